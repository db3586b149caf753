"""Random programmes, the same for the same number, with everything in them that a match must heed."""

from random import Random
from typing import Any

from tests.invented import LIFE, MENTEES, MENTORS, Mentee, Mentor, Pair, Programme


def invent(number: int) -> Programme:
    """Return the programme of a number: up to 5 mentors with 0 to 3 seats, up to 5 mentees."""
    dice = Random(number)
    rules = _rules(dice)
    mentors = tuple(_mentor(dice, handle) for handle in _some(dice, MENTORS, 5))
    mentees = tuple(_mentee(dice, handle, mentors) for handle in _some(dice, MENTEES, 5))
    pairs = _pairs(dice, mentors, mentees)
    rosters = [name for name in ("spring", "summer", "autumn") if dice.random() < 0.5]
    handles = [one.handle for one in mentees] + ["gone"]
    return Programme(
        mentors=mentors,
        mentees=mentees,
        pairs=pairs,
        left_over={name: tuple(_some(dice, handles, 4)) for name in rosters},
        is_announced=dice.random() < 0.3,
        never_with=_never_with(dice, mentors, handles),
        prefers={one.handle: tuple(_shuffled(dice, handles)) for one in mentors if dice.random() < 0.8},
        rules=rules,
        lottery=dice.choice((None, "4f1d0c", "Zahl 7", "π", str(number))),
        late=frozenset(_some(dice, handles, 2)) if dice.random() < 0.1 else frozenset(),
        limit=dice.choice((None,) * 5 + (1, 2, 3, 4)),
    )


def _rules(dice: Random) -> dict[str, Any]:
    most = dice.choice((1, 2, *(5,) * 8))
    neutral = dice.choice(("plain", "plain", "neutral"))
    return {
        "seats": str(dice.randrange(3)),
        "choices": {"min": "0", "max": str(most)},
        "mentor_training": dice.choice(("recommended", "required")),
        "matching": {"short_lists": neutral, "require_language": dice.choice(("false", "false", "true"))},
    }


def _some(dice: Random, names: Any, most: int) -> list[str]:
    """Return up to so many of the names, sorted; many more often than few."""
    return sorted(dice.sample(names, min(len(names), dice.choice((0, 1, *range(2, most), *(most,) * 6)))))


def _shuffled(dice: Random, names: list[str]) -> list[str]:
    return dice.sample(names, dice.choice((dice.randint(0, len(names)), len(names), len(names))))


def _who(dice: Random, handle: str) -> tuple[str, int | None, str, str]:
    """Return a person's handle, account, kind and language: mostly no account, and what all others have."""
    number = dice.choice((None,) * 17 + (1, 2, 3))
    return handle, number, dice.choice(("mentoring",) * 30 + ("peer",)), dice.choice(("en",) * 15 + ("de",))


def _mentor(dice: Random, handle: str) -> Mentor:
    flaw = dice.choice(("",) * 40 + ("paused", "unlisted", "untrained"))
    return Mentor(*_who(dice, handle), dice.choice((None, 0, *(1,) * 6, 2, 2, 3)), flaw)


def _mentee(dice: Random, handle: str, mentors: tuple[Mentor, ...]) -> Mentee:
    """Return a request; now and then with a choice of nobody, one twice, or more than five."""
    names = [one.handle for one in mentors]
    liked = sorted(names, key=lambda name: names.index(name) + 3 * dice.random())
    wishes = liked[: dice.choice((0, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5))]
    if dice.random() < 0.08:
        wishes += dice.choices([*names, "nobody"], k=dice.randint(1, 3))
        dice.shuffle(wishes)
    return Mentee(*_who(dice, handle), dice.choice(("autumn",) * 15 + ("summer",)), tuple(wishes))


def _pairs(dice: Random, mentors: tuple[Mentor, ...], mentees: tuple[Mentee, ...]) -> tuple[Pair, ...]:
    """Return pairs of this round and earlier ones in every stage, some of them with people who left."""
    found = {}
    for _ in range(dice.choice((0, 0, 0, 1, 1, 2, 4))):
        one = dice.choice(("spring", "summer", "autumn"))
        mentee = dice.choice([*(one.handle for one in mentees), "gone"])
        mentor = dice.choice([*(one.handle for one in mentors), "left"])
        choice = dice.choice((1, 1, 2, 0, None))
        stage = dice.choice([*LIFE])
        found[one, mentee, mentor] = Pair(one, mentee, mentor, choice, stage)
    return tuple(found[place] for place in sorted(found))


def _never_with(dice: Random, mentors: tuple[Mentor, ...], handles: list[str]) -> tuple[tuple[str, str], ...]:
    if not mentors or dice.random() < 0.7:
        return ()
    two = dice.choice(mentors).handle, dice.choice(handles)
    return () if two[0] == two[1] else (two,)
