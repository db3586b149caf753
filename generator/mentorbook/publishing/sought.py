"""What is looked for in a finished site."""

from collections.abc import Iterable
from functools import partial

from mentorbook.publishing.edition import PublicProgramme
from mentorbook.publishing.private_values import PrivateValue
from mentorbook.publishing.said_anyway import said_anyway
from mentorbook.publishing.searcher import Searcher
from mentorbook.publishing.telling import find_all_phrases


class Sought:
    """Knows every phrase that is private, and the searcher for them.

    What the projection says anyway is no secret. To find out what that is takes a tenth of the whole look, and where
    nothing turns up nobody has to know: `leave_out_said` asks for it.
    """

    def __init__(self, private: Iterable[PrivateValue], public: PublicProgramme) -> None:
        self.phrases = find_all_phrases(private)
        self.searcher = Searcher(self.phrases)
        self.find_said = partial(said_anyway, public=public)
        self._is_secret = False

    def leave_out_said(self) -> None:
        """Look no more for what the projection says."""
        if not self._is_secret:
            said = self.find_said(self.phrases)
            self.phrases = [one for one in self.phrases if one.words not in said]
            self.searcher = Searcher(self.phrases) if said else self.searcher
            self._is_secret = True
