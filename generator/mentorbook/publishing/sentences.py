"""How texts become parts of a sentence: at its beginning, at its end, in a list."""

from collections.abc import Iterable

from babel import Locale
from babel.lists import format_list

_ENDINGS = tuple(".!?…。！？؟۔।։")
_CLOSING = "\"'“”‘’«»)]」』）"
# Letters whose capital is another one in these languages.
_CAPITALS = {"tr": {"i": "İ"}, "az": {"i": "İ"}, "nl": {"ij": "IJ"}}


def begun(text: str, locale: Locale) -> str:
    """Return a text as it stands at the beginning of a sentence; it is written as within one.

    >>> begun("people with some experience", Locale("en")), begun("ijs", Locale("nl"))
    ('People with some experience', 'IJs')
    """
    for small, capital in _CAPITALS.get(locale.language, {}).items():
        if text.startswith(small):
            return capital + text[len(small) :]
    # The title case of a letter is its capital, but for scripts that have capitals and begin no sentence with them.
    return text[:1].title() + text[1:]


def ended(text: str) -> str:
    """Return a text with a full stop, unless it ends in a mark of its own.

    >>> ended("Give a talk"), ended("Why not?"), ended("(Ask me.)")
    ('Give a talk.', 'Why not?', '(Ask me.)')
    """
    return text if text.rstrip(_CLOSING).endswith(_ENDINGS) else f"{text}."


def listed(items: Iterable[str], locale: Locale) -> str:
    """Return "a, b and c"."""
    return format_list(list(items), locale=locale)
