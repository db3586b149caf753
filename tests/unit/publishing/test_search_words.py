"""What the search knows of a page are words that stand on it."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from mentorbook.model.today import Clock
from mentorbook.publishing.private_site import Edition
from mentorbook.publishing.publication import EMPTY, Publication, Source

from .theme_search import entries_of_the_theme

ROOT = Path(__file__).parents[3]
NOW = datetime(2026, 9, 20, 12, tzinfo=UTC)

WORD = re.compile(r"[^\W_]+")
# Of all that may stand within a word, as Markdown has it. Cells, terms, lines, links: everything else parts words.
WITHIN_WORDS = frozenset(("em", "strong", "code", "del", "sub", "sup"))
TAG = re.compile(r"<[^>]*>")
TAG_BETWEEN_WORDS = re.compile(rf"<(?!/?(?:{'|'.join(WITHIN_WORDS)})>)[^>]*>")


class Visible(HTMLParser):
    """The text of a page, in which elements part words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, _: object) -> None:
        """Part what stands before an element from what it holds."""
        if tag not in WITHIN_WORDS:
            self.texts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Part what an element holds from what comes next."""
        self.handle_starttag(tag, ())

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.texts.append(data)


def words_of_page(html: str) -> set[str]:
    """Return the words of a page as a browser parts them."""
    return set(WORD.findall("".join(Visible(html).texts)))


def words_of_entry(entry: Mapping[str, object]) -> set[str]:
    """Return the words of an entry as the search parts them."""
    html = " ".join((str(entry["title"]), str(entry["text"])))
    return set(WORD.findall(unescape(TAG.sub("", TAG_BETWEEN_WORDS.sub(" ", html)))))


def made_up(publication: Publication) -> Iterator[tuple[str, str]]:
    """Yield where the search would lead for a word, and that word, where no such word is on the page."""
    for page in publication.pages():
        there = words_of_page(page.html) | words_of_page(page.title)
        for entry in entries_of_the_theme(page):
            yield from ((str(entry["location"]), word) for word in words_of_entry(entry) - there)


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("root", [ROOT, ROOT / "tests/programs/full"], ids=["demonstration", "full"])
def test_each_word_of_the_index_is_one_of_the_page(root: Path, edition: Edition):
    """A term and what is said of it, cells of a table, a date and what happens: each is found by its own words."""
    source = Source(root, None, Clock(NOW), edition=edition)
    publication = source.publication(source.read(), lambda _: EMPTY)
    assert list(made_up(publication)) == []
