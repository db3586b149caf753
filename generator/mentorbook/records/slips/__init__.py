"""Slips of the keyboard, each told from where a parser gave up: the first that fits is what is said."""

from collections.abc import Callable

from mentorbook.records.finding import Finding
from mentorbook.records.place import Place
from mentorbook.records.slips import brackets, layout, logins, pasted, quoting, remarks

SLIPS: tuple[Callable[[Place], Finding | None], ...] = (
    pasted.conflict,
    pasted.code_fence,
    pasted.odd_space,
    pasted.wide_colon,
    quoting.never_closed,
    quoting.wrong_escape,
    quoting.closed_too_early,
    quoting.curly,
    logins.at_sign,
    quoting.special_start,
    quoting.comma_first,
    quoting.beside_bar,
    remarks.in_brackets,
    brackets.empty_entry,
    brackets.never_closed,
    brackets.closes_nothing,
    brackets.text_behind,
    layout.dash_before_value,
    layout.dash_before_field,
    layout.no_name,
    layout.first_line_indented,
    layout.after_the_end,
    quoting.colon_inside,
    remarks.amid_text,
    layout.missing_space,
    layout.missing_colon,
    layout.not_indented,
    layout.colon_in_long_text,
    layout.indented_otherwise,
)
