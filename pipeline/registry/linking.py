"""All tables that hold ids of people and organisations, linked."""

from collections.abc import Collection, Mapping

import pyarrow as pa

from pipeline.registry import organizations, persons
from pipeline.registry.changes import Changes, changes
from pipeline.registry.fold import contract
from pipeline.tables import arrow

Tables = Mapping[str, pa.Table]
_ORGANIZATIONS = {"affiliations": "organization", "hosts": "name"}
"""Where organisations are named, and in which column."""


def linked(tables: Tables, before: Tables | None, documents: Collection[str]) -> dict[str, pa.Table]:
    """As `registry.link` says."""
    return {**tables, **_people(tables, before, documents), **_organizations(tables, before, documents)}


def _people(tables: Tables, before: Tables | None, documents: Collection[str]) -> Tables:
    people, known = tables["people"], arrow("persons").empty_table()
    found = Changes(persons.block)
    if before:
        known = before["persons"]
        labelled = [(persons.label(one), one["event_id"]) for one in (people, before["people"])]
        found = changes(persons.block, labelled, documents)
    people, known = persons.link(people, tables["events"], found, known)
    return {"people": people, "persons": known}


def _organizations(tables: Tables, before: Tables | None, documents: Collection[str]) -> Tables:
    named, known = _named(tables), arrow("organizations").empty_table()
    found = Changes(contract)
    if before:
        known = before["organizations"]
        found = changes(contract, [(one["name"], one["event_id"]) for one in (named, _named(before))], documents)
    ids, known = organizations.link(named, tables["events"], found, known)
    return {**_given(tables, ids), "organizations": known}


def _named(tables: Tables) -> pa.Table:
    """Wherever an organisation is named, one table below the other."""
    columns = "event_id", "name", "organization_id"
    return pa.concat_tables(
        tables[table].select(["event_id", column, "organization_id"]).rename_columns(columns)
        for table, column in _ORGANIZATIONS.items()
    )


def _given(tables: Tables, ids: pa.Array) -> Tables:
    """The tables, each with its part of the ids."""
    given, start = {}, 0
    for name in _ORGANIZATIONS:
        table, place = tables[name], tables[name].column_names.index("organization_id")
        given[name] = table.set_column(place, table.schema.field(place), ids.slice(start, len(table)))
        start += len(table)
    return given
