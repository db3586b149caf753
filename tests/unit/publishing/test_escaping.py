"""Nothing but HTML of our own gets into a page unescaped."""

import pytest
from markupsafe import Markup, escape

from mentorbook.publishing.escaping import EscapingEnvironment, escaped


class Shown:
    """Something that says by itself how it is shown as HTML."""

    def __html__(self) -> str:
        """Return it as HTML."""
        return "<b>shown</b>"


class Own(Markup):
    """A kind of HTML."""


@pytest.mark.parametrize("value", ["<i>", Markup("<i>"), Own("<i>"), Shown(), 7, None, "", ["<"], "a & b \" c '"])
def test_values_are_escaped_as_ever(value):
    """Whatever they are, in a template too."""
    assert escaped(value) == escape(value)
    templates = EscapingEnvironment(autoescape=True)
    assert templates.from_string("{{ one }}|{{ one | safe }}").render(one=value) == f"{escape(value)}|{Markup(value)}"


def test_the_templates_escape_by_it():
    """And not by Jinja's own function, which takes longer."""
    assert "environment.escaped(" in str(EscapingEnvironment(autoescape=True).compile("{{ one }}", raw=True))
