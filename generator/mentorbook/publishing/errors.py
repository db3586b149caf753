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
    """The site was not published; the old one stands. One sentence, what was found where, and what to do about it."""

    def __init__(self, sentence: str, findings: tuple[Finding, ...] = (), remedy: str = "") -> None:
        super().__init__(sentence)
        self.findings = findings
        self.remedy = remedy

    def report(self) -> str:
        """Return the sentence, each finding on a line, and the remedy on the last."""
        found = (f"  {one.where} {one.sentence}" for one in self.findings)
        return "\n".join(filter(None, [str(self), *found, self.remedy]))


@contextmanager
def told_as(kind: type[Exception]) -> Iterator[None]:
    """Turn every error of ours into one that an engine tells its user without a traceback."""
    try:
        yield
    except MentorbookError as error:
        raise kind(error.report()) from error
