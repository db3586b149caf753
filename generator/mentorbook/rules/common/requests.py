"""Which requests still wait for someone."""

from collections.abc import Iterator

from mentorbook.model.person import Choice, Mentee, Mentor
from mentorbook.model.roster import Roster
from mentorbook.rules.common.people import both_sides


def waiting_requests(roster: Roster) -> tuple[Mentee, ...]:
    """Return the requests that a match may still serve.

    Not those of a round that is unknown, has ended or was announced, and not those of someone who
    already has an open pair in the round: what stands is never a problem later.
    """
    over = {one.id for one in roster.program.rounds if one.has_ended(roster.today)}
    over |= {run.round for run in roster.runs if run.announced is not None}
    paired = {(pair.round, pair.mentee) for pair in roster.open_pairs}
    rounds = roster.program.rounds_by_id.keys() - over
    return tuple(
        mentee for mentee in roster.mentees if mentee.round in rounds and (mentee.round, mentee.handle) not in paired
    )


def waiting_choices(roster: Roster) -> Iterator[tuple[Mentee, int, Choice]]:
    """Yield each choice of a waiting request, with its index from 0; a mentor named again is passed over."""
    for mentee in waiting_requests(roster):
        named: set[str] = set()
        for index, choice in enumerate(mentee.choices):
            if choice.mentor not in named:
                named.add(choice.mentor)
                yield mentee, index, choice


def chosen_mentors(roster: Roster) -> Iterator[tuple[Mentee, int, Mentor]]:
    """Yield each such choice of somebody else who is there, with that mentor."""
    oneself = both_sides(roster)
    for mentee, index, choice in waiting_choices(roster):
        mentor = roster.mentors_by_handle.get(choice.mentor)
        if mentor and mentor.handle not in oneself.get(mentee.handle, ()):
            yield mentee, index, mentor
