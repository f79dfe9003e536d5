"""Chronicles: tables that tell of an event in each row, their columns found by what they hold.

Writes `doc.user_data["chronicle"]`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from spacy.tokens import Doc, Token

from pipeline.annotators.event_nouns import EventNoun, event_nouns_of
from pipeline.annotators.labels import fields_of
from pipeline.annotators.matches import dates_of, quoted_of
from pipeline.annotators.plans import announced_above, is_of_one, is_planned, is_task
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.tables import Row, table_rows
from pipeline.annotators.tokens import index_from, reading_of, text_of
from pipeline.model.span import Span
from pipeline.normalisers.dates import DateMatch, find_dates

_BIRTH = re.compile(r"\bрожд|\bтуулган", re.I)
"""The head of a column of birthdays in a list of people."""
_BESIDE = 20
"""Characters beside the day in a cell that holds nothing else: «4 июня (суббота), 10:00»."""
_LONGEST = 300
_QUOTED = re.compile(r"(?<=[»”\"])\.\s")
_CALLED = re.compile(r"[^,«“\"]*[«“\"][^«»“”\"]+[»”\"](?=,\s)")
"""«Сход «Дорога», с. Ак-Сай, двор школы»: the place follows behind the name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that tells of an event: its day, its noun where it has one, the words that name it.

    `cells` are all that it says, each behind the head of its column; a head is empty where the table has none.
    """

    span: Span
    day: DateMatch
    noun: EventNoun | None
    title: Span | None
    cells: tuple[tuple[Span, Span], ...]

    def head_of(self, span: Span) -> Span:
        """The head of the column in which a stretch of the row stands."""
        return next(head for head, cell in self.cells if cell.covers(span))


def chronicles(doc: Doc) -> Doc:
    """Find the rows that tell of events."""
    rows = groupby(table_rows(reading_of(doc)), key=lambda row: row.table)
    doc.user_data["chronicle"] = tuple(entry for _, own in rows for entry in _entries(doc, list(own)))
    return doc


def entries_of(doc: Doc) -> tuple[Entry, ...]:
    """The rows that tell of events, in order."""
    found: tuple[Entry, ...] = doc.user_data["chronicle"]
    return found


def _entries(doc: Doc, rows: Sequence[Row]) -> Iterator[Entry]:
    whole = Span(rows[0].cells[0][1].start, rows[-1].cells[-1][1].stop)
    events = [_without_births(doc, row, rows[0]) for row in rows]
    dated = _columns_of_days(doc, events)
    days = {row.number: day for row in events if (day := _day(doc, row, dated))}
    above = announced_above(doc, whole)
    named = {row.number: noun for row in rows if row.number in days and (noun := _noun(doc, row, above))}
    told = [days[number].period for number in named]
    if len(set(told)) < 2 or 2 * len(named) < len(rows) - 1 or is_planned(doc, whole) or is_of_one(doc, whole):
        return
    heads = {} if rows[0].number in days else dict(rows[0].cells)
    for row in rows:
        if row.number in days:
            yield _entry(doc, row, days[row.number], named.get(row.number), heads)


def _entry(doc: Doc, row: Row, day: DateMatch, noun: EventNoun | None, heads: dict[int, Span]) -> Entry:
    cells = tuple((heads.get(column, Span(cell.start, cell.start)), cell) for column, cell in row.cells)
    title = _title(doc, cells, noun)
    return Entry(Span(cells[0][1].start, cells[-1][1].stop), day, noun or _called(doc, title), title, cells)


def _called(doc: Doc, title: Span | None) -> EventNoun | None:
    """«Открытие детской площадки»: an event of no kind that has a name."""
    return EventNoun(title, title, "other", 1, index_from(doc, title.start), told=True) if title else None


def _without_births(doc: Doc, row: Row, head: Row) -> Row:
    """«ФИО | Дата рождения | Мероприятие»: on those days nothing took place but people's births."""
    births = {column for column, cell in head.cells if _BIRTH.search(cell.of(text_of(doc)))}
    return replace(row, cells=tuple(cell for cell in row.cells if cell[0] not in births))


def _columns_of_days(doc: Doc, rows: Sequence[Row]) -> frozenset[int]:
    """The columns whose cells hold days, or whose head says so: there «05.09» is a day, too."""
    alone = (
        column for row in rows for column, cell in row.cells if any(_is_alone(cell, day) for day in _days(doc, cell))
    )
    headed = (column for column, cell in rows[0].cells if "date" in fields_of(cell.of(text_of(doc)), anchored=True))
    return frozenset((*alone, *headed))


def _day(doc: Doc, row: Row, dated: frozenset[int]) -> DateMatch | None:
    """The day of a cell that holds nothing else; or the only day of the row."""
    cells = [(cell, _days(doc, cell) or (_loose(doc, cell) if at in dated else [])) for at, cell in row.cells]
    found = [day for _, days in cells for day in days]
    alone = [day for cell, days in cells for day in days if _is_alone(cell, day)]
    return next(iter(alone), found[0] if len(found) == 1 else None)


def _days(doc: Doc, cell: Span) -> list[DateMatch]:
    return [day for day in dates_of(doc).inside(cell) if day.period.start.day]


def _loose(doc: Doc, cell: Span) -> list[DateMatch]:
    found = find_dates(cell.of(text_of(doc)), loose=True) if len(cell) < _BESIDE else []
    return [replace(one, span=Span(cell.start + one.span.start, cell.start + one.span.stop)) for one in found]


def _is_alone(cell: Span, day: DateMatch) -> bool:
    return len(cell) - len(day.span) < _BESIDE


def _noun(doc: Doc, row: Row, above: EventNoun | None) -> EventNoun | None:
    """The event that a row names, or what stands above all; not one still to be held: «Провести семинар»."""
    if any(is_task(cell.of(text_of(doc))) for _, cell in row.cells):
        return None
    inside = [one for _, cell in row.cells for one in event_nouns_of(doc).inside(cell)]
    bare = [one for one in inside if one.rank and not quoted_of(doc).cover(one.core)]
    return max(bare, key=lambda one: (one.rank > 1, -one.span.start), default=above)


def _title(doc: Doc, cells: Sequence[tuple[Span, Span]], noun: EventNoun | None) -> Span | None:
    """What a column is said to hold, or the sentence that names the event: the first of its cell, without a verb."""
    labelled = [cell for head, cell in cells if fields_of(head.of(text_of(doc)), anchored=True) == ("title",)]
    naming = [cell for _, cell in cells if noun and cell.covers(noun.core)]
    for cell in (*labelled, *naming):
        span = _without_clause(doc, _first_sentence(doc, cell))
        if 0 < len(span) < _LONGEST and (cell in labelled or not _verb(doc, span)):
            return span
    return None


def _first_sentence(doc: Doc, cell: Span) -> Span:
    """Without its full stop; one behind a quotation mark ends it, whatever follows: «Семинар «Швея». с. Ак-Сай»."""
    sentence = sentences_of(doc).at(cell.start)
    stop = min(sentence.span.stop, cell.stop) if sentence else cell.stop
    quoted = _QUOTED.search(text_of(doc), cell.start, stop)
    called = _CALLED.match(text_of(doc), cell.start, stop)
    ends = [*([quoted.start()] if quoted else []), *([called.end()] if called else [])]
    said = text_of(doc)[cell.start : min(ends, default=stop)].rstrip(" .\n")
    return Span(cell.start, cell.start + len(said))


def _without_clause(doc: Doc, span: Span) -> Span:
    """«Встреча «Первый кредит», подключились 19 человек»: the name ends before what is told with a verb."""
    verb = _verb(doc, span)
    comma = text_of(doc).rfind(", ", span.start, verb.idx) if verb is not None else -1
    return span if comma < 0 or quoted_of(doc).inside(comma) else Span(span.start, comma)


def _verb(doc: Doc, span: Span) -> Token | None:
    """A finite verb outside of quotation marks."""
    said = doc[index_from(doc, span.start) : index_from(doc, span.stop)]
    finite = (token for token in said if token.pos_ == "VERB" and token.morph.get("VerbForm", []) == ["Fin"])
    return next((token for token in finite if not quoted_of(doc).inside(token.idx)), None)
