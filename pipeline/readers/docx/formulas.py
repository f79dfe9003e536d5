"""Formulas in one line: 1/2, x^2 (ISO/IEC 29500-1, 22.1)."""

from lxml import etree

from pipeline.readers.docx.names import M
from pipeline.readers.docx.package import Element

BETWEEN = {M + "f": "/", M + "sSup": "^", M + "sSub": "_"}
"""What stands between the two parts of a formula's element when it is written in one line."""

TEXT = M + "t"
FIRST_PARTS = frozenset({M + "num", M + "e"})

FORMULA = M + "oMath"


def line(math: Element) -> str:
    """The characters of a formula, with a sign where one part stands above another."""
    written: list[str] = []
    for event, element in etree.iterwalk(math, events=("start", "end")):
        if event == "start" and element.tag == TEXT:
            written.append(element.text or "")
        elif event == "end" and element.tag in FIRST_PARTS:
            written.append(BETWEEN.get(element.getparent().tag, ""))
    return "".join(written)
