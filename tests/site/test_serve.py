"""A preview that is really running follows every saved file."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest

from .conftest import PROGRAMS, SETTINGS

PATIENCE = 30  # seconds
COMMANDS = {
    "mentorbook": [sys.executable, "-c", "from mentorbook.cli import run; run()", "serve", "--address"],
    "mkdocs": [sys.executable, "-m", "mkdocs", "serve", "--dev-addr"],
}
READY = {"mentorbook": "The site is at", "mkdocs": "Serving on"}
MENTOR = (PROGRAMS / "minimal/mentors/ada.yaml").read_text(encoding="utf-8")
MENTEE = (PROGRAMS / "minimal/mentees/leo.yaml").read_text(encoding="utf-8")
OLD = "This is how the site was before the last change."
PAIR = "choice: 1\nevents:\n  - {on: 2026-10-01, what: proposed}\n"


class Preview:
    """A running server, and what it said before it was ready."""

    def __init__(self, command: str, root: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
        self.home = f"http://{address}/"
        self.process = subprocess.Popen(
            [*COMMANDS[command], address], cwd=root, env=environment, stderr=subprocess.PIPE, text=True
        )

    def heard(self, words: str) -> str:
        """Return what it says up to a line with these words."""
        assert self.process.stderr is not None
        said = ""
        for line in self.process.stderr:
            said += line
            if words in line:
                return said
        raise AssertionError(said)

    def get(self, path: str) -> str:
        """Return a page; nothing where there is none. A page asked for during a build comes after it."""
        try:
            with urllib.request.urlopen(urljoin(self.home, path), timeout=PATIENCE) as answer:
                text: str = answer.read().decode("utf-8")
                return text
        except urllib.error.HTTPError:
            return ""

    def page(self, path: str, wish: Callable[[str], bool]) -> str:
        """Return a page once it is as wished, waiting for one edition of the site after the other."""
        deadline = time.monotonic() + PATIENCE
        while True:
            (edition,) = re.findall(r"livereload\((\d+), ", self.get(""))
            html = self.get(path)
            if wish(html):
                return html
            assert time.monotonic() < deadline, html
            self.get(f"/livereload/{edition}/1")

    def page_with(self, path: str, words: str) -> str:
        """Return a page once it holds these words."""
        return self.page(path, lambda html: words in html)

    def page_without(self, path: str, words: str) -> str:
        """Return a page once it is there and doesn't hold these words."""
        return self.page(path, lambda html: html != "" and words not in html)


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """Return a programme of nothing but its program.yaml. Its private folder is empty; it is 2 October 2026."""
    root = tmp_path / "programme"
    root.mkdir()
    (tmp_path / "apart").mkdir()
    text = (PROGRAMS / "minimal/program.yaml").read_text(encoding="utf-8")
    (root / "program.yaml").write_text(f"{text}private: ../apart\nas_of: 2026-10-02\n", encoding="utf-8")
    return root


@pytest.fixture
def preview(request: pytest.FixtureRequest, programme: Path) -> Iterator[Preview]:
    """Serve the programme with the command that the test's parameter names, our own if there is none."""
    command = getattr(request, "param", "mentorbook")
    if command == "mkdocs":
        (programme / "docs").mkdir()
        write(programme / "over/main.html", '{% extends "mentorbook.html" %}')
        write(programme / "mkdocs.yml", f"INHERIT: {SETTINGS}\ntheme: {{custom_dir: over}}\n")
    shown = Preview(command, programme)
    shown.heard(READY[command])
    yield shown
    shown.process.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGINT)
    shown.process.communicate(timeout=PATIENCE)


def write(path: Path, text: str) -> None:
    """Write a file, in a folder that may not be there yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("preview", COMMANDS, indirect=True)
def test_folders_that_are_made_later_are_followed(preview, programme):
    """A programme starts empty, and its coordinators look at the site while they fill it."""
    apart = programme.parent / "apart"
    assert "No mentors yet." in preview.get("mentors/")
    write(programme / "mentors/ada.yaml", MENTOR)
    assert "1 seat free" in preview.page_with("mentors/ada/", "Ada Osei")
    write(apart / "mentees/leo.yaml", MENTEE)
    write(apart / "pairs/2026-autumn/leo--ada.yaml", PAIR)
    assert "1 seat free" not in preview.page_with("mentors/ada/", "All of <bdi>Ada Osei</bdi>'s seats are taken.")
    for folder in (apart / "pairs", apart / "mentees", programme / "mentors"):
        shutil.rmtree(folder)
    preview.page_with("mentors/", "No mentors yet.")


@pytest.mark.parametrize("preview", ["mkdocs"], indirect=True)
def test_templates_of_the_programme_s_own_are_followed(preview, programme):
    """As the folder of what is changed in the chrome, which MkDocs by itself would not watch."""
    block = "{% block announce %}<b>Doors open at seven.</b>{% endblock %}"
    write(programme / "over/main.html", '{% extends "mentorbook.html" %}' + block)
    preview.page_with("mentors/", "Doors open at seven.")


@pytest.mark.parametrize("preview", COMMANDS, indirect=True)
def test_after_a_slip_the_site_stays_until_it_is_mended(preview, programme):
    """The terminal says how to mend it, every page says that it is an old one; the mended site comes by itself."""
    ada = programme / "mentors/ada.yaml"
    write(ada, MENTOR)
    assert OLD not in preview.page_with("mentors/ada/", "Ada Osei")
    write(ada, MENTOR.replace("[git]", "[gti]").replace("Ada Osei", "Ada Mended"))
    assert '"gti" is not one of this programme\'s topics' in preview.heard('you mean "git"?')
    assert "Ada Osei" in preview.page_with("mentors/ada/", OLD)
    write(ada, MENTOR.replace("Ada Osei", "Ada Mended"))
    assert OLD not in preview.page_with("mentors/ada/", "Ada Mended")


def test_whatever_is_wrong_with_the_files_the_site_stays(preview, programme):
    """Also where a whole folder cannot be found for a while."""
    write(programme / "mentors/ada.yaml", MENTOR)
    write(programme.parent / "apart/contacts.yaml", "{}\n")
    preview.page_with("mentors/ada/", "Ada Osei")
    for hidden in (programme.parent / "apart", programme / "program.yaml"):
        away = hidden.rename(hidden.with_name("away"))
        assert "Ada Osei" in preview.page_with("mentors/ada/", OLD)
        away.rename(hidden)
        preview.heard("The files are in order again, and the site follows them.")
        assert "Ada Osei" in preview.page_without("mentors/ada/", OLD)
