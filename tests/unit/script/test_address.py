"""A wish in the address of the directory."""

PEOPLE = {"topics": [["git", "Git"]], "languages": [["en", "English"]]}


def test_an_order_by_hours_is_asked_for_only_where_somebody_gave_any(work):
    """A link from elsewhere may still name it; everybody stands in the fair order then."""
    some = PEOPLE | {"times": [[], [[[1], 1080, 1200]]]}
    none = PEOPLE | {"times": [[]]}
    code = 'given.map((people) => wishOf("?sort=fit", people).sort)'
    assert work("address", "wishOf", code, [some, none]) == ["fit", "fair"]
