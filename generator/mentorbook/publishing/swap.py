"""Put a finished folder in the place of the old one in a single step."""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mentorbook.publishing.errors import PublishingError

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def folder_beside(site: Path) -> Iterator[Path]:
    """Give an empty folder beside the site to build in, and remove it afterwards, whatever is in it then.

    What a killed run left behind is cleared away first: an old site that was moved aside and never replaced comes
    back. Callers hold the programme's lock, so nobody else is at work here.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    new, old = _new(site), _old(site)
    if old.exists() and not site.exists():
        old.rename(site)
    for leftover in (new, old):
        shutil.rmtree(leftover, ignore_errors=True)
    new.mkdir()
    try:
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def put_in_place(new: Path, site: Path) -> None:
    """Make `new` the site. Whoever looks meanwhile, or after a crash, finds the old site or the new one, whole.

    Where the system cannot exchange two folders in one step, there is a moment without a site; the next run mends it.
    """
    if not site.exists():
        new.rename(site)
    elif not _exchange(new, site):
        site.rename(_old(site))
        new.rename(site)
        shutil.rmtree(_old(site), ignore_errors=True)


def refuse_to_replace(site: Path) -> None:
    """Raise PublishingError where the place of the site is something that is no site."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise PublishingError(f"{site} is not a folder, so the site cannot be put there.")
    if site.is_dir() and any(site.iterdir()) and not (site / "404.html").is_file():
        raise PublishingError(f"{site} holds something other than a site; name another folder, or empty this one.")


def _new(site: Path) -> Path:
    return site.with_name(f".mentorbook-{site.name}.new")


def _old(site: Path) -> Path:
    return site.with_name(f".mentorbook-{site.name}.old")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where this system or file system can't."""
    if sys.platform != "linux":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    rename = getattr(library, "renameat2", None)
    if rename is None:
        return False
    paths = (_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other))
    if rename(*paths, _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(number, os.strerror(number), str(other))
