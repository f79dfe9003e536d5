"""A stretch of text, in Unicode code points."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `stop`, the last excluded: `text[span.start:span.stop]`.

    >>> Span(3, 5).overlaps(Span(4, 9)), Span(0, 9).covers(Span(3, 5)), len(Span(3, 5))
    (True, True, 2)
    """

    start: int
    stop: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.stop:
            raise ValueError(f"no such span: {self.start}:{self.stop}")

    def __len__(self) -> int:
        return self.stop - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.stop and other.start < self.stop

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.stop <= self.stop

    def of(self, text: str) -> str:
        """The characters themselves.

        >>> Span(0, 2).of("Ошская")
        'Ош'
        """
        return text[self.start : self.stop]


class Spans:
    """Spans to be asked by position, in logarithmic time. Those that overlap answer as one.

    >>> spans = Spans([Span(0, 10), Span(2, 4), Span(20, 30), Span(28, 33)])
    >>> spans.at(3), spans.at(15), spans.overlapping(Span(8, 21))
    (Span(start=0, stop=10), None, [Span(start=0, stop=10), Span(start=20, stop=33)])
    >>> spans.inside(0), spans.inside(1), spans.cover(Span(21, 33))
    (False, True, True)
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self._united: list[Span] = []
        for span in sorted(spans):
            if self._united and span.start < self._united[-1].stop:
                last = self._united.pop()
                span = Span(last.start, max(last.stop, span.stop))
            self._united.append(span)
        self._starts = [span.start for span in self._united]

    def at(self, position: int) -> Span | None:
        """The span that holds a character."""
        found = bisect_right(self._starts, position) - 1
        return self._united[found] if found >= 0 and position < self._united[found].stop else None

    def inside(self, position: int) -> bool:
        """Whether a span holds a character and begins before it."""
        span = self.at(position)
        return span is not None and span.start < position

    def cover(self, span: Span) -> bool:
        """Whether another span lies wholly inside one of these."""
        found = self.at(span.start)
        return found is not None and found.covers(span)

    def overlap(self, span: Span) -> bool:
        """Whether another span shares a character with one of these."""
        return bool(self.overlapping(span))

    def overlapping(self, span: Span) -> list[Span]:
        """The spans that share a character with another, in order."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = bisect_left(self._starts, span.stop)
        return [one for one in self._united[first:last] if one.overlaps(span)]
