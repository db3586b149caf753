"""The old site stays until the new one is whole."""

import signal
import subprocess
import sys

import pytest

from mentorbook.publishing import swap
from mentorbook.publishing.errors import PublishingError


def make_site(folder, text):
    """Write a site of three files that say the same, and the style sheet that is in every one of ours."""
    (folder / "assets").mkdir(parents=True)
    (folder / "assets/mentorbook.0f0cc4db.css").write_text("", encoding="utf-8")
    for name in ("404.html", "index.html", "mentors/ada/index.html"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def said(folder):
    """Return what the files of a site say, once if all say the same."""
    return {path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}


@pytest.fixture(params=["in one step", "by renaming twice"])
def system(request, monkeypatch):
    """Try both with a system that can exchange folders and with one that can't."""
    if request.param == "by renaming twice":
        monkeypatch.setattr(sys, "platform", "elsewhere")


@pytest.mark.usefixtures("system")
def test_a_new_site_takes_the_place_of_the_old(tmp_path):
    """And nothing is left beside it."""
    site = tmp_path / "site"
    for text in ("first", "second"):
        with swap.folder_beside(site) as new:
            make_site(new, text)
            swap.put_in_place(new, site)
        assert said(site) == {text}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_goes_wrong_leaves_the_old_site(tmp_path):
    """Whatever has been built by then is gone."""
    site = tmp_path / "site"
    make_site(site, "old")
    with pytest.raises(KeyError), swap.folder_beside(site) as new:
        make_site(new, "half")
        raise KeyError
    assert said(site) == {"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_leftovers_of_a_killed_run_are_cleared_away(tmp_path):
    """The next run finds an empty folder to build in."""
    site = tmp_path / "site"
    make_site(tmp_path / ".mentorbook-site.new", "half")
    with swap.folder_beside(site) as new:
        assert list(new.iterdir()) == []


def test_an_old_site_that_a_killed_run_moved_aside_comes_back(tmp_path):
    """Between two renames there is no site; the next run mends that before anything else."""
    site = tmp_path / "site"
    make_site(tmp_path / ".mentorbook-site.old", "old")
    with pytest.raises(KeyError), swap.folder_beside(site):
        raise KeyError
    assert said(site) == {"old"}


def make_file(path):
    """Write an empty file, in folders that may not be there yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("", encoding="utf-8")


@pytest.mark.parametrize(
    "names",
    [
        ["love.txt"],
        ["index.html", "404.html", "sitemap.xml", "search/search_index.json"],
        ["index.html", "404.html", "assets/style.css", "assets/mentorbook.css"],
        ["program.yaml", "mentors/ada.yaml", "assets/mentorbook.md"],
        [".git/HEAD", "index.html", "404.html", "assets/mentorbook.0f0cc4db.css"],
    ],
    ids=["letters", "another-engine", "pages-of-ours", "programme", "checkout"],
)
def test_a_folder_that_we_did_not_build_is_left_alone(tmp_path, names):
    """A mistyped folder's files are worth more than a site; so is the history in a checkout of a finished one."""
    for name in names:
        make_file(tmp_path / "folder" / name)
    with pytest.raises(PublishingError) as caught:
        swap.refuse_to_replace(tmp_path / "folder")
    assert str(caught.value) == (
        f"{tmp_path / 'folder'} holds something that mentorbook did not build, so it stays as it is. "
        "Move it away, or name another folder with --to."
    )


def test_what_is_no_folder_is_left_alone(tmp_path):
    """Also a link to a site: what it leads to may belong to something else."""
    make_site(tmp_path / "site", "old")
    (tmp_path / "link").symlink_to(tmp_path / "site")
    make_file(tmp_path / "file")
    for name in ("file", "link"):
        with pytest.raises(PublishingError) as caught:
            swap.refuse_to_replace(tmp_path / name)
        assert str(caught.value) == f"{tmp_path / name} is not a folder. Move it away, or name another with --to."


def test_sites_of_every_version_are_replaced(tmp_path):
    """Each had the style sheet; a folder that is empty, or not there, holds nothing to lose."""
    make_site(tmp_path / "site", "old")
    (tmp_path / "empty").mkdir()
    for name in ("site", "empty", "new"):
        swap.refuse_to_replace(tmp_path / name)


def test_a_site_that_was_closed_for_writing_is_cleared_away(tmp_path):
    """Somebody protected it from mistakes; the new one takes its place, and nothing stays behind."""
    site = tmp_path / "site"
    make_site(site, "old")
    for folder in (site, site / "mentors/ada"):
        folder.chmod(0o555)
    with swap.folder_beside(site) as new:
        make_site(new, "fresh")
        swap.put_in_place(new, site)
    assert said(site) == {"fresh"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


BUILD = """
import itertools, sys
from pathlib import Path
from mentorbook.publishing import swap
site = Path(sys.argv[1])
for round in itertools.count():
    with swap.folder_beside(site) as new:
        for number in range(30):
            (new / f"{number}.html").write_text(str(round))
        (new / "404.html").write_text(str(round))
        swap.put_in_place(new, site)
    print(round, flush=True)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two folders in one step")
def test_a_kill_at_any_moment_leaves_a_whole_site(tmp_path):
    """Twenty runs killed at moments of their own: each time every file is of the same build."""
    site = tmp_path / "site"
    for rounds in range(1, 21):
        with subprocess.Popen([sys.executable, "-c", BUILD, site], stdout=subprocess.PIPE) as run:
            assert run.stdout is not None
            for _ in range(rounds % 5 + 1):
                run.stdout.readline()
            run.send_signal(signal.SIGKILL)
        assert len(said(site)) == 1
        assert len(list(site.iterdir())) == 31
