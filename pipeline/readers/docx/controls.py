"""Content controls: fields of a form that somebody fills in, or nobody (ISO/IEC 29500-1, 17.5.2)."""

from pipeline.normalisers.prompts import asks
from pipeline.readers.docx.names import W
from pipeline.readers.docx.package import Element
from pipeline.readers.docx.values import said

CONTROL, PROPERTIES, CONTENT = W + "sdt", W + "sdtPr", W + "sdtContent"
PROMPTING, TEXT = W + "showingPlcHdr", W + "t"

LONGEST = 200
"""Characters of a control's text, after which it cannot be a prompt."""


def unfilled(control: Element) -> bool:
    """Whether a control shows its prompt: it says so, or holds one of Word's own (LibreOffice drops the flag)."""
    if said(control.find(PROPERTIES), PROMPTING):
        return True
    content = control.find(CONTENT)
    return content is not None and _is_prompt(content)


def _is_prompt(content: Element) -> bool:
    text = ""
    for piece in content.iter(TEXT):
        text += piece.text or ""
        if len(text) > LONGEST:
            return False
    return asks(text)
