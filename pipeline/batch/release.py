"""A release in the making: tables, texts, and what describes them, in a folder that nobody reads yet."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.batch import gather
from pipeline.catalog import results
from pipeline.catalog.catalog import Catalog
from pipeline.registry import link
from pipeline.writers import write

if TYPE_CHECKING:
    import pyarrow as pa

TEXTS = "texts"
_SIDE_BY_SIDE = 2


@dataclass(frozen=True, slots=True)
class Base:
    """The release before, and the files of which something has changed since."""

    folder: Path
    changed: Collection[str]


def lay_out(catalog: Catalog, base: Base | None, formats: Iterable[str], folder: Path) -> dict[str, pa.Table]:
    """Write tables and texts into an empty folder; gives the tables.

    Texts that have not changed are hard links to the release before. Links and formats are made side by side: none
    of them holds the interpreter for long.
    """
    gathered = gather.since(catalog, base.folder, base.changed) if base else gather.everything(catalog)
    tables = link(gathered.tables, gathered.before, gathered.touched)
    (folder / TEXTS).mkdir()
    with ThreadPoolExecutor(_SIDE_BY_SIDE) as side:
        under_way: list[Future[object]] = [side.submit(write, format, tables, folder) for format in formats]
        if base:
            under_way.append(side.submit(_link, base.folder / TEXTS, folder / TEXTS, gathered.touched))
        _write_texts(catalog, folder / TEXTS, gathered.speaking)
        for one in under_way:
            one.result()
    return tables


def _link(old: Path, new: Path, touched: Collection[str]) -> None:
    """Every text but the touched ones under the same name in another folder.

    It is a copy where the file system has no hard links, or no more of them.
    """
    source, target = os.open(old, os.O_RDONLY), os.open(new, os.O_RDONLY)
    try:
        for name in os.listdir(source):
            if name.removesuffix(".txt") not in touched:
                try:
                    os.link(name, name, src_dir_fd=source, dst_dir_fd=target)
                except OSError:
                    shutil.copy2(old / name, new / name)
    finally:
        os.close(source)
        os.close(target)


def _write_texts(catalog: Catalog, folder: Path, speaking: Mapping[str, int]) -> None:
    for document, result in speaking.items():
        text = results.text(catalog, result)
        if text is not None:
            (folder / f"{document}.txt").write_text(text, encoding="utf-8", newline="")
