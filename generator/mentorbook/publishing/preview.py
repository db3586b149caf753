"""A site that is shown while its files are being worked on."""

import logging
import threading
import time
from collections.abc import Callable
from functools import partial

from mentorbook.problems import MentorbookError
from mentorbook.publishing.album import Darkroom
from mentorbook.publishing.errors import PublishingError
from mentorbook.publishing.publication import Publication, Source, UnsoundError
from mentorbook.publishing.watching import Watch
from mentorbook.records.memory import Memory
from mentorbook.records.read import Reading

LOG = logging.getLogger("mentorbook")
PACE, BLINK, PATIENCE = 0.1, 0.05, 10  # seconds
LEISURE = 5
"""So many times longer than a look at the files took it waits until the next one."""


class Preview:
    """Reads a programme again and again. While it can't be read, or has errors, the site stays as it was before.

    `tell` puts into words what is wrong with a reading; `is_stale` says that what was returned last is an old one.
    """

    def __init__(self, tell: Callable[[Reading], str]) -> None:
        self.is_stale = False
        self._tell = tell
        self._watch = Watch()
        self._darkroom = Darkroom()
        self._memory = Memory()
        self._last: Publication | None = None

    def read(self, source: Source) -> Publication:
        """Read and check a programme as it is now. Of the first reading, raise every error there is."""
        try:
            self._last = self._read(source)
        except MentorbookError as error:
            if self._last is None:
                raise
            self.is_stale = True
            LOG.error("%s\n\nThe site stays as it was until that is mended.", error.report())
            return self._last
        if self.is_stale:
            LOG.info("The files are in order again, and the site follows them.")
        self.is_stale = False
        return self._last

    def _read(self, source: Source) -> Publication:
        self._watch.note(source.root)
        reading = source.read(self._memory.recall)
        self._watch.keep_to(reading.folders)
        try:
            return source.publication(reading, partial(self._darkroom.develop, source.root))
        except UnsoundError as error:
            raise PublishingError(f"{error}\n\n{self._tell(reading)}") from error

    def follow(self, address: str, is_up: Callable[[], bool], renew: Callable[[], object]) -> None:
        """Say where the site is once it is there; as long as it is, have it renewed when the programme's files change.

        Both happens in a thread of its own.
        """
        threading.Thread(target=self._follow, args=(address, is_up, renew), daemon=True).start()

    def _follow(self, address: str, is_up: Callable[[], bool], renew: Callable[[], object]) -> None:
        clock = threading.Event()
        for _ in range(int(PATIENCE / BLINK)):
            if is_up():
                LOG.info("The site is at %s and follows every saved file. Ctrl+C ends it.", address)
                break
            clock.wait(BLINK)
        while is_up():
            start = time.perf_counter()
            if self._watch.has_changed():
                renew()
            clock.wait(max(PACE, LEISURE * (time.perf_counter() - start)))
