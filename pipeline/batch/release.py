"""A release in the making: tables, texts, and what describes them, in a folder that nobody reads yet."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.batch import gather
from pipeline.catalog import files, results
from pipeline.catalog.catalog import Catalog
from pipeline.registry import link
from pipeline.writers import write

if TYPE_CHECKING:
    import pyarrow as pa

TEXTS = "texts"


@dataclass(frozen=True, slots=True)
class Base:
    """The release before, and the files of which something has changed since."""

    folder: Path
    changed: Collection[str]


def lay_out(catalog: Catalog, base: Base | None, formats: Iterable[str], folder: Path) -> dict[str, pa.Table]:
    """Write tables and texts into an empty folder; gives the tables.

    Texts that have not changed are hard links to the release before.
    """
    gathered = gather.since(catalog, base.folder, base.changed) if base else gather.everything(catalog)
    tables = link(gathered.tables, gathered.before, gathered.touched)
    for format in formats:
        write(format, tables, folder)
    (folder / TEXTS).mkdir()
    if base:
        _link(base.folder / TEXTS, folder / TEXTS, gathered.touched)
    _write_texts(catalog, folder / TEXTS, gathered.touched if base else None)
    return tables


def _link(old: Path, new: Path, touched: Collection[str]) -> None:
    for name in os.listdir(old):
        if name.removesuffix(".txt") not in touched:
            _same(old / name, new / name)


def _same(old: Path, new: Path) -> None:
    """The same file under another name; a copy where the file system has no hard links, or no more of them."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def _write_texts(catalog: Catalog, folder: Path, touched: Collection[str] | None) -> None:
    for owner in files.owners(catalog):
        if touched is None or owner.document_id in touched:
            text = results.text(catalog, owner.result)
            if text is not None:
                (folder / f"{owner.document_id}.txt").write_text(text, encoding="utf-8", newline="")
