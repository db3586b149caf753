"""What a programme's own templates ask of a page: where they only show its texts, one page is like another."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import Environment, TemplateError, nodes

EXTENSIONS = ("jinja2.ext.i18n", "jinja2.ext.loopcontrols", "jinja2.ext.do")
# What a template may do with a text without deciding anything by it.
_SHOWING = frozenset(("e", "escape", "striptags", "safe", "url", "default", "d"))
_LOOKING = (
    *(nodes.Compare, nodes.Test, nodes.Call, nodes.For, nodes.Assign, nodes.AssignBlock, nodes.Getitem),
    *(nodes.With, nodes.FilterBlock, nodes.CallBlock),
)
# What the theme makes of a block; it may hold all that a page says.
_BLOCKS = ("super", "self")


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
    return (
        _speaks_of("pages", tree)
        or any(_speaks_of("page", one) for one in looking)
        or any(_speaks_of(name, part) for name in _BLOCKS for one in looking for part in _parts_of(one))
        or any(_speaks_of(name, test) for name in _BLOCKS for test in _tests_in(tree))
    )


def _parts_of(looking: nodes.Node) -> Iterator[nodes.Node]:
    """Yield what is looked at; a block that is merely put somewhere, as `super()` does, is not."""
    yield from looking.iter_child_nodes(exclude=("node",) if isinstance(looking, nodes.Call) else ())


def _tests_in(tree: nodes.Node) -> Iterator[nodes.Node]:
    yield from (one.test for one in tree.find_all(nodes.If))
    yield from (one.test for one in tree.find_all(nodes.CondExpr))


def _speaks_of(name: str, tree: nodes.Node) -> bool:
    return any(one.name == name for one in tree.find_all(nodes.Name))
