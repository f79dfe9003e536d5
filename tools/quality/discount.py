"""How much surer the reports that rules were made on let one feel than reports that nobody has read.

One number of log-odds is taken off every confidence, learnt from the blind reports: intercept recalibration (D. R. Cox,
Two further applications of a model for binary regression, Biometrika 45, 1958).
"""

from collections.abc import Iterable
from math import exp, log

_STEPS = 60
_WIDE = 8.0
"""No discount is larger, nor as far below none."""


def discount(said: Iterable[tuple[float, bool]]) -> float:
    """The log-odds to take off each chance so that they come to as many as are right; 0 where nothing was said.

    >>> round(discount([(0.9, True)] * 3 + [(0.9, False)]), 2), discount([])
    (1.1, 0.0)
    """
    known = list(said)
    right = sum(one for _, one in known)
    low, high = -_WIDE, _WIDE
    for _ in range(_STEPS if known else 0):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(lowered(p, middle) for p, _ in known) > right else (low, middle)
    return (low + high) / 2


def lowered(chance: float, by: float) -> float:
    """The chance with some log-odds taken off.

    >>> round(lowered(0.9, 1.1), 2), round(lowered(0.9, 0.0), 2)
    (0.75, 0.9)
    """
    return 1 / (1 + exp(by - log(chance / (1 - chance))))
