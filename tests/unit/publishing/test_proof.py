"""What a round's page gives of the proof of its match."""

import json
from dataclasses import replace

import pytest

from mentorbook.matching.policy import Policy
from mentorbook.matching.proof.certificate import certificate_of
from mentorbook.matching.proof.copy import public_copy
from mentorbook.matching.proposal import propose
from mentorbook.model.certificate import Kept
from mentorbook.publishing.copies import render_copies
from mentorbook.publishing.edition import PublicProof
from mentorbook.publishing.pages import render_pages
from mentorbook.publishing.private_values import find_private_values
from mentorbook.publishing.public import project

from .conftest import make_run
from .test_pages import text_of

PATH = "matches/2026-autumn.md"
FINGERPRINT = "f" * 64
OPEN = {"roster": {"openness": "open"}}
MENTORS = {"ada": {"seats": "9"}, "bo": {"name": "Bo Reyes", "seats": "9"}}
LETTERS = "abcdefghijkl"
MENTEES = {f"mentee-{letter}": {"choices": [{"mentor": "ada" if letter < "h" else "bo"}]} for letter in LETTERS}
DECLINED, CLOSED = ("proposed", "declined mentor"), ("proposed", "accepted mentor", "introduced", "closed")


@pytest.fixture
def proved(make_roster, make_pair):
    """Return a function that makes an announced round of twelve, with its certificate and what came of its pairs."""

    def make(fates=(), policy=Policy.MOST_MATCHED, **program):
        before = make_roster(MENTORS, MENTEES, **program)
        certificate = certificate_of(propose(before, before.program.rounds[0], policy))
        events = dict(zip(MENTEES, fates, strict=False))
        pairs = [
            make_pair(mentee, certificate.mentors[place], *events.get(mentee, ("proposed", "accepted mentor")))
            for mentee, place in zip(certificate.mentees, certificate.matching, strict=True)
            if place is not None
        ]
        digests = {"input_sha256": certificate.input_sha256, "lottery": certificate.lottery.model_dump()}
        run = make_run(policy=policy.value, **digests)
        proofs = {"2026-autumn": Kept(certificate, FINGERPRINT)}
        return replace(make_roster(MENTORS, MENTEES, pairs, [run], **program), proofs=proofs)

    return make


def proof_of(roster):
    """Return what the only outcome says of its proof."""
    (outcome,) = project(roster).outcomes
    return outcome.proof


def section_of(roster):
    """Return what the round's page says below its list."""
    pages = {page.path: page for page in render_pages(project(roster))}
    return text_of(pages[PATH].html.partition('<h2 id="proof">')[2])


def test_a_careful_page_shows_the_fingerprint_and_how_to_check_the_file(proved):
    """Nothing else of the certificate is published."""
    roster = proved()
    assert proof_of(roster) == PublicProof(FINGERPRINT)
    assert section_of(roster) == (
        "How to check this match A file proves that this match is the one the rules ask for. It says who asked for "
        "whom, so the coordinators keep it private. This is its fingerprint, by which you can tell that nobody has "
        f"changed it since: {FINGERPRINT} If a coordinator shows you the file, sha256sum certificate.json prints the "
        "same, and mentorbook verify certificate.json checks the match."
    )
    assert render_copies(project(roster)) == {}


def test_an_open_page_links_to_the_copy(proved):
    """It is a file beside the page, and the fingerprint with which people could be guessed is not there."""
    roster = proved(**OPEN)
    copy = public_copy(roster.proofs["2026-autumn"].certificate)
    assert copy is not None
    assert proof_of(roster) == PublicProof(None, copy)
    assert section_of(roster) == (
        "How to check this match The numbers of this match prove that no other result would have been better. They say "
        "who asked for whom and who got whom, with figures in the place of names. To check them: "
        "mentorbook verify 2026-autumn.json Whose numbers they are, and how the draw decided between equals, only "
        "somebody who may see the names can check."
    )
    (page,) = (one for one in render_pages(project(roster)) if one.path == PATH)
    assert '<a href="../2026-autumn.json" rel="nofollow">' in page.html
    assert FINGERPRINT not in page.html
    copies = render_copies(project(roster))
    assert [*copies] == ["matches/2026-autumn.json"]
    assert json.loads(copies["matches/2026-autumn.json"]) == copy.model_dump(mode="json", by_alias=True)


def test_a_copy_of_what_is_listed_no_more_is_not_shown(proved):
    """One to four closed, or declined: the copy beside the list would tell how few. From five up the totals do."""
    for fates in ([CLOSED], [CLOSED] * 4, [DECLINED], [DECLINED] * 4, [CLOSED] * 5 + [DECLINED]):
        assert proof_of(proved(fates, **OPEN)) == PublicProof()
    for fates in ([], [CLOSED] * 5, [DECLINED] * 5, [CLOSED] * 6 + [DECLINED] * 6):
        assert proof_of(proved(fates, **OPEN)).copy is not None
    assert section_of(proved([CLOSED], **OPEN)) == (
        "How to check this match The numbers that prove this match are not shown at the moment. Fewer than five pairs "
        "have left the list, and the numbers would tell how few."
    )


def test_a_pair_whose_file_is_gone_counts_as_closed(proved):
    """Its mentor may have left, or its time may be over."""
    roster = proved(**OPEN)
    assert proof_of(replace(roster, pairs=roster.pairs[1:])) == PublicProof()


def test_an_open_page_says_why_a_stable_match_has_no_copy(proved):
    """The mentors' wishes and the order are private on any roster."""
    roster = proved(policy=Policy.STABLE, **OPEN)
    assert proof_of(roster) == PublicProof(FINGERPRINT)
    assert section_of(roster).endswith(
        f"{FINGERPRINT} If a coordinator shows you the file, sha256sum certificate.json prints the same, and "
        "mentorbook verify certificate.json checks the match. There is no copy without names: this match follows "
        "the wishes of mentors and the order of the draw as well, and both stay private."
    )


def test_a_round_without_a_certificate_says_nothing_of_it(proved):
    """Older rounds have none, and one that proves something else is not taken in."""
    for program in ({}, OPEN):
        roster = replace(proved(**program), proofs={})
        assert (proof_of(roster), section_of(roster)) == (None, "")


def test_a_certificate_is_shown_once_the_round_is_announced(proved):
    """Before that nothing of the round is."""
    roster = proved()
    (run,) = roster.runs
    assert project(replace(roster, runs=(run.model_copy(update={"announced": None}),))).outcomes == ()


def test_the_names_in_a_certificate_are_looked_for_in_the_site(proved):
    """Their files may be gone by then; and so are its digests, but no price and no mentor."""
    roster = replace(proved(), mentees=(), pairs=(), runs=())
    where = "pairs/2026-autumn/certificate.json"
    certificate = roster.proofs["2026-autumn"].certificate
    assert [(value.where, value.text, value.is_identity) for value in find_private_values(roster)] == [
        (f"{where} input_sha256", certificate.input_sha256, False),
        (f"{where} lottery order_sha256", certificate.lottery.order_sha256, False),
        *((f"{where} mentees", handle, True) for handle in certificate.mentees),
        (f"{where} sha256", certificate.sha256, False),
    ]
