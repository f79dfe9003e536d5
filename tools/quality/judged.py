"""What was understood of a report, held against its gold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from pipeline import annotators, extractors, readers
from pipeline.assemble import trust
from pipeline.assemble.calibration import field_of, key_of
from pipeline.assemble.report import understood
from pipeline.evaluation import pairing
from pipeline.evaluation.compare import compare
from pipeline.evaluation.fields import CORE, FIELDS
from pipeline.evaluation.slots import Slot, Verdict
from pipeline.model.report import Event, Finding, Grounded
from pipeline.settings import Settings
from tools.quality.corpus import Sample

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Value:
    """A published value, known by its key, and whether it is right."""

    key: Key
    right: bool


@dataclass(frozen=True, slots=True)
class Whole:
    """An event: the keys of its core values and of its empty core fields, and whether all are right."""

    values: tuple[Key, ...]
    empties: tuple[Value, ...]
    warned: bool
    right: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """A report: what became of each slot, each value that was published, each event whose core is annotated."""

    sample: Sample
    slots: tuple[Slot, ...]
    values: tuple[Value, ...]
    events: tuple[Whole, ...]


class _Told(str):
    """A value as text, as the evaluation takes it, that still knows its key."""

    key: Key


def judge(sample: Sample) -> Judged:
    """Read, understand and compare one report."""
    document = readers.read(sample.path.read_bytes(), Settings())
    mentions = extractors.extract(annotators.annotate(document))
    told = list(understood(document, mentions, f"{sample.path.parent.name}/{sample.path.name}"))
    entries = [_entry(event) for event, _ in told]
    slots = tuple(compare(sample.gold, entries))
    pairs = list(pairing.events(sample.gold.events, entries))
    where = {f"{sample.gold.path}#{no}": given for no, (_, given, _) in enumerate(pairs, 1)}
    both = {place for (due, given, _), place in zip(pairs, where, strict=True) if due and given}
    values = tuple(value for slot in slots if slot.where in both for value in _value(slot, where[slot.where]))
    events = tuple(
        _whole(*told[_place(entries, given)], [slot for slot in slots if slot.where == place])
        for place, given in where.items()
        if place in both and given is not None and all(map(sample.gold.counts, CORE))
    )
    return Judged(sample, slots, values, events)


def _place(entries: list[dict[str, Any]], given: Mapping[str, Any]) -> int:
    return next(place for place, one in enumerate(entries) if one is given)


def _entry(event: Event) -> dict[str, Any]:
    made = _row("events", event)
    for table in ("presentations", "proposals"):
        for row in made[table]:
            if "person_no" in row:
                row["person"] = _told(made["people"][int(row["person_no"]) - 1]["name"], row["person_no"].key)
    return made


def _row(table: str, item: Any) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for column in fields(item):
        value = getattr(item, column.name)
        if isinstance(value, Grounded):
            field = field_of(table, column.name)
            made[column.name] = _told(value.value, (field, key_of(field, item, value)))
        elif isinstance(value, tuple):
            made[column.name] = [_row(column.name, one) for one in value]
    return made


def _told(value: object, key: Key) -> _Told:
    told = _Told(value)
    told.key = key
    return told


def _value(slot: Slot, given: Mapping[str, Any] | None) -> Iterator[Value]:
    """The value of a slot where one was published: of a row, or of the event itself."""
    found = slot.found if "." in slot.field else (given or {}).get(slot.field)
    if isinstance(found, _Told) and slot.field in FIELDS:
        yield Value(found.key, slot.verdict is Verdict.RIGHT)


def _whole(event: Event, findings: tuple[Finding, ...], slots: list[Slot]) -> Whole:
    wrong = {slot.field for slot in slots if slot.field in CORE and slot.verdict is not Verdict.RIGHT}
    empties = tuple(Value(key, key[0] not in wrong) for key in trust.empty(findings))
    return Whole(tuple(trust.core(event)), empties, trust.warned(findings), not wrong)
