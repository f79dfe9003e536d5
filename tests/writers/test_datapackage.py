"""datapackage.json says what lies in a release, and notices when it does not."""

import json

import pytest

from pipeline.tables import TABLES, to_arrow
from pipeline.writers import WRITERS, datapackage, write


@pytest.fixture
def release(tmp_path):
    everything = {name: to_arrow(name, []) for name in TABLES}
    for format in WRITERS:
        write(format, everything, tmp_path)
    datapackage.write(tmp_path)
    return tmp_path


def resources(folder):
    return {one["name"]: one for one in json.loads((folder / datapackage.NAME).read_text("utf-8"))["resources"]}


def test_every_file_is_there_with_its_hash(release):
    told = resources(release)
    assert set(told) == {
        *TABLES,
        *(f"{name}-{kind}" for name in TABLES for kind in ("parquet", "csv-for-excel")),
        "letopis-xlsx",
    }
    assert list(datapackage.unsound(release)) == []
    assert datapackage.is_whole(release)
    assert told["events"]["path"] == "csv/events.csv"
    assert told["events"]["bytes"] == (release / "csv" / "events.csv").stat().st_size


def test_a_changed_or_missing_file_is_noticed(release):
    (release / "csv" / "people.csv").write_bytes(
        (release / "csv" / "people.csv").read_bytes().replace(b"role", b"rule")
    )
    (release / "events.parquet").unlink()
    assert list(datapackage.unsound(release)) == ["csv/people.csv", "events.parquet"]
    assert not datapackage.is_whole(release)


def test_a_torn_file_is_noticed_by_its_size(release):
    (release / "csv" / "people.csv").write_bytes(b"torn")
    assert not datapackage.is_whole(release)


def test_keys_types_and_references_are_the_contracts(release):
    schema = resources(release)["affiliations"]["schema"]
    assert schema["primaryKey"] == ["event_id", "person_no", "affiliation_no"]
    assert {one["name"]: one["type"] for one in schema["fields"]}["person_no"] == "integer"
    assert schema["foreignKeys"][1] == {
        "fields": ["event_id", "person_no"],
        "reference": {"resource": "people", "fields": ["event_id", "person_no"]},
    }
    kind = next(one for one in schema["fields"] if one["name"] == "kind")
    assert "schema" not in resources(release)["affiliations-csv-for-excel"]
    assert kind["constraints"] == {"enum": ["post", "degree", "title", "expertise"]}


def test_whoever_publishes_coordinates_is_told_whom_to_name(release):
    sources = json.loads((release / datapackage.NAME).read_text("utf-8"))["sources"]
    assert {one["path"]: one.get("license") for one in sources}["https://www.geonames.org"] == "CC-BY-4.0"
    assert all(value for one in sources for value in one.values())


def test_references_lead_to_resources_that_are_there(release):
    told = resources(release)
    references = [key["reference"] for one in told.values() for key in one.get("schema", {}).get("foreignKeys", [])]
    assert references
    assert all(one["resource"] in told for one in references)


def test_only_what_was_written_is_described(tmp_path):
    write("parquet", {"hosts": to_arrow("hosts", [])}, tmp_path)
    datapackage.write(tmp_path)
    assert list(resources(tmp_path)) == ["hosts-parquet"]
    assert resources(tmp_path)["hosts-parquet"]["schema"]["foreignKeys"] == []
