"""Fields that a record doesn't have, and the ones that were meant."""

from collections.abc import Iterable
from typing import Any

from mentorbook.model.identity import FORGES
from mentorbook.model.nearest import nearest
from mentorbook.model.source import Route
from mentorbook.problems import quote
from mentorbook.records.mistake import Mistake, value_at
from mentorbook.records.profile import find_login
from mentorbook.records.refusals import fields
from mentorbook.records.scalar import CURLY
from mentorbook.records.shape import NAMED_BY_FILE, NOUNS, field_names, record_at
from mentorbook.records.trouble import Trouble

# What people write who have never seen a list of the fields.
WISHES = {
    "email": "Addresses are never kept here: the coordinators keep them in contacts.yaml, in the private folder.",
    "mail": "Addresses are never kept here: the coordinators keep them in contacts.yaml, in the private folder.",
    "phone": "Telephone numbers are never kept: the two exchange them when they meet.",
    "website": "Write it with the links: links: {website: https://…}.",
    "availability": "Write the usual hours in hours, and times away in pauses.",
}

# Other words for what a field says.
MEANINGS = {
    "about": "bio",
    "begin": "from",
    "capacity": "seats",
    "city": "place",
    "country": "place",
    "description": "bio",
    "end": "to",
    "full_name": "name",
    "interests": "topics",
    "location": "place",
    "mentors": "choices",
    "reason": "why",
    "skills": "topics",
    "slots": "seats",
    "start": "from",
    "until": "to",
    "wishes": "choices",
}


def find_unknown(
    unknown: Iterable[Mistake], missing: Iterable[Mistake], value: dict[str, Any]
) -> tuple[list[Trouble], set[Route]]:
    """Return a trouble for each unknown field, and the routes of missing fields that were meant by one of them.

    `value` is what the file holds, so that nobody is told to write a field that is there.
    """
    gaps = {one.route for one in missing}
    troubles, meant = [], set[Route]()
    for one in unknown:
        guess = _guess(one, gaps - meant)
        if guess and (*one.around, guess) in gaps:
            meant.add((*one.around, guess))
        is_there = guess is not None and guess in value_at(value, one.around)
        troubles.append(_trouble(one, f'Take it out: "{guess}" is there as well.' if is_there else _hint(one, guess)))
    return troubles, meant


def _guess(mistake: Mistake, gaps: set[Route]) -> str | None:
    record = record_at(mistake.record, mistake.around)
    known = field_names(record) if record else ()
    # What a slip of the keyboard put round a name is told elsewhere.
    word = mistake.name.strip(CURLY).partition(":")[0]
    return guess_field(word, known, [name for name in known if (*mistake.around, name) in gaps])


def guess_field(word: str, known: Iterable[str], missing: Iterable[str]) -> str | None:
    """Return the field that was meant: first of those that are needed and missing, then of all."""
    known, missing = tuple(known), tuple(missing)
    within = (name for name in missing if len(name) > 3 and name in word.casefold())
    means = MEANINGS.get(word.casefold(), "")
    said = means if means in known else None
    return nearest(word, missing) or next(within, None) or said or nearest(word, known)


def _trouble(mistake: Mistake, hint: str) -> Trouble:
    record = record_at(mistake.record, mistake.around) or mistake.record
    of = (
        NOUNS.get(record, f"{quote(mistake.around[-2] if isinstance(mistake.around[-1], int) else mistake.around[-1])}")
        if mistake.around
        else NOUNS[record]
    )
    message = f"{quote(mistake.name)} is not a field of {of}."
    return Trouble(fields.UNKNOWN_FIELD, mistake.route, message, hint, is_key=True)


def _hint(mistake: Mistake, guess: str | None) -> str:
    record = record_at(mistake.record, mistake.around) or mistake.record
    if not mistake.around and mistake.name in NAMED_BY_FILE.get(record, ()):
        return "Leave the line out: the file's name says it."
    if guess:
        return f"Did you mean {quote(guess)}?"
    if mistake.name in FORGES:
        login = find_login(str(mistake.value), mistake.name) or "…"
        return f'Write it with the account: "account: {{{mistake.name}: {login}}}".'
    return WISHES.get(mistake.name.casefold()) or f"The fields are: {', '.join(field_names(record))}."
