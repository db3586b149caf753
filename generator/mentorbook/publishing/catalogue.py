"""The site's sentences in one language, with the programme's own words for its two sides."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import count as numbers_from
from itertools import takewhile
from string import Formatter
from types import MappingProxyType
from typing import Any

import yaml
from babel import Locale
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from mentorbook.model.program import Word, Words
from mentorbook.publishing.escaping import escaped
from mentorbook.publishing.sentences import begun

FALLBACK = "en"
TERMS = "terms"
"""The chapter that says what people are called where the programme doesn't."""
# "12 June" is how the world's English says it; plain "en" would be American to Babel.
_LOCALES = {"en": "en-001"}
# In C where it is at hand, which takes a tenth of the time.
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BRACES = re.compile(r"\{(\w+)\}")
_VOWELS = tuple("aeiouAEIOU")
# Numbers below are the same in figures, with and without separators.
_SEPARATED = 1000

Texts = Mapping[str, str | Mapping[str, str]]
Pieces = tuple[tuple[str, str | None], ...]
"""A sentence cut up: a text and the name of the value behind it, in turn."""


def catalogue_language(wanted: str) -> str:
    """Return the language of the catalogue for a BCP 47 tag: itself, its base language, else English."""
    return next((tag for tag in (wanted, wanted.split("-")[0]) if _path(tag).is_file()), FALLBACK)


@dataclass(frozen=True)
class Catalogue:
    """What the site says. Texts are safe HTML; the values that go into them are escaped, and numbers get separators."""

    language: str
    texts: Texts
    words: Words
    locale: Locale = field(repr=False)
    terms: Mapping[str, str] = field(repr=False)
    ready: dict[tuple[str, int | None], Markup] = field(default_factory=dict, repr=False)
    cut: dict[tuple[str, bool], Pieces] = field(default_factory=dict, repr=False)

    def say(self, key: str, **values: object) -> Markup:
        """Return the sentence of that name."""
        if not values and (key, None) in self.ready:
            return self.ready[key, None]
        text = self.texts[key]
        if not isinstance(text, str):
            raise KeyError(key)
        said = self._said(text, values)
        if not values:
            self.ready[key, None] = said
        return said

    def count(self, key: str, number: int, **values: object) -> Markup:
        """Return a sentence about a number of things, in the plural form the language has for it."""
        if not values and (key, number) in self.ready:
            return self.ready[key, number]
        forms = self.texts[key]
        if isinstance(forms, str):
            raise KeyError(key)
        form = forms.get(self.locale.plural_form(number)) or forms["other"]
        said = self._said(form, {"count": number, **values})
        if not values:
            self.ready[key, number] = said
        return said

    def plain(self, key: str, **values: object) -> str:
        """Return a sentence as plain text, not HTML."""
        text = self.texts[key]
        if not isinstance(text, str):
            raise KeyError(key)
        parts: list[str] = []
        for start, name in self._cut_up(text, is_html=False):
            value = values[name] if name else ""
            parts += (start, self.figure(value) if isinstance(value, int) else str(value))
        return "".join(parts)

    def lines(self, key: str) -> tuple[str, ...]:
        """Return the sentences `key`_1, `key`_2 and so on, as many as there are, as plain text."""
        names = takewhile(self.texts.__contains__, (f"{key}_{number}" for number in numbers_from(1)))
        return tuple(map(self.plain, names))

    def figure(self, number: int) -> str:
        """Return a number as the language writes it: "1,234"."""
        return str(number) if abs(number) < _SEPARATED else str(format_decimal(number, locale=self.locale))

    def with_terms(self, text: str) -> str:
        """Return a text with the programme's own words in it; what else stands in braces stays."""
        return _BRACES.sub(lambda found: self.terms.get(found[1], found[0]), text)

    def _said(self, text: str, values: Mapping[str, object]) -> Markup:
        """Return a sentence with the terms and the values in it, all of them escaped."""
        parts: list[str] = []
        for start, name in self._cut_up(text, is_html=True):
            value = values[name] if name else ""
            parts += (start, escaped(self.figure(value) if isinstance(value, int) else value))
        return Markup("".join(parts))

    def _cut_up(self, text: str, *, is_html: bool) -> Pieces:
        """Return the pieces of a sentence, with the terms in them; each is cut up once."""
        if (text, is_html) not in self.cut:
            # A text that is marked as HTML would have what it is added to escaped.
            terms = {name: str(escape(term)) if is_html else term for name, term in self.terms.items()}
            self.cut[text, is_html] = tuple(_pieces(text, terms))
        return self.cut[text, is_html]


def _pieces(text: str, terms: Mapping[str, str]) -> Iterator[tuple[str, str | None]]:
    """Yield each text with the name of the value behind it; what is in `terms` becomes part of the text."""
    before = ""
    for start, name, _, _ in Formatter().parse(text):
        before += start + terms.get(name or "", "")
        if name and name not in terms:
            yield before, name
            before = ""
    yield before, None


def load_catalogue(language: str, words: Words) -> Catalogue:
    """Return the catalogue for a BCP 47 tag; the English one where there is none.

    A sentence that a language lacks is English there.
    """
    found = catalogue_language(language)
    spoken = language if language.split("-")[0] == found else found
    locale = Locale.parse(_LOCALES.get(spoken, spoken), sep="-")
    return Catalogue(found, _texts(found), words, locale, _terms(found, words, locale))


def read_texts(language: str) -> Texts:
    """Return what a language's file says, by "chapter.key"; its terms apart."""
    chapters = _chapters(language)
    return {f"{name}.{key}": text for name, texts in chapters.items() if name != TERMS for key, text in texts.items()}


def with_english(texts: Texts) -> Texts:
    """Return what a language says, in English where it lacks a sentence."""
    return {**read_texts(FALLBACK), **texts}


def _path(language: str) -> Any:
    return resources.files("mentorbook.publishing").joinpath("words", f"{language}.yaml")


@cache
def _chapters(language: str) -> Mapping[str, Mapping[str, Any]]:
    loaded: dict[str, dict[str, Any]] = yaml.load(_path(language).read_text(encoding="utf-8"), _LOADER)
    return MappingProxyType(loaded)


@cache
def _texts(language: str) -> Texts:
    return with_english(read_texts(language))


@cache
def _terms(language: str, words: Words, locale: Locale) -> Mapping[str, str]:
    usual = {name: Word(**forms) for name, forms in _chapters(language)[TERMS].items()}
    mentor, mentee = words.mentor or usual["mentor"], words.mentee or usual["mentee"]
    terms = {
        "mentor": mentor.one,
        "mentors": mentor.many,
        "mentee": mentee.one,
        "mentees": mentee.many,
        "a_mentor": _with_article(mentor),
        "a_mentee": _with_article(mentee),
    }
    return terms | {name.capitalize(): begun(word, locale) for name, word in terms.items()}


def _with_article(word: Word) -> str:
    """Return the word with the English article, by its first letter; other languages need none in their sentences."""
    guessed = "an" if word.one.startswith(_VOWELS) else "a"
    return f"{word.article or guessed} {word.one}"
