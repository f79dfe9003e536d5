"""Whatever the folders are called, wherever they lie and whatever stands in the way there."""

import os
import shutil

import pytest

from pipeline.batch.verify import faults
from pipeline.errors import RunError, UsageError


@pytest.mark.parametrize("name", [b"\xff\xfe", b"-rf", b"new\nline", b"a%20b?#c!", b"x" * 255], ids=ascii)
def test_folders_of_any_name_are_read_and_written(place, name):
    place.put("a.txt", "event Съезд")
    inside = os.fsdecode(name)
    place.raw = place.raw.rename(place.raw.with_name("in")).rename(place.raw.with_name(inside))
    place.out = place.out / inside
    place.run()
    assert place.titles() == ["Съезд"]
    assert faults(place.out) == []


def test_a_path_that_is_too_long_for_the_kernel_is_read_all_the_same(place):
    place.put("a.txt", "event Съезд")
    folder = os.open(place.raw, os.O_RDONLY)
    for _ in range(20):
        os.mkdir("x" * 255, dir_fd=folder)
        folder, above = os.open("x" * 255, os.O_RDONLY, dir_fd=folder), folder
        os.close(above)
    file = os.open("b.txt", os.O_WRONLY | os.O_CREAT, dir_fd=folder)
    os.write(file, "event Форум".encode())
    os.utime(file, (1e9, 1e9))
    os.close(file)
    os.close(folder)
    place.run()
    assert place.titles() == ["Съезд", "Форум"]
    assert place.run().looked == 0


@pytest.mark.parametrize("inside", ["", "releases", "releases/1/texts", "latest", ".letopis"])
def test_reports_are_not_read_from_what_is_written(place, inside):
    place.put("a.txt", "event Съезд")
    place.run()
    place.raw = place.out / inside
    with pytest.raises(UsageError, match="в одной папке"):
        place.run()


def test_the_output_is_not_made_among_the_reports_themselves(place):
    place.put("a.txt", "event Съезд")
    place.out = place.raw
    with pytest.raises(UsageError, match="в одной папке"):
        place.run()
    assert os.listdir(place.raw) == ["a.txt"]


def test_a_folder_in_place_of_the_link_to_the_latest_release_is_kept_beside_it(place):
    place.put("a.txt", "event Съезд")
    place.run()
    release, link = place.latest, place.out / "latest"
    link.unlink()
    shutil.copytree(release, link)
    place.put("b.txt", "event Форум")
    place.run()
    assert link.is_symlink()
    assert place.titles() == ["Съезд", "Форум"]
    assert (place.out / "latest.1" / "events.parquet").is_file()


@pytest.mark.parametrize("name", ["file", "nowhere"])
def test_whatever_stands_in_place_of_the_link_gives_way(place, name):
    place.put("a.txt", "event Съезд")
    place.run()
    link = place.out / "latest"
    link.unlink()
    link.write_text("") if name == "file" else link.symlink_to(name)
    place.run()
    assert place.titles() == ["Съезд"]


def test_what_an_earlier_run_left_in_the_making_is_cleared_away_even_if_it_is_a_file(place):
    place.put("a.txt", "event Съезд")
    place.run()
    (place.out / ".letopis" / "staging").write_text("")
    place.put("b.txt", "event Форум")
    place.run()
    assert place.titles() == ["Съезд", "Форум"]


@pytest.mark.parametrize(
    ("stands", "said"),
    [(".letopis/logs/2.jsonl", "Это папка, а нужен файл"), (".letopis/lock", "Это папка, а нужен файл")],
)
def test_a_folder_where_a_file_is_to_be_is_told_of_in_words(place, stands, said):
    place.put("a.txt", "event Съезд")
    place.run()
    (place.out / stands).unlink(missing_ok=True)
    (place.out / stands).mkdir()
    with pytest.raises(RunError, match=f"{said}: .*{stands}"):
        place.run()


def test_a_file_where_a_folder_is_to_be_is_told_of_by_its_name(place):
    place.put("a.txt", "event Съезд")
    place.run()
    shutil.rmtree(place.out / "releases")
    (place.out / "releases").write_text("")
    with pytest.raises(RunError, match=r"Это не папка: .*/releases"):
        place.run()
