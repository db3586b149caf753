"""Thousands of invented programmes, matched from their records and files, against exhaustion by tests/oracle.py.

`make test-long` tries 20,000. To repeat one that failed: `python -m tests.test_whole_matches NUMBER`.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from mentorbook.matching.policy import Policy
from mentorbook.matching.proof.certificate import certificate_of, find_all_faults
from mentorbook.matching.proof.copy import public_copy
from mentorbook.matching.proposal import Proposal, propose
from mentorbook.model import pair, person, program, run
from mentorbook.model.certificate import Certificate, PublicCopy
from mentorbook.model.roster import Roster
from tests.forgery import Found, forgeries, is_true, is_true_copy, sealed, sealed_outside
from tests.invented import TODAY, Programme
from tests.inventing import invent
from tests.oracle import winner_of

FORGERIES = 3
"""For each policy of each programme; each of them with no digest made to fit, the outermost, and all."""


def roster_of(programme: Programme) -> Roster:
    """Return the records that a programme's files hold."""
    files = programme.files()
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for path in sorted(files):
        folder, *names = path.removesuffix(".yaml").split("/")
        if names[-1:] == ["roster"]:
            found["runs"].append(run.Run.model_validate({"round": names[0], **files[path]}))
        elif folder == "pairs":
            mentee, mentor = names[1].split("--")
            place = {"round": names[0], "mentee": mentee, "mentor": mentor}
            found["pairs"].append(pair.Pair.model_validate({**place, **files[path]}))
        elif names:
            kind = person.Mentor if folder == "mentors" else person.Mentee
            found[folder].append(kind.model_validate({"handle": names[0], **files[path]}))
    return Roster(
        program=program.Program.model_validate(files["program.yaml"]),
        never_with=frozenset(map(frozenset, programme.never_with)),
        prefers=programme.prefers,
        today=date.fromisoformat(TODAY),
        mentors=tuple(found["mentors"]),
        mentees=tuple(found["mentees"]),
        pairs=tuple(found["pairs"]),
        runs=tuple(found["runs"]),
    )


def find_flaws(number: int) -> Iterator[str]:
    """Yield what is not right about the match of one programme under each policy."""
    programme, dice = invent(number), Random(number)
    roster = roster_of(programme)
    for policy in Policy:
        proposal = propose(roster, roster.program.rounds[2], policy, programme.late)
        certificate = certificate_of(proposal)
        flaws = [*_flaws_of_match(programme, proposal), *_flaws_of_proof(certificate, dice)]
        flaws += _flaws_of_copy(public_copy(certificate), dice)
        yield from (f"{number}, {policy}: {flaw}" for flaw in flaws)


def _flaws_of_match(programme: Programme, proposal: Proposal) -> Iterator[str]:
    cohort, market = proposal.cohort, programme.market
    short_lists = programme.rules["matching"]["short_lists"]
    if [one.handle for one in cohort.mentees] != [one.handle for one in programme.asking]:
        yield "others take part"
    elif (cohort.market, cohort.waiting, cohort.rankings) != (market, programme.waiting, programme.rankings):
        yield f"the market is {market}, not {cohort.market}"
    elif proposal.solution.matching != winner_of(market, proposal.policy, short_lists, programme.rankings):
        yield f"{proposal.solution.matching} is not the winner of {market}"


def _flaws_of_proof(certificate: Certificate, dice: Random) -> Iterator[str]:
    found = json.loads(certificate.model_dump_json(by_alias=True))
    if not is_true(found) or not is_accepted(found):
        yield f"the certificate is refused or wrong: {found}"
    for forged in forgeries(dice, found, FORGERIES):
        verdict = is_accepted(forged)
        if verdict:
            yield f"an open forgery passes: {forged}"
        for one in () if verdict is None else (sealed_outside(forged), sealed(forged)):
            if is_accepted(one) != is_true(one):
                yield f"a forgery is judged {is_accepted(one)}: {one}"


def _flaws_of_copy(copy: PublicCopy | None, dice: Random) -> Iterator[str]:
    found = json.loads(copy.model_dump_json(by_alias=True)) if copy else {}
    if found and not is_true_copy(found):
        yield f"the public copy is wrong: {found}"
    for one in (found, *forgeries(dice, found, 2)) if found else ():
        verdict = is_accepted(one, PublicCopy)
        if verdict is not None and verdict != is_true_copy(one):
            yield f"a copy is judged {verdict}: {one}"


def is_accepted(found: Found, kind: type[Certificate | PublicCopy] = Certificate) -> bool | None:
    """Tell whether the checker finds no fault in a file with these values; None where it is no certificate at all."""
    try:
        certificate = kind.model_validate_json(json.dumps(found))
    except ValidationError:
        return None
    return not [*find_all_faults(certificate)]


def test_some_hundred_programmes_are_matched_right() -> None:
    """Who takes part, the market, the winner, its proof, and what becomes of forgeries."""
    assert [flaw for number in range(300) for flaw in find_flaws(number)] == []


@pytest.mark.long
@pytest.mark.parametrize("thousand", range(20))
def test_twenty_thousand_programmes_are_matched_right(thousand: int) -> None:
    """The same with more of them, a thousand at a time."""
    numbers = range(1000 * thousand, 1000 * (thousand + 1))
    assert [flaw for number in numbers for flaw in find_flaws(number)] == []


if __name__ == "__main__":
    print(*find_flaws(int(sys.argv[1])), sep="\n")  # noqa: T201 - this is what the command is for
