"""The photos that lie in mentors/photos/."""

from mentorbook.model.roster import Roster

ENDINGS = ("jpg", "png", "webp")


def photo_names(roster: Roster) -> frozenset[str]:
    """Return the file names of the photos, without their folder."""
    return frozenset(path.rpartition("/")[2] for path in roster.photos)
