"""Digests that a stranger can repeat with a pencil and `sha256sum`."""

from hashlib import sha256

from mentorbook.matching.digest import input_sha256, order_sha256


def test_the_order_is_a_handle_a_line() -> None:
    """`printf 'ben\\nana\\n' | sha256sum`."""
    assert order_sha256(["ben", "ana"]) == sha256(b"ben\nana\n").hexdigest()
    assert order_sha256([]) == sha256(b"").hexdigest()


def test_the_market_is_one_line_of_json() -> None:
    """Whatever order things are told in, its keys are sorted."""
    line = (
        '{"choices":{"ana":["ada",null],"ben":[]},"draw":"4f1d0c","limit":null,"longest":2,'
        '"seats":{"ada":2},"waiting":{"ana":0,"ben":1}}'
    )
    digest = input_sha256(
        waiting={"ben": 1, "ana": 0},
        seats={"ada": 2},
        choices={"ben": [], "ana": ["ada", None]},
        draw="4f1d0c",
        longest=2,
        limit=None,
    )
    assert digest == sha256(line.encode()).hexdigest()
