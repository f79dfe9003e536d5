"""Lines → paragraphs: whether a line goes on with the one above it.

A line break inside a paragraph stands only where the next word had no room left; one that comes earlier was made on
purpose. Rules are asked in the order of `RULES`; each may decline (None), and the first that does not decides.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile
from typing import NamedTuple

from pipeline.readers.layout.column import Room
from pipeline.readers.layout.lines import Line
from pipeline.readers.markers import Marker, counts_on, marker

_CLOSED = re.compile(r"[.!?;:…]['\"»”)]*$")  # «… в области.», «решили:»
_SHORT = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")  # «Абдыраева К.» / «– председатель», «к.м.н.» / «– «Семь признаков»»
_BROKEN = re.compile(r"\w-$")  # «предста-»
_HEADLINE = re.compile(r"[^a-zа-яё]*[A-ZА-ЯЁ]{3}[^a-zа-яё]*")  # «ПРОТОКОЛ № 5»


class Seam(NamedTuple):
    """The place between two lines: the paragraph so far, the line below it, and the one after that.

    `apart` is false where a column or page ends between them, so that their distance says nothing. `item` is the last
    list label above the line below.
    """

    above: Sequence[Line]
    below: Line
    after: Line | None
    room: Room
    apart: bool = True
    item: str = ""

    @property
    def last(self) -> Line:
        """The last line of the paragraph so far."""
        return self.above[-1]


def paragraphs(lines: Sequence[Line], room: Room) -> Iterator[tuple[Line, ...]]:
    """Lines of one column, grouped."""
    rooms = _rooms(lines, room)
    above: list[Line] = []
    item = ""
    for at, below in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) else None
        if above and not follows(Seam(above, below, after, rooms[at - 1], item=item)):
            yield tuple(above)
            above = []
        if not above and (mark := _marked(below, item)):
            item = mark.text
        above.append(below)
    if above:
        yield tuple(above)


def _rooms(lines: Sequence[Line], room: Room) -> list[Room]:
    """The room of each line: a quotation that is set in on both sides has its own."""
    rooms: list[Room] = []
    for _, group in groupby(lines, key=lambda line: round(line.x0 / 2)):
        inset = list(group)
        own = Room(inset[0].x0, max(line.x1 for line in inset), room.pitch)
        rooms += [own if _is_quotation(inset, room, own) else room] * len(inset)
    return rooms


def _is_quotation(lines: Sequence[Line], room: Room, own: Room) -> bool:
    """Three lines or more that begin and end before the others do, and mostly run on from one to the next."""
    first = lines[0]
    if len(lines) < 3 or first.x0 < room.left + first.size or own.right > room.right - first.size:
        return False
    pairs = [(above, below) for above, below in pairwise(lines) if (below.base - above.base) < _step(room) * above.size]
    on = sum(full(above, below, own) and below.text[0].islower() for above, below in pairs)
    return on > 0 and on >= 0.5 * len(pairs) and sum(full(*pair, own) for pair in pairs) >= 0.7 * len(pairs)


def _step(room: Room) -> float:
    """The most that baselines of one paragraph are apart, in sizes of the type."""
    return room.pitch + 0.25


def follows(seam: Seam) -> bool:
    """Whether the line below belongs to the paragraph above it."""
    return next((verdict for rule in RULES if (verdict := rule(seam)) is not None), True)


def full(above: Line, below: Line, room: Room) -> bool:
    """Whether the first word of the line below had no room left in the line above."""
    slack = room.right - above.x1
    if middle(above, below):
        slack = room.right - room.left - above.width
    elif _flush_right(above, below, room):
        slack = above.x0 - room.left
    return slack < _first(below) + 0.35 * above.size


def middle(above: Line, below: Line) -> bool:
    """Whether the two stand in the middle: they have it in common, and neither their starts nor their stops."""
    apart = abs(above.x0 - below.x0) > 0.5 * above.size and abs(above.x1 - below.x1) > 0.5 * above.size
    return apart and abs(above.centre - below.centre) < 0.35 * above.size


def _flush_right(above: Line, below: Line, room: Room) -> bool:
    """«Приложение № 1» above «к протоколу»: lines that stop together, and start far from the left edge apart."""
    far = min(above.x0, below.x0) > room.left + 0.25 * (room.right - room.left)
    return far and abs(above.x1 - below.x1) < 1.5 and abs(above.x0 - below.x0) > 2


def centred(line: Line, room: Room) -> bool:
    """Whether it stands in the middle, off both edges."""
    return line.x0 > room.left + line.size and abs(line.centre - room.centre) < 0.6 * line.size


def closed(line: Line) -> bool:
    """Whether it ends as a sentence or a list item does."""
    return _CLOSED.search(line.text) is not None


def far(seam: Seam) -> bool | None:
    """More white between the two than between the lines of a paragraph."""
    if not seam.apart:
        return None
    step = (seam.below.base - seam.last.base) / max(seam.last.size, seam.below.size)
    return False if step > _step(seam.room) or step < 0 else None


def unfinished(seam: Seam) -> bool | None:
    """«… газета «Южный» / «ветер»»: a full line inside a quotation or a sentence, whatever the type seems to be."""
    last, below = seam.last, seam.below
    goes_on = below.text[0].islower() and marker(below.text) is None and not closed(last)
    inside = last.text.count("«") > last.text.count("»")
    return True if goes_on and (inside or last.bold == below.bold) and full(last, below, seam.room) else None


def headline(seam: Seam) -> bool | None:
    """«ПРОТОКОЛ № 6» / «заседания совета»: a centred line in the middle of a sentence, whatever its type."""
    last, below = seam.last, seam.below
    goes_on = below.text[0].islower() and not closed(last) and marker(below.text) is None
    inset = min(last.x0, below.x0) > seam.room.left + below.size
    return True if goes_on and inset and middle(last, below) else None


def other_size(seam: Seam) -> bool | None:
    """A heading above smaller type, small print below the text."""
    ratio = seam.below.size / seam.last.size
    return None if 0.9 < ratio < 1.1 else False


def other_weight(seam: Seam) -> bool | None:
    """«Рекомендации» in bold, then the text; but a bold phrase may go on over the line's end."""
    last, below = seam.last, seam.below
    if last.bold == below.bold or (last.words[-1].bold and below.words[0].bold):
        return None
    return None if full(last, below, seam.room) and not closed(last) and not last.bold else False


def labelled(seam: Seam) -> bool | None:
    """«Место: …» below «Дата: …», however full that line is: a label in bold begins a paragraph."""
    label = list(takewhile(lambda word: word.bold, seam.below.words))
    begins = 0 < len(label) < len(seam.below.words) and label[-1].text.endswith(":")
    runs_on = seam.last.words[-1].bold and not (seam.last.bold and seam.below.text[0].isupper())
    return False if begins and not runs_on else None


def listed(seam: Seam) -> bool | None:
    """«2. провести …», «– второе;»: a marker starts an item, unless the line above runs on into it."""
    mark = _marked(seam.below, seam.item)
    if mark is None:
        return None
    begun = seam.above[0].marker
    between = mark.dash and not (begun and begun.dash) and _SHORT.search(seam.last.text)
    runs_on = full(seam.last, seam.below, seam.room) and (between or not closed(seam.last))
    level = abs(seam.below.x0 - seam.last.x0) < 0.3 * seam.below.size
    next_one = level and begun is not None and begun.text != mark.text and counts_on(begun.text, mark.text)
    return None if runs_on and (level or mark.dash) and not next_one else False


def _marked(line: Line, item: str) -> Marker | None:
    """The label of a line below that of an item: «б.» and «1000.» are labels only behind «а.» and «999.»."""
    return line.marker or (marker(line.text, item) if item else None)


def hyphenated(seam: Seam) -> bool | None:
    """«предста-» / «вители»."""
    return True if _BROKEN.search(seam.last.text) and full(seam.last, seam.below, seam.room) else None


def in_the_middle(seam: Seam) -> bool | None:
    """A centred heading of several lines is one; centred lines of plain type are one where they were full."""
    last, below = seam.last, seam.below
    if not middle(last, below):
        return None
    return (last.bold and below.bold) or (_loud(last) and _loud(below)) or full(last, below, seam.room)


def early(seam: Seam) -> bool | None:
    """«Гульжан Бекенова»: the next word would have fitted, so the line ends on purpose."""
    return None if full(seam.last, seam.below, seam.room) else False


def indented(seam: Seam) -> bool | None:
    """A line that starts further right than the paragraph's own lines do begins the next one."""
    above, below = seam.above, seam.below
    step = 0.6 * below.size
    if len(above) > 1:
        return False if abs(below.x0 - above[-1].x0) > step else None
    shift = below.x0 - above[0].x0
    if shift > step:
        hangs = above[0].marker or (seam.after is not None and abs(seam.after.x0 - below.x0) < step)
        return None if hangs else False
    if shift < -step:
        return None
    indent = below.x0 - seam.room.left > step and seam.after is not None and seam.after.x0 < below.x0 - step
    return False if indent and not above[0].marker else None


RULES = (
    far,
    unfinished,
    headline,
    other_size,
    other_weight,
    labelled,
    listed,
    hyphenated,
    in_the_middle,
    early,
    indented,
)


def _first(line: Line) -> float:
    """The width of the least that could have gone to the line above: the first word, up to its hyphen.

    A word of two looks or fonts is several of the line's.
    """
    stop = next((at for at, blank in enumerate(line.blanks) if blank), len(line.words) - 1) + 1
    text = "".join(word.text for word in line.words[:stop])
    head = text.find("-") + 1
    share = head / len(text) if 1 < head < len(text) else 1.0
    return (line.words[stop - 1].x1 - line.x0) * share


def _loud(line: Line) -> bool:
    return _HEADLINE.fullmatch(line.text) is not None
