"""Every rule there is: what reading refuses, and what is checked across files."""

from collections.abc import Mapping
from types import MappingProxyType

from mentorbook.problems import Rule
from mentorbook.records.refusals import REFUSALS
from mentorbook.rules import RULES

CATALOGUE: Mapping[str, Rule] = MappingProxyType(
    {rule.name: rule for rule in sorted((*REFUSALS, *(one.RULE for one in RULES)), key=lambda rule: rule.name)}
)
