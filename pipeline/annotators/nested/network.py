"""The span classifier: words → states → for every stretch of words, what it is.

Residual convolutions of width 3 over a paragraph's words; a stretch is judged by the states of its first and last
word, the mean of all its words, and its length. Names lie inside names, so every stretch is judged by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline.annotators.nested.features import Features
from pipeline.annotators.slovnet.pack import Floats
from pipeline.annotators.slovnet.product import product

LABELS = ("PERSON", "POST", "ORG", "LOC")
LONGEST = 12
"""Words of the longest stretch that is judged."""
_WINDOW = 1000
"""Words whose stretches are judged at once: what they need stays in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words `start` to `end` of a row of words, the last excluded, and how likely they are what `label` says."""

    start: int
    end: int
    label: str
    chance: float


class Network:
    """The weights, and what they make of words."""

    def __init__(self, arrays: dict[str, Floats]) -> None:
        self._arrays = arrays
        self.relation = arrays["relation"]
        """The weights of `ties`."""
        self._layers = sum(name.startswith("layers.") and name.endswith(".weight") for name in arrays)

    def __call__(self, features: Features, sizes: list[int]) -> list[Stretch]:
        """The stretches that are something, longer than any paragraph none; `sizes` are the paragraphs' lengths."""
        paragraph = np.repeat(np.arange(len(sizes)), sizes)
        state = self._states(features, sizes)
        return [one for start in range(0, len(state), _WINDOW) for one in self._stretches(state, paragraph, start)]

    def _states(self, features: Features, sizes: list[int]) -> Floats:
        arrays = self._arrays
        entered = np.concatenate(
            [features.dense, arrays["shapes"][features.shapes], arrays["endings"][features.endings]], 1
        )
        state: Floats = np.maximum(product(entered, arrays["enter.weight"]) + arrays["enter.bias"], 0)
        first = np.zeros(len(state), bool)
        first[np.cumsum([0, *sizes[:-1]])] = True
        last = np.roll(first, -1)
        last[-1] = True
        for number in range(self._layers):
            weight = arrays[f"layers.{number}.weight"]
            left, here, right = (product(state, weight[side]) for side in range(3))
            here += arrays[f"layers.{number}.bias"]
            here[1:] += np.where(first[1:, None], 0, left[:-1])
            here[:-1] += np.where(last[:-1, None], 0, right[1:])
            state += np.maximum(here, 0)
        return state

    def _stretches(self, state: Floats, paragraph: NDArray[np.intp], origin: int) -> Iterator[Stretch]:
        """Those that start in the window at `origin`."""
        arrays = self._arrays
        window = slice(origin, origin + _WINDOW + LONGEST - 1)
        state, paragraph = state[window], paragraph[window]
        begin = product(state[:_WINDOW], arrays["begin.weight"]) + arrays["begin.bias"]
        end, inside = product(state, arrays["end.weight"]), product(state, arrays["inside.weight"])
        total = np.zeros_like(begin)
        for size in range(1, min(LONGEST, len(state)) + 1):
            stop = min(len(begin), len(state) - size + 1)
            total = total[:stop] + inside[size - 1 : size - 1 + stop]
            hidden = np.maximum(
                begin[:stop] + end[size - 1 : size - 1 + stop] + total / size + arrays["lengths"][size - 1], 0
            )
            scores = product(hidden, arrays["out.weight"]) + arrays["out.bias"]
            best = scores.argmax(1)
            for start in np.flatnonzero(
                (best > 0) & (paragraph[:stop] == paragraph[size - 1 : size - 1 + stop])
            ).tolist():
                odds = np.exp(scores[start] - scores[start].max())
                chance = float(odds[best[start]] / odds.sum())
                yield Stretch(origin + start, origin + start + size, LABELS[best[start] - 1], chance)


def read(path: Path) -> Network:
    """The network of a file of weights."""
    with np.load(path) as packed:
        return Network(
            {name: packed[name].astype(np.float32) for name in packed.files if packed[name].dtype.kind == "f"}
        )


@cache
def load() -> Network:
    """The network of the package, read at the first call."""
    return read(Path(__file__).with_name("weights.npz"))
