"""Whether of what is said with confidence p a share p is right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_EDGES = (0.5, 0.7, 0.8, 0.9, 0.95, 0.98)


@dataclass(frozen=True, slots=True)
class Bin:
    """Values of like confidence: how many, their mean confidence, and the share that is right."""

    count: int
    said: float
    right: float


def bins(said: Iterable[tuple[float, bool]], edges: Sequence[float] = _EDGES) -> list[Bin]:
    """The bins that hold something, from the least confidence up."""
    found: dict[int, list[tuple[float, bool]]] = {}
    for chance, right in said:
        found.setdefault(sum(chance >= edge for edge in edges), []).append((chance, right))
    return [_bin(found[place]) for place in sorted(found)]


def _bin(said: Sequence[tuple[float, bool]]) -> Bin:
    return Bin(len(said), sum(p for p, _ in said) / len(said), sum(right for _, right in said) / len(said))


def error(of: Sequence[Bin]) -> float:
    """The expected calibration error: the mean distance of confidence and share.

    >>> error([Bin(3, 0.9, 1.0), Bin(1, 0.5, 0.5)])
    0.075
    """
    return round(sum(one.count * abs(one.said - one.right) for one in of) / sum(one.count for one in of), 4)
