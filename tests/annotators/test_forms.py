"""Where a form puts its labels and their values, and what of it tells nothing."""

import pytest
from docx import Document

from pipeline import annotators, readers
from pipeline.annotators.slots import slots_of
from pipeline.settings import Settings

PLANNED = """| Показатель | План | Факт |
|---|---|---|
| Дата проведения | 10 сентября 2024 г. | 17 сентября 2024 г. |
| Количество участников | 40 | 33 |
| Модератор | Горов Асан | Ли Зоя |
"""
ASKED = """1. Какое мероприятие вы провели?

Мы провели круглый стол «Тихая перемена».

2. Где это было?

В школе № 3 города Каракол. Спортзал в тот день не топили.

3. Какие предложения поступили?

- ввести час общения
- обучить учителей

4. К чему пришли?

Решили написать письмо в мэрию.
"""
NUMBERED = """9. Обсуждаемые темы:
- тарифы на воду
- учёт воды
10. Принятые решения:
а) составить график
б) починить лотки
"""


def _slots(data: bytes, *fields: str) -> list[tuple[str, list[str]]]:
    doc = annotators.annotate(readers.read(data, Settings(), b""))
    found = slots_of(doc, *fields)
    return [(slot.field, [piece.of(doc.text) for piece in slot.pieces]) for slot in found if slot.field != "ignore"]


def test_of_plan_and_fact_the_fact_is_the_value():
    assert _slots(PLANNED.encode()) == [
        ("date", ["17 сентября 2024 г."]),
        ("count", ["33"]),
        ("moderator", ["Ли Зоя"]),
    ]


def test_an_unfilled_fact_is_no_value_and_its_plan_neither():
    assert not _slots(PLANNED.replace("| 40 | 33 |", "| 40 |  |").encode(), "count")


def test_questions_of_a_form_are_labels_up_to_what_is_told_in_sentences():
    assert _slots(ASKED.encode()) == [
        ("place", ["В школе № 3 города Каракол."]),
        ("proposals", ["ввести час общения", "обучить учителей"]),
    ]


def test_a_lone_question_is_no_label():
    assert not _slots("Где это было?\n\nГород Ош, школа № 3.".encode())


def test_a_list_ends_at_the_next_number_of_the_form():
    assert _slots(NUMBERED.encode()) == [
        ("topics", ["тарифы на воду", "учёт воды"]),
        ("proposals", ["составить график", "починить лотки"]),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Дата: 3 мая 2025 г. Место: село Ак-Талаа, дом быта",
        "Дата: 3 мая 2025 г., место: село Ак-Талаа, дом быта",
        "Отчёт мастера. Дата: 3 мая 2025 г. Место: село Ак-Талаа, дом быта",
    ],
)
def test_labels_may_stand_in_one_line(line: str):
    told = dict(_slots(f"{line}\n\nОтчёт.".encode()))
    assert [piece.rstrip(",") for piece in told["date"]] == ["3 мая 2025 г."]
    assert told["place"] == ["село Ак-Талаа, дом быта"]


@pytest.mark.parametrize("blank", ["нет", "не поступали", "–", "____________", "[указать]", "Не было.", "жок", "н/д"])
def test_what_tells_nothing_is_no_value(blank: str):
    assert not _slots(f"Рекомендации: {blank}\n\nМодератор: {blank}".encode())


def test_a_cell_as_wide_as_its_table_reads_like_a_paragraph(tmp_path):
    document = Document()
    table = document.add_table(rows=3, cols=3)
    for cell, text in zip(table.rows[0].cells, ("№", "ФИО", "Должность"), strict=True):
        cell.text = text
    for cell, text in zip(table.rows[1].cells, ("1", "Ли Зоя", "агроном"), strict=True):
        cell.text = text
    table.cell(2, 0).merge(table.cell(2, 2)).text = "Всего: 7 чел., из них женщин – 5"
    document.save(tmp_path / "list.docx")
    assert _slots((tmp_path / "list.docx").read_bytes(), "count") == [("count", ["7 чел., из них женщин – 5"])]
