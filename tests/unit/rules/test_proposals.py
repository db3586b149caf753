"""What a run of the match proposed and nobody announced settles nothing: requests are checked as before it."""

import pytest

from .conftest import ADA, LEO, Check

PROGRAM = """\
schema: 1
name: Example
kinds: [mentoring, peer]
choices: {min: 1, max: 2}
topics: [{id: git, name: Git}]
rounds: [{id: 2026-autumn, name: Autumn}]
"""
RUN = f"""\
policy: most-matched
input_sha256: {"0" * 64}
lottery: {{source: a, value: b, order_sha256: {"0" * 64}}}
"""
PROPOSED = "choice: 1\nevents:\n  - {on: 2026-09-05, what: proposed}\n"
FILES = {
    "program.yaml": PROGRAM,
    "mentors/ada.yaml": ADA,
    "mentors/leo.yaml": ADA.replace("Ada Osei", "Leo Kim"),
    "mentors/pia.yaml": ADA.replace("Ada Osei", "Pia Roth") + "kind: peer\n",
    "mentors/zoe.yaml": ADA.replace("Ada Osei", "Zoë Lund"),
    "pairs/2026-autumn/roster.yaml": RUN,
    "pairs/2026-autumn/leo--ada.yaml": PROPOSED,
}
MISTAKES = {
    "nobody-here, zoe": "mentees/leo.yaml:3:20 unknown-mentor",
    "ada, leo": "mentees/leo.yaml:3:35 own-mentor",
    "leo, ada": "mentees/leo.yaml:3:20 own-mentor",
    "ada, pia": "mentees/leo.yaml:3:35 unlike-kinds",
    "ada, ada": "mentees/leo.yaml:3:35 repeated-choice",
    "zoe, zoe": "mentees/leo.yaml:3:35 repeated-choice",
    "zoe, ada, zia": "mentees/leo.yaml:3:41 number-of-choices",
}


def leo(choices: str) -> str:
    listed = ", ".join(f"{{mentor: {one}}}" for one in choices.split(", "))
    return LEO.replace("choices:\n  - mentor: ada", f"choices: [{listed}]")


@pytest.mark.parametrize(("choices", "problem"), MISTAKES.items())
def test_a_wrong_choice_beside_a_proposal_is_told(check: Check, choices: str, problem: str):
    """The mistake in the request is told, and not that the proposal doesn't fit it any more."""
    files = FILES | {"mentees/leo.yaml": leo(choices), "mentors/zia.yaml": ADA.replace("Ada Osei", "Zia Bek")}
    assert check(files) == [problem]


def test_an_unknown_round_beside_a_proposal_is_told(check: Check):
    """The proposal is stale only once it is clear which round was meant."""
    files = FILES | {"mentees/leo.yaml": LEO.replace("2026-autumn", "2026-autum")}
    assert check(files) == ["mentees/leo.yaml:2:8 unknown-round"]


def test_a_changed_mind_makes_the_proposal_stale(check: Check):
    files = FILES | {"mentees/leo.yaml": leo("zoe, ada")}
    assert check(files) == ["pairs/2026-autumn/leo--ada.yaml:1:1 stale-proposal"]


@pytest.mark.parametrize("choices", MISTAKES)
@pytest.mark.parametrize(
    "files",
    [
        {"pairs/2026-autumn/roster.yaml": RUN + "announced: 2026-09-06\n"},
        {"pairs/2026-autumn/leo--ada.yaml": PROPOSED + "  - {on: 2026-09-06, what: accepted, by: mentor}\n"},
        {"pairs/2026-autumn/leo--ada.yaml": PROPOSED.removeprefix("choice: 1\n")},
    ],
    ids=["announced", "accepted", "by hand"],
)
def test_what_stands_is_no_problem_later(check: Check, files: dict[str, str], choices: str):
    """Whoever the choices name by now: the pair stands."""
    found = check(FILES | files | {"mentees/leo.yaml": leo(choices)})
    assert [one for one in found if one.startswith("mentees/")] == []
