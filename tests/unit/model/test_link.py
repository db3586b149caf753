"""Links that people may publish."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorbook.model.link import LONGEST_LINK, USUAL_LINK, find_fault, is_safe_link, shown_host


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org",
        "https://example.org/",
        "https://www.example.co.uk/a/b?c=d&e=f#g",
        "https://example.org:8443/x",
        "https://bücher.example/ä",
        "https://social.example/@ada",
        "https://127.0.0.1/x",
        "https://example.org/" + "x" * (LONGEST_LINK - len("https://example.org/")),
    ],
)
def test_full_addresses_are_safe(link: str):
    assert is_safe_link(link)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "example.org",
        "http://example.org",
        "HTTPS://example.org",
        "//example.org",
        "javascript:alert(1)",
        "data:text/html,x",
        "mailto:ada@example.org",
        "https:example.org",
        "https://",
        "https:///example.org",
        "https://localhost",
        "https://com.",
        "https://.com",
        "https://a..b",
        "https://user:secret@example.org",
        "https://example.org@evil.example",
        "https://example.org\\@evil.example",
        "https://example.org/\nSet-Cookie: x",
        "https://example.org/ x",
        "https://example.org/\x00",
        'https://example.org/"onclick=',
        "https://example.org/<script>",
        "https://example.org/`x`",
        "https://%65xample.org",
        "https://exam\u00adple.org",
        "https://a.b&c.d",
        "https://*.example.org",
        "https://example。org",
        "https://[::1]/",
        "https://[::ffff:1.2.3.4]/",
        "https://[/",
        "https://example.org:99999",
        "https://example.org:port",
        "https://ex℀mple.org",
        "https://example.org/" + "x" * LONGEST_LINK,
    ],
)
def test_anything_else_is_not(link: str):
    assert not is_safe_link(link)


@given(
    st.text(max_size=40).map("https://".__add__) | st.text("htps:/.@[]%\\:é。a", max_size=30).map("https://".__add__)
)
def test_what_is_safe_has_a_host_and_no_user(link: str):
    """No text makes the check fail, and whatever passes leads to one dotted host that can be shown."""
    if is_safe_link(link):
        parts = urlsplit(link)
        assert (parts.scheme, parts.username, parts.password) == ("https", None, None)
        assert "." in (parts.hostname or "")
        assert shown_host(link).isascii()


@given(st.from_regex(USUAL_LINK, fullmatch=True))
def test_a_usual_link_is_judged_at_a_glance(link: str):
    """It has a host and no user, is short enough, and its host is the one a browser goes to."""
    parts = urlsplit(link)
    assert is_safe_link(link)
    assert len(link) <= LONGEST_LINK
    assert (parts.scheme, parts.netloc, parts.hostname) == ("https", shown_host(link), shown_host(link))


@pytest.mark.parametrize(
    ("link", "host"),
    [
        ("https://WWW.Example.org:443/x", "www.example.org"),
        ("https://bücher.example", "xn--bcher-kva.example"),
        ("https://аррӏе.com", "xn--80ak6aa92e.com"),
        ("https://" + "ä" * 63 + ".example", ("ä" * 63 + ".example").encode("punycode").decode()),
    ],
)
def test_a_host_is_shown_in_ascii(link: str, host: str):
    assert shown_host(link) == host


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("https://ada:secret@ada.example", 'must not name a user or a password before an "@"'),
        ("https://localhost", "must lead to a site on the Internet, such as https://ada.example"),
        ("https://ada.example:99999", "must lead to a site on the Internet, such as https://ada.example"),
        ("https://ada.example/a b", "has a space or a sign in it that no address has"),
        ("https://ada.example/" + "x" * LONGEST_LINK, "must have at most 300 characters"),
        ("ada.example", "must be a full address that starts with https://"),
    ],
)
def test_what_keeps_a_link_from_being_safe_is_said(link: str, fault: str):
    assert find_fault(link) == fault
