"""Whole programmes of a few invented people, as facts, and the market that their match must see.

The facts become records and files; what follows from them is said here once more, by the reference's words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from mentorbook.matching.market import Market

MENTORS = ("ada", "eva", "ivo", "kai", "lea")
MENTEES = ("ada", "ana", "ben", "cem", "dia", "eli", "fay")
LIFE = {
    "proposed": "proposed",
    "half-accepted": "proposed accepted:mentor",
    "accepted": "proposed accepted:mentor accepted:mentee",
    "introduced": "proposed accepted:mentor accepted:mentee introduced",
    "declined": "proposed declined:mentor",
    "closed": "proposed accepted:mentor accepted:mentee introduced closed::completed",
    "lost": "proposed accepted:mentor accepted:mentee introduced closed::no-contact",
}
OVER = {"declined", "closed", "lost"}
MET = {"introduced", "closed", "lost"}
# Each round's day of announcement, and the day on which its pairs are introduced; spring has ended, summer has not.
DAYS = {
    "spring": ("2026-02-10", "2026-02-15"),
    "summer": ("2026-06-15", "2026-06-15"),
    "autumn": ("2026-10-01", "2026-10-02"),
}
ROUNDS = (
    {"id": "spring", "opens": "2026-01-01", "closes": "2026-01-31", "starts": "2026-02-15", "ends": "2026-08-31"},
    {"id": "summer", "opens": "2026-05-01", "closes": "2026-05-31", "starts": "2026-06-15", "ends": "2026-12-31"},
    {"id": "autumn", "opens": "2026-09-01", "closes": "2026-09-30", "starts": "2026-10-05", "ends": "2027-04-05"},
)
TODAY = "2026-10-02"


@dataclass(frozen=True)
class Person:
    """Hold what is known of a mentor or a mentee; `number` is their account's."""

    handle: str
    number: int | None
    kind: str
    language: str

    @property
    def key(self) -> str | int:
        """Return who this is across files."""
        return self.handle if self.number is None else self.number

    def said(self) -> dict[str, Any]:
        """Return the fields of the file that mentors and mentees share."""
        account = {} if self.number is None else {"account": {"github": f"login-{self.number}", "id": str(self.number)}}
        return {"name": self.handle.title(), "kind": self.kind, "languages": [self.language], **account}


@dataclass(frozen=True)
class Mentor(Person):
    """Hold a mentor; `flaw` is why nobody can be paired with them, if anything."""

    seats: int | None
    flaw: str

    def said(self) -> dict[str, Any]:
        """Return the whole file."""
        flaws: dict[str, dict[str, Any]] = {
            "paused": {"pauses": [{"from": "2026-10-01", "to": "2026-10-31"}]},
            "unlisted": {"confirmed": "2025-01-01"},
            "untrained": {"trained": None},
        }
        here: dict[str, Any] = {"bio": "Hello.", "topics": ["git"], "timezone": "UTC"}
        here |= {} if self.seats is None else {"seats": str(self.seats)}
        fields = {**super().said(), **here, "trained": "2026-01-01", **flaws.get(self.flaw, {})}
        return {name: value for name, value in fields.items() if value is not None}


@dataclass(frozen=True)
class Mentee(Person):
    """Hold a request."""

    round: str
    choices: tuple[str, ...]

    def said(self) -> dict[str, Any]:
        """Return the whole file."""
        choices = [{"mentor": mentor} for mentor in self.choices]
        return {**super().said(), "round": self.round, "goals": ["Learn"], "choices": choices}


@dataclass(frozen=True)
class Pair:
    """Hold a pair and where it stands."""

    round: str
    mentee: str
    mentor: str
    choice: int | None
    stage: str

    @property
    def is_open(self) -> bool:
        """Tell whether it holds a seat."""
        return self.stage not in OVER

    def said(self) -> dict[str, Any]:
        """Return the whole file."""
        events = [word.split(":") for word in LIFE[self.stage].split()]
        told = [dict(zip(("what", "by", "reason"), event, strict=False)) for event in events]
        if self.choice and self.stage != "half-accepted":
            told = [event for event in told if event.get("by") != "mentee"]
        for event in told:
            event["on"] = DAYS[self.round][event["what"] in ("introduced", "closed")]
        lines = [{key: word for key, word in event.items() if word} for event in told]
        return {"events": lines} if self.choice is None else {"choice": str(self.choice), "events": lines}


@dataclass(frozen=True)
class Programme:
    """Hold all facts of a programme whose round `autumn` is matched on 2 October 2026."""

    mentors: tuple[Mentor, ...]
    mentees: tuple[Mentee, ...]
    pairs: tuple[Pair, ...]
    left_over: dict[str, tuple[str, ...]]
    """Who was left over, by round, of those with a roster."""
    is_announced: bool
    """Whether autumn's roster, if there is one, was announced; all others were."""
    never_with: tuple[tuple[str, str], ...]
    prefers: dict[str, tuple[str, ...]]
    rules: dict[str, Any]
    lottery: str | None
    limit: int | None
    late: frozenset[str] = frozenset()
    """Whose requests came after the close, which no file says."""

    def files(self) -> dict[str, Any]:
        """Return every file's values by its path."""
        lottery = {"lottery": {"source": "a public beacon", "value": self.lottery}} if self.lottery else {}
        limit = {"limit": str(self.limit)} if self.limit else {}
        rounds: list[dict[str, Any]] = [{**one, "name": one["id"]} for one in ROUNDS]
        rounds[2] |= {**lottery, **limit}
        told = {"schema": "1", "name": "Club", "topics": [{"id": "git", "name": "Git"}], "kinds": ["mentoring", "peer"]}
        files: dict[str, Any] = {"program.yaml": {**told, **self.rules, "rounds": rounds, "as_of": TODAY}}
        files |= {f"mentors/{one.handle}.yaml": one.said() for one in self.mentors}
        files |= {f"mentees/{one.handle}.yaml": one.said() for one in self.mentees}
        files |= {f"pairs/{one.round}/{one.mentee}--{one.mentor}.yaml": one.said() for one in self.pairs}
        for name, handles in self.left_over.items():
            announced = {"announced": DAYS[name][0]} if name != "autumn" or self.is_announced else {}
            draw = {"source": "a public beacon", "value": "1", "order_sha256": "0" * 64}
            run = {"policy": "most-matched", "input_sha256": "0" * 64, "lottery": draw, "left_over": list(handles)}
            files[f"pairs/{name}/roster.yaml"] = {**run, **announced}
        files["never_with.yaml"] = [list(two) for two in self.never_with]
        files["prefers.yaml"] = {mentor: list(mentees) for mentor, mentees in self.prefers.items()}
        return files

    @cached_property
    def standing(self) -> tuple[Pair, ...]:
        """Return the open pairs that this match doesn't replace."""
        return tuple(one for one in self.pairs if one.is_open and not self._is_replaced(one))

    @cached_property
    def asking(self) -> tuple[Mentee, ...]:
        """Return who takes part, by handle."""
        paired = {self.person(pair.mentee) for pair in self.standing if pair.round != "spring"}
        asking = [one for one in self.mentees if one.round == "autumn" and one.handle not in self.late]
        return tuple(one for one in asking if one.key not in paired)

    @cached_property
    def waiting(self) -> tuple[int, ...]:
        """Return how often each of those who take part was left over since they last met a mentor."""
        return tuple(self._times_waited(one) for one in self.asking)

    @cached_property
    def market(self) -> Market:
        """Return what the match must decide."""
        value = self.lottery or "autumn"
        drawn = [sha256(f"{value}:{one.handle}".encode()).hexdigest() for one in self.asking]
        turns = sorted(range(len(drawn)), key=lambda mentee: (-self.waiting[mentee], drawn[mentee]))
        now = sum(pair.round == "autumn" for pair in self.standing)
        return Market(
            seats=tuple(map(self._free_seats, self.mentors)),
            choices=tuple(tuple(self._wishes(one)) for one in self.asking),
            order=tuple(turns),
            longest=max(int(self.rules["choices"]["max"]), *(len(one.choices) for one in self.asking), 0),
            limit=max(0, self.limit - now) if self.limit else None,
        )

    @cached_property
    def rankings(self) -> tuple[tuple[int, ...], ...]:
        """Return whom of those who take part each mentor ranks, best first."""
        handles = [one.handle for one in self.asking]
        ranked = (self.prefers.get(one.handle, ()) for one in self.mentors)
        return tuple(tuple(handles.index(handle) for handle in one if handle in handles) for one in ranked)

    def person(self, handle: str) -> str | int:
        """Return who the mentee of a handle is."""
        return next((one.key for one in self.mentees if one.handle == handle), handle)

    def _is_replaced(self, pair: Pair) -> bool:
        is_announced = "autumn" in self.left_over and self.is_announced
        return pair.round == "autumn" and bool(pair.choice) and pair.stage == "proposed" and not is_announced

    def _is_barred(self, mentor: Mentor) -> bool:
        if mentor.flaw == "untrained":
            return bool(self.rules["mentor_training"] == "required")
        return mentor.flaw in ("paused", "unlisted")

    def _free_seats(self, mentor: Mentor) -> int:
        seats = int(self.rules["seats"]) if mentor.seats is None else mentor.seats
        taken = sum(pair.mentor == mentor.handle for pair in self.standing)
        return 0 if self._is_barred(mentor) else max(0, seats - taken)

    def _wishes(self, mentee: Mentee) -> Iterator[int | None]:
        """Yield the number of each mentor that a mentee chose; None where the two cannot be paired."""
        numbers = {mentor.handle: number for number, mentor in enumerate(self.mentors)}
        for rank, handle in enumerate(mentee.choices):
            is_new = rank < 5 and handle in numbers and handle not in mentee.choices[:rank]
            yield numbers[handle] if is_new and self._may_meet(mentee, self.mentors[numbers[handle]]) else None

    def _may_meet(self, mentee: Mentee, mentor: Mentor) -> bool:
        if mentee.number is None or mentor.number is None:
            is_oneself = mentee.handle == mentor.handle
        else:
            is_oneself = mentee.number == mentor.number
        is_foreign = self.rules["matching"]["require_language"] == "true" and mentee.language != mentor.language
        is_unlike = mentee.kind != mentor.kind
        return not (is_oneself or is_foreign or is_unlike or self._is_barred(mentor) or self._is_past(mentee, mentor))

    def _is_past(self, mentee: Mentee, mentor: Mentor) -> bool:
        """Tell whether the two were or are paired, or must be kept apart, under whatever handles."""
        for pair in self.pairs:
            with_whom = next((one.key for one in self.mentors if one.handle == pair.mentor), pair.mentor)
            if not self._is_replaced(pair) and (self.person(pair.mentee), with_whom) == (mentee.key, mentor.key):
                return True
        ours, theirs = ({one.handle for one in self._people() if one.key == two.key} for two in (mentee, mentor))
        return any((one in ours and two in theirs) or (two in ours and one in theirs) for one, two in self.never_with)

    def _people(self) -> tuple[Person, ...]:
        return (*self.mentors, *self.mentees)

    def _times_waited(self, mentee: Mentee) -> int:
        met = [pair for pair in self.pairs if pair.stage in MET and self.person(pair.mentee) == mentee.key]
        last = max((DAYS[pair.round][1] for pair in met), default="")
        told = [name for name, handles in self.left_over.items() if mentee.key in map(self.person, handles)]
        passed_over = [name for name in told if DAYS[name][0] > last and (name != "autumn" or self.is_announced)]
        return len(passed_over) + any(DAYS[pair.round][1] == last and pair.stage == "lost" for pair in met)
