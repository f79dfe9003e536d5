"""Reading order: what stands side by side on a page is columns of prose, a table without rules, or one line with tabs.

The page is cut into strata (things that share some height). A gutter is white that parts all strata of a band.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby, pairwise, takewhile

from pipeline.readers.layout.column import Room, narrowed, pitch, room
from pipeline.readers.layout.lines import Line, merged
from pipeline.readers.layout.paragraphs import Seam, closed, follows
from pipeline.readers.layout.tables import Field, Grid

Item = Line | Grid
Stratum = list[Item]
Gutter = tuple[float, float]
Band = tuple[Sequence[Stratum], list[Gutter]]

GUTTER = 0.55
"""Of the type size: the least white between columns."""
PROSE = 4
"""Lines that a column of prose has at least."""


def in_order(items: Iterable[Item], space: Room) -> Iterator[tuple[list[Item], Room]]:
    """Columns in reading order, each from the top down, with their room; `space` is that of the whole."""
    column: list[Item] = []
    for band, gutters in _lengthened(list(_running(bands(list(strata(items)))))):
        if not gutters:
            column += band[0]
        elif _one_line(band):
            column.append(merged(item for item in band[0] if isinstance(item, Line)))
        elif _is_prose(sides := _sides(band, gutters)):
            yield column, _own(column, space)
            column = []
            for side in sides:
                lines = [item for item in side if isinstance(item, Line)]
                yield from in_order(side, room(lines) if lines else space)
        else:
            column.append(_unruled(band, gutters, space.right))
    yield column, _own(column, space)


def strata(items: Iterable[Item]) -> Iterator[Stratum]:
    """Items that share height, top down, each stratum from left to right."""
    stratum: Stratum = []
    low = 0.0
    for item in sorted(items, key=lambda item: item.y0):
        if stratum and low - item.y0 < 0.25 * (item.y1 - item.y0):
            yield sorted(stratum, key=lambda item: item.x0)
            stratum, low = [], 0.0
        low = max(low, item.y1)
        stratum.append(item)
    if stratum:
        yield sorted(stratum, key=lambda item: item.x0)


def bands(layers: Sequence[Stratum]) -> Iterator[Band]:
    """Runs of strata that are parted by the same gutters; a stratum without any is a band of its own."""
    at = 0
    while at < len(layers):
        gutters = _gutters(layers[at]) or _led_to(layers[at : at + 2])
        stop = at + 1
        while gutters and stop < len(layers) and (narrower := _narrowed(gutters, layers[stop])):
            if _apart(layers[at : stop + 1]):
                break
            gutters, stop = narrower, stop + 1
        while stop - at > 1 and _straggles(layers[at:stop], gutters):
            stop -= 1
        yield layers[at:stop], _white(layers[at:stop], gutters)
        at = stop


def _white(band: Sequence[Stratum], gutters: list[Gutter]) -> list[Gutter]:
    """All white that parts the band's items; its first stratum may have nothing in the last columns."""
    if len(band) < 2 or not gutters:
        return gutters
    items = sorted((item for layer in band for item in layer), key=lambda item: item.x0)
    least = GUTTER * min(_size(item) for item in items)
    low, free = items[0].x1, []
    for item in items:
        if item.x0 - low > least:
            free.append((low, item.x0))
        low = max(low, item.x1)
    return free


def _running(parted: Iterable[Band]) -> Iterator[Band]:
    """The bands, those made one that are parts of the same columns of prose: headings may stand at one height there."""
    last: Band = [], []
    for band in parted:
        if one := _one_prose(last, band):
            last = one
            continue
        if last[0]:
            yield last
        last = band
    if last[0]:
        yield last


def _lengthened(parted: Sequence[Band]) -> Iterator[Band]:
    """The bands, columns of prose with the lines that go on in the first of them alone, below the end of the others."""
    at = 0
    while at < len(parted):
        band, gutters = parted[at]
        at += 1
        if gutters and at < len(parted) and _is_prose(sides := _sides(band, gutters)):
            more = list(takewhile(partial(_goes_on, sides[0]), parted[at:]))
            if _fills([item for layers, _ in more for layer in layers for item in layer if isinstance(item, Line)]):
                band = [*band, *(layer for layers, _ in more for layer in layers)]
                at += len(more)
        yield band, gutters


def _goes_on(column: Sequence[Item], below: Band) -> bool:
    """Whether what stands below has the width of the column and no gutter of its own."""
    left, right = min(item.x0 for item in column), max(item.x1 for item in column)
    items = [item for layer in below[0] for item in layer]
    return not below[1] and all(isinstance(i, Line) and left - 2 < i.x0 and i.x1 < right + 2 for i in items)


def _one_prose(above: Band, below: Band) -> Band | None:
    (band, gutters), (more, others) = above, below
    if not gutters or len(gutters) != len(others) or not _is_prose(_sides(band, gutters)):
        return None
    shared = [(max(a, c), min(b, d)) for (a, b), (c, d) in zip(gutters, others, strict=True)]
    if any(stop <= start for start, stop in shared) or not _level_sides(_sides(band, gutters), _sides(more, others)):
        return None
    return [*band, *more], shared


def _level_sides(above: Iterable[Sequence[Item]], below: Iterable[Sequence[Item]]) -> bool:
    """Whether each column starts at one place in both."""
    pairs = zip(above, below, strict=True)
    return all(abs(min(i.x0 for i in one) - min(i.x0 for i in other)) < 2 for one, other in pairs if one and other)


def _gutters(layer: Stratum) -> list[Gutter]:
    return _narrowed([(-9e9, 9e9)], layer)[1:-1] if len(layer) > 1 else []


def _led_to(two: Sequence[Stratum]) -> list[Gutter]:
    """The gutters of the second stratum, if the first is only the beginning of one of its columns."""
    if len(two) < 2 or len(two[1]) < 2:
        return []
    above, below = two
    gutters = _narrowed(_gutters(below), above)
    same = [item for item in below if _place(item, gutters) == _place(above[0], gutters)]
    white = min((item.y0 for item in same), default=9e9) - max(item.y1 for item in above)
    return gutters if white < 0.4 * _size(above[0]) else []


def _apart(band: Sequence[Stratum]) -> bool:
    """Whether more white lies above the last stratum than anywhere between the others."""
    if len(band) < 3:
        return False
    *whites, last = (min(i.y0 for i in below) - max(i.y1 for i in above) for above, below in pairwise(band))
    return last > max(0.9 * _size(band[-1][0]), 1.5 * max(whites))


def _narrowed(gutters: Iterable[Gutter], layer: Stratum) -> list[Gutter]:
    """What is left of the gutters beside this stratum."""
    low, free = -9e9, []
    for item in layer:
        free.append((low, item.x0))
        low = max(low, item.x1)
    free.append((low, 9e9))
    least = GUTTER * min(_size(item) for item in layer)
    shared = [(max(a, c), min(b, d)) for a, b in gutters for c, d in free]
    return [(start, stop) for start, stop in shared if stop - start > least]


def _straggles(band: Sequence[Stratum], gutters: Sequence[Gutter]) -> bool:
    """Whether the last stratum stands in one column only and does not go on there."""
    places = {_place(item, gutters) for item in band[-1]}
    if len(places) > 1:
        return False
    parted = sum(len({_place(item, gutters) for item in layer}) > 1 for layer in band)
    if places == {0} and parted < 2:
        return True
    above = [item for layer in band[:-1] for item in layer if _place(item, gutters) in places]
    return not above or band[-1][0].y0 - max(item.y1 for item in above) > 0.6 * _size(band[-1][0])


def _sides(band: Iterable[Stratum], gutters: Sequence[Gutter]) -> list[list[Item]]:
    """The band's columns, left to right."""
    sides: list[list[Item]] = [[] for _ in range(len(gutters) + 1)]
    for layer in band:
        for place, group in groupby(layer, key=lambda item: _place(item, gutters)):
            sides[place] += _levelled(list(group))
    return sides


def _levelled(items: list[Item]) -> list[Item]:
    """Lines at one height as one line."""
    lines = [item for item in items if isinstance(item, Line)]
    return [merged(lines)] if len(lines) == len(items) > 1 and _level(lines) else items


def _place(item: Item, gutters: Iterable[Gutter]) -> int:
    return sum(start < item.x0 for start, _ in gutters)


def _size(item: Item) -> float:
    return item.size if isinstance(item, Line) else 10.0


def _one_line(band: Sequence[Stratum]) -> bool:
    """«Председатель      А. Асанов»: one stratum of things that stand at one height."""
    return len(band) == 1 and all(isinstance(item, Line) for item in band[0]) and _level(band[0])


def _level(items: Sequence[Item]) -> bool:
    return max(item.y0 for item in items) < min(item.y1 for item in items)


def _is_prose(sides: Sequence[Sequence[Item]]) -> bool:
    """Whether each column is text that fills its width, or holds a table."""
    if any(isinstance(item, Grid) for side in sides for item in side):
        return True
    *before, last = ([item for item in side if isinstance(item, Line)] for side in sides)
    return all(map(_fills, before)) and (_fills(last) or _ends_text(before[-1], last))


def _ends_text(before: Sequence[Line], last: Sequence[Line]) -> bool:
    """Whether a short last column goes on in the middle of a sentence: the text ends soon after the column's turn."""
    if len(before) < 3 * PROSE or not last:
        return False
    return last[0].text[0].islower() and not closed(before[-1])


def _fills(lines: Sequence[Line]) -> bool:
    if len(lines) < PROSE:
        return False
    widest = max(one.width for one in lines)
    wide = sum(one.width > 0.7 * widest for one in lines)
    words = sum(len(one.words) for one in lines)
    return wide >= 0.5 * len(lines) and words >= 2.5 * len(lines)


def _unruled(band: Sequence[Stratum], gutters: Sequence[Gutter], right: float) -> Grid:
    """A table whose columns are parted by white only, and whose rows begin where no cell goes on."""
    sides = [[item for item in side if isinstance(item, Line)] for side in _sides(band, gutters)]
    lefts = [min(item.x0 for item in side) for side in sides]
    rights = [left - 0.9 * sides[0][0].size for left in lefts[1:]] + [max(right, *(item.x1 for item in sides[-1]))]
    rooms = [Room(a, b, pitch(side, b)) for a, b, side in zip(lefts, rights, sides, strict=True)]
    rights[-1] = _end(band, lefts) or rights[-1]
    fields, tops = [], []
    for number, row in enumerate(_rows(band, gutters, rooms)):
        tops.append(min(item.y0 for cell in row for item in cell))
        for column, cell in enumerate(row):
            words = tuple(word for item in cell for word in item.words)
            low = max((item.y1 for item in cell), default=tops[-1])
            fields.append(Field(number, column, 1, 1, lefts[column], tops[-1], rights[column], low, words))
    low = max(field.y1 for field in fields)
    return Grid(lefts[0], tops[0], rights[-1], low, (*lefts, rights[-1]), (*tops, low), tuple(fields))


def _end(band: Iterable[Stratum], lefts: Sequence[float]) -> float:
    """Where the last column ends, at its longest line, if lines go on there beside an empty first cell; else 0."""
    layers = [[item for item in layer if isinstance(item, Line)] for layer in band]
    lower = [layer[-1] for layer in layers if layer[0].x0 >= lefts[1] and layer[-1].x0 >= lefts[-1]]
    if not any(item.text[0].islower() for item in lower):
        return 0.0
    return max(item.x1 for layer in layers for item in layer)


def _rows(band: Iterable[Stratum], gutters: Sequence[Gutter], rooms: Sequence[Room]) -> Iterator[list[list[Line]]]:
    """Rows of cells of lines; where all strata have something in all columns, each is a row."""
    row: list[list[Line]] = [[] for _ in rooms]
    layers = [[(_place(item, gutters), item) for item in layer if isinstance(item, Line)] for layer in band]
    complete = all(len({place for place, _ in below}) == len(rooms) for below in layers)
    for below in layers:
        if any(row) and (complete or _parts(row, below, rooms)):
            yield row
            row = [[] for _ in rooms]
        for place, item in below:
            row[place].append(item)
    yield row


def _parts(row: Sequence[list[Line]], below: Sequence[tuple[int, Line]], rooms: Sequence[Room]) -> bool:
    """Whether a row ends here: some cell begins anew below, none goes on in the middle of a sentence there."""
    if _labels_anew(row, below[0]):
        return True
    ends = []
    for place, item in below:
        label = row[place][0].marker if row[place] else None
        on = bool(row[place]) and follows(Seam(row[place], item, None, rooms[place], item=label.text if label else ""))
        if on and (item.text[0].islower() and not closed(row[place][-1])):
            return False
        ends.append(not on)
    first = below[0][0] == 0
    apart = below[0][1].y0 - max(item.y1 for cell in row for item in cell) > 0.6 * below[0][1].size
    return any(ends) and (first or apart)


def _labels_anew(row: Sequence[list[Line]], first: tuple[int, Line]) -> bool:
    """Whether a line in the first column begins in capitals, off the line that the row has there: «Задачи»."""
    place, item = first
    above = row[0]
    return place == 0 and bool(above) and item.text[0].isupper() and item.y0 - above[-1].y1 > 0.6 * item.size


def _own(column: Iterable[Item], space: Room) -> Room:
    return narrowed([item for item in column if isinstance(item, Line)], space)
