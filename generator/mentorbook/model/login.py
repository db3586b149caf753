"""What somebody can be called at a forge, as each kind of forge allows it."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

# GitHub: an underscore stands only before the short code of an enterprise that made the account.
# https://docs.github.com/en/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference
# GitLab: NAMESPACE_FORMAT_REGEX of its path_regex.rb. Forgejo: IsValidUsername of its modules/validation.
PATTERNS: Mapping[str, tuple[int, re.Pattern[str]]] = MappingProxyType(
    {
        "github": (39, re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*(_[A-Za-z0-9]+)?")),
        "gitlab": (255, re.compile(r"(?!.*\.(git|atom|)$)[A-Za-z0-9_.][A-Za-z0-9_.-]*")),
        "forgejo": (40, re.compile(r"[A-Za-z0-9]+([._-][A-Za-z0-9]+)*")),
    }
)
RULES: Mapping[str, str] = MappingProxyType(
    {
        "github": "a login of GitHub: letters, digits and single dashes inside, at most 39",
        "gitlab": "a login of GitLab: letters, digits, dots, dashes and underscores",
        "forgejo": "a login of Forgejo: letters, digits and single dots, dashes or underscores inside, at most 40",
    }
)


def is_login(text: str, forge: str | None = None) -> bool:
    """Tell whether somebody can be called so at a kind of forge; at any, where none is given."""
    patterns = PATTERNS.values() if forge is None else (PATTERNS[forge],)
    return any(len(text) <= most and pattern.fullmatch(text) for most, pattern in patterns)


def _of(forge: str | None) -> AfterValidator:
    expected = RULES[forge] if forge else "a login, as it stands in the address of a profile"

    def validate(text: str) -> str:
        if not is_login(text, forge):
            raise PydanticCustomError("wrong-login", "{expected}", {"expected": expected})
        return text

    return AfterValidator(validate)


Login = Annotated[str, _of(None)]
GitHubLogin = Annotated[str, _of("github")]
GitLabLogin = Annotated[str, _of("gitlab")]
ForgejoLogin = Annotated[str, _of("forgejo")]
