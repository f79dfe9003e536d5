"""The watch takes what comes, and outlives what goes wrong."""

from dataclasses import replace

from batch.places import QUICK
from pipeline.batch import Order
from pipeline.batch.watch import watch
from pipeline.errors import RunError


def watched(place, *steps, settings=QUICK):
    """Watch with one step after another in place of waiting; gives what was told, and how long each wait would be."""
    told, waits, ahead = [], [], list(steps)

    def wait(seconds):
        waits.append(seconds)
        ahead.pop(0)() if ahead else None

    order = Order(place.raw, place.out, settings, runner="serial", extract="batch.stand_in:extract")
    watch(order, 10, lambda: place.moment, place.events.append, lambda: len(waits) > len(steps), wait, told.append)
    return told, waits


def test_files_are_taken_as_they_come_and_what_comes_together_is_published_together(place):
    place.put("a.txt", "event Съезд")

    def more():
        place.put("b.txt", "event Форум")
        place.put("c.txt", "event Слёт")

    told, waits = watched(place, more, lambda: None)
    assert [(one.run, one.worked, one.published) for one in told] == [(1, 1, True), (2, 2, True)]
    assert waits == [10, 10, 10]
    assert place.titles() == ["Слёт", "Съезд", "Форум"]


def test_an_empty_look_leaves_no_record(place):
    place.put("a.txt", "event Съезд")
    told, _ = watched(place, *[lambda: None] * 5)
    assert [one.run for one in told] == [1]


def test_a_share_that_goes_away_and_comes_back_loses_nothing(place):
    place.put("a.txt", "event Съезд")
    gone = place.raw.with_name("gone")

    def unmounted():
        place.raw.rename(gone)
        place.raw.mkdir()

    def mounted():
        place.raw.rmdir()
        gone.rename(place.raw)
        place.put("b.txt", "event Форум")

    told, waits = watched(place, lambda: place.raw.rename(gone), lambda: gone.rename(place.raw), unmounted, mounted)
    assert [isinstance(one, RunError) for one in told] == [False, True, True, False]
    assert waits == [10, 20, 10, 20, 10]
    assert place.titles() == ["Съезд", "Форум"]


def test_what_keeps_failing_is_tried_ever_more_rarely(place):
    settling = replace(QUICK, run=replace(QUICK.run, settle=0.01))
    place.put("a.docx", b"PK\x03\x04 half a file", age=0.01)
    _, waits = watched(place, *[lambda: None] * 4, settings=settling)
    assert waits == [10, 20, 40, 80, 160]


def test_a_new_version_of_the_program_is_news(place, monkeypatch):
    place.put("a.txt", "event Съезд")
    place.run()
    monkeypatch.setattr("pipeline.batch.versions.understanding", lambda: "another")
    told, _ = watched(place)
    assert [one.worked for one in told] == [1]
