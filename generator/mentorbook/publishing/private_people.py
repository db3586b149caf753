"""People and pairs as the coordinators see them."""

from collections.abc import Iterable

from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentee
from mentorbook.model.roster import Roster
from mentorbook.model.stage import Stage
from mentorbook.publishing.private_edition import PrivateChoice, PrivatePair, PrivateRequest, Somebody


def mentor_named(roster: Roster, handle: str) -> Somebody:
    """Return the mentor of a handle, told apart from namesakes; the handle stands for whoever has no file."""
    mentor = roster.mentors_by_handle.get(handle)
    is_listed = mentor is not None and mentor.is_listed(roster.program, roster.today)
    return Somebody(roster.called(mentor) if mentor else handle, handle, is_listed)


def mentee_named(roster: Roster, handle: str, round_id: str) -> Somebody:
    """Return the mentee of a handle; `is_listed` says that the file holds a request for that round."""
    mentee = roster.mentees_by_handle.get(handle)
    return Somebody(mentee.name if mentee else handle, handle, mentee is not None and mentee.round == round_id)


def private_pair(roster: Roster, pair: Pair) -> PrivatePair:
    """Return a pair with where it stands."""
    return PrivatePair(
        mentee=mentee_named(roster, pair.mentee, pair.round),
        mentor=mentor_named(roster, pair.mentor),
        stage=roster.stages[pair.path].value,
        since=max(event.on for event in pair.events),
        choice=pair.choice,
        why=pair.why,
    )


def private_request(roster: Roster, mentee: Mentee, pairs: Iterable[Pair]) -> PrivateRequest:
    """Return a request as it was sent, with the pairs of its round that came of it."""
    return PrivateRequest(
        mentee=Somebody(mentee.name, mentee.handle),
        round=mentee.round,
        choices=tuple(PrivateChoice(mentor_named(roster, one.mentor), one.why) for one in mentee.choices),
        goals=mentee.goals,
        note=mentee.note,
        show_as=mentee.show_as.value,
        facts=tuple(_facts(roster, mentee)),
        is_open_to_suggestions=mentee.open_to_suggestions,
        pairs=tuple(private_pair(roster, pair) for pair in pairs),
    )


def holds(roster: Roster, pair: Pair) -> bool:
    """Tell whether something came of a pair: it goes on, or did until it closed."""
    return roster.stages[pair.path] is not Stage.DECLINED


def _facts(roster: Roster, mentee: Mentee) -> Iterable[tuple[str, str]]:
    """Yield what suggestions use, as the field and its words."""
    topics = (roster.program.topics_by_name.get(word.lower()) for word in mentee.topics)
    said = {
        "topics": ", ".join(topic.name for topic in topics if topic),
        "level": mentee.level,
        "languages": ", ".join(mentee.languages),
        "timezone": mentee.timezone,
        "format": mentee.format.value if mentee.format else None,
        "kind": mentee.kind.value if mentee.kind else None,
    }
    return ((field, words) for field, words in said.items() if words)
