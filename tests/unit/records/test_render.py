"""What the tool writes is read back as the value that it was."""

import unicodedata
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from mentorbook.model.pair import Agreement, Answer, By, Event, Pair, Reason, What
from mentorbook.model.run import Draw, Run
from mentorbook.model.scalars import is_handle
from mentorbook.records.characters import find_characters
from mentorbook.records.events import fast_events, pure_events
from mentorbook.records.limits import LIST
from mentorbook.records.parse import parse_text
from mentorbook.records.render import render_pair, render_run
from mentorbook.records.schema import parse_record
from tests.tries import tries

ROUND = "2026-autumn"
TRICKY = [
    "no", "null", "~", "12:30", "0x174", "2026-09-30", "a: b", "# a", "- a", "'a'", '"a"', "a\nb", "a\n\n  b: c", "é😀",
    "&a *b !c", "{{ a }}", "[a]", "%a", "@a", "`a`", "|", ">", "?", "\\n", "<<", "=", "a #b", "الحمد\u200c", "yes",
    "on", "a" * 300, "word " * 60 + "end",
]  # fmt: skip


def is_valid(text: str) -> bool:
    """Tell whether a text can come out of a file: composed, without spaces around it, nothing hidden in it."""
    composed = unicodedata.normalize("NFC", text) == text
    return bool(text.strip()) and text == text.strip() and composed and not list(find_characters(text))


def is_line(text: str) -> bool:
    return "\n" not in text


texts = st.one_of(st.sampled_from(TRICKY), st.text(max_size=60)).filter(is_valid)
lines = texts.filter(is_line).filter(lambda text: len(text) <= 80)
handles = st.from_regex(r"[a-z][a-z0-9]{1,8}(-[a-z0-9]{1,5})?", fullmatch=True).filter(is_handle)
days = st.dates(date(1000, 1, 1), date(9999, 12, 31))
digests = st.text("0123456789abcdef", min_size=64, max_size=64)
events = st.builds(
    Event,
    on=days,
    what=st.sampled_from(What),
    by=st.none() | st.sampled_from(By),
    answer=st.none() | st.sampled_from(Answer),
    met=st.none() | st.integers(0, 1000),
    reason=st.none() | st.sampled_from(Reason),
    text=st.none() | texts,
)
agreements = st.builds(
    Agreement,
    cadence=st.none() | lines,
    lead=st.sampled_from(["mentee", "mentor-first"]),
    hand_over=st.none() | days,
    first_meeting=st.none() | days,
    until=st.none() | days,
)
pairs = st.builds(
    Pair,
    round=st.just(ROUND),
    mentee=handles,
    mentor=handles,
    choice=st.none() | st.integers(0, 5),
    why=st.none() | texts,
    agreement=agreements,
    events=st.lists(events, min_size=1, max_size=5).map(tuple),
)
runs = st.builds(
    Run,
    round=st.just(ROUND),
    policy=st.sampled_from(["most-matched", "first-choices", "stable"]),
    input_sha256=digests,
    lottery=st.builds(Draw, source=lines, value=lines, order_sha256=digests),
    left_over=st.lists(handles, max_size=5, unique=True).map(tuple),
    announced=st.none() | days,
)


def read_back(text: str, kind: type[Pair] | type[Run], named: dict[str, str]) -> object:
    fast, pure = parse_text(text, LIST, fast_events), parse_text(text, LIST, pure_events)
    assert fast == pure
    assert fast.findings == ()
    assert isinstance(fast.value, dict)
    return parse_record(kind, fast.value, named)


@given(pairs)
@tries(100)
def test_a_pair_is_read_back_as_it_was(pair: Pair) -> None:
    named = {"round": ROUND, "mentee": pair.mentee, "mentor": pair.mentor}
    assert read_back(render_pair(pair), Pair, named) == pair


@given(runs)
@tries(100)
def test_a_run_is_read_back_as_it_was(run: Run) -> None:
    assert read_back(render_run(run), Run, {"round": ROUND}) == run


def test_a_pair_as_people_read_it() -> None:
    day = date(2026, 10, 1)
    pair = Pair(
        round=ROUND,
        mentee="leo",
        mentor="ada",
        choice=1,
        why="Ada has 2 seats: both were free.",
        agreement=Agreement(cadence="one call a week", first_meeting=date(2026, 10, 8)),
        events=(
            Event(on=day, what=What.PROPOSED),
            Event(on=day, what=What.CHECK_IN, by=By.MENTEE, answer=Answer.IN_TOUCH, met=4),
        ),
    )
    assert render_pair(pair) == (
        "choice: 1\n"
        "why: 'Ada has 2 seats: both were free.'\n"
        "agreement: {cadence: one call a week, first_meeting: 2026-10-08}\n"
        "events:\n"
        "  - {on: 2026-10-01, what: proposed}\n"
        "  - {on: 2026-10-01, what: check-in, by: mentee, answer: in-touch, met: 4}\n"
    )


def test_a_run_as_people_read_it() -> None:
    draw = Draw(source="beacon pulse 4242", value="4f1d0c", order_sha256="1" * 64)
    run = Run(round=ROUND, policy="stable", input_sha256="a" * 64, lottery=draw, left_over=("leo", "mia"))
    assert render_run(run) == (
        "policy: stable\n"
        f"input_sha256: {'a' * 64}\n"
        "lottery:\n"
        "  source: beacon pulse 4242\n"
        "  value: 4f1d0c\n"
        f"  order_sha256: '{'1' * 64}'\n"
        "left_over:\n"
        "  - leo\n"
        "  - mia\n"
    )
