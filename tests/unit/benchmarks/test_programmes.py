"""Programmes to measure with are the same every time, and sound."""

from datetime import UTC, datetime
from pathlib import Path

from benchmarks.programmes import invent, write_programme
from mentorbook.model.today import Clock
from mentorbook.problems import has_errors
from mentorbook.records.check import check_programme

LATER = Clock(datetime(2035, 1, 1, tzinfo=UTC))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml")}


def test_the_same_size_gives_the_same_bytes(tmp_path: Path):
    """Figures of two days compare, since nothing but the code has changed."""
    for name in ("one", "other"):
        write_programme(tmp_path / name, 20)
    assert contents(tmp_path / "one") == contents(tmp_path / "other")


def test_people_have_a_handle_each():
    """No two of thirty thousand people are one."""
    people = [invent(number) for number in range(30_000)]
    assert len({person.handle for person in people}) == 30_000
    assert (people[0].handle, people[0].name) == ("baba-bado", "Bábá Bádo")


def test_an_invented_programme_has_nothing_to_fix(tmp_path: Path):
    """What is measured is the way through the code that a sound programme takes."""
    write_programme(tmp_path / "programme", 50)
    reading = check_programme(tmp_path / "programme", None, LATER)
    assert not has_errors(reading.problems), reading.problems
    assert (len(contents(tmp_path / "programme")), reading.files) == (151, 151)
