"""The documentation page of a rule, made from its entry in the catalogue."""

import sys
from collections.abc import Iterable
from pathlib import Path

from mentorbook.problems import Rule, Severity
from mentorbook.records.catalogue import CATALOGUE

SEVERITIES = {
    Severity.ERROR: "An **error**: it has to be mended before anything is published.",
    Severity.SUGGESTION: "A **suggestion**: worth a look, and nothing waits for it.",
}


# Whoever searches the site looks for people.
NOT_SEARCHED = "---\nsearch: {exclude: true}\n---\n\n"


def render_rule_page(rule: Rule) -> str:
    """Return a rule's page: what, why, how to mend it, before and after."""
    parts = [
        f"# {rule.name}",
        f"{rule.sentence}\n\n{SEVERITIES[rule.severity]}",
        f"## Why\n\n{rule.why}",
        f"## How to mend it\n\n{rule.fix}",
        f"## Before\n\n{_example(rule.path, rule.before)}",
        f"## After\n\n{_example(rule.path, rule.after)}",
    ]
    return NOT_SEARCHED + "\n\n".join(parts) + "\n"


def render_index(rules: Iterable[Rule]) -> str:
    """Return the page that lists all rules."""
    rows = "\n".join(f"| [{rule.name}]({rule.name}.md) | {rule.sentence} | {rule.severity.value} |" for rule in rules)
    head = "# Rules\n\nWhat `mentorbook check` looks for.\n\n| rule | what it asks | severity |\n|---|---|---|\n"
    return f"{NOT_SEARCHED}{head}{rows}\n"


def render_pages() -> dict[str, str]:
    """Return all pages by their file name."""
    pages = {f"{rule.name}.md": render_rule_page(rule) for rule in CATALOGUE.values()}
    return pages | {"index.md": render_index(CATALOGUE.values())}


def _example(path: str, text: str) -> str:
    fence = "````" if "```" in text else "```"
    where = f"In `{path}`:\n\n" if path else ""
    return f"{where}{fence}yaml\n{text.rstrip()}\n{fence}"


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for name, page in render_pages().items():
        (folder / name).write_text(page, encoding="utf-8")
