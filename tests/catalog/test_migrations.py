"""A catalog made by any earlier version is brought up to date with all that it holds.

`earlier/<step>.sql` is a catalog as the program left it that had this migration for its last: `.dump` of sqlite3 after
two runs over the folder that PATHS tells of. It is added with the migration, and never made anew.
"""

import re
import sqlite3
from pathlib import Path

import pytest
from batch.places import Place

from pipeline.batch import Order, rebuild
from pipeline.batch.output import Output
from pipeline.catalog import files, migrations, results, runs
from pipeline.catalog.catalog import Catalog

EARLIER = Path(__file__).parent / "earlier"
PATHS = {
    "2019/съезд.txt": "ok",
    "~$съезд.docx": "skipped",
    "архив.zip": "ok",
    "архив.zip!/рецепт.txt": "not_a_report",
    "архив.zip!/форум.txt": "ok",
    "битый.txt": "failed",
    "копия.txt": "duplicate",
    "ушёл.txt": "removed",
}
every_step = pytest.mark.parametrize("step", [name for name, _ in migrations.steps()])


def restored(path, step):
    path.parent.mkdir(parents=True, exist_ok=True)
    with sqlite3.connect(path) as connection:
        connection.executescript((EARLIER / f"{step}.sql").read_text(encoding="utf-8"))
    connection.close()
    return path


def shape(catalog):
    """Everything that SQL was needed for, blanks aside."""
    made = catalog.rows("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {name: re.sub(r"\s+", " ", sql).replace('"', "") for name, sql in made}


@every_step
def test_it_has_the_shape_of_a_new_one_and_keeps_what_it_holds(tmp_path, step):
    catalog, new = Catalog(restored(tmp_path / "old.sqlite", step)), Catalog(tmp_path / "new.sqlite")
    assert shape(catalog) == shape(new)
    assert {row["path"]: row["status"] for row in files.documents(catalog)} == PATHS
    texts = {owner.path: results.text(catalog, owner.result) for owner in files.owners(catalog)}
    assert texts["2019/съезд.txt"] == "event Съезд\nperson Осмонова Айгуль"
    assert [(past.run, past.state) for past in runs.last(catalog, 2)] == [(2, "done"), (1, "done")]
    assert list(catalog.rows("PRAGMA foreign_key_check")) == []
    catalog.close()
    new.close()


@every_step
def test_its_tables_can_be_published_and_it_goes_on_counting(tmp_path, step):
    place = Place(tmp_path)
    restored(Output(place.out).catalog, step)
    summary = rebuild(Order(place.raw, place.out, runner="serial"), lambda: place.moment, place.events.append)
    assert summary.run == 3
    assert place.statuses() == PATHS
    assert place.titles() == ["Съезд", "Форум"]
