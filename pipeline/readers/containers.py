"""Archives and mails: what is inside, and inside that, within one budget."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from pipeline.errors import LimitError, ReadError
from pipeline.model.source import Source
from pipeline.readers.kinds import detect
from pipeline.readers.members import Budget, Member
from pipeline.settings import Settings

CONTAINERS = {
    "zip": "pipeline.readers.archive:members",
    "eml": "pipeline.readers.mail.eml:members",
    "msg": "pipeline.readers.mail.msg:members",
}
"""What takes the members out of a kind of file: (data, budget) -> members. Imported when first needed.

A mail is a document as well, and stands in `readers.READERS` too; an archive is none.
"""

Members = Callable[[bytes, Budget], Iterator[Member]]


@dataclass(frozen=True, slots=True)
class Unread:
    """A container, or a member of one, that gives no bytes, and why."""

    path: str
    error: ReadError


def unpack(source: Source, settings: Settings) -> Iterator[Source | Unread]:
    """All that lies inside a file, in order and to any depth; nothing for a file that is no container.

    An inner mail comes before its attachments; an inner archive does not come itself, only what is in it. What cannot
    be taken out comes as `Unread`, and so does a container that does not open, under its own path. Once the budget is
    used up, what came stands, and the outermost container comes last, as `Unread`.
    Members are taken out while one asks for them: only one chain of containers is in memory at a time.
    """
    budget = Budget(len(source.data), settings.limits)
    try:
        yield from _inside(source, detect(source.data), budget, 1)
    except LimitError as error:
        yield Unread(source.path, error)


def _inside(source: Source, kind: str, budget: Budget, depth: int) -> Iterator[Source | Unread]:
    """Raises LimitError where the budget is used up."""
    if kind not in CONTAINERS:
        return
    if depth > budget.limits.depth:
        yield Unread(source.path, LimitError("too_deep", limit=budget.limits.depth))
        return
    try:
        for member in _members(kind)(source.data, budget):
            path = f"{source.path}!/{member.name}"
            if member.error:
                yield Unread(path, member.error)
                continue
            inner, inner_kind = Source(path, member.data), detect(member.data)
            if inner_kind != "zip":
                yield inner
            yield from _inside(inner, inner_kind, budget, depth + 1)
    except LimitError:
        raise
    except ReadError as error:
        yield Unread(source.path, error)


def _members(kind: str) -> Members:
    module, name = CONTAINERS[kind].split(":")
    return cast(Members, getattr(import_module(module), name))
