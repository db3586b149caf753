"""The public copies of certificates, as files beside the pages of their rounds."""

from mentorbook.publishing.edition import PublicProgramme
from mentorbook.records.certificate import render_certificate


def render_copies(public: PublicProgramme) -> dict[str, str]:
    """Return the text of each copy by its path from the site's root, as "matches/2026-spring.json"."""
    proofs = {outcome.round.id: outcome.proof for outcome in public.outcomes}
    return {
        f"matches/{name}.json": render_certificate(proof.copy) for name, proof in proofs.items() if proof and proof.copy
    }
