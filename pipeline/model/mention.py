"""What an extractor says: these characters speak of that field."""

from dataclasses import dataclass

from pipeline.model.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the document that states something, before anything is believed.

    `label` names what it speaks of ('date', 'person', 'person.post'); `text` are the document's own characters at
    `span`; `reading` is the same as a person reads it (hyphens at line ends undone, blanks made good); `value` is what
    the words are known to mean where a lexicon says so ('opening', 'at_least'). `rule` is the rule that made it,
    'extractor.rule'. `parts` are mentions inside it or tied to it.
    """

    label: str
    span: Span
    text: str
    reading: str
    rule: str
    value: str = ""
    parts: tuple["Mention", ...] = ()

    def part(self, label: str) -> "Mention | None":
        """The first part with that label."""
        return next((part for part in self.parts if part.label == label), None)

    def every(self, label: str) -> tuple["Mention", ...]:
        """All parts with that label, in order."""
        return tuple(part for part in self.parts if part.label == label)
