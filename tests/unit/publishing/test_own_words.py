"""What a site says by itself is no leak where it says it."""

from types import SimpleNamespace

import pytest
from mkdocs.utils import markdown_extensions

from mentorbook.publishing.errors import Finding
from mentorbook.publishing.handwritten import Handwritten, find_handwritten
from mentorbook.publishing.leaks import Looked, look_through
from mentorbook.publishing.pages import render_pages
from mentorbook.publishing.policy import content_policy
from mentorbook.publishing.private_values import PrivateValue
from mentorbook.publishing.public import project

GUIDE = """---
title: What to bring
---

# A first letter

*Say* what you [hope for](letter.md), as Vera Holt did in this letter, and how you would notice that you got there.

```text
# Lea Stone
title: Lea Stone
```
"""


@pytest.fixture
def public(make_roster):
    """Return what a small programme shows."""
    return project(make_roster({"ada": {"name": "Ada Lund"}}))


@pytest.fixture
def by_hand(tmp_path) -> Handwritten:
    """Return a folder of one hand-written page and a list, settings, and a template."""
    (tmp_path / "docs/guides").mkdir(parents=True)
    (tmp_path / "docs/guides/letter.md").write_text(GUIDE, encoding="utf-8")
    (tmp_path / "docs/list.csv").write_text("Vera Holt", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "# Set up by Theo Marsh\nnav:\n  - Looking around: index.md # for Theo Marsh\n", encoding="utf-8"
    )
    (tmp_path / "own").mkdir()
    (tmp_path / "own/main.html").write_text(
        "<p>{{ day }} Kept by <b>hand</b> and heart</p>{# Rhea\nLund #}", encoding="utf-8"
    )
    (tmp_path / "own/data").mkdir()
    (tmp_path / "own/data/people.txt").write_text("Nobody but Uri Voss", encoding="utf-8")
    theme = SimpleNamespace(custom_dir=str(tmp_path / "own"), static_templates={"404.html", "sitemap.xml"})
    settings = SimpleNamespace(
        docs_dir=str(tmp_path / "docs"), config_file_path=str(tmp_path / "mkdocs.yml"), theme=theme
    )
    return find_handwritten(settings)


@pytest.fixture
def look(tmp_path, public, by_hand):
    """Return a function that looks for a name (else a text) in one finished file."""

    def look(name: str, html: str, value: str, *, is_identity: bool = True) -> Looked:
        page = tmp_path / "site" / name
        page.parent.mkdir(parents=True)
        page.write_text(html, encoding="utf-8")
        return look_through(tmp_path / "site", [PrivateValue("mentees/x.yaml", value, is_identity)], public, by_hand)

    return look


def leak(name: str) -> Looked:
    """Return what is found where a file holds something private."""
    return Looked((Finding(name, "holds something private: mentees/x.yaml."),))


def test_where_things_are(tmp_path, by_hand):
    """Pages by the file that they become, every name, and what stands around pages."""
    assert by_hand == Handwritten(
        pages={"guides/letter/index.html": tmp_path / "docs/guides/letter.md"},
        names=("list.csv", "guides/letter.md"),
        frame=(tmp_path / "mkdocs.yml", tmp_path / "own/main.html"),
        copied=(tmp_path / "own/data/people.txt",),
        copied_as=("data/people.txt",),
    )


def test_a_page_may_have_any_ending_that_mkdocs_takes_for_markdown(tmp_path):
    """Whatever they are, those are pages by hand, whose words are warned of and stop nobody's site."""
    (tmp_path / "docs").mkdir()
    for number, ending in enumerate(markdown_extensions):
        (tmp_path / f"docs/story-{number}{ending}").write_text("Written by hand.", encoding="utf-8")
    theme = SimpleNamespace(custom_dir=None, static_templates=set())
    settings = SimpleNamespace(
        docs_dir=str(tmp_path / "docs"), config_file_path=str(tmp_path / "mkdocs.yml"), theme=theme
    )
    found = find_handwritten(settings)
    assert sorted(found.pages) == [f"story-{number}/index.html" for number in range(len(markdown_extensions))]


@pytest.mark.parametrize(
    ("html", "value"),
    [
        ("<span>Switch to dark mode</span>", "Dark Mode"),
        ("<h1>A first letter</h1>", "first-letter"),
        ("<title>What to bring - x</title>", "to-bring"),
        ("<a href='.'>Looking around</a>", "looking-around"),
        ("<p>20 June. Kept by <b>hand</b> and heart</p>", "hand-and"),
        ('<a href="../guides/letter/">x</a>', "guides-letter"),
        ('<nav class="md-nav md-nav--primary">', "md-nav"),
        (f'<meta content="{content_policy("")}">', "img-src"),
        ('<input id="__palette_1">', "palette-1"),
        ('<svg d="m9 24 6 2"><p>', "m9-24"),
        ("<a>Contact</a>\n<a>Repository</a>", "contact-repository"),
        ("<li>Mentors</li><li>Peers</li>", "Mentors Peers"),
        ('{"mentors": "Peers"}', "Mentors Peers"),
    ],
)
def test_what_stands_around_every_page_may_stand_there(look, html, value):
    """Chrome, titles, settings, own templates, paths; and two words that only lie side by side are nobody's name."""
    assert look("about/index.html", html, value).leaks == ()


@pytest.mark.parametrize(
    ("html", "value"),
    [
        ("<p>Ask Dark Mode.</p>", "Dark Mode"),
        ("<p>Dark Mode</p>", "Dark Mode"),
        ("<p>with Hand And</p>", "Hand And"),
        ("<p>Vera Holt, as in this letter</p>", "Vera Holt"),
        ("<td>Vera</td><td>Holt</td>", "Vera Holt"),
        ('<p title="Vera Holt">', "Vera Holt"),
        ('{"name": "Vera Holt"}', "Vera Holt"),
        ("<b>Vera</b> <i>Holt</i>", "Vera Holt"),
        ("<!-- Vera Holt -->", "Vera Holt"),
    ],
)
def test_the_same_words_elsewhere_are_found(look, html, value):
    """Beside other words than the site's own, or on a page that does not say them."""
    assert look("about/index.html", html, value).leaks == leak("about/index.html").leaks


@pytest.mark.parametrize(
    ("html", "value"),
    [
        ("<p>I drink.</p>\n<p>Nobody knows of it.</p>", "I drink.\n\nNobody knows of it."),
        ("<td>I drink. Nobody</td> <td>knows of it.</td>", "I drink. Nobody knows of it."),
        ('<a title="I drink. Nobody knows of it.">', "I drink. Nobody knows of it."),
    ],
)
def test_a_private_text_is_found_in_one_line_or_in_the_lines_it_was_written_in(look, html, value):
    """A goal is one line; a note may be two paragraphs."""
    assert look("about/index.html", html, value, is_identity=False) == leak("about/index.html")


def test_a_text_that_only_comes_about_between_two_paragraphs_is_nobody_s(look):
    """The links at the foot of each page, one after the other, are no goal."""
    html = "<li>How it works</li><li>Matches</li><li>Guides</li>"
    assert look("about/index.html", html, "Works matches guides", is_identity=False) == Looked()


@pytest.mark.parametrize("value", ["Say what you hope for, as Vera", "how you would notice that you got there"])
def test_what_a_guide_recommends_may_be_somebody_s_goal(look, value):
    """It is told, because the page may have been written after the request."""
    name = "guides/letter/index.html"
    said = Finding(name, "says what is private: mentees/x.yaml.")
    assert look(name, f"<p>{value}</p>", value, is_identity=False) == Looked(by_hand=(said,))


def test_what_a_guide_says_is_in_the_index_too(look):
    """Indexes and feeds hold what pages say."""
    assert look("search/search_index.json", '{"text": "as Vera Holt did"}', "Vera Holt") == Looked()


def test_what_a_guide_says_is_found_in_a_file_beside_it(look):
    """A list of people among the pages was not written to be read."""
    assert look("mentors/index.html", "<p>Vera Holt</p>", "Vera Holt") == leak("mentors/index.html")


@pytest.mark.parametrize(
    ("html", "value", "where"),
    [
        ("<p>20 June. Kept by <b>hand</b> and heart</p>", "Hand And", "own/main.html"),
        ("<a href='.'>Looking around</a>", "Looking Around", "mkdocs.yml"),
        ("<h1>A first letter</h1>", "First Letter", "guides/letter/index.html"),
    ],
)
def test_who_is_named_in_what_stands_around_every_page_is_told(look, html, value, where):
    """It stops nothing, as on a page written by hand: a mentee may be called like the words of a template."""
    assert look("about/index.html", html, value) == Looked(
        by_hand=(Finding(where, "says what is private: mentees/x.yaml."),)
    )


def test_in_a_style_sheet_a_colour_is_nobody(look):
    """Whoever is called Violet is found on a page all the same."""
    assert look("css/extra.css", "a { color: violet; }", "violet") == Looked()
    assert look("about/index.html", "<p>Violet</p>", "violet") == leak("about/index.html")


@pytest.mark.parametrize("value", ["Rhea Lund", "Theo Marsh", "Lea Stone", "Uri Voss"])
def test_what_nobody_is_shown_excuses_nothing(look, value):
    """Remarks in templates and settings, a line of code that begins as a title does, files that are only copied."""
    assert look("about/index.html", f"<p>{value}</p>", value) == leak("about/index.html")


@pytest.mark.parametrize("value", ["Rhea Lund", "Theo Marsh", "Uri Voss"])
def test_a_file_among_the_templates_may_not_say_what_is_private(look, value):
    """It is put into the site as it is."""
    assert look("data/people.txt", f"Nobody but {value}", value) == leak("data/people.txt")


def test_nothing_that_the_pages_say_is_a_leak(tmp_path, public):
    """Whoever has any five words of a page as their goal, markup and all, stops nothing."""
    pages = {page.path.removesuffix(".md"): page.html for page in render_pages(public)}
    for name in ("mentors/ada", "how-it-works"):
        page = tmp_path / name / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(pages[name], encoding="utf-8")
    goals = [
        PrivateValue(f"goal {number}", " ".join(words), is_identity=False)
        for html in pages.values()
        for number, words in enumerate(zip(*[iter(html.split())] * 5, strict=False))
    ]
    assert len(goals) > 100
    assert look_through(tmp_path, goals, public) == Looked()
