"""Read a whole programme and check it across its files."""

from dataclasses import replace
from pathlib import Path

from mentorbook.model.today import Clock
from mentorbook.records.garbage import without_collector
from mentorbook.records.memory import afresh
from mentorbook.records.read import Progress, Reading, Recall, read_programme, silent
from mentorbook.rules import find_problems


def check_programme(
    root: Path, private: Path | None, clock: Clock, progress: Progress = silent, recall: Recall = afresh
) -> Reading:
    """Return a reading with the problems of all rules as well, sorted by file and line.

    `recall` may know from before what a file holds.
    """
    with without_collector():
        reading = read_programme(root, private, clock, progress, recall)
        if reading.roster is None:
            return reading
        return replace(reading, problems=tuple(sorted((*reading.problems, *find_problems(reading.roster)))))
