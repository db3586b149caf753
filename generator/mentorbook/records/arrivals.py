"""When each mentor joined, as Git tells it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from mentorbook.records.git import PartialError, SilenceError, open_git

_NAME = "the programme's folder"
# On the way of the branch itself a merge brings all of its files at once; whoever is renamed has not joined again.
_LOG = ("log", "--reverse", "--first-parent", "--diff-merges=first-parent", "--diff-filter=AR", "--name-status")
_RENAMES = ("--find-renames=90%", "-l1000", "--relative", "--no-ext-diff", "--no-textconv", "--format=@%ct")
_LINE = re.compile(
    rb"@(\d+)|A\tmentors/([a-z0-9-]+)\.yaml|R\d+\tmentors/([a-z0-9-]+)\.yaml\tmentors/([a-z0-9-]+)\.yaml"
)


@dataclass(frozen=True, slots=True)
class Arrivals:
    """The moment at which each mentor's file first came into the history, by handle.

    None is told where there is no history; `silence` says why where somebody could mend that.
    """

    moments: Mapping[str, datetime] = field(default_factory=dict)
    silence: str | None = None


def read_arrivals(folder: Path, environment: Mapping[str, str]) -> Arrivals:
    """Return when the mentors of a programme's folder joined, as the commit that is checked out knows it.

    `environment` has the variables to run Git with.
    """
    try:
        told = open_git(folder, _NAME, environment).ask(*_LOG, *_RENAMES, "HEAD", "--", "mentors/")
    except PartialError as silence:
        return Arrivals(silence=str(silence))
    except SilenceError:
        return Arrivals()
    return Arrivals(_moments(told))


def _moments(told: bytes) -> dict[str, datetime]:
    """Return the first moment of each handle; whoever is away for a while and comes back is not new."""
    found: dict[str, datetime] = {}
    moment = datetime.fromtimestamp(0, UTC)
    for line in told.splitlines():
        match = _LINE.fullmatch(line)
        if match is None:
            continue
        seconds, handle, before, after = match.groups()
        if seconds:
            moment = datetime.fromtimestamp(int(seconds), UTC)
        elif handle:
            found.setdefault(handle.decode(), moment)
        else:
            found.setdefault(after.decode(), found.get(before.decode(), moment))
    return found
