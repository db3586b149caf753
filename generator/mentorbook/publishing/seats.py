"""Free seats as dots and words."""

from typing import NamedTuple

from markupsafe import Markup

from mentorbook.publishing.catalogue import Catalogue
from mentorbook.publishing.dates import month_text
from mentorbook.publishing.edition import PublicMentor, PublicProgramme

MOST_DOTS = 6


class Seats(NamedTuple):
    """How many seats are free: dots (taken ones first; none beyond six seats), the words, and whether any is."""

    dots: tuple[bool, ...]
    text: Markup
    are_free: bool


def describe_seats(mentor: PublicMentor, public: PublicProgramme, catalogue: Catalogue) -> Seats:
    """Return a mentor's seats: free ones, or why there is none."""
    if mentor.break_until:
        return Seats((), catalogue.say("card.on_break", month=month_text(mentor.break_until, catalogue.locale)), False)
    if not mentor.seats:
        return Seats((), catalogue.say("card.none"), False)
    dots = tuple(place >= mentor.seats - mentor.free for place in range(mentor.seats))
    shown = dots if len(dots) <= MOST_DOTS else ()
    if mentor.free:
        return Seats(shown, catalogue.count("card.free", mentor.free), True)
    return Seats(shown, catalogue.say("card.full" if public.round and public.round.opens else "card.full_now"), False)
