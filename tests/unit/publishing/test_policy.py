"""The browser runs the theme's scripts and no other."""

import base64
import hashlib

from mentorbook.publishing.policy import content_policy


def test_the_policy_names_the_theme_s_scripts_by_their_digest():
    """Sorted, each once; a script in a file needs no digest."""
    script = "var a=1"
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    scripts = f"<script>{script}</script>\n<script>{script}</script><script src='x.js'></script>"
    assert content_policy(scripts) == (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
        f"script-src 'self' 'sha256-{digest}'"
    )


def test_without_scripts_only_files_of_the_site_run():
    """Nothing inline at all."""
    assert content_policy("").endswith("script-src 'self'")


def test_only_where_pagefind_searches_may_webassembly_be_compiled():
    """Nothing else needs it."""
    assert content_policy("", runs_wasm=True).endswith("script-src 'self' 'wasm-unsafe-eval'")
    assert content_policy("").endswith("script-src 'self'")
