"""What the search knows of a page is what the theme's own parser makes of it."""

import re

import pytest

from mentorbook.publishing.page import Page, Section
from mentorbook.publishing.search_entries import find_entries, is_readable, without_search_marks

from .conftest import RenderPage
from .theme_search import entries_of_the_theme

HEADING = '<h1 id="mentor"><bdi>Ada &amp; &lt;Co&gt;</bdi></h1>\n'
BODIES = [
    "<p>One  line\nand another.</p>\n\n<p>\n</p><ul><li>First</li><li></li></ul>",
    '<div class="mb">Loose text<br>behind <b>bold</b><hr/>a rule</div>',
    '<section data-search-exclude="yes"><section>inner</section>outer again</section><p>seen</p>',
    '<p data-search-exclude="yes">hidden <code>here</code></p><code>a  &lt;b&gt;</code>',
    "<pre><code>two\n\n  lines</code></pre><blockquote><p>said\nso</p></blockquote>",
    '<div><h2 id="topics">Topics</h2><p>in it</p></div><p>after it</p><h3>no anchor</h3><p>more</p>',
    '<h2 id="others" data-search-exclude="yes">Others</h2><p>left out</p><h2 id="last"></h2><p>x</p>',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/><text x="1">AB</text></svg><sup>2</sup> <sub> </sub>',
    "<p title='a > b' data-x=\"it's\">&quot;quoted&quot; &#34;&nbsp;&eacute;</p>",
]
PAGES = [Page("mentors/ada.md", "Ada & <Co>", HEADING + body, "", (Section("mentor", "Ada", 1),)) for body in BODIES]
PAGES += [
    Page("topics/git.md", "Git", "<p>before</p><h2 id='git'>Git</h2>behind", tags=("a & b", "c")),
    Page("index.md", "Home", "no heading at all"),
    Page("mentors/bo.md", "Bo", HEADING, is_searchable=False),
]


@pytest.mark.parametrize("page", PAGES, ids=range(len(PAGES)))
def test_entries_are_those_of_the_theme(page: Page):
    """Text for text: what is a part, what is left out, what becomes of spaces, tags and characters."""
    assert is_readable(page)
    assert [dict(one) for one in find_entries(page)] == entries_of_the_theme(page)


@pytest.mark.parametrize(
    "html",
    ["<script>if (a < b) {}</script>", "<!-- said aside -->", "<linearGradient/>", '<a class="headerlink">#</a>'],
)
def test_what_parsers_read_in_ways_of_their_own_is_left_to_the_theme(html: str):
    """None of it is on a mentor's page."""
    assert not is_readable(Page("mentors/ada.md", "Ada", HEADING + html))


@pytest.mark.parametrize(
    "html",
    [
        '<p data-search-exclude="yes">a</p><i data-search-exclude="yes"></i>',
        '<p data-search-exclude="yes">I wrote data-search-x="1" here</p>',
        '<p\ndata-search-exclude="yes">\u00a0data-search-exclude="a b"data-search-y="2"</p>',
        "<p>data-search- is no mark</p>",
    ],
)
def test_marks_for_the_search_are_taken_out_as_the_theme_does(html: str):
    """Also where somebody wrote what looks like one."""
    assert without_search_marks(html) == re.sub(r"\s?data-search-\w+=\"[^\"]+\"", "", html)


def test_a_mentor_is_found_once(page_of: RenderPage):
    """Who is similar stands below a heading of its own, which is no place to look for this one."""
    page = page_of("mentors/ada.md", {"ada": {}, "bo": {}})
    assert 'id="similar"' in page.html
    assert [entry["location"] for entry in find_entries(page)] == ["mentors/ada/"]
