"""Which private words the public edition says in any case: a mentee may have a mentor's name, or quote a bio."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import chain, islice
from operator import attrgetter
from typing import Any

from babel import Locale

from mentorbook.model.certificate import PublicCopy
from mentorbook.publishing.catalogue import catalogue_language
from mentorbook.publishing.dates import names_of_things
from mentorbook.publishing.edition import Placement, PublicProgramme
from mentorbook.publishing.feed import render_robots
from mentorbook.publishing.heads import VOCABULARY
from mentorbook.publishing.package_data import engine_templates
from mentorbook.publishing.searcher import Phrase, Searcher
from mentorbook.publishing.words_in import GAP, words_of

AT_ONCE = 2_000


def said_anyway(phrases: Collection[Phrase], public: PublicProgramme) -> set[str]:
    """Return the words of what the projection says itself, and the single words that the pages of any programme hold.

    Those are the engine's own, what is there for machines, and what languages, months and weekdays are called: Germán
    may join a programme in which somebody speaks German.
    """
    texts, reasons = _texts_of(public)
    said = _found_in(texts, Searcher(phrases))
    words = [phrase for phrase in phrases if phrase.is_word]
    if words:
        said |= _found_in(_ordinary(public), Searcher(words))
    if reasons:
        # A pair's reason may be public, but people whom it names are not public for that.
        said |= _found_in(reasons, Searcher(phrase for phrase in phrases if not phrase.value.is_identity))
    return said


def _ordinary(public: PublicProgramme) -> Iterator[str]:
    """Yield what the pages of any programme hold."""
    yield from (file.read_text(encoding="utf-8") for file in engine_templates())
    yield from VOCABULARY
    yield render_robots("")
    yield names_of_things(Locale.parse(catalogue_language(public.language), sep="-"))


def _found_in(texts: Iterable[str], searcher: Searcher) -> set[str]:
    """Return the words of what some texts say. All of them together would take a lot of memory."""
    found: set[str] = set()
    different = iter(dict.fromkeys(texts))
    while some := list(islice(different, AT_ONCE)):
        found |= {phrase.words for phrase in searcher.find(words_of(GAP.join(some)))}
    return found


def _texts_of(public: PublicProgramme) -> tuple[list[str], list[str]]:
    """Return every text of a projection, and apart from them the reasons of pairs."""
    texts: list[str] = []
    reasons: list[str] = []
    layer: Iterable[object] = [public]
    while layer:
        reasons += [one.why for one in layer if isinstance(one, Placement) and one.why]
        parts = list(chain.from_iterable(map(_within, layer)))
        texts += [part for part in parts if isinstance(part, str)]
        # Thousands share their topics.
        layer = {id(part): part for part in parts if part and not isinstance(part, str)}.values()
    return texts, reasons


def _within(value: object) -> Iterable[object]:
    if isinstance(value, tuple):
        return value
    if isinstance(value, PublicCopy):
        return (value.limit_price, *value.prices)
    kind = type(value)
    return _parts_of(kind)(value) if is_dataclass(kind) else ()


@cache
def _parts_of(kind: Any) -> Callable[[object], Iterable[object]]:
    """Return what takes the fields out of objects of a kind, but for reasons."""
    names = [one.name for one in fields(kind) if one.name != "why"]
    # Of a single name it would return no row.
    return attrgetter(*names, names[0])
