"""The site's sentences in one language, with the programme's own words for its two sides."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import yaml
from babel import Locale
from markupsafe import Markup

from mentorbook.model.program import Word, Words
from mentorbook.publishing.sentences import begun

FALLBACK = "en"
# "12 June" is how the world's English says it; plain "en" would be American to Babel.
_LOCALES = {"en": "en-001"}
_BRACES = re.compile(r"\{(\w+)\}")
_VOWELS = tuple("aeiouAEIOU")


def catalogue_language(wanted: str) -> str:
    """Return the language of the catalogue for a BCP 47 tag: itself, its base language, else English."""
    return next((tag for tag in (wanted, wanted.split("-")[0]) if _path(tag).is_file()), FALLBACK)


@dataclass(frozen=True)
class Catalogue:
    """What the site says. Texts are safe HTML; the values that go into them are escaped."""

    language: str
    texts: Mapping[str, str | Mapping[str, str]]
    words: Words
    locale: Locale = field(repr=False)
    ready: dict[str, Markup] = field(default_factory=dict, repr=False)

    def say(self, key: str, **values: object) -> Markup:
        """Return the sentence of that name."""
        if not values and key in self.ready:
            return self.ready[key]
        text = self.texts[key]
        if not isinstance(text, str):
            raise KeyError(key)
        said = Markup(text).format(**_terms(self.words, self.locale), **values)
        if not values:
            self.ready[key] = said
        return said

    def count(self, key: str, number: int, **values: object) -> Markup:
        """Return a sentence about a number of things, in the plural form the language has for it."""
        forms = self.texts[key]
        if isinstance(forms, str):
            raise KeyError(key)
        form = forms.get(self.locale.plural_form(number)) or forms["other"]
        return Markup(form).format(**_terms(self.words, self.locale), count=number, **values)

    def plain(self, key: str, **values: object) -> str:
        """Return a sentence as plain text, not HTML."""
        text = self.texts[key]
        if not isinstance(text, str):
            raise KeyError(key)
        return text.format(**_terms(self.words, self.locale), **values)

    def with_terms(self, text: str) -> str:
        """Return a text with the programme's own words in it; what else stands in braces stays."""
        terms = _terms(self.words, self.locale)
        return _BRACES.sub(lambda found: terms.get(found[1], found[0]), text)


def load_catalogue(language: str, words: Words) -> Catalogue:
    """Return the catalogue for a BCP 47 tag; the English one where there is none."""
    found = catalogue_language(language)
    spoken = language if language.split("-")[0] == found else found
    return Catalogue(found, _texts(found), words, Locale.parse(_LOCALES.get(spoken, spoken), sep="-"))


def _path(language: str) -> Any:
    return resources.files("mentorbook.publishing").joinpath("words", f"{language}.yaml")


@cache
def _texts(language: str) -> Mapping[str, str | Mapping[str, str]]:
    chapters = yaml.safe_load(_path(language).read_text(encoding="utf-8"))
    return {f"{chapter}.{key}": text for chapter, texts in chapters.items() for key, text in texts.items()}


@cache
def _terms(words: Words, locale: Locale) -> dict[str, str]:
    terms = {
        "mentor": words.mentor.one,
        "mentors": words.mentor.many,
        "mentee": words.mentee.one,
        "mentees": words.mentee.many,
        "a_mentor": _with_article(words.mentor),
        "a_mentee": _with_article(words.mentee),
    }
    return terms | {name.capitalize(): begun(word, locale) for name, word in terms.items()}


def _with_article(word: Word) -> str:
    """Return the word with the English article; other languages say it in their sentences."""
    return f"{'an' if word.one.startswith(_VOWELS) else 'a'} {word.one}"
