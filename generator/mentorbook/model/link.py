"""Links that people may publish: https, a host with a dot, nobody's password."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

LONGEST_LINK = 300
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+\.?")
_CHARACTERS = re.compile(r"[^\s\x00-\x20\x7f-\x9f\\<>\"`{}|^]+")


def is_safe_link(text: str) -> bool:
    """Tell whether a text is an https address with a dotted host, no user name and at most 300 characters."""
    if len(text) > LONGEST_LINK or not text.startswith("https://") or not _CHARACTERS.fullmatch(text):
        return False
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    return host is not None and "@" not in parts.netloc and _HOST.fullmatch(host) is not None


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
    if not is_safe_link(text):
        raise PydanticCustomError("unsafe-link", "a link must be a full address that starts with https://")
    return text


Link = Annotated[str, AfterValidator(_safe)]
