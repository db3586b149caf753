"""Everyone readable now, with the files they came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from mentorbook.model.certificate import Kept
from mentorbook.model.identity import find_both_sides
from mentorbook.model.namesakes import tell_apart
from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Program
from mentorbook.model.round import Phase, Round, current_round, phase_of
from mentorbook.model.run import Run
from mentorbook.model.source import Source
from mentorbook.model.stage import OPEN, Stage, stage_of
from mentorbook.problems import Location

Located = Program | Mentor | Mentee | Pair | Run


@dataclass(frozen=True)
class Roster:
    """A whole programme on one day. Every collection is sorted by handle, pairs by round, mentee and mentor.

    `unread` holds the paths of files that are there but could not be read: who is named only there is not unknown.
    `proofs` holds, by round, the certificates that prove what the round's run says; others are not there.
    `partial` holds what is left of such files, with gaps for what is wrong: to be checked, and for nothing else.
    """

    program: Program
    mentors: tuple[Mentor, ...] = ()
    mentees: tuple[Mentee, ...] = ()
    pairs: tuple[Pair, ...] = ()
    runs: tuple[Run, ...] = ()
    never_with: frozenset[frozenset[str]] = frozenset()
    contacts: Mapping[str, str] = field(default_factory=dict)
    prefers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    photos: frozenset[str] = frozenset()
    proofs: Mapping[str, Kept] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    partial: tuple[Mentor | Mentee | Pair | Run, ...] = ()
    today: date = date.min

    def locate(self, record: Located | str, *route: str | int, key: bool = False) -> Location:
        """Return where a record (or the file of that path) says something; its first line where it doesn't."""
        path = record if isinstance(record, str) else record.path
        source = self.sources.get(path)
        return source.locate(*route, key=key) if source else Location(path)

    @cached_property
    def mentors_by_handle(self) -> dict[str, Mentor]:
        """Return the mentors by handle."""
        return {mentor.handle: mentor for mentor in self.mentors}

    @cached_property
    def mentees_by_handle(self) -> dict[str, Mentee]:
        """Return the mentees by handle."""
        return {mentee.handle: mentee for mentee in self.mentees}

    @cached_property
    def both_sides(self) -> dict[str, frozenset[str]]:
        """Return, for each mentee's handle who is a mentor too, the handles of their mentor files."""
        return find_both_sides(self.mentors, self.mentees)

    @cached_property
    def waiting_requests(self) -> tuple[Mentee, ...]:
        """Return the requests that a match may still serve.

        Not those of a round that has ended or was announced, and not those of someone who already has an open pair in
        the round: what stands is never a problem later. A provisional pair doesn't stand. A pair or a run that cannot
        be read may stand. Of a round that is unknown they wait as well, for they will be mended.
        """
        over = {one.id for one in self.program.rounds if one.has_ended(self.today)}
        over |= {run.round for run in self.runs if run.announced is not None} | self.rounds_in_doubt
        paired = {(pair.round, pair.mentee) for pair in self.open_pairs if not self.is_provisional(pair)}
        paired |= {(name, mentee) for name, mentee, _ in self.unread_pairs}
        return tuple(one for one in self.mentees if one.round not in over and (one.round, one.handle) not in paired)

    @cached_property
    def unread_pairs(self) -> frozenset[tuple[str, str, str]]:
        """Return the round, the mentee and the mentor of each pair whose file could not be read."""
        known = {pair.path for pair in self.pairs}
        names = [path.removesuffix(".yaml").split("/") for path in self.unread - known if path.startswith("pairs/")]
        parted = ((name[1], *name[2].partition("--")) for name in names if len(name) == 3)
        return frozenset((one, mentee, mentor) for one, mentee, _, mentor in parted if mentor)

    @cached_property
    def rounds_in_doubt(self) -> frozenset[str]:
        """Return the rounds of which nobody can tell whether they were announced: their run could not be read."""
        return frozenset(run.split("/")[1] for run in self.unread if run.endswith("/roster.yaml")) - set(
            self.runs_by_round
        )

    @cached_property
    def runs_by_round(self) -> dict[str, Run]:
        """Return the matcher's runs by their round's id."""
        return {run.round: run for run in self.runs}

    @cached_property
    def stages(self) -> dict[str, Stage]:
        """Return the stage of each pair, by the path of its file."""
        return {pair.path: stage_of(pair) for pair in self.pairs}

    @cached_property
    def open_pairs(self) -> tuple[Pair, ...]:
        """Return the pairs that hold their seats."""
        return tuple(pair for pair in self.pairs if self.stages[pair.path] in OPEN)

    @cached_property
    def proposals(self) -> frozenset[str]:
        """Return the paths of the pairs that the next run of their round replaces.

        They follow a choice, and the round is not announced yet. Suggestions and pairs made by hand stand.
        """
        announced = {run.round for run in self.runs if run.announced is not None}
        return frozenset(
            pair.path
            for pair in self.pairs
            if pair.choice and pair.round not in announced and self.stages[pair.path] is Stage.PROPOSED
        )

    def is_provisional(self, pair: Pair) -> bool:
        """Tell whether a run of the match proposed the pair, and the next one replaces it."""
        return pair.path in self.proposals and pair.round in self.runs_by_round

    @cached_property
    def open_pairs_by_mentor(self) -> dict[str, tuple[Pair, ...]]:
        """Return each mentor's open pairs; mentors without one are absent."""
        found: dict[str, list[Pair]] = {}
        for pair in self.open_pairs:
            found.setdefault(pair.mentor, []).append(pair)
        return {mentor: tuple(pairs) for mentor, pairs in found.items()}

    @cached_property
    def listed_mentors(self) -> tuple[Mentor, ...]:
        """Return the mentors that the directory shows today."""
        return tuple(mentor for mentor in self.mentors if mentor.is_listed(self.program, self.today))

    @cached_property
    def namesakes(self) -> dict[str, str]:
        """Return what tells those apart whom the directory shows by one name, by their handles; see tell_apart()."""
        return tell_apart(self.listed_mentors)

    def called(self, mentor: Mentor) -> str:
        """Return a mentor's name, with what tells them apart where the directory shows another of that name."""
        apart = self.namesakes.get(mentor.handle)
        return f"{mentor.name} ({apart})" if apart else mentor.name

    @cached_property
    def round(self) -> Round | None:
        """Return the round that sets the programme's phase today; None when all have ended."""
        return current_round(self.program.rounds, self.today)

    @property
    def phase(self) -> Phase:
        """Return the programme's phase today."""
        return Phase.BETWEEN if self.round is None else phase_of(self.round, self.today)

    def free_seats(self, mentor: Mentor, day: date | None = None) -> int:
        """Return seats minus open pairs; 0 while paused on `day` (today if not given) or not yet trained."""
        if mentor.is_paused(day or self.today) or not mentor.has_training(self.program):
            return 0
        taken = len(self.open_pairs_by_mentor.get(mentor.handle, ()))
        return max(0, mentor.seats_in(self.program) - taken)

    def is_confirmed(self, mentor: Mentor) -> bool:
        """Tell whether a mentor said "still in" for the current round; once all have ended, whether they ever did."""
        return mentor.confirmed is not None and (self.round is None or self.round.is_confirmed_by(mentor.confirmed))
