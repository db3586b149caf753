"""The photos of all mentors."""

import io

import pytest
from PIL import Image

from mentorbook.publishing.album import Album, Darkroom
from mentorbook.publishing.portrait import SIDES
from mentorbook.publishing.public import project


@pytest.fixture
def photos(tmp_path):
    """Return the folder of a programme's photos, in which ada has one."""
    folder = tmp_path / "mentors" / "photos"
    folder.mkdir(parents=True)
    lay(folder / "ada.jpg", "teal")
    return folder


def lay(path, colour):
    """Lay a photo of one colour somewhere."""
    out = io.BytesIO()
    Image.new("RGB", (700, 700), colour).save(out, "JPEG")
    path.write_bytes(out.getvalue())


@pytest.fixture
def roster(make_roster):
    """Return a programme of which two have photos, and one of them is listed no more."""
    old = {"photo": "photos/old.jpg", "confirmed": "2024-01-01"}
    return make_roster({"ada": {"photo": "photos/ada.jpg"}, "bo": {}, "old": old})


def test_a_photo_is_two_files_called_after_its_owner_and_its_content(photos, roster, tmp_path):
    """Whoever is not listed, or gave none, has none."""
    album = Darkroom().develop(tmp_path, roster)
    assert list(album.photos) == ["ada"]
    small, large = album.photos["ada"].small, album.photos["ada"].large
    assert (small.side, large.side) == SIDES
    assert all(one.path.startswith("assets/photos/ada.") and one.path.endswith(".webp") for one in (small, large))
    assert {path: place.read_bytes()[8:12] for path, place in album.files.items()} == {
        small.path: b"WEBP",
        large.path: b"WEBP",
    }
    shown = project(roster, photos=album.photos).mentors
    assert [one.photo for one in shown] == [album.photos["ada"], None]


def test_another_photo_has_another_name_and_the_same_one_the_same(photos, roster, tmp_path):
    """So that no cache shows an old one."""
    first = Darkroom().develop(tmp_path, roster).photos
    again = Darkroom().develop(tmp_path, roster).photos
    lay(photos / "ada.jpg", "maroon")
    other = Darkroom().develop(tmp_path, roster).photos
    assert first == again
    assert {first["ada"].small.path, first["ada"].large.path} & {
        other["ada"].small.path,
        other["ada"].large.path,
    } == set()


def test_a_photo_that_can_not_be_shown_is_drawn_and_told_of(photos, roster, tmp_path):
    """One that is broken inside, and one that vanished since."""
    whole = (photos / "ada.jpg").read_bytes()
    (photos / "ada.jpg").write_bytes(whole[: len(whole) // 2])
    broken = Darkroom().develop(tmp_path, roster)
    (photos / "ada.jpg").unlink()
    gone = Darkroom().develop(tmp_path, roster)
    assert (broken.photos, broken.files, gone.photos) == ({}, {}, {})
    assert broken.warnings == ('"mentors/photos/ada.jpg" can\'t be read as a picture, so initials are drawn instead.',)
    assert gone.warnings == (
        '"mentors/photos/ada.jpg" can\'t be opened (This file cannot be opened on this computer.), '
        "so initials are drawn instead.",
    )


def test_a_preview_makes_each_photo_once(photos, roster, tmp_path):
    """And again when it changes."""
    room, told = Darkroom(), []
    first = room.develop(tmp_path, roster, lambda done, total: told.append((done, total)))
    (place,) = {place.parent for place in first.files.values()}
    kept = {path.name: path.stat().st_mtime_ns for path in place.iterdir()}
    assert room.develop(tmp_path, roster).files == first.files
    assert {path.name: path.stat().st_mtime_ns for path in place.iterdir()} == kept
    lay(photos / "ada.jpg", "olive")
    assert room.develop(tmp_path, roster).files.keys() & first.files.keys() == set()
    assert told == [(1, 1)]


def test_what_was_made_goes_with_the_room(photos, roster, tmp_path):
    """Nothing of anybody's face is left behind."""
    album = Darkroom().develop(tmp_path, roster)
    (place,) = {place.parent for place in album.files.values()}
    assert place.is_dir()
    del album
    assert not place.exists()


def test_without_photos_there_is_nothing_to_make(make_roster, tmp_path):
    """No folder either."""
    room = Darkroom()
    assert room.develop(tmp_path, make_roster({"ada": {}})) == Album(keeper=room)
