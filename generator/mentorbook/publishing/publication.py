"""A programme ready to be published: read, checked and projected once, whatever engine builds the site."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from mentorbook.model.roster import Roster
from mentorbook.model.today import Clock, read_epoch
from mentorbook.problems import MentorbookError, has_errors, quote
from mentorbook.publishing.album import Album
from mentorbook.publishing.assets import Assets, own_assets
from mentorbook.publishing.catalogue import load_catalogue
from mentorbook.publishing.copies import render_copies
from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.errors import PublishingError
from mentorbook.publishing.every_word import ENTRY
from mentorbook.publishing.feed import FEED, has_feed, render_feed, render_robots
from mentorbook.publishing.mentors_file import MENTORS_FILE, render_mentors_file
from mentorbook.publishing.page import Draft, Page
from mentorbook.publishing.pages import draft_pages
from mentorbook.publishing.people import People, people_of
from mentorbook.publishing.private_edition import PrivateProgramme
from mentorbook.publishing.private_projection import late_requests, project_private
from mentorbook.publishing.private_site import Edition, private_drafts, private_files, private_shell
from mentorbook.publishing.public import project
from mentorbook.publishing.renderer import make_renderer
from mentorbook.publishing.searching import USUAL, Scope, Searching
from mentorbook.publishing.shell import Shell, make_shell
from mentorbook.records.arrivals import Arrivals, read_arrivals
from mentorbook.records.check import check_programme
from mentorbook.records.garbage import without_collector
from mentorbook.records.memory import afresh
from mentorbook.records.read import Reading, Recall

UNKNOWN = Arrivals()
EMPTY = Album()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a programme is read from, what its clock says, the variables to run Git with, and for whom it is read."""

    root: Path
    private: Path | None
    clock: Clock
    environment: Mapping[str, str] = field(default_factory=dict)
    edition: Edition = Edition.PUBLIC

    @classmethod
    def settled(
        cls, home: Path, *, root: str, private: str, day: str | date, environment: Mapping[str, str], now: datetime
    ) -> "Source":
        """Return what a settings file in `home` and the environment's variables say."""
        try:
            fixed = read_epoch(environment.get("SOURCE_DATE_EPOCH", ""))
            on = date.fromisoformat(str(day)) if day else None
        except MentorbookError as error:
            raise PublishingError(str(error)) from error
        except ValueError as error:
            raise PublishingError(f"The settings of mentorbook name a day that is none: {quote(day)}.") from error
        clock = Clock(fixed or now, on, is_fixed=fixed is not None)
        return cls(home / root, home / private if private else None, clock, environment)

    def read(self, recall: Recall = afresh) -> Reading:
        """Read and check the programme as it is now; `recall` may know from before what a file holds."""
        return check_programme(self.root, self.private, self.clock, recall=recall)

    def publication(self, reading: Reading, develop: Callable[[Roster], Album]) -> "Publication":
        """Return what is to be published of what was read; raise UnsoundError where the files have errors."""
        found = publication_of(reading, self.arrivals(), develop)
        return prepare_private(reading, found, self.environment) if self.edition is Edition.PRIVATE else found

    def arrivals(self) -> Arrivals:
        """Ask Git when mentors joined, if there are variables to run it with."""
        return read_arrivals(self.root, self.environment) if self.environment else Arrivals()


class Extra(NamedTuple):
    """A file of the site that is no page: its path from the root, and its content or the file that holds that."""

    path: str
    content: str | bytes | None = None
    place: str | None = None


@dataclass(frozen=True)
class Publication:
    """Everything an engine needs: the pages, what stands around them, and the roster for the check at the end.

    `silence` is why nobody can tell when mentors joined, where that can be mended. `album` holds their photos, and
    `private` what the private edition adds; it is None in the public one.
    """

    roster: Roster
    public: PublicProgramme
    shell: Shell
    silence: str | None = None
    album: Album = EMPTY
    private: PrivateProgramme | None = None
    searching: Searching = USUAL

    @property
    def edition(self) -> Edition:
        """Return for whom the site is."""
        return Edition.PRIVATE if self.private else Edition.PUBLIC

    def pages(self, address: str | None = None) -> Iterator[Page]:
        """Yield the pages of the site at that address, each rendered when it is asked for."""
        yield from (draft.render() for draft in self.drafts(address))

    @cached_property
    def people(self) -> People:
        """Return everybody, for the scripts."""
        return people_of(self.public)

    def drafts(self, address: str | None = None) -> Iterator[Draft]:
        """Yield the same pages, not yet rendered."""
        if self.private:
            # Nobody may come upon it by its address, so its pages don't name one.
            yield from private_drafts(draft_pages(self.public, None, self.people, self.searching), self.private)
        else:
            yield from draft_pages(self.public, address, self.people, self.searching)

    @cached_property
    def assets(self) -> Assets:
        """Return the style sheet and the scripts."""
        is_elsewhere = self.searching.scope(len(self.public.mentors)) is Scope.ELSEWHERE
        people = self.people.files[0].path if is_elsewhere and self.people.files else ""
        words = ENTRY if self.needs_words else ""
        return own_assets(load_catalogue(self.public.language, self.public.words), people, words)

    @property
    def needs_words(self) -> bool:
        """Tell whether Pagefind has to read the finished pages."""
        return self.searching.needs_words(len(self.public.mentors))

    @property
    def linked(self) -> tuple[tuple[str], tuple[str]]:
        """Return the paths of the style sheets and the scripts that every page names."""
        return (self.assets.sheet.path,), (self.assets.script.path,)

    def files(self, address: str | None = None, *, without: Container[str] = ()) -> Iterator[Extra]:
        """Yield what else belongs to the site at that address, but for the paths in `without`."""
        found: dict[str, str | bytes] = {one.path: one.content for one in (*self.assets, *self.people.files)}
        found |= render_copies(self.public)
        if not self.private:
            found[MENTORS_FILE] = render_mentors_file(self.public)
        found["robots.txt"] = render_robots(address or None)
        if not self.private and has_feed(self.public, address or None):
            found[FEED] = render_feed(make_renderer(self.public, address))
        found |= private_files(self.public) if self.private else {}
        yield from (Extra(path, content) for path, content in found.items() if path not in without)
        yield from (Extra(path, place=str(place)) for path, place in self.album.files.items())

    def handed_out(self) -> dict[str, bytes]:
        """Return what any engine needs beside the pages, by path. The two assets have names that settings can name."""
        found: dict[str, str | bytes] = {one.path: one.content for one in self.people.files}
        found |= render_copies(self.public) | {MENTORS_FILE: render_mentors_file(self.public)}
        found |= {
            "assets/mentorbook.css": self.assets.sheet.content,
            "assets/mentorbook.js": self.assets.script.content,
        }
        photos = {path: place.read_bytes() for path, place in self.album.files.items()}
        return {path: text.encode() if isinstance(text, str) else text for path, text in found.items()} | photos


def prepare(roster: Roster, arrivals: Arrivals = UNKNOWN, album: Album = EMPTY) -> Publication:
    """Return what is to be published of a roster, of when its mentors joined, and of their photos."""
    public = project(roster, arrivals.moments, album.photos)
    return Publication(roster, public, make_shell(public), arrivals.silence, album)


def prepare_private(reading: Reading, publication: Publication, environment: Mapping[str, str]) -> Publication:
    """Return a public edition with what the coordinators have besides; the environment's variables run Git."""
    roster, public = publication.roster, publication.public
    late = late_requests(roster, reading, environment)
    private = project_private(roster, public, reading.problems, late)
    return replace(publication, private=private, shell=private_shell(publication.shell, public))


class UnsoundError(PublishingError):
    """The programme's files have errors; `reading` holds them, for whoever may tell what private files say."""

    def __init__(self, reading: Reading) -> None:
        super().__init__("Nothing was built, because the programme's files have errors.")
        self.reading = reading


def publication_of(
    reading: Reading, arrivals: Arrivals = UNKNOWN, develop: Callable[[Roster], Album] = lambda roster: EMPTY
) -> Publication:
    """Return what is to be published of what was read; raise UnsoundError where the files have errors."""
    if reading.roster is None or has_errors(reading.problems):
        raise UnsoundError(reading)
    with without_collector():
        return prepare(reading.roster, arrivals, develop(reading.roster))
