"""`mentorbook build` and `mentorbook pages`, as a programme runs them."""

import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from mentorbook.cli import main
from mentorbook.publishing.build import REMEDY
from mentorbook.publishing.package_data import ENGINE_SETTINGS

from .conftest import Run

Capture = pytest.CaptureFixture[str]


def test_a_programme_becomes_a_site(run: Run, programme: Path):
    """One command, no settings: every mentor has a page."""
    outcome = run("build")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("1 mentor, ")
    assert outcome.out.endswith(" files in site. To look at the site: mentorbook serve\n")
    assert "Ada Osei" in (programme / "site" / "mentors" / "ada" / "index.html").read_text(encoding="utf-8")


def test_the_private_edition_has_a_folder_of_its_own(run: Run, programme: Path):
    """It says how to look at it, and refuses the public one's place in a sentence."""
    outcome = run("build", "--edition", "private")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.endswith(" files in site-private. To look at the site: mentorbook serve --edition private\n")
    assert "Ship a first release." in (programme / "site-private/requests/2026-autumn/index.html").read_text("utf-8")
    outcome = run("build", "--edition", "private", "--to", "site")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.endswith("site is the place of the public edition. Name another folder with --to.\n")


@pytest.mark.parametrize("day", ["0001-01-01", "1969-01-01", "2106-03-01", "9999-12-31"])
def test_no_day_is_too_early_or_too_late(run: Run, day: str):
    """Somebody tries what the programme does in a hundred years; before it began, people's dates are of the future."""
    assert run("build", on=day).out.endswith(" files in site. To look at the site: mentorbook serve\n")
    assert " pages written to " in run("pages", "--to", "pages", on=day).out
    assert run("check", on=day).status == 0
    assert run("match", on=day).err == (
        "mentorbook: No round is open or waiting for its match today; name one with --round.\n"
    )


def test_errors_leave_the_old_site(run: Run, programme: Path):
    """Nothing is built from half a programme; what is wrong is told as `check` tells it."""
    (programme / "site").mkdir()
    (programme / "site" / "index.html").write_text("old", encoding="utf-8")
    mentor = programme / "mentors" / "ada.yaml"
    mentor.write_text(mentor.read_text(encoding="utf-8").replace("[git]", "[gti]"), encoding="utf-8")
    outcome = run("build")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith("mentors/ada.yaml:4:10  unknown-topic\n")
    assert (programme / "site" / "index.html").read_text(encoding="utf-8") == "old"


def test_a_leak_stops_the_publishing(run: Run, programme: Path):
    """A coordinator leaves a list of requests among the pages: status 1, and which file it is in."""
    mentee = programme / "mentees" / "leo.yaml"
    goal = "Leave my job without burning bridges"
    mentee.write_text(mentee.read_text(encoding="utf-8").replace("Ship a first release.", goal), encoding="utf-8")
    (programme / "docs").mkdir()
    (programme / "docs" / "requests.csv").write_text(f"goal\n{goal}\n", encoding="utf-8")
    outcome = run("build")
    assert (outcome.status, outcome.out) == (1, "")
    first, *findings, remedy = outcome.err.splitlines()
    assert first == "mentorbook: The site was not published, because it holds something private."
    assert remedy == REMEDY
    assert findings == ["  requests.csv holds something private: mentees/leo.yaml goals."]
    assert goal not in outcome.err
    assert not (programme / "site").exists()


def test_a_site_can_be_put_elsewhere(run: Run, programme: Path):
    """GitLab Pages wants it in public/. What else lies beside it stays."""
    (programme / "public").mkdir()
    outcome = run("build", "--to", "public")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.endswith(" files in public. To look at the site: mentorbook serve\n")
    assert (programme / "public/mentors/ada/index.html").is_file()
    assert not (programme / "site").exists()


def test_a_folder_of_somebody_else_is_left_alone(run: Run, programme: Path):
    """It may well look like a site: until it is out of the way nothing is built."""
    other = programme / "site"
    other.mkdir()
    (other / "404.html").write_text("A site of many years' work", encoding="utf-8")
    for words in ([], ["--to", "site"], ["--to", "."]):
        outcome = run("build", *words)
        named = other if words[-1:] != ["."] else programme
        assert (outcome.status, outcome.out) == (1, "")
        assert outcome.err == (
            f"mentorbook: {named} holds something that mentorbook did not build, so it stays as it is. "
            "Move it away, or name another folder with --to.\n"
        )
    assert [path.name for path in other.iterdir()] == ["404.html"]
    other.rename(programme / "old-site")
    assert run("build").status == 0


def test_pages_are_for_any_engine(run: Run, programme: Path, tmp_path: Path):
    """Markdown files, one a page."""
    outcome = run("pages", "--to", str(tmp_path / "pages"))
    written = sorted(path.relative_to(tmp_path / "pages").as_posix() for path in (tmp_path / "pages").rglob("*.md"))
    assert outcome.out == f"{len(written)} pages written to {tmp_path / 'pages'}.\n"
    assert {
        "index.md",
        "mentors/index.md",
        "mentors/ada/index.md",
        "topics/git/index.md",
        "how-it-works/index.md",
    } <= set(written)


def test_who_left_is_gone_from_the_pages_too(run: Run, programme: Path):
    """Their file is deleted, the pages are written again into the same folder."""
    ada = (programme / "mentors/ada.yaml").read_text(encoding="utf-8")
    bo = ada.replace("Ada Osei", "Bo Reyes").replace("ada-osei", "bo-reyes")
    (programme / "mentors/bo-reyes.yaml").write_text(bo, encoding="utf-8")
    assert run("pages", "--to", "pages").status == 0
    assert (programme / "pages/mentors/bo-reyes/index.md").is_file()
    (programme / "mentors/bo-reyes.yaml").unlink()
    assert run("pages", "--to", "pages").status == 0
    assert not (programme / "pages/mentors/bo-reyes/index.md").exists()


def test_pages_replace_nothing_that_somebody_wrote(run: Run, programme: Path):
    """In a sentence, and the folder stays as it was."""
    (programme / "docs").mkdir()
    (programme / "docs/index.md").write_text("Welcome!", encoding="utf-8")
    outcome = run("pages", "--to", "docs")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == (
        "mentorbook: No page was written to docs, because what somebody else wrote is in the way. "
        "Move it away, or name another folder with --to.\n"
        "  index.md was not written by mentorbook, or was changed since.\n"
    )
    assert [path.name for path in (programme / "docs").iterdir()] == ["index.md"]


@pytest.mark.parametrize("folder", ["site", "site-private", "site/mentors"])
def test_pages_are_not_laid_into_a_finished_site(run: Run, programme: Path, folder: str):
    """Of either edition: somebody would publish them with it, and the next build replaces everything there."""
    for site in ("site", "site-private"):
        (programme / site / "assets").mkdir(parents=True)
        (programme / site / "assets/mentorbook.0123abcd.css").touch()
    outcome = run("pages", "--to", folder)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == (
        f"mentorbook: No page was written to {folder}, because that is the place of a finished site: they would be "
        "published with it, and the next build would take them away. Name another folder with --to.\n"
    )
    assert not list(programme.rglob("*.md"))


@pytest.mark.parametrize("folder", [".", "mentors", "pairs/2026-autumn"])
def test_pages_are_not_laid_among_the_records(run: Run, programme: Path, folder: str):
    """Each would be a stray file there, and one run later the tool would take its own folder for the pages'."""
    outcome = run("pages", "--to", folder)
    assert (outcome.status, outcome.err) == (
        2,
        f"mentorbook: {folder} holds the programme's own files. Name a folder for the pages alone.\n",
    )
    assert not list(programme.rglob("*.md"))


@pytest.mark.parametrize("words", [["--help"], ["-h"]])
def test_help_is_the_table_of_contents(run: Run, words: list[str]):
    """The commands in the order a programme meets them."""
    listed = run(*words).out.split("Commands:\n")[1].splitlines()
    assert [line.split()[0] for line in listed] == ["check", "match", "verify", "build", "serve", "pages"]


def test_an_unexpected_error_is_one_sentence(programme: Path):
    """Never a traceback, unless asked for: here a library of the installation is broken."""
    program = "import sys; sys.modules['nh3'] = None; from mentorbook.cli import run; run()"
    call = partial(subprocess.run, cwd=programme, capture_output=True, text=True, check=False)
    told = call([sys.executable, "-c", program, "build"])
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr.startswith("mentorbook: something unexpected happened (ModuleNotFoundError).")
    assert "Traceback" in call([sys.executable, "-c", program, "--debug", "build"]).stderr


@pytest.mark.parametrize("epoch", ["yesterday", "9" * 30, "-1"])
def test_a_wrong_epoch_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch, epoch: str):
    """A build that should be repeatable must not take today by mistake."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    outcome = run("check")
    assert outcome.status == 2
    assert outcome.err == "mentorbook: SOURCE_DATE_EPOCH must be whole seconds since 1970, as 1790000000.\n"


def test_the_epoch_comes_before_the_pinned_day(programme: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture):
    """`--on`, then SOURCE_DATE_EPOCH, then as_of."""
    file = programme / "program.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "as_of: 2030-01-01\n", encoding="utf-8")
    monkeypatch.chdir(programme)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    seen = []
    for words in ([], ["--on", "2026-10-01"]):
        for epoch in (None, "1788220800"):  # 1 September 2026
            monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch) if epoch else None
            with pytest.raises(SystemExit):
                main([*words, "match"])
            seen.append(capsys.readouterr().err.splitlines()[-1])
        monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert seen == [
        "mentorbook: No round is open or waiting for its match today; name one with --round.",
        "This is a preview: the round 2026-autumn closes on 2026-09-30, and until then people may change their minds.",
        "Nothing was written; --write does it.",
        "Nothing was written; --write does it.",
    ]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is played by /dev/full, which Linux has")
def test_a_full_disk_is_no_fault_of_the_program(programme: Path):
    """One sentence, status 2."""
    with Path("/dev/full").open("w") as full:
        call = [sys.executable, "-c", "from mentorbook.cli import run; run()", "check"]
        told = subprocess.run(call, cwd=programme, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert told.returncode == 2
    assert told.stderr.startswith("mentorbook: the computer refused to read or write: No space left on device.")


@pytest.mark.parametrize(("command", "status"), [(["--help"], 0), (["check"], 0), (["check", "nobody"], 2)])
def test_a_process_that_ends_at_once_has_said_all(programme: Path, command: list[str], status: int):
    """Into a pipe too, where what is said is kept back until the end."""
    call = [sys.executable, "-c", "from mentorbook.cli import run; run()", *command]
    told = subprocess.run(call, cwd=programme, capture_output=True, text=True, check=False)
    assert told.returncode == status
    assert (told.stderr if status else told.stdout).endswith("\n")


def test_no_photo_is_left_behind(programme: Path, tmp_path: Path):
    """Where a process keeps its files for a while, nothing of them stays."""
    (tmp_path / "while").mkdir()
    (programme / "mentors/photos").mkdir()
    Image.new("RGB", (300, 300)).save(programme / "mentors/photos/ada.jpg")
    file = programme / "mentors/ada.yaml"
    file.write_text(f"{file.read_text(encoding='utf-8')}photo: photos/ada.jpg\n", encoding="utf-8")
    call = [sys.executable, "-c", "from mentorbook.cli import run; run()", "build"]
    variables = {**os.environ, "TMPDIR": str(tmp_path / "while")}
    told = subprocess.run(call, cwd=programme, capture_output=True, text=True, env=variables, check=False)
    assert (told.returncode, list((tmp_path / "while").iterdir())) == (0, [])


@pytest.mark.skipif(sys.platform == "win32", reason="a stream is closed by the shell")
def test_a_stream_that_is_closed_is_no_fault(programme: Path):
    """As `>&-` closes it: what would have been said is lost, and the status tells."""
    call = f"{shlex.quote(sys.executable)} -c 'from mentorbook.cli import run; run()' check >&-"
    told = subprocess.run(call, shell=True, cwd=programme, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr) == (0, "")


@pytest.mark.parametrize("folder", ["mentors/desk", "mentees/s"])
def test_a_site_is_not_built_among_the_records(run: Run, programme: Path, folder: str):
    """No later check would take it for anything but a mistake."""
    outcome = run("build", "--to", folder)
    assert (outcome.status, outcome.err) == (
        2,
        f"mentorbook: {programme / folder} holds the programme's own files. Name a folder for the site alone.\n",
    )


def test_whoever_reads_may_stop(programme: Path):
    """As `head` does: nobody is told of an error."""
    call = [sys.executable, "-c", "from mentorbook.cli import run; run()", "check", "--help"]
    with subprocess.Popen(call, cwd=programme, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == ""


def test_a_language_without_words_is_told(run: Run, programme: Path):
    """The site is built all the same, in English, and says so."""
    file = programme / "program.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "language: is\n", encoding="utf-8")
    outcome = run("build")
    assert (outcome.status, outcome.err) == (
        0,
        'warning: There are no words in "is" yet, so what the site itself says is in "en".\n',
    )


HOLD = """
import sys

def on_pre_build(config):
    print("building", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def held(run: Run, programme: Path) -> Iterator[subprocess.Popen[str]]:
    """Start a build over an old site, and hold it half-way until nothing more comes from its standard input."""
    run("build")
    (programme / "site" / "old").write_text("", encoding="utf-8")
    (programme / "mkdocs.yml").write_text(f"INHERIT: {ENGINE_SETTINGS}\nhooks: [hold.py]\n", encoding="utf-8")
    (programme / "hold.py").write_text(HOLD, encoding="utf-8")
    (programme / "docs").mkdir()
    call = [sys.executable, "-c", "from mentorbook.cli import run; run()", "build"]
    pipe = subprocess.PIPE
    with subprocess.Popen(call, cwd=programme, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as build:
        assert build.stdout is not None
        assert build.stdout.readline() == "building\n"
        yield build


def left_beside(programme: Path) -> list[str]:
    """Return what a build has left beside the site."""
    return [path.name for path in programme.iterdir() if path.name.startswith(".")]


@pytest.mark.skipif(os.name == "nt", reason="on Windows Ctrl+C reaches the tests themselves too")
def test_an_interrupted_build_leaves_the_old_site_and_nothing_else(held: subprocess.Popen[str], programme: Path):
    """Without a word: whoever pressed Ctrl+C knows."""
    assert left_beside(programme) != []
    held.send_signal(signal.SIGINT)
    out, err = held.communicate(timeout=30)
    assert (held.returncode, out, err.strip()) == (130, "", "")
    assert (programme / "site" / "old").exists()
    assert left_beside(programme) == []


def test_of_two_builds_the_second_is_refused(held: subprocess.Popen[str], run: Run, programme: Path):
    """The first doesn't notice."""
    outcome = run("build")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == (
        f"mentorbook: Another mentorbook (process {held.pid}) is writing to this programme; wait until it is done.\n"
    )
    out, err = held.communicate(timeout=30)
    assert (held.returncode, err) == (0, "")
    assert out.startswith("1 mentor, ")
    assert not (programme / "site" / "old").exists()
    assert left_beside(programme) == []


def test_the_program_can_be_interrupted_while_it_is_being_loaded(programme: Path):
    """That takes a moment, in which somebody may see that they are in the wrong folder."""
    stop = "class Stop:\n    def find_spec(self, name, *_):\n        if name == 'yaml': raise KeyboardInterrupt\n"
    program = f"import sys\n{stop}\nsys.meta_path.insert(0, Stop())\nfrom mentorbook.cli import run; run()"
    told = subprocess.run([sys.executable, "-c", program, "check"], cwd=programme, capture_output=True, check=False)
    assert (told.returncode, told.stdout, told.stderr) == (130, b"", b"")
