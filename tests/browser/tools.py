"""What npm brings: axe-core, that looks for what shuts people out, and html-validate, that reads HTML."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
MISSING = "This needs Node.js and npm, and then: .ci/install-npm tests/browser"
# axe's own names for WCAG 2.2, levels A and AA, and for what is good practice beyond.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN = """async tags => {
  const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ["violations"], preload: false });
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(" ")} ${
    node.any.concat(node.all, node.none).map(one => one.message).join("; ")}`));
}"""


@dataclass(frozen=True)
class Fault:
    """Something html-validate found in a page; `selector` says on which element."""

    page: str
    rule: str
    selector: str
    message: str


def module(path: str) -> Path:
    """Return a file of an npm package; without it the test is skipped, but fails in CI."""
    found = MODULES / path
    if not found.is_file():
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    return found


def load_axe() -> str:
    """Return axe-core's script."""
    return module("axe-core/axe.min.js").read_text(encoding="utf-8")


def axe_faults(page: Page, axe: str) -> list[str]:
    """Return what axe finds on the open page. The script comes by the debugger, which no policy of a page stops."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(axe)
    found: list[str] = page.evaluate(RUN, TAGS)
    return found


def html_faults(home: Path, pages: Iterable[Path]) -> list[Fault]:
    """Return what html-validate finds in pages below a folder, all in one go."""
    program, settings = module("html-validate/bin/html-validate.mjs"), HERE / "html-validate.json"
    if not shutil.which("node"):
        pytest.skip(MISSING)
    # Into a file: what it writes into a pipe it leaves unfinished when it ends.
    with tempfile.TemporaryFile() as said:
        command: list[str | Path] = ["node", program, "--config", settings, "--formatter", "json", *pages]
        subprocess.run(command, cwd=HERE, stdout=said, check=False)
        said.seek(0)
        reports: list[dict[str, Any]] = json.load(said)
    return [
        Fault(
            Path(report["filePath"]).relative_to(home).as_posix(),
            one["ruleId"],
            one.get("selector") or "",
            one["message"],
        )
        for report in reports
        for one in report["messages"]
    ]
