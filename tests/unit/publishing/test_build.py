"""A site is published whole and without leaks, or not at all."""

import pytest

from mentorbook.publishing.assets import style_sheet
from mentorbook.publishing.build import Published, find_wrong_pages, publish
from mentorbook.publishing.errors import Finding, PublishingError
from mentorbook.publishing.given import Built
from mentorbook.publishing.publication import prepare
from mentorbook.records.errors import RecordsError
from mentorbook.records.write import write_lock


@pytest.fixture
def publication(make_roster):
    """Return a programme of two mentors and a shy mentee."""
    note = "Please tell nobody that I asked"
    return prepare(make_roster({"ada": {}, "bo": {}}, {"nora": {"note": note}}))


@pytest.fixture
def engine(publication):
    """Return a function that makes an engine; it writes a file a page, less and more as it is told."""

    def make(*, lost=(), added=(), extra=""):
        def build(folder):
            paths = {f"mentors/{handle}" for handle in ({"ada", "bo"} - set(lost)) | set(added)} | {"mentors", "."}
            for path in paths:
                page = folder / path / "index.html"
                page.parent.mkdir(parents=True, exist_ok=True)
                page.write_text(f"<p>{path}</p>{extra}", encoding="utf-8")
            (folder / "404.html").write_text("", encoding="utf-8")
            sheet = folder / style_sheet().path
            sheet.parent.mkdir()
            sheet.write_bytes(style_sheet().content)
            return Built(("a warning",))

        return build

    return make


def test_a_site_is_published(publication, engine, tmp_path):
    """And it is said how many mentors it has, how many files, and what the engine complained about."""
    published = publish(publication, engine(), tmp_path, tmp_path / "site")
    assert published == Published(mentors=2, files=6, warnings=("a warning",))
    assert (tmp_path / "site/mentors/ada/index.html").is_file()


def test_an_engine_that_loses_a_page_publishes_nothing(publication, engine, tmp_path):
    """Some engines pass over what they don't know without a word."""
    site = tmp_path / "site"
    publish(publication, engine(), tmp_path, site)
    with pytest.raises(PublishingError) as caught:
        publish(publication, engine(lost=["bo"], added=["cy"]), tmp_path, site)
    assert caught.value.report() == (
        "The site was not published, because its pages are not those of the mentors.\n"
        "  mentors/bo/ is missing.\n"
        "  mentors/cy/ is not the page of a mentor."
    )
    assert (site / "mentors/bo/index.html").is_file()


def test_a_leak_publishes_nothing_and_names_file_and_field_but_not_the_secret(publication, engine, tmp_path):
    """The report may be read by anyone."""
    with pytest.raises(PublishingError) as caught:
        publish(
            publication,
            engine(extra="<i>tell nobody that I asked. Please tell nobody that I asked</i>"),
            tmp_path,
            tmp_path / "site",
        )
    first, second, *_ = caught.value.report().splitlines()
    assert first == "The site was not published, because it holds something private."
    assert second == "  index.html holds something private: mentees/nora.yaml note."
    assert "nobody" not in caught.value.report()
    assert not (tmp_path / "site").exists()


def test_while_another_process_writes_nothing_is_built(publication, engine, tmp_path):
    """The lock is the one of every command that writes."""
    with write_lock(tmp_path), pytest.raises(RecordsError, match=r"^Another mentorbook \(process \d+\) is writing"):
        publish(publication, engine(), tmp_path, tmp_path / "site")


def test_a_former_mentor_s_page_counts(make_roster, tmp_path):
    """The page that says that somebody is no longer listed belongs to the site."""
    publication = prepare(make_roster({"ada": {"confirmed": "2025-01-01"}}))
    assert find_wrong_pages(publication, tmp_path) == (Finding("mentors/ada/", "is missing."),)
