"""`mentorbook verify`: what the matcher says of itself is believed only if it can be proved."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from mentorbook.matching.proof.copy import public_copy
from mentorbook.model.certificate import Certificate
from mentorbook.records.certificate import render_certificate

from .conftest import Run

CLOSED = "2026-10-01"
Change = Callable[[str, object], None]


@pytest.fixture
def proof(run: Run, programme: Path) -> Path:
    """Return the certificate of a match that was written."""
    assert run("match", "--write", "--certificate", "../proof.json", on=CLOSED).status == 0
    return programme.parent / "proof.json"


@pytest.fixture
def change(proof: Path) -> Change:
    """Return what changes a field of the certificate."""

    def write(field: str, value: object) -> None:
        found = json.loads(proof.read_text(encoding="utf-8"))
        proof.write_text(json.dumps({**found, field: value}), encoding="utf-8")

    return write


def test_what_was_matched_is_proved(run: Run, proof: Path, programme: Path):
    """The one that was asked for and the one beside the roster are the same."""
    assert (programme / "pairs/2026-autumn/certificate.json").read_bytes() == proof.read_bytes()
    outcome = run("verify", str(proof), on=CLOSED)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == (
        "2026-autumn, policy most-matched: 1 person asked, 1 matched (1 their first choice).\n"
        "No other result matches more of them, nor as many with a better profile.\n"
        "Among equally good results it is the one that waiting and the draw decide for.\n"
        "It agrees with the programme's files.\n"
    )


def test_a_stranger_needs_the_file_alone(run: Run, proof: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Where no programme is, nothing is compared, and that is said."""
    monkeypatch.chdir(tmp_path)
    assert run("verify", str(proof)).out.endswith("\nNo programme's files were here to compare it with.\n")


def test_a_stable_match_is_proved_too(run: Run, programme: Path):
    """By the same command."""
    assert run("match", "--policy", "stable", "--certificate", "proof.json", on=CLOSED).status == 0
    (programme / "program.yaml").rename(programme / "away.yaml")
    assert run("verify", "proof.json", on=CLOSED).out == (
        "2026-autumn, policy stable: 1 person asked, 1 matched (1 their first choice).\n"
        "No mentee and mentor would both rather have each other, and no such result is better for any mentee.\n"
        "No programme's files were here to compare it with.\n"
    )


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("matching", [None], "Mentee 0 could have something cheaper at these prices."),
        ("prices", ["1"], "Something was changed after the certificate was written: its sha256 is not that of its "),
        ("order", [1], "it has a number that is no mentee's, or one twice in a list."),
        ("seats", [-1], '"seats.0": Input should be greater than or equal to 0.'),
        ("policy", "fairest", "\"policy\": Input should be 'most-matched', 'first-choices' or 'stable'."),
    ],
)  # fmt: skip
def test_what_was_changed_is_refused(run: Run, proof: Path, change: Change, field: str, value: object, reason: str):
    """Status 1, and why."""
    change(field, value)
    outcome = run("verify", str(proof), on=CLOSED)
    assert (outcome.status, outcome.out) == (1, "")
    assert reason in outcome.err
    assert outcome.err.startswith("Refused. ")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ('"seats": [1]', '"seats": [9],\n "seats": [1]'),
        ('"schema": 1,', '"schema": 1.0,'),
        ('"schema": 1,', '"schema": true,'),
        (' "limit_price": "0",\n', ""),
    ],
)
def test_what_others_could_read_otherwise_is_refused(run: Run, proof: Path, text: str, other: str):
    """Of two numbers by one name each reader of JSON takes another; a digest says only what ours took."""
    before = proof.read_text(encoding="utf-8")
    proof.write_text(before.replace(text, other), encoding="utf-8")
    assert proof.read_text(encoding="utf-8") != before
    outcome = run("verify", str(proof), on=CLOSED)
    assert (outcome.status, outcome.out, outcome.err) == (
        1,
        "",
        f"Refused. {proof} is no certificate. "
        "It says something twice, leaves something out, or writes a number in another way.\n",
    )


def test_one_beside_the_roster_is_refused_as_well(run: Run, proof: Path, programme: Path):
    """No page vouches for a file that others could read otherwise."""
    kept = programme / "pairs/2026-autumn/certificate.json"
    kept.write_text(kept.read_text(encoding="utf-8").replace("{", '{"schema": 1,', 1), encoding="utf-8")
    assert "certificate.json:1:1  unproved-match" in run("check", on=CLOSED).out


def test_the_order_of_names_and_spaces_do_not_matter(run: Run, proof: Path):
    """Another program may have written the same numbers its own way."""
    found = json.loads(proof.read_text(encoding="utf-8"))
    proof.write_text(json.dumps(dict(reversed(found.items())), indent=4), encoding="utf-8")
    assert run("verify", str(proof), on=CLOSED).status == 0


def test_a_preview_is_compared_with_the_files(run: Run, programme: Path):
    """Nothing was written, so there is no roster yet: the market that the files make is at hand all the same."""
    assert run("match", "--certificate", "proof.json", on=CLOSED).status == 0
    assert run("verify", "proof.json", on=CLOSED).out.endswith("\nIt agrees with the programme's files.\n")
    with (programme / "mentors/ada.yaml").open("a", encoding="utf-8") as file:
        file.write("seats: 2\n")
    assert run("verify", "proof.json", on=CLOSED).err == (
        "Refused. Seats, choices, waiting or the draw are not what they were: match the round again.\n"
        "Git cannot tell which requests came late: the programme's folder is in no Git repository.\n"
    )


def test_a_limit_is_told_where_a_stable_match_has_one(run: Run, programme: Path):
    """What is proved of those who joined is not said of those who came after them."""
    rules = (programme / "program.yaml").read_text(encoding="utf-8")
    (programme / "program.yaml").write_text(
        rules.replace("id: 2026-autumn\n", "id: 2026-autumn\n    limit: 1\n"), encoding="utf-8"
    )
    assert run("match", "--policy", "stable", "--certificate", "proof.json", on=CLOSED).status == 0
    assert "until the limit of 1 was reached.\n" in run("verify", "proof.json", on=CLOSED).out


def test_a_programme_that_moved_on_is_another_one(run: Run, proof: Path, programme: Path):
    """A pair was taken out, and the mentor offers two seats now."""
    (programme / "pairs/2026-autumn/leo--ada.yaml").unlink()
    with (programme / "mentors/ada.yaml").open("a", encoding="utf-8") as file:
        file.write("seats: 2\n")
    outcome = run("verify", str(proof), on=CLOSED)
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == (
        "Refused. 1 of 1 pairing is not among the round's pairs.\n"
        "Refused. Seats, choices, waiting or the draw are not what they were: match the round again.\n"
        "Git cannot tell which requests came late: the programme's folder is in no Git repository.\n"
    )


def test_a_roster_that_somebody_changed_is_another_one(run: Run, proof: Path, programme: Path):
    """A pair was put in, and somebody is called left over who got a mentor."""
    pair = programme / "pairs/2026-autumn/leo--ada.yaml"
    (programme / "mentors/eve.yaml").write_bytes((programme / "mentors/ada.yaml").read_bytes().replace(b"ada", b"eve"))
    request = (programme / "mentees/leo.yaml").read_text(encoding="utf-8")
    (programme / "mentees/leo.yaml").write_text(request.replace("- mentor: ada", "- mentor: eve"), encoding="utf-8")
    pair.rename(pair.with_name("leo--eve.yaml"))
    with (programme / "pairs/2026-autumn/roster.yaml").open("a", encoding="utf-8") as file:
        file.write("left_over: [leo]\n")
    outcome = run("verify", str(proof), on=CLOSED)
    assert outcome.err == (
        "Refused. The round's roster.yaml has other people left over.\n"
        "Refused. 1 of 1 pairing is not among the round's pairs.\n"
        "Refused. The round has 1 proposed pair that the certificate knows nothing of.\n"
        "Refused. Seats, choices, waiting or the draw are not what they were: match the round again.\n"
        "Git cannot tell which requests came late: the programme's folder is in no Git repository.\n"
    )


def test_an_announced_match_was_drawn_with_the_value_that_stands(run: Run, programme: Path):
    """Whoever looks the value up looks in program.yaml, also once the market is no longer made again."""
    rules = programme / "program.yaml"
    text = rules.read_text(encoding="utf-8")
    rules.write_text(text + "    lottery: {source: beacon pulse 42, value: 4f1d0c}\n", encoding="utf-8")
    assert run("match", "--write", on=CLOSED).status == 0
    with (programme / "pairs/2026-autumn/roster.yaml").open("a", encoding="utf-8") as roster:
        roster.write(f"announced: {CLOSED}\n")
    assert run("verify", "pairs/2026-autumn/certificate.json", on=CLOSED).status == 0
    rules.write_text(text + "    lottery: {source: beacon pulse 42, value: 000000}\n", encoding="utf-8")
    assert run("verify", "pairs/2026-autumn/certificate.json", on=CLOSED).err == (
        "Refused. The draw's value is not the one that program.yaml names for the round.\n"
    )


def test_a_stable_match_is_compared_with_what_mentors_wish_now(run: Run, programme: Path):
    """The digest of the input doesn't cover the wishes, nor what short lists count; the certificate holds both."""
    rules = (programme / "program.yaml").read_text(encoding="utf-8")
    (programme / "program.yaml").write_text(f"{rules}private: ../private\n", encoding="utf-8")
    (programme.parent / "private").mkdir()
    (programme / "mentees").rename(programme.parent / "private" / "mentees")
    assert run("match", "--policy", "stable", "--certificate", "proof.json", on=CLOSED).status == 0
    (programme.parent / "private" / "prefers.yaml").write_text("ada: [leo]\n", encoding="utf-8")
    (programme / "program.yaml").write_text(
        f"{rules}private: ../private\nmatching: {{short_lists: neutral}}\n", encoding="utf-8"
    )
    assert run("verify", "proof.json", on=CLOSED).err == (
        "Refused. program.yaml no longer says the same of short lists: match the round again.\n"
        "Refused. Mentors' own wishes are not what they were: match the round again.\n"
    )


def test_no_file_and_no_certificate_are_told_apart(run: Run, programme: Path):
    """Wrong use is status 2."""
    outcome = run("verify", "nothing.json")
    assert (outcome.status, outcome.err) == (
        2,
        "mentorbook: There is no file nothing.json.\n",
    )
    outcome = run("verify", "mentors/ada.yaml")
    assert outcome.status == 1
    assert outcome.err.startswith("Refused. mentors/ada.yaml is no certificate. Invalid JSON:")


@pytest.fixture
def copy(proof: Path) -> Path:
    """Return the public copy of the certificate."""
    found = public_copy(Certificate.model_validate_json(proof.read_bytes()))
    assert found is not None
    (proof.parent / "copy.json").write_text(render_certificate(found), encoding="utf-8")
    return proof.parent / "copy.json"


def test_a_public_copy_is_checked_as_far_as_it_goes(run: Run, copy: Path, programme: Path):
    """A stranger has nothing else; the programme can tell that it is a copy of its own certificate."""
    said = (
        "2026-autumn, policy most-matched: 1 person asked, 1 matched (1 their first choice).\n"
        "No other result matches more of them, nor as many with a better profile.\n"
        "This is a public copy: who these people are, and what the draw decided, cannot be checked with it.\n"
    )
    assert run("verify", str(copy), on=CLOSED).out == said + "It agrees with the programme's files.\n"
    (programme / "program.yaml").rename(programme / "away.yaml")
    assert run("verify", str(copy)).out == said + "No programme's files were here to compare it with.\n"


@pytest.mark.parametrize(
    ("text", "other", "reason"),
    [
        ('"matching": [0]', '"matching": [null]', "Mentee 0 could have something cheaper at these prices.\n"),
        ('"seats": [1]', '"seats": [2]', "The certificate that the programme keeps has another public copy.\n"),
        ("2026-autumn", "spring", "The programme keeps no certificate of spring that this could be a copy of.\n"),
    ],
)
def test_a_public_copy_that_was_changed_is_refused(run: Run, copy: Path, text: str, other: str, reason: str):
    """By its prices, or where the programme is at hand."""
    copy.write_text(copy.read_text(encoding="utf-8").replace(text, other), encoding="utf-8")
    outcome = run("verify", str(copy), on=CLOSED)
    assert (outcome.status, outcome.out) == (1, "")
    assert f"Refused. {reason}" in outcome.err
