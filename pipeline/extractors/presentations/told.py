"""Talks told in sentences."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline.annotators.bodies import bodies_of
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.mentions import mention
from pipeline.extractors.presentations.givers import giver, in_brackets, people, sole, titled
from pipeline.extractors.presentations.listed import SLOTS
from pipeline.extractors.presentations.talks import talks
from pipeline.extractors.presentations.titles import outer, sentence_of, titles
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans
from pipeline.normalisers.quotes import Quote

# ««Жайыттын жүгү» деген темада баяндама жасады»
_KYRGYZ = re.compile(
    r"\s*(?:деген|аттуу)\s+(?:тема[а-я]*\s+)?(?:[^\s.«»]+\s+){0,3}?(?:баяндама|лекция|доклад|презентация|билдирүү)",
    re.I,
)
_DOER = re.compile(r"[а-яөүң]*\s+[а-яөүң]+(?:[гк][ае]н|[гк][өо]н)\s", re.I)
"""«… баяндама жасаган ишкер Зоя Ли»: who gave it stands behind."""
_PAREN = re.compile(r"\s*\((?P<title>[А-ЯЁ][а-яё][^()\n]*(?:\([^()\n]*\)[^()\n]*)?)\)")
_WORDS = 3
"""Words of the shortest title that needs no quotation marks."""
_OPENED = re.compile(r"\s*\(\s*")


def by_sentence(doc: Doc) -> Iterator[Mention]:
    """«С докладом «Смог и роза ветров» выступил …», «Лекцию «Куда девается пластик» прочитал …»."""
    pieces = Spans(piece for slot in slots_of(doc, *SLOTS) for piece in slot.pieces)
    for part in reading_of(doc).parts:
        quotes = [quote for quote in outer(doc, Span(part.start, part.stop)) if not pieces.overlap(quote.span)]
        yield from _titled(doc, quotes)
        yield from _bracketed(doc, quotes)
        yield from _unquoted(doc, Span(part.start, part.stop))
        yield from _kyrgyz(doc, quotes, part.start)


def _titled(doc: Doc, quotes: list[Quote]) -> Iterator[Mention]:
    found = titles(doc, quotes)
    for quote in found:
        sentence = sentence_of(doc, quote)
        named = people(doc, sentence)
        own = [title for title in found if sentence.covers(title.span)]
        who = in_brackets(doc, quote) or giver(doc, quote, named, own) or sole(named)
        yield titled(doc, quote, who, "presentations.sentence")


def _bracketed(doc: Doc, quotes: list[Quote]) -> Iterator[Mention]:
    """«прозвучали доклады А. Р. Габдуллиной («Нулевая точка зимой») и …»: the title in brackets behind the name."""
    for quote in quotes:
        who = people_of(doc).last_before(quote.span.start)
        if who is None or not _OPENED.fullmatch(text_of(doc)[who.span.stop : quote.span.start]):
            continue
        if _shown().search(text_of(doc), sentence_of(doc, quote).start, who.span.start):
            yield titled(doc, quote, who, "presentations.brackets")


@cache
def _shown() -> re.Pattern[str]:
    """A word for a talk, or for lessons that several gave."""
    return re.compile(rf"{talks().pattern}|\bмастер-класс(?:ы|ов|ами)\b", re.I)


def _unquoted(doc: Doc, part: Span) -> Iterator[Mention]:
    """«доклады представили М. Панчехина (Образ угля в поэзии), …»: behind a name in brackets, no organisation."""
    for who in people(doc, part):
        match = _PAREN.match(text_of(doc), who.span.stop, part.stop)
        if match is None or len(match["title"].split()) < _WORDS or _is_body(doc, match.start("title")):
            continue
        sentence = sentences_of(doc).at(who.span.start)
        if sentence and talks().search(text_of(doc), sentence.span.start, who.span.start):
            person = mention(doc, "person", who.span, "presentations.brackets")
            title = Span(*match.span("title"))
            yield mention(doc, "presentation", title, "presentations.brackets", "", (person,))


def _is_body(doc: Doc, position: int) -> bool:
    return any(one.span.start == position for one in bodies_of(doc).from_(position)[:1])


def _kyrgyz(doc: Doc, quotes: list[Quote], start: int) -> Iterator[Mention]:
    """««Жайыттын жүгү» деген темада баяндама жасады»: who gave it stands before."""
    for quote in quotes:
        match = _KYRGYZ.match(text_of(doc), quote.span.stop)
        if match:
            named = people(doc, Span(start, quote.span.start))[-1:]
            if _DOER.match(text_of(doc), match.end()):
                named = people(doc, Span(match.end(), sentence_of(doc, quote).stop))[:1]
            yield titled(doc, quote, sole(named), "presentations.kyrgyz")
