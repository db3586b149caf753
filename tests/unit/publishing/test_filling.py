"""Pages are filled into one that an engine made, and never differ from what it would make of them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from markupsafe import Markup, escape

from mentorbook.publishing.filling import FEW, MISFIT, Finisher, divide, fill_pages
from mentorbook.publishing.listening import listening
from mentorbook.publishing.page import Draft, Page, Section, url_of

NAMES = ["Ada", "Bo & Co", "<i>Cy</i>", 'Di "D"', "Éve", "Fay", "Gus", "Hal", "Ivo", "Jan"]


def page_of(name: str, number: int) -> Page:
    """Return somebody's page."""
    html, section = f'<h1 id="mentor">{escape(name)}</h1>', Section("mentor", name, 1)
    return Page(f"mentors/m{number}.md", name, html, f"{name} mentors.", (section,), head=f"<!-- {number} -->")


def drafts_of(pages: list[Page]) -> list[Draft]:
    """Return pages as drafts."""
    return [Draft(page.path, partial(lambda one: one, page), is_alike=True) for page in pages]


PEOPLE = [page_of(name, number) for number, name in enumerate(NAMES)]


class Theme:
    """An engine, and which pages it made."""

    def __init__(self, around: Callable[[Page], str]) -> None:
        self.around = around
        self.made: list[str] = []

    def __call__(self, page: Page) -> str:
        self.made.append(page.path)
        return self.around(page)


def plain(page: Page) -> str:
    """Return a page as most themes make it."""
    title = escape(page.title)
    return (
        f"<title>{title}</title><meta content='{escape(str(title))}'>{page.head}<a href='/{url_of(page.path)}'>"
        f"{Markup(title).striptags()}</a><a href='#{page.sections[0].anchor}'>Skip</a>{page.html}"
    )


def fill(theme: Theme, pages: list[Page], folder: Path) -> tuple[list[str], list[str]]:
    """Fill pages; return the warnings, and what was written, in order."""
    with listening("mentorbook") as heard:
        fill_pages(drafts_of(pages), folder, Finisher(theme, None))
    return heard, [(folder / url_of(page.path) / "index.html").read_text(encoding="utf-8") for page in pages]


def test_pages_are_what_the_engine_makes(tmp_path: Path):
    """It makes the first ones, a pattern, and those whose names it might take for something else."""
    theme = Theme(plain)
    heard, written = fill(theme, PEOPLE, tmp_path)
    assert heard == []
    assert written == [plain(page) for page in PEOPLE]
    pattern = "mentors/mentorbookgapnamexmentorbookgap.md"
    first = [f"mentors/m{number}.md" for number in range(FEW - 1)]
    assert theme.made == [*first, pattern, "mentors/m2.md", "mentors/m3.md", "mentors/m4.md"]


@pytest.mark.parametrize(
    "around",
    [
        lambda page: page.title.upper() + page.html,
        lambda page: page.html + page.title[:4],
        lambda page: page.html + ("!" if '"' in page.title else ""),
        lambda page: f"{len(page.html)}{page.html}",
        lambda page: page.html.lower(),
        lambda page: Markup(page.html).striptags(),
        lambda page: "".join(page.tags) + page.html,
    ],
    ids=["capitals", "cut off", "asked", "counted", "small letters", "without tags", "tags"],
)
def test_an_engine_that_does_more_than_put_texts_somewhere_makes_every_page(tmp_path: Path, around):
    """Whatever it does; a warning says so."""
    pages = [page_of(f"{name} of the house", number) for number, name in enumerate(NAMES)]
    pages = [Page(one.path, one.title, one.html, "", one.sections, tags=(one.title,)) for one in pages]
    heard, written = fill(Theme(around), pages, tmp_path)
    assert heard == [MISFIT]
    assert written == [around(page) for page in pages]


def test_few_pages_are_made_by_the_engine(tmp_path: Path):
    """A pattern would take longer."""
    theme = Theme(plain)
    fill(theme, PEOPLE[: FEW - 1], tmp_path)
    assert theme.made == [page.path for page in PEOPLE[: FEW - 1]]


def test_pages_that_somebody_names_are_made_by_the_engine():
    """It follows links to files."""
    known, alike = divide(drafts_of(PEOPLE), {"mentors/m0/"}, ["See [her page](../mentors/m3.md#mentor)."])
    assert [draft.path for draft in known] == ["mentors/m3.md"]
    assert [draft.path for draft in alike] == [page.path for page in PEOPLE if page.path[-4] not in "03"]
