"""The catalog remembers files by path, results by bytes, and which of several equal files speaks for them."""

import sqlite3
from pathlib import Path

import pytest

from pipeline.catalog import files, migrations, releases, results, runs
from pipeline.catalog.catalog import Catalog
from pipeline.catalog.files import Sighting
from pipeline.catalog.results import Result, Versions
from pipeline.catalog.runs import Stamp
from pipeline.errors import CatalogError
from pipeline.lexicons import messages
from pipeline.model.outcome import Outcome, Status

OK = Outcome(Status.OK)
VERSIONS = Versions(lambda format: f"read {format}", "understand", "conditions")


@pytest.fixture
def catalog(tmp_path):
    catalog = Catalog(tmp_path / "catalog.sqlite")
    yield catalog
    catalog.close()


def stamp(catalog):
    return runs.begin(catalog, "2024-05-01T00:00:00+00:00", "1.0")


def noted(catalog, *sightings, by=None):
    by = by or stamp(catalog)
    with catalog.transaction():
        for one in sightings:
            files.note(catalog, by, one)
    return by


def worked(catalog, path, sha, hint="", by=None, **result):
    by = by or stamp(catalog)
    with catalog.transaction():
        results.put(catalog, by, sha, hint, Result(**{"outcome": OK, "format": "txt", **result}), VERSIONS)
        files.settle(catalog, by, [sha])
    return by


def told(catalog, *columns):
    return {row["path"]: tuple(row[name] for name in columns) for row in files.documents(catalog)}


def due(catalog, versions=VERSIONS, run=1000):
    return [one.container or one.path for one in files.todo(catalog, run, versions)]


def file(path, sha, **more):
    return Sighting(path, bytes=3, mtime_ns=1, sha256=sha, **more)


def test_a_new_file_is_pending_until_it_has_a_result(catalog):
    noted(catalog, file("a.txt", "aa"))
    assert told(catalog, "status", "error_code") == {"a.txt": ("skipped", "pending")}
    assert due(catalog) == ["a.txt"]
    worked(catalog, "a.txt", "aa", n_events=2)
    assert told(catalog, "status", "error_code", "n_events") == {"a.txt": ("ok", None, 2)}
    assert due(catalog) == []


def test_of_equal_files_the_first_by_path_speaks_and_the_others_are_duplicates(catalog):
    noted(catalog, file("b.txt", "aa"), file("a.txt", "aa"), file("c.txt", "aa"))
    worked(catalog, "a.txt", "aa", n_events=1)
    assert told(catalog, "status", "duplicate_of", "n_events", "format") == {
        "a.txt": ("ok", None, 1, "txt"),
        "b.txt": ("duplicate", "a.txt", None, "txt"),
        "c.txt": ("duplicate", "a.txt", None, "txt"),
    }
    assert [owner.path for owner in files.owners(catalog)] == ["a.txt"]


def test_owners_may_be_asked_for_by_document(catalog):
    sha, other = "ab" * 32, "ab" * 7 + "ff" * 25
    noted(catalog, file("a.txt", sha), file("b.txt", sha), file("c.txt", other))
    worked(catalog, "a.txt", sha)
    worked(catalog, "c.txt", other)
    assert [owner.path for owner in files.owners(catalog, [sha[:16]])] == ["a.txt"]
    assert [owner.path for owner in files.owners(catalog, [other[:16], "0" * 16])] == ["c.txt"]


def test_when_the_first_of_equal_files_goes_the_next_one_speaks(catalog):
    noted(catalog, file("a.txt", "aa"), file("b.txt", "aa"))
    worked(catalog, "a.txt", "aa", n_events=1)
    with catalog.transaction():
        files.remove(catalog, stamp(catalog), ["a.txt"])
    assert told(catalog, "status", "n_events") == {"a.txt": ("removed", None), "b.txt": ("ok", 1)}
    assert due(catalog) == []


def test_the_next_one_is_worked_on_where_its_path_may_say_another_year(catalog):
    noted(catalog, file("2019/a.txt", "aa", hint="2019"), file("2020/a.txt", "aa", hint="2020"))
    worked(catalog, "2019/a.txt", "aa", "2019")
    with catalog.transaction():
        files.remove(catalog, stamp(catalog), ["2019/a.txt"])
    assert due(catalog) == ["2020/a.txt"]


def test_a_removed_file_that_comes_back_has_its_result_at_once(catalog):
    noted(catalog, file("a.txt", "aa"))
    worked(catalog, "a.txt", "aa")
    with catalog.transaction():
        files.remove(catalog, stamp(catalog), ["a.txt"])
    noted(catalog, file("a.txt", "aa"))
    assert told(catalog, "status") == {"a.txt": ("ok",)}
    assert due(catalog) == []


def test_a_changed_file_is_due_again_and_its_old_bytes_are_free(catalog):
    noted(catalog, file("a.txt", "aa"), file("b.txt", "aa"))
    worked(catalog, "a.txt", "aa")
    noted(catalog, file("a.txt", "bb"))
    assert told(catalog, "status") == {"a.txt": ("skipped",), "b.txt": ("ok",)}
    assert due(catalog) == ["a.txt"]


def test_members_live_and_go_with_their_container(catalog):
    def unpacked(path):
        by = worked(catalog, path, "zz", members=1, format="zip")
        noted(catalog, file(f"{path}!/a.txt", "aa", container=path), by=by)
        worked(catalog, f"{path}!/a.txt", "aa", by=by)
        with catalog.transaction():
            files.settle(catalog, by, ["zz"])

    noted(catalog, file("b.zip", "zz"))
    unpacked("b.zip")
    assert due(catalog) == []
    assert told(catalog, "status") == {"b.zip": ("ok",), "b.zip!/a.txt": ("ok",)}
    noted(catalog, file("a.zip", "zz"))
    assert due(catalog) == ["a.zip"], "its members are not known by this path"
    assert told(catalog, "status")["b.zip!/a.txt"] == ("removed",)
    unpacked("a.zip")
    with catalog.transaction():
        files.remove(catalog, stamp(catalog), ["a.zip"])
    assert due(catalog) == ["b.zip"]


def test_an_outdated_member_makes_its_container_due(catalog):
    noted(catalog, file("a.zip", "zz"))
    by = worked(catalog, "a.zip", "zz", format="zip")
    noted(catalog, file("a.zip!/a.txt", "aa", container="a.zip"), by=by)
    assert due(catalog) == ["a.zip"]


@pytest.mark.parametrize(
    ("versions", "again"),
    [
        (VERSIONS, []),
        (Versions(VERSIONS.reading, "better", "conditions"), ["a.docx", "b.pdf", "c.txt"]),
        (
            Versions(lambda format: "new" if format == "pdf" else f"read {format}", "understand", "conditions"),
            ["b.pdf"],
        ),
        (Versions(VERSIONS.reading, "understand", "more memory"), ["b.pdf", "c.txt"]),
    ],
)
def test_a_new_version_works_again_on_what_it_touches_only(catalog, versions, again):
    noted(catalog, file("a.docx", "aa"), file("b.pdf", "bb"), file("c.txt", "cc"))
    worked(catalog, "a.docx", "aa", format="docx")
    worked(catalog, "b.pdf", "bb", format="pdf", ocr=True)
    worked(catalog, "c.txt", "cc", outcome=messages.outcome("memory"))
    assert due(catalog, versions) == again


def test_a_passing_failure_is_tried_again_in_the_next_run_but_not_in_its_own(catalog):
    noted(catalog, file("a.txt", "aa"))
    by = worked(catalog, "a.txt", "aa", passing=True)
    assert due(catalog, run=by.run) == []
    assert due(catalog, run=by.run + 1) == ["a.txt"]


def test_doubt_makes_everything_due(catalog):
    noted(catalog, file("a.txt", "aa"))
    worked(catalog, "a.txt", "aa")
    results.doubt_all(catalog)
    assert due(catalog) == ["a.txt"]


def test_what_is_noted_again_as_it_was_has_not_changed(catalog):
    skipped = Sighting("~$a", bytes=1, mtime_ns=1, outcome=messages.outcome("litter"))
    first = noted(catalog, file("a.txt", "aa"), file("b.txt", "aa"), skipped)
    worked(catalog, "a.txt", "aa", by=first)
    noted(catalog, file("a.txt", "aa"), file("b.txt", "aa"), skipped)
    assert files.changed_since(catalog, first.run) == set()


def test_content_comes_back_as_it_was(catalog):
    noted(catalog, file("a.txt", "aa"))
    worked(catalog, "a.txt", "aa", text="Ош 🎉\n", tables={"events": [{"event_no": 1, "title": "Съезд"}], "people": []})
    (owner,) = files.owners(catalog)
    assert results.text(catalog, owner.result) == "Ош 🎉\n"
    assert list(results.rows(catalog, "events", [owner.result])) == [[{"event_no": 1, "title": "Съезд"}]]
    assert list(results.rows(catalog, "people", [owner.result])) == []


def test_a_transaction_is_all_or_nothing(catalog):
    with pytest.raises(ZeroDivisionError), catalog.transaction():  # noqa: PT012
        files.note(catalog, Stamp(1, "", ""), file("a.txt", "aa"))
        raise ZeroDivisionError
    assert told(catalog, "status") == {}


def test_results_that_nothing_refers_to_are_forgotten(catalog):
    noted(catalog, file("a.txt", "aa"))
    worked(catalog, "a.txt", "aa", text="aa")
    noted(catalog, file("a.txt", "bb"))
    results.forget(catalog, before=1000)
    assert catalog.row("SELECT count(*) FROM results") == catalog.row("SELECT count(*) FROM contents") == (0,)


def test_runs_are_numbered_upwards_whatever_the_clock_says(catalog):
    first = runs.begin(catalog, "2024-05-01T00:00:00+00:00", "1.0")
    runs.end(catalog, first.run, "2024-05-01T00:01:00+00:00", "done", {"new": 3})
    second = runs.begin(catalog, "1999-01-01T00:00:00+00:00", "1.0", above=40)
    assert second.run == 41
    assert [(past.state, past.summary) for past in runs.last(catalog, 2)] == [("running", {}), ("done", {"new": 3})]


def test_the_latest_release_is_the_one_added_last(catalog):
    for package in ("one", "two"):
        releases.add(catalog, stamp(catalog), "recipe", package)
    assert releases.latest(catalog).package == "two"
    releases.drop(catalog, releases.latest(catalog).run)
    assert releases.latest(catalog).package == "one"


def test_the_migrations_give_a_catalog_that_a_later_program_can_tell_from_its_own(tmp_path):
    path = tmp_path / "catalog.sqlite"
    Catalog(path).close()
    with sqlite3.connect(path) as connection:
        assert [name for (name,) in connection.execute("SELECT name FROM migrations")] == [
            name for name, _ in migrations.steps()
        ]
        connection.execute("INSERT INTO migrations VALUES ('9999_from_the_future')")
    with pytest.raises(CatalogError, match="9999_from_the_future"):
        Catalog(path)


def test_a_migration_that_fails_leaves_the_catalog_as_it_was(tmp_path, monkeypatch):
    steps = [*migrations.steps(), ("0002_bad", "CREATE TABLE half (a);\nINSERT INTO nowhere VALUES (1);")]
    monkeypatch.setattr(migrations, "steps", lambda: steps)
    with pytest.raises(CatalogError):
        Catalog(tmp_path / "catalog.sqlite")
    with sqlite3.connect(tmp_path / "catalog.sqlite") as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM migrations").fetchone() == (1,)


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_catalog_is_said_to_be_damaged(tmp_path: Path, content):
    path = tmp_path / "catalog.sqlite"
    path.write_bytes(content)
    with pytest.raises(CatalogError, match="повреждён"):
        Catalog(path)
