"""What each mentor takes on."""

from collections.abc import Callable

from mentorbook.matching.loads import Load, loads
from mentorbook.matching.policy import Policy
from mentorbook.matching.proposal import propose
from mentorbook.model.roster import Roster


def test_whom_most_is_asked_of_comes_first(programme: Callable[..., Roster]) -> None:
    """Ada is named by three for one seat, Eva by two, Ivo by nobody; a choice that is struck asks nothing of him."""
    roster = programme(
        {"ada": {}, "eva": {}, "ivo": {"seats": 2}},
        {"ana": ["ada", "eva"], "ben": ["ada"], "cem": ["eva", "ada"], "dia": ["ivo"]},
        never_with=[("dia", "ivo")],
    )
    assert loads(propose(roster, roster.program.rounds[0], Policy.MOST_MATCHED)) == (
        Load("ada", "Ada", free=1, given=1, firsts=2, asked=3),
        Load("eva", "Eva", free=1, given=1, firsts=1, asked=2),
        Load("ivo", "Ivo", free=2, given=0, firsts=0, asked=0),
    )
