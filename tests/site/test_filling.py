"""Pages that are filled in are, byte for byte, those that MkDocs makes: every page, the search index, the sitemap."""

import json
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.commands import build as mkdocs_build

from mentorbook.plugin import build_site
from mentorbook.publishing.filling import MISFIT

from .conftest import DEMONSTRATION, NOW, PROGRAMS, ROOT, SETTINGS, digests_of, read

# A hook that does nothing: whatever has a say in what becomes of a page has MkDocs make each of them itself.
HOOKED = "hooks: [hook.py]\n"
HOOK = "def on_post_page(output, page, config):\n    return output\n"
EXTENDED = '{% extends "mentorbook.html" %}'
BLOCK = "{{% block extrahead %}}<!-- {} -->{{% endblock %}}"
ADDRESS = "https://harbour.example/mentoring/"


@pytest.fixture(params=["demonstration", "hostile-markup", "many-scripts"])
def programme(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a copy of a whole programme."""
    root = tmp_path / "programme"
    if request.param != "demonstration":
        shutil.copytree(PROGRAMS / request.param, root)
        return root
    root.mkdir()
    for name in DEMONSTRATION:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, root / name)
    return root


def build(root: Path, site: Path, *, template: str = "", settings: str = "") -> tuple[str, ...]:
    """Build a site, with a main.html and settings of the programme's own, and return the warnings."""
    (root / "docs").mkdir(exist_ok=True)
    (root / "hook.py").write_text(HOOK, encoding="utf-8")
    if template:
        write(root / "site_overrides/main.html", EXTENDED + template)
    chrome = "theme: {custom_dir: site_overrides}\n" if (root / "site_overrides").is_dir() else ""
    write(root / "mkdocs.yml", f"INHERIT: {SETTINGS}\nsite_url: {ADDRESS}\n{chrome}{settings}")
    site.mkdir()
    return build_site(read(root, NOW), root, site).warnings


def write(path: Path, text: str) -> None:
    """Write a file, in a folder that may not be there yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list of pages that MkDocs makes with the theme, as it goes on."""
    urls: list[str] = []
    get_context = mkdocs_build.get_context

    def listen(nav: Any, files: Any, config: Any, page: Any = None, base_url: str = "") -> Any:
        urls.extend([page.url] if page else [])
        return get_context(nav, files, config, page, base_url)

    monkeypatch.setattr(mkdocs_build, "get_context", listen)
    return urls


def test_filled_pages_are_those_of_mkdocs(programme, tmp_path, made):
    """Also of people whose names and bios are full of markup, and with what the programme itself puts around them."""
    assert build(programme, tmp_path / "filled") == ()
    stencils, made[:] = [url for url in made if "mentorbookgap" in url], []
    assert build(programme, tmp_path / "made", settings=HOOKED) == ()
    assert digests_of(tmp_path / "filled") == digests_of(tmp_path / "made")
    assert stencils
    assert not any("mentorbookgap" in url for url in made)


@pytest.mark.parametrize("programme", ["many-scripts"], indirect=True)
def test_where_the_theme_cuts_chinese_into_words_it_does_so_for_filled_pages(programme, tmp_path, monkeypatch):
    """As it does wherever jieba is installed."""
    jieba = SimpleNamespace(cut=lambda text: list(text.decode()))
    monkeypatch.setitem(sys.modules, "jieba", jieba)
    monkeypatch.setattr("material.plugins.search.plugin.jieba", jieba)
    assert build(programme, tmp_path / "filled") == ()
    assert build(programme, tmp_path / "made", settings=HOOKED) == ()
    assert digests_of(tmp_path / "filled") == digests_of(tmp_path / "made")
    docs = json.loads((tmp_path / "made/search/search_index.json").read_text(encoding="utf-8"))["docs"]
    assert any("大\u200b学" in one["text"] for one in docs)


@pytest.mark.parametrize("programme", ["many-scripts"], indirect=True)
def test_a_theme_that_looks_at_each_page_makes_them_all(programme, tmp_path, made):
    """As one that puts all that is known of a page into a comment, quoted in a way of its own."""
    assert build(programme, tmp_path / "filled", template=BLOCK.format("{{ page.meta }}")) == (MISFIT,)
    assert build(programme, tmp_path / "made", settings=HOOKED) == ()
    assert digests_of(tmp_path / "filled") == digests_of(tmp_path / "made")


@pytest.mark.parametrize("programme", ["many-scripts"], indirect=True)
@pytest.mark.parametrize(
    "template",
    [
        "{% if page.title == 'Ada' %}!{% endif %}",
        "{{ page.title | upper }}",
        "{{ pages | length }}",
        "{{ super() | replace('Ada', 'Bo') }}",
        "{% filter upper %}{{ page.content }}{% endfilter %}",
        "{% with one = page %}{% if one.title %}!{% endif %}{% endwith %}",
        "{% if 'Ada' in super() %}!{% endif %}",
        "{% include 'asking.j2' %}",
    ],
)
def test_templates_that_ask_what_a_page_says_are_made_by_mkdocs(programme, tmp_path, made, template):
    """Nobody is warned: that is what they asked for."""
    write(programme / "site_overrides/asking.j2", "{% if page.title == 'Ada' %}!{% endif %}")
    assert build(programme, tmp_path / "site", template=BLOCK.format(template)) == ()
    assert len(made) == len(list((tmp_path / "site").rglob("index.html")))


@pytest.mark.parametrize("programme", ["many-scripts"], indirect=True)
def test_templates_that_show_what_a_page_says_are_filled(programme, tmp_path, made):
    """In whatever form: as it is, escaped again, or without its tags."""
    shown = "{{ page.title }}{{ page.title | e }}{{ page.meta.title | striptags }}{{ page.canonical_url }}"
    assert build(programme, tmp_path / "filled", template=BLOCK.format(f"{{% if page %}}{shown}{{% endif %}}")) == ()
    stencils, made[:] = [url for url in made if "mentorbookgap" in url], []
    assert build(programme, tmp_path / "made", settings=HOOKED) == ()
    assert digests_of(tmp_path / "filled") == digests_of(tmp_path / "made")
    assert stencils
    assert not any("mentorbookgap" in url for url in made)


@pytest.mark.parametrize("programme", ["many-scripts"], indirect=True)
def test_pages_written_by_hand_may_link_to_people_and_replace_them(programme, tmp_path, made):
    """MkDocs follows the link to the file, and finds the page."""
    one, other = sorted((programme / "mentors").glob("*.yaml"))[:2]
    write(programme / "docs/news.md", f"# News\n\n[Welcome](mentors/{one.stem}.md#mentor)\n")
    write(programme / f"docs/mentors/{other.stem}.md", "# My own page\n")
    assert build(programme, tmp_path / "filled") == ()
    assert f'href="../mentors/{one.stem}/#mentor"' in (tmp_path / "filled/news/index.html").read_text(encoding="utf-8")
    assert build(programme, tmp_path / "made", settings=HOOKED) == ()
    assert digests_of(tmp_path / "filled") == digests_of(tmp_path / "made")


@pytest.mark.parametrize("programme", ["many-scripts"], indirect=True)
@pytest.mark.parametrize("name", ["mentors/{}/index.md", "mentors/{}/README.md", "mentors/{}/index.html"])
def test_a_page_of_any_name_may_stand_at_an_address_of_ours(programme, tmp_path, name):
    """Nothing of ours is written over it, whatever the file is called."""
    mentor = sorted((programme / "mentors").glob("*.yaml"))[0].stem
    write(programme / "docs" / name.format(mentor), "# Written by hand\n")
    assert build(programme, tmp_path / "site") == ()
    assert "Written by hand" in (tmp_path / f"site/mentors/{mentor}/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("programme", ["many-scripts"], indirect=True)
def test_a_programme_s_own_templates_keep_their_lines(programme, tmp_path):
    """A word at the end of a line and one at the beginning of the next are two."""
    template = BLOCK.format("kept by {% if config %}the harbour{% endif %}\nand the city")
    assert build(programme, tmp_path / "site", template=template) == ()
    assert "kept by the harbour\nand the city" in (tmp_path / "site/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("programme", ["many-scripts"], indirect=True)
def test_a_build_tells_how_many_pages_are_done(programme, tmp_path):
    """Of all that are alike, one by one."""
    told: list[tuple[int, int]] = []
    (tmp_path / "site").mkdir()
    build_site(read(programme, NOW), programme, tmp_path / "site", lambda done, total: told.append((done, total)))
    pages = [path for name in ("mentors", "topics") for path in (tmp_path / "site" / name).glob("*/index.html")]
    assert told == [(done, len(pages)) for done in range(len(pages))]
