"""What Git does with this repository's files on everybody's computer."""

import shutil
import subprocess
from pathlib import Path

import pytest

from mentorbook.records.lock import LOCK_FILE, write_lock
from mentorbook.records.write import write_text

ROOT = Path(__file__).parent.parent
FIXTURES = ("rules", "programs")
ON_PURPOSE = "tests/rules/control-character/windows-line-ends/mentors/ada.yaml"

pytestmark = pytest.mark.skipif(
    not (ROOT / ".git").exists() or shutil.which("git") is None, reason="this is no checkout, or there is no Git"
)


def git(*words: str, folder: Path = ROOT) -> str:
    """Return what Git says."""
    return subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True).stdout


def test_no_fixture_is_converted():
    """The attribute "text" is unset for every file of the tests, whatever is set on a computer."""
    files = [str(path.relative_to(ROOT)) for name in FIXTURES for path in (ROOT / "tests" / name).rglob("*.*")]
    assert len(files) > 500
    said = git("check-attr", "-z", "text", "--", *files).split("\0")
    assert {path: value for path, value in zip(said[::3], said[2::3], strict=False) if value != "unset"} == {}


def test_everything_else_has_plain_line_ends():
    said = git("check-attr", "text", "eol", "--", "README.md", "program.yaml", "mentors/ada.yaml").splitlines()
    assert {line.partition(": ")[2] for line in said} == {"text: auto", "eol: lf"}


def test_a_checkout_on_windows_keeps_every_byte(tmp_path: Path):
    """With core.autocrlf a file of the tests comes out as it went in, and a record with LF."""
    git("init", "-q", str(tmp_path))
    names = (".gitattributes", ON_PURPOSE, "program.yaml")
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    git("config", "core.autocrlf", "true", folder=tmp_path)
    git("add", ".", folder=tmp_path)
    for name in names[1:]:
        (tmp_path / name).unlink()
    git("checkout", "-q", "--", ".", folder=tmp_path)
    assert (tmp_path / ON_PURPOSE).read_bytes() == (ROOT / ON_PURPOSE).read_bytes()
    assert b"\r\n" in (tmp_path / ON_PURPOSE).read_bytes()
    assert b"\r" not in (tmp_path / "program.yaml").read_bytes()


def test_what_a_killed_run_leaves_behind_is_not_added(tmp_path: Path):
    """The lock, a file that was half written, a site that was half built."""
    git("init", "-q", str(tmp_path))
    shutil.copy(ROOT / ".gitignore", tmp_path)
    pair = tmp_path / "pairs" / "2026-autumn" / "leo--ada.yaml"
    write_text(pair, "choice: 1\n")
    pair.with_name(f".{pair.name}.x1y2z3.tmp").write_text("choi", encoding="utf-8")
    (tmp_path / ".mentorbook-site.new").mkdir()
    (tmp_path / ".mentorbook-site.new" / "index.html").write_text("<!doc", encoding="utf-8")
    with write_lock(tmp_path):
        assert (tmp_path / LOCK_FILE).exists()
        untracked = git("status", "--porcelain", "--untracked-files=all", folder=tmp_path).splitlines()
    assert untracked == ["?? .gitignore", "?? pairs/2026-autumn/leo--ada.yaml"]
