"""A row of the conformance table of the DOCX reader, and words that many rows share."""

from dataclasses import dataclass

from docx_made import docx

BOLD, ITALIC, HIDDEN = "<w:b/>", "<w:i/>", "<w:vanish/>"
RAISED = '<w:vertAlign w:val="superscript"/>'
PROMPT = "<w:showingPlcHdr/>"
LIST_1 = '<w:numPr><w:numId w:val="1"/></w:numPr>'
MARK_DELETED = '<w:rPr><w:del w:id="5" w:author="Редактор"/></w:rPr>'


@dataclass(frozen=True)
class Case:
    """What a file shows, the file, and its lines as `docx_drawn.drawn` draws them."""

    name: str
    data: bytes
    lines: tuple[str, ...]


def case(name: str, body: str, *lines: str, **parts) -> Case:
    """A row: its name, the body of the document, what is read of it; further parts as `docx_made.docx` takes them."""
    return Case(name, docx(body, **parts), lines)


def inserted(inside: str) -> str:
    """Text that a reviewer inserted."""
    return f'<w:ins w:id="1" w:author="Редактор">{inside}</w:ins>'


def deleted(text: str) -> str:
    """Text that a reviewer deleted."""
    run = f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'
    return f'<w:del w:id="2" w:author="Редактор">{run}</w:del>'


def alternate(choice: str, fallback: str = "", requires: str = "wps") -> str:
    """An AlternateContent."""
    first = f'<mc:Choice Requires="{requires}">{choice}</mc:Choice>'
    return f"<mc:AlternateContent>{first}<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
