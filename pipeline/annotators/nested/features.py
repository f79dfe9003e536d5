"""What the network sees of a word: its vector, what slovnet made of its surroundings, what the dictionary says."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from pipeline.annotators.slovnet import names, navec
from pipeline.annotators.slovnet.look import lay, look
from pipeline.annotators.slovnet.pack import Floats
from pipeline.annotators.slovnet.plain import plain
from pipeline.normalisers.kyrgyz import is_kyrgyz
from pipeline.normalisers.morphology import CASES, forms
from pipeline.normalisers.names import is_given, is_patronymic, readings
from pipeline.normalisers.names.reading import Part
from pipeline.normalisers.positions import is_post, kyrgyz_post, organisation_heads

Paragraph = list[int]
"""The numbers of a paragraph's words, blanks left out."""

SHAPES, ENDINGS = 64, 2048
"""How many shapes and endings of words are told apart; others share a number."""
_POS = ("NOUN", "ADJF", "PRTF", "VERB", "INFN", "PREP", "CONJ", "NPRO", "ADVB", "NUMR")
_MARKS = ("Name", "Surn", "Patr", "Geox", "Orgn", "Abbr", "anim", "plur", "femn")
_SIGNS = ("«", "»", '"', ",", ";", ":", ".", "(", ")", "–", "—", "-", "№", "/")
_LABELS = ("PER", "LOC", "ORG")
_TAGS = ("NOUN", "PROPN", "ADJ", "VERB", "ADP", "PUNCT")
_TREE_CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")


@dataclass(frozen=True, slots=True)
class Features:
    """Of every word, paragraph after paragraph: numbers (n, width), and the numbers of its shape and of its ending."""

    dense: Floats
    shapes: NDArray[np.intp]
    endings: NDArray[np.intp]


def paragraphs(doc: Doc) -> list[Paragraph]:
    """The words of each paragraph."""
    found: list[Paragraph] = [[]]
    for token in doc:
        if token.is_space and "\n" in token.text:
            found.append([])
        elif not token.is_space:
            found[-1].append(token.i)
    return [words for words in found if words]


def features(doc: Doc, parts: Sequence[Paragraph]) -> Features:
    """The features of the words of some paragraphs; the doc's words have their tags, its names their labels."""
    texts = [plain([doc[i].text for i in words]) for words in parts]
    network = names.load()
    states = np.concatenate(list(network.encoder(lay(texts))))
    words = [word for text in texts for word in text]
    looks = [look(word) for word in words]
    vectors = navec.load().vectors(np.array([one.number for one in looks]))
    numbers = [i for part in parts for i in part]
    labels = _labels(doc)[numbers]
    tags = np.array([_tag(doc[i].pos_, str(doc[i].morph)) for i in numbers], np.float32)
    flags = np.stack([_flags(doc[i].text) for i in numbers])
    return Features(
        np.concatenate([vectors, states, labels, tags, flags], 1),
        np.array([crc32(one.shape.encode()) % SHAPES for one in looks]),
        np.array([crc32(word.lower()[-3:].encode()) % ENDINGS for word in words]),
    )


def _labels(doc: Doc) -> Floats:
    """slovnet's names: for each label, begins and goes on."""
    found = np.zeros((len(doc), 2 * len(_LABELS)), np.float32)
    for span in doc.spans["ner"]:
        column = _LABELS.index(span.label_)
        found[span.start : span.end, 2 * column + 1] = 1
        found[span.start, 2 * column] = 1
    return found


@lru_cache(maxsize=4096)
def _tag(pos: str, morph: str) -> tuple[bool, ...]:
    return (*(pos == one for one in _TAGS), *(f"Case={one}" in morph for one in _TREE_CASES))


@lru_cache(maxsize=50_000)
def _flags(word: str) -> Floats:
    """What the dictionary and the lexicons say of a word by itself."""
    low = word.lower()
    if not word[0].isalpha():
        return np.array([*(word == one for one in _SIGNS), word[0].isdigit(), *[0] * 34], np.float32)
    found = forms(low)[:8]
    named = readings(word) if word[0].isupper() else ()
    told = (
        *[max((one.share for one in found if one.case == case), default=0) for case in CASES],
        *[max((one.share for one in found if one.pos == pos), default=0) for pos in _POS],
        *[max((one.share for one in found if mark in one.marks), default=0) for mark in _MARKS],
        any(one.known for one in found),
        is_post(word),
        any(one.lemma in organisation_heads() for one in found),
        is_given(word),
        is_patronymic(word),
        max((one.weight for one in named if one.part is Part.SURNAME), default=0),
        max((one.weight for one in named if one.part is Part.GIVEN), default=0),
        is_kyrgyz(word),
        bool(kyrgyz_post(word)),
    )
    return np.array([*[0] * (len(_SIGNS) + 1), *told], np.float32)
