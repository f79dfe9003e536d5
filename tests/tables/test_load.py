"""What is published comes back as DataFrames with the right types."""

import subprocess
import sys

import pandas as pd
import pyarrow.parquet as pq
import pytest

import pipeline.tables
from pipeline.errors import UsageError
from pipeline.tables import TABLES, to_arrow

EVENT = {
    "event_id": "x-1",
    "date_start": "2019-04-22",
    "event_type": "forum",
    "participants_total": 43,
    "latitude": 42.5,
}


@pytest.fixture
def release(tmp_path):
    folder = tmp_path / "releases" / "1"
    folder.mkdir(parents=True)
    pq.write_table(
        to_arrow("documents", [{"path": "а.txt", "status": "ok", "extracted_at": "2024-05-01T00:00:00Z"}]),
        folder / "documents.parquet",
    )
    pq.write_table(to_arrow("events", [EVENT, {"event_id": "x-2"}]), folder / "events.parquet")
    (tmp_path / "latest").symlink_to("releases/1")
    return tmp_path


def test_columns_have_types_that_know_emptiness(release):
    events = pipeline.tables.load(release).events
    assert events.participants_total.dtype == pd.Int64Dtype()
    assert events.participants_total.tolist() == [43, pd.NA]
    assert events.date_start.dt.year.tolist()[0] == 2019
    assert events.event_type.cat.categories.tolist() == list(TABLES["events"]["event_type"].codes)
    assert events.latitude.dtype == float
    assert events.title.isna().all()


def test_moments_are_in_utc(release):
    documents = pipeline.tables.load(release)["documents"]
    assert documents.extracted_at[0] == pd.Timestamp("2024-05-01", tz="UTC")


def test_a_release_folder_is_taken_as_it_is_and_missing_tables_are_empty(release):
    tables = pipeline.tables.load(release / "releases" / "1")
    assert tables.people.empty
    assert tables.people.columns.tolist() == list(TABLES["people"].names)
    assert set(tables) == set(TABLES)
    assert "events" in dir(tables)


def test_nothing_published_is_told_in_russian(tmp_path):
    with pytest.raises(UsageError, match="letopis run"):
        pipeline.tables.load(tmp_path)


def test_a_table_that_is_not_there_is_named(release):
    tables = pipeline.tables.load(release)
    with pytest.raises(AttributeError, match="moons"):
        _ = tables.moons
    with pytest.raises(KeyError):
        _ = tables["moons"]


def test_nothing_heavy_is_loaded_before_it_is_used():
    code = (
        "import sys, pipeline.tables, pipeline.writers, pipeline.registry, pipeline.evaluation;"
        "print(*{'pandas', 'pyarrow', 'xlsxwriter', 'rich', 'numpy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
