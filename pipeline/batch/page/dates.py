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
    ('1 мая 2024', '1 мая 2024 – 3 мая 2024', '')
    """
    if not start:
        return ""
    return day(start) if not end or end == start else f"{day(start)} – {day(end)}"
