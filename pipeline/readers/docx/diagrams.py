"""SmartArt: a diagram's words stand in a part of their own (ISO/IEC 29500-1, 21.4)."""

from pipeline.readers.docx.names import DGM, A, R
from pipeline.readers.docx.package import Element

DATA = R + "dm"
"""The attribute of `dgm:relIds` that leads to the words."""

POINT_TEXT, PARAGRAPH, TEXT = DGM + "t", A + "p", A + "t"


def paragraphs(data: Element) -> list[str]:
    """The paragraphs of a diagram's points, in order."""
    return [
        "".join(text.text or "" for text in paragraph.iter(TEXT))
        for point in data.iter(POINT_TEXT)
        for paragraph in point.iterchildren(PARAGRAPH)
    ]
