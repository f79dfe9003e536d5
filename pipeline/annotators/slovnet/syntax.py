"""Which word each word hangs on in its sentence, and as what, in Universal Dependencies' terms.

slovnet takes for each word the head that scores highest; in one sentence of four of an event report that gives a
cycle, a word that hangs on itself, or several roots. Here the tree of the highest score is taken instead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from pipeline.annotators.slovnet import navec, pack, tree
from pipeline.annotators.slovnet.encoder import Encoder
from pipeline.annotators.slovnet.look import Words, lay, stretches
from pipeline.annotators.slovnet.pack import Floats
from pipeline.annotators.slovnet.product import product

_LONGEST = 400
"""Words of a sentence. What is longer (a table, a list without a full stop) is parsed in stretches of so many."""
_STRIDE = 512
"""Words whose relations are weighed at once."""


@dataclass(frozen=True, slots=True)
class Arc:
    """`head` is the place of the word's head in the sentence, None for the root; `relation` as in UD."""

    head: int | None
    relation: str


def syntax(sentences: Sequence[Words]) -> list[list[Arc]]:
    """The arc of every word. Those of a sentence make a tree with one root.

    >>> syntax([["Модератор", "открыл", "встречу"]])
    [[Arc(head=1, relation='nsubj'), Arc(head=None, relation='root'), Arc(head=1, relation='obj')]]
    """
    network = load()
    views = np.concatenate([network.views(states) for states in network.encoder(lay(sentences))])
    word, head, tied_head, tied_word = np.split(views, 4, axis=1)
    (_, root, _, _), (_, _, tied_root, _) = (np.split(view, 4) for view in network.views(network.roots))
    parts = [part for whole in stretches(sentences) for part in _parts(whole)]
    heads = _heads(product(word, network.kernel), root, head, parts)
    numbers = network.tied(tied_word, np.vstack([tied_root, tied_head])[heads + 1])
    arcs = list(zip(heads.tolist(), numbers.tolist(), strict=True))
    return [
        [Arc(None if head < 0 else head - whole.start, network.relations[number]) for head, number in arcs[whole]]
        for whole in stretches(sentences)
    ]


def _heads(sought: Floats, root: Floats, head: Floats, sentences: Sequence[slice]) -> NDArray[np.intp]:
    """The place of every word's head among all words, -1 for a root."""
    heads = np.empty(len(head), np.intp)
    for one in sentences:
        found = tree.best(sought[one] @ np.vstack([root, head[one]]).T)
        heads[one] = np.where(found == 0, -1, found + (one.start - 1))
    return heads


def _parts(whole: slice) -> Iterator[slice]:
    for start in range(whole.start, whole.stop, _LONGEST):
        yield slice(start, min(start + _LONGEST, whole.stop))


@dataclass(frozen=True, slots=True)
class Network:
    """A word is seen in four ways: as one that seeks a head, as a head, then for the relation as a head and as a word.

    `roots` are the states of the root, one for the second way and one for the third.
    """

    encoder: Encoder
    weight: Floats
    bias: Floats
    roots: Floats
    kernel: Floats
    tie: Floats
    relations: tuple[str, ...]

    def views(self, states: Floats) -> Floats:
        """(words, 64) → (words, 4 × 32)."""
        views: Floats = np.maximum(product(states, self.weight) + self.bias, 0)
        return views

    def tied(self, word: Floats, head: Floats) -> NDArray[np.intp]:
        """The number of the relation between each word and its head: two times (words, 32) → (words,)."""
        best = np.empty(len(word), np.intp)
        for start in range(0, len(word), _STRIDE):
            some = slice(start, start + _STRIDE)
            pairs = head[some, :, None] * word[some, None, :]
            best[some] = product(pairs.reshape(len(pairs), -1), self.tie).argmax(1)
        return best


@cache
def load() -> Network:
    """The network, read at the first call. Its first relation, that of the gap, is never an answer and left out."""
    packed = pack.read("syntax")
    arrays, ways = packed.arrays, ("head.head", "head.tail", "rel.head", "rel.tail")
    width = len(arrays["head.kernel"])
    tie = arrays["rel.kernel"].reshape(width, -1, width)[:, 1:]  # (head, relation, word)
    return Network(
        Encoder(packed, navec.load()),
        np.concatenate([arrays[f"{way}.proj.weight"] for way in ways], axis=1),
        np.concatenate([arrays[f"{way}.proj.bias"] for way in ways]),
        np.stack([arrays["head.root"], arrays["rel.root"]]),
        arrays["head.kernel"],
        tie.swapaxes(1, 2).reshape(width * width, -1),
        packed.vocabularies["rel"][1:],
    )
