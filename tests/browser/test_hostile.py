"""What strangers wrote, in a real browser: nothing runs, nothing is loaded, nothing covers the page."""

import pytest

pytestmark = pytest.mark.browser

HANDLES = ["brackets", "constructor", "engine", "html", "links", "long-words", "scripts-of-the-world", "spreadsheet"]
PAGES = ["", "mentors/", "topics/git/", "topics/docs/", "matches/", "matches/2026-autumn/", "how-it-works/", "404.html"]
PAGES += [f"mentors/{handle}/" for handle in (*HANDLES, "yaml-lookalikes")]

# Everything in the pages' own part that could act, but for what our script adds: the theme's part is outside of it.
ACTIVE = """() => [...document.querySelectorAll('article *')].flatMap(element => {
  const bad = [...element.attributes].filter(({name, value}) =>
    name.startsWith('on') || ['style', 'srcdoc', 'formaction'].includes(name) ||
    (['href', 'src', 'action'].includes(name) && !/^https:|^mailto:/.test(new URL(value, location).protocol) &&
      new URL(value, location).origin !== location.origin));
  const tags = ['script', 'iframe', 'object', 'embed', 'form', 'input', 'button', 'style', 'link', 'meta', 'base',
    'img', 'video', 'audio', 'math', 'animate'];
  const ours = element.closest('.mb-noting, .mb-noting-wide, .mb-side, .mb-found > :not(.mb-cards)');
  return bad.length || !ours && tags.includes(element.localName) ? [element.outerHTML] : [];
})"""
POKE = """() => { for (const element of document.querySelectorAll('article *'))
  for (const event of ['click', 'mouseover', 'focus', 'toggle', 'load', 'error', 'animationstart', 'pointerdown'])
    element.dispatchEvent(new Event(event, {bubbles: true, cancelable: true})); }"""


@pytest.mark.parametrize("visit", [{"site": "hostile"}], indirect=True)
def test_nothing_acts(visit):
    """No element, attribute or address that could; poked with events, nothing happens; nothing widens the page."""
    visit.page.add_init_script("window.addEventListener('click', event => event.preventDefault(), true)")
    for path in PAGES:
        page = visit.go(path)
        found = page.evaluate(ACTIVE)
        page.evaluate(POKE)
        assert (path, found, visit.too_wide(1280, 320), visit.complaints, visit.elsewhere) == (path, [], [], [], [])


@pytest.mark.parametrize("visit", [{"site": "hostile"}], indirect=True)
def test_template_braces_and_markup_are_read_as_they_were_typed(visit):
    """In the name, the title of the window, and the text."""
    page = visit.go("mentors/engine/")
    assert page.locator("h1").inner_text() == "Engin {{ 7*7 }} {% include 'secret' %}"
    assert page.title().startswith("Engin {{ 7*7 }} {% include 'secret' %} - Mentoring <b>& \"friends\"</b>")
    page = visit.go("mentors/html/")
    assert page.locator("h1").inner_text() == "<script>alert('name')</script> Hana"
    assert '<form action="https://evil.example">' in page.locator(".mb-bio").inner_text()


@pytest.mark.parametrize("visit", [{"site": "hostile"}], indirect=True)
def test_the_policy_stops_what_would_get_through(visit):
    """Should an inline script, a handler or a foreign picture ever get past the sanitiser, they stay dead."""
    page = visit.go("mentors/html/")
    page.evaluate("""() => { const place = document.querySelector('article');
      place.insertAdjacentHTML('beforeend', '<img src="https://evil.example/x.png" onerror="window.ran = 1">');
      const script = document.createElement('script'); script.textContent = 'window.ran = 2';
      place.append(script); }""")
    assert page.evaluate("window.ran") is None
    assert visit.elsewhere == []
    assert len(visit.complaints) >= 3
    assert all("Content Security Policy" in complaint for complaint in visit.complaints)
