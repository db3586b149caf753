"""What was verified, in words."""

from collections.abc import Iterator

from mentorbook.matching.phrases import ordinal
from mentorbook.model.certificate import Certificate, PublicCopy
from mentorbook.reporters.wording import count, listed

PROVED = {
    "most-matched": "No other result matches more of them, nor as many with a better profile.",
    "first-choices": "No other result has a better profile: more first choices or, with as many, more second ones.",
    "stable": "No mentee and mentor would both rather have each other, and no such result is better for any mentee.",
}


def render_verified(certificate: Certificate | PublicCopy, *, is_at_hand: bool) -> Iterator[str]:
    """Yield lines: what the result is, what was proved of it, and what it was compared with."""
    ranks = [
        choices.index(mentor)
        for choices, mentor in zip(certificate.choices, certificate.matching, strict=True)
        if mentor is not None
    ]
    got = [f"{ranks.count(rank):,} their {ordinal(rank)} choice" for rank in sorted({*ranks})]
    asked = count(len(certificate.matching), "person asked", "people asked")
    yield f"{certificate.round}, policy {certificate.policy}: {asked}, {len(ranks):,} matched" + (
        f" ({listed(got)})." if got else "."
    )
    yield PROVED[certificate.policy]
    if certificate.policy == "stable" and certificate.limit is not None:
        yield f"That is so among those who joined, in their order, until the limit of {certificate.limit} was reached."
    if isinstance(certificate, PublicCopy):
        yield "This is a public copy: who these people are, and what the draw decided, cannot be checked with it."
    elif certificate.policy != "stable":
        yield "Among equally good results it is the one that waiting and the draw decide for."
    yield (
        "It agrees with the programme's files." if is_at_hand else "No programme's files were here to compare it with."
    )
