"""What is private is found in the finished site, and nothing else is."""

import base64
import gzip
import html
import json
import random
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from mentorbook.model.round import Phase
from mentorbook.publishing.assets import search_worker
from mentorbook.publishing.edition import Outcome, Placement, PublicRound
from mentorbook.publishing.errors import Finding
from mentorbook.publishing.leaks import Looked, look_through
from mentorbook.publishing.package_data import engine_assets, engine_templates
from mentorbook.publishing.private_values import PrivateValue, find_private_values
from mentorbook.publishing.public import project
from mentorbook.publishing.telling import find_phrases, is_telling
from mentorbook.publishing.words_in import words_of

from .pictures import exif, jpeg, png, webp

SENTENCES = [
    "I want to leave the lab before my doctor hears of it",
    "Because of the divorce I have little time",
    "Моя мечта — выйти на сцену весной",
    "私は研究室をやめたいと思っています",
    "أريد أن أترك عملي في الربيع",
    "Give my first talk & not faint",
    'They said "no" twice; that is why',
    "L'été dernier, j'ai tout arrêté",
]
NAMES = ["Oda Næss", "Zhang Wei-Lin", "Łucja O'Hara", "Suryaningsih", "نورة الزهراني", "Jean-Luc d'Arc", "山田花子"]
FORMS: dict[str, Callable[[str], str]] = {
    "text": lambda value: f"<p>{html.escape(value)}</p>",
    "attribute": lambda value: f'<a title="{html.escape(value)}">x</a>',
    "comment": lambda value: f"<!-- {value} -->",
    "script": lambda value: f"<script>var note = {json.dumps(value)}</script>",
    "upper case": lambda value: f"<p>{html.escape(value.upper())}</p>",
    "address": lambda value: f'<a href="?q={quote(value)}">x</a>',
    "form": lambda value: f'<a href="?q={quote_plus(value)}">x</a>',
    "references": lambda value: "".join(f"&#{ord(one)};" for one in value),
    "base64": lambda value: f'<img src="data:text/plain;base64,{base64.b64encode(value.encode()).decode()}">',
    "emphasis": lambda value: "<p>" + " ".join(f"<b>{html.escape(word)}</b>" for word in value.split()) + "</p>",
    "line breaks": lambda value: f"<p>{html.escape(value)}</p>".replace(" ", "\n    "),
}
CHROME = "<html>\n<head>\n<title>x</title>\n</head>\n<body>\n" + "<nav>menu</nav>\n" * 20


@pytest.fixture
def public(make_roster):
    """Return what a small programme shows."""
    return project(make_roster({"ada": {"name": "Ada Lund", "bio": "I kept a light for twenty years."}}))


def find(folder, public, *values):
    """Return the findings for texts (or names, given as a list)."""
    made = [
        PrivateValue(f"field {number}", value[0] if isinstance(value, list) else value, isinstance(value, list))
        for number, value in enumerate(values)
    ]
    return look_through(folder, made, public).leaks


def _page(value: str, number: int) -> bytes:
    form = list(FORMS.values())[number % len(FORMS)]
    return f"{CHROME}<p>before</p>\n{form(value)}\n<p>after</p></body>".encode()


def _columns(value: str, people: int) -> bytes:
    """Return what the directory loads: many people by columns, one of them with something private."""
    headlines = [f"Headline {number}" for number in range(people)]
    return json.dumps([["name", ["Ada Lund"] * people], ["headline", [*headlines, value, *headlines]]]).encode()


CARRIERS: dict[str, Callable[[str, int], bytes]] = {
    "mentors/m{}/index.html": _page,
    "search/{}.json": lambda value, number: json.dumps({"docs": [{"text": _page(value, number).decode()}]}).encode(),
    "feed-{}.xml": lambda value, number: f"<feed><entry><title>{html.escape(value)}</title></entry></feed>".encode(),
    "sitemap-{}.xml": lambda value, number: f"<url><loc>https://x.example/{quote(value)}/</loc></url>".encode(),
    "sitemap-{}.xml.gz": lambda value, number: gzip.compress(_page(value, number)),
    "assets/people.{}.json": lambda value, number: _columns(value, 100 if number else 10_000),
    "{}.txt": _page,
    "photos/{}.png": lambda value, number: png([(b"zTXt", b"Comment\x00\x00" + zlib.compress(value.encode()))]),
    "photos/{}.jpg": lambda value, number: jpeg([(0xE1, b"Exif\x00\x00" + exif(value.encode("utf-16-le")))]),
    "photos/{}.webp": lambda value, number: webp([(b"XMP ", f"<rdf:li>{html.escape(value)}</rdf:li>".encode())]),
}


def test_a_hundred_of_a_hundred_are_found(tmp_path, public):
    """Names and sentences in many scripts, in every form: pages, indexes, feeds, data, pictures, compressed files."""
    dice = random.Random(7)
    planted: dict[str, PrivateValue] = {}
    for number in range(100):
        is_identity = number % 3 == 0
        stem = dice.choice(NAMES if is_identity else SENTENCES)
        value = PrivateValue(f"value {number}", f"{stem} {dice.getrandbits(40):x}", is_identity)
        name, carry = list(CARRIERS.items())[number % len(CARRIERS)]
        path = tmp_path / name.format(number)
        planted[name.format(number)] = value
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(carry(value.text, number // len(CARRIERS)))
    found = look_through(tmp_path, planted.values(), public).leaks
    assert {one.where for one in found} == set(planted)


def test_a_leak_in_what_stands_around_every_page_is_found(tmp_path, public):
    """Every page is named, since a page is remembered only where nothing was found."""
    for number in range(300):
        (tmp_path / f"{number}.html").write_text(
            f"{CHROME}<footer>Oda Næss</footer>\n<p>{number}</p>", encoding="utf-8"
        )
    assert len(find(tmp_path, public, ["Oda Næss"])) == 300


@pytest.mark.parametrize("end", ["", "<b title='", "Oda", "&#", "%4", "\\u00", "<!--", "\xff"])
def test_what_ends_within_a_file_does_not_reach_the_next(tmp_path, public, end):
    """Small files are looked through together; no name is in two of them, and each that is whole in one is found."""
    value = "Oda Næss"
    for number in range(40):
        text = f"Næss <p>{value if number % 9 == 0 else number}</p> {end}"
        (tmp_path / f"{number:02}.html").write_text(text, encoding="latin-1")
    named = [one.where for one in find(tmp_path, public, [value])]
    assert named == ["00.html", "09.html", "18.html", "27.html", "36.html"]


@pytest.mark.parametrize(
    "text",
    [
        "if your file is < 20 pages</p><h1>Joana Quintela</h1> -> notes",
        "<script>if(a<b)f()</script><h1>Joana Quintela</h1><script>x=()=>1</script>",
        '["if a < b", "<p>Joana Quintela</p>", "c -> d"]',
        "by <Joana Quintela>",
        '<a title="by <Joana Quintela> today">x</a>',
        "<ins>Joana</ins> <del>Quintela</del>",
        "Aiko <joana.quintela@mail.example>, coordinators",
    ],
)
def test_signs_that_are_no_tags_hide_nobody(tmp_path, public, text):
    """Less than, greater than, arrows, and angle brackets around an address; in the next file as well."""
    (tmp_path / "a.html").write_text("<p>Pages < 20", encoding="utf-8")
    (tmp_path / "b.txt").write_text(text, encoding="utf-8")
    found = find(tmp_path, public, ["Joana Quintela"], ["joana.quintela@mail.example"])
    assert {one.where for one in found} == {"b.txt"}


def test_an_arrow_in_the_next_file_ends_no_tag(tmp_path, public):
    """Small files are read together; what one leaves open is its own."""
    (tmp_path / "a.json").write_text('{"bio": "if your file is < 20 pages"}', encoding="utf-8")
    (tmp_path / "b.txt").write_text("Joana Quintela -> coordinators -> mentor", encoding="utf-8")
    assert [one.where for one in find(tmp_path, public, ["Joana Quintela"])] == ["b.txt"]


def test_a_leak_on_a_late_page_is_found_although_its_lines_have_been_seen_apart(tmp_path, public):
    """First "Oda" and "Næss" on lines of their own, far apart; on the last page one after the other."""
    for number in range(300):
        (tmp_path / f"{number:03}.html").write_text(f"Oda\n{CHROME}\nNæss\n{number}", encoding="utf-8")
    (tmp_path / "999.html").write_text(f"{CHROME}\nOda\nNæss\n", encoding="utf-8")
    assert [one.where for one in find(tmp_path, public, ["Oda Næss"])] == ["999.html"]


def test_a_list_of_names_holds_those_that_are_whole_in_it(tmp_path, public):
    """Of two hundred names one leaks; all others only come to lie across two values side by side."""
    parts = [f"mika{number} bora{number}" for number in range(200)]
    across = [f"bora{number} mika{number + 1}" for number in range(199)]
    (tmp_path / "people.json").write_text(json.dumps(parts), encoding="utf-8")
    values = [PrivateValue(one, one, is_identity=True) for one in [*across, parts[99]]]
    said = look_through(tmp_path, values, public).leaks
    assert said == (Finding("people.json", "holds something private: mika99 bora99."),)


def test_a_file_s_name_can_leak(tmp_path, public):
    """A page called after somebody is enough."""
    (tmp_path / "oda-naess.html").write_text("", encoding="utf-8")
    assert [one.where for one in find(tmp_path, public, ["oda-naess"])] == ["oda-naess.html"]


def test_a_part_of_a_long_text_is_found(tmp_path, public):
    """A description that was cut after twenty words still tells."""
    words = [f"word{number:02}" for number in range(60)]
    (tmp_path / "x.html").write_text(" ".join(words[13:33]), encoding="utf-8")
    assert len(find(tmp_path, public, " ".join(words))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Nora said. Brightly it shone.",
        "Eleanora Bright-Smithson",
        "<td>Nora</td><p>menu</p><td>Bright</td>",
        "xoda næssx",
    ],
)
def test_what_only_looks_alike_is_not_found(tmp_path, public, text):
    """Names are found on word boundaries, and not out of two places."""
    (tmp_path / "x.html").write_text(text, encoding="utf-8")
    assert find(tmp_path, public, ["Nora Bright"], ["Oda Næss"]) == ()


def test_what_the_site_says_anyway_is_not_looked_for(tmp_path, public):
    """A mentee with a mentor's name, or who quotes a bio, tells nothing."""
    (tmp_path / "x.html").write_text("Ada Lund: I kept a light for twenty years.", encoding="utf-8")
    assert find(tmp_path, public, ["Ada Lund"], "kept a light for twenty years") == ()


def test_a_secret_beside_what_the_site_says_anyway_is_found(tmp_path, public):
    """What the site says is asked for once something turns up: before, in and after that file all is looked for."""
    said = "<p>Ada Lund: I kept a light for twenty years.</p>"
    for number in range(40):
        (tmp_path / f"{number:02}.html").write_text(said if number > 9 else "<p>page</p>", encoding="utf-8")
    for name in ("05", "20", "30"):
        (tmp_path / f"{name}.html").write_text(f"{said}<p>Oda N&aelig;ss</p>", encoding="utf-8")
    leaks = find(tmp_path, public, ["Ada Lund"], "kept a light for twenty years", ["Oda Næss"])
    assert [one.where for one in leaks] == ["05.html", "20.html", "30.html"]


def test_a_name_is_looked_for_although_its_parts_are_public(tmp_path, public):
    """Ada Lund is a mentor; Lund Ada is somebody else."""
    (tmp_path / "x.html").write_text("Lund Ada", encoding="utf-8")
    assert len(find(tmp_path, public, ["Lund Ada"])) == 1


def test_one_word_names_that_every_page_holds_are_not_looked_for(tmp_path, public):
    """Whoever logs in as "generator" must not stop every build; "generatrix" is found."""
    (tmp_path / "x.html").write_text('<meta name="generator"> generatrix', encoding="utf-8")
    assert [one.sentence for one in find(tmp_path, public, ["generator"], ["generatrix"])] == [
        "holds something private: field 1."
    ]


def test_the_theme_s_own_files_are_not_looked_through(tmp_path, public):
    """They are as they came, so nothing of the programme can be in them; a changed one is looked through."""
    script = max(engine_assets(), key=lambda path: path.stat().st_size if path.suffix == ".js" else 0)
    spoken = {word for path in engine_templates() for word in words_of(path.read_text(encoding="utf-8"))}
    word = max(word for word in words_of(script.read_text(encoding="utf-8")) if len(word) > 9 and word not in spoken)
    (tmp_path / "same.js").write_bytes(script.read_bytes())
    (tmp_path / "changed.js").write_bytes(script.read_bytes() + b"\n")
    assert [one.where for one in find(tmp_path, public, [word])] == ["changed.js"]


def test_neither_are_ours(tmp_path, public):
    """A name that stands in a remark of our script is nobody's."""
    (tmp_path / "search.js").write_bytes(search_worker().content)
    assert find(tmp_path, public, ["Lukasz Søren"]) == ()


@pytest.mark.parametrize(
    ("text", "is_identity", "telling"),
    [
        ("Leo", True, False),
        ("Leo K", True, True),
        ("Dilnoza", True, True),
        ("王伟", True, True),
        ("leo", True, False),
        ("leo-k", True, True),
        ("12345", True, False),
        ("1000000", True, False),
        ("987654321", True, True),
        ("Python", False, False),
        ("Learn Python", False, False),
        ("Communication", False, False),
        ("Learn to write", False, False),
        ("Learn to write docs", False, True),
        ("canary-3f9a", False, True),
        ("学编程", False, False),
        ("我想学习编程", False, True),
    ],
)
def test_what_is_too_ordinary_to_be_told_from_other_text(text, is_identity, telling):
    """A goal like "Python" stands on every other page; a false alarm would stop the site for ever."""
    (row,) = [list(find_phrases(PrivateValue("x", text, is_identity)))]
    assert bool(row) == telling


def test_no_words_tell_nothing():
    """A text of signs alone."""
    assert not is_telling([], is_identity=True)


def test_a_binary_or_broken_file_is_looked_through_as_far_as_it_goes(tmp_path, public):
    """Metadata of a picture, another encoding, something that is not compressed after all."""
    (tmp_path / "a.png").write_bytes(b"\x89PNG\x00\xff\xfetEXtComment\x00Oda N\xc3\xa6ss\x00\xff")
    (tmp_path / "b.txt").write_bytes("Oda Næss".encode("utf-16"))
    (tmp_path / "c.gz").write_bytes(b"\x1f\x8bnothing")
    assert [one.where for one in find(tmp_path, public, ["Oda Næss"])] == ["a.png", "b.txt"]


def test_a_whole_programme_s_private_values_are_none_of_its_public_ones(make_roster, make_pair, announced, tmp_path):
    """What a careful roster shows of a pair that said yes is no leak."""
    roster = make_roster(
        {"ada": {}}, {"nora": {"name": "Nora Brightwater", "show_as": "name"}}, [make_pair("nora", "ada")], [announced]
    )
    (tmp_path / "x.html").write_text("Nora Brightwater is learning with Ada Lund.", encoding="utf-8")
    assert look_through(tmp_path, find_private_values(roster), project(roster)) == Looked()
    assert Path(tmp_path / "x.html").is_file()


REASON = "Zofia Kowalczyk declined, so this choice came next."


def test_a_reason_that_names_somebody_is_no_excuse(tmp_path, public):
    """An open roster shows reasons; a coordinator who types a name into one must not publish it with that."""
    placement = Placement("Ada", "ada", None, 1, 1, REASON)
    outcome = Outcome(PublicRound("autumn", "Autumn", Phase.RUNNING, None, None, None, None), (), (placement,))
    told = replace(public, outcomes=(outcome,))
    (tmp_path / "index.html").write_text(f"<p>{REASON}</p>", encoding="utf-8")
    name = PrivateValue("mentees/zofia.yaml name", "Zofia Kowalczyk", True)
    why = PrivateValue("pairs/autumn/leo--ada.yaml why", REASON, False)
    assert look_through(tmp_path, [name, why], told).leaks == (
        Finding("index.html", "holds something private: mentees/zofia.yaml name."),
    )


def test_a_reason_may_not_name_somebody_the_other_way_round(tmp_path, public):
    """It is the one text of the site's own pages that a coordinator writes about others."""
    placement = Placement("Ada", "ada", None, 1, 1, "Kowalczyk Zofia declined.")
    outcome = Outcome(PublicRound("autumn", "Autumn", Phase.RUNNING, None, None, None, None), (), (placement,))
    name = PrivateValue("mentees/zofia.yaml name", "Zofia Kowalczyk", True)
    assert look_through(tmp_path, [name], replace(public, outcomes=(outcome,))).leaks == (
        Finding("matches/autumn/index.html", "holds something private: mentees/zofia.yaml name."),
    )


@pytest.mark.parametrize("word", ["German", "Portuguese", "October", "Thursday"])
def test_a_name_that_is_a_word_of_every_page_stops_nothing(tmp_path, public, word):
    """Somebody called Germán joins a programme in which a mentor speaks German."""
    (tmp_path / "index.html").write_text(f"<p>She speaks {word}.</p>", encoding="utf-8")
    handle = PrivateValue("mentees/x.yaml handle", word.lower(), True)
    assert look_through(tmp_path, [handle], public) == Looked()
