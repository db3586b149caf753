"""What invented mentors say of themselves, field by field, as varied as people who exist."""

from random import Random


def _words(text: str, between: str = " ") -> list[str]:
    return text.split(between)


DEEDS = _words(
    "start finish plan repair explain sort measure teach name draw store borrow share price clean test write record "
    "mend compare choose build order grow copy print carry trim tune find"
)
QUALITIES = _words(
    "small first old quiet honest wooden second cheap slow patient local printed early spare loose heavy bright plain "
    "borrowed nightly weekly careful common simple modest forgotten steady seasonal shared handmade"
)
THINGS = _words(
    "map choir loom engine radio garden boat lens story hive recipe workshop ledger antenna seed bench kettle lantern "
    "timetable signal sail hinge archive song field kiln fence orchard clock notebook ladder bridge market rehearsal"
)
ENDINGS = _words(
    "without buying anything, with children, on a Sunday, in the rain, before breakfast, by letter, for a neighbour, "
    "from memory, with one hand, in a hurry, over the winter, on a small budget, in two languages, with strangers, "
    "by ear, after a failure, for the first time, with old tools, in public, near the sea, at night, by post",
    between=", ",
)
TRADES = _words("baker beekeeper conductor gardener cartographer operator carpenter sailor astronomer teller weaver")
PLACES = _words(
    "Harbour Lane, Upper Mill, Northfield, Saltmarsh, Quarry Hill, Old Ferry, Lindwood, Farside", between=", "
)
LANGUAGES = _words("fr sw pt-BR ja ar no de es hi tr uk zh-Hant")
ZONES = _words(
    "Europe/Oslo America/Lima Asia/Tokyo Africa/Nairobi Pacific/Auckland Asia/Kathmandu Europe/Lisbon Europe/Kyiv "
    "America/Toronto America/Denver America/Sao_Paulo Africa/Lagos Asia/Kolkata Asia/Dhaka Australia/Adelaide "
    "Asia/Istanbul Atlantic/Azores Europe/Berlin"
)
DAYS = _words("mon tue wed thu fri sat sun")
LINKS = _words("website code talks photos")
LEVELS = _words("beginner intermediate advanced")


def line(dice: Random) -> str:
    """Return what somebody helps with."""
    things = f"{dice.choice(QUALITIES)} {dice.choice(THINGS)} and {dice.choice(THINGS)}"
    return f"{dice.choice(DEEDS).capitalize()} your {things} {dice.choice(ENDINGS)}"


def goal(dice: Random) -> str:
    """Return what somebody wants to come to; hardly ever the same as anybody else."""
    what = f"{dice.choice(DEEDS).capitalize()} my {dice.choice(QUALITIES)} {dice.choice(THINGS)} {dice.choice(ENDINGS)}"
    return what if dice.random() < 0.5 else f"{what}, and {dice.choice(DEEDS)} what comes of it {dice.choice(ENDINGS)}"


def headline(dice: Random) -> str:
    """Return a headline of at most 60 characters."""
    return f"{dice.choice(QUALITIES).capitalize()} {dice.choice(TRADES)}, {dice.choice(THINGS)} {dice.choice(ENDINGS)}"


def languages(dice: Random, most: int = 2) -> str:
    """Return some languages; 99 of 100 people speak English, so that few wishes lack a common language."""
    spoken = dice.sample(LANGUAGES, dice.randint(1, most))
    return ", ".join(["en", *spoken] if dice.random() < 0.99 else spoken)


def hours(dice: Random) -> str:
    """Return the usual hours of four people in five."""
    if dice.random() > 0.8:
        return ""
    slots = []
    for start in sorted(dice.sample(range(7, 20, 3), dice.choice([1, 1, 2]))):
        days = ", ".join(sorted(dice.sample(DAYS, dice.randint(1, 3)), key=DAYS.index))
        minute = dice.choice(["00", "30"])
        slots.append(
            f'  - {{days: [{days}], from: "{start:02}:{minute}", to: "{start + dice.randint(1, 3):02}:{minute}"}}\n'
        )
    return "hours:\n" + "".join(slots)


def particulars(dice: Random, handle: str) -> str:
    """Return the fields that most people fill in, and few all of them."""
    lines = "".join(f"  - {line(dice)}\n" for _ in range(dice.randint(1, 4)))
    names = dice.sample(LINKS, dice.randint(1, 3))
    fields = (
        (0.85, f"can_help_with:\n{lines}"),
        (0.4, f"not_for: Nothing with {dice.choice(QUALITIES)} {dice.choice(THINGS)}s.\n"),
        (0.6, f"place: {dice.choice(PLACES)}\nformat: {dice.choice(['remote', 'in-person', 'both'])}\n"),
        (0.5, f"pronouns: {dice.choice(['she/her', 'he/him', 'they/them'])}\n"),
        (0.5, f"levels: [{', '.join(sorted(dice.sample(LEVELS, dice.randint(1, 2)), key=LEVELS.index))}]\n"),
        (0.9, "".join(["links:\n", *(f"  {name}: https://{handle}.example/{name}\n" for name in names)])),
    )
    return "".join(text for share, text in fields if dice.random() < share) + hours(dice)
