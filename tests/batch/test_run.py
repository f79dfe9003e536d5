"""A run brings the tables up to the folder, and does no more than that takes."""

import json

import pytest

from pipeline.errors import RunError


def test_every_file_has_its_row_and_every_event_too(place):
    place.put("a.txt", "event Съезд\nperson Осмонова Айгуль")
    place.put("b/c.txt", "просто текст")
    place.put("d.txt", "damaged")
    place.put("~$d.txt", "x")
    summary = place.run()
    assert place.told("status", "error_code", "n_events") == {
        "a.txt": ("ok", None, 1),
        "b/c.txt": ("not_a_report", "not_a_report", 0),
        "d.txt": ("failed", "damaged", None),
        "~$d.txt": ("skipped", "litter", None),
    }
    assert place.titles() == ["Съезд"]
    assert list(place.tables().people.name) == ["Осмонова Айгуль"]
    assert (summary.exit_code, summary.worked, summary.files["ok"]) == (1, 3, 1)


def test_a_second_run_over_unchanged_files_reads_nothing_and_publishes_nothing(place):
    place.put("a.txt", "event Съезд")
    first = place.run()
    second = place.run()
    assert (second.found, second.unchanged, second.looked, second.worked, second.published) == (1, 1, 0, 0, False)
    assert second.release == first.run
    assert second.exit_code == 0


def test_a_changed_file_replaces_its_rows(place):
    place.put("a.txt", "event Съезд\nevent Форум")
    place.put("b.txt", "event Семинар")
    place.run()
    place.put("a.txt", "event Слёт", age=500)
    assert place.run().worked == 1
    assert place.titles() == ["Семинар", "Слёт"]


def test_a_touched_file_is_looked_at_but_not_worked_on(place):
    place.put("a.txt", "event Съезд")
    place.run()
    place.put("a.txt", "event Съезд", age=500)
    again = place.run()
    assert (again.looked, again.worked) == (1, 0)


def test_a_removed_file_leaves_its_status_and_takes_its_rows_with_it(place):
    place.put("a.txt", "event Съезд")
    place.put("b.txt", "event Форум")
    place.run()
    (place.raw / "a.txt").unlink()
    assert place.run().removed == 1
    assert place.statuses() == {"a.txt": "removed", "b.txt": "ok"}
    assert place.titles() == ["Форум"]
    place.put("a.txt", "event Съезд")
    assert place.run().worked == 0, "it is remembered"
    assert place.titles() == ["Съезд", "Форум"]


def test_a_run_that_would_remove_most_files_stops_and_changes_nothing(place):
    for name in "abc":
        place.put(f"{name}.txt", f"event {name}")
    place.run()
    before = place.latest
    for name in "ab":
        (place.raw / f"{name}.txt").unlink()
    with pytest.raises(RunError, match="--allow-removals"):
        place.run()
    assert place.latest == before
    assert place.statuses() == {"a.txt": "ok", "b.txt": "ok", "c.txt": "ok"}
    place.run(allow_removals=True)
    assert place.titles() == ["c"]


def test_equal_files_give_one_result_and_the_next_one_takes_over(place):
    place.put("a.txt", "event Съезд")
    place.put("b.txt", "event Съезд")
    place.put("c.txt", "event Форум")
    assert place.run().worked == 2
    assert place.told("status", "duplicate_of")["b.txt"] == ("duplicate", "a.txt")
    assert place.titles() == ["Съезд", "Форум"]
    (place.raw / "a.txt").unlink()
    assert place.run().worked == 0
    assert place.statuses() == {"a.txt": "removed", "b.txt": "ok", "c.txt": "ok"}
    assert place.titles() == ["Съезд", "Форум"]


def test_a_moved_file_is_not_worked_on_again_unless_its_path_tells_another_year(place):
    place.put("2019/a.txt", "event Съезд")
    place.put("2019/b.txt", "event Форум")
    place.run()
    (place.raw / "2019/a.txt").rename(place.raw / "2019/отчёт.txt")
    assert place.run().worked == 0
    (place.raw / "2020").mkdir()
    (place.raw / "2019/b.txt").rename(place.raw / "2020/b.txt")
    assert place.run().worked == 1


def test_force_works_on_everything_again(place):
    place.put("a.txt", "event Съезд")
    place.put("b.txt", "damaged")
    place.run()
    assert place.run(force=True).worked == 2


def test_a_partly_read_file_says_so_and_keeps_its_rows(place):
    place.put("a.txt", "event Съезд\nproblem doubtful_ocr")
    assert place.run().exit_code == 1
    assert place.told("status", "error_code")["a.txt"] == ("partial", "doubtful_ocr")
    assert place.titles() == ["Съезд"]


def test_an_empty_folder_gives_empty_tables(place):
    assert place.run().exit_code == 0
    assert len(place.tables().documents) == 0
    assert len(place.tables().evidence) == 0


def test_a_missing_folder_stops_the_run(place):
    place.raw.rmdir()
    with pytest.raises(RunError, match="Нет папки с отчётами"):
        place.run()


def test_a_release_has_all_that_the_contract_names(place):
    place.put("a.txt", "event Съезд")
    summary = place.run()
    (document,) = place.tables().documents.document_id
    assert (place.latest / "texts" / f"{document}.txt").read_text() == "event Съезд"
    told = json.loads((place.latest / "run.json").read_text())
    assert (told["run"], told["rows"]["events"], told["files"]) == (summary.run, 1, {"ok": 1})
    tables = {one["path"] for one in json.loads((place.latest / "datapackage.json").read_text())["resources"]}
    assert {"events.parquet", "csv/events.csv", "evidence.parquet", "csv/documents.csv"} <= tables


def test_every_piece_of_evidence_stands_in_the_text(place):
    place.put("a.txt", "event Съезд\nperson Осмонова Айгуль")
    place.run()
    tables = place.tables()
    for row in tables.evidence.itertuples():
        text = (place.latest / "texts" / f"{row.event_id[:16]}.txt").read_text()
        assert text[row.start : row.end] == row.text


def test_the_log_has_a_line_for_every_file(place):
    place.put("a.txt", "event Съезд")
    place.put("b.txt", "bug")
    summary = place.run()
    lines = [json.loads(line) for line in (place.out / f".letopis/logs/{summary.run}.jsonl").read_text().splitlines()]
    told = {line["path"]: line for line in lines}
    assert (told["a.txt"]["status"], told["a.txt"]["events"]) == ("ok", 1)
    assert told["b.txt"]["code"] == "internal_error"
    assert "our bug" in told["b.txt"]["detail"]
