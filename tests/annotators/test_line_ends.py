"""Lines that a page broke are read as one; the document itself stays as it is."""

import pytest

from pipeline.annotators.reading import Reading, read
from pipeline.model.document import Cell
from pipeline.readers.builder import Builder


def reading(text: str, wrapped: bool = True, cell: Cell | None = None) -> Reading:
    builder = Builder("txt")
    builder.block(text, wrapped=wrapped, cell=cell)
    return read(builder.document())


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("самоуправ-\nления", "самоуправления"),
        ("научно-\nпрактическая", "научно-практическая"),
        ("глава Ак-\nСуйского района", "глава Ак-Суйского района"),
        ("фонд «Беш-\nТаш»", "фонд «Беш-Таш»"),
        ("к 85-\nлетию", "к 85-летию"),
        ("12-\n14 июня", "12-14 июня"),
        ("USAID-\nпроект", "USAID-проект"),
        ("Садыкова -\nруководитель", "Садыкова - руководитель"),
    ],
)
def test_a_hyphen_at_a_lines_end_stays_where_it_belongs_to_the_word(text: str, read: str) -> None:
    assert reading(text).text == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Должнос\nть", "Должность"),
        ("пред\nстави\nтель района", "представитель района"),
        ("Количест\nво участни\nков", "Количество участников"),
        ("союз пастбищепользовате\nлей", "союз пастбищепользователей"),
        ("директор\nшколы", "директор школы"),
        ("айыл\nокмоту", "айыл окмоту"),
        ("Организация и\nпроведение", "Организация и проведение"),
        ("Асанова\nайдай", "Асанова айдай"),
        ("начальник Кочкорского\nрайонного отдела", "начальник Кочкорского районного отдела"),
    ],
)
def test_a_word_that_a_narrow_cell_breaks_is_one(text: str, read: str) -> None:
    assert reading(text, cell=Cell(0, 0, 0)).text == read
    assert reading(text).text == text.replace("\n", " ")


def test_a_break_that_was_meant_stays() -> None:
    assert reading("Итог-\nПлан", wrapped=False).text == "Итог-\nПлан"


def test_what_is_joined_points_at_all_its_characters() -> None:
    told = reading("глава Ак-\nСуйского района")
    at = told.text.index("Ак-Суйского")
    assert told.document[told.source(at, at + 11)] == "Ак-\nСуйского"
