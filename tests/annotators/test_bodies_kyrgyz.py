"""Where the organisations of a Kyrgyz sentence begin and end."""

import pytest

from pipeline.annotators import annotate
from pipeline.annotators.bodies_kyrgyz import bodies_in
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.tokens import text_of
from pipeline.readers import read
from pipeline.settings import Settings

CASES = [
    (
        "Семинар Жапониянын Кыргыз Республикасындагы элчилигинин колдоосу менен өттү.",
        "Жапониянын Кыргыз Республикасындагы элчилигинин",
    ),
    (
        "7-декабрда К. Асанов атындагы Тил жана маданият институту семинар өткөрдү.",
        "К. Асанов атындагы Тил жана маданият институту",
    ),
    ("Иш-чара GIZ уюмунун колдоосу менен өттү.", "GIZ уюмунун"),
    ("Форумду «Арча» фонду жана «Мост» бирикмеси уюштурду.", "«Арча» фонду + «Мост» бирикмеси"),
    ("Жыйынга мэрия кызматкерлери катышты.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_phrase_goes_back_to_where_another_begins(text: str, expected: str) -> None:
    doc = annotate(read(text.encode(), Settings(), b""))
    lists = bodies_in(doc, sentences_of(doc)[0])
    found = [" + ".join(one.span.of(text_of(doc)) for one in bodies) for bodies in lists]
    assert expected in found if expected else not found
