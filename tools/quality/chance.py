"""The chance that all core fields of an event are right: logistic regression, and the line above which it is sure."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pipeline.assemble import trust
from tools.quality.judged import Whole
from tools.quality.shares import Shares

_SURE = 0.98
"""The share of events above the line of which all core fields are right."""
_RIDGE = 0.1
_STEPS = 50
Weights = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Guess:
    """An event's chance, told without having seen it, and what it came to."""

    chance: float
    warned: bool
    right: bool


def features(event: Whole, shares: Shares) -> tuple[float, float]:
    """As `trust` takes them."""
    empties = [value.key for value in event.empties]
    return trust.against(event.values, shares.share), trust.against(empties, shares.share)


def fitted(events: Sequence[Whole], shares: Shares) -> Weights:
    """Bias and weights by Newton's method, drawn to 0 by a ridge."""
    x = np.array([(1.0, *features(event, shares)) for event in events])
    y = np.array([float(event.right) for event in events])
    ridge = np.diag([1e-6, _RIDGE, _RIDGE])
    weights = np.zeros(3)
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = x.T @ (x * (p * (1 - p))[:, None]) + ridge
        weights -= np.linalg.solve(hessian, x.T @ (p - y) + ridge @ weights)
    bias, values, empties = map(float, weights)
    return bias, values, empties


def line(guesses: Sequence[Guess]) -> float:
    """The lowest chance from which up enough of the events that nothing warns of are right; above 1 where none is."""
    best, right = 1.01, 0
    ranked = sorted((guess for guess in guesses if not guess.warned), key=lambda guess: -guess.chance)
    for seen, guess in enumerate(ranked, 1):
        right += guess.right
        if right >= _SURE * seen:
            best = guess.chance
    return best
