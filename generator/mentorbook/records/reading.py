"""What the reading of a programme brought to light."""

from dataclasses import dataclass

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem


@dataclass(frozen=True, slots=True)
class Reading:
    """The roster, None only without a readable program.yaml; every problem, sorted; how many files were read."""

    roster: Roster | None
    problems: tuple[Problem, ...]
    files: int
