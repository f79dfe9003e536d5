"""Figures: what the page counts, from the tables of a release."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.batch.page.pick import counted
from pipeline.tables.schema import TABLES

if TYPE_CHECKING:
    import pyarrow as pa

_MOST = 12
"""Rows of a chart; all others are one row more."""
_OTHERS = "остальные"
Bars = list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of events by year and month, by place and by kind, and of participants and of people by sex."""

    months: dict[tuple[int, int], int]
    places: Bars
    kinds: Bars
    participants: Bars
    people: Bars


def figures(tables: Mapping[str, pa.Table]) -> Figures:
    """Counted over all events; what is not stated is not counted."""
    events, genders = tables["events"], counted(tables["people"], "gender")
    days = Counter(day[:7] for day in counted_days(events))
    titles = dict(TABLES["events"]["event_type"].choices)
    kinds = {titles[kind]: number for kind, number in counted(events, "event_type").items()}
    return Figures(
        {(int(month[:4]), int(month[5:])): number for month, number in days.items()},
        _top(counted(events, "settlement")),
        _top(kinds),
        [("женщины", _sum(events, "participants_female")), ("мужчины", _sum(events, "participants_male"))],
        [("женщины", genders.get("f", 0)), ("мужчины", genders.get("m", 0))],
    )


def counted_days(events: pa.Table) -> list[str]:
    """The first day of each event that has one, ISO 8601."""
    import pyarrow as pa

    return [day for day in events["date_start"].cast(pa.string()).to_pylist() if day]


def _sum(events: pa.Table, column: str) -> int:
    import pyarrow.compute as pc

    return pc.sum(events[column]).as_py() or 0


def _top(counts: Mapping[str, int]) -> Bars:
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    others = sum(number for _, number in ordered[_MOST:])
    return ordered[:_MOST] + ([(_OTHERS, others)] if others else [])
