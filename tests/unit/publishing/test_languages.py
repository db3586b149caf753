"""Every language says the same as English, each in its own way; and a German site has no English left in it."""

import re
from collections.abc import Iterator, Mapping

import pytest
import yaml
from babel import Locale

from mentorbook.publishing.catalogue import TERMS, read_texts
from mentorbook.publishing.forms.sayings import own_sayings
from mentorbook.publishing.package_data import ASSETS, HERE

WORDS = HERE / "words"
LANGUAGES = sorted(path.stem for path in WORDS.glob("*.yaml"))
OTHERS = [language for language in LANGUAGES if language != "en"]
ENGLISH = read_texts("en")
# What the forms say of what people type; in English these sentences are the check's own.
PROBLEM = "problem."
PEOPLE = {f"{article}{word}" for word in ("mentor", "mentors", "mentee", "mentees") for article in ("", "a_")}
PEOPLE |= {word.capitalize() for word in PEOPLE}
NEVER_SAID = {
    "en": ("rejected", "failed", "unmatched", "dropped out", "dead", "inactive"),
    "de": ("abgelehnt", "ablehn", "gescheitert", "scheiter", "durchgefallen", "abgebrochen", "inaktiv", "tot "),
}


def forms_of(text: str | Mapping[str, str]) -> list[str]:
    """Return a sentence's plural forms; one that counts nothing is its only form."""
    return [text] if isinstance(text, str) else list(text.values())


def names_in(text: str | Mapping[str, str]) -> set[str]:
    """Return what stands in a sentence's braces."""
    return {name for form in forms_of(text) for name in re.findall(r"\{(\w+)\}", form)}


def sentences(language: str) -> Iterator[tuple[str, str]]:
    """Yield every form of every sentence, by key."""
    yield from ((key, form) for key, text in read_texts(language).items() for form in forms_of(text))


def problems() -> dict[str, str]:
    """Return what the forms say of what people type, by the keys that another language has for it."""
    said = own_sayings().items()
    return {f"{PROBLEM}{name}": message for name, (message, _) in said} | {
        f"{PROBLEM}{name}_hint": advice for name, (_, advice) in said
    }


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_says_nothing_that_english_does_not(language):
    """A key that English has lost is said by no page."""
    assert {key for key in read_texts(language).keys() - ENGLISH.keys() if not key.startswith(PROBLEM)} == set()


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_says_everything(language):
    """A sentence that is missing is English among others; whoever adds one writes it in each language."""
    own = read_texts(language)
    missing = {key: ENGLISH[key] for key in ENGLISH.keys() - own.keys()}
    missing |= {key: text for key, text in problems().items() if key not in own}
    assert not missing, f"words/{language}.yaml lacks these: say them there as a speaker of {language} would. {missing}"


@pytest.mark.parametrize("language", OTHERS)
def test_problems_are_named_as_the_forms_know_them(language):
    """Each with its advice, and with no particulars that the check doesn't give."""
    wanted = problems()
    own = {key: text for key, text in read_texts(language).items() if key.startswith(PROBLEM)}
    assert own.keys() - wanted.keys() == set()
    assert {key: text for key, text in own.items() if names_in(text) - names_in(wanted[key]) - PEOPLE} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_a_sentence_says_what_the_english_one_says(language):
    """The same values go in, and the same words are bold; only what people are called may go unsaid, or be said."""
    own = {key: text for key, text in read_texts(language).items() if key in ENGLISH}
    assert {key for key, text in own.items() if isinstance(text, str) != isinstance(ENGLISH[key], str)} == set()
    wrong = {key: names for key, text in own.items() if (names := (names_in(text) ^ names_in(ENGLISH[key])) - PEOPLE)}
    assert wrong == {}
    tags = {
        key: [set(re.findall(r"<.*?>", " ".join(forms_of(one)))) for one in (own[key], ENGLISH[key])] for key in own
    }
    assert {key: both for key, both in tags.items() if both[0] != both[1]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_counts_has_the_plural_forms_of_its_language(language):
    """Those that CLDR names, no more and no fewer."""
    wanted = {"other", *Locale.parse(language, sep="-").plural_form.tags}
    counting = {key: set(text) for key, text in read_texts(language).items() if not isinstance(text, str)}
    assert {key: forms for key, forms in counting.items() if forms != wanted} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_has_words_of_its_own_for_people(language):
    """What people are called stands between braces: programmes have their own words."""
    loaded = yaml.safe_load((WORDS / f"{language}.yaml").read_text(encoding="utf-8"))[TERMS]
    assert set(loaded) == {"mentor", "mentee"}
    words = "|".join({re.escape(word) for forms in loaded.values() for form in forms.values() for word in form.split()})
    taken = re.compile(rf"\b({words})\b", re.IGNORECASE)
    joining = {"oder", "und"}
    bare = {key: found for key, form in sentences(language) for found in taken.findall(re.sub(r"\{\w+\}", "", form))}
    assert {key: word for key, word in bare.items() if word.lower() not in joining} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_only_english_has_english_articles(language):
    """{a_mentor} is "a mentor"."""
    assert {key for key, form in sentences(language) if re.search(r"\{[aA]_", form)} == set()


def test_german_bends_no_word_for_people():
    """Nobody knows its gender: no article, pronoun or preposition that asks for another case stands before it."""
    bending = (
        r"\b(d(er|ie|as|en|em|es)|(k?ein|[mds]ein|ihr|euer|eur|unser|jed|dies)(e[nmrs]?)?|mit|von|bei|zu|nach|aus|seit)"
    )
    bent = {key: form for key, form in sentences("de") if re.search(bending + r"\s+\{ment", form, re.IGNORECASE)}
    assert bent == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_script_says_is_plain_text(language):
    """It is never read as HTML, so a tag would be seen."""
    assert [key for key, form in sentences(language) if key.startswith("script.") and re.search(r"<|&\w+;", form)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_there_twice(language):
    """YAML would keep the last without a word."""
    keys, chapter = [], ""
    for line in (WORDS / f"{language}.yaml").read_text(encoding="utf-8").splitlines():
        if match := re.match(r"^(\w+):$", line):
            chapter = match[1]
        elif (match := re.match(r"^  \"?([\w-]+)\"?:", line)) and chapter != TERMS:
            keys.append(f"{chapter}.{match[1]}")
    assert sorted(keys) == sorted(read_texts(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_we_do_not_say(language):
    """Waiting, closed, paired again, no free seat: nobody is a failure here."""
    said = [(key, form.lower()) for key, form in sentences(language)]
    never = (*NEVER_SAID[language], "!")
    assert [(key, word) for key, form in said for word in never if word in form] == []


def test_no_page_and_no_script_has_a_sentence_of_its_own():
    """What they say is in the catalogue, where it can be translated."""
    sources = [*HERE.glob("pages/**/*.py"), *ASSETS.rglob("*.js")]
    said = "\n".join(re.sub(r'"""[\s\S]*?"""', "", path.read_text(encoding="utf-8")) for path in sources)
    assert re.findall(r"[\"`'][A-Z][a-z]+,? [a-z]{2,}[^\"`']*[\"`']", said) == []
