"""What is asked of the building of a site, and how near a run came to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import log

from benchmarks.measure import Cost
from benchmarks.requirements import LEAST_SECONDS, Verdict

MOST_OF_HUGO = 1.0
MOST_OF_MKDOCS = 1 / 7
MOST_OF_PAGES = 1.0
MOST_MEGABYTES = 400.0
STEEPEST_GROWTH = 1.1
MENTORS_IN_FOUR_SECONDS, MOST_SECONDS = 1_000, 4.0


@dataclass(frozen=True)
class Site:
    """CPU seconds of the parts of one build, and what the same pages cost others; None where those aren't here.

    `pages` is what is left of the whole process: its start, photos, everything that is written, the swap.
    """

    mentors: int
    mentees: int
    files: int
    megabytes: float
    whole: Cost
    reading: float
    pages: float
    index: float
    leak_check: float
    mkdocs: Cost | None = None
    hugo: Cost | None = None
    pagefind: Cost | None = None

    @property
    def people(self) -> int:
        """Return how many people have a file."""
        return self.mentors + self.mentees


def site_verdicts(site: Site) -> list[Verdict]:
    """Compare the greatest site with what is asked."""
    found = [
        Verdict("leak check, as a part of the pages", site.leak_check / site.pages, MOST_OF_PAGES),
        Verdict("the whole build, megabytes", site.whole.megabytes, MOST_MEGABYTES),
    ]
    if site.hugo:
        found.append(Verdict("pages, as a part of all that Hugo does", site.pages / site.hugo.cpu, MOST_OF_HUGO))
    if site.mkdocs:
        part = (site.pages + site.index) / site.mkdocs.cpu
        found.append(Verdict("pages and index, as a part of plain MkDocs with search", part, MOST_OF_MKDOCS))
    return found


def seconds_verdicts(site: Site) -> list[Verdict]:
    """Compare the site of which everything has to be done in so many seconds."""
    what = f"everything with {site.mentors:,} mentors and {site.mentees:,} requests, CPU seconds"
    return [Verdict(what, site.whole.cpu, MOST_SECONDS)] if site.mentors == MENTORS_IN_FOUR_SECONDS else []


def site_growth(small: Site, large: Site, start: Site) -> Iterator[Verdict]:
    """Yield with which power of the number of people each part grows, the start of the process taken out."""
    sizes = log(large.people / small.people)
    for name in ("reading", "pages", "leak_check"):
        less, more = (max(getattr(one, name) - getattr(start, name), LEAST_SECONDS) for one in (small, large))
        yield Verdict(f"{name.replace('_', ' ')}, power of growth", log(more / less) / sizes, STEEPEST_GROWTH)
