"""The code stays small, plain and explained: the budgets of ARCHITECTURE.md."""

import ast
import io
import re
import statistics
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator" / "mentorbook"
TEXTS = {
    path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))
}
TREES = {path: ast.parse(text) for path, text in TEXTS.items()}
LENGTHS = {path: len(text.splitlines()) for path, text in TEXTS.items()}

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def functions() -> dict[str, int]:
    """Return the length in lines of every function, by its place."""
    return {
        f"{path}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def public_definitions(body: list[ast.stmt]) -> Iterator[Definition]:
    """Yield the public functions and classes of a module, and the public methods of those classes."""
    for node in body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public_definitions(node.body)


def suppressions(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and words of each comment that silences a tool."""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT and re.search(r"noqa|type: ?ignore|pragma:|mypy:|ruff:|fmt:", token.string):
            yield token.start[0], token.string


@pytest.mark.parametrize(
    ("pattern", "limit"), [(r".*", 300), (r"cli/.*", 80), (r"plugin\.py", 120)], ids=["any", "cli", "plugin"]
)
def test_files_are_short(pattern: str, limit: int):
    """No file is longer than the budget of its kind."""
    assert {path: size for path, size in LENGTHS.items() if re.fullmatch(pattern, path) and size > limit} == {}


def test_most_files_fit_on_a_screen_or_two():
    """The median file that holds anything has at most 100 lines."""
    assert statistics.median(size for size in LENGTHS.values() if size > 1) <= 100


def test_functions_are_short():
    """No function has more than 49 lines; nine in ten have at most 25, half of them at most 8."""
    found = functions()
    assert {place: size for place, size in found.items() if size > 49} == {}
    assert statistics.quantiles(found.values(), n=10, method="inclusive")[-1] <= 25
    assert statistics.median(found.values()) <= 8


def test_no_exception_is_caught_unseen():
    """Below cli/ every `except` names what it expects."""
    broad = [
        f"{path}:{node.lineno}"
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and not path.startswith("cli/")
        if node.type is None
        or {"Exception", "BaseException"} & {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)}
    ]
    assert broad == []


def test_tools_are_rarely_silenced_and_never_without_a_reason():
    """At most 3 suppressions per 1,000 lines, each like `# noqa: T201 - this is what the command is for`."""
    found = [f"{path}:{line} {words}" for path, text in TEXTS.items() for line, words in suppressions(text)]
    assert [one for one in found if not re.search(r"(noqa: [A-Z]+\d+|ignore\[[\w, -]+\])\W+\w+\W+\w+", one)] == []
    assert len(found) <= 3 * sum(LENGTHS.values()) / 1000


def test_every_public_name_says_what_it_promises():
    """Modules, classes, functions and methods have a docstring whose first line is a whole sentence."""
    named: list[tuple[str, int, ast.Module | Definition]] = [
        (path, 1, tree) for path, tree in TREES.items() if LENGTHS[path]
    ]
    named += [(path, one.lineno, one) for path, tree in TREES.items() for one in public_definitions(tree.body)]
    silent = [
        f"{path}:{line}"
        for path, line, node in named
        if not (ast.get_docstring(node) or "").split("\n\n")[0].rstrip().endswith((".", ":", "?"))
    ]
    assert silent == []
