"""Fields: their result is text, their code is not (ISO/IEC 29500-1, 17.16)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pipeline.readers.docx.names import VAL, W
from pipeline.readers.docx.package import Element
from pipeline.readers.docx.symbols import symbol
from pipeline.readers.docx.values import integer, on, value

HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?!\\)(?:"([^"]*)"|(\S+))', re.IGNORECASE)
"""' HYPERLINK "https://example.org/otchet" \\o "Отчёт" '; one that begins with a switch leads into the document."""

SYMBOL = re.compile(r"\s*SYMBOL\s+(0x[0-9a-f]{1,4}|[1-9]\d{0,4})\b", re.IGNORECASE)
FONT = re.compile(r'\\f\s+(?:"([^"]*)"|(\S+))')
"""' SYMBOL 252 \\f "Wingdings" ': a sign by its number and font."""

LONGEST = 4_096
"""Characters of a code that are looked at."""

FLD_CHAR, TYPE, FORM = W + "fldChar", W + "fldCharType", W + "ffData"
CHECK_BOX, CHECKED, DEFAULT = W + "checkBox", W + "checked", W + "default"
LIST, RESULT, ENTRY = W + "ddList", W + "result", W + "listEntry"


@dataclass(slots=True)
class Field:
    """A field that is open.

    `over` says that its code is, `address` where what stands in it leads; `shows` is what a form field prints that has
    no result: a ticked box, the entry of a list.
    """

    over: bool
    address: str
    shows: str
    code: str = ""


class Fields:
    """The fields that are open at a place of a story; they nest, and a result may go on over paragraphs.

    Where the marks of a part do not match, a field's code ends at once: what follows is not lost.
    """

    def __init__(self, matched: bool, counted: Callable[[str], str]) -> None:
        """`counted` tells what a field prints that counts."""
        self._open: list[Field] = []
        self._codes = 0
        self._matched = matched
        self._counted = counted

    @property
    def in_code(self) -> bool:
        """Whether what comes now is code, or a result that serves a code around it."""
        return self._codes > 0

    @property
    def address(self) -> str:
        """Where the innermost HYPERLINK field leads."""
        return self._open[-1].address if self._open else ""

    def mark(self, mark: Element) -> str:
        """Take a `w:fldChar`; gives what the field that ends here prints by itself."""
        type = mark.get(TYPE)
        if type == "begin":
            self._open.append(Field(not self._matched, self.address, _shown(mark.find(FORM))))
            self._codes += self._matched
        elif type == "separate" and self._open:
            self._end_code(self._open[-1])
        elif type == "end" and self._open:
            ended = self._open.pop()
            self._codes -= not ended.over
            return ended.shows or ("" if ended.over or self.in_code else self.printed(ended.code))
        return ""

    def printed(self, code: str) -> str:
        """What a field without a result prints by itself."""
        return sign(code) or self._counted(code)

    def instruct(self, code: str) -> None:
        """Take a stretch of code."""
        if self._open and not self._open[-1].over:
            self._open[-1].code += code[: LONGEST - len(self._open[-1].code)]

    def _end_code(self, field: Field) -> None:
        self._codes -= not field.over
        field.over = True
        field.address = address(field.code) or field.address


def matched(root: Element) -> bool:
    """Whether every field of the part that begins also ends."""
    depth = 0
    for mark in root.iter(FLD_CHAR):
        depth += _STEPS.get(mark.get(TYPE, ""), 0)
        if depth < 0:
            return False
    return depth == 0


def address(code: str) -> str:
    r"""Where a field's code leads, if it is a link out of the document.

    >>> address(' HYPERLINK "https://example.org/otchet" '), address(r' HYPERLINK \l "_Toc1" '), address(" PAGE ")
    ('https://example.org/otchet', '', '')
    """
    link = HYPERLINK.match(code)
    return (link[1] or link[2] or "") if link else ""


def sign(code: str) -> str:
    r"""The sign of a SYMBOL field, '' for any other.

    >>> sign(r' SYMBOL 254 \f "Wingdings" \s 12 '), sign(" SYMBOL 169 "), sign(" PAGE ")
    ('☑', '©', '')
    """
    told = SYMBOL.match(code)
    if not told:
        return ""
    number, font = int(told[1], 0), FONT.search(code)
    return symbol(font[1] or font[2] if font else "", f"{number:x}")


_STEPS: Mapping[str, int] = {"begin": 1, "end": -1}


def _shown(form: Element | None) -> str:
    if form is None:
        return ""
    if (box := form.find(CHECK_BOX)) is not None:
        ticked = on(box.find(CHECKED))
        return "☒" if (on(box.find(DEFAULT)) if ticked is None else ticked) else "☐"
    if (choice := form.find(LIST)) is not None:
        entries = [entry.get(VAL, "") for entry in choice.iterfind(ENTRY)]
        chosen = integer(value(choice.find(RESULT))) or 0
        return entries[chosen] if 0 <= chosen < len(entries) else ""
    return ""
