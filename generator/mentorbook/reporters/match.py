"""A match in the form that is asked for."""

from collections.abc import Iterator

from mentorbook.matching.match import Match
from mentorbook.reporters.proposal import render_match, render_match_json
from mentorbook.reporters.pull_request import render_pull_request


def render_as(form: str, match: Match, *, are_written: bool) -> Iterator[str]:
    """Yield lines: `text` for a terminal, `json` for programs, `markdown` for a pull request."""
    if form == "json":
        return iter([render_match_json(match)])
    return render_pull_request(match) if form == "markdown" else render_match(match, are_written=are_written)
