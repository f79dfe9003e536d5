"""What was found in a text, in its order, asked by place in logarithmic time."""

from bisect import bisect_left, bisect_right
from typing import Protocol, TypeVar

from pipeline.model.span import Span


class Spanned(Protocol):
    """Anything that stands somewhere."""

    @property
    def span(self) -> Span:
        """Where it stands."""


T = TypeVar("T", bound=Spanned)


class Found(tuple[T, ...]):
    """Things with a `span`, in the order of their beginnings.

    >>> from pipeline.normalisers.numbers import find_numbers
    >>> numbers = Found(find_numbers("12 женщин и 8 мужчин, всего 20"))
    >>> [number.value for number in numbers.inside(Span(0, 13))]
    [12, 8]
    >>> numbers.from_(13)[0].value
    20
    """

    __slots__ = ()

    def inside(self, span: Span) -> list[T]:
        """Those that lie wholly inside a span."""
        return [one for one in self[self._first(span.start) : self._first(span.stop + 1)] if one.span.stop <= span.stop]

    def touching(self, span: Span) -> list[T]:
        """Those that begin before a span's end and end behind its beginning, where none lies inside another."""
        first = max(self._first(span.start) - 1, 0)
        return [one for one in self[first : self._first(span.stop)] if one.span.stop > span.start]

    def from_(self, position: int) -> tuple[T, ...]:
        """Those that begin at a character or after it."""
        return self[self._first(position) :]

    def at(self, position: int) -> T | None:
        """The last to begin before a character or at it, where it reaches that far."""
        found = bisect_right(self, position, key=lambda one: one.span.start) - 1
        return self[found] if found >= 0 and position < self[found].span.stop else None

    def begins(self, position: int) -> bool:
        """Whether one begins just here."""
        return self.begins_in(Span(position, position + 1))

    def begins_in(self, span: Span) -> bool:
        """Whether one begins at a character of a span."""
        return self._first(span.start) < self._first(span.stop)

    def last_before(self, position: int) -> T | None:
        """The last that begins before a character."""
        found = self._first(position) - 1
        return self[found] if found >= 0 else None

    def overlap(self, span: Span) -> bool:
        """Whether one that shares a character with a span begins before its end, the nearest such one at most."""
        last = self.last_before(span.stop)
        return last is not None and last.span.stop > span.start

    def _first(self, position: int) -> int:
        return bisect_left(self, position, key=lambda one: one.span.start)
