"""Questions in a table, a row each: «Время | Тема занятия | Ведущий»."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.tables import table_rows
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention

_LESSON = re.compile(r"\W*(?:тем[аы]|название)\s+(?:заняти|урок|модул|сесси)", re.I)
_BREAK = re.compile(
    r"\W*(?:регистраци|открыти|закрыти|приветств|знакомств|обед|ужин|перерыв|кофе|тест|завершени|подведени|вручени)",
    re.I,
)
_SHORTEST = 4


def by_table(doc: Doc) -> Iterator[Mention]:
    """A mention for each lesson of an agenda; none for what stands between lessons: «Регистрация», «Обед»."""
    rows = table_rows(reading_of(doc))
    for table in dict.fromkeys(row.table for row in rows):
        head, *own = (row for row in rows if row.table == table)
        column = next((at for at, span in head.cells if _LESSON.match(span.of(text_of(doc)))), None)
        for row in own:
            cell = dict(row.cells).get(column) if column is not None else None
            span = stripped(text_of(doc), cell, ' .,;«»“”"\n') if cell else None
            if span and len(span) > _SHORTEST and not _BREAK.match(text_of(doc), span.start, span.stop):
                yield mention(doc, "topic_row", span, "topics.slot")
