"""What a match is asked for: the round and the policy, by name or whatever the programme says."""

from mentorbook.matching.policy import Policy, find_refusal
from mentorbook.matching.rounds import round_to_match
from mentorbook.model.program import Program
from mentorbook.model.roster import Roster
from mentorbook.model.round import Round
from mentorbook.problems import MentorbookError, quote


def find_round(roster: Roster, asked: str | None) -> Round:
    """Return the round of that id, or the one whose turn it is; raise MentorbookError where there is none."""
    if asked is None:
        one = round_to_match(roster.program, roster.today)
        if one is None:
            raise MentorbookError("No round is open or waiting for its match today; name one with --round.")
        return one
    if asked not in roster.program.rounds_by_id:
        known = ", ".join(roster.program.rounds_by_id)
        raise MentorbookError(f"{quote(asked)} is not a round of this programme; there is {known}.")
    return roster.program.rounds_by_id[asked]


def find_policy(program: Program, asked: str | None) -> Policy:
    """Return the policy of that name, or the programme's; raise MentorbookError where it cannot be followed."""
    policy = asked or program.matching.policy
    refusal = find_refusal(policy)
    if refusal:
        raise MentorbookError(refusal)
    return Policy(policy)
