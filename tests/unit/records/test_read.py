"""A whole programme is read in one run: its roster, and every problem of every file."""

from datetime import date
from pathlib import Path

import pytest

from mentorbook.model.today import Clock
from mentorbook.records.check import check_programme
from mentorbook.records.errors import RecordsError
from mentorbook.records.read import find_root, read_programme

from .conftest import ADA, LEO, PAIR, Read, Write, told

RUN = f"policy: stable\ninput_sha256: {'0' * 64}\nlottery: {{source: x, value: y, order_sha256: {'1' * 64}}}\n"


def test_the_smallest_programme(minimal: Path, clock: Clock) -> None:
    reading = read_programme(minimal, None, clock)
    assert (reading.problems, reading.files) == ((), 3)
    roster = reading.roster
    assert roster is not None
    assert [one.name for one in roster.mentors] == ["Ada Osei"]
    assert [one.name for one in roster.mentees] == ["Leo Kim"]
    assert (roster.program.name, roster.today) == ("Example mentoring", date(2026, 9, 20))
    assert sorted(roster.sources) == ["mentees/leo.yaml", "mentors/ada.yaml", "program.yaml"]


def test_everything_a_programme_can_hold(read: Read) -> None:
    reading = read(
        {"mentors/zoe.yaml": ADA, "mentors/ada.yaml": ADA, "mentors/photos/ada.png": png(10, 10)},
        {
            "mentees/leo.yaml": LEO,
            "pairs/2026-autumn/leo--zoe.yaml": PAIR,
            "pairs/2026-autumn/leo--ada.yaml": PAIR,
            "pairs/2026-autumn/roster.yaml": RUN,
            "pairs/2026-autumn/certificate.json": "{}",
            "contacts.yaml": "leo: leo@example.org\n",
            "never_with.yaml": "- [leo, zoe]\n",
            "prefers.yaml": "ada: [leo]\n",
            "README.md": "Our own.\n",
        },
    )
    assert told(reading) == ["pairs/2026-autumn/certificate.json:1:1 unproved-match This file is no certificate."]
    roster = reading.roster
    assert roster is not None
    assert [one.handle for one in roster.mentors] == ["ada", "zoe"]
    assert [(one.round, one.mentee, one.mentor) for one in roster.pairs] == [
        ("2026-autumn", "leo", "ada"),
        ("2026-autumn", "leo", "zoe"),
    ]
    assert [(one.round, one.policy) for one in roster.runs] == [("2026-autumn", "stable")]
    assert roster.contacts == {"leo": "leo@example.org"}
    assert roster.never_with == {frozenset({"leo", "zoe"})}
    assert roster.prefers == {"ada": ("leo",)}
    assert roster.photos == {"mentors/photos/ada.png"}


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\2\0\0\0"


def test_ten_mistakes_are_ten_problems_in_one_run(read: Read) -> None:
    reading = read(
        {
            "mentors/ada.yaml": ADA + "headline: Editor: science\n",
            "mentors/bo.yaml": ADA.replace("[en]", "[english]").replace("Europe/Rome", "Rome") + "seats: many\n",
            "mentors/cy.yml": ADA,
            "mentors/di.yaml": ADA.replace("name: Ada Osei", "name: Zoe\u0308 😀") + "place: 😀\u200b\n",
            "mentors/Ed.yaml": ADA,
            "mentees/leo.yaml": LEO + "\tnote: x\n",
            "pairs/2026-autumn/leo--ada.yaml": PAIR + "why:\nwhy: x\n",
        }
    )
    assert told(reading) == [
        "mentees/leo.yaml:7:1 tab-indentation This line starts with a tab.",
        "mentors/Ed.yaml:1:1 wrong-file-name This file is not called after a handle: a letter, then small letters, "
        "digits and single dashes, 2 to 39.",
        "mentors/ada.yaml:7:17 missing-quotes A value with a colon and a space in it must stand in quotation marks.",
        'mentors/bo.yaml:5:13 unknown-language Entry 1 of "languages" is not a language\'s tag such as en or pt-BR.',
        'mentors/bo.yaml:6:11 unknown-timezone "timezone" is not the name of a time zone such as Europe/Rome.',
        'mentors/bo.yaml:7:8 wrong-number "seats" must be a whole number such as 2.',
        "mentors/cy.yml:1:1 wrong-ending This file's name must end in .yaml.",
        "mentors/di.yaml:7:9 hidden-character An invisible character (U+200B) stands here.",
        'pairs/2026-autumn/leo--ada.yaml:4:1 empty-value "why" has no value.',
        'pairs/2026-autumn/leo--ada.yaml:5:1 duplicate-key "why" stands here twice: on line 4 and on line 5.',
    ]


def test_a_file_with_a_problem_is_kept_apart_from_one_that_is_not_there(read: Read) -> None:
    reading = read({"mentors/ada.yaml": "name: [", "mentors/Bo.yaml": ADA, "mentors/zoe.yaml": ADA})
    assert reading.roster is not None
    assert [one.handle for one in reading.roster.mentors] == ["zoe"]
    assert reading.roster.unread == {"mentors/ada.yaml", "mentors/bo.yaml"}


def test_without_a_program_the_others_are_read_all_the_same(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "mentors").mkdir()
    (tmp_path / "mentors" / "ada.yaml").write_text(ADA + "seets: 2\n", encoding="utf-8")
    reading = read_programme(tmp_path, None, clock)
    assert reading.roster is None
    assert told(reading) == [
        'mentors/ada.yaml:7:1 unknown-field "seets" is not a field of a mentor\'s file.',
        "program.yaml:1:1 no-program This programme has no program.yaml.",
    ]


def test_a_later_format_is_one_problem(read: Read) -> None:
    reading = read({"program.yaml": "schema: 2\nname: X\nsomething: new\n"})
    assert told(reading) == [
        'program.yaml:1:9 unknown-schema The programme is written in format "2"; this version of mentorbook knows 1.'
    ]


def test_synonyms_and_names_become_the_ids_of_topics(read: Read) -> None:
    reading = read(
        {
            "mentors/ada.yaml": ADA.replace("[git]", "[PY, Git, tailoring]"),
            "mentees/leo.yaml": LEO + "topics: [Python]\n",
        }
    )
    assert reading.roster is not None
    assert reading.roster.mentors[0].topics == ("python", "git", "tailoring")
    assert reading.roster.mentees[0].topics == ("python",)


def test_progress_is_told_file_by_file(minimal: Path, clock: Clock) -> None:
    seen: list[tuple[int, int]] = []
    read_programme(minimal, None, clock, lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


def test_check_adds_what_the_rules_find(write: Write, clock: Clock) -> None:
    root = write({"mentors/ada.yaml": ADA + "seets: 2\n", "mentees/leo.yaml": LEO.replace("ada", "adda")})
    assert [(one.where.path, one.rule) for one in check_programme(root, None, clock).problems] == [
        ("mentees/leo.yaml", "unknown-mentor"),
        ("mentors/ada.yaml", "unknown-field"),
    ]


def test_the_private_folder_that_program_yaml_names_lies_beside_it(write: Write, minimal: Path, clock: Clock) -> None:
    program = (minimal / "program.yaml").read_text(encoding="utf-8") + "private: ../private\n"
    root = write({"program.yaml": program, "mentors/ada.yaml": ADA})
    write({"mentees/leo.yaml": LEO}, "private")
    write({"mentees/mia.yaml": LEO}, "other")
    named, given = read_programme(root, None, clock), read_programme(root, root.parent / "other", clock)
    assert named.roster is not None and given.roster is not None
    assert [one.handle for one in named.roster.mentees] == ["leo"]
    assert [one.handle for one in given.roster.mentees] == ["mia"]


def test_a_private_folder_that_is_not_there(write: Write, clock: Clock) -> None:
    root = write({"mentors/ada.yaml": ADA})
    with pytest.raises(RecordsError) as raised:
        read_programme(root, root.parent / "secret", clock)
    assert str(raised.value) == (
        f"There is no private folder at {root.parent / 'secret'}; check it out there, or name it with --private."
    )


@pytest.mark.parametrize("way", ["secret", "..", "."], ids=["inside", "around", "the-same"])
def test_a_private_folder_inside_the_programme_or_around_it(way: str, write: Write, clock: Clock) -> None:
    root = write({"secret/contacts.yaml": ""})
    with pytest.raises(RecordsError) as raised:
        read_programme(root, root / way, clock)
    assert str(raised.value) == (
        f"The private folder {root / way} and the programme's own, which is published, lie within one another."
    )


def test_a_programme_that_is_not_there(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(RecordsError) as raised:
        read_programme(tmp_path / "nowhere", None, clock)
    assert str(raised.value) == f"There is no folder {tmp_path / 'nowhere'}."


def test_the_root_is_found_upwards(write: Write, tmp_path: Path) -> None:
    root = write({"mentors/ada.yaml": ADA})
    assert find_root(root / "mentors") == root.resolve()
    with pytest.raises(RecordsError) as raised:
        find_root(tmp_path)
    assert str(raised.value) == (
        f"There is no program.yaml in {tmp_path} or in any folder above it. Go to the programme's folder, or name it "
        "with --root; a new programme begins with the program.yaml that the README shows."
    )


def test_a_program_with_another_ending_is_named(tmp_path: Path) -> None:
    (tmp_path / "program.yml").write_text("schema: 1\n", encoding="utf-8")
    with pytest.raises(RecordsError) as raised:
        find_root(tmp_path)
    assert str(raised.value) == f"{tmp_path / 'program.yml'} must be called program.yaml."
