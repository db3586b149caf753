"""Problems as a person reads them."""

from mentorbook.problems import Location, Problem, Rule, Severity
from mentorbook.reporters.text import TextReport, render_summary

RULE = Rule("unknown-topic", Severity.ERROR, "sentence", "why", "Use a topic of program.yaml.", "", "", "")
RULES = {"unknown-topic": RULE}
MESSAGE = '"Pyhton" is not one of this programme\'s topics.'


def problem(path: str = "mentors/ada.yaml", column: int = 5, length: int = 6) -> Problem:
    return RULE.problem(Location(path, 5, column, length), MESSAGE, 'Did you mean "python"?')


def report(line: str | None = "  - Pyhton", **settings: object) -> TextReport:
    return TextReport(RULES, lambda where: line, **settings)  # type: ignore[arg-type]  # values come from the tests


def test_a_problem_shows_its_line_underlined():
    """The line, carets under the word, what is wrong and what was meant."""
    assert list(report(columns=120).render([problem()])) == [
        "mentors/ada.yaml:5:5  unknown-topic\n"
        "  5 |   - Pyhton\n"
        '    |     ^^^^^^ "Pyhton" is not one of this programme\'s topics. Did you mean "python"?'
    ]


def test_a_narrow_terminal_wraps_beside_the_carets():
    """Words stay under one another."""
    assert list(report(columns=64).render([problem()])) == [
        "mentors/ada.yaml:5:5  unknown-topic\n"
        "  5 |   - Pyhton\n"
        '    |     ^^^^^^ "Pyhton" is not one of this programme\'s topics.\n'
        '    |            Did you mean "python"?'
    ]


def test_wide_letters_keep_the_carets_under_the_word():
    """A Chinese letter takes two columns of a terminal."""
    line = "  - 你好 Pyhton"
    (block,) = report(line, columns=140).render([problem(column=8)])
    assert block.splitlines()[2].index("^") == len("    | ") + len("  - ") + 4 + 1


def test_a_long_line_is_cut_around_its_problem():
    """A bio of 2,000 characters on one line is no screenful."""
    line = "x" * 500 + "Pyhton" + "y" * 500
    (block,) = report(line, columns=80).render([problem(column=501)])
    shown = block.splitlines()[1]
    assert len(shown) <= 80
    assert "Pyhton" in shown


def test_a_hostile_line_cannot_steer_the_terminal():
    """Escape sequences and direction overrides are shown as pictures."""
    (block,) = report("  - \x1b[31m\u202eton").render([problem(length=2)])
    assert "\x1b" not in block
    assert "\u202e" not in block
    assert "␛" in block


def test_a_private_line_is_shown_on_a_terminal_only():
    """In a log neither the line nor a hint that repeats it; the rule's advice instead."""
    private = problem("mentees/leo.yaml")
    assert list(report().render([private])) == [
        "mentees/leo.yaml:5:5  unknown-topic\n  sentence Use a topic of program.yaml."
    ]
    (block,) = report(on_terminal=True).render([private])
    assert "- Pyhton" in block


def test_colour_is_asked_for():
    """Red for what must be mended, yellow for a suggestion."""
    (block,) = report(None, has_colour=True).render([problem()])
    assert "\x1b[31munknown-topic\x1b[0m" in block


def test_related_places_are_named():
    """A problem about two files mentions the other."""
    both = RULE.problem(Location("b.yaml", 1), "Twice.", related=(Location("a.yaml", 3, 2),))
    assert list(report(None).render([both])) == ["b.yaml:1:1  unknown-topic\n  Twice.\n  see also a.yaml:3:2"]


def test_brief_is_a_line_a_problem():
    """For editors and for long lists."""
    assert list(report().render_brief([problem()])) == [
        f'mentors/ada.yaml:5:5 unknown-topic {MESSAGE} Did you mean "python"?'
    ]


def test_the_summary_counts():
    """Singular and plural, and a clear word when all is well."""
    suggestion = Problem(Location("a"), "x", "m", severity=Severity.SUGGESTION)
    assert render_summary(1, []) == "1 file read. Nothing to fix."
    assert render_summary(1300, [problem(), problem(), suggestion]) == (
        "1,300 files read. 2 problems to fix and 1 suggestion."
    )


def test_a_suggestion_told_often_is_counted():
    """The first five stand in full, the others are a number; an error is always shown."""
    many = [Problem(Location("a", line), "no-common-language", "M.", severity=Severity.SUGGESTION) for line in range(9)]
    blocks = list(report(None).render([*many, *[problem()] * 8]))
    assert len(blocks) == 5 + 8 + 1
    assert blocks[-1] == "… and 4 more of no-common-language; --brief shows each on a line."
