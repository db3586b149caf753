"""Problems as workflow commands, which GitHub shows on the lines they speak of."""

from collections.abc import Iterable, Iterator, Mapping

from mentorbook.problems import Problem, Rule, Severity
from mentorbook.reporters.wording import sentence

# https://docs.github.com/actions/reference/workflow-commands-for-github-actions
LEVELS = {Severity.ERROR: "error", Severity.SUGGESTION: "notice"}


def render_github(problems: Iterable[Problem], rules: Mapping[str, Rule], folder: str = "") -> Iterator[str]:
    """Yield a workflow command a problem; `folder` is where the programme lies in its repository."""
    for problem in problems:
        where = problem.where
        properties = {
            "file": f"{folder}{where.path}",
            "line": where.line,
            "col": where.column,
            "endColumn": where.column + where.length,
            "title": problem.rule,
        }
        listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
        yield f"::{LEVELS[problem.severity]} {listed}::{_data(sentence(problem, rules, on_terminal=False))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
