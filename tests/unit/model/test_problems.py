"""Problems, and the one way to repeat what somebody else wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorbook.problems import LONGEST_QUOTE, Location, Problem, Rule, Severity, has_errors, quote


@pytest.mark.parametrize(
    ("fragment", "quoted"),
    [
        ("seets", '"seets"'),
        (7, '"7"'),
        ("", '""'),
        ('say "yes"', "\"say 'yes'\""),
        ("Zoë 👩‍🔬", '"Zoë 👩\\u200d🔬"'),
        ("\x1b[31mred", '"\\u001b[31mred"'),
        ("a\n::add-mask::b", '"a\\u000a::add-mask::b"'),
        ("gpj.\u202eexe", '"gpj.\\u202eexe"'),
        ("x" * 61, '"' + "x" * 59 + '…"'),
        ("x" * 60, '"' + "x" * 60 + '"'),
    ],
)
def test_a_fragment_is_quoted_with_nothing_hidden(fragment: object, quoted: str):
    assert quote(fragment) == quoted


@given(st.text())
def test_every_quote_is_short_and_on_one_line(text: str):
    quoted = quote(text)
    assert quoted[0] == quoted[-1] == '"' and '"' not in quoted[1:-1]
    assert quoted.isprintable() or " " in quoted or not any(character in quoted for character in "\n\r\t\x1b\u202e")
    assert len(quoted.splitlines()) == 1
    assert len(quoted) <= 2 + LONGEST_QUOTE * len("\\U00000000")


RULE = Rule("a-rule", Severity.SUGGESTION, "s", "w", "f", "", "", "")


def test_a_problem_has_its_rules_name_and_severity():
    where = Location("a.yaml", 3, 5)
    assert RULE.problem(where, "Look.", "Do.") == Problem(where, "a-rule", "Look.", "Do.", Severity.SUGGESTION)


def test_problems_sort_by_path_line_and_column():
    places = [Location("b.yaml"), Location("a.yaml", 10), Location("a.yaml", 9, 2), Location("a.yaml", 9, 1)]
    in_order = sorted(RULE.problem(place, "Look.") for place in places)
    assert [problem.where for problem in in_order] == places[::-1]


def test_only_errors_stop_publishing():
    suggestion = RULE.problem(Location("a.yaml"), "Look.")
    error = Problem(Location("a.yaml"), "b-rule", "Stop.")
    assert [has_errors(()), has_errors((suggestion,)), has_errors((suggestion, error))] == [False, False, True]
