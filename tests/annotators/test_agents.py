"""Which verb organisations are the agent of."""

import pytest

from pipeline.annotators import annotate
from pipeline.annotators.agents import agents_of
from pipeline.annotators.tokens import text_of
from pipeline.readers import read
from pipeline.settings import Settings

CASES = [
    ("Фонд «Арча», в рамках проекта «Дорога», при поддержке мэрии провёл в Оше семинар.", "Фонд «Арча» nomn провести"),
    ("Семинар проводился в Бишкеке в течение трёх дней фондом «Мост».", "фондом «Мост» ablt проводиться"),
    ("Состоялся форум, организованный ассоциацией «Курак».", "ассоциацией «Курак» ablt организовать"),
    ("Тренинг провели представители общественного фонда «Мост».", "общественного фонда «Мост» gent провести"),
    ("Организаторами форума выступили фонд «Мост» и мэрия города Ош.", "фонд «Мост» nomn выступить организатор"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_verb_is_found_by_the_tree_and_by_its_neighbours(text: str, expected: str) -> None:
    doc = annotate(read(text.encode(), Settings(), b""))
    found = [
        " ".join([one.bodies.items[0].of(text_of(doc)), one.case, *sorted(one.verbs), one.office]).strip()
        for one in agents_of(doc)
    ]
    assert expected in found


def test_the_subject_of_a_passive_is_no_agent() -> None:
    doc = annotate(read("На совещании был подготовлен проект «Концепция».".encode(), Settings(), b""))
    assert not [one for one in agents_of(doc) if "подготовить" in one.verbs]
