"""Links that people may publish: https, a host with a dot, nobody's password."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

LONGEST_LINK = 300
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+\.?")
_NO_HOST = "must lead to a site on the Internet, such as https://ada.example"
_CHARACTERS = re.compile(r"[^\s\x00-\x20\x7f-\x9f\\<>\"`{}|^]+")


def is_safe_link(text: str) -> bool:
    """Tell whether a text is an https address with a dotted host, no user name and at most 300 characters."""
    return find_fault(text) is None


def find_fault(text: str) -> str | None:
    """Return what keeps a text from being a safe link, as the end of a sentence about it; None where nothing does."""
    if not text.startswith("https://"):
        return "must be a full address that starts with https://"
    if len(text) > LONGEST_LINK:
        return f"must have at most {LONGEST_LINK} characters"
    if not _CHARACTERS.fullmatch(text):
        return "has a space or a sign in it that no address has"
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return _NO_HOST
    if "@" in parts.netloc:
        return 'must not name a user or a password before an "@"'
    return None if host is not None and _HOST.fullmatch(host) else _NO_HOST


def shown_host(link: str) -> str:
    """Return a link's host in ASCII, so that look-alike letters are seen for what they are."""
    host = urlsplit(link).hostname or ""
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host.encode("punycode").decode("ascii")


def _safe(text: str) -> str:
    if (fault := find_fault(text)) is not None:
        raise PydanticCustomError("unsafe-link", "a link {fault}", {"fault": fault})
    return text


Link = Annotated[str, AfterValidator(_safe)]
