"""Headings: the blocks that stand above others."""

import re

from pipeline.annotators.reading import Part, Reading
from pipeline.model.document import Label
from pipeline.normalisers.morphology import forms

_ENDED = re.compile(r"[.!?;:,]\s*$")
_YEAR_ENDED = re.compile(r"[^:]*\d\s?гг?\.\s*")
_DIGIT = re.compile(r"\W*\d")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST, _HEADLINE = 160, 280
"""Characters of a heading, of one at the top of the text."""
_TOP = 3
_TOLD = re.compile(r"^\W*\d|сообща|переда[её]т|по\s+(?:словам|данным|информации)", re.I)
"""A sentence of the text, though no full stop ends it: «1 марта в Доме дружбы прошёл сход, сообщает акимат»."""


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does.

    >>> ends_sentence("Хроника за июнь 2022 г."), ends_sentence("Фонд создан в 2012 г.")
    (False, True)
    """
    if not _YEAR_ENDED.fullmatch(text):
        return bool(_ENDED.search(text))
    return any(form.pos in ("VERB", "PRTS") for word in _WORD.findall(text) for form in forms(word.lower())[:1])


def is_heading(reading: Reading, part: Part) -> bool:
    """Whether a block stands above others: by its label, or as a short line without a full stop."""
    if part.block.cell or part.block.marker:
        return False
    if part.block.label in (Label.TITLE, Label.SECTION_HEADER):
        return True
    text = reading.text[part.start : part.stop]
    bold = sum(len(span) for span in part.block.bold) >= 0.8 * len(part.block.span)
    longest = _HEADLINE if reading.index_at(part.start) < _TOP and not _TOLD.search(text) else _LONGEST
    return len(text) < longest and not ends_sentence(text) and (bold or len(text) < 110 or longest == _HEADLINE)


def headings_above(reading: Reading, index: int) -> int:
    """How many headings stand right above a block."""
    count = 0
    while (
        index > count
        and is_heading(reading, reading.parts[index - count - 1])
        and not _has_date_only(reading, index - count - 1)
    ):
        count += 1
    return count


def _has_date_only(reading: Reading, index: int) -> bool:
    text = reading.text[reading.parts[index].start : reading.parts[index].stop]
    return len(text) < 30 and bool(re.search(r"\d{4}", text))


def is_caption(reading: Reading, part: Part) -> bool:
    """«2. Выезд в Ак-Талаа» above a paragraph: a numbered line, of no list, that heads what stands below."""
    text = reading.text[part.content : part.stop]
    if part.block.marker is None or part.block.cell or len(text) > _LONGEST or ends_sentence(text):
        return False
    below = next(iter(reading.parts[reading.index_at(part.start) + 1 :][:1]), None)
    return below is not None and below.block.marker is None and _DIGIT.match(reading.text, part.start) is not None
