"""Pages carry no indentation of the theme's templates, and no two words grow together."""

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader

from mentorbook.publishing.trimming import TrimmingLoader

SOURCE = "<ul>\n    <li>a{% if true %}\n        b\n    {% endif %}\n    c</li>\n\n  {# why #}\n  d\n</ul>"


def rendered(loader: TrimmingLoader) -> str:
    """Return the template filled in."""
    return Environment(loader=loader, autoescape=True).get_template("page.html").render()


def test_the_theme_s_templates_lose_their_indentation():
    """Behind a tag the line does not end, so one space stays there."""
    assert rendered(TrimmingLoader(DictLoader({"page.html": SOURCE}), None)) == "<ul>\n<li>a b\n c</li>\n\n d\n</ul>"


@pytest.mark.parametrize("own", ["overrides", "elsewhere"])
def test_a_programme_s_own_templates_stay_as_they_are(tmp_path, own):
    """Only those in its own folder are."""
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides" / "page.html").write_text(SOURCE, encoding="utf-8")
    found = rendered(TrimmingLoader(FileSystemLoader(tmp_path / "overrides"), str(tmp_path / own)))
    assert ("\n        b\n" in found) is (own == "overrides")
