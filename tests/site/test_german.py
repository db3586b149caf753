"""The demonstration in German: built whole, and with nothing of its own in English."""

import json
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from mentorbook.publishing.catalogue import read_texts

from .conftest import ROOT, publish_to, read

SPOKEN = ("alt", "aria-description", "aria-label", "content", "data-label", "placeholder", "title")
ENGLISH, GERMAN = read_texts("en"), read_texts("de")
# These are the programme's, not the site's.
OWN = ("Harbour Mentoring",)


@pytest.fixture(scope="module")
def programme(tmp_path_factory) -> Path:
    """Return the demonstration's files in another language, without what it expects and without pages by hand."""
    root: Path = tmp_path_factory.mktemp("german") / "programme"
    for folder in ("mentors", "mentees", "pairs"):
        copytree(ROOT / folder, root / folder)
    program = (ROOT / "program.yaml").read_text(encoding="utf-8")
    program = re.sub(
        r"^expectations:\n(  .*\n)+", "", program.replace("language: en\n", "language: de\n"), flags=re.MULTILINE
    )
    (root / "program.yaml").write_text(program, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def site(programme) -> Path:
    """Return its site."""
    return publish_to(programme.parent / "site", read(programme), programme)


class Texts(HTMLParser):
    """The texts of a page: what stands between tags, and what is read out of attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.is_code = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what is read out."""
        self.is_code = tag in ("script", "style")
        self.found += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        """Go on after code."""
        self.is_code = False

    def handle_data(self, data: str) -> None:
        """Keep what is seen."""
        if not self.is_code:
            self.found.append(data)


def json_in(pattern: str, text: str) -> Any:
    """Return the JSON that stands at a place in a text."""
    found = re.search(pattern, text, re.MULTILINE)
    assert found
    return json.loads(found[1])


def texts_of(path: Path) -> list[str]:
    """Return the texts of a page in order, with single spaces."""
    parser = Texts()
    parser.feed(path.read_text(encoding="utf-8"))
    return [" ".join(text.split()) for text in parser.found if text.strip()]


def forms_of(text: str | Mapping[str, str]) -> list[str]:
    """Return a sentence's plural forms; one that counts nothing is its only form."""
    return [text] if isinstance(text, str) else list(text.values())


def english() -> Iterator[tuple[str, str]]:
    """Yield what only the English catalogue says, by key: each run of a sentence between braces and tags."""
    german = "\n".join(form for text in GERMAN.values() for form in forms_of(text))
    german += "\n".join(form for key, text in ENGLISH.items() if key not in GERMAN for form in forms_of(text))
    for key, text in ENGLISH.items():
        for run in {run.strip() for form in forms_of(text) for run in re.split(r"\{\w+\}|<[^>]*>", form)}:
            if run and run not in german:
                yield key, run


def test_no_english_sentence_is_left(programme, site):
    """Neither on a page nor in an attribute; short ones are looked for as a whole text."""
    files = [path.read_text(encoding="utf-8") for path in programme.rglob("*.yaml")]
    written = " ".join(" ".join(files).split())
    left = [(key, run) for key, run in english() if run not in written and re.search(r"\w{2}", run)]
    long = [(key, run) for key, run in left if len(run.split()) > 2]
    short = {run: key for key, run in left if len(run.split()) <= 2}
    found = set()
    for path in site.rglob("*.html"):
        texts = texts_of(path)
        page = " ".join(texts)
        found |= {(key, run) for key, run in long if run in page}
        found |= {(short[text], text) for text in texts if text in short}
    assert found == set()


def test_no_english_sentence_is_left_in_what_scripts_say(site):
    """The script has the words of the site's language in it, and of no other."""
    (script,) = (site / "assets").glob("mentorbook.*.js")
    words = json_in(r"^const WORDS = (\{.*\});$", script.read_text(encoding="utf-8"))
    said = json.dumps(words["texts"], ensure_ascii=False)
    assert words["locale"] == "de"
    assert [run for _, run in english() if len(run.split()) > 2 and run in said] == []


def test_the_theme_speaks_german_too(site):
    """Its buttons, its landmarks, and what its search says."""
    page = (site / "index.html").read_text(encoding="utf-8")
    assert '<html lang="de"' in page
    assert {"Zum Inhalt", "Suche", "Hauptnavigation", "Hell anzeigen", "Dunkel anzeigen"} <= set(
        texts_of(site / "index.html")
    )
    settings = json_in(r'<script id="__config" type="application/json">(.*?)</script>', page)
    assert settings["translations"]["search.result.none"] == "Keine Suchergebnisse"
    assert settings["translations"]["search.result.placeholder"] == "Suchbegriff eingeben"


def test_days_hours_and_names_are_german(site):
    """What CLDR knows is not written in the catalogue."""
    directory, page = (" ".join(texts_of(site / path / "index.html")) for path in ("mentors", "mentors/hana-novakova"))
    assert "Wähle bis zum 30. September eine oder zwei Personen" in directory
    assert "Di, Do 19:00–21:30 , Ortszeit Tokio" in directory
    assert "Tschechisch, Englisch, Deutsch" in page


def test_what_is_usual_is_said_in_german(site):
    """A programme that doesn't say what it expects shows what most do."""
    texts = texts_of(site / "how-it-works" / "index.html")
    assert [text for text in texts if text.startswith("Ein Gespräch pro Woche")] == [
        "Ein Gespräch pro Woche. Ändert ihn gemeinsam im ersten Gespräch und schreibt ihn auf. "
        "Auch gut: ein Kaffee im Monat."
    ]
    assert "Sag Danke, und sag, was geholfen hat." in texts


def test_the_page_of_what_is_not_there_is_german(site):
    """Who follows an old link is at a loss already."""
    texts = texts_of(site / "404.html")
    assert "Diese Seite finden wir nicht" in texts
    assert [text for text in texts if "page" in text.lower() and text not in OWN] == []


def test_nobody_s_name_is_translated(tmp_path, copy_of):
    """Who is called what the theme calls a switch keeps that name, in the page's header too."""
    root = copy_of("minimal")
    for name, old, new in (
        ("program", "schema: 1", "schema: 1\nlanguage: de"),
        ("mentors/ada", "Ada Osei", "Follow the system"),
    ):
        text = (root / f"{name}.yaml").read_text(encoding="utf-8")
        (root / f"{name}.yaml").write_text(text.replace(f"{old}\n", f"{new}\n"), encoding="utf-8")
    texts = texts_of(publish_to(tmp_path / "site", read(root), root) / "mentors/ada/index.html")
    assert texts.count("Wie im System eingestellt") == 2, "one switch's name and its title"
