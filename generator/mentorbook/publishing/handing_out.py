"""Hand a site's pages to any engine as Markdown files, and take back those that are pages no longer."""

import contextlib
import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from mentorbook.publishing.errors import Finding, PublishingError
from mentorbook.publishing.package_data import has_style_sheet
from mentorbook.publishing.page import Page, render_markdown, url_of
from mentorbook.records.write import write_bytes, write_text

# What was written, as `sha256sum --check` reads it. Engines pass over hidden files.
RECORD = ".mentorbook-pages"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
Digests = Mapping[str, frozenset[str]]


NOTHING: Mapping[str, bytes] = MappingProxyType({})


def write_pages(pages: Iterable[Page], folder: Path, others: Mapping[str, bytes] = NOTHING) -> int:
    """Write each page below a folder as Markdown, and what the pages need besides; return how many pages.

    `others` are those further files: the content by the path.

    What was written there before and is a page no longer is removed. Raise PublishingError, with nothing changed,
    where this would replace or remove what somebody else wrote, or changed since.
    """
    # In a folder of its own a page's links lead to the same pages for engines that take them for links to files.
    files = {f"{url_of(page.path)}index.md": render_markdown(page).encode() for page in pages}
    count = len(files)
    files |= others
    before = read_record(folder)
    now = {path: frozenset({_digest(content)}) for path, content in files.items()}
    either = {path: before.get(path, frozenset()) | now.get(path, frozenset()) for path in before.keys() | now.keys()}
    _refuse_to_lose(folder, either)
    # Until all is done the record holds both, so that a run that is cut short is made good by the next.
    _write_record(folder, either)
    for path, content in files.items():
        write_bytes(folder / path, content)
    for path in sorted(before.keys() - now.keys()):
        _remove(folder, path)
    _write_record(folder, now)
    return count


def refuse_sites(folder: Path) -> None:
    """Raise PublishingError where a folder is a finished site, or within one: what is written there goes with it."""
    there = folder.resolve()
    if any(has_style_sheet(one) for one in (there, *there.parents)):
        raise PublishingError(
            f"No page was written to {folder}, because that is the place of a finished site: they would be published "
            "with it, and the next build would take them away. Name another folder with --to."
        )


def read_record(folder: Path) -> Digests:
    """Return which files were written into a folder and what they may hold; none where nothing was."""
    record = folder / RECORD
    if not record.is_file() or record.is_symlink():
        return {}
    found: dict[str, frozenset[str]] = {}
    for digest, path in _LINE.findall(record.read_text(encoding="utf-8")):
        if not Path(path).is_absolute() and ".." not in Path(path).parts:
            found[path] = found.get(path, frozenset()) | {digest}
    return found


def _refuse_to_lose(folder: Path, ours: Digests) -> None:
    """Raise PublishingError where a file is there that does not hold what we wrote or are about to write."""
    foreign = [path for path, digests in sorted(ours.items()) if _is_foreign(folder / path, digests)]
    if foreign:
        raise PublishingError(
            f"No page was written to {folder}, because what somebody else wrote is in the way. "
            "Move it away, or name another folder with --to.",
            tuple(Finding(path, "was not written by mentorbook, or was changed since.") for path in foreign),
        )


def _is_foreign(path: Path, digests: frozenset[str]) -> bool:
    if not path.exists() and not path.is_symlink():
        return False
    return path.is_symlink() or not path.is_file() or _digest(path.read_bytes()) not in digests


def _write_record(folder: Path, digests: Digests) -> None:
    lines = sorted(f"{digest}  {path}\n" for path, each in digests.items() for digest in each)
    write_text(folder / RECORD, "".join(lines))


def _remove(folder: Path, path: str) -> None:
    """Remove a file, and the folders above it that are empty then."""
    (folder / path).unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        for parent in list(Path(path).parents)[:-1]:
            (folder / parent).rmdir()


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
