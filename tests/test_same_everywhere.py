"""The order of files and rows, and the seed of Python's hashes, change no one's mentor.

For other versions of Python: `pythonX -m tests.test_same_everywhere NUMBER` prints the same digest with each of them.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from mentorbook.matching.policy import Policy
from mentorbook.matching.proof.certificate import certificate_of
from mentorbook.matching.proposal import propose
from mentorbook.model.today import Clock
from mentorbook.records.certificate import render_certificate
from mentorbook.records.read import read_programme
from tests.invented import TODAY
from tests.inventing import invent
from tests.test_whole_files import lay_out

ROOT = Path(__file__).parent.parent
PROGRAMMES = 30
CLOCK = Clock(datetime(2026, 10, 2, 12, tzinfo=UTC), date.fromisoformat(TODAY))
ORDERED = {"choices", "events", "rounds", "kinds", "prefers"}
"""Lists in which the order says something; in all others it says nothing."""


def shuffled(dice: Random, value: Any, name: str = "") -> Any:
    """Return a file's values with their keys, and the rows of lists without an order, in any order."""
    if isinstance(value, Mapping):
        inside = "prefers" if name == "prefers.yaml" else ""
        keys = dice.sample(sorted(value), len(value))
        return {key: shuffled(dice, value[key], inside or key) for key in keys}
    if isinstance(value, list):
        rows = value if name in ORDERED else dice.sample(value, len(value))
        return [shuffled(dice, row) for row in rows]
    return value


def certificates(seed: int) -> Iterator[str]:
    """Yield every certificate of some programmes whose files were made in an order drawn by the seed."""
    dice = Random(seed)
    for number in range(PROGRAMMES):
        files = {path: shuffled(dice, value, path) for path, value in invent(number).files().items()}
        with TemporaryDirectory() as folder:
            lay_out(files, Path(folder), dice)
            roster = read_programme(Path(folder, "club"), Path(folder, "private"), CLOCK).roster
        assert roster is not None
        for policy in Policy:
            yield render_certificate(certificate_of(propose(roster, roster.program.rounds[2], policy)))


def digest(seed: int) -> str:
    """Return one digest of all those certificates."""
    return sha256("".join(certificates(seed)).encode()).hexdigest()


def test_every_order_and_every_hash_give_the_same() -> None:
    """Each process has files of another order, another seed of hashes and other settings of language."""
    settings = [("1", "C"), ("2", "C.UTF-8"), ("3", "C")]
    found = {
        subprocess.run(
            [sys.executable, "-m", "tests.test_same_everywhere", seed],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": language, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout.strip()
        for seed, language in settings
    }
    assert found == {digest(0)}


if __name__ == "__main__":
    print(digest(int(sys.argv[1])))  # noqa: T201 - this is what the command is for
