"""Words are found in whatever form they are written."""

import base64
import html
import json
import re
import unicodedata
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mentorbook.publishing import words_in
from mentorbook.publishing.reader import Reader
from mentorbook.publishing.words_in import are_tags_whole, encoded_runs, shown_and_tags, words_of

SECRET = "Zoë said: leave the lab & go"
WORDS = ["zoë", "said", "leave", "the", "lab", "go"]
FORMS = {
    "as it is": SECRET,
    "upper case": SECRET.upper(),
    "decomposed": "Zoe\u0308 said: leave the lab & go",
    "broken lines": SECRET.replace(" ", "\n  "),
    "hard spaces": SECRET.replace(" ", "\u00a0"),
    "HTML": html.escape(SECRET),
    "named references": "Zo&euml; said&colon; leave the lab &amp; go",
    "numeric references": "".join(f"&#{ord(one)};" for one in SECRET),
    "hexadecimal references": "".join(f"&#x{ord(one):x};" for one in SECRET),
    "percent signs": quote(SECRET),
    "a form's percent signs": quote_plus(SECRET),
    "JSON": json.dumps(SECRET),
    "JSON of its own kind": "".join(f"\\u{ord(one):04x}" for one in SECRET),
    "base64": base64.b64encode(SECRET.encode()).decode(),
    "base64 for addresses": base64.urlsafe_b64encode(SECRET.encode()).decode(),
    "base64 in an address": "https://x.example/look/" + base64.b64encode(SECRET.encode()).decode(),
    "tags between": "<p>Zoë <b>said</b>: leave <a href='x'>the lab</a> &amp; go</p>",
    "an attribute": f'<img alt="{html.escape(SECRET)}">',
    "soft hyphens": "Zo\u00adë said: leave the la\u00adb & go",
    "soft hyphens by name": "Zo&shy;ë said: leave the lab &amp; go",
    "places for a break": "Zo<wbr>ë said: leave the l<WBR/>ab &amp; go",
    "unseen spaces within": "Z\u200boë said: le\u200bave the lab & go",
    "unseen spaces between": SECRET.replace(" ", "\u200b"),
    "unseen spaces as references": SECRET.replace(" ", "&ZeroWidthSpace;"),
    "joiners": "Z\u200doë sa\u2060id: leave\ufe0f the lab\ufeff & go",
    "full width": "Ｚｏë said: leave the lab & go",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_words_are_found_in_every_form(form):
    """Among the readings of a file there is one in which the words stand in a row."""
    rows = [
        f" {' '.join(words_of(reading.text))} "
        for reading in Reader().read([("page", f"before {form} after".encode())])
    ]
    assert any(f" {' '.join(WORDS)} " in row for row in rows), rows


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana-María d'O'Brien", ["ana", "maría", "d", "o", "brien"]),
        ("ana_silva@mail.example", ["ana", "silva", "mail", "example"]),
        ("王伟 said", ["王", "伟", "said"]),
        ("สวัสดี", ["ส", "ว", "ส", "ด"]),
        ("STRASSE straße", ["strasse", "strasse"]),
        ("१२३ ١٢", ["१२३", "١٢"]),
        ("काव्या", ["कवय"]),
        ("حدّاد", ["حداد"]),
        ("", []),
    ],
)
def test_what_is_a_word(text, words):
    """Letters and digits without vowel signs; in scripts without spaces each character."""
    assert words_of(text) == words


@given(st.text(st.one_of(st.sampled_from("aE1_ -\u00e9\u0301\u00ad\u200bß王ก€ﬁⅣ"), st.characters()), max_size=30))
@example("Ze\u0301 and Q\u0301 and e\u200d\u0301")
@example("a–b a½ o’Brien\u2028c")
@example("\ud800x\udc00")
def test_words_are_those_of_the_text_in_its_normal_form(text):
    """However a text is cut into what is ASCII and what is not, its words are those of the whole."""
    seen = words_in._UNSEEN.sub("", text)
    normal = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", seen).casefold())
    assert words_of(text) == words_in._WORD.findall(words_in._MARKS.sub("", normal))


def test_with_spaces_that_nobody_sees_tags_are_tags_as_well():
    """Of tags the values are read; a name is nobody's where the tag ends and its first value begins."""
    tag = '<span class="a\u200bb">'
    _, spaced = words_in.spaced_ways(words_in.Reading("<span class= a\u200bb", tag))
    assert " span class " not in f" {' '.join(words_of(spaced.apart()))} "


@given(st.lists(st.sampled_from(["<", ">", "<b>", "</b>", "a", " ", '<a title="x">', "\u0159", "<!-- -->"])))
def test_tags_are_told_apart_alike_where_all_are_whole(parts):
    """The short way is taken where it gives the same: every tag begins and ends, and nothing else looks like one."""
    text = "".join(parts)
    if are_tags_whole(text.encode()):
        assert shown_and_tags(text, are_whole=True) == shown_and_tags(text)
    assert are_tags_whole(text.encode()) == ("".join(re.findall("[<>]", text)).replace("<>", "") == "")


@given(st.lists(st.sampled_from(["a", "Q", "aGVsbG8gd29ybGQh", "/", "-", "=", " ", "\u0159", "abcdefghijkl", "9"])))
def test_runs_of_a_dozen_signs_may_be_base64(parts):
    """All of them are found, unless they are words in small letters."""
    text = "".join(parts)
    runs = {run for run in re.findall(r"[A-Za-z0-9+/_-]{12,}", text) if not run.islower()}
    assert encoded_runs(text) == runs
