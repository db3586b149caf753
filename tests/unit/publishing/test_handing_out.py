"""Pages are written for other engines, and nothing that somebody else wrote is lost."""

import hashlib

import pytest

from mentorbook.publishing.errors import PublishingError
from mentorbook.publishing.handing_out import RECORD, read_record, write_pages
from mentorbook.publishing.page import Page

HOME = Page("index.md", "Home", "<p>2</p>")
ADA = Page("mentors/ada.md", "Ada", "<p>1</p>")
ROUND = Page("matches/2026-spring.md", "Spring", "<p>3</p>")


def files_in(folder) -> dict[str, str]:
    """Return what each file below a folder holds, but for the style sheet."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".css")
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def refusal(pages, folder) -> str:
    """Return why nothing is written; nothing may have changed."""
    before = files_in(folder)
    with pytest.raises(PublishingError) as caught:
        write_pages(pages, folder)
    assert files_in(folder) == before
    return caught.value.report().replace(str(folder), "DIR")


def test_pages_are_written_where_their_path_says(tmp_path):
    """Folders are made; a page that is there already is replaced."""
    assert [write_pages([ADA, HOME], tmp_path) for _ in range(2)] == [2, 2]
    changed = Page("index.md", "Home", "<p>new</p>")
    write_pages([ADA, changed], tmp_path)
    assert list(files_in(tmp_path)) == [RECORD, "index.md", "mentors/ada/index.md"]
    assert "<p>new</p>" in files_in(tmp_path)["index.md"]


def test_what_pages_need_is_written_beside_them(tmp_path):
    """A script, a picture: whatever bytes they are."""
    others = {"assets/mentorbook.js": b"1;", "assets/photos/ada.webp": b"RIFF\x00\xff"}
    assert write_pages([HOME], tmp_path, others) == 1
    assert {path: (tmp_path / path).read_bytes() for path in others} == others
    write_pages([HOME], tmp_path)
    assert list(files_in(tmp_path)) == [RECORD, "index.md"]


def test_the_record_says_what_was_written(tmp_path):
    """A line a file, as other programs check it too."""
    write_pages([HOME], tmp_path, {"assets/mentorbook.css": b"p {}"})
    digests = {
        path: hashlib.sha256((tmp_path / path).read_bytes()).hexdigest()
        for path in ("index.md", "assets/mentorbook.css")
    }
    assert sorted((tmp_path / RECORD).read_text(encoding="utf-8").splitlines()) == sorted(
        f"{digest}  {path}" for path, digest in digests.items()
    )


def test_who_left_has_no_page_any_more(tmp_path):
    """Their page goes with its folder; what others wrote beside it stays."""
    write_pages([HOME, ADA, ROUND], tmp_path)
    (tmp_path / "mentors/team.md").write_text("us", encoding="utf-8")
    write_pages([HOME], tmp_path)
    assert list(files_in(tmp_path)) == [RECORD, "index.md", "mentors/team.md"]
    assert not (tmp_path / "matches").exists()


def test_other_files_are_handed_out_too_and_taken_back(tmp_path):
    """As they are, and they are no pages. Those of somebody else are left alone."""
    copy = {"matches/2026-spring.json": b"{}\n"}
    assert write_pages([HOME], tmp_path, copy) == 1
    assert files_in(tmp_path)["matches/2026-spring.json"] == "{}\n"
    write_pages([HOME], tmp_path)
    assert list(files_in(tmp_path)) == [RECORD, "index.md"]
    (tmp_path / "matches").mkdir()
    (tmp_path / "matches/2026-spring.json").write_text("mine", encoding="utf-8")
    with pytest.raises(PublishingError):
        write_pages([HOME], tmp_path, copy)


def test_a_hand_written_page_is_not_replaced(tmp_path):
    """Nor one that was changed by hand since, nor one of somebody who left."""
    (tmp_path / "index.md").write_text("Welcome!", encoding="utf-8")
    assert refusal([HOME, ADA], tmp_path) == (
        "No page was written to DIR, because what somebody else wrote is in the way. "
        "Move it away, or name another folder with --to.\n"
        "  index.md was not written by mentorbook, or was changed since."
    )
    (tmp_path / "index.md").unlink()
    write_pages([HOME, ADA], tmp_path)
    (tmp_path / "mentors/ada/index.md").write_text("I am gone.", encoding="utf-8")
    assert refusal([HOME], tmp_path).endswith(
        "  mentors/ada/index.md was not written by mentorbook, or was changed since."
    )


def test_links_and_folders_in_the_way_are_not_touched(tmp_path):
    """Whatever they lead to."""
    (tmp_path / "index.md").symlink_to(tmp_path / "elsewhere.md")
    (tmp_path / "mentors/ada/index.md").mkdir(parents=True)
    assert [line.split()[0] for line in refusal([HOME, ADA], tmp_path).splitlines()[1:]] == [
        "index.md",
        "mentors/ada/index.md",
    ]


@pytest.mark.parametrize("left", [["index.md"], ["mentors/ada/index.md"], []])
def test_a_run_that_was_cut_short_is_made_good(tmp_path, left):
    """It had told what it was about to write; some files are new by then, some old, some not there yet."""
    write_pages([Page("index.md", "Old", "<p>old</p>"), ROUND], tmp_path)
    old = (tmp_path / RECORD).read_text(encoding="utf-8")
    write_pages([HOME, ADA], tmp_path)
    new = (tmp_path / RECORD).read_text(encoding="utf-8")
    whole = files_in(tmp_path)
    for path in {"index.md", "mentors/ada/index.md"} - set(left):
        (tmp_path / path).unlink()
    (tmp_path / RECORD).write_text(old + new, encoding="utf-8")
    write_pages([HOME, ADA], tmp_path)
    assert files_in(tmp_path) == whole


def test_a_record_leads_nowhere_else(tmp_path):
    """Somebody may have put it into the repository; only files of ours below the folder are ever removed."""
    folder, outside = tmp_path / "docs", tmp_path / "outside.md"
    folder.mkdir()
    outside.write_text("x", encoding="utf-8")
    digest = hashlib.sha256(b"x").hexdigest()
    (folder / RECORD).write_text(f"{digest}  ../outside.md\n{digest}  {outside}\nnonsense\n", encoding="utf-8")
    assert read_record(folder) == {}
    write_pages([HOME], folder)
    assert outside.is_file()
