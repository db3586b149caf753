"""What the coordinators see of requests, pairs, reasons and problems."""

import re
from typing import Any

import pytest

from mentorbook.model.roster import Roster
from mentorbook.problems import Location, Problem
from mentorbook.publishing.edition import Drawing
from mentorbook.publishing.pages.coordinators import render_private_pages
from mentorbook.publishing.private_edition import PrivateProgramme
from mentorbook.publishing.private_projection import project_private
from mentorbook.publishing.public import project
from mentorbook.publishing.renderer import make_renderer

from .conftest import TODAY, MakeRoster

MENTORS: dict[str, dict[str, Any]] = {
    "ada": {"seats": "1"},
    "bo": {"name": "Bo Reyes", "topics": ["boats"]},
    "cy": {"name": "Cy Free", "confirmed": None},
}
NONE = Drawing((), ())
SPRING = {"id": "spring", "name": "Spring", "opens": "2026-01-01", "closes": "2026-01-31", "ends": "2026-08-01"}


def wish(*mentors: str, **fields: Any) -> dict[str, Any]:
    """Return a request for these mentors, the first choice first."""
    return {"choices": [{"mentor": mentor} for mentor in mentors]} | fields


def private_of(
    roster: Roster, late: frozenset[str] = frozenset(), problems: tuple[Problem, ...] = ()
) -> PrivateProgramme:
    """Return the private edition of a roster."""
    return project_private(roster, project(roster), problems, late)


def texts_of(private: PrivateProgramme) -> dict[str, str]:
    """Return each page's text by its path, tags left out."""
    pages = render_private_pages(make_renderer(private.public), private)
    return {page.path: re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.html)).strip() for page in pages}


def cells_of(private: PrivateProgramme) -> dict[int | str, int]:
    """Return how many people of the first round have which result, where anybody has."""
    return {cell.results[0]: cell.count for cell in private.rounds[0].cells if cell.count}


@pytest.fixture
def choosing(make_roster: MakeRoster) -> Roster:
    """Return a round in which two people want the same seat, and nobody has asked Cy."""
    mentees = {
        "nora": {
            "choices": [{"mentor": "ada", "why": "Her light is bright."}],
            "goals": ["Learn to see", "Sleep less"],
            "note": "I work at night.",
            "topics": ["boats"],
            "level": "intermediate",
            "languages": ["en", "mi"],
            "timezone": "Asia/Tokyo",
            "format": "in-person",
            "show_as": "initials",
        },
        "zoe": wish("ada", "bo", name="Zoe Ek", open_to_suggestions="no"),
    }
    return make_roster(MENTORS, mentees)


def test_a_request_is_told_whole(choosing):
    """Name, choices with their reasons, goals, note, and what suggestions use."""
    text = texts_of(private_of(choosing))["requests/2026-autumn.md"]
    assert (
        "Nora Bright Would be paired with Ada Lund if matched today. nora First Ada Lund Her light is bright. "
        "Goals Learn to see Sleep less Note I work at night. Topics Boats "
        "Where they stand with some experience Languages English, Māori "
        "Time zone Tokyo Where in person Shown as initials" in text
    )
    assert "Suggestions would rather have none" in text


def test_a_request_tells_what_a_match_today_would_bring_and_why(choosing):
    """As `match --explain` tells it: the reason, each choice that is missed, who has the seat, what it would cost."""
    text = texts_of(private_of(choosing))["requests/2026-autumn.md"]
    reason = text.partition("Zoe Ek")[2]
    assert "Would be paired with Bo Reyes if matched today." in reason
    assert (
        "First: Ada Lund . Nora Bright has the seat. The best result in which they have it has 1 pair fewer "
        "(1 second choice fewer)." in reason
    )


def test_whoever_would_wait_comes_with_suggestions(make_roster):
    """The mentor that `match` would name, and why."""
    mentees = {"nora": wish("ada"), "zoe": wish("ada", name="Zoe Ek", languages=["en"])}
    private = private_of(make_roster(MENTORS, mentees))
    (waiting,) = private.rounds[0].waiting
    assert [one.mentor.name for one in waiting.offers] == ["Cy Free"]
    text = texts_of(private)["rounds/2026-autumn.md"]
    assert re.search(f"Who would wait {waiting.mentee.name} : .* You could suggest Cy Free : shares Lamps", text)


def test_a_late_request_waits(make_roster):
    """It takes no part, and the page says how it could."""
    roster = make_roster(MENTORS, {"nora": wish("ada")}, today=TODAY.replace(month=10, day=2))
    text = texts_of(private_of(roster, frozenset({"nora"})))["requests/index.md"]
    assert "Nora Bright Came late and waits; match --include-late lets it take part." in text


def test_a_round_tells_pairs_with_stage_choice_and_reason(make_roster, make_pair, announced):
    """Declined and closed ones too; whoever is left over waits."""
    pairs = [
        make_pair("nora", "ada", "proposed", "declined mentor", why="Ada had a seat."),
        make_pair("nora", "bo", choice=2, why="Bo had a seat."),
        make_pair("zoe", "cy", "proposed", "accepted mentor", "introduced", "closed"),
    ]
    mentees = {"nora": wish("ada", "bo"), "zoe": wish("cy", name="Zoe Ek"), "wim": wish("ada", name="Wim")}
    roster = make_roster(MENTORS, mentees, pairs, [announced.model_copy(update={"left_over": ("wim", "gone")})])
    text = texts_of(private_of(roster))["rounds/2026-autumn.md"]
    assert "Nora Bright Ada Lund First declined Ada had a seat." in text
    assert "Nora Bright Bo Reyes Second introduced Bo had a seat." in text
    assert "Zoe Ek Cy Free First closed" in text
    assert re.search(r"Waiting Wim.*gone", text)
    assert "if matched today" not in text


def test_the_picture_is_there_whatever_the_roster_s_openness(make_roster, make_pair, announced):
    """With names, and with those who wait."""
    mentees = {"nora": wish("bo", "ada"), "wim": wish("ada", name="Wim")}
    roster = make_roster(MENTORS, mentees, [make_pair("nora", "ada", choice=2)], [announced])
    drawing = private_of(roster).rounds[0].drawing
    assert drawing is not None
    assert [(one.name, one.pair) for one in drawing.mentees] == [("Nora Bright", 0), ("Wim", None)]
    assert "Wim First: Ada Lund Not yet" in texts_of(private_of(roster))["rounds/2026-autumn.md"]


def test_what_a_match_would_bring_is_not_told_as_if_it_had(make_roster):
    """Headline, legend, headings and the picture's table say what would be, and so they do in German."""
    mentees = {"nora": wish("ada"), "wim": wish("ada", name="Wim", open_to_suggestions="no")}
    texts = {
        language: texts_of(private_of(make_roster(MENTORS, mentees, language=language)))["rounds/2026-autumn.md"]
        for language in ("en", "de")
    }
    text = texts["en"]
    assert text.startswith(
        "Autumn 2026 1 of 2 people would get their first choice. 1 would wait. Open for choices until"
    )
    assert "First choice 1 Would wait 1 Who chose whom" in text
    assert "Would be paired with" in text
    assert "Pairs that a match today would bring" in text
    assert re.search(r"Who would wait (Wim|Nora Bright) :", text)
    assert not re.search(r"\bgot\b|Results of|[Ss]till waiting|Paired with", text)
    assert "1 von 2 Menschen bekämen ihren Erstwunsch. 1 würde warten." in texts["de"]
    assert not re.search(r"bekamen|Ergebnis:|noch offen|Lernt mit", texts["de"])


def test_figures_lists_and_the_overview_are_of_the_same_people(make_roster, make_pair, announced):
    """Declined, only proposed a suggestion, left over, never matched: they wait. A closed pair was one."""
    pairs = [
        make_pair("ben", "ada", "proposed", "declined mentor"),
        make_pair("gone", "ada", "proposed", "declined mentee"),
        make_pair("nora", "bo", "proposed", "accepted mentor", choice=0),
        make_pair("zoe", "cy", "proposed", "accepted mentor", "introduced", "closed", choice=2),
        make_pair("zoe", "bo", choice=1),
    ]
    names = {"ben": "Ben", "nora": "Nora Bright", "wim": "Wim", "zoe": "Zoe Ek", "late": "Lia"}
    mentees = {handle: wish("ada", name=name) for handle, name in names.items()}
    run = announced.model_copy(update={"left_over": ("nora", "wim")})
    private = private_of(make_roster(MENTORS, mentees, pairs, [run]))
    assert cells_of(private) == {1: 1, "waiting": 5}
    (one,) = private.rounds
    assert [each.mentee.name for each in one.waiting] == ["Ben", "Lia", "Nora Bright", "Wim", "gone"]
    texts = texts_of(private)
    text = texts["rounds/2026-autumn.md"]
    assert "1 of 6 people got their first choice. 5 are waiting" in text
    assert "Nora Bright : Proposed to Bo Reyes . " in text
    assert (
        "Requests Paired Waiting Autumn 2026 5 1 5 Autumn 2026: 1 person who is paired or waiting has no request for "
        "it any more. They have asked anew for another round, or their file is gone." in texts["coordinators/index.md"]
    )


def test_who_chose_whom_shows_the_pair_that_goes_on_and_marks_one_that_closed(make_roster, make_pair, announced):
    """A closed pair holds no seat, whatever came after it in the order of files."""
    closed = ("proposed", "accepted mentor", "introduced", "closed")
    pairs = [
        make_pair("nora", "ada", choice=2),
        make_pair("nora", "bo", *closed),
        make_pair("wim", "ada", *closed),
        make_pair("zoe", "cy", "proposed", "accepted mentor", choice=0),
    ]
    mentees = {"nora": wish("bo", "ada"), "wim": wish("ada", name="Wim"), "zoe": wish("ada", name="Zoe")}
    roster = make_roster(MENTORS, mentees, pairs, [announced], roster={"openness": "open"})
    private = private_of(roster)
    text = texts_of(private)["rounds/2026-autumn.md"]
    assert "Nora Bright First: Bo Reyes ; Second: Ada Lund Ada Lund Wim First: Ada Lund Ada Lund (closed) Zoe" in text
    assert "Zoe First: Ada Lund Not yet" in text
    assert "A pair that has closed Chosen, not paired On the right: pairs that go on, and all seats." in text
    assert "Ada Lund Ada Lund 1/1" in text
    assert not any(one.is_over for outcome in private.public.outcomes for one in (outcome.drawing or NONE).mentees)


def test_a_request_tells_of_the_pair_that_goes_on(make_roster, make_pair, announced):
    """A testimonial of the closed one may come later than anything of the next."""
    pairs = [
        make_pair("nora", "ada", "proposed", "accepted mentor", "introduced", "closed", "testimonial mentee"),
        make_pair("nora", "bo", "proposed", "accepted mentor", choice=2),
    ]
    private = private_of(make_roster(MENTORS, {"nora": wish("ada", "bo")}, pairs, [announced]))
    assert "Nora Bright Accepted by Bo Reyes ." in texts_of(private)["requests/index.md"]


def test_wishes_by_topic_begin_with_what_is_missing(choosing):
    """Two people want a lamp, and one mentor with a seat for them has confirmed; every topic is told."""
    text = texts_of(private_of(choosing))["rounds/2026-autumn.md"]
    assert "Asked for Free seats Lamps 2 1 Boats 0 1 Not asked yet" in text
    assert text.endswith("Cy Free 1 seat free")


def test_the_overview_says_where_the_programme_stands(choosing):
    """In numbers, by round, and who has not confirmed."""
    problem = Problem(Location("mentors/ada.yaml", 3, 2), "timezone-without-place", "CET is no place.", "Say Paris.")
    texts = texts_of(private_of(choosing, problems=(problem,)))
    assert texts["coordinators/index.md"] == (
        "For the coordinators 1 thing in the files asks for your attention. 3 mentors 2 free seats "
        "2 requests in this round Rounds Round Requests Paired Waiting "
        "Autumn 2026 (what a match today would bring) 2 2 0 "
        "Not confirmed yet 1 mentor has not said yet whether they take part this time. Cy Free"
    )
    assert "mentors/ada.yaml:3:2 CET is no place. Say Paris." in texts["problems/index.md"]


def test_an_empty_programme_has_its_pages(make_roster):
    """Nothing to tell is told."""
    texts = texts_of(private_of(make_roster()))
    assert texts["requests/index.md"] == "Requests There is no request yet."
    assert texts["problems/index.md"] == "Problems Nothing in the files asks for your attention."
    assert set(texts) == {"coordinators/index.md", "requests/index.md", "problems/index.md"}


def test_many_requests_and_pairs_stand_on_pages_by_letter(make_roster, make_pair, announced):
    """Two hundred to a page; a name leads to the page that it stands on."""
    mentors = {"ada": {"seats": "50"}, "bo": {"name": "Bo Reyes", "seats": "50"}}
    mentees = {f"m{number}": wish("ada", name=("Ana", "Ben", "Ängel")[number % 3]) for number in range(201)}
    pairs = [make_pair(handle, ("ada", "bo")[place % 2]) for place, handle in enumerate(mentees)]
    private = private_of(make_roster(mentors, mentees, pairs, [announced]))
    pages = {page.path: page for page in render_private_pages(make_renderer(private.public), private)}
    assert sorted(path for path in pages if path.count("/") == 2) == [
        "requests/2026-autumn/a.md",
        "requests/2026-autumn/b.md",
        "rounds/2026-autumn/a.md",
        "rounds/2026-autumn/b.md",
    ]
    assert pages["requests/2026-autumn/a.md"].html.count("<section") == 134
    assert '<a href="../../../requests/2026-autumn/b/#request-m1">' in pages["rounds/2026-autumn/b.md"].html
    assert "<table" in pages["rounds/2026-autumn/a.md"].html


def test_no_page_is_too_long_to_be_read(make_roster):
    """More than two hundred under a letter stand on several pages; of a rule the first two hundred places do."""
    mentees = {f"m{number}": wish("ada", name=f"Ana {number:03}") for number in range(450)}
    problems = tuple(Problem(Location(f"mentors/m{n}.yaml", 3, 1), "unknown-topic", "No.", "Yes.") for n in range(1203))
    private = private_of(make_roster(MENTORS, mentees), problems=problems)
    pages = {page.path: page.html for page in render_private_pages(make_renderer(private.public), private)}
    shown = [pages[f"requests/2026-autumn/{name}.md"].count("<section") for name in ("a", "a-2", "a-3")]
    assert shown == [200, 200, 50]
    assert '<a href="../a-2/">A 2</a>' in pages["requests/2026-autumn/a.md"]
    assert pages["problems/index.md"].count("<li>") == 200
    assert "1,003 more of these; <code>mentorbook check</code> names them all." in pages["problems/index.md"]


def test_a_request_of_a_past_round_is_told_without_a_forecast(make_roster):
    """It waited; a match today is of another round."""
    roster = make_roster(MENTORS, {"nora": wish("ada", round="spring")}, rounds=[SPRING])
    texts = texts_of(private_of(roster))
    assert "Nora Bright Waiting. nora First Ada Lund" in texts["requests/spring.md"]
    assert "today" not in texts["requests/spring.md"]


def test_what_the_tool_says_in_english_is_marked_on_a_german_page(make_roster, make_pair, announced):
    """Reasons, suggestions and problems; what a coordinator wrote is in a language that nobody knows."""
    pairs = [
        make_pair("nora", "ada", "proposed", "declined mentor", why="Ada had 1 seat."),
        make_pair("zoe", "bo", why="Beide mögen Boote."),
    ]
    mentees = {"nora": wish("ada"), "zoe": wish("bo", name="Zoe"), "mia": wish("ada", name="Mia")}
    problem = Problem(Location("mentors/ada.yaml", 3, 1), "unknown-topic", "No such topic.", "Choose another.")
    marked = {}
    for language in ("de", "en"):
        roster = make_roster(MENTORS, mentees, pairs, [announced], language=language)
        private = private_of(roster, problems=(problem,))
        pages = render_private_pages(make_renderer(private.public), private)
        marked[language] = {
            page.path: re.findall(r'<span lang="en">(.*?)</span>', page.html) for page in pages if "lang=" in page.html
        }
    assert marked["en"] == {}
    assert marked["de"]["rounds/2026-autumn.md"][0] == "Ada had 1 seat."
    assert "Beide mögen Boote." not in str(marked["de"])
    assert marked["de"]["problems/index.md"][1:] == ["No such topic.", "Choose another."]
    assert "Ada had 1 seat." in marked["de"]["requests/2026-autumn.md"]


def test_no_private_page_is_for_search_engines(choosing):
    """Nor does anything on it lead elsewhere than to the site itself."""
    private = private_of(choosing)
    for page in render_private_pages(make_renderer(private.public), private):
        assert page.is_indexed is False
        assert "http" not in re.sub(r"<svg.*?</svg>", "", page.html, flags=re.DOTALL)


def test_hostile_words_are_text_on_private_pages(make_roster):
    """Coordinators open these pages first."""
    bad = "<img src=x onerror=alert(1)>"
    mentee = {"choices": [{"mentor": "ada", "why": bad}], "goals": [bad], "note": bad, "name": f"N {bad}"}
    private = private_of(make_roster(MENTORS, {"nora": mentee, "zoe": wish("ada", name=f"Z {bad}")}))
    for page in render_private_pages(make_renderer(private.public), private):
        assert "<img" not in page.html


def test_a_choice_names_one_of_several_mentors_of_a_name(make_roster):
    """In the request, in what a match would bring, and among those whom nobody has asked."""
    sams = {handle: {"name": "Sam Lee"} for handle in ("sam-lee", "sam-lee-2")} | {"samlee": {"name": "SAM LEE"}}
    sams["sam-lee-2"] |= {"place": "Bergen"}
    texts = texts_of(private_of(make_roster(sams, {"nora": wish("samlee", "sam-lee-2")})))
    request, page = texts["requests/2026-autumn.md"], texts["rounds/2026-autumn.md"]
    assert "First SAM LEE (samlee) Second Sam Lee (Bergen)" in request
    assert "Would be paired with SAM LEE (samlee) if matched today." in request
    assert "Not asked yet Mentors with a free seat whom no request of this round names. Sam Lee (sam-lee)" in page
