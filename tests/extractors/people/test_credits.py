"""Those who sign, edit or take pictures are no participants; labels are no posts."""

import pytest

from pipeline import flow
from pipeline.model.source import Source

LEAD = "Встреча прошла 5 мая 2022 года в Бишкеке. Выступил юрист Марат Усенов."


@pytest.mark.parametrize(
    "line", ["Алия САДЫКОВА. Фото автора", "Редактор: А. Токтоматов. Тираж 999 экз.", "Фото Ержана Тулебая"]
)
def test_who_signs_is_no_participant(line):
    report = flow.extract(Source("отчёт.txt", f"{LEAD}\n\n{line}\n".encode()))
    assert [one.name.value for event in report.events for one in event.people] == ["Усенов Марат"]


def test_the_next_label_is_no_post():
    text = f"{LEAD}\n\nСекретарь\nБекташ уулу Эмир\nСлушатели\nучителя истории (12)\n"
    report = flow.extract(Source("отчёт.txt", text.encode()))
    told = {one.name.value: one.position for event in report.events for one in event.people}
    assert told["Эмир Бекташ уулу"] is None
