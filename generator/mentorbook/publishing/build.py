"""Build the whole site beside the old one, look through it, and only then put it in place."""

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from mentorbook.problems import quote
from mentorbook.publishing.errors import Finding, PublishingError
from mentorbook.publishing.given import Built
from mentorbook.publishing.handing_out import refuse_sites, write_pages
from mentorbook.publishing.handwritten import Handwritten
from mentorbook.publishing.leaks import Looked, look_through
from mentorbook.publishing.listening import warn
from mentorbook.publishing.package_data import has_style_sheet
from mentorbook.publishing.private_site import Edition, refuse_other_edition
from mentorbook.publishing.private_values import find_private_values
from mentorbook.publishing.publication import Publication
from mentorbook.publishing.swap import empty, folder_beside, put_in_place, refuse_to_replace
from mentorbook.records.garbage import without_collector
from mentorbook.records.write import write_lock

Engine = Callable[[Path], Built]
"""Builds the site into an empty folder."""

# So many pages that say the same are named.
NAMED = 3
REMEDY = (
    "After the colon stand the record and the field that the words are from. Take the words out of the file of the "
    "site, or take that file away; where they stand there by chance, say it in other words. If the person wants to be "
    "named there, `show_as` in their own file says how."
)
UNREAD = "Nobody can look through some files for private words: documents without text, or files that are locked."


@dataclass(frozen=True, slots=True)
class Published:
    """What came of a build: how many pages of people there are, and what the engine complained about."""

    mentors: int
    files: int
    warnings: tuple[str, ...]


def publish(
    publication: Publication,
    engine: Engine,
    root: Path,
    site: Path,
    while_checking: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> Published:
    """Build a programme's site with an engine, check it, and replace the old one in a single step.

    Raise PublishingError, with the old site untouched, where a mentor's page is missing or too many, where anything
    private turns up in the finished files, or where another process is writing to the programme.
    """
    refuse_to_replace(site)
    refuse_other_edition(site, publication.edition, root)
    with write_lock(root), folder_beside(site) as new:
        with without_collector():
            built = engine(new)
        with while_checking():
            said = check_site(publication, new, built.by_hand)
        files = sum(len(names) for _, _, names in os.walk(new))
        put_in_place(new, site)
    missing = (*_find_missing_words(publication), *_find_silence(publication), *publication.album.warnings)
    warnings = (*built.warnings, *missing, *said)
    return Published(len(publication.public.mentors), files, warnings)


def _find_missing_words(publication: Publication) -> tuple[str, ...]:
    """Say where the site speaks another language than the programme asks for."""
    asked, spoken = publication.public.language, publication.shell.language
    if asked.split("-")[0] == spoken.split("-")[0]:
        return ()
    return (f"There are no words in {quote(asked)} yet, so what the site itself says is in {quote(spoken)}.",)


def _find_silence(publication: Publication) -> tuple[str, ...]:
    """Say why there is no feed of new mentors, where that can be mended."""
    return (f"The site has no feed of new mentors: {publication.silence}.",) if publication.silence else ()


def check_site(publication: Publication, folder: Path, by_hand: Handwritten) -> tuple[str, ...]:
    """Raise PublishingError where the finished site lacks a mentor, has one too many, or holds something private.

    Nothing is private to the private edition. Return what to warn of: what somebody wrote by hand and that says
    what a person's file keeps private.
    """
    if not has_style_sheet(folder):
        raise PublishingError(
            "The site was not published, because nothing of mentorbook is in it. Put mentorbook among the plugins that "
            "mkdocs.yml names."
        )
    wrong = find_wrong_pages(publication, folder)
    if wrong:
        raise PublishingError("The site was not published, because its pages are not those of the mentors.", wrong)
    if publication.edition is Edition.PRIVATE:
        return ()
    found = look_through(folder, find_private_values(publication.roster), publication.public, by_hand)
    if found.leaks:
        raise PublishingError("The site was not published, because it holds something private.", found.leaks, REMEDY)
    return tuple(_asides(found))


def _asides(found: Looked) -> Iterator[str]:
    """Say what people wrote that tells something private, in one sentence however many pages it is."""
    for sentence, told in groupby(found.by_hand, key=attrgetter("sentence")):
        places = [one.where for one in told]
        what = "A page" if all(place.endswith("index.html") for place in places) else "A page, a template or a setting"
        yield f"{what} written by hand {sentence} If it was taken from there, take it out: {_first(places)}."
    for sentence, named in groupby(found.named, key=attrgetter("sentence")):
        places = [one.where for one in named]
        yield f"A file {sentence} If it is called after that person, give it another name: {_first(places)}."
    if found.unread:
        yield f"{UNREAD} See for yourself that nothing private is in them: {_first(found.unread)}."


def _first(names: Sequence[str]) -> str:
    more = f" and {len(names) - NAMED:,} more" if len(names) > NAMED else ""
    return f"{', '.join(names[:NAMED])}{more}"


def hand_out(publication: Publication, folder: Path) -> int:
    """Write a programme's pages for other engines and return how many they are.

    Raise PublishingError, with the folder as it was, where anything private turns up in what would be written,
    where this would replace what somebody else wrote, or where it would be within a finished site.
    """
    refuse_sites(folder)
    with tempfile.TemporaryDirectory(prefix="mentorbook-") as draft:
        write_pages(publication.pages(), Path(draft), publication.handed_out())
        found = look_through(Path(draft), find_private_values(publication.roster), publication.public)
    if found.leaks:
        raise PublishingError("No page was written, because the pages hold something private.", found.leaks, REMEDY)
    return write_pages(publication.pages(), folder, publication.handed_out())


def check_in_place(publication: Publication, folder: Path, by_hand: Handwritten) -> None:
    """Check a site that an engine built where it is to stay; where something is wrong, nothing of it stays there."""
    try:
        warn(check_site(publication, folder, by_hand))
    except PublishingError:
        empty(folder)
        raise


def find_wrong_pages(publication: Publication, folder: Path) -> tuple[Finding, ...]:
    """Return which mentors have no page, and which pages are no mentor's. An engine can lose pages without a word."""
    public = publication.public
    wanted = {mentor.handle for mentor in public.mentors} | set(public.former)
    there = set(_folders_with_a_page(folder / "mentors"))
    missing = [Finding(f"mentors/{handle}/", "is missing.") for handle in wanted - there]
    extra = [Finding(f"mentors/{handle}/", "is not the page of a mentor.") for handle in there - wanted]
    return tuple(sorted(missing + extra))


def _folders_with_a_page(folder: Path) -> Iterator[str]:
    """Yield what the folders in a folder are called that hold a page. Patterns take three times as long."""
    with suppress(FileNotFoundError), os.scandir(folder) as found:
        yield from (entry.name for entry in found if Path(entry.path, "index.html").is_file())
