"""A bio shows what its Markdown means, and can do nothing else."""

import time
from html.parser import HTMLParser

import nh3
import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from mentorbook.model.link import is_safe_link
from mentorbook.publishing import bio
from mentorbook.publishing.bio import REL, TAGS, render_bio

# The ways in that public collections of such payloads have in common, and those that have beaten other sanitizers.
VECTORS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<img src='https://evil.example/pixel.png'>",
    "![pixel](https://evil.example/pixel.png)",
    "![x](javascript:alert(1))",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<iframe src=javascript:alert(1)>",
    "<object data='javascript:alert(1)'></object>",
    "<embed src=javascript:alert(1)>",
    "<form action=https://evil.example><input name=q><button>Go</button></form>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<base href=https://evil.example/>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video><source onerror=alert(1)></video>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='https://ok.example' onclick='alert(1)'>x</a>",
    "<p style='background:url(https://evil.example/x)'>x</p>",
    "<template><img src=x onerror=alert(1)></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?xml version='1.0'?><x onclick=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](vbscript:msgbox(1))",
    "[x](//evil.example)",
    "[x](/relative)",
    "[x](#mentor)",
    "[x](http://plain.example)",
    "[x](https://user:pass@evil.example)",
    "[x](https://localhost)",
    '[x](https://ok.example "title\\" onclick=\\"alert(1)")',
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    "<https://ok.example/\"onmouseover='alert(1)>",
    "[![x](x)](javascript:alert(1))",
    "`<script>alert(1)</script>`",
    "```html\n<script>alert(1)</script>\n```",
    '```"><script>alert(1)</script>\n```',
    "# \\[click\\](javascript:alert(1))",
    "{: onclick=alert(1) }",
    "text{: onclick=alert(1) }",
    "\\<script>alert(1)</script>",
    "\\\\<script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<<script>alert(1)//<</script>",
    "<\x00script>alert(1)</script>",
    "\ufdd0script>alert(1)\ufdd0/script>",
    "> <img src=x onerror=alert(1)>",
    "- <img src=x onerror=alert(1)>\n  - <svg/onload=alert(1)>",
]


class Tags(HTMLParser):
    """Collects the tags of some HTML with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.found.append((tag, dict(attrs)))


def assert_harmless(html: str) -> None:
    """Fail where some HTML holds a tag or an attribute that a bio never has."""
    for tag, attributes in Tags(html).found:
        assert tag in TAGS
        if tag == "a":
            assert attributes.keys() == {"href", "rel"}
            assert str(attributes["href"]).startswith("https://")
            assert attributes["rel"] == REL
        else:
            assert attributes == {}


@pytest.mark.parametrize("vector", VECTORS)
def test_nothing_that_people_write_becomes_active(vector):
    """No tag but those of text, no attribute but a checked link."""
    assert_harmless(render_bio(vector))
    assert_harmless(render_bio(f"Hello\n\n- a\n- {vector}\n\n> {vector}\n"))


@given(some.text(alphabet="<>[](){}!\"'`*_#-&;:/\\=xjavscript \n\ufdd0", max_size=400))
def test_no_mixture_of_signs_becomes_active(text):
    """Nor anything that nobody has thought of."""
    assert_harmless(render_bio(text))


PIECES = [
    "a",
    " ",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "- ",
    "1. ",
    "> ",
    "# ",
    "`",
    "  \n",
    "&",
    "&nbsp;",
    "\xa0",
    '"',
    "'",
    "<",
    "é",
]
LINKS = [
    "[site](https://a.example/x)",
    "[](https://a.example)",
    "https://a.example",
    "<https://a.example/?a&b>",
    "[x](/x)",
]


@given(some.lists(some.sampled_from([*PIECES, *LINKS]), max_size=40))
def test_plain_bios_need_no_cleaning(pieces):
    """They are not cleaned, which takes longest: a cleaner would leave each as it is."""
    html = render_bio("".join(pieces))
    assert nh3.clean(html, tags=TAGS, attributes={"a": {"href"}}, url_schemes={"https"}, link_rel=REL) == html


LINES = some.builds(
    str.__add__,
    some.sampled_from("aZéŁɏ"),
    some.text("bC9 .,;:?()'’–—…-Ößż", max_size=20),
)


@given(some.lists(LINES, min_size=1, max_size=6), some.data())
def test_plain_words_need_no_parser(lines, data):
    """They are not parsed: a parser would make the same paragraphs of them, as it does where Markdown follows."""
    breaks = [data.draw(some.sampled_from(["\n", "\n\n", "\n\n\n"])) for _ in lines]
    bio = "".join(line + gap for line, gap in zip(lines, breaks, strict=True))
    assert render_bio(f"{bio}\n\n*x*") == f"{render_bio(bio)}\n<p><em>x</em></p>"


def test_what_markdown_is_allowed():
    """Paragraphs, emphasis, lists, links, code, quotes and line breaks."""
    bio = "A *b* **c** `d`  \ne [f](https://g.example)\n\n> h\n\n1. i\n\n- j\n\n```\nk\n```\n"
    assert render_bio(bio) == (
        "<p>A <em>b</em> <strong>c</strong> <code>d</code><br>\n"
        f'e <a href="https://g.example" rel="{REL}">f</a></p>\n'
        "<blockquote>\n<p>h</p>\n</blockquote>\n<ol>\n<li>i</li>\n</ol>\n<ul>\n<li>j</li>\n</ul>\n"
        "<pre><code>k\n</code></pre>"
    )


@pytest.mark.parametrize(
    ("bio", "html"),
    [
        ("I <3 <b>tea</b>", "<p>I &lt;3 &lt;b&gt;tea&lt;/b&gt;</p>"),
        ("\\<b> and \\\\<b>", "<p>&lt;b&gt; and \\&lt;b&gt;</p>"),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
        ("## About *me*", "<p><strong>About <em>me</em></strong></p>"),
        ("a ![alt](https://b.example/c.png) d", "<p>a  d</p>"),
        ("[a](javascript:b) [c](d)", "<p>a c</p>"),
        ("{{ config }} {% raw %} --8<-- 'x'", "<p>{{ config }} {% raw %} --8&lt;-- 'x'</p>"),
        ("| a |\n|---|\n| b |", "<p>| a |\n|---|\n| b |</p>"),
        ("~~a~~ www.b.example", "<p>~~a~~ www.b.example</p>"),
        ("<https://a.example/b>", f'<p><a href="https://a.example/b" rel="{REL}">https://a.example/b</a></p>'),
    ],
)
def test_what_is_not_allowed_is_shown_as_it_was_typed(bio, html):
    """Raw HTML as text; headings in bold; no images; a link that leads nowhere safe is its words."""
    assert render_bio(bio) == html


@pytest.mark.parametrize(
    ("bio", "html"),
    [
        ("[сайт](https://пример.рф)", f'<p><a href="https://пример.рф" rel="{REL}">сайт</a></p>'),
        (
            "[сайт](https://пример.рф/да?ы=1#я)",
            f'<p><a href="https://пример.рф/%D0%B4%D0%B0?%D1%8B=1#%D1%8F" rel="{REL}">сайт</a></p>',
        ),
        ("<https://пример.рф/>", f'<p><a href="https://пример.рф/" rel="{REL}">https://пример.рф/</a></p>'),
        ("[a](https://b.example/%20%E2%80%AE)", f'<p><a href="https://b.example/%20%E2%80%AE" rel="{REL}">a</a></p>'),
        ("[a](https://%65vil.example)", "<p>a</p>"),
        ("[a](https://%E2%80%AEb.example)", "<p>a</p>"),
        ("[a](https://кто@пример.рф)", "<p>a</p>"),
        ("[a](https://пример%2Fрф.example)", "<p>a</p>"),
        ("[a](https://%FF.example)", "<p>a</p>"),
    ],
)
def test_an_address_in_any_script_stays_a_link(bio, html):
    """As in `links:`; what would fool a reader about the host does not."""
    assert render_bio(bio) == html


def test_a_long_address_counts_its_characters():
    """As many letters as `links:` takes, whatever the parser makes of them."""
    address = f"https://пример.рф/{'ы' * 282}"
    assert is_safe_link(address)
    assert render_bio(f"[a]({address})").startswith("<p><a href=")
    assert render_bio(f"[a]({address}ы)") == "<p>a</p>"


@pytest.mark.parametrize(
    "words", ["![x](https://b.example/c.png)", "", "**![x](https://b.example/c.png)**", "&nbsp;", "![](y) ![](z)"]
)
def test_a_link_without_words_shows_its_address(words):
    """A picture that is a link, say: the picture is left out, and an empty link could not be found by anybody."""
    made = f'<a href="https://ok.example/?a&amp;b" rel="{REL}">https://ok.example/?a&amp;b</a>'
    assert render_bio(f"[{words}](https://ok.example/?a&b) and [c](https://d.example)") == (
        f'<p>{made} and <a href="https://d.example" rel="{REL}">c</a></p>'
    )


@pytest.mark.parametrize(
    "flood",
    ["[" * 2000, "![" * 1000, "*a_" * 700, "> " * 1000, "- " * 1000, "`" * 2000, "&" * 2000, "[](https://a.b)" * 600],
)
def test_floods_are_quick(flood):
    """A bio of nothing but brackets costs no more than another."""
    start = time.process_time()
    render_bio(flood)
    assert time.process_time() - start < 0.1


def test_what_is_nested_too_deeply_is_plain():
    """Nobody needs nine quotes in one another, and browsers cannot show a thousand."""
    assert render_bio("> " * 9 + "hello") == f"<p>{'&gt; ' * 9}hello</p>"
    assert render_bio("> " * 8 + "hello").count("<blockquote>") == 8


SIGNS = ["Word", "Ada ", "é ", "3 ", ", ", ". ", "(", ") ", ": ", "? ", "’s ", "– ", "  ", "\n", "\n\n", "*", "**", "["]
STRESSED = [
    "*a* ",
    "**bold words** ",
    "*em (x) y*",
    "**c**.",
    "(*d*)",
    "*a-b* ",
    "x*y*z",
    "**A (b)** ",
    " *é* ",
    "***a***",
]
LINKS = [
    "[a b](https://a.example)",
    "[c](https://a-b.example/x_y~z/.) ",
    "[*a*](https://a.example)",
    "[d](https://a.b/*)",
]


@given(some.lists(some.sampled_from([*SIGNS, *STRESSED, *LINKS]), max_size=16).map("".join))
@example("Ask me *before* you buy, **never** after, as on [my own site](https://ada.example/site).\n\nI keep notes.")
def test_plain_words_are_what_the_parser_makes_of_them(text):
    """Most bios hold little that means anything in Markdown, and are spared the parser."""
    assert bio.render_bio(f"W{text}") == bio._parsed(f"W{text}")


@pytest.mark.parametrize("text", ["Plain words.", "Some *few*, (**bold**)", "A [site](https://ada.example/x_y)"])
def test_plain_words_are_spared_the_parser(text):
    """They are known by their pattern."""
    assert bio._PROSE.fullmatch(text)
