"""The closing remark on results."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.headings import is_heading
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.slots import slots_of, slotted_of
from pipeline.annotators.tokens import reading_of
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span

_CLOSING = re.compile(
    r"(?:по\s+(?:завершени[июя]|окончани[июя])|в\s+(?:завершение|конце|заключени[еи])|подвед[её]ны\s+итоги|подвели\s+итоги|при(?:нят|няты)\s+единогласно|(?:прош[её]?л[аио]?|проходил[аио]?)\s+в\s+(?:[а-яё]+\s+){1,3}(?:обстановке|атмосфере)|"
    r"получили\s+(?:исчерпывающие\s+)?ответы|выразил[аи]\s+(?:благодарность|готовность|надежду)|договорились\s+(?:о|продолжить)|дискусси|остались\s+довольны|цель\s+(?:встречи|мероприятия|тренинга|семинара)\s+достигнута)",
    re.I,
)


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates for the closing remark."""
    for slot in slots_of(doc, "outcome"):
        if len(slot.pieces) == 1:
            yield mention(doc, "outcome", slot.pieces[0], "outcome.label")
    reading = reading_of(doc)
    if sum(slot.form and slot.field != "ignore" for slot in slots_of(doc)) < 3:
        return
    for scope in scopes_of(doc):
        for part in reversed(reading.parts_in(scope.span)[-3:]):
            text = reading.text[part.start : part.stop]
            if (
                is_heading(reading, part)
                or part.block.cell
                or part.block.marker
                or slotted_of(doc).cover(Span(part.start, part.stop))
            ):
                continue
            if _CLOSING.search(text) and "___" not in text:
                yield mention(doc, "outcome", Span(part.start, part.stop), "outcome.closing")
                break
