"""Files: what lies in the input folder, what lay there, and which of several equal ones speaks for the bytes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from pipeline.catalog import results
from pipeline.catalog.catalog import Catalog
from pipeline.catalog.results import Versions
from pipeline.catalog.runs import Stamp
from pipeline.lexicons import messages
from pipeline.model.outcome import Outcome, Status

PENDING = "pending"
"""The code of a file that waits for its turn."""


class Known(NamedTuple):
    """A file of the input folder as last noted; `looked` into it or not. `passing`: look again, changed or not."""

    path: str
    bytes: int | None
    mtime_ns: int | None
    error_code: str | None
    present: bool
    looked: bool
    passing: bool


class Owner(NamedTuple):
    """The file that speaks for its bytes: `document_id` is theirs."""

    path: str
    document_id: str
    result: int


class Due(NamedTuple):
    """A file to be worked on; for a member of an archive or a mail, also the file that holds it."""

    path: str
    sha256: str
    container: str | None
    container_sha256: str | None


@dataclass(frozen=True, slots=True)
class Sighting:
    """A file as found now. `outcome` is set where the bytes were not, or could not be, looked at."""

    path: str
    hint: str = ""
    bytes: int | None = None
    mtime_ns: int | None = None
    sha256: str | None = None
    outcome: Outcome | None = None
    passing: bool = False
    container: str | None = None


def known(catalog: Catalog) -> dict[str, Known]:
    """Every file of the input folder by path, removed ones too; not what lies inside archives and mails."""
    found = catalog.rows(
        "SELECT path, bytes, mtime_ns, error_code, status IS NOT 'removed', sha256 IS NOT NULL, passing "
        "FROM files WHERE container IS NULL"
    )
    return {row[0]: Known(*row) for row in found}


def note(catalog: Catalog, stamp: Stamp, sighting: Sighting) -> None:
    """Write down a file as it is now. Part of a transaction."""
    found = catalog.row("SELECT sha256, status FROM files WHERE path = ?", (sighting.path,))
    before, status = found or (None, Status.REMOVED)
    same = sighting.sha256 is not None and sighting.sha256 == before and status in (None, Status.DUPLICATE)
    values: dict[str, Any] = {
        "container": sighting.container,
        "bytes": sighting.bytes,
        "mtime_ns": sighting.mtime_ns,
        "sha256": sighting.sha256,
        "hint": sighting.hint,
        "passing": sighting.passing,
    }
    if not same:
        values |= {"duplicate_of": None, "result": None} | _told(sighting.outcome or _PENDING)
        values["status"] = sighting.outcome and sighting.outcome.status
    _change(catalog, stamp, sighting.path, values)
    if sighting.sha256 is None:
        _empty(catalog, stamp, sighting.path)
    _elect(catalog, stamp, {before, sighting.sha256})


def remove(catalog: Catalog, stamp: Stamp, paths: Iterable[str]) -> None:
    """Files that are no longer there, and all that was in them. Part of a transaction."""
    freed = set()
    for path in paths:
        members = catalog.rows("SELECT path FROM files WHERE container = ? AND status IS NOT 'removed'", (path,))
        for one in [path, *(member for (member,) in members)]:
            freed.add((catalog.row("SELECT sha256 FROM files WHERE path = ?", (one,)) or (None,))[0])
            told = _told(messages.outcome("removed"))
            _change(catalog, stamp, one, {**told, "status": Status.REMOVED, "duplicate_of": None, "passing": False})
    _elect(catalog, stamp, freed)


def keep_members(catalog: Catalog, stamp: Stamp, container: str, members: Iterable[str]) -> None:
    """Remove what was in an archive or a mail before and is not any more. Part of a transaction."""
    before = catalog.rows("SELECT path FROM files WHERE container = ? AND status IS NOT 'removed'", (container,))
    remove(catalog, stamp, sorted({path for (path,) in before} - set(members)))


def settle(catalog: Catalog, stamp: Stamp, shas: Iterable[str | None]) -> None:
    """After results were written: let the first file with these bytes speak for them. Part of a transaction."""
    _elect(catalog, stamp, set(shas))


def todo(catalog: Catalog, run: int, versions: Versions) -> Iterator[Due]:
    """Every file to be worked on, by path: without a result, with an outdated one, or to be tried again."""
    outdated = results.stale(catalog, versions)
    pairs = ", ".join("(?, ?)" for _ in outdated) or "(NULL, NULL)"
    found = catalog.rows(
        f"""
        WITH outdated (format, reading) AS (VALUES {pairs})
        SELECT f.path, f.sha256, f.container, c.sha256
        FROM files AS f LEFT JOIN results AS r USING (result) LEFT JOIN files AS c ON c.path = f.container
        WHERE f.status IS NULL AND (
            r.result IS NULL
            OR r.understanding != ?
            OR (r.conditions != ? AND (r.ocr OR r.status NOT IN ('ok', 'not_a_report')))
            OR (r.passing AND r.run < ?)
            OR EXISTS (SELECT 1 FROM outdated AS o WHERE o.format IS r.format AND o.reading = r.reading)
        )
        ORDER BY f.path
        """,
        [*(part for pair in outdated for part in pair), versions.understanding, versions.conditions, run],
    )
    return (Due(*row) for row in found)


def owners(catalog: Catalog, documents: Iterable[str] | None = None) -> Iterator[Owner]:
    """The files that speak for their bytes and have a result, by path; or those of some documents, in their order."""
    asked = "SELECT path, substr(sha256, 1, 16), result FROM files WHERE status IS NULL AND result IS NOT NULL"
    if documents is None:
        found = catalog.rows(f"{asked} ORDER BY path")
    else:  # an id is how the digest begins: asked for as a range, it is found by the index
        ranges = ((document, document + "g") for document in documents)
        found = (row for ends in ranges for row in catalog.rows(f"{asked} AND sha256 >= ? AND sha256 < ?", ends))
    return (Owner(*row) for row in found)


def changed_since(catalog: Catalog, run: int) -> set[str]:
    """Paths of which something published has changed after that run."""
    return {path for (path,) in catalog.rows("SELECT path FROM files WHERE changed > ?", (run,))}


def documents(catalog: Catalog, paths: Iterable[str] | None = None) -> Iterator[dict[str, Any]]:
    """Rows of the table `documents`, by path; `mtime_ns` stands for `file_modified`."""
    names = [name for _, name, *_ in catalog.rows("PRAGMA table_info(documents)")]
    if paths is None:
        found = catalog.rows("SELECT * FROM documents ORDER BY path")
        return (dict(zip(names, row, strict=True)) for row in found)
    asked = (catalog.row("SELECT * FROM documents WHERE path = ?", (path,)) for path in sorted(paths))
    return (dict(zip(names, row, strict=True)) for row in asked if row)


def counts(catalog: Catalog) -> dict[str, int]:
    """How many files have each status."""
    return dict(catalog.rows("SELECT status, count(*) FROM documents GROUP BY status ORDER BY status"))


def _elect(catalog: Catalog, stamp: Stamp, shas: set[str | None]) -> None:
    """Of the files with equal bytes the first by path speaks; the others are its duplicates, and hold no members."""
    for sha256 in sorted(sha for sha in shas if sha):
        found = catalog.rows(
            "SELECT path, hint FROM files WHERE sha256 = ? AND (status IS NULL OR status = 'duplicate') ORDER BY path",
            (sha256,),
        )
        (first, hint), *others = [*found] or [(None, "")]
        if first is None:
            continue
        result = _result(catalog, first, sha256, hint)
        told = _told(Outcome(Status.OK) if result else _PENDING)
        _change(catalog, stamp, first, {**told, "status": None, "duplicate_of": None, "result": result})
        copy = messages.outcome("duplicate", path=first)
        for path, _ in others:
            spoken = {"status": copy.status, "duplicate_of": first, "result": result}
            if _change(catalog, stamp, path, _told(copy) | spoken):
                _empty(catalog, stamp, path)


def _result(catalog: Catalog, path: str, sha256: str, hint: str) -> int | None:
    """The result for these bytes there; an archive's holds only where its members are known by this path."""
    inside = "SELECT 1 FROM files WHERE container = ? AND status IS NOT 'removed'"
    found = catalog.row(
        f"SELECT result FROM results WHERE sha256 = ? AND hint = ? AND (members = 0 OR EXISTS ({inside}))",
        (sha256, hint, path),
    )
    return found[0] if found else None


def _empty(catalog: Catalog, stamp: Stamp, container: str) -> None:
    keep_members(catalog, stamp, container, ())


def _change(catalog: Catalog, stamp: Stamp, path: str, values: dict[str, Any]) -> bool:
    """Write what is new of a file's row, and only then by whom and when; whether anything was."""
    names = list(values)
    before = catalog.row(f"SELECT {', '.join(names)} FROM files WHERE path = ?", (path,))
    if before == tuple(values.values()):
        return False
    whole = values | {"changed": stamp.run, "noted_at": stamp.at, "pipeline_version": stamp.version}
    if before is None:
        columns = ", ".join(["path", *whole])
        places = ", ".join("?" * (len(whole) + 1))
        catalog.run(f"INSERT INTO files ({columns}) VALUES ({places})", (path, *whole.values()))
    else:
        kept = ", ".join(f"{name} = ?" for name in whole)
        catalog.run(f"UPDATE files SET {kept} WHERE path = ?", (*whole.values(), path))
    return True


def _told(outcome: Outcome) -> dict[str, Any]:
    return {"error_code": outcome.code or None, "message": outcome.message or None}


_PENDING = messages.outcome(PENDING)
