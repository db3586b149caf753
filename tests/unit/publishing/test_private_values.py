"""Everything private that could be recognised is looked for."""

from dataclasses import replace

from mentorbook.publishing.private_values import PrivateValue, find_private_values

REQUEST = {
    "account": {"github": "nora-b", "id": "987654321"},
    "choices": [{"mentor": "ada", "why": "She is near."}],
    "goals": ["Learn to see", "Sleep by day"],
    "note": "I am shy.",
    "topics": ["lamps"],
    "timezone": "Europe/Oslo",
}


def test_a_request_is_private_but_for_what_is_out_of_a_list(make_roster):
    """Texts, names, logins and numbers; not the round, the mentor's handle, topics or the time zone."""
    found = list(find_private_values(make_roster({"ada": {}}, {"nora": REQUEST})))
    assert found == [
        PrivateValue("mentees/nora.yaml handle", "nora", is_identity=True),
        PrivateValue("mentees/nora.yaml name", "Nora Bright", is_identity=True),
        PrivateValue("mentees/nora.yaml choices why", "She is near."),
        PrivateValue("mentees/nora.yaml goals", "Learn to see"),
        PrivateValue("mentees/nora.yaml goals", "Sleep by day"),
        PrivateValue("mentees/nora.yaml account github", "nora-b", is_identity=True),
        PrivateValue("mentees/nora.yaml account id", "987654321", is_identity=True),
        PrivateValue("mentees/nora.yaml note", "I am shy."),
    ]


def test_of_a_mentor_only_the_account_number_is_private(make_roster):
    """The rest is what the directory is for."""
    roster = make_roster({"ada": {"account": {"github": "ada-l", "id": "987654321"}, "consent": "2026-01-01"}})
    assert [(one.where, one.text) for one in find_private_values(roster)] == [
        ("mentors/ada.yaml account id", "987654321")
    ]


def test_pairs_agreements_events_and_runs_are_private(make_roster, make_pair, announced):
    """Why, rhythm, words of thanks, and who was left over."""
    pair = make_pair("nora", "ada", why="It fits.", agreement={"cadence": "each full moon"})
    thanks = pair.events[0].model_copy(update={"text": "Thank you so much."})
    pair = pair.model_copy(update={"events": (thanks,)})
    run = announced.model_copy(update={"left_over": ("leo",)})
    found = [(one.where, one.text) for one in find_private_values(make_roster(pairs=[pair], runs=[run]))]
    path = "pairs/2026-autumn/nora--ada.yaml"
    assert found == [
        (f"{path} mentee", "nora"),
        (f"{path} why", "It fits."),
        (f"{path} agreement cadence", "each full moon"),
        (f"{path} events text", "Thank you so much."),
        ("pairs/2026-autumn/roster.yaml input_sha256", "0" * 64),
        ("pairs/2026-autumn/roster.yaml lottery order_sha256", "0" * 64),
        ("pairs/2026-autumn/roster.yaml left_over", "leo"),
    ]


def test_of_the_programme_private_are_logins_and_the_private_place(make_roster):
    """Who coordinates is named, how they log in is not."""
    roster = make_roster(
        private="../requests",
        private_forge="https://github.com/a/requests",
        coordinators=[{"name": "Mira", "account": {"github": "mira-l", "id": "987654321"}}],
        invited=["zoe-x"],
    )
    assert {one.text for one in find_private_values(roster)} == {
        "../requests",
        "https://github.com/a/requests",
        "mira-l",
        "987654321",
        "zoe-x",
    }


def test_the_three_private_lists_are_private(make_roster):
    """Addresses, and the handles of those who are no mentors."""
    roster = replace(
        make_roster({"ada": {}}),
        contacts={"nora": "nora@mail.example"},
        never_with=frozenset({frozenset({"leo", "ada"})}),
        prefers={"ada": ("kim",)},
    )
    found = [(one.where, one.text) for one in find_private_values(roster)]
    assert found == [
        ("contacts.yaml nora", "nora@mail.example"),
        ("the private lists", "kim"),
        ("the private lists", "leo"),
        ("the private lists", "nora"),
    ]
