"""Reports made up from a seed: any text, any spans, every field of `model.report` filled or not."""

import datetime as dt
from dataclasses import fields
from random import Random
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from pipeline.model.document import Block, Box, Document
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Finding, Grounded, Report
from pipeline.model.span import Span
from pipeline.tables import TABLES

LETTERS = 'абвгдеёңөү ABC\n\t"«»;,=+-@123\u00a0\u0301😀'
CODES = "year_inferred", "not_stated", "numbering_gap", "moon_phase"


def report(seed: int) -> Report:
    """A report of up to three events; its text lies on two pages, with or without boxes."""
    chance = Random(seed)
    text = words(chance)
    middle = chance.randint(0, len(text))
    halves = [span for span in (Span(0, middle), Span(middle, len(text))) if len(span)]
    boxes = tuple(Box(span.start, span.stop, page, 10, 20 * page, 90.04, 30) for page, span in enumerate(halves, 1))
    blocks = tuple(Block(span, page=page) for page, span in enumerate(halves, 1))
    document = Document(text, blocks, boxes=boxes if chance.random() < 0.5 else ())
    events = tuple(made(Event, "events", text, chance) for _ in range(chance.randint(0, 3)))
    findings = tuple(Finding(code, chance.choice([None, 1])) for code in chance.sample(CODES, chance.randint(0, 3)))
    return Report(document, "ru", events, findings)


def made(kind: type, table: str, text: str, chance: Random) -> Any:
    """Anything of that dataclass; codes are the contract's."""
    hints = get_type_hints(kind)
    return kind(**{field.name: _field(hints[field.name], table, field.name, text, chance) for field in fields(kind)})


def words(chance: Random) -> str:
    return "".join(chance.choices(LETTERS, k=chance.randint(1, 60)))


def _field(hint: Any, table: str, name: str, text: str, chance: Random) -> Any:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in {UnionType, Union}:
        return None if chance.random() < 0.3 else _field(inner[0], table, name, text, chance)
    if origin is tuple:
        return tuple(made(inner[0], name, text, chance) for _ in range(chance.randint(0, 2)))
    if origin is Grounded:
        value = chance.choice(TABLES[table][name].codes or [_plain(inner[0], chance)])
        return Grounded(value, tuple(_mention(text, chance) for _ in range(chance.randint(1, 2))), chance.random())
    return _plain(hint, chance)


def _plain(kind: type, chance: Random) -> Any:
    return {
        str: words(chance),
        int: chance.randint(0, 10**6),
        float: chance.random(),
        bool: chance.random() < 0.5,
        dt.date: dt.date.fromordinal(chance.randint(1, 900_000)),
    }[kind]


def _mention(text: str, chance: Random) -> Mention:
    start, stop = sorted(chance.sample(range(len(text) + 1), 2))
    return Mention("x", Span(start, stop), text[start:stop], text[start:stop], "made.up")
