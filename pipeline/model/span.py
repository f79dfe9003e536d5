"""A stretch of text, in Unicode code points."""

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
