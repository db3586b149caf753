"""What people wrote for a site is told from what comes with the package."""

from types import SimpleNamespace

from mentorbook.publishing.handwritten import Handwritten, find_handwritten
from mentorbook.publishing.package_data import engine_settings


def written_in(root):
    """Return what somebody wrote for the site of the programme in a folder."""
    found = engine_settings(root)
    theme = SimpleNamespace(custom_dir=None, static_templates=())
    docs = found.get("docs_dir", str(root / "docs"))
    return find_handwritten(SimpleNamespace(docs_dir=docs, config_file_path=found["config_file"], theme=theme))


def test_a_programme_without_settings_and_pages_has_nothing_written_by_hand(tmp_path):
    """The settings and the empty folder that come with the package are nobody's words."""
    assert written_in(tmp_path) == Handwritten()


def test_a_page_beside_the_programme_is_written_by_hand(tmp_path):
    """The settings are still the package's then."""
    (tmp_path / "docs").mkdir()
    page = tmp_path / "docs" / "about.md"
    page.write_text("# About us", encoding="utf-8")
    assert written_in(tmp_path) == Handwritten({"about/index.html": page.resolve()}, ("about.md",))


def test_settings_of_the_programme_are_written_by_hand(tmp_path):
    """They stand first in what is around every page."""
    (tmp_path / "mkdocs.yml").write_text("site_name: X", encoding="utf-8")
    assert written_in(tmp_path).frame == (tmp_path / "mkdocs.yml",)
