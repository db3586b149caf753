"""The screens in their states: what a visitor reads."""

import re
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from markupsafe import Markup

from mentorbook.publishing.page import url_of
from mentorbook.publishing.pages import render_pages
from mentorbook.publishing.public import project
from mentorbook.publishing.shell import make_shell

from .conftest import PROGRAM

PEOPLE = {f"p{number}": {"name": f"Person {number}", "timezone": "Europe/Oslo"} for number in range(8)}
SPRING = {"id": "2026-spring", "name": "Spring 2026", "opens": "2026-01-12", "closes": "2026-02-08"}
SPRING |= {"starts": "2026-02-16", "ends": "2026-08-16"}
ROLLING = {"rounds": [{"id": "open-door", "name": "Open door"}]}
# No promise of a seat: not everyone gets one every time.
THEN = "coordinators look at all choices together, and introductions go out on 5 October"
# Of the round of conftest: before it opens, while it is open, after it closed, while it runs, after it ended.
DAYS = {
    "recruiting": date(2026, 8, 20),
    "choosing": date(2026, 9, 20),
    "matching": date(2026, 10, 2),
    "running": date(2026, 11, 1),
    "between": date(2027, 5, 1),
}


def text_of(html):
    """Return what HTML says, in one line."""
    html = re.sub(r"<(script|template)\b.*?</\1>", "", html, flags=re.DOTALL)
    html = re.sub(r'<(span|p|div) class="[^"]*mb-then" hidden>.*?</\1>', "", html)
    html = re.sub(r"</?(?:bdi|b|em|time)\b[^>]*>", "", html)
    return " ".join(Markup(re.sub(r"<[^>]*>", " ", html)).unescape().split()).replace(" .", ".")


@pytest.mark.parametrize(
    ("phase", "button", "small"),
    [
        ("recruiting", "Become a mentor", "Choosing opens on 1 September."),
        ("choosing", "Browse mentors", f"You rank one or two people, {THEN}."),
        ("matching", "How it works", "Choosing is closed for this round. Introductions go out on 5 October."),
        ("running", "Browse mentors", "We will say on the front page when the next round opens."),
        ("between", "Tell me when", "We will say on the front page when the next round opens."),
    ],
)
def test_the_phase_decides_what_can_be_done(page_of, phase, button, small):
    """The main button of the front page, and the box on a mentor's page."""
    program = {"mentors": {"ada": {"confirmed": "2027-05-01"}}, "today": DAYS[phase], "contact": "a@b.example"}
    home, mentor = page_of("index.md", **program), page_of("mentors/ada.md", **program)
    assert re.findall(r'mb-button--main" href="[^"]*">([^<]*)<', home.html)[0] == button
    assert small in text_of(mentor.html)
    assert ("Choose Ada Lund" in text_of(mentor.html)) == (phase == "choosing")


def test_where_nobody_has_a_free_seat_nobody_is_asked_to_choose(page_of):
    """The page of choosing is closed, and whoever is noted down is for next time; a request without names goes on."""
    nobody = {handle: fields | {"seats": 0} for handle, fields in PEOPLE.items()}
    choose, directory = (page_of(path, nobody) for path in ("choose.md", "mentors/index.md"))
    assert text_of(choose.html) == (
        "Choose your mentor Nobody can be chosen just now Nobody offers a seat for Autumn 2026. "
        "We will say here when the next round opens. "
        "Shortlist people now; your browser keeps the list for the next round. Browse mentors How it works"
    )
    assert 'data-phase="full"' in directory.html
    home = text_of(page_of("index.md", nobody).html)
    promised = ("Choose by", "introduce you on", "How to choose", "We introduce you, and")
    assert [text for text in promised if text in home] == ["How to choose", "We introduce you, and"]
    assert 'data-phase="choosing"' in page_of("mentors/index.md", PEOPLE | {"p0": nobody["p0"]}).html
    assert 'data-sheet="request"' in page_of("choose.md", nobody, choices={"min": 0, "max": 2}).html


def test_where_choosing_is_always_open_no_next_round_is_promised(page_of):
    """A seat may come free on any day."""
    paths = ("choose.md", "mentors/index.md", "how-it-works.md")
    choose, directory, how = (text_of(page_of(path, {"ada": {"seats": 0}}, **ROLLING).html) for path in paths)
    keeps = "Shortlist people now; your browser keeps the list until somebody has a free seat."
    free = "Nobody offers a seat just now. We will say here when a seat is free."
    assert choose == (f"Choose your mentor Nobody can be chosen just now {free} {keeps} Browse mentors How it works")
    assert f"Nobody offers a seat just now. {keeps}" in directory
    assert f"{free} This is how it goes when somebody has a free seat." in how
    assert [text for text in (choose, directory, how) if "next round" in text] == []


@pytest.mark.parametrize(("rounds", "name"), [({}, "Autumn 2026"), (ROLLING, "Open door")])
def test_where_nobody_is_listed_whoever_would_choose_reads_what_is_lacking(make_roster, page_of, rounds, name):
    """Nobody is asked to shortlist anybody, and the way to be the first is there; dates that pass are taken back."""
    lacking = f"{name} is open. There is nobody to choose yet: someone has to go first."
    public = project(make_roster(**rounds))
    bar, page = make_shell(public).announcement, page_of("choose.md", **rounds).html
    assert text_of(" ".join(bar)) == lacking
    assert ("Choosing closed on" in " ".join(bar)) == (name == "Autumn 2026")
    assert text_of(page) == (f"Choose your mentor Nobody can be chosen just now {lacking} Become a mentor How it works")
    assert 'class="mb-button mb-button--main" href="../become-a-mentor/">' in page
    assert f"{lacking} This is how it goes when somebody has a free seat." in text_of(
        page_of("how-it-works.md", **rounds).html
    )


@pytest.mark.parametrize("phase", ["recruiting", "matching", "between"])
def test_where_nobody_is_listed_nobody_is_to_be_noted_down(page_of, phase):
    """Whatever the phase."""
    text = text_of(page_of("choose.md", today=DAYS[phase]).html)
    assert text.endswith("Become a mentor How it works")
    assert "Note down" not in text


def test_an_empty_programme_asks_for_the_first_mentor(page_of):
    """No numbers, no people, never a zero."""
    home, directory = page_of("index.md"), page_of("mentors/index.md")
    assert "Be the first mentor" in text_of(home.html)
    assert "In numbers" not in home.html
    assert "A few people" not in home.html
    assert text_of(directory.html) == ("Meet the mentors No mentors yet. Someone has to go first. Become a mentor")


def test_numbers_appear_from_five_up(page_of):
    """Eight people, one time zone, one language: only the people and their seats are worth a number."""
    assert "8 mentors 8 free seats" in text_of(page_of("index.md", PEOPLE).html)
    assert "In numbers" not in page_of("index.md", {"ada": {}}).html


def test_what_is_so_after_the_deadline_stands_there_before_it(page_of):
    """Nobody may build the site again; where choosing has no end there is nothing to take back."""
    late = {"ada": {"confirmed": None}}
    mentor, choose = page_of("mentors/ada.md", late).html, page_of("choose.md", late).html
    then = '<span class="mb-then" hidden><bdi>Ada Lund</bdi> has not confirmed for Autumn 2026.</span>'
    assert f"have someone else on your list too.</span>{then}" in mentor
    assert '<div class="mb-empty mb-then" hidden><h2>Choosing is closed just now</h2>' in choose
    assert [page_of(path, late, **ROLLING).html.count("mb-then") for path in ("mentors/ada.md", "choose.md")] == [0, 0]


def test_utc_is_no_place(page_of):
    """Its time is not "UTC time", and it is not so far from itself."""
    hours = [{"days": ["tue"], "from": "19:00", "to": "21:00"}]
    people = {"ada": {"timezone": "UTC", "hours": hours}, "bo": {"timezone": "UTC"}}
    ada, bo = (text_of(page_of(f"mentors/{handle}.md", people).html) for handle in people)
    assert "Lamps Tue 19:00–21:00 UTC English" in text_of(page_of("mentors/index.md", people).html)
    assert "Usual hours Tue 19:00–21:00 UTC Where" in ada
    assert "Time zone UTC Where" in bo


def test_seats_are_counted_once_their_mentors_have_confirmed(page_of):
    """The front page and the directory promise the same; the picture holds all seats, and says how many are unsure."""
    late = {f"late{number}": {"name": "Lu", "seats": "2", "confirmed": None} for number in range(3)}
    home, directory, matches = (
        page_of(path, PEOPLE | late) for path in ("index.md", "mentors/index.md", "matches/index.md")
    )
    assert "11 mentors 8 free seats" in text_of(home.html)
    assert "8 of 11 have a free seat for Autumn 2026. 3 more have yet to confirm theirs." in text_of(directory.html)
    assert "14 seats, by hours from UTC." in text_of(matches.html)
    assert "UTC+5:30 stands at +5. 14 seats: 8 free, and 6 not confirmed yet." in text_of(matches.html)
    assert "not confirmed yet" not in text_of(page_of("matches/index.md", PEOPLE).html)


def test_first_choices_of_the_last_round_are_told_where_they_tell_of_nobody(page_of, make_pair, announced):
    """Six of twelve; the six who wait are enough of them."""
    pairs = [make_pair(f"first-{letter}", "ada") for letter in "abcdef"]
    run = announced.model_copy(update={"left_over": tuple(f"left-{letter}" for letter in "abcdef")})
    html = page_of("index.md", {"ada": {"seats": "9"}}, {}, pairs, [run]).html
    assert "6 of 12 got their first choice in Autumn 2026" in text_of(html)


def test_the_directory_of_few_people_has_no_topics_beside_it(page_of):
    """Six can be read through."""
    six = dict(list(PEOPLE.items())[:6])
    assert "Browse by topic" not in page_of("mentors/index.md", six).html
    assert "Browse by topic Lamps 8 Boats 0" in text_of(page_of("mentors/index.md", PEOPLE).html)


def test_one_person_stands_in_no_order(page_of):
    """Two are shuffled."""
    two = dict(list(PEOPLE.items())[:2])
    assert "The order is shuffled every day" in page_of("mentors/index.md", two).html
    assert "shuffled" not in page_of("mentors/index.md", {"ada": {}}).html


def test_the_directory_shows_who_has_a_seat_then_who_has_none_then_who_has_not_confirmed(page_of):
    """So it begins without a script too; it counts for the round who has confirmed, and says how many more have one."""
    people = PEOPLE | {"full": {"name": "Fay", "seats": "0"}, "late": {"name": "Lu", "confirmed": "2026-02-01"}}
    html = page_of("mentors/index.md", people).html
    lead = (
        "8 of 10 have a free seat for Autumn 2026. 1 more has yet to confirm theirs. Shortlist anyone you like. Choose"
    )
    assert lead in text_of(html)
    assert ">8 mentors with a free seat, 1 more not confirmed yet</p>" in html
    assert re.findall(r'data-handle="(\w+)"', html)[-2:] == ["full", "late"]
    assert "Lu Lamps English Not confirmed yet 1 seat free" in text_of(html)


@pytest.mark.parametrize(
    ("rounds", "lead"),
    [
        (
            {},
            "Meet the mentors Nobody with a free seat has confirmed for Autumn 2026 yet. Shortlist anyone you "
            "like. Choose one or two people by 30 September. AL Ada Lund",
        ),
        (
            {"rounds": [{"id": "past", "name": "Past", "opens": "2026-01-01", "ends": "2026-08-01"}]},
            "Meet the mentors Nobody with a free seat has confirmed yet. AL Ada Lund",
        ),
    ],
)
def test_the_first_mentor_of_a_programme_is_not_counted_as_none(page_of, rounds, lead):
    """Whose file does not say "confirmed": "0 of 1 have a free seat" above a card with one would be odd."""
    assert text_of(page_of("mentors/index.md", {"ada": {"confirmed": None}}, **rounds).html).startswith(lead)


def test_how_it_works_tells_how_many_closed_and_never_which(page_of, make_pair, announced):
    """The number and the promise beside it don't contradict each other."""
    closed = ("proposed", "accepted mentor", "introduced", "closed")
    ended = [make_pair(f"gone-{letter}", "ada", *closed) for letter in "abcde"]
    pairs = [make_pair(f"here-{letter}", "ada") for letter in "abcde"] + ended
    text = text_of(page_of("how-it-works.md", {"ada": {"seats": "9"}}, {}, pairs, [announced]).html)
    assert "Some pairs never find a rhythm: 5 stopped early in Autumn 2026." in text
    assert "No page says which pairs have closed, or why, and nobody needs to give a reason." in text


def test_how_it_works_says_when_requests_are_matched(page_of):
    """After choosing has closed; where it never closes, whenever a coordinator runs it."""
    dated, rolling = (text_of(page_of("how-it-works.md", {"ada": {}}, **rounds).html) for rounds in ({}, ROLLING))
    assert "When choosing has closed, all requests are looked at together" in dated
    assert "Whenever a coordinator runs a match, all requests that wait are looked at together" in rolling
    assert "closed" not in rolling.partition("What to expect")[0]


def test_a_programme_without_forge_and_contact_sends_people_to_its_coordinators(page_of):
    """For each of the two ways to take part."""
    text = text_of(page_of("how-it-works.md", {"ada": {}}).html)
    assert "Ask a coordinator how to send your request. How choices become pairs" in text
    assert "Ask a coordinator how to become a mentor. What is public" in text


def test_when_every_seat_is_taken_the_directory_says_so(page_of, make_pair):
    """And not "0 of 2"; that somebody offers none takes nothing from it."""
    people = {"ada": {}, "bo": {"seats": "0"}}
    text = text_of(page_of("mentors/index.md", people, {}, [make_pair("nora", "ada")]).html)
    assert "Every seat is taken for Autumn 2026." in text
    assert "0 of" not in text


@pytest.mark.parametrize(
    ("fields", "program"),
    [
        ({"seats": "0"}, {}),
        ({"pauses": [{"from": "2026-09-01", "to": "2027-01-01"}]}, {}),
        ({}, {"mentor_training": "required"}),
    ],
)
def test_where_nobody_offers_a_seat_none_is_said_to_be_taken(page_of, fields, program):
    """Everybody takes nobody, or is on a break, or has yet to take part in the training."""
    text = text_of(page_of("mentors/index.md", {"ada": fields}, **program).html)
    assert "Nobody offers a seat for Autumn 2026." in text
    assert "taken" not in text
    between = text_of(page_of("mentors/index.md", {"ada": fields}, rounds=[SPRING], **program).html)
    assert "Nobody offers a seat just now." in between


def test_of_many_people_sixty_are_shown_and_the_others_are_two_clicks_away(page_of):
    """Every topic page lists all of its people, as lines where they are many."""
    many = {f"p{number}": {"name": f"Person {number}"} for number in range(151)}
    directory, topic = page_of("mentors/index.md", many), page_of("topics/lamps.md", many)
    assert directory.html.count('<a href="../mentors/p') == 60
    assert "Showing 60 of 151 people, others tomorrow. Browse everyone by topic: Lamps Boats" in text_of(directory.html)
    assert topic.html.count('<li><a href="../../mentors/p') == 151
    assert "mb-card" not in topic.html


def test_a_card_says_what_one_needs_to_look_closer(page_of):
    """Two lines of help, four topics, hours, languages, seats in dots and words."""
    ada: dict[str, Any] = {"headline": "Keeper", "can_help_with": ["Trim a wick", "Sleep by day?", "3rd"], "seats": "3"}
    ada |= {"hours": [{"days": ["tue"], "from": "19:00", "to": "21:00"}], "languages": ["no", "en"]}
    html = page_of("mentors/index.md", {"ada": ada}).html
    card = text_of(html[html.index('<li class="mb-card"') :])
    assert card.startswith(
        "AL Ada Lund Keeper Trim a wick. Sleep by day? Lamps Tue 19:00–21:00 Oslo time Norwegian, English 3 seats free"
    )
    assert html.count("mb-dot--free") == 3


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"seats": "2"}, "2 seats free Choose Ada Lund"),
        ({"seats": "0"}, "Offers no seat Ada Lund offers no seat just now."),
        (
            {"pauses": [{"from": "2026-10-01", "to": "2026-11-30"}]},
            "On a break until November 2026 Ada Lund is taking a break. Pairs that have begun go on.",
        ),
        (
            {"confirmed": "2026-02-01"},
            "1 seat free Ada Lund has not confirmed for Autumn 2026 yet. You may still choose them;",
        ),
    ],
)
def test_a_mentor_s_box_says_how_things_stand(page_of, fields, said):
    """Free, none, on a break, not confirmed."""
    assert said in text_of(page_of("mentors/ada.md", {"ada": fields}).html)


def test_a_full_mentor_s_page_leads_to_others(page_of, make_pair):
    """Their seats are taken; those who cover similar ground have some."""
    pair = make_pair("nora", "ada", "proposed")
    text = text_of(page_of("mentors/ada.md", {"ada": {}, "bo": {"name": "Bo Reyes"}}, {"nora": {}}, [pair]).html)
    assert "Full this round All of Ada Lund's seats are taken." in text
    assert "Choose Ada Lund" not in text
    assert "These people cover similar ground BR Bo Reyes" in text


def test_a_mentor_s_page_holds_everything_that_was_written(page_of):
    """And leads back, to the topics, and to how things work."""
    ada: dict[str, Any] = {"headline": "Keeper", "pronouns": "she/her", "place": "Bergen", "bio": "I keep *a* light."}
    ada |= {
        "can_help_with": ["Trim a wick"],
        "not_for": "Salvage law.",
        "levels": ["beginner", "intermediate", "advanced"],
        "cadence": "each moon",
    }
    ada |= {"links": {"diary": "https://аda.example/x"}, "account": {"github": "ada-l"}, "trained": "2026-01-01"}
    page = page_of("mentors/ada.md", {"ada": ada}, kinds=["mentoring", "peer"])
    assert text_of(page.html) == (
        "Ada Lund All mentors AL Keeper she/her Bergen English Trained mentor 1 seat free Choose Ada Lund Choosing is "
        f"not final. You rank one or two people, {THEN}. I keep a light. What I "
        "can help with Trim a wick Not my thing: Salvage law. Topics Lamps How we would work Rhythm Each moon Time "
        "zone Oslo (UTC+2) Where Remote Good for Beginners, people with some experience and experienced people Kind "
        "Mentoring Who leads You do. You write the agenda, book the calls and say what you want to try next. Ada Lund "
        "listens, asks and never does the work for you. "
        "Elsewhere diary xn--da-6kc.example ada-l github.com What if it does not work out? Say so, to your mentor or "
        "to the coordinators. Nobody has to give a reason. The seat is free at once, and you can try again with "
        "someone else. How it works"
    )
    assert page.description == "Ada Lund: Keeper. Topics: Lamps."


def test_labels_keep_their_capitals_where_they_must(page_of):
    """What coordinators and mentors wrote is theirs; only our own words follow the sentence that they stand in."""
    topics = [{"id": "python", "name": "Python"}, {"id": "lamps", "name": "Lamps"}]
    ada = {
        "topics": ["lamps", "python"],
        "headline": "Keeps a light. And you?",
        "levels": ["advanced"],
        "format": "both",
    }
    pages = [page_of(path, {"ada": ada}, topics=topics) for path in ("mentors/ada.md", "topics/python.md")]
    assert [page.description for page in pages] == [
        "Ada Lund: Keeps a light. And you? Topics: Lamps, Python.",
        "Python: mentors who offer it.",
    ]
    assert "Where Remote or in person Good for Experienced people" in text_of(pages[0].html)


def test_a_rhythm_is_a_sentence(page_of):
    """However it was typed."""
    expectations = {"cadence": ["one call a week.", "a letter"]}
    text = text_of(page_of("how-it-works.md", {"ada": {}}, expectations=expectations).html)
    assert (
        "One call a week. Change it together in the first call and write it down. Others that work: a letter." in text
    )


def test_who_wants_no_search_engine_gets_none(page_of):
    """The page itself says so, not only a file for robots."""
    assert page_of("mentors/ada.md", {"ada": {"search_engines": "no"}}).is_indexed is False
    assert page_of("mentors/ada.md", {"ada": {}}).is_indexed is True


def test_a_former_mentor_s_page_names_nobody(page_of):
    """It says only that this person is no longer listed."""
    page = page_of("mentors/ada.md", {"ada": {"confirmed": "2025-01-01"}})
    assert text_of(page.html) == (
        "This person is no longer listed They may be back. Until then, others cover similar ground. Browse mentors"
    )
    assert (page.title, page.is_indexed, page.is_searchable) == ("This person is no longer listed", False, False)


def test_a_topic_that_nobody_lists_asks_for_somebody(page_of):
    """A gap is an invitation."""
    text = text_of(page_of("topics/boats.md", {"ada": {}}).html)
    assert "Nobody lists this topic yet. If you know it well, you could be the first. Become a mentor" in text


def test_the_rounds_are_listed_with_what_comes_next(page_of):
    """The latest first; only an announced one leads to a page."""
    coming = {"id": "x", "name": "Next", "opens": "2026-11-01", "closes": "2026-11-30"}
    page = page_of("matches/index.md", rounds=[SPRING, coming])
    assert "Next Opens on 1 November. Spring 2026 Ended on 16 August." in text_of(page.html)
    assert "<a" not in page.html
    rolling = page_of("matches/index.md", **ROLLING)
    assert "Open door Always open for choices. A coordinator brings people together every now and then." in text_of(
        rolling.html
    )


def test_a_careful_round_names_pairs_and_tells_merged_totals(page_of, make_pair, announced):
    """Five and four: the four are counted with the five."""
    pairs = [make_pair(f"m{letter}", "ada") for letter in "abcde"]
    pairs += [make_pair(f"n{letter}", "ada", choice=2, why="Because.") for letter in "abcd"]
    mentees = {"ma": {"name": "Nora Bright", "show_as": "short"}}
    text = text_of(page_of("matches/2026-autumn.md", {"ada": {"seats": "9"}}, mentees, pairs, [announced]).html)
    assert text.startswith(
        "All rounds Autumn 2026 matches 9 of 9 people got one of their choices. 9 First choice or second choice 9 "
        "Groups of fewer than five "
        "people are counted together with another, so that nobody can be recognised. Who is learning with whom Pairs "
        "that said yes to being listed. How each came about is in the introduction they both received. Mentee Mentor "
        "Nora B. Ada Lund A mentee Ada Lund"
    )
    assert "Because" not in text


def test_an_open_round_tells_choices_and_reasons(page_of, make_pair, announced):
    """In words and numbers, also for those without a name."""
    pairs = [
        make_pair("nora", "ada", why="Ada had a seat."),
        make_pair("zoe", "ada", "proposed", "accepted mentor", "accepted mentee", choice=0),
    ]
    mentees = {"nora": {"show_as": "name"}, "zoe": {"name": "Zoe Ek"}}
    program = {"roster": {"openness": "open"}}
    html = page_of("matches/2026-autumn.md", {"ada": {"seats": "9"}}, mentees, pairs, [announced], **program).html
    assert "Nora Bright Ada Lund First Ada had a seat." in text_of(html)
    assert "Mentee 1 Ada Lund Suggested A coordinator suggested Ada Lund, and both said yes." in text_of(html)
    assert "1 of 2 people got their first choice." in text_of(html)


def test_an_open_programme_says_what_of_the_choices_anyone_may_see(page_of):
    """Goals are not among it on any roster."""
    careful, opened = (
        text_of(page_of("how-it-works.md", {}, {}, private="../private", roster={"openness": openness}).html)
        for openness in ("careful", "open")
    )
    assert "Your choices and goals No Yes" in careful
    assert "Your choices and goals Choices, as numbers without names Yes" in opened


def test_a_round_s_only_pair_is_a_sentence(page_of, make_pair, announced):
    """A table of one line says less."""
    nora = {"nora": {"show_as": "name"}}
    html = page_of("matches/2026-autumn.md", {"ada": {}}, nora, [make_pair("nora", "ada")], [announced]).html
    assert text_of(html).endswith("Nora Bright is learning with Ada Lund.")
    assert "Totals are told from five people up." in text_of(html)


def test_how_it_works_follows_the_calendar(page_of):
    """What is over, what is now, what is ahead."""
    html = page_of("how-it-works.md", check_ins=["1 month"]).html
    assert re.findall(r'mb-when--(\w+)"[^>]*><b>(.*?)</b>', re.sub("</?time[^>]*>", "", html)) == [
        ("over", "1 September"),
        ("now", "Until 30 September"),
        ("ahead", "5 October"),
        ("ahead", "5 November"),
        ("ahead", "5 April 2027"),
    ]
    assert "Choosing is always open." in page_of("how-it-works.md", **ROLLING).html


def test_how_it_works_speaks_of_the_public_repository_only_where_requests_lie_in_one(page_of):
    """A private root has nothing public to warn of."""
    forge = {"mentors": {"ada": {}}, "forge": "https://github.com/a/b"}
    public = page_of("how-it-works.md", **forge).html
    private = page_of("how-it-works.md", **forge, private="../p", contact="a@b.example").html
    assert "In the repository, for whoever can open it" in public
    assert "<td>Never</td> <td>Never</td> <td>Kept in private</td>" in public
    assert '<th scope="row">Which choice a pair was, and why</th> <td>No</td> <td>Yes</td> <td>Yes</td>' in public
    assert "A request at the forge is public, including your name." in text_of(public)
    assert "In the repository" not in private
    assert "at the forge" not in private


def test_who_may_choose_one_person_ranks_nobody(page_of):
    """No second name to add, and no order to put one in."""
    paths = ("index.md", "mentors/ada.md", "mentors/bo.md", "choose.md", "how-it-works.md")
    people = {"ada": {}, "bo": {"confirmed": None}}
    pages = [text_of(page_of(path, people, choices={"min": 1, "max": 1}).html) for path in paths]
    assert [re.findall(r"Rank|You rank|in order and|second name|else on your list", text) for text in pages] == [[]] * 5
    assert f"You choose one person, {THEN}." in pages[1]
    assert "You rank one or two people" in text_of(page_of("mentors/ada.md", people).html)


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ({}, False),
        ({"training_materials": "https://club.example/training"}, True),
        ({"mentor_training": "none", "training_materials": "https://club.example/training"}, False),
        ({"mentor_training": "required"}, True),
    ],
)
def test_a_training_is_spoken_of_where_there_is_one(page_of, program, told):
    """A programme that says nothing of it recommends one, and perhaps has none."""
    pages = [text_of(page_of(path, **program).html) for path in ("how-it-works.md", "become-a-mentor.md")]
    assert ["training" in text for text in pages] == [told] * 2


def test_between_two_rounds_nobody_says_that_choosing_is_always_open(page_of):
    """It is, in a programme without dates."""
    text = text_of(page_of("how-it-works.md", {"ada": {}}, rounds=[SPRING]).html)
    assert "The calendar We will say here when the next round opens. How to choose Choosing is closed just now." in text


@pytest.mark.parametrize(
    ("phase", "mentors", "told"),
    [
        ("recruiting", {"ada": {}}, "Choosing is closed just now. Choosing opens on 1 September."),
        ("matching", {"ada": {}}, "Choosing is closed just now. Choosing opens on 12 January."),
        ("running", {"ada": {}}, "Choosing is closed just now. Choosing opens on 12 January."),
        (
            "choosing",
            {"ada": {"seats": 0}},
            "Nobody offers a seat for Autumn 2026. The next round opens on 12 January.",
        ),
        ("choosing", {"ada": {}}, None),
    ],
)
def test_how_it_works_offers_a_way_to_ask_only_while_somebody_can_use_it(page_of, phase, mentors, told):
    """Else it says when it opens; where the day passes and nobody builds the site anew, the script does."""
    days = {"opens": "2027-01-12", "closes": "2027-02-08", "starts": "2027-02-15", "ends": "2027-08-15"}
    rounds = [*PROGRAM["rounds"], {"id": "next", "name": "Next"} | days]
    program = {"rounds": rounds, "forge": "https://github.com/a/b", "contact": "a@b.example", "today": DAYS[phase]}
    html = page_of("how-it-works.md", mentors, **program).html
    choosing = html.partition('id="choose"')[2].partition('id="pairs"')[0]
    assert ("Fill in the request form" in choosing, "Write to the coordinators" in choosing) == (told is None,) * 2
    when = "somebody has a free seat" if phase == "choosing" else "it is open"
    assert (f"{told} This is how it goes when {when}. Read a few pages" in text_of(choosing).replace(" 2027", "")) == (
        told is not None
    )
    assert ('<ul class="mb-ways mb-until">' in choosing) == (told is None)


@pytest.mark.parametrize(("period", "told"), [("3 months", "3 months"), ("1 week", "1 week")])
def test_how_it_works_says_as_the_guide_does_when_a_pair_is_closed(page_of, period, told):
    """After a silence as long as the programme's, and a letter to both."""
    text = text_of(page_of("how-it-works.md", quiet_after=period).html)
    assert (
        f"If we have heard from neither of you for {told}, we write to you both. "
        "If nothing comes back, we close the pair and tell you both:" in text
    )
    guide = Path(__file__).parents[3].joinpath("docs/guides/for-coordinators.md").read_text(encoding="utf-8")
    assert "**Quiet for three months?** Write to both. If nothing comes back, close the pair" in guide


@pytest.mark.parametrize("confirmed", ["2026-02-01", "2026-08-01"])
def test_before_choosing_opens_nobody_is_said_not_to_have_confirmed(make_roster, confirmed):
    """They are still being asked, whether somebody has answered or not: no badge, no count, no remark."""
    people = {handle: {"confirmed": None} for handle in PEOPLE} | {"bo": {"confirmed": confirmed}}
    roster = make_roster(people, today=DAYS["recruiting"])
    said = {page.path: text_of(page.html) for page in render_pages(project(roster))}
    told = "Meet the mentors 9 mentors are here so far. Choosing opens on 1 September."
    assert said["mentors/index.md"].startswith(told)
    assert "9 mentors with a free seat" in said["mentors/index.md"]
    assert "9 free seats" in said["index.md"]
    assert [path for path, text in said.items() if "confirm" in text] == []


def test_a_programme_without_dates_speaks_of_no_round(page_of, make_pair):
    """There is one, but nobody waits for it."""
    pair = make_pair("nora", "ada", round="open-door")
    text = text_of(page_of("mentors/index.md", {"ada": {}, "bo": {}}, {}, [pair], **ROLLING).html)
    assert "Meet the mentors 1 of 2 has a free seat. Shortlist anyone you like." in text
    assert "No free seat" in text
    assert "round" not in text.partition("The order")[0]


def test_every_section_that_is_named_is_there_and_every_link_leads_somewhere(make_roster, make_pair, announced):
    """Within the pages themselves: anchors and relative links, from each page to its target."""
    goals = [{"id": "g", "text": "Light", "measure": "Lamps", "target": "9"}]
    people = [{"name": "Mira"}]
    roster = make_roster(PEOPLE, {"nora": {}}, [make_pair("nora", "p1")], [announced], goals=goals, coordinators=people)
    pages = {url_of(page.path): page for page in render_pages(project(roster))}
    for url, page in pages.items():
        for section in page.sections:
            assert f'id="{section.anchor}"' in page.html
        for href in re.findall(r'href="([^"]*)"', page.html):
            if ":" in href:
                continue
            target, _, anchor = re.sub(r"\?[^#]*", "", urljoin(f"/{url}", href)).removeprefix("/").partition("#")
            assert target in pages, (page.path, href)
            assert not anchor or f'id="{anchor}"' in pages[target].html, (page.path, href)
