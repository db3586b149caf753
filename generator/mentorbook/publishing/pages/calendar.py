"""The round's dates as steps, and where we are among them."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from mentorbook.publishing.deadlines import closing_moment
from mentorbook.publishing.edition import PublicRound
from mentorbook.publishing.phrases import day, people_to_choose
from mentorbook.publishing.renderer import Renderer


@dataclass(frozen=True, slots=True)
class CalendarStep:
    """A date, what happens then, and whether that is "over", "now" or "ahead"; a deadline passes in the browser too."""

    when: Markup
    what: Markup
    state: str
    is_deadline: bool = False


def calendar_steps(renderer: Renderer, one: PublicRound) -> tuple[CalendarStep, ...]:
    """Return a round's steps in order; the one that people are waiting for, or in the middle of, is "now"."""
    say = renderer.catalogue.say
    dated: list[tuple[date, Markup, Markup]] = []
    if one.opens:
        dated.append((one.opens, day(renderer, one.opens), say("how.opens")))
    if one.closes:
        until = say("how.until", day=day(renderer, one.closes))
        dated.append((one.closes, until, say("how.closes", people=people_to_choose(renderer))))
    if one.starts:
        dated.append((one.starts, day(renderer, one.starts), say("how.starts")))
        dated += _check_ins(renderer, one.starts)
    if one.ends:
        dated.append((one.ends, day(renderer, one.ends), say("how.ends")))
    dated.sort(key=lambda step: step[0])
    waiting_for = next((on for on, _, _ in dated if on >= renderer.public.today), None)
    deadline = one.closes if one == renderer.public.round and closing_moment(renderer.public) else None
    return tuple(CalendarStep(when, what, _state(on, waiting_for), on == deadline) for on, when, what in dated)


def _check_ins(renderer: Renderer, starts: date) -> list[tuple[date, Markup, Markup]]:
    steps = []
    for number, period in enumerate(renderer.public.check_ins):
        on = period.after(starts)
        what = renderer.catalogue.say("how.check_in" if number else "how.check_in_first")
        steps.append((on, day(renderer, on), what))
    return steps


def _state(on: date, waiting_for: date | None) -> str:
    if waiting_for is None or on < waiting_for:
        return "over"
    return "now" if on == waiting_for else "ahead"
