"""Every word of every bio, found by Pagefind: an extra for sites whose own index leaves the bios out."""

import importlib.util
import subprocess
import sys
from pathlib import Path

from mentorbook.publishing.errors import PublishingError

NAME = "pagefind"
ENTRY = f"{NAME}/pagefind.js"
# Its command writes windows and buttons too; our search has its own.
_UNUSED = ("*-ui.*", "pagefind-highlight.js", "pagefind-worker.js")


def index_words(site: Path, language: str) -> None:
    """Have Pagefind read the finished pages and lay its index beside them; raise PublishingError where it can't."""
    if importlib.util.find_spec(NAME) is None:
        raise PublishingError(
            "mkdocs.yml asks for Pagefind, which is not installed. Say `pip install 'mentorbook[pagefind]'`, or leave "
            "`search: pagefind` out."
        )
    command = [sys.executable, "-m", NAME, "--site", str(site), "--output-subdir", NAME, "--force-language", language]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise PublishingError(f"Pagefind stopped: {(done.stderr or done.stdout).strip()}")
    for pattern in _UNUSED:
        for path in (site / NAME).glob(pattern):
            path.unlink()
