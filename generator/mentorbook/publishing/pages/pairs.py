"""The table of a round's pairs, whole or by letters."""

from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.publishing.catalogue import Catalogue
from mentorbook.publishing.edition import Placement
from mentorbook.publishing.in_english import reason


@dataclass(frozen=True, slots=True)
class PairRow:
    """A line of the roster; the choice and the reason are there in an open one only."""

    mentee: str
    mentor: str
    href: str | None
    choice: Markup | None
    why: Markup
    tone: str


@dataclass(frozen=True, slots=True)
class PairTable:
    """A round's pairs as a table: the headings of its columns, and its lines."""

    columns: tuple[Markup, ...]
    rows: tuple[PairRow, ...]


def pair_table(catalogue: Catalogue, placements: tuple[Placement, ...], root: str, *, is_open: bool) -> PairTable:
    """Return pairs as a table, on a page from which the site's root is `root`."""
    names = ("mentee", "mentor", "choice", "why") if is_open else ("mentee", "mentor")
    columns = tuple(catalogue.say(f"matches.{name}_column") for name in names)
    return PairTable(columns, tuple(pair_row(catalogue, one, root, is_open=is_open) for one in placements))


def pair_row(catalogue: Catalogue, one: Placement, root: str, *, is_open: bool) -> PairRow:
    """Return a pair as a line of the table; one made by hand is a suggestion, as it is in the totals."""
    return PairRow(
        mentee=one.mentee or unnamed(catalogue, one.number),
        mentor=one.mentor,
        href=f"{root}mentors/{one.handle}/" if one.handle else None,
        choice=catalogue.say(f"matches.choice_{one.choice or 0}") if is_open else None,
        why=_why(catalogue, one),
        tone=str(one.choice or "suggested"),
    )


def _why(catalogue: Catalogue, one: Placement) -> Markup:
    if one.why:
        return reason(catalogue, one.why)
    return catalogue.say("matches.suggested", person=one.mentor) if one.choice == 0 else Markup()


def unnamed(catalogue: Catalogue, number: int | None) -> Markup:
    """Return what a mentee is called who is not named: "Mentee 3" in an open roster, else "A mentee"."""
    return catalogue.say("matches.numbered", number=str(number)) if number else catalogue.say("matches.anonymous")


def only_pair(catalogue: Catalogue, row: PairRow) -> Markup:
    """Return the only pair of a round in a sentence: a table of one line says less."""
    mentor = Markup("<bdi>{}</bdi>").format(row.mentor)
    linked = Markup('<a href="{}">{}</a>').format(row.href, mentor) if row.href else mentor
    sentence = catalogue.say("matches.one_pair", person=Markup("<bdi>{}</bdi>").format(row.mentee), other=linked)
    return Markup("{} {}").format(sentence, row.why) if row.choice and row.why else sentence
