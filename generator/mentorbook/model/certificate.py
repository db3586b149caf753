"""What proves a round's match: the market, the result and its prices, as pairs/<round>/certificate.json keeps them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from mentorbook.model.run import Run, Sha256
from mentorbook.model.scalars import Identifier

Count = Annotated[int, Field(ge=0)]
Price = Annotated[str, Field(pattern=r"^(0|[1-9][0-9]*)$", max_length=999)]
"""A whole number in decimal digits: many are larger than what other languages read from JSON without loss."""


class Part(BaseModel):
    """What JSON holds, to the letter: a number is no text, and nothing unknown is passed over."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)


class Lottery(Part):
    """The draw: where its value came from, the value, and the SHA-256 of the order it gave."""

    source: str
    value: str
    order_sha256: Sha256


class Certificate(Part):
    """All numbers of a match. Mentors and mentees are numbered from 0, in the order of `mentors` and `mentees`."""

    format: Annotated[Literal[1], Field(alias="schema")] = 1
    round: Identifier
    policy: Literal["most-matched", "first-choices", "stable"]
    short_lists: Literal["plain", "neutral"]
    input_sha256: Sha256
    lottery: Lottery
    longest: Annotated[int, Field(ge=0, le=20)]
    """As many choices as somebody may list."""
    limit: Count | None
    """The most pairings there may be; null where seats alone decide."""
    mentors: tuple[str, ...]
    """Their handles."""
    seats: tuple[Count, ...]
    """By mentor: those that are free."""
    mentees: tuple[str, ...]
    """Their handles."""
    waiting: tuple[Count, ...]
    """By mentee: how often they were left over."""
    choices: tuple[tuple[Count | None, ...], ...]
    """By mentee: mentors in the order of their wish; a struck choice is null and keeps its place."""
    order: tuple[Count, ...]
    """Mentees from first served to last."""
    matching: tuple[Count | None, ...]
    """By mentee: the mentor, or null."""
    prices: tuple[Price, ...] = ()
    """By mentor; none under the policy `stable`."""
    limit_price: Price = "0"
    rankings: tuple[tuple[Count, ...], ...] = ()
    """By mentor: the mentees they rank, best first; only under the policy `stable`."""
    sha256: Sha256
    """The digest of everything else."""

    @model_validator(mode="after")
    def _fit(self) -> Self:
        """Refuse lists that are not of one market, whatever the numbers in them say."""
        mentors, mentees = len(self.mentors), len(self.mentees)
        by_mentor = (self.seats, self.rankings if self.policy == "stable" else self.prices)
        by_mentee = (self.waiting, self.choices, self.order, self.matching)
        if any(len(one) != mentors for one in by_mentor) or any(len(one) != mentees for one in by_mentee):
            raise PydanticCustomError("length", "its lists are not as long as those of the names")
        if len({*self.mentors}) < mentors or len({*self.mentees}) < mentees:
            raise PydanticCustomError("twice", "it names somebody twice")
        _refuse_wrong_choices(self)
        if not all(_are_numbers_of(mentees, one) for one in (self.order, *self.rankings)):
            raise PydanticCustomError("mentee", "it has a number that is no mentee's, or one twice in a list")
        return self


class PublicCopy(Part):
    """What anyone may have of a certificate: enough to check that nothing is better, and nothing that tells who.

    The fields mean what they mean there. Mentors and mentees are numbered anew, by what the numbers say of them.
    """

    kind: Literal["public copy"] = "public copy"
    format: Annotated[Literal[1], Field(alias="schema")] = 1
    round: Identifier
    policy: Literal["most-matched", "first-choices"]
    short_lists: Literal["plain", "neutral"]
    longest: Annotated[int, Field(ge=0, le=20)]
    limit: Count | None
    seats: tuple[Count, ...]
    choices: tuple[tuple[Count | None, ...], ...]
    matching: tuple[Count | None, ...]
    prices: tuple[Price, ...]
    limit_price: Price

    @model_validator(mode="after")
    def _fit(self) -> Self:
        """Refuse lists that are not of one market, whatever the numbers in them say."""
        if len(self.prices) != len(self.seats) or len(self.matching) != len(self.choices):
            raise PydanticCustomError("length", "its lists are not as long as one another")
        _refuse_wrong_choices(self)
        return self


@dataclass(frozen=True, slots=True)
class Kept:
    """A certificate that lies beside its round's roster.yaml, with the SHA-256 of the file's bytes."""

    certificate: Certificate
    file_sha256: str

    def is_of(self, run: Run) -> bool:
        """Tell whether it proves the match that a roster.yaml tells of."""
        one = self.certificate
        known = (run.round, run.policy, run.input_sha256, run.lottery.model_dump())
        return known == (one.round, one.policy, one.input_sha256, one.lottery.model_dump())


def _refuse_wrong_choices(one: Certificate | PublicCopy) -> None:
    mentors = len(one.seats)
    if any(len(choices) > one.longest for choices in one.choices):
        raise PydanticCustomError("longest", "somebody has more choices than anyone may")
    if not all(_are_numbers_of(mentors, choices) for choices in one.choices) or not _are_below(mentors, one.matching):
        raise PydanticCustomError("mentor", "it has a number that is no mentor's, or one twice in a list")


def _are_numbers_of(count: int, found: Sequence[int | None]) -> bool:
    """Tell whether these are different people's numbers, or null."""
    named = [one for one in found if one is not None]
    return len(named) == len({*named}) and _are_below(count, named)


def _are_below(count: int, found: Iterable[int | None]) -> bool:
    return all(one is None or one < count for one in found)
