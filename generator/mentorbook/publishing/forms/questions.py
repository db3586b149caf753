"""The questions that both forms ask."""

from markupsafe import Markup

from mentorbook.publishing.forms.exits import forge_name
from mentorbook.publishing.forms.fields import Field, Option
from mentorbook.publishing.renderer import Renderer


def name_field(renderer: Renderer) -> Field:
    """Return the question for the name."""
    say = renderer.catalogue.say
    hint, missing = say("form.name_hint"), say("form.name_missing")
    return Field("name", "line", say("form.name"), hint, missing=missing, complete="name")


def account_field(renderer: Renderer, *, is_request: bool, missing: Markup | None = None) -> Field | None:
    """Return the question for the login; None where it isn't known at what kind of forge."""
    say, public = renderer.catalogue.say, renderer.public
    if public.forge_family is None:
        return None
    hint = say("form.login_hint_request") if is_request else say("form.login_hint_profile")
    return Field(
        "account",
        "line",
        say("form.login", forge=forge_name(public)),
        None if missing else hint,
        optional=None if missing else say("form.optional"),
        missing=missing,
        complete="off",
    )


def zone_field(renderer: Renderer, hint: Markup | None = None, *, is_needed: bool) -> Field:
    """Return the question for the time zone; the script knows the answers."""
    say = renderer.catalogue.say
    missing = say("form.zone_missing") if is_needed else None
    return Field("timezone", "zone", say("form.zone"), hint, missing=missing, add=say("form.zone_pick"))


def topics_field(
    renderer: Renderer,
    label: Markup,
    optional: Markup | None = None,
    missing: Markup | None = None,
    hint: Markup | None = None,
) -> Field:
    """Return the question for topics of the programme."""
    options = tuple(Option(topic.id, topic.name) for topic in renderer.public.topics)
    return Field("topics", "some-of", label, hint, optional, missing, options=options)


def languages_field(
    renderer: Renderer, label: Markup, optional: Markup | None = None, missing: Markup | None = None
) -> Field:
    """Return the question for languages; the script knows the answers."""
    add = renderer.catalogue.say("form.add_language")
    return Field("languages", "languages", label, optional=optional, missing=missing, add=add)
