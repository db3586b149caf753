"""Files made to cause trouble are refused with a line, or harmless: never a traceback, never 2 seconds or 200 MB."""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mentorbook.model.today import Clock
from mentorbook.problems import Problem, has_errors
from mentorbook.records.check import check_programme

PROGRAMS = Path(__file__).parent / "programs"
LIMIT = 65_536
PERSON = "account: {github: ada}\nbio: x\ntopics: [git]\nlanguages: [en]\ntimezone: UTC\n"

# Each fills a file up to its limit.
FLOODS = {
    "accents": "name: a" + "\u0316" * 32_000,
    "aliases": "a: &a x\nb: [" + "*a," * 20_000 + "]\n",
    "anchors": "".join(f"k{number}: &a{number} x\n" for number in range(3_500)),
    "backslashes": 'name: "' + "\\" * 65_000,
    "backticks": "`" * 65_000,
    "blank-lines-before-a-slip": "\n" * 60_000 + "name Ada\nbio: x\n",
    "blank-lines-within-a-slip": "bio: | x\n" + "\n" * 60_000 + "  y\nname: x\n",
    "braces": "{" * 65_000,
    "brackets": "[" * 10_000 + "]" * 10_000,
    "brackets-on-lines": "[\n" * 30_000,
    "cedillas": "bio: " + "c\u0327" * 20_000,
    "colons": ": " * 32_000,
    "commas": "[" + "," * 60_000,
    "comments": "# x\n" * 16_000,
    "conflict": "<<<<<<< a\n" * 6_000,
    "dashes": "- " * 30_000,
    "dashes-without-spaces": "-" * 60_000,
    "deep-blocks": "".join(" " * number + "a:\n" for number in range(350)),
    "directions": "name: " + "\u202e" * 20_000,
    "directives": "%TAG ! tag:x:\n" * 4_000,
    "documents": "---\n" * 16_000,
    "duplicates": "a: b\n" * 13_000,
    "empty-lines": "\n" * 65_000,
    "entries-before-a-slip": "- x\n" * 16_000 + "name Ada\nbio: x\n",
    "escapes": 'name: "' + "\\x1b" * 16_000 + '"\n',
    "keys": "".join(f"k{number}: v\n" for number in range(990)),
    "long-key": "k" * 60_000 + ": v\n",
    "long-text": PERSON + "name: x\nheadline: " + "word " * 12_000 + "\n",
    "marks-of-direction": "name: " + "\u200f\u200e" * 10_000,
    "marks-of-direction-by-a-letter": PERSON + 'name: x\nplace: "' + "\u200f" * 20_000 + '\u0627"\n',
    "merges": "a: &a {b: c}\n" + "<<: *a\n" * 8_000,
    "nulls": "name: [" + "~," * 30_000 + "]\n",
    "number": PERSON + "name: x\nseats: " + "9" * 60_000 + "\n",
    "open-quote": 'name: "' + "a b\n" * 16_000,
    "open-quotes": "".join(f'k{number}: "\n' for number in range(7_000)),
    "percents": "%" * 65_000,
    "question-marks": "? " * 32_000,
    "quotes": '"' * 65_000,
    "remarks-before-a-slip": "#\n" * 32_000 + "name Ada\nbio: x\n",
    "remarks-within-a-slip": "name:\n" + "#\n" * 32_000 + "  Ada: [x\nbio: x\n",
    "single-quotes": "'" * 65_000,
    "spaces": " " * 65_000,
    "stars": "*" * 65_000,
    "tabs": "\t" * 65_000,
    "tags": "!" * 65_000,
    "text": "word " * 13_000,
    "values": "a: [" + "x," * 30_000 + "]\n",
    "windows-lines": "a: b\r\n" * 10_000,
    "wrong-colons": "name: " + "a: b " * 13_000,
    "zero-width": "name: " + "\u200b\u200c\u200d" * 7_000,
}

# Reads each file named on standard input and tells the processor's seconds it took, and the memory of all, in MB.
# The memory is the peak since the child became Python: what getrusage tells begins with its parent's.
CHILD = """
import json, pathlib, re, resource, sys, time
from mentorbook.records.content import read_content
from mentorbook.records.found import Found, Kind
resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000, 2_000_000_000))
told = {}
for path in json.load(sys.stdin):
    start = time.process_time()
    content = read_content(Found(Kind.MENTOR, path, path, {"handle": "ada"}))
    told[path] = (time.process_time() - start, [problem.where.line for problem in content.problems])
status = pathlib.Path("/proc/self/status")
peak = re.search(r"VmHWM:\\s*(\\d+) kB", status.read_text()) if status.exists() else None
print(json.dumps([told, int(peak[1]) // 1024 if peak else None]))
"""


def read_in_a_child(files: list[Path]) -> tuple[dict[str, tuple[float, list[int]]], int | None]:
    """Return each file's seconds and lines, and the child's megabytes, None where the system does not count them."""
    names = json.dumps([str(file) for file in files])
    done = subprocess.run([sys.executable, "-c", CHILD], input=names, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    told, megabytes = json.loads(done.stdout)
    return told, megabytes


def check(root: Path, clock: Clock) -> tuple[Problem, ...]:
    return check_programme(root, None, clock).problems


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no resource limits")
def test_floods_are_refused_within_two_seconds_and_200_megabytes(tmp_path: Path) -> None:
    for name, text in FLOODS.items():
        assert len(text.encode()) <= LIMIT, name
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8", newline="")
    told, megabytes = read_in_a_child(sorted(tmp_path.glob("*.yaml")))
    slow = {name: seconds for name, (seconds, _) in told.items() if seconds >= 2}
    unrefused = [name for name, (_, lines) in told.items() if not lines or min(lines) < 1]
    assert (slow, unrefused) == ({}, [])
    assert megabytes is None or 10 < megabytes < 200


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no resource limits")
def test_files_with_thousands_of_marks_take_no_more_memory_than_their_texts(tmp_path: Path) -> None:
    """Each mark of the parser in Python holds a text of its own, four bytes a character for a single emoji."""
    text = f"name: x\n{PERSON}# !a\nseets: [{'a,' * 1_950}]\n# \U0001f600 "
    for number in range(6):
        (tmp_path / f"marks-{number}.yaml").write_text(text + str(number) + "x" * 60_000, encoding="utf-8")
    told, megabytes = read_in_a_child(sorted(tmp_path.glob("*.yaml")))
    assert [(seconds < 2, lines) for seconds, lines in told.values()] == [(True, [8])] * 6
    assert megabytes is None or 10 < megabytes < 100


def test_the_hostile_programme_is_refused_line_by_line(clock: Clock) -> None:
    root = PROGRAMS / "hostile"
    found = [f"{one.where.path}:{one.where.line}:{one.where.column} {one.rule}" for one in check(root, clock)]
    assert found == (root / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_no_message_repeats_a_private_value(clock: Clock) -> None:
    messages = [one.message for one in check(PROGRAMS / "hostile", clock)]
    assert [message for message in messages if "SECRET" in message] == []


def test_no_message_carries_a_command_or_an_invisible_character(clock: Clock) -> None:
    problems = check(PROGRAMS / "hostile", clock)
    assert [one for one in problems if not (one.message + one.hint + one.where.path).isprintable()] == []


def test_the_hostile_programme_takes_two_seconds_at_most_and_200_megabytes() -> None:
    files = sorted((PROGRAMS / "hostile" / "mentors").glob("*.yaml"))
    told, megabytes = read_in_a_child(files)
    assert (len(told), [name for name, (seconds, _) in told.items() if seconds >= 2]) == (len(files), [])
    assert megabytes is None or 10 < megabytes < 200


def test_valid_markup_is_no_error(clock: Clock) -> None:
    """What people write may look like anything: the pages show it as words."""
    assert not has_errors(check(PROGRAMS / "hostile-markup", clock))


def test_nothing_that_a_file_says_is_run(clock: Clock, tmp_path: Path, minimal: Path) -> None:
    shutil.copytree(minimal, tmp_path, dirs_exist_ok=True)
    trap = tmp_path / "owned"
    text = f"name: !!python/object/apply:pathlib.Path.touch [!!python/object/apply:pathlib.Path ['{trap}']]\n{PERSON}"
    (tmp_path / "mentors" / "ada.yaml").write_text(text, encoding="utf-8")
    assert {one.rule for one in check(tmp_path, clock)} == {"tag"}
    assert not trap.exists()


def link_out(path: Path) -> None:
    path.symlink_to("../program.yaml")


def link_to_nowhere(path: Path) -> None:
    path.symlink_to("nowhere.yaml")


def listen(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path.name)
    os.chdir(here)


IRREGULAR: dict[str, tuple[Callable[[Path], None], str]] = {
    "link": (link_out, "This is a link, where a plain file is expected."),
    "broken-link": (link_to_nowhere, "This is a link, where a plain file is expected."),
    "folder": (Path.mkdir, "This is a folder, where a plain file is expected."),
    "pipe": (os.mkfifo, "This is a pipe or a device, where a plain file is expected."),
    "socket": (listen, "This is a pipe or a device, where a plain file is expected."),
}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these")
@pytest.mark.parametrize("folder", ["mentors", "mentees"])
@pytest.mark.parametrize("name", IRREGULAR)
def test_what_is_no_plain_file_is_not_opened(
    name: str, folder: str, tmp_path: Path, minimal: Path, clock: Clock
) -> None:
    shutil.copytree(minimal, tmp_path, dirs_exist_ok=True)
    make, message = IRREGULAR[name]
    make(tmp_path / folder / "zoe.yaml")
    found = [(one.where.path, one.rule, one.message) for one in check(tmp_path, clock)]
    assert found == [(f"{folder}/zoe.yaml", "irregular-file", message)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few people make links")
@pytest.mark.parametrize("folder", ["mentors", "mentees", "pairs"])
def test_a_folder_that_is_a_link_is_not_entered(folder: str, tmp_path: Path, minimal: Path, clock: Clock) -> None:
    root, elsewhere = tmp_path / "programme", tmp_path / "elsewhere"
    shutil.copytree(minimal, root)
    shutil.copytree(minimal / "mentors", elsewhere)
    shutil.rmtree(root / folder, ignore_errors=True)
    (root / folder).symlink_to(elsewhere, target_is_directory=True)
    assert [(one.where.path, one.message, one.hint) for one in check(root, clock)] == [
        (
            folder,
            "This is a link or a file, where a folder is expected.",
            "Put the folder itself there, with its files in it.",
        )
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few people make links")
@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("program.yaml", "This is a link, where a plain file is expected."),
        ("mentors/photos", "This is a link or a file, where a folder is expected."),
        ("mentors/photos/ada.jpg", "This is a link, where a plain file is expected."),
        ("mentors/notes.txt", "This is a link, where only files and folders may be."),
        ("pairs/2026-autumn", "This is a link, where only files and folders may be."),
        ("pairs/2026-autumn/roster.yaml", "This is a link, where a plain file is expected."),
    ],
)
def test_a_link_is_followed_nowhere(path: str, message: str, tmp_path: Path, minimal: Path, clock: Clock) -> None:
    root, elsewhere = tmp_path / "programme", tmp_path / "elsewhere"
    shutil.copytree(minimal, root)
    shutil.copytree(minimal, elsewhere)
    (root / path).unlink(missing_ok=True)
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).symlink_to(elsewhere if "." not in path else elsewhere / "program.yaml")
    found = [(one.where.path, one.message) for one in check(root, clock) if one.rule == "irregular-file"]
    assert found == [(path, message)]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_that_is_no_text_is_shown_and_harmless(tmp_path: Path, minimal: Path, clock: Clock) -> None:
    shutil.copytree(minimal, tmp_path, dirs_exist_ok=True)
    for name in (b"a\xff\n::add-mask::x.yaml", b"\xe2\x80\xaeb.yaml", b"\x1b[31m.txt"):
        (tmp_path / "mentors" / os.fsdecode(name)).write_text(PERSON, encoding="utf-8")
    paths = [one.where.path for one in check(tmp_path, clock)]
    assert paths == [
        "mentors/a\ufffd\ufffd::add-mask::x.yaml",
        "mentors/a\ufffd\ufffd::add-mask::x.yaml",
        "mentors/\ufffd[31m.txt",
        "mentors/\ufffdb.yaml",
        "mentors/\ufffdb.yaml",
    ]


def test_a_large_file_is_not_read(tmp_path: Path, minimal: Path, clock: Clock) -> None:
    shutil.copytree(minimal, tmp_path, dirs_exist_ok=True)
    (tmp_path / "mentors" / "zoe.yaml").write_bytes(b"a" * 1_000_000)
    found = [(one.rule, one.message) for one in check(tmp_path, clock)]
    assert found == [("too-large", "This file is larger than 65,536 bytes: it has 1,000,000.")]
