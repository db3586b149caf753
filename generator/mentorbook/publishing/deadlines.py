"""The day on which choosing closes: told so that it is taken back when it has passed and nobody built the site anew."""

from datetime import datetime

from markupsafe import Markup

from mentorbook.model.round import Phase
from mentorbook.publishing.dates import day_mark
from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.renderer import Renderer


def closing_moment(public: PublicProgramme) -> datetime | None:
    """Return when choosing will have closed: at the end of that day where the programme is.

    None where nobody can choose, where choosing is always open, and in a demonstration, whose time stands still.
    """
    current = public.round
    if current is None or current.phase is not Phase.CHOOSING or public.stands_still:
        return None
    return current.closed


def closing_stamp(public: PublicProgramme) -> str | None:
    """Return the same moment as scripts read it."""
    moment = closing_moment(public)
    return moment.isoformat().replace("+00:00", "Z") if moment else None


def until_closed(renderer: Renderer, told: Markup, then: Markup | None = None) -> Markup:
    """Return what is told while people choose, and beside it, not displayed yet, `then`: that choosing has closed."""
    public, catalogue = renderer.public, renderer.catalogue
    stamp = closing_stamp(public)
    if stamp is None or public.round is None or public.round.closes is None:
        return told
    day = day_mark(public.round.closes, public.today, catalogue.locale)
    return Markup('<span class="mb-until" data-until="{}">{}</span><span class="mb-then" hidden>{}</span>').format(
        stamp, told, then or catalogue.say("announce.closed", day=day)
    )
