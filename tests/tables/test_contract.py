"""The packaged contract says what the data contract says."""

import re
from pathlib import Path

import pytest

from pipeline.tables import TABLES, arrow
from pipeline.tables.dictionary import markdown
from pipeline.tables.document import DocumentRow

CONTRACT = Path(__file__).parents[3] / "shared" / "contract" / "tables.yaml"
COLUMN = re.compile(r"""      (\w+): \[("?)(.*?)\2, "(.*)"\]""")


def contract() -> dict[str, dict[str, object]]:
    """The tables of the YAML file, whose entries stand on one line each."""
    tables: dict[str, dict[str, object]] = {}
    for line in CONTRACT.read_text(encoding="utf-8").splitlines():
        if match := re.fullmatch(r"  (\w+):", line):
            table = tables[match[1]] = {"columns": []}
        elif match := re.fullmatch(r"    about: (.*)", line):
            table["about"] = match[1]
        elif match := re.fullmatch(r"    key: \[(.*)\]", line):
            table["key"] = tuple(match[1].split(", "))
        elif match := COLUMN.fullmatch(line):
            table["columns"].append((match[1], match[3], match[4]))
    return tables


@pytest.mark.skipif(not CONTRACT.exists(), reason="the data contract does not lie beside this checkout")
def test_tables_columns_keys_types_and_descriptions_are_the_contracts():
    def kind(column):
        return f"enum({'|'.join(column.codes)})" if column.type == "enum" else column.type

    packaged = {
        table.name: {
            "about": table.about,
            "key": table.key,
            "columns": [(column.name, kind(column), column.about) for column in table.columns],
        }
        for table in TABLES.values()
    }
    assert packaged == contract()


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_everything_is_told_to_people_in_russian(table):
    russian = re.compile(r"[А-ЯЁ«№].*|SHA-256")
    assert all(russian.fullmatch(told) for told in (table.title, table.russian))
    assert all(russian.fullmatch(told) for column in table.columns for told in (column.title, column.russian))
    assert len({column.title for column in table.columns}) == len(table.columns), "headings within a table differ"


def test_sheet_names_differ_and_fit_a_workbook():
    titles = [table.title for table in TABLES.values()]
    assert len(set(titles)) == len(titles)
    assert all(len(title) <= 31 for title in titles)


def test_references_lead_to_columns_that_exist():
    for table in TABLES.values():
        for reference in table.references:
            assert set(reference.columns) <= set(table.names)
            assert set(reference.targets) <= set(TABLES[reference.table].names)


def test_arrow_schemas_hold_the_descriptions():
    schema = arrow("events")
    assert schema.names == list(TABLES["events"].names)
    assert schema.field("title").metadata[b"description"].startswith(b"the event's")


def test_a_document_row_has_the_contracts_columns():
    assert set(DocumentRow("a", "ok").row()) == set(TABLES["documents"].names)


def test_the_data_dictionary_is_up_to_date():
    """python -m pipeline.tables.dictionary > docs/tables.md"""
    assert (Path(__file__).parents[2] / "docs" / "tables.md").read_text(encoding="utf-8") == markdown()
