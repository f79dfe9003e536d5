"""A file that kills, hangs or moves costs itself only, and is tried again by its cause."""

from dataclasses import replace

import pytest

from batch.places import QUICK
from pipeline.batch import lock
from pipeline.batch.output import Output
from pipeline.errors import RunError
from pipeline.settings import Limits


def guarded(place, settings=QUICK, **order):
    return place.run(settings, runner="processes", **order)


def test_a_file_that_crashes_hangs_or_meets_a_bug_costs_itself_only(place):
    place.put("a.txt", "event Съезд")
    place.put("b.txt", "crash")
    place.put("c.txt", "hang")
    place.put("d.txt", "bug")
    place.put("e.txt", "event Форум")
    assert guarded(place).exit_code == 1
    assert place.told("status", "error_code") == {
        "a.txt": ("ok", None),
        "b.txt": ("failed", "crash"),
        "c.txt": ("failed", "timeout"),
        "d.txt": ("failed", "internal_error"),
        "e.txt": ("ok", None),
    }
    again = guarded(place)
    assert (again.worked, again.exit_code) == (0, 1), "lasting causes are not tried again, and still need a look"


def test_a_file_whose_worker_was_killed_is_tried_again_in_the_next_run(place):
    place.put("a.txt", "killed")
    guarded(place)
    assert place.told("status", "error_code")["a.txt"] == ("failed", "killed")
    assert guarded(place).worked == 1


def test_more_room_is_a_reason_to_try_again_what_had_too_little_and_only_that(place):
    place.put("a.txt", "event Съезд")
    place.put("b.txt", "damaged")
    place.run()
    more = replace(QUICK, limits=Limits(seconds=50))
    assert place.run(more).worked == 1


def test_a_stopped_run_publishes_what_is_done_and_the_next_one_goes_on(place):
    for number in range(6):
        place.put(f"{number}.txt", f"event Съезд {number}")
    done = iter(range(100))
    summary = place.run(
        stop=lambda: len([e for e in place.events if getattr(e, "status", "") == "ok"]) >= 2 or next(done) > 90
    )
    assert (summary.state, summary.exit_code) == ("stopped", 3)
    assert sorted(place.statuses().values()) == ["ok"] * 2 + ["skipped"] * 4
    assert place.told("error_code")["5.txt"] == ("pending",)
    assert place.run().worked == 4
    assert len(place.titles()) == 6


def test_a_young_file_that_changes_is_left_for_later(place):
    settling = replace(QUICK, run=replace(QUICK.run, settle=0.3))
    path = place.put("a.txt", "event Съ", age=1)
    place.put("b.txt", "event Форум", age=1)

    def growing():
        if (
            any(type(event).__name__ == "Step" and event.name == "look" for event in place.events)
            and path.stat().st_size < 20
        ):
            path.write_text("event Съезд и ещё много слов")
        return False

    place.run(settling, stop=growing)
    assert place.told("status", "error_code")["a.txt"] == ("skipped", "still_being_written")
    place.put("a.txt", "event Съезд")
    place.run(settling)
    assert place.titles() == ["Съезд", "Форум"]


@pytest.mark.parametrize("half", [b"PK\x03\x04 half a package", b"%PDF-1.7 half a file", b"text" + bytes(5000)])
def test_a_young_file_that_is_not_whole_is_left_for_later_but_not_for_ever(place, half):
    settling = replace(QUICK, run=replace(QUICK.run, settle=0.1))
    place.put("a.docx", half, age=1)
    place.run(settling)
    assert place.told("error_code")["a.docx"] == ("still_being_written",)
    place.put("a.docx", half, age=100)
    place.run(settling)
    assert place.told("error_code")["a.docx"] != ("still_being_written",)


def test_a_changed_file_that_is_still_being_written_keeps_its_rows_meanwhile(place):
    place.put("a.pdf", "event Съезд")
    place.run()
    place.put("a.pdf", b"%PDF-1.7 half a file", age=1)
    settling = replace(QUICK, run=replace(QUICK.run, settle=0.1))
    place.run(settling)
    assert place.titles() == ["Съезд"]


def test_a_second_run_on_the_same_output_leaves_with_a_message(place):
    place.put("a.txt", "event Съезд")
    place.run()
    with lock.held(Output(place.out).lock, False, lambda: False):
        with pytest.raises(RunError, match="другой прогон"):
            place.run()
        asked = iter([False, False, True])
        with pytest.raises(RunError, match="другой прогон"):
            place.run(wait=True, stop=lambda: next(asked))
    assert place.run().state == "done"


def test_a_swapped_output_folder_is_noticed(place, monkeypatch):
    place.put("a.txt", "event Съезд")

    def swap():
        if place.events and place.out.exists() and not place.out.with_name("gone").exists():
            place.out.rename(place.out.with_name("gone"))
        return False

    with pytest.raises(RunError):
        place.run(stop=swap)
    assert not place.out.exists(), "it is not made anew behind somebody's back"
