"""Two editions from one roster: the coordinators' has what they need, and nothing of it gets into the public one."""

import re
import shutil
from pathlib import Path

import pytest

from mentorbook.model.today import Clock
from mentorbook.publishing.errors import PublishingError
from mentorbook.publishing.private_site import Edition
from mentorbook.publishing.publication import EMPTY, Publication, Source

from .conftest import NOW, PROGRAMS, Elements, digests_of, publish_to, read, texts_of

WORDS = ("one", "two", "three", "four", "five")
# What coordinators work with. Addresses, accounts, agreements and what was said to them later stay in the files.
SHOWN = (
    {f"handle-{word}" for word in WORDS}
    | {f"goal-{word}" for word in (*WORDS, "six")}
    | {f"why-{word}" for word in WORDS[:4]}
)
SHOWN |= {"note-one", "why-of-a-choice-one"}


def read_private(root: Path) -> Publication:
    """Return a programme's private edition, ready to be built."""
    source = Source(root, None, Clock(NOW), edition=Edition.PRIVATE)
    return source.publication(source.read(), lambda _: EMPTY)


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Path:
    """Return the full programme's folder, in which the private edition was built, and then the public one."""
    home: Path = tmp_path_factory.mktemp("editions")
    for name in ("full", "full-private"):
        shutil.copytree(PROGRAMS / name, home / name)
    root = home / "full"
    publish_to(root / "site-private", read_private(root), root)
    publish_to(root / "site", read(root), root)
    return root


def test_the_private_edition_has_names_goals_choices_and_reasons(root):
    """Every canary that coordinators work with, and no other."""
    found = {
        word for _, text in texts_of(root / "site-private") for word in re.findall(r"canary-([a-z]+(?:-[a-z]+)*)", text)
    }
    assert found == SHOWN
    page = (root / "site-private/requests/2026-spring/index.html").read_text(encoding="utf-8")
    assert "Oda Canaryname" in page


def test_the_public_edition_is_the_same_whether_or_not_there_is_a_private_one(root, sites):
    """To the byte."""
    assert digests_of(root / "site") == digests_of(sites["full"])


def test_every_page_of_the_private_edition_says_whose_it_is(root):
    """In a bar with the way to the coordinators' pages; search engines are asked to stay away."""
    for path in (root / "site-private").rglob("*.html"):
        tags = Elements(path).all
        assert ("meta", {"name": "robots", "content": "noindex"}) in tags, path
        assert [
            attributes["aria-label"] for tag, attributes in tags if attributes.get("class") == "mb-private md-typeset"
        ]
    assert (root / "site-private/robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"
    assert not (root / "site-private/feed.xml").exists()


def test_the_links_of_the_private_pages_lead_somewhere(root):
    """To pages of the private edition, and to people on them."""
    site = root / "site-private"
    for folder in ("coordinators", "requests", "rounds", "problems"):
        for path in (site / folder).rglob("index.html"):
            for _, attributes in Elements(path).all:
                target, _, anchor = attributes.get("href", "").partition("#")
                if target.startswith(".") and target.endswith("/"):
                    page = (path.parent / target / "index.html").resolve()
                    assert page.is_file(), f"{path}: {target}"
                    assert not anchor or f'id="{anchor}"' in page.read_text(encoding="utf-8")


def test_no_edition_takes_the_place_of_the_other(root):
    """Whoever deploys a folder must find in it what was there yesterday."""
    before = digests_of(root / "site"), digests_of(root / "site-private")
    private, public = read_private(root), read(root)
    with pytest.raises(PublishingError, match="site-private holds the private edition, so the public one"):
        publish_to(root / "site-private", public, root)
    with pytest.raises(PublishingError, match="site is the place of the public edition"):
        publish_to(root / "site", private, root)
    shutil.copytree(root / "site", root / "pages")
    with pytest.raises(PublishingError, match="pages holds the public edition, so the private one"):
        publish_to(root / "pages", private, root)
    assert (digests_of(root / "site"), digests_of(root / "site-private")) == before


@pytest.mark.parametrize("name", ["site", "public"])
def test_the_place_of_the_public_edition_is_refused_before_there_is_one(copy_of, name):
    """Nothing is in site/ yet, and tomorrow somebody deploys it; GitLab publishes what lies in public/."""
    root = copy_of("minimal")
    with pytest.raises(PublishingError, match=f"{name} is the place of the public edition"):
        publish_to(root / name, read_private(root), root)
    assert not (root / name).exists()


def test_the_private_edition_is_not_put_within_a_public_one(copy_of):
    """Whoever deploys site/ deploys every folder in it."""
    root = copy_of("minimal")
    private = read_private(root)
    publish_to(root / "elsewhere", read(root), root)
    before = digests_of(root / "elsewhere")
    for place in ("site/coordinators", "elsewhere/assets/private"):
        with pytest.raises(PublishingError, match="the place of the public edition"):
            publish_to(root / place, private, root)
    assert not (root / "site").exists()
    assert digests_of(root / "elsewhere") == before
