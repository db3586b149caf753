"""What a programme's own templates ask of a page: where they only show its texts, one page is like another."""

from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, TemplateError, nodes

EXTENSIONS = ("jinja2.ext.i18n", "jinja2.ext.loopcontrols", "jinja2.ext.do")
# What a template may do with a text without deciding anything by it.
_SHOWING = frozenset(("e", "escape", "striptags", "safe", "url", "default", "d"))
_LOOKING = (nodes.Compare, nodes.Test, nodes.Call, nodes.For, nodes.Assign, nodes.AssignBlock, nodes.Getitem)


def look_into_pages(templates: Iterable[Path]) -> bool:
    """Tell whether any of these templates decides something by what a page says, or lists the pages of the site."""
    return any(_looks_into_pages(file.read_text(encoding="utf-8", errors="replace")) for file in templates)


def _looks_into_pages(source: str) -> bool:
    try:
        tree = Environment(extensions=EXTENSIONS).parse(source)
    except TemplateError:
        return True
    filters = (one for one in tree.find_all(nodes.Filter) if one.name not in _SHOWING)
    looking = (*tree.find_all(_LOOKING), *filters)
    return _speaks_of("pages", tree) or any(_speaks_of("page", one) for one in looking)


def _speaks_of(name: str, tree: nodes.Node) -> bool:
    return any(one.name == name for one in tree.find_all(nodes.Name))
