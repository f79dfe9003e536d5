"""The parts of one document that its stories share; each is opened when first asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Protocol

from pipeline.errors import DamagedError, EmptyError, LimitError, ReadError
from pipeline.model.document import Document, Label
from pipeline.readers.docx.chunks import embedded
from pipeline.readers.docx.fields import matched
from pipeline.readers.docx.names import W
from pipeline.readers.docx.notes import ENDNOTE, FOOTNOTE, Notes, Reference
from pipeline.readers.docx.numbering import Counter, Lists
from pipeline.readers.docx.package import Element, Package, Relation
from pipeline.readers.docx.sheet import Sheet
from pipeline.readers.docx.styles import Styles
from pipeline.settings import Settings

MAIN = "word/document.xml"
"""Where the main part is when the package does not say."""

CALLED = {
    "styles": "стили",
    "numbering": "нумерация",
    "settings": "параметры",
    "footnotes": "сноски",
    "endnotes": "концевые сноски",
    "comments": "примечания",
    "header": "верхний колонтитул",
    "footer": "нижний колонтитул",
    "diagramData": "схема",
    "core-properties": "свойства файла",
    "aFChunk": "вложенный документ",
    "too_deep": "слишком глубоко вложенный текст",
}
"""What people call a part, by the kind of the relationship that leads to it."""

NOTE_PARTS = {FOOTNOTE: "footnotes", ENDNOTE: "endnotes"}
SECTION, BODY, ID = W + "sectPr", W + "body", W + "id"


class Problem(Protocol):
    """`Builder.problem`."""

    def __call__(self, code: str, page: int | None = None, **details: object) -> None:
        """Note that something could not be read."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part that holds text: where its links lead, whether its fields match, its own count of lists."""

    relations: Mapping[str, Relation]
    matched: bool
    counter: Counter
    label: Label | None = None
    """What its paragraphs are, whatever their style says: a header, a note."""


class Parts:
    """Raises DamagedError where there is no main part with a body."""

    def __init__(self, package: Package, settings: Settings, problem: Problem) -> None:
        self._package = package
        self._settings = settings
        self._left = settings.limits.characters
        self._tables = -1
        self._notes: dict[str, tuple[Part | None, dict[str, Element]]] = {}
        self._problem = problem
        self._lost: set[str] = set()
        self._chunks: dict[str, Document | None] = {}
        kinds = {relation.kind: relation.target for relation in package.relations().values()}
        self._name = kinds.get("officeDocument", MAIN)
        self._core = kinds.get("core-properties")
        self.relations = package.relations(self._name)
        document = package.xml(self._name)
        body = None if document is None else document.find(BODY)
        if body is None:
            raise DamagedError(part=self._name, reason="no body")
        self.body = body
        self.main = self.part(self._name, body)

    @cached_property
    def styles(self) -> Styles:
        """The styles."""
        relation = self._kind("styles")
        data = None if relation is None else self._package.data(relation.target)
        return Styles(Sheet(data, partial(self.lost, "styles")))

    @cached_property
    def lists(self) -> Lists:
        """The lists."""
        return Lists(lambda: self.only("numbering")[1], self.styles)

    @cached_property
    def settings(self) -> Element | None:
        """The document's settings."""
        return self.only("settings")[1]

    @cached_property
    def sections(self) -> list[Element]:
        """The properties of each section."""
        return list(self.body.iter(SECTION))

    @cached_property
    def notes(self) -> Notes:
        """The count of foot- and endnotes."""
        return Notes(self.sections, self.settings)

    @property
    def core(self) -> Element | None:
        """The core properties."""
        return None if self._core is None else self._opened("core-properties", self._core)

    def only(self, kind: str) -> tuple[str, Element | None]:
        """The name and root of the part of which there is one at most, by the kind of the relationship to it."""
        relation = self._kind(kind)
        return ("", None) if relation is None else (relation.target, self.open(relation))

    def open(self, relation: Relation | None) -> Element | None:
        """The part that a relationship leads to; None where there is none, or it leads out of the package."""
        return None if relation is None or relation.external else self._opened(relation.kind, relation.target)

    def chunk(self, relation: Relation | None) -> Document | None:
        """The whole document that a relationship leads to; None where there is none that can be read, which is told."""
        target = "" if relation is None or relation.external else relation.target
        if target not in self._chunks:
            self._chunks[target] = self._embedded(target)
        return self._chunks[target]

    def note(self, reference: Reference) -> tuple[Part, Element] | None:
        """What a reference leads to; a note is given once."""
        known = self._notes.get(reference.kind)
        if known is None:
            known = self._notes[reference.kind] = self._read_notes(NOTE_PARTS[reference.kind])
        part, notes = known
        note = notes.pop(reference.id, None)
        return None if part is None or note is None else (part, note)

    def part(self, name: str, root: Element, label: Label | None = None) -> Part:
        """A part of that name as its stories need it."""
        return Part(self._package.relations(name), matched(root), Counter(self.lists), label)

    def number_table(self) -> int:
        """A number for the next table."""
        self._tables += 1
        return self._tables

    def spend(self, characters: int) -> None:
        """Count text; raises LimitError where there is too much of it."""
        self._left -= characters
        if self._left < 0:
            raise LimitError("too_many_characters", limit=self._settings.limits.characters)

    def lost(self, kind: str) -> None:
        """Tell that something could not be read; the same is told once."""
        part = CALLED.get(kind, kind)
        if part not in self._lost:
            self._lost.add(part)
            self._problem("damaged_part", part=part)

    def _kind(self, kind: str) -> Relation | None:
        return next((one for one in self.relations.values() if one.kind == kind and not one.external), None)

    def _read_notes(self, kind: str) -> tuple[Part | None, dict[str, Element]]:
        name, root = self.only(kind)
        if root is None:
            return None, {}
        return self.part(name, root, Label.FOOTNOTE), {note.get(ID, ""): note for note in root}

    def _embedded(self, name: str) -> Document | None:
        try:
            data = self._package.data(name) or b""
            limits = replace(self._settings.limits, characters=self._left, unfolded=self._package.budget)
            document = embedded(data, self._settings, limits)
        except EmptyError:
            return None
        except ReadError:
            document = None
        if document is None:
            self.lost("aFChunk")
            return None
        for problem in document.problems:
            self._problem(problem.code, problem.page, **problem.details)
        return document

    def _opened(self, kind: str, name: str) -> Element | None:
        try:
            root = self._package.xml(name)
        except DamagedError:
            root = None
        if root is None:
            self.lost(kind)
        return root
