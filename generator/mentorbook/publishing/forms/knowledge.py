"""What a form knows in the browser: the limits and words of the check, and where the file goes."""

import json
from collections.abc import Iterator
from typing import Any

from mentorbook.model import link, login
from mentorbook.model.person import Choice, Mentee, Mentor
from mentorbook.model.places import languages, town_zones, zone_aliases
from mentorbook.model.scalars import RESERVED
from mentorbook.publishing.forms.exits import MOST_BYTES, MOST_IN_MAIL, Exits
from mentorbook.publishing.forms.limits import longest_lists, longest_texts
from mentorbook.publishing.forms.patterns import for_browsers
from mentorbook.publishing.forms.sayings import are_own, sayings_in
from mentorbook.publishing.renderer import Renderer
from mentorbook.records import characters
from mentorbook.records.naming import LETTERS
from mentorbook.records.shape import field_names
from mentorbook.rules import bio_markup, link_elsewhere, public_address, public_phone
from mentorbook.rules.common.words import LINES

# Languages that are written in several ways, or differ enough for people to say which.
_VARIANTS = ("en-GB", "en-US", "es-419", "fr-CA", "pt-BR", "pt-PT", "zh-Hans", "zh-Hant")


def knowledge_of(renderer: Renderer, record: type[Mentor] | type[Mentee], exits: Exits) -> str:
    """Return what the form for a record knows, as JSON for an attribute."""
    public, is_request = renderer.public, record is Mentee
    current = public.round
    known = {
        "folder": "mentees" if is_request else "mentors",
        "order": field_names(record),
        "longest": longest_texts(record) | longest_texts(Choice),
        "most": longest_lists(record),
        "public": ["name"] if is_request else [*LINES, "can_help_with"],
        "choices": [public.least_choices, public.most_choices],
        "kinds": public.kinds,
        "round": current.id if is_request and current else "",
        "today": public.stands_still.isoformat() if public.stands_still else "",
        "needsConsent": public.forge is not None,
        "login": login_of(public.forge_family),
        "sayings": sayings_in(renderer.catalogue),
        "isOwn": are_own(renderer.catalogue),
        "characters": _characters(),
        "patterns": dict(_patterns()),
        "digits": [public_phone.FEWEST, public_phone.MOST],
        "links": {}
        if is_request
        else {"longest": link.LONGEST_LINK, "chat": public_phone.CHAT, "hosts": link_elsewhere.HOSTS},
        "letters": {chr(code): letters for code, letters in LETTERS.items()},
        "reserved": sorted(RESERVED),
        "zones": " ".join(town_zones()),
        "aliases": " ".join(f"{alias}={zone}" for alias, zone in zone_aliases().items()),
        "languages": " ".join((*languages(), *_VARIANTS)),
        "editor": [exits.editor.address, exits.editor.prefill] if exits.editor else [],
        "contact": exits.contact or "",
        "subject": _subject(renderer, is_request=is_request),
        "limits": [MOST_BYTES, MOST_IN_MAIL],
    }
    return json.dumps(known, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def login_of(family: str | None) -> list[object]:
    """Return what a login at a kind of forge looks like: the kind, the most characters, the pattern, and in words."""
    if family is None:
        return []
    most, pattern = login.PATTERNS[family]
    return [family, most, for_browsers(pattern)[0], login.RULES[family]]


def _subject(renderer: Renderer, *, is_request: bool) -> str:
    key = "how.choose_mail_subject" if is_request else "how.become_mail_subject"
    return renderer.catalogue.plain(key, name=renderer.public.name)


def _characters() -> dict[str, Any]:
    return {
        "control": characters.CONTROL,
        "direction": characters.DIRECTION,
        "hidden": characters.HIDDEN,
        "flag": characters.FLAG,
        "joiners": characters.JOINERS,
        "marked": characters.MARKED_DIRECTION,
        "joined": characters.JOINED,
        "marks": characters.MOST_MARKS,
        "near": characters.NEAR,
    }


def _patterns() -> Iterator[tuple[str, tuple[str, str]]]:
    yield "address", for_browsers(public_address.ADDRESS)
    yield "spelled", for_browsers(public_address.SPELLED_OUT)
    yield "number", for_browsers(public_phone.NUMBER)
    yield "noPhone", for_browsers(public_phone.NO_PHONE)
    yield "web", for_browsers(public_phone.WEB)
    yield "linkSigns", for_browsers(link.CHARACTERS)
    yield "linkHost", for_browsers(link.HOST)
    yield "code", for_browsers(bio_markup.CODE)
    for number, pattern in enumerate(bio_markup.FINDINGS.values(), start=1):
        yield f"bio-markup-{number}", for_browsers(pattern)
