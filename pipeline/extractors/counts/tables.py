"""Head counts in tables: «Группа | жен. | муж. | всего», «Итого | 30 | 16 | 46»; a row of numbers under its heads."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from pipeline.annotators.matches import numbers_of
from pipeline.annotators.tables import Row, table_rows
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.model.span import Span
from pipeline.normalisers.numbers import NumberMatch

_SUM = re.compile(r"\s*(?:итого|всего|общее\s+(?:число|количество)|баары|жалпы|жыйынтыгы)\b", re.I)
_TOTAL = re.compile(r"всего|итого|общее|человек|чел\b|участник|количество|кол-во|число|саны|баары|адам", re.I)
_NUMBER = re.compile(r"\s*\d{1,5}\s*(?:чел\w*\.?)?\s*")
_PEOPLE = re.compile(r"\s*\d{1,5}\s*чел\w*\.?\s*")
"""«Итого | 7 человек» below a list of names."""
_SEX = re.compile(
    r"\W*(?:из\s+них\W+|в\s*т\.\s?ч\.\W*)?(?:ж(?:ен(?:щин[ы]?)?)?|м(?:уж(?:чин[ы]?)?)?|аял(?:дар)?|эркек(?:тер)?|"
    r"женщин\w*|мужчин\w*|девоч\w+|мальчик\w+|девуш\w+|юнош\w+)\W*",
    re.I,
)
_OTHER = re.compile(r"\bсом|руб|сумм|цена|стоимост|\bчас|балл|процент|%|тенге|доллар", re.I)


def sums(doc: Doc) -> Iterator[tuple[NumberMatch, str]]:
    """The numbers of the row of sums of each table that counts people, each with the heading of its column."""
    rows = table_rows(reading_of(doc))
    for table in dict.fromkeys(row.table for row in rows):
        own = [row for row in rows if row.table == table]
        last = next((row for row in own[1:] if _SUM.match(_cell(doc, row.cells[0][1]))), None)
        if last is not None:
            yield from _columns(doc, _head_above(doc, own, last), last)
            yield from _rows_of_sex(doc, own)
        else:
            yield from _under_heads(doc, own)


def _head_above(doc: Doc, rows: Sequence[Row], last: Row) -> Row:
    """The nearest row above the sums that has words where they have numbers: a table may begin with other rows."""
    counted = {column for column, span in last.cells[1:] if _NUMBER.fullmatch(_cell(doc, span))}
    above = [row for row in rows[: rows.index(last)] if counted <= {column for column, _ in row.cells}]
    words = (row for row in reversed(above) if not any(_is_number(doc, row, column) for column in counted))
    return next(words, rows[0])


def _is_number(doc: Doc, row: Row, column: int) -> bool:
    return bool(_NUMBER.fullmatch(_cell(doc, dict(row.cells)[column])))


def _rows_of_sex(doc: Doc, rows: Sequence[Row]) -> Iterator[tuple[NumberMatch, str]]:
    """«женщины | 6 | 9 | 18» below «до 28 | 29–45 | Итого»: a row for each sex, its sum in the last column."""
    for row in rows[1:]:
        label, (_, last) = _cell(doc, row.cells[0][1]), row.cells[-1]
        if len(row.cells) > 2 and _SEX.fullmatch(label) and _NUMBER.fullmatch(_cell(doc, last)):
            yield from ((number, label) for number in numbers_of(doc).inside(last)[:1])


def _under_heads(doc: Doc, rows: Sequence[Row]) -> Iterator[tuple[NumberMatch, str]]:
    """«всего | женщин | мужчин» with «38 | 25 | 13» in the one row of numbers below."""
    counted = [[column for column, span in row.cells if _NUMBER.fullmatch(_cell(doc, span))] for row in rows]
    for at, columns in enumerate(counted[1:], 1):
        heads = {column: _cell(doc, span) for column, span in rows[at - 1].cells if column in columns}
        lone = not set(columns) & {*counted[at - 1], *(counted[at + 1] if at + 1 < len(rows) else ())}
        if lone and any(_SEX.fullmatch(head) for head in heads.values()):
            for column, span in rows[at].cells:
                head = heads.get(column, "")
                if _SEX.fullmatch(head) or _TOTAL.search(head):
                    yield numbers_of(doc).inside(span)[0], "" if _TOTAL.search(head) else head


def _columns(doc: Doc, head: Row, last: Row) -> Iterator[tuple[NumberMatch, str]]:
    """A lone column of numbers needs no heading, unless it counts something else."""
    headings = {column: _cell(doc, span) for column, span in head.cells}
    if any(_OTHER.search(text) for text in headings.values()):
        return
    for column, span in last.cells[1:]:
        number = next(iter(numbers_of(doc).inside(span)), None)
        heading = headings.get(column, "")
        told = _PEOPLE.fullmatch(_cell(doc, span))
        if number is not None and (heading or len(last.cells) == 2):
            yield number, "" if told or _TOTAL.search(heading) or not heading else heading


def _cell(doc: Doc, span: Span) -> str:
    return span.of(text_of(doc))
