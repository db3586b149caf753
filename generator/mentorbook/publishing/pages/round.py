"""The page of an announced round: its results, its pairs, its proof; long lists of pairs on pages by letter."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.publishing.edition import Outcome, Placement, PublicProof
from mentorbook.publishing.letters import address_of, by_letter, ways_by_letter
from mentorbook.publishing.page import Page, Section, root_of
from mentorbook.publishing.pages.pairs import PairTable, only_pair, pair_row, pair_table
from mentorbook.publishing.pages.results import bars, headline
from mentorbook.publishing.pages.wanted import wanted_rows
from mentorbook.publishing.pages.whom import whom_figure
from mentorbook.publishing.renderer import Renderer
from mentorbook.publishing.ways import Way

MOST_ROWS = 200
MOST_OF_A_LETTER = 1000
# From a round's page to the root of the site.
UP = "../../"


@dataclass(frozen=True, slots=True)
class Listing:
    """A round's pairs on its page: as a table, as links to pages by letter, or as a sentence."""

    table: PairTable | None = None
    letters: tuple[Way, ...] = ()
    sentence: Markup | None = None


def render_round(renderer: Renderer, outcome: Outcome) -> Iterator[Page]:
    """Yield an announced round's page, and one for each letter where its pairs are many."""
    yield _render(renderer, outcome)
    if len(outcome.placements) > MOST_ROWS:
        parts = _by_letter(outcome)
        for letter in parts:
            yield _render_letter(renderer, outcome, letter, parts)


def _render(renderer: Renderer, outcome: Outcome) -> Page:
    catalogue, public = renderer.catalogue, renderer.public
    say, name = catalogue.say, outcome.round.name
    drawing = whom_figure(catalogue, outcome.drawing, name) if outcome.drawing else None
    wanted = wanted_rows(public, {one.topic: one.count for one in outcome.wanted}, UP)
    pairs_title = "matches.placements" if public.is_open_roster else "matches.pairs"
    html = renderer.render(
        "round.html",
        name=name,
        lead=headline(catalogue, outcome),
        bars=bars(catalogue, outcome),
        chart=say("matches.chart", round=name),
        note=say("matches.merged") if any(len(cell.results) > 1 for cell in outcome.cells) else None,
        drawing=drawing,
        not_drawn=say("pictures.not_drawn") if outcome.waiting else None,
        wanted_rows=wanted,
        pairs_title=say(pairs_title),
        pairs_note=_pairs_note(renderer, outcome),
        listing=_listing(renderer, outcome),
        proof=_proof(renderer, outcome.proof, outcome.round.id) if outcome.proof else None,
    )
    title = catalogue.plain("matches.round_title", round=name)
    headings = [
        ("whom", "pictures.whom", drawing),
        ("pairs", pairs_title, True),
        ("wanted", "pictures.wanted", wanted),
        ("proof", "matches.proof", outcome.proof),
    ]
    sections = [Section(anchor, catalogue.plain(key)) for anchor, key, is_there in headings if is_there]
    return _page(f"matches/{outcome.round.id}.md", title, html, [Section("round", title, 1), *sections])


def _render_letter(
    renderer: Renderer, outcome: Outcome, letter: str, parts: Mapping[str, tuple[Placement, ...]]
) -> Page:
    catalogue, is_open = renderer.catalogue, renderer.public.is_open_roster
    path = f"matches/{outcome.round.id}/{address_of(letter)}.md"
    title = catalogue.plain("matches.letter_title", round=outcome.round.name, letter=letter)
    html = renderer.render(
        "round_letter.html",
        title=title,
        name=outcome.round.name,
        table=pair_table(catalogue, parts[letter], root_of(path), is_open=is_open),
        letters=ways_by_letter(parts, "../", letter),
    )
    return _page(path, title, html, [Section("round", title, 1)])


def _page(path: str, title: str, html: str, sections: list[Section]) -> Page:
    return Page(path, title, html, "", tuple(sections), is_searchable=False, is_indexed=False)


def _listing(renderer: Renderer, outcome: Outcome) -> Listing:
    catalogue, is_open = renderer.catalogue, renderer.public.is_open_roster
    if len(outcome.placements) > MOST_ROWS:
        return Listing(letters=ways_by_letter(_by_letter(outcome)))
    if len(outcome.placements) == 1:
        row = pair_row(catalogue, outcome.placements[0], UP, is_open=is_open)
        return Listing(sentence=only_pair(catalogue, row))
    if not outcome.placements:
        return Listing()
    return Listing(table=pair_table(catalogue, outcome.placements, UP, is_open=is_open))


def _by_letter(outcome: Outcome) -> dict[str, tuple[Placement, ...]]:
    """Return the pairs by the mentor's name: every pair has one, while few of those who learn are named."""
    return by_letter(outcome.placements, lambda one: one.mentor, MOST_OF_A_LETTER)


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
