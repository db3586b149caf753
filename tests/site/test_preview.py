"""A preview keeps what nothing changed, and is always what a preview started now would be, byte for byte."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import TemplateSyntaxError
from mkdocs.commands.build import build
from mkdocs.config import load_config

from mentorbook.plugin import MentorbookPlugin

from .conftest import SETTINGS, CopyProgramme, digests_of

MKDOCS = f"INHERIT: {SETTINGS}\ntheme: {{custom_dir: over}}\n"
HOME = "http://127.0.0.1:8000/"
BLOCK = '{{% extends "mentorbook.html" %}}{{% block extrahead %}}<!-- {} -->{{% endblock %}}'
ONE = BLOCK.format("one")
NEW = "name: New {0}\nbio: Me.\ntopics: [lamps, boats]\nlanguages: [en]\ntimezone: Europe/Rome\nconsent: 2026-09-01\n"


class Preview:
    """What `serve` does after each saved file, without a server."""

    def __init__(self, root: Path, site: Path) -> None:
        self.root, self.site, self.plugin = root, site, MentorbookPlugin()
        site.mkdir()

    def renew(self) -> dict[str, str]:
        """Make the next edition; return what tells its files from others."""
        config = load_config(str(self.root / "mkdocs.yml"), site_dir=str(self.site), strict=False)
        # MkDocs keeps a plugin as long as it runs, and knows no two previews; the next test's build is none.
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(config.plugins["mentorbook"], "publisher", self.plugin.publisher)
            config.plugins.on_startup(command="serve", dirty=False)
            config.site_url = HOME
            build(config, serve_url=HOME)
        return digests_of(self.site)

    def times(self) -> dict[str, int]:
        """Return when each person's page was written."""
        return {path.parent.name: path.stat().st_mtime_ns for path in self.site.glob("mentors/*/index.html")}


@pytest.fixture
def root(copy_of: CopyProgramme) -> Path:
    """Return a programme with a private folder, photos, and settings and templates of its own."""
    root = copy_of("full")
    write(root / "docs/news.md", "# News\n")
    write(root / "over/main.html", ONE)
    write(root / "mkdocs.yml", MKDOCS)
    return root


@pytest.fixture
def preview(root: Path, tmp_path: Path) -> Preview:
    """Return a preview of it that has its first edition."""
    preview = Preview(root, tmp_path / "site")
    preview.renew()
    return preview


def write(path: Path, text: str) -> None:
    """Write a file, in a folder that may not be there yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def edit(path: str, old: str, new: str) -> Callable[[Path], object]:
    """Return what replaces a text of a file."""

    def change(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        write(root / path, text.replace(old, new))

    return change


def add(path: str, text: str) -> Callable[[Path], object]:
    """Return what writes a file."""
    return lambda root: write(root / path, text)


def remove(path: str) -> Callable[[Path], object]:
    """Return what removes a file."""
    return lambda root: (root / path).unlink()


def crowd(root: Path) -> None:
    """Have so many mentors that there are filters, and that pages are filled in."""
    for number in range(5):
        write(root / f"mentors/new-{number}.yaml", NEW.format(number))


ADA = "mentors/ada-lund.yaml"
EDITS = {
    "a headline": edit(ADA, "north light", "south light & <all>"),
    "a name that others' pages show": edit("mentors/bo-reyes.yaml", "Bo Reyes", 'Bo "B" Réyes'),
    "many more mentors": crowd,
    "one of them changed": edit("mentors/new-3.yaml", "New 3", "Thrée & co"),
    "one leaves": remove("mentors/new-1.yaml"),
    "one is renamed": lambda root: (root / "mentors/new-2.yaml").rename(root / "mentors/newer.yaml"),
    "a photo goes": lambda root: (remove("mentors/photos/ada-lund.jpg")(root), edit(ADA, "photo: ", "# ")(root)),
    "a topic": edit("program.yaml", "Lamps and lenses", "Lamps"),
    "the day": edit("program.yaml", "as_of: 2026-09-20", "as_of: 2026-10-02"),
    "a template": add("over/main.html", BLOCK.format("two")),
    "a template that asks": add("over/main.html", BLOCK.format("{% if page.title == 'Ada Lund' %}!{% endif %}")),
    "no search": add("mkdocs.yml", f"{MKDOCS}plugins: [mentorbook]\n"),
    "search again": add("mkdocs.yml", MKDOCS),
    "a template as before": add("over/main.html", ONE),
    "a page by hand in place of one": add("docs/mentors/newer.md", "# My own\n"),
    "a file beside a page": add("docs/mentors/new-0/cv.txt", "Long.\n"),
    "neither of both": lambda root: shutil.rmtree(root / "docs/mentors"),
}


def test_each_edition_is_that_of_a_new_preview(preview, root, tmp_path):
    """Whatever was saved since the first one."""
    for number, (name, change) in enumerate(EDITS.items()):
        change(root)
        assert preview.renew() == Preview(root, tmp_path / f"fresh-{number}").renew(), name


def test_pages_that_nothing_changed_are_not_written_again(preview, root):
    """Only Ada's, and those of the two who cover the same ground and have a card of hers."""
    crowd(root)
    preview.renew()
    before = preview.times()
    EDITS["a headline"](root)
    preview.renew()
    after = preview.times()
    shown = {
        path.parent.name for path in preview.site.glob("mentors/*/index.html") if "south light" in path.read_text()
    }
    assert {name for name, time in after.items() if time != before[name]} == shown != after.keys()


def test_what_was_broken_is_mended(preview, root, tmp_path):
    """While it is broken every page says that it is an old one."""
    before = preview.renew()
    edit(ADA, "topics: [", "topics: [none, ")(root)
    stale = preview.renew()
    assert stale.keys() == before.keys()
    assert not [path for path, digest in stale.items() if path.startswith("mentors/") and digest == before[path]]
    edit(ADA, "topics: [none, ", "topics: [weather, ")(root)
    assert preview.renew() == Preview(root, tmp_path / "fresh").renew()


def test_after_a_build_that_stopped_nothing_old_is_left(preview, root, tmp_path):
    """Before anything was built, and when half of it was."""
    hook = "def on_pre_build(config):\n    raise ValueError\n"
    breaks = (("hook.py", hook, ValueError), ("over/main.html", "{% if %}", TemplateSyntaxError))
    for number, (path, text, error) in enumerate(breaks):
        write(root / path, text)
        write(root / "mkdocs.yml", f"{MKDOCS}hooks: [hook.py]\n" if path == "hook.py" else MKDOCS)
        edit(ADA, "name: Ada", "name: Adda")(root)
        with pytest.raises(error):
            preview.renew()
        write(root / "mkdocs.yml", MKDOCS)
        write(root / "over/main.html", ONE)
        edit(ADA, "name: Adda", "name: Ada")(root)
        assert preview.renew() == Preview(root, tmp_path / f"fresh-{number}").renew()
