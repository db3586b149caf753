"""The sites that the browser looks at, each built and served when it is first asked for."""

import functools
import http.server
import shutil
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path

from mentorbook.model.today import Clock
from mentorbook.plugin import build_site
from mentorbook.publishing.publication import Source, publication_of

ROOT = Path(__file__).parent.parent.parent
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
TODAY = date(2026, 9, 20)
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


def people(root: Path, names: Iterable[str]) -> Path:
    """Write a programme of mentors with these names."""
    (root / "mentors").mkdir(parents=True)
    shutil.copyfile(PROGRAMS / "minimal/program.yaml", root / "program.yaml")
    for number, name in enumerate(names):
        bio = "Together we walk down the Große Straße." if number == 0 else "I ask more than I tell."
        text = f"name: {name}\nbio: {bio}\ntopics: [git]\nlanguages: [en]\ntimezone: Europe/Rome\n"
        (root / f"mentors/mentor-{number}.yaml").write_text(text, encoding="utf-8")
    return root


def as_it_lies(path: Path) -> Callable[[Path], Path]:
    """Return what takes a programme where it is."""
    return lambda _: path


def written(*names: str) -> Callable[[Path], Path]:
    """Return what writes a programme of mentors with these names."""
    return lambda root: people(root, names)


# Where each site's programme comes from, and the day it is built for.
MAKERS: dict[str, tuple[Callable[[Path], Path], date]] = {
    "demonstration": (as_it_lies(ROOT), TODAY),
    "hostile": (as_it_lies(PROGRAMS / "hostile-markup"), TODAY),
    "full": (as_it_lies(PROGRAMS / "full"), TODAY),
    "scripts": (as_it_lies(PROGRAMS / "many-scripts"), TODAY),
    "letters": (written(*LETTERS), TODAY),
    "empty": (written(), TODAY),
    "one": (written("Ada Lund"), TODAY),
    **{phase: (written("Ada Lund", "Bo Reyes", "Cleo Marsh"), day) for phase, day in PHASES.items()},
}


@dataclass
class Sites:
    """Sites by name: where each lies in the file system, and where it is served."""

    place: Path
    folders: dict[str, Path] = field(default_factory=dict)
    servers: dict[str, http.server.ThreadingHTTPServer] = field(default_factory=dict)

    def folder(self, name: str) -> Path:
        """Return where a site's files are, building it the first time."""
        if name not in self.folders:
            make, day = MAKERS[name]
            root = make(self.place / f"{name}-programme")
            clock = Clock(datetime.combine(day, time(12), tzinfo=UTC))
            self.folders[name] = self.place / name
            build_site(publication_of(Source(root, None, clock).read()), root, self.folders[name])
        return self.folders[name]

    def __getitem__(self, name: str) -> str:
        """Return a site's address."""
        if name not in self.servers:
            handler = functools.partial(Quiet, directory=str(self.folder(name)))
            self.servers[name] = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
            threading.Thread(target=self.servers[name].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.servers[name].server_port}/"

    def close(self) -> None:
        """Stop serving."""
        for server in self.servers.values():
            server.shutdown()
            server.server_close()
