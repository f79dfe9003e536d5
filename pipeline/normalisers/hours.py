"""Hours as people say them: «с двух до четырёх», «в 10 утра», «в половине третьего», «к часу дня»."""

import re
from collections.abc import Iterator
from functools import cache

from pipeline import lexicons
from pipeline.model.span import Span, Spans
from pipeline.normalisers.clock import TimeMatch
from pipeline.normalisers.morphology import forms

_PART = r"(?:\s+(?P<part{0}>утра|дня|вечера|ночи|пополудни)(?![а-яё]))?"
_OCLOCK = r"(?P<oclock{0}>\s+час(?:а|ов|ам)(?![а-яё]|\s+\d+\s*м))?"
_HALVES = (
    *("первого", "второго", "третьего", "четвёртого", "пятого"),
    *("шестого", "седьмого", "восьмого", "девятого", "десятого"),
)
_HALF = re.compile(rf"\bв\s+пол(?:овине\s+|\s?)(?P<next>{'|'.join(_HALVES)}){_PART.format('')}", re.I)
_NOON = re.compile(r"\b(?:в|к|до|с)\s+(?:полдень|полудн[юя])(?![а-яё])", re.I)
_BEHIND = re.compile(r"\s*([^\W\d_]+|\S)")
_CLOSING = frozenset(".,;:!?)»—–")
_FUNCTION = frozenset(["PREP", "CONJ", "VERB", "GRND"])
"""What may stand behind an hour that nothing calls one: «с двух до четырёх в Оше», not «до четырёх процентов»."""
_ONE = frozenset(["час", "часа", "часу"])
_AFTERNOON, _EARLY = 7, 5
"""Hours below the first are the afternoon's where nothing else is said; those below the second the night's."""


def find_hours(text: str, *, loose: bool = False) -> list[TimeMatch]:
    """Hours in words, and in digits with a part of the day; `loose` also takes «к пяти», «с 10 до 12».

    Without a part of the day an hour below seven is the afternoon's: nobody meets at two in the night.

    >>> [(m.start, m.end) for m in find_hours("с двух до четырёх часов, в 10 утра, в половине третьего, в полдень")]
    [('14:00', '16:00'), ('10:00', ''), ('14:30', ''), ('12:00', '')]
    >>> find_hours("выросло с двух до четырёх, остался на два часа, уложились в два дня")
    []
    >>> [m.start for m in find_hours("закончили к пяти, сыграли в пяти клубах", loose=True)]
    ['17:00']
    """
    ranges = [one for match in _ranges().finditer(text) for one in _range(match, loose=loose)]
    told = Spans(one.span for one in ranges)
    return [*ranges, *(one for one in (*_single(text, loose=loose), *_halves(text)) if not told.overlap(one.span))]


def _range(match: re.Match[str], *, loose: bool) -> Iterator[TimeMatch]:
    """«с 5 до 7 утра» begins in the morning too; «с девяти до шести» ends in the evening."""
    called = (match["oclock1"] or match["oclock2"] or match["hour2"].lower() in _ONE) and match[0][0] in "сС"
    if not (called or match["part1"] or match["part2"] or (loose and _stands_alone(match.string, match.end()))):
        return
    shared = match["part2"] if match["part2"] in ("утра", "ночи") else ""
    begin = _minutes(match["hour1"], match["part1"] or shared)
    end = _minutes(match["hour2"], match["part2"])
    end += 12 * 60 if end <= begin else 0
    if end <= 24 * 60:
        yield TimeMatch(Span(*match.span()), _clock(begin), _clock(end))


def _single(text: str, *, loose: bool) -> Iterator[TimeMatch]:
    for match in _singles().finditer(text):
        if _is_called(match) or (loose and _may_be(match["before"]) and _stands_alone(text, match.end())):
            yield TimeMatch(Span(*match.span()), _clock(_minutes(match["hour"], match["part"])))


def _may_be(before: str | None) -> bool:
    """«к пяти», «в девять»; not «с пяти до семи лет»."""
    return before is not None and before.lower() not in ("с", "со")


def _halves(text: str) -> Iterator[TimeMatch]:
    """«в половине третьего», and noon."""
    for match in _HALF.finditer(text):
        before = str(_HALVES.index(match["next"].lower()) or 12)
        yield TimeMatch(Span(*match.span()), _clock(_minutes(before, match["part"]) + 30))
    for match in _NOON.finditer(text):
        yield TimeMatch(Span(*match.span()), "12:00")


def _is_called(match: re.Match[str]) -> bool:
    """«в два часа», «в шесть утра», «9 апреля, два часа дня»; not «в два дня», «до двух часов», «в час пик»."""
    hour, part = match["hour"].lower(), (match["part"] or "").lower()
    if not part:
        return bool(match["oclock"]) and (match["before"] or "до").lower() != "до" and hour not in _ONE
    if not match["before"]:
        return bool(match["oclock"]) or (part != "дня" and _minutes(hour, "утра") >= _EARLY * 60)
    return part != "дня" or bool(match["oclock"]) or hour in _ONE


@cache
def _words() -> dict[str, int]:
    return {row["word"]: int(row["hour"]) for row in lexicons.read("hours")}


@cache
def _side(number: str) -> str:
    words = "|".join(sorted(_words(), key=len, reverse=True))
    hour = rf"(?P<hour{number}>(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?![\d%-]|[.:]\d)|(?:{words})(?![а-яё-]))"
    return hour + _OCLOCK.format(number) + _PART.format(number)


@cache
def _ranges() -> re.Pattern[str]:
    """«с двух до четырёх», «с 9 утра до 6 вечера», «от десяти утра до часу дня»."""
    return re.compile(rf"\b(?:с|со|от)\s+{_side('1')}\s+(?:и\s+)?до\s+{_side('2')}", re.I)


@cache
def _singles() -> re.Pattern[str]:
    """«в десять утра», «к часу дня», «до 7 вечера», «к пяти»; without a preposition only where a clause begins."""
    before = r"(?:\b(?P<before>во?|ко?|до|с|около|ровно)\s+|(?<=[.,;(]\s)|(?<=[(\n])|^)"
    return re.compile(before + _side(""), re.I | re.M)


def _stands_alone(text: str, stop: int) -> bool:
    behind = _BEHIND.match(text, stop)
    if behind is None or behind[1] in _CLOSING:
        return True
    return next((form.pos for form in forms(behind[1].lower())), "") in _FUNCTION


def _minutes(said: str, part: str | None) -> int:
    """From midnight: «3 дня» → 15 h, «7 вечера» → 19 h, «12 ночи» → 24 h, «9» → 9 h, «2» → 14 h."""
    digits, _, minute = said.replace(".", ":").partition(":")
    hour = _words().get(digits.lower()) or int(digits)
    match (part or "").lower():
        case "утра":
            pass
        case "вечера":
            hour += 12 * (hour < 12)
        case "ночи":
            hour += 12 * (_EARLY <= hour <= 12)
        case _:
            hour += 12 * (0 < hour < _AFTERNOON and not minute)
    return hour * 60 + int(minute or 0)


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"
