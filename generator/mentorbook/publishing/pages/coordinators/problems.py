"""What `check` reports, rule by rule, with each rule's advice."""

from dataclasses import dataclass

from mentorbook.publishing.page import Page, Section
from mentorbook.publishing.pages.coordinators.places import Desk
from mentorbook.publishing.private_edition import PrivateProblem


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """A rule with the places that break it."""

    rule: str
    advice: str
    problems: tuple[PrivateProblem, ...]


def render_problems(desk: Desk) -> Page:
    """Return the page of problems."""
    by_rule: dict[str, list[PrivateProblem]] = {}
    for one in desk.private.problems:
        by_rule.setdefault(one.rule, []).append(one)
    groups = [RuleGroup(rule, many[0].advice, tuple(many)) for rule, many in sorted(by_rule.items())]
    catalogue = desk.renderer.catalogue
    lead = (
        catalogue.count("private.count_problems", len(desk.private.problems))
        if groups
        else catalogue.say("private.no_problems")
    )
    sections = [Section(f"rule-{one.rule}", one.rule) for one in groups]
    title = catalogue.plain("private.problems")
    return desk.page("problems/index.md", title, "problems", sections, lead=lead, groups=groups)
