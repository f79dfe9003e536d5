"""What was made of some bytes: an outcome, the text, and the rows of each table."""

import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pipeline.catalog.catalog import Catalog
from pipeline.catalog.runs import Stamp
from pipeline.model.outcome import Outcome

TEXT = "text"
Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Versions:
    """What a result depends on beside the bytes: the program's stages, and the conditions that it worked under.

    `reading` gives the version of the reader for a format (None: of all readers). Conditions (limits, OCR) count
    only for results that they may have spoiled.
    """

    reading: Callable[[str | None], str]
    understanding: str
    conditions: str


@dataclass(frozen=True, slots=True)
class Result:
    """`tables` holds rows for each table of the contract; `members` counts the files in an archive or a mail.

    `passing` says that what made it fail may pass, so that the next run tries again.
    """

    outcome: Outcome
    format: str | None = None
    pages: int | None = None
    language: str | None = None
    ocr: bool | None = None
    text: str | None = None
    tables: Mapping[str, Rows] = field(default_factory=dict)
    n_events: int | None = None
    members: int = 0
    passing: bool = False
    seconds: float = 0.0


def put(catalog: Catalog, stamp: Stamp, sha256: str, hint: str, result: Result, versions: Versions) -> int:
    """Write a result down in place of what there was for these bytes; its id. Part of a transaction."""
    values = {
        "sha256": sha256,
        "hint": hint,
        "status": result.outcome.status,
        "error_code": result.outcome.code or None,
        "message": result.outcome.message or None,
        "format": result.format,
        "pages": result.pages,
        "chars": None if result.text is None else len(result.text),
        "language": result.language,
        "ocr": result.ocr,
        "n_events": result.n_events,
        "members": result.members,
        "passing": result.passing,
        "reading": versions.reading(result.format),
        "understanding": versions.understanding,
        "conditions": versions.conditions,
        "seconds": result.seconds,
        "run": stamp.run,
        "extracted_at": stamp.at,
        "pipeline_version": stamp.version,
    }
    columns, places = ", ".join(values), ", ".join(f":{name}" for name in values)
    kept = ", ".join(f"{name} = excluded.{name}" for name in values)
    (number,) = catalog.row(
        f"INSERT INTO results ({columns}) VALUES ({places}) "
        f"ON CONFLICT (sha256, hint) DO UPDATE SET {kept} RETURNING result",
        values,
    ) or (0,)
    catalog.run("DELETE FROM contents WHERE result = ?", (number,))
    catalog.run_many("INSERT INTO contents VALUES (?, ?, ?)", _packed(number, result))
    catalog.run("UPDATE files SET changed = ? WHERE result = ?", (stamp.run, number))
    return int(number)


def text(catalog: Catalog, result: int) -> str | None:
    """The text of a result, where any was read."""
    found = catalog.row("SELECT data FROM contents WHERE result = ? AND name = ?", (result, TEXT))
    return None if found is None else zlib.decompress(found[0]).decode()


def rows(catalog: Catalog, table: str, results: Iterable[int]) -> Iterator[Rows]:
    """Rows of one table for each of `results`, in their order; those without any are passed over."""
    for result in results:
        if found := catalog.row("SELECT data FROM contents WHERE result = ? AND name = ?", (result, table)):
            yield json.loads(zlib.decompress(found[0]))


def doubt_all(catalog: Catalog) -> None:
    """Let every result be made again, also if this run is cut off: --force."""
    catalog.run("UPDATE results SET reading = ''")


def forget(catalog: Catalog, before: int) -> None:
    """Drop results of earlier runs that no file refers to any more."""
    catalog.run(
        "DELETE FROM results WHERE run < ? AND NOT EXISTS (SELECT 1 FROM files WHERE files.result = results.result)",
        (before,),
    )


def stale(catalog: Catalog, versions: Versions) -> list[tuple[str | None, str]]:
    """Formats, each with a version of its reader that is no longer the present one."""
    found = catalog.rows("SELECT DISTINCT format, reading FROM results")
    return [(format, reading) for format, reading in found if reading != versions.reading(format)]


def _packed(number: int, result: Result) -> Iterator[tuple[int, str, bytes]]:
    if result.text is not None:
        yield number, TEXT, zlib.compress(result.text.encode())
    for table, told in result.tables.items():
        if told:
            yield number, table, zlib.compress(json.dumps(told, ensure_ascii=False, default=str).encode())
