"""What was read so far, on its way to a roster."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Any, TypeVar

from mentorbook.model.pair import Pair
from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.program import Program
from mentorbook.model.record import GapError
from mentorbook.model.roster import Roster
from mentorbook.model.run import Run
from mentorbook.model.source import Source
from mentorbook.model.today import Clock
from mentorbook.problems import Problem
from mentorbook.records.content import Content
from mentorbook.records.found import Found, Kind
from mentorbook.records.kept import find_proofs
from mentorbook.records.limits import MOST_FINDINGS
from mentorbook.records.photo import is_named_after_handle
from mentorbook.records.repeats import find_repeats
from mentorbook.records.topics import with_ids

T = TypeVar("T")


class Collection:
    """Records, lists, sources and problems, file by file."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.lost: set[str] = set()
        self._values: dict[Kind, list[Any]] = {kind: [] for kind in Kind}
        self._sources: dict[str, Source] = {}
        self._unread: set[str] = set()
        self._photos: set[str] = set()
        self._certificates: list[Found] = []
        self._partial: list[Mentor | Mentee | Pair | Run] = []

    def add(self, content: Content, program: Program | None) -> None:
        """Take in what a file holds; topics become the programme's ids."""
        found = content.found
        self.problems += content.problems
        if content.source:
            self._sources[found.path] = content.source
        if content.value is None or found.meant:
            self._unread.add(found.meant or found.path)
            self._add_partial(content, program)
            return
        self._values[found.kind].append(self._checked(content.value, content, program))

    def _add_partial(self, content: Content, program: Program | None) -> None:
        """Take in what is left of a record, whose sound fields are checked all the same."""
        if content.partial is not None and content.found.kind is not Kind.PROGRAM and not content.found.meant:
            self._partial.append(self._checked(content.partial, content, program))

    def _checked(self, value: Any, content: Content, program: Program | None) -> Any:
        """Return a record with the programme's topics, and take in what it says twice."""
        if program and content.found.kind in (Kind.MENTOR, Kind.MENTEE):
            with suppress(GapError):
                value = with_ids(value, program)
        if content.source:
            sound = _sound_entries(content)
            self.problems += islice(find_repeats(value, content.source, sound), MOST_FINDINGS)
        return value

    def add_photo(self, path: str, problem: Problem | None) -> None:
        """Take in a photo; one with a problem is there all the same."""
        if is_named_after_handle(path):
            self._photos.add(path)
        self.problems += [problem] if problem else []

    def add_certificate(self, found: Found) -> None:
        """Take in where a certificate lies; it is read when its round's run is known."""
        self._certificates.append(found)

    def roster(self, program: Program, clock: Clock) -> Roster:
        """Return everyone who could be read."""
        proofs, problems = find_proofs(self._certificates, self._values[Kind.RUN])
        self.problems += problems
        return Roster(
            program=program,
            mentors=tuple(sorted(self._values[Kind.MENTOR], key=lambda mentor: mentor.handle)),
            mentees=tuple(sorted(self._values[Kind.MENTEE], key=lambda mentee: mentee.handle)),
            pairs=tuple(sorted(self._values[Kind.PAIR], key=lambda pair: (pair.round, pair.mentee, pair.mentor))),
            runs=tuple(sorted(self._values[Kind.RUN], key=lambda run: run.round)),
            never_with=_only(self._values[Kind.NEVER_WITH], frozenset()),
            contacts=_only(self._values[Kind.CONTACTS], {}),
            prefers=_only(self._values[Kind.PREFERS], {}),
            photos=frozenset(self._photos),
            proofs=proofs,
            sources=self._sources,
            unread=frozenset(self._unread | self._lost_people()),
            partial=tuple(sorted(self._partial, key=lambda one: one.path)),
            today=clock.today(program),
        )

    def _lost_people(self) -> set[str]:
        """Return the files that everybody named may have in a folder that cannot be looked into."""
        people = (*self._values[Kind.MENTEE], *(one for one in self._partial if isinstance(one, Mentee)))
        chosen = (handle for one in people for handle in _chosen(one))
        paired = (handle for pair in self._values[Kind.PAIR] for handle in (pair.mentee, pair.mentor))
        left_over = (handle for run in self._values[Kind.RUN] for handle in run.left_over)
        apart = (handle for couples in self._values[Kind.NEVER_WITH] for couple in couples for handle in couple)
        listed = (handle for one in (Kind.CONTACTS, Kind.PREFERS) for values in self._values[one] for handle in values)
        preferred = (one for prefers in self._values[Kind.PREFERS] for mentees in prefers.values() for one in mentees)
        named = {*chosen, *paired, *left_over, *apart, *listed, *preferred} if self.lost else set[str]()
        return {f"{folder}/{handle}.yaml" for folder in self.lost for handle in named}


def _chosen(mentee: Mentee) -> Iterator[str]:
    """Yield the handles that a request names, as far as they can be told."""
    with suppress(GapError):
        for choice in mentee.choices:
            with suppress(GapError):
                yield choice.mentor


def _sound_entries(content: Content) -> dict[str, dict[int, object]]:
    """Return the sound entries of the lists that wrong ones stand in, by their index."""
    lists = {str(route[0]) for route in content.wrong if len(route) == 2 and isinstance(route[1], int)}
    return {
        name: {index: one for index, one in enumerate(content.plain[name]) if (name, index) not in content.wrong}
        for name in lists
        if isinstance(content.plain[name], list)
    }


def _only(values: Iterable[T], default: T) -> T:
    """Return the one value of a list that a programme has at most once."""
    return next(iter(values), default)
