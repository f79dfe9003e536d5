"""A text that only looks different says the same: what is understood of it stays.

Values are compared after what the change of the text implies: blanks, look-alike letters, ё and е, capitals.
"""

import re
import textwrap
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from pipeline import flow
from pipeline.model.source import Source
from pipeline.tables import build

HERE = Path(__file__).parents[1]
REPORTS = (
    "../raw_reports/otchet_seminar_karakol.txt",
    "../raw_reports/vebinar-nalogi.md",
    "../raw_reports/Дайджест_ноябрь.md",
    "../raw_reports/Худжанд_заметка.txt",
    "corpus/press/01_tambov_slovo.txt",
    "corpus/press/19_nko_sidelki.txt",
    "corpus/press/31_ky_naryn_jayit.txt",
    "corpus/fresh/12_derevya_osha.txt",
    "corpus/fresh/13_rodniki_1251.txt",
    "corpus/more/23_zavershaetsya_ala_buka.txt",
)
TABLES = ("events", "people", "affiliations", "audience", "hosts", "presentations", "topics", "proposals")
LATIN = str.maketrans("аеосрхАЕОСРХ", "aeocpxAEOCPX")
SAME = {latin: chr(letter) for letter, latin in LATIN.items()} | {ord("ё"): "е"}
ASIDE = re.compile(r"[\s\u00ad«»“”\"—–-]+|[.,;]$")
MEASURES = {"confidence", "needs_review"}


def glued(text: str) -> str:
    """«… прошёл семинар.Участники обсудили»"""
    return re.sub(r"(?<=[а-яё]{3})([.,;!?]) (?=[А-ЯЁа-яё]{2})", r"\1", text)


def looking_alike(text: str) -> str:
    """Latin letters inside every third word."""
    words = iter(range(len(text)))
    return re.sub(r"[А-Яа-яЁё]{4,}", lambda word: _mixed(word[0]) if next(words) % 3 == 0 else word[0], text)


def _mixed(word: str) -> str:
    return word[0] + word[1:-1].translate(LATIN) + word[-1]


def without_yo(text: str) -> str:
    """«отчет», «Семен»"""
    return text.replace("ё", "е").replace("Ё", "Е")


def doubled(text: str) -> str:
    """The headline twice, as sites print it."""
    front, headline, rest = re.fullmatch(r"((?:---\n.*?\n---\n)?)(\s*[^\n]+\n)(.*)", text, re.S).groups()
    return f"{front}{headline}\n{headline}{rest}"


def wrapped(text: str) -> str:
    """Hard line breaks at 64 characters."""
    lines = (textwrap.fill(one, 64, break_on_hyphens=False) if len(one) > 90 else one for one in text.split("\n"))
    return "\n".join(lines)


def unbreakable(text: str) -> str:
    """No-break spaces between words."""
    return re.sub(r"(?<=\w) (?=\w)", "\u00a0", text)


def hyphenated(text: str) -> str:
    """A soft hyphen in every long word."""
    return re.sub(r"\b([а-яё]{4})(?=[а-яё]{4})", "\\1\u00ad", text)


def in_capitals(text: str) -> str:
    """«АСАНОВ Бакыт»"""
    names = {word for name in _names(text) for word in name.split() if word in text and len(word) > 3}
    return re.sub(r"\b(?:" + "|".join(sorted(names) or ["$^"]) + r")\b(?!-)", lambda name: name[0].upper(), text)


def _names(text: str) -> set[str]:
    report = flow.extract(Source("отчёт.txt", text.encode()))
    return {person.surname.value for event in report.events for person in event.people if person.surname}


def quoted_otherwise(text: str) -> str:
    """“…” instead of «…»"""
    return text.replace("«", "“").replace("»", "”")


CHANGES: tuple[Callable[[str], str], ...] = (
    glued,
    looking_alike,
    without_yo,
    doubled,
    wrapped,
    unbreakable,
    hyphenated,
    in_capitals,
    quoted_otherwise,
)


@cache
def told(report: str) -> str:
    data = (HERE / report).read_bytes()
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = data.decode("cp1251")
    return unicodedata.normalize("NFC", text).replace("\r", "")


def understood(text: str, name: str) -> list[tuple[str, str, str]]:
    """Table, column and value, as far as they can stay the same."""
    rows = build.rows(flow.extract(Source(name, text.encode())), "0123456789abcdef")
    return sorted(
        (table, column, ASIDE.sub("", str(value).casefold().translate(SAME)))
        for table in TABLES
        for row in rows[table]
        for column, value in row.items()
        if value is not None and column not in MEASURES
    )


@cache
def as_it_stands(report: str) -> list[tuple[str, str, str]]:
    return understood(told(report), report)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("report", REPORTS)
def test_a_text_that_looks_different_says_the_same(report, change):
    assert understood(change(told(report)), report) == as_it_stands(report)
