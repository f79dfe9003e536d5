"""What fails for a cause that may pass is tried again in the next run, and nothing is lost meanwhile."""

import datetime as dt
import errno
import os
from contextlib import contextmanager

import pytest

from pipeline.batch import traceless
from pipeline.errors import RunError


def during(place, step, deed):
    """A `stop` that does something once, when a step begins, and never stops anything."""
    done = []

    def stop():
        if not done and any(getattr(event, "name", "") == step for event in place.events):
            done.append(deed())
        return False

    return stop


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, "permission_denied"),
        (errno.EIO, "read_error"),
        (errno.ESTALE, "read_error"),
        (errno.ENOENT, "vanished"),
        (errno.ENOSPC, "no_space"),
    ],
    ids=lambda one: errno.errorcode.get(one, ""),
)
def test_what_the_system_does_not_give_today_is_asked_for_again(place, monkeypatch, number, code):
    place.put("a.txt", "event Съезд")
    place.put("b.txt", "event Форум")
    opened = traceless.file

    @contextmanager
    def refused(path):
        if path.endswith(b"a.txt"):
            raise OSError(number, os.strerror(number))
        with opened(path) as descriptor:
            yield descriptor

    with monkeypatch.context() as patch:
        patch.setattr(traceless, "file", refused)
        place.run()
    assert place.told("error_code") == {"a.txt": (code,), "b.txt": (None,)}
    again = place.run()
    assert (again.looked, again.worked) == (1, 1)
    assert place.titles() == ["Съезд", "Форум"]


def test_a_file_that_changes_before_its_turn_is_left_for_the_next_run(place):
    place.put("a.txt", "event Съезд")
    place.run(stop=during(place, "work", lambda: place.put("a.txt", "event Форум", age=500)))
    assert place.told("error_code") == {"a.txt": ("still_being_written",)}
    place.run()
    assert place.titles() == ["Форум"]


def test_an_input_folder_that_goes_away_in_the_middle_stops_the_run_and_takes_nothing_with_it(place):
    place.put("a.txt", "event Съезд")
    place.run()
    place.put("b.txt", "event Форум")
    gone = place.raw.with_name("gone")
    with pytest.raises(RunError, match="исчезла"):
        place.run(stop=during(place, "look", lambda: place.raw.rename(gone)))
    assert place.titles() == ["Съезд"]
    gone.rename(place.raw)
    assert place.run().worked == 1
    assert place.titles() == ["Съезд", "Форум"]


def test_a_clock_that_is_set_back_changes_nothing(place):
    place.put("a.txt", "event Съезд")
    place.run()
    place.moment -= dt.timedelta(days=4000)
    place.put("b.txt", "event Форум")
    summary = place.run()
    assert (summary.looked, summary.release, place.latest.name) == (1, 2, "2")
    assert place.titles() == ["Съезд", "Форум"]


def test_a_run_that_is_stopped_while_it_looks_around_takes_nothing_for_gone(place):
    place.put("a.txt", "event Съезд")
    place.put("2019/b.txt", "event Форум")
    place.run()
    with pytest.raises(RunError, match="Прервано"):
        place.run(stop=lambda: any(getattr(event, "name", "") == "scan" for event in place.events))
    assert place.titles() == ["Съезд", "Форум"]
    assert place.run().removed == 0
