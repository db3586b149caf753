"""The scripts of the workflows do what they are for, run as GitHub runs them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
MINIMAL = ROOT / "tests" / "programs" / "minimal"
START = """
git init --quiet --bare --initial-branch=main ../origin.git
git init --quiet --initial-branch=main .
git config user.name Test
git config user.email test@example.org
git remote add origin ../origin.git
echo '/.venv/' > .gitignore
git add .
git commit --quiet --message Start
git push --quiet origin main
"""


def script(workflow: str, job: str, step: str) -> str:
    """Return what a step of that name runs."""
    text = (ROOT / ".github" / "workflows" / f"{workflow}.yml").read_text(encoding="utf-8")
    content: Any = yaml.load(text, Loader=yaml.BaseLoader)
    found: str = next(one["run"] for one in content["jobs"][job]["steps"] if one.get("name") == step)
    return found


def bash(text: str, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a script as GitHub does for `shell: bash`."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", text],
        cwd=folder,
        env=os.environ | {"GIT_CONFIG_GLOBAL": os.devnull} | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def put_tool(folder: Path) -> None:
    """Put the mentorbook that runs these tests where `.ci/install` would put it."""
    (folder / ".venv" / "bin").mkdir(parents=True)
    (folder / ".venv" / "bin" / "mentorbook").symlink_to(Path(sys.executable).with_name("mentorbook"))


@pytest.fixture
def runner(tmp_path: Path) -> dict[str, str]:
    """Return the environment of a run on 2 October 2026, files in time; its `gh` writes down its arguments by line."""
    (tmp_path / "runner" / "bin").mkdir(parents=True)
    gh = tmp_path / "runner" / "bin" / "gh"
    gh.write_text('#!/bin/sh\nprintf "%s\\n" "$@" >> "$RUNNER_TEMP/gh.txt"\n', encoding="utf-8")
    gh.chmod(0o755)
    return {
        "RUNNER_TEMP": str(tmp_path / "runner"),
        "GITHUB_ACTIONS": "true",
        "GITHUB_OUTPUT": str(tmp_path / "runner" / "output.txt"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "runner" / "summary.md"),
        "GITHUB_RUN_ID": "7",
        "GITHUB_RUN_ATTEMPT": "1",
        "ROUND": "2026-autumn",
        "TARGET": "main",
        "PATH": f"{gh.parent}:{os.environ['PATH']}",
        "SOURCE_DATE_EPOCH": "1790935200",
        "GIT_COMMITTER_DATE": "2026-09-20T12:00Z",
    }


@pytest.fixture
def checkout(tmp_path: Path, runner: dict[str, str]) -> Path:
    """Return a checkout of the smallest programme with the tool installed; its origin lies beside it."""
    folder = tmp_path / "checkout"
    shutil.copytree(MINIMAL, folder)
    put_tool(folder)
    started = bash(START, folder, runner)
    assert (started.returncode, started.stderr) == (0, "")
    return folder


@pytest.fixture
def proposal(tmp_path: Path, checkout: Path, runner: dict[str, str]) -> Path:
    """Return the folder in which one job of the match leaves for the other what it found."""
    matched = bash(script("match", "match", "Match"), checkout, runner)
    assert matched.returncode == 0, matched.stderr
    return tmp_path / "runner" / "proposal"


def keep_and_propose(checkout: Path, runner: dict[str, str]) -> str:
    """Run the rest of the match: what is kept goes to a fresh checkout, from which it is proposed. Return the title."""
    kept = bash(script("match", "match", "Keep what changed under pairs/"), checkout, runner)
    bash("git reset --quiet --hard && git clean -qfd", checkout, runner)
    proposed = bash(script("match", "propose", "Open the pull request"), checkout, runner)
    assert (kept.returncode, proposed.returncode) == (0, 0), kept.stderr + proposed.stderr
    return f"Propose the roster of {runner['ROUND']}"


def test_check_marks_every_problem_on_its_line(tmp_path: Path, runner: dict[str, str]):
    """The target branch's tool reads the pull request's files and writes one annotation a problem."""
    put_tool(tmp_path / "tool")
    shutil.copytree(MINIMAL, tmp_path / "programme")
    mentor = tmp_path / "programme" / "mentors" / "ada.yaml"
    mentor.write_text(mentor.read_text(encoding="utf-8").replace("[git]", "[got]"), encoding="utf-8")
    checked = bash(script("check", "check", "Check"), tmp_path, runner)
    assert (checked.returncode, checked.stdout.splitlines()[0]) == (
        1,
        "::error file=mentors/ada.yaml,line=4,col=10,endColumn=13,title=unknown-topic::"
        '"got" is not one of this programme\'s topics. Did you mean "git"?',
    )

    bash(script("check", "check", "Tell all problems in the summary"), tmp_path, runner)
    assert Path(runner["GITHUB_STEP_SUMMARY"]).read_text(encoding="utf-8") == (
        "    mentors/ada.yaml:4:10  unknown-topic\n"
        "      4 | topics: [got]\n"
        '        |          ^^^ "got" is not one of this programme\'s topics. Did you mean\n'
        '        |              "git"?\n'
        "    \n"
        "    3 files read. 1 problem to fix.\n"
    )


def test_nobody_gives_the_runner_commands_by_their_name(checkout: Path, runner: dict[str, str]):
    """Whatever people are called, the log of the match has no line that the runner would take for a command."""
    mentor = checkout / "mentors" / "ada.yaml"
    named = mentor.read_text(encoding="utf-8").replace("name: Ada Osei", 'name: "::stop-commands::x ##[add-mask]y"')
    mentor.write_text(named, encoding="utf-8")
    matched = bash(script("match", "match", "Match"), checkout, runner)
    assert matched.returncode == 0
    assert "::" not in matched.stdout + matched.stderr
    assert "##[" not in matched.stdout + matched.stderr
    shown = Path(runner["GITHUB_STEP_SUMMARY"]).read_text(encoding="utf-8")
    assert " ::stop-commands::x #<!-- -->#<!-- -->\\[add-mask\\]y had 1 seat and 1 first choice. |\n" in shown


def test_late_requests_take_part_if_whoever_starts_the_match_says_so(checkout: Path, runner: dict[str, str]):
    """Mia's request is not on the default branch. The log, which others read, doesn't say who came late."""
    request = (checkout / "mentees" / "leo.yaml").read_text(encoding="utf-8")
    (checkout / "mentees" / "mia.yaml").write_text(request.replace("Leo Kim", "Mia Roth"), encoding="utf-8")
    for late in ("", "yes"):
        shutil.rmtree(Path(runner["RUNNER_TEMP"]) / "proposal", ignore_errors=True)
        matched = bash(script("match", "match", "Match"), checkout, {**runner, "LATE": late})
        assert (matched.returncode, "mia" in matched.stdout + matched.stderr) == (0, False)
        proposed = (Path(runner["RUNNER_TEMP"]) / "proposal" / "match.md").read_text(encoding="utf-8")
        assert ("They take no part unless" in proposed) is not bool(late)


def test_publish_builds_what_is_uploaded(checkout: Path, runner: dict[str, str]):
    """The folder that the deployment takes holds the site."""
    for step in ("Check", "Build"):
        done = bash(script("publish", "build", step), checkout, runner)
        assert done.returncode == 0, done.stderr
    assert "Ada Osei" in (checkout / "site" / "mentors" / "ada" / "index.html").read_text(encoding="utf-8")


def test_match_opens_a_pull_request_that_holds_the_roster(checkout: Path, runner: dict[str, str], proposal: Path):
    """The pairs and the round's roster are pushed to a branch of their own and proposed with their reasons."""
    body = (proposal / "match.md").read_text(encoding="utf-8")
    title = keep_and_propose(checkout, runner)
    pushed = bash("git --git-dir ../origin.git show --name-status --format=%s roster/7-1", checkout, runner).stdout
    files = ("certificate.json", "leo--ada.yaml", "roster.yaml")
    assert pushed == f"{title}\n\n" + "".join(f"A\tpairs/2026-autumn/{file}\n" for file in files)
    called = (proposal.parent / "gh.txt").read_text(encoding="utf-8").splitlines()
    assert called == [
        *["auth", "setup-git"],
        *["pr", "create", "--base", "main", "--head", "roster/7-1", "--title", title],
        *["--body-file", str(proposal / "match.md")],
    ]
    assert "\n| `leo` | `ada` | first | Ada Osei had 1 seat and 1 first choice. |\n" in body


def test_match_proposes_nothing_but_pairs(checkout: Path, runner: dict[str, str], proposal: Path):
    """Whatever else the first job may have changed stays with it."""
    (checkout / "program.yaml").write_text("gone", encoding="utf-8")
    keep_and_propose(checkout, runner)
    pushed = bash("git --git-dir ../origin.git show --name-only --format= roster/7-1", checkout, runner).stdout
    assert {line.split("/")[0] for line in pushed.splitlines()} == {"pairs"}


def test_what_stands_in_a_proposal_is_not_run(checkout: Path, runner: dict[str, str], proposal: Path):
    """Neither a round's name nor what the proposal says starts a command."""
    (proposal / "match.md").write_text("Ana: Bo\n```\n$(touch gotcha)\n", encoding="utf-8")
    runner["ROUND"] = "2026-autumn; $(touch gotcha) `touch gotcha`"
    title = keep_and_propose(checkout, runner)
    assert title in (proposal.parent / "gh.txt").read_text(encoding="utf-8").splitlines()
    assert not (checkout / "gotcha").exists()


def test_a_second_match_proposes_nothing(checkout: Path, runner: dict[str, str], proposal: Path):
    """Where the roster stands already there is nothing to propose."""
    bash("git add pairs && git commit --quiet --message Merge", checkout, runner)
    shutil.rmtree(proposal)
    matched = bash(script("match", "match", "Match"), checkout, runner)
    kept = bash(script("match", "match", "Keep what changed under pairs/"), checkout, runner)
    assert (matched.returncode, kept.returncode) == (0, 0), matched.stderr + kept.stderr
    assert Path(runner["GITHUB_OUTPUT"]).read_text(encoding="utf-8") == "changed=false\n"


def test_a_match_that_fails_fails_its_step(checkout: Path, runner: dict[str, str]):
    """A round that doesn't exist ends the job, although what the matcher says goes through a pipe."""
    matched = bash(script("match", "match", "Match"), checkout, runner | {"ROUND": "1999-never"})
    assert matched.returncode == 2
