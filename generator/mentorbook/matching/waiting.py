"""How long people have waited, as a whole number."""

from collections import defaultdict
from datetime import date

from mentorbook.matching.people import mentee_person
from mentorbook.model.pair import Pair, Reason, What
from mentorbook.model.roster import Roster


def waiting_by_person(roster: Roster) -> dict[str, int]:
    """Return how often each person was left over since their last introduction, who never was being absent.

    Each announced roster that lists them after it counts 1, and the last introduction itself counts 1 if
    that pair closed because the two were not in contact.
    """
    introduced = _last_introductions(roster)
    waiting: dict[str, int] = defaultdict(int)
    for run in roster.runs:
        if run.announced is None:
            continue
        for person in {mentee_person(roster, handle) for handle in run.left_over}:
            if run.announced > introduced.get(person, (date.min, False))[0]:
                waiting[person] += 1
    for person, (_, lost_contact) in introduced.items():
        waiting[person] += lost_contact
    return waiting


def _last_introductions(roster: Roster) -> dict[str, tuple[date, bool]]:
    """Return by person the day of their last introduction as a mentee, and whether contact was lost after it."""
    found: dict[str, tuple[date, bool]] = {}
    for pair in roster.pairs:
        day = pair.day_of(What.INTRODUCED)
        if day is not None:
            person = mentee_person(roster, pair.mentee)
            found[person] = max(found.get(person, (date.min, False)), (day, _lost_contact(pair)))
    return found


def _lost_contact(pair: Pair) -> bool:
    return any(event.what is What.CLOSED and event.reason is Reason.NO_CONTACT for event in pair.events)
