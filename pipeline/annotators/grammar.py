"""Part of speech, case and number of words, the tree of each sentence, and named entities, by slovnet's networks."""

import numpy as np
from spacy.attrs import DEP, HEAD, MORPH, POS
from spacy.symbols import IDS
from spacy.tokens import Doc, Span, SpanGroup

from pipeline.annotators.slovnet.morphology import morphology
from pipeline.annotators.slovnet.names import entities
from pipeline.annotators.slovnet.plain import plain
from pipeline.annotators.slovnet.syntax import syntax


def grammar(doc: Doc) -> Doc:
    """Set `token.pos_`, `token.morph`, `token.head` and `token.dep_`; blanks hang on the word before them."""
    sentences = [[token.i for token in sent if not token.is_space] for sent in doc.sents]
    sentences = [words for words in sentences if words]
    texts = [[doc[i].text for i in words] for words in sentences]
    table = np.zeros((len(doc), 4), dtype="int64")
    add = doc.vocab.strings.add
    table[:, 3] = _signed(add("dep"))
    for words, tags, arcs in zip(sentences, morphology(texts), syntax(texts), strict=True):
        for i, tag, arc in zip(words, tags, arcs, strict=True):
            head = i if arc.head is None else words[arc.head]
            relation = arc.relation if arc.head is not None else "ROOT"
            table[i] = IDS[tag.pos], _signed(doc.vocab.morphology.add(tag.feats)), head - i, _signed(add(relation))
        for i in range(words[0], words[-1] + 1):
            if doc[i].is_space:
                table[i, 2] = words[0] - i
    last = 0
    for i, token in enumerate(doc):
        if token.is_space and not table[i, 2] and i:
            table[i, 2] = last - i
        elif not token.is_space:
            last = i
    return doc.from_array([POS, MORPH, HEAD, DEP], table.astype("uint64"))  # type: ignore[arg-type]  # the stub knows only its own integers


def _signed(number: int) -> int:
    return number - (1 << 64) if number >= 1 << 63 else number


def names(doc: Doc) -> Doc:
    """Write `doc.spans["ner"]`: PER, LOC, ORG; the network sees a block at a time."""
    blocks = _paragraphs(doc)
    found: list[Span] = []
    for words, entities_here in zip(
        blocks, entities([plain([doc[i].text for i in words]) for words in blocks]), strict=True
    ):
        for one in entities_here:
            found.append(Span(doc, words[one.start], words[one.end - 1] + 1, label=one.label))
    doc.spans["ner"] = SpanGroup(doc, name="ner", spans=found)
    return doc


def _paragraphs(doc: Doc) -> list[list[int]]:
    blocks: list[list[int]] = [[]]
    for token in doc:
        if token.is_space and "\n" in token.text:
            blocks.append([])
        elif not token.is_space:
            blocks[-1].append(token.i)
    return [words for words in blocks if words]
