"""What an extractor finds, drawn into the text: «пришли 12 ⟦акушерок|акушерки|12⟧»."""

from collections.abc import Callable, Iterator

from spacy.tokens import Doc

from pipeline import annotators, readers
from pipeline.model.mention import Mention
from pipeline.settings import Settings


def marked(extract: Callable[[Doc], Iterator[Mention]], text: str, label: str, *parts: str) -> str:
    """The text with each mention of a label in brackets: its characters, its value, the readings of some parts."""
    document = readers.read(text.encode(), Settings(), b"")
    found = sorted((one for one in extract(annotators.annotate(document)) if one.label == label), key=_place)
    out, at = [], 0
    for one in found:
        told = [one.value, *(part.value or part.reading for name in parts for part in one.every(name))]
        out += [document.text[at : one.span.start], "⟦", "|".join([one.text, *filter(None, told)]), "⟧"]
        at = one.span.stop
    return "".join([*out, document.text[at:]]).strip()


def _place(mention: Mention) -> int:
    return mention.span.start


def plain(text: str) -> str:
    """A marked text without its marks."""
    pieces = text.replace("⟦", "\0⟦").replace("⟧", "⟧\0").split("\0")
    return "".join(piece[1:-1].split("|")[0] if piece.startswith("⟦") else piece for piece in pieces)
