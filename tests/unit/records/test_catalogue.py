"""The catalogue holds every rule once, each with all that its page needs."""

import re

import pytest

from mentorbook.problems import Rule, Severity
from mentorbook.records.catalogue import CATALOGUE
from mentorbook.records.refusals import REFUSALS
from mentorbook.rules import RULES


def test_every_rule_is_there_once_and_in_order() -> None:
    assert list(CATALOGUE) == sorted(CATALOGUE)
    assert len(CATALOGUE) == len(REFUSALS) + len(RULES)


@pytest.mark.parametrize("rule", CATALOGUE.values(), ids=lambda rule: rule.name)
def test_an_entry_says_all_in_full_sentences(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.severity in Severity
    assert [text for text in (rule.sentence, rule.why, rule.fix) if not text.endswith(".")] == []
    assert rule.before.endswith("\n") and rule.after.endswith("\n") and rule.before != rule.after
