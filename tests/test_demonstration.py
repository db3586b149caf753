"""The demonstration looks like a programme one would join, and never expires."""

import re
import shutil
import unicodedata
from calendar import month_name
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path

import pytest

from mentorbook.matching.policy import Policy
from mentorbook.matching.supposing.supposition import read_supposition
from mentorbook.matching.supposing.what_if import what_if
from mentorbook.model.program import RosterSettings
from mentorbook.model.roster import Roster
from mentorbook.model.round import Phase, phase_of
from mentorbook.model.stage import Stage, stage_of
from mentorbook.model.today import Clock
from mentorbook.plugin import build_site
from mentorbook.problems import has_errors
from mentorbook.publishing.build import publish
from mentorbook.publishing.public import project
from mentorbook.publishing.publication import prepare
from mentorbook.records.check import check_programme
from mentorbook.records.read import Reading
from mentorbook.reporters.what_if import render_what_if

ROOT = Path(__file__).parent.parent
LATER = Clock(datetime(2035, 6, 1, tzinfo=UTC))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the demonstration, so that building it leaves this folder alone."""
    others = shutil.ignore_patterns(".*", "__pycache__", "tests", "benchmarks", "site", "site-private", "dist")
    copy = tmp_path_factory.mktemp("demonstration") / "programme"
    shutil.copytree(ROOT, copy, ignore=others)
    return copy


@pytest.fixture(scope="module")
def reading(folder: Path) -> Reading:
    """Return the demonstration as it is read in 2035."""
    return check_programme(folder, None, LATER)


@pytest.fixture(scope="module")
def roster(reading: Reading) -> Roster:
    """Return its people."""
    assert reading.roster is not None
    return reading.roster


def test_nothing_has_to_be_fixed(reading: Reading):
    """The demonstration can always be published."""
    assert not has_errors(reading.problems), reading.problems


def test_it_never_expires(roster: Roster):
    """In 2035 it is still the autumn in which the demonstration's people choose."""
    assert roster.today == date(2026, 9, 20)


def test_it_has_a_real_programmes_size(roster: Roster):
    """Enough people to browse, search and match, who live all over the world."""
    assert len(roster.listed_mentors) >= 24
    assert len(roster.mentees) >= 40
    assert len({mentor.timezone for mentor in roster.mentors}) >= 15


def test_every_stage_of_a_pairs_life_appears(roster: Roster):
    """Whoever looks for an example of a stage finds one."""
    assert {stage_of(pair) for pair in roster.pairs} == set(Stage)


def test_no_reason_tells_that_another_pair_has_closed(roster: Roster):
    """An open roster shows the reasons, and promises that no page says which pairs have closed. Nor is there a date."""
    telling = re.compile(r"(?i)came free|free again|give .* back|closed|ended|stopped|no longer")
    months = re.compile(r"\b(" + "|".join(month_name[1:]) + r")\b")
    whys = {pair.path: pair.why or "" for pair in roster.pairs}
    assert [path for path, why in whys.items() if telling.search(why) or months.search(why)] == []


def test_every_seat_that_a_reason_speaks_of_is_seen_in_the_picture(roster: Roster):
    """A seat that was taken, and is nobody's among the pairs that go on, would be that of a pair that has closed."""
    program = roster.program.model_copy(update={"roster": RosterSettings(openness="open")})
    (spring,) = project(replace(roster, program=program)).outcomes
    assert spring.drawing is not None
    seats = {one.name: one.seats for one in spring.drawing.mentors}
    taken = Counter(one.mentor for one in spring.placements)
    hidden = []
    for placement, drawn in zip(spring.placements, spring.drawing.mentees, strict=True):
        counted = re.search(r"had (\d+) seats? and (\d+) first", placement.why or "")
        if counted and min(map(int, counted.groups())) > taken[placement.mentor]:
            hidden.append(placement.why)
        if re.search(r"went to|taken|no free seat", placement.why or ""):
            better = [spring.drawing.mentors[place].name for rank, place in drawn.choices if rank < (drawn.choice or 9)]
            hidden += [placement.why for name in better if taken[name] < (seats[name] or 0)]
    assert hidden == []


def test_one_round_has_ended_and_one_is_open(roster: Roster):
    """People choose for the autumn while the spring's pairs lie behind them."""
    assert [phase_of(one, roster.today) for one in roster.program.rounds] == [Phase.BETWEEN, Phase.CHOOSING]
    assert {pair.round for pair in roster.pairs} == {"2026-spring"}


def test_its_people_are_varied(roster: Roster):
    """Scripts, long and short texts, several seats, pauses, peers, and someone who is both mentor and mentee."""
    scripts = Counter(unicodedata.name(mentor.name[0]).split()[0] for mentor in roster.mentors)
    assert len(scripts) >= 6
    lengths = sorted(len(mentor.bio) for mentor in roster.mentors)
    assert lengths[-1] > 5 * lengths[0]
    assert {mentor.seats for mentor in roster.mentors} >= {None, 0, 1, 2, 3, 4}
    assert any(mentor.pauses for mentor in roster.mentors)
    assert {mentor.kind for mentor in roster.mentors} >= {None, "peer"}
    assert {mentor.person for mentor in roster.mentors} & {mentee.person for mentee in roster.mentees}


def test_it_can_be_published_in_2035(roster: Roster, folder: Path):
    """The site builds whole, and every mentor of the directory has a page with their name on it."""
    publication = prepare(roster)
    done = publish(publication, lambda new: build_site(publication, folder, new), folder, folder / "site")
    assert (done.mentors, done.warnings) == (len(roster.listed_mentors), ())
    nameless = [
        mentor.handle
        for mentor in roster.listed_mentors
        if mentor.name not in unescape((folder / "site" / "mentors" / mentor.handle / "index.html").read_text("utf-8"))
    ]
    assert nameless == []


def test_the_what_if_of_the_guide_is_what_it_says(roster: Roster):
    """The coordinators' guide shows a command and what it tells; whom it would serve is no reader's business."""
    guide = (ROOT / "docs" / "guides" / "for-coordinators.md").read_text(encoding="utf-8")
    (asked, told) = re.findall(r'^mentorbook match --what-if "(.*)"\n```\n\n```text\n(.*?)^```', guide, re.M | re.S)[0]
    autumn = roster.program.rounds_by_id["2026-autumn"]
    found = what_if(roster, autumn, Policy.MOST_MATCHED, [read_supposition(asked)])
    assert told.splitlines() == [*render_what_if(found, on_terminal=False)]
