"""Questions that were discussed, in the constructions that reporters use."""

import pytest
from marked_text import marked, plain

from pipeline.extractors import topics

CASES = [
    "Участники обсудили ⟦подготовку ко Дню студента⟧ и ⟦конкурс социальных роликов⟧.",
    "Обсудили ⟦планы и перспективы развития туризма⟧.",
    "Участники обсудили вопросы ⟦получения паспорта⟧, ⟦очереди на жильё⟧, а также ⟦помощи наставников⟧.",
    "Рассмотренные вопросы: ⟦доходы бюджета⟧; ⟦выравнивающие гранты⟧",
    "Темы: ⟦простои на границе⟧; ⟦страхование груза⟧.",
    "Тегерек столдо ⟦жайыт билетинин баасы⟧ жана ⟦көпүрөлөрдү оңдоо⟧ маселелери талкууланды.",
    "Катышуучулар ⟦көчмө китепкана ачуу⟧, ⟦китеп алмашуу⟧ жөнүндө сүйлөшүштү.",
    "Суды рассмотрели 73 иска о покусах.",
]


@pytest.mark.parametrize("case", CASES)
def test_each_question_is_a_row(case: str) -> None:
    assert marked(topics.extract, plain(case), "topic_row") == case
