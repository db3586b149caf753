"""What is English whatever the site speaks: a screen reader has to know, or it reads that as its own language."""

import re

from markupsafe import Markup

from mentorbook.publishing.catalogue import FALLBACK, Catalogue

# Every reason that `match` writes into a pair's file has one of these words; few written in other languages do.
_OUR_REASONS = re.compile(r"\b(choice|seats?)\b")


def in_english(catalogue: Catalogue, text: str) -> Markup:
    """Return what the tool says in English, marked as such on a site that speaks another language."""
    form = "{}" if catalogue.language == FALLBACK else '<span lang="en">{}</span>'
    return Markup(form).format(text)


def reason(catalogue: Catalogue, why: str) -> Markup:
    """Return why a pair is one, as its file says: `match` wrote that in English, or a coordinator in any language."""
    return in_english(catalogue, why) if _OUR_REASONS.search(why) else Markup("{}").format(why)
