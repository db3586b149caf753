"""Lists that real people made, from the files in which public collections hold them, as markets."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

By = Literal["supervisors", "projects"]
ALTERNATIVE = re.compile(r"# ALTERNATIVE NAME (\d+): (.*)")
VOTES = re.compile(r"(\d+): *(.*)")


@dataclass(frozen=True)
class Lists:
    """Hold who offers how many seats, and everyone's wishes in order, all by number."""

    seats: tuple[int, ...]
    choices: tuple[tuple[int, ...], ...]
    order: tuple[int, ...] = ()
    """Who comes before whom with everybody, where the file says so."""
    groups: tuple[tuple[tuple[int, ...], int], ...] = ()
    """Numbers that share their seats, and how many they have together."""

    def cut(self, most: int) -> "Lists":
        """Return the same with at most so many choices each."""
        return Lists(self.seats, tuple(choices[:most] for choices in self.choices), self.order, self.groups)


class FormatError(Exception):
    """A file is none of those that can be read; the text says why."""


def read_lists(path: Path, by: By) -> Lists:
    """Return what a file holds: PrefLib's orders, or the tutorial's students.csv with its two companions."""
    if path.suffix == ".csv":
        return _read_tutorial(path, by)
    if path.suffix in (".soi", ".soc", ".toi", ".toc", ".cat"):
        return _read_orders(path, by)
    raise FormatError(f"{path.name} is neither a file of PrefLib's orders nor the tutorial's students.csv.")


def _read_orders(path: Path, by: By) -> Lists:
    """Read PrefLib's format; of tied alternatives the one with the smaller number comes first."""
    lines = path.read_text(encoding="utf-8").splitlines()
    names = {int(found[1]): found[2] for line in lines if (found := ALTERNATIVE.fullmatch(line.strip()))}
    votes = [found for line in lines if (found := VOTES.fullmatch(line.strip()))]
    wishes = [_ordered(found[2]) for found in votes for _ in range(int(found[1]))]
    places = {number: place for place, number in enumerate(sorted(names))}
    beside = path.with_suffix(".dat")
    if not beside.exists():
        return _market([1] * len(places), places, wishes)
    numbers = {name: number for number, name in names.items()}
    offers = [
        (int(row["Capacity"]), [numbers[f"Project {one}"] for one in row["Projects"].split()]) for row in _rows(beside)
    ]
    return _offered(offers, dict.fromkeys(places, 1), wishes, by)


def _ordered(text: str) -> list[int]:
    """Return the alternatives of "3,{2,5},1" from first to last."""
    groups = (re.findall(r"\d+", group) for group in re.findall(r"\{[^}]*\}|\d+", text))
    return [number for group in groups for number in sorted(map(int, group))]


def _read_tutorial(path: Path, by: By) -> Lists:
    """Read students.csv with projects.csv and supervisors.csv beside it; who ranks nobody is left out."""
    projects = {row["code"]: row for row in _rows(path.with_name("projects.csv"))}
    numbers = {code: number for number, code in enumerate(projects)}
    rows = [(int(row["rank"]), [numbers[code] for code in row.values() if code in numbers]) for row in _rows(path)]
    asking = [(rank, wish) for rank, wish in rows if wish]
    offers = [
        (int(row["capacity"]), [numbers[code] for code, one in projects.items() if one["supervisor"] == row["name"]])
        for row in _rows(path.with_name("supervisors.csv"))
    ]
    capacities = {numbers[code]: int(row["capacity"]) for code, row in projects.items()}
    lists = _offered(offers, capacities, [wish for _, wish in asking], by)
    order = tuple(sorted(range(len(asking)), key=lambda student: asking[student][0]))
    return Lists(lists.seats, lists.choices, order, lists.groups)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _offered(
    offers: Sequence[tuple[int, list[int]]], capacities: Mapping[int, int], wishes: Iterable[Sequence[int]], by: By
) -> Lists:
    """Return a market in which each supervisor, or each project, is a mentor."""
    if by == "supervisors":
        places = {one: number for number, (_, own) in enumerate(offers) for one in own}
        return _market([most for most, _ in offers], places, wishes)
    places = {one: number for number, one in enumerate(sorted(capacities))}
    lists = _market([capacities[one] for one in places], places, wishes)
    groups = tuple((tuple(places[one] for one in own), most) for most, own in offers)
    return Lists(lists.seats, lists.choices, (), groups)


def _market(seats: Sequence[int], places: Mapping[int, int], wishes: Iterable[Sequence[int]]) -> Lists:
    """Return the market; a mentor who is named again keeps the earlier place."""
    return Lists(tuple(seats), tuple(tuple(dict.fromkeys(places[one] for one in wish)) for wish in wishes))
