"""Pairs and runs as YAML, in the order of the records' documentation; reading it gives an equal value back."""

from enum import StrEnum
from typing import Any

import yaml

from mentorbook.model.pair import Pair
from mentorbook.model.record import Record
from mentorbook.model.run import Run
from mentorbook.records.shape import NAMED_BY_FILE

_WIDEST = 10_000


class _OnOneLine(dict[str, Any]):
    """Fields that are written in braces."""


class _Dumper(yaml.SafeDumper):
    """Writes each value out, also one that stands there several times: the reader refuses marks that repeat."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent the entries of a list, as the records' documentation does: whoever adds one by hand does so too."""
        super().increase_indent(flow, indentless=False)


_Dumper.add_multi_representer(StrEnum, lambda dumper, value: dumper.represent_str(value.value))


def _represent_on_one_line(dumper: _Dumper, value: _OnOneLine) -> yaml.Node:
    node = dumper.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=True)
    for key, _ in node.value:
        if key.value == "on":
            # YAML 1.1 takes "on" for a yes, so the dumper would put the key of every event in quotation marks.
            key.tag = "tag:yaml.org,2002:bool"
    return node


_Dumper.add_representer(_OnOneLine, _represent_on_one_line)


def render_pair(pair: Pair) -> str:
    """Return the text of a pair's file."""
    fields = _said(pair)
    if "agreement" in fields:
        fields["agreement"] = _OnOneLine(fields["agreement"])
    fields["events"] = [_OnOneLine(event) for event in fields["events"]]
    return _dumped(fields)


def render_run(run: Run) -> str:
    """Return the text of a round's roster.yaml."""
    fields = _said(run)
    if "left_over" in fields:
        fields["left_over"] = list(fields["left_over"])
    return _dumped(fields)


def _said(record: Record) -> dict[str, Any]:
    """Return what a record says that neither its file's name nor a default says already."""
    named = set(NAMED_BY_FILE.get(type(record), ()))
    return record.model_dump(by_alias=True, exclude_defaults=True, exclude=named)


def _dumped(fields: dict[str, Any]) -> str:
    # The dumper written in Python, not the one in C: the same bytes on every machine.
    text: str = yaml.dump(fields, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDEST)
    return text
