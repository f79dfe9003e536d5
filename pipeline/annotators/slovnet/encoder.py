"""slovnet's encoder: three convolutions of width 3, each with ReLU and batch normalisation, from words to states.

Three things make it fast. All sequences go through it in one row with gaps between. A convolution is one matrix
product, which gives what every word contributes to its right neighbour, to itself and to its left one, and two shifted
sums. And the first layer's contributions, two thirds of the work, depend on the word's look alone: they are kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from pipeline.annotators.slovnet.look import GAP, Look
from pipeline.annotators.slovnet.navec import Navec
from pipeline.annotators.slovnet.pack import Floats, Pack
from pipeline.annotators.slovnet.product import product

_STRIDE = 512
"""Words that go through the layers at once."""
_REACH = 3
"""How far three layers look to each side."""
_ROOM = 8192
"""Looks whose contributions are kept, 3 KB each; more than _STRIDE + 2 × _REACH."""


@dataclass(frozen=True, slots=True)
class _Layer:
    weight: Floats
    """(in, 3 × out): for the right neighbour, for the word itself, for the left one."""
    bias: Floats
    scale: Floats
    shift: Floats

    def __call__(self, contributions: Floats, gaps: NDArray[np.intp]) -> Floats:
        """(n, 3 × out) → (n, out)."""
        to_right, to_self, to_left = np.split(contributions, 3, axis=1)
        states: Floats = to_self + self.bias
        states[1:] += to_right[:-1]
        states[:-1] += to_left[1:]
        np.maximum(states, 0, out=states)
        states *= self.scale
        states += self.shift
        states[gaps] = 0
        return states


class Encoder:
    """Looks → states. Holds the contributions of looks that it has met; threads may share it."""

    def __init__(self, pack: Pack, navec: Navec) -> None:
        self._first, *self._others = (_layer(pack, number) for number in range(3))
        width = navec.pieces.shape[0] * navec.pieces.shape[2]
        by_shape = pack.arrays["emb.shape.weight"] @ self._first.weight[width:]
        self._navec = navec
        self._words = self._first.weight[:width]
        self._shapes = dict(zip(pack.vocabularies["shape"], by_shape, strict=True))
        self._lock = Lock()
        self._places = {GAP: 0}
        self._kept = np.zeros((_ROOM, self._words.shape[1]), np.float32)

    def __call__(self, row: Sequence[Look]) -> Iterator[Floats]:
        """The states of the words of a row, its gaps left out, in parts: (some words, 64) each; at least one part."""
        return (self._part(row, start, start + _STRIDE) for start in range(0, max(len(row), 1), _STRIDE))

    def _part(self, row: Sequence[Look], start: int, stop: int) -> Floats:
        """The states of the words from `start` to `stop`, by all that they see."""
        before = min(start, _REACH)
        seen = row[start - before : stop + _REACH]
        is_gap = np.array([look is GAP for look in seen], bool)
        gaps = is_gap.nonzero()[0]
        states = self._first(self._contributions(seen), gaps)
        for layer in self._others:
            states = layer(product(states, layer.weight), gaps)
        here = slice(before, before + stop - start)
        words: Floats = states[here][~is_gap[here]]
        return words

    def _contributions(self, seen: Sequence[Look]) -> Floats:
        with self._lock:
            self._keep(seen)
            contributions: Floats = self._kept.take([self._places[look] for look in seen], 0)
        return contributions

    def _keep(self, seen: Sequence[Look]) -> None:
        """See to it that all contributions are at hand; where there is no room, all others are forgotten."""
        distinct = dict.fromkeys(seen)
        fresh = [look for look in distinct if look not in self._places]
        if len(self._places) + len(fresh) > _ROOM:
            self._places = {GAP: 0}
            fresh = [look for look in distinct if look is not GAP]
        if fresh:
            start = len(self._places)
            self._places.update(zip(fresh, count(start), strict=False))
            self._kept[start : start + len(fresh)] = self._computed(fresh)

    def _computed(self, looks: Sequence[Look]) -> Floats:
        vectors = self._navec.vectors(np.array([look.number for look in looks]))
        by_shape: Floats = np.stack([self._shapes[look.shape] for look in looks])
        return product(vectors, self._words) + by_shape


def _layer(pack: Pack, number: int) -> _Layer:
    conv, norm = f"encoder.layers.{number}.conv", f"encoder.layers.{number}.norm"
    weight = pack.arrays[f"{conv}.weight"].transpose(1, 2, 0)  # (out, in, 3) → (in, 3, out)
    scale = pack.arrays[f"{norm}.weight"] / pack.arrays[f"{norm}.std"]
    shift = pack.arrays[f"{norm}.bias"] - pack.arrays[f"{norm}.mean"] * scale
    return _Layer(weight.reshape(len(weight), -1), pack.arrays[f"{conv}.bias"], scale, shift)
