"""Search as a visitor does it."""

import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Locator, expect

from tests.browser.sites import LETTERS

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parent.parent.parent
SITES = {"demonstration": ".", "full": "tests/programs/full", "scripts": "tests/programs/many-scripts"}
NO_LONGER_LISTED = {"edda-frey", "marguerite-osei"}
MARKDOWN = re.compile(r"[*_`\\\[\]()<>]|^\d+\.", re.MULTILINE)
# Asks the search itself, as the theme does, which pages each text finds, the best first.
ASK = """async texts => {
  const { base, search } = JSON.parse(document.querySelector("#__config").textContent);
  const home = new URL(base + "/", location.href), worker = new Worker(new URL(search, home));
  const told = () => new Promise((done, fail) => {
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = fail;
  });
  const ask = message => {
    const answer = told();
    worker.postMessage(message);
    return answer;
  };
  await told();
  const found = [];
  for (const text of texts) {
    const { data } = await ask({ type: 2, data: text });
    found.push(data.items.map(([first]) => first.location));
  }
  worker.terminate();
  return found;
}"""
# Words as they are typed, with the signs that are beside them in bios, and without.
SIGNS = """Quieres Bienvenida courage resolve people engineers писатели Schreiben perhaps suspense python dot 24 дом
e.g. it’s it's its wow party Ελλάδα ελλαδα snake_case snake case ohm C++ C# .NET NET R&D r&d AT&T AC/DC co-operate
cooperate operate node.js nodejs node js ASP.NET O'Connor O’Connor OConnor Connor siobhan roll rock'n'roll #python
“courage” (a/b) R& +courage courage+ -courage co‐operate Team-R&D team 学ぶ Siobhan-O'Connor"""
RUNS = """สอน คณิตศาสตร์ นักเรียน ចូលចិត្ត គណិតវិទ្យា ມັກ ສອນ သင်ကြား ပေးသည် 数学 教えて 東京 大学 2026年 2026 年から
ผมสอนคณิตศาสตร์ให้นักเรียน 東京大学で数学を教えています 数学を東京で ใจดี สมชาย"""
MARKS = "Novakova Nováková NOVAKOVA Martinez Inigo حداد حدّاد عاما عامًا ספר احمد أحمد ومكتبه"
HOSTILE = r"""+ - ~ ^ : * \ / | ( [ ] ) { } . .* (?:a|b)+$ [a-z] \d{3} -- ~1 ^2 title: text:courage a:b:c courage^9
*courage* "unclosed 'unclosed +"a && || ! ? ?? &amp; &lt; &amp;amp; <b> </mark> <script> __proto__ constructor toString
🎉 %00 courage~1 ..... +++++ #### '''' &&&& courage:courage"""
LONG = ["a" * 10_000, "a " * 5_000, "courage " * 1_250, "+" * 10_000, "'a" * 5_000, "สอ" * 5_000, "mü" * 5_000, "", " "]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Tanaka", "Aiko Tanaka (田中 藍子)"),
        ("chemistry", "Aiko Tanaka (田中 藍子)"),
        ("Sapporo", "Aiko Tanaka (田中 藍子)"),
        ("Igbo", "Amara Okafor"),
        ("pharmacy", "Amara Okafor"),
        ("Πα", "Γιώργος Παπαδάκης"),
        ("ゆっくり", "Aiko Tanaka (田中 藍子)"),
    ],
    ids=["name", "bio", "place", "language", "another-bio", "script", "no-spaces"],
)
def test_search_finds_a_mentor(visit, words, name):
    """By name, by language, by where they are, by a word of the bio; the first result leads to the person."""
    page = visit.go("")
    result = visit.search(words).first
    assert result.locator("h1").inner_text() == name
    result.locator("a").first.click()
    expect(page.locator("h1")).to_have_text(name)
    assert (visit.complaints, visit.elsewhere) == ([], [])


def test_no_page_fetches_an_index_before_somebody_types(visit):
    """Who only reads pays nothing for it; a field that is merely clicked into doesn't either."""
    fetched: list[str] = []
    page = visit.page
    page.on("request", lambda request: fetched.append(request.url.removeprefix(visit.home)))
    visit.go("mentors/aiko-tanaka/")
    page.locator(".md-search__input").click()
    page.locator(".md-search-result__meta", has_text="Type to start").wait_for()
    page.wait_for_load_state("networkidle")
    assert [path for path in fetched if path.startswith("search/")] == []
    visit.search("chemistry")
    assert [path for path in fetched if path.startswith("search/")] == ["search/search_index.json"]


@pytest.mark.parametrize("visit", [{"site": "throng"}], indirect=True)
def test_where_many_are_listed_people_are_found_by_what_the_directory_loads(visit):
    """By name, headline and topic, as ever; not by every word of a bio. Pages written for all are found with them."""
    fetched: list[str] = []
    visit.page.on("request", lambda request: fetched.append(request.url.removeprefix(visit.home)))
    visit.go("")
    wanted = {
        "Weiss": {"Jörg Weiß", "Petr Weiss"},
        "odegaard": {"Søren Ødegård", "Ole Odegaard"},
        "ida larch q": {"Ida Larch Q"},
        "Straße": set(),
    }
    assert {words: found(visit.search(words)) & (titles or {*LETTERS}) for words, titles in wanted.items()} == wanted
    assert {path.partition(".")[0] for path in fetched if path.endswith(".json")} == {
        "assets/people",
        "search/search_index",
    }
    visit.search("Git").first.locator("a").first.click()
    expect(visit.page.locator(".mb-chip").first).to_have_text("Git")
    assert (visit.complaints, visit.elsewhere) == ([], [])


@pytest.mark.parametrize("visit", [{"site": "words"}], indirect=True)
def test_with_pagefind_every_word_of_a_bio_is_found(visit):
    """After those whose name it is; what somebody wrote stays text."""
    visit.go("")
    assert found(visit.search("zeppelins")) == {"Søren Ødegård"}
    excerpt = visit.search("zeppelin").first.inner_text().split("\n")[-1]
    assert excerpt == "Barometers, <script>alert(1)</script> & zeppelins. I ask more than I tell."
    assert found(visit.search("Soeren")) == {"Søren Ødegård"}
    visit.search("barometer").first.locator("a").first.click()
    expect(visit.page.locator("h1")).to_have_text("Søren Ødegård")
    assert (visit.complaints, visit.elsewhere) == ([], [])


def found(results: Locator) -> set[str]:
    """Return the titles of what a search has found."""
    return set(results.locator("h1").all_inner_texts())


@pytest.mark.parametrize("visit", [{"site": "letters"}], indirect=True)
def test_letters_that_a_keyboard_lacks_are_found_by_those_it_has(visit):
    """As people write such names without them: in one way, or in several."""
    wanted = {
        "Weiss": {"Jörg Weiß", "Petr Weiss"},
        "WEISS": {"Jörg Weiß", "Petr Weiss"},
        "Strasse": {"Jörg Weiß"},
        "Jorg": {"Jörg Weiß"},
        "Joerg": {"Jörg Weiß"},
        "lukasz walesa": {"Łukasz Wałęsa"},
        "Soren": {"Søren Ødegård"},
        "Soeren": {"Søren Ødegård"},
        "Odegaard": {"Søren Ødegård", "Ole Odegaard"},
        "Dorde": {"Đorđe Đukić"},
        "Djordje": {"Đorđe Đukić"},
        "Aesa": {"Æsa Bækgaard"},
        "baekg": {"Æsa Bækgaard"},
        "Lacoeur": {"Zoé Lacœur"},
        "Zoe": {"Zoé Lacœur"},
        "Thora": {"Þóra Sigurðardóttir"},
        "Sigurdardottir": {"Þóra Sigurðardóttir"},
        "Isil": {"Işıl Kılıç"},
        "KILIC": {"Işıl Kılıç"},
        "jose nunez": {"José Núñez"},
        "Nguyen": {"Nguyễn Thị Hường"},
        "Huong": {"Nguyễn Thị Hường"},
        "Eliyeva": {"Leyla Əliyeva"},
        "Aliyeva": {"Leyla Əliyeva"},
        "Федоров": {"Юрий Фёдоров"},
        "παπαδακη": {"Γιώργος Παπαδάκης"},
        "ΓΙΩΡΓΟΣ": {"Γιώργος Παπαδάκης"},
    }
    visit.go("")
    assert {words: found(visit.search(words)) for words in wanted} == wanted


@pytest.mark.parametrize("visit", [{"site": "letters"}], indirect=True)
def test_letters_find_names_that_are_written_without_them(visit):
    """Who has heard a name doesn't know how it is spelled."""
    wanted = {
        "Weiß": {"Jörg Weiß", "Petr Weiss"},
        "WEISS": {"Jörg Weiß", "Petr Weiss"},
        "Müller": {"Günter Müller", "Dora Mueller", "Jan Muller"},
        "Mueller": {"Günter Müller", "Dora Mueller", "Jan Muller"},
        "Muller": {"Günter Müller", "Dora Mueller", "Jan Muller"},
        "Ødegård": {"Søren Ødegård", "Ole Odegaard"},
        "Łeyla": {"Leyla Əliyeva"},
        "İşıl": {"Işıl Kılıç"},
        "서연": {"김서연"},
        "がん": {"がんばる みちこ"},
        "か": set(),
    }
    visit.go("")
    assert {words: found(visit.search(words)) for words in wanted} == wanted


@pytest.mark.parametrize("visit", [{"site": "letters"}], indirect=True)
@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("Weiss", ["Weiß"]),
        ("Gu mu", ["Günter", "Müller"]),
        ("Müller Günter", ["Günter", "Müller"]),
        ('"Jorg Weiss"', ["Jörg", "Weiß"]),
    ],
)
def test_what_was_found_is_marked_as_it_is_written(visit, words, marked):
    """Once, whichever of its spellings was typed."""
    visit.go("")
    title = visit.search(words).locator("h1").first
    assert title.locator("mark").all_inner_texts() == marked
    assert title.inner_text() in ("Jörg Weiß", "Günter Müller")
    assert (visit.complaints, visit.elsewhere) == ([], [])


@pytest.mark.parametrize("visit", [{"site": "scripts"}], indirect=True)
@pytest.mark.parametrize(("words", "handle"), [(SIGNS, "signs"), (RUNS, "runs"), (MARKS, "marks")])
def test_words_are_found_whatever_is_around_them(visit, words, handle):
    """As they are typed, and by their parts; in scripts without spaces by what lies within."""
    found = zip(words.split(), visit.go("").evaluate(ASK, words.split()), strict=True)
    assert [(word, pages) for word, pages in found if f"mentors/{handle}/" not in pages[:2]] == []


@pytest.mark.parametrize("visit", [{"site": site} for site in SITES], indirect=True, ids=SITES)
def test_every_word_of_every_name_and_bio_is_found(visit, request):
    """In the browser, as a visitor would type it."""
    wanted = []
    for file in sorted((ROOT / SITES[request.node.callspec.id] / "mentors").glob("*.yaml")):
        record = yaml.safe_load(file.read_text(encoding="utf-8"))
        words = MARKDOWN.sub(" ", f"{record['name']}\n{record['bio']}").split()
        if file.stem not in NO_LONGER_LISTED:
            wanted += [(word, f"mentors/{file.stem}/") for word in words if re.search(r"\w", word)]
    found = zip(wanted, visit.go("").evaluate(ASK, [word for word, _ in wanted]), strict=True)
    assert len(wanted) > 50
    assert [(word, page) for (word, page), pages in found if page not in pages] == []


def test_who_has_a_topic_comes_before_who_mentions_it(visit):
    """By its name, or by another word for it; small words such as "a" decide nothing."""
    records = {file.stem: file.read_text(encoding="utf-8") for file in (ROOT / "mentors").glob("*.yaml")}
    maintainers = {f"mentors/{name}/" for name in records if "maintaining" in yaml.safe_load(records[name])["topics"]}
    texts = ["Maintaining a project", "a maintaining project", "maintainership", "triage"]
    found = zip(texts, visit.go("").evaluate(ASK, texts), strict=True)
    assert len(maintainers) == 3
    assert [(text, pages) for text, pages in found if set(pages[:3]) != maintainers] == []


@pytest.mark.parametrize("visit", [{"site": "scripts"}], indirect=True)
@pytest.mark.parametrize(
    ("words", "name", "shown"),
    [
        ("laboratory", "Siobhán O’Connor", ["laboratory work"]),
        ("R&D", "Siobhán O’Connor", ["R&D / C++"]),
        ("triage", "حدّاد عامًا", ["triage"]),
        ("maintaining a project", "حدّاد عامًا", ["Maintaining a project"]),
    ],
)
def test_a_topic_s_other_words_find_its_people(visit, words, name, shown):
    """They are shown where it is they that were found."""
    visit.go("")
    result = visit.search(words).first
    assert (result.locator("h1").inner_text(), result.locator(".md-tag").all_inner_texts()) == (name, shown)
    assert result.locator("p").count() == 2
    assert [text for text in result.locator("p").all_inner_texts() if re.search("[<>]", text)] == []
    assert (visit.complaints, visit.elsewhere) == ([], [])


@pytest.mark.parametrize("visit", [{"site": "scripts"}], indirect=True)
def test_nothing_that_is_typed_upsets_the_search(visit):
    """Signs that mean something to other searches are signs, and long texts are texts."""
    texts = [*HOSTILE.split(), HOSTILE, *LONG]
    found = dict(zip(texts, visit.go("").evaluate(ASK, texts), strict=True))
    nobody = ["+", ".....", "####", "🎉", "__proto__", "constructor", "", "+" * 10_000]
    assert [text for text in nobody if found[text]] == []
    assert [text for text in HOSTILE.split() if "courage" in text and "mentors/signs/" not in found[text]] == []
    visit.search("title:courage~1 </mark> <img src=x onerror=alert(1)>")
    assert (visit.complaints, visit.elsewhere) == ([], [])


def test_search_finds_a_topic_s_mentors(visit):
    """A topic's name is on each of its people's pages."""
    page = visit.go("")
    visit.search("Grants and funding")
    found = {link.get_attribute("href") or "" for link in page.locator(".md-search-result__link").all()}
    assert any("/mentors/liam-oconnor/" in href for href in found)


@pytest.mark.parametrize("visit", [{"site": "hostile"}], indirect=True)
@pytest.mark.parametrize("words", ["alert", "script", "constructor", "Lena", "config"])
def test_what_strangers_wrote_is_text_in_results_too(visit, words):
    """Results are put together in the browser; nothing in them runs, loads or is an element of its own."""
    page = visit.go("")
    visit.search(words)
    strange = page.locator(".md-search-result").locator(
        "script, img, iframe, form, style, svg animate, [onclick], [onerror]"
    )
    assert strange.count() == 0
    assert (visit.complaints, visit.elsewhere) == ([], [])
