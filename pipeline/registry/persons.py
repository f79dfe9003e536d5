"""The table `persons`, and who is who in `people`."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.registry.appearances import appearances
from pipeline.registry.changes import Changes
from pipeline.registry.fold import fold
from pipeline.registry.forms import Forms, forms
from pipeline.registry.ids import id_of
from pipeline.registry.people import Name, folded, fullest
from pipeline.tables import ordered, to_arrow

COLUMNS = "name", "surname", "given_name", "patronymic"


def link(people: pa.Table, events: pa.Table, changes: Changes, known: pa.Table) -> tuple[pa.Table, pa.Table]:
    """`people` with ids, and `persons`: what `changes` touch is done anew, the rest stays as it is and is `known`."""
    touched, stays = changes.touched(label(people)), pc.invert(changes.touched(label(known)))
    ids, persons = _linked(people.filter(touched), events)
    place = people.column_names.index("person_id")
    column = pc.replace_with_mask(people["person_id"].combine_chunks(), touched, ids)
    whole = people.set_column(place, people.schema.field(place), column)
    return whole, ordered("persons", pa.concat_tables([known.filter(stays), persons]))


def label(table: pa.Table) -> pa.ChunkedArray:
    """What stands first in each name: the surname, or all of a name that is not taken apart."""
    apart = pc.and_(pc.is_valid(table["surname"]), pc.is_valid(table["given_name"]))
    return pc.if_else(apart, table["surname"], table["name"])


def block(label: str) -> str:
    """The first word: names that differ in it are never one person.

    >>> block("Бакыт уулу")
    'бакыт'
    """
    return fold(label).partition(" ")[0]


def _linked(people: pa.Table, events: pa.Table) -> tuple[pa.Array, pa.Table]:
    found = forms(people, *COLUMNS, "gender")
    names = [folded(*told[:4]) for told in found.values]
    owners = fullest(_genders(found, names))
    of_form = [id_of(*owners[name]) for name in names]
    ids = found.spread(of_form)
    named = appearances(ids, people["event_id"], events)
    persons = _persons(found, of_form, [owners[name] == name for name in names])
    return ids, to_arrow("persons", [row | named[row["person_id"]] for row in persons])


def _genders(found: Forms, names: list[Name]) -> dict[Name, str]:
    """What gender each name goes with, '' where with none or with both."""
    told: dict[Name, set[str]] = defaultdict(set)
    for (*_, gender), name in zip(found.values, names, strict=True):
        told[name].add(gender)
    return {name: "".join(genders - {""}) if len(genders - {""}) == 1 else "" for name, genders in told.items()}


def _persons(found: Forms, ids: list[str | None], full: list[bool]) -> Iterator[dict[str, Any]]:
    """A row for each person: the fullest form, of several equal ones the most frequent, and the others.

    `ids` and `full` say of each form whose it is, and whether none is fuller.
    """
    seen: dict[str, list[tuple[bool, int, tuple[str, ...]]]] = defaultdict(list)
    for person, is_full, count, told in zip(ids, full, found.counts, found.values, strict=True):
        if person:
            seen[person].append((not is_full, -count, told))
    for person, ranked in seen.items():
        *_, best = min(ranked)
        yield {
            "person_id": person,
            **dict(zip(COLUMNS, (part or None for part in best), strict=False)),
            "gender": _gender(ranked),
            "variants": "; ".join(sorted({told[0] for *_, told in ranked} - {best[0]})) or None,
        }


def _gender(ranked: list[tuple[bool, int, tuple[str, ...]]]) -> str | None:
    """The one that is told more often."""
    female = sum(count for _, count, told in ranked if told[-1] == "f")
    male = sum(count for _, count, told in ranked if told[-1] == "m")
    return None if female == male else "f" if female < male else "m"
