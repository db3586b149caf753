"""What a match writes, keeps and removes."""

from collections.abc import Callable
from datetime import date
from typing import Any

from mentorbook.matching.ledger import Changes, changes
from mentorbook.matching.policy import Policy
from mentorbook.matching.proposal import propose
from mentorbook.model.pair import Event, Pair, What
from mentorbook.model.roster import Roster
from mentorbook.model.run import Draw

ALONE = "Ada had 1 seat and 1 first choice."
PROPOSED = "2026-10-01 proposed"


def matched(roster: Roster) -> Changes:
    """Match the first round of a programme."""
    return changes(roster, propose(roster, roster.program.rounds[0], Policy.MOST_MATCHED))


def paths(pairs: tuple[Pair, ...]) -> list[str]:
    """Return where pairs lie."""
    return [pair.path for pair in pairs]


def with_reasons(roster: Roster, why: str) -> Roster:
    """Return the roster with the same reason in every pair."""
    pairs = tuple(pair.model_copy(update={"why": why}) for pair in roster.pairs)
    return Roster(roster.program, roster.mentors, roster.mentees, pairs, roster.runs, today=roster.today)


def test_a_first_match_writes_its_pairs_and_its_run(programme: Callable[..., Roster]) -> None:
    """A file a pair, proposed today, and the round's roster with who is left over."""
    found = matched(programme({"ada": {}}, {"ana": ["ada"], "ben": []}))
    (pair,) = found.written
    assert pair == Pair(
        round="autumn",
        mentee="ana",
        mentor="ada",
        choice=1,
        why=ALONE,
        events=(Event(on=date(2026, 10, 2), what=What.PROPOSED),),
    )
    assert (found.removed, found.kept) == ((), ())
    assert found.run.model_dump(mode="json") == {
        "round": "autumn",
        "policy": "most-matched",
        "input_sha256": "f" * 64,
        "lottery": {"source": "a public beacon", "value": "4f1d0c", "order_sha256": "f" * 64},
        "left_over": ["ben"],
        "announced": None,
    } | {
        "input_sha256": found.run.input_sha256,
        "lottery": Draw.model_dump(found.run.lottery, mode="json"),
    }


def test_a_second_match_replaces_the_pairs_of_the_first(programme: Callable[..., Roster]) -> None:
    """Ben has the only seat by the draw; the pair that the last run proposed goes."""
    roster = programme({"ada": {}}, {"ana": ["ada"], "ben": ["ada"]}, pairs={"autumn/ana--ada": PROPOSED})
    found = matched(roster)
    assert paths(found.written) == ["pairs/autumn/ben--ada.yaml"]
    assert paths(found.removed) == ["pairs/autumn/ana--ada.yaml"]
    assert found.run.left_over == ("ana",)


def test_a_pair_that_is_proposed_again_keeps_its_file(programme: Callable[..., Roster]) -> None:
    """Nothing new to say, so the day and what people added to the file stay."""
    roster = with_reasons(programme({"ada": {}}, {"ana": ["ada"]}, pairs={"autumn/ana--ada": PROPOSED}), ALONE)
    found = matched(roster)
    assert (found.written, found.removed, found.kept) == ((), (), roster.pairs)


def test_a_pair_with_a_new_reason_is_written_again(programme: Callable[..., Roster]) -> None:
    """The old reason is no longer true; the file is replaced in place."""
    roster = with_reasons(programme({"ada": {}}, {"ana": ["ada"]}, pairs={"autumn/ana--ada": PROPOSED}), "Old.")
    found = matched(roster)
    assert [pair.why for pair in found.written] == [ALONE]
    assert (found.removed, found.kept) == ((), ())


def test_after_the_announcement_a_match_only_adds(programme: Callable[..., Roster]) -> None:
    """Ana's pair stands although the draw prefers ben; eve gets the seat that came free; who left stays listed."""
    runs: list[Any] = [{"round": "autumn", "announced": "2026-10-02", "left_over": ["ben", "eve", "gone"]}]
    mentees = {"ana": ["ada"], "ben": ["ada"], "eve": ["eva"]}
    roster = programme({"ada": {}, "eva": {}}, mentees, pairs={"autumn/ana--ada": PROPOSED}, runs=runs)
    found = matched(roster)
    assert paths(found.written) == ["pairs/autumn/eve--eva.yaml"]
    assert (found.removed, found.kept) == ((), ())
    assert (found.run.announced, found.run.left_over) == (date(2026, 10, 2), ("ben", "gone"))


def test_after_a_decline_the_remaining_choices_are_tried(programme: Callable[..., Roster]) -> None:
    """Ada declined; the second choice has a seat."""
    pairs = {"autumn/ana--ada": f"{PROPOSED}, 2026-10-02 declined mentor"}
    runs = [{"round": "autumn", "announced": "2026-10-02"}]
    (pair,) = matched(programme({"ada": {}, "eva": {}}, {"ana": ["ada", "eva"]}, pairs=pairs, runs=runs)).written
    assert (pair.mentor, pair.choice) == ("eva", 2)
    assert pair.why == "Ada was not possible this time, so the second choice came next."


def test_an_announced_run_stays_what_was_announced(programme: Callable[..., Roster]) -> None:
    """A follow-up pairs who asked since; the digest and the draw are still those of the day; a second one is still."""
    runs = [{"round": "autumn", "announced": "2026-10-02", "input_sha256": "a" * 64, "left_over": ["ana"]}]
    first = matched(programme({"ada": {}}, {"ana": ["ada"]}, runs=runs))
    assert (first.run.input_sha256, first.run.left_over, first.is_run_new) == ("a" * 64, (), True)
    again = programme({"ada": {}}, {"ana": ["ada"]}, pairs={"autumn/ana--ada": PROPOSED}, runs=[first.run.model_dump()])
    second = matched(again)
    assert (second.written, second.removed, second.is_run_new) == ((), (), False)
