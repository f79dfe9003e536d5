"""How the workbook looks: colours, formats of cells, the page."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

INK, FAINT, LINE = "#1F2A37", "#8A94A3", "#E3E7EC"
BAND, BAND_BELOW = "#27485F", "#EAF0F4"
ALARM, CARE = "#F9D9D5", "#FFF2CC"
FONT = "Calibri"
LINES = 6
"""Lines of a cell that show; the rest of a long text is there when one opens the cell."""
HEIGHT = 13.5
"""Of a line, in points."""

PAGE = 240
"""Characters across a page that can still be read."""

_NUMBERS = {"date": "dd.mm.yyyy", "datetime": "dd.mm.yyyy hh:mm", "integer": "0", "number": "0.00##"}
_SMALL = {
    "event_id",
    "document_id",
    "sha256",
    "person_id",
    "organization_id",
    "error_code",
    "code",
    "extractor",
    "bbox",
}


class Looks:
    """The formats of one workbook, each made when it is first asked for."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[str, Format] = {}
        self.title = self._format(bold=True, font_size=20, font_color=BAND)
        self.told = self._format(font_color=FAINT, text_wrap=True, valign="top")
        self.heading = self._format(bold=True, font_color="#FFFFFF", bg_color=BAND, text_wrap=True, valign="vcenter")
        self.code = self._format(font_size=8, font_color=FAINT, bg_color=BAND_BELOW, valign="vcenter")
        self.link = self._format(font_color=BAND, underline=1, valign="top", bottom=1, bottom_color=LINE)
        self.alarm = book.add_format({"bg_color": ALARM})
        self.care = book.add_format({"bg_color": CARE})

    def cell(self, name: str, kind: str, wrap: bool = False) -> Format:
        """The format for a column's cells."""
        known = f"{kind} {name in _SMALL} {wrap}"
        if known not in self._made:
            more: dict[str, Any] = {"num_format": _NUMBERS[kind]} if kind in _NUMBERS else {}
            more |= {"font_color": FAINT, "font_size": 8} if name in _SMALL else {}
            more |= {"align": "center" if kind in {"integer", "number"} else "left"}
            self._made[known] = self._format(text_wrap=wrap, valign="top", bottom=1, bottom_color=LINE, **more)
        return self._made[known]

    def _format(self, **properties: Any) -> Format:
        return self._book.add_format({"font_name": FONT, "font_size": 10, "font_color": INK, **properties})


def page(sheet: Worksheet, width: int) -> None:
    """On paper: A4, lying, as many pages wide as it takes to read it, the sheet's name and the page's number below."""
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1 + width // PAGE, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&L&8&A&R&8&P / &N")


def lines(text: str, width: int) -> int:
    """Lines that a text takes in a column, about.

    >>> lines("Риски и последствия миграции", 14), lines("раз\\nдва", 14)
    (3, 2)
    """
    return sum(1 + len(line) // width for line in text.split("\n"))
