"""A word leads to one topic."""

from collections.abc import Iterator

from mentorbook.model.program import Program
from mentorbook.model.roster import Roster
from mentorbook.model.source import Route
from mentorbook.problems import Problem, Rule, Severity, quote

RULE = Rule(
    name="shared-synonym",
    severity=Severity.ERROR,
    sentence="No two topics share a name or a synonym, and no synonym is the id of another topic.",
    why="A synonym is read as the topic it stands under. If it stands under two, people land in the wrong one.",
    fix="Keep the word under the topic that most people mean by it, and take it away from the other.",
    path="program.yaml",
    before="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: python, name: Python, synonyms: [programming]}
  - {id: git, name: Git, synonyms: [programming]}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
    after="""\
schema: 1
name: Harbour Mentoring
topics:
  - {id: python, name: Python, synonyms: [programming]}
  - {id: git, name: Git}
rounds:
  - {id: 2026-autumn, name: Autumn 2026}
""",
)


def _words(program: Program) -> Iterator[tuple[str, str, Route]]:
    """Yield every word for a topic with the topic's id and the word's place; ids first, because they win."""
    for index, topic in enumerate(program.topics):
        yield topic.id, topic.id, ("topics", index, "id")
    for index, topic in enumerate(program.topics):
        yield topic.name.lower(), topic.id, ("topics", index, "name")
        for place, synonym in enumerate(topic.synonyms):
            yield synonym.lower(), topic.id, ("topics", index, "synonyms", place)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield each name or synonym that already leads to another topic."""
    first: dict[str, tuple[str, Route]] = {}
    for word, topic, route in _words(roster.program):
        earlier, related = first.setdefault(word, (topic, route))
        if earlier != topic:
            where = roster.locate(roster.program, *route)
            message = f"{quote(word)} already leads to the topic {quote(earlier)}."
            if word == earlier:
                message = f"{quote(word)} is the id of another topic."
            yield RULE.problem(where, message, RULE.fix, (roster.locate(roster.program, *related),))
