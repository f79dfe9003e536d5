"""Footnotes: small print at the foot of a page, below a short rule or begun by a raised number."""

import re
from collections.abc import Iterator, Sequence

from pipeline.readers.layout.lines import Line
from pipeline.readers.layout.page import Page

SMALL = 0.95
"""Of the size of the running text."""

_MARK = re.compile(r"(\d{1,3}|\*{1,3})(?:[.)]?$|(?=[A-ZА-ЯЁӨҮҢ«]))")  # «1», «2)», «*», «1Список», but not «2022»


def footnotes(page: Page, lines: Sequence[Line], size: float) -> tuple[Sequence[Line], list[tuple[Line, ...]]]:
    """The lines without the notes at their end, and the notes."""
    start = len(lines)
    while start and lines[start - 1].size < SMALL * size:
        start -= 1
    rule = _rule(page, lines)
    if rule is not None:
        start = next((at for at, line in enumerate(lines) if line.base > rule), len(lines))
    while start < len(lines) and rule is None and not raised(lines[start]):
        start += 1
    return lines[:start], list(_split(lines[start:]))


def mark(line: Line) -> str:
    """The number or asterisk that a footnote begins with; '' if there is none."""
    told = _MARK.match(line.words[0].text)
    return told[0] if told else ""


def raised(line: Line) -> bool:
    """Whether the line begins with a number smaller than its text and above its foot, or with an asterisk."""
    first = line.words[0]
    return bool(mark(line)) and ((first.size < 0.85 * line.size and len(line.words) > 1) or first.text.startswith("*"))


def _rule(page: Page, lines: Sequence[Line]) -> float | None:
    """The height of the short rule with text above and below it that parts the notes from the page."""
    for rule in page.rules:
        short = rule.horizontal and 0.08 * page.width < rule.x1 - rule.x0 < 0.45 * page.width
        low = rule.y0 > 0.3 * page.height
        if short and low and lines and lines[0].base < rule.y0 < lines[-1].base and _small(rule.y0, lines):
            return rule.y0
    return None


def _small(height: float, lines: Sequence[Line]) -> bool:
    """Whether all below is smaller than what is above."""
    below = [line.size for line in lines if line.base > height]
    above = [line.size for line in lines if line.base <= height]
    return max(below) < sorted(above)[len(above) // 2] - 0.4


def _split(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    begins = raised if lines and raised(lines[0]) else mark
    note: list[Line] = []
    for line in lines:
        if note and begins(line):
            yield tuple(note)
            note = []
        note.append(line)
    if note:
        yield tuple(note)
