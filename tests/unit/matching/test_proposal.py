"""A whole match, from the records to the pairings."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from mentorbook.matching.outcomes import Outcome, outcomes
from mentorbook.matching.policy import Policy, find_refusal
from mentorbook.matching.proposal import LeftOver, Pairing, Proposal, propose
from mentorbook.model.roster import Roster

MENTORS = {"ada": {"seats": 2}, "eva": {}, "ivo": {"seats": 3}}
MENTEES = {
    "ana": ["ada"],
    "ben": ["ada", "eva"],
    "cem": ["ada", "ivo"],
    "dia": ["eva"],
    "fay": [],
}


def proposed(roster: Roster, policy: Policy = Policy.MOST_MATCHED) -> Proposal:
    """Match the first round of a programme."""
    return propose(roster, roster.program.rounds[0], policy)


def test_a_match_says_who_and_why(programme: Callable[..., Roster]) -> None:
    """Ben drew first, but eva goes to dia, who named nobody else; so cem, with another choice, makes room."""
    found = proposed(programme(MENTORS, MENTEES))
    assert found.pairings == (
        Pairing("ana", "ada", 1, "Ada had 2 seats and 3 first choices. The other has another mentor of their choice."),
        Pairing("ben", "ada", 1, "Ada had 2 seats and 3 first choices. The other has another mentor of their choice."),
        Pairing(
            "cem",
            "ivo",
            2,
            "Ada's 2 seats (for 3 first choices) went to others, because otherwise there would be 1 pair fewer "
            "(1 second choice fewer), so the second choice came next.",
        ),
        Pairing("dia", "eva", 1, "Eva had 1 seat and 1 first choice."),
    )
    assert found.unmatched == (LeftOver("fay", "The request names nobody."),)
    assert (found.asked, found.seats, found.profile) == (5, 6, (3, 1))


def test_a_match_of_nobody(programme: Callable[..., Roster]) -> None:
    """A round without requests, and a programme without mentors."""
    found = proposed(programme({}, {}))
    assert (found.pairings, found.unmatched, found.asked, found.seats, found.profile) == ((), (), 0, 0, (0, 0))


def test_policies_can_differ(programme: Callable[..., Roster]) -> None:
    """One mentee more, or one first choice more."""
    mentees = {"ana": ["ada", "ivo"], "ben": ["eva"], "cem": ["eva", "ada"]}
    roster = programme({"ada": {}, "eva": {}, "ivo": {}}, mentees)
    assert [proposed(roster, policy).profile for policy in Policy] == [(1, 2), (2, 0), (1, 2)]


def test_every_policy_is_compared_whichever_is_chosen(programme: Callable[..., Roster]) -> None:
    """Each policy's own match has the outcome that the others tell of it, also where short lists are neutral."""
    mentees = {"ana": ["ada"], "ben": ["ada", "eva"], "cem": ["eva", "ada"], "dia": ["ivo", "ada"], "fay": ["ivo"]}
    for short_lists in ("plain", "neutral"):
        roster = programme(
            {"ada": {}, "eva": {}, "ivo": {}}, mentees, program={"matching": {"short_lists": short_lists}}
        )
        own = [Outcome(policy, proposed(roster, policy).profile) for policy in Policy]
        assert [[*outcomes(proposed(roster, policy))] for policy in Policy] == [own] * 3


def test_settings_that_cannot_be_followed_are_refused_in_a_sentence() -> None:
    """What the next version knows is not silently replaced by what this one does."""
    assert find_refusal("most-matched") is None
    assert find_refusal("first-choices") is None
    assert find_refusal("stable") is None
    assert find_refusal("random") == (
        'This version knows the policies most-matched, first-choices and stable, not "random".'
    )


SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from conftest import roster_of
from mentorbook.matching.outcomes import Outcome, outcomes
from mentorbook.matching.policy import Policy
from mentorbook.matching.proposal import propose

mentors = {f"m{number}": {"seats": number % 3} for number in range(9)}
mentees = {f"p{number}": [f"m{number * step % 9}" for step in (1, 2, 4)][: number % 4] for number in range(30)}
roster = roster_of(mentors, mentees, never_with=[("m1", "p1")], program={"choices": {"max": 5}})
found = propose(roster, roster.program.rounds[0], Policy.MOST_MATCHED)
print(found.pairings, found.unmatched, found.solution, found.cohort.input_sha256)
"""


def test_the_same_files_give_the_same_match_in_every_process() -> None:
    """Python orders sets of text differently in each process; nothing here depends on it."""
    here = Path(__file__).parent
    said = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, here],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(said) == 1
    assert "Pairing(" in said.pop()
