"""Repeated cross-validation: each report is guessed at by what others teach, in several divisions into folds."""

from collections.abc import Iterator, Sequence
from random import Random

from pipeline.assemble import trust
from tools.quality.chance import Guess, features, fitted
from tools.quality.judged import Judged
from tools.quality.shares import counted

_FOLDS = 10
ROUNDS = 5


def values(reports: Sequence[Judged]) -> Iterator[tuple[float, bool]]:
    """The confidence of each value, and whether it is right."""
    for known, unseen in _folds(reports):
        yield from values_of(known, unseen)


def values_of(known: Sequence[Judged], unseen: Sequence[Judged]) -> Iterator[tuple[float, bool]]:
    """The confidence that the known reports give each value of the unseen, and whether it is right."""
    shares = counted(known)
    yield from ((shares.share(*value.key), value.right) for report in unseen for value in report.values)


def events(reports: Sequence[Judged]) -> Iterator[Guess]:
    """The chance of each event, and what it came to."""
    for known, unseen in _folds(reports):
        yield from events_of(known, unseen)


def events_of(known: Sequence[Judged], unseen: Sequence[Judged]) -> Iterator[Guess]:
    """The chance that the known reports give each event of the unseen, and what it came to."""
    weights = fitted([event for report in known for event in report.events])
    for event in (event for report in unseen for event in report.events):
        yield Guess(trust.chance(features(event), weights), event.warned, event.right)


def _folds(reports: Sequence[Judged]) -> Iterator[tuple[list[Judged], list[Judged]]]:
    """Those that teach and those that are guessed at; the divisions are drawn from fixed seeds."""
    for seed in range(ROUNDS):
        order = list(range(len(reports)))
        Random(seed).shuffle(order)
        for fold in range(_FOLDS):
            unseen = set(order[fold::_FOLDS])
            yield (
                [report for no, report in enumerate(reports) if no not in unseen],
                [report for no, report in enumerate(reports) if no in unseen],
            )
