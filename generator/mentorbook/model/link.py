"""Links that people may publish: https, a host with a dot, nobody's password."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

LONGEST_LINK = 300
HOST = re.compile(r"[\w-]+(\.[\w-]+)+\.?")
CHARACTERS = re.compile(r'[^\s\x00-\x20\x7f-\x9f\\<>"`{}|^]+')
USUAL_LINK = r"https://[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,3}(?:/[A-Za-z0-9_.~/-]{0,40})?"
"""The pattern of most links, in which nothing has to be looked at twice."""
_USUAL = re.compile(USUAL_LINK)
# What is said of a link, after its name.
NO_START = "must be a full address that starts with https://"
TOO_MUCH = f"must have at most {LONGEST_LINK} characters"
WRONG_SIGN = "has a space or a sign in it that no address has"
WITH_USER = 'must not name a user or a password before an "@"'
NO_HOST = "must lead to a site on the Internet, such as https://ada.example"


def is_safe_link(text: str) -> bool:
    """Tell whether a text is an https address with a dotted host, no user name and at most 300 characters."""
    return find_fault(text) is None


def find_fault(text: str) -> str | None:
    """Return what keeps a text from being a safe link, as the end of a sentence about it; None where nothing does."""
    if _USUAL.fullmatch(text):
        return None
    if not text.startswith("https://"):
        return NO_START
    if len(text) > LONGEST_LINK:
        return TOO_MUCH
    if not CHARACTERS.fullmatch(text):
        return WRONG_SIGN
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return NO_HOST
    if "@" in parts.netloc:
        return WITH_USER
    return None if host is not None and HOST.fullmatch(host) else NO_HOST


def shown_host(link: str) -> str:
    """Return a link's host in ASCII, so that look-alike letters are seen for what they are."""
    if _USUAL.fullmatch(link):
        return link.split("/", 3)[2]
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
