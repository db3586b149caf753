"""One wrong field is one problem: seeded once into every field of every record of whole programmes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mentorbook.model.source import Route, Source, Spot
from mentorbook.model.today import Clock
from mentorbook.problems import Problem
from mentorbook.records.check import check_programme
from mentorbook.records.collection import Collection
from mentorbook.records.content import RECORDS, Content, read_content
from mentorbook.records.found import Found, Kind
from mentorbook.records.layout import Layout
from mentorbook.rules import find_problems
from tests.tries import TIMES

from .conftest import ADA, LEO, Find, write

ROOT = Path(__file__).parents[3]
PROGRAMS = ROOT / "tests" / "programs"
CLOCK = Clock(datetime(2026, 9, 20, 12, tzinfo=UTC), None)


class Programme:
    """A programme that was read once, and is checked again with another content of one of its files."""

    def __init__(self, public: Path, private: Path, clock: Clock) -> None:
        layout = Layout()
        layout.add_people(public, "mentors", Kind.MENTOR)
        layout.add_people(private, "mentees", Kind.MENTEE)
        layout.add_pairs(private)
        if private != public:
            layout.add_lists(private)
        found = [Found(Kind.PROGRAM, "program.yaml", str(public / "program.yaml")), *layout.found]
        self.contents = [read_content(one) for one in found if one.kind is not Kind.PHOTO]
        self._photos = [one.path for one in found if one.kind is Kind.PHOTO]
        self._clock = clock
        self.problems = self.check()

    def check(self, seeded: Content | None = None) -> frozenset[Problem]:
        """Return all problems, with a file's content in the place of what it held."""
        contents = [seeded if seeded and seeded.found.path == one.found.path else one for one in self.contents]
        program = contents[0].value or contents[0].partial
        collection = Collection()
        for one in contents:
            collection.add(one, program)
        for photo in self._photos:
            collection.add_photo(photo, None)
        across = find_problems(collection.roster(program, self._clock)) if program else ()
        return frozenset((*collection.problems, *across))


@pytest.fixture(scope="module", params=["minimal", "full", "demonstration"])
def programme(request: pytest.FixtureRequest) -> Programme:
    """Return each programme that has no errors."""
    if request.param == "demonstration":
        return Programme(ROOT, ROOT, CLOCK)
    clock = replace(CLOCK, on=date(2026, 9, 20))
    private = PROGRAMS / "full-private"
    public = PROGRAMS / request.param
    return Programme(public, private if request.param == "full" else public, clock)


def seeds(source: Source, every: int) -> Iterator[tuple[Route, Spot, str]]:
    """Yield texts with one wrong value, or one wrong name of a field, and the place of that."""
    lines, spots = source.text.split("\n"), source.find_spots(source.text)
    names = {route: spot for route, spot in spots.keys.items() if route[0] != "links" or len(route) == 1}
    wrong = [(route, spot, "{wrong: thing}") for route, spot in spots.values.items() if route and _is_seen(lines, spot)]
    unlike = [(route, spot, "qqqq") for route, spot in names.items()]
    alike = [(route, spot, f"{route[-1]}z") for route, spot in names.items()]
    for route, spot, word in sorted([*wrong, *unlike, *alike], key=str)[::every]:
        line = lines[spot.line - 1]
        seeded = f"{line[: spot.column - 1]}{word}{line[spot.column - 1 + spot.length :]}"
        yield route, spot, "\n".join([*lines[: spot.line - 1], seeded, *lines[spot.line :]])


def _is_seen(lines: list[str], spot: Spot) -> bool:
    """Tell whether a value is a text on a line: not a list, fields or a longer text."""
    value = lines[spot.line - 1][spot.column - 1 :][: spot.length]
    return bool(value) and value[0] not in "[{|>-" and f"{value}:" not in lines[spot.line - 1]


def test_one_wrong_field_is_one_problem(programme: Programme, tmp_path: Path):
    """Each is told at its place, and nothing else follows from it, in that file or another."""
    every = 1 if TIMES > 1 or len(programme.contents) < 20 else 23
    missed = []
    for content in programme.contents:
        if content.found.kind not in RECORDS or content.source is None:
            continue
        file = tmp_path / "seeded.yaml"
        for route, spot, text in seeds(content.source, every):
            file.write_text(text, encoding="utf-8")
            seeded = read_content(replace(content.found, file=str(file)))
            new = sorted(programme.check(seeded) - programme.problems)
            new = [one for one in new if not (one.rule == "missing-field" and one.where.path == content.found.path)]
            if [(one.where.path, one.where.line) for one in new] != [(content.found.path, spot.line)]:
                missed.append((content.found.path, route, text.split("\n")[spot.line - 1], new))
    assert missed == []


PROGRAM = (PROGRAMS / "minimal" / "program.yaml").read_text(
    encoding="utf-8"
) + "contact: hello@a.example\nforge: https://github.com/a/b\n"
MENTOR = ADA + "account: {github: ada, id: 1}\n"
REQUEST = LEO.replace("mentor: ada", "mentor: adda") + "account: {github: leo, id: 2}\n"
WRONG = {
    "program.yaml": PROGRAM,
    "mentors/ada.yaml": MENTOR.replace("[git]", "[gti]"),
    "mentors/bea.yaml": MENTOR.replace("Ada Osei", "Bea Berg"),
    "mentees/leo.yaml": REQUEST,
    "mentees/mia.yaml": REQUEST.replace("Leo Kim", "Mia Roth").replace("adda", "ada"),
    "mentees/zoe.yaml": REQUEST.replace("adda", "ada").replace("2026-autumn", "2026-autum").replace("leo", "zoe"),
}
ACROSS = ["same-account", "two-requests", "unknown-mentor", "unknown-round", "unknown-topic"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("forge: http://github.com/a/b", "unsafe-link"),
        ("seats: many", "wrong-number"),
        ("coordinators: [{nam: Mira}]", "unknown-field"),
        ("coordinators: [{name: Mira, account: {github: '@mira'}}]", "wrong-login"),
        ("kinds: [pear]", "wrong-word"),
        ("choices: {min: one}", "wrong-number"),
        ("time_zone: Rome", "unknown-timezone"),
        ("enrolment: opn", "wrong-word"),
        ("invited: [a b]", "wrong-login"),
        ("sets: 2", "unknown-field"),
        ("mentor_training: requird", "wrong-word"),
        ("tagline: [a]", "not-a-text"),
    ],
)
def test_a_mistake_in_the_programme_hides_nothing(find: Find, text: str, rule: str):
    """What doesn't follow from the wrong field is told beside it."""
    program = PROGRAM.replace("forge: https://github.com/a/b\n", "") + f"{text}\n"
    assert sorted(one.rule for one in find(WRONG | {"program.yaml": program})) == sorted([*ACROSS, rule])


@pytest.mark.parametrize(
    ("old", "new", "rule", "told"),
    [
        ("closes: 2026-09-30", "closes: 2026-09-31", "wrong-date", ACROSS),
        # Nobody can tell whether the round has ended, and so whether its requests still matter.
        ("ends: 2027-04-05", "ends: 2027-04-31", "wrong-date", ["same-account", "unknown-round", "unknown-topic"]),
        # One of the other words for it may be the topic that seems unknown.
        ("synonyms: [py]", "synonyms: {py: python}", "not-a-list", [one for one in ACROSS if one != "unknown-topic"]),
    ],
)
def test_what_follows_from_a_wrong_field_is_not_told(find: Find, old: str, new: str, rule: str, told: list[str]):
    found = find(WRONG | {"program.yaml": PROGRAM.replace(old, new)})
    assert sorted(one.rule for one in found) == sorted([*told, rule])


def test_nothing_that_depends_on_the_day_is_told_of_an_unknown_day(tmp_path: Path):
    """Which day the programme pins is wrong, so it isn't known which rounds have ended; the rest is told."""
    files = WRONG | {"program.yaml": PROGRAM + "as_of: tomorrow\n"}
    write(tmp_path, files)
    found = check_programme(tmp_path, None, CLOCK).problems
    assert sorted(one.rule for one in found) == ["same-account", "unknown-round", "unknown-topic", "wrong-date"]


LEO_ADA = "pairs/2026-autumn/leo--ada.yaml"
RUN = f"""\
policy: most-matched
input_sha256: {"0" * 64}
lottery: {{source: a, value: b, order_sha256: {"0" * 64}}}
"""
PAIR = "choice: 1\nevents:\n  - {on: 2026-09-05, what: proposed}\n  - {on: 2026-09-06, what: introduced}\n"
TYPO = "level: begginer\n"
FOUR = LEO.replace("  - mentor: ada\n", "".join(f"  - mentor: {one}\n" for one in ("ada", "bea", "cleo")))
MENTORS = {f"mentors/{one.lower()}.yaml": ADA.replace("Ada Osei", f"{one} Berg") for one in ("Ada", "Bea", "Cleo")}
BESIDE = {
    "choices": ({"mentees/leo.yaml": FOUR + TYPO}, ["number-of-choices", "wrong-word"]),
    "account": (
        {
            "mentees/leo.yaml": LEO + "account: {github: leo}\n",
            "mentees/mia.yaml": LEO + "account: {github: leo}\n" + TYPO,
        },
        ["two-requests", "wrong-word"],
    ),
    "kind": (
        {
            "program.yaml": PROGRAM.replace("forge: https://github.com/a/b", "kinds: [mentoring, peer]"),
            "mentees/leo.yaml": LEO + "kind: peer\n" + TYPO,
        },
        ["unlike-kinds", "wrong-word"],
    ),
    "invitation": (
        {
            "program.yaml": PROGRAM + "enrolment: invited\ninvited: [zoe]\n",
            "mentors/ada.yaml": MENTOR.replace("[en]", "[english]"),
        },
        ["not-invited", "unknown-language"],
    ),
    "consent": (
        {"program.yaml": PROGRAM, "mentors/ada.yaml": ADA.replace("[en]", "[english]")},
        ["no-consent", "unknown-language"],
    ),
    "address in another text": (
        {"mentors/ada.yaml": ADA.replace("on time", "with ada@mail.example").replace("Ada Osei", "1")},
        ["public-address", "wrong-name"],
    ),
    "another choice": (
        {
            "mentees/leo.yaml": FOUR.replace("  - mentor: cleo\n", "")
            .replace("mentor: ada", "mentr: ada")
            .replace("bea", "be")
        },
        ["unknown-field", "unknown-mentor"],
    ),
    "event": (
        {"mentees/leo.yaml": LEO, LEO_ADA: PAIR.replace("choice", "choise")},
        ["event-out-of-turn", "unknown-field"],
    ),
    "day": ({"mentees/leo.yaml": LEO, LEO_ADA: PAIR.replace("09-05", "09-32")}, ["event-out-of-turn", "wrong-date"]),
    "left over": (
        {"pairs/2026-autumn/roster.yaml": RUN + "left_over: [mia, Leo Kim, mia]\nannounced: 2026-10-01\n"},
        ["duplicate-item", "future-date", "wrong-handle"],
    ),
}


@pytest.mark.parametrize("case", BESIDE)
def test_a_slip_hides_no_other_problem_of_its_file(find: Find, case: str):
    """Each file has two mistakes, and both are told."""
    files, expected = BESIDE[case]
    forgeless = (
        {} if "program.yaml" in files else {"program.yaml": PROGRAM.replace("forge: https://github.com/a/b\n", "")}
    )
    mentors = {
        name: text for name, text in MENTORS.items() if case == "choices" or "ada" in name or case == "another choice"
    }
    assert sorted(one.rule for one in find(mentors | forgeless | files)) == expected


def test_a_roster_that_cannot_be_read_may_have_been_announced(find: Find):
    """Nothing is asked of requests, nor of what was proposed for them, before that is known."""
    files = {
        "mentors/ada.yaml": ADA,
        "mentees/leo.yaml": LEO.replace("ada", "nobody"),
        LEO_ADA: "choice: 1\nevents:\n  - {on: 2026-09-05, what: proposed}\n",
        "pairs/2026-autumn/roster.yaml": RUN + "announced: yesterday\n",
    }
    assert [one.rule for one in find(files)] == ["wrong-date"]


def test_people_of_a_pair_that_cannot_be_read_are_somebody(find: Find):
    """Their request may have been met, and their handles may stand in the private lists."""
    private = {
        "mentees/leo.yaml": LEO.replace("ada", "nobody"),
        LEO_ADA: PAIR + "\tx\n",
        "contacts.yaml": "leo: leo@mail.example\nada: ada@mail.example\n",
    }
    assert [one.rule for one in find({"mentors/zoe.yaml": ADA}, private)] == ["tab-indentation"]
