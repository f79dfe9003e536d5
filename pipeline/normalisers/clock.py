"""A time of day that was found in a text."""

from dataclasses import dataclass

from pipeline.model.span import Span


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """A time of day, or two: 'HH:MM', `end` empty where only one is said."""

    span: Span
    start: str
    end: str = ""
