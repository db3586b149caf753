"""Templates that escape everything but HTML of our own, and lose no time over what is HTML already."""

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape


def escaped(value: object) -> str:
    """Return a value as HTML: what is HTML already as it is, everything else escaped.

    This is what `escape` does too, but that makes a new text of every HTML: a tenth of the time a page takes.
    """
    return value if type(value) is Markup else escape(value)


class _Generator(CodeGenerator):
    """Writes templates' code as Jinja does, but for the name of the function that escapes."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")


class EscapingEnvironment(Environment):
    """Jinja's templates, escaped faster."""

    code_generator_class = _Generator
    escaped = staticmethod(escaped)
