"""Nothing but HTML of our own gets into a page unescaped."""

import pytest
from jinja2 import DictLoader
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


def test_the_templates_escape_by_themselves():
    """What is HTML or was escaped before costs no call of Jinja's own function, which takes longer."""
    code = str(EscapingEnvironment(autoescape=True).compile("{{ one }}", raw=True))
    assert "is Markup else environment.text(shown) if type(shown) is str else escape(shown)" in code


def test_what_is_the_same_on_every_page_is_said_once():
    """A call with plain values becomes its text when a template is compiled, any other is made each time."""
    said = []

    def say(key: str, **values: str) -> Markup:
        said.append((key, values))
        return Markup(f"<b>{key}</b>")

    templates = EscapingEnvironment({"say": say}, autoescape=True)
    template = templates.from_string('{{ say("fixed") }}{{ say(one) }}{{ say("with", name=one) }}')
    assert said == [("fixed", {})]
    assert template.render(say=say, one="given") == "<b>fixed</b><b>given</b><b>with</b>"
    assert said[1:] == [("given", {}), ("with", {"name": "given"})]


@pytest.mark.parametrize("texts", [("1", 1, True, 1.0), ("<", Markup("<"))])
def test_values_that_are_equal_are_not_mixed_up(texts):
    """A text that was escaped before is remembered; a number or HTML that is equal to it is another thing."""
    assert [escaped(one) for one in texts] == [escape(one) for one in texts]
    template = EscapingEnvironment(autoescape=True).from_string("{{ one }}")
    assert [template.render(one=one) for one in texts] == [escape(one) for one in texts]


def test_an_imported_macro_is_compiled_once():
    """Whatever the page that imports it is given."""
    loader = DictLoader({"macros": "{% macro bold(text) %}<b>{{ text }}</b>{% endmacro %}"})
    templates = EscapingEnvironment(autoescape=True, loader=loader)
    page = templates.from_string('{% from "macros" import bold %}{{ bold(one) }}')
    assert [page.render(one=one, other=1) for one in "<b"] == ["<b>&lt;</b>", "<b>b</b>"]
    assert templates.get_template("macros").module is templates.get_template("macros")._get_default_module()
