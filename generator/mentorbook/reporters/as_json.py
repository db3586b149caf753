"""Problems and proposals as JSON, for programs. The shapes are documented in docs/reference/json.md and stay."""

import json
from collections.abc import Iterable, Mapping

from mentorbook.problems import Location, Problem, Rule
from mentorbook.reporters.wording import remedy

SCHEMA = 1


def render_problems(files: int, problems: Iterable[Problem], rules: Mapping[str, Rule]) -> str:
    """Return all problems, in the order of files and lines."""
    found = [
        {
            **_place(problem.where),
            "severity": problem.severity.value,
            "rule": problem.rule,
            "message": problem.message,
            "hint": remedy(problem, rules, on_terminal=False),
            "related": [_place(other) for other in problem.related],
        }
        for problem in problems
    ]
    return dump({"schema": SCHEMA, "files": files, "problems": found})


def dump(value: Mapping[str, object]) -> str:
    """Return JSON as people can read it too; the same value gives the same bytes."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def _place(where: Location) -> dict[str, object]:
    return {"path": where.path, "line": where.line, "column": where.column}
