"""A person's Markdown → HTML that cannot do anything."""

import re
from urllib.parse import unquote

import nh3
from cmarkgfm.cmark import markdown_to_html  # type: ignore[import-untyped]  # it ships no types
from markupsafe import Markup, escape

from mentorbook.model.link import USUAL_LINK, is_safe_link

DEEPEST = 8
LONGEST = 20_000
TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "code", "pre", "blockquote", "a", "hr"}
REL = "nofollow ugc noopener noreferrer"

# A character that no text can hold stands for "<" while the parser runs, so it never sees a tag of raw HTML;
# what it shows as text is what the person typed. Addresses in angle brackets are left to it.
_STAND_IN = "\ufdd0"
# Lines of words: each begins with a letter and ends with no space. The only signs in them that mean anything in
# Markdown are pairs around plain words, with nothing beside them that could make them mean something else.
_LETTER = "A-Za-z\u00c0-\u024f"
_SIGN = rf"[{_LETTER}0-9 .,;:?()'\u2019\u2013\u2014\u2026-]"
_WORDS = rf"([A-Za-z0-9](?:{_SIGN}*[A-Za-z0-9])?)"
_STRONG, _STRESSED = (rf"(?<=[ (]){sign}{_WORDS}{sign}(?![^ .,;:?)\n])" for sign in (r"\*\*", r"\*"))
_LINK = rf"\[{_WORDS}\]\(({USUAL_LINK})\)"
_PROSE = re.compile(
    rf"(?:[{_LETTER}](?:{_SIGN}++|{_STRONG}|{_STRESSED}|{_LINK})*+(?<! )(?:\n++(?=[{_LETTER}])|\n*+\Z))+"
)
# What such lines hold, by the sign that each begins with. Patterns that begin with it are sought a tenth as long.
_SHOWN = (
    ("**", re.compile(r"\*\*([^*]+)\*\*"), r"<strong>\1</strong>"),
    ("*", re.compile(r"\*([^*]+)\*"), r"<em>\1</em>"),
    ("[", re.compile(r"\[([^]]+)]\(([^)]+)\)"), rf'<a href="\2" rel="{REL}">\1</a>'),
    ("\n\n", re.compile(r"\n\n+"), "</p>\n<p>"),
)
_TAG_START = re.compile(r"(\\*)<(?!https://[^\s<>]*>)")
_HEADING = re.compile(r"<(/?)h[1-6]>")
# What a cleaner would leave as it is but for the three signs below; most bios are like that.
_PLAIN_LINK = rf'<a href="{USUAL_LINK}">'
_PLAIN = re.compile(
    rf"(?:[^<&\xa0]++|&(?:amp|lt|gt|quot);|</?(?:p|strong|em|ul|ol|li|blockquote)>|<br />|{_PLAIN_LINK}|</a>)*+"
)
_LINK_START = re.compile(_PLAIN_LINK)
_NESTING = ("<blockquote", "<ul", "<ol")
_NEST = re.compile(r"<(/?)(?:blockquote|ul|ol)\b")
_NO_WORDS = re.compile(rf'(<a href="([^"]*)" rel="{REL}">)(?:\s|&nbsp;|<(?!/?a\b)[^<>]*>)*</a>')
# The parser writes letters beyond ASCII with percent signs, in hosts too, where they are none of an address.
_ENCODED_LETTERS = re.compile("(?:%[89A-F][0-9A-F])+")
_NO_LINK = re.compile(rf'<a rel="{REL}">(.*?)</a>', re.DOTALL)


def render_bio(text: str) -> Markup:
    """Return a bio as safe HTML: paragraphs, emphasis, lists, links, code and quotes; headings turn into bold text.

    Raw HTML is shown as it was typed, images are left out, and of links only https ones to a dotted host stay links;
    one without words shows its address.
    What is nested deeper than eight lists or quotes is shown as plain paragraphs.
    """
    if len(text) <= LONGEST and _PROSE.fullmatch(text):
        html = text.rstrip()
        for sign, pattern, shown in _SHOWN:
            html = pattern.sub(shown, html) if sign in html else html
        return Markup(f"<p>{html}</p>")
    return _parsed(text[:LONGEST].replace(_STAND_IN, ""))


def _parsed(source: str) -> Markup:
    hidden = _TAG_START.sub(_hidden, source) if "<" in source else source
    html = markdown_to_html(hidden).replace(_STAND_IN, "&lt;")
    if _depth(html) > DEEPEST:
        return _plain_paragraphs(source)
    html = _HEADING.sub(lambda tag: "</strong></p>" if tag[1] else "<p><strong>", html)
    clean = _cleaned(html)
    if "<a" in clean:
        clean = _NO_WORDS.sub(r"\1\2</a>", _NO_LINK.sub(r"\1", clean))
    return Markup(clean.strip())


def _cleaned(html: str) -> str:
    if _PLAIN.fullmatch(html):
        linked = _LINK_START.sub(lambda tag: f'{tag[0][:-1]} rel="{REL}">', html) if "<a" in html else html
        return linked.replace("<br />", "<br>").replace("&quot;", '"')
    return nh3.clean(
        html,
        tags=TAGS,
        attributes={"*": set(), "a": {"href"}},
        attribute_filter=_safe_attribute,
        url_schemes={"https"},
        link_rel=REL,
        strip_comments=True,
    )


def _hidden(start: re.Match[str]) -> str:
    """Hide a "<" from the parser; one with a backslash of its own (not half of a pair) is plain text already."""
    return start[0] if len(start[1]) % 2 else start[1] + _STAND_IN


def _safe_attribute(_tag: str, name: str, value: str) -> str | None:
    """Return an attribute's value as it may stand there: an address that `links:` would take, its host spelled out."""
    if name != "href":
        return value
    scheme, slashes, address = value.partition("//")
    host, slash, path = address.partition("/")
    return f"{scheme}{slashes}{_spelled(host)}{slash}{path}" if is_safe_link(_spelled(value)) else None


def _spelled(text: str) -> str:
    return _ENCODED_LETTERS.sub(lambda letters: unquote(letters[0]), text) if "%" in text else text


def _depth(html: str) -> int:
    """Return how deep lists and quotes are nested; nothing is nested deeper than there are of them."""
    if sum(map(html.count, _NESTING)) <= DEEPEST:
        return 0
    depth = deepest = 0
    for tag in _NEST.finditer(html):
        depth += -1 if tag[1] else 1
        deepest = max(deepest, depth)
    return deepest


def _plain_paragraphs(text: str) -> Markup:
    paragraphs = [" ".join(part.split()) for part in text.split("\n\n")]
    return Markup("").join(Markup("<p>{}</p>").format(escape(one)) for one in paragraphs if one)
