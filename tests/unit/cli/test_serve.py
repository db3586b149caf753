"""Where a preview can be shown, and what is said where it can't."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Run


def free_port() -> int:
    """Return a port at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


@pytest.mark.parametrize("address", ["8000", "localhost", "127.0.0.1:0", "127.0.0.1:99999", "example.org:8000", ":80"])
def test_an_address_that_is_none_is_wrong_use(run: Run, address: str):
    """Also a computer's name, which may be another's."""
    outcome = run("serve", "--address", address)
    assert outcome.status == 2
    assert outcome.err.endswith(
        "Invalid value for '--address': name an address of this computer and a port, as 127.0.0.1:8001.\n"
    )


@pytest.mark.parametrize(
    ("host", "family"), [("127.0.0.1", socket.AF_INET), ("[::1]", socket.AF_INET6), ("localhost", socket.AF_INET)]
)
def test_a_place_that_is_taken_is_told_before_anything_is_built(run: Run, host: str, family: socket.AddressFamily):
    """With the way out."""
    with socket.create_server((host.strip("[]"), 0), family=family) as other:
        port = other.getsockname()[1]
        outcome = run("serve", "--address", f"{host}:{port}")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == (
        f"mentorbook: Another program is at {host}:{port} already, perhaps a preview. "
        f"End it, or name another place with --address 127.0.0.1:{port + 1}.\n"
    )


def test_an_address_of_another_computer_is_refused(run: Run):
    """192.0.2.1 is nobody's: it is kept for documentation."""
    outcome = run("serve", "--address", "192.0.2.1:8000")
    assert outcome.status == 2
    assert outcome.err.startswith("mentorbook: The site cannot be shown at 192.0.2.1:8000: ")
    assert outcome.err.endswith(". Name another place with --address 127.0.0.1:8001.\n")


def test_a_preview_of_files_with_errors_does_not_begin(run: Run, programme: Path):
    """What is wrong is told as `check` tells it."""
    (programme / "mentors" / "ada.yaml").write_text("name: Ada\n", encoding="utf-8")
    outcome = run("serve", "--address", f"127.0.0.1:{free_port()}")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith("mentors/ada.yaml:1:1  missing-field\n")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("mkdocs.yml", "site_name: X\nplugins: [nothing]\n"),
        ("mkdocs.yml", "site_name: [X\n"),
        ("over/main.html", "{% if %}"),
    ],
    ids=["settings", "no-yaml", "template"],
)
@pytest.mark.parametrize(
    "command", [["build"], ["serve", "--address", f"127.0.0.1:{free_port()}"]], ids=["build", "serve"]
)
def test_what_mkdocs_refuses_ends_both_in_a_sentence(programme: Path, command: list[str], name: str, text: str):
    """After what MkDocs itself says of it; it is no fault of the program."""
    (programme / "mkdocs.yml").write_text(
        "site_name: X\nplugins: [mentorbook]\ntheme: {name: material, custom_dir: over}\n", encoding="utf-8"
    )
    for folder in ("docs", "over"):
        (programme / folder).mkdir()
    (programme / name).write_text(text, encoding="utf-8")
    words = [sys.executable, "-c", "from mentorbook.cli import run; run()", *command]
    done = subprocess.run(words, cwd=programme, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert "mentorbook: MkDocs stopped: " in done.stderr
    assert "fault" not in done.stderr
    assert "Traceback" not in done.stderr
