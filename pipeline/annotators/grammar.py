"""Part of speech, case and number of words, the tree of each sentence, and named entities, by slovnet's networks."""

from spacy.tokens import Doc, Span, SpanGroup

from pipeline.annotators.slovnet.morphology import morphology
from pipeline.annotators.slovnet.names import entities
from pipeline.annotators.slovnet.syntax import syntax


def grammar(doc: Doc) -> Doc:
    """Set `token.pos_`, `token.morph`, `token.head` and `token.dep_`; blanks hang on the word before them."""
    sentences = [[token for token in sent if not token.is_space] for sent in doc.sents]
    sentences = [words for words in sentences if words]
    texts = [[token.text for token in words] for words in sentences]
    for words, tags, arcs in zip(sentences, morphology(texts), syntax(texts), strict=True):
        for token, tag, arc in zip(words, tags, arcs, strict=True):
            token.pos_ = tag.pos
            token.set_morph(tag.feats)
            token.head = token if arc.head is None else words[arc.head]
            token.dep_ = arc.relation if arc.head is not None else "ROOT"
    for token in doc:
        if token.is_space:
            token.dep_ = "dep"
    return doc


def names(doc: Doc) -> Doc:
    """Write `doc.spans["ner"]`: PER, LOC, ORG; the network sees a block at a time."""
    blocks = _paragraphs(doc)
    found: list[Span] = []
    for words, entities_here in zip(blocks, entities([[doc[i].text for i in words] for words in blocks]), strict=True):
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
