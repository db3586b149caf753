"""Match one invented market: `python -m benchmarks.one_match SOLVER MENTEES CHOICES ZIPF RUNS`.

Says "ready" when the market is there, and then, in JSON, the CPU seconds of each run and what was found.
"""

import gc
import json
import sys
import time
from collections.abc import Sequence
from itertools import pairwise

from benchmarks.lists import Shape, invent
from benchmarks.peers import PEERS
from mentorbook.matching.digest import json_sha256
from mentorbook.matching.draw import choose_winner
from mentorbook.matching.market import Market, Matching, profile
from mentorbook.matching.policy import Costs, Policy, costs
from mentorbook.matching.solving.network import flow_matching
from mentorbook.matching.solving.solver import Guess, Solution, solve

OURS = "mentorbook"
ALONE = "mentorbook alone"
"""Without OR-tools, even where it is installed."""
GUESSES: dict[str, Guess] = {OURS: flow_matching, ALONE: lambda market, exact: None}
ENOUGH_SECONDS = 6.0


def run(solver: str, market: Market) -> tuple[list[float], Matching, bool]:
    """Return the CPU seconds of solving, of the draw and of writing the proof, what was found, and if it is proved."""
    if solver in PEERS:
        seconds, matching = PEERS[solver](market)
        return [seconds], matching, False
    times = [time.process_time()]
    exact = costs(market, Policy.MOST_MATCHED)
    solution = solve(market, exact, GUESSES[solver])
    times.append(time.process_time())
    winner = choose_winner(market, exact, solution)
    times.append(time.process_time())
    json_sha256({"matching": winner.matching, "prices": [str(price) for price in winner.prices]})
    times.append(time.process_time())
    parts = [after - before for before, after in pairwise(times)]
    return parts, winner.matching, is_proof(market, exact, winner)


def is_proof(market: Market, exact: Costs, found: Solution) -> bool:
    """Tell whether everybody has what is cheapest for them, and no seat that has a price is free or taken twice."""
    free = list(market.seats)
    for mentee, (mentor, choices) in enumerate(zip(found.matching, market.choices, strict=True)):
        options: dict[int | None, int] = {None: exact.unmatched[mentee]}
        options |= {one: exact.choice[rank] + found.prices[one] for rank, one in enumerate(choices) if one is not None}
        if options[mentor] > min(options.values()):
            return False
        if mentor is not None:
            free[mentor] -= 1
    return all(seats == 0 or (seats > 0 and price == 0) for seats, price in zip(free, found.prices, strict=True))


def main(arguments: Sequence[str]) -> None:
    """Measure as `timeit` does, the collector of garbage at rest; a long run isn't repeated."""
    solver, mentees, choices, zipf, runs = arguments
    market = invent(Shape(int(mentees), int(choices), float(zipf)))
    run(solver, invent(Shape(10, 2, 1)))
    print("ready", flush=True)
    found: list[list[float]] = []
    while len(found) < int(runs) and sum(map(sum, found)) < ENOUGH_SECONDS:
        gc.collect()
        gc.disable()
        seconds, matching, is_proved = run(solver, market)
        gc.enable()
        found.append(seconds)
    print(json.dumps({"seconds": found, "profile": profile(market, matching), "proved": is_proved}))


if __name__ == "__main__":
    main(sys.argv[1:])
