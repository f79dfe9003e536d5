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

MOST = 12
"""Rows of a chart; all others are one row more."""
_OTHERS = "остальные"
Bars = list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of events by year and month, by place and by kind, and of participants and of people by sex.

    `stated` is the number of events whose participants are counted.
    """

    months: dict[tuple[int, int], int]
    places: Bars
    kinds: Bars
    participants: Bars
    stated: int
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
        *_participants(events),
        [("женщины", genders.get("f", 0)), ("мужчины", genders.get("m", 0))],
    )


def counted_days(events: pa.Table) -> list[str]:
    """The first day of each event that has one, ISO 8601."""
    import pyarrow as pa

    return [day for day in events["date_start"].cast(pa.string()).to_pylist() if day]


def _participants(events: pa.Table) -> tuple[Bars, int]:
    """Participants of the events of which both women and men are stated, and how many events these are.

    Events where only the women are counted would make them the majority.
    """
    import pyarrow.compute as pc

    women, men = "participants_female", "participants_male"
    stated = events.filter(pc.field(women).is_valid() & pc.field(men).is_valid())
    told = [(name, pc.sum(stated[column]).as_py() or 0) for name, column in (("женщины", women), ("мужчины", men))]
    return told, len(stated)


def _top(counts: Mapping[str, int]) -> Bars:
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    others = sum(number for _, number in ordered[MOST:])
    return ordered[:MOST] + ([(_OTHERS, others)] if others else [])
