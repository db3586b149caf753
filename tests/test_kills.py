"""Nothing is lost when a run is killed: each file is the old one or the new one, and the next run completes."""

import random
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MENTORBOOK = [sys.executable, "-c", "from mentorbook.cli import main; main()"]
MATCH = [*MENTORBOOK, "--on", "2026-10-04", "match", "--write"]
KILLS = 100
BUILD_KILLS = 20


def pairs_of(folder: Path) -> dict[str, bytes]:
    """Return the files of the open round's pairs."""
    return {path.name: path.read_bytes() for path in sorted((folder / "pairs" / "2026-autumn").glob("*.yaml"))}


def kill_while_writing(folder: Path, seconds: float) -> None:
    """Run the match and kill it so many seconds after it began to write."""
    run = subprocess.Popen(MATCH, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while run.poll() is None and not (folder / "pairs" / "2026-autumn").exists():
        with suppress(subprocess.TimeoutExpired):
            run.wait(timeout=0.001)
    with suppress(subprocess.TimeoutExpired):
        run.wait(timeout=seconds)
    run.kill()
    run.wait()


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """Return the demonstration with its draw made, so that the autumn round can be matched."""
    for name in ("mentors", "mentees", "pairs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    rules = (ROOT / "program.yaml").read_text(encoding="utf-8")
    source = "      source: drand quicknet round 32713012, 2026-10-02 12:00 UTC\n"
    (tmp_path / "program.yaml").write_text(rules.replace(source, f"{source}      value: 4f1d0c\n"), encoding="utf-8")
    return tmp_path


@pytest.mark.long
def test_kills_of_a_match_lose_nothing(closed: Path):
    """Killed at any moment of its run, also between two files."""
    subprocess.run(MATCH, cwd=closed, capture_output=True, check=True)
    whole, dice, cut_short = pairs_of(closed), random.Random(1), 0
    for _ in range(KILLS):
        shutil.rmtree(closed / "pairs" / "2026-autumn", ignore_errors=True)
        kill_while_writing(closed, dice.uniform(0, 0.05))
        there = pairs_of(closed)
        cut_short += 0 < len(there) < len(whole)
        assert there.items() <= whole.items()
    subprocess.run(MATCH, cwd=closed, capture_output=True, check=True)
    assert pairs_of(closed) == whole
    assert not list((closed / "pairs").rglob("*.tmp"))
    assert cut_short > 0


def site_of(folder: Path) -> dict[str, bytes]:
    """Return the files of the site, compressed ones left out: they hold the time of their making."""
    files = (path for path in sorted((folder / "site").rglob("*")) if path.is_file() and path.suffix != ".gz")
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.mark.long
def test_kills_of_a_build_leave_a_whole_site(tmp_path: Path):
    """Killed at any moment, the site is the one before the change or the one after it, never a mixture."""
    for name in ("mentors", "mentees", "pairs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "program.yaml", tmp_path)
    build, dice = [*MENTORBOOK, "--root", str(tmp_path), "build"], random.Random(1)
    start = time.monotonic()
    subprocess.run(build, capture_output=True, check=True)
    seconds, before = time.monotonic() - start, site_of(tmp_path)
    rules = (tmp_path / "program.yaml").read_text(encoding="utf-8")
    (tmp_path / "program.yaml").write_text(rules.replace("Harbour Mentoring", "Lighthouse Mentoring"), encoding="utf-8")
    found = []
    for _ in range(BUILD_KILLS):
        run = subprocess.Popen(build, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with suppress(subprocess.TimeoutExpired):
            run.wait(timeout=dice.uniform(0, seconds))
        run.kill()
        run.wait()
        found.append(site_of(tmp_path))
    subprocess.run(build, capture_output=True, check=True)
    after = site_of(tmp_path)
    assert before != after
    assert all(one in (before, after) for one in found)
    assert not list(tmp_path.glob(".mentorbook-*"))
