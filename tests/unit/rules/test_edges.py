"""Where a rule begins and ends: the day itself, the last seat, the file that says nothing."""

import pytest

from .conftest import ADA, LEO, Check

ZOE = ADA.replace("Ada Osei", "Zoë Lund")
START = "schema: 1\nname: Example\ntopics: [{id: git, name: Git}]\n"
AUTUMN = "  - {id: 2026-autumn, name: Autumn, opens: 2026-09-01, closes: 2026-09-20}\n"
ROLLING = START + "rounds:\n  - {id: 2026-autumn, name: Whenever you like}\n"
SPRING = "  - {id: spring, name: Spring, opens: 2026-01-10, closes: 2026-02-10, ends: 2026-08-15}\n"
PROPOSED = "  - {on: 2026-09-05, what: proposed}\n"
ACCEPTED = "  - {on: 2026-09-07, what: accepted, by: mentor}\n"
INTRODUCED = "  - {on: 2026-09-08, what: introduced}\n"
CLOSED = "  - {on: 2026-09-18, what: closed}\n"
LEO_ADA = "pairs/2026-autumn/leo--ada.yaml"
MIA_ADA = "pairs/2026-autumn/mia--ada.yaml"
TWO = {"mentors/ada.yaml": ADA, "mentees/leo.yaml": LEO}
ROSTER = f"""\
policy: most-matched
input_sha256: {"0" * 64}
lottery: {{source: autumn, value: autumn, order_sha256: {"0" * 64}}}
"""


def pair(*events: str, before: str = "choice: 1\n") -> str:
    return before + "events:\n" + "".join(events)


def agreement(days: str) -> str:
    return f"choice: 1\nagreement: {{{days}}}\n"


def rounds(*lines: str) -> dict[str, str]:
    return {"program.yaml": START + "rounds:\n" + "".join(lines)}


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ("first_meeting: 2026-09-08, until: 2026-09-08", []),
        ("lead: mentor-first, first_meeting: 2026-10-01, hand_over: 2026-10-01", []),
        ("until: 2025-01-01", [f"{LEO_ADA}:2:20 agreement-before-introduction"]),
        ("first_meeting: 2025-02-01, until: 2025-01-01", [f"{LEO_ADA}:2:47 agreement-dates"]),
    ],
)
def test_the_days_of_an_agreement(check: Check, days: str, found: list[str]):
    """Days may fall together; days out of order are not also early."""
    assert check({**TWO, LEO_ADA: pair(PROPOSED, ACCEPTED, INTRODUCED, before=agreement(days))}) == found


@pytest.mark.parametrize(
    ("program", "found"),
    [
        (rounds(AUTUMN), ["pairs/2026-autumn/roster.yaml:4:12 announced-early"]),
        (rounds(AUTUMN.replace("09-20", "09-19")), []),
        ({"program.yaml": ROLLING}, []),
    ],
)
def test_a_roster_announced_today(check: Check, program: dict[str, str], found: list[str]):
    """On the last day for choosing it is early; a rolling round has no last day."""
    assert check({**program, "pairs/2026-autumn/roster.yaml": ROSTER + "announced: 2026-09-20\n"}) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (AUTUMN, ["program.yaml:5:129 early-draw"]),
        (AUTUMN.replace("closes: 2026-09-20", "closes: 2026-09-19"), []),
        ("  - {id: 2026-autumn, name: Always}\n", []),
    ],
)
def test_a_draw_known_on_the_last_day(check: Check, line: str, found: list[str]):
    known = line.replace("}", ", lottery: {source: the numbers of the harbour, value: 1-2-3}}")
    assert check(rounds(known)) == found


def test_tomorrow_is_not_the_future(check: Check):
    """Where somebody lives it may be tomorrow already; the day after is the future everywhere."""
    events = [PROPOSED, ACCEPTED, INTRODUCED, "  - {on: 2026-09-21, what: closed}\n"]
    later = [PROPOSED, ACCEPTED, INTRODUCED, "  - {on: 2026-09-22, what: closed}\n"]
    program = rounds(AUTUMN.replace("09-20", "09-10"))
    roster = {"pairs/2026-autumn/roster.yaml": ROSTER + "announced: 2026-09-21\n"}
    assert check({**program, **TWO, **roster, LEO_ADA: pair(*events)}) == []
    assert check({**program, **TWO, **roster, LEO_ADA: pair(*later)}) == [f"{LEO_ADA}:6:10 future-date"]


def test_somebody_left_over_and_paired_on_the_day_of_the_announcement(check: Check):
    """Only a pair proposed later is no contradiction."""
    program = rounds(AUTUMN.replace("09-20", "09-04"))
    roster = {"pairs/2026-autumn/roster.yaml": ROSTER + "left_over: [leo]\nannounced: 2026-09-05\n"}
    found = ["pairs/2026-autumn/roster.yaml:4:13 left-over-and-paired"]
    assert check({**program, **TWO, **roster, LEO_ADA: pair(PROPOSED)}) == found
    assert check({**program, **TWO, **roster, LEO_ADA: pair(PROPOSED.replace("09-05", "09-06"))}) == []


def test_an_account_without_a_login_is_not_uninvited_too(check: Check):
    program = START + "enrolment: invited\nrounds:\n" + AUTUMN
    ada = ADA + "account: {id: 7}\n"
    assert check({"program.yaml": program, "mentors/ada.yaml": ada}) == ["mentors/ada.yaml:6:10 account-kind"]


def test_exactly_two_choices(check: Check):
    program = {"program.yaml": START + "choices: {min: 2, max: 2}\nrounds:\n" + AUTUMN}
    both = LEO.replace("- mentor: ada", "- mentor: ada\n  - mentor: zoe")
    people = {"mentors/ada.yaml": ADA, "mentors/zoe.yaml": ZOE}
    assert check({**program, **people, "mentees/leo.yaml": LEO}) == ["mentees/leo.yaml:3:1 number-of-choices"]
    assert check({**program, **people, "mentees/leo.yaml": both}) == []


@pytest.mark.parametrize(
    ("pauses", "found"),
    [
        ("{from: 2026-12-24, to: 2026-12-24}, {from: 2026-12-24, to: 2026-12-26}", ["overlapping-pauses"]),
        ("{from: 2026-12-24, to: 2026-12-26}, {from: 2026-12-30, to: 2026-12-25}", ["pause-dates"]),
        ("{from: 2026-12-30, to: 2026-12-25}, {from: 2026-12-24, to: 2026-12-31}", ["pause-dates"]),
    ],
)
def test_pauses_of_a_day_and_backwards(check: Check, pauses: str, found: list[str]):
    """A pause that ends before it begins overlaps nothing."""
    problems = check({"mentors/ada.yaml": ADA + f"pauses: [{pauses}]\n"})
    assert [problem.split()[1] for problem in problems] == found


@pytest.mark.parametrize(
    ("opens", "closes", "found"),
    [
        ("2026-09-20", "2026-09-20", ["overlapping-rounds"]),
        ("2026-09-21", "2026-09-21", []),
        ("2026-09-10", "2026-09-09", ["round-dates"]),
    ],
)
def test_rounds_of_a_day_and_backwards(check: Check, opens: str, closes: str, found: list[str]):
    """A round that closes before it opens overlaps nothing."""
    other = f"  - {{id: fair, name: Fair, opens: {opens}, closes: {closes}}}\n"
    assert [problem.split()[1] for problem in check(rounds(AUTUMN, other))] == found


def test_two_rounds_alike_in_everything(check: Check):
    """One round written twice has one id twice; its name and its days are no news."""
    assert check(rounds(AUTUMN, AUTUMN)) == ["program.yaml:6:10 repeated-id"]


def test_a_coordinators_yes_to_a_testimonial(check: Check):
    """That it is nobody's to say is the one problem."""
    says = "  - {on: 2026-09-19, what: testimonial-yes, by: coordinator}\n"
    events = [PROPOSED, ACCEPTED, INTRODUCED, CLOSED, says]
    assert check({**TWO, LEO_ADA: pair(*events)}) == [f"{LEO_ADA}:7:49 event-speaker"]


def test_a_pair_proposed_on_the_day_the_round_opens(check: Check):
    assert check({**TWO, LEO_ADA: pair(PROPOSED.replace("09-05", "09-01"))}) == []


def test_a_pair_whose_mentee_asks_for_another_round_and_mentor(check: Check):
    """Which choice it was is not asked where the request is another one."""
    spring = SPRING.replace("2026", "2027")
    leo = LEO.replace("2026-autumn", "spring").replace("ada", "zoe")
    files = {"mentors/ada.yaml": ADA, "mentors/zoe.yaml": ZOE, "mentees/leo.yaml": leo, LEO_ADA: pair(PROPOSED)}
    assert check({**rounds(AUTUMN, spring), **files}) == [f"{LEO_ADA}:1:1 pair-of-another-round"]


def test_paired_again_on_the_mentees_wish_alone(check: Check):
    """The mentee's yes is not the mentor's; the mentor's own wish is."""
    past = pair(PROPOSED, "  - {on: 2026-09-06, what: declined}\n", before="choice: 1\n").replace("2026-09", "2026-02")
    again = pair(PROPOSED, "  - {on: 2026-09-07, what: accepted, by: mentee}\n")
    files = {**rounds(SPRING, AUTUMN), "mentors/ada.yaml": ADA}
    private = {"mentees/leo.yaml": LEO, "pairs/spring/leo--ada.yaml": past, LEO_ADA: again}
    assert check(files, private) == [f"{LEO_ADA}:1:1 paired-again"]
    assert check(files, private | {"prefers.yaml": "ada: [leo]\n"}) == []


def test_a_limit_of_a_round_that_has_ended(check: Check):
    """A pilot that grew too large is history."""
    spring = SPRING.replace("}", ", limit: 1}")
    past = pair(PROPOSED, ACCEPTED, INTRODUCED).replace("2026-09", "2026-02")
    pairs = {f"pairs/spring/{mentee}--ada.yaml": past for mentee in ("leo", "mia")}
    assert check({**rounds(spring), "mentors/ada.yaml": ADA, **pairs}) == []


@pytest.mark.parametrize("without", ["mentor", "mentee"])
def test_a_shared_handle_without_an_account(check: Check, without: str):
    """Without an account a handle is the person."""
    accounts = {"mentor": "account: {github: ada, id: 7}\n", "mentee": "account: {github: other, id: 8}\n"}
    accounts[without] = ""
    ada = LEO.replace("- mentor: ada", "- mentor: zoe") + accounts["mentee"]
    files = {"mentors/ada.yaml": ADA + accounts["mentor"], "mentors/zoe.yaml": ZOE, "mentees/ada.yaml": ada}
    assert check(files) == []


def test_a_shared_handle_in_a_round_that_has_ended(check: Check):
    ada = LEO.replace("2026-autumn", "spring") + "account: {github: other, id: 8}\n"
    files = {"mentors/ada.yaml": ADA + "account: {github: ada, id: 7}\n", "mentees/ada.yaml": ada}
    assert check({**rounds(SPRING), **files}) == []


def test_a_pair_of_one_person_in_two_kinds(check: Check):
    """That it is one person is the one problem; and a pair without its people is of no kind."""
    program = {"program.yaml": START + "kinds: [mentoring, peer]\nrounds:\n" + AUTUMN}
    ada = {"mentors/ada.yaml": ADA + "kind: peer\n", "mentees/ada.yaml": LEO}
    own = {"pairs/2026-autumn/ada--ada.yaml": pair(PROPOSED)}
    gone = {MIA_ADA: pair(PROPOSED, before=""), "pairs/2026-autumn/leo--zoe.yaml": pair(PROPOSED)}
    assert check({**program, **ada, **own}) == ["pairs/2026-autumn/ada--ada.yaml:1:1 own-mentor"]
    seats = {"mentors/ada.yaml": ADA + "kind: peer\nseats: 2\n"}
    assert check({**program, **ada, **own, **gone, **seats}) == [
        "pairs/2026-autumn/ada--ada.yaml:1:1 own-mentor",
        "pairs/2026-autumn/leo--zoe.yaml:1:1 pair-without-mentee",
        "pairs/2026-autumn/leo--zoe.yaml:1:1 pair-without-mentor",
        f"{MIA_ADA}:1:1 pair-without-mentee",
    ]


def test_code_between_tildes_is_no_markup(check: Check):
    bio = "bio: |\n  I type this:\n\n  ~~~\n  # <b>bold</b>\n  ~~~\n"
    assert check({"mentors/ada.yaml": ADA.replace("bio: I keep release trains on time.\n", bio)}) == []


@pytest.mark.parametrize("page", ["https://example.org/conduct", "conduct.md", "guides/conduct/", "conduct.html#why"])
def test_a_page_may_be_a_link_or_lie_in_the_site(check: Check, page: str):
    assert check({"program.yaml": START + f"code_of_conduct: {page}\nrounds:\n" + AUTUMN}) == []


@pytest.mark.parametrize("page", ["/conduct", "../conduct.md", "conduct", "a//b", "x:y", ".git/config", "conduct.md?x"])
def test_a_page_never_leads_out_of_the_site(check: Check, page: str):
    """Nor is a bare word taken for one, unless it can be a page's name."""
    found = check({"program.yaml": START + f'code_of_conduct: "{page}"\nrounds:\n' + AUTUMN})
    assert found == ([] if page == "conduct" else ["program.yaml:4:18 unusable-page"])


@pytest.mark.parametrize(
    ("mentor", "mentee", "found"),
    [
        ("", "", "mentees/ada.yaml:4:13 own-mentor"),
        ("account: {github: ada, id: 7}\n", "", "mentees/ada.yaml:4:13 own-mentor"),
        ("", "account: {github: ada, id: 7}\n", "mentees/ada.yaml:4:13 own-mentor"),
        ("account: {github: ada, id: 7}\n", "account: {github: ADA}\n", "mentees/ada.yaml:4:13 own-mentor"),
        ("account: {github: ada}\n", "account: {github: other}\n", "mentees/ada.yaml:7:10 shared-handle"),
        ("account: {github: ada, id: 7}\n", "account: {github: ada, id: 8}\n", "mentees/ada.yaml:7:10 shared-handle"),
    ],
)
def test_who_is_who_under_one_handle(check: Check, mentor: str, mentee: str, found: str):
    """An account's number decides, then its login; where a file has no account, the handle."""
    assert check({"mentors/ada.yaml": ADA + mentor, "mentees/ada.yaml": LEO + mentee}) == [found]


def test_of_several_reasons_why_a_choice_is_out_of_reach_one_is_told(check: Check):
    """A mentor of another kind, who pauses, and with whom a pair has ended."""
    ended = pair(PROPOSED, "  - {on: 2026-09-06, what: declined}\n").replace("2026-09", "2026-02")
    program = {"program.yaml": START + "kinds: [mentoring, peer]\nrounds:\n" + SPRING + AUTUMN}
    files = {**program, "mentees/leo.yaml": LEO, "pairs/spring/leo--ada.yaml": ended}
    pausing = ADA + "pauses: [{from: 2026-09-01, to: 2026-12-01}]\n"
    assert check({**files, "mentors/ada.yaml": pausing}) == ["mentees/leo.yaml:4:13 choice-out-of-reach"]
    peer = {"mentors/ada.yaml": pausing + "kind: peer\n"}
    assert check({**files, **peer}) == ["mentees/leo.yaml:4:13 unlike-kinds"]


def test_events_out_of_order_and_in_the_future(check: Check):
    """Which of the days is wrong will be seen when they are put in order."""
    events = [
        ACCEPTED.replace("accepted, by: mentor", "proposed"),
        PROPOSED.replace("proposed", "accepted, by: mentor"),
    ]
    later = INTRODUCED.replace("2026", "2062")
    assert check({**TWO, LEO_ADA: pair(*events, later)}) == [f"{LEO_ADA}:4:10 event-order"]


def test_an_address_is_placed_where_it_stands(check: Check):
    """Not in a comment above, nor in the item before."""
    text = ADA + "# ada@example.org is not public\ncan_help_with: [Ask bea@example.org, Or ada@example.org]\n"
    assert check({"mentors/ada.yaml": text}) == [
        "mentors/ada.yaml:7:21 public-address",
        "mentors/ada.yaml:7:41 public-address",
    ]


def test_an_address_in_a_text_that_no_event_of_its_kind_has(check: Check):
    """It is published nowhere, so that the text is there at all is the problem."""
    text = "  - {on: 2026-09-07, what: accepted, by: mentor, text: ada@example.org}\n"
    assert check({**TWO, LEO_ADA: pair(PROPOSED, text)}) == [f"{LEO_ADA}:4:50 event-field"]
