"""A paragraph on its way to becoming a block."""

from dataclasses import dataclass, field

from pipeline.model.document import Cell, Label
from pipeline.readers.builder import Builder, Run


@dataclass(slots=True)
class Passage:
    """What `Builder.block` takes, still open: notes may come to it, and its table may turn out to go on."""

    runs: list[Run]
    label: Label = Label.TEXT
    level: int = 0
    marker: str = ""
    cell: Cell | None = None
    frame: bool = False
    wrapped: bool = False
    notes: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its characters without the marker."""
        return "".join(run.text for run in self.runs)

    @property
    def bold(self) -> bool:
        """Whether all of it that shows is bold."""
        return all(run.bold for run in self.runs if run.text.strip())

    def lay(self, builder: Builder) -> None:
        """Make it a block."""
        builder.block(
            self.runs,
            label=self.label,
            level=self.level,
            marker=self.marker,
            cell=self.cell,
            frame=self.frame,
            wrapped=self.wrapped,
            notes=tuple(map(_tidy, self.notes)),
        )


def _tidy(note: str) -> str:
    return " ".join(note.split())
