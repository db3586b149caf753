"""A run of the matcher, as pairs/<round>/roster.yaml keeps it."""

from typing import Annotated, Literal

from pydantic import Field

from mentorbook.model.record import Record
from mentorbook.model.scalars import Day, Handle, Identifier, Line

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Draw(Record):
    """The draw a run used: its source, its value, and the sha256 of the order it gave."""

    source: Annotated[str, Line(200)]
    value: Annotated[str, Line(200)]
    order_sha256: Sha256


class Run(Record):
    """All of a round's roster.yaml; `round` is the folder's name and stands nowhere inside it."""

    round: Identifier
    policy: Literal["most-matched", "first-choices", "stable"]
    input_sha256: Sha256
    lottery: Draw
    left_over: tuple[Handle, ...] = ()
    announced: Day | None = None

    @property
    def path(self) -> str:
        """Return where the file lies in the private root, or the programme's folder without one."""
        return f"pairs/{self.round}/roster.yaml"
