"""Documents some of whose blocks were changed, as unfilled forms, careless editing and bad recognition do."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from pipeline.model.document import Block, Document, Label
from pipeline.readers.builder import Builder, Run
from tests.understanding.mutilations import MUTILATIONS

MOST = 8
"""Changes made to one document."""
MARKERS = "", "1.", "а)", "–", "12.3", "II."


@dataclass(frozen=True)
class Piece:
    """A block with its text."""

    block: Block
    text: str
    marker: str


def disturbed(document: Document, chance: Random) -> Document:
    """The document with some blocks changed, lost or doubled. Raises EmptyError where nothing is left."""
    pieces = [_piece(document, block) for block in document.blocks]
    for _ in range(chance.randint(1, MOST)):
        at = chance.randrange(len(pieces))
        pieces[at] = chance.choice(CHANGES)(pieces[at], chance)
        if chance.random() < 0.2 and not pieces[at].block.cell:
            pieces.insert(at, pieces[at])
    builder = Builder(document.format)
    for one in pieces:
        block = one.block
        builder.block([Run(one.text)], label=block.label, level=block.level, marker=one.marker, cell=block.cell)
    return builder.document()


def _piece(document: Document, block: Block) -> Piece:
    return Piece(block, document[block.content], document[block.marker] if block.marker else "")


def _mutilated(piece: Piece, chance: Random) -> Piece:
    text = chance.choice(MUTILATIONS)(piece.text, chance)
    return replace(piece, text=text.encode(errors="ignore").decode())


def _emptied(piece: Piece, _: Random) -> Piece:
    return replace(piece, text="")


def _marked(piece: Piece, chance: Random) -> Piece:
    return replace(piece, marker=chance.choice(MARKERS))


def _labelled(piece: Piece, chance: Random) -> Piece:
    return replace(piece, block=piece.block._replace(label=chance.choice(list(Label))))


def _freed(piece: Piece, _: Random) -> Piece:
    return replace(piece, block=piece.block._replace(cell=None))


CHANGES: tuple[Callable[[Piece, Random], Piece], ...] = (_mutilated, _mutilated, _emptied, _marked, _labelled, _freed)
