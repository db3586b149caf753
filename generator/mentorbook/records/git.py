"""Git, asked by commands that only read; whatever a repository's settings say, none of them starts a program."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LONGEST_WAIT = 120
"""Seconds that one command may take."""
_AT_ONCE = 1_000
_OPTIONS = (
    "--no-pager",
    "--no-replace-objects",
    "--no-optional-locks",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false"),
    *("-c", "protocol.allow=never"),
)
_SAID = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
# All others say which repository is meant, as Git does when it calls a hook; here the folder says that.
_KEPT = ("GIT_CONFIG", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_EXEC_PATH")


class SilenceError(Exception):
    """Git cannot tell; the text is the end of a sentence that says why."""


@dataclass(frozen=True, slots=True)
class Git:
    """The repository of a folder, which `name` calls as people do."""

    folder: Path
    name: str
    program: str
    environment: Mapping[str, str]

    def ask(self, *words: str, given: bytes = b"") -> bytes:
        """Return what a command prints; raise SilenceError where it fails."""
        done = self._run(words, given)
        if done.returncode:
            raise SilenceError(_why(self.name, done.stderr))
        return done.stdout

    def find(self, *words: str) -> bytes:
        """Return what a command prints that looks something up, and fails where it isn't there."""
        return self._run(words, b"").stdout

    def read_blobs(self, names: Sequence[str], most: int) -> dict[str, bytes]:
        """Return what is in files that Git keeps, by their hash or as "commit:path".

        What isn't there is left out, and so is whatever has more than `most` bytes.
        """
        found: dict[str, bytes] = {}
        for start in range(0, len(names), _AT_ONCE):
            some = names[start : start + _AT_ONCE]
            told = self.ask("cat-file", "--batch-check", given=_lines(some)).decode().splitlines()
            facts = {name: line.split() for name, line in zip(some, told, strict=True)}
            sizes = {name: int(size) for name, (_, kind, *rest) in facts.items() if kind == "blob" for size in rest}
            fitting = [name for name in some if sizes.get(name, most + 1) <= most]
            said, here = self.ask("cat-file", "--batch", given=_lines(fitting)), 0
            for name in fitting:
                here = said.index(b"\n", here) + 1
                found[name] = said[here : here + sizes[name]]
                here += sizes[name] + 1
        return found

    def _run(self, words: tuple[str, ...], given: bytes) -> "subprocess.CompletedProcess[bytes]":
        command = [self.program, *_OPTIONS, *words]
        try:
            return subprocess.run(
                command,
                cwd=self.folder,
                env=self.environment,
                input=given,
                capture_output=True,
                check=False,
                timeout=LONGEST_WAIT,
            )
        except (OSError, subprocess.TimeoutExpired):
            raise SilenceError("Git could not be run, or took too long") from None


def open_git(folder: Path, name: str, environment: Mapping[str, str]) -> Git:
    """Return a folder's repository; raise SilenceError where there is none, or only a part of one.

    `environment` is the program's own; of its variables for Git only those count that hold for any repository.
    """
    program = shutil.which("git", path=environment.get("PATH", ""))
    # Never the one that lies in the folder one happens to be in, which could be anybody's.
    if program is None or not Path(program).is_absolute():
        raise SilenceError("Git is not installed")
    passed_on = {key: value for key, value in environment.items() if key.startswith(_KEPT) or key[:4] != "GIT_"}
    git = Git(folder, name, program, passed_on | _SAID)
    if git.ask("rev-parse", "--is-shallow-repository").strip() == b"true":
        raise SilenceError(
            f"{name} is a shallow clone: get the rest with `git fetch --unshallow`, or say `fetch-depth: 0` in CI"
        )
    if git.find("config", "--get-regexp", r"^(extensions\.partialclone|remote\..*\.promisor)$"):
        raise SilenceError(f"{name} is a partial clone: clone it again without `--filter`")
    return git


def _lines(names: Sequence[str]) -> bytes:
    return "".join(f"{name}\n" for name in names).encode()


def _why(name: str, said: bytes) -> str:
    """Return why a command failed, as a sentence's end."""
    if b"not a git repository" in said:
        return f"{name} is in no Git repository"
    if b"dubious ownership" in said or b"unsafe repository" in said:
        return f"the repository of {name} belongs to somebody else on this computer (Git's manual: safe.directory)"
    return f"Git could not read the repository of {name}"
