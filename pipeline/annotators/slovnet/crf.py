"""A linear-chain conditional random field: the best tags of sequences, and how sure they are.

All sequences advance together, a word a step, and the words lie in the order in which they are reached: a step's words
stand on end, that of the longest sequence first, so that the sequences still running are always the first ones.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from pipeline.annotators.slovnet.pack import Floats

Tags = NDArray[np.intp]
Chances = NDArray[np.float64]
Rows = TypeVar("Rows", Tags, Chances)

_RESCALED = 16
"""Steps after which sums are brought back to 1: one step may change them 3000 times, float64 holds 10 ** 308."""


@dataclass(frozen=True, slots=True)
class Way:
    """`order` are the words as they are reached; `steps` the stretch of it that each step takes."""

    order: NDArray[np.intp]
    steps: tuple[slice, ...]

    def pairs(self) -> Iterator[tuple[slice, slice]]:
        """Each step but the first with the words of the step before that are followed by its own."""
        for before, now in pairwise(self.steps):
            yield slice(before.start, before.start + now.stop - now.start), now


def way(lengths: Sequence[int]) -> Way:
    """The way through sequences of such lengths that lie on end.

    >>> way([1, 3]).order.tolist(), way([1, 3]).steps
    ([1, 0, 2, 3], (slice(0, 2, None), slice(2, 3, None), slice(3, 4, None)))
    """
    sizes = np.array(lengths, np.intp)
    starts = np.cumsum(sizes) - sizes
    reached = np.arange(sizes.sum()) - starts.repeat(sizes)
    order = np.lexsort([-sizes.repeat(sizes), reached])
    stops = np.cumsum(np.bincount(reached)).tolist()
    return Way(order, tuple(slice(*stretch) for stretch in pairwise([0, *stops])))


def best(emissions: Floats, transitions: Floats, way: Way) -> Tags:
    """The tags of every word, by Viterbi: `emissions` (words, tags), `transitions` (from, to)."""
    scores = np.ascontiguousarray(emissions[way.order].T)
    moves = transitions[:, :, None]
    for before, now in way.pairs():
        scores[:, now] += np.maximum.reduce(scores[:, None, before] + moves, 0)
    tags = np.empty(len(emissions), np.intp)
    after = tags[:0]
    for now in reversed(way.steps):
        here = scores[:, now]
        here[:, : len(after)] += transitions.take(after, 1)
        tags[now] = after = here.argmax(0)
    return _returned(tags, way)


def chances(emissions: Floats, transitions: Floats, way: Way, tags: Tags) -> tuple[Chances, Chances]:
    """How probable each tag is at each word, by forward and backward sums: two times (words, tags).

    The first is the chance by itself, the second that given that the word before bears its tag of `tags`; at the
    first word of a sequence the second means nothing.
    """
    moves = np.exp(transitions.astype(np.float64))
    weights = np.exp((emissions - emissions.max(1, keepdims=True)).astype(np.float64))[way.order].T
    forward, backward = weights.copy("C"), weights.copy("C")
    pairs = list(way.pairs())
    for step, (before, now) in enumerate(pairs):
        if step % _RESCALED == 0:
            forward[:, before] /= forward[:, before].sum(0)
        forward[:, now] *= moves.T @ forward[:, before]
    for step, (before, now) in reversed(list(enumerate(pairs))):
        if step % _RESCALED == 0:
            backward[:, now] /= backward[:, now].sum(0)
        backward[:, before] *= moves @ backward[:, now]
    alone = _returned((forward * backward / weights).T, way)
    after = _returned(backward.T, way) * moves[np.roll(tags, 1)]
    return alone / alone.sum(1, keepdims=True), after / after.sum(1, keepdims=True)


def _returned(rows: Rows, way: Way) -> Rows:
    """Rows in the words' own order."""
    returned = np.empty_like(rows)
    returned[way.order] = rows
    return returned
