"""The parts of a form, ready to be put into HTML."""

from dataclasses import dataclass

from markupsafe import Markup

_SINGLE = frozenset({"line", "text", "zone", "pick", "languages"})


@dataclass(frozen=True, slots=True)
class Option:
    """One of several answers: the word that the file gets, and what people read."""

    value: str
    text: Markup | str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A question. `name` is that of the file's field; `sort` tells what it is answered with.

    line, text: words on one line or several. lines: up to `count` of them, `shown` at first, `more` is the label of
    the others. pick, one-of, some-of: from `options`. tick: yes or no, of which `said` is written where it is ticked,
    or `unsaid` where it isn't. zone, languages, hours, links, pause, choices: the script knows the answers.
    `missing` is what to say where there must be an answer and is none; `is_half` where the next one stands beside it.
    """

    name: str
    sort: str
    label: Markup
    hint: Markup | None = None
    optional: Markup | None = None
    missing: Markup | None = None
    more: Markup | None = None
    add: Markup | None = None
    options: tuple[Option, ...] = ()
    count: int = 1
    shown: int = 1
    said: str = ""
    unsaid: str = ""
    complete: str = "off"
    suggestions: tuple[str, ...] = ()
    is_ticked: bool = False
    are_all_optional: bool = False
    is_half: bool = False

    @property
    def lines(self) -> tuple[tuple[int, bool], ...]:
        """Return the numbers of the lines after the first, and whether each is shown."""
        return tuple((number, number <= self.shown) for number in range(2, self.count + 1))

    @property
    def is_single(self) -> bool:
        """Tell whether one element answers it, so that a label is enough."""
        return self.sort in _SINGLE

    @property
    def described(self) -> str:
        """Return the ids of what is read out with the answer."""
        return f"mb-{self.name}-hint mb-{self.name}-wrong" if self.hint else f"mb-{self.name}-wrong"


@dataclass(frozen=True, slots=True)
class Section:
    """Questions that belong together. Where it is `folded`, one opens it to see them."""

    title: Markup
    fields: tuple[Field, ...]
    note: Markup | None = None
    is_folded: bool = False
    has_agreement: bool = False
