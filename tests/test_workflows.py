"""What runs in CI can do no more than it must."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
GITHUB = ROOT / ".github"
PATHS = sorted((GITHUB / "workflows").iterdir())
# The base loader leaves every scalar a text, as GitHub does with `on`.
WORKFLOWS: dict[str, Any] = {
    path.stem: yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) for path in PATHS
}
TOOLS = Path(sys.executable).parent


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every step of every job, with the place of the job."""
    for name, workflow in WORKFLOWS.items():
        for job, content in workflow["jobs"].items():
            yield from ((f"{name}.{job}", step) for step in content["steps"])


def test_zizmor_finds_nothing():
    """The auditor, its strictest persona, has no finding in workflows and dependabot's settings."""
    done = subprocess.run(
        [
            TOOLS / "zizmor",
            "--offline",
            "--no-progress",
            "--format",
            "plain",
            "--color",
            "never",
            "--persona",
            "auditor",
            "--no-ignores",
            GITHUB,
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "No findings to report. Good job!\n"), done.stdout


@pytest.mark.parametrize(
    ("schema", "pattern"),
    [
        ("vendor.github-workflows", "workflows/*"),
        ("custom.github-workflows-require-timeout", "workflows/*"),
        ("vendor.dependabot", "dependabot.yml"),
        ("vendor.github-issue-forms", "ISSUE_TEMPLATE/[!c]*"),
        ("vendor.github-issue-config", "ISSUE_TEMPLATE/config.yml"),
    ],
)
def test_github_would_accept_the_files(schema: str, pattern: str):
    """Each file follows the schema of its kind."""
    files = sorted(GITHUB.glob(pattern))
    done = subprocess.run(
        [TOOLS / "check-jsonschema", "--color", "never", "--builtin-schema", schema, *files],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (bool(files), done.stdout) == (True, "ok -- validation done\n")


def test_no_workflow_starts_for_a_stranger_with_the_owners_rights():
    """Strangers' pull requests start only what may do nothing but read."""
    assert {name: sorted(workflow["on"]) for name, workflow in WORKFLOWS.items()} == {
        "check": ["pull_request"],
        "match": ["workflow_dispatch"],
        "publish": ["push", "schedule", "workflow_dispatch"],
        "test": ["pull_request", "push"],
    }


def test_each_job_may_do_what_it_must_and_no_more():
    """A workflow grants nothing; a job grants itself what is listed here."""
    assert {name: workflow["permissions"] for name, workflow in WORKFLOWS.items()} == {name: {} for name in WORKFLOWS}
    jobs = {
        f"{name}.{job}": content for name, workflow in WORKFLOWS.items() for job, content in workflow["jobs"].items()
    }
    assert {name: job["permissions"] for name, job in jobs.items()} == {
        "check.check": {"contents": "read"},
        "match.match": {"contents": "read"},
        "match.propose": {"contents": "write", "pull-requests": "write"},
        "publish.build": {"contents": "read"},
        "publish.deploy": {"pages": "write", "id-token": "write"},
        "test.test": {"contents": "read"},
    }


def test_whoever_may_write_runs_no_code_of_the_repository():
    """Jobs that may write run what stands in the workflow, GitHub's own actions, git and gh."""
    ours = [step["run"] for job, step in steps() if job in ("publish.deploy", "match.propose") and "run" in step]
    assert len(ours) == 1
    assert not re.search(r"\.ci|\.venv|\bmake\b|\bpip\b|\bpython|mentorbook", ours[0])


def test_actions_are_githubs_own_and_pinned():
    """Every action is named by a whole commit, with the version beside it, and everywhere by the same one."""
    lines = [
        line.strip().removeprefix("- ") for path in PATHS for line in path.read_text(encoding="utf-8").splitlines()
    ]
    used = [line for line in lines if line.startswith("uses:")]
    assert [
        line for line in used if not re.fullmatch(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)
    ] == []
    assert len(set(used)) == len({line.split("@")[0] for line in used})


def test_no_token_stays_behind_in_a_checkout():
    """What runs after a checkout finds no credentials in it."""
    kept = [
        job
        for job, step in steps()
        if "checkout" in step.get("uses", "")
        if step["with"]["persist-credentials"] != "false"
    ]
    assert kept == []


def test_nothing_from_outside_is_pasted_into_a_script():
    """Scripts get values through the environment: an expression would become part of the script."""
    assert [step["run"] for _, step in steps() if "${{" in step.get("run", "")] == []


def test_a_failing_command_fails_its_step():
    """GitHub's default shell overlooks what fails before a pipe; `shell: bash` does not."""
    assert {name: workflow["defaults"]["run"]["shell"] for name, workflow in WORKFLOWS.items()} == dict.fromkeys(
        WORKFLOWS, "bash"
    )


def test_a_pull_request_is_read_by_the_target_branchs_tool():
    """The tool and the strangers' files lie in two folders, and only the tool's is run."""
    checkouts = [step["with"] for job, step in steps() if job == "check.check" and "checkout" in step.get("uses", "")]
    assert [(one["path"], one.get("ref")) for one in checkouts] == [
        ("tool", "${{ github.base_ref }}"),
        ("programme", None),
    ]
    commands = [step["run"].split()[:4] for job, step in steps() if job == "check.check" and "run" in step]
    check = ["tool/.venv/bin/mentorbook", "--root", "programme", "check"]
    assert commands == [["sh", "tool/.ci/install"], check, check]


def test_coordinators_own_what_runs_and_nobody_elses_file():
    """CODEOWNERS lists the programme's coordinators for rules, code and CI, and leaves people's files to them."""
    program = yaml.safe_load((ROOT / "program.yaml").read_text(encoding="utf-8"))
    owners = [f"@{one['account']['github']}" for one in program["coordinators"]]
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    owned = dict(line.split(maxsplit=1) for line in lines if line and not line.startswith("#"))
    assert owned == dict.fromkeys(owned, " ".join(owners))
    assert {"/.github/", "/.ci/", "/program.yaml", "/pyproject.toml", "/generator/", "/mkdocs.yml"} <= set(owned)
    assert not {"*", "/mentors/", "/mentees/", "/pairs/"} & set(owned)
