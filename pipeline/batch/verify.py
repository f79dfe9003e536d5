"""Verify: whether catalog, releases, texts and evidence agree; and repair, which is to publish anew."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pipeline.batch import gather
from pipeline.batch.context import Clock
from pipeline.batch.events import Observe
from pipeline.batch.heal import discard
from pipeline.batch.order import Order
from pipeline.batch.output import Output
from pipeline.batch.publish import digest
from pipeline.batch.release import TEXTS
from pipeline.batch.run import rebuild
from pipeline.batch.standing import no_run
from pipeline.batch.summary import Summary
from pipeline.batch.under_way import held
from pipeline.catalog import files, releases, results
from pipeline.catalog.catalog import Catalog
from pipeline.catalog.releases import Release
from pipeline.errors import RunError
from pipeline.registry import link
from pipeline.tables import read
from pipeline.writers import datapackage


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not agree, and where.

    `code` is catalog, link, missing, package, bytes, table, text or evidence.
    """

    code: str
    place: str
    message: str

    def told(self) -> dict[str, Any]:
        """As JSON holds it."""
        return asdict(self)


def faults(out: Path) -> list[Fault]:
    """Everything that does not agree below an output folder; nothing where all is well.

    Raises RunError where there has been no run yet, or where one is under way.
    """
    output = Output(out)
    if not output.catalog.is_file():
        raise RunError(no_run(out))
    with held(output, False, lambda: False) as (catalog, _):
        return list(_faults(output, catalog))


def repair(order: Order, clock: Clock, observe: Observe) -> Summary:
    """Publish anew from the catalog, and let go of earlier releases that are not as they were published.

    Raises RunError as a run does.
    """
    summary = rebuild(order, clock, observe)
    output = Output(order.out)
    with held(output, False, lambda: False) as (catalog, _):
        for release in releases.every(catalog)[1:]:
            if any(_release(output, release)):
                releases.drop(catalog, release.run)
                discard(output, release.run)
    return summary


def _faults(output: Output, catalog: Catalog) -> Iterator[Fault]:
    yield from _catalog(catalog)
    recorded = releases.every(catalog)
    for release in recorded:
        yield from _release(output, release)
    if recorded:
        latest = output.release(recorded[0].run)
        yield from _link(output, latest)
        if latest.is_dir():
            yield from _texts(catalog, latest)
            yield from _tables(catalog, latest, recorded[0].run)
            yield from _evidence(latest)


def _catalog(catalog: Catalog) -> Iterator[Fault]:
    for (message,) in catalog.rows("PRAGMA integrity_check"):
        if message != "ok":
            yield Fault("catalog", str(catalog.path), f"Каталог повреждён: {message}")
    for table, row, *_ in catalog.rows("PRAGMA foreign_key_check"):
        yield Fault("catalog", str(catalog.path), f"В каталоге строка {row} таблицы {table} ни к чему не относится.")


def _release(output: Output, release: Release) -> Iterator[Fault]:
    """A release's files have the digests that its package says, and the package the one that the catalog says."""
    folder = output.release(release.run)
    try:
        if digest(folder) != release.package:
            yield Fault("package", str(folder), "Описание выпуска изменено: datapackage.json не тот, что был записан.")
        for path in datapackage.unsound(folder):
            yield Fault("bytes", str(folder / path), "Файл выпуска изменён или пропал.")
    except (OSError, ValueError) as error:
        yield Fault("missing", str(folder), f"Выпуск не читается: {error}")


def _link(output: Output, latest: Path) -> Iterator[Fault]:
    if not output.latest.is_symlink() or output.latest.resolve() != latest.resolve():
        yield Fault("link", str(output.latest), "Ссылка ведёт не на последний выпуск.")


def _texts(catalog: Catalog, release: Path) -> Iterator[Fault]:
    """Every text of the catalog lies in the release as it is there, and no other."""
    left = {path.name for path in (release / TEXTS).glob("*")}
    for owner in files.owners(catalog):
        text = results.text(catalog, owner.result)
        path = release / TEXTS / f"{owner.document_id}.txt"
        if text is not None:
            left.discard(path.name)
            if _content(path) != text:
                yield Fault("text", str(path), "Текст не тот, что в каталоге, или его нет.")
    for name in sorted(left):
        yield Fault("text", str(release / TEXTS / name), "Лишний текст: в каталоге его нет.")


def _tables(catalog: Catalog, release: Path, run: int) -> Iterator[Fault]:
    """The tables are those that the catalog gives, where it has not gone on since and they are in Parquet."""
    if files.changed_since(catalog, run) or not (release / "documents.parquet").is_file():
        return
    gathered = gather.everything(catalog)
    for name, table in link(gathered.tables, gathered.before, gathered.touched).items():
        path = release / f"{name}.parquet"
        try:
            same = read(name, path).equals(table)
        except (OSError, ValueError):
            same = False
        if not same:
            yield Fault("table", str(path), f"Таблица {name} не та, что следует из каталога.")


def _evidence(release: Path) -> Iterator[Fault]:
    """Every piece of evidence stands in the text at its place."""
    path = release / "evidence.parquet"
    if not path.is_file():
        return
    document, text = "", ""
    try:
        told_of = read("evidence", path)
    except (OSError, ValueError):
        return  # said already
    for batch in told_of.select(["event_id", "text", "start", "end"]).to_batches():
        for event, told, start, end in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            if event[:16] != document:
                document, text = event[:16], _content(release / TEXTS / f"{event[:16]}.txt") or ""
            if text[start:end] != told:
                yield Fault("evidence", f"{event} {start}:{end}", f"В тексте на этом месте не «{told}».")


def _content(path: Path) -> str | None:
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None
