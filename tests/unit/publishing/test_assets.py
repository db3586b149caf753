"""The style sheet and the scripts: whole, named by what they hold, and without anything but words in between."""

import re
import shutil
import subprocess

import pytest

from mentorbook.model.program import Words
from mentorbook.publishing.assets import SCRIPTS, STYLES, Asset, search_worker, site_script, style_sheet
from mentorbook.publishing.catalogue import load_catalogue
from mentorbook.publishing.package_data import ASSETS

IMPORT = re.compile(r'^import \{ [\w, ]+ \} from "\./([\w-]+)\.js";$')


def script() -> Asset:
    """Return the script of an English site."""
    return site_script(load_catalogue("en", Words()))


def test_each_part_is_joined_in():
    """A file that lies in a folder and is forgotten here would be missing from every site."""
    for folder, suffix, names in (("style", "css", STYLES), ("script", "js", SCRIPTS)):
        assert sorted(path.name for path in (ASSETS / folder).iterdir()) == sorted(f"{one}.{suffix}" for one in names)


def test_names_follow_the_content():
    """So no browser shows an old one."""
    for asset in (style_sheet(), search_worker(), script()):
        assert re.fullmatch(r"assets/(.*/)?mentorbook\.[0-9a-f]{8}\.(css|js)", asset.path)
    other = site_script(load_catalogue("en", Words.model_validate({"mentor": {"one": "elder", "many": "elders"}})))
    assert (other.path == script().path) == (other.content == script().content)


def brightness(colour: str) -> float:
    """Return the relative luminance of "#abc" or "#aabbcc"."""
    digits = "".join(digit * (2 if len(colour) == 4 else 1) for digit in colour[1:])
    parts = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(scheme: str, one: str, other: str) -> float:
    """Return the contrast of two of a scheme's colours, from 1."""
    palette = (ASSETS / "style/palette.css").read_text(encoding="utf-8")
    block = palette.partition(f'[data-md-color-scheme="{scheme}"]')[2].partition("}")[0]
    colours = dict(re.findall(r"(--[\w-]+): (#\w+);", block))
    dark, light = sorted((brightness(colours[one]), brightness(colours[other])))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("part", ["--mb-chip", "--mb-chip-line"])
def test_what_lies_on_a_card_is_as_clear_in_the_dark_as_in_the_light(part):
    """Its topics, by their ground and by their edge."""
    assert contrast("slate", part, "--mb-card") >= contrast("default", part, "--mb-card") > 1.1


def test_no_rule_is_for_everything_in_what_holds_something():
    """Browsers would style a page anew for every text in it that changes: 30 ms a click in a long directory."""
    styles = "".join((ASSETS / "style" / f"{one}.css").read_text(encoding="utf-8") for one in STYLES)
    assert re.findall(r"[^{},]*:has\([^{},]*\*[^{},]*", styles) == []


@pytest.mark.parametrize("place", range(len(SCRIPTS)), ids=SCRIPTS)
def test_a_part_imports_only_what_stands_before_it(place):
    """Each import is one line, or it would not be taken out; nothing runs before what it needs."""
    lines = (ASSETS / "script" / f"{SCRIPTS[place]}.js").read_text(encoding="utf-8").splitlines()
    imported = [IMPORT.match(line) for line in lines if line.startswith("import")]
    assert all(found and found[1] in SCRIPTS[:place] for found in imported)


def test_the_script_is_one_function_without_imports():
    """No browser is asked for modules, and nothing of it is global."""
    text = script().content.decode()
    assert text.startswith('(() => {\n"use strict";\nconst WORDS = {"locale":"en-001",')
    assert not re.search(r"^(import|export)\b", text, re.MULTILINE)


@pytest.mark.skipif(not shutil.which("node"), reason="Node.js is not installed")
def test_the_script_can_be_parsed(tmp_path):
    """It is one program, and no constant of it is there twice."""
    (tmp_path / "script.js").write_bytes(script().content)
    done = subprocess.run(["node", "--check", tmp_path / "script.js"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_no_two_parts_give_one_name_to_two_things():
    """Of two functions of one name the last would be called everywhere, without a word."""
    names = re.findall(r"^(?:async )?(?:function|const|let|class) (\w+)", script().content.decode(), re.MULTILINE)
    assert [name for name in names if names.count(name) > 1] == []


def test_styles_know_no_left_and_right():
    """They begin and end where a line does, whichever way it is read."""
    sheet = re.sub(r"/\*.*?\*/", "", style_sheet().content.decode(), flags=re.DOTALL)
    assert re.findall(r"[^;{}]*(?<![\w-])(?:[\w-]+-)?(?:left|right)(?![\w-])[^;{}]*", sheet) == []


def test_no_two_parts_say_how_one_thing_looks():
    """A class that two screens named by chance would look as the last of them wants, on both; two parts are common."""
    names: dict[str, set[str]] = {}
    for part in STYLES:
        text = re.sub(r"/\*.*?\*/", "", (ASSETS / "style" / f"{part}.css").read_text(encoding="utf-8"), flags=re.DOTALL)
        for rule in re.findall(r"[{};]?([^{};]+)\{", text):
            for found in re.findall(r"(?:^|,)\s*(\.mb-[\w-]+)\s*(?=,|$)", rule.strip()):
                names.setdefault(found, set()).add(part)
    assert {name: parts for name, parts in names.items() if len(parts - {"room", "text"}) > 1} == {}
