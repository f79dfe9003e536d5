"""Times of day in Russian and Kyrgyz text."""

import re
from collections.abc import Iterator

from pipeline.model.span import Span, Spans
from pipeline.normalisers.clock import TimeMatch
from pipeline.normalisers.hours import find_hours

_H, _M = r"(?<![\d.:,№])([01]?\d|2[0-4])", r"([0-5]\d)(?!\d|[.:]\d|\s*%)"
_O = r"(?:\s*(?:ч\.?(?![а-яё])|час(?:а|ов)?\b)|д[өе]\b|до(?!\s)|д[ае]н\b)?"
_DOTTED = r"([0-5][05])(?!\d|[.:]\d|\s*%)"  # with a full stop it may be a day and month: «5.04»
_TO = r"\s*(?:-|–|—|−|\s(?:до|по)\s)\s*"
_RULES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        # «с 10.00 до 13.30», «09:30 – 17:00», «10.00-14.30 ч.»
        rf"(?:\b(?:с|от|саат)\s+)?{_H}[:.]{_DOTTED}{_O}{_TO}{_H}[:.]{_DOTTED}{_O}",
        # «10:00дөн 13:00гө чейин»
        rf"{_H}[:.]{_M}\s*д[аеоө]н\s+{_H}[:.]([0-5]\d)\s*[гк][аеоө]\s+чейин",
        # «11-00 – 12-00 часов», «10-00 ч.»
        rf"(?:\bс\s+)?{_H}-(00|30){_TO}{_H}-(00|30)\s*(?:ч\b\.?|час)[а-я]*",
        rf"{_H}-(00|30)\s*(?:ч\b\.?|час)[а-я]*",
        # «с 15-00 до 17-20»
        rf"\bс\s+{_H}-([0-5][05])\s+до\s+{_H}-([0-5][05])(?!\d)",
        # «в 15-30», not «в 15-20 километрах»
        rf"\bв\s+{_H}-([0-5][05])(?![\d-])(?!\s*(?:км|м\b|%|раз|[а-яё]+[ая]х\b))",
        # «с 11 ч. 00 мин. до 12 ч. 30 мин.»
        rf"(?:\bс\s+)?{_H}\s*(?:ч\.|час(?:а|ов|\.)?)\s*{_M}\s*м(?:ин(?:ут[аы]?)?)?\.?{_TO}{_H}\s*(?:ч\.|час(?:а|ов|\.)?)\s*{_M}\s*м(?:ин(?:ут[аы]?)?)?\.?",
        # «11 ч. 00 мин.», «9 часов 00 минут»
        rf"{_H}\s*(?:ч\.|час(?:а|ов|\.)?)\s*{_M}\s*м(?:ин(?:ут[аы]?)?)?\.?",
        # «саат 10дон 12ге чейин»
        rf"\bсаат\s+{_H}()\s?[дт][аеоө]н\s+{_H}()\s?[гк][аеоө]\s+чейин",
        # «19:00»
        rf"{_H}:{_M}{_O}",
        # «в 15.00», «до 17.20»; a price or a section would have no such preposition
        rf"\b(?:в|с|к|до|после|около|на|саат)\s+{_H}\.{_DOTTED}{_O}",
        # «в 11 часов», «саат 10до»
        r"\b(?:в|с|к|до|саат)\s+([01]?\d|2[0-4])()(?:\s*(?:ч\b\.?|часов|час\b|часа(?!\s+дня))|д[оөе]\b)",
    )
)
_BARE = (
    re.compile(rf"{_H}\.{_DOTTED}{_O}", re.I),
    re.compile(rf"{_H}-(00|15|30|45){_TO}{_H}-(00|15|30|45)(?!\d)"),
    re.compile(rf"{_H}-(00|30|45)(?![\d-])"),
    re.compile(r"\A\W*([01]?\d|2[0-4])-([0-5]\d)\W*\Z"),
    re.compile(rf"(?:начал|начат|конч|крыт)[а-яё]*(?:\s[-–—]|:)?\s+(?:в\s+)?{_H}-([0-5][05])(?![\d-])", re.I),
    re.compile(rf"{_H}()\s*(?:ч\b\.?|час(?:а|ов)?\b|(?:часов\s+)?утра\b)(?!\s+(?:дня|вечера))", re.I),
)
"""«15.00», «8-30 — 10-45», «14-00», «10 часов», «9 утра»."""


def find_times(text: str, *, loose: bool = False) -> list[TimeMatch]:
    """All times of day, in order; midnight is '00:00'. `loose` takes «15.00» without a preposition.

    >>> [(m.start, m.end) for m in find_times("с 10.00 до 13.30, потом в 15.00 и в 19:00")]
    [('10:00', '13:30'), ('15:00', ''), ('19:00', '')]
    >>> find_times("пункт 5.04, курс 87.50, в 24:09, в 15-20 километрах")
    []
    >>> find_times("15.04.2025 г. в 15-30 прошла встреча")[0].start
    '15:30'
    >>> find_times("до 24.00")[0].start
    '00:00'
    >>> [(m.start, m.end) for m in find_times("Начало: 9-05. Окончание: 11-20. саат 10дон 12ге чейин", loose=True)]
    [('09:05', ''), ('11:20', ''), ('10:00', '12:00')]
    """
    found = find_hours(text, loose=loose)
    for rule in (*_RULES, *_BARE) if loose else _RULES:
        told = Spans(one.span for one in found)
        found += [one for one in _by(rule, text) if not told.overlap(one.span)]
    return sorted(found, key=lambda match: match.span)


def _by(rule: re.Pattern[str], text: str) -> Iterator[TimeMatch]:
    for match in rule.finditer(text):
        hours = [group for group in match.groups() if group is not None]
        if _on_a_clock(hours):
            end = _clock(hours[2], hours[3]) if len(hours) == 4 else ""
            yield TimeMatch(Span(*match.span()), _clock(hours[0], hours[1]), end)


def _on_a_clock(hours: list[str]) -> bool:
    """«24:00» is midnight; «24:09» is no time."""
    return all(hour != "24" or minute in ("", "00") for hour, minute in zip(hours[::2], hours[1::2], strict=False))


def _clock(hour: str, minute: str) -> str:
    return f"{int(hour) % 24:02}:{minute or '00'}"
