"""Whole numbers in Russian and Kyrgyz text, in digits and in words, with what qualifies them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from pipeline import lexicons
from pipeline.model.span import Span, Spans
from pipeline.normalisers.kyrgyz import stripped
from pipeline.normalisers.morphology import forms

_DIGITS = re.compile(
    r"(?:(?<![\d.,/№:-])|(?<=[^\W\d_]\./)|(?<=\b[жмЖМ]-)|(?<=жен-)|(?<=муж-)|(?<=щин-))(?<!№ )"
    r"(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d{1,7})(?!\d|[.,:]\d|[ \u00a0]\d{3}(?!\d))"
)
_THOUSANDS = re.compile(
    r"(?<![\d.,/№:-])(\d{1,3})(?:,(\d))?\s?(?:(?:тыс\.?|тысяч[аиу]?)(?![а-яё])|миң(?:[а-яөүң]+|\s(\d{3})(?!\d))?)", re.I
)
_ENDING = re.compile(r"-?(?:ти|и|х|ми|го|тью|й|я)(?![а-яё])")
_WORD = re.compile(r"[а-яёөүң]+", re.I)
_OPENS = re.compile(r"\s*\(\s*")
_RANGE = re.compile(r"\s*[-–—]\s*\d+")


@dataclass(frozen=True, slots=True)
class NumberMatch:
    """A number with its qualifier; `span` covers both, `qualifier` is the contract's, 'exact' where none is said."""

    span: Span
    value: int
    qualifier: str = "exact"


def find_numbers(text: str) -> list[NumberMatch]:
    """All whole numbers of a text, in order; fractions, times, numbers of things (№ 5) and ranges are none.

    >>> [(m.value, m.qualifier) for m in find_numbers("более двухсот, порядка 80, 1 240 и тридцать пять")]
    [(200, 'at_least'), (80, 'about'), (1240, 'exact'), (35, 'exact')]
    >>> [m.value for m in find_numbers("более 2 тысяч человек, 1,5 тыс. саженцев")]
    [2000, 1500]
    >>> [m.value for m in find_numbers("три десятка парней, две сотни, сто двадцать тысяч")]
    [30, 200, 120000]
    >>> [(m.value, m.qualifier) for m in find_numbers("почти полторы сотни, полтора часа, 35 (тридцать пять) человек")]
    [(150, 'about'), (35, 'exact')]
    >>> [m.value for m in find_numbers("двадцать одна женщина и один мужчина")]
    [21]
    >>> find_numbers("тысячи зрителей, пара сотен гостей, одна школа")
    []
    >>> [(m.value, m.qualifier) for m in find_numbers("баары болуп 40тан ашуун адам, № 7, 1,8 тонны")]
    [(40, 'at_least')]
    >>> [(m.value, m.qualifier) for m in find_numbers("жүз элүүгө жакын адам, 3 миңге жакын киши, 1 миң 704 окуучу")]
    [(150, 'about'), (3000, 'about'), (1704, 'exact')]
    """
    thousands = list(_thousands(text))
    taken = Spans(match.span for match in thousands)
    others = [match for match in (*_digits(text), *_words(text)) if not taken.overlap(match.span)]
    plain = _spelt_out(text, sorted([*thousands, *others], key=lambda match: match.span))
    return [match for match in (_qualified(text, one) for one in plain) if not _is_vague(text, match)]


def _spelt_out(text: str, numbers: list[NumberMatch]) -> list[NumberMatch]:
    """«35 (тридцать пять) человек»: one number, told twice."""
    found: list[NumberMatch] = []
    for number in numbers:
        last = found[-1] if found else None
        closes = text.startswith(")", number.span.stop)
        if last and closes and last.value == number.value and _OPENS.fullmatch(text, last.span.stop, number.span.start):
            found[-1] = NumberMatch(Span(last.span.start, number.span.stop + 1), last.value)
        else:
            found.append(number)
    return found


def parse_number(text: str) -> int | None:
    """The only number of a text.

    >>> parse_number("сорок три"), parse_number("из 5 до 7")
    (43, None)
    """
    found = find_numbers(text)
    return found[0].value if len(found) == 1 else None


def _is_vague(text: str, match: NumberMatch) -> bool:
    """«тысячи», «десятки» alone: many, and nobody knows how many."""
    numeral = _value(match.span.of(text).lower()) if match.qualifier == "exact" else None
    if numeral is None or not numeral.multiplies:
        return False
    return any(form.number == "plur" and form.lemma in _numerals() for form in forms(match.span.of(text).lower()))


def _thousands(text: str) -> Iterator[NumberMatch]:
    for match in _THOUSANDS.finditer(text):
        yield NumberMatch(Span(*match.span()), int(match[1]) * 1000 + int(match[2] or 0) * 100 + int(match[3] or 0))


def _digits(text: str) -> list[NumberMatch]:
    found, last = [], 0
    for match in _DIGITS.finditer(text):
        stop = match.end()
        ending = _ENDING.match(text, stop)
        if match.start() < last:
            continue
        if between := _RANGE.match(text, stop):  # «20–25 человек»: neither is the number
            last = between.end()
            continue
        value = int(re.sub(r"\D", "", match[0]))
        found.append(NumberMatch(Span(match.start(), ending.end() if ending else stop), value))
    return found


class _Numeral(NamedTuple):
    """A word for a number; `multiplies` what stands before it: «три десятка», «полторы сотни»."""

    value: float
    multiplies: bool


@cache
def _numerals() -> dict[str, _Numeral]:
    return {row["word"]: _Numeral(float(row["value"]), bool(row["multiplies"])) for row in lexicons.read("numerals")}


@cache
def _value(word: str) -> _Numeral | None:
    known = _numerals()
    for bare in (word, stripped(word).word):  # «элүүгө»
        if bare in known:
            return known[bare]
    for form in forms(word):
        counts = form.pos in ("NUMR", "NOUN") or (form.lemma == "один" and form.number == "sing")
        if form.lemma in known and counts and form.known:
            return known[form.lemma]
    return None


def _words(text: str) -> list[NumberMatch]:
    found: list[NumberMatch] = []
    run: list[tuple[Span, _Numeral]] = []
    for match in _WORD.finditer(text):
        value = _value(match[0].lower())
        span = Span(*match.span())
        if run and (value is None or text[run[-1][0].stop : span.start].strip(" \u00a0\n")):
            found += _summed(run)
            run = []
        if value is not None:
            run.append((span, value))
    return found + _summed(run)


def _summed(run: list[tuple[Span, _Numeral]]) -> list[NumberMatch]:
    """Numerals side by side are one number as long as each fits below the one before: сто | двадцать | три."""
    numbers: list[list[tuple[Span, _Numeral]]] = []
    for numeral in run:
        fits = numbers and numeral[1].value < _room(numbers[-1][-1][1].value)
        if numbers and (fits or numeral[1].multiplies):
            numbers[-1].append(numeral)
        else:
            numbers.append([numeral])
    found = (_number(one) for one in numbers if [numeral.value for _, numeral in one] != [1])
    return [one for one in found if one is not None]  # «один», «полтора» alone count nothing


def _room(value: float) -> int:
    """What may follow a numeral is smaller than this: сто → two digits, двадцать → one, десять → nothing."""
    return next((size for size in (1000, 100, 10) if value >= size and not 10 <= value < 20), 0)


def _number(numerals: list[tuple[Span, _Numeral]]) -> NumberMatch | None:
    """The number that numerals make; None of a fraction: «полтора часа»."""
    total = group = 0.0
    for _, numeral in numerals:
        if numeral.multiplies:
            total, group = total + (group or 1) * numeral.value, 0
        else:
            group += numeral.value
    span = Span(numerals[0][0].start, numerals[-1][0].stop)
    return NumberMatch(span, int(total + group)) if (total + group).is_integer() else None


@cache
def _qualifiers(place: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    end = r"(?:\s+чем)?\s*$" if place == "before" else ""
    start = r"(?<![а-яё])" if place == "before" else r"(?:\s*-?)"
    return tuple(
        (row["qualifier"], re.compile(start + row["pattern"] + end, re.I))
        for row in lexicons.read("qualifiers")
        if row["place"] == place
    )


def _qualified(text: str, match: NumberMatch) -> NumberMatch:
    before = text[max(0, match.span.start - 24) : match.span.start]
    for qualifier, pattern in _qualifiers("before"):
        found = pattern.search(before)
        if found:
            return NumberMatch(
                Span(match.span.start - len(before) + found.start(), match.span.stop), match.value, qualifier
            )
    for qualifier, pattern in _qualifiers("after"):
        found = pattern.match(text, match.span.stop)
        if found:
            return NumberMatch(Span(match.span.start, found.end()), match.value, qualifier)
    return match
