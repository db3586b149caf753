"""What a file said on an earlier day, as far as it counts for a match; it may never have been sound."""

from dataclasses import dataclass
from typing import Any

from mentorbook.records.decode import Refused, decode
from mentorbook.records.limits import PERSON
from mentorbook.records.parse import parse_text

Wish = tuple[str, tuple[str, ...]]
"""A round, and the mentors chosen for it, the first choice first."""


def read_earlier(content: bytes) -> dict[str, Any] | None:
    """Return the fields of an earlier text, some perhaps broken; None where nobody could read it."""
    try:
        parsed = parse_text(decode(content), PERSON)
    except Refused:
        return None
    is_whole = all(finding.route for finding in parsed.findings)
    return parsed.value if is_whole and isinstance(parsed.value, dict) else None


def earlier_wish(content: bytes) -> Wish | None:
    """Return what a request wished for; None where it doesn't tell."""
    fields = read_earlier(content) or {}
    one, choices = fields.get("round"), fields.get("choices")
    if not isinstance(one, str) or not isinstance(choices, list):
        return None
    mentors = [choice.get("mentor") if isinstance(choice, dict) else None for choice in choices]
    named = tuple(mentor.strip() for mentor in mentors if isinstance(mentor, str))
    return (one, named) if len(named) == len(mentors) else None


@dataclass(frozen=True, slots=True)
class EarlierRound:
    """Hold what a program.yaml said of a round's draw and close, None where it said nothing."""

    source: str | None
    value: str | None
    closes: str | None
    time_zone: str | None
    """The programme's."""


def earlier_round(fields: dict[str, Any], round_id: str) -> EarlierRound | None:
    """Return what a program.yaml said of a round; None where it had none of that id."""
    rounds = fields.get("rounds")
    for one in rounds if isinstance(rounds, list) else ():
        if isinstance(one, dict) and one.get("id") == round_id:
            lottery = one.get("lottery")
            drawn = lottery if isinstance(lottery, dict) else {}
            told = (drawn.get("source"), drawn.get("value"), one.get("closes"), fields.get("time_zone"))
            return EarlierRound(*map(_text, told))
    return None


def _text(value: object) -> str | None:
    return value.strip() if isinstance(value, str) else None
