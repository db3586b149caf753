"""What goes wrong that nobody can mend in a programme's files."""

from mentorbook.problems import MentorbookError


class RecordsError(MentorbookError):
    """Something stands in the way of reading or writing a programme; the text is one plain sentence."""
