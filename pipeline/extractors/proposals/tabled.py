"""Proposals in a table, a row each: «№ | Решение | Ответственный»."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from pipeline.annotators.labels import fields_of
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.tables import Row, table_rows
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.extractors.proposals.said import said
from pipeline.model.mention import Mention
from pipeline.model.span import Span

_NUMBER = re.compile(r"(?:№|п/п|номер|пункт|#|т/б|\s|\.)*", re.I)
_ADDRESSEE = re.compile(
    r"\W*(?:ответствен|исполнител|кому|адресат|кто\s+(?:отвечает|исполн|делает)|жооптуу|аткаруучу)", re.I
)
_AUTHOR = re.compile(
    r"\W*(?:автор|кто\s+(?:предложил|внёс|внес|просил)|от\s+кого|чь[её]|ким\b|выступ|ф\.?\s?и\.?\s?о|кто\W*$)", re.I
)
_MARKS = " .;,:–—-•*\n\t"
Columns = dict[str, int]


def by_table(doc: Doc) -> Iterator[Mention]:
    """A proposal for each row below a head that names them; what is filled with a dash is empty."""
    rows = table_rows(reading_of(doc))
    for table in dict.fromkeys(row.table for row in rows):
        head, *own = (row for row in rows if row.table == table)
        columns, kind = _columns(doc, head)
        if "text" in columns and len(head.cells) > 1:
            yield from _proposals(doc, own, columns, kind)


def _columns(doc: Doc, head: Row) -> tuple[Columns, str]:
    """Which column holds the proposals, and whatever else of them; and of what kind they are."""
    columns: Columns = {}
    kind = ""
    for column, span in head.cells:
        label = span.of(text_of(doc))
        field, _, told = next(iter(fields_of(label, anchored=True)), "").partition(":")
        if _NUMBER.fullmatch(label):
            columns.setdefault("number", column)
        elif _ADDRESSEE.match(label):
            columns.setdefault("addressee", column)
        elif _AUTHOR.match(label):
            columns.setdefault("person", column)
        elif field == "proposals" and "text" not in columns:
            columns["text"], kind = column, told
    return columns, kind


def _proposals(doc: Doc, rows: Sequence[Row], columns: Columns, kind: str) -> Iterator[Mention]:
    for row in rows:
        cells = {column: stripped(text_of(doc), span, _MARKS) for column, span in row.cells}
        told = {name: cells[column] for name, column in columns.items() if column in cells and len(cells[column])}
        if "text" in told and len(row.cells) > 1:
            asked = said(doc, told["text"])
            to = (asked.addressee if asked else None) or _addressee(doc, told)
            parts = (_number(doc, told), to, _author(doc, told))
            found = tuple(part for part in parts if part is not None)
            yield mention(doc, "proposal", asked.span if asked else told["text"], "proposals.table", kind, found)


def _number(doc: Doc, told: dict[str, Span]) -> Mention | None:
    return mention(doc, "number", told["number"], "proposals.number") if "number" in told else None


def _addressee(doc: Doc, told: dict[str, Span]) -> Mention | None:
    return mention(doc, "addressee", told["addressee"], "proposals.table", "nomn") if "addressee" in told else None


def _author(doc: Doc, told: dict[str, Span]) -> Mention | None:
    people = people_of(doc).inside(told["person"]) if "person" in told else []
    return mention(doc, "person", people[0].span, "proposals.author") if len(people) == 1 else None
