"""A link leads where its name says."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from mentorbook.model.link import shown_host
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule, Severity, quote

RULE = Rule(
    name="link-elsewhere",
    severity=Severity.SUGGESTION,
    sentence="A link that is named after a well-known site leads there.",
    why="People click on a name they trust. A link called github that leads elsewhere is a slip or a trap.",
    fix="Correct the address, or name the link after the place where it leads, such as website.",
    path="mentors/zoe-lund.yaml",
    before="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
links: {github: "https://zoe-lund.example"}
""",
    after="""\
name: Zoë Lund
account: {github: zoe-lund}
bio: I have taught Python for ten years.
topics: [python]
languages: [en]
timezone: Europe/Oslo
links: {website: "https://zoe-lund.example"}
""",
)
MESSAGE = "The link {name} leads to {host}."
HOSTS = {
    "bluesky": ("bsky.app", "bsky.social"),
    "codeberg": ("codeberg.org",),
    "facebook": ("facebook.com",),
    "github": ("github.com", "github.io"),
    "instagram": ("instagram.com",),
    "linkedin": ("linkedin.com",),
    "medium": ("medium.com",),
    "orcid": ("orcid.org",),
    "twitter": ("twitter.com", "x.com"),
    "wikipedia": ("wikipedia.org",),
    "youtube": ("youtube.com", "youtu.be"),
}


def find(roster: Roster) -> Iterator[Problem]:
    """Yield the links whose name is a site's and whose host is not."""
    for mentor in roster.mentors:
        for name, link in mentor.links.items():
            hosts = HOSTS.get(name)
            if hosts is None:
                continue
            host = (urlsplit(link).hostname or "").rstrip(".")
            if not any(host == one or host.endswith(f".{one}") for one in hosts):
                where = roster.locate(mentor, "links", name)
                message = MESSAGE.format(name=quote(name), host=quote(shown_host(link)))
                yield RULE.problem(where, message, RULE.fix)
