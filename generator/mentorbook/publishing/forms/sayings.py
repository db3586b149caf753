"""What the forms say about what people type: the check's own sentences, or their translations.

A catalogue of another language has a chapter `problem`: the sentences under these names, the advice under the same
names with `_hint` behind. What it lacks is said in English. In braces stand the same particulars as here. The English
one has only those that speak of people by what a programme calls them.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from mentorbook.publishing.catalogue import Catalogue
from mentorbook.records import sayings
from mentorbook.records.characters import Kind
from mentorbook.records.hidden import HINTS, MESSAGES
from mentorbook.records.refusals import fields
from mentorbook.records.words import Saying
from mentorbook.rules import (
    bio_markup,
    hours_order,
    in_person_where,
    link_elsewhere,
    pause_dates,
    public_address,
    public_phone,
    unlike_kinds,
)

CHAPTER = "problem."
_RULES = (hours_order, in_person_where, link_elsewhere, pause_dates, public_address, public_phone, unlike_kinds)
Said = tuple[str, str]
"""A sentence and its advice."""
OF_FIELDS: Mapping[str, Saying] = MappingProxyType(
    {
        "too-long": sayings.TOO_LONG,
        "wrong-name": sayings.WRONG_NAME,
        "wrong-login": sayings.WRONG_LOGIN,
        "one-line": sayings.SEVERAL_LINES,
        "too-many-entries": sayings.TOO_MANY,
        "wrong-link-name": sayings.WRONG_LINK_NAME,
        **sayings.UNSAFE_LINKS,
    }
)


@cache
def own_sayings() -> Mapping[str, Said]:
    """Return the check's sentences with their advice, by the names that a form knows them by."""
    return {
        **{name: _said(saying) for name, saying in OF_FIELDS.items()},
        "login-with-at": (sayings.WRONG_LOGIN.message, sayings.LOGIN_WITH_AT),
        "duplicate-item": (sayings.DUPLICATE_ITEM, fields.DUPLICATE_ITEM.fix),
        **{kind.value: (MESSAGES[kind], HINTS[kind]) for kind in Kind},
        **{rule.RULE.name: (rule.MESSAGE, rule.RULE.fix) for rule in _RULES},
        **{
            f"bio-markup-{number}": (message, bio_markup.RULE.fix)
            for number, message in enumerate(bio_markup.FINDINGS, start=1)
        },
    }


def sayings_in(catalogue: Catalogue) -> dict[str, Said]:
    """Return the sentences in a catalogue's language."""
    return {
        name: (_in(catalogue, name, message), _in(catalogue, f"{name}_hint", advice))
        for name, (message, advice) in own_sayings().items()
    }


def are_own(catalogue: Catalogue) -> bool:
    """Tell whether the sentences about fields are the check's own, which call them by their names in the file."""
    return not any(CHAPTER + name in catalogue.texts for name in OF_FIELDS)


def _said(saying: Saying) -> Said:
    return saying.message, saying.advice


def _in(catalogue: Catalogue, name: str, otherwise: str) -> str:
    found = catalogue.texts.get(CHAPTER + name, otherwise)
    return catalogue.with_terms(found) if isinstance(found, str) else otherwise
