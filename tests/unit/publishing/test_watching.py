"""What is saved in a programme is noticed, wherever it lies."""

import os
import shutil

import pytest

from mentorbook.publishing.watching import Watch


@pytest.fixture
def watch(tmp_path):
    """Return a watch over a folder with nothing in it yet, and over one that isn't there."""
    (tmp_path / "programme").mkdir()
    watch = Watch()
    watch.note(tmp_path / "programme")
    watch.note(tmp_path / "apart")
    return watch


@pytest.fixture
def write(tmp_path):
    """Return a function that writes a file in a folder that may not be there yet."""

    def write(path, text="x"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")

    return write


@pytest.mark.parametrize(
    "path",
    [
        "programme/program.yaml",
        "programme/mentors/ada.yaml",
        "programme/mentors/photos/ada.jpg",
        "programme/mentees/leo.yaml",
        "programme/pairs/2026-autumn/leo--ada.yaml",
        "apart/mentees/leo.yaml",
        "apart/pairs/2026-autumn/roster.yaml",
        "apart/contacts.yaml",
        "apart/never_with.yaml",
        "apart/prefers.yaml",
    ],
)
def test_every_file_of_a_programme_is_noticed_once(watch, write, tmp_path, path):
    """When it comes, with the folders it lies in; when it changes; when it goes."""
    seen = [watch.has_changed()]
    for step in (lambda: write(path), lambda: write(path, "longer"), (tmp_path / path).unlink):
        step()
        seen += [watch.has_changed(), watch.has_changed()]
    assert seen == [False, True, False, True, False, True, False]


def test_a_file_of_the_same_size_and_time_is_another(watch, write, tmp_path):
    """Somebody copies an older file over it."""
    for name in ("ada", "bo"):
        write(f"programme/mentors/{name}.yaml")
        os.utime(tmp_path / f"programme/mentors/{name}.yaml", (1, 1))
    assert watch.has_changed()
    (tmp_path / "programme/mentors/bo.yaml").replace(tmp_path / "programme/mentors/ada.yaml")
    write("programme/mentors/bo.yaml")
    os.utime(tmp_path / "programme/mentors/bo.yaml", (1, 1))
    assert watch.has_changed()


def test_what_is_no_record_is_passed_over(watch, write):
    """The site itself, environments and what Git keeps: looking at those would take all day."""
    for path in ("site/index.html", ".venv/bin/python", ".git/index", "docs/index.md", ".mentorbook.lock"):
        write(f"programme/{path}")
    assert not watch.has_changed()


def test_a_folder_that_goes_and_comes_back_is_still_watched(watch, write, tmp_path):
    """As when somebody changes to another branch and back."""
    steps = [lambda: write("programme/mentors/ada.yaml"), lambda: shutil.rmtree(tmp_path / "programme/mentors")] * 2
    seen = []
    for step in steps:
        step()
        seen.append(watch.has_changed())
    assert seen == [True] * 4


def test_what_is_saved_while_the_files_are_read_has_changed(watch, write, tmp_path):
    """Reading takes a while; which folders there are is known at its end."""
    watch.note(tmp_path / "programme")
    write("programme/mentors/ada.yaml")
    watch.keep_to([tmp_path / "programme", tmp_path / "elsewhere"])
    assert [watch.has_changed(), watch.has_changed()] == [True, False]
    write("apart/contacts.yaml")
    assert not watch.has_changed()
    write("elsewhere/contacts.yaml")
    assert watch.has_changed()


def test_what_cannot_be_looked_at_does_not_stop_the_watch(watch, write, tmp_path):
    """A link that leads nowhere, a folder where a file should be, one that nobody may open."""
    write("programme/program.yaml/inside")
    (tmp_path / "programme/mentors").symlink_to("nowhere")
    write("programme/mentees/leo.yaml")
    (tmp_path / "programme/mentees").chmod(0)
    assert watch.has_changed()
    (tmp_path / "programme/mentees").chmod(0o755)
