"""Labels of lists and headings, as they are printed."""

import re
from dataclasses import dataclass, field

from pipeline.readers.glyphs import plain
from pipeline.readers.numerals import LATIN, RUSSIAN, lettered, roman
from pipeline.readers.opendocument.styles import Levels

LARGEST = 100_000
PLACE = re.compile(r"%(\d+)%")


@dataclass(slots=True)
class Counter:
    """The numbers of one list so far, by level from 0."""

    numbers: dict[int, int] = field(default_factory=dict)

    def count(self, level: int, levels: Levels, start: int | None = None) -> None:
        """One more item; the levels below it begin anew."""
        first = levels[level].start
        self.numbers[level] = start if start is not None else self.numbers.get(level, first - 1) + 1
        for deeper in [one for one in self.numbers if one > level]:
            del self.numbers[deeper]

    def label(self, level: int, levels: Levels) -> str:
        """The label of the last item; '' where it is printed without.

        >>> from pipeline.readers.opendocument.styles import Level
        >>> counter, levels = Counter(), Levels({}, lambda level: Level("1a"[level], suffix=")", shown=level + 1))
        >>> counter.count(0, levels)
        >>> counter.count(1, levels)
        >>> counter.label(0, levels), counter.label(1, levels)
        ('1)', '1.a)')
        """
        own = levels[level]
        if own.bullet:
            return plain(own.bullet)
        if own.pattern:
            return PLACE.sub(lambda place: self._number(int(place[1]) - 1, levels), own.pattern).strip()
        if not own.format:
            return (own.prefix + own.suffix).strip()
        numbers = (self._number(one, levels) for one in range(max(level + 1 - own.shown, 0), level + 1))
        return f"{own.prefix}{'.'.join(filter(None, numbers))}{own.suffix}".strip()

    def _number(self, level: int, levels: Levels) -> str:
        own = levels[level]
        return written(self.numbers.get(level, own.start), own.format, doubled=own.doubled)


def written(number: int, format: str, *, doubled: bool = False) -> str:
    """A number in a style:num-format; decimal where the format is not known here.

    >>> written(28, "a"), written(3, "а, б, .., аа, аб, ... (ru)"), written(30, "А, Б, .., Аа, Бб, ... (ru)")
    ('ab', 'в', 'Аа')
    """
    if not format:
        return ""
    if not 0 <= number <= LARGEST:
        return str(number)
    if format in ("i", "I"):
        text = roman(number)
    elif format in ("a", "A"):
        text = lettered(number, LATIN, doubled=doubled)
    elif format[:2] in ("а,", "А,"):
        text = lettered(number, RUSSIAN, doubled="бб" in format.lower())
        return text.capitalize() if format[0] == "А" else text
    elif format.startswith("①") and 1 <= number <= 20:
        text = chr(ord("①") + number - 1)
    elif format.startswith("01"):
        text = f"{number:02}"
    else:
        text = str(number)
    return text.upper() if format.isupper() else text
