"""Escaping is on in every template, and templates decide nothing."""

import re
from types import SimpleNamespace

import pytest
from jinja2 import Environment, UndefinedError, nodes
from markupsafe import Markup

from mentorbook.model.program import Words
from mentorbook.publishing import package_data
from mentorbook.publishing.avatar import Avatar
from mentorbook.publishing.renderer import environment

TEMPLATES = environment("en", Words())
NAMES = sorted(TEMPLATES.list_templates())
MACROS = {
    name
    for one in NAMES
    for name in re.findall(r"{% macro (\w+)", (package_data.HERE / "templates" / one).read_text(encoding="utf-8"))
}
PAGES = sorted([*package_data.HERE.glob("templates/**/*.html"), *package_data.OVERRIDES.glob("*.html")])
CHROME = sorted(path.name for path in package_data.OVERRIDES.iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_every_template_escapes(name):
    """Put where HTML is expected, a hostile value stays text; no template has a way round."""
    source = (package_data.HERE / "templates" / name).read_text(encoding="utf-8")
    assert TEMPLATES.autoescape is True
    assert not re.search(r"\|\s*safe|autoescape|Markup|<script|<style|\sstyle=|\son\w+=", source)


@pytest.mark.parametrize("name", NAMES)
def test_templates_hold_no_logic(name):
    """`if` and `for` over what was prepared: no assignments, no arithmetic, no filters, no calls but to macros."""
    tree = Environment().parse((package_data.HERE / "templates" / name).read_text(encoding="utf-8"))
    calls = {call.node.name for call in tree.find_all(nodes.Call) if isinstance(call.node, nodes.Name)}
    assert list(tree.find_all((nodes.Assign, nodes.BinExpr, nodes.Filter, nodes.Slice))) == []
    assert calls <= {"say", "in_figures", *MACROS}


@pytest.mark.parametrize("path", PAGES, ids=[path.name for path in PAGES])
def test_templates_say_nothing_themselves(path):
    """Whatever a visitor reads or hears is a sentence of the catalogue, or a text that somebody wrote."""
    source = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    read_out = re.findall(r"\s(?:aria-label|aria-description|alt|title|placeholder|data-label)=\"([^\"]*)\"", source)
    assert re.findall(r"[^\W\d_]{2,}", " ".join([re.sub(r"<[^>]*>", " ", source), *read_out])) == []


@pytest.mark.parametrize("name", CHROME)
def test_what_stands_around_the_pages_is_short_and_extends_the_theme(name):
    """At most forty lines, so that a new version of the theme breaks nothing."""
    lines = (package_data.OVERRIDES / name).read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 50
    assert name == "sitemap.xml" or any("{% extends" in line for line in lines[:3])


def test_a_value_that_is_not_there_is_an_error():
    """A misspelt name would otherwise be an empty place that nobody notices."""
    with pytest.raises(UndefinedError, match="'lead' is undefined"):
        TEMPLATES.get_template("former.html").render(say=lambda key: Markup(key))
        TEMPLATES.get_template("topic.html").render(say=lambda key: Markup(key), root="", name="", phase="", choices=2)


def test_a_hostile_value_is_text_in_every_place():
    """In an element, in an attribute, in a drawing."""
    value = "\"'><script>alert(1)</script>"
    template = TEMPLATES.from_string(
        '{% from "macros.html" import lines, avatar %}{{ lines(many, root) }}{{ avatar(face, "small", root) }}'
    )
    one = SimpleNamespace(handle=value, name=value, headline=value)
    face = Avatar(value, 0, value, value)
    html = template.render(many=[one], root=value, face=face)
    assert "<script" not in html
    assert "\"'>" not in html
