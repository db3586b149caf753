"""Values of the wrong shape: a text where a list belongs, a list where a text does, fields without their names."""

import re

from mentorbook.model.link import is_safe_link
from mentorbook.model.record import Account, Record
from mentorbook.model.scalars import is_handle
from mentorbook.problems import quote
from mentorbook.records.guess import guess_languages
from mentorbook.records.mending import in_quotes, is_plain, list_entries
from mentorbook.records.mistake import Mistake
from mentorbook.records.naming import suggest_identifier
from mentorbook.records.profile import find_forge, find_login
from mentorbook.records.refusals import fields, texts
from mentorbook.records.shape import OWN_WORDS, example_of, record_at, required_names
from mentorbook.records.words import Words

LONGEST_LIST = 40
_FIELD_NAME = re.compile(r"[a-z_]+")


def missing(mistake: Mistake) -> Words:
    """Say which field isn't there."""
    name = mistake.name
    hint = f'Add "{name}: …" there.' if mistake.around else f'Add a line that starts with "{name}:".'
    if mistake.around and isinstance(mistake.around[-1], int) and mistake.around[-1] > 0:
        hint = f'Add "{name}: …" there; or take its dash out, if it goes on with the entry above.'
    return Words(fields.MISSING_FIELD, "is missing", hint)


def not_a_list(mistake: Mistake) -> Words:
    """Say how the entries of a list are written."""
    written, entry = _as_written(mistake.value), record_at(mistake.record, mistake.route)
    predicate = 'must be a list: one line each, starting with "- "'
    if written.startswith("-"):
        return Words(fields.NOT_A_LIST, "must be a list", _after_dash(written))
    if isinstance(mistake.value, dict) and next(iter(mistake.value), "").startswith("-"):
        return Words(fields.NOT_A_LIST, "must be a list", "Type a space after each dash.")
    if entry is not None:
        first = list_entries(written).partition(", ")[0]
        hint = f'Write each entry on a line of its own below, as "- {_filled(entry, first)}".'
        return Words(fields.NOT_A_LIST, predicate, hint)
    shown = list_entries(written) if len(written) <= LONGEST_LIST else ""
    shown = (", ".join(guess_languages(shown)) if mistake.name == "languages" else shown) or "…"
    hint = f'Put it in square brackets: "{mistake.name}: [{shown}]", or each entry on its own line after a dash.'
    return Words(fields.NOT_A_LIST, predicate, hint)


def _after_dash(written: str) -> str:
    """Say what is missing after a dash: a space, or a plain one."""
    if written[1:2].isspace() and written[1] != " ":
        return "Delete the space after each dash and type it again: it is a special one."
    if written.startswith("--"):
        return 'Start each entry with a single dash and a space, such as "- git".'
    return 'Type a space after each dash, such as "- git".'


def too_few(mistake: Mistake) -> Words:
    """Say where the entries of an empty list belong."""
    entry = record_at(mistake.record, mistake.route)
    hint = f'Write at least one entry between the brackets: "{mistake.name}: [{example_of(entry) if entry else "…"}]".'
    return Words(fields.TOO_FEW, "is an empty list", hint)


def not_a_group(mistake: Mistake) -> Words:
    """Say which fields a value is written with."""
    kind, value = record_at(mistake.record, mistake.route), mistake.value
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        hint = "Take the dash or the square brackets out."
        return Words(fields.NOT_A_GROUP, "must be fields, not a list of them", hint)
    if kind is None:
        return _not_links(mistake)
    if kind is Account:
        return _not_an_account(mistake)
    hint = f'Write the names as well: "{_filled(kind, _as_written(value))}".'
    return Words(fields.NOT_A_GROUP, "must be written with the names of its fields", hint)


def _not_an_account(mistake: Mistake) -> Words:
    written = _as_written(mistake.value)
    login, forge = find_login(written), find_forge(written)
    predicate = "must name the forge and the login there"
    if login and forge:
        return Words(fields.NOT_A_GROUP, predicate, "Name both.", f"{{{forge}: {login}}}")
    hint = f'Name both, such as "{mistake.name}: {{github: {login or "ada-osei"}}}".'
    return Words(fields.NOT_A_GROUP, predicate, hint)


def _not_links(mistake: Mistake) -> Words:
    predicate, written = "must give each address a name", _as_written(mistake.value)
    if is_safe_link(written):
        return Words(fields.NOT_A_GROUP, predicate, "Give it a name.", f"{{website: {written}}}")
    hint = f'Write a name and a colon before each, such as "{mistake.name}: {{website: https://ada.example}}".'
    return Words(fields.NOT_A_GROUP, predicate, hint)


def not_a_text(mistake: Mistake) -> Words:
    """Say how a list or a group of fields becomes the one value that it should be."""
    value, of = mistake.value, "text" if mistake.sort == "string_type" else "value"
    what = "a list" if isinstance(value, list) else "a group of fields"
    predicate = f"must be a single {of}, not {what}"
    if not value:
        return Words(fields.NOT_A_TEXT, predicate, "Write it after the colon, in the place of the brackets.")
    if isinstance(value, list):
        joined = ", ".join(value) if all(isinstance(one, str) for one in value) else ""
        hint = "Leave the brackets or dashes out." if joined else fields.NOT_A_TEXT.fix
        return Words(fields.NOT_A_TEXT, predicate, hint, _quoted(joined))
    pairs = list(value.items()) if isinstance(value, dict) else []
    if of == "text" and len(pairs) == 1 and isinstance(pairs[0][1], str):
        return _one_field(mistake, predicate, *pairs[0])
    written = _as_written(value)
    hint = "Leave the colon or the braces out." if written else fields.NOT_A_TEXT.fix
    return Words(fields.NOT_A_TEXT, predicate, hint, _quoted(written))


def _one_field(mistake: Mistake, predicate: str, name: str, value: str) -> Words:
    """Say what is wrong with a text that became a field, or with a value that got a name which it doesn't need."""
    is_entry = isinstance(mistake.route[-1], int)
    if not OWN_WORDS.isdisjoint(mistake.route) and (is_entry or not _FIELD_NAME.fullmatch(name)):
        predicate, hint = "has a colon and a space in it", "Put quotation marks round the whole text."
        return Words(texts.MISSING_QUOTES, predicate, hint, in_quotes(f"{name}: {value}"))
    hint = f"Leave {quote(name)} and its colon out."
    return Words(fields.NOT_A_TEXT, predicate, hint, _quoted(value))


def _quoted(text: str) -> str:
    return text if not text or is_plain(text.replace(",", "")) else in_quotes(text)


def _filled(kind: type[Record], written: str) -> str:
    """Return an example of a record, with what was written in the place of its first fields."""
    if not is_plain(written) or len(written) > LONGEST_LIST:
        return example_of(kind)
    match required_names(kind):
        case (name,) if name != "mentor" or is_handle(written):
            return f"{{{name}: {written}}}"
        case ("id", "name") if identifier := suggest_identifier(written):
            return f"{{id: {identifier}, name: {written}}}"
    return example_of(kind)


def _as_written(value: object) -> str:
    """Return a text, or the words that stand in braces without a value of their own."""
    if isinstance(value, dict):
        return "" if any(isinstance(one, (str, list, dict)) for one in value.values()) else ", ".join(value)
    return value if isinstance(value, str) else ""
