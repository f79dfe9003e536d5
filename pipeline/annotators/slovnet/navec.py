"""Word vectors: navec (MIT), product-quantised, 250,000 words of Russian news, 300 numbers each.

A vector is 100 pieces of three numbers, each piece one of 256; a word is stored as its 100 choices. The choices stay
in the file and are mapped, so that processes share them.
"""

import gzip
import tarfile
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from pipeline.annotators.slovnet import pack

_HEAD = 16
"""Bytes before the choices: four 32-bit numbers: vectors, width, pieces, centroids."""


@dataclass(frozen=True, slots=True)
class Navec:
    """`words` are sorted; the vector after the last of them stands for all other words."""

    words: tuple[str, ...]
    choices: NDArray[np.uint8]
    pieces: pack.Floats

    def number(self, word: str) -> int:
        """The number of a lower-case word; that of the unknown word where navec lacks it."""
        at = bisect_left(self.words, word)
        return at if at < len(self.words) and self.words[at] == word else len(self.words)

    def vectors(self, numbers: NDArray[np.intp]) -> pack.Floats:
        """(n,) numbers of words → (n, 300)."""
        pieces, centroids, size = self.pieces.shape
        places = self.choices[numbers] + np.arange(pieces) * centroids
        vectors: pack.Floats = self.pieces.reshape(-1, size).take(places, 0)
        return vectors.reshape(len(numbers), -1)


@cache
def load() -> Navec:
    """The vectors that slovnet's news models were trained on."""
    path = pack.locate("emb/navec_news_v1_1B_250K_300d_100q.tar")
    with tarfile.open(path) as tar:
        words = _words(gzip.decompress(pack.content(tar, "vocab.bin")))
        start = tar.getmember("pq.bin").offset_data
    vectors, width, pieces, centroids = np.fromfile(path, np.uint32, 4, offset=start).tolist()
    choices = np.memmap(path, np.uint8, "r", start + _HEAD, (vectors, pieces))
    codes = np.fromfile(path, np.float32, centroids * width, offset=start + _HEAD + choices.size)
    return Navec(words, choices, codes.reshape(pieces, centroids, -1))


def _words(vocabulary: bytes) -> tuple[str, ...]:
    """A 32-bit count, as many 32-bit frequencies, then the words, a line each; the last two are <unk> and <pad>."""
    count = int.from_bytes(vocabulary[:4], "little")
    return tuple(vocabulary[4 + 4 * count :].decode().split("\n")[:-2])
