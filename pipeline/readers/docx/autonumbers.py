"""Fields that count and of which Word stores no result: AUTONUM, AUTONUMLGL, AUTONUMOUT, LISTNUM.

ISO/IEC 29500-1, 17.16.5; the formats of the levels are those of Microsoft Knowledge Base Q162895.
"""

import re

from pipeline.readers.docx.formats import written
from pipeline.readers.docx.values import integer

CODE = re.compile(r'\s*(AUTONUM(?:LGL|OUT)?|LISTNUM)\b\s*("[^"]*"|[^\s\\]*)(.*)', re.IGNORECASE | re.DOTALL)
SWITCH = re.compile(r'\\(\*|[a-z])\s*("[^"]*"|[^\s\\]*)', re.IGNORECASE)
"""' LISTNUM "NumberDefault" \\l 3 \\s 1 ', ' AUTONUM \\* ROMAN \\s : '"""

NUMBER = ("1)", "a)", "i)", "(1)", "(a)", "(i)", "1.", "a.", "i.")
OUTLINE = ("I.", "A.", "1.", "a)", "(1)", "(a)", "(i)", "(a)", "(i)", "1.")
"""How a number looks at each level; the tenth is that of running text."""
LEGAL = "legaldefault", "autonumlgl"
"""Series whose numbers tell those of the levels above: 2.1.3."""
SIGN = re.compile("[1aiAI]")
SIGNS = {"1": "decimal", "a": "lowerLetter", "i": "lowerRoman", "A": "upperLetter", "I": "upperRoman"}
FORMATS = {"ROMAN": "upperRoman", "roman": "lowerRoman", "ALPHABETIC": "upperLetter", "alphabetic": "lowerLetter"}
"""What \\* asks for."""
TEXT, INSIDE = 10, 3
"""The level of running text, below all headings; that of a LISTNUM in the midst of a paragraph."""


class AutoNumbers:
    r"""The series of one story.

    >>> numbers = AutoNumbers()
    >>> [numbers.printed(" AUTONUM ", 0, False), numbers.printed(r" AUTONUM \* ROMAN \s : ", 0, False)]
    ['1.', 'II:']
    >>> [numbers.printed(" AUTONUMLGL ", level, False) for level in (1, 2, 2, 0, 1)]
    ['1.', '1.1.', '1.2.', '1.2.1.', '2.']
    >>> [numbers.printed(code, 0, True) for code in (r" LISTNUM NumberDefault \l 5 ", " LISTNUM ", r" LISTNUM \s 7 ")]
    ['(a)', '(b)', '(g)']
    """

    def __init__(self) -> None:
        self._counts: dict[str, dict[int, int]] = {}

    def printed(self, code: str, heading: int, begun: bool) -> str:
        """What such a field prints, '' for any other; it is counted.

        `heading` is the level of the paragraph, 0 for running text; `begun` says that text stands before the field.
        """
        found = CODE.match(code)
        if not found:
            return ""
        name, series, rest = found[1].lower(), found[2].strip('"').lower(), found[3]
        told = {switch.lower(): value.strip('"') for switch, value in SWITCH.findall(rest)}
        if name != "listnum":
            counts = self._counted(name, heading or TEXT, None)
            return _automatic(name, counts, told)
        series = series or "numberdefault"
        before = max(self._counts.get(series, ()), default=INSIDE if begun else 1)
        level = min(max(integer(told.get("l")) or before, 1), len(NUMBER))
        counts = self._counted(series, level, integer(told.get("s")))
        if series in LEGAL:
            return _legal(counts, ".") + "."
        return _set((OUTLINE if series == "outlinedefault" else NUMBER)[level - 1], counts[level])

    def _counted(self, series: str, level: int, start: int | None) -> dict[int, int]:
        """The numbers of the levels down to this one, once it is counted."""
        counts = {above: number for above, number in self._counts.get(series, {}).items() if above <= level}
        counts[level] = counts.get(level, 0) + 1 if start is None else start
        self._counts[series] = counts
        return counts


def _automatic(name: str, counts: dict[int, int], told: dict[str, str]) -> str:
    level = max(counts)
    separator = told.get("s") or "."
    if name in LEGAL:
        return _legal(counts, separator) + ("" if "e" in told else separator)
    if name == "autonumout":
        return _set(OUTLINE[level - 1], counts[level])
    return written(counts[level], FORMATS.get(told.get("*", ""), "decimal")) + separator


def _legal(counts: dict[int, int], separator: str) -> str:
    return separator.join(str(counts[level]) for level in sorted(counts))


def _set(sample: str, number: int) -> str:
    return SIGN.sub(lambda sign: written(number, SIGNS[sign[0]]), sample)
