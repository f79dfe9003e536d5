"""Labels that a style sheet writes before list items: `.lst-a>li:before{content:counter(lst-ctn-a,decimal) ". "}`.

Google Docs saves all its lists so, each level as a list of its own beside the others (CSS Lists 3, 4.5).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.readers.numerals import lettered, roman

BEFORE = re.compile(r"\.([\w-]+)\s*>\s*li::?before\s*\{\s*content:\s*([^}]*)\}")
PIECE = re.compile(r'"((?:[^"\\]|\\.)*)"|counter\(\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?\)')
ESCAPED = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")
LEVEL = re.compile(r"-(\d)$")


def befores(sheets: str) -> dict[str, str]:
    """What stands before the items of a list, by the list's class.

    >>> befores('.lst-kix_a-0 > li:before {content: "№ " counter(a, decimal)}')
    {'lst-kix_a-0': '"№ " counter(a, decimal)'}
    """
    return dict(BEFORE.findall(sheets)) if "before" in sheets else {}


@dataclass(slots=True)
class Counters:
    """The labels by class, and how far each counter has come."""

    patterns: Mapping[str, str]
    numbers: dict[str, int] = field(default_factory=dict)

    def named(self, attributes: Mapping[str, str]) -> str:
        """The class by which a list is labelled; '' for another list."""
        names = attributes.get("class", "").split() if self.patterns else ()
        return next((name for name in names if name in self.patterns), "")

    def label(self, name: str, number: int) -> str:
        """The label of an item with that number.

        >>> counters = Counters({"a": 'counter(x) "."', "b": 'counter(x) "." counter(y,lower-latin) ")"'})
        >>> counters.label("a", 2), counters.label("b", 3)
        ('2.', '2.c)')
        """
        pieces = PIECE.findall(self.patterns[name])
        own = next((counter for _, counter, _ in reversed(pieces) if counter), "")
        self.numbers[own] = number
        return "".join(self._shown(*piece) for piece in pieces).strip()

    def _shown(self, text: str, counter: str, kind: str) -> str:
        if counter:
            return counted(kind, self.numbers.get(counter, 1))
        return ESCAPED.sub(lambda code: chr(min(int(code[1], 16), 0x10FFFF)), text)


def nested(name: str) -> int:
    """How deep the list lies that has this class, from 0."""
    found = LEVEL.search(name)
    return int(found[1]) if found else 0


def counted(kind: str, number: int) -> str:
    """A number as a list-style-type writes it.

    >>> counted("lower-roman", 4), counted("upper-alpha", 2), counted("decimal-leading-zero", 7)
    ('iv', 'B', '07')
    """
    if kind.endswith("roman"):
        text = roman(number)
    elif kind.endswith(("alpha", "latin")):
        text = lettered(number)
    else:
        text = f"{number:02}" if kind == "decimal-leading-zero" else str(number)
    return text.upper() if kind.startswith("upper") else text
