"""The adapter to MkDocs: feeds it the pages of a programme. Nothing else knows MkDocs."""

import os
import sys
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from jinja2 import Environment, TemplateError
from mkdocs.commands import build, serve
from mkdocs.config import config_options, defaults, load_config
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure import pages, toc
from mkdocs.structure.files import File, Files, InclusionLevel

from mentorbook.publishing.build import check_in_place
from mentorbook.publishing.errors import told_as
from mentorbook.publishing.given import find_given, handing_over
from mentorbook.publishing.handwritten import Built, find_handwritten
from mentorbook.publishing.listening import listening, speaking
from mentorbook.publishing.package_data import OVERRIDES, engine_settings
from mentorbook.publishing.page import Page
from mentorbook.publishing.policy import content_policy
from mentorbook.publishing.preview import Preview
from mentorbook.publishing.publication import Publication, Source
from mentorbook.publishing.shell import page_contents, page_meta, page_title
from mentorbook.reporters.refusal import render_refusal

COLUMNS = 68  # MkDocs puts twelve before each line it logs.
STOPS = (MkDocsException, TemplateError)


class ReadyPage(pages.Page):
    """A page that brings its HTML: what people wrote never meets Markdown, snippets or macros."""

    ready: Page

    def read_source(self, config: defaults.MkDocsConfig) -> None:
        """Take the front matter from the page."""
        self.markdown, self.meta = "", page_meta(self.ready)

    def render(self, config: defaults.MkDocsConfig, files: Files) -> None:
        """Take the finished HTML."""
        self.content, self.toc = self.ready.html, toc.get_toc(page_contents(self.ready))
        self.present_anchor_ids = {section.anchor for section in self.ready.sections}


class MentorbookPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # three plain texts, untyped in MkDocs
    """Publishes a programme's files as pages. Its folders are from where mkdocs.yml lies."""

    config_scheme = tuple((name, config_options.Type((str, date), default="")) for name in ("root", "private", "day"))
    is_preview = False

    def __init__(self) -> None:
        self.preview = Preview(partial(render_refusal, on_terminal=sys.stderr.isatty(), columns=COLUMNS))

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is a preview: MkDocs puts a script of its own into its pages."""
        self.is_preview = command == "serve"

    @event_priority(100)
    def on_config(self, config: defaults.MkDocsConfig) -> defaults.MkDocsConfig:
        """Read the programme, and have the name, the language and the chrome follow it."""
        if not config.use_directory_urls:
            raise PluginError("mkdocs.yml says `use_directory_urls: false`, but the pages' links need it to be true.")
        home, now = Path(config.config_file_path).parent, datetime.now(UTC)
        with told_as(PluginError):
            given = find_given() or Source.settled(home, environment=os.environ, now=now, **self.config)
            self.publication = given if isinstance(given, Publication) else self.preview.read(given)
        shell = self.publication.shell
        config.site_name, config.site_description = shell.site_name, shell.description
        config.theme["language"], config.extra["mentorbook"] = shell.language, shell
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(OVERRIDES))
        config.watch.extend([config.theme.custom_dir] if config.theme.custom_dir else [])
        config.extra_css[:0], config.extra_javascript[:0] = map(list, self.publication.linked)
        return config

    def on_files(self, files: Files, *, config: defaults.MkDocsConfig) -> Files:
        """Add our files and the pages, but none that a hand-written one of the same path replaces."""
        for path, content, at in self.publication.files(config.site_url, without=files.src_uris):
            files.append(partial(File.generated, config)(path, content=content, abs_src_path=at))
        for page in self.publication.pages(config.site_url):
            if files.get_file_from_path(page.path) is None:
                level = InclusionLevel.INCLUDED if page.is_in_navigation else InclusionLevel.NOT_IN_NAV
                files.append(file := File.generated(config, page.path, content="", inclusion=level))
                ReadyPage(page_title(page), file, config).ready = page
        return files

    def on_env(self, env: Environment, *, config: defaults.MkDocsConfig, files: Files) -> Environment:
        """Give the templates the security policy, and each page the programme's day: the same day, the same bytes."""
        worker, env.filters["content_policy"] = self.publication.assets.worker.path, content_policy
        env.globals |= {"is_preview": self.is_preview, "is_stale": self.preview.is_stale, "search_worker": worker}
        for page in filter(None, (file.page for file in files.documentation_pages())):
            page.update_date = self.publication.stamp
        return env

    def on_post_build(self, *, config: defaults.MkDocsConfig) -> None:
        """Look through the finished site where MkDocs was run by itself; our own build does so before it publishes."""
        if find_given() is None and not self.is_preview:
            with told_as(PluginError):
                check_in_place(self.publication, Path(config.site_dir), find_handwritten(config))

    def on_serve(self, server: LiveReloadServer, *, config: defaults.MkDocsConfig, builder: object) -> None:
        """Have the site follow the programme's files: MkDocs watches those of the start, and can't openly be asked."""
        self.preview.follow(server.url, server.serve_thread.is_alive, partial(setattr, server, "_want_rebuild", True))


def build_site(publication: Publication, root: Path, site: Path) -> Built:
    """Have MkDocs build into a folder and say what it did; raise PublishingError where it stops."""
    with handing_over(publication, listening("mkdocs"), *STOPS) as heard:
        build.build(config := load_config(**engine_settings(root), site_dir=str(site.resolve())))
    return Built(tuple(heard), find_handwritten(config))


def serve_site(source: Source, *, address: str = "127.0.0.1:8000", is_opened: bool = False) -> None:
    """Show the site, and again after every change of a record, a page or a template, until interrupted."""
    with handing_over(source, speaking("mkdocs"), *STOPS):
        serve.serve(**engine_settings(source.root), open_in_browser=is_opened, dev_addr=address, strict=False)
