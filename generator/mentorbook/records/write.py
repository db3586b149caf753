"""Write a programme's files, each whole or not at all."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from mentorbook.records.errors import RecordsError
from mentorbook.records.lock import write_lock as write_lock
from mentorbook.records.render import render_pair as render_pair
from mentorbook.records.render import render_run as render_run

_ENDING = ".tmp"


def write_text(path: Path, text: str) -> None:
    """Write a file in UTF-8 as `write_bytes` does."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file; whoever looks meanwhile, or after a crash, finds the old one or the new one, whole.

    Folders that aren't there are made. Raise RecordsError where the computer refuses.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _beside(path) as (descriptor, temporary):
            with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        _keep_folder(path.parent)
    except OSError as error:
        raise RecordsError(f"{path} cannot be written: {error.strerror}.") from error


def remove_leftovers(folder: Path) -> None:
    """Remove the temporary files of a run that was killed; call it under the lock, or another's are gone too."""
    for ending in ("yaml", "json"):
        for path in sorted(folder.glob(f".*.{ending}.*{_ENDING}")):
            path.unlink(missing_ok=True)


@contextlib.contextmanager
def _beside(path: Path) -> Iterator[tuple[int, Path]]:
    """Make a temporary file in the same folder, so that renaming it is one step; remove it if it is still there."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=_ENDING)
    temporary = Path(name)
    try:
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        yield descriptor, temporary
    finally:
        temporary.unlink(missing_ok=True)


def _keep_folder(folder: Path) -> None:
    """Have the new name written to disk as well; Windows cannot open folders and does it by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
