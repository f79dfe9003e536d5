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


LONG = " ".join(["Участники рассказали о весенних работах на полях и о том, сколько воды нужно сёлам летом."] * 3)


@pytest.mark.parametrize(
    "text",
    [
        f"{LEAD} {LONG}\n\nАлия Садыкова\nФото: автора\n",
        f"{LEAD} {LONG}\n\nАлия САДЫКОВА,\n",
        f"14:38, 30 мая 2022, Бишкек - Вести, Алия САДЫКОВА\n{LEAD}\n",
        f"7 июня, 12:30 Текст: Алия Садыкова\n{LEAD}\n",
        f"{LEAD}\nКамера: Алия Садыкова\n",
        f"{LEAD} Автор сюжета: Алия Садыкова\n",
        f"ОШ, 7 мая 2022 года (корр. Алия Садыкова). {LEAD}\n",
        f"КАРА-БАЛТА, 20 мая – Алия Садыкова. {LEAD}\n",
        f"Вода и люди\nАлия Садыкова\n{LEAD} {LONG}\n",
        f"{LEAD}\n\nСнимок А. Садыковой\n",
        f"{LEAD} {LONG}\n\nАгроном айыл окмоту            подпись          А. Садыкова\n",
        f"{LEAD}\nКарточку заполнила А. Садыкова, 13.04.2022\n",
        f"{LEAD}\nКонтакты для СМИ: Алия Садыкова, тел. 00-00\n",
        f"Добрый день, Алия Токтосуновна!\n\n{LEAD}\n",
        f"Заместителю мэра города Ош\nСадыковой А. Т.\n\n{LEAD}\n",
        f"От: Алия Садыкова, координатор\n\n{LEAD}\n",
        f"{LEAD} {LONG}\n\nВедущий специалист            А. Садыкова\n",
        f"{LEAD}\n\nС уважением,\nкоординатор проекта\nАлия Садыкова\n",
    ],
)
def test_who_wrote_the_report_is_no_participant(text):
    """Her name stands alone below the text, or in the line above it."""
    report = flow.extract(Source("отчёт.txt", text.encode()))
    assert [one.name.value for event in report.events for one in event.people] == ["Усенов Марат"]


def test_the_next_label_is_no_post():
    text = f"{LEAD}\n\nСекретарь\nБекташ уулу Эмир\nСлушатели\nучителя истории (12)\n"
    report = flow.extract(Source("отчёт.txt", text.encode()))
    told = {one.name.value: one.position for event in report.events for one in event.people}
    assert told["Эмир Бекташ уулу"] is None
