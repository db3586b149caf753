"""Git, asked by commands that only read; whatever a repository's settings say, none of them starts a program."""

import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LONGEST_WAIT = 120
"""Seconds that one command may take."""
_MOST_AT_ONCE = 8_000_000
_OPTIONS = (
    "--no-pager",
    "--no-replace-objects",
    "--no-optional-locks",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false"),
    *("-c", "safe.bareRepository=explicit"),
    *("-c", "protocol.allow=never"),
)
_SAID = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
# All others say which repository is meant, as Git does when it calls a hook; here the folder says that.
_KEPT = ("GIT_CONFIG", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_EXEC_PATH")


class SilenceError(Exception):
    """Git cannot tell; the text is the end of a sentence that says why."""


class PartialError(SilenceError):
    """Only a part of the history is here, and the rest can be had."""


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
        told = self.ask("cat-file", "--batch-check", given=_lines(names)).decode().splitlines() if names else []
        facts = zip(names, map(str.split, told), strict=True)
        sizes = {name: int(about[2]) for name, about in facts if about[1] == "blob" and int(about[2]) <= most}
        found: dict[str, bytes] = {}
        for some in _portions(sizes):
            said, here = self.ask("cat-file", "--batch", given=_lines(some)), 0
            for name in some:
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
    """Return a folder's repository; raise SilenceError where there is none, PartialError where it isn't whole.

    `environment` is the program's own; of its variables for Git only those count that hold for any repository.
    """
    program = shutil.which("git", path=environment.get("PATH", ""))
    # Never the one that lies in the folder one happens to be in, which could be anybody's.
    if program is None or not Path(program).is_absolute():
        raise SilenceError("Git is not installed")
    passed_on = (key for key in environment if key.startswith(_KEPT) or not key.startswith("GIT_"))
    git = Git(folder, name, program, {key: environment[key] for key in passed_on} | _SAID)
    if git.ask("rev-parse", "--is-shallow-repository").strip() == b"true":
        raise PartialError(
            f"{name} is a shallow clone: get the rest with `git fetch --unshallow`, or say `fetch-depth: 0` in CI"
        )
    if git.find("config", "--get-regexp", r"^(extensions\.partialclone|remote\..*\.promisor)$"):
        raise PartialError(f"{name} is a partial clone: clone it again without `--filter`")
    return git


def _portions(sizes: Mapping[str, int]) -> Iterator[list[str]]:
    """Yield names of files that are not too much for the memory together."""
    portion, size = list[str](), 0
    for name, more in sizes.items():
        if portion and size + more > _MOST_AT_ONCE:
            yield portion
            portion, size = [], 0
        portion.append(name)
        size += more
    if portion:
        yield portion


def _lines(names: Iterable[str]) -> bytes:
    return "".join(f"{name}\n" for name in names).encode()


def _why(name: str, said: bytes) -> str:
    """Return why a command failed, as a sentence's end."""
    if b"not a git repository" in said:
        return f"{name} is in no Git repository"
    if b"dubious ownership" in said or b"unsafe repository" in said:
        return f"the repository of {name} belongs to somebody else on this computer (Git's manual: safe.directory)"
    return f"Git could not read the repository of {name}"
