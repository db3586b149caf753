"""What stands on the site of the proof of a match: a fingerprint, or numbers that are nobody's."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mentorbook.matching.match import match_round
from mentorbook.matching.policy import Policy
from mentorbook.model.today import Clock
from mentorbook.publishing.build import REMEDY
from mentorbook.publishing.errors import PublishingError
from mentorbook.publishing.publication import prepare
from mentorbook.records.check import check_programme
from mentorbook.records.ledger import write_changes

from .conftest import Elements, publish_to, read, texts_of

PROGRAM = """\
schema: 1
name: Lighthouse Mentoring
topics: [{id: lamps, name: Lamps}]
rounds:
  - {id: 2026-autumn, name: Autumn 2026, opens: 2026-09-01, closes: 2026-09-30, starts: 2026-10-05, ends: 2027-04-05}
"""
MENTOR = "name: {}\nbio: I keep a light.\ntopics: [lamps]\nlanguages: [en]\ntimezone: Europe/Oslo\nseats: {}\n"
MENTEE = "name: {}\nround: 2026-autumn\nchoices: [{}]\ngoals: [See]\nshow_as: {}\n"
MENTORS = {"ada-lund": ("Ada Lund", 2), "bo-reyes": ("Bo Reyes", 1), "edda-frey": ("Edda Frey", 3)}
# Who chose whom: the first of each letter is the first choice.
WISHES = {"nora": "ab", "canary-one": "ab", "canary-two": "ab", "canary-three": "be", "canary-four": "e"}
ADDED = "  - {{on: 2026-10-02, what: accepted, by: mentor}}\n" + "".join(
    f"  - {{{{on: 2026-10-02, what: list-me, by: {side}}}}}\n" for side in ("mentor", "mentee")
)
DAY = datetime(2026, 10, 3, 12, tzinfo=UTC)
PAGE, COPY = "matches/2026-autumn/index.html", "matches/2026-autumn.json"


@pytest.fixture(scope="module")
def programmes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a programme with an announced match, once careful and once open."""
    return {name: _programme(tmp_path_factory.mktemp(name), name) for name in ("careful", "open")}


@pytest.fixture(scope="module")
def built(programmes: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the sites of both."""
    home = tmp_path_factory.mktemp("built")
    return {name: publish_to(home / name, read(root, DAY), root) for name, root in programmes.items()}


def _programme(root: Path, openness: str) -> Path:
    letters = {handle[0]: handle for handle in MENTORS}
    for folder in ("mentors", "mentees"):
        (root / folder).mkdir(parents=True)
    (root / "program.yaml").write_text(f"{PROGRAM}roster: {{openness: {openness}}}\n", encoding="utf-8")
    for handle, (name, seats) in MENTORS.items():
        (root / f"mentors/{handle}.yaml").write_text(MENTOR.format(name, seats), encoding="utf-8")
    for handle, wishes in WISHES.items():
        choices = ", ".join(f"{{mentor: {letters[letter]}}}" for letter in wishes)
        name, shown = ("Nora Bright", "name") if handle == "nora" else (f"Anna {handle.title()}", "hidden")
        (root / f"mentees/{handle}.yaml").write_text(MENTEE.format(name, choices, shown), encoding="utf-8")
    roster = check_programme(root, None, Clock(datetime(2026, 10, 1, 12, tzinfo=UTC))).roster
    assert roster is not None
    found = match_round(roster, roster.program.rounds[0], Policy.MOST_MATCHED)
    write_changes(root, found.changes, found.certificate)
    for path in (root / "pairs/2026-autumn").glob("*--*.yaml"):
        path.write_text(path.read_text(encoding="utf-8") + ADDED.format(), encoding="utf-8")
    with (root / "pairs/2026-autumn/roster.yaml").open("a", encoding="utf-8") as file:
        file.write("announced: 2026-10-02\n")
    return root


def numbers_in(root: Path) -> dict[str, object]:
    """Return what the private file holds."""
    found: dict[str, object] = json.loads((root / "pairs/2026-autumn/certificate.json").read_text(encoding="utf-8"))
    return found


def test_a_careful_site_holds_the_fingerprint_of_the_file(programmes, built):
    """As sha256sum prints it, on the round's page and nowhere else; no copy is there."""
    raw = (programmes["careful"] / "pairs/2026-autumn/certificate.json").read_bytes()
    fingerprint = hashlib.sha256(raw).hexdigest()
    assert [name for name, text in texts_of(built["careful"]) if fingerprint in text] == [PAGE]
    assert not (built["careful"] / COPY).exists()


def test_an_open_site_holds_the_copy_and_links_to_it(programmes, built):
    """Ada is wanted most; who got whom is there, and five people stand in the order of their wishes."""
    page = built["open"] / PAGE
    links = {attributes.get("href") for tag, attributes in Elements(page).all if tag == "a"}
    assert "../2026-autumn.json" in links
    copy = json.loads((built["open"] / COPY).read_text(encoding="utf-8"))
    assert copy["choices"] == [[0, 1], [0, 1], [0, 1], [1, 2], [2]]
    assert sorted(copy["matching"]) == [0, 0, 1, 2, 2]
    assert (copy["seats"], set(copy) & {"mentees", "order", "lottery", "input_sha256"}) == ([2, 1, 3], set())


def test_neither_site_says_who_is_behind_the_numbers(programmes, built):
    """No handle and no name of who is hidden, no digest, no order; Nora alone is named, for she said so."""
    for name, site in built.items():
        found = numbers_in(programmes[name])
        digests = [text for text in _texts(found) if re.fullmatch("[0-9a-f]{64}", text)]
        assert len(digests) == 3
        order = json.dumps(found["order"])
        holding = [
            file
            for file, text in texts_of(site)
            if re.search("(?<!atlantic/)canary", text) or order in text or any(one in text for one in digests)
        ]
        assert holding == []
        assert "Nora Bright" in (site / PAGE).read_text(encoding="utf-8")


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)


def test_the_certificate_itself_among_the_pages_stops_the_build(tmp_path):
    """Somebody meant well and copied it; the names in it are noticed also where the requests are gone."""
    root = _programme(tmp_path / "programme", "open")
    roster = replace(read(root, DAY).roster, mentees=(), pairs=(), runs=())
    (root / "docs").mkdir()
    (root / "docs/proof.json").write_text(json.dumps(numbers_in(root)), encoding="utf-8")
    with pytest.raises(PublishingError) as caught:
        publish_to(tmp_path / "site", prepare(roster), root)
    where = "  proof.json holds something private: pairs/2026-autumn/certificate.json"
    assert caught.value.report().splitlines() == [
        "The site was not published, because it holds something private.",
        f"{where} input_sha256.",
        f"{where} lottery order_sha256.",
        f"{where} mentees.",
        f"{where} sha256.",
        REMEDY,
    ]


def test_a_certificate_of_another_match_is_not_mentioned(programmes, tmp_path):
    """`check` says why; the site is built all the same."""
    root = _programme(tmp_path, "open")
    path = root / "pairs/2026-autumn/certificate.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"longest": 2', '"longest": 3'), encoding="utf-8")
    publication = read(root, DAY)
    assert publication.public.outcomes[0].proof is None
    assert [one.path for one in publication.files()][3:] == ["mentors.json", "robots.txt"]
