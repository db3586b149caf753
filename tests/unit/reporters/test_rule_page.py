"""The documentation page of a rule."""

from mentorbook.problems import Rule, Severity
from mentorbook.reporters.rule_page import render_index, render_rule_page

RULE = Rule(
    "unknown-topic",
    Severity.ERROR,
    "Topics come from the list.",
    "Two people never meet over a typo.",
    "Take one of the list.",
    "mentors/ada.yaml",
    "topics: [gti]\n",
    "topics: [git]\n",
)


def test_a_page_says_what_why_and_how():
    """What is asked, why, the remedy, and an example of both."""
    assert render_rule_page(RULE) == (
        "---\nsearch: {exclude: true}\n---\n\n# unknown-topic\n\nTopics come from the list.\n\n"
        "An **error**: it has to be mended before anything is published.\n\n"
        "## Why\n\nTwo people never meet over a typo.\n\n## How to mend it\n\nTake one of the list.\n\n"
        "## Before\n\nIn `mentors/ada.yaml`:\n\n```yaml\ntopics: [gti]\n```\n\n"
        "## After\n\nIn `mentors/ada.yaml`:\n\n```yaml\ntopics: [git]\n```\n"
    )


def test_the_index_lists_every_rule():
    """A row a rule, with its page."""
    assert render_index([RULE]).splitlines()[-1] == (
        "| [unknown-topic](unknown-topic.md) | Topics come from the list. | error |"
    )
