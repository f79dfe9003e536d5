"""Dates as people write them."""

_MONTHS = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)


def day(date: str) -> str:
    """A day of the calendar.

    >>> day("2024-05-01")
    '1 мая 2024'
    """
    year, month, number = date.split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"


def days(start: str | None, end: str | None) -> str:
    """The days of an event; nothing where they are not known.

    >>> days("2024-05-01", "2024-05-01"), days("2024-05-01", "2024-05-03"), days(None, None)
    ('1 мая 2024', '1–3 мая 2024', '')
    >>> days("2024-04-30", "2024-05-02"), days("2023-12-30", "2024-01-02")
    ('30 апреля – 2 мая 2024', '30 декабря 2023 – 2 января 2024')
    """
    if not start or not end or end == start:
        return day(start) if start else ""
    number, month, year = day(start).split()
    if start[:7] == end[:7]:
        return f"{number}–{day(end)}"
    return f"{number} {month} – {day(end)}" if start[:4] == end[:4] else f"{number} {month} {year} – {day(end)}"
