"""What a paragraph says of itself: `w:pPr`."""

from dataclasses import dataclass

from pipeline.readers.docx.names import VAL, W
from pipeline.readers.docx.package import Element
from pipeline.readers.docx.styles import NOWHERE, Place, place
from pipeline.readers.docx.values import integer, on

PPR, RPR, STYLE, OUTLINE = W + "pPr", W + "rPr", W + "pStyle", W + "outlineLvl"
SECTION, FRAME, DROP_CAP, NUM_PR = W + "sectPr", W + "framePr", W + "dropCap", W + "numPr"
GONE = frozenset({W + "del", W + "moveFrom"})
HIDDEN, RUN_IN = W + "vanish", W + "specVanish"


@dataclass(slots=True)
class Said:
    """`style` is '' for the default. `outline` is the outline level where the paragraph gives one itself."""

    style: str = ""
    place: Place = NOWHERE
    outline: int | None = None
    section: bool = False
    """The last one of a section."""
    joined: bool = False
    """Goes on in the next one: its mark was deleted, is hidden, or it is only a drop cap."""
    leads: bool = False
    """Joined as a run-in heading: what it is, the whole is."""


def said(paragraph: Element) -> Said:
    """Read the properties of a paragraph."""
    found = Said()
    properties = paragraph[0] if len(paragraph) else None
    for entry in properties if properties is not None and properties.tag == PPR else ():
        tag = entry.tag
        if tag == STYLE:
            found.style = entry.get(VAL, "")
        elif tag == NUM_PR:
            found.place = place(entry)
        elif tag == OUTLINE:
            found.outline = integer(entry.get(VAL))
        elif tag == SECTION:
            found.section = True
        elif tag == FRAME:
            found.joined |= entry.get(DROP_CAP, "none") != "none"
        elif tag == RPR:
            _mark(entry, found)
    return found


def _mark(properties: Element, found: Said) -> None:
    for entry in properties:
        if entry.tag in GONE:
            found.joined = True
        elif entry.tag == HIDDEN:
            found.joined |= bool(on(entry))
        elif entry.tag == RUN_IN:
            found.leads = found.joined = bool(on(entry))
