"""The content security policy: what the browser may load and run on a page."""

import base64
import hashlib
import re
from functools import cache

# `data:` is for the theme's own icons, which its style sheet holds.
_FIXED = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


@cache
def content_policy(theme_scripts: str, *, runs_wasm: bool = False) -> str:
    """Return the policy under which only these inline scripts run, and files of the site itself.

    The scripts come from the theme's templates, never from a finished page: whatever else got into one stays dead.
    """
    hashes = sorted({_hash(script) for script in _SCRIPT.findall(theme_scripts)})
    allowed = ["'self'", *(["'wasm-unsafe-eval'"] if runs_wasm else []), *hashes]
    return f"{_FIXED}script-src {' '.join(allowed)}"


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
