"""Topics come from the programme's list."""

import re
from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity, quote
from mentorbook.rules.common.spelling import Speller

RULE = Rule(
    name="unknown-topic",
    severity=Severity.ERROR,
    sentence="Topics come from the programme's own list.",
    why="People find each other by topic. Two who mean the same but spell it differently would never meet.",
    fix="Use a topic that program.yaml lists, or ask the coordinators to add yours.",
    path="mentors/zoe-lund.yaml",
    before="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [pyhton]
languages: [en]
timezone: Europe/Oslo
""",
    after="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
""",
)

_BETWEEN = re.compile(r"\s*[,;/|&+]\s*|\s+and\s+")


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the topics of mentors and mentees that program.yaml doesn't know."""
    known = roster.program.topics_by_id
    speller = Speller(sorted(roster.program.topics_by_name))
    for mentor in roster.mentors:
        for index, topic in enumerate(mentor.topics):
            if topic not in known:
                where = roster.locate(mentor, "topics", index)
                message = f"{quote(topic)} is not one of this programme's topics."
                yield RULE.problem(where, message, _hint(topic, roster, speller))
    for mentee in roster.mentees:
        for index, topic in enumerate(mentee.topics):
            if topic not in known:
                where = roster.locate(mentee, "topics", index)
                yield RULE.problem(where, "This is not one of the programme's topics.", _hint(topic, roster, speller))


def _hint(topic: str, roster: Roster, speller: Speller) -> str:
    """Offer the topic that was meant, or those that were written in one."""
    for parts in (_BETWEEN.split(topic), topic.split()):
        if len(parts) > 1 and all(part.lower() in roster.program.topics_by_name for part in parts):
            return f"Write each as an entry of its own: [{', '.join(parts)}]."
    return speller.hint(topic, RULE.fix)
