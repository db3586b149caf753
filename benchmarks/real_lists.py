"""Match lists that real people made: `python -m benchmarks.real_lists FILE... [--choices 2] [--by projects]`.

Where the files are to be had, and what is done with them, is in benchmarks/REAL_LISTS.md.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from benchmarks.mechanisms import accept_at_once, deal_seats, market_of, serve
from benchmarks.preference_files import FormatError, Lists, read_lists
from mentorbook.matching.market import Market, Matching, profile
from mentorbook.matching.policy import Policy, costs
from mentorbook.matching.solving.solver import solve
from mentorbook.matching.stable import accept

Mechanism = Callable[[Market, Sequence[int]], Matching]


def cheapest(policy: Policy) -> Mechanism:
    """Return what matches by a policy that is a question of costs; the order decides ties only."""
    return lambda market, _: solve(market, costs(market, policy)).matching


def stable(market: Market, order: Sequence[int]) -> Matching:
    """Match by deferred acceptance, with everybody ranking by the same order."""
    return accept(market, [order] * len(market.seats))


MECHANISMS: dict[str, Mechanism] = {
    "most-matched": cheapest(Policy.MOST_MATCHED),
    "first-choices": cheapest(Policy.FIRST_CHOICES),
    "stable": stable,
    "random serial dictatorship": serve,
    "immediate acceptance": accept_at_once,
}


def means(found: Sequence[Lists], name: str, runs: int, seed: int) -> tuple[float, ...]:
    """Return how many got their first choice, second and so on, in all files together: the mean of the runs.

    Where the lists themselves say who comes first, `stable` follows that.
    """
    longest = max((len(choices) for lists in found for choices in lists.choices), default=0)
    totals, dice = [0] * longest, Random(seed)
    for _ in range(runs):
        for lists in found:
            people = len(lists.choices)
            drawn = dice.sample(range(people), people)
            order = lists.order or drawn if name == "stable" else drawn
            market = market_of(lists, order)
            for rank, count in enumerate(profile(market, MECHANISMS[name](market, order))):
                totals[rank] += count
    return tuple(total / runs for total in totals)


def report(found: Sequence[Lists], runs: int, seed: int) -> Iterator[str]:
    """Yield a line for each mechanism: how many were matched, with which choice, and how many draws that is of."""
    people, seats = (sum(len(one.choices) for one in found), sum(sum(one.seats) for one in found))
    yield f"{people} people, {seats} seats with {sum(len(one.seats) for one in found)} mentors"
    yield f"{'':28}{'matched':>8}   first choice, second and so on"
    for name in MECHANISMS:
        draws = 1 if name in (Policy.MOST_MATCHED, Policy.FIRST_CHOICES) else runs
        counts = means(found, name, draws, seed)
        shown = " ".join(f"{count:.4g}" for count in counts)
        yield f"{name:28}{sum(counts):8.4g}   {shown}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print what each mechanism does with the files together."""
    parser = argparse.ArgumentParser(description="Match lists that real people made.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--choices", type=int, default=0, help="as many of each list as count; all if not given")
    parser.add_argument("--by", choices=["supervisors", "projects"], default="supervisors", help="who is a mentor")
    parser.add_argument("--runs", type=int, default=1000, help="draws of which the mean is shown")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    try:
        found = [read_lists(path, options.by) for path in options.files]
    except (FormatError, OSError, KeyError, ValueError) as error:
        sys.exit(f"These files cannot be read: {error}")
    cut = [lists.cut(options.choices) if options.choices else lists for lists in found]
    dealt = [deal_seats(lists) if lists.groups else lists for lists in cut]
    for line in report(dealt, options.runs, options.seed):
        print(line)


if __name__ == "__main__":
    main()
