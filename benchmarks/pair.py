"""Measure the matcher without reading, the collector at rest as in the command: `python -m benchmarks.pair DIR`."""

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from mentorbook.matching.policy import Policy
from mentorbook.matching.proposal import propose
from mentorbook.matching.rounds import round_to_match
from mentorbook.model.roster import Roster
from mentorbook.model.today import Clock
from mentorbook.records.garbage import without_collector
from mentorbook.records.read import read_programme


def walk(roster: Roster) -> int:
    """Look at every choice once, which every matcher must, and return how many name somebody."""
    return sum(choice.mentor in roster.mentors_by_handle for mentee in roster.mentees for choice in mentee.choices)


def pair(programme: Path) -> dict[str, float]:
    """Return the CPU seconds from a roster to its pairings, and of walking its choices; 0 where no round is ready."""
    roster = read_programme(programme, None, Clock(datetime.now(UTC))).roster
    one = round_to_match(roster.program, roster.today) if roster else None
    if roster is None or one is None:
        return {"pairings": 0.0, "walk": 0.0}
    with without_collector():
        start = time.process_time()
        propose(roster, one, Policy(roster.program.matching.policy))
        paired = time.process_time()
    walk(roster)
    return {"pairings": paired - start, "walk": time.process_time() - paired}


if __name__ == "__main__":
    print(json.dumps(pair(Path(sys.argv[1]))))
