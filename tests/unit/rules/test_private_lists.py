"""The three lists that lie in a private folder only."""

from mentorbook.problems import Problem

from .conftest import ADA, LEO, Find

PAIR = "choice: 1\nevents:\n  - {on: 2026-09-05, what: proposed}\n"


def rendered(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{one.where.path}:{one.where.line}:{one.where.column} {one.message} {one.hint}" for one in problems]


def test_a_handle_of_nobody_is_found_in_each_list(find: Find):
    """It is placed where it stands, and the hint names who may have been meant."""
    lists = {
        "contacts.yaml": "leo: leo@example.org\nleonard: leonard@example.org\n",
        "never_with.yaml": '# adda must wait\n- [leo, ada]\n- ["adda", leo]\n',
        "prefers.yaml": "ada: [leo]\nadda: [leo, ada]\n",
    }
    gone = "Correct the handle, or delete the line."
    assert rendered(find({"mentors/ada.yaml": ADA}, {"mentees/leo.yaml": LEO, **lists})) == [
        f"contacts.yaml:2:1 This handle belongs to nobody. {gone}",
        'never_with.yaml:3:4 This handle belongs to nobody. Did you mean "ada"?',
        'prefers.yaml:2:1 This handle belongs to no mentor. Did you mean "ada"?',
        f"prefers.yaml:2:13 This handle belongs to no mentee. {gone}",
    ]


def test_who_is_named_in_a_pair_or_an_unreadable_file_is_somebody(find: Find):
    lists = {
        "contacts.yaml": "leo: leo@example.org\nbea: bea@example.org\nmia: mia@example.org\n",
        "prefers.yaml": "bea: [mia]\n",
    }
    files = {"pairs/2026-autumn/mia--ada.yaml": PAIR, "mentees/leo.yaml": LEO + "\tnote: x\n"}
    found = find({"mentors/ada.yaml": ADA, "mentors/bea.yaml": ADA + "\tseats: 2\n"}, files | lists)
    assert {one.rule for one in found} == {"tab-indentation", "pair-without-mentee"}


def test_what_keeps_two_apart_is_never_told_to_the_one_who_asks(find: Find):
    lists = {"never_with.yaml": "- [leo, ada]\n"}
    assert find({"mentors/ada.yaml": ADA}, {"mentees/leo.yaml": LEO, **lists}) == ()
