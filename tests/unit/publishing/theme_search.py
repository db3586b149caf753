"""What the theme's own search makes of a page."""

from collections.abc import Mapping
from types import SimpleNamespace

from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]  # it ships no types
from mkdocs.structure import toc

from mentorbook.publishing.page import Page, url_of
from mentorbook.publishing.shell import page_contents, page_meta, page_title


def entries_of_the_theme(page: Page) -> list[Mapping[str, object]]:
    """Return the entries of a page, one for each heading with an anchor."""
    index = SearchIndex()
    index.add_entry_from_context(
        SimpleNamespace(
            meta=page_meta(page),
            content=page.html,
            toc=toc.get_toc(page_contents(page)),
            url=url_of(page.path),
            title=page_title(page),
        )
    )
    return [*index.entries]
