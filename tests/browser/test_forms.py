"""What the forms of the site write is what the check reads, whatever is typed into them."""

import re
import shutil
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.today import Clock
from mentorbook.problems import Severity
from mentorbook.records.check import check_programme
from mentorbook.records.read import Reading
from tests.browser.sites import ROOT
from tests.browser.typed import TEXTS

pytestmark = pytest.mark.browser

# Types each text into one field after the other of a form that is complete otherwise, and takes what is shown then.
TYPE = """([texts, ids, login]) => {
  const put = (id, text) => {
    const field = document.getElementById(id);
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const found = [];
  for (const id of ids) {
    const before = document.getElementById(id).value;
    for (const text of texts) {
      if (login) put("mb-account", `person-${found.length}`);
      put(id, text);
      const lines = [...document.querySelectorAll(".mb-wrong:not([hidden]) > .mb-wrong-line")];
      const mild = lines.filter((one) => one.matches(".mb-wrong-line--mild")).map((one) => one.textContent);
      const file = document.querySelector(".mb-file-text").textContent;
      found.push({ id, text, shown: lines.map((one) => one.textContent), mild, file,
        path: document.querySelector(".mb-file-name").textContent });
    }
    put(id, before);
  }
  return found;
}"""


def fill_request(page: Page) -> None:
    """Answer all that a request needs."""
    page.locator(".mb-offer select").select_option("aiko-tanaka")
    page.locator("#mb-goals-1").fill("Give my first talk")
    page.locator("#mb-name").fill("Ana Silva")
    page.locator("#mb-agree").check()


def fill_profile(page: Page) -> None:
    """Answer all that a mentor's page needs."""
    page.locator("#mb-name").fill("Zoë Lund")
    page.locator("#mb-bio").fill("I ask more than I tell.")
    page.locator("#mb-topics-1").check()
    page.locator("#mb-languages-add").select_option("en")
    page.locator("#mb-agree").check()


def checked(folder: Path, files: dict[str, str]) -> Reading:
    """Check the demonstration with these files in it."""
    folder.mkdir(exist_ok=True)
    for name in ("program.yaml", "mentors", "mentees"):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, folder / name)
    for path, text in files.items():
        (folder / path).write_bytes(text.encode("utf-8", "surrogatepass"))
    return check_programme(folder, None, Clock(datetime(2026, 9, 20, 12, tzinfo=UTC)))


def settled(text: str) -> str:
    """Return what a text is by the rules of the records: composed, trimmed, without tabs, with one kind of line end."""
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").strip()


def value_of(record: Mentor | Mentee, field: str) -> str:
    """Return what was read of a form's field."""
    name, _, number = field.removeprefix("mb-").partition("-")
    if isinstance(record, Mentee) and name == "why":
        return record.choices[0].why or ""
    if isinstance(record, Mentor) and name == "links":
        return "".join(record.links.keys() if number == "1-name" else record.links.values())
    value = getattr(record, name)
    return (value[0] if value else "") if number else value or ""


def compare(typed: list[dict[str, Any]], reading: Reading, paths: list[str]) -> list[object]:
    """Return where the form and the check don't agree, or a text is not read back as it was typed."""
    assert reading.roster is not None
    people: dict[str, Mentor | Mentee] = {mentor.path: mentor for mentor in reading.roster.mentors}
    people |= {mentee.path: mentee for mentee in reading.roster.mentees}
    differences: list[object] = []
    for one, path in zip(typed, paths, strict=True):
        said = [problem for problem in reading.problems if problem.where.path == path]
        errors = [problem.message for problem in said if problem.severity is Severity.ERROR]
        advice = {problem.message for problem in said if problem.rule in SUGGESTED}
        told = dict.fromkeys(one.message for one in said if one.severity is Severity.ERROR or one.rule in SUGGESTED)
        shown, mild = list(map(sentence, one["shown"])), set(map(sentence, one["mild"]))
        if shown != list(told) or mild != advice:
            differences.append((one["id"], one["text"][:40], shown, list(told)))
        elif not errors:
            is_line = one["id"] not in ("mb-note", "mb-bio")
            expected = settled(one["text"].replace("\r", "").replace("\n", "") if is_line else one["text"])
            if value_of(people[path], one["id"]) != expected:
                differences.append((one["id"], one["text"][:40], value_of(people[path], one["id"])))
    return differences


def sentence(shown: str) -> str:
    """Return what is wrong, without the advice: the first sentence, or the two that begin with a count."""
    return re.split(r"(?<=[.]) (?=[A-Z])", shown, maxsplit=1)[0]


# What the form says and lets pass all the same; the check has more that is about several files.
SUGGESTED = ("public-phone", "bio-markup", "in-person-where", "link-elsewhere")
REQUEST = ("mb-why-aiko-tanaka", "mb-goals-1", "mb-note", "mb-name")
PROFILE = ("mb-name", "mb-headline", "mb-bio", "mb-pronouns", "mb-can_help_with-1", "mb-not_for", "mb-cadence")


@pytest.mark.parametrize(
    ("address", "fill", "fields", "folder"),
    [("choose/", fill_request, REQUEST, "mentees"), ("become-a-mentor/", fill_profile, PROFILE, "mentors")],
    ids=["request", "profile"],
)
def test_what_is_typed_is_what_the_check_reads(visit, tmp_path, address, fill, fields, folder):
    """Each text comes back as it was typed; or the form says what the check says, in the same words."""
    page = visit.go(address)
    fill(page)
    page.locator("[data-exit=copy]").click()
    # What may stay empty is no text to compare.
    texts = [text for text in TEXTS if settled(text)]
    typed = page.evaluate(TYPE, [texts, list(fields), True])
    paths = [f"{folder}/person-{number}.yaml" for number in range(len(typed))]
    reading = checked(tmp_path, dict(zip(paths, (one["file"] for one in typed), strict=True)))
    assert compare(typed, reading, paths) == []
    assert (visit.complaints, visit.elsewhere) == ([], [])


def test_wrong_answers_that_are_no_texts_are_told_as_the_check_tells_them(visit, tmp_path):
    """Too many ticks, the same thing twice, hours and a pause that run backwards, a login with a sign before it."""
    page = visit.go("become-a-mentor/")
    fill_profile(page)
    page.locator("#mb-account").fill("@zoe-lund")
    page.locator("#mb-can_help_with-1").fill("Straße")
    page.locator("#mb-can_help_with-2").fill("STRASSE")
    for number in range(2, 8):
        page.locator(f"#mb-topics-{number}").check()
    page.locator("#mb-hours-1-tue").check()
    page.locator("#mb-hours-1-from").fill("18:00")
    page.locator("#mb-hours-1-to").fill("17:30")
    page.get_by_label("In person", exact=True).check()
    page.locator("#mb-pauses-1").fill("2026-12-01")
    page.locator("#mb-pauses-2").fill("2026-11-01")
    page.locator("[data-exit=copy]").click()
    shown = {sentence(text) for text in page.locator(".mb-wrong-line:visible").all_inner_texts()}
    path = page.locator(".mb-file-name").inner_text()
    reading = checked(tmp_path, {path: page.locator(".mb-file-text").text_content() or ""})
    assert shown == {problem.message for problem in reading.problems if problem.where.path == path}
    assert len(shown) == 6
    assert page.locator(".mb-summary h2").inner_text() == "5 things before you send it"


@pytest.mark.parametrize("visit", [{"site": "demonstration"}, {"site": "german"}], indirect=True, ids=["en", "de"])
def test_each_language_stands_once_in_the_list(visit):
    """By its name: whoever picks one cannot know that two are the same."""
    names = visit.go("become-a-mentor/").locator("#mb-languages-add option").all_inner_texts()
    assert len(names) > 150
    assert sorted(set(names)) == sorted(names)


LINKS = {
    "mb-links-1-name": (
        "website",
        "My site",
        "ä",
        "a" * 20,
        "a" * 21,
        "ä" * 99,
        "-",
        "null",
        "12:30",
        '"',
        "a: b",
        "no",
        "a\u200bb",
    ),
    "mb-links-1-address": (
        "https://zoe.example/talks?a=1&b=[2]#c",
        "https://zoë.example",
        "https://zoe.example.:443/",
        f"https://zoe.example/{'x' * 281}",
        "zoe.example",
        "http://zoe.example",
        "HTTPS://zoe.example",
        "javascript:alert(1)",
        "https://zoe",
        "https://zoe.example:99999",
        "https://zoe.example:x",
        "https://a:b@zoe.example",
        "https://[::1]/",
        "https://zoe.example/a b",
        'https://zoe.example/"',
        "https://zoe.example\\@evil.example",
        "https://zoe.example/zoe@lund.example",
        "https://zoe.example/?to=zoe%40lund.example",
        "https://wa.me/4712345678",
        "https://",
        "https://ex℀mple.org",
        "https://a..b",
        "https://zoe_1.example",
    ),
}


ELSEWHERE = (
    "https://zoë.example.",
    "https://github.com.evil.example",
    "https://zoe.github.io.",
    "https://notgithub.com",
)


@pytest.mark.parametrize(
    ("name", "field", "texts"),
    [*(("website", field, texts) for field, texts in LINKS.items()), ("github", "mb-links-1-address", ELSEWHERE)],
    ids=["names", "addresses", "elsewhere"],
)
def test_links_are_told_as_the_check_tells_them(visit, tmp_path, name, field, texts):
    """Their names and addresses; one that is named after a site and leads elsewhere is only remarked on."""
    page = visit.go("become-a-mentor/")
    fill_profile(page)
    page.locator("#mb-links-1-name").fill(name)
    page.locator("#mb-links-1-address").fill("https://zoe.example")
    page.locator("[data-exit=copy]").click()
    typed = page.evaluate(TYPE, [texts, [field], True])
    paths = [f"mentors/person-{number}.yaml" for number in range(len(typed))]
    reading = checked(tmp_path, dict(zip(paths, (one["file"] for one in typed), strict=True)))
    assert compare(typed, reading, paths) == []
    assert visit.complaints == []


def test_two_links_have_two_names(visit):
    """One without an address isn't finished; both come back with the draft, and go with their buttons."""
    page = visit.go("become-a-mentor/")
    fill_profile(page)
    for number in (1, 2):
        page.locator(f"#mb-links-{number}-name").fill("talks")
        page.locator(f"#mb-links-{number}-address").fill(f"https://zoe.example/{number}")
        page.get_by_role("button", name="Add another link").click()
    page.locator("#mb-links-3-name").fill("website")
    page.locator("[data-exit=copy]").click()
    told = ["Another link has this name already.", "Give the link a name and an address, or remove it."]
    assert page.locator(".mb-summary li").all_inner_texts() == told
    page.reload()
    rows = page.get_by_role("group", name="Link", exact=True)
    rows.nth(2).get_by_role("button").click()
    rows.nth(1).get_by_label("Name").fill("blog")
    text = page.locator(".mb-file-text").text_content() or ""
    assert 'links:\n  talks: "https://zoe.example/1"\n  blog: "https://zoe.example/2"\n' in text


def test_an_invisible_mark_is_told_as_the_check_tells_it(visit, tmp_path):
    """Beside a quotation mark the check looks at each text by itself, so Hebrew in the next one is no excuse."""
    page = visit.go("become-a-mentor/")
    fill_profile(page)
    page.locator("#mb-can_help_with-1").fill("Saying “no”")
    page.locator("#mb-can_help_with-2").fill("a\u200eb")
    page.locator("#mb-not_for").fill("שלום")
    page.locator("[data-exit=copy]").click()
    for first, told in (("Saying “no”", []), ('Saying "no"', ["An invisible character (U+200E) stands here."])):
        page.locator("#mb-can_help_with-1").fill(first)
        path = page.locator(".mb-file-name").inner_text()
        reading = checked(tmp_path / str(len(told)), {path: page.locator(".mb-file-text").text_content() or ""})
        assert [sentence(text) for text in page.locator(".mb-wrong-line:visible").all_inner_texts()] == told
        assert [problem.message for problem in reading.problems if problem.where.path == path] == told


@pytest.mark.parametrize("draft", ['{"fields": 5}', '{"fields": {"agree": 7}}', '{"extra": {"hours": [null]}}'])
def test_a_draft_that_is_none_is_forgotten(visit, draft):
    """The form is there all the same, and empty."""
    page = visit.go("become-a-mentor/")
    page.locator("#mb-name").fill("Zoë Lund")
    spoil = (
        "draft => Object.keys(localStorage).filter(key => key.includes('draft')).map(key => localStorage[key] = draft)"
    )
    assert page.evaluate(spoil, draft) == [draft]
    page.reload()
    expect(page.locator("#mb-name")).to_have_value("")
    expect(page.locator("#mb-sheet")).to_be_visible()
    assert visit.complaints == []


def test_choices_of_two_kinds_are_told_as_the_check_tells_them(visit, tmp_path):
    """The kind of the first choice becomes that of the request."""
    page = visit.go("choose/?add=hemi-parata")
    fill_request(page)
    page.locator("[data-exit=copy]").click()
    path = page.locator(".mb-file-name").inner_text()
    reading = checked(tmp_path, {path: page.locator(".mb-file-text").text_content() or ""})
    told = [problem.message for problem in reading.problems if problem.where.path == path]
    assert "Choice 2 names a mentor of another kind." in told
    assert sentence(page.locator("#mb-choices-wrong").inner_text()) in told


def test_people_are_ranked_by_keyboard_and_stay_where_they_were_put(visit):
    """Somebody asked for by the address comes first; the third is on the shortlist; focus follows who is moved."""
    page = visit.go("choose/?add=aiko-tanaka")
    for handle in ("amara-okafor", "bastian-weiss"):
        page.locator(".mb-offer select").select_option(handle)
    assert page.url.endswith("/choose/")
    page.get_by_role("button", name="Move Bastian Weiß up").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Move Bastian Weiß down"
    expect(page.get_by_role("status")).to_have_text("Bastian Weiß: First choice.")
    ranked = [" ".join(text.split("\n")[::2]) for text in page.locator(".mb-choice").all_inner_texts()]
    assert [text.split()[0] for text in ranked] == ["First", "Second", "Shortlist"]
    assert "  - {mentor: bastian-weiss}\n  - {mentor: aiko-tanaka}\n" in page.locator(".mb-file-text").inner_text()
    page.get_by_label("Why Bastian Weiß?").fill("He reads “slowly”")
    page.get_by_role("button", name="Move Bastian Weiß down").click()
    assert '  - {mentor: bastian-weiss, why: "He reads “slowly”"}\n' in page.locator(".mb-file-text").inner_text()
    page.get_by_role("button", name="Move Bastian Weiß up").click()
    page.reload()
    expect(page.get_by_label("Why Bastian Weiß?")).to_have_value("He reads “slowly”")
    expect(page.locator(".mb-choice b").first).to_have_text("Bastian Weiß")
    page.get_by_role("button", name="Remove Bastian Weiß").click()
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Remove Aiko Tanaka (田中 藍子)"


def test_whoever_has_no_seat_is_no_choice_and_stays_on_the_shortlist(visit):
    """The page says so, the file has the others, and a move among them loses nobody either."""
    page = visit.go("choose/?add=liam-oconnor")
    told = (
        "Liam O'Connor has no free seat, so they are not among your choices. They stay on your shortlist for next time."
    )
    expect(page.locator(".mb-left-out")).to_have_text(told)
    expect(page.locator(".mb-nobody")).to_contain_text("Nobody is among your choices yet.")
    assert "choices: []\n" in page.locator(".mb-file-text").inner_text()
    for handle in ("amara-okafor", "bastian-weiss"):
        page.locator(".mb-offer select").select_option(handle)
    page.get_by_role("button", name="Move Bastian Weiß up").click()
    page.get_by_role("button", name="Remove Amara Okafor").click()
    assert "choices:\n  - {mentor: bastian-weiss}\n" in page.locator(".mb-file-text").inner_text()
    kept = visit.go("mentors/").locator(".mb-tray-faces a .mb-hidden")
    expect(kept).to_have_text(["Bastian Weiß", "Liam O'Connor"])


def test_what_is_missing_is_listed_with_links_and_closes_the_exits(visit):
    """The list has the focus, and leads to each question."""
    page = visit.go("choose/")
    page.get_by_role("button", name="Open a request on GitHub").click()
    summary = page.locator(".mb-summary")
    expect(summary).to_be_focused()
    assert summary.inner_text().split("\n") == [
        "4 things are missing",
        "Choose at least one mentor.",
        "Write one goal.",
        "Tell us your name.",
        "Please read what to expect and tick the box.",
    ]
    summary.get_by_role("link", name="Tell us your name.").click()
    expect(page.locator("#mb-name")).to_be_focused()
    fill_request(page)
    expect(summary).to_be_hidden()
    assert visit.elsewhere == []


def test_the_forge_opens_with_the_very_file(visit):
    """Decoded, the address holds the same bytes; a file that is too long for one is copied, and the editor is empty."""
    page = visit.go("choose/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fill_request(page)
    page.locator("#mb-note").fill("1 + 1 = 2 & 100 %, “naïve”\n\n  # 日本語 🙂")
    with page.expect_popup():
        page.get_by_role("button", name="Open a request on GitHub").click()
    shown = page.locator(".mb-file-text").text_content()
    address = urlsplit(visit.elsewhere[0])
    assert f"{address.netloc}{address.path}" == "github.com/example/harbour-mentoring/new/HEAD"
    assert parse_qs(address.query) == {"filename": ["mentees/ana-silva.yaml"], "value": [shown]}
    page.locator("#mb-note").fill("😀" * 700)
    with page.expect_popup():
        page.get_by_role("button", name="Open a request on GitHub").click()
    expect(page.get_by_role("status")).to_contain_text("The file is copied, and an empty one should now be open")
    assert visit.elsewhere[-1].endswith("/new/HEAD?filename=mentees%2Fana-silva.yaml")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".mb-file-text").text_content()


def test_a_browser_that_refuses_to_copy_shows_how(visit):
    """The file is selected, and the keys are named."""
    visit.page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page = visit.go("choose/")
    fill_request(page)
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("status")).to_have_text("The file is selected. Press Ctrl+C or ⌘C to copy it.")
    assert page.evaluate("getSelection().toString()").strip() == page.locator(".mb-file-text").inner_text().strip()


def test_a_file_is_downloaded_as_it_is_shown(visit):
    """Under its own name."""
    page = visit.go("become-a-mentor/")
    fill_profile(page)
    with page.expect_download() as found:
        page.get_by_role("button", name="Download").click()
    assert found.value.suggested_filename == "zoe-lund.yaml"
    assert found.value.path().read_text(encoding="utf-8") == page.locator(".mb-file-text").text_content()


def test_the_preview_says_utc_as_the_card_will(visit):
    """It is no place, so its time is not "UTC time"."""
    page = visit.go("become-a-mentor/")
    page.locator("#mb-timezone").select_option("UTC")
    page.locator("#mb-hours-1-tue").check()
    page.locator("#mb-hours-1-from").fill("18:00")
    page.locator("#mb-hours-1-to").fill("20:00")
    expect(page.locator(".mb-preview .mb-facts li").first).to_have_text("Tue 18:00–20:00 UTC")


@pytest.mark.parametrize("visit", [{"site": "german"}], indirect=True)
def test_in_german_cities_have_german_names(visit):
    """In every list of time zones, in that order; in the preview as on the card."""
    for address, field in (("mentors/", "#mb-zone"), ("choose/", "#mb-timezone"), ("become-a-mentor/", "#mb-timezone")):
        page = visit.go(address)
        listed = page.locator(f"{field} option").all_text_contents()
        cities = [text.partition(" (")[0] for text in listed if text.startswith(("Athen", "Auckland", "Tokio", "Wien"))]
        assert cities == ["Athen", "Auckland", "Tokio", "Wien"]
    page.locator("#mb-timezone").select_option("Asia/Tokyo")
    page.locator("#mb-hours-1-tue").check()
    page.locator("#mb-hours-1-from").fill("18:00")
    page.locator("#mb-hours-1-to").fill("20:00")
    expect(page.locator(".mb-preview .mb-facts li").first).to_have_text("Di 18:00–20:00, Ortszeit Tokio")


def test_a_draft_stays_until_it_is_forgotten(visit):
    """Texts, ticks, languages and hours come back; then nothing of them is left."""
    page = visit.go("become-a-mentor/")
    fill_profile(page)
    page.locator("#mb-hours-1-tue").check()
    page.locator("#mb-can_help_with-1").fill("Talks")
    before = page.locator(".mb-file-text").text_content()
    page.reload()
    expect(page.locator(".mb-file-text")).to_have_text(before)
    expect(page.locator(".mb-preview")).to_contain_text("Zoë Lund")
    page.get_by_role("button", name="Start again").click()
    expect(page.locator("#mb-name")).to_have_value("")
    assert "draft" not in page.evaluate("JSON.stringify(localStorage)")


@pytest.mark.parametrize(("address", "text"), [("choose/", "#mb-note"), ("become-a-mentor/", "#mb-bio")])
def test_two_tabs_share_a_draft(visit, address, text):
    """What is typed in one stands in the other, so neither overwrites it; forgotten in one it is forgotten in both."""
    one = visit.go(address)
    other = one.context.new_page()
    other.goto(one.url)
    one.locator(text).fill("A long story")
    expect(other.locator(text)).to_have_value("A long story")
    expect(other.get_by_role("status")).to_contain_text("This form is open in another tab too.")
    other.locator("#mb-name").fill("Ana Silva")
    expect(one.locator("#mb-name")).to_have_value("Ana Silva")
    one.locator("details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    one.locator("#mb-languages-add").select_option("pt")
    expect(other.locator("[data-field=languages] .mb-chip")).to_contain_text("Portuguese")
    expect(other.locator(text)).to_have_value("A long story")
    other.get_by_role("button", name="Start again").click()
    expect(one.locator(text)).to_have_value("")
    expect(one.locator("[data-field=languages] .mb-chip")).to_have_count(0)
    expect(one.get_by_role("status")).to_contain_text("What you typed is forgotten.")
    assert "draft" not in one.evaluate("JSON.stringify(localStorage)")
    one.locator("#mb-name").fill("Bo")
    expect(other.locator("#mb-name")).to_have_value("Bo")
    assert "story" not in one.evaluate("JSON.stringify(localStorage)")


def test_what_is_forgotten_does_not_come_back_from_a_tab_that_was_not_told(visit):
    """The first key empties the form; only what is typed from then on is kept."""
    page = visit.go("become-a-mentor/")
    fill_profile(page)
    page.evaluate("localStorage.clear()")
    page.locator("#mb-headline").press_sequentially("x")
    expect(page.locator("#mb-name")).to_have_value("")
    assert "draft" not in page.evaluate("JSON.stringify(localStorage)")
    page.locator("#mb-headline").fill("Gardener")
    page.reload()
    expect(page.locator("#mb-headline")).to_have_value("Gardener")
    expect(page.locator("#mb-name")).to_have_value("")


@pytest.mark.parametrize("visit", [{"site": "full"}], indirect=True)
def test_a_programme_that_keeps_requests_in_private_has_no_way_to_the_forge_for_them(visit):
    """Mail comes first; who becomes a mentor is public, and goes to the forge by copy and paste."""
    page = visit.go("choose/")
    assert page.locator(".mb-exits button").all_inner_texts() == ["Email it", "Copy", "Download"]
    assert "public" not in page.locator(".mb-send").inner_text()
    visit.go("become-a-mentor/")
    assert page.locator(".mb-exits button").first.inner_text() == "Open it on GitLab"
    assert "they are invited" not in page.locator(".mb-lead").inner_text()
    expect(page.locator(".mb-lead")).to_contain_text("Keepers are invited here.")


def test_without_a_script_the_page_says_how_else(browser, sites):
    """By the forge's own form, or by mail."""
    window = browser.new_context(java_script_enabled=False)
    page = window.new_page()
    page.goto(f"{sites['demonstration']}choose/")
    ways = [link.get_attribute("href") for link in page.locator(".mb-without a").all()]
    assert [way.split("?")[0] for way in ways] == [
        "https://github.com/example/harbour-mentoring/issues/new",
        "mailto:hello@harbour-mentoring.example",
    ]
    expect(page.locator(".mb-sheet")).to_be_hidden()
    window.close()


@pytest.mark.parametrize("visit", [{"width": 390}], indirect=True)
def test_on_a_phone_a_choice_s_name_has_a_line_of_its_own(visit):
    """Below the buttons, and as wide as the form."""
    page = visit.go("choose/?add=aiko-tanaka")
    choice = page.locator(".mb-choice")
    name, buttons, whole = (
        choice.locator(one).bounding_box() for one in (".mb-choice-who", ".mb-choice-moves", ".mb-why")
    )
    assert name["y"] >= buttons["y"] + buttons["height"]
    assert name["width"] > 0.8 * whole["width"]
