"""A stand-in for `flow.extract`, fast and obedient: each line of a text asks for something."""

import os
import select
import signal
import time

from pipeline.errors import DamagedError, EmptyError
from pipeline.model.document import Block, Document, Problem
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Grounded, Person, Report
from pipeline.model.span import Span


def extract(source, settings, converted=b""):
    """'event TITLE', 'person NAME', 'damaged', 'problem CODE', 'crash', 'killed', 'hang', 'bug', 'sleep SECONDS'.

    A letter has no word of its own; a line of any other kind is plain text.
    """
    text = (converted or source.data).decode("utf-8", "replace").rstrip("\n") or " "
    events, problems, at = [], [], 0
    for line in text.splitlines():
        order, _, what = line.partition(" ")
        if order == "event":
            events.append([_told(text, at + len(order) + 1, what), []])
        elif order == "person" and events:
            events[-1][1].append(_told(text, at + len(order) + 1, what))
        elif order == "problem":
            problems.append(Problem(what))
        elif order in _ORDERS:
            _ORDERS[order](what)
        at += len(line) + 1
    found = tuple(
        Event(title=title, people=tuple(Person(name, Grounded("speaker", name.mentions)) for name in people))
        for title, people in events
    )
    document = Document(text, (Block(Span(0, len(text))),), problems=tuple(problems))
    return Report(document, "ru", found)


def _told(text, start, what):
    span = Span(start, start + len(what))
    return Grounded(what, (Mention("said", span, span.of(text), what, "fake.said"),))


def _damaged(_):
    raise DamagedError


def _empty(_):
    raise EmptyError


def _bug(_):
    raise ValueError("our bug")


_ORDERS = {
    "From:": _empty,
    "damaged": _damaged,
    "bug": _bug,
    "crash": lambda _: os.kill(os.getpid(), signal.SIGSEGV),
    "killed": lambda _: os.kill(os.getpid(), signal.SIGKILL),
    "hang": lambda _: time.sleep(600),
    "sleep": lambda seconds: select.select((), (), (), float(seconds)),
}
