"""What a coordinator is told of one mentee's result."""

from collections.abc import Callable

import pytest

from mentorbook.matching.explanation import explain
from mentorbook.matching.policy import Policy
from mentorbook.matching.proposal import propose
from mentorbook.model.roster import Roster
from mentorbook.problems import MentorbookError
from mentorbook.reporters.explanation import render_explanation

from .conftest import ROUND

Programme = Callable[..., Roster]
MENTORS: dict[str, dict[str, object]] = {"ada": {}, "eva": {}, "ivo": {}}
MENTEES = {"ana": ["ada"], "ben": ["ada", "eva"], "cem": ["eva"], "dia": ["ivo"]}


def told(roster: Roster, handle: str, policy: Policy = Policy.MOST_MATCHED, *, on_terminal: bool = True) -> list[str]:
    proposal = propose(roster, roster.program.rounds[0], policy)
    return [*render_explanation(explain(proposal, handle), on_terminal=on_terminal)]


def test_who_waits_is_told_what_was_scarce(programme: Programme) -> None:
    """Three named two seats between them; who has their first choice has nothing to be told."""
    assert told(programme(MENTORS, MENTEES), "ana") == [
        "ana waits.",
        "  Ada's seat (for 2 first choices) went to someone who waited as long and drew earlier. "
        "This request and 2 others together named only Ada and Eva, with 2 seats.",
        "  First choice, ada: ben has the seat.",
        "    A result in which they have it is as good; waiting and the draw decided.",
        "  These 3 people (ana, ben and cem) together named only ada and eva, who had 2 free seats.",
    ]
    assert told(programme(MENTORS, MENTEES), "dia") == [
        "dia is paired with ivo.",
        "  Ivo had 1 seat and 1 first choice.",
    ]


def test_nobody_else_is_named_where_others_read(programme: Programme) -> None:
    """A log, or a file that the output goes to."""
    lines = told(programme(MENTORS, MENTEES), "ana", on_terminal=False)
    assert lines[2:] == [
        "  First choice, ada: 1 person has the seat.",
        "    A result in which they have it is as good; waiting and the draw decided.",
        "  These 3 people together named only ada and eva, who had 2 free seats.",
    ]


def test_what_a_choice_would_have_cost_is_told_in_people(programme: Programme) -> None:
    """With ada for ben, ana would have nobody."""
    roster = programme(MENTORS, {"ana": ["ada"], "ben": ["ada", "eva"]})
    assert told(roster, "ben")[2:] == [
        "  First choice, ada: ana has the seat.",
        "    The best result in which they have it has 1 pair fewer (1 second choice fewer).",
    ]
    neutral = programme(
        MENTORS, {"ana": ["ada"], "ben": ["ada", "eva"]}, program={"matching": {"short_lists": "neutral"}}
    )
    assert told(neutral, "ana")[2:] == [
        "  First choice, ada: ben has the seat.",
        "    A result in which they have it is as good; waiting and the draw decided.",
    ]
    stable = told(programme(MENTORS, MENTEES), "cem", Policy.STABLE)
    assert not any("result" in line for line in stable)


def test_no_choice_could_be_had_where_the_limit_is_used_up(programme: Programme) -> None:
    """A pair of the round stands, and there may be one; so no result in which ana has ada is a worse one."""
    standing = {"autumn/dia--ivo": "2026-10-01 proposed, 2026-10-02 accepted mentor"}
    roster = programme(MENTORS, MENTEES, pairs=standing, rounds=[{**ROUND, "limit": 1}])
    assert told(roster, "ana") == ["ana waits.", "  The round's limit of 1 pair was reached."]


def test_somebody_who_takes_no_part_is_wrong_use(programme: Programme) -> None:
    """In one sentence."""
    with pytest.raises(MentorbookError, match='"leo" takes no part in this match'):
        told(programme(MENTORS, MENTEES), "leo")
