"""Old Word files become DOCX many at a time."""

import pytest

from pipeline.batch import ahead
from pipeline.errors import DamagedError


@pytest.fixture
def calls(monkeypatch):
    """LibreOffice, played: each file's DOCX is an event of its name; who is called for how many files."""
    made = []

    def convert(files, settings):
        made.append(len(files))
        return [DamagedError() if b"bad" in data else b"event " + data[7:-1] for _, data in files]

    monkeypatch.setattr(ahead.office, "command", lambda: "soffice")
    monkeypatch.setattr(ahead.office, "convert", convert)
    return made


def rtf(words):
    return f"{{\\rtf1 {words}}}"


def test_a_block_of_old_files_is_converted_in_one_call(place, calls):
    place.put("a.txt", "event Новый")
    for number in range(5):
        place.put(f"{number}.rtf", rtf(f"Old {number}"))
    place.run()
    assert calls == [5]
    assert place.titles() == ["Old 0", "Old 1", "Old 2", "Old 3", "Old 4", "Новый"]


def test_blocks_are_no_longer_than_they_should_be(place, calls, monkeypatch):
    monkeypatch.setattr(ahead, "_BLOCK", 3)
    for number in range(6):
        place.put(f"{number}.rtf", rtf(f"Old {number}"))
    place.run()
    assert sorted(calls) == [3, 3]
    assert len(place.titles()) == 6


def test_a_bad_file_in_a_block_costs_itself_only(place, calls):
    place.put("a.rtf", rtf("bad"))
    place.put("b.rtf", rtf("Old"))
    place.run()
    assert place.told("status", "error_code") == {"a.rtf": ("failed", "damaged"), "b.rtf": ("ok", None)}


def test_what_was_converted_does_not_stay(place, calls):
    place.put("a.rtf", rtf("Old 1"))
    place.put("b.rtf", rtf("Old 2"))
    place.run()
    assert not (place.out / ".letopis" / "scratch").exists()
