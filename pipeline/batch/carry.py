"""Carry: have everything that is due worked on, and write down what comes of it."""

import os
from collections.abc import Iterable, Sequence
from threading import Thread

from pipeline.batch import gather
from pipeline.batch.ahead import arranged
from pipeline.batch.context import Context
from pipeline.batch.events import Fate
from pipeline.batch.record import record
from pipeline.batch.task import Place, Task
from pipeline.batch.work import Setup
from pipeline.catalog import files
from pipeline.catalog.files import PENDING
from pipeline.runners import crew
from pipeline.runners.job import Bounds, Done, Failure, Job

MAKER = "pipeline.batch.work:worker"


def carry(context: Context, tasks: Sequence[Task]) -> None:
    """Work until nothing is due, or until the run is stopped.

    What comes of one file may make another one due (of equal files another speaks now); each is worked on once a run.
    """
    tried: set[str] = set()
    if tasks:
        Thread(target=gather.load).start()
    with crew(context.order.runner, _job(context), _bounds(context), context.stop) as work:
        while tasks and not context.stop():
            tried.update(task.path for task in tasks)
            with context.step("work", len(tasks)):
                for done in work(arranged(_place(context), tasks)):
                    _record(context, done)
            tasks = [task for task in due(context) if task.path not in tried]


def _record(context: Context, done: Done) -> None:
    worked = record(context.catalog, context.stamp, done, context.versions)
    context.summary.worked += 1
    if not worked:
        context.check_input()
    tell(context, [done.task.path, *(one.path for one in worked[1:])], done)


def due(context: Context) -> list[Task]:
    """What has still to be worked on, by path: members once they are taken out, till then what holds them."""
    place = _place(context)
    tasks: dict[str, Task] = {}
    for one in files.todo(context.catalog, context.stamp.run, context.versions):
        if one.container and not place.kept(one.sha256).is_file():
            tasks.setdefault(one.container, Task(one.container, one.container_sha256 or ""))
        else:
            tasks.setdefault(one.path, Task(one.path, one.sha256, bool(one.container)))
    return list(tasks.values())


def tell(context: Context, paths: Iterable[str], done: Done | None = None) -> None:
    """Tell what has become of files; of those that still wait, later."""
    failure = done.value.detail if done and isinstance(done.value, Failure) else ""
    seconds = round(done.seconds, 3) if done else 0.0
    for row in files.documents(context.catalog, paths):
        if row["error_code"] == PENDING:
            continue
        told = row["status"], row["error_code"] or "", row["message"] or "", seconds, row["n_events"], failure
        context.observe(Fate(context.now(), context.stamp.run, row["path"], *told))


def _job(context: Context) -> Job:
    return Job(MAKER, Setup(_place(context), context.order.extract, context.order.settings))


def _place(context: Context) -> Place:
    return Place(os.fsencode(context.order.raw.absolute()), context.output.scratch.absolute())


def _bounds(context: Context) -> Bounds:
    settings, output = context.order.settings, context.output
    return Bounds(
        settings.run.jobs or len(os.sched_getaffinity(0)),
        settings.limits.seconds,
        settings.limits.silence,
        settings.limits.memory,
        settings.run.recycle,
        str(output.scratch.absolute()),
        str(output.workers_log(context.stamp.run)),
    )
