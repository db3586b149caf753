"""Whatever can be read can be checked: rosters made of anything the model allows."""

from datetime import date
from operator import attrgetter

from hypothesis import given
from hypothesis import strategies as st

from mentorbook.model.pair import Agreement, Answer, By, Event, Pair, Reason, What
from mentorbook.model.person import Choice, Hours, Mentee, Mentor
from mentorbook.model.program import Coordinator, Program
from mentorbook.model.record import Account, Days
from mentorbook.model.roster import Roster
from mentorbook.model.run import Draw, Run
from mentorbook.problems import Severity
from mentorbook.rules import RULES, find_problems
from tests.tries import tries

HANDLES = ["ada", "bea", "leo", "mia"]
handles = st.sampled_from(HANDLES)
rounds = st.sampled_from(["spring", "autumn", "nowhere"])
days = st.dates() | st.sampled_from([date.min, date.max, date(2026, 9, 20), date(2026, 9, 21)])
maybe_days = st.none() | days
logins = st.none() | st.sampled_from(["ada", "ADA", "leo"])
accounts = st.none() | st.builds(
    Account, github=logins, gitlab=logins, forgejo=logins, id=st.none() | st.integers(1, 2)
)
texts = st.text(min_size=1, max_size=30).filter(str.strip) | st.sampled_from(["+39 06 1234 5678", "a@b.cd", "![x](y)"])
names = texts.filter(lambda text: any(map(str.isalpha, text)) and "\n" not in text.strip())
words = names.filter(lambda text: len(text.splitlines()) == 1)
topics = st.lists(st.sampled_from(["git", "py", "knitting"]), min_size=1, max_size=3).map(tuple)
languages = st.sampled_from([("en",), ("pt", "en"), ("pt-BR",), ("ko",)])
kinds = st.none() | st.sampled_from(["mentoring", "peer"])


spans = st.tuples(days, days).map(lambda both: Days(start=both[0], end=both[1]))
hours = st.tuples(st.times(), st.times()).map(lambda both: Hours(days=("mon",), start=both[0], end=both[1]))


mentors = st.builds(
    Mentor,
    handle=handles,
    name=words,
    account=accounts,
    bio=texts,
    topics=topics,
    languages=languages,
    timezone=st.just("Europe/Rome"),
    kind=kinds,
    format=st.sampled_from(["remote", "in-person"]),
    seats=st.none() | st.integers(0, 2),
    hours=st.lists(hours, max_size=2).map(tuple),
    pauses=st.lists(spans, max_size=3).map(tuple),
    links=st.just({}) | st.just({"github": "https://example.org"}),
    photo=st.none() | st.sampled_from(["photos/ada.jpg", "x"]),
    trained=maybe_days,
    confirmed=maybe_days,
    consent=maybe_days,
)
mentees = st.builds(
    Mentee,
    handle=handles,
    name=words,
    round=rounds,
    choices=st.lists(st.builds(Choice, mentor=handles | words), max_size=4).map(tuple),
    goals=st.just(("Ship a first release.",)),
    account=accounts,
    topics=topics,
    languages=languages | st.just(()),
    kind=kinds,
    consent=maybe_days,
)
events = st.builds(
    Event,
    on=days,
    what=st.sampled_from(What),
    by=st.none() | st.sampled_from(By),
    answer=st.none() | st.sampled_from(Answer),
    met=st.none() | st.just(2),
    reason=st.none() | st.sampled_from(Reason),
    text=st.none() | texts,
)
pairs = st.builds(
    Pair,
    round=rounds,
    mentee=handles,
    mentor=handles,
    choice=st.none() | st.integers(0, 5),
    agreement=st.builds(Agreement, first_meeting=maybe_days, hand_over=maybe_days, until=maybe_days),
    events=st.lists(events, min_size=1, max_size=5).map(tuple),
)
HANDLE, PATH = attrgetter("handle"), attrgetter("path")
DRAW = Draw(source="x", value="x", order_sha256="0" * 64)
runs = st.builds(
    Run,
    round=rounds,
    policy=st.just("most-matched"),
    input_sha256=st.just("0" * 64),
    lottery=st.just(DRAW),
    left_over=st.lists(handles, max_size=3).map(tuple),
    announced=maybe_days,
)


@st.composite
def programs(draw: st.DrawFn) -> Program:
    """Return a programme of two rounds, whose dates may lie anyhow."""
    dates = ("opens", "closes", "starts", "ends")
    both = [
        {"id": one, "name": draw(st.sampled_from(["One", "Other"])), "limit": draw(st.none() | st.just(1))}
        | {name: draw(maybe_days) for name in dates}
        for one in ("spring", "autumn")
    ]
    values = {
        "schema": 1,
        "name": "Example",
        "topics": [{"id": "git", "name": "Git"}, {"id": "python", "name": "Python", "synonyms": ["py", "git"]}],
        "rounds": both,
        "forge": draw(st.sampled_from([None, "https://github.com/a/b", "https://example.org/a"])),
        "enrolment": draw(st.sampled_from(["open", "invited"])),
        "mentor_training": draw(st.sampled_from(["required", "none"])),
        "choices": {"min": draw(st.integers(0, 3)), "max": draw(st.integers(1, 3))},
        "kinds": draw(st.sampled_from([("mentoring",), ("mentoring", "peer")])),
        "coordinators": (Coordinator(name="Mira", account=draw(accounts)),),
        "contact": draw(st.none() | words),
    }
    return Program.model_validate(values)


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """Return a roster as reading makes it: sorted, each handle once in its folder."""
    return Roster(
        program=draw(programs()),
        mentors=tuple(sorted(draw(st.lists(mentors, max_size=4, unique_by=HANDLE)), key=HANDLE)),
        mentees=tuple(sorted(draw(st.lists(mentees, max_size=4, unique_by=HANDLE)), key=HANDLE)),
        pairs=tuple(
            sorted(draw(st.lists(pairs, max_size=4, unique_by=lambda one: one.path)), key=lambda one: one.path)
        ),
        runs=tuple(draw(st.lists(runs, max_size=2, unique_by=lambda one: one.round))),
        never_with=draw(st.frozensets(st.frozensets(handles, min_size=2, max_size=2), max_size=2)),
        contacts=draw(st.dictionaries(handles, words, max_size=2)),
        prefers=draw(st.dictionaries(handles, st.lists(handles, max_size=2).map(tuple), max_size=2)),
        photos=draw(st.frozensets(st.sampled_from(["mentors/photos/ada.jpg", "mentors/photos/zoe.png"]))),
        unread=draw(st.frozensets(st.sampled_from(["mentors/bea.yaml", "mentees/mia.yaml"]))),
        today=draw(days),
    )


@given(rosters())
@tries(150)
def test_every_roster_can_be_checked(roster: Roster):
    """No rule fails, whatever the dates, and each problem is a sentence of a known rule at a real place."""
    severities = {checker.RULE.name: checker.RULE.severity for checker in RULES}
    for problem in find_problems(roster):
        assert severities[problem.rule] is problem.severity
        assert problem.message.endswith(".") and problem.hint
        assert problem.where.path and problem.where.line >= 1


@given(rosters())
@tries(50)
def test_a_second_look_finds_the_same(roster: Roster):
    again = Roster(**{name: getattr(roster, name) for name in Roster.__dataclass_fields__})
    assert find_problems(roster) == find_problems(again)


@given(rosters())
@tries(50)
def test_a_suggestion_never_stops_what_an_error_would_not(roster: Roster):
    """Errors alone decide; a programme with none may have any number of suggestions."""
    errors = {one.rule for one in find_problems(roster) if one.severity is Severity.ERROR}
    suggested = {checker.RULE.name for checker in RULES if checker.RULE.severity is Severity.SUGGESTION}
    assert errors.isdisjoint(suggested)
