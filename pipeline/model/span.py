"""A stretch of text, in Unicode code points."""

from bisect import bisect_right
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
    """Spans to be asked by position, in logarithmic time. Of nested ones the outermost answers.

    >>> spans = Spans([Span(0, 10), Span(2, 4), Span(20, 30)])
    >>> spans.at(3), spans.at(15), spans.overlapping(Span(8, 21))
    (Span(start=0, stop=10), None, [Span(start=0, stop=10), Span(start=20, stop=30)])
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self._outermost: list[Span] = []
        for span in sorted(spans, key=lambda one: (one.start, -one.stop)):
            if not self._outermost or span.start >= self._outermost[-1].stop:
                self._outermost.append(span)
        self._starts = [span.start for span in self._outermost]

    def at(self, position: int) -> Span | None:
        """The span that holds a character."""
        found = bisect_right(self._starts, position) - 1
        return self._outermost[found] if found >= 0 and position < self._outermost[found].stop else None

    def inside(self, position: int) -> bool:
        """Whether a span holds a character and begins before it."""
        span = self.at(position)
        return span is not None and span.start < position

    def overlapping(self, span: Span) -> list[Span]:
        """The spans that share a character with one, in order."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        found = []
        for one in self._outermost[first:]:
            if one.start >= span.stop:
                break
            if one.overlaps(span):
                found.append(one)
        return found
