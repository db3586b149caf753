"""Free seats round the clock: by hours from UTC, with the widest gaps named, and exactly as a table."""

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.publishing.catalogue import Catalogue
from mentorbook.publishing.dates import minutes_ahead, offset_words
from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.pictures.clock import Clock, draw_clock
from mentorbook.publishing.sentences import listed

# A picture of fewer says less than their cards.
FEWEST_MENTORS = 7
HOUR = 60


@dataclass(frozen=True, slots=True)
class OffsetRow:
    """A distance from UTC, exactly, with the seats that are free there and how many mentors offer them."""

    offset: str
    seats: int
    mentors: int


@dataclass(frozen=True, slots=True)
class ClockFigure:
    """The picture, the sentences about seats that may not come and about its gaps, and its table."""

    picture: Clock
    title: Markup
    summary: Markup
    unsure: Markup | None
    gaps: Markup | None
    rows: tuple[OffsetRow, ...]


def clock_figure(catalogue: Catalogue, public: PublicProgramme) -> ClockFigure | None:
    """Return the figure of the seats that are free now; None where too few mentors have one."""
    free = [mentor for mentor in public.mentors if mentor.free]
    if len(free) < FEWEST_MENTORS:
        return None
    ahead = {zone: minutes_ahead(zone, public.today) for zone in {mentor.timezone for mentor in free}}
    seats, mentors, hours = Counter[int](), Counter[int](), Counter[int]()
    for mentor in free:
        minutes = ahead[mentor.timezone]
        seats[minutes] += mentor.free
        mentors[minutes] += 1
        hours[minutes // HOUR] += mentor.free
    picture, unsure = draw_clock(hours), sum(one.free - one.promised for one in free)
    return ClockFigure(
        picture=picture,
        title=catalogue.say("pictures.clock"),
        summary=catalogue.count("pictures.clock_summary", sum(seats.values())),
        unsure=catalogue.count("pictures.clock_unsure", unsure) if unsure else None,
        gaps=_gaps(catalogue, picture),
        rows=tuple(OffsetRow(offset_words(one), seats[one], mentors[one]) for one in sorted(seats)),
    )


def _gaps(catalogue: Catalogue, picture: Clock) -> Markup | None:
    spans = [
        catalogue.say("pictures.span", first=offset_words(first * HOUR), last=offset_words(last * HOUR))
        for first, last in picture.gaps
    ]
    return catalogue.say("pictures.gaps", spans=Markup(listed(spans, catalogue.locale))) if spans else None
