"""Problems as JSON."""

import json

from mentorbook.problems import Location, Rule, Severity
from mentorbook.reporters.as_json import render_problems

RULE = Rule("unknown-topic", Severity.ERROR, "sentence", "why", "Take a topic.", "", "", "")


def test_json_has_the_documented_shape():
    """Every key is there in every problem, so that a program need not ask."""
    found = RULE.problem(Location("mentors/ada.yaml", 5, 5), "Unknown.", 'Did you mean "python"?', (Location("b", 2),))
    assert json.loads(render_problems(130, [found], {RULE.name: RULE})) == {
        "schema": 1,
        "files": 130,
        "problems": [
            {
                "path": "mentors/ada.yaml",
                "line": 5,
                "column": 5,
                "severity": "error",
                "rule": "unknown-topic",
                "message": "Unknown.",
                "hint": 'Did you mean "python"?',
                "related": [{"path": "b", "line": 2, "column": 1}],
            }
        ],
    }
