"""What in a style sheet or a drawing is no text of anybody's: names of colours, fonts, attributes and formats."""

import re

from PIL import ImageColor

DRAWN = (".css", ".svg")
"""How the names of files end in which "violet" is a colour."""
_FONTS = re.compile(r"(?i)(?<![\w-])[\w-]*font[\w-]*\s*[:=]\s*(?:\"[^\"<>]*\"(?=[\s/>])|'[^'<>]*'(?=[\s/>])|[^;{}<>]*)")
_FORMATS = re.compile(r"\sxmlns(?::[\w-]+)?\s*=\s*(?:\"[^\"]*\"|'[^']*')|(?i:<!doctype[^<>]*>|<\?xml\b[^<>]*>)")
_MAKER = re.compile(r"(?i)<!--\s*(?:created|generated|generator|made)\b[^<>]*-->")
_NAMES = re.compile(r"</?[A-Za-z][\w:.-]*|\s[A-Za-z][\w:.-]*(?=\s*=\s*[\"'])")


def is_colour(words: str) -> bool:
    """Tell whether words are one that names a colour."""
    return words.strip() in ImageColor.colormap


def without_names(name: str, text: str) -> str:
    """Return a style sheet or a drawing without fonts, names of tags and attributes, and what it says of its format.

    >>> without_names("a.css", 'body { font-family: "Gill Sans", serif; } p::after { content: "Gill" }')
    'body { ; } p::after { content: "Gill" }'
    >>> without_names("a.svg", '<svg xmlns:pen="http://pen.example" pen:by="Gill"><text>Sans</text>').split()
    [';', ';', ';', '="Gill">', ';', '>Sans', ';', '>']
    """
    text = _FONTS.sub("", text)
    if name.endswith(".svg"):
        for names in (_MAKER, _FORMATS, _NAMES):
            text = names.sub(" ; ", text)
    return text
