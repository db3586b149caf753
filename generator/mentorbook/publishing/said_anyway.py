"""Which private words the public edition says in any case: a mentee may have a mentor's name, or quote a bio."""

from collections.abc import Collection, Iterable, Iterator
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
    reasons: list[str] = []
    texts = list(_texts_of(public, reasons))
    return _found_in(texts, of_all) | _found_in(reasons, of_texts) | _found_in(ordinary, of_words)


def _found_in(texts: Iterable[str], searcher: Searcher) -> set[str]:
    """Return the words of what some texts say. All of them together would take a lot of memory."""
    found: set[str] = set()
    different = iter(dict.fromkeys(texts))
    while some := list(islice(different, AT_ONCE)):
        found |= {phrase.words for phrase in searcher.find(words_of(GAP.join(some)))}
    return found


def _texts_of(value: object, reasons: list[str]) -> Iterator[str]:
    """Yield every text of a projection but the reasons of pairs, which are put into a list of their own."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts_of(one, reasons)
    elif isinstance(value, PublicCopy):
        yield from (value.limit_price, *value.prices)
    else:
        for name in getattr(value, "__dataclass_fields__", ()):
            inner = getattr(value, name)
            if name == "why":
                reasons.append(inner or "")
            elif inner is not None:
                yield from _texts_of(inner, reasons)
