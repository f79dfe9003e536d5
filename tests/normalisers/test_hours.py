"""Hours as people say them: in words, in digits with a part of the day, in ranges."""

import pytest

from pipeline import lexicons
from pipeline.normalisers.hours import find_hours
from pipeline.normalisers.times import find_times


@pytest.mark.parametrize("row", lexicons.read("hours"), ids=lambda row: row["example"])
def test_each_hour_is_read_in_its_example(row: dict[str, str]) -> None:
    found = [one for match in find_hours(row["example"]) for one in (match.start, match.end) if one]
    assert int(row["hour"]) in [int(clock[:2]) % 12 or 12 for clock in found]


@pytest.mark.parametrize(
    ("text", "clocks"),
    [
        ("с двух до четырёх часов", [("14:00", "16:00")]),
        ("с 9 утра до 6 вечера", [("09:00", "18:00")]),
        ("с 5 до 7 утра", [("05:00", "07:00")]),
        ("от десяти утра до часу дня", [("10:00", "13:00")]),
        ("в половине третьего", [("14:30", "")]),
        ("окончено в 13 часов 10 минут", [("13:10", "")]),
        ("9 апреля, два часа дня", [("14:00", "")]),
        ("в 12 ночи", [("00:00", "")]),
        ("от двух до четырёх часов", []),
        ("в два дня, до двух часов, в час пик, два вечера подряд", []),
    ],
)
def test_hours_are_called_so(text: str, clocks: list[tuple[str, str]]) -> None:
    assert [(one.start, one.end) for one in find_times(text)] == clocks


@pytest.mark.parametrize(
    ("text", "clocks"),
    [
        ("шла с двух до четырёх.", [("14:00", "16:00")]),
        ("с 10 до 12:30 в зале", [("10:00", "12:30")]),
        ("разошлись к пяти", [("17:00", "")]),
        ("с 10 до 12 мая", []),
        ("с пяти до семи лет", []),
        ("вырос с 10 до 12 %", []),
        ("начали в 9 классах", []),
    ],
)
def test_an_hour_that_nothing_calls_so_stands_alone(text: str, clocks: list[tuple[str, str]]) -> None:
    assert [(one.start, one.end) for one in find_hours(text, loose=True)] == clocks
