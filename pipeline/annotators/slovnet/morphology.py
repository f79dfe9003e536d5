"""Part of speech, case, number, gender … of every word in its sentence, in Universal Dependencies' terms."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from pipeline.annotators.slovnet import navec, pack
from pipeline.annotators.slovnet.encoder import Encoder
from pipeline.annotators.slovnet.look import Words, lay, stretches
from pipeline.annotators.slovnet.pack import Floats
from pipeline.annotators.slovnet.product import product


@dataclass(frozen=True, slots=True)
class Tag:
    """`pos` is UD's part of speech, `feats` its features as CoNLL-U writes them, empty where there are none.

    >>> Tag("NOUN", "Case=Gen|Number=Sing").feature("Case")
    'Gen'
    """

    pos: str
    feats: str = ""

    def feature(self, name: str) -> str:
        """The value of a feature; empty where the word has none."""
        return dict(pair.split("=") for pair in self.feats.split("|") if pair).get(name, "")


def morphology(sentences: Sequence[Words]) -> list[list[Tag]]:
    """The tag of every word.

    >>> [(tag.pos, tag.feature("Case")) for tag in morphology([["Гости", "ждали", "директора"]])[0]]
    [('NOUN', 'Nom'), ('VERB', ''), ('NOUN', 'Acc')]
    """
    network = load()
    parts = (product(states, network.weight) + network.bias for states in network.encoder(lay(sentences)))
    best = [network.tags[number] for scores in parts for number in scores.argmax(1).tolist()]
    return [best[stretch] for stretch in stretches(sentences)]


@dataclass(frozen=True, slots=True)
class Network:
    """The encoder and what makes tags of its states."""

    encoder: Encoder
    weight: Floats
    bias: Floats
    tags: tuple[Tag, ...]


@cache
def load() -> Network:
    """The network, read at the first call. Its first tag, that of the gap, is never an answer and left out."""
    packed = pack.read("morph")
    return Network(
        Encoder(packed, navec.load()),
        np.ascontiguousarray(packed.arrays["head.proj.weight"][:, 1:]),
        packed.arrays["head.proj.bias"][1:],
        tuple(Tag(*tag.split("|", 1)) for tag in packed.vocabularies["tag"][1:]),
    )
