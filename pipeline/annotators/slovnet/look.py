"""What the networks see of a word: its number in navec and its shape."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.annotators.slovnet import navec
from pipeline.annotators.slovnet.shape import shape

Words = Sequence[str]
"""Words of a sentence or a paragraph, cut as razdel cuts them."""


class Look(NamedTuple):
    """Words of one look are one to slovnet: all unknown words with a capital, for instance."""

    number: int
    shape: str


GAP = Look(-1, "<pad>")
"""No word. One after each sequence is enough: a layer looks one place to each side, and gaps are kept empty."""


@lru_cache(maxsize=1 << 15)
def look(word: str) -> Look:
    """The look of a word.

    >>> look("Бишкек").shape, look("Бишкек").number == look("бишкек").number
    ('RU_Xx', True)
    """
    return Look(navec.load().number(word.lower()), shape(word))


def lay(sequences: Iterable[Words]) -> list[Look]:
    """All sequences in one row, a gap after each."""
    row: list[Look] = []
    for sequence in sequences:
        row.extend(map(look, sequence))
        row.append(GAP)
    return row


def stretches(sequences: Iterable[Words]) -> Iterator[slice]:
    """Where each sequence lies once the gaps are left out.

    >>> list(stretches([["в", "Оше"], [], ["вчера"]]))
    [slice(0, 2, None), slice(2, 2, None), slice(2, 3, None)]
    """
    start = 0
    for sequence in sequences:
        yield slice(start, start + len(sequence))
        start += len(sequence)
