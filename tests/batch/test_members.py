"""What lies in archives and mails has rows of its own."""

import io
import zipfile

import pytest


def packed(members):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(f"{name}.txt"), text)
    return made.getvalue()


def test_members_of_an_archive_have_rows_of_their_own(place):
    place.put("a.zip", packed({"отчёт": "event Съезд", "b/c": "damaged"}))
    place.run()
    assert place.told("status", "format", "n_events") == {
        "a.zip": ("ok", "zip", 0),
        "a.zip!/b/c.txt": ("failed", "txt", None),
        "a.zip!/отчёт.txt": ("ok", "txt", 1),
    }
    assert place.titles() == ["Съезд"]
    assert place.run().looked == 0


def test_a_member_that_is_gone_from_its_archive_is_removed(place):
    place.put("a.zip", packed({"a": "event Съезд", "b": "event Форум"}))
    place.put("b.txt", "event Семинар")
    place.run()
    place.put("a.zip", packed({"b": "event Форум"}), age=500)
    place.run()
    assert place.statuses()["a.zip!/a.txt"] == "removed"
    assert place.titles() == ["Семинар", "Форум"]
    (place.raw / "a.zip").unlink()
    place.run()
    assert place.statuses() == {
        "a.zip": "removed",
        "a.zip!/a.txt": "removed",
        "a.zip!/b.txt": "removed",
        "b.txt": "ok",
    }
    assert place.titles() == ["Семинар"]


def test_a_file_that_also_lies_in_an_archive_counts_once(place):
    place.put("a.zip", packed({"a": "event Съезд"}))
    place.put("b.txt", "event Съезд")
    place.run()
    assert place.told("status", "duplicate_of")["b.txt"] == ("duplicate", "a.zip!/a.txt")
    assert place.titles() == ["Съезд"]


def test_the_copy_of_an_archive_takes_over_with_all_that_is_in_it(place):
    place.put("a.zip", packed({"a": "event Съезд"}))
    place.put("b.zip", packed({"a": "event Съезд"}))
    place.put("c.txt", "event Форум")
    place.run()
    assert place.statuses() == {"a.zip": "ok", "a.zip!/a.txt": "ok", "b.zip": "duplicate", "c.txt": "ok"}
    (place.raw / "a.zip").unlink()
    place.run()
    assert place.statuses() == {
        "a.zip": "removed",
        "a.zip!/a.txt": "removed",
        "b.zip": "ok",
        "b.zip!/a.txt": "ok",
        "c.txt": "ok",
    }
    assert place.titles() == ["Съезд", "Форум"]


def test_litter_inside_an_archive_is_litter(place):
    place.put("a.zip", packed({"__MACOSX/a": "x", "a": "event Съезд"}))
    place.run()
    assert place.told("status", "error_code")["a.zip!/__MACOSX/a.txt"] == ("skipped", "litter")


@pytest.mark.parametrize("broken", [b"PK\x03\x04" + b"\0" * 100, packed({"a": "event Съезд"})[:-30]])
def test_a_broken_archive_is_a_failed_file(place, broken):
    place.put("a.zip", broken)
    place.run()
    assert place.statuses() == {"a.zip": "failed"}


def test_a_letter_of_attachments_only_is_well(place):
    letter = (
        "From: a@example.org\nTo: b@example.org\nSubject: \nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="x"\n\n--x\n'
        'Content-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename="a.txt"\n\n'
        "event Съезд\n--x--\n"
    )
    place.put("a.eml", letter)
    place.run()
    assert place.statuses()["a.eml!/a.txt"] == "ok"
    assert place.titles() == ["Съезд"]


def test_each_member_is_guarded_by_itself(place):
    place.put("a.zip", packed({"a": "event Съезд", "b": "crash", "c": "event Форум"}))
    place.run(runner="processes")
    assert place.told("status", "error_code") == {
        "a.zip": ("ok", None),
        "a.zip!/a.txt": ("ok", None),
        "a.zip!/b.txt": ("failed", "crash"),
        "a.zip!/c.txt": ("ok", None),
    }


def test_what_a_changed_archive_still_holds_is_not_understood_again(place):
    place.put("a.zip", packed({"a": "event Съезд", "b": "event Форум"}))
    assert place.run().worked == 3
    place.put("a.zip", packed({"a": "event Съезд", "b": "event Форум", "c": "event Слёт"}), age=500)
    assert place.run().worked == 2
    assert place.titles() == ["Слёт", "Съезд", "Форум"]


def test_after_a_stop_among_members_the_next_run_goes_on(place):
    place.put("a.zip", packed({"a": "event Съезд", "b": "event Форум"}))
    place.run(stop=lambda: len([one for one in place.events if getattr(one, "events", None) == 1]) >= 1)
    assert place.told("error_code")["a.zip!/b.txt"] == ("pending",)
    assert place.run().worked == 2, "the archive, to take the member out again, and the member"
    assert place.titles() == ["Съезд", "Форум"]
