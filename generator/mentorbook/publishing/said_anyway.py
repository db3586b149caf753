"""Which private words the public edition says in any case: a mentee may have a mentor's name, or quote a bio."""

from collections.abc import Collection, Iterable
from itertools import islice

from babel import Locale

from mentorbook.model.certificate import PublicCopy
from mentorbook.publishing.catalogue import catalogue_language
from mentorbook.publishing.dates import names_of_things
from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.package_data import engine_templates
from mentorbook.publishing.searcher import Phrase, Searcher
from mentorbook.publishing.words_in import GAP, words_of

AT_ONCE = 2_000


def said_anyway(phrases: Collection[Phrase], public: PublicProgramme) -> set[str]:
    """Return the words of what the projection says itself, and the single words that the pages of any programme hold.

    Those are the engine's own, and what languages, months and weekdays are called: Germán may join a programme in
    which somebody speaks German.
    """
    of_all = Searcher(phrases)
    # A pair's reason may be public, but people whom it names are not public for that.
    of_texts = Searcher(phrase for phrase in phrases if not phrase.value.is_identity)
    of_words = Searcher(phrase for phrase in phrases if phrase.is_word)
    locale = Locale.parse(catalogue_language(public.language), sep="-")
    ordinary = (*(file.read_text(encoding="utf-8") for file in engine_templates()), names_of_things(locale))
    texts, reasons = _texts_of(public)
    return _found_in(texts, of_all) | _found_in(reasons, of_texts) | _found_in(ordinary, of_words)


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
    left: list[object] = [public]
    # Thousands share their topics.
    seen: set[int] = set()
    while left:
        value = left.pop()
        if isinstance(value, str):
            texts.append(value)
        elif isinstance(value, tuple):
            left += value
        elif isinstance(value, PublicCopy):
            texts += (value.limit_price, *value.prices)
        elif id(value) not in seen:
            seen.add(id(value))
            fields = {name: getattr(value, name) for name in getattr(value, "__dataclass_fields__", ())}
            reasons.append(fields.pop("why", None) or "")
            left += fields.values()
    return texts, reasons
