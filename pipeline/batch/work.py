"""Work: what a worker does with one file. Runs in a guarded process; knows neither catalog nor output."""

import hashlib
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from pipeline.batch import names
from pipeline.batch.look import code_of, opened
from pipeline.catalog.results import Result
from pipeline.errors import ReadError
from pipeline.lexicons import messages
from pipeline.model.outcome import Outcome, Status
from pipeline.model.report import Report
from pipeline.model.source import Source
from pipeline.settings import Settings

Extract = Callable[[Source, Settings], Report]


@dataclass(frozen=True, slots=True)
class Setup:
    """What a worker is told once. `extract` is 'module:function'; the folder is where the paths begin."""

    folder: bytes
    extract: str
    settings: Settings


@dataclass(frozen=True, slots=True)
class Task:
    """A file to be understood, and the bytes that it had when it was looked at."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Worked:
    """What was made of some bytes: a file's, or those of a member of an archive or a mail."""

    path: str
    bytes: int
    sha256: str
    result: Result


def worker(setup: Setup) -> Callable[[Task], Sequence[Worked] | str]:
    """The function that carries out tasks; its models are loaded, and tried on a sentence.

    Gives the file itself, then its members; or a code of `lexicons/outcomes.tsv` where the bytes are not to be had.
    """
    module, _, name = setup.extract.partition(":")
    extract: Extract = getattr(import_module(module), name)
    understood(extract, _SAMPLE, setup.settings)

    def work(task: Task) -> Sequence[Worked] | str:
        try:
            data = _bytes(os.path.join(setup.folder, names.real(task.path)))
        except OSError as error:
            return code_of(error)
        if hashlib.sha256(data).hexdigest() != task.sha256:
            return "still_being_written"
        return [worked(extract, Source(task.path, data), setup.settings)]

    return work


def worked(extract: Extract, source: Source, settings: Settings) -> Worked:
    """Read and understand one document."""
    sha256 = hashlib.sha256(source.data).hexdigest()
    return Worked(source.path, len(source.data), sha256, understood(extract, source, settings))


def understood(extract: Extract, source: Source, settings: Settings) -> Result:
    """The result for these bytes: rows and text, or why there are none. Never raises what `extract` says on purpose."""
    from pipeline.readers.kinds import detect
    from pipeline.tables.build import rows

    began = time.monotonic()
    try:
        report = extract(source, settings)
    except ReadError as error:
        return Result(refused(error), detect(source.data), seconds=time.monotonic() - began)
    except OSError as error:
        return Result(messages.outcome(code_of(error)), detect(source.data), passing=True)
    document = report.document
    return Result(
        outcome_of(report),
        document.format,
        document.pages,
        report.language,
        document.ocr,
        document.text,
        rows(report, hashlib.sha256(source.data).hexdigest()[:16]),
        len(report.events),
        seconds=time.monotonic() - began,
    )


def refused(error: ReadError) -> Outcome:
    """What became of a file that gave no document at all.

    >>> refused(ReadError("too_many_pages", pages=3000)).status
    <Status.FAILED: 'failed'>
    """
    told = messages.outcome(error.code, None, **error.details)
    return Outcome(Status.FAILED, told.code, told.message) if told.status == Status.PARTIAL else told


def outcome_of(report: Report) -> Outcome:
    """What became of a document that was read: partial where something was not, not_a_report without an event."""
    if report.document.problems or report.events:
        return messages.outcome_of(report.document.problems)
    return messages.outcome("not_a_report")


def _bytes(path: bytes) -> bytes:
    with opened(path) as descriptor, open(descriptor, "rb", closefd=False) as file:
        return file.read()


_SAMPLE = Source("образец.txt", "5 июня 2024 года в г. Ош прошёл круглый стол. Модератор – Айгуль Осмонова.".encode())
