"""Where a repository lies: at which kind of forge, and under which address."""

from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from mentorbook.model.link import Link

ForgeKind = Literal["github", "gitlab", "forgejo"]
FORGE_HOSTS: dict[str, ForgeKind] = {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "forgejo"}
# What is said of an address, after its name.
TOO_LONG = 'must be the address of the repository alone, without what begins with "?" or "#"'
TOO_SHORT = "must lead to a repository, such as https://github.com/example/mentoring"


def tidy_repository(text: str) -> str:
    """Return a repository's address as others can be made of it, without the slash or ".git" it was copied with."""
    return text.rstrip("/").removesuffix(".git").rstrip("/")


def find_repository_fault(text: str) -> str | None:
    """Return what keeps a link from being a repository's, as the end of a sentence; None where nothing does."""
    if "?" in text or "#" in text:
        return TOO_LONG
    parts = urlsplit(tidy_repository(text))
    names = [name for name in parts.path.split("/") if name]
    # The forges that we know have whose it is and what it is called; elsewhere one name may be all.
    fewest = 2 if parts.hostname in FORGE_HOSTS else 1
    return TOO_SHORT if len(names) < fewest else None


def _repository(text: str) -> str:
    if (fault := find_repository_fault(text)) is not None:
        raise PydanticCustomError("wrong-repository", "a repository {fault}", {"fault": fault})
    return tidy_repository(text)


Repository = Annotated[Link, AfterValidator(_repository)]
