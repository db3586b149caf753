"""What the documents say is true: links lead somewhere, commands exist, the first programme works."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mentorbook.cli.entrance import COMMANDS
from mentorbook.reporters.rule_page import render_pages

ROOT = Path(__file__).parent.parent
MENTORBOOK = Path(sys.executable).with_name("mentorbook")
FENCE = re.compile(r"^(`{3,}).*?^\1`*$", re.M | re.S)


def kept(*patterns: str) -> list[str]:
    """Return the files that Git keeps, or would keep if they were added."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return sorted(name for name in set(listed.split("\0")) if (ROOT / name).is_file())


DOCUMENTS = kept("*.md")


def read(name: str) -> str:
    """Return a document's text."""
    return (ROOT / name).read_text(encoding="utf-8")


def anchors(text: str) -> set[str]:
    """Return the anchors that forges and MkDocs give a document's headings."""
    headings = re.findall(r"^#+ +(.*?) *$", FENCE.sub("", text), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def dead_links(name: str) -> list[str]:
    """Return the relative links of a document that lead nowhere."""
    prose = re.sub(r"`[^`\n]*`", "", FENCE.sub("", read(name)))
    found = []
    for link in re.findall(r"\]\(([^)\s]+)[^)]*\)", prose):
        path, _, anchor = link.partition("#")
        target = (ROOT / name).parent / path if path else ROOT / name
        is_local = not re.match(r"[a-z]+:|//", link)
        if is_local and (not target.exists() or (anchor and anchor not in anchors(target.read_text(encoding="utf-8")))):
            found.append(link)
    return found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(name: str):
    """Every relative link names a file that is there, and a heading of it."""
    assert dead_links(name) == []


def commands(name: str) -> list[list[str]]:
    """Return the words of each line of a document's code, inline code too."""
    text = read(name)
    lines = [line for block in FENCE.finditer(text) for line in block[0].splitlines()]
    return [line.split() for line in lines + re.findall(r"`([^`\n]+)`", FENCE.sub("", text))]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_commands_exist(name: str):
    """Every `make` target and every mentorbook command that a document's code names is there."""
    targets = {words[1] for words in commands(name) if words[:1] == ["make"] and len(words) > 1}
    assert targets - set(re.findall(r"^([a-z-]+):", read("Makefile"), re.M)) == set()
    ours = [words[1] for words in commands(name) if words and words[0].endswith("mentorbook") and len(words) > 1]
    assert {word for word in ours if word[0].isalpha()} - set(COMMANDS) == set()


def test_the_two_commands_of_the_readme_are_the_tests_own():
    """The block that a newcomer copies holds `make site` and `make test`, which are what CI runs."""
    block = re.findall(r"^```console\n(.*?)^```", read("README.md"), re.M | re.S)[0]
    assert block == "make site\nmake test\n"
    assert read(".ci/run").endswith("\nmake lint\nmake test\n")


@pytest.fixture
def first_programme(tmp_path: Path) -> Path:
    """Return a folder that holds what the README tells a newcomer to write."""
    blocks = re.findall(r"^`([\w./-]+\.yaml)`:.*\n(?:.+\n)*\n```yaml\n((?:.*\n)*?)```", read("README.md"), re.M)
    for name, text in blocks:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(folder: Path, *words: str) -> tuple[int, str]:
    """Run mentorbook in a folder on a day in the round and return its status and what it says."""
    done = subprocess.run(
        [MENTORBOOK, "--on", "2027-01-20", *words],
        cwd=folder,
        env=os.environ | {"GITHUB_ACTIONS": "false"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_the_first_programme_of_the_readme_works(first_programme: Path):
    """What the README tells a newcomer to write has no problem and becomes a site with its mentor's page."""
    written = sorted(path.name for path in first_programme.rglob("*.yaml"))
    assert written == ["ada-lind.yaml", "otto-lang.yaml", "program.yaml"]
    assert run(first_programme, "check")[0] == 0, run(first_programme, "check")[1]
    assert run(first_programme, "match")[0] == 0, run(first_programme, "match")[1]
    assert run(first_programme, "build")[0] == 0, run(first_programme, "build")[1]
    assert "Ada Lind" in (first_programme / "site" / "mentors" / "ada-lind" / "index.html").read_text(encoding="utf-8")


def test_every_rule_has_its_page():
    """docs/rules/ is what the catalogue says; `make docs` writes it again."""
    pages = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "rules").iterdir()}
    wanted = render_pages()
    stale = sorted(name for name in pages.keys() | wanted.keys() if pages.get(name) != wanted.get(name))
    assert stale == [], "`make docs` writes these pages again."


def test_the_changelog_says_what_comes_next():
    """CHANGELOG.md opens with what has not been released yet."""
    sections = re.findall(r"^## (.*)\n\n(- )?", read("CHANGELOG.md"), re.M)
    assert sections[0] == ("Unreleased", "- ")


def test_nothing_is_true_on_one_machine_only():
    """No file that Git keeps holds a path of somebody's machine or the host of a package index.

    The programmes that try to do harm may name what they like.
    """
    machine = re.compile(
        r"(?<![\w.~*-])/(home|Users|root|work|opt|var|tmp)/\w|py[p]i\.org|python[h]osted|npm[j]s\.(org|com)"
    )
    found = []
    for name in kept(":!tests/programs/hostile*"):
        text = (ROOT / name).read_bytes().decode("utf-8", errors="replace")
        lines = enumerate(text.splitlines(), start=1)
        found += [f"{name}:{number} {line[:80]}" for number, line in lines if machine.search(line)]
    assert found == []
