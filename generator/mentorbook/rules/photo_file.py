"""A photo is one's own, and there."""

from collections.abc import Iterator

from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity, quote
from mentorbook.rules.common.photos import ENDINGS, photo_names

RULE = Rule(
    name="photo-file",
    severity=Severity.ERROR,
    sentence="A mentor's `photo` is a file in mentors/photos/ that is called like the mentor's own file.",
    why="So nobody can put somebody else's face on a card, and no card shows a broken picture.",
    fix="Put a JPEG, PNG or WebP file into mentors/photos/ under your own handle, or leave the line out: "
    "then your initials are drawn.",
    path="mentors/zoe-lund.yaml",
    before="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
photo: photos/holiday.jpg
""",
    after="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the photos that are called otherwise or are missing."""
    present = photo_names(roster)
    for mentor in roster.mentors:
        if mentor.photo is None:
            continue
        allowed = [f"photos/{mentor.handle}.{ending}" for ending in ENDINGS]
        where = roster.locate(mentor, "photo")
        if mentor.photo not in allowed:
            message = f"{quote(mentor.photo)} is not the name of this mentor's own photo."
            yield RULE.problem(where, message, _hint(mentor.photo, allowed, present))
        elif mentor.photo.removeprefix("photos/") not in present:
            yield RULE.problem(where, f"There is no file {quote('mentors/' + mentor.photo)}.", RULE.fix)


def _hint(photo: str, allowed: list[str], present: frozenset[str]) -> str:
    """Offer the file where only its folder is missing or wrong, if it is there."""
    name = photo.rpartition("/")[2]
    is_own = f"photos/{name}" in allowed and name in present
    return f'Did you mean "photos/{name}"?' if is_own else RULE.fix
