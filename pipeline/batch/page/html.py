"""HTML from parts: whatever is not ours is escaped."""

from collections.abc import Iterable, Sequence
from html import escape

NOTHING = '<p class="soft">Пока нечего показать.</p>'
"""In place of a chart of nothing."""


def text(value: object) -> str:
    """Characters that mean themselves; nothing for nothing.

    >>> text("<b> & 'c'"), text(None)
    ('&lt;b&gt; &amp; &#x27;c&#x27;', '')
    """
    return "" if value is None else escape(str(value))


def link(address: str, shown: object) -> str:
    """A link; the address is ours or made by `Facts`. Without one, the words alone.

    >>> link("texts/1.txt", "<a>"), link("", "b")
    ('<a href="texts/1.txt">&lt;a&gt;</a>', 'b')
    """
    return f'<a href="{escape(address)}">{text(shown)}</a>' if address else text(shown)


def items(parts: Iterable[str]) -> str:
    """A list."""
    return "<ul>" + "".join(f"<li>{part}</li>" for part in parts) + "</ul>"


def folded(parts: Sequence[str], shown: int) -> str:
    """A list of which only the first few are seen until one asks for more.

    >>> folded(["a", "b", "c"], 1)
    '<ul><li>a</li></ul><details><summary>Ещё 2</summary><ul><li>b</li><li>c</li></ul></details>'
    """
    rest = parts[shown:]
    more = f"<details><summary>Ещё {len(rest)}</summary>{items(rest)}</details>" if rest else ""
    return items(parts[:shown]) + more


def bars(rows: Sequence[tuple[str, int]], colours: Sequence[str] = ()) -> str:
    """Horizontal bars, as long as their numbers; each may have a class for its colour."""
    most = max((number for _, number in rows), default=0)
    if not most:
        return NOTHING
    kinds = [*colours, *([""] * len(rows))]
    drawn = (
        f'<span>{text(name)}</span><i class="{kind}" style="width:{100 * number / most:.1f}%"></i>'
        f"<b>{_spaced(number)}</b>"
        for (name, number), kind in zip(rows, kinds, strict=False)
    )
    return f'<div class="bars">{"".join(drawn)}</div>'


def months(counts: dict[tuple[int, int], int]) -> str:
    """A table of years by months, each cell the darker the more there is in it."""
    most = max(counts.values(), default=0)
    if not most:
        return NOTHING
    head = "".join(f"<th>{month}</th>" for month in range(1, 13))
    width = 12 * (len(str(most)) + 0.2) + 5
    rows = "".join(
        f"<tr><th>{year}</th>{''.join(_cell(counts.get((year, month), 0), most) for month in range(1, 13))}</tr>"
        for year in sorted({year for year, _ in counts}, reverse=True)
    )
    table = f'<table class="months" style="min-width:{width:.0f}ch"><tr><th></th>{head}</tr>{rows}</table>'
    return f'<div class="wide">{table}</div>'


def _cell(number: int, most: int) -> str:
    if not number:
        return '<td class="soft">·</td>'
    share = 18 + 62 * number / most
    return f'<td style="background:color-mix(in srgb, var(--mark) {share:.0f}%, transparent)">{number}</td>'


def section(name: str, title: str, body: str) -> str:
    """A part of the page that a link can lead to."""
    return f'<section id="{name}"><h2>{text(title)}</h2>{body}</section>'


def tile(number: int, about: str, kind: str = "") -> str:
    """A large figure."""
    return f'<div class="tile"><b class="{kind}">{_spaced(number)}</b><small>{text(about)}</small></div>'


def _spaced(number: int) -> str:
    """
    >>> _spaced(1234567) == "1\u202f234\u202f567"
    True
    """
    return f"{number:,}".replace(",", "\u202f")
