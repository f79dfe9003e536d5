"""One file's contents laid out: every value, and beside it the passage that it was read from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from pipeline import flow
from pipeline.batch.work import member, refused, understood, worked
from pipeline.catalog.results import Result
from pipeline.cli.words import visible
from pipeline.errors import UsageError
from pipeline.model.source import Source
from pipeline.readers.containers import Unread, unpack
from pipeline.settings import Settings
from pipeline.tables.schema import TABLES

_AROUND, _LEAST = 40, 12
"""Characters of text shown before and after a value's own, and as few as that where the line is short."""
_KEYS = frozenset({"event_id", "document_id", "event_no"})
_TOLD = ("outcome", "format", "pages", "language", "ocr", "text")
_WORDS = {True: "да", False: "нет"}
_REFUSALS = {FileNotFoundError: "его нет", IsADirectoryError: "это папка", PermissionError: "нет права читать"}
Row = Mapping[str, Any]
Grounds = Mapping[tuple[str, int, str], Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A file, or a member of one, and what was made of it."""

    path: str
    sha256: str | None
    result: Result


@dataclass(frozen=True, slots=True)
class Manner:
    """How a passage is shown: what stands around the value's own characters, and the columns there are for a line."""

    marks: tuple[str, str] = ("⟦", "⟧")
    width: int | None = None


def exhibits(path: Path, settings: Settings) -> list[Exhibit]:
    """The file, and what is inside it where it is an archive or a mail. Raises UsageError where it cannot be read.

    Of the path the file's and its folder's name count, as in a run over the folder above.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"Файл не открывается: {path} ({_REFUSALS.get(type(error), error.strerror)}).") from error
    source = Source("/".join(path.absolute().parts[-2:]), data)
    inside = {one.path: one for one in unpack(source, settings)}
    found = worked(flow.extract, source, {path: member(one) for path, one in inside.items()}, settings)
    return [Exhibit(one.path, one.sha256, one.result or _read(inside[one.path], settings)) for one in found]


def _read(one: Source | Unread, settings: Settings) -> Result:
    return Result(refused(one.error)) if isinstance(one, Unread) else understood(flow.extract, one, settings)


def told(one: Exhibit) -> dict[str, Any]:
    """As JSON holds it: the rows as they would be published, and the text that evidence points into."""
    result = asdict(one.result)
    return {"path": one.path, "sha256": one.sha256, **{name: result[name] for name in _TOLD}, **result["tables"]}


def shown(one: Exhibit, manner: Manner) -> RenderableType:
    """A file as a person reads it."""
    return Group(*_lines(one, manner))


def _lines(one: Exhibit, manner: Manner) -> Iterator[Text]:
    result = one.result
    yield Text(visible(one.path), "bold")
    yield Text(f"  {_about(result)}", "dim")
    if result.outcome.message:
        yield Text(f"  {result.outcome.message}", "yellow")
    for event in result.tables.get("events", ()):
        yield Text(f"\n  Мероприятие {event['event_no']}", "bold cyan")
        yield from _event(result, event["event_id"], manner)
    for finding in result.tables.get("findings", ()):
        yield Text(f"\n  {finding['message']}", "yellow")


def _about(result: Result) -> str:
    pages = f", страниц {result.pages}" if result.pages else ""
    chars = f", знаков {len(result.text)}" if result.text is not None else ""
    return f"{result.format or 'неизвестный вид'}{pages}{chars}"


def _event(result: Result, event_id: str, manner: Manner) -> Iterator[Text]:
    """Every row that hangs on an event, table by table; a passage that several columns share is shown once."""
    grounds = _grounds(result.tables.get("evidence", ()), event_id)
    for name, table in TABLES.items():
        rows = [row for row in result.tables.get(name, ()) if row.get("event_id") == event_id]
        if name in ("evidence", "findings") or not rows:
            continue
        if name != "events":
            yield Text(f"\n  {table.title}", "bold")
        for number, row in enumerate(rows, 1):
            last: Sequence[tuple[int, int]] = ()
            for head, places in _cells(name, row, number, grounds):
                yield head
                spans = [(place["start"], place["end"]) for place in places]
                if spans != last:
                    yield from (_passage(result.text or "", place, manner) for place in places)
                last = spans


def _cells(name: str, row: Row, number: int, grounds: Grounds) -> Iterator[tuple[Text, Sequence[Row]]]:
    """Each value of a row under its Russian heading, and the evidence for it."""
    lead = "" if name == "events" else f"{number}. "
    for column in TABLES[name].columns:
        value = row.get(column.name)
        if value is None or column.name in _KEYS or (column.key and name != "events"):
            continue
        said = _WORDS.get(value) if isinstance(value, bool) else dict(column.choices).get(str(value), str(value))
        head = Text.assemble(f"    {lead}", (f"{column.title}: ", "cyan"), (said or "", "bold"))
        yield head, grounds.get((name, number, column.name), ())
        lead = " " * len(lead)


def _grounds(evidence: Sequence[Row], event_id: str) -> Grounds:
    found: dict[tuple[str, int, str], list[Row]] = {}
    for row in evidence:
        if row["event_id"] == event_id:
            found.setdefault((row["table"], row["row_no"], row["column"]), []).append(row)
    return found


def _passage(text: str, place: Row, manner: Manner) -> Text:
    """The source characters in their surroundings, on one line, with the page and the rule that found them."""
    start, stop = place["start"], place["end"]
    page = f"стр. {place['page']}, " if place["page"] else ""
    lead, value, rule = " " * 8, _flat(text[start:stop]).join(manner.marks), f"  [{page}{place['extractor']}]"
    around = _AROUND
    if manner.width:
        around = min(max((manner.width - len(f"{lead}……{value}{rule}")) // 2, _LEAST), _AROUND)
    before, after = _flat(text[max(start - _AROUND, 0) : start]), _flat(text[stop : stop + _AROUND])
    return Text.assemble(
        (f"{lead}…{before[-around:]}", "dim"),
        (value, "green"),
        (f"{after[:around]}…", "dim"),
        (rule, "dim italic"),
    )


def _flat(text: str) -> str:
    return visible(text.replace("\n", " ⏎ "))
