"""Record: write into the catalog what came of a task. One transaction a file, with all that is inside it."""

from collections.abc import Sequence

from pipeline.batch import names
from pipeline.batch.task import Task
from pipeline.batch.work import Worked
from pipeline.catalog import files, results
from pipeline.catalog.catalog import Catalog
from pipeline.catalog.files import Sighting
from pipeline.catalog.results import Result, Versions
from pipeline.catalog.runs import Stamp
from pipeline.lexicons import messages
from pipeline.runners.job import Done, Failure


def record(catalog: Catalog, stamp: Stamp, done: Done, versions: Versions) -> Sequence[Worked]:
    """Write down a task's outcome; gives the results, the file's own first.

    A file that was not to be had any more is only noted: the next run looks at it again. A member waits as it is.
    """
    task: Task = done.task
    if isinstance(done.value, str):
        if not task.member:
            with catalog.transaction():
                files.note(catalog, stamp, Sighting(task.path, outcome=messages.outcome(done.value), passing=True))
        return []
    worked = [failed(task, done)] if isinstance(done.value, Failure) else done.value
    with catalog.transaction():
        for one in worked:
            if one.sha256 and one.result:
                results.put(catalog, stamp, one.sha256, names.hint(one.path), one.result, versions)
        for member in worked[1:]:
            files.note(catalog, stamp, _sighting(member, task.path))
        if not task.member:
            files.keep_members(catalog, stamp, task.path, [member.path for member in worked[1:]])
        files.settle(catalog, stamp, [one.sha256 for one in worked])
    return worked


def failed(task: Task, done: Done) -> Worked:
    """A task that gave no value, as a result. A worker that somebody else killed says nothing of the file."""
    code = done.value.code
    result = Result(messages.outcome(code), passing=code == "killed", seconds=done.seconds)
    return Worked(task.path, 0, task.sha256, result)


def _sighting(member: Worked, container: str) -> Sighting:
    hint = names.hint(member.path)
    outcome = member.result.outcome if member.result else None
    return Sighting(member.path, hint, member.bytes, None, member.sha256, outcome, container=container)
