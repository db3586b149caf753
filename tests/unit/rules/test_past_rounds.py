"""What stands is never a problem later: rounds that have ended or were announced."""

from .conftest import ADA, LEO, Check

ENDED = """\
schema: 1
name: Example mentoring
topics: [{id: git, name: Git}]
choices: {min: 1, max: 1}
rounds:
  - {id: spring, name: Spring, opens: 2026-01-10, closes: 2026-02-10, starts: 2026-02-15, ends: 2026-08-15}
  - {id: autumn, name: Autumn, opens: 2026-09-01, closes: 2026-09-30}
"""
# Too many choices, of oneself, of somebody unknown and of somebody twice; an unknown kind.
REQUEST = """\
name: Ada Osei
round: spring
choices: [{mentor: ada}, {mentor: nobody}, {mentor: nobody}]
goals: [Ship a first release.]
kind: coaching
"""
INTRODUCED = """\
choice: 2
events:
  - {on: 2026-02-12, what: proposed}
  - {on: 2026-02-13, what: accepted, by: mentor}
  - {on: 2026-02-15, what: introduced}
"""
ROSTER = f"""\
policy: most-matched
input_sha256: {"0" * 64}
lottery: {{source: spring, value: spring, order_sha256: {"0" * 64}}}
left_over: [somebody-who-left]
announced: 2026-02-14
"""


def test_a_request_of_a_round_that_has_ended(check: Check):
    assert check({"program.yaml": ENDED, "mentors/ada.yaml": ADA, "mentees/ada.yaml": REQUEST}) == []


def test_the_same_request_while_the_round_goes_on(check: Check):
    """The comparison: in a round that goes on each of these is a problem."""
    request = REQUEST.replace("spring", "autumn")
    assert check({"program.yaml": ENDED, "mentors/ada.yaml": ADA, "mentees/ada.yaml": request}) == [
        "mentees/ada.yaml:3:20 own-mentor",
        "mentees/ada.yaml:3:26 number-of-choices",
        "mentees/ada.yaml:3:35 unknown-mentor",
        "mentees/ada.yaml:3:53 repeated-choice",
        "mentees/ada.yaml:5:7 unknown-kind",
    ]


def test_pairs_and_a_roster_of_people_who_left(check: Check):
    """Names of past rounds stay in the ledger when their files are gone."""
    files = {
        "pairs/spring/leo--ada.yaml": INTRODUCED,
        "pairs/spring/leo--zoe.yaml": INTRODUCED,
        "pairs/spring/ada--ada.yaml": INTRODUCED,
        "pairs/spring/roster.yaml": ROSTER,
    }
    assert check({"program.yaml": ENDED} | files) == []


def test_a_mentor_who_left_after_the_announcement(check: Check):
    """Who was left over keeps the request, and nobody can change it any more."""
    files = {"mentees/leo.yaml": LEO.replace("2026-autumn", "autumn")}
    roster = {"pairs/autumn/roster.yaml": ROSTER.replace("2026-02-14", "2026-09-15")}
    program = {"program.yaml": ENDED.replace("closes: 2026-09-30", "closes: 2026-09-10")}
    assert check(program | files) == ["mentees/leo.yaml:4:13 unknown-mentor"]
    assert check(program | files | roster) == []


def test_a_mentee_who_has_somebody_is_served(check: Check):
    """The request of somebody in an open pair is past, whatever becomes of the other mentors it names."""
    leo = LEO.replace("2026-autumn", "autumn").replace("  - mentor: ada", "  - mentor: gone-mentor\n  - mentor: ada")
    files = {"program.yaml": ENDED.replace("max: 1", "max: 2"), "mentors/ada.yaml": ADA, "mentees/leo.yaml": leo}
    pair = INTRODUCED.replace("2026-02", "2026-09")
    assert check(files) == ["mentees/leo.yaml:4:13 unknown-mentor"]
    assert check(files | {"pairs/autumn/leo--ada.yaml": pair}) == []


def test_a_pair_that_goes_on_while_the_mentee_asks_for_the_next_round(check: Check):
    files = {
        "program.yaml": ENDED.replace("ends: 2026-08-15", "ends: 2026-12-31"),
        "mentors/ada.yaml": ADA,
        "mentors/zoe.yaml": ADA.replace("Ada Osei", "Zoë Lund"),
        "mentees/leo.yaml": LEO.replace("2026-autumn", "autumn").replace("ada", "zoe"),
        "pairs/spring/leo--ada.yaml": INTRODUCED.replace("choice: 2", "choice: 1"),
    }
    assert check(files) == []
