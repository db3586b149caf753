"""What Git tells of a round, asked of real repositories. The round closes on 30 September 2026."""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mentorbook.model.history import History, SourceSeen
from mentorbook.model.today import Clock
from mentorbook.records.history import end_of, read_history
from mentorbook.records.read import read_programme
from tests.repositories import SETTINGS, Repository, needs_git

pytestmark = needs_git

BEFORE, LAST_MOMENT, AFTER, LATER = (
    "2026-09-20T12:00Z",
    "2026-09-30T23:59:59Z",
    "2026-10-01T00:00Z",
    "2026-10-02T12:00Z",
)
SOURCE = "    lottery: {source: beacon pulse 42}\n"
OTHER = "    lottery: {source: beacon pulse 43}\n"
DRAWN = "    lottery: {source: beacon pulse 42, value: 4f1d0c}\n"
PERSON = "bio: Hello.\ntopics: [git]\nlanguages: [en]\ntimezone: Europe/Rome\n"
Ask = Callable[..., History]


def request(*mentors: str, one: str = "2026-autumn", more: str = "") -> str:
    """Return a request's file."""
    choices = "".join(f"  - mentor: {mentor}\n" for mentor in mentors)
    return f"name: Leo Kim\nround: {one}\nchoices:\n{choices}goals:\n  - Ship a first release.\n{more}"


@pytest.fixture
def rules(minimal: Path) -> str:
    """Return the smallest program.yaml, which ends with its one round."""
    return (minimal / "program.yaml").read_text(encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path, rules: str) -> Repository:
    """Return a programme with two mentors and no request."""
    made = Repository(tmp_path / "programme")
    mentors = {f"mentors/{handle}.yaml": f"name: {handle.title()} Osei\n{PERSON}" for handle in ("ada", "bea")}
    made.commit(BEFORE, {"program.yaml": rules, **mentors})
    return made


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """Return a function that asks what Git tells on a day of the programme in a folder."""

    def tell(folder: Path, private: Path | None = None, on: str = "2026-10-03", **variables: str) -> History:
        clock = Clock(datetime(2026, 10, 3, tzinfo=UTC), date.fromisoformat(on))
        reading = read_programme(folder, private, clock)
        assert (reading.problems, reading.roster is None) == ((), False)
        ceiling = {"GIT_CEILING_DIRECTORIES": str(tmp_path.resolve())}
        assert reading.roster
        one = reading.roster.program.rounds[0]
        return read_history(reading.roster, one, reading.folders, {**os.environ, **SETTINGS, **ceiling, **variables})

    return tell


def test_the_last_moment_of_the_last_day_is_in_time(repository: Repository, ask: Ask):
    """A second later is late."""
    repository.commit(LAST_MOMENT, {"mentees/leo.yaml": request("ada")})
    repository.commit(AFTER, {"mentees/mia.yaml": request("ada")})
    assert ask(repository.folder) == History(late=frozenset({"mia"}))


def test_midnight_is_that_of_the_programme(repository: Repository, ask: Ask, rules: str):
    """In Honolulu it is ten hours later than in Greenwich."""
    repository.commit(BEFORE, {"program.yaml": rules + "time_zone: Pacific/Honolulu\n"})
    repository.commit("2026-10-01T09:59:59Z", {"mentees/leo.yaml": request("ada")})
    repository.commit("2026-10-01T10:00:00Z", {"mentees/mia.yaml": request("ada")})
    assert ask(repository.folder) == History(late=frozenset({"mia"}))


@pytest.mark.parametrize(
    ("day", "zone", "midnight"),
    [
        (date(2026, 9, 30), "UTC", datetime(2026, 10, 1, tzinfo=UTC)),
        # There is no midnight: the clocks go from 24:00 to 1:00.
        (date(2026, 4, 23), "Africa/Cairo", datetime(2026, 4, 23, 22, tzinfo=UTC)),
        (date(1, 1, 1), "Pacific/Kiritimati", datetime(1, 1, 2, tzinfo=UTC)),
    ],
)
def test_a_day_ends_at_midnight(day: date, zone: str, midnight: datetime):
    """Also where there is none."""
    assert abs(end_of(day, zone) - midnight.timestamp()) < (1 if day.year > 1 else 86_400)


def test_only_round_and_choices_count(repository: Repository, ask: Ask):
    """A note, a goal, a reason may change; a choice, the order of choices or the round may not."""
    handles = ("leo", "mia", "noa", "ole")
    repository.commit(BEFORE, {f"mentees/{handle}.yaml": request("ada", "bea") for handle in handles})
    repository.commit(
        LATER,
        {
            "mentees/leo.yaml": request("ada", "bea", more="note: I may travel.\n").replace("Ship", "Make"),
            "mentees/mia.yaml": request("bea", "ada"),
            "mentees/noa.yaml": request("ada"),
        },
    )
    assert ask(repository.folder) == History(late=frozenset({"mia", "noa"}))


def test_what_came_back_is_in_time(repository: Repository, ask: Ask):
    """Changed after the close and changed back: what counts is what stands now and stood then."""
    repository.commit(BEFORE, {"mentees/leo.yaml": request("ada")})
    repository.commit(AFTER, {"mentees/leo.yaml": request("bea")})
    assert ask(repository.folder) == History(late=frozenset({"leo"}))
    repository.commit(LATER, {"mentees/leo.yaml": request("ada")})
    assert ask(repository.folder) == History()


def test_another_handle_is_another_request(repository: Repository, ask: Ask):
    """The handle decides the draw, so a lucky one must not be chosen once the draw is known."""
    account = "account: {github: leo-kim, id: 11}\n"
    repository.commit(BEFORE, {"mentees/leo.yaml": request("ada", more=account)})
    repository.git("mv", "mentees/leo.yaml", "mentees/leo-kim.yaml")
    repository.commit(LATER, {})
    assert ask(repository.folder) == History(late=frozenset({"leo-kim"}))


@pytest.mark.parametrize(
    ("then", "late"),
    [
        (request("ada").replace("goals:", "goals:\tx:"), {"leo"}),
        (request("ada").encode() + b"\xff", {"leo"}),
        (request("ada", more="note: " + "x" * 70_000), {"leo"}),
        (request("ada", more="choices: []\n"), {"leo"}),
        ("[]\n", {"leo"}),
        ("", {"leo"}),
        (request("ada").replace("name: Leo Kim", "name: 12"), set[str]()),
        (request("ada").replace("\n", "\r\n"), set[str]()),
        ("\ufeff" + request(" ada "), set[str]()),
    ],
    ids=["tab", "not UTF-8", "too large", "twice", "a list", "empty", "wrong name", "Windows", "mark and spaces"],
)
def test_what_nobody_could_read_was_no_request(repository: Repository, ask: Ask, then: str | bytes, late: set[str]):
    """It is late unless its round and choices were there all the same."""
    repository.commit(BEFORE, {"mentees/leo.yaml": then})
    repository.commit(LATER, {"mentees/leo.yaml": request("ada")})
    assert ask(repository.folder) == History(late=frozenset(late))


def test_what_is_not_committed_is_late(repository: Repository, ask: Ask):
    """New or changed: the default branch has nothing of it."""
    repository.commit(BEFORE, {"mentees/leo.yaml": request("ada"), "mentees/mia.yaml": request("ada")})
    repository.write({"mentees/mia.yaml": request("bea"), "mentees/noa.yaml": request("ada")})
    assert ask(repository.folder) == History(late=frozenset({"mia", "noa"}))


def test_a_link_was_no_request(repository: Repository, ask: Ask):
    """Even one whose target has the words of a request for a name."""
    (repository.folder / "mentees").mkdir()
    (repository.folder / "mentees" / "leo.yaml").symlink_to("{round: 2026-autumn, choices: [{mentor: ada}]}")
    repository.commit(BEFORE, {})
    (repository.folder / "mentees" / "leo.yaml").unlink()
    repository.commit(LATER, {"mentees/leo.yaml": request("ada")})
    assert ask(repository.folder) == History(late=frozenset({"leo"}))


@pytest.mark.parametrize("options", [["--no-ff"], ["--squash"]])
def test_a_branch_counts_from_its_merge(repository: Repository, ask: Ask, options: list[str]):
    """What was committed on another branch in time and merged late is late; what was merged in time is not."""
    for handle, on in (("leo", LAST_MOMENT), ("mia", LATER)):
        repository.git("switch", "--quiet", "--create", handle)
        repository.commit(BEFORE, {f"mentees/{handle}.yaml": request("ada")})
        repository.git("switch", "--quiet", "main")
        repository.git("merge", "--quiet", *options, handle, on=on)
        repository.commit(on, {})
    assert ask(repository.folder) == History(late=frozenset({"mia"}))


def test_a_date_before_those_beneath_it_is_not_believed(repository: Repository, ask: Ask):
    """A commit on top of a late one came later, whatever it says."""
    repository.commit(BEFORE, {"mentees/leo.yaml": request("ada")})
    repository.commit(AFTER, {})
    repository.commit(BEFORE, {"mentees/mia.yaml": request("ada")})
    assert ask(repository.folder) == History(late=frozenset({"mia"}))


def test_nobody_is_late_before_the_close(repository: Repository, ask: Ask):
    """Git is not even asked: it need not be there."""
    repository.write({"mentees/leo.yaml": request("ada")})
    assert ask(repository.folder, on="2026-09-30", PATH="") == History()


def test_nobody_is_late_in_a_rolling_round(repository: Repository, ask: Ask, rules: str):
    """It has no close to be before, nor has its lottery."""
    rolling = "".join(
        line for line in rules.splitlines(keepends=True) if "opens:" not in line and "closes:" not in line
    )
    repository.write({"program.yaml": rolling + SOURCE, "mentees/leo.yaml": request("ada")})
    assert ask(repository.folder, PATH="") == History()


def test_the_default_branch_is_the_origin_s(repository: Repository, ask: Ask, tmp_path: Path):
    """What was not pushed in time is late; what others pushed counts as soon as it was fetched."""
    repository.commit(BEFORE, {"mentees/leo.yaml": request("ada")})
    repository.git("clone", "--quiet", str(repository.folder), str(tmp_path / "clone"))
    clone = Repository(tmp_path / "clone")
    clone.commit(BEFORE, {"mentees/mia.yaml": request("ada")})
    assert ask(clone.folder) == History(late=frozenset({"mia"}))
    clone.git("remote", "set-head", "origin", "--delete")
    assert ask(clone.folder) == History(late=frozenset({"mia"}))
    clone.git("remote", "remove", "origin")
    assert ask(clone.folder) == History()


def test_without_a_branch_of_a_usual_name_the_one_at_hand_counts(repository: Repository, ask: Ask):
    """Also where none is checked out, as in CI and in submodules."""
    repository.git("branch", "--move", "trunk")
    repository.commit(LATER, {"mentees/leo.yaml": request("ada")})
    assert ask(repository.folder) == History(late=frozenset({"leo"}))
    repository.git("checkout", "--quiet", "--detach")
    assert ask(repository.folder) == History(late=frozenset({"leo"}))


def test_what_origin_calls_its_default_branch_may_be_gone(repository: Repository, ask: Ask, tmp_path: Path):
    """It was renamed there after this computer had asked; main is meant then."""
    repository.commit(LATER, {"mentees/leo.yaml": request("ada")})
    repository.git("clone", "--quiet", str(repository.folder), str(tmp_path / "clone"))
    clone = Repository(tmp_path / "clone")
    clone.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk")
    assert ask(clone.folder) == History(late=frozenset({"leo"}))


def test_second_work_trees_and_submodules_are_repositories(repository: Repository, ask: Ask, tmp_path: Path):
    """Their .git is a file."""
    repository.commit(LATER, {"mentees/leo.yaml": request("ada")})
    repository.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "second"), "main")
    assert ask(tmp_path / "second") == History(late=frozenset({"leo"}))
    around = Repository(tmp_path / "around")
    around.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(repository.folder), "inner")
    assert ask(around.folder / "inner") == History(late=frozenset({"leo"}))


def test_a_programme_in_a_sub_folder(tmp_path: Path, ask: Ask, rules: str):
    """Files of the same names elsewhere in the repository are not its own."""
    made, inner = Repository(tmp_path / "all"), 'our *:"prog\t[ram]'
    made.commit(BEFORE, {f"{inner}/program.yaml": rules + SOURCE, "mentees/leo.yaml": request("ada")})
    made.commit(BEFORE, {f"{inner}/mentors/ada.yaml": f"name: Ada Osei\n{PERSON}"})
    made.commit(BEFORE, {f"{inner}/mentees/mia.yaml": request("ada"), "program.yaml": rules + OTHER})
    made.commit(LATER, {f"{inner}/mentees/leo.yaml": request("ada"), "program.yaml": rules})
    assert ask(made.folder / inner) == History(late=frozenset({"leo"}), source=SourceSeen.IN_TIME)


def test_names_that_mean_something_to_git(repository: Repository, ask: Ask):
    """Strange files beside the requests are none, and harm nobody."""
    strange = {f"mentees/{name}/README.md": "x" for name in ("--help", ":(glob)*", 'a\nb\t"c"', "é\udcff", "*")}
    repository.commit(BEFORE, {"mentees/leo.yaml": request("ada"), **strange})
    repository.commit(LATER, {"mentees/mia.yaml": request("ada")})
    for name in strange:
        shutil.rmtree((repository.folder / name).parent)
    assert ask(repository.folder) == History(late=frozenset({"mia"}))


def test_a_private_folder_has_its_own_repository(tmp_path: Path, ask: Ask, rules: str, repository: Repository):
    """The source is asked for in one, the requests in the other; where one is silent the other is not."""
    repository.commit(LATER, {"program.yaml": rules + SOURCE})
    private = Repository(tmp_path / "private")
    private.commit(BEFORE, {"mentees/leo.yaml": request("ada")})
    private.commit(LATER, {"mentees/mia.yaml": request("ada")})
    assert ask(repository.folder, private.folder) == History(late=frozenset({"mia"}), source=SourceSeen.LATE)
    shutil.rmtree(private.folder / ".git")
    assert ask(repository.folder, private.folder) == History(
        source=SourceSeen.LATE, requests_silence="the private folder is in no Git repository"
    )


@pytest.mark.parametrize(
    ("then", "between", "now", "seen"),
    [
        (SOURCE, SOURCE, DRAWN, SourceSeen.IN_TIME),
        (SOURCE, SOURCE, SOURCE.replace("beacon", '"beacon').replace("42", '42"'), SourceSeen.IN_TIME),
        (DRAWN, SOURCE, DRAWN, SourceSeen.KNOWN),
        (SOURCE, DRAWN.replace("4f", "5f"), DRAWN, SourceSeen.REDRAWN),
        (SOURCE, DRAWN, SOURCE, SourceSeen.IN_TIME),
        (SOURCE, "rounds: [\n", SOURCE, SourceSeen.IN_TIME),
        ("", "", SOURCE, SourceSeen.LATE),
        ("rounds: [\n", SOURCE, SOURCE, SourceSeen.LATE),
        (SOURCE, SOURCE, OTHER, SourceSeen.CHANGED),
        (SOURCE, OTHER, SOURCE, SourceSeen.CHANGED),
        (SOURCE, "", SOURCE, SourceSeen.CHANGED),
        (SOURCE, SOURCE, "", SourceSeen.CHANGED),
        ("", SOURCE, "", SourceSeen.NOT_ASKED),
    ],
    ids=[
        "value filled in", "written otherwise", "known too early", "drawn anew", "value taken out", "broken between",
        "late", "broken then", "changed", "and back", "taken out and back", "taken out", "late and taken out",
    ],
)  # fmt: skip
def test_the_source_stands_from_the_close_on(
    repository: Repository, ask: Ask, rules: str, then: str, between: str, now: str, seen: SourceSeen
):
    """What was said when the round closed, afterwards for a while, and now."""
    repository.commit("2026-09-21T12:00Z", {"program.yaml": rules + OTHER})
    for on, lottery in ((LAST_MOMENT, then), (AFTER, between), (LATER, now)):
        repository.commit(on, {"program.yaml": rules + lottery})
    assert ask(repository.folder) == History(source=seen)


@pytest.mark.parametrize(
    ("old", "new", "lottery"),
    [
        ("closes: 2026-09-30", "closes: 2026-10-01", SOURCE),
        ("closes: 2026-09-30", "closes: 2026-09-10", ""),
        ("name: ", "time_zone: Pacific/Honolulu\nname: ", SOURCE),
    ],
    ids=["to after the source", "to before the source, which is taken out", "by the time zone"],
)
def test_a_close_that_is_moved_afterwards_makes_no_source_timely(
    repository: Repository, ask: Ask, rules: str, old: str, new: str, lottery: str
):
    """Else whoever knows a value could let the round have closed on whichever day suits."""
    repository.commit("2026-10-01T05:00Z", {"program.yaml": rules + SOURCE})
    assert ask(repository.folder) == History(source=SourceSeen.LATE)
    repository.commit(LATER, {"program.yaml": rules.replace(old, new, 1) + lottery})
    assert ask(repository.folder) == History(source=SourceSeen.MOVED)


def test_a_close_may_be_moved_to_a_day_to_come(repository: Repository, ask: Ask, rules: str):
    """Then it stands in the file when it passes."""
    moved = rules.replace("closes: 2026-09-30", "closes: 2026-10-02")
    repository.commit(AFTER, {"program.yaml": moved + SOURCE})
    repository.commit("2026-10-03T12:00Z", {"program.yaml": moved + DRAWN})
    assert ask(repository.folder) == History(source=SourceSeen.IN_TIME)


def test_a_source_that_is_not_committed_is_late(repository: Repository, ask: Ask, rules: str):
    """It stands in one folder only, where nobody else has seen it."""
    repository.write({"program.yaml": rules + SOURCE})
    assert ask(repository.folder) == History(source=SourceSeen.LATE)


def test_the_source_s_merge_counts(repository: Repository, ask: Ask, rules: str):
    """Of a branch that was merged late, and of one whose change was made in the merge itself."""
    repository.git("switch", "--quiet", "--create", "lottery")
    repository.commit(BEFORE, {"program.yaml": rules + SOURCE})
    repository.git("switch", "--quiet", "main")
    repository.commit(BEFORE, {})
    repository.git("merge", "--quiet", "--no-ff", "lottery", on=LAST_MOMENT)
    assert ask(repository.folder) == History(source=SourceSeen.IN_TIME)
    for lottery in (OTHER, SOURCE):
        repository.git("switch", "--quiet", "--create", f"side-{len(lottery)}{lottery[-3]}", "main~1")
        repository.commit(BEFORE, {})
        repository.git("switch", "--quiet", "main")
        repository.git("merge", "--quiet", "--no-ff", "--no-commit", "-")
        repository.commit(LATER, {"program.yaml": rules + lottery})
    assert ask(repository.folder) == History(source=SourceSeen.CHANGED)


def silent(why: str) -> History:
    """Return a history of which Git can tell nothing."""
    return History(source=SourceSeen.UNKNOWN, requests_silence=why, source_silence=why)


def test_why_git_cannot_tell(repository: Repository, ask: Ask, tmp_path: Path, rules: str):
    """Each of them is the end of a sentence for a coordinator."""
    repository.commit(BEFORE, {"program.yaml": rules + SOURCE})
    assert ask(repository.folder, PATH="") == silent("Git is not installed")
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.folder}", str(tmp_path / "shallow"))
    assert ask(tmp_path / "shallow") == silent(
        "the programme's folder is a shallow clone: get the rest with `git fetch --unshallow`, or say `fetch-depth: 0` "
        "in CI"
    )
    repository.git("config", "uploadpack.allowFilter", "true")
    url = f"file://{repository.folder}"
    repository.git("clone", "--quiet", "--filter=blob:none", url, str(tmp_path / "partial"))
    assert ask(tmp_path / "partial") == silent(
        "the programme's folder is a partial clone: clone it again without `--filter`"
    )
    (repository.folder / ".git" / "HEAD").unlink()
    assert ask(repository.folder) == silent("the programme's folder is in no Git repository")


def test_a_repository_without_a_commit(tmp_path: Path, ask: Ask, rules: str):
    """And one that keeps other folders only."""
    made = Repository(tmp_path / "new")
    made.write({"inner/program.yaml": rules + SOURCE})
    assert ask(made.folder / "inner") == silent("the repository of the programme's folder has no commit yet")
    (made.folder / ".gitignore").write_text("inner", encoding="utf-8")
    made.commit(BEFORE, {})
    assert ask(made.folder / "inner") == silent("the repository around the programme's folder doesn't keep it")


def test_a_demonstration_pretends_its_day(repository: Repository, ask: Ask, rules: str):
    """So Git's days are no help."""
    repository.commit(LATER, {"program.yaml": rules + SOURCE + "as_of: 2026-10-03\n"})
    assert ask(repository.folder) == silent("`as_of` in program.yaml pretends which day it is")


def test_without_a_lottery_there_is_nothing_to_tell_of_it(repository: Repository, ask: Ask):
    """Only of the requests."""
    assert ask(repository.folder, PATH="") == History(requests_silence="Git is not installed")


def test_a_broken_repository_is_no_answer(repository: Repository, ask: Ask, rules: str):
    """Objects are missing."""
    repository.commit(BEFORE, {"program.yaml": rules + SOURCE})
    shutil.rmtree(repository.folder / ".git" / "objects")
    (repository.folder / ".git" / "objects").mkdir()
    assert ask(repository.folder) == silent("Git could not read the repository of the programme's folder")


def test_variables_that_mean_another_repository_do_not_count(repository: Repository, ask: Ask, tmp_path: Path):
    """As those which Git sets while it runs a hook, here of a repository of something else."""
    repository.commit(LATER, {"mentees/leo.yaml": request("ada")})
    other = Repository(tmp_path / "other").folder / ".git"
    assert ask(repository.folder, GIT_DIR=str(other), GIT_WORK_TREE=str(other)) == History(late=frozenset({"leo"}))


def test_settings_of_a_repository_start_no_program(repository: Repository, ask: Ask, tmp_path: Path):
    """Nor do its replacements of commits count."""
    repository.commit(BEFORE, {"mentees/leo.yaml": request("ada")})
    first = repository.git("rev-parse", "HEAD").strip()
    repository.commit(LATER, {"mentees/leo.yaml": request("bea"), "mentees/mia.yaml": request("ada")})
    repository.git("replace", "HEAD~1", "HEAD")
    command = f"touch {tmp_path}/started #"
    for name in (
        "core.fsmonitor",
        "core.pager",
        "core.hooksPath",
        "diff.external",
        "filter.x.clean",
        "filter.x.smudge",
    ):
        repository.git("config", name, command)
    repository.write({".gitattributes": "* filter=x diff=x\n"})
    assert ask(repository.folder) == History(late=frozenset({"leo", "mia"}))
    assert not (tmp_path / "started").exists()
    assert first != repository.git("rev-parse", "HEAD").strip()


def test_files_that_look_like_a_repository_are_none(tmp_path: Path, ask: Ask, rules: str):
    """A stranger's pull request could bring a whole history of its own, which would be asked instead."""
    own, made, strange = Repository(tmp_path / "own"), Repository(tmp_path / "all"), tmp_path / "all" / "inner"
    own.commit(BEFORE, {"program.yaml": rules + SOURCE, "mentors/ada.yaml": f"name: Ada Osei\n{PERSON}"})
    shutil.copytree(own.folder / ".git", strange)
    made.commit(LATER, {"inner/program.yaml": rules + SOURCE, "inner/mentors/ada.yaml": f"name: Ada Osei\n{PERSON}"})
    assert ask(strange) == silent("Git could not read the repository of the programme's folder")


def test_a_repository_of_somebody_else(repository: Repository, ask: Ask, tmp_path: Path, rules: str):
    """Git refuses to read it; what it says then is played here, for it takes two accounts on a computer."""
    repository.write({"program.yaml": rules + SOURCE})
    said = f"fatal: detected dubious ownership in repository at '{repository.folder}'"
    (tmp_path / "programs").mkdir()
    (tmp_path / "programs" / "git").write_text(f'#!/bin/sh\necho "{said}" >&2\nexit 128\n', encoding="utf-8")
    (tmp_path / "programs" / "git").chmod(0o755)
    assert ask(repository.folder, PATH=str(tmp_path / "programs")) == silent(
        "the repository of the programme's folder belongs to somebody else on this computer (Git's manual: "
        "safe.directory)"
    )


def test_a_program_in_the_folder_is_not_git(repository: Repository, ask: Ask, monkeypatch: pytest.MonkeyPatch):
    """A PATH may name the folder one is in, which holds what strangers sent."""
    repository.write({"git": f"#!/bin/sh\ntouch {repository.folder}/started\n"})
    (repository.folder / "git").chmod(0o755)
    monkeypatch.chdir(repository.folder)
    assert ask(repository.folder, PATH=".") == History(requests_silence="Git is not installed")
    assert not (repository.folder / "started").exists()


def test_many_long_requests(repository: Repository, ask: Ask):
    """They are read in portions; all were written anew afterwards, and one wishes for somebody else."""
    handles = [f"m{number}" for number in range(160)]
    long = "".join(f"# {'x' * 98}\n" for _ in range(600))
    repository.commit(BEFORE, {f"mentees/{handle}.yaml": f"# {handle}\n{request('ada')}{long}" for handle in handles})
    repository.commit(LATER, {f"mentees/{handle}.yaml": request("ada") for handle in handles})
    repository.commit(LATER, {"mentees/m159.yaml": request("bea")})
    assert ask(repository.folder) == History(late=frozenset({"m159"}))


def test_a_repository_of_sha256(tmp_path: Path, ask: Ask, rules: str):
    """Its hashes are longer."""
    made = Repository(tmp_path / "new", "--object-format=sha256")
    mentor = f"name: Ada Osei\n{PERSON}"
    made.commit(
        BEFORE, {"program.yaml": rules + SOURCE, "mentors/ada.yaml": mentor, "mentees/leo.yaml": request("ada")}
    )
    made.commit(LATER, {"mentees/mia.yaml": request("ada")})
    assert ask(made.folder) == History(late=frozenset({"mia"}), source=SourceSeen.IN_TIME)
