"""The code keeps to the plan of ARCHITECTURE.md: its layers and its tree."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator" / "mentorbook"
PARTS = {path.stem for path in PACKAGE.iterdir() if path.is_dir() or path.suffix == ".py"} - {
    "__init__",
    "__main__",
    "__pycache__",
}


def contracts() -> list[dict[str, list[str]]]:
    """Return what pyproject.toml asks import-linter to hold."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        found: list[dict[str, list[str]]] = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    return found


def drawing(heading: str) -> list[str]:
    """Return the lines of the indented block under a heading of ARCHITECTURE.md, without the indentation."""
    chapter = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return [line[4:] for line in chapter.splitlines() if line.startswith("    ")]


def drawn_below(indentation: str) -> set[str]:
    """Return the names that ARCHITECTURE.md's tree has at one depth."""
    lines = [line.removeprefix(indentation) for line in drawing("The tree") if line.startswith(indentation)]
    return {re.sub(r"\.py$|/$", "", line.split()[0]) for line in lines if not line.startswith(" ")}


def imports_of(path: Path) -> Iterator[str]:
    """Yield the full name of each module that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""


def importers(package: str, *folders: str) -> set[str]:
    """Return the files under the folders that import a package or a part of it."""
    return {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        for name in imports_of(path)
        if name == package or name.startswith(f"{package}.")
    }


def test_imports_keep_to_the_contracts():
    """import-linter finds every contract of pyproject.toml kept: layers, purity, no cycles."""
    script = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([script, "--no-cache", "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1:] == ["Contracts: 3 kept, 0 broken."], done.stdout + done.stderr


def test_the_layers_are_the_ones_drawn():
    """Of the layers the contract names, those that exist are drawn in ARCHITECTURE.md, in the same order."""
    layers = [[name.strip("()") for name in layer.split(" | ")] for layer in contracts()[0]["layers"]]
    there = [" | ".join(name for name in layer if name in PARTS) for layer in layers]
    assert [layer for layer in there if layer] == drawing("Layers")


def test_whatever_should_be_pure_is_held_to_be():
    """A pure package that comes later must join the contract that forbids paths, formats and frameworks."""
    pure = {f"mentorbook.{name}" for name in ("problems", "model", "rules", "matching", "lifecycle") if name in PARTS}
    assert set(contracts()[1]["source_modules"]) == pure


def test_only_the_plugin_knows_mkdocs():
    """An engine that goes away takes one file with it."""
    assert importers("mkdocs", "generator") <= {"generator/mentorbook/plugin.py"}


def test_nothing_imports_the_source_root():
    """`import generator.mentorbook` would give two classes of one name."""
    assert importers("generator", "generator", "tests", "benchmarks") == set()


def test_the_package_is_the_one_drawn():
    """ARCHITECTURE.md's tree names every part of the package, and no other."""
    assert drawn_below(" " * 4) == PARTS


def test_the_parts_of_the_match_are_the_ones_drawn():
    """Its folders; each holds what one word of ARCHITECTURE.md means."""
    folders = {path.name for path in (PACKAGE / "matching").iterdir() if path.is_dir()} - {"__pycache__"}
    assert drawn_below(" " * 8) == folders


def test_the_folders_are_the_ones_drawn():
    """ARCHITECTURE.md's tree names every folder at the top that Git keeps, and no other."""
    listed = subprocess.run(
        ["git", "-c", "core.quotepath=off", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    kept = {path.split("/")[0] for path in listed.stdout.splitlines() if "/" in path}
    lines = [line for line in drawing("The tree") if not line.startswith(" ")]
    names = {name for line in lines for name in re.split(r" {3,}", line)[0].split()}
    assert {name.split("/")[0] for name in names if "/" in name} == kept
