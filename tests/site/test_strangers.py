"""What strangers wrote is text, wherever it stands in the finished site."""

import base64
import hashlib
import re
from pathlib import Path

import yaml

from mentorbook.publishing.handing_out import write_pages

from .conftest import SETTINGS, Elements, read
from .test_engine import run_mkdocs

TEXT_TAGS = {"code", "pre", "em", "strong", "blockquote", "hr", "br", "table", "thead", "tbody", "tr", "th", "td"}
# The clock of free seats, which the smallest programme has nothing to draw for.
DRAWN_TAGS = {"figure", "figcaption", "title", "desc", "g", "line", "circle", "rect", "text", "path"}


def inline_scripts(path: Path) -> set[str]:
    """Return the inline scripts of a page, but for the way to the site's root in one of them."""
    scripts = re.findall(r"<script>(.*?)</script>", path.read_text(encoding="utf-8"), re.DOTALL)
    return {re.sub(r'new URL\("[./]*"', 'new URL("."', script) for script in scripts}


def test_nothing_that_strangers_wrote_is_active(sites):
    """No script but the theme's, no handler, frame, form or style, no address but the site's own and checked links."""
    calm = {tag for path in sites["minimal"].rglob("*.html") for tag, _ in Elements(path).all} | TEXT_TAGS | DRAWN_TAGS
    known = inline_scripts(sites["minimal"] / "index.html")
    for path in sorted(sites["hostile-markup"].rglob("*.html")):
        for tag, attributes in Elements(path).all:
            address = attributes.get("href", attributes.get("src", ""))
            assert tag in calm, (path, tag)
            assert not [name for name in attributes if name.startswith("on") or name in ("style", "srcdoc")], path
            assert re.match(r"(?!//)(https://|mailto:|[^:]*$)", address), (path, address)
            assert tag not in ("script", "link", "img") or not address.startswith("http"), (path, address)
        assert inline_scripts(path) <= known, path


def test_titles_and_descriptions_are_text(sites):
    """The theme's templates don't escape; what they are given is escaped already."""
    html = (sites["hostile-markup"] / "mentors/html/index.html").read_text(encoding="utf-8")
    assert "<title>&lt;script&gt;alert(&#39;name&#39;)&lt;/script&gt; Hana - Mentoring &lt;b&gt;&amp; " in html
    assert '<meta name="description" content="&lt;script&gt;alert(&#39;name&#39;)' in html


def test_braces_are_text(sites):
    """No template language has run over what people wrote."""
    html = (sites["hostile-markup"] / "mentors/engine/index.html").read_text(encoding="utf-8")
    assert "Engin {{ 7*7 }} {% include &#39;secret&#39; %}" in html
    assert "Engin 49" not in html
    assert "{{ config }} ${7*7} #{7*7} &lt;%= 7*7 %&gt;" in html


def test_every_inline_script_is_one_that_the_policy_names(sites):
    """On every page, whatever its depth; and nothing unsafe is allowed."""
    for path in (*sites["full"].rglob("*.html"), *sites["hostile-markup"].rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
        scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
        digests = {base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts}
        assert digests <= set(re.findall("'sha256-([^']*)'", policy)), path
        assert "unsafe" not in policy


def test_the_pages_can_be_built_without_the_plugin(copy_of, tmp_path):
    """As Markdown, by an engine that knows nothing of us: every mentor is there, and nothing is active."""
    root = copy_of("hostile-markup")
    publication = read(root)
    write_pages(publication.pages(), root / "docs")
    settings = yaml.safe_load(SETTINGS.read_text(encoding="utf-8"))
    settings |= {"plugins": ["search"], "site_name": "Plain", "nav": None}
    settings["markdown_extensions"] += ["md_in_html", "pymdownx.snippets", "pymdownx.superfences"]
    (root / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    done = run_mkdocs(root, "build", "--site-dir", str(tmp_path / "site"))
    assert done.returncode == 0, done.stderr
    found = sorted((tmp_path / "site/mentors").glob("*/index.html"))
    assert [path.parent.name for path in found] == [mentor.handle for mentor in publication.public.mentors]
    for path in found:
        for tag, attributes in Elements(path).all:
            assert not [name for name in attributes if name.startswith("on")], path
            assert tag not in ("iframe", "object", "embed", "base", "style"), path
            assert "javascript:" not in attributes.get("href", ""), path
