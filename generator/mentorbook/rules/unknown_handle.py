"""The private lists name people who are there."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Location, Problem, Rule, Severity
from mentorbook.rules.common.spelling import Speller

RULE = Rule(
    name="unknown-handle",
    severity=Severity.SUGGESTION,
    sentence="contacts.yaml, never_with.yaml and prefers.yaml name people by the handles of their files.",
    why="A misspelt handle keeps nobody apart and reaches nobody. The address of somebody who has left "
    "should not be kept.",
    fix="Correct the handle, or delete the line.",
    path="",
    before="""\
# never_with.yaml, where no file is called adda.yaml
- [leo, adda]
""",
    after="""\
- [leo, ada]
""",
)

NEVER_WITH = "never_with.yaml"


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the entries of people who have no file and are in no pair."""
    mentors = set(roster.mentors_by_handle) | {pair.mentor for pair in roster.pairs}
    mentees = set(roster.mentees_by_handle) | {pair.mentee for pair in roster.pairs}
    mentees |= {mentee for _, mentee, _ in roster.unread_pairs}
    mentors |= {mentor for _, _, mentor in roster.unread_pairs}
    for path in roster.unread:
        folder, _, name = path.rpartition("/")
        (mentors if folder == "mentors" else mentees).add(name.removesuffix(".yaml"))
    spellers = {"nobody": Speller(sorted(mentors | mentees)), "no mentor": Speller(sorted(mentors))}
    spellers["no mentee"] = Speller(sorted(mentees))
    for where, word, whose in _entries(roster, mentors, mentees):
        yield RULE.problem(where, f"This handle belongs to {whose}.", spellers[whose].hint(word, RULE.fix))


def _places(roster: Roster) -> dict[str, Location]:
    """Return where each handle first stands in never_with.yaml, whose order the roster doesn't keep."""
    found: dict[str, Location] = {}
    source = roster.sources.get(NEVER_WITH)
    if source:
        lines = source.text.split("\n")
        for route, spot in source.find_spots(source.text).values.items():
            if len(route) == 2:
                word = lines[spot.line - 1][spot.column - 1 :][: spot.length].strip("\"'")
                found.setdefault(word, Location(NEVER_WITH, spot.line, spot.column, spot.length))
    return found


def _entries(roster: Roster, mentors: set[str], mentees: set[str]) -> Iterator[tuple[Location, str, str]]:
    """Yield where a handle stands, the handle, and to whom it doesn't belong."""
    known = mentors | mentees
    for handle in sorted(set(roster.contacts) - known):
        yield roster.locate("contacts.yaml", handle, key=True), handle, "nobody"
    strangers = frozenset().union(*roster.never_with) - known
    if strangers:
        places = _places(roster)
        yield from ((places.get(handle, Location(NEVER_WITH)), handle, "nobody") for handle in sorted(strangers))
    for mentor, wanted in sorted(roster.prefers.items()):
        if mentor not in mentors:
            yield roster.locate("prefers.yaml", mentor, key=True), mentor, "no mentor"
        for index, handle in enumerate(wanted):
            if handle not in mentees:
                yield roster.locate("prefers.yaml", mentor, index), handle, "no mentee"
