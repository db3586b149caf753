"""The sites that the browser looks at, each built and served when it is first asked for."""

import functools
import http.server
import json
import shutil
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from string import ascii_uppercase

from mentorbook.model.today import Clock
from mentorbook.plugin import build_site
from mentorbook.publishing.package_data import EMPTY_DOCS, ENGINE_SETTINGS
from mentorbook.publishing.private_site import Edition
from mentorbook.publishing.publication import EMPTY, Source
from mentorbook.publishing.searching import Searching

ROOT = Path(__file__).parent.parent.parent
Make = Callable[[Path, str], Path]
"""Writes a programme into a folder, for a site at that address, and says where it lies."""
PROGRAMS = ROOT / "tests/programs"
LETTERS = (
    "Jörg Weiß",
    "Petr Weiss",
    "Łukasz Wałęsa",
    "Søren Ødegård",
    "Đorđe Đukić",
    "Æsa Bækgaard",
    "Zoé Lacœur",
    "Þóra Sigurðardóttir",
    "Işıl Kılıç",
    "José Núñez",
    "Nguyễn Thị Hường",
    "Leyla Əliyeva",
    "Günter Müller",
    "Dora Mueller",
    "Ole Odegaard",
    "Jan Muller",
    "Юрий Фёдоров",
    "Γιώργος Παπαδάκης",
    "김서연",
    "がんばる みちこ",
)
# So many that their names are in a file of their own.
THRONG = tuple(
    f"Ida {name} {letter}"
    for name in ("Larch", "Maple", "Rowan", "Birch", "Alder", "Hazel")
    for letter in ascii_uppercase
)
TODAY = date(2026, 9, 20)
FEW = Searching(most_bios=10, most_lines=100)
SEARCHED = {"throng": FEW, "words": FEW}
# Where the dates of the rounds in tests/programs/minimal lead on other days than TODAY.
PHASES = {
    "recruiting": date(2026, 8, 20),
    "choosing": TODAY,
    "matching": date(2026, 10, 2),
    "running": date(2026, 11, 2),
    "between": date(2027, 6, 1),
}


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server(http.server.ThreadingHTTPServer):
    """Lets a browser's connections wait while the machine is busy; usually the sixth is tried again seconds later."""

    request_queue_size = 128


def people(root: Path, names: Iterable[str]) -> Path:
    """Write a programme of mentors with these names."""
    (root / "mentors").mkdir(parents=True)
    shutil.copyfile(PROGRAMS / "minimal/program.yaml", root / "program.yaml")
    for number, name in enumerate(names):
        bio = "Together we walk down the Große Straße." if number == 0 else "I ask more than I tell."
        text = f"name: {name}\nbio: {bio}\ntopics: [git]\nlanguages: [en]\ntimezone: Europe/Rome\n"
        (root / f"mentors/mentor-{number}.yaml").write_text(text, encoding="utf-8")
    return root


def crowd(root: Path, _: str) -> Path:
    """Write a programme of so many mentors that the directory loads them: who is what follows from their number."""
    people(root, ())
    for number in range(CROWD):
        fields = {
            "name": f"Person {number:03}",
            "bio": "I ask more than I tell.",
            "topics": ["git", "python"] if number % 5 == 0 else [["git"], ["python"]][number % 2],
            "languages": ["en", "ja"] if number % 16 == 0 else ["en"],
            "timezone": "Europe/Rome",
            "seats": 0 if number % 8 == 7 else 2,
            "confirmed": "2026-09-02" if number < CROWD - 10 else "2026-03-02",
            "can_help_with": [f"Tie knot {number:03}"],
            "hours": HOURS[number % 4],
        }
        text = "".join(f"{name}: {json.dumps(value)}\n" for name, value in fields.items() if value != [])
        (root / f"mentors/person-{number:03}.yaml").write_text(text, encoding="utf-8")
    return root


def single(root: Path, _: str) -> Path:
    """Write a programme in which everybody may choose one mentor."""
    people(root, ("Ada Lund", "Bo Reyes"))
    with (root / "program.yaml").open("a", encoding="utf-8") as file:
        file.write("choices: {min: 1, max: 1}\n")
    return root


def namesakes(root: Path, _: str) -> Path:
    """Write a programme of three mentors of one name: one says what they do, one where they are, one nothing."""
    people(root, ("Sam Lee", "Sam Lee", "sam lée"))
    for number, line in enumerate(("headline: Keeper of lights", "place: Bergen")):
        with (root / f"mentors/mentor-{number}.yaml").open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
    return root


def words(root: Path, _: str) -> Path:
    """Write a programme that has every word of a bio found by Pagefind; one bio holds what would be HTML elsewhere."""
    people(root, LETTERS)
    (root / "docs").mkdir()
    file = root / "mentors/mentor-3.yaml"
    text = file.read_text(encoding="utf-8").replace(
        "I ask", "'Barometers, <script>alert(1)</script> & zeppelins. I ask"
    )
    file.write_text(text.replace("tell.", "tell.'"), encoding="utf-8")
    plugins = ["search", {"mentorbook": {"search": "pagefind"}}]
    settings = {"INHERIT": str(ENGINE_SETTINGS), "docs_dir": str(EMPTY_DOCS), "plugins": plugins}
    (root / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    return root


def instant(root: Path, address: str) -> Path:
    """Write a programme of eight mentors whose pages are loaded without leaving the old one."""
    people(root, LETTERS[:8])
    (root / "docs").mkdir()
    settings = {"INHERIT": str(ENGINE_SETTINGS), "site_url": address, "docs_dir": str(EMPTY_DOCS)}
    features = ["navigation.instant", "navigation.tabs", "announce.dismiss"]
    (root / "mkdocs.yml").write_text(json.dumps(settings | {"theme": {"features": features}}), encoding="utf-8")
    return root


def as_it_lies(path: Path) -> Make:
    """Return what takes a programme where it is."""
    return lambda root, address: path


def written(*names: str) -> Make:
    """Return what writes a programme of mentors with these names."""
    return lambda root, address: people(root, names)


CROWD = 160
# Four hours a week, one, two at night, none.
HOURS: list[list[dict[str, object]]] = [
    [{"days": ["tue", "thu"], "from": "18:00", "to": "20:00"}],
    [{"days": ["sat"], "from": "10:00", "to": "11:00"}],
    [{"days": ["wed"], "from": "02:00", "to": "04:00"}],
    [],
]


def changed(line: str, other: str) -> Make:
    """Return what copies the demonstration, with another line in program.yaml."""

    def make(root: Path, _: str) -> Path:
        for name in ("mentors", "mentees", "pairs"):
            shutil.copytree(ROOT / name, root / name)
        rules = (ROOT / "program.yaml").read_text(encoding="utf-8")
        (root / "program.yaml").write_text(rules.replace(line, other), encoding="utf-8")
        return root

    return make


# Where each site's programme comes from, and the day it is built for.
MAKERS: dict[str, tuple[Make, date]] = {
    "demonstration": (as_it_lies(ROOT), TODAY),
    "open": (changed("openness: careful", "openness: open"), TODAY),
    "german": (changed("language: en\n", "language: de\n"), TODAY),
    "private": (as_it_lies(ROOT), TODAY),
    "hostile": (as_it_lies(PROGRAMS / "hostile-markup"), TODAY),
    "full": (as_it_lies(PROGRAMS / "full"), TODAY),
    "scripts": (as_it_lies(PROGRAMS / "many-scripts"), TODAY),
    "letters": (written(*LETTERS), TODAY),
    "words": (words, TODAY),
    "throng": (written(*LETTERS, *THRONG), TODAY),
    "empty": (written(), TODAY),
    "one": (written("Ada Lund"), TODAY),
    "crowd": (crowd, TODAY),
    "single": (single, TODAY),
    "namesakes": (namesakes, TODAY),
    "instant": (instant, TODAY),
    **{phase: (written("Ada Lund", "Bo Reyes", "Cleo Marsh"), day) for phase, day in PHASES.items()},
}


def noon_of(name: str) -> datetime:
    """Return the middle of the day for which a site is built."""
    _, day = MAKERS[name]
    return datetime.combine(day, time(12), tzinfo=UTC)


@dataclass
class Sites:
    """Sites by name: where each lies in the file system, and where it is served."""

    place: Path
    folders: dict[str, Path] = field(default_factory=dict)
    servers: dict[str, Server] = field(default_factory=dict)

    def folder(self, name: str) -> Path:
        """Return where a site's files are, building it the first time."""
        if name not in self.folders:
            make, _ = MAKERS[name]
            root = make(self.place / f"{name}-programme", self.serve(name))
            clock = Clock(noon_of(name))
            edition = Edition.PRIVATE if name == "private" else Edition.PUBLIC
            source = Source(root, None, clock, edition=edition)
            self.folders[name] = self.place / name
            publication = source.publication(source.read(), lambda _: EMPTY)
            searching = SEARCHED.get(name, publication.searching)
            build_site(replace(publication, searching=searching), root, self.folders[name])
        return self.folders[name]

    def __getitem__(self, name: str) -> str:
        """Return a site's address."""
        self.folder(name)
        return self.serve(name)

    def serve(self, name: str) -> str:
        """Return the address at which a site's files are, once it is built."""
        if name not in self.servers:
            handler = functools.partial(Quiet, directory=str(self.place / name))
            self.servers[name] = Server(("127.0.0.1", 0), handler)
            threading.Thread(target=self.servers[name].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.servers[name].server_port}/"

    def close(self) -> None:
        """Stop serving."""
        for server in self.servers.values():
            server.shutdown()
            server.server_close()
