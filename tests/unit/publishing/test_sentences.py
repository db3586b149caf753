"""How texts become parts of a sentence."""

import pytest
from babel import Locale

from mentorbook.publishing.sentences import begun, ended, listed


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("people with some experience", "en", "People with some experience"),
        ("Python and others", "en", "Python and others"),
        ("Anfängerinnen und Anfänger", "de", "Anfängerinnen und Anfänger"),
        ("ıssız", "tr", "Issız"),
        ("ileri düzey", "tr", "İleri düzey"),
        ("ijverige mensen", "nl", "IJverige mensen"),
        ("ǆep", "hr", "ǅep"),
        ("დამწყები", "ka", "დამწყები"),
        ("初心者", "ja", "初心者"),
        ("", "en", ""),
    ],
)
def test_a_sentence_begins_as_its_language_has_it(text, language, shown):
    """Not every language has capitals, and some have others."""
    assert begun(text, Locale(language)) == shown


@pytest.mark.parametrize(
    "text", ["Why not?", "Wait …", "Ask me (or anybody.)", "„Na und?“", "はい。", "क्यों।", "لماذا؟"]
)
def test_a_mark_of_its_own_ends_a_sentence(text):
    """Also within quotation marks and brackets."""
    assert ended(text) == text


@pytest.mark.parametrize("text", ["Give a talk", "C++", "one (of two)", "a, b"])
def test_what_has_none_gets_a_full_stop(text):
    """Whatever else it ends in."""
    assert ended(text) == f"{text}."


@pytest.mark.parametrize(
    ("items", "language", "shown"),
    [
        (["beginners"], "en_001", "beginners"),
        (["beginners", "Python people", "others"], "en_001", "beginners, Python people and others"),
        (["Anfänger", "Fortgeschrittene"], "de", "Anfänger und Fortgeschrittene"),
        (["初心者", "経験者"], "ja", "初心者、経験者"),
    ],
)
def test_a_list_is_one_of_its_language(items, language, shown):
    """Each entry is as it was."""
    assert listed(items, Locale.parse(language)) == shown
