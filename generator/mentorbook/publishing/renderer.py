"""Templates filled in, with everything escaped that is not HTML of our own."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from mentorbook.model.program import Words
from mentorbook.model.round import Phase
from mentorbook.publishing.catalogue import Catalogue, load_catalogue
from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.escaping import EscapingEnvironment
from mentorbook.publishing.people import NOBODY, People
from mentorbook.publishing.searching import USUAL, Scope, Searching

Value = TypeVar("Value")
# What comes again on page after page, made by macros from values that say all of it.
REPEATED = ("chip", "icon", "other", "seats", "term")
MOST_REPEATED = 20_000


# Programmes whose templates are kept, for the next edition of a preview.
MOST_PROGRAMMES = 8


@lru_cache(MOST_PROGRAMMES)
def environment(language: str, words: Words) -> Environment:
    """Return the templates with a programme's words in them.

    Escaping is on in every one; a name that is not there is an error, never an empty text.
    """
    constant = {"say": load_catalogue(language, words).say}
    made = EscapingEnvironment(
        constant,
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        loader=PackageLoader("mentorbook.publishing"),
    )
    macros = made.get_template("macros.html").module
    kept = {name: lru_cache(MOST_REPEATED)(getattr(macros, name)) for name in REPEATED}
    vars(macros).update(kept)
    constant["icon"] = kept["icon"]
    return made


@dataclass(frozen=True)
class Renderer:
    """What every page is made with: what may be shown, and the words to say it.

    `address` is that of the site, ending in "/"; None where nobody knows it yet. `people` is what pages whose scripts
    look through everybody give to them.
    """

    public: PublicProgramme
    catalogue: Catalogue
    templates: Environment
    address: str | None = None
    people: People = NOBODY
    searching: Searching = USUAL
    kept: dict[Hashable, Any] = field(default_factory=dict, repr=False)

    @property
    def scope(self) -> Scope:
        """Return what is searched of each mentor."""
        return self.searching.scope(len(self.public.mentors))

    @property
    def can_choose(self) -> bool:
        """Tell whether people can choose today: choosing is open, and somebody has a free seat.

        Where a request may name nobody, it can be made all the same.
        """
        return self.once("can choose", lambda: _can_choose(self.public))

    def once(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return what many pages share, made for the first of them."""
        if key not in self.kept:
            self.kept[key] = make()
        found: Value = self.kept[key]
        return found

    def render(self, template: str, **values: object) -> str:
        """Return a template filled in. `say` and `count` are the catalogue's, `phase` is the programme's today,
        "full" where people would choose if anybody had a free seat, and `choices` is how many they may make.

        `in_figures` writes a number as the language does.
        """
        catalogue, phase = self.catalogue, self.public.phase
        shown = "full" if phase is Phase.CHOOSING and not self.can_choose else phase.value
        said = {"say": catalogue.say, "count": catalogue.count, "in_figures": catalogue.figure}
        made = self.once(("template", template), lambda: _template(self.templates, template))
        return made.render(**said, phase=shown, choices=self.public.most_choices, **values)


def _template(templates: Environment, name: str) -> Template:
    """Return a template whose globals are a plain dictionary: Jinja reads them anew for every page, from two."""
    found = templates.get_template(name)
    found.globals = dict(found.globals)
    return found


def _can_choose(public: PublicProgramme) -> bool:
    return public.phase is Phase.CHOOSING and (public.least_choices == 0 or any(one.free for one in public.mentors))


def make_renderer(
    public: PublicProgramme, address: str | None = None, people: People = NOBODY, searching: Searching = USUAL
) -> Renderer:
    """Return what renders a programme's pages in its language, for a site at that address."""
    catalogue = load_catalogue(public.language, public.words)
    return Renderer(public, catalogue, environment(public.language, public.words), address or None, people, searching)
