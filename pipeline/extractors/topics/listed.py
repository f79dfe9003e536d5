"""Questions below a label."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from pipeline.annotators.slots import slots_of
from pipeline.annotators.stops import first_sentence
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.extractors.numbered import numbered
from pipeline.extractors.topics.items import items
from pipeline.extractors.topics.leading import ABOUT, QUESTIONS
from pipeline.model.mention import Mention
from pipeline.model.span import Span

_FIRST = re.compile(r"(?<!\d)(?<!\.)1[.)]\s*$")
_DISCUSSED = re.compile(
    r"\s*(?:(?:об|рас)суждали|обсудили|говорили|спорили|решали|выясняли)\b(?:\s+о\s+том)?[,:]?\s+", re.I
)
"""«О чём шёл разговор? | Обсуждали, что делать свидетелю»."""
_NUMBER = re.compile(r"\s*(?:\d{1,2}[.:]\d\d(?:\s*[–—-]\s*\d{1,2}[.:]\d\d)?|\d{1,2}[.)]|[–—•-])\s+")
"""«10.00–11.00 | Отчего горит лес», «1. Размер взноса»."""


def by_slot(doc: Doc) -> Iterator[Mention]:
    """«Рассмотренные вопросы: доходы местного бюджета; выравнивающие гранты»; an agenda."""
    for slot in slots_of(doc, "topics"):
        pieces = _numbered(doc, _up_to_restart(doc, slot.pieces))
        several = len(pieces) > 1
        for piece in pieces:
            sentence = piece if several else first_sentence(doc, piece)
            led = _leading(doc, sentence)
            for item in [sentence] if several and ";" not in sentence.of(text_of(doc)) else items(doc, led):
                span = stripped(text_of(doc), _numbered_off(doc, item))
                if len(span) > 2 and not span.of(text_of(doc)).endswith(":"):
                    yield mention(doc, "topic_row", span, "topics.slot")


def _up_to_restart(doc: Doc, pieces: Sequence[Span]) -> Sequence[Span]:
    """«1. Отчёт 2. План | 1. Р. Хван представил …»: where the numbers begin anew, the agenda has ended."""
    first = [at for at, piece in enumerate(pieces) if _FIRST.search(text_of(doc), max(piece.start - 4, 0), piece.start)]
    return pieces[: first[1]] if len(first) > 1 and not first[0] else pieces


def _numbered(doc: Doc, pieces: Sequence[Span]) -> Sequence[Span]:
    """«Повестка: 1. Очистка канала. 2. Размер взноса.»: the questions of one paragraph."""
    found = numbered(text_of(doc), pieces[0]) if len(pieces) == 1 else []
    first = [number.of(text_of(doc)) for number, _ in found[:2]]
    return [item for _, item in found] if first in (["1", "2"], ["а", "б"]) else pieces


def _leading(doc: Doc, span: Span) -> Span:
    """Without «вопросы», «по проблемам» at its head."""
    told = _DISCUSSED.match(text_of(doc), span.start, span.stop)
    span = Span(told.end(), span.stop) if told else span
    match = QUESTIONS.match(text_of(doc), span.start, span.stop) or ABOUT.match(text_of(doc), span.start, span.stop)
    start = match.end() if match and match.end() < span.stop else span.start
    more = ABOUT.match(text_of(doc), start, span.stop)
    if more and re.match(r"\s*по\s", text_of(doc)[start : start + 4]):
        start = more.end()
    return Span(start, span.stop)


def _numbered_off(doc: Doc, span: Span) -> Span:
    match = _NUMBER.match(text_of(doc), span.start, span.stop)
    return Span(match.end(), span.stop) if match else span
