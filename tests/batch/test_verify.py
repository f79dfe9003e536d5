"""Verify sees whatever does not agree, and rebuilding mends it."""

import sqlite3

import pytest

from pipeline.batch import Order
from pipeline.batch.output import Output
from pipeline.batch.verify import faults, repair
from pipeline.errors import RunError


def codes(place):
    return {one.code for one in faults(place.out)}


@pytest.fixture
def done(place):
    place.put("a.txt", "event Съезд\nperson Осмонова Айгуль")
    place.put("b.txt", "event Форум")
    place.run()
    assert codes(place) == set()
    return place


def spoil_bytes(place):
    (place.latest / "events.parquet").write_bytes(b"")


def spoil_csv(place):
    path = place.latest / "csv" / "events.csv"
    path.write_bytes(path.read_bytes() + b"x")


def spoil_text(place):
    next((place.latest / "texts").iterdir()).write_text("другое")


def lose_text(place):
    next((place.latest / "texts").iterdir()).unlink()


def add_text(place):
    (place.latest / "texts" / "0000000000000000.txt").write_text("")


def lose_table(place):
    (place.latest / "people.parquet").unlink()


def spoil_package(place):
    path = place.latest / "datapackage.json"
    path.write_text(path.read_text() + "\n")


def move_link(place):
    (place.out / "latest").unlink()
    (place.out / "latest").symlink_to("releases")


def spoil_catalog(place):
    with sqlite3.connect(Output(place.out).catalog) as connection:
        connection.execute("UPDATE results SET n_events = 7 WHERE n_events = 1")


@pytest.mark.parametrize(
    ("spoil", "seen"),
    [
        (spoil_bytes, {"bytes", "table"}),
        (spoil_csv, {"bytes"}),
        (spoil_text, {"text", "evidence"}),
        (lose_text, {"text", "evidence"}),
        (add_text, {"text"}),
        (lose_table, {"bytes", "table"}),
        (spoil_package, {"package"}),
        (move_link, {"link"}),
        (spoil_catalog, {"table"}),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_what_does_not_agree_is_seen_and_mended(done, spoil, seen):
    spoil(done)
    assert codes(done) == seen
    order = Order(done.raw, done.out, runner="serial")
    repair(order, lambda: done.moment, done.events.append)
    assert codes(done) == set()
    assert done.titles() == ["Съезд", "Форум"]


def test_there_is_nothing_to_verify_before_the_first_run(place):
    with pytest.raises(RunError, match="прогонов ещё не было"):
        faults(place.out)


def test_a_release_that_is_whole_stays_when_another_one_is_mended(done):
    done.put("c.txt", "event Слёт")
    done.run()
    spoil_csv(done)
    repair(Order(done.raw, done.out, runner="serial"), lambda: done.moment, done.events.append)
    assert sorted(path.name for path in (done.out / "releases").iterdir()) == ["1", "3"]
