"""The feed of new mentors."""

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as Xml

from mentorbook.publishing.feed import LATEST, has_feed, latest, render_feed, render_robots
from mentorbook.publishing.public import project
from mentorbook.publishing.renderer import make_renderer

HOME = "https://club.example/x/"
THEN = datetime(2026, 9, 1, 12, tzinfo=UTC)
SPACE = {"": "http://www.w3.org/2005/Atom"}


def feed_of(roster, joined):
    """Return a feed as a reader sees it."""
    return Xml.fromstring(render_feed(make_renderer(project(roster, joined), HOME)))


def test_the_feed_begins_with_who_joined_last(make_roster):
    """Each entry has an address that stays, and tells no more than a line in a list."""
    roster = make_roster({"ada": {"headline": "Keeper & friend"}, "bo": {"name": "Bo <Reyes>"}, "cy": {}})
    feed = feed_of(roster, {"ada": THEN, "bo": THEN + timedelta(days=2)})
    entries = feed.findall("entry", SPACE)
    assert [entry.findtext("id", "", SPACE) for entry in entries] == [f"{HOME}mentors/bo/", f"{HOME}mentors/ada/"]
    assert [entry.findtext("title", "", SPACE) for entry in entries] == ["Bo <Reyes>", "Ada Lund"]
    assert [entry.findtext("summary", "", SPACE) for entry in entries] == ["", "Keeper & friend"]
    assert [entry.findtext("updated", "", SPACE) for entry in entries] == [
        "2026-09-03T12:00:00+00:00",
        "2026-09-01T12:00:00+00:00",
    ]
    assert feed.findtext("updated", "", SPACE) == "2026-09-03T12:00:00+00:00"
    assert feed.findtext("title", "", SPACE) == "New mentors · Lighthouse Mentoring"


def test_who_does_not_want_search_engines_is_in_no_feed(make_roster):
    """Others pass a feed on and keep it."""
    roster = make_roster({"ada": {"search_engines": "no"}})
    feed = feed_of(roster, {"ada": THEN})
    assert feed.findall("entry", SPACE) == []
    assert feed.findtext("updated", "", SPACE) == "2026-09-01T12:00:00+00:00"


def test_the_feed_is_short_and_those_who_joined_at_once_stand_in_no_order_of_names(make_roster):
    """The same at every build."""
    handles = [f"m{number}" for number in range(40)]
    public = project(make_roster({handle: {} for handle in handles}), dict.fromkeys(handles, THEN))
    found = [mentor.handle for mentor in latest(public)]
    assert len(found) == LATEST
    assert found != sorted(found)
    assert found == [mentor.handle for mentor in latest(public)]


def test_there_is_a_feed_only_where_addresses_and_days_are_known(make_roster):
    """What nobody knows is not made up."""
    roster = make_roster({"ada": {}})
    known, unknown = project(roster, {"ada": THEN}), project(roster)
    assert [has_feed(known, HOME), has_feed(known, None), has_feed(unknown, HOME)] == [True, False, False]


def test_robots_are_told_where_the_sitemap_is():
    """Where the site has an address."""
    assert render_robots(HOME) == "User-agent: *\nAllow: /\n\nSitemap: https://club.example/x/sitemap.xml\n"
    assert render_robots(None) == "User-agent: *\nAllow: /\n"
