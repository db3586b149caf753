"""A YAML text as a flat run of events, from the C parser where there is one and from the pure one elsewhere.

Events are read in a loop that neither recurses nor builds anything: the composer in C ends the whole process
on deeply nested text, and the pure one runs out of stack.
"""

from collections.abc import Callable, Iterator

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

Backend = Callable[[str], Iterator[yaml.Event]]


class PureParser(Reader, Scanner, Parser):
    """PyYAML's own parser, without its composer, resolver and constructor."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: yaml.Mark) -> list[str]:
        """Refuse a code that spells no character where it stands, as the parser in C does."""
        try:
            chunks: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
        except (ValueError, OverflowError):
            chunks = ["\ud800"]
        if any("\ud800" <= character <= "\udfff" for chunk in chunks for character in chunk):
            raise ScannerError("in quotation marks", start_mark, "no such character", self.get_mark())
        return chunks


def pure_events(text: str) -> Iterator[yaml.Event]:
    """Yield a text's events by the parser written in Python."""
    parser = PureParser(text)
    while parser.check_event():
        yield parser.get_event()  # type: ignore[no-untyped-call]  # the stubs leave it out


def _fast_backend() -> Backend:
    if not yaml.__with_libyaml__:
        return pure_events
    from yaml._yaml import CParser  # PyYAML has this module only where it was built with libyaml.

    def fast_events(text: str) -> Iterator[yaml.Event]:
        # The last event is None, after the end of the stream.
        return iter(CParser(text).get_event, None)

    return fast_events


fast_events: Backend = _fast_backend()
