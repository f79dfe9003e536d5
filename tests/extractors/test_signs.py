import pytest

from pipeline import annotators, readers
from pipeline.extractors import signs
from pipeline.settings import Settings


def _signs(*paragraphs: str) -> dict[tuple[str, str], str]:
    document = readers.read("\n\n".join(paragraphs).encode(), Settings())
    return {(found.value, found.rule): found.text for found in signs.extract(annotators.annotate(document))}


def test_a_label_that_is_filled_in_is_a_sign_of_its_field():
    found = _signs("Отчёт", "Дата: в день открытия ярмарки", "Количество участников: полный зал")
    assert found["date_edtf", "signs.slot"] == "в день открытия ярмарки"
    assert found["participants_total", "signs.slot"] == "полный зал"


@pytest.mark.parametrize("empty", ["______", "не указана", "–"])
def test_a_label_without_a_value_is_none(empty):
    assert not any(column == "date_edtf" for column, _ in _signs("Отчёт", f"Дата: {empty}", "Тема: вода"))


def test_words_are_taken_whole_from_where_they_mean_the_event():
    lead = "На прошлой неделе прошёл семинар. Собралось несколько десятков слушательниц."
    found = _signs(lead, "Указ дан 5 мая 2019 г.")
    assert found["date_edtf", "signs.words"] == "На прошлой неделе"
    assert found["participants_total", "signs.words"].endswith("слушательниц")
