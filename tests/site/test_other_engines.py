"""Pages that `mentorbook pages` writes are built by an engine that knows nothing of mentorbook: Zensical."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SETTINGS = '[project]\nsite_name = "Harbour"\nsite_url = "https://harbour.example/"\ndocs_dir = "docs"\n'
MENTORBOOK = [sys.executable, "-c", "from mentorbook.cli import main; main()"]


def run(command: list[str | Path], folder: Path) -> None:
    """Run a command that must succeed; what it says is shown if it doesn't."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_zensical_builds_a_page_for_every_mentor(tmp_path: Path):
    """The demonstration: each page is there, says the same words, and none of its HTML was taken for text."""
    run([*MENTORBOOK, "--root", ROOT, "pages", "--to", tmp_path / "docs"], tmp_path)
    (tmp_path / "zensical.toml").write_text(SETTINGS, encoding="utf-8")
    run([Path(sys.executable).with_name("zensical"), "build"], tmp_path)
    written = {path.stem for path in (tmp_path / "docs" / "mentors").glob("*.md")} - {"index"}
    built = {path.parent.name: path for path in (tmp_path / "site" / "mentors").glob("*/index.html")}
    assert len(written) > 24
    assert set(built) == written
    page = built["nguyen-thi-hanh"].read_text(encoding="utf-8")
    assert '<h1 id="mentor"><bdi>Nguyễn Thị Hạnh</bdi></h1>' in page
    assert "<p>I design evening courses for people who have already worked eight hours." in page
    assert all("&lt;div" not in path.read_text(encoding="utf-8") for path in built.values())
