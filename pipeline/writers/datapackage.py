"""`datapackage.json`: what lies in a release, for programs and for `verify`: Data Package 2.0, https://datapackage.org.

Every table's file with its columns, keys and references, its size and the SHA-256 of its bytes.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pipeline import __version__
from pipeline.lexicons import read
from pipeline.tables import TABLES
from pipeline.tables.schema import VERSION, Column, Table

NAME = "datapackage.json"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
WORKBOOK = "letopis.xlsx"
_ABOUT = (
    "Мероприятия, люди, организации и предложения, прочитанные из отчётов. Каждое значение указывает на знаки текста,"
    " из которых оно взято: таблица evidence, файлы texts/<document_id>.txt. Пустая ячейка значит «неизвестно»."
)
_TABULAR: dict[str, dict[str, Any]] = {
    "csv/{}.csv": {
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
    },
    "{}.parquet": {"format": "parquet", "mediatype": "application/vnd.apache.parquet"},
}
_TYPES = {"enum": "string"}


def write(names: Iterable[str], folder: Path) -> Path:
    """Describe the files of these tables, as they lie in `folder`; a format that was not written is not there."""
    package = {
        "$schema": PROFILE,
        "name": "letopis",
        "title": "Летопись: таблицы, прочитанные из отчётов о мероприятиях",
        "description": _ABOUT,
        "version": f"{__version__}+contract.{VERSION}",
        "sources": [dict(row) for row in read("sources", __package__ or "")],
        "resources": list(_resources(tuple(names), folder)),
    }
    path = folder / NAME
    path.write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    return path


def unsound(folder: Path) -> Iterator[str]:
    """The paths of files that are missing, or are not what the release's datapackage.json says."""
    for resource in json.loads((folder / NAME).read_text(encoding="utf-8"))["resources"]:
        path = folder / resource["path"]
        if not path.is_file() or _content(path) != {name: resource[name] for name in ("bytes", "hash")}:
            yield resource["path"]


def _resources(names: tuple[str, ...], folder: Path) -> Iterator[dict[str, Any]]:
    for pattern, told in _TABULAR.items():
        for table in (TABLES[name] for name in names):
            path = pattern.format(table.name)
            if (folder / path).exists():
                yield {
                    "name": _name(table.name, told["format"]),
                    "type": "table",
                    "path": path,
                    "title": table.title,
                    "description": f"{table.russian} ({table.about})",
                    **told,
                    **_content(folder / path),
                    "schema": _schema(table, names, told["format"]),
                }
    if (folder / WORKBOOK).exists():
        yield {"name": "letopis-xlsx", "path": WORKBOOK, "format": "xlsx", **_content(folder / WORKBOOK)}


def _name(table: str, format: str) -> str:
    return table if format == "csv" else f"{table}-{format}"


def _content(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return {"bytes": path.stat().st_size, "hash": f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"}


def _schema(table: Table, names: tuple[str, ...], format: str) -> dict[str, Any]:
    """The table's columns, key and references to tables that are there.

    A reference of which a part may be empty (who gave a talk) is left out: validators take it for a broken one.
    """
    references = [
        {"fields": one.columns, "reference": {"resource": _name(one.table, format), "fields": one.targets}}
        for one in table.references
        if one.table in names and (len(one.columns) == 1 or set(one.columns) <= set(table.key))
    ]
    return {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": table.key,
        "foreignKeys": references,
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.key else {}
    if column.codes:
        constraints["enum"] = column.codes
    told = {"name": column.name, "type": _TYPES.get(column.type, column.type), "title": column.title}
    described = f"{column.russian} ({column.about})" if column.about else column.russian
    return {**told, "description": described} | ({"constraints": constraints} if constraints else {})
