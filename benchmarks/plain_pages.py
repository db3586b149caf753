"""Write a programme as Markdown for plain MkDocs and for Hugo: `python -m benchmarks.plain_pages DIR TO`.

Pages say what ours say, in the Markdown that people would write. MkDocs has Material, its search and our settings, with
the mentors' pages not in the navigation. Hugo has the smallest theme that makes a site of it, and no search.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from mentorbook.model.today import Clock
from mentorbook.publishing.edition import PublicMentor, PublicProgramme
from mentorbook.publishing.public import project
from mentorbook.records.read import read_programme

FIRST = 60
SIMILAR = 3
MKDOCS = """\
site_name: Plain
use_directory_urls: true
theme:
  name: material
  font: false
  features: [navigation.tabs]
plugins: [search]
markdown_extensions: [admonition, attr_list, tables]
nav: [index.md, mentors/index.md, how-it-works.md]
not_in_nav: "*"
"""
HUGO = 'baseURL = "https://example.org/"\ntitle = "Plain"\ndisableKinds = ["taxonomy", "term", "RSS"]\n'
LAYOUTS = {
    "baseof.html": """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="description" content="{{ .Description }}"><title>{{ .Title }} - {{ .Site.Title }}</title>
<link rel="stylesheet" href="/style.css"></head>
<body><header><nav><a href="/">Home</a> <a href="/mentors/">Mentors</a> <a href="/how-it-works/">How it works</a></nav>
</header><main>{{ block "main" . }}{{ end }}</main>
<footer><a href="/how-it-works/">What is public</a></footer></body></html>
""",
    "single.html": '{{ define "main" }}<article><h1>{{ .Title }}</h1>{{ .Content }}</article>{{ end }}\n',
    "list.html": '{{ define "main" }}<article><h1>{{ .Title }}</h1>{{ .Content }}</article>{{ end }}\n',
}

Link = Callable[[str, str], str]
"""Makes a link of a text and the path of a page from the root."""


def pages(public: PublicProgramme, link: Link) -> Iterator[tuple[str, str, str, str]]:
    """Yield each page's path, title, description and Markdown."""
    offering: dict[str, list[PublicMentor]] = defaultdict(list)
    for mentor in public.mentors:
        for topic in mentor.topics:
            offering[topic.id].append(mentor)
    first = list_of(public.mentors[:FIRST], link)
    yield "index", public.name, public.tagline, f"{public.tagline}\n\n{first}"
    yield "mentors/index", "Mentors", "Everybody", first
    yield "how-it-works", "How it works", "What to expect", "Choose, write, meet.\n"
    for topic in public.topics:
        yield f"topics/{topic.id}", topic.name, topic.name, list_of(offering[topic.id], link)
    for mentor in public.mentors:
        similar = (one for one in offering[mentor.topics[0].id] if one is not mentor) if mentor.topics else ()
        text = mentor_page(mentor, list(islice(similar, SIMILAR)), link)
        yield f"mentors/{mentor.handle}", mentor.name, mentor.headline or mentor.name, text


def list_of(mentors: tuple[PublicMentor, ...] | list[PublicMentor], link: Link) -> str:
    """Return a list of people."""
    return "".join(f"- {link(one.name, f'mentors/{one.handle}')}: {one.headline}\n" for one in mentors)


def mentor_page(mentor: PublicMentor, similar: list[PublicMentor], link: Link) -> str:
    """Return what a mentor's page says."""
    topics = "".join(f"- {link(topic.name, f'topics/{topic.id}')}\n" for topic in mentor.topics)
    elsewhere = "".join(f"- [{name}]({address})\n" for name, address in mentor.links)
    lines = "".join(f"- {line}\n" for line in mentor.can_help_with)
    help_lines = f"## What I can help with\n\n{lines}\n" if lines else ""
    not_for = f"**Not my thing**: {mentor.not_for}\n\n" if mentor.not_for else ""
    hours = ", ".join(f"{' '.join(one.days)} {one.start:%H:%M} to {one.end:%H:%M}" for one in mentor.hours)
    return (
        f"{link('All mentors', 'mentors/index')}\n\n*{mentor.headline}*\n\n"
        f"- {', '.join(mentor.languages)}\n- {mentor.timezone}\n- {mentor.free} of {mentor.seats} seats free\n\n"
        f"{mentor.bio}\n\n{help_lines}{not_for}## Topics\n\n{topics}\n## How we would work\n\n"
        f"**Rhythm**: {mentor.cadence or 'One call a month'}\n\n**Where**: {mentor.format}\n\n"
        f"**Usual hours**: {hours or 'None yet'}\n\n"
        f"**Who leads**: You do. You write the agenda, book the calls and say what you want to try next. {mentor.name} "
        "listens, asks and never does the work for you.\n\n"
        f"## Elsewhere\n\n{elsewhere}\n"
        "## What if it does not work out?\n\nSay so, to your mentor or to the coordinators. Nobody has to give a "
        f"reason. {link('How it works', 'how-it-works')}\n\n"
        f"## People with similar topics\n\n{list_of(similar, link)}"
    )


def front(title: str, description: str) -> str:
    """Return the first lines of a file."""
    return f"---\ntitle: {json.dumps(title)}\ndescription: {json.dumps(description)}\n---\n\n"


def write(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_for_mkdocs(public: PublicProgramme, folder: Path) -> None:
    """Write what plain MkDocs takes: links are to files, as it wants them."""
    write(folder / "mkdocs.yml", MKDOCS)
    for path, title, description, text in pages(public, lambda text, path: f"[{text}](../{path}.md)"):
        text = text if "/" in path else text.replace("](../", "](")
        write(folder / "docs" / f"{path}.md", f"{front(title, description)}# {title}\n\n{text}")


def write_for_hugo(public: PublicProgramme, folder: Path) -> None:
    """Write what Hugo takes: settings, a theme and the pages."""
    write(folder / "config.toml", HUGO)
    write(folder / "static" / "style.css", "body { font-family: sans-serif }\n")
    for name, text in LAYOUTS.items():
        write(folder / "layouts" / "_default" / name, text)
    for path, title, description, text in pages(
        public, lambda text, path: f"[{text}](/{path.removesuffix('/index')}/)"
    ):
        name = f"{path.removesuffix('index')}_index" if path.endswith("index") else path
        write(folder / "content" / f"{name}.md", f"{front(title, description)}{text}")


def main(programme: Path, folder: Path) -> None:
    """Write the pages of a programme for both."""
    roster = read_programme(programme, None, Clock(datetime.now(UTC))).roster
    if roster is None:
        sys.exit("This programme can't be read.")
    public = project(roster)
    write_for_mkdocs(public, folder / "mkdocs")
    write_for_hugo(public, folder / "hugo")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
