"""The rounds, and what came of each that has been announced."""

from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.model.round import Phase
from mentorbook.publishing.catalogue import Catalogue
from mentorbook.publishing.edition import Cell, Outcome, Placement, PublicProof, PublicRound
from mentorbook.publishing.page import Page, Section
from mentorbook.publishing.phrases import day
from mentorbook.publishing.renderer import Renderer
from mentorbook.publishing.sentences import begun

BAR = 1000


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round in the list."""

    name: str
    href: str | None
    sentences: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the stacked bar: where it starts and how long it is, in thousandths."""

    start: int
    width: int
    tone: str
    label: Markup
    count: int


@dataclass(frozen=True, slots=True)
class PairRow:
    """A line of the roster; the choice and the reason are there in an open one only."""

    mentee: str
    mentor: str
    href: str | None
    choice: Markup | None
    why: str
    tone: str


def render_matches(renderer: Renderer) -> Page:
    """Return the list of rounds, the latest first."""
    catalogue = renderer.catalogue
    outcomes = {outcome.round.id: outcome for outcome in renderer.public.outcomes}
    rounds = sorted(renderer.public.rounds, key=lambda one: (one.opens is None, one.opens, one.id), reverse=True)
    html = renderer.render("matches.html", rounds=[_line(renderer, one, outcomes.get(one.id)) for one in rounds])
    title = catalogue.plain("matches.title")
    return Page(
        "matches/index.md",
        catalogue.plain("site.matches"),
        html,
        "",
        (Section("matches", title, 1),),
        is_searchable=False,
        is_indexed=False,
        is_in_navigation=True,
    )


def render_round(renderer: Renderer, outcome: Outcome) -> Page:
    """Return an announced round's roster: totals, and the pairs that may be named."""
    catalogue, public = renderer.catalogue, renderer.public
    say, name = catalogue.say, outcome.round.name
    columns = ["mentee", "mentor", "choice", "why"] if public.is_open_roster else ["mentee", "mentor"]
    are_merged = any(len(cell.results) > 1 for cell in outcome.cells)
    rows = [_row(catalogue, one, is_open=public.is_open_roster) for one in outcome.placements]
    html = renderer.render(
        "round.html",
        name=name,
        lead=_lead(catalogue, outcome),
        bars=_bars(catalogue, outcome),
        chart=say("matches.chart", round=name),
        note=say("matches.merged") if are_merged else None,
        pairs_title=say("matches.placements" if public.is_open_roster else "matches.pairs"),
        pairs_note=_pairs_note(renderer, outcome),
        columns=[say(f"matches.{column}_column") for column in columns],
        rows=rows if public.is_open_roster or len(rows) > 1 else [],
        only_pair=_only_pair(catalogue, rows[0]) if len(rows) == 1 and not public.is_open_roster else None,
        proof=_proof(renderer, outcome.proof, outcome.round.id) if outcome.proof else None,
    )
    title = catalogue.plain("matches.round_title", round=name)
    return Page(
        f"matches/{outcome.round.id}.md",
        title,
        html,
        "",
        (
            Section("round", title, 1),
            Section("pairs", catalogue.plain("matches.pairs")),
            *([Section("proof", catalogue.plain("matches.proof"))] if outcome.proof else []),
        ),
        is_searchable=False,
        is_indexed=False,
    )


def _line(renderer: Renderer, one: PublicRound, outcome: Outcome | None) -> RoundLine:
    sentences = (*_when(renderer, one), *(_lead(renderer.catalogue, outcome) if outcome else ()))
    return RoundLine(one.name, f"{one.id}/" if outcome else None, sentences)


def _when(renderer: Renderer, one: PublicRound) -> tuple[Markup, ...]:
    say = renderer.catalogue.say
    match one.phase:
        case Phase.RECRUITING if one.opens:
            return (say("matches.opens", day=day(renderer, one.opens)),)
        case Phase.CHOOSING if one.closes:
            coming = (say("matches.coming", day=day(renderer, one.starts)),) if one.starts else ()
            return (say("matches.open_until", day=day(renderer, one.closes)), *coming)
        case Phase.CHOOSING:
            return (say("matches.rolling"),)
        case Phase.MATCHING if one.starts:
            return (say("matches.coming", day=day(renderer, one.starts)),)
        case Phase.RUNNING if one.ends:
            return (say("matches.under_way", day=day(renderer, one.ends)),)
        case Phase.BETWEEN if one.ends:
            return (say("matches.over", day=day(renderer, one.ends)),)
    return ()


def _lead(catalogue: Catalogue, outcome: Outcome) -> tuple[Markup, ...]:
    if not outcome.cells:
        return (catalogue.say("matches.too_few"),)
    if not outcome.asked:
        return (catalogue.say("matches.nobody"),)
    first = [cell.count for cell in outcome.cells if cell.results == (1,)]
    if first:
        return (catalogue.say("matches.first", part=first[0], whole=outcome.asked),)
    return (catalogue.count("matches.asked", outcome.asked),)


def _bars(catalogue: Catalogue, outcome: Outcome) -> tuple[Bar, ...]:
    bars, seen = [], 0
    for cell in (one for one in outcome.cells if one.count):
        start = BAR * seen // outcome.asked
        seen += cell.count
        end = BAR * seen // outcome.asked
        bars.append(
            Bar(start, end - start - (seen < outcome.asked) * 3, _tone(cell), _label(catalogue, cell), cell.count)
        )
    return tuple(bars)


def _tone(cell: Cell) -> str:
    return str(cell.results[0])


def _label(catalogue: Catalogue, cell: Cell) -> Markup:
    label = catalogue.say(f"matches.result_{cell.results[0]}")
    for result in cell.results[1:]:
        label = catalogue.say("matches.result_or", first=label, second=catalogue.say(f"matches.result_{result}"))
    return Markup(begun(label, catalogue.locale))


def _pairs_note(renderer: Renderer, outcome: Outcome) -> Markup:
    say = renderer.catalogue.say
    if renderer.public.is_open_roster:
        return say("matches.placements_note" if outcome.placements else "matches.no_placements")
    return say("matches.pairs_note" if outcome.placements else "matches.no_pairs")


def _proof(renderer: Renderer, proof: PublicProof, round_id: str) -> tuple[Markup, ...]:
    """Return how the match can be checked, a paragraph each."""
    say, file = renderer.catalogue.say, f"{round_id}.json"
    if proof.copy:
        link = Markup('<a href="../{}" rel="nofollow">{}</a>').format(file, say("matches.proof_link"))
        return (say("matches.proof_copy", copy=link, file=file), say("matches.proof_draw"))
    if proof.fingerprint is None:
        return (say("matches.proof_withheld"),)
    fingerprint = Markup('<code class="mb-fingerprint">{}</code>').format(proof.fingerprint)
    found = (say("matches.proof_private"), fingerprint, say("matches.proof_shown"))
    return (*found, say("matches.proof_stable")) if renderer.public.is_open_roster else found


def _only_pair(catalogue: Catalogue, row: PairRow) -> Markup:
    """Return the only pair of a round in a sentence: a table of one line says less."""
    mentor = Markup("<bdi>{}</bdi>").format(row.mentor)
    linked = Markup('<a href="{}">{}</a>').format(row.href, mentor) if row.href else mentor
    return catalogue.say("matches.one_pair", person=Markup("<bdi>{}</bdi>").format(row.mentee), other=linked)


def _row(catalogue: Catalogue, one: Placement, *, is_open: bool) -> PairRow:
    anonymous = (
        catalogue.say("matches.numbered", number=one.number) if one.number else catalogue.say("matches.anonymous")
    )
    choice = "by_hand" if one.choice is None else f"choice_{one.choice}"
    return PairRow(
        mentee=one.mentee or anonymous,
        mentor=one.mentor,
        href=f"../../mentors/{one.handle}/" if one.handle else None,
        choice=catalogue.say(f"matches.{choice}") if is_open else None,
        why=one.why or (catalogue.say("matches.suggested", person=one.mentor) if one.choice == 0 else ""),
        tone=str(one.choice or "suggested"),
    )
