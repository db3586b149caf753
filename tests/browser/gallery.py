"""Pictures of every page-state, to be looked at: `make gallery`."""

import sys
import tempfile
from html import escape
from pathlib import Path

from tests.browser.sites import Sites
from tests.browser.states import SCHEMES, STATES, State
from tests.browser.visiting import Visit, find_chromium, opened, started

SHEET = """<!doctype html><meta charset="utf-8"><title>Gallery</title><style>
body {{ font: 14px system-ui; margin: 1rem }} section {{ display: flex; gap: .5rem; align-items: start }}
img {{ height: 28rem; width: auto; max-width: 40vw; object-fit: cover; object-position: top; border: 1px solid #999 }}
</style>{rows}"""
ROW = "<h2>{name}</h2><section>{pictures}</section>"


def picture(visit: Visit, state: State, folder: Path, name: str) -> str:
    """Take the picture of a state and return its file's name."""
    visit.has_scripts = state.has_scripts
    state.act(visit.go(state.path))
    visit.show_whole()
    visit.page.evaluate("scrollTo(0, 0)")
    visit.rest()
    visit.page.screenshot(path=folder / name)
    return name


def fill(folder: Path) -> int:
    """Put the pictures into a folder, and a page that shows them all; return how many there are."""
    program = find_chromium()
    if program is None:
        sys.exit("This needs a Chromium.")
    folder.mkdir(parents=True, exist_ok=True)
    taken: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as place, started(program) as browser:
        sites = Sites(Path(place))
        for state in STATES:
            for width in state.widths:
                for scheme in SCHEMES:
                    with opened(browser, sites, state.site, width, scheme) as visit:
                        name = f"{state.name}-{scheme}-{width}.png"
                        taken.setdefault(state.name, []).append(picture(visit, state, folder, name))
        sites.close()
    rows = (
        ROW.format(
            name=escape(name), pictures="".join(f'<a href="{one}"><img src="{one}" alt=""></a>' for one in files)
        )
        for name, files in taken.items()
    )
    (folder / "index.html").write_text(SHEET.format(rows="".join(rows)), encoding="utf-8")
    return sum(map(len, taken.values()))


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    print(f"{fill(folder)} pictures; to look at them: {folder / 'index.html'}")  # noqa: T201 - a command's answer
