"""`make bench` runs through."""

import json
from pathlib import Path

import pytest

from benchmarks.run import main


def test_a_small_programme_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Every command is measured, every requirement judged, and all figures are written down."""
    assert main(["--sizes", "10", "--runs", "1", "--results", str(tmp_path)]) == 0
    (path,) = tmp_path.iterdir()
    results = json.loads(path.read_text(encoding="utf-8"))
    _, programme = results["programmes"]
    assert sorted(programme["costs"]) == ["build", "check", "compose", "match"]
    assert (programme["mentors"], programme["mentees"]) == (10, 20)
    assert programme["pages"] > 10
    assert len(results["requirements"]) == 3
    assert capsys.readouterr().out.endswith(f"\nAll figures: {path}\n")
