"""Digests laid out as tables, in sections, or as lines: where each event begins, its name, day and place."""

import pytest

from pipeline import flow
from pipeline.model.source import Source


def told(text: str, name: str = "report.md") -> list[tuple[str, str, str]]:
    """Title, EDTF date and settlement of each event; empty where there is none."""
    fields = ("title", "date_edtf", "settlement")
    events = flow.extract(Source(name, text.encode())).events
    return [tuple(str(value.value) if (value := getattr(event, field)) else "" for field in fields) for event in events]


def table(heading: str, *rows: str) -> str:
    columns = rows[0].count("|") - 1
    return "\n".join((heading, "", rows[0], "|" + "---|" * columns, *rows[1:], "", "Помогал фонд «Арча»."))


def test_each_row_with_a_day_is_an_event():
    text = table(
        "# Хроника за май 2022 г.",
        "| Дата | Что сделано |",
        "| 4 мая | Семинар «Сад у школы», с. Ак-Сай, здание айыл окмоту. Обучены 16 учителей. |",
        "| 11-12 мая | Круглый стол «Кому нужен арык». Баткен, дом культуры. Участвовало 27 чел. |",
    )
    assert told(text) == [
        ("Семинар «Сад у школы»", "2022-05-04", "Ак-Сай"),
        ("Круглый стол «Кому нужен арык»", "2022-05-11/2022-05-12", "Баткен"),
    ]


def test_columns_are_found_by_what_they_hold_and_by_their_heads():
    text = table(
        "# Отчёт о мероприятиях, 2023 год",
        "| № | Мероприятие | Город | Проведено | Кол-во участников |",
        "| 1 | Тренинг «Мой двор» | Ош | 14 апреля | 24 |",
        "| 2 | Открытие детской площадки | Узген | 20.06.2023 | 60 |",
        "| 3 | Слёт волонтёров | Нарын | 5 июля | 41 |",
    )
    assert told(text) == [
        ("Тренинг «Мой двор»", "2023-04-14", "Ош"),
        ("Открытие детской площадки", "2023-06-20", "Узген"),
        ("Слёт волонтёров", "2023-07-05", "Нарын"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        table("План работы", "| Дата | Дело |", "| 4 мая | Семинар для врачей |", "| 9 мая | Концерт во дворе |"),
        table("Задачи", "| Срок | Дело |", "| 4 мая | Провести семинар |", "| 9 мая | Собрать круглый стол |"),
    ],
    ids=["a plan", "tasks"],
)
def test_what_is_to_come_is_no_chronicle(text):
    assert told(text) == []


def test_a_table_of_days_inside_one_event_stays_with_it():
    text = table(
        "С 4 по 5 мая 2022 года в Оше прошёл форум «Горы».",
        "| День | Что было |",
        "| 4 мая | Пленарное заседание |",
        "| 5 мая | Круглый стол о реках |",
    )
    assert [date for _, date, _ in told(text)] == ["2022-05-04/2022-05-05"]


def test_a_section_whose_heading_names_the_event_needs_no_verb():
    sections = (
        "# Чем запомнился сентябрь 2022 года",
        "## Круглый стол о роддоме",
        "9 сентября в Таразе за столом спорили врачи.",
        "## Выездной приём",
        "20 сентября врачи принимали больных в Шиели.",
        "## Школа сиделок",
        "В конце месяца открылась двухдневная школа сиделок. Следующая встреча врачей – 7 октября.",
    )
    assert [(title, date) for title, date, _ in told("\n\n".join(sections))] == [
        ("Круглый стол о роддоме", "2022-09-09"),
        ("Выездной приём", "2022-09-20"),
        ("Школа сиделок", ""),
    ]


def test_days_of_birth_are_no_days_of_events():
    text = table(
        "# Список участников",
        "| ФИО | Дата рождения | Мероприятие |",
        "| Асанов Бакыт | 12.03.1985 | Тренинг «Вода» |",
        "| Иванова Анна | 04.07.1990 | Семинар «Право» |",
        "| Усенов Талант | 21.11.1978 | Семинар «Право» |",
    )
    assert told(text) == []


def test_what_stands_above_a_table_names_the_kind_of_all_its_rows():
    text = table(
        "# Отчёт за май 2024 года\n\nПроведены следующие тренинги:",
        "| Дата | Тема | Город |",
        "| 4 мая | Первая помощь | Ош |",
        "| 12 мая | Права ребёнка | Баткен |",
    )
    events = flow.extract(Source("report.md", text.encode())).events
    assert [(event.event_type.value, event.topic.value, event.date_edtf.value) for event in events] == [
        ("training", "Первая помощь", "2024-05-04"),
        ("training", "Права ребёнка", "2024-05-12"),
    ]


ITEMS = """
**{} Нарын.** Провели для учителей занятие по медиаграмотности. Пришли 22 учителя.

**{} Ат-Баши.** Собрали родителей и обсудили школьное питание. Участвовали 35 человек.

**{} Кочкор.** Волонтёры посадили 80 елей.
"""


@pytest.mark.parametrize(
    "days",
    [("5 марта,", "14 марта,", "21 марта,"), ("05.03", "14.03", "21.03")],
    ids=["months by name", "months by number"],
)
def test_items_of_a_digest_are_events_though_only_verbs_tell_them(days):
    assert [rest for _, *rest in told("# Новости центра за март 2024 года\n" + ITEMS.format(*days))] == [
        ["2024-03-05", "Нарын"],
        ["2024-03-14", "Ат-Баши"],
        ["2024-03-21", "Кочкор"],
    ]


def test_without_people_or_places_verbs_tell_of_no_events():
    text = (
        "Хроника болезни\n\n3 марта. Фонд получил письмо от министерства.\n\n"
        "10 марта. Директор уехал в отпуск.\n\n17 марта. Нам подарили два компьютера."
    )
    assert told(text, "report.txt") == []


def test_numbers_of_chapters_are_no_days():
    text = "Хроника проекта\n\n" + "\n\n".join(
        f"01.0{n} Нарын. Пришли {n}0 учителей, обсудили школу." for n in range(1, 4)
    )
    assert told(text, "report.txt") == []


def test_a_month_stands_in_a_column_of_its_own():
    text = table(
        "# Проведённые мероприятия по проекту «Чистый двор»",
        "| Месяц | День | Мероприятие | Место |",
        "| Апрель 2024 | 3 | Встреча с домкомами | Ош |",
        "|  | 17–18 | Тренинг по сортировке | Узген |",
        "| Май 2024 | 8 | Круглый стол с мэрией | Ош |",
    )
    assert [day for _, day, _ in told(text)] == ["2024-04-03", "2024-04-17/2024-04-18", "2024-05-08"]


def test_rows_below_so_many_trainings_are_of_them():
    text = table(
        "За квартал мы провели три выездных тренинга для матерей. Ниже сведения по каждому.",
        "| № | Где и когда | Сколько было | Кто вёл | Что важно |",
        "| 1 | Узген, 17 января 2025 | 24 | Зоя Ли, врач | Спорили о сне. |",
        "| 2 | Нарын, 7 февраля 2025 | 18 | Зоя Ли | Приехала глава отдела. |",
    )
    assert [row[1:] for row in told(text)] == [("2025-01-17", "Узген"), ("2025-02-07", "Нарын")]


def test_days_of_one_event_are_no_events():
    text = (
        "# Форум садоводов завершён\n\n14–15 октября 2025 года в Узгене состоялся форум «Сад и рынок».\n\n"
        "## 14 октября\n\nВыступил садовод Нурлан Асанов.\n\n## 15 октября\n\nОбсуждали прививку яблонь.\n"
    )
    assert [row[1] for row in told(text)] == ["2025-10-14/2025-10-15"]
