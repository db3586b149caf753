"""How a visitor can act: links to the forge and to the coordinators, where the programme has them."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from mentorbook.model.link import is_safe_link
from mentorbook.publishing.catalogue import Catalogue
from mentorbook.publishing.edition import PublicMentor, PublicProgramme

_ADDRESS = re.compile(r"[^@\s<>\"'?&]+@[^@\s<>\"'?&]+\.[^@\s<>\"'?&]+")
_FILE_AT = {"github": "{forge}/blob/HEAD/{path}", "gitlab": "{forge}/-/blob/HEAD/{path}"}


@dataclass(frozen=True, slots=True)
class Way:
    """Something to press: where it leads, what it says, and what to know before."""

    href: str
    text: Markup
    note: Markup | None = None


def address_link(text: str | None, subject: str = "") -> str | None:
    """Return where an address or link of program.yaml leads; None for other text."""
    if text and _ADDRESS.fullmatch(text):
        return f"mailto:{quote(text, safe='@+')}" + (f"?subject={quote(subject)}" if subject else "")
    return text if text and is_safe_link(text) else None


def are_in_repository(public: PublicProgramme) -> bool:
    """Tell whether requests and pairs lie in the repository of the mentors, where whoever can open it reads them."""
    return public.forge is not None and not public.requests_are_private


def ways_to_choose(public: PublicProgramme, catalogue: Catalogue) -> tuple[Way, ...]:
    """Return how to send a request: the forge's form, unless requests are kept in private, and mail."""
    say = catalogue.say
    is_open = are_in_repository(public)
    form = _form(public, "request.yml") if is_open else None
    mail = address_link(public.contact, catalogue.plain("how.choose_mail_subject", name=public.name))
    note = say("how.choose_mail_note_open") if is_open else say("how.choose_mail_note")
    found = [
        form and Way(form, say("how.choose_form"), say("how.choose_form_note")),
        mail and Way(mail, say("how.choose_mail"), note),
        is_open and public.forge and not form and Way(public.forge, say("site.repository"), say("how.choose_file")),
    ]
    return tuple(way for way in found if way)


def ways_to_join(public: PublicProgramme, catalogue: Catalogue) -> tuple[Way, ...]:
    """Return how to become a mentor."""
    say = catalogue.say
    form = _form(public, "mentor.yml")
    mail = address_link(public.contact, catalogue.plain("how.become_mail_subject", name=public.name))
    found = [
        form and Way(form, say("how.become_form")),
        mail and Way(mail, say("how.become_mail")),
        public.forge and not form and Way(public.forge, say("site.repository"), say("how.become_file")),
    ]
    return tuple(way for way in found if way)


def ways_to_change(mentor: PublicMentor, public: PublicProgramme, catalogue: Catalogue) -> tuple[Way, ...]:
    """Return how a mentor can have their page changed, and have it removed."""
    path = f"mentors/{mentor.handle}.yaml"
    pattern = _FILE_AT.get(public.forge_family or "")
    file = pattern.format(forge=public.forge, path=path) if pattern and public.forge else None
    edit = file or address_link(public.contact, catalogue.plain("mentor.edit_subject", handle=mentor.handle))
    remove = address_link(public.contact, catalogue.plain("mentor.remove_subject", handle=mentor.handle))
    found = [
        edit and Way(edit, catalogue.say("mentor.edit")),
        remove and Way(remove, catalogue.say("mentor.remove")),
    ]
    return tuple(way for way in found if way)


def _form(public: PublicProgramme, template: str) -> str | None:
    """Return the address of a form at the forge; only GitHub's have one."""
    return (
        f"{public.forge}/issues/new?template={template}" if public.forge_family == "github" and public.forge else None
    )
