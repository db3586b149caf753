"""Invented programmes of any size: the same number of mentors gives the same bytes."""

from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

from benchmarks.lives import ZONES, goal, headline, languages, particulars

MENTEES_A_MENTOR = 2
SYLLABLES = ["ba", "do", "ka", "li", "ma", "ne", "no", "ra", "re", "sa", "ti", "vo", "yu", "ze"]
SPELLINGS = {"ba": "bá", "no": "ñó", "re": "ré", "sa": "ša", "ti": "tí", "yu": "yū", "ze": "že"}
TOPICS = {
    "baking-bread": "Baking bread",
    "beekeeping": "Beekeeping",
    "choirs": "Leading a choir",
    "gardens": "Gardens",
    "maps": "Drawing maps",
    "radio": "Amateur radio",
    "repair": "Repairing things",
    "sailing": "Sailing",
    "stars": "Watching the stars",
    "stories": "Telling stories",
    "trains": "Model trains",
    "weaving": "Weaving",
}
SENTENCES = [
    "I learned this from my neighbour, who never wrote anything down.",
    "Ask me *before* you buy tools; most of mine were a mistake.",
    "I keep notes, and I like people who keep notes.",
    "What I can offer is patience and a **second pair of eyes**.",
    "There is a map of what I know at [my own site](https://example.org/map), and it has white patches.",
    "I am slow in winter and awake in spring.",
    "We can start with something small that works by Friday.",
    "I have done this for nineteen years and am still corrected once a week.",
]
AIMS = ["Finish one thing", "Show it to twelve people", "Learn to say what I mean", "Start again without starting over"]

PROGRAM = """\
schema: 1
name: A measured programme
tagline: Everyone in it was invented by a program.
topics:
{topics}
choices: {{min: 1, max: 3}}
rounds:
  - id: 2026-autumn
    name: Autumn 2026
    opens: 2026-09-01
    closes: 2026-09-30
    starts: 2026-10-05
    ends: 2027-04-05
    lottery: {{source: the first throw of 1 October 2026, value: "4"}}
as_of: 2026-10-02
"""


@dataclass(frozen=True)
class Person:
    """Somebody who doesn't exist."""

    handle: str
    name: str


def invent(number: int) -> Person:
    """Return the person of that number; other numbers give other handles."""
    parts = []
    rest = number + len(SYLLABLES) ** 3
    while rest:
        rest, place = divmod(rest, len(SYLLABLES))
        parts.append(SYLLABLES[place])
    given, family = parts[:2], parts[2:]
    name = " ".join("".join(SPELLINGS.get(one, one) for one in word).capitalize() for word in (given, family))
    return Person(f"{''.join(given)}-{''.join(family)}", name)


def mentor_text(dice: Random, person: Person, number: int) -> str:
    """Return a mentor's file: a bio of 2 to 12 sentences in paragraphs, 1 to 4 topics and seats, and what lives are."""
    bio = "\n\n  ".join(" ".join(dice.choices(SENTENCES, k=dice.randint(1, 4))) for _ in range(dice.randint(2, 3)))
    return (
        f"name: {person.name}\n"
        f"account: {{github: {person.handle}, id: {number + 1}}}\n"
        f"headline: {headline(dice)}\n"
        f"bio: |\n  {bio}\n"
        f"topics: [{', '.join(sorted(dice.sample(sorted(TOPICS), dice.randint(1, 4))))}]\n"
        f"languages: [{languages(dice, most=3)}]\n"
        f"timezone: {dice.choice(ZONES)}\n"
        f"seats: {dice.choice([1, 1, 2, 2, 3, 4])}\n"
        f"{particulars(dice, person.handle)}"
        "confirmed: 2026-09-02\n"
    )


def mentee_text(dice: Random, person: Person, number: int, chosen: list[str], *, own_goals: bool = False) -> str:
    """Return a mentee's file with the chosen mentors in this order; goals are out of a short list, or their own."""
    choices = "\n".join(f"  - mentor: {handle}" for handle in chosen)
    goals = "\n".join(f"  - {goal(dice) if own_goals else aim}" for aim in dice.sample(AIMS, dice.randint(1, 3)))
    return (
        f"name: {person.name}\n"
        f"account: {{github: {person.handle}, id: {number + 1}}}\n"
        f"round: 2026-autumn\nchoices:\n{choices}\ngoals:\n{goals}\n"
        f"topics: [{dice.choice(sorted(TOPICS))}]\n"
        f"languages: [{languages(dice)}]\n"
        f"timezone: {dice.choice(ZONES)}\n"
        f"show_as: {dice.choice(['name', 'initials', 'hidden'])}\n"
    )


def write_programme(folder: Path, mentors: int, *, own_goals: bool = False) -> None:
    """Write a programme of that many mentors and twice as many mentees.

    The mentor of rank r is named in proportion to 1/r, as in real programmes: a few by many, many by few.
    """
    dice = Random(mentors)
    people = [invent(number) for number in range(mentors * (1 + MENTEES_A_MENTOR))]
    handles = [person.handle for person in people[:mentors]]
    weights = list(accumulate(1 / rank for rank in range(1, mentors + 1)))
    for name in ("mentors", "mentees"):
        (folder / name).mkdir(parents=True)
    topics = "\n".join(f"  - {{id: {key}, name: {name}}}" for key, name in TOPICS.items())
    (folder / "program.yaml").write_text(PROGRAM.format(topics=topics), encoding="utf-8")
    for number, person in enumerate(people):
        if number < mentors:
            path, text = folder / "mentors" / f"{person.handle}.yaml", mentor_text(dice, person, number)
        else:
            chosen = list(dict.fromkeys(dice.choices(handles, cum_weights=weights, k=dice.randint(1, 3))))
            path = folder / "mentees" / f"{person.handle}.yaml"
            text = mentee_text(dice, person, number, chosen, own_goals=own_goals)
        path.write_text(text, encoding="utf-8")
