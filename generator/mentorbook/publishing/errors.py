"""Why nothing was published."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from mentorbook.problems import MentorbookError


@dataclass(frozen=True, order=True, slots=True)
class Finding:
    """One thing that must not be: where it is, and what, in a sentence."""

    where: str
    sentence: str


class PublishingError(MentorbookError):
    """The site was not published; the old one stands. One sentence, and what was found where."""

    def __init__(self, sentence: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(sentence)
        self.findings = findings

    def report(self) -> str:
        """Return the sentence and each finding on a line."""
        return "\n".join([str(self), *(f"  {one.where} {one.sentence}" for one in self.findings)])


@contextmanager
def told_as(kind: type[Exception]) -> Iterator[None]:
    """Turn every error of ours into one that an engine tells its user without a traceback."""
    try:
        yield
    except MentorbookError as error:
        raise kind(error.report()) from error
