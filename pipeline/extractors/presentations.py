"""Titled talks, and who gave them."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.matches import quotes_of
from pipeline.annotators.persons import Name, people_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import Slot, slots_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.positions import is_post, organisation_heads
from pipeline.normalisers.quotes import Quote

_TALK = re.compile(
    r"(?:доклад|презентац|лекци|сообщени|выступлени|спич|мастер-класс)[а-яё]*(?:[^«»“”\n]{0,260}?\s(?:на\s+тем[уы]|по\s+теме|на\s+темы|под\s+названием|с\s+темой))?(?:[^.!?«»“”\n]{0,60}?)[\s:–—-]*$",
    re.I,
)
_THEMES = re.compile(
    r"(?:доклад|презентац|лекци|сообщени|выступлени|баяндама)[а-яё]*[^.!?«»\n]{0,80}(?:тем[аыу]|:)[^.!?«»\n]{0,40}$",
    re.I,
)
_SEVERAL = re.compile(r"(?:доклады|презентации|лекции|сообщения|выступления|баяндамалар)\W*$", re.I)
_SLOTS = ("presentations", "speakers", "talk", "opening")


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each talk; a part 'person' where it is said who gave it."""
    for rule in RULES:
        yield from rule(doc)


def by_slot(doc: Doc) -> Iterator[Mention]:
    """«Были заслушаны презентации «…», «…»»; «Абдылдаева Ч. М., инженер, – «Состояние водопроводов»;»."""
    previous: Name | None = None
    pending: Quote | None = None
    for slot in slots_of(doc, *_SLOTS):
        for piece in slot.pieces:
            quotes = [quote for quote in _outer(doc, piece) if _is_title(doc, quote, slot)]
            people = _people(doc, piece)
            if (
                slot.field == "presentations"
                and not quotes
                and not people
                and pending is None
                and not _quoted(doc, slot)
            ):
                yield from _plain(doc, slot, piece)
            if pending is not None and people and not quotes:
                yield _mention(doc, pending, people[0], "presentations.lines")
                pending = None
            for quote in quotes:
                person = _giver(doc, quote, people, quotes) or (previous if slot.field == "talk" else None)
                if person is None and len(slot.pieces) > 1 and not people and slot.field == "presentations":
                    pending = quote
                    continue
                yield _mention(doc, quote, person, "presentations.slot")
            previous = people[-1] if people else previous
        if pending is not None:
            yield _mention(doc, pending, None, "presentations.slot")
            pending = None


def by_sentence(doc: Doc) -> Iterator[Mention]:
    """«С докладом «Смог и роза ветров» выступил …», «Лекцию «Куда девается пластик» прочитал …»."""
    pieces = Spans(piece for slot in slots_of(doc, *_SLOTS) for piece in slot.pieces)
    for sentence in sentences_of(doc):
        span = sentence.span
        if pieces.overlap(span) or not quotes_of(doc).inside(span):
            continue
        people = _people(doc, span)
        if re.search(r"доклад|сообщени|презентаци|лекци|выступлени", span.of(text_of(doc)), re.I):
            for quote in _outer(doc, span):
                giver = next(
                    (p for p in people if re.fullmatch(r"\s*\(\s*", text_of(doc)[p.span.stop : quote.span.start])), None
                )
                if giver is not None:
                    yield _mention(doc, quote, giver, "presentations.brackets")
        quotes = [quote for quote in _outer(doc, span) if _follows_talk(doc, span, quote)]
        quotes = _with_series(doc, span, quotes)
        for quote in quotes:
            yield _mention(doc, quote, _giver(doc, quote, people, quotes) or _sole(people), "presentations.sentence")


def _quoted(doc: Doc, slot: Slot) -> bool:
    return any(_outer(doc, piece) for piece in slot.pieces)


def _outer(doc: Doc, span: Span) -> list[Quote]:
    return [quote for quote in quotes_of(doc).inside(span) if quote.depth == 0]


def _people(doc: Doc, span: Span) -> list[Name]:
    return people_of(doc).inside(span)


def _is_title(doc: Doc, quote: Quote, slot: Slot) -> bool:
    """Not the name of a fund or a newspaper in somebody's post."""
    before = text_of(doc)[max(slot.span.start, quote.span.start - 60) : quote.span.start]
    words = re.findall(r"[^\W\d_]+", before)
    if re.search(r"[–—:,;(]\s*$", before) or not words or quote.span.start == slot.pieces[0].start:
        return True
    if slot.field == "presentations" and re.search(r"(?:тем[уаы]|доклад[а-я]*|презентаци[а-я]*)\s*$", before, re.I):
        return True
    return not _is_owner(words[-1]) and len(quote.inner.of(text_of(doc)).split()) > 2


def _is_owner(word: str) -> bool:
    return (
        any(f.lemma in organisation_heads() or f.lemma in ("проект", "программа") for f in forms(word.lower()))
        or is_post(word)
        or word.isupper()
    )


def _follows_talk(doc: Doc, span: Span, quote: Quote) -> bool:
    before = text_of(doc)[span.start : quote.span.start]
    match = _TALK.search(before)
    if not match or re.search(r"(?:об?|в|сборник|книг[аиуе])\s+$", before, re.I):
        return False
    words = re.findall(r"[^\W\d_]+", before)
    return not _is_owner(words[-1]) or bool(re.search(r"тем[уыа]\W*$", before, re.I))


def _with_series(doc: Doc, span: Span, quotes: list[Quote]) -> list[Quote]:
    """«доклады на темы: «…» (…), «…» (…)»: the quoted titles that follow the first."""
    before = text_of(doc)[span.start : quotes[0].span.start] if quotes else ""
    if not _THEMES.search(before) and not _SEVERAL.search(before):
        return quotes
    series = [quotes[0]]
    for quote in _outer(doc, span):
        if quote.span.start > series[-1].span.stop:
            between = re.sub(r"\([^()]*\)", "", text_of(doc)[series[-1].span.stop : quote.span.start])
            if len(between.strip(" ,;и")) > 3:
                continue
            series.append(quote)
    return series


def _giver(doc: Doc, quote: Quote, people: list[Name], quotes: list[Quote]) -> Name | None:
    """In brackets after the title, before a dash and the title, or the only person between two titles."""
    after = text_of(doc)[quote.span.stop : quote.span.stop + 3]
    following = [p for p in people if p.span.start >= quote.span.stop]
    next_title = min((q.span.start for q in quotes if q.span.start > quote.span.start), default=10**9)
    if after.lstrip().startswith("(") and following and following[0].span.start < next_title:
        return following[0]
    last_title = max((q.span.stop for q in quotes if q.span.stop <= quote.span.start), default=0)
    preceding = [p for p in people if last_title <= p.span.start and p.span.stop <= quote.span.start]
    if preceding and (
        len(quotes) > 1 or re.search(r"[–—-]\s*$", text_of(doc)[preceding[-1].span.stop : quote.span.start])
    ):
        return preceding[0]
    if len(quotes) == 1:
        near = [p for p in following if p.span.start < next_title]
        return near[0] if near and not preceding else preceding[-1] if preceding else None
    return None


def _sole(people: list[Name]) -> Name | None:
    return people[0] if len(people) == 1 else None


def _plain(doc: Doc, slot: Slot, piece: Span) -> Iterator[Mention]:
    """Titles without quotation marks, each a list item."""
    if len(slot.pieces) < 2 and ";" not in piece.of(text_of(doc)):
        return
    start = piece.start
    for match in [*re.compile(";").finditer(text_of(doc), piece.start, piece.stop), None]:
        span = stripped(text_of(doc), Span(start, match.start() if match else piece.stop))
        if len(span) > 5 and len(span.of(text_of(doc)).split()) > 1:
            yield mention(doc, "presentation", span, "presentations.plain")
        start = match.end() if match else start


def _mention(doc: Doc, quote: Quote, person: Name | None, rule: str) -> Mention:
    parts = (mention(doc, "person", person.span, rule),) if person is not None else ()
    return mention(doc, "presentation", stripped(text_of(doc), quote.inner, " .,;\n"), rule, "", parts)


RULES = (by_slot, by_sentence)
