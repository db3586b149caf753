"""A round is one of the programme's."""

from collections.abc import Iterator

from mentorbook.model.pair import Pair
from mentorbook.model.roster import Roster
from mentorbook.model.run import Run
from mentorbook.problems import Location, Problem, Rule, Severity
from mentorbook.rules.common.spelling import Speller

RULE = Rule(
    name="unknown-round",
    severity=Severity.ERROR,
    sentence="Requests, and the folders under pairs/, belong to a round of program.yaml.",
    why="A request for a round that nobody holds is never matched, and nobody would notice.",
    fix="Use the id of a round as program.yaml has it.",
    path="mentees/ben-okoro.yaml",
    before="""\
name: Ben Okoro
account: {github: ben-okoro}
round: autumn-2026
choices: [{mentor: ada}]
goals: [Give my first talk]
""",
    after="""\
name: Ben Okoro
account: {github: ben-okoro}
round: 2026-autumn
choices: [{mentor: ada}]
goals: [Give my first talk]
""",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the requests for an unknown round, and one problem for each folder of one."""
    rounds = roster.program.rounds_by_id
    speller = Speller(rounds)
    for mentee in roster.mentees:
        if mentee.round not in rounds:
            where = roster.locate(mentee, "round")
            yield RULE.problem(where, "The programme has no such round.", _hint(speller, mentee.round))
    folders: dict[str, str] = {}
    records: tuple[Pair | Run, ...] = (*roster.pairs, *roster.runs)
    for record in records:
        folders[record.round] = min(record.path, folders.get(record.round, record.path))
    for folder, path in sorted(folders.items()):
        if folder not in rounds:
            message = "The folder of this file is called like no round of the programme."
            yield RULE.problem(Location(path), message, _hint(speller, folder))


def _hint(speller: Speller, word: str) -> str:
    known = speller.known(10)
    return speller.hint(word, f"The programme's rounds are {known}.")
