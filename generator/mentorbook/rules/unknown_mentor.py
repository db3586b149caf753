"""A choice names somebody who is there."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity
from mentorbook.rules.common.requests import waiting_choices
from mentorbook.rules.common.spelling import Speller

RULE = Rule(
    name="unknown-mentor",
    severity=Severity.ERROR,
    sentence="A choice names a mentor of the directory, by the name of that mentor's file.",
    why="A name that nobody has is a wish that nobody can grant, and the mentee would learn it too late.",
    fix='Write the handle that ends the address of the mentor\'s page, such as "priya-sharma".',
    path="mentees/ben-okoro.yaml",
    before="""\
name: Ben Okoro
account: {github: ben-okoro}
round: 2026-autumn
choices:
  - mentor: ada-osei
goals: [Give my first talk]
""",
    after="""\
name: Ben Okoro
account: {github: ben-okoro}
round: 2026-autumn
choices:
  - mentor: ada
goals: [Give my first talk]
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the choices of waiting requests that name nobody. A mentor whose file can't be read is somebody."""
    speller = Speller(roster.mentors_by_handle)
    handles = {_letters(mentor.name): mentor.handle for mentor in reversed(roster.mentors)}
    for mentee, index, choice in waiting_choices(roster):
        if choice.mentor in roster.mentors_by_handle or f"mentors/{choice.mentor}.yaml" in roster.unread:
            continue
        meant = handles.get(_letters(choice.mentor)) or _handle_in(choice.mentor, roster)
        hint = f'Did you mean "{meant}"?' if meant else speller.hint(choice.mentor, RULE.fix)
        where = roster.locate(mentee, "choices", index, "mentor")
        yield RULE.problem(where, f"Choice {index + 1} names nobody in the directory.", hint)


def _handle_in(text: str, roster: Roster) -> str | None:
    """Return the handle in the name of a file, in the address of a page or behind an @; None where nobody has it."""
    handle = text.rstrip("/").rpartition("/")[2].removeprefix("@").removesuffix(".yaml").lower()
    return handle if handle in roster.mentors_by_handle else None


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))
