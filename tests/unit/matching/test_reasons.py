"""The sentences, one of each kind, as a coordinator reads them."""

from collections.abc import Callable
from typing import Any

import pytest

from mentorbook.matching.policy import Policy
from mentorbook.matching.proposal import propose
from mentorbook.model.roster import Roster

PAUSED = {"pauses": [{"from": "2026-10-01", "to": "2026-10-31"}]}
WAITED = {"runs": [{"round": "spring", "announced": "2026-02-12", "left_over": ["zoe"]}]}
ACCEPTED = "2026-10-01 proposed, 2026-10-02 accepted mentor"
DECLINED = "2026-02-10 proposed, 2026-02-11 declined mentor"
COACHING = {"program": {"kinds": ["mentoring", "coaching"]}}
LANGUAGE = {"program": {"matching": {"require_language": True}}}
WORDS = {"program": {"words": {"mentor": {"one": "learning partner", "many": "learning partners"}}}}


def reason(roster: Roster, handle: str, policy: Policy = Policy.MOST_MATCHED) -> str:
    """Match, and return why a mentee has whom they have, or nobody."""
    found = propose(roster, roster.program.rounds[0], policy)
    paired = {pairing.mentee: pairing.why for pairing in found.pairings}
    return (paired | {one.mentee: one.why for one in found.unmatched})[handle]


# For the value 4f1d0c the draw is ben, dia, cem, ana, zoe.
@pytest.mark.parametrize(
    ("mentors", "mentees", "more", "who", "why"),
    [
        ({"ada": {}}, {"ana": ["ada"]}, {}, "ana", "Ada had 1 seat and 1 first choice."),
        ({"ada": {"seats": 3}}, {"ana": ["ada"], "ben": ["ada"]}, {}, "ana", "Ada had 3 seats and 2 first choices."),
        (
            {"ada": {"seats": 2}},
            {"ana": ["ada"]},
            {"pairs": {"spring/eve--ada": ACCEPTED}},
            "ana",
            "Ada had 1 free seat and 1 first choice.",
        ),
        (
            {"ada": {}},
            {"ana": ["ada"], "ben": ["ada"]},
            {},
            "ben",
            "Ada had 1 seat and 2 first choices. The other waited as long and drew later.",
        ),
        (
            {"ada": {}},
            {"ana": ["ada"], "ben": ["ada"], "zoe": ["ada"]},
            WAITED,
            "zoe",
            "Ada had 1 seat and 3 first choices. The others waited less.",
        ),
        (
            {"ada": {"seats": 2}},
            {"ana": ["ada"], "ben": ["ada"]},
            {"never_with": [("ada", "ana")]},
            "ben",
            "Ada had 2 seats and 1 first choice to consider.",
        ),
        (
            {"ada": {"seats": 2}},
            {"ana": ["ada"], "ben": ["ada"]},
            {"pairs": {"autumn/ben--ada": ACCEPTED}},
            "ana",
            "Ada had 1 free seat and 1 first choice to consider.",
        ),
        (
            {"ada": {}, "eva": {}},
            {"ben": ["ada", "eva"], "ana": ["ada"]},
            {},
            "ana",
            "Ada had 1 seat and 2 first choices. The other has another mentor of their choice.",
        ),
        (
            {"ada": {}, "eva": {}},
            {"ben": ["ada", "eva"], "ana": ["ada"]},
            WORDS,
            "ana",
            "Ada had 1 seat and 2 first choices. The other has another learning partner of their choice.",
        ),
        (
            {"ada": {}, "eva": {}},
            {"ben": ["ada", "eva"], "ana": ["ada"]},
            {},
            "ben",
            "Ada's seat (for 2 first choices) went to someone else, because otherwise there would be 1 pair fewer "
            "(1 second choice fewer), so the second choice came next.",
        ),
        (
            {"ada": {}, "eva": {}},
            {"ben": ["ada"], "ana": ["ada", "eva"]},
            {},
            "ana",
            "Ada's seat (for 2 first choices) went to someone else, because otherwise there would be 1 pair fewer "
            "(1 second choice fewer), so the second choice came next.",
        ),
        (
            {"ada": {}, "eva": {}},
            {"ben": ["ada", "eva"], "ana": ["ada", "eva"]},
            {},
            "ana",
            "Ada's seat (for 2 first choices) went to someone who waited as long and drew earlier, "
            "so the second choice came next.",
        ),
        (
            {"ada": {}, "eva": {}},
            {"ana": ["ada"], "ben": ["eva"], "cem": ["ada", "eva"]},
            {"program": {"matching": {"short_lists": "neutral"}}},
            "ana",
            "Ada's seat (for 2 first choices) went to someone else, because otherwise there would be 1 first choice "
            "fewer and 1 second choice more. This request and 2 others together named only Ada and Eva, with 2 seats.",
        ),
        (
            {"ada": {}},
            {"ana": ["ada"], "zoe": ["ada"]},
            WAITED,
            "ana",
            "Ada's seat (for 2 first choices) went to someone who waited longer. "
            "This request and 1 other together named only Ada, with 1 seat.",
        ),
        (
            {"ada": {"seats": 2}},
            {"ana": ["ada"], "ben": ["ada"], "zoe": ["ada"]},
            WAITED,
            "ana",
            "Ada's 2 seats (for 3 first choices) went to people who waited longer or drew earlier. "
            "This request and 2 others together named only Ada, with 2 seats.",
        ),
        (
            {"ada": {"seats": 2}},
            {"ana": ["ada"], "ben": ["ada"]},
            {"pairs": {"spring/eve--ada": ACCEPTED}},
            "ana",
            "Ada's free seat (for 2 first choices) went to someone who waited as long and drew earlier. "
            "This request and 1 other together named only Ada, with 1 free seat.",
        ),
        (
            {"ada": {"seats": 2}, "eva": {}},
            {"zoe": ["ada"], "dia": ["eva", "ada"], "ben": ["eva"], "ana": ["ada"]},
            {},
            "dia",
            "Eva's seat (for 2 first choices) went to someone who waited as long and drew earlier; "
            "Ada's 2 seats went to people who had ranked this mentor higher, because otherwise there would be "
            "1 first choice fewer and 1 second choice more. "
            "This request and 3 others together named only Ada and Eva, with 3 seats.",
        ),
        ({"ada": {"seats": 0}}, {"ana": ["ada"]}, {}, "ana", "Ada had no free seat."),
        ({"ada": PAUSED}, {"ana": ["ada"]}, {}, "ana", "Ada is on a break when the round starts."),
        ({"ada": {"confirmed": "2025-01-01"}}, {"ana": ["ada"]}, {}, "ana", "Ada is not listed any more."),
        (
            {"ada": {}},
            {"ana": ["ada"]},
            {"program": {"mentor_training": "required"}},
            "ana",
            "Ada has yet to do the training.",
        ),
        (
            {"ada": {"kind": "coaching"}},
            {"ana": ["ada"]},
            COACHING,
            "ana",
            "Ada is here for coaching, not for mentoring.",
        ),
        (
            {"ada": {"languages": ["pt"]}},
            {"ana": {"choices": [{"mentor": "ada"}], "languages": ["es"]}},
            LANGUAGE,
            "ana",
            "Ada and this request have no language in common.",
        ),
        ({"ada": {}}, {"ana": ["ada"]}, {"never_with": [("ada", "ana")]}, "ana", "Ada was not possible this time."),
        (
            {"ada": {}},
            {"ana": ["ada"]},
            {"pairs": {"spring/ana--ada": DECLINED}},
            "ana",
            "Ada was not possible this time.",
        ),
        (
            {"ada": {"seats": 2}},
            {"ana": ["ada"]},
            {"pairs": {"spring/ana--ada": ACCEPTED}},
            "ana",
            "Ada is paired with the person who asks already.",
        ),
        ({"ana": {}}, {"ana": ["ana"]}, {}, "ana", "The first choice is the person who asks."),
        (
            {"ada": PAUSED},
            {"ana": ["ada", "ada", "nobody", "ada", "nobody", "ada", "ada"]},
            {},
            "ana",
            "Ada is on a break when the round starts; the second choice repeats an earlier one; "
            "the third choice is nobody in the directory; the fourth choice repeats an earlier one; "
            "the fifth choice is nobody in the directory; a request holds five choices at most.",
        ),
        ({}, {"ana": []}, {}, "ana", "The request names nobody."),
    ],
)
def test_why(programme: Callable[..., Roster], mentors: Any, mentees: Any, more: Any, who: str, why: str) -> None:
    """One small programme, one person, one sentence."""
    assert reason(programme(mentors, mentees, **more), who) == why


def test_a_programmes_own_word_stands_where_mentors_wish(programme: Callable[..., Roster]) -> None:
    """Whom ada ranks is told to nobody, only that she did."""
    roster = programme({"ada": {}}, {"ana": ["ada"], "ben": ["ada"]}, prefers={"ada": ["ana"]}, **WORDS)
    wishes = "in the order of the learning partner's wishes, waiting and the draw"
    assert (
        reason(roster, "ana", Policy.STABLE) == f"Ada had 1 seat and 2 first choices. The other comes later {wishes}."
    )
    assert reason(roster, "ben", Policy.STABLE) == (
        f"Ada's seat (for 2 first choices) went to someone earlier {wishes}. "
        "This request and 1 other together named only Ada, with 1 seat."
    )


def test_a_limit_is_the_reason_where_seats_are_left(programme: Callable[..., Roster]) -> None:
    """Two seats, two people and a pilot of one pair."""
    plain = programme({"ada": {"seats": 2}}, {"ana": ["ada"], "ben": ["ada"]})
    pilot = {**plain.program.rounds[0].model_dump(mode="json"), "limit": "1"}
    roster = programme({"ada": {"seats": 2}}, {"ana": ["ada"], "ben": ["ada"]}, rounds=[pilot])
    assert reason(roster, "ana") == "The round's limit of 1 pair was reached."
    assert reason(roster, "ben") == "Ada had 2 seats and 2 first choices. The other waited as long and drew later."


def test_a_reason_too_long_for_a_pairs_file_is_said_in_general(programme: Callable[..., Roster]) -> None:
    """Four mentors with names of 80 letters, all on a break; the first choice is told for as long as there is room."""
    away = {f"m{number}": {"name": f"{number}{'x' * 79}", **PAUSED} for number in range(4)}
    assert reason(programme({**away, "ada": {}}, {"ana": [*away, "ada"]}), "ana") == (
        f"0{'x' * 79} is on a break when the round starts; the other choices before had no seat to give, "
        "so the fifth choice came next."
    )
    assert reason(programme(away, {"ana": [*away]}), "ana") == (
        f"0{'x' * 79} is on a break when the round starts; none of the others had a seat to give."
    )
