"""A picture at the head of a line is a label: «📍 Ош»."""

import pytest

from pipeline.annotators.reading import Reading, read
from pipeline.annotators.slots import find_slots
from pipeline.readers.builder import Builder

POST = "Всем привет!\n📍 Нарын, Дом молодёжи\n🗓️ 3 мая 2023\n⏰ 10:00–12:00\nСпорили до вечера."


def _told(text: str) -> list[tuple[str, str]]:
    builder = Builder("txt")
    builder.block(text)
    reading: Reading = read(builder.document())
    slots = find_slots(reading, [0])
    return [(slot.field, piece.of(reading.text)) for slot in slots for piece in slot.pieces]


def test_each_line_is_a_value_of_its_own() -> None:
    assert _told(POST) == [("place", "Нарын, Дом молодёжи"), ("date", "3 мая 2023"), ("time", "10:00–12:00")]


@pytest.mark.parametrize("line", ["📍 Место: Нарын", "– Место: Нарын", "Место: Нарын"])
def test_words_say_more_than_the_picture_before_them(line: str) -> None:
    assert _told(f"Привет!\n{line}") == [("place", "Нарын")]


def test_other_pictures_announce_nothing() -> None:
    assert _told("Привет!\n🔥 Нарын") == []
