"""Addresses with a file in them, and those without where it is too long."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from mentorbook.publishing.catalogue import read_texts

EXIT = re.compile(r"script\.form_(forge|mail|page)_(open|paste|select)")
PATH, TEXT = "mentees/ana-silva.yaml", 'name: "Ana $& $1 Silva"\nnote: |-\n  1 + 1 = 2 & 100 %\n\n  # 日本語 🙂\n'
GITHUB = ["https://github.com/a/b/new/HEAD?filename={path}", "&value={text}"]
FORGEJO = ["https://codeberg.org/a/b/_new/main/?filename={path}", "&value={text}"]
GITLAB = ["https://gitlab.com/a/b/-/new/main/?file_name={path}", ""]


def knowledge(editor):
    """Return what a form knows of its ways out."""
    return {"editor": editor, "limits": [7_500, 1_900], "contact": "mailto:a@b.example", "subject": "Club: my choices"}


def test_an_editor_opens_with_the_file(work):
    """Decoded, it is the same to the letter; GitLab takes none, and no forge one that is too long."""
    code = "given.map(([known, path, text]) => filledEditor(known, path, text))"
    long = "é" * 1_250
    cases = [(GITHUB, TEXT), (FORGEJO, TEXT), (GITLAB, TEXT), (GITHUB, long)]
    github, forgejo, gitlab, too_long = work(
        "exits", "filledEditor", code, [[knowledge(editor), PATH, text] for editor, text in cases]
    )
    assert parse_qs(urlsplit(github).query) == {"filename": [PATH], "value": [TEXT]}
    assert parse_qs(urlsplit(forgejo).query) == {"filename": [PATH], "value": [TEXT]}
    assert urlsplit(forgejo).path == "/a/b/_new/main/"
    assert (gitlab, too_long) == (None, None)


def test_a_mail_is_begun_with_the_file(work):
    """With the line ends of mails; a long one is left to paste."""
    code = "given.map((text) => filledMail(known, path, text))".replace("given", "given.texts")
    code = code.replace("known", "given.known").replace("path", "given.path")
    given = {"known": knowledge(GITHUB), "path": PATH, "texts": [TEXT, "é" * 400]}
    short, long = work("exits", "filledMail", code, given)
    assert urlsplit(short).path == "a@b.example"
    body = f"{PATH}\n\n{TEXT}".replace("\n", "\r\n")
    assert parse_qs(urlsplit(short).query) == {"subject": ["Club: my choices"], "body": [body]}
    assert long is None


@pytest.mark.parametrize(("language", "hedge"), [("en", "should"), ("de", "sollte")])
def test_nothing_is_said_to_be_open_or_done_that_may_not_be(language, hedge):
    """A browser doesn't tell whether a tab or a mail was opened: it may have been blocked."""
    said = {key: text for key, text in read_texts(language).items() if EXIT.fullmatch(key)}
    assert len(said) == 8
    assert [key for key, text in said.items() if hedge not in str(text)] == []
    assert not any("Thank you" in str(text) or "Danke" in str(text) for text in said.values())
