"""The default branch of a repository, and where it was at a moment."""

from dataclasses import dataclass
from itertools import takewhile

from mentorbook.records.git import Git, SilenceError

_NAMES = (
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/remotes/origin/master",
    "refs/heads/main",
    "refs/heads/master",
)


@dataclass(frozen=True, slots=True)
class Branch:
    """A default branch: the commit it is at, and the one it was at when a round closed, None where it had none."""

    git: Git
    tip: str
    at_close: str | None

    def files_at_close(self, path: str) -> dict[bytes, str]:
        """Return the hashes of the plain files that stood at the close, by their path in the folder asked about.

        `path` is one file, or a folder with / at its end.
        """
        if self.at_close is None:
            return {}
        told = self.git.ask("ls-tree", "-z", self.at_close, "--", path)
        parted = (line.partition(b"\t") for line in told.split(b"\0") if line)
        facts = ((file, *about.split()) for about, _, file in parted)
        return {file: blob.decode() for file, mode, _, blob in facts if mode in (b"100644", b"100755")}

    def changes_since(self, path: str) -> list[str]:
        """Return the commits by which a file came to be otherwise on the branch after the close, newest first."""
        span = self.tip if self.at_close is None else f"{self.at_close}..{self.tip}"
        return self.git.ask("rev-list", "--first-parent", span, "--", path).decode().split()


def default_branch(git: Git, deadline: float) -> Branch:
    """Return the default branch, as it is known here, and where it was right before the deadline (a POSIX time).

    It is origin's (HEAD, else main or master), else the local main or master, else whatever is checked out. A commit
    counts from the date of its committer, but never from before the commits that the branch had already. Raise
    SilenceError where the branch has nothing of the folder.
    """
    tip = _tip(git)
    if not git.ask("ls-tree", "-z", tip):
        raise SilenceError(f"the repository around {git.name} doesn't keep it")
    told = git.ask("rev-list", "--first-parent", "--timestamp", tip).decode().splitlines()
    commits = [line.split() for line in reversed(told)]
    in_time = list(takewhile(lambda commit: int(commit[0]) < deadline, commits))
    return Branch(git, tip, in_time[-1][1] if in_time else None)


def _tip(git: Git) -> str:
    told = git.ask("for-each-ref", "--format=%(refname) %(objectname)", *_NAMES).decode().splitlines()
    commits = dict(line.split() for line in told)
    for name in _NAMES:
        if name in commits:
            return commits[name]
    found = git.find("rev-parse", "--verify", "--quiet", "HEAD^{commit}").decode().strip()
    if not found:
        raise SilenceError(f"the repository of {git.name} has no commit yet")
    return found
