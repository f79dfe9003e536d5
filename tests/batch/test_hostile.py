"""Whatever lies in the folder gets its row; the folder itself stays as it was."""

import os
import socket
import stat

import pytest

from batch.test_members import packed
from pipeline.batch import names

NAMES = [
    "отчёт 🎉.txt".encode(),
    b"new\nline.txt",
    b"quo'te\".txt",
    b"-rf.txt",
    b"a\tb\r.txt",
    b"\xff\xfe.txt",
    rb"\xff\xfe.txt",
    b"x" * 251 + b".txt",
    "\u202eexe.txt".encode(),
    b"=cmd()|' '!A0.txt",
]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_any_name_is_published_and_can_be_opened_again(place, name):
    path = os.path.join(os.fsencode(place.raw), name)
    with open(path, "wb") as file:
        file.write("event Съезд".encode())
    place.run()
    (published,) = place.statuses()
    assert place.statuses()[published] == "ok"
    assert names.real(published) == name


def test_no_two_names_fall_together(place):
    for name in (b"\xff.txt", rb"\xff.txt"):
        with open(os.path.join(os.fsencode(place.raw), name), "wb") as file:
            file.write(b"event " + repr(name).encode())
    place.run()
    assert sorted(place.statuses()) == [r"\x5cxff.txt", r"\xff.txt"]


def test_a_folder_that_is_named_like_an_archive_that_is_looked_into_is_none(place):
    place.put("a.zip", packed({"b": "event Съезд"}))
    place.put("a.zip!/b.txt", "event Форум")
    place.run()
    assert place.told("status", "n_events") == {
        "a.zip": ("ok", 0),
        "a.zip!/b.txt": ("ok", 1),
        r"a.zip\x21/b.txt": ("ok", 1),
    }
    assert place.titles() == ["Съезд", "Форум"]


def snapshot(folder):
    found = {}
    for root, folders, files in os.walk(folder):
        for name in folders + files:
            told = os.lstat(os.path.join(root, name))
            found[os.path.join(root, name)] = (
                told.st_mode,
                told.st_size,
                told.st_mtime_ns,
                told.st_atime_ns,
                told.st_ino,
            )
    return found


def test_links_pipes_sockets_and_litter_have_an_outcome_and_the_folder_stays_as_it_was(place, tmp_path):
    (tmp_path / "secret.txt").write_text("event Тайна")
    place.put("a.txt", "event Съезд")
    place.put("sub/b.txt", "event Форум")
    (place.raw / "out.txt").symlink_to(tmp_path / "secret.txt")
    (place.raw / "in.txt").symlink_to("a.txt")
    (place.raw / "folder").symlink_to("sub")
    (place.raw / "up").symlink_to("..")
    (place.raw / "round").symlink_to("round")
    os.mkfifo(place.raw / "pipe")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(place.raw / "socket"))
    for name in ("~$a.docx", ".DS_Store", "Thumbs.db", "a.docx.part", ".~lock.a.odt#", "__MACOSX/._a.txt"):
        place.put(name, "x")
    snapshot(place.raw)  # walking through a folder for the first time moves its time of access
    before = snapshot(place.raw)
    place.run()
    listener.close()
    assert snapshot(place.raw) == before
    assert place.told("error_code") == {
        "a.txt": (None,),
        "sub/b.txt": (None,),
        "out.txt": ("outside_link",),
        "up": ("outside_link",),
        "in.txt": ("inside_link",),
        "folder": ("inside_link",),
        "round": ("broken_link",),
        "pipe": ("not_a_file",),
        "socket": ("not_a_file",),
        "~$a.docx": ("litter",),
        ".DS_Store": ("litter",),
        "Thumbs.db": ("litter",),
        "a.docx.part": ("litter",),
        ".~lock.a.odt#": ("litter",),
        "__MACOSX/._a.txt": ("litter",),
    }
    assert place.titles() == ["Съезд", "Форум"]
    again = place.run()
    assert (again.looked, again.published) == (0, False)


def test_the_output_may_lie_inside_the_input(place):
    place.out = place.raw / "extracted"
    place.put("a.txt", "event Съезд")
    place.run()
    place.run()
    assert place.statuses() == {"a.txt": "ok"}


def test_a_file_beyond_the_limit_is_not_even_opened(place):
    with open(place.put("a.txt", ""), "r+b") as file:
        file.truncate(1 << 40)
    place.run()
    assert place.told("status", "error_code", "sha256")["a.txt"] == ("failed", "too_large", None)


needs_user = pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")


@needs_user
def test_what_may_not_be_read_today_is_tried_again_tomorrow(place):
    path = place.put("a.txt", "event Съезд")
    path.chmod(0)
    place.run()
    assert place.told("status", "error_code")["a.txt"] == ("failed", "permission_denied")
    path.chmod(stat.S_IRUSR)
    place.run()
    assert place.statuses()["a.txt"] == "ok"


@needs_user
def test_files_in_a_folder_that_cannot_be_opened_are_not_taken_for_removed(place):
    place.put("sub/a.txt", "event Съезд")
    place.put("b.txt", "event Форум")
    place.run()
    (place.raw / "sub").chmod(0)
    place.run()
    (place.raw / "sub").chmod(0o700)
    assert place.told("status", "error_code")["sub"] == ("failed", "folder_denied")
    assert place.statuses()["sub/a.txt"] == "ok"
