"""HTML from parts: whatever is not ours is escaped."""

from collections.abc import Iterable, Sequence
from html import escape
from urllib.parse import quote_from_bytes

from pipeline.batch import names


def text(value: object) -> str:
    """Characters that mean themselves; nothing for nothing.

    >>> text("<b> & 'c'"), text(None)
    ('&lt;b&gt; &amp; &#x27;c&#x27;', '')
    """
    return "" if value is None else escape(str(value))


def link(address: str, shown: object) -> str:
    """A link; the address is ours or made by `source`."""
    return f'<a href="{escape(address)}">{text(shown)}</a>'


def source(folder: str, path: str) -> str:
    """The address of a file below a folder, whatever its name; of a member it is that of what holds it.

    >>> source("../../raw", "2019/отчёт №1.zip!/a.docx")
    '../../raw/2019/%D0%BE%D1%82%D1%87%D1%91%D1%82%20%E2%84%961.zip'
    """
    return f"{folder}/{quote_from_bytes(names.real(path.partition(names.MEMBER)[0]))}"


def items(parts: Iterable[str]) -> str:
    """A list."""
    return "<ul>" + "".join(f"<li>{part}</li>" for part in parts) + "</ul>"


def bars(rows: Sequence[tuple[str, int]], colours: Sequence[str] = ()) -> str:
    """Horizontal bars, as long as their numbers; each may have a class for its colour."""
    most = max((number for _, number in rows), default=1) or 1
    kinds = [*colours, *([""] * len(rows))]
    return "".join(
        f'<div class="bar"><span>{text(name)}</span><i class="{kind}" style="width:{100 * number / most:.1f}%"></i>'
        f"<b>{number}</b></div>"
        for (name, number), kind in zip(rows, kinds, strict=False)
    )


def months(counts: dict[tuple[int, int], int]) -> str:
    """A table of years by months, each cell the darker the more there is in it."""
    most = max(counts.values(), default=1)
    head = "".join(f"<th>{month}</th>" for month in range(1, 13))
    rows = "".join(
        f"<tr><th>{year}</th>{''.join(_cell(counts.get((year, month), 0), most) for month in range(1, 13))}</tr>"
        for year in sorted({year for year, _ in counts}, reverse=True)
    )
    return f'<table class="months"><tr><th></th>{head}</tr>{rows}</table>'


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
    return f'<div class="tile"><b class="{kind}">{number}</b><small>{text(about)}</small></div>'
