"""Pages as Markdown: any engine takes them, and none finds anything in them to run."""

from pathlib import Path
from typing import Any

import markdown  # type: ignore[import-untyped]  # it ships no types
import pytest
import yaml

from mentorbook.publishing.page import Page, Section, render_markdown, root_of

# What engines switch on by default or by custom, and what made other people's sites run strangers' text.
EXTENSIONS = ["attr_list", "md_in_html", "abbr", "footnotes", "tables", "def_list", "admonition", "toc", "smarty"]
EXTENSIONS += ["pymdownx.snippets", "pymdownx.superfences", "pymdownx.critic", "pymdownx.tilde", "pymdownx.details"]
EXTENSIONS += ["pymdownx.arithmatex", "pymdownx.magiclink", "pymdownx.emoji", "pymdownx.inlinehilite", "pymdownx.keys"]
HOSTILE = [
    "{{ config }} {% include 'x' %} ${x} {# y #}",
    '--8<-- "secret.txt"',
    '--8&lt;-- "secret.txt"',
    ";--8&lt;-- x",
    "```\n~~~ {.x onclick=alert(1)}\n```mermaid",
    "[x](javascript:alert(1)){: onclick=alert(1) }",
    "\n\n# \\[click\\](javascript:alert(1))\n\n",
    "[x]: javascript:alert(1)\n\n[x]",
    "!!! note\n    x\n\n??? x\n",
    "*[HTML]: x\n\n[^1]: y",
    "<div markdown>\n*x*\n</div>",
    "&lt;/div&gt;&lt;script&gt;",
    "$$x$$ ++ctrl++ :smile: www.evil.example",
    "{++ins++}{--del--}",
]


def make_page(html: str, **fields: Any) -> Page:
    """Return a page that holds some HTML."""
    return Page("mentors/ada.md", "Ada", html, **fields)


def test_the_front_matter_says_what_an_engine_may_know():
    """Title, description, what to hide, and whether to search and index."""
    page = make_page("<h1>Ada</h1>", description="A & B", is_searchable=False, is_indexed=False)
    _, front, body = render_markdown(page).split("---\n")
    assert yaml.safe_load(front) == {
        "title": "Ada",
        "description": "A &amp; B",
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
        "robots": "noindex",
    }
    assert body == "\n<div>\n<h1>Ada</h1>\n</div>\n"


def test_what_belongs_into_the_head_goes_with_the_page():
    """Engines whose templates know the key put it there."""
    _, front, body = render_markdown(make_page("<h1>Ada</h1>", head='<meta name="a" content="b">')).split("---\n")
    assert yaml.safe_load(front)["head"] == '<meta name="a" content="b">'
    assert "meta" not in body


def test_a_hostile_title_is_text_for_engines_that_do_not_escape_and_for_those_that_fill_it_in():
    """A quotation mark or a brace ends nothing."""
    title = "</title><script>{{ 7*7 }}\n---\n\"'"
    front = render_markdown(Page("x.md", title, "")).split("\n---\n")[0]
    shown = yaml.safe_load(front.removeprefix("---\n"))["title"]
    assert "<" not in shown
    assert "{" not in shown


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_leaves_the_html_alone(tmp_path, monkeypatch, text):
    """Python-Markdown with everything switched on gives back the very HTML, but for inert character references."""
    monkeypatch.chdir(tmp_path)
    Path("secret.txt").write_text("the secret", encoding="utf-8")
    html = f"<h1 id='a'>Ada</h1>\n<p>{text}</p>\n\n<ul>\n<li>{text}</li>\n\n</ul>"
    source = render_markdown(make_page(html)).split("---\n", 2)[2]
    made = markdown.markdown(source, extensions=EXTENSIONS)
    inert = html.translate({ord(sign): f"&#{ord(sign)};" for sign in "{}`~"})
    assert made.strip() == f"<div>\n{inert}\n</div>"


def test_a_page_knows_the_way_to_the_root():
    """Links within pages are relative, so the site works in any folder of any host."""
    roots = [root_of(path) for path in ("index.md", "how-it-works.md", "mentors/index.md", "mentors/ada.md")]
    assert roots == ["./", "../", "../", "../../"]


def test_sections_are_values():
    """Two pages with the same headings are equal."""
    assert Section("a", "A", 1) == Section("a", "A", 1)
