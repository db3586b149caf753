"""The photos of all mentors, made small and kept on disk until the site takes them."""

import hashlib
import os
import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from mentorbook.model.person import Mentor
from mentorbook.model.roster import Roster
from mentorbook.problems import quote
from mentorbook.publishing.edition import PublicPhoto, PublicPicture
from mentorbook.publishing.portrait import Print, UnusableError, make_prints, suspecting_bombs
from mentorbook.records.decode import Refused, read_bytes
from mentorbook.records.limits import LARGEST_PHOTO

MOST_AT_ONCE = 2
Progress = Callable[[int, int], None]
Version = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Album:
    """The photos that can be shown, by handle; where their files are, by path in the site; and what can't be shown.

    The files are there as long as their `keeper`.
    """

    photos: Mapping[str, PublicPhoto] = field(default_factory=dict)
    files: Mapping[str, Path] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    keeper: object = None


class Darkroom:
    """Makes photos small, each once. What it made stays in a folder that goes when nobody needs it any more."""

    def __init__(self) -> None:
        self._folder = Path()
        self._done: dict[Version, PublicPhoto | str] = {}

    def develop(self, root: Path, roster: Roster, progress: Progress = lambda done, total: None) -> Album:
        """Return the photos of the listed mentors of a programme's folder.

        One that can't be shown is no reason to stop: its owner has drawn initials, and a warning says why.
        """
        owners = [one for one in roster.listed_mentors if one.photo]
        if owners and not self._done:
            self._folder = Path(tempfile.mkdtemp(prefix="mentorbook-"))
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        found, warnings = dict[str, PublicPhoto](), []
        for done, (mentor, result) in enumerate(self._develop_each(root, owners), start=1):
            if isinstance(result, str):
                warnings.append(f"{quote(f'mentors/{mentor.photo}')} {result}, so initials are drawn instead.")
            else:
                found[mentor.handle] = result
            progress(done, len(owners))
        paths = (picture.path for photo in found.values() for picture in (photo.small, photo.large))
        return Album(found, {path: self._shelf(path) for path in paths}, tuple(warnings), self)

    def _develop_each(self, root: Path, owners: list[Mentor]) -> Iterator[tuple[Mentor, PublicPhoto | str]]:
        """Yield what became of each photo. Decoder and encoder let other threads work meanwhile."""
        with suspecting_bombs(), ThreadPoolExecutor(min(MOST_AT_ONCE, os.cpu_count() or 1)) as hands:
            paths = [root / "mentors" / (one.photo or "") for one in owners]
            yield from zip(owners, hands.map(self._develop_one, paths), strict=True)

    def _develop_one(self, path: Path) -> PublicPhoto | str:
        version = _version(path)
        if version not in self._done:
            try:
                prints = make_prints(read_bytes(path, LARGEST_PHOTO))
                self._done[version] = self._shelve(path.stem, prints)
            except Refused as refused:
                self._done[version] = f"can't be opened ({refused})"
            except UnusableError as error:
                self._done[version] = str(error)
        return self._done[version]

    def _shelve(self, handle: str, prints: tuple[Print, ...]) -> PublicPhoto:
        pictures = [PublicPicture(_path(handle, one.content), one.side) for one in prints]
        for picture, one in zip(pictures, prints, strict=True):
            self._shelf(picture.path).write_bytes(one.content)
        return PublicPhoto(*pictures)

    def _shelf(self, path: str) -> Path:
        """Return where a file is kept until the site takes it."""
        return self._folder / path.rpartition("/")[2]


def _path(handle: str, content: bytes) -> str:
    return f"assets/photos/{handle}.{hashlib.sha256(content).hexdigest()[:8]}.webp"


def _version(path: Path) -> Version:
    """Return what changes whenever a file does."""
    try:
        found = path.lstat()
    except OSError:
        return str(path), 0, 0
    return str(path), found.st_mtime_ns, found.st_size
