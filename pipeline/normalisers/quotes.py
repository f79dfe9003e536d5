"""Quoted stretches: «…», “…”, „…“, "…", nested, and with an outer mark that was never closed."""

from dataclasses import dataclass

from pipeline.model.span import Span

_OPEN = "«„“‹"
_CLOSE = "»”“›"
_MARKS = frozenset(_OPEN + _CLOSE + '"')
LONGEST = 600
"""Characters between two marks that belong together."""


@dataclass(frozen=True, slots=True)
class Quote:
    """`span` with its marks, `inner` without; `depth` 0 is the outermost."""

    span: Span
    inner: Span
    depth: int = 0


def find_quotes(text: str) -> list[Quote]:
    """All quoted stretches of a text, in order of their beginning; marks with nothing between them quote nothing.

    >>> [q.inner.of("«Да», сказал «он «и» она»") for q in find_quotes("«Да», сказал «он «и» она»")]
    ['Да', 'он «и» она', 'и']
    >>> [q.inner.of('курсы"Вода и люди"') for q in find_quotes('курсы"Вода и люди"')]
    ['Вода и люди']
    >>> [q.inner.of("фонд «Мосты «Север»") for q in find_quotes("фонд «Мосты «Север»")]
    ['Мосты «Север', 'Север']
    >>> find_quotes("Семинар « » фонда")
    []
    """
    found: list[Quote] = []
    opened: list[int] = []
    last_close = -1
    for at, mark in enumerate(text):
        if mark not in _MARKS:
            if mark == "\n":
                found += _unclosed(opened, last_close)
                opened, last_close = [], -1
            continue
        if _opens(text, at, opened):
            opened.append(at)
        elif opened:
            start = opened.pop()
            if at - start <= LONGEST:
                found.append(Quote(Span(start, at + 1), Span(start + 1, at), len(opened)))
            last_close = at
    found += _unclosed(opened, last_close)
    told = (quote for quote in found if quote.inner.of(text).strip())
    return sorted(told, key=lambda quote: (quote.span.start, -quote.span.stop))


def _opens(text: str, at: int, opened: list[int]) -> bool:
    mark = text[at]
    if mark in "«„‹":
        return True
    if mark in "»”›":
        return False
    if mark == "“" and opened and text[opened[-1]] in "„“":
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    glued = not opened and before.isalpha() and after.isupper()
    return (not before or before.isspace() or before in "([«“-–—/" or glued) and bool(after) and not after.isspace()


def _unclosed(opened: list[int], last_close: int) -> list[Quote]:
    """«A «B»: one closing mark for both."""
    return [
        Quote(Span(start, last_close + 1), Span(start + 1, last_close))
        for start in opened
        if start + 1 < last_close <= start + LONGEST
    ]


def unquoted(text: str) -> str:
    """A title without the marks around it.

    >>> unquoted("«Риски и последствия миграции»."), unquoted("Фонд «Мосты»")
    ('Риски и последствия миграции', 'Фонд «Мосты»')
    """
    bare = text.strip().rstrip(".,;:")
    whole = [quote for quote in find_quotes(bare) if quote.span == Span(0, len(bare))]
    return whole[0].inner.of(bare).strip() if whole else bare
