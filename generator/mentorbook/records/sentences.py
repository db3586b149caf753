"""A mistake in plain words: which rule it breaks, what is wrong, and how the line would be right."""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from mentorbook.model.identity import FORGES
from mentorbook.problems import Rule
from mentorbook.records import misshapen, sayings
from mentorbook.records.guess import guess_languages, guess_time_zones
from mentorbook.records.meant import (
    guess_dates,
    guess_link,
    guess_number,
    guess_period,
    guess_repository,
    guess_time,
    guess_word,
    guess_yes_or_no,
)
from mentorbook.records.mistake import Mistake
from mentorbook.records.naming import suggest_identifier
from mentorbook.records.profile import find_login
from mentorbook.records.refusals import fields, values
from mentorbook.records.trouble import Trouble
from mentorbook.records.words import Saying, Words, did_you_mean, name_of, sentence

# What is said of lists and groups of fields; anything else is said of a single value.
_SHAPES = frozenset({"tuple_type", "model_type", "dict_type", "too_long", "too_short", "missing"})


Sayer = Callable[[Mistake], Words]
"""Puts a mistake in words."""


def say(mistake: Mistake) -> Trouble:
    """Return a mistake in plain words. No value is repeated: the file may be private."""
    is_single = mistake.sort in WORDS and (mistake.sort in _SHAPES or not isinstance(mistake.value, list | dict))
    rule, predicate, hint, instead = (WORDS[mistake.sort] if is_single else misshapen.not_a_text)(mistake)
    message = sentence(f"{name_of(mistake.route)} {predicate}.")
    return Trouble(rule, mistake.route, message, hint, mistake.is_key, rule is fields.MISSING_FIELD, instead)


def _too_long(mistake: Mistake) -> Words:
    most, length = mistake.limit("max_length"), len(mistake.value.strip())
    return sayings.TOO_LONG.words(length=length, most=most, excess=length - most)


def _empty_text(mistake: Mistake) -> Words:
    return Words(fields.EMPTY_TEXT, "is empty", fields.EMPTY_TEXT.fix)


def _too_many(mistake: Mistake) -> Words:
    return sayings.TOO_MANY.words(count=len(mistake.value), most=mistake.limit("max_length"))


def _too_high(mistake: Mistake) -> Words:
    most = mistake.limit("le")
    return Words(values.OUT_OF_RANGE, f"is more than {most:,}", f"Write a number of at most {most:,}.")


def _too_low(mistake: Mistake) -> Words:
    least = mistake.limit("ge")
    return Words(values.OUT_OF_RANGE, f"is less than {least:,}", f"Write a number of at least {least:,}.")


def _wrong_pattern(mistake: Mistake) -> Words:
    if mistake.is_key:
        meant = (suggest_identifier(mistake.name) or "")[:20].strip("-")
        hint = did_you_mean(*filter(None, [meant])) or values.WRONG_LINK_NAME.fix
        return Words(values.WRONG_LINK_NAME, sayings.WRONG_LINK_NAME.predicate, hint)
    return Words(values.WRONG_DIGEST, "is no digest", values.WRONG_DIGEST.fix)


def _guessed(rule: Rule, predicate: str, guess: Callable[[str], str | Sequence[str] | None]) -> Sayer:
    """Return what offers a guess at what was meant, or else the rule's own advice."""

    def say_of(mistake: Mistake) -> Words:
        meant = guess(mistake.value) if isinstance(mistake.value, str) else None
        offered = [meant] if isinstance(meant, str) else [*(meant or ())]
        return Words(rule, predicate, _offer(mistake, *offered) or rule.fix)

    return say_of


def _offer(mistake: Mistake, *meant: str) -> str:
    """Return a question that offers some values, or say what is wrong where it cannot be seen."""
    is_hidden = len(meant) == 1 and meant[0] == str(mistake.value).strip()
    return "Delete the space before or after it, which cannot be seen." if is_hidden else did_you_mean(*meant)


def _unknown_language(mistake: Mistake) -> Words:
    predicate, meant = "is not a language's tag such as en or pt-BR", guess_languages(str(mistake.value))
    if len(meant) > 1:
        hint = "Write each language as an entry of its own."
        return Words(values.UNKNOWN_LANGUAGE, predicate, hint, ", ".join(meant))
    return Words(values.UNKNOWN_LANGUAGE, predicate, _offer(mistake, *meant) or values.UNKNOWN_LANGUAGE.fix)


def _wrong_number(mistake: Mistake) -> Words:
    if mistake.around and mistake.around[-1] == "account":
        predicate = "must be the number that the forge gave the account, such as 1234567"
        return Words(values.WRONG_NUMBER, predicate, 'Leave "id" out if you don\'t know it; it is no telephone number.')
    return _guessed(values.WRONG_NUMBER, "must be a whole number such as 2", guess_number)(mistake)


def _wrong_identifier(mistake: Mistake) -> Words:
    predicate = "must be made of a-z, 0-9 and single dashes inside"
    if mistake.name == "round":
        hint = "Write the id that program.yaml gives the round, such as 2026-autumn."
        return Words(values.WRONG_IDENTIFIER, predicate, hint)
    return _guessed(values.WRONG_IDENTIFIER, predicate, suggest_identifier)(mistake)


def _wrong_login(mistake: Mistake) -> Words:
    words, written = sayings.WRONG_LOGIN.words(expected=mistake.limit("expected")), str(mistake.value).strip()
    login = find_login(written, mistake.name if mistake.name in FORGES else None)
    if login is None:
        return words
    is_marked = written == f"@{login}"
    hint = sayings.LOGIN_WITH_AT if is_marked else "Write the login alone, without the address round it."
    return words._replace(hint=hint, instead=login)


def _wrong_word(mistake: Mistake) -> Words:
    allowed = re.findall(r"'([^']*)'", mistake.limit("expected"))
    choice = " or ".join(filter(None, [", ".join(allowed[:-1]), allowed[-1]]))
    words = _guessed(values.WRONG_WORD, f"must be {choice}", lambda text: guess_word(text, allowed))(mistake)
    if "mon" in allowed and words.hint == values.WRONG_WORD.fix:
        return words._replace(hint="Write each day as an entry of its own, by three letters, such as [mon, tue, wed].")
    return words


def _unsafe_link(mistake: Mistake) -> Words:
    return _guessed(values.UNSAFE_LINK, mistake.limit("fault"), guess_link)(mistake)


def _wrong_repository(mistake: Mistake) -> Words:
    return _guessed(values.UNSAFE_LINK, mistake.limit("fault"), guess_repository)(mistake)


def _value(rule: Rule, predicate: str) -> Sayer:
    return lambda mistake: Words(rule, predicate, rule.fix)


def _said(saying: Saying) -> Sayer:
    return lambda mistake: saying.words()


WORDS: Mapping[str, Sayer] = MappingProxyType(
    {
        "missing": misshapen.missing,
        "tuple_type": misshapen.not_a_list,
        "model_type": misshapen.not_a_group,
        "dict_type": misshapen.not_a_group,
        "string_type": misshapen.not_a_text,
        "string_too_long": _too_long,
        "string_too_short": _empty_text,
        "too_long": _too_many,
        "too_short": misshapen.too_few,
        "less_than_equal": _too_high,
        "greater_than_equal": _too_low,
        "enum": _wrong_word,
        "literal_error": _wrong_word,
        "string_pattern_mismatch": _wrong_pattern,
        "wrong-date": _guessed(values.WRONG_DATE, "must be a day that exists, written as 2026-09-30", guess_dates),
        "wrong-time": _guessed(values.WRONG_TIME, 'must be a time of day, written as "18:00"', guess_time),
        "wrong-number": _wrong_number,
        "wrong-yes-no": _guessed(values.WRONG_YES_NO, "must be yes or no", guess_yes_or_no),
        "wrong-period": _guessed(values.WRONG_PERIOD, 'must be a period such as "3 months" or "2 weeks"', guess_period),
        "wrong-name": _said(sayings.WRONG_NAME),
        "wrong-handle": _value(values.WRONG_HANDLE, "must be a handle: 2 to 39 of a-z, 0-9 and single dashes"),
        "wrong-login": _wrong_login,
        "wrong-identifier": _wrong_identifier,
        "unknown-timezone": _guessed(
            values.UNKNOWN_TIMEZONE, "is not the name of a time zone such as Europe/Rome", guess_time_zones
        ),
        "unknown-language": _unknown_language,
        "one-line": _said(sayings.SEVERAL_LINES),
        "unsafe-link": _unsafe_link,
        "wrong-repository": _wrong_repository,
    }
)
