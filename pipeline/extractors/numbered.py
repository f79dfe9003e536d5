"""Items that are numbered within one paragraph: «1. Очистка канала. 2. Размер взноса.»."""

import re

from pipeline.model.span import Span

_MARK = re.compile(
    r"(?:(?<=\s)|^)(?:(?P<number>\d{1,2}|(?:(?<=\n)|(?<=\A)|(?<=:\s))\d{1,2}(?:\.\d{1,2}){1,2})[.)]|(?P<letter>[а-ж])\))\s+(?=\S)"
)


def numbered(text: str, span: Span) -> list[tuple[Span, Span]]:
    """Each number or letter of a stretch with what stands up to the next; none where fewer than two stand there.

    >>> text = "Решили: 1) чистить канал; 2) собрать взнос."
    >>> [(number.of(text), item.of(text)) for number, item in numbered(text, Span(8, len(text)))]
    [('1', 'чистить канал; '), ('2', 'собрать взнос.')]
    """
    marks = list(_MARK.finditer(text, span.start, span.stop))
    stops = [*(mark.start() for mark in marks[1:]), span.stop]
    found = zip(marks, stops, strict=True) if len(marks) > 1 else ()
    return [(Span(*mark.span(mark.lastgroup or 0)), Span(mark.end(), stop)) for mark, stop in found]
