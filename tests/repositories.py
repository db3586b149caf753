"""Git repositories made for a test: every commit has its date, and nobody's own settings count."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

# A person's computer may have no Git; the one that decides about a change must.
needs_git = pytest.mark.skipif(
    shutil.which("git") is None and not os.environ.get("CI"), reason="there is no Git on this computer"
)
SETTINGS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
PEOPLE = {f"GIT_{role}_{fact}": "x@example.org" for role in ("AUTHOR", "COMMITTER") for fact in ("NAME", "EMAIL")}


class Repository:
    """A repository in a folder, on a branch called main."""

    def __init__(self, folder: Path, *options: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.git("init", "--quiet", "--initial-branch=main", *options)

    def git(self, *words: str, on: str = "2026-09-01T12:00Z") -> str:
        """Return what Git says; whatever it commits is of that moment."""
        variables = os.environ | SETTINGS | PEOPLE | {"GIT_AUTHOR_DATE": on, "GIT_COMMITTER_DATE": on}
        done = subprocess.run(
            ["git", *words], cwd=self.folder, env=variables, capture_output=True, text=True, check=True
        )
        return done.stdout

    def write(self, files: dict[str, str | bytes]) -> None:
        """Write files, without committing them."""
        for path, content in files.items():
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_bytes(content if isinstance(content, bytes) else content.encode())

    def commit(self, on: str, files: dict[str, str | bytes]) -> None:
        """Commit files at a moment, such as 2026-09-30T23:59Z."""
        self.write(files)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=x", on=on)
