"""Rules → tables: crossing rules make a grid, and where a rule is missing between two meshes they are one cell."""

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.readers.layout.page import Rule, Word

NEAR = 3.0
"""Points: rules that come so close meet, or are one."""
OPEN = 8.0
"""Points: rules that go on for more beyond the outermost one across them close an open side."""
MESHES = 20_000
"""More of them are a drawing."""
STROKES = 1_500
"""More rules on a page are a drawing."""


@dataclass(frozen=True, slots=True)
class Field:
    """A cell, where it stands, the words and the tables in it; `row` and `column` count from 0."""

    row: int
    column: int
    rows: int
    columns: int
    x0: float
    y0: float
    x1: float
    y1: float
    words: tuple[Word, ...] = ()
    inner: "tuple[Grid, ...]" = ()

    def holding(self, words: Iterable[Word]) -> "Field":
        """The same cell with these words."""
        place = self.row, self.column, self.rows, self.columns
        return Field(*place, self.x0, self.y0, self.x1, self.y1, tuple(words))


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of one page; fields go row by row. `xs` and `ys` are the places of its standing and lying rules."""

    x0: float
    y0: float
    x1: float
    y1: float
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    fields: tuple[Field, ...]


def scaled(grid: Grid, times: float) -> Grid:
    """The same, still empty table in other units."""
    fields = tuple(
        replace(field, x0=field.x0 * times, y0=field.y0 * times, x1=field.x1 * times, y1=field.y1 * times)
        for field in grid.fields
    )
    xs, ys = tuple(x * times for x in grid.xs), tuple(y * times for y in grid.ys)
    return Grid(xs[0], ys[0], xs[-1], ys[-1], xs, ys, fields)


def ruled(rules: Iterable[Rule], words: Sequence[Word]) -> tuple[list[Grid], list[Word]]:
    """The tables that the rules make, with their words, and the words that stand in none.

    A table in a cell is the cell's. A single cell is a frame around some of the page's text, not the border of the
    page, nor of a table.
    """
    return _placed(sorted(grids(rules), key=_area, reverse=True), words)


def _placed(empty: Sequence[Grid], words: Sequence[Word]) -> tuple[list[Grid], list[Word]]:
    found, rest, waiting = [], list(words), list(empty)
    while waiting:
        grid = waiting.pop(0)
        filled, outside = _filled(grid, rest)
        inside = len(rest) - len(outside)
        inner = [other for other in waiting if any(_holds(field, other) for field in grid.fields)]
        if inside and (len(grid.fields) > 1 or (2 * inside < len(words) and not inner)):
            fields = tuple(_parted(field, inner) for field in filled.fields) if inner else filled.fields
            found.append(replace(filled, fields=fields))
            rest = outside
            waiting = [other for other in waiting if other not in inner]
    return found, rest


def _parted(field: Field, grids: Iterable[Grid]) -> Field:
    """The cell with its tables apart from its other words."""
    found, rest = _placed([grid for grid in grids if _holds(field, grid)], field.words)
    return replace(field, words=tuple(rest), inner=tuple(found))


def _area(grid: Grid) -> float:
    return (grid.x1 - grid.x0) * (grid.y1 - grid.y0)


def _holds(field: Field, grid: Grid) -> bool:
    return field.x0 < grid.x0 and grid.x1 < field.x1 and field.y0 < grid.y0 and grid.y1 < field.y1


def grids(rules: Iterable[Rule]) -> list[Grid]:
    """The tables that the rules make, still empty."""
    strokes = joined(rules)
    return [grid for group in _groups(strokes) if (grid := _grid(group))] if len(strokes) < STROKES else []


def joined(rules: Iterable[Rule]) -> list[Rule]:
    """Rules with all pieces of one line made one: cells are often drawn border by border."""
    lying: list[Rule] = []
    standing: list[Rule] = []
    for rule in rules:
        (lying if rule.horizontal else standing).append(rule)
    across = _strokes((rule.y0, rule.x0, rule.x1) for rule in lying)
    down = _strokes((rule.x0, rule.y0, rule.y1) for rule in standing)
    return [Rule(start, at, stop, at) for at, start, stop in across] + [
        Rule(at, start, at, stop) for at, start, stop in down
    ]


def _strokes(pieces: Iterable[tuple[float, float, float]]) -> Iterator[tuple[float, float, float]]:
    """(place, start, stop) of parallel pieces, those that touch made one."""
    last: tuple[float, float, float] | None = None
    level = None
    for at, start, stop in sorted(_levelled(pieces)):
        if last and at == level and start <= last[2] + NEAR:
            last = (at, last[1], max(last[2], stop))
            continue
        if last:
            yield last
        last, level = (at, start, stop), at
    if last:
        yield last


def _levelled(pieces: Iterable[tuple[float, float, float]]) -> Iterator[tuple[float, float, float]]:
    """The same, with places that differ by less than a rule's thickness made equal."""
    level = None
    for at, start, stop in sorted(pieces):
        if level is None or at - level > 1.5:
            level = at
        yield level, start, stop


def _groups(rules: Iterable[Rule]) -> list[list[Rule]]:
    """Rules that hang together."""
    groups: list[list[Rule]] = []
    for rule in rules:
        touched = [group for group in groups if any(_meet(rule, other) for other in group)]
        groups = [group for group in groups if group not in touched]
        groups.append([rule, *(other for group in touched for other in group)])
    return groups


def _meet(one: Rule, other: Rule) -> bool:
    across = one.x0 - NEAR <= other.x1 and other.x0 - NEAR <= one.x1
    return across and one.y0 - NEAR <= other.y1 and other.y0 - NEAR <= one.y1


def _grid(rules: Sequence[Rule]) -> Grid | None:
    """The cells that these rules enclose; None where there are none."""
    lying = [rule for rule in rules if rule.horizontal]
    standing = [rule for rule in rules if not rule.horizontal]
    if not lying or not standing:
        return None
    xs = _places([rule.x0 for rule in standing], [x for rule in lying for x in (rule.x0, rule.x1)])
    ys = _places([rule.y0 for rule in lying], [y for rule in standing for y in (rule.y0, rule.y1)])
    if min(len(xs), len(ys)) < 2 or len(xs) * len(ys) > MESHES:
        return None
    return Grid(xs[0], ys[0], xs[-1], ys[-1], xs, ys, tuple(_fields(xs, ys, rules)))


def _places(own: Iterable[float], ends: Sequence[float]) -> tuple[float, ...]:
    """The grid's lines one way: near ones are one, and an open side is closed where the crossing rules end."""
    places: list[float] = []
    for place in sorted(own):
        if not places or place - places[-1] > NEAR:
            places.append(place)
    before = [min(ends)] if places[0] - min(ends) > OPEN else []
    after = [max(ends)] if max(ends) - places[-1] > OPEN else []
    return (*before, *places, *after)


def _fields(xs: Sequence[float], ys: Sequence[float], rules: Sequence[Rule]) -> Iterator[Field]:
    """The grid's meshes, row by row, merged where no rule parts them."""
    walls, floors = _walls(xs, ys, rules), _floors(xs, ys, rules)
    taken: set[tuple[int, int]] = set()
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            right, low = column + 1, row + 1
            while right < len(xs) - 1 and (row, right) not in walls and (row, right) not in taken:
                right += 1
            while low < len(ys) - 1 and _open(low, range(column, right), walls, floors):
                low += 1
            taken.update((r, c) for r in range(row, low) for c in range(column, right))
            yield Field(row, column, low - row, right - column, xs[column], ys[row], xs[right], ys[low])


def _open(row: int, columns: range, walls: set[tuple[int, int]], floors: set[tuple[int, int]]) -> bool:
    """Whether nothing parts these meshes from those above them, nor from each other."""
    return not any((row, c) in floors for c in columns) and not any((row, c) in walls for c in columns[1:])


def _walls(xs: Sequence[float], ys: Sequence[float], rules: Iterable[Rule]) -> set[tuple[int, int]]:
    """(row, column) of each mesh that has a rule on its left."""
    return {
        (row, _nearest(xs, rule.x0)) for rule in rules if not rule.horizontal for row in _crossed(ys, rule.y0, rule.y1)
    }


def _floors(xs: Sequence[float], ys: Sequence[float], rules: Iterable[Rule]) -> set[tuple[int, int]]:
    """(row, column) of each mesh that has a rule above it."""
    return {
        (_nearest(ys, rule.y0), column)
        for rule in rules
        if rule.horizontal
        for column in _crossed(xs, rule.x0, rule.x1)
    }


def _nearest(places: Sequence[float], place: float) -> int:
    return min(range(len(places)), key=lambda at: abs(places[at] - place))


def _crossed(places: Sequence[float], start: float, stop: float) -> Iterator[int]:
    """The intervals between places whose middle lies on the stretch."""
    return (at for at in range(len(places) - 1) if start <= (places[at] + places[at + 1]) / 2 <= stop)


def _filled(grid: Grid, words: Iterable[Word]) -> tuple[Grid, list[Word]]:
    """The grid with each word in the field in which its middle lies, and the words beside it."""
    owner = {
        (row, column): field
        for field in grid.fields
        for row in range(field.row, field.row + field.rows)
        for column in range(field.column, field.column + field.columns)
    }
    held: dict[tuple[int, int], list[Word]] = {(field.row, field.column): [] for field in grid.fields}
    outside: list[Word] = []
    for word in words:
        if word.y1 < grid.y0 or word.y0 > grid.y1:
            outside.append(word)
            continue
        mesh = bisect(grid.ys, (word.y0 + word.y1) / 2) - 1, bisect(grid.xs, (word.x0 + word.x1) / 2) - 1
        field = owner.get(mesh)
        (held[field.row, field.column] if field else outside).append(word)
    fields = tuple(field.holding(held[field.row, field.column]) for field in grid.fields)
    return replace(grid, fields=fields), outside
