"""One mentee's result in words. Other mentees are named on a terminal only, where a coordinator sits."""

from collections.abc import Iterator, Sequence

from mentorbook.matching.explanation import Explanation, Group, Missed
from mentorbook.matching.gains import Change
from mentorbook.matching.phrases import changed, ordinal
from mentorbook.matching.policy import Policy
from mentorbook.reporters.as_json import SCHEMA, dump
from mentorbook.reporters.wording import count, listed, terminal_safe


def render_explanation(explanation: Explanation, *, on_terminal: bool) -> Iterator[str]:
    """Yield lines: the result and its reason, each choice that was missed, and what was scarce."""
    result = f"is paired with {explanation.mentor}" if explanation.mentor else "waits"
    yield f"{explanation.mentee} {result}."
    yield terminal_safe(f"  {explanation.why}")
    for missed in explanation.missed:
        yield f"  {ordinal(missed.rank).capitalize()} choice, {missed.mentor}: {_seats(missed, on_terminal)}."
        if explanation.policy is not Policy.STABLE:
            yield f"    {_loss(missed.loss)}"
    if explanation.group:
        yield f"  {_group(explanation.group, on_terminal)}"


def _seats(missed: Missed, on_terminal: bool) -> str:
    if not missed.holders:
        return "the seats stay empty"
    who = listed(list(missed.holders)) if on_terminal else count(len(missed.holders), "person", "people")
    return f"{who} {'has the seat' if len(missed.holders) == 1 else 'have the seats'}"


def _loss(loss: Change | None) -> str:
    if loss is None:
        return "A result in which they have it would be a worse one."
    if not any(loss.profile):
        return "A result in which they have it is as good; waiting and the draw decided."
    return f"The best result in which they have it has {changed(loss)}."


def _group(group: Group, on_terminal: bool) -> str:
    seats = count(group.seats, "free seat", "free seats") if group.seats else "no free seat"
    if len(group.mentees) == 1:
        return f"Nobody else is needed to see why: all they named, {listed(list(group.mentors))}, had {seats}."
    who: Sequence[str] = group.mentees if on_terminal else ()
    people = f"{count(len(group.mentees), 'person', 'people')}" + (f" ({listed(list(who))})" if who else "")
    return f"These {people} together named only {listed(list(group.mentors))}, who had {seats}."


def render_explanation_json(explanation: Explanation) -> str:
    """Return all that is known of a result, in the shape that docs/reference/json.md promises."""
    group = explanation.group
    return dump(
        {
            "schema": SCHEMA,
            "round": explanation.round,
            "policy": explanation.policy.value,
            "mentee": explanation.mentee,
            "mentor": explanation.mentor,
            "why": explanation.why,
            "missed": [
                {
                    "choice": one.rank + 1,
                    "mentor": one.mentor,
                    "holders": list(one.holders),
                    "change": one.loss and {"matched": one.loss.matched, "profile": list(one.loss.profile)},
                }
                for one in explanation.missed
            ],
            "scarcity": group
            and {"mentees": list(group.mentees), "mentors": list(group.mentors), "seats": group.seats},
        }
    )
