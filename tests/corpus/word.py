"""Word documents as people make them: automatic numbering, merged cells, content controls, tracked changes.

Inline marks in the text: `**bold**`, `*italic*`, and CriticMarkup for tracked changes, `{++inserted++}` and
`{--deleted--}`. A line feed is a line break, a tab a tab. The same text gives the same bytes.
"""

import datetime as dt
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

ALIGNMENTS = {"": None, "center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}
MARKS = re.compile(r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>[^*]+)\*|\{\+\+(?P<ins>.+?)\+\+\}|\{--(?P<del>.+?)--\}", re.S)
MADE = dt.datetime(2024, 1, 15, 9, 30)
ZIPPED = (1980, 1, 1, 0, 0, 0)
REVISER = "Гульнара"


class Word:
    """A document that is written from top to bottom."""

    def __init__(self, font: str = "Times New Roman", size: float = 12) -> None:
        self.document = Document()
        self._lists = 100
        self._revisions = 0
        self._notes: list[str] = []
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = font, Pt(size)
        normal.paragraph_format.space_after = Pt(6)
        page = self.document.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin, page.right_margin = Cm(3), Cm(1.5)
        core = self.document.core_properties
        core.author = core.last_modified_by = core.title = core.comments = ""
        core.created = core.modified = MADE

    def paragraph(self, text: str = "", align: str = "", style: str | None = None) -> Paragraph:
        """A paragraph of marked text."""
        paragraph = self.document.add_paragraph(style=style)
        paragraph.alignment = ALIGNMENTS[align]
        self._fill(paragraph, text)
        return paragraph

    def heading(self, text: str, level: int = 1, align: str = "") -> None:
        """A heading by style."""
        self.paragraph(text, align, f"Heading {level}")

    def field(self, label: str, value: str) -> None:
        """A line of a form: a bold label and its value."""
        self.paragraph(f"**{label}** {value}")

    def numbering(self, *levels: tuple[str, str]) -> int:
        """A list definition of (number format, pattern) pairs, one a level, e.g. ("russianLower", "%1)"); its id."""
        self._lists += 1
        told = "".join(
            _LEVEL.format(level, kind, pattern, 360 * (level + 1)) for level, (kind, pattern) in enumerate(levels)
        )
        root = self.document.part.numbering_part.element
        root.insert(0, parse_xml(_ABSTRACT.format(nsdecls("w"), self._lists, told)))
        root.append(parse_xml(_NUM.format(nsdecls("w"), self._lists)))
        return self._lists

    def item(self, numbering: int, text: str, level: int = 0) -> None:
        """A list item whose label Word makes itself; an item that is deleted as a whole loses its mark, too."""
        paragraph = self.paragraph(text)
        properties = paragraph._p.get_or_add_pPr()
        properties.append(parse_xml(_NUMPR.format(nsdecls("w"), level, numbering)))
        if re.fullmatch(r"\{--.+--\}", text):
            properties.append(parse_xml(f"<w:rPr {nsdecls('w')}>{self._revision('del')}</w:rPr>"))

    def items(self, levels: tuple[str, str], texts: list[str], closing: str = ";") -> None:
        """A whole list, each item closed by a sign and the last by a full stop."""
        numbering = self.numbering(levels)
        for text in texts[:-1]:
            self.item(numbering, text + closing)
        self.item(numbering, texts[-1] + ".")

    def table(self, rows: list[list[str]], widths: tuple[float, ...] = ()) -> Table:
        """A ruled table; the cell '<' belongs to the one on its left, '^' to the one above. Widths in centimetres."""
        table = self.document.add_table(len(rows), len(rows[0]), "Table Grid")
        for row, told in enumerate(rows):
            for column, text in enumerate(told):
                if text not in ("<", "^"):
                    self._fill(table.cell(row, column).paragraphs[0], text)
        for (row, column), (last_row, last_column) in _merged(rows):
            cell = table.cell(row, column).merge(table.cell(last_row, last_column))
            for blank in cell.paragraphs[1:]:
                blank._p.getparent().remove(blank._p)
        for column, width in zip(table.columns, widths, strict=False):
            column.width = Cm(width)
            for cell in column.cells:
                cell.width = Cm(width)
        return table

    def control(self, label: str, value: str, prompt: bool = False) -> None:
        """A line of a template: the value stands in a content control; `prompt` says that nobody filled it."""
        flag = "<w:showingPlcHdr/>" if prompt else ""
        self.paragraph(f"**{label}** ")._p.append(
            parse_xml(_CONTROL.format(nsdecls("w"), escape(label.strip(" :")), flag, escape(value)))
        )

    def note(self, paragraph: Paragraph, text: str) -> None:
        """A footnote, its sign at the end of a paragraph."""
        self._notes.append(text)
        paragraph._p.append(parse_xml(_NOTE_SIGN.format(nsdecls("w"), len(self._notes))))

    def box(self, *lines: str) -> None:
        """A text box that floats beside the next paragraph."""
        told = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in lines)
        self.paragraph()._p.append(parse_xml(_BOX.format(nsdecls("w"), told)))

    def header(self, text: str) -> None:
        """The running head."""
        self._fill(self.document.sections[0].header.paragraphs[0], text)

    def footer(self, text: str) -> None:
        """The running foot."""
        self._fill(self.document.sections[0].footer.paragraphs[0], text)

    def save(self, path: Path) -> None:
        """Write the package with fixed time stamps."""
        self._keep_notes()
        self.document.save(path)
        with zipfile.ZipFile(path) as package:
            parts = [(name, package.read(name)) for name in package.namelist()]
        pack(path, parts)

    def _keep_notes(self) -> None:
        if not self._notes:
            return
        told = "".join(_NOTE.format(number, escape(text)) for number, text in enumerate(self._notes, 1))
        data = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes {nsdecls("w")}>{told}</w:footnotes>'
        part = Part(PackURI("/word/footnotes.xml"), _NOTES_TYPE, data.encode(), self.document.part.package)
        self.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        self._notes = []

    def _fill(self, paragraph: Paragraph, text: str) -> None:
        done = 0
        for mark in MARKS.finditer(text):
            self._run(paragraph, text[done : mark.start()])
            self._run(paragraph, mark[mark.lastgroup or 0], mark.lastgroup or "")
            done = mark.end()
        self._run(paragraph, text[done:])

    def _run(self, paragraph: Paragraph, text: str, mark: str = "") -> None:
        if not text:
            return
        run = paragraph.add_run(text)
        run.bold = mark == "bold" or None
        run.italic = mark == "italic" or None
        if mark in ("ins", "del"):
            change = parse_xml(self._revision(mark, nsdecls("w")))
            run._r.addprevious(change)
            change.append(run._r)
        if mark == "del":
            for piece in run._r.findall(qn("w:t")):
                piece.tag = qn("w:delText")

    def _revision(self, kind: str, namespace: str = "") -> str:
        self._revisions += 1
        return f'<w:{kind} {namespace} w:id="{self._revisions}" w:author="{REVISER}" w:date="2024-01-16T08:00:00Z"/>'


def pack(path: Path, parts: list[tuple[str, bytes]]) -> None:
    """Write a zip package whose bytes depend on its parts alone; `mimetype` is stored, the rest deflated."""
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts:
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            package.writestr(zipfile.ZipInfo(name, ZIPPED), data, stored)


def _merged(rows: list[list[str]]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """The top left and bottom right cell of every merged stretch.

    >>> _merged([["Всего", "<"], ["^", "<"], ["Дата", "5 мая"]])
    [((0, 0), (1, 1))]
    """
    found = []
    for row, told in enumerate(rows):
        for column, text in enumerate(told):
            if text in ("<", "^"):
                continue
            right = _reach(told[column + 1 :], "<")
            down = _reach([below[column] for below in rows[row + 1 :]], "^")
            if right or down:
                found.append(((row, column), (row + down, column + right)))
    return found


def _reach(cells: list[str], sign: str) -> int:
    return next((count for count, cell in enumerate(cells) if cell != sign), len(cells))


_LEVEL = (
    '<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="{1}"/><w:lvlText w:val="{2}"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="{3}" w:hanging="360"/></w:pPr></w:lvl>'
)
_ABSTRACT = '<w:abstractNum {0} w:abstractNumId="{1}"><w:multiLevelType w:val="multilevel"/>{2}</w:abstractNum>'
_NUM = '<w:num {0} w:numId="{1}"><w:abstractNumId w:val="{1}"/></w:num>'
_NUMPR = '<w:numPr {0}><w:ilvl w:val="{1}"/><w:numId w:val="{2}"/></w:numPr>'
_CONTROL = (
    '<w:sdt {0}><w:sdtPr><w:alias w:val="{1}"/>{2}<w:text/></w:sdtPr><w:sdtContent>'
    '<w:r><w:t xml:space="preserve">{3}</w:t></w:r></w:sdtContent></w:sdt>'
)
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_NOTE = (
    '<w:footnote w:id="{0}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    '<w:r><w:t xml:space="preserve"> {1}</w:t></w:r></w:p></w:footnote>'
)
_NOTE_SIGN = (
    '<w:r {0}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{1}"/></w:r>'
)
_BOX = (
    '<w:r {0} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>'
    '<v:shape style="position:absolute;margin-left:270pt;margin-top:0;width:190pt;height:80pt;z-index:1" stroked="f">'
    "<v:textbox><w:txbxContent>{1}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
