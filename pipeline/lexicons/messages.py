"""What people are told: the sentences of `outcomes.tsv` and `findings.tsv`, filled in.

A part in square brackets is told only where all its placeholders are known: 'Файл велик[: {bytes:size}].' Placeholders
take two formats of their own beside Python's: `size` for bytes and `count` for whole numbers.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from string import Formatter

from pipeline.lexicons import read
from pipeline.model.document import Problem
from pipeline.model.outcome import Outcome, Status

_PART = re.compile(r"\[([^\[\]]*)\]|([^\[\]]+)")
_LONGEST = 120
_UNITS = ("байт", "КБ", "МБ", "ГБ", "ТБ")


@dataclass(frozen=True, slots=True)
class Notice:
    """A finding in words; `severity`, `table` and `column` are what the lexicon says of its code."""

    code: str
    severity: str
    table: str
    column: str
    message: str


def outcome(code: str, status: Status | None = None, **details: object) -> Outcome:
    """The outcome with that code; `status` overrides the lexicon's, which is that of a file of which nothing was read.

    An unknown code is `failed` and says so.

    >>> outcome("too_large", bytes=250_000_000).message
    'Файл слишком велик: 250 МБ; разделите его на части или уменьшите картинки.'
    """
    row = _rows("outcomes").get(code)
    if row is None:
        return Outcome(
            status or Status.FAILED,
            code,
            f"Файл не прочитан по неизвестной причине ({code}): сообщите о нём разработчикам.",
        )
    return Outcome(status or Status(row["status"]), code, fill(row["message"], details))


def outcome_of(problems: Iterable[Problem]) -> Outcome:
    """What became of a document that was read with these problems: `ok`, or `partial` with the first one's code.

    >>> outcome_of([Problem("doubtful_ocr", 3), Problem("doubtful_ocr", 4)]).message
    'Часть страниц (3, 4) распознана ненадёжно: сверьте данные с подлинником или положите скан получше.'
    """
    codes: dict[str, list[Problem]] = {}
    for problem in problems:
        codes.setdefault(problem.code, []).append(problem)
    told = [outcome(code, Status.PARTIAL, **_details(of_code)) for code, of_code in codes.items()]
    if not told:
        return Outcome(Status.OK)
    return Outcome(Status.PARTIAL, told[0].code, " ".join(one.message for one in told))


def finding(code: str, **details: object) -> Notice:
    """The finding with that code in words. An unknown code is a warning that names the code.

    >>> finding("numbering_gap", before="3", after="5").message
    'В нумерации пропуск: после 3 идёт 5; проверьте, все ли пункты на месте.'
    """
    row = _rows("findings").get(code)
    if row is None:
        return Notice(code, "warning", "", "", f"Обратите внимание ({code}): сверьте с подлинником.")
    return Notice(code, row["severity"], row["table"], row["column"], fill(row["message"], details))


def fill(pattern: str, details: Mapping[str, object]) -> str:
    """The sentence with its placeholders filled; bracketed parts that lack a value are left out, others show '…'.

    >>> fill("Пропуск[: после {before}][ идёт {after}]; проверьте.", {"before": 3})
    'Пропуск: после 3; проверьте.'
    """
    parts = ((optional or always, bool(optional)) for optional, always in _PART.findall(pattern))
    return "".join(_told(part, details, optional) for part, optional in parts)


def example(row: Mapping[str, str]) -> dict[str, object]:
    """The details that the lexicon's own example gives."""
    return dict(json.loads(row["example"]))


class _Words(Formatter):
    def format_field(self, value: object, format_spec: str) -> str:
        if format_spec == "size":
            return _size(float(str(value)))
        if format_spec == "count":
            return f"{int(float(str(value))):,}".replace(",", "\u00a0")
        return _short(str(format(value, format_spec)))


def _told(part: str, details: Mapping[str, object], optional: bool) -> str:
    known = {name: value for name, value in details.items() if value not in (None, "")}
    try:
        return _Words().vformat(part, (), known)
    except (KeyError, ValueError):
        return "" if optional else re.sub(r"\{[^{}]*\}", "…", part)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _size(size: float) -> str:
    """
    >>> _size(999), _size(2_500_000)
    ('999 байт', '2,5 МБ')
    """
    power = 0
    while size >= 1000 and power < len(_UNITS) - 1:
        size, power = size / 1000, power + 1
    return f"{size:.1f}".removesuffix(".0").replace(".", ",") + " " + _UNITS[power]


def _details(problems: list[Problem]) -> dict[str, object]:
    pages = ", ".join(str(page) for page in sorted({problem.page for problem in problems if problem.page}))
    return {**problems[0].details, **({"pages": pages} if pages else {})}


@cache
def _rows(name: str) -> dict[str, Mapping[str, str]]:
    return {row["code"]: row for row in read(name)}
