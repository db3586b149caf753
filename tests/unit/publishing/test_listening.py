"""What an engine complains about is heard by those who asked."""

import logging

from mentorbook.publishing.listening import listening, speaking


def complain() -> None:
    """Say something unimportant, something important, and something worse."""
    logger = logging.getLogger("engine.part")
    logger.info("all is well")
    logger.warning("%s is missing", "a link")
    logger.error("no page")


def test_warnings_are_heard_and_kept_from_the_terminal(capsys):
    """In order; what is well is not worth a word."""
    with listening("engine") as heard:
        complain()
    assert heard == ["a link is missing", "no page"]
    assert capsys.readouterr() == ("", "")


def test_warnings_can_be_said_on_standard_error(capsys):
    """For a preview, which goes on after a mistake."""
    with speaking("engine"):
        complain()
    assert capsys.readouterr() == ("", "a link is missing\nno page\n")


def test_more_can_be_said_where_it_is_wanted(capsys):
    """Where the site is, say; and what is said is not heard as well."""
    with speaking("engine", logging.INFO) as heard:
        complain()
    assert capsys.readouterr() == ("", "all is well\na link is missing\nno page\n")
    assert heard == []


def test_afterwards_all_is_as_before():
    """Other users of the logger notice nothing."""
    logger = logging.getLogger("engine")
    before = (list(logger.handlers), logger.level, logger.propagate)
    with listening("engine"), speaking("engine"):
        complain()
    assert (list(logger.handlers), logger.level, logger.propagate) == before
