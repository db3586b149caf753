"""How the fields of records, and what is wrong with them, are spoken of in messages."""

from dataclasses import dataclass
from typing import NamedTuple

from mentorbook.model.source import Route
from mentorbook.problems import Rule, quote


class Words(NamedTuple):
    """A rule, what follows the field's name in the message, the hint, and what to write instead if that is known."""

    rule: Rule
    predicate: str
    hint: str
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said of a field, with the particulars in braces: the form on the site says the same while people type."""

    rule: Rule
    predicate: str
    hint: str = ""

    @property
    def message(self) -> str:
        """Return the whole sentence, with {field} for the field's name."""
        return f"{{field}} {self.predicate}."

    @property
    def advice(self) -> str:
        """Return the hint; the rule's own where there is no other."""
        return self.hint or self.rule.fix

    def words(self, **particulars: object) -> Words:
        """Return what is said with these particulars; numbers are written as people write them."""
        shown = {name: f"{one:,}" if isinstance(one, int) else one for name, one in particulars.items()}
        return Words(self.rule, self.predicate.format(**shown), self.hint.format(**shown) or self.rule.fix)


def name_of(route: Route) -> str:
    """Return words for a value: "headline", entry 2 of "topics", "mentor" in entry 1 of "choices"."""
    words = ""
    for step in route:
        here = f"entry {step + 1}" if isinstance(step, int) else quote(step)
        joint = " of " if isinstance(step, int) else " in "
        words = f"{here}{joint}{words}" if words else here
    return words


def did_you_mean(*words: str) -> str:
    """Return a question that offers some words; empty where there are none."""
    quoted = [quote(word) for word in words]
    several = f"{', '.join(quoted[:-1])} or {quoted[-1]}" if len(quoted) > 1 else "".join(quoted)
    return f"Did you mean {several}?" if quoted else ""


def sentence(words: str) -> str:
    """Return words with a capital first letter, if they begin with one."""
    return words[:1].upper() + words[1:]
