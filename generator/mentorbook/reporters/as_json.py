"""Problems and proposals as JSON, for programs. The shapes are documented in docs/reference/json.md and stay."""

import json
from collections.abc import Iterable, Mapping

from mentorbook.problems import Location, Problem, Rule
from mentorbook.reporters.wording import told

SCHEMA = 1


def render_problems(files: int, problems: Iterable[Problem], rules: Mapping[str, Rule]) -> str:
    """Return all problems, in the order of files and lines."""
    return dump({"schema": SCHEMA, "files": files, "problems": [_problem(one, rules) for one in problems]})


def _problem(problem: Problem, rules: Mapping[str, Rule]) -> dict[str, object]:
    message, hint = told(problem, rules, on_terminal=False)
    return {
        **_place(problem.where),
        "severity": problem.severity.value,
        "rule": problem.rule,
        "message": message,
        "hint": hint,
        "related": [_place(other) for other in problem.related],
    }


def dump(value: Mapping[str, object]) -> str:
    """Return JSON as people can read it too; the same value gives the same bytes."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def _place(where: Location) -> dict[str, object]:
    return {"path": where.path, "line": where.line, "column": where.column}
