"""The directory for other programs: mentors.json. What it says is promised in docs/reference/machines.md."""

from pydantic_core import to_json

from mentorbook.publishing.edition import PublicMentor, PublicProgramme, PublicRound

MENTORS_FILE = "mentors.json"
SCHEMA = 1


def render_mentors_file(public: PublicProgramme) -> str:
    """Return everybody whom the directory lists, with what their pages say. Whatever isn't known is null."""
    content = {
        "schema": SCHEMA,
        "programme": public.name,
        "language": public.language,
        "day": public.today.isoformat(),
        "round": _round(public.round) if public.round else None,
        "topics": [{"id": one.id, "name": one.name, "synonyms": one.synonyms} for one in public.topics],
        "mentors": [_row(one) for one in public.mentors],
    }
    return f"{to_json(content).decode()}\n"


def _round(current: PublicRound) -> dict[str, str | None]:
    dates = {name: getattr(current, name) for name in ("opens", "closes", "starts", "ends")}
    words = {"id": current.id, "name": current.name, "phase": current.phase.value}
    return words | {name: day.isoformat() if day else None for name, day in dates.items()}


def _row(mentor: PublicMentor) -> dict[str, object]:
    """Return a mentor's line: fields called as in the mentor's file, where it has them."""
    return {
        "handle": mentor.handle,
        "page": f"mentors/{mentor.handle}/",
        "name": mentor.name,
        "headline": mentor.headline,
        "pronouns": mentor.pronouns,
        "place": mentor.place,
        "bio": mentor.bio,
        "can_help_with": mentor.can_help_with,
        "not_for": mentor.not_for,
        "topics": [topic.id for topic in mentor.topics],
        "languages": mentor.languages,
        "timezone": mentor.timezone,
        "hours": [{"days": one.days, "from": f"{one.start:%H:%M}", "to": f"{one.end:%H:%M}"} for one in mentor.hours],
        "levels": mentor.levels,
        "format": mentor.format,
        "kind": mentor.kind,
        "cadence": mentor.cadence,
        "seats": mentor.seats,
        "free_seats": mentor.free,
        "break_until": mentor.break_until.isoformat() if mentor.break_until else None,
        "trained": mentor.is_trained,
        "confirmed": mentor.is_confirmed,
        "search_engines": mentor.may_be_indexed,
        "login": mentor.login,
        "profile": mentor.profile,
        "links": dict(mentor.links),
        "photo": mentor.photo.large.path if mentor.photo else None,
    }
