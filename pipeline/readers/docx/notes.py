"""The marks of foot- and endnotes, counted as Word counts them (ISO/IEC 29500-1, 17.11)."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.readers.docx.formats import raised, written
from pipeline.readers.docx.names import W
from pipeline.readers.docx.package import Element
from pipeline.readers.docx.values import OFF, integer, value

FOOTNOTE, ENDNOTE = W + "footnoteReference", W + "endnoteReference"
PROPERTIES = {FOOTNOTE: W + "footnotePr", ENDNOTE: W + "endnotePr"}
FORMATS = {FOOTNOTE: "decimal", ENDNOTE: "lowerRoman"}
"""What Word takes where nothing is said."""

ID, CUSTOM = W + "id", W + "customMarkFollows"
NUMBER_FORMAT, START, RESTART = W + "numFmt", W + "numStart", W + "numRestart"


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a note: which (`kind` is the tag), and the mark that both carry; a custom mark is plain text."""

    kind: str
    id: str
    mark: str


class Notes:
    """Numbers the references in the order in which they are met.

    A section speaks before the document's settings. Numbers that start anew on each page go on here: where pages end
    is not known.
    """

    def __init__(self, sections: Sequence[Element], settings: Element | None) -> None:
        self._sections = sections
        self._settings = settings
        self._section = 0
        self._numbers: dict[str, int] = {}

    def end_section(self) -> None:
        """The last paragraph of a section is over."""
        self._section += 1
        for kind in [kind for kind in self._numbers if self._said(kind, RESTART) == "eachSect"]:
            del self._numbers[kind]

    def reference(self, element: Element) -> Reference:
        """Number a reference."""
        kind, id = element.tag, element.get(ID, "")
        if element.get(CUSTOM, "0") not in OFF:
            return Reference(kind, id, "")
        first = integer(self._said(kind, START))
        number = self._numbers[kind] = self._numbers.get(kind, (1 if first is None else first) - 1) + 1
        return Reference(kind, id, raised(written(number, self._said(kind, NUMBER_FORMAT) or FORMATS[kind])))

    def _said(self, kind: str, name: str) -> str | None:
        section = self._sections[self._section] if self._section < len(self._sections) else None
        for speaker in (section, self._settings):
            said = None if speaker is None else value(speaker.find(f"{PROPERTIES[kind]}/{name}"))
            if said is not None:
                return said
        return None
