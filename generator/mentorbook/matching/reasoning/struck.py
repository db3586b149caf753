"""What may be said aloud about a struck choice."""

from mentorbook.matching.phrases import ordinal
from mentorbook.matching.strikes import Strike
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Kind, Program

KINDS = {Kind.MENTORING: "mentoring", Kind.PEER: "peer support", Kind.COACHING: "coaching"}
CLOSED_TO_ALL = {
    Strike.NOT_LISTED: "is not listed any more",
    Strike.NOT_TRAINED: "has yet to do the training",
    Strike.PAUSED: "is on a break when the round starts",
}
"""Why nobody at all can be paired with a mentor, as it follows the name."""


def render_strike(strike: Strike, program: Program, mentee: Mentee, rank: int, mentor: Mentor | None) -> str:
    """Return a clause that blames nobody, and that tells a closed or declined pair from no other private reason."""
    name = mentor.name if mentor else ""
    if strike in CLOSED_TO_ALL and mentor:
        return f"{name} {CLOSED_TO_ALL[strike]}"
    match strike:
        case Strike.TOO_MANY:
            return "a request holds five choices at most"
        case Strike.UNKNOWN:
            return f"the {ordinal(rank)} choice is nobody in the directory"
        case Strike.REPEATED:
            return f"the {ordinal(rank)} choice repeats an earlier one"
        case Strike.ONESELF:
            return f"the {ordinal(rank)} choice is the person who asks"
        case Strike.KIND if mentor:
            return f"{name} is here for {KINDS[mentor.kind_in(program)]}, not for {KINDS[mentee.kind_in(program)]}"
        case Strike.PAIRED:
            return f"{name} is paired with the person who asks already"
        case Strike.LANGUAGE:
            return f"{name} and this request have no language in common"
        case _:
            return f"{name} was not possible this time"
