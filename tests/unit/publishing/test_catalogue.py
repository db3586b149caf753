"""The site's sentences: complete, in the programme's own words, and safe."""

import re

import pytest

from mentorbook.model.program import Words
from mentorbook.publishing import package_data
from mentorbook.publishing.catalogue import catalogue_language, load_catalogue, read_texts, with_english

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
FAMILIES: tuple[str, ...] = ("choices.", "choices_of_people.", "level.", "stand.", "format.", "kind.", "period.")
FAMILIES += ("expectations.", "home.count_", "matches.result_", "matches.got_")
FAMILIES += ("private.fact_", "private.would_", "private.show_as_", "private.stage_", "private.is_", "private.loss_")
FAMILIES += ("matches.choice_", "how.public_", "how.training_", "problem.")


def test_words_of_the_programme_are_used_everywhere():
    """A programme of elders and seekers speaks of them, with a capital and an article where the language needs them."""
    catalogue = load_catalogue("en", OWN)
    assert catalogue.say("site.mentors") == "Elders"
    assert catalogue.say("button.become_a_mentor") == "Become an elder"
    assert catalogue.say("matches.anonymous") == "A seeker"


@pytest.mark.parametrize(
    ("word", "article", "told"),
    [
        ("university guide", "a", "Become a university guide"),
        ("honest learner", "an", "Become an honest learner"),
        ("university guide", None, "Become an university guide"),
    ],
)
def test_a_programme_may_say_which_article_a_word_has(word, article, told):
    """Else it is guessed by the first letter, while English goes by the sound."""
    words = Words.model_validate({"mentor": {"one": word, "many": f"{word}s", "article": article}})
    assert load_catalogue("en", words).say("button.become_a_mentor") == told


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


def test_numbers_are_written_as_the_language_writes_them():
    """A site of 2,345 people says so in its pages as in its script."""
    english, german = load_catalogue("en", Words()), load_catalogue("de", Words())
    assert english.say("matches.first", part=1234, whole=2345).startswith("<b>1,234 of 2,345</b>")
    assert german.say("matches.first", part=1234, whole=2345).startswith("<b>1.234 von 2.345</b>")
    assert [english.figure(number) for number in (7, 999, 1000)] == ["7", "999", "1,000"]


def test_people_have_the_words_of_the_language_unless_the_programme_has_its_own():
    """Each side by itself."""
    german = load_catalogue("de", Words())
    assert german.say("site.mentors") == "Mentorinnen und Mentoren"
    partners = Words.model_validate({"mentor": {"one": "Lernpate", "many": "Lernpaten"}})
    catalogue = load_catalogue("de", partners)
    assert [catalogue.terms[name] for name in ("mentor", "mentors", "mentees")] == ["Lernpate", "Lernpaten", "Mentees"]


def test_what_a_language_lacks_is_said_in_english():
    """Half a translation is a site with some English in it, never one that can't be built."""
    texts = with_english({"site.home": "Etxea"})
    assert (texts["site.home"], texts["site.contact"]) == ("Etxea", "Contact")


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
    columns = {f"matches.{name}_column" for name in ("mentee", "mentor", "choice", "why")} | {"matches.by_hand"}
    unused = {key for key in TEXTS if key not in used | named | columns and not key.startswith(FAMILIES)}
    said = set(re.findall(r"\b(?:say|count|pieces)\(\"([a-z_0-9.]+)\"", SCRIPT))
    unused -= {f"script.{key}" for key in said}
    assert unused == set()


def test_words_for_lists_are_written_as_they_stand_in_one():
    """Where they begin a line, they get their capital there; in other languages some have it anyway."""
    families = ("level.", "stand.", "format.", "kind.", "matches.result_", "choices.", "choices_of_people.", "period.")
    forms = [TEXTS[key] for key in TEXTS if key.startswith(families)]
    texts = [one for form in forms for one in ([form] if isinstance(form, str) else form.values())]
    assert [text for text in texts if text[0].isupper()] == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_a_sentence_has_of_html_is_never_escaped(language):
    """Wherever a term of the programme or a value stands in it."""
    catalogue = load_catalogue(language, Words())
    for key, text in with_english(read_texts(language)).items():
        if isinstance(text, str):
            values = {name: "x" for name in re.findall(r"\{(\w+)\}", text) if name not in catalogue.terms}
            assert catalogue.say(key, **values).count("<") == text.count("<"), key
