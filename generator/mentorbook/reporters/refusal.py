"""Why nothing was made of a programme's files."""

from functools import partial

from mentorbook.problems import Severity
from mentorbook.records.catalogue import CATALOGUE
from mentorbook.records.excerpt import read_line
from mentorbook.records.read import Reading
from mentorbook.reporters.text import TextReport, render_summary


def render_refusal(reading: Reading, *, on_terminal: bool, columns: int) -> str:
    """Return every error of a reading with how to mend it, as `check` tells it, and how many problems there are."""
    report = TextReport(CATALOGUE, partial(read_line, reading.folders), on_terminal, columns=columns)
    errors = [problem for problem in reading.problems if problem.severity is Severity.ERROR]
    return "\n\n".join([*report.render(errors), render_summary(reading.files, reading.problems)])
