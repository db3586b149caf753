"""The front page: a promise, what there is in numbers, three steps, three people."""

from dataclasses import dataclass

from markupsafe import Markup

from mentorbook.model.round import Phase
from mentorbook.publishing.avatar import draw_avatar
from mentorbook.publishing.cells import FEWEST
from mentorbook.publishing.deadlines import until_closed
from mentorbook.publishing.edition import PublicMentor
from mentorbook.publishing.page import Page, Section, root_of
from mentorbook.publishing.pages.card import draw_card
from mentorbook.publishing.phrases import check_ins, day, of_choices, people_to_choose, with_script
from mentorbook.publishing.renderer import Renderer
from mentorbook.publishing.ways import Way, address_link

PATH = "index.md"
FACES = 7
PEOPLE = 3


@dataclass(frozen=True, slots=True)
class Figure:
    """A real number, and of what."""

    value: Markup
    label: Markup


@dataclass(frozen=True, slots=True)
class Step:
    """One of the three things to do."""

    icon: str
    title: Markup
    text: Markup
    href: str
    link: Markup


def render_home(renderer: Renderer, mentors: tuple[PublicMentor, ...]) -> Page:
    """Return the front page; `mentors` in the fair order."""
    public, catalogue = renderer.public, renderer.catalogue
    html = renderer.render(
        "home.html",
        root=root_of(PATH),
        tagline=public.tagline,
        lead=_lead(renderer),
        buttons=_buttons(renderer),
        faces=[draw_avatar(one.name, one.handle, one.photo) for one in mentors[:FACES]],
        figures=_figures(renderer),
        steps=_steps(renderer),
        people=[draw_card(one, renderer) for one in mentors[:PEOPLE]],
        see_all=catalogue.count("home.see_all", len(mentors)),
    )
    sections = [Section("home", catalogue.plain("home.title"), 1), Section("steps", catalogue.plain("home.steps"))]
    return Page(
        PATH,
        catalogue.plain("site.home"),
        html,
        public.tagline or catalogue.plain("site.description", name=public.name),
        tuple(sections),
        is_searchable=False,
        is_in_navigation=True,
    )


def _lead(renderer: Renderer) -> Markup:
    catalogue, people = renderer.catalogue, people_to_choose(renderer)
    if not renderer.public.mentors:
        return catalogue.say("home.lead_empty", people=people)
    return catalogue.count("home.lead", len(renderer.public.mentors), people=people)


def _buttons(renderer: Renderer) -> tuple[Way, ...]:
    say, public = renderer.catalogue.say, renderer.public
    browse = Way("mentors/", say("button.browse"))
    how = Way("how-it-works/", say("button.how_it_works"))
    join = Way("become-a-mentor/", say("button.become_a_mentor"))
    if not public.mentors:
        return (Way(join.href, say("button.be_the_first")), how)
    match public.phase:
        case Phase.RECRUITING:
            return (join, browse)
        case Phase.MATCHING:
            return (how, browse)
        case Phase.BETWEEN if contact := address_link(public.contact):
            return (Way(contact, say("button.tell_me_when")), browse)
    return (browse, how)


def _figures(renderer: Renderer) -> tuple[Figure, ...]:
    """Return what can be counted, from five up: smaller numbers tell a stranger nothing, or too much."""
    public, count, figure = renderer.public, renderer.catalogue.count, renderer.catalogue.figure
    numbers = {
        "mentors": len(public.mentors),
        "seats": sum(one.promised for one in public.mentors),
        "languages": len({tag for one in public.mentors for tag in one.languages}),
        "zones": len({one.timezone for one in public.mentors}),
    }
    shown = [
        Figure(Markup(figure(number)), count(f"home.count_{name}", number))
        for name, number in numbers.items()
        if number >= FEWEST
    ]
    return (*shown, *_first_choices(renderer))


def _first_choices(renderer: Renderer) -> tuple[Figure, ...]:
    say = renderer.catalogue.say
    for outcome in renderer.public.outcomes[:1]:
        for cell in outcome.cells:
            if cell.results == (1,) and cell.count >= FEWEST:
                value = say("home.first_choices", part=cell.count, whole=outcome.asked)
                return (Figure(value, say("home.got_first_choice", round=outcome.round.name)),)
    return ()


def _steps(renderer: Renderer) -> tuple[Step, ...]:
    say = renderer.catalogue.say
    browse = Markup(" ").join((say("home.step_browse_text"), with_script(say("home.step_browse_shortlist"))))
    return (
        Step("people", say("home.step_browse"), browse, "mentors/", say("home.step_browse_link")),
        Step(
            "list",
            say("home.step_choose", people=people_to_choose(renderer)),
            of_choices(renderer, "home.step_choose_text", "home.step_choose_text_one"),
            "choose/" if renderer.can_choose else "how-it-works/#choose",
            _choose_link(renderer),
        ),
        Step("compass", say("home.step_meet"), _meet(renderer), "how-it-works/#expect", say("home.step_meet_link")),
    )


def _choose_link(renderer: Renderer) -> Markup:
    say, current = renderer.catalogue.say, renderer.public.round
    if renderer.can_choose and current and current.closes:
        return until_closed(renderer, say("home.step_choose_by", day=day(renderer, current.closes)))
    return say("home.step_choose_link")


def _meet(renderer: Renderer) -> Markup:
    say, current = renderer.catalogue.say, renderer.public.round
    sentence = check_ins(renderer, "home.check_ins")
    is_full = renderer.public.phase is Phase.CHOOSING and not renderer.can_choose
    if current and current.starts and current.starts > renderer.public.today and not is_full:
        return say("home.step_meet_on", day=day(renderer, current.starts), check_ins=sentence)
    return say("home.step_meet_text", check_ins=sentence)
