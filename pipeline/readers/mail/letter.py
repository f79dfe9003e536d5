"""A letter, whatever it was saved as, and the Document that it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from pipeline.model.document import Block, Document, Label, Properties
from pipeline.readers import plain
from pipeline.readers.builder import Builder
from pipeline.readers.encodings import Text, cleaned
from pipeline.readers.hypertext.blocks import Layer
from pipeline.readers.hypertext.tree import parse
from pipeline.readers.mail.tail import Role, roles
from pipeline.settings import Settings


@dataclass(frozen=True, slots=True)
class Body:
    """One part of a letter's text."""

    text: Text
    html: bool = False
    flowed: bool = False
    """A line that ends with a blank goes on in the next one (RFC 3676)."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter says. `date` is ISO 8601, empty if not known."""

    subject: str = ""
    sender: str = ""
    date: str = ""
    bodies: tuple[Body, ...] = ()


def document(letter: Letter, format: str, settings: Settings) -> Document:
    """The subject as title, the sender as page header, then the text; what is quoted, and signatures, told apart.

    The date of sending stands in the properties only: it is the letter's, not its event's.
    Raises EmptyError where there is neither subject nor text.
    """
    builder = Builder(format, settings.limits)
    subject, sender = cleaned(letter.subject), cleaned(letter.sender)
    builder.block(subject, label=Label.TITLE)
    builder.block(sender, label=Label.PAGE_HEADER)
    for body in letter.bodies:
        plain.note_losses(builder, body.text)
        if body.html:
            page = parse(body.text.text)
            Layer(builder, page.styles, mail=True).lay(page.body)
        else:
            _lay_plain(builder, body)
    properties = Properties(subject, sender, letter.date)
    return _with_roles(builder.document(properties=properties), subject)


def _lay_plain(builder: Builder, body: Body) -> None:
    lines = _unflowed(body.text.text.split("\n")) if body.flowed else body.text.text.split("\n")
    for depth, group in groupby(lines, _depth):
        label = Label.QUOTED if depth else None
        plain.lay(builder, [line.lstrip(" >") if depth else line for line in group], label=label)


def _depth(line: str) -> int:
    """How many times a line is quoted: '> > text'."""
    start = line[: len(line) - len(line.lstrip(" >"))]
    return start.count(">") if start.startswith(">") else 0


def _unflowed(lines: Sequence[str]) -> list[str]:
    whole: list[str] = []
    for line in lines:
        line = line[1:] if line.startswith(" ") else line
        if whole and whole[-1].endswith(" ") and whole[-1] != "-- " and _depth(whole[-1]) == _depth(line):
            whole[-1] += line.lstrip(" >") if _depth(line) else line
        else:
            whole.append(line)
    return whole


def _with_roles(document: Document, subject: str) -> Document:
    """The document with what is quoted and signatures labelled so."""
    told = roles([document[block.span] for block in document.blocks], subject)
    blocks = tuple(_labelled(block, role) for block, role in zip(document.blocks, told, strict=True))
    return replace(document, blocks=blocks)


def _labelled(block: Block, role: Role) -> Block:
    fixed = block.label in (Label.TITLE, Label.PAGE_HEADER) or role is Role.OWN
    return block if fixed else block._replace(label=Label.QUOTED)
