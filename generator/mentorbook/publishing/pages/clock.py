"""Free seats round the clock: by hours from UTC, with the widest gaps named, and the same as a table."""

from collections import Counter
from collections.abc import Mapping
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
    """A column of the picture: its distances from UTC, the seats there and how many mentors offer them."""

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
    mentors, seats = Counter[int](), Counter[int]()
    for mentor in free:
        hour = ahead[mentor.timezone] // HOUR
        mentors[hour] += 1
        seats[hour] += mentor.free
    picture = draw_clock(seats)
    return ClockFigure(
        picture=picture,
        title=catalogue.say("pictures.clock"),
        summary=catalogue.count("pictures.clock_summary", seats.total()),
        unsure=_unsure(catalogue, seats.total(), sum(one.promised for one in free)),
        gaps=_gaps(catalogue, picture),
        rows=tuple(OffsetRow(_offsets(catalogue, ahead, one), seats[one], mentors[one]) for one in sorted(seats)),
    )


def _unsure(catalogue: Catalogue, whole: int, sure: int) -> Markup | None:
    """Return how many of the seats are free, as the home page counts them, and how many may not come."""
    return catalogue.count("pictures.clock_unsure", whole - sure, whole=whole, sure=sure) if sure < whole else None


def _offsets(catalogue: Catalogue, ahead: Mapping[str, int], hour: int) -> str:
    """Return the distances from UTC that stand at an hour: "UTC+5 and UTC+5:30"."""
    found = sorted({minutes for minutes in ahead.values() if minutes // HOUR == hour})
    return listed([offset_words(one) for one in found], catalogue.locale)


def _gaps(catalogue: Catalogue, picture: Clock) -> Markup | None:
    spans = [
        catalogue.say("pictures.span", first=offset_words(first * HOUR), last=offset_words(last * HOUR))
        for first, last in picture.gaps
    ]
    return catalogue.say("pictures.gaps", spans=Markup(listed(spans, catalogue.locale))) if spans else None
