"""A column: lines below each other, and the room that they have."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from pipeline.readers.layout.lines import Line


@dataclass(frozen=True, slots=True)
class Room:
    """Where lines may start and end, and how far apart the baselines of one paragraph are, as a share of the size."""

    left: float
    right: float
    pitch: float = 1.2

    @property
    def centre(self) -> float:
        """The middle, from left to right."""
        return (self.left + self.right) / 2


def room(lines: Sequence[Line], widest: float = 0.0) -> Room:
    """The room of lines that stand below each other.

    `widest` is the page's width: if the lines do not show how far they may go, the margins are alike.
    """
    left = _left([one.x0 for one in lines])
    right = _right([one.x1 for one in lines], max(one.size for one in lines))
    if right is None:
        right = max(*(one.x1 for one in lines), widest - left)
    return Room(left, right, pitch(lines, right))


def pitch(lines: Sequence[Line], right: float) -> float:
    """The usual distance of baselines inside a paragraph: the widest that mostly stands below full lines."""
    steps: dict[float, list[bool]] = {}
    for above, below in pairwise(lines):
        step = (below.base - above.base) / above.size
        if 0.8 < step < 2.6 and abs(above.size - below.size) < 0.5:
            first = below.words[0]
            steps.setdefault(round(step, 1), []).append(right - above.x1 < first.x1 - first.x0 + 0.35 * above.size)
    inside = [step for step, full in steps.items() if len(full) > 1 and sum(full) >= 0.6 * len(full)]
    return max(inside, default=min(steps, default=1.2))


def _left(starts: Iterable[float]) -> float:
    """The leftmost place where more than a few lines start."""
    places = sorted(starts)
    enough = max(1, len(places) // 12)
    followed = (place for place, other in zip(places, places[enough:], strict=False) if other - place < 2)
    return next(followed, places[0])


def _right(stops: Iterable[float], size: float) -> float | None:
    """The place where full lines end, if there are enough of them to tell."""
    places = sorted(stops, reverse=True)
    near = [place for place in places if place > places[0] - 4 * size]
    return places[0] if len(near) >= max(3, len(places) // 5) else None


def narrowed(lines: Sequence[Line], wide: Room) -> Room:
    """The room of lines that end well before the page's own edge, be they flush or ragged; else the page's.

    A heading in larger type may be as wide as it likes, and so may the one line of a masthead.
    """
    size = median_low([one.size for one in lines]) if lines else 0.0
    told = _without_masthead([one for one in lines if one.size < 1.08 * size])
    right = max((one.x1 for one in told), default=wide.right)
    if len(told) < 4 or right > wide.right - 3 * size or not (_flush(told, right) or _running(told, right)):
        return wide
    left = _left([one.x0 for one in told])
    return Room(left, right, pitch(told, right))


def _without_masthead(lines: list[Line]) -> list[Line]:
    """Without a first line that is much wider than all below it."""
    below = max((one.x1 for one in lines[1:]), default=9e9)
    return lines[1:] if lines and lines[0].x1 > below + 3 * lines[0].size else lines


def _flush(lines: Sequence[Line], right: float) -> bool:
    """Whether several of them end where the widest does."""
    return sum(one.x1 > right - 1.5 * one.size for one in lines) >= 0.4 * len(lines)


def _running(lines: Sequence[Line], right: float) -> bool:
    """Whether they break off inside sentences, and mostly where the next word had no room left."""
    broken = [(above, below.words[0]) for above, below in pairwise(lines) if _breaks_off(above, below)]
    full = sum(right - above.x1 < word.x1 - word.x0 + 0.35 * above.size for above, word in broken)
    return len(broken) >= 4 and full >= 0.8 * len(broken)


def _breaks_off(above: Line, below: Line) -> bool:
    return below.text[0].islower() and above.text[-1] not in ".!?;:"
