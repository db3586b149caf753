"""The geometry of the pictures: the same numbers give the same places, and nothing lies outside."""

import random
import re
from collections.abc import Sequence
from itertools import combinations, permutations

import pytest
from markupsafe import Markup

from mentorbook.publishing.pictures.clock import draw_clock, widest_gaps
from mentorbook.publishing.pictures.crossings import HEAVY, Link, Order, crossings, untangle
from mentorbook.publishing.pictures.dumbbells import dumbbells
from mentorbook.publishing.pictures.labels import shortened, width_of
from mentorbook.publishing.pictures.stack import stack
from mentorbook.publishing.pictures.whom import NARROW, Line, Person, draw_whom


def tangle(number: int, people: int = 6) -> list[Link]:
    """Return two lines for each person, one of them thick; the same for the same number."""
    dice = random.Random(number)
    return [Link(one, dice.randrange(people), is_thick) for one in range(people) for is_thick in (True, False)]


def crossed(order: Order, links: Sequence[Link]) -> int:
    """Count crossings one by one."""
    left, right = order.left.index, order.right.index
    return sum(
        (HEAVY if one.is_thick else 1) * (HEAVY if other.is_thick else 1)
        for one, other in combinations(links, 2)
        if (left(one.left) - left(other.left)) * (right(one.right) - right(other.right)) < 0
    )


@pytest.mark.parametrize("number", range(20))
def test_crossings_are_counted_as_one_by_one(number):
    """Lines that share an end don't cross."""
    order, links = Order(tuple(range(6)), (3, 1, 0, 5, 4, 2)), tangle(number)
    assert crossings(order, links) == crossed(order, links)


def test_the_sweeps_take_most_crossings_away():
    """Over a hundred tangles of forty people three in five, and they make none worse."""
    start = Order(tuple(range(40)), tuple(range(40)))
    before = [crossings(start, tangle(number, 40)) for number in range(100)]
    after = [crossings(untangle(start, tangle(number, 40)), tangle(number, 40)) for number in range(100)]
    assert all(one <= other for one, other in zip(after, before, strict=True))
    assert sum(after) < 0.4 * sum(before)


def test_three_pairs_that_need_not_cross_do_not():
    """Whatever order they come in."""
    for right in permutations(range(3)):
        links = [Link(one, other, is_thick=True) for one, other in enumerate(right)]
        start = Order((0, 1, 2), (0, 1, 2))
        assert crossings(untangle(start, links), links) == 0


def test_everybody_and_every_line_is_in_both_pictures():
    """The order is the same in both; pairs are drawn over wishes."""
    left, right = [Person("Ana"), Person("Ben"), Person("Cem")], [Person("Priya", "1/2"), Person("Rosa")]
    lines = [Line(0, 1, "1", is_pair=True), Line(0, 0, "wish", is_pair=False), Line(1, 0, "2", is_pair=True)]
    for picture in draw_whom(left, right, lines):
        assert [thread.dot.text for thread in picture.threads] == ["Ana", "Ben", "Cem"]
        assert [[tone for _, tone in thread.paths] for thread in picture.threads] == [["wish", "1"], ["2"], []]
        assert [(dot.text, dot.note) for dot in picture.mentors] == [("Rosa", ""), ("Priya", "1/2")]


def test_letters_have_eleven_and_a_half_pixels_on_the_narrowest_phone():
    """320 pixels less the page's margins and the frame."""
    assert NARROW.letter * (320 - 2 * 16 - 2 * 6) / NARROW.width >= 11.5


@pytest.mark.parametrize("name", ["W" * 80, "김" * 40, "i" * 80, "Ana Silva-Grimaldi de la Fuente y Torres"])
def test_long_names_stay_within_the_picture(name):
    """They end with an ellipsis; the whole name is there for those who point at it."""
    for picture in draw_whom([Person(name)], [Person(name, "50/50")], [Line(0, 0, "1", is_pair=True)]):
        mine, other = picture.threads[0].dot, picture.mentors[0]
        letter = picture.frame.letter
        assert float(mine.text_x) - width_of(mine.text) * letter >= 0
        assert float(other.text_x) + width_of(f"{other.text}50/50") * letter <= float(picture.note_x)
        assert float(picture.note_x) <= picture.frame.width
        assert mine.name == name


def test_a_short_name_is_not_touched():
    """Marks above letters take no room."""
    assert shortened("Nguyễn Thị Hạnh", 9) == "Nguyễn Thị Hạnh"


def test_a_word_that_is_escaped_is_cut_as_it_is_read():
    """A programme may call people "Learners & co"; whoever draws the label escapes it once."""
    assert (shortened(Markup("R&amp;D 1"), 6), shortened(Markup("Learners &amp; co 1"), 6.5)) == (
        "R&D 1",
        "Learners &…",
    )
    assert not isinstance(shortened(Markup("R&amp;D 1"), 6), Markup)


def test_there_is_a_picture_of_forty_people_who_all_chose_one():
    """All lines end at one dot in the middle."""
    people = [Person(f"Person {number}") for number in range(40)]
    (wide, _) = draw_whom(people, [Person("Priya")], [Line(one, 0, "wish", is_pair=False) for one in range(40)])
    ends = {re.split(r"\s", path)[-1] for thread in wide.threads for path, _ in thread.paths}
    assert ends == {wide.mentors[0].y}


def test_the_parts_of_a_bar_make_a_whole():
    """However small one of them is."""
    parts = stack([9_999, 1])
    assert [(one.start, one.width) for one in parts] == [("0", "99.69"), ("99.99", "0.3")]


def test_dumbbells_share_a_scale():
    """What is short of seats is marked; nothing at all is drawn at the beginning."""
    assert [(one.wanted, one.there, one.is_short) for one in dumbbells([(4, 2), (0, 4), (0, 0)])] == [
        ("95", "50", True),
        ("5", "95", False),
        ("5", "5", False),
    ]
    assert dumbbells([]) == ()


def test_the_clock_has_a_column_for_each_hour():
    """From −8 to +12, or further where somebody is; the tallest bar takes the whole height."""
    clock = draw_clock({-11: 1, 0: 2, 5: 120})
    assert [one.name for one in clock.columns][:4] == ["−11", "−10", "−9", "−8"]
    assert clock.columns[-1].name == "+12"
    tallest = max(clock.columns, key=lambda one: one.seats)
    assert (tallest.name, tallest.height, tallest.top, tallest.is_long) == ("+5", "120", "22", True)
    assert float(clock.columns[-1].x) + float(clock.columns[-1].width) < 100


def test_gaps_between_seats_come_before_those_at_the_ends():
    """One hour without a seat is no gap."""
    assert widest_gaps({-7: 2, -6: 1, -5: 1, -4: 7, 0: 3, 1: 4, 3: 4, 6: 1}, range(-8, 13)) == ((-3, -1), (4, 5))
    assert widest_gaps({0: 1}, range(-8, 13)) == ((-8, -1), (1, 12))
    assert widest_gaps(dict.fromkeys(range(-8, 13), 1), range(-8, 13)) == ()
