"""Invented programmes once more, as files on the disk: matched and verified by the commands that people use."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from mentorbook.cli import main
from mentorbook.matching.policy import Policy
from tests.forgery import forgeries
from tests.invented import Programme
from tests.inventing import invent
from tests.oracle import winner_of

UNSOUND = 1
PUBLIC = ("program.yaml", "mentors")


def command(*arguments: str) -> int:
    """Run a command in this process and return its exit status."""
    with pytest.raises(SystemExit) as ending:
        main([*arguments])
    return int(ending.value.code or 0)


def lay_out(files: Mapping[str, Any], folder: Path, dice: Random) -> None:
    """Write files in any order, as people's editors would: the private ones apart."""
    paths = dice.sample(sorted(files), len(files))
    for path in paths:
        place = folder / ("club" if path.startswith(PUBLIC) else "private") / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(yaml.safe_dump(files[path], allow_unicode=True, sort_keys=False), encoding="utf-8")


def proposed(programme: Programme, policy: str) -> set[str]:
    """Return the pairs that exhaustion finds, as their files are called."""
    winner = winner_of(programme.market, policy, programme.rules["matching"]["short_lists"], programme.rankings)
    couples = zip(programme.asking, winner, strict=True)
    return {f"{one.handle}--{programme.mentors[place].handle}.yaml" for one, place in couples if place is not None}


def is_matched_right(number: int, folder: Path) -> bool:
    """Match a programme, tell whether its files are sound, and check what was written, verified and refused."""
    # When a request came only Git can tell, and there is none here.
    programme, dice = replace(invent(number), late=frozenset()), Random(number)
    policy = dice.choice([*Policy])
    lay_out(programme.files(), folder, dice)
    here = ("--root", str(folder / "club"), "--private", str(folder / "private"))
    if command(*here, "check") == UNSOUND:
        return False
    ledger, proof = folder / "private/pairs/autumn", folder / "proof.json"
    kept = {f"{one.mentee}--{one.mentor}.yaml" for one in programme.standing if one.round == "autumn"}
    kept |= {f"{one.mentee}--{one.mentor}.yaml" for one in programme.pairs if one.round == "autumn" and not one.is_open}
    assert command(*here, "match", "--write", "--policy", policy, "--certificate", str(proof)) == 0, number
    assert {path.name for path in ledger.glob("*--*.yaml")} == kept | proposed(programme, policy), number
    assert command("verify", str(proof)) == 0, number
    # What was announced stays as it was, and what a late match adds has no roster to be compared with.
    is_late = "autumn" in programme.left_over and programme.is_announced
    assert command(*here, "verify", str(proof)) == is_late, number
    for forged in forgeries(dice, json.loads(proof.read_text(encoding="utf-8")), 1):
        proof.write_text(json.dumps(forged), encoding="utf-8")
        assert command("verify", str(proof)) == 1, (number, forged)
    return True


def test_files_give_what_exhaustion_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """About a quarter of the programmes have no mistake that a check would refuse; those are matched."""
    monkeypatch.chdir(tmp_path)
    assert sum(is_matched_right(number, tmp_path / str(number)) for number in range(40)) > 5


@pytest.mark.long
@pytest.mark.parametrize("hundred", range(10))
def test_many_files_give_what_exhaustion_finds(hundred: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every twentieth of the long run's 20,000 programmes."""
    monkeypatch.chdir(tmp_path)
    numbers = range(2000 * hundred, 2000 * (hundred + 1), 20)
    assert sum(is_matched_right(number, tmp_path / str(number)) for number in numbers) > 15
