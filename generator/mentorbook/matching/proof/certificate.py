"""The certificate of a match: everything that somebody else needs to check it, and nothing else."""

from collections.abc import Iterator

from mentorbook.matching.digest import input_sha256, json_sha256, order_sha256
from mentorbook.matching.policy import Policy
from mentorbook.matching.proof.stability import find_instabilities
from mentorbook.matching.proof.verification import find_better, find_faults
from mentorbook.matching.proposal import Proposal
from mentorbook.model.certificate import Certificate, PublicCopy


def certificate_of(proposal: Proposal) -> Certificate:
    """Return what proves a proposal; the same proposal gives the same certificate."""
    cohort, solution = proposal.cohort, proposal.solution
    market = cohort.market
    found = {
        "schema": 1,
        "round": cohort.round.id,
        "policy": proposal.policy.value,
        "short_lists": proposal.short_lists.value,
        "input_sha256": cohort.input_sha256,
        "lottery": cohort.draw.model_dump(),
        "longest": market.longest,
        "limit": market.limit,
        "mentors": tuple(mentor.handle for mentor in cohort.mentors),
        "seats": market.seats,
        "mentees": tuple(mentee.handle for mentee in cohort.mentees),
        "waiting": cohort.waiting,
        "choices": market.choices,
        "order": market.order,
        "matching": solution.matching,
        "prices": tuple(str(price) for price in solution.prices),
        "limit_price": str(solution.limit_price),
        "rankings": cohort.rankings if proposal.policy is Policy.STABLE else (),
    }
    return Certificate.model_validate({**found, "sha256": json_sha256(found)})


def find_all_faults(certificate: Certificate | PublicCopy) -> Iterator[str]:
    """Yield all that is wrong with a certificate, a sentence each; nothing where it proves its result."""
    if isinstance(certificate, PublicCopy):
        yield from find_better(certificate)
        return
    yield from find_wrong_digests(certificate)
    yield from find_instabilities(certificate) if certificate.policy == "stable" else find_faults(certificate)


def find_wrong_digests(certificate: Certificate) -> Iterator[str]:
    """Yield a sentence for each digest that isn't the one of the numbers beside it."""
    found = certificate.model_dump(by_alias=True)
    if found.pop("sha256") != json_sha256(found):
        yield "Something was changed after the certificate was written: its sha256 is not that of its numbers."
    if certificate.lottery.order_sha256 != order_sha256(certificate.mentees[one] for one in certificate.order):
        yield "The order's sha256 is not that of the order."
    if certificate.input_sha256 != _input_sha256(certificate):
        yield "The input's sha256 is not that of the seats, choices, waiting and draw."


def _input_sha256(certificate: Certificate) -> str:
    mentors, mentees = certificate.mentors, certificate.mentees
    return input_sha256(
        seats=dict(zip(mentors, certificate.seats, strict=True)),
        choices={
            mentee: [None if one is None else mentors[one] for one in choices]
            for mentee, choices in zip(mentees, certificate.choices, strict=True)
        },
        waiting=dict(zip(mentees, certificate.waiting, strict=True)),
        draw=certificate.lottery.value,
        longest=certificate.longest,
        limit=certificate.limit,
    )
