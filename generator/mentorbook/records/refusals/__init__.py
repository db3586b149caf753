"""Everything that reading refuses: the entries of the catalogue, by what they are about."""

from mentorbook.problems import Rule
from mentorbook.records.refusals import fields, files, texts, values

REFUSALS: tuple[Rule, ...] = tuple(
    sorted(
        (entry for module in (fields, files, texts, values) for entry in vars(module).values() if type(entry) is Rule),
        key=lambda rule: rule.name,
    )
)
