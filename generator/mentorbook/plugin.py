"""The adapter to MkDocs: feeds it the pages of a programme. Nothing else knows MkDocs."""

import os
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands import build, serve
from mkdocs.config import config_options, defaults, load_config
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure import nav, pages, toc
from mkdocs.structure.files import File, Files, InclusionLevel

from mentorbook.publishing.given import Built, Progress, building, serving, silent
from mentorbook.publishing.package_data import OVERRIDES, engine_settings
from mentorbook.publishing.page import Page
from mentorbook.publishing.publication import Publication, Source
from mentorbook.publishing.publisher import SETTINGS, Publisher
from mentorbook.publishing.shell import page_contents, page_meta, page_title
from mentorbook.reporters.refusal import render_refusal

COLUMNS, SEARCH = 68, "material/search"  # MkDocs puts twelve columns before each line it logs.


class ReadyPage(pages.Page):
    """A page that brings its HTML: what people wrote never meets Markdown, snippets or macros."""

    def __init__(self, ready: Page, config: defaults.MkDocsConfig) -> None:
        level = InclusionLevel.INCLUDED if ready.is_in_navigation else InclusionLevel.NOT_IN_NAV
        super().__init__(page_title(ready), File.generated(config, ready.path, content="", inclusion=level), config)
        self.ready, self.update_date = ready, config.extra["mentorbook"].stamp

    def read_source(self, config: defaults.MkDocsConfig) -> None:
        """Take everything from the page."""
        self.markdown, self.meta = "", page_meta(self.ready)
        self.content, self.toc = self.ready.html, toc.get_toc(page_contents(self.ready))
        self.present_anchor_ids = {section.anchor for section in self.ready.sections}

    def render(self, config: defaults.MkDocsConfig, files: Files) -> None:
        """Leave the HTML as it is."""


class MentorbookPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # three plain texts, untyped in MkDocs
    """Publishes a programme's files as pages. Its folders are from where mkdocs.yml lies."""

    config_scheme = tuple((name, config_options.Type((str, date), default="")) for name in SETTINGS)

    def __init__(self) -> None:
        self.publisher = Publisher(partial(render_refusal, on_terminal=os.isatty(2), columns=COLUMNS), PluginError)

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is a preview: MkDocs puts a script of its own into its pages."""
        self.publisher.is_preview = command == "serve"

    @event_priority(100)
    def on_config(self, config: defaults.MkDocsConfig) -> None:
        """Read the programme, and have the name, the language and the chrome follow it."""
        if not config.use_directory_urls:
            raise PluginError("mkdocs.yml says `use_directory_urls: false`, but the pages' links need it to be true.")
        found = self.publisher.read(config, os.environ, datetime.now(UTC), **self.config)
        config.site_name, config.site_description = found.shell.site_name, found.shell.description
        config.theme["language"], config.extra["mentorbook"] = found.shell.language, found.shell
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(OVERRIDES))
        config.watch.extend([config.theme.custom_dir] if config.theme.custom_dir else [])
        config.extra_css[:0], config.extra_javascript[:0] = map(list, found.linked)

    def on_files(self, files: Files, *, config: defaults.MkDocsConfig) -> None:
        """Add our files and pages, but none that a hand-written one replaces, and none that is filled in later."""
        for path, content, at in self.publisher.publication.files(config.site_url, without=files.src_uris):
            files.append(partial(File.generated, config)(path, content=content, abs_src_path=at))
        rest = {*config.plugins.values(), *config.hooks, *config.extra_templates} - {self, config.plugins.get(SEARCH)}
        for page in self.publisher.pages(config, [file.url for file in files], are_alike=not rest):
            files.append(ReadyPage(page, config).file)

    def on_nav(self, navigation: nav.Navigation, *, config: defaults.MkDocsConfig, files: Files) -> None:
        """Remember what the theme needs for a page."""
        self.files, self.navigation = files, navigation

    def on_env(self, env: Environment, *, config: defaults.MkDocsConfig, files: Files) -> None:
        """Tell the templates of the programme, and each page its day: the same day, the same bytes."""
        self.env = self.publisher.instruct(env, config.theme.custom_dir)
        for page in filter(None, (file.page for file in files.documentation_pages())):
            page.update_date = self.publisher.publication.shell.stamp

    @event_priority(-100)
    def on_post_build(self, *, config: defaults.MkDocsConfig) -> None:
        """Write the pages that MkDocs was spared, have search and sitemap know them, and look through it all."""
        search = config.plugins.get(SEARCH)
        index = search.search_index.entries if search and search.config.enabled else None
        self.publisher.fill(config, partial(self._finish, config), index)
        build._build_theme_template("sitemap.xml", self.env, self.files, config, self.navigation)
        if search and index:
            search.on_post_build(config=config)
        self.publisher.check(config)

    def _finish(self, config: defaults.MkDocsConfig, page: Page) -> str:
        build._populate_page(ready := ReadyPage(page, config), config, self.files)
        context = build.get_context(self.navigation, self.files, config, ready)
        config.plugins.on_page_context(context, page=ready, config=config, nav=self.navigation)
        return self.env.get_template("main.html").render(context)

    def on_serve(self, server: LiveReloadServer, *, config: defaults.MkDocsConfig, builder: object) -> None:
        """Have the site follow the programme's files: MkDocs watches those of the start, and can't openly be asked."""
        self.publisher.follow(server.url, server.serve_thread.is_alive, partial(setattr, server, "_want_rebuild", True))


def build_site(publication: Publication, root: Path, site: Path, progress: Progress = silent) -> Built:
    """Have MkDocs build into a folder and say what it did; raise PublishingError where it stops."""
    with building(publication, "mkdocs", MkDocsException, progress) as heard:
        build.build(config := load_config(**engine_settings(root), site_dir=str(site.resolve())))
    return Built.of(heard, config)


def serve_site(source: Source, *, address: str = "127.0.0.1:8000", is_opened: bool = False) -> None:
    """Show the site, and again after every change of a record, a page or a template, until interrupted."""
    with serving(source, "mkdocs", MkDocsException):
        serve.serve(**engine_settings(source.root), open_in_browser=is_opened, dev_addr=address, strict=False)
