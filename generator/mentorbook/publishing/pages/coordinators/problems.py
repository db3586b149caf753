"""What `check` reports, rule by rule, with each rule's advice."""

from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.publishing.catalogue import Catalogue
from mentorbook.publishing.in_english import in_english
from mentorbook.publishing.page import Page, Section
from mentorbook.publishing.pages.coordinators.places import Desk
from mentorbook.publishing.private_edition import PrivateProblem

MOST_OF_A_RULE = 200


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """A place, what is wrong there, and how to mend it."""

    place: str
    message: Markup
    hint: Markup | None


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """A rule with the places that break it, the first of them where they are many; `check` speaks English."""

    rule: str
    advice: Markup
    problems: tuple[ProblemLine, ...]
    more: Markup | None


def render_problems(desk: Desk) -> Page:
    """Return the page of problems."""
    by_rule: dict[str, list[PrivateProblem]] = {}
    for one in desk.private.problems:
        by_rule.setdefault(one.rule, []).append(one)
    catalogue = desk.renderer.catalogue
    groups = [_group(catalogue, rule, many) for rule, many in sorted(by_rule.items())]
    lead = (
        catalogue.count("private.count_problems", len(desk.private.problems))
        if groups
        else catalogue.say("private.no_problems")
    )
    sections = [Section(f"rule-{one.rule}", one.rule) for one in groups]
    title = catalogue.plain("private.problems")
    return desk.page("problems/index.md", title, "problems", sections, lead=lead, groups=groups)


def _group(catalogue: Catalogue, rule: str, many: list[PrivateProblem]) -> RuleGroup:
    lines = (
        ProblemLine(
            one.place, in_english(catalogue, one.message), in_english(catalogue, one.hint) if one.hint else None
        )
        for one in many[:MOST_OF_A_RULE]
    )
    rest = len(many) - MOST_OF_A_RULE
    more = catalogue.count("private.more_problems", rest) if rest > 0 else None
    return RuleGroup(rule, in_english(catalogue, many[0].advice), tuple(lines), more)
