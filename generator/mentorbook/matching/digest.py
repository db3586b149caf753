"""Digests of what went into a match, which anyone can repeat."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256


def order_sha256(order: Iterable[str]) -> str:
    """Return the SHA-256 of the order in which people are served: a handle a line.

    >>> order_sha256(["ben", "ana"])[:16]  # printf 'ben\\nana\\n' | sha256sum
    'b4e7287032a95c62'
    """
    return sha256("".join(f"{handle}\n" for handle in order).encode()).hexdigest()


def input_sha256(
    *,
    seats: Mapping[str, int],
    choices: Mapping[str, Iterable[str | None]],
    waiting: Mapping[str, int],
    draw: str,
    longest: int,
    limit: int | None,
) -> str:
    """Return the SHA-256 of the market itself, which no bio or other word of the files changes.

    It is that of the JSON of `choices` by mentee, the mentors' handles with null for a struck choice; `draw`,
    the lottery's value; `limit`; `longest`; `seats` that are free, by mentor; `waiting` by mentee.
    """
    return json_sha256(
        {
            "choices": {mentee: list(wishes) for mentee, wishes in choices.items()},
            "draw": draw,
            "limit": limit,
            "longest": longest,
            "seats": dict(seats),
            "waiting": dict(waiting),
        }
    )


def json_sha256(value: object) -> str:
    """Return the SHA-256 of a value as one line of JSON in ASCII without spaces, its keys sorted."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()
