"""Dates in Russian and Kyrgyz text, into EDTF (ISO 8601-2). No clock: what is not said stays unknown."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from pipeline import lexicons
from pipeline.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day, or a month where `day` is None; `year` is None where none is said."""

    year: int | None
    month: int
    day: int | None = None
    inferred: bool = False
    """The year was taken from elsewhere than the date itself."""

    def edtf(self) -> str:
        """EDTF level 1.

        >>> Day(None, 4, 22).edtf(), Day(2019, 5).edtf(), Day(2019, 4, 22, inferred=True).edtf()
        ('XXXX-04-22', '2019-05', '2019?-04-22')
        """
        year = "XXXX" if self.year is None else f"{self.year:04}{'?' if self.inferred else ''}"
        return f"{year}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")

    def date(self) -> dt.date | None:
        """The calendar day, where all of it is known."""
        return dt.date(self.year, self.month, self.day) if self.year and self.day else None

    def possible(self) -> bool:
        """Whether the calendar has such a day."""
        if not 1 <= self.month <= 12 or (self.year is not None and not 1900 <= self.year <= 2099):
            return False
        if self.day is None:
            return True
        try:
            dt.date(self.year or 2000, self.month, self.day)
        except ValueError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Period:
    """One day or a range of days."""

    start: Day
    end: Day | None = None
    this_year: bool = False
    """Said to lie in the year of writing («с.г.», «текущего года»), which the words do not name."""

    def edtf(self) -> str:
        """The period in EDTF.

        >>> Period(Day(2022, 6, 30), Day(2022, 7, 1)).edtf()
        '2022-06-30/2022-07-01'
        """
        return self.start.edtf() + (f"/{self.end.edtf()}" if self.end else "")

    @property
    def last(self) -> Day:
        """The last day: the first one where there is no other."""
        return self.end or self.start

    @property
    def year(self) -> int | None:
        """The year, where it is said."""
        return self.start.year

    def nests(self, other: "Period") -> bool:
        """Whether one of two periods lies within the other, the year left aside where one has none.

        >>> camp = Period(Day(2023, 7, 10), Day(2023, 7, 16))
        >>> camp.nests(Period(Day(None, 7, 12))), camp.nests(Period(Day(None, 7, 17)))
        (True, False)
        """
        (a, b), (c, d) = self._bounds, other._bounds
        return len({self.year, other.year} - {None}) < 2 and ((c <= a and b <= d) or (a <= c and d <= b))

    @property
    def _bounds(self) -> tuple[tuple[int, int], tuple[int, int]]:
        return (self.start.month, self.start.day or 0), (self.last.month, self.last.day or 31)

    def in_year(self, year: int) -> "Period":
        """The same days in an inferred year; a range over New Year's Eve ends in the next one.

        >>> Period(Day(None, 12, 30), Day(None, 1, 2)).in_year(2019).edtf()
        '2019?-12-30/2020?-01-02'
        """
        start = replace(self.start, year=year, inferred=True)
        if self.end is None:
            return Period(start)
        over = (self.end.month, self.end.day or 0) < (self.start.month, self.start.day or 0)
        return Period(start, replace(self.end, year=year + over, inferred=True))


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date as it stands in a text."""

    span: Span
    period: Period
    rule: str


def find_dates(text: str, *, loose: bool = False) -> list[DateMatch]:
    """All dates of a text, in order. `loose` takes «5.04» for a day, where nothing else can stand.

    >>> [m.period.edtf() for m in find_dates("с 28 июня по 2 июля 2021 г.; 22.04.19; в мае 2020 года")]
    ['2021-06-28/2021-07-02', '2019-04-22', '2020-05']
    >>> [m.period.edtf() for m in find_dates("восьмого июня 2021 года, с двадцать первого по тридцатое мая")]
    ['2021-06-08', 'XXXX-05-21/XXXX-05-30']
    >>> [m.period.edtf() for m in find_dates("2022-жылдын 19-июлунда, 8-апрелде")]
    ['2022-07-19', 'XXXX-04-08']
    """
    found = [match for rule in _rules(loose) for match in _matches(rule, text)]
    found.sort(key=lambda match: (match.span.start, -match.span.stop))
    kept: list[DateMatch] = []
    for match in found:
        if not kept or kept[-1].span.stop <= match.span.start:
            kept.append(match)
    return kept


def parse_date(text: str) -> Period | None:
    """The only date of a text; None where there is none, or more than one.

    >>> parse_date("05–06 июля 2021 г.").edtf()
    '2021-07-05/2021-07-06'
    """
    found = find_dates(text, loose=True)
    return found[0].period if len(found) == 1 else None


_D = r"[«\"„“]?\s?(?<!\d)(0?[1-9]|[12]\d|3[01])(?!\d)\s?[»\"“”]?(?:-?(?:го|е|ое|чи|чү|нчи)(?![а-яё]))?"
_DASH = r"\s*(?:[-–—−‑]|\.{2,3}|…)\s*"
_TO = rf"(?:{_DASH}|\s+(?:по|до)\s+)"
_Y = (
    r"(?:,?\s*(?<!\d)((?:19|20)\d\d)(?!\d)(?:\s*-?(?:гг?\b\.?|год[а-яё]*|ж\b\.?|жыл[а-яёөүң]*))?"
    r"|,?\s*(с\.\s?г\.|(?:текущего|сего|этого|нынешнего)\s+года|ушул\s+жылдын|быйыл[а-яё]*))"
)
_N = r"(?<![\d.,])(0?[1-9]|[12]\d|3[01])[./](0?[1-9]|1[0-2])"
_NY = r"\.?[./]?\s?((?:19|20)\d\d)(?!\d)(?:\s*(?:гг?\b\.?|год[а-яё]*|ж\.|жыл[а-яёөү]*))?"
_KY = r"((?:19|20)\d\d)\s*-?\s*(?:ж\.|жыл[а-яёөүң]*),?\s*"

Make = Callable[["re.Match[str]"], Period | None]


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    pattern: re.Pattern[str]
    make: Make


def _matches(rule: _Rule, text: str) -> Iterator[DateMatch]:
    for match in rule.pattern.finditer(text):
        period = rule.make(match)
        if period and period.start.possible() and period.last.possible() and _ordered(period):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            yield DateMatch(Span(start, match.end()), period, rule.name)


def _ordered(period: Period) -> bool:
    start, end = period.start, period.last
    if start.year is not None and end.year is not None:
        return (start.year, start.month, start.day or 0) <= (end.year, end.month, end.day or 99)
    return True


@cache
def _months() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["pattern"], re.I) for row in lexicons.read("months"))


def _month(text: str) -> int:
    return next(number for number, pattern in enumerate(_months(), 1) if pattern.fullmatch(text))


def _rule(name: str, pattern: str, make: Make) -> _Rule:
    return _Rule(name, re.compile(pattern, re.I), make)


@cache
def _ordinals() -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple((int(row["day"]), re.compile(row["pattern"], re.I)) for row in lexicons.read("ordinals"))


def _ordinal(text: str) -> int:
    return next(day for day, pattern in _ordinals() if pattern.fullmatch(text))


@cache
def _rules(loose: bool) -> tuple[_Rule, ...]:
    # Named groups are numbered by hand in the makers below; _M is one group, _D one, _Y two.
    month = "|".join(row["pattern"] for row in lexicons.read("months"))
    m = rf"\s*-?\s?\b({month})(?![а-яёa-zөүң])"
    ordinal = "|".join(row["pattern"] for row in lexicons.read("ordinals"))
    rules = [
        # «30 июня – 1 июля 2022 г.», «с 28 июня по 2 июля», «30 декабря 2019 г. — 2 января 2020 г.»
        _rule("two_months", rf"(?:\bс\s+)?{_D}{m}(?:{_Y})?{_TO}{_D}{m}(?:{_Y})?", _two_months),
        # «2025-жылдын 15-мартынан 15-апрелине чейин», «11-июлдан тартып 14-июлга чейин»
        _rule("kyrgyz_span", rf"(?:{_KY})?{_D}{m}(?<=н)\s+(?:тартып\s+)?{_D}{m}\s+чейин", _kyrgyz_span),
        # «25–27 мая 2021г.», «с 5 по 7 мая», «14 и 15 сентября», «5, 6 и 7 мая»
        _rule(
            "one_month",
            rf"(?:\b(?:с|от)\s+)?{_D}(?:{_TO}|\s*,\s*|\s+и\s+)(?:{_D}(?:\s+и\s+|\s*,\s*))?{_D}{m}(?:{_Y})?",
            _one_month,
        ),
        # «27 ноября по 30»
        _rule("open_end", rf"{_D}{m}\s+(?:по|до)\s+{_D}(?:{_Y})?(?!\s*[:.]\d)", _open_end),
        # «22 апреля», «5 октября 2021 г.», ««30» ноября 2020 г.»
        _rule("day", rf"{_D}{m}(?:{_Y})?", _day),
        # «восьмого июня», «с первого по третье мая 2020 года»
        _rule("words", rf"(?:\bс\s+)?(?:({ordinal})\s+по\s+)?\b({ordinal}){m}(?:{_Y})?", _in_words),
        # «2022-жылдын 19-июлунда», «2022-ж. 19–21-июль»
        _rule("year_first", rf"{_KY}{_D}(?:{_TO}{_D})?{m}", _year_first),
        # «С 28.07.2018 по 29.07.2018 г.»
        _rule("two_numeric", rf"(?:\bс\s+)?{_N}{_NY}{_TO}{_N}{_NY}", _two_numeric),
        # «30.06 — 01.07. 2022 г.»
        _rule("numeric_year_last", rf"(?:\bс\s+)?{_N}{_TO}{_N}{_NY}", _numeric_year_last),
        # «05-06.07.2021»
        _rule("numeric_days", rf"(?<![\d.,]){_D}{_TO}{_N}{_NY}", _numeric_days),
        # «18.05.2022 г.»
        _rule("numeric", rf"{_N}{_NY}", lambda g: Period(Day(int(g[3]), int(g[2]), int(g[1])))),
        # «22.04.19»
        _rule("short_year", rf"{_N}\.(\d\d)(?![\d:])(?!\.\d)(?:\s*г\b\.?)?", _short_year),
        # «2024-02-29», «2024-02-27/2024-02-29»
        _rule(
            "iso",
            r"(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?:\s*[/–—]\s*((?:19|20)\d\d)-(\d\d)-(\d\d))?(?![\d-])",
            _iso,
        ),
        # «в декабре 2014 года», «октябрь 2020»
        _rule(
            "month",
            rf"(?<![\d-])(?<!\d\s)\b({month}),?\s+((?:19|20)\d\d)(?!\d)(?:\s*(?:г\b\.?|год[а-яё]*))?",
            lambda g: Period(Day(int(g[2]), _month(g[1]))),
        ),
        # «Сентябрдын 15инде», «2022-жылдын июнунун 3үндө»
        _rule(
            "month_first",
            rf"(?:{_KY})?\b({month})(?<=[дтн][ыиуү]н)\s+{_D}\s?-?(?:[иыуү]?н?[дт][аеоө]|[сч]?[иыуү])?(?![а-яёөүң])",
            lambda g: Period(Day(_year(g[1]), _month(g[2]), int(g[3]))),
        ),
        # «2023-жылдын ноябрь айында»
        _rule("year_month", rf"{_KY}\b({month})(?![а-яёөүң])", lambda g: Period(Day(int(g[1]), _month(g[2])))),
        # «(5.04 - 10.04)»
        _rule("numeric_range", rf"(?<=\()\s*{_N}{_TO}{_N}\.?(?=\s*\))", _numeric_range),
    ]
    if loose:
        rules += [
            _rule("numeric_range", rf"{_N}{_TO}{_N}(?![\d.]?\d)", _numeric_range),
            _rule("short_days", rf"(?<![\d.,]){_D}{_TO}{_N}(?![\d.]?\d)", _short_days),
            _rule("numeric_short", rf"{_N}(?![.:]?\d)", lambda g: Period(Day(None, int(g[2]), int(g[1])))),
        ]
    return tuple(rules)


def _kyrgyz_span(g: "re.Match[str]") -> Period:
    year = _year(g[1])
    return Period(Day(year, _month(g[3]), int(g[2])), Day(year, _month(g[5]), int(g[4])))


def _year(told: str | None) -> int | None:
    return int(told) if told else None


def _two_months(g: "re.Match[str]") -> Period | None:
    first_year, year = _year(g[3]), _year(g[7])
    month, last_month = _month(g[2]), _month(g[6])
    if first_year is None and year is not None:
        first_year = year - (last_month < month)
    if year is None and first_year is not None:
        year = first_year + (last_month < month)
    return Period(Day(first_year, month, int(g[1])), Day(year, last_month, int(g[5])), bool(g[4] or g[8]))


def _one_month(g: "re.Match[str]") -> Period | None:
    days = [int(day) for day in (g[1], g[2], g[3]) if day]
    if days != sorted(set(days)):
        return None
    month, year = _month(g[4]), _year(g[5])
    return Period(Day(year, month, days[0]), Day(year, month, days[-1]), bool(g[6]))


def _open_end(g: "re.Match[str]") -> Period | None:
    if int(g[3]) <= int(g[1]):
        return None
    month, year = _month(g[2]), _year(g[4])
    return Period(Day(year, month, int(g[1])), Day(year, month, int(g[3])), bool(g[5]))


def _day(g: "re.Match[str]") -> Period:
    return Period(Day(_year(g[3]), _month(g[2]), int(g[1])), None, bool(g[4]))


def _in_words(g: "re.Match[str]") -> Period:
    first, last, month, year = g[1] and _ordinal(g[1]), _ordinal(g[2]), _month(g[3]), _year(g[4])
    end = Day(year, month, last) if first else None
    return Period(Day(year, month, first or last), end, bool(g[5]))


def _year_first(g: "re.Match[str]") -> Period:
    year, month = int(g[1]), _month(g[4])
    return Period(Day(year, month, int(g[2])), Day(year, month, int(g[3])) if g[3] else None)


def _two_numeric(g: "re.Match[str]") -> Period:
    return Period(Day(int(g[3]), int(g[2]), int(g[1])), Day(int(g[6]), int(g[5]), int(g[4])))


def _numeric_year_last(g: "re.Match[str]") -> Period:
    year, month, last_month = int(g[5]), int(g[2]), int(g[4])
    return Period(Day(year - (last_month < month), month, int(g[1])), Day(year, last_month, int(g[3])))


def _numeric_days(g: "re.Match[str]") -> Period:
    year, month = int(g[4]), int(g[3])
    return Period(Day(year, month, int(g[1])), Day(year, month, int(g[2])))


def _short_days(g: "re.Match[str]") -> Period:
    return Period(Day(None, int(g[3]), int(g[1])), Day(None, int(g[3]), int(g[2])))


def _short_year(g: "re.Match[str]") -> Period:
    # two digits: reports of events are younger than 1970, and none is from the future of the files
    year = int(g[3])
    return Period(Day(2000 + year if year < 70 else 1900 + year, int(g[2]), int(g[1])))


def _iso(g: "re.Match[str]") -> Period:
    start = Day(int(g[1]), int(g[2]), int(g[3]))
    return Period(start, Day(int(g[4]), int(g[5]), int(g[6])) if g[4] else None)


def _numeric_range(g: "re.Match[str]") -> Period:
    return Period(Day(None, int(g[2]), int(g[1])), Day(None, int(g[4]), int(g[3])))
