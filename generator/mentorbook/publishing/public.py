"""THE list of what may be shown. Every field of every record stands in one of three columns here, or a test fails.

A new field is private, and the leak check looks for it, until somebody writes it under `PUBLIC`.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType

from pydantic import BaseModel

from mentorbook.model import certificate
from mentorbook.model.certificate import Certificate, PublicCopy
from mentorbook.model.pair import Agreement, Event, Pair
from mentorbook.model.person import Choice, Hours, Mentee, Mentor
from mentorbook.model.places import end_of
from mentorbook.model.program import (
    ChoiceLimits,
    Coordinator,
    Expectations,
    Goal,
    MatchingSettings,
    Program,
    RosterSettings,
    Topic,
    Word,
    Words,
)
from mentorbook.model.record import Account, Days
from mentorbook.model.roster import Roster
from mentorbook.model.round import Lottery, Round, phase_of
from mentorbook.model.run import Draw, Run
from mentorbook.publishing.catalogue import load_catalogue
from mentorbook.publishing.edition import (
    Outcome,
    PublicGoal,
    PublicMentor,
    PublicPhoto,
    PublicProgramme,
    PublicRound,
    PublicTopic,
)
from mentorbook.publishing.listing import day_that_counts, former_handles, list_mentor
from mentorbook.publishing.outcome import find_outcome

Fields = Mapping[type[BaseModel], frozenset[str]]
NOBODY_JOINED: Mapping[str, datetime] = MappingProxyType({})
NO_PHOTOS: Mapping[str, PublicPhoto] = MappingProxyType({})


def _fields(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Anyone may see these. Within a field that is not public nothing is, whatever the inner record's line says.
PUBLIC: Fields = {
    Program: _fields(
        "schema_number name tagline language forge forge_kind contact code_of_conduct training_materials coordinators "
        "enrolment mentor_training kinds words topics seats choices rounds matching check_ins quiet_after relist_after "
        "retention expectations goals roster time_zone as_of"
    ),
    Coordinator: _fields("name"),
    Topic: _fields("id name synonyms"),
    ChoiceLimits: _fields("min max"),
    MatchingSettings: _fields("policy short_lists require_language suggest"),
    Expectations: _fields("cadence mentee mentor"),
    Goal: _fields("id text measure target"),
    RosterSettings: _fields("openness"),
    Word: _fields("one many article"),
    Words: _fields("mentor mentee"),
    Round: _fields("id name opens closes starts ends pilot limit lottery"),
    Lottery: _fields("source value"),
    Account: _fields("github gitlab forgejo"),
    Days: _fields("start end"),
    Hours: _fields("days start end"),
    Mentor: _fields(
        "handle name account bio topics languages timezone headline pronouns place can_help_with not_for levels format "
        "kind hours seats cadence pauses links photo trained confirmed search_engines"
    ),
    PublicCopy: _fields("kind format round policy short_lists longest limit seats choices matching prices limit_price"),
}

# Shown only as the projection below allows: with consent, or in an open roster.
WITH_CONSENT: Fields = {
    Choice: _fields("mentor"),
    Mentee: _fields("name"),
    Pair: _fields("choice why"),
    Event: _fields("text"),
    Certificate: _fields("format round policy short_lists longest limit seats choices matching prices limit_price"),
}

# For the coordinators and the two people concerned.
PRIVATE: Fields = {
    Program: _fields("private private_forge invited"),
    Coordinator: _fields("account"),
    Account: _fields("id"),
    Mentor: _fields("consent"),
    Choice: _fields("why"),
    Mentee: _fields(
        "handle round choices goals account show_as note topics level languages timezone format kind "
        "open_to_suggestions consent"
    ),
    Event: _fields("on what by answer met reason"),
    Agreement: _fields("cadence lead hand_over first_meeting until"),
    Pair: _fields("round mentee mentor agreement events"),
    Draw: _fields("source value order_sha256"),
    Run: _fields("round policy input_sha256 lottery left_over announced"),
    Certificate: _fields("input_sha256 lottery mentors mentees waiting order rankings sha256"),
    certificate.Lottery: _fields("source value order_sha256"),
}


def project(
    roster: Roster,
    joined: Mapping[str, datetime] = NOBODY_JOINED,
    photos: Mapping[str, PublicPhoto] = NO_PHOTOS,
) -> PublicProgramme:
    """Return what the public edition shows; nothing else of the roster reaches a template.

    `joined` is when mentors' files came into the programme's history, and `photos` what was made of theirs, by handle.
    """
    program = roster.program
    rounds = {one.id: _round(one, roster) for one in program.rounds}
    usual = load_catalogue(program.language, program.words)
    return PublicProgramme(
        name=program.name,
        tagline=program.tagline,
        language=program.language,
        words=program.words,
        today=roster.today,
        phase=roster.phase,
        round=rounds[roster.round.id] if roster.round else None,
        rounds=tuple(rounds.values()),
        topics=tuple(PublicTopic(topic.id, topic.name, topic.synonyms) for topic in program.topics),
        mentors=tuple(_mentors(roster, joined, photos)),
        former=former_handles(roster),
        outcomes=_outcomes(roster, rounds),
        least_choices=program.choices.min,
        most_choices=program.choices.max,
        check_ins=program.check_ins,
        quiet_after=program.quiet_after,
        cadences=program.expectations.cadence or usual.lines("expectations.cadence"),
        of_mentee=program.expectations.mentee or usual.lines("expectations.mentee"),
        of_mentor=program.expectations.mentor or usual.lines("expectations.mentor"),
        goals=tuple(PublicGoal(goal.text, goal.measure, goal.target) for goal in program.goals),
        coordinators=tuple(one.name for one in program.coordinators),
        kinds=tuple(kind.value for kind in program.kinds),
        policy=program.matching.policy,
        is_open_roster=program.roster.openness == "open",
        requests_are_private=program.private is not None,
        forge=program.forge,
        forge_family=program.forge_family,
        contact=program.contact,
        code_of_conduct=program.code_of_conduct,
        training_materials=program.training_materials,
        mentor_training=program.mentor_training,
        is_by_invitation=program.enrolment == "invited",
        stands_still=program.as_of if program.as_of == roster.today else None,
    )


def _mentors(
    roster: Roster, joined: Mapping[str, datetime], photos: Mapping[str, PublicPhoto]
) -> Iterator[PublicMentor]:
    day = day_that_counts(roster)
    for one in roster.listed_mentors:
        yield list_mentor(roster, one, day, joined.get(one.handle), photos.get(one.handle))


def _round(one: Round, roster: Roster) -> PublicRound:
    phase, zone = phase_of(one, roster.today), roster.program.time_zone
    closed = end_of(one.closes, zone) if one.closes else None
    return PublicRound(one.id, one.name, phase, one.opens, one.closes, one.starts, one.ends, closed)


def _outcomes(roster: Roster, rounds: Mapping[str, PublicRound]) -> tuple[Outcome, ...]:
    """Return the announced rounds, the latest first."""
    announced = (run for run in roster.runs if run.announced and run.announced <= roster.today and run.round in rounds)
    latest_first = sorted(announced, key=lambda run: (run.announced, run.round), reverse=True)
    return tuple(find_outcome(roster, run, rounds[run.round]) for run in latest_first)
