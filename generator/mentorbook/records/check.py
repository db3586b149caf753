"""Read a whole programme and check it across its files."""

from dataclasses import replace
from pathlib import Path

from mentorbook.model.today import Clock
from mentorbook.records.garbage import without_collector
from mentorbook.records.read import Progress, Reading, read_programme, silent
from mentorbook.rules import find_problems


def check_programme(root: Path, private: Path | None, clock: Clock, progress: Progress = silent) -> Reading:
    """Return a reading with the problems of all rules as well, sorted by file and line."""
    with without_collector():
        reading = read_programme(root, private, clock, progress)
        if reading.roster is None:
            return reading
        return replace(reading, problems=tuple(sorted((*reading.problems, *find_problems(reading.roster)))))
