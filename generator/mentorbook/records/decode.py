"""A file's bytes and its text: a plain file, of a modest size, in UTF-8."""

import os
import stat
from pathlib import Path

from mentorbook.model.source import Spot
from mentorbook.records.finding import Finding
from mentorbook.records.refusals import files

# A link is not followed, and a pipe that nobody writes to is not waited for. Windows knows neither flag.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_CAN_REFUSE_LINKS = hasattr(os, "O_NOFOLLOW")
_START = Spot(1, 1)


class Refused(Exception):  # noqa: N818 - a finding on its way, not an error of ours
    """A file cannot be taken in; the finding says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def read_bytes(path: Path | str, most: int) -> bytes:
    """Return what is in a plain file of at most `most` bytes; raise Refused where it isn't one."""
    if not _CAN_REFUSE_LINKS and Path(path).is_symlink():
        raise Refused(_irregular(stat.S_IFLNK))
    try:
        descriptor = os.open(path, _FLAGS)
    except OSError:
        raise Refused(_why_closed(path)) from None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise Refused(_irregular(status.st_mode))
        if status.st_size > most:
            raise Refused(_too_large(status.st_size, most))
        return _read_all(descriptor, status.st_size, most)
    except OSError:
        raise Refused(_why_closed(path)) from None
    finally:
        os.close(descriptor)


def decode(content: bytes) -> str:
    """Return a file's text without byte-order mark, its line ends single; raise Refused where it isn't UTF-8."""
    if b"\0" in content and content.count(0) * 3 > len(content):
        # UTF-16 without a mark that says so: every second byte of Latin letters is 0.
        raise Refused(_not_utf_8(content, 0))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(_not_utf_8(content, error.start)) from None
    return text.replace("\r\n", "\n") if "\r" in text else text


def _read_all(descriptor: int, size: int, most: int) -> bytes:
    """Return all there is: in one step as a rule, in more where the file grows meanwhile."""
    content = os.read(descriptor, size + 1)
    if len(content) == size:
        return content
    parts = [content]
    while parts[-1] and sum(map(len, parts)) <= most:
        parts.append(os.read(descriptor, most))
    if sum(map(len, parts)) > most:
        raise Refused(_too_large(sum(map(len, parts)), most))
    return b"".join(parts)


def _why_closed(path: Path | str) -> Finding:
    """Say why a file cannot be opened: links and pipes are named, everything else is the computer's refusal."""
    try:
        mode = os.lstat(path).st_mode
    except OSError:
        mode = stat.S_IFREG
    if not stat.S_ISREG(mode):
        return _irregular(mode)
    return Finding(files.UNREADABLE, _START, "This file cannot be opened on this computer.", files.UNREADABLE.fix)


def _irregular(mode: int) -> Finding:
    what = "a link" if stat.S_ISLNK(mode) else "a folder" if stat.S_ISDIR(mode) else "a pipe or a device"
    return Finding(files.IRREGULAR, _START, f"This is {what}, where a plain file is expected.", files.IRREGULAR.fix)


def _too_large(size: int, most: int) -> Finding:
    message = f"This file is larger than {most:,} bytes: it has {size:,}."
    return Finding(files.TOO_LARGE, _START, message, files.TOO_LARGE.fix)


def _not_utf_8(content: bytes, start: int) -> Finding:
    before = content[:start].decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    spot = Spot(before.count("\n") + 1, len(before) - before.rfind("\n"))
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        spot = _START
    message = "This file is not saved as UTF-8, so its letters cannot be told for sure."
    return Finding(files.NOT_UTF_8, spot, message, files.NOT_UTF_8.fix)
