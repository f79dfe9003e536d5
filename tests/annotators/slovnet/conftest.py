"""slovnet itself, in its own numpy inference: what ours is held against."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from navec import Navec
from slovnet import NER, Morph, Syntax

from pipeline.annotators.slovnet import pack


@dataclass(frozen=True)
class Reference:
    ner: Callable[[list[list[str]]], list[list[str]]]
    morphology: Callable[[list[list[str]]], list[list[str]]]
    syntax: Callable[[list[list[str]]], list[list[tuple[int, str]]]]


@pytest.fixture(scope="session")
def vectors() -> Any:
    return Navec.load(pack.locate("emb/navec_news_v1_1B_250K_300d_100q.tar"))


@pytest.fixture(scope="session")
def reference(vectors: Any) -> Reference:
    def loaded(kind: Any, name: str) -> Any:
        return kind.load(pack.locate(f"model/slovnet_{name}_news_v1.tar")).navec(vectors)

    names, morphology, syntax = loaded(NER, "ner"), loaded(Morph, "morph"), loaded(Syntax, "syntax")

    def ner(paragraphs: list[list[str]]) -> list[list[str]]:
        infer = names.infer
        return [
            [infer.decoder.tags_vocab.decode(tag) for tag in tags] for tags in infer.process(infer.encoder(paragraphs))
        ]

    return Reference(
        ner,
        lambda sentences: [[token.tag for token in markup.tokens] for markup in morphology.map(sentences)],
        lambda sentences: [
            [(int(token.head_id), token.rel) for token in markup.tokens] for markup in syntax.map(sentences)
        ],
    )
