"""Every private value of a programme that could be recognised on a page."""

from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from itertools import chain
from typing import NamedTuple

from pydantic import BaseModel

from mentorbook.model import certificate
from mentorbook.model.certificate import Certificate
from mentorbook.model.pair import Agreement, Pair
from mentorbook.model.person import Choice, Mentee
from mentorbook.model.record import Account
from mentorbook.model.roster import Located, Roster
from mentorbook.model.run import Draw, Run
from mentorbook.publishing.public import PUBLIC

# Values out of a short list, or names of things that are public anyway: they are on every page.
_LISTED: dict[type[BaseModel], frozenset[str]] = {
    Mentee: frozenset({"round", "topics", "languages", "timezone", "level", "format", "kind", "show_as"}),
    Choice: frozenset({"mentor"}),
    Agreement: frozenset({"lead"}),
    Pair: frozenset({"round", "mentor"}),
    Run: frozenset({"round", "policy"}),
    Draw: frozenset({"source", "value"}),
    Certificate: frozenset({"round", "policy", "short_lists", "mentors", "prices", "limit_price"}),
    certificate.Lottery: frozenset({"source", "value"}),
}
_IDENTITIES = frozenset(
    {
        (Mentee, "name"),
        (Mentee, "handle"),
        (Pair, "mentee"),
        (Run, "left_over"),
        (Account, "id"),
        (Certificate, "mentees"),
    }
)
_LOGINS = frozenset({"github", "gitlab", "forgejo", "invited"})


class PrivateValue(NamedTuple):
    """A value that must not be on the site, and the field it stands in.

    `is_identity` for names, handles, logins and account numbers, which are searched even where they are one word.
    """

    where: str
    text: str
    is_identity: bool = False


def find_private_values(roster: Roster) -> Iterator[PrivateValue]:
    """Yield every text of a field that is not public, and what the three private lists hold.

    Which fields are public is said in one place, `public.PUBLIC`: a new field is looked for until it stands there.
    """
    records: Iterable[Located] = chain([roster.program], roster.mentors, roster.mentees, roster.pairs, roster.runs)
    for record in records:
        yield from _values(record, record.path, is_public=True)
    for one in roster.proofs.values():
        yield from _values(one.certificate, f"pairs/{one.certificate.round}/certificate.json", is_public=True)
    for handle, address in roster.contacts.items():
        yield PrivateValue(f"contacts.yaml {handle}", address, is_identity=True)
    listed = chain(roster.contacts, roster.prefers, *roster.prefers.values(), *roster.never_with)
    for handle in sorted(set(listed) - roster.mentors_by_handle.keys()):
        yield PrivateValue("the private lists", handle, is_identity=True)


def _values(record: BaseModel, where: str, *, is_public: bool) -> Iterator[PrivateValue]:
    held = record.__dict__
    for name, is_shown, is_identity in _fields(type(record)):
        value = held[name]
        shown = is_public and is_shown
        # Most are empty or a text, and spared a generator of their own.
        if isinstance(value, str):
            if not shown and not isinstance(value, Enum):
                yield PrivateValue(f"{where} {name}", value, is_identity)
        elif value and not (shown and isinstance(value, int)):
            yield from _within(value, f"{where} {name}", is_public=shown, is_identity=is_identity)


@cache
def _fields(kind: type[BaseModel]) -> tuple[tuple[str, bool, bool], ...]:
    """Return the fields of a kind of record that may hold private texts: whether each is public, and an identity."""
    shown, listed = PUBLIC.get(kind, frozenset()), _LISTED.get(kind, frozenset())
    return tuple(
        (name, name in shown, (kind, name) in _IDENTITIES or name in _LOGINS)
        for name in kind.model_fields
        if name not in listed
    )


def _within(value: object, where: str, *, is_public: bool, is_identity: bool) -> Iterator[PrivateValue]:
    """Yield the private texts in a field's value: numbers only where they tell who somebody is."""
    # Asking for models takes longest, so that comes last.
    if isinstance(value, str):
        if not is_public and not isinstance(value, Enum):
            yield PrivateValue(where, value, is_identity)
    elif isinstance(value, tuple):
        for one in value:
            yield from _within(one, where, is_public=is_public, is_identity=is_identity)
    elif isinstance(value, int):
        if is_identity and not is_public and not isinstance(value, bool):
            yield PrivateValue(where, str(value), is_identity)
    elif isinstance(value, dict):
        yield from _within(tuple(value.values()), where, is_public=is_public, is_identity=is_identity)
    elif isinstance(value, BaseModel):
        yield from _values(value, where, is_public=is_public)
