"""The chance that all core fields of an event are right: logistic regression, and the line above which it is sure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np

from pipeline.assemble import trust
from tools.quality.discount import lowered
from tools.quality.judged import Whole

_SURE = 0.98
"""The share of events above the line of which all core fields are right."""
_RIDGE = 0.3
_STEPS = 50
Weights = tuple[float, ...]
"""The bias, then one for each feature."""


@dataclass(frozen=True, slots=True)
class Guess:
    """An event's chance, told without having seen it, and what it came to."""

    chance: float
    warned: bool
    right: bool

    def lowered(self, by: float) -> "Guess":
        """The same with some log-odds taken off."""
        return replace(self, chance=lowered(self.chance, by))


def features(event: Whole) -> tuple[float, ...]:
    """As `trust` takes them."""
    return trust.features(event.values, [value.key for value in event.empties])


def fitted(events: Sequence[Whole]) -> Weights:
    """Bias and weights by Newton's method, drawn to 0 by a ridge."""
    x = np.array([(1.0, *features(event)) for event in events])
    y = np.array([float(event.right) for event in events])
    ridge = np.diag([1e-6, *[_RIDGE] * (x.shape[1] - 1)])
    weights = np.zeros(x.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = x.T @ (x * (p * (1 - p))[:, None]) + ridge
        weights -= np.linalg.solve(hessian, x.T @ (p - y) + ridge @ weights)
    return tuple(map(float, weights))


def line(guesses: Sequence[Guess]) -> float:
    """The lowest chance from which up enough of the events that nothing warns of are right; above 1 where none is."""
    best, seen, right = 1.01, 0, 0
    ranked = sorted((guess for guess in guesses if not guess.warned), key=lambda guess: -guess.chance)
    for chance, alike in groupby(ranked, key=lambda guess: guess.chance):
        told = [guess.right for guess in alike]
        seen, right = seen + len(told), right + sum(told)
        if right >= _SURE * seen:
            best = chance
    return best
