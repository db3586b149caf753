"""Parts of the site's script, run by Node.js: what they work out, without a browser."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mentorbook.publishing.package_data import ASSETS

Work = Callable[..., Any]


@pytest.fixture
def work(tmp_path: Path) -> Work:
    """Return a function that evaluates JavaScript with names of a part, and `given`; without Node.js it skips."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js is not installed")
    shutil.copytree(ASSETS / "script", tmp_path / "parts")
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")

    def run(part: str, names: str, code: str, given: object = None) -> Any:
        (tmp_path / "given.json").write_text(json.dumps(given), encoding="utf-8")
        (tmp_path / "work.js").write_text(
            'import { readFileSync } from "node:fs";\n'
            'globalThis.WORDS = { locale: "en", texts: {} };\n'
            'globalThis.document = { currentScript: { src: "https://site.example/assets/script.js" } };\n'
            f'const {{ {names} }} = await import("./parts/{part}.js");\n'
            'const given = JSON.parse(readFileSync("given.json", "utf-8"));\n'
            f"console.log(JSON.stringify({code}));\n",
            encoding="utf-8",
        )
        done = subprocess.run([node, "work.js"], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run
