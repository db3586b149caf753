"""People's words stay words in Markdown, whatever they hold."""

import doctest
import re
from html import unescape

from cmarkgfm import github_flavored_markdown_to_html  # type: ignore[import-untyped]  # it ships no types
from cmarkgfm.cmark import Options  # type: ignore[import-untyped]  # it ships no types
from hypothesis import given
from hypothesis import strategies as st

from mentorbook.reporters import markdown
from mentorbook.reporters.markdown import as_code, as_words, table, within
from tests.tries import tries

HOSTILE = st.text(st.sampled_from("ab 1.,:;()\\`*_[]<>|~&$@#!%^{}/-+=\"'é赵🙂"), min_size=1, max_size=30)
REFERENCES = [
    *["@everyone", "#1", "!2", "%3", "$4", "~bug", "&5", "GH-6", "https://evil.example", "www.evil.example"],
    *["a@b.example", "example/harbour#7", "## head", "<img src=x>", "![x](y)", "[x](//y)", "&amp;", "\\*"],
]


def shown(cell: str) -> str:
    """Return the HTML inside the only cell of a table's only row, as a forge makes it."""
    lines = "\n".join(table(["Why"], [[cell]]))
    html: str = github_flavored_markdown_to_html(lines, Options.CMARK_OPT_UNSAFE)
    found = re.search(r"<td>(.*?)</td>", html, re.DOTALL)
    assert found
    return found[1]


def shown_line(line: str) -> str:
    """Return the HTML inside the only paragraph that a line makes."""
    html: str = github_flavored_markdown_to_html(line, Options.CMARK_OPT_UNSAFE)
    found = re.fullmatch(r"<p>(.*)</p>\n", html, re.DOTALL)
    assert found, html
    return found[1]


@tries(2000)
@given(HOSTILE | st.sampled_from(REFERENCES) | st.tuples(HOSTILE, st.sampled_from(REFERENCES)).map("".join))
def test_words_are_shown_as_they_are(text: str) -> None:
    """Without the comments that part what would refer to something there is no tag, and every character is there."""
    for inside in (shown(as_words(text)), shown_line(f"{as_words(text)} b")[:-2]):
        words = inside.replace("<!-- -->", "")
        assert "<" not in words
        assert unescape(words).split() == text.split()


def test_a_line_may_begin_with_words() -> None:
    """Also with a round's name that would be a heading, or the first item of a list."""
    for name in ("1. Runde", "1) Runde", "# Round", "- Round", "+ Round", "* Round", "> Round", "== Round"):
        assert unescape(shown_line(as_words(name))) == name


def test_nobody_is_called_and_nothing_is_linked() -> None:
    """Forges look for these in the text that is shown; each is parted from the word behind it."""
    for text in REFERENCES[:12]:
        assert "<!-- -->" in shown(as_words(text))


@tries(500)
@given(HOSTILE)
def test_code_holds_anything(text: str) -> None:
    """Marks of its own included; only spaces at the edges may go."""
    (inside,) = re.findall(r"<code>(.*?)</code>", shown_line(as_code(text)))
    assert unescape(inside).split() == text.split()


def test_a_table_lines_up_numbers_on_the_right() -> None:
    assert [*table(["Mentor", "Seats:"], [["Ada", "2"]])] == ["| Mentor | Seats |", "| --- | ---: |", "| Ada | 2 |"]


def test_what_has_no_room_is_counted() -> None:
    """A shorter line behind a long one doesn't slip in."""
    more = "… and {} more."
    assert [*within(["one", "two", "three", "4"], 33, more)] == ["one", "two", "", "… and 2 more."]
    assert [*within(["one", "two"], 31, more)] == ["one", "two"]


def test_its_examples_hold() -> None:
    result = doctest.testmod(markdown)
    assert (result.attempted, result.failed) == (2, 0)
