"""Examples in hints, offered only where the line is right once it is written so."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from mentorbook.problems import Rule
from mentorbook.records.finding import Finding
from mentorbook.records.limits import PERSON
from mentorbook.records.mending import advice, example, mendings, shown_line
from mentorbook.records.place import indent


@dataclass(frozen=True, slots=True)
class Wrong:
    """A line that breaks a rule; `is_all` where nothing of the text can be used for it."""

    line: int
    rule: Rule
    is_all: bool = False


Trial = Callable[[str], Iterable[Wrong]]
"""Tells what is wrong with a text."""

# Each takes a moment, and a file made to cause trouble would ask for hundreds.
MOST_PROOFS = 20


def with_proven_examples(findings: tuple[Finding, ...], text: str, find_wrong: Trial) -> tuple[Finding, ...]:
    """Return findings whose examples are tried out: another that works, or advice alone, where one fails."""
    lines, proofs = text.split("\n"), [MOST_PROOFS if len(text) <= PERSON.size else 0]
    return tuple(
        replace(finding, hint=_proven(finding, lines, find_wrong, proofs)) if shown_line(finding.hint) else finding
        for finding in findings
    )


def _proven(finding: Finding, lines: list[str], find_wrong: Trial, proofs: list[int]) -> str:
    """Return a hint with an example that works; `proofs` holds how many may still be tried."""
    number = finding.spot.line - 1
    for line in _candidates(finding.hint, lines[number] if number < len(lines) else ""):
        if not proofs[0]:
            break
        proofs[0] -= 1
        wrong = find_wrong("\n".join([*lines[:number], line, *lines[number + 1 :]]))
        if not any(_is_left_by(finding, one) for one in wrong):
            return advice(finding.hint) + example(line, finding.rule.fix)
    return advice(finding.hint).strip() or finding.rule.fix


def _candidates(hint: str, line: str) -> Iterator[str]:
    """Yield the line that a hint shows, as far in as the one it stands for, and others that may have been meant."""
    yield " " * indent(line) + shown_line(hint)
    yield from mendings(line)


def _is_left_by(finding: Finding, wrong: Wrong) -> bool:
    """Tell whether a line was not mended, or broke those below it, which may well have the same slip again."""
    is_the_next = wrong.line > finding.spot.line and wrong.rule is finding.rule
    return wrong.line == finding.spot.line or (wrong.is_all and not is_the_next)
