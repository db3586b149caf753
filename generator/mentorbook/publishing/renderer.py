"""Templates filled in, with everything escaped that is not HTML of our own."""

from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from mentorbook.publishing.catalogue import Catalogue, load_catalogue
from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.people import NOBODY, People
from mentorbook.publishing.searching import USUAL, Scope, Searching


@cache
def environment() -> Environment:
    """Return the templates. Escaping is on in every one; a name that is not there is an error, never an empty text."""
    return Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        loader=PackageLoader("mentorbook.publishing"),
    )


@dataclass(frozen=True)
class Renderer:
    """What every page is made with: what may be shown, and the words to say it.

    `address` is that of the site, ending in "/"; None where nobody knows it yet. `people` is what pages whose scripts
    look through everybody give to them.
    """

    public: PublicProgramme
    catalogue: Catalogue
    address: str | None = None
    people: People = NOBODY
    searching: Searching = USUAL

    @property
    def scope(self) -> Scope:
        """Return what is searched of each mentor."""
        return self.searching.scope(len(self.public.mentors))

    def render(self, template: str, **values: object) -> str:
        """Return a template filled in. `say` and `count` are the catalogue's, `phase` is the programme's today.

        `in_figures` writes a number as the language does.
        """
        catalogue, phase = self.catalogue, self.public.phase.value
        said = {"say": catalogue.say, "count": catalogue.count, "in_figures": catalogue.figure}
        return environment().get_template(template).render(**said, phase=phase, **values)


def make_renderer(
    public: PublicProgramme, address: str | None = None, people: People = NOBODY, searching: Searching = USUAL
) -> Renderer:
    """Return what renders a programme's pages in its language, for a site at that address."""
    return Renderer(public, load_catalogue(public.language, public.words), address or None, people, searching)
