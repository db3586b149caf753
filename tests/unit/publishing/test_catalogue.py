"""The site's sentences: complete, in the programme's own words, and safe."""

import re
from pathlib import Path

import pytest
import yaml

from mentorbook.model.program import Words
from mentorbook.publishing import package_data
from mentorbook.publishing.catalogue import catalogue_language, load_catalogue

OWN = Words.model_validate(
    {"mentor": {"one": "elder", "many": "elders"}, "mentee": {"one": "seeker", "many": "seekers"}}
)
TEXTS = load_catalogue("en", Words()).texts
SOURCES = [
    path.read_text(encoding="utf-8")
    for path in package_data.HERE.rglob("*")
    if path.suffix in (".py", ".html") and "words" not in path.parts
]
SCRIPT = "\n".join(path.read_text(encoding="utf-8") for path in package_data.ASSETS.rglob("*.js"))
# These are put together from what a record says.
FAMILIES: tuple[str, ...] = ("choices.", "choices_of_people.", "level.", "format.", "kind.", "period.")
FAMILIES += ("home.count_", "matches.result_", "matches.got_")
FAMILIES += ("matches.choice_", "how.public_", "how.training_")


def test_words_of_the_programme_are_used_everywhere():
    """A programme of elders and seekers speaks of them, with a capital and an article where the language needs them."""
    catalogue = load_catalogue("en", OWN)
    assert catalogue.say("site.mentors") == "Elders"
    assert catalogue.say("button.become_a_mentor") == "Become an elder"
    assert catalogue.say("matches.anonymous") == "A seeker"


def test_no_sentence_has_words_of_its_own_for_people():
    """ "mentor" and "mentee" stand in the catalogue only between braces."""
    bare = {
        key: form
        for key, text in TEXTS.items()
        for form in ([text] if isinstance(text, str) else text.values())
        if re.search(r"\bment(or|ee)s?\b", re.sub(r"\{\w+\}", "", form), re.IGNORECASE)
    }
    assert bare == {}


def test_values_are_escaped_and_the_sentence_is_not():
    """What goes in cannot be HTML, unless it is already known to be."""
    catalogue = load_catalogue("en", Words())
    said = catalogue.say("matches.first", part="<b>1</b>", whole=catalogue.say("home.title"))
    assert said == "<b>&lt;b&gt;1&lt;/b&gt; of Find someone a few steps ahead</b> people got their first choice."


def test_values_are_never_read_as_sentences():
    """Braces in a name are letters of it."""
    catalogue = load_catalogue("en", Words())
    assert catalogue.say("button.choose", name="{mentor} {0.__class__}") == "Choose {mentor} {0.__class__}"
    assert catalogue.plain("button.choose", name="{mentor}") == "Choose {mentor}"


def test_plurals_follow_the_language():
    """One seat, two seats."""
    catalogue = load_catalogue("en", Words())
    assert [catalogue.count("card.free", number) for number in (1, 2)] == ["1 seat free", "2 seats free"]


@pytest.mark.parametrize(
    ("wanted", "found", "locale"),
    [("en", "en", "en_001"), ("en-US", "en", "en_US"), ("en-GB", "en", "en_GB"), ("tlh", "en", "en_001")],
)
def test_a_language_without_a_catalogue_is_english(wanted, found, locale):
    """A mixture of two languages would be worse: sentences and dates go together."""
    assert catalogue_language(wanted) == found
    assert str(load_catalogue(wanted, Words()).locale) == locale


def test_every_sentence_is_used():
    """What no page says has been forgotten in the catalogue."""
    used = set(re.findall(r"[\"']([a-z_]+\.[a-z0-9_-]+)[\"']", "\n".join(SOURCES)))
    named = {f"how.{word}" for word in re.findall(r"\"([a-z_]+)\"", "\n".join(SOURCES))}
    directory = {"directory.with_seat", "directory.without_seat", "directory.unconfirmed", "directory.unconfirmed_now"}
    columns = {f"matches.{name}_column" for name in ("mentee", "mentor", "choice", "why")} | {"matches.by_hand"}
    unused = {key for key in TEXTS if key not in used | named | directory | columns and not key.startswith(FAMILIES)}
    said = set(re.findall(r"\b(?:say|count)\(\"([a-z_0-9.]+)\"", SCRIPT))
    unused -= {f"script.{key}" for key in said}
    assert unused == set()


def test_words_for_lists_are_written_as_they_stand_in_one():
    """Where they begin a line, they get their capital there; in other languages some have it anyway."""
    families = ("level.", "format.", "kind.", "matches.result_", "choices.", "choices_of_people.", "period.")
    forms = [TEXTS[key] for key in TEXTS if key.startswith(families)]
    texts = [one for form in forms for one in ([form] if isinstance(form, str) else form.values())]
    assert [text for text in texts if text[0].isupper()] == []


def test_the_file_has_no_key_twice():
    """YAML would keep the last without a word."""
    path = package_data.HERE / "words" / "en.yaml"
    keys, chapter = [], ""
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if match := re.match(r"^(\w+):$", line):
            chapter = match[1]
        elif match := re.match(r"^  \"?([\w-]+)\"?:", line):
            keys.append(f"{chapter}.{match[1]}")
    assert sorted(keys) == sorted(TEXTS)
    assert set(yaml.safe_load(path.read_text(encoding="utf-8"))) == {key.split(".")[0] for key in keys}


@pytest.mark.parametrize("word", ["rejected", "failed", "unmatched", "dropped out", "dead", "inactive", "!"])
def test_words_we_do_not_say(word):
    """Waiting, closed, paired again, no free seat: nobody is a failure here."""
    said = " ".join(text if isinstance(text, str) else " ".join(text.values()) for text in TEXTS.values())
    assert word not in said.lower()
