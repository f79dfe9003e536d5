"""Where a sentence stops by its mark."""

import pytest

from pipeline.annotators import annotate
from pipeline.annotators.stops import first_sentence
from pipeline.model.span import Span
from pipeline.readers import read
from pipeline.settings import Settings

CASES = [
    "Роль А. Н. Бекова в науке | . Затем был обед.",
    "Музей им. Бекова и архив | ! Затем был обед.",
    "Музей «Дом. Двор. Очаг» и архив | . Затем был обед.",
]


@pytest.mark.parametrize("case", CASES)
def test_the_first_sentence_ends_at_its_own_mark(case: str) -> None:
    before, after = case.split(" | ")
    doc = annotate(read((before + after).encode(), Settings(), b""))
    assert first_sentence(doc, Span(0, len(doc.text))).of(doc.text) == before
