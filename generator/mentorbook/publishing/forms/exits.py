"""Where a finished file can go from the browser: to the forge, by mail, to the clipboard, into a folder."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urlsplit

from markupsafe import Markup

from mentorbook.publishing.catalogue import Catalogue
from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.ways import address_link

MOST_BYTES = 7_500
"""Of an address that a forge still reads; beyond it the file goes to the clipboard and the editor opens empty."""
MOST_IN_MAIL = 1_900
"""Of a mailto: address. Windows hands no more than about two thousand characters to the mail program."""

# GitHub takes HEAD for the branch that everything starts from, so nobody has to say what it is called. Forgejo and
# GitLab want a name. What GitLab makes of a prefilled text is broken, so it gets the file's name only.
_EDITORS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "github": ("{forge}/new/HEAD?filename={path}", "&value={text}"),
        "forgejo": ("{forge}/_new/main/?filename={path}", "&value={text}"),
        "gitlab": ("{forge}/-/new/main/?file_name={path}", ""),
    }
)
_THEN: Mapping[str, str] = MappingProxyType(
    {"github": "form.then_github", "forgejo": "form.then_forgejo", "gitlab": "form.then_gitlab"}
)
_TEXTS: Mapping[str, str] = MappingProxyType(
    {"mail": "form.exit_mail", "page": "form.exit_page", "copy": "form.exit_copy", "download": "form.exit_download"}
)
_NAMES: Mapping[str, str] = MappingProxyType({"github": "GitHub", "gitlab": "GitLab", "forgejo": "Forgejo"})
_SITES: Mapping[str, str] = MappingProxyType({"codeberg.org": "Codeberg"})


@dataclass(frozen=True, slots=True)
class Editor:
    """The page of a forge where a new file is written: its address with {path}, the rest with {text} if it takes it."""

    address: str
    prefill: str


@dataclass(frozen=True, slots=True)
class Button:
    """A way out of a form: forge, mail, page (of the coordinators), copy or download."""

    exit: str
    text: Markup


@dataclass(frozen=True, slots=True)
class Exits:
    """The ways out of a form, the best first; what to know before, and what happens then."""

    buttons: tuple[Button, ...]
    notes: tuple[Markup, ...]
    editor: Editor | None
    contact: str | None
    is_public: bool


def exits_of(public: PublicProgramme, catalogue: Catalogue, *, is_request: bool) -> Exits:
    """Return the ways out of the form for a request, or of that for a mentor's page."""
    is_open = not (is_request and public.requests_are_private)
    editor = _editor(public) if is_open else None
    contact = address_link(public.contact)
    kinds = [
        "forge" if editor else "",
        ("mail" if contact.startswith("mailto:") else "page") if contact else "",
        "copy",
        "download",
    ]
    buttons = tuple(Button(one, _text(one, public, catalogue, is_request=is_request)) for one in kinds if one)
    return Exits(buttons, _notes(public, catalogue, kinds, is_request=is_request), editor, contact, editor is not None)


def forge_name(public: PublicProgramme) -> str | None:
    """Return what people call the forge: its own name where it has one, else that of its kind, else its host."""
    host = urlsplit(public.forge or "").hostname
    return _SITES.get(host or "") or _NAMES.get(public.forge_family or "") or host


def _editor(public: PublicProgramme) -> Editor | None:
    if public.forge is None:
        return None
    address, prefill = _EDITORS.get(public.forge_family or "", ("{forge}", ""))
    return Editor(address.replace("{forge}", public.forge), prefill)


def _text(one: str, public: PublicProgramme, catalogue: Catalogue, *, is_request: bool) -> Markup:
    if one != "forge":
        return catalogue.say(_TEXTS[one])
    return catalogue.say("form.exit_request" if is_request else "form.exit_profile", forge=forge_name(public))


def _notes(public: PublicProgramme, catalogue: Catalogue, kinds: list[str], *, is_request: bool) -> tuple[Markup, ...]:
    say, name = catalogue.say, forge_name(public)
    found = []
    if "forge" in kinds:
        found.append(say(_THEN.get(public.forge_family or "", "form.then_other"), forge=name))
        found.append(say("form.public_request" if is_request else "form.public_profile", forge=name))
        if is_request:
            # Only the forge knows who has asked before.
            found.append(say("form.is_there"))
    if "mail" in kinds:
        found.append(say("form.mail_stays" if not (is_request and "forge" in kinds) else "form.mail_becomes"))
    elif "forge" not in kinds and "page" not in kinds:
        found.append(say("form.ask"))
    return tuple(found)
