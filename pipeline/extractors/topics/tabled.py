"""Questions in a table, a row each: «Время | Тема занятия | Ведущий»."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.labels import fields_of
from pipeline.annotators.tables import Row, table_rows
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention

_LESSON = re.compile(r"\W*(?:тем[аы]|название)\s+(?:заняти|урок|модул|сесси)", re.I)
_BREAK = re.compile(
    r"\W*(?:регистраци|открыти|закрыти|приветств|знакомств|обед|ужин|перерыв|кофе|тест|завершени|подведени|вручени)",
    re.I,
)
_HOURS = re.compile(r"\W*\d{1,2}[.:]\d\d(?:\W{1,3}\d{1,2}[.:]\d\d)?\W*")
_SHORTEST = 4


def by_table(doc: Doc) -> Iterator[Mention]:
    """A mention for each lesson of an agenda; none for what stands between lessons: «Регистрация», «Обед»."""
    rows = table_rows(reading_of(doc))
    for table in dict.fromkeys(row.table for row in rows):
        head, *own = (row for row in rows if row.table == table)
        column = next((at for at, span in head.cells if _LESSON.match(span.of(text_of(doc)))), None)
        if column is None and _is_agenda(doc, head):
            column, own = 1, [head, *own]
        for row in own:
            cell = dict(row.cells).get(column) if column is not None else None
            span = stripped(text_of(doc), cell, ' .,;«»“”"\n') if cell else None
            if span and len(span) > _SHORTEST and not _BREAK.match(text_of(doc), span.start, span.stop):
                yield mention(doc, "topic_row", span, "topics.slot")


def _is_agenda(doc: Doc, first: Row) -> bool:
    """Below «Повестка дня», hours and what was spoken of in each: «10.00–11.00 | Отчего горит лес»."""
    reading = reading_of(doc)
    at = reading.index_at(first.cells[0][1].start)
    above = reading.parts[at - 1] if at else None
    hours = len(first.cells) == 2 and _HOURS.fullmatch(first.cells[0][1].of(text_of(doc))) is not None
    return (
        hours and above is not None and "topics" in fields_of(reading.text[above.content : above.stop], anchored=True)
    )
