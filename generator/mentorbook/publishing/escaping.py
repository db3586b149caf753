"""Templates that escape everything but HTML of our own, and lose no time over what is HTML already."""

import operator
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, ClassVar

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

# A page says a name, a handle, a topic many times.
MOST_TEXTS = 4096
_TELLING = re.compile("[&<>'\"]")
NONE: Mapping[str, Callable[..., Markup]] = MappingProxyType({})


def escaped(value: object) -> str:
    """Return a value as HTML: what is HTML already as it is, everything else escaped.

    This is what `escape` does too, but that makes a new text of every HTML: a tenth of the time a page takes.
    """
    if type(value) is Markup:
        return value
    return _escaped_text(value) if type(value) is str else escape(value)


@lru_cache(MOST_TEXTS)
def _escaped_text(text: str) -> str:
    return escape(text) if _TELLING.search(text) else text


class _Generator(CodeGenerator):
    """Writes templates' code as Jinja does, but for the function that escapes, calls and attributes."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            # A call of Python's takes longer than to see that there is none to make.
            self.write("(shown if type(shown := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_post(node, frame, finalize)
        else:
            self.write(") is Markup else environment.text(shown) if type(shown) is str else escape(shown))")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Write a call as Python's own: none of our functions asks for the context."""
        if forward_caller:
            super().visit_Call(node, frame, forward_caller)
            return
        self.write("environment.called(")
        self.visit(node.node, frame)
        self.signature(node, frame)
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Write an attribute as Python's own; what isn't there is an error in any case."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")


class _Folding(NodeTransformer):
    """Puts the texts of calls that give the same on every page in their places."""

    def __init__(self, constant: Mapping[str, Callable[..., Markup]]) -> None:
        self._constant = constant

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        """Return the text, where the function is known and everything it is given."""
        self.generic_visit(node)
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        given = [one.value for one in node.args if isinstance(one, nodes.Const)]
        if name not in self._constant or len(given) < len(node.args) or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return node
        return nodes.Const(self._constant[name](*given), lineno=node.lineno)


class _Template(Template):
    """A template whose imports are read once: ours have no globals of their own, which Jinja asks every time."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        return super()._get_default_module()


class EscapingEnvironment(Environment):
    """Jinja's templates, escaped faster. Calls of `constant` functions with plain values are made only once."""

    code_generator_class = _Generator
    template_class = _Template
    text = staticmethod(_escaped_text)
    called: ClassVar[Callable[..., Any]] = operator.call

    def __init__(self, constant: Mapping[str, Callable[..., Markup]] = NONE, **options: Any) -> None:
        self.constant = constant
        super().__init__(**options)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        found: nodes.Template = _Folding(self.constant).visit(super()._parse(source, name, filename))
        return found
