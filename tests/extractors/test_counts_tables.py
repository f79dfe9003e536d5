"""Head counts that a table sums up, and forms that lie."""

from pipeline import flow
from pipeline.model.source import Source

SUMS = """# Отчёт о семинаре «Перекрёсток»

Семинар прошёл 19 октября 2023 года в Канте.

| Группа | жен. | муж. | всего |
|---|---|---|---|
| Учителя | 15 | 1 | 16 |
| Родители | 12 | 5 | 17 |
| {label} | 27 | 6 | 33 |
"""
LYING = """| Мероприятие | Дата | Место | Участников | Ж | М |
|---|---|---|---|---|---|
| Круглый стол «Вода» | 04.04.2023 | г. Нарын | 28 | 16 | 12 |
"""


BELOW = """| Место | г. Кант | | |
|---|---|---|---|
| Участники | мужчины | женщины | всего |
| жители | 31 | 12 | 43 |
| учителя | 2 | 3 | 5 |
| ВСЕГО | 33 | 15 | 48 |
"""
AGES = """| Состав | до 28 лет | 29–45 | Итого |
|---|---|---|---|
| женщины | 6 | 12 | 18 |
| мужчины | 1 | 3 | 4 |
| Итого | 7 | 15 | 22 |
"""


def counts(text):
    (event,) = flow.extract(Source("report.md", text.encode())).events
    told = (event.participants_total, event.participants_female, event.participants_male)
    return tuple(one and one.value for one in told)


def test_the_row_of_sums_tells_the_heads():
    assert counts(SUMS.format(label="Итого")) == (33, 27, 6)


def test_without_a_row_of_sums_no_group_is_all():
    assert counts(SUMS.format(label="Водители")) == (None, None, None)


def test_labels_in_the_first_row_values_in_the_second():
    assert counts(LYING) == (28, 16, 12)


def test_a_table_that_begins_with_other_rows_has_its_heads_above_the_numbers():
    assert counts("Семинар прошёл 19 октября 2023 года в Канте.\n\n" + BELOW) == (48, 15, 33)


def test_a_row_for_each_sex_has_its_sum_in_the_last_column():
    assert counts("Семинар прошёл 19 октября 2023 года в Канте.\n\n" + AGES) == (22, 18, 4)
