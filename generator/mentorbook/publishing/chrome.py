"""What we change in the HTML that the theme puts around every page."""

from collections.abc import Mapping

_SWITCHES = 'data-md-component="palette"'
_ACTIVE = "md-tabs__item--active"
_TAB = 'class="md-tabs__link"'
# Of pages that are not in the navigation, in which folder they are and below which of our pages.
_ABOVE = {"mentors": "mentors/", "topics": "mentors/", "matches": "matches/"}


def change_header(header: str, words: Mapping[str, str], dialog: str) -> str:
    """Return the theme's header with a name for its search dialog, and its switches of colours in other words.

    Under another name the theme does not find the form of the search, and so leaves it to ours to fetch the index,
    once somebody types. Only the switches are translated: a title in the header may say the same.
    """
    named = header.replace('role="dialog"', f'role="dialog" aria-label="{dialog}"')
    before, form, rest = named.replace('name="search"', 'name="mentorbook-search"').partition(_SWITCHES)
    switches, end, after = rest.partition("</form>")
    for text, ours in words.items():
        switches = switches.replace(text, ours)
    return before + form + switches + end + after


def mark_tab(tabs: str, page: str, here: str, ways: Mapping[str, str]) -> str:
    """Return the theme's tabs, the one marked that leads to a page or, where it is in no navigation, above it.

    `page` is its address from the site's root and `here` from itself; `ways` lead from it to addresses from the root.
    """
    before, active, rest = tabs.partition(_ACTIVE)
    if active:
        is_here = f'href="{here}"' in rest.partition(_TAB)[0]
        return before + active + rest.replace(_TAB, _current("page" if is_here else "true"), 1)
    above = _ABOVE.get(page.partition("/")[0])
    if above is None:
        return tabs
    way = f'href="{ways[above]}" '
    return tabs.replace(way + _TAB, way + _current("true"))


def _current(value: str) -> str:
    return f'{_TAB} aria-current="{value}"'
