"""Every photo belongs to a mentor."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Location, Problem, Rule, Severity
from mentorbook.rules.common.pairs import is_mentor_there
from mentorbook.rules.common.photos import photo_names

RULE = Rule(
    name="stray-photo",
    severity=Severity.SUGGESTION,
    sentence="Each photo in mentors/photos/ belongs to a mentor whose file names it.",
    why="A photo that is not shown is often a forgotten line, and a photo of somebody who left should not stay.",
    fix="Name the photo in the mentor's file, call it like that file, or delete it.",
    path="",
    before="""\
# mentors/photos/zoe-lund.jpg lies there, and mentors/zoe-lund.yaml has no line for it:
name: Zoë Lund
""",
    after="""\
name: Zoë Lund
photo: photos/zoe-lund.jpg
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the photos that no mentor's file names. A mentor who names a wrong one has been told so."""
    for name in sorted(photo_names(roster)):
        handle = name.rpartition(".")[0]
        mentor = roster.mentors_by_handle.get(handle)
        where = Location(f"mentors/photos/{name}")
        if mentor is None:
            if not is_mentor_there(roster, handle):
                yield RULE.problem(where, "This photo belongs to no mentor.", RULE.fix)
        elif mentor.photo is None:
            message = "The mentor's file doesn't name this photo, so initials are drawn instead."
            yield RULE.problem(where, message, RULE.fix, (roster.locate(mentor),))
