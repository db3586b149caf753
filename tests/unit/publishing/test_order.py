"""Nobody is always first, and everybody is somebody's neighbour."""

import time
from collections import Counter
from datetime import date, timedelta

from mentorbook.publishing.edition import PublicMentor, PublicTopic
from mentorbook.publishing.order import fair_order
from mentorbook.publishing.similar import draw_circles

DAY = date(2026, 9, 20)


def mentor(handle: str, topics: str = "a", free: int = 1, *, is_confirmed: bool = True) -> PublicMentor:
    """Return a mentor of these topics."""
    listed = tuple(PublicTopic(topic, topic) for topic in topics.split())
    return PublicMentor(handle, handle, "", listed, ("en",), "UTC", 1, free, is_confirmed=is_confirmed)


def test_those_with_a_free_seat_come_first_and_the_unconfirmed_last():
    """Within each group the day decides."""
    people = [
        mentor("a", free=0),
        mentor("b", is_confirmed=False),
        mentor("c"),
        mentor("d", free=0, is_confirmed=False),
    ]
    assert [one.handle for one in fair_order(people, DAY)] == ["c", "a", "b", "d"]


def test_the_order_is_another_every_day_and_the_same_all_day():
    """It depends on the day and the handles, not on the order of the files."""
    people = [mentor(f"m{number}") for number in range(20)]
    orders = {tuple(one.handle for one in fair_order(people, DAY + timedelta(days=day))) for day in range(30)}
    assert len(orders) == 30
    assert fair_order(people, DAY) == fair_order(reversed(people), DAY)


def test_everybody_is_first_about_equally_often():
    """Over a year of ten people: each on 20 to 55 days."""
    people = [mentor(f"m{number}") for number in range(10)]
    firsts = Counter(fair_order(people, DAY + timedelta(days=day))[0].handle for day in range(365))
    assert len(firsts) == 10
    assert 20 <= min(firsts.values()) <= max(firsts.values()) <= 55


def test_similar_people_share_most_topics_and_have_a_seat():
    """Up to three; oneself and the full are not among them."""
    people = [
        mentor("ada", "a b"),
        mentor("bo", "a b"),
        mentor("cy", "a"),
        mentor("di", "b", free=0),
        mentor("ed", "c"),
    ]
    circles = draw_circles(people)
    assert [one.handle for one in circles.similar(people[0])] == ["bo", "cy"]
    assert circles.similar(people[4]) == ()


def test_everybody_is_shown_about_equally_often_and_a_crowd_costs_no_more():
    """Two thousand people of one topic: nobody is everybody's neighbour."""
    people = [mentor(f"m{number}") for number in range(2000)]
    circles = draw_circles(people)
    start = time.process_time()
    shown = Counter(one.handle for each in people for one in circles.similar(each))
    assert max(shown.values()) == min(shown.values()) == 3
    assert time.process_time() - start < 2
