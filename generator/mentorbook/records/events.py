"""A YAML text as a flat run of events, from the C parser where there is one and from the pure one elsewhere.

Events are read in a loop that neither recurses nor builds anything: the composer in C ends the whole process
on deeply nested text, and the pure one runs out of stack.
"""

import re
from collections.abc import Callable, Iterator

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

Backend = Callable[[str], Iterator[yaml.Event]]

_QUOTED_RUN = re.compile(r'(?:[^\\"]|\\.)*', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|.)", re.DOTALL)
# A remark right behind the sign for a long text, marks of types with odd characters in them, a name that isn't there.
_DISPUTED = re.compile(r"[|>][-+0-9]{0,2}#|(?:^|[\s\[{,])(?:!\S|\?\s*[,}\]])", re.MULTILINE)
# What ends a text between brackets wherever it stands, or the end of all.
_FLOW_SIGN = re.compile(r"[,\[\]{}\0]")
# A character that no text has which comes this far.
_STAND_IN = "\ufdd0"


class PureParser(Reader, Scanner, Parser):
    """PyYAML's own parser, without its composer, resolver and constructor, and at one with the parser in C."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_flow_scalar(self, style: str) -> yaml.ScalarToken:
        """Refuse the code of a character that doesn't exist, where it stands."""
        start = self.get_mark()
        run = _QUOTED_RUN.match(self.buffer, self.pointer + 1) if style == '"' else None
        for escape in _ESCAPE.finditer(run[0]) if run else ():
            code = int(escape[1] or escape[2] or "0", 16)
            if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
                self.forward(escape.start() + 1)
                raise ScannerError("in quotation marks", start, "no such character", self.get_mark())
        return super().scan_flow_scalar(style)

    def scan_plain(self) -> yaml.ScalarToken:
        """Let a question mark be part of a text between brackets."""
        if not self.flow_level:
            return super().scan_plain()
        buffer, pointer = self.buffer, self.pointer
        end = _FLOW_SIGN.search(buffer, pointer)
        # No text goes on behind such a sign, so that no more than this needs to be copied.
        part = buffer[pointer : end.end() if end else None]
        self.buffer, self.pointer = part[:1] + part[1:].replace("?", _STAND_IN), 0
        token = super().scan_plain()
        self.buffer, self.pointer = buffer, pointer + self.pointer
        token.value = token.value.replace(_STAND_IN, "?")
        return token


def is_disputed(text: str) -> bool:
    """Tell whether a text has something that the parser in C reads and the pure one refuses."""
    return ("!" in text or "#" in text or "?" in text) and _DISPUTED.search(text) is not None


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
