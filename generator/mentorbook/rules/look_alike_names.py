"""Nobody passes for somebody else."""

import unicodedata
from collections.abc import Iterator

from mentorbook.model.person import Mentor
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity, quote

RULE = Rule(
    name="look-alike-names",
    severity=Severity.SUGGESTION,
    sentence="Two mentors can be told apart.",
    why="Two cards with one name may be one person listed twice, or somebody who wants to pass for somebody else. "
    "The coordinators should look.",
    fix="If they are one person, delete one of the files. If they are two, let each say in headline or place "
    "what tells them apart.",
    path="mentors/ada-two.yaml",
    before="""\
name: Ada Osei
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/London
""",
    after="""\
name: Ada Osei
headline: Teaches Python at a school
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/London
""",
)

# Letters of other alphabets, and digits, that look like Latin small or capital letters (after case folding).
_LOOKS_LIKE = str.maketrans(
    "авеѕіјкмнорстухһԁԛԝӏ" + "αβεζηικμνορτυχ" + "01ıɑɡ",
    "abesijkmhopctyxhdqwl" + "abezhikmnoptyx" + "oliag",
)


def find(roster: Roster) -> Iterator[Problem]:
    """Yield each mentor whose name looks like an earlier one's, and whom nothing else tells apart.

    Spellings of one name are told apart by headline or place; a name in look-alike letters is not.
    """
    first: dict[str, Mentor] = {}
    for mentor in roster.mentors:
        looks = _looks(mentor.name)
        earlier = next((first[look] for look in looks if look in first), None)
        for look in looks:
            first.setdefault(look, mentor)
        if earlier is None:
            continue
        if _plain(earlier.name) != _plain(mentor.name):
            message = f"In other letters, this name looks like the one in {quote(earlier.path)}."
            yield _problem(roster, mentor, earlier, message, "Ask both people, in case one passes for the other.")
        elif (earlier.headline, earlier.place) == (mentor.headline, mentor.place):
            yield _problem(roster, mentor, earlier, f"This is also the name in {quote(earlier.path)}.", RULE.fix)


def _problem(roster: Roster, mentor: Mentor, earlier: Mentor, message: str, hint: str) -> Problem:
    return RULE.problem(roster.locate(mentor, "name"), message, hint, (roster.locate(earlier, "name"),))


def _plain(name: str) -> str:
    """Return a name's letters and digits without marks, case and gaps."""
    parts = unicodedata.normalize("NFKD", name).casefold()
    return "".join(filter(str.isalnum, parts))


def _looks(name: str) -> tuple[str, ...]:
    """Return what a name looks like: as it reads, and with a capital I read as a small l."""
    look = _plain(name).translate(_LOOKS_LIKE)
    return (look, _plain(name.replace("I", "l")).translate(_LOOKS_LIKE)) if "I" in name else (look,)
