"""Work: what a worker does with one file. Runs in a guarded process; knows neither catalog nor output."""

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module

from pipeline.batch import ahead, names
from pipeline.batch.litter import is_litter
from pipeline.batch.look import MOVING, code_of
from pipeline.batch.task import Place, Task
from pipeline.catalog.results import Result
from pipeline.errors import ReadError
from pipeline.lexicons import messages
from pipeline.model.outcome import Outcome, Status
from pipeline.model.report import Report
from pipeline.model.source import Source
from pipeline.readers import READERS
from pipeline.readers.containers import CONTAINERS, Unread, unpack
from pipeline.readers.kinds import detect
from pipeline.settings import Settings
from pipeline.tables.build import rows

Extract = Callable[..., Report]
"""(source, settings) or (source, settings, DOCX made of the source) -> Report."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What a worker is told once; `extract` is 'module:function'."""

    place: Place
    extract: str
    settings: Settings


@dataclass(frozen=True, slots=True)
class Worked:
    """What was made of a file's bytes, or of those of a member of an archive or a mail.

    Without `sha256` there were no bytes to be had, or they are none of ours; without `result` they have still to be
    understood.
    """

    path: str
    bytes: int | None
    sha256: str | None
    result: Result | None


def worker(setup: Setup) -> Callable[[Task], Sequence[Worked] | str]:
    """The function that carries out tasks; its models are loaded, and tried on a sentence.

    Gives the file itself, then its members; or a code of `lexicons/outcomes.tsv` where the bytes are not to be had.
    """
    module, _, name = setup.extract.partition(":")
    extract: Extract = getattr(import_module(module), name)
    understood(extract, SAMPLE, setup.settings)

    def work(task: Task) -> Sequence[Worked] | str:
        try:
            data = setup.place.read(task)
            if hashlib.sha256(data).hexdigest() != task.sha256:
                return MOVING
            source = Source(task.path, data)
            inside = {} if task.member else taken_out(source, setup)
        except OSError as error:
            return code_of(error)
        return list(worked(_prepared(extract, setup, task), source, inside, setup.settings))

    return work


def taken_out(source: Source, setup: Setup) -> dict[str, Worked]:
    """All that is inside a file, by path, its bytes left for others to understand. Raises OSError for want of room.

    What it says of the file itself, under the file's own path, is why something is missing.
    """
    inside: dict[str, Worked] = {}
    for one in unpack(source, setup.settings):
        found = member(one)
        if inside.setdefault(one.path, found) is found and isinstance(one, Source) and found.sha256:
            setup.place.keep(found.sha256, one.data)
    return inside


def member(one: Source | Unread) -> Worked:
    """A member before it is understood; litter and what could not be taken out have their outcome already."""
    if isinstance(one, Unread):
        return Worked(one.path, None, None, Result(refused(one.error)))
    *folders, name = one.path.split("/")
    if is_litter(name) or any(is_litter(folder, folder=True) for folder in folders):
        return Worked(one.path, len(one.data), None, Result(messages.outcome("litter")))
    return Worked(one.path, len(one.data), hashlib.sha256(one.data).hexdigest(), None)


def worked(extract: Extract, source: Source, inside: Mapping[str, Worked], settings: Settings) -> Iterator[Worked]:
    """The file itself, read and understood, then what is inside it."""
    kind = detect(source.data)
    archive = kind in CONTAINERS and kind not in READERS
    own = Result(Outcome(Status.OK), kind, n_events=0) if archive else understood(extract, source, settings)
    members = {path: one for path, one in inside.items() if path != source.path}
    own = replace(own, outcome=_holding(own, inside.get(source.path), members), members=len(members))
    yield Worked(source.path, len(source.data), hashlib.sha256(source.data).hexdigest(), own)
    yield from members.values()


def understood(extract: Extract, source: Source, settings: Settings) -> Result:
    """The result for these bytes: rows and text, or why there are none. Never raises what `extract` says on purpose."""
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

    >>> refused(ReadError("doubtful_ocr")).status
    <Status.FAILED: 'failed'>
    """
    told = messages.outcome(error.code, None, **error.details)
    return Outcome(Status.FAILED, told.code, told.message) if told.status == Status.PARTIAL else told


def outcome_of(report: Report) -> Outcome:
    """What became of a document that was read: partial where something was not, not_a_report without an event."""
    if report.document.problems or report.events:
        return messages.outcome_of(report.document.problems)
    return messages.outcome("not_a_report")


def _prepared(extract: Extract, setup: Setup, task: Task) -> Extract:
    """How to understand the task's bytes: by way of the DOCX that was made of them beside others, if one was."""

    def prepared(source: Source, settings: Settings) -> Report:
        docx = ahead.converted(setup.place, task, source.data, settings)
        return extract(source, settings, docx) if docx else extract(source, settings)

    return prepared


def _holding(own: Result, broken: Worked | None, members: Mapping[str, Worked]) -> Outcome:
    """What became of a file with something in it: not whole where something could not be taken out.

    A letter without a word of its own is well where it brings something.
    """
    if own.outcome.code == "empty" and members:
        return Outcome(Status.OK)
    if own.outcome.status != Status.OK:
        return own.outcome
    if broken and broken.result:
        told = broken.result.outcome
        return Outcome(Status.PARTIAL if members else told.status, told.code, told.message)
    unread = [path for path, one in members.items() if one.result and one.result.outcome.status == Status.FAILED]
    if unread:
        return messages.outcome("member_failed", members=", ".join(path.partition(names.MEMBER)[2] for path in unread))
    return own.outcome


SAMPLE = Source("образец.txt", "5 июня 2024 года в г. Ош прошёл круглый стол. Модератор – Айгуль Осмонова.".encode())
