"""A programme is read and checked once, whatever engine asks for it."""

from datetime import UTC, date, datetime

import pytest

from mentorbook.publishing.errors import PublishingError
from mentorbook.publishing.publication import Source, UnsoundError, publication_of

NOW = datetime(2026, 9, 20, 12, tzinfo=UTC)


def settled(home, root="", private="", day="", epoch=""):
    """Return a source as mkdocs.yml and the environment would say it."""
    return Source.settled(home, root=root, private=private, day=day, environment={"SOURCE_DATE_EPOCH": epoch}, now=NOW)


def test_without_settings_the_programme_lies_beside_them(minimal):
    """And today is today."""
    source = settled(minimal)
    assert (source.root, source.private, source.clock.now, source.clock.is_fixed) == (minimal, None, NOW, False)


def test_settings_name_folders_and_a_day(minimal):
    """Folders are from where the settings lie."""
    source = settled(minimal.parent, root="minimal", private="apart", day="2027-01-02")
    assert (source.root, source.private, source.clock.on) == (minimal, minimal.parent / "apart", date(2027, 1, 2))


def test_a_day_that_is_none_is_refused(minimal):
    """In a sentence, not in a traceback."""
    with pytest.raises(PublishingError, match=r'^The settings of mentorbook name a day that is none: "soon".$'):
        settled(minimal, day="soon")


def test_an_epoch_stands_for_now(minimal):
    """So that a build can be repeated years later."""
    clock = settled(minimal, epoch="1800000000").clock
    assert (clock.now, clock.is_fixed) == (datetime(2027, 1, 15, 8, tzinfo=UTC), True)


def test_a_programme_without_errors_is_ready(minimal):
    """Its pages come one by one."""
    paths = [page.path for page in publication_of(settled(minimal).read()).pages()]
    assert paths[:4] == ["index.md", "mentors/index.md", "how-it-works.md", "matches/index.md"]
    assert "mentors/ada.md" in paths


def test_of_a_programme_with_errors_nothing_is_published(tmp_path):
    """What they are is for others to tell, who know what private files may say to whom."""
    (tmp_path / "program.yaml").write_text("schema: 1\nname: X\ntopics: []\nrounds: []\n", encoding="utf-8")
    reading = settled(tmp_path).read()
    with pytest.raises(
        UnsoundError, match=r"^Nothing was built, because the programme's files have errors\.$"
    ) as caught:
        publication_of(reading)
    assert caught.value.reading is reading
