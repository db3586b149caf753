"""THE place where the private edition is made; nothing else of the roster reaches its pages.

It holds names, goals, choices, reasons and problems. Addresses stay in contacts.yaml, answers to check-ins and whom
mentors prefer, or keep apart from, in their files.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace

from mentorbook.matching.rounds import round_to_match
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem
from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.forecast import Forecast, forecast
from mentorbook.publishing.private_edition import PrivateProblem, PrivateProgramme, PrivateRequest, PrivateRound
from mentorbook.publishing.private_people import mentor_named, private_request
from mentorbook.publishing.private_rounds import find_pairs, private_round
from mentorbook.records.catalogue import CATALOGUE
from mentorbook.records.history import read_history
from mentorbook.records.read import Reading


def project_private(
    roster: Roster, public: PublicProgramme, problems: Iterable[Problem], late: Set[str] = frozenset()
) -> PrivateProgramme:
    """Return what the private edition shows; `late` are the handles whose requests came after the close."""
    found = forecast(roster, late)
    pairs = find_pairs(roster)
    requests = tuple(
        _with_forecast(private_request(roster, one, pairs.get((one.round, one.handle), ())), found)
        for one in sorted(roster.mentees, key=lambda one: (one.name.casefold(), one.handle))
    )
    return PrivateProgramme(
        public=public,
        requests=requests,
        rounds=tuple(_rounds(roster, public, requests, found)),
        problems=tuple(map(_problem, problems)),
        unconfirmed=tuple(
            mentor_named(roster, one.handle) for one in roster.listed_mentors if not roster.is_confirmed(one)
        ),
    )


def late_requests(roster: Roster, reading: Reading, environment: Mapping[str, str]) -> Set[str]:
    """Ask Git whose request came after the close of the round that is matched now, if there are variables to run it."""
    one = round_to_match(roster.program, roster.today)
    if one is None or not environment:
        return frozenset()
    return read_history(roster, one, reading.folders, environment).late


def _with_forecast(request: PrivateRequest, found: Forecast | None) -> PrivateRequest:
    if found is None or request.round != found.round.id:
        return request
    handle = request.mentee.handle
    return replace(
        request,
        expected=found.expected.get(handle),
        offers=found.offers.get(handle, ()),
        is_late=handle in found.late,
    )


def _rounds(
    roster: Roster, public: PublicProgramme, requests: Iterable[PrivateRequest], found: Forecast | None
) -> Iterable[PrivateRound]:
    """Yield the rounds in which there is anybody, the latest first."""
    by_round: dict[str, list[PrivateRequest]] = {}
    for request in requests:
        by_round.setdefault(request.round, []).append(request)
    paired = {pair.round for pair in roster.pairs}
    for one in sorted(public.rounds, key=lambda one: (one.opens is None, one.opens, one.id), reverse=True):
        if one.id in by_round or one.id in paired:
            own = found if found and found.round.id == one.id else None
            yield private_round(roster, one, by_round.get(one.id, []), own)


def _problem(one: Problem) -> PrivateProblem:
    place = f"{one.where.path}:{one.where.line}:{one.where.column}"
    return PrivateProblem(place, one.rule, one.message, one.hint, CATALOGUE[one.rule].fix)
