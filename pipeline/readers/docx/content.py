"""What a paragraph holds."""

from dataclasses import dataclass, field
from enum import Enum

from pipeline.readers.builder import Run
from pipeline.readers.docx.notes import Reference
from pipeline.readers.docx.package import Element


class Fate(Enum):
    """What becomes of a text."""

    SHOWN = ""
    DELETED = "было: "
    UNFILLED = "не заполнено: "


@dataclass(slots=True)
class Content:
    """Runs, notes on what does not show, the boxes anchored in the paragraph, its references to foot- and endnotes."""

    runs: list[Run] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)

    @property
    def blank(self) -> bool:
        """Whether nothing of it shows."""
        return not any(run.text.strip() for run in self.runs)

    @property
    def shows(self) -> bool:
        """Whether anything comes of it that a reader sees."""
        return bool(self.boxes or self.references or not self.blank)

    def extend(self, other: "Content") -> None:
        """Let another paragraph's content follow."""
        self.runs += other.runs
        self.notes += other.notes
        self.boxes += other.boxes
        self.references += other.references
