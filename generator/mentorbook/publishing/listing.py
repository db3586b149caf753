"""A mentor as the directory shows them."""

from datetime import date, datetime
from urllib.parse import quote, urlsplit

from mentorbook.model.person import Mentor
from mentorbook.model.program import Program
from mentorbook.model.record import Account
from mentorbook.model.roster import Roster
from mentorbook.model.round import Phase
from mentorbook.publishing.edition import PublicHours, PublicMentor, PublicPhoto, PublicTopic

_HOMES = {"github": "https://github.com", "gitlab": "https://gitlab.com"}


def day_that_counts(roster: Roster) -> date:
    """Return the day for which seats are shown: the next start while people choose or wait for it, else today."""
    coming = roster.phase in (Phase.RECRUITING, Phase.CHOOSING, Phase.MATCHING)
    return roster.round.starts_on(roster.today) if roster.round and coming else roster.today


def list_mentor(
    roster: Roster, mentor: Mentor, day: date, joined: datetime | None = None, photo: PublicPhoto | None = None
) -> PublicMentor:
    """Return what the directory says about a mentor, with the seats of `day`, and when they joined if that is known."""
    program = roster.program
    return PublicMentor(
        handle=mentor.handle,
        name=mentor.name,
        bio=mentor.bio,
        topics=_topics(program, mentor),
        languages=mentor.languages,
        timezone=mentor.timezone,
        seats=mentor.seats_in(program) if mentor.has_training(program) else 0,
        free=roster.free_seats(mentor, day),
        headline=mentor.headline,
        pronouns=mentor.pronouns,
        place=mentor.place,
        can_help_with=mentor.can_help_with,
        not_for=mentor.not_for,
        levels=mentor.levels,
        format=mentor.format.value,
        kind=mentor.kind_in(program).value,
        hours=tuple(PublicHours(hours.days, hours.start, hours.end) for hours in mentor.hours),
        cadence=mentor.cadence,
        links=tuple(sorted(mentor.links.items())),
        login=mentor.account.login if mentor.account else None,
        profile=_profile(program, mentor.account),
        break_until=max((pause.end for pause in mentor.pauses if pause.covers(day)), default=None),
        is_trained=mentor.trained is not None,
        # They are still being asked then, and nobody is said not to have answered.
        is_confirmed=roster.phase is Phase.RECRUITING or roster.is_confirmed(mentor),
        may_be_indexed=mentor.search_engines,
        joined=joined,
        photo=photo,
        apart=roster.namesakes.get(mentor.handle),
    )


def former_handles(roster: Roster) -> tuple[str, ...]:
    """Return who was left out not long ago: until the second round to open since then."""
    listed = {mentor.handle for mentor in roster.listed_mentors}
    return tuple(one.handle for one in roster.mentors if one.handle not in listed and _is_recent(roster, one))


def _is_recent(roster: Roster, mentor: Mentor) -> bool:
    left = roster.program.relist_after.after(mentor.confirmed) if mentor.confirmed else roster.today
    return sum(1 for one in roster.program.rounds if one.opens and left < one.opens <= roster.today) < 2


def _topics(program: Program, mentor: Mentor) -> tuple[PublicTopic, ...]:
    """Return a mentor's topics, each once; a word the programme does not know is left out."""
    found = (program.topics_by_name.get(word.lower()) for word in mentor.topics)
    return tuple(dict.fromkeys(PublicTopic(topic.id, topic.name, topic.synonyms) for topic in found if topic))


def _profile(program: Program, account: Account | None) -> str | None:
    """Return the address of an account's page at its forge, where the forge is known."""
    if account is None or account.login is None:
        return None
    family = "github" if account.github else "gitlab" if account.gitlab else "forgejo"
    home = urlsplit(program.forge or "")
    ours = f"https://{home.netloc}" if program.forge_family == family else None
    found = ours or _HOMES.get(family)
    return f"{found}/{quote(account.login, safe='')}" if found else None
