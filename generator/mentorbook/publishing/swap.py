"""Put a finished folder in the place of the old one in a single step."""

import contextlib
import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from mentorbook.publishing.errors import PublishingError
from mentorbook.publishing.package_data import has_style_sheet

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextlib.contextmanager
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
        _remove(leftover)
        if leftover.exists():
            raise PublishingError(f"{leftover} is left from an earlier build. Whoever made it must remove it.")
    new.mkdir()
    try:
        yield new
    finally:
        _remove(new)


def put_in_place(new: Path, site: Path) -> None:
    """Make `new` the site. Whoever looks meanwhile, or after a crash, finds the old site or the new one, whole.

    Where the system cannot exchange two folders in one step, there is a moment without a site; the next run mends it.
    """
    if not site.exists():
        new.rename(site)
    elif not _exchange(new, site):
        site.rename(_old(site))
        new.rename(site)
        _remove(_old(site))


def refuse_to_replace(site: Path) -> None:
    """Raise PublishingError where something lies in the place of the site that is worth more than one."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise PublishingError(f"{site} is not a folder. Move it away, or name another with --to.")
    if site.is_dir() and any(site.iterdir()) and not _is_only_ours(site):
        raise PublishingError(
            f"{site} holds something that mentorbook did not build, so it stays as it is. "
            "Move it away, or name another folder with --to."
        )


def empty(site: Path) -> None:
    """Remove what engines put into a folder; what is hidden, like a checkout, is nobody's site."""
    for entry in site.iterdir():
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def _is_only_ours(site: Path) -> bool:
    return has_style_sheet(site) and not (site / ".git").exists()


def _remove(folder: Path) -> None:
    """Remove a folder with all that is in it, also what was closed for writing; it need not be there."""
    for place, _, _ in os.walk(folder):
        with contextlib.suppress(OSError):
            Path(place).chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)


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
