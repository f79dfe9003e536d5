"""What was filled in on a form's rules is read without them, and choices that nobody ticked are not read at all."""

import pytest

from pipeline.annotators.reading import read
from pipeline.readers.builder import Builder


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("«_12_» __декабря__ 20_23_ г.", "«12» декабря 2023 г."),
        ("всего _33_, женщин _21_", "всего 33, женщин 21"),
        ("Город__Ош__", "Город Ош"),
        ("__«Зимняя улица»__________", "«Зимняя улица»"),
        ("подпись ________ тел.: ________", "подпись ________ тел.: ________"),
        ("«____» ____________ 20__ г.", "«____» ____________ 20__ г."),
        ("a_b@example.org", "a_b@example.org"),
        ("Формат: ☐ онлайн ☒ в зале ☐ смешанный", "Формат: в зале "),
        ("[ ] семинар [x] тренинг", "тренинг"),
        ("[x] купить мел", "купить мел"),
        ("☑ пункт первый", "☑ пункт первый"),
    ],
)
def test_a_form_is_read_as_it_was_filled_in(text: str, told: str) -> None:
    builder = Builder("txt")
    builder.block(text)
    assert read(builder.document()).text == told
