"""MkDocs, by itself and through us: the same site, the same bytes, and plain words where it stops."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mentorbook.plugin import COLUMNS, build_site
from mentorbook.publishing.errors import PublishingError

from .conftest import digests_of, publish_to, read

BUILD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from mentorbook.model.today import Clock
from mentorbook.plugin import COLUMNS, build_site
from mentorbook.publishing.build import publish
from mentorbook.publishing.publication import Source, publication_of
root, site = map(Path, sys.argv[1:])
publication = publication_of(Source(root, None, Clock(datetime(2026, 9, 20, 12, tzinfo=UTC))).read())
publish(publication, lambda folder: build_site(publication, root, folder), root, site)
"""


def run_mkdocs(root: Path, *arguments: str, stderr: int = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
    """Run MkDocs by itself."""
    command = [sys.executable, "-m", "mkdocs", *arguments]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "true"}
    return subprocess.run(
        command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=stderr, text=True, check=False
    )


@pytest.mark.parametrize(("seed", "zone", "place"), [("1", "Pacific/Auckland", "C"), ("2", "America/Lima", "tr_TR")])
def test_two_builds_are_the_same_bytes(tmp_path, sites, seed, zone, place):
    """Whatever the hash seed, the locale, the time zone and the clock."""
    root = sites["full"].parent / "full-programme"
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": place}
    subprocess.run([sys.executable, "-c", BUILD, root, tmp_path / "site"], env=environment, check=True)
    assert digests_of(tmp_path / "site") == digests_of(sites["full"])


def test_plain_mkdocs_builds_the_same_site(own_settings, tmp_path):
    """`mkdocs build` is enough for those who know it."""
    done = run_mkdocs(own_settings, "build", "--site-dir", str(tmp_path / "plain"))
    assert done.returncode == 0, done.stderr
    ours = publish_to(tmp_path / "ours", read(own_settings), own_settings)
    assert digests_of(tmp_path / "plain") == digests_of(ours)


def check(root: Path) -> str:
    """Return what `mentorbook check` says of a programme to those who are no terminal of this width."""
    command = [sys.executable, "-c", "from mentorbook.cli import main; main()", "check", "--format", "text"]
    environment = os.environ | {"COLUMNS": str(COLUMNS)}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False).stdout


@pytest.fixture
def unsound(own_settings: Path) -> Path:
    """Return a programme with a slip in a mentor's file and one in a mentee's."""
    mentor, mentee = own_settings / "mentors/ada.yaml", own_settings / "mentees/leo.yaml"
    mentor.write_text(mentor.read_text(encoding="utf-8").replace("[git]", "[gti]"), encoding="utf-8")
    mentee.write_text(mentee.read_text(encoding="utf-8") + "my secret: I drink\n", encoding="utf-8")
    return own_settings


def test_plain_mkdocs_stops_at_errors_and_says_how_to_mend_them(unsound, tmp_path):
    """All of them, with the same help as from `check`; no traceback, and nothing of what a private file says."""
    done = run_mkdocs(unsound, "build", "--site-dir", str(tmp_path / "site"))
    checked = check(unsound)
    assert done.returncode == 1
    assert done.stderr == f"ERROR   -  Nothing was built, because the programme's files have errors.\n\n{checked}"
    assert 'you mean "git"?' in checked
    assert "secret" not in checked


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="only Unix has terminals that a test can play")
def test_plain_mkdocs_says_more_on_a_terminal(unsound, tmp_path):
    """There sits somebody who has the file anyway, and is told which words are meant."""
    ours, theirs = os.openpty()
    done = run_mkdocs(unsound, "build", "--site-dir", str(tmp_path / "site"), stderr=theirs)
    os.close(theirs)
    said = b""
    with contextlib.suppress(OSError):  # how a terminal says that nobody writes to it any more
        while part := os.read(ours, 4096):
            said += part
    os.close(ours)
    assert done.returncode == 1
    assert b"  7 | my secret: I drink\r\n    | ^^^^^^^^^ " in said


def test_plain_mkdocs_fails_at_a_leak(own_settings, tmp_path):
    """Nothing of the site stays, so that what publishes it without asking finds nothing."""
    (mentee,) = (own_settings / "mentees").glob("*.yaml")
    note = "I will tell nobody but you about canary-77."
    mentee.write_text(f"{mentee.read_text(encoding='utf-8')}note: {note}\n", encoding="utf-8")
    (own_settings / "docs/notes.txt").write_text(note, encoding="utf-8")
    site = tmp_path / "site"
    (site / ".git").mkdir(parents=True)
    done = run_mkdocs(own_settings, "build", "--site-dir", str(site))
    assert done.returncode == 1
    assert f"notes.txt holds something private: mentees/{mentee.name} note." in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in site.iterdir()] == [".git"]


def test_plain_mkdocs_warns_of_a_page_that_says_what_is_private(own_settings, tmp_path):
    """Somebody wrote it there by hand, so it is told and nothing stops."""
    (mentee,) = (own_settings / "mentees").glob("*.yaml")
    note = "I will tell nobody but you about canary-77."
    mentee.write_text(f"{mentee.read_text(encoding='utf-8')}note: {note}\n", encoding="utf-8")
    (own_settings / "docs/news.md").write_text(f"# News\n\n{note}\n", encoding="utf-8")
    done = run_mkdocs(own_settings, "build", "--site-dir", str(tmp_path / "site"))
    assert done.returncode == 0, done.stderr
    assert f"A page written by hand says what is private: mentees/{mentee.name} note." in done.stderr


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "use_directory_urls: true",
            "use_directory_urls: false",
            "mkdocs.yml says `use_directory_urls: false`, but the pages' links need it to be true.",
        ),
        ("nav:", "nov:", "Config value 'nov': Unrecognised configuration name: nov"),
    ],
)
def test_settings_that_cannot_work_are_refused(own_settings, tmp_path, old, new, sentence):
    """In one sentence, with what MkDocs itself says."""
    settings = own_settings / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(PublishingError, match=r"^MkDocs stopped: ") as caught:
        build_site(read(own_settings), own_settings, tmp_path / "site")
    assert f"mkdocs {sentence}" in caught.value.report()


def test_settings_without_the_plugin_publish_nothing(own_settings, tmp_path):
    """An engine that knows nothing of people builds a site without them."""
    settings = own_settings / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").split("plugins:")[0].replace("strict: true", "")
    settings.write_text(text, encoding="utf-8")
    (own_settings / "docs/index.md").write_text("# Hello\n", encoding="utf-8")
    with pytest.raises(PublishingError) as caught:
        publish_to(tmp_path / "site", read(own_settings), own_settings)
    assert str(caught.value) == (
        "The site was not published, because nothing of mentorbook is in it. "
        "Put mentorbook among the plugins that mkdocs.yml names."
    )


def test_a_hand_written_page_takes_the_place_of_one_of_ours(own_settings, tmp_path):
    """A programme may have a front page of its own."""
    (own_settings / "docs/index.md").write_text("# Welcome to the club\n", encoding="utf-8")
    site = publish_to(tmp_path / "site", read(own_settings), own_settings)
    assert "Welcome to the club" in (site / "index.html").read_text(encoding="utf-8")
    assert "Meet the mentors" in (site / "mentors/index.html").read_text(encoding="utf-8")


def test_changes_of_the_chrome_are_laid_over_ours(own_settings, tmp_path):
    """A file in site_overrides/ that extends ours adds to it."""
    settings = own_settings / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("name: material\n", "name: material\n  custom_dir: over\n")
    settings.write_text(text, encoding="utf-8")
    (own_settings / "over").mkdir()
    block = '{% extends "mentorbook.html" %}{% block extrahead %}<meta name="mine" content="1">{% endblock %}'
    (own_settings / "over/main.html").write_text(block, encoding="utf-8")
    html = (publish_to(tmp_path / "site", read(own_settings), own_settings) / "index.html").read_text(encoding="utf-8")
    assert '<meta name="mine" content="1">' in html
    assert "Content-Security-Policy" in html


def test_a_warning_of_the_engine_stops_a_strict_build_and_is_told(own_settings, tmp_path):
    """A link that leads nowhere."""
    (own_settings / "docs/news.md").write_text("# News\n\n[x](nowhere.md)\n", encoding="utf-8")
    with pytest.raises(PublishingError) as caught:
        build_site(read(own_settings), own_settings, tmp_path / "site")
    assert "mkdocs Doc file 'news.md' contains a link 'nowhere.md'" in caught.value.report()
