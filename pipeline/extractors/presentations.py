"""Titled talks, and who gave them."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.bodies import works
from pipeline.annotators.matches import quotes_of
from pipeline.annotators.persons import Name, people_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import Slot, slots_of
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans
from pipeline.normalisers.morphology import forms, lemmas
from pipeline.normalisers.positions import is_post, organisation_heads
from pipeline.normalisers.quotes import Quote

# «интерес вызвал доклад … на тему «Вывеска как жанр»», «с докладом «Смог»»
_TO_TITLE = (
    r"(?:[^«»“”\n]{0,260}?\s(?:на\s+тем[уы]|по\s+теме|на\s+темы|под\s+названием|с\s+темой))?"
    r"(?:[^.!?«»“”\n]{0,60}?)[\s:–—-]*$"
)
_WORKS = re.compile(r"\bработ(?:ы|ами|ах)(?:\s+на\s+темы)?\s*[:–—-]?\s*$", re.I)
_ABOUT_IT = re.compile(r"\b(?:об?|в|сборник|книг[аиуе])\s+(?:[А-ЯЁ]\S*\s+){0,3}$")
_QUOTED_SPEECH = re.compile(r",\s*(?:что|будто|как)\s*[:–—-]?\s*$", re.I)
"""«в своём выступлении отметил, что «…»»: what he said, no title."""
_LEAD = 160
"""Characters before a title that may lead to it."""
# «доклады студентов КГУ: «…»», «доклад сотрудника КГУ на тему «…»»: the title is no part of a name
_TOLD = re.compile(r"тем[уыа]\W*$|:\s*$", re.I)
_SOUNDED = frozenset({"прозвучать", "звучать", "быть", "стать"})
_NAMED = re.compile(r"тем[аоуые]|назван|слов|девиз|вопрос", re.I)
# «Доклад «Форма жара» был прочитан керамистом …», «доклад «…» – хранителем …»
_GIVEN = re.compile(
    r"\s*,?\s*(?:был[аио]?\s+)?(?:прочитан|представлен|сделан|зачитан|подготовлен|прочёл|прочел)[аоы]?\s|\s*[–—-]\s",
    re.I,
)
# ««Жайыттын жүгү» деген темада баяндама жасады»
_KYRGYZ = re.compile(
    r"\s*(?:деген|аттуу)\s+(?:тема[а-я]*\s+)?(?:[^\s.«»]+\s+){0,3}?(?:баяндама|лекция|доклад|презентация|билдирүү)",
    re.I,
)
_SLOTS = ("presentations", "speakers", "talk", "opening")


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each talk; a part 'person' where it is said who gave it."""
    for rule in RULES:
        yield from rule(doc)


def by_slot(doc: Doc) -> Iterator[Mention]:
    """«Были заслушаны презентации «…», «…»»; «Абдылдаева Ч. М., инженер, – «Состояние водопроводов»;»."""
    previous: Name | None = None
    pending: Quote | None = None
    for slot, following in _pairs(slots_of(doc, *_SLOTS)):
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
                yield _mention(doc, quote, person or _beside(doc, slot, following), "presentations.slot")
            previous = people[-1] if people else previous
        if pending is not None:
            yield _mention(doc, pending, None, "presentations.slot")
            pending = None


def _pairs(slots: tuple[Slot, ...]) -> Iterator[tuple[Slot, Slot | None]]:
    return zip(slots, (*slots[1:], None), strict=False)


def _beside(doc: Doc, slot: Slot, following: Slot | None) -> Name | None:
    """«Доклад | «Слепая зона автобуса» | Докладчик | Ли Мария»: the only person of the slot right behind."""
    if following is None or following.field != "speakers" or following.label.start > slot.span.stop + 3:
        return None
    return _sole([person for piece in following.pieces for person in _people(doc, piece)])


def by_sentence(doc: Doc) -> Iterator[Mention]:
    """«С докладом «Смог и роза ветров» выступил …», «Лекцию «Куда девается пластик» прочитал …»."""
    pieces = Spans(piece for slot in slots_of(doc, *_SLOTS) for piece in slot.pieces)
    for part in reading_of(doc).parts:
        whole = Span(part.start, part.stop)
        quotes = [quote for quote in _outer(doc, whole) if not pieces.overlap(quote.span)]
        titles = _titles(doc, quotes)
        for quote in titles:
            sentence = _sentence(doc, quote)
            people = _people(doc, sentence)
            own = [title for title in titles if sentence.covers(title.span)]
            giver = _in_brackets(doc, quote, titles) or _giver(doc, quote, people, own) or _sole(people)
            yield _mention(doc, quote, giver, "presentations.sentence")
        yield from _bracketed(doc, quotes)
        for quote in quotes:
            if _KYRGYZ.match(text_of(doc), quote.span.stop):
                people = _people(doc, Span(part.start, quote.span.start))
                yield _mention(doc, quote, people[-1] if people else None, "presentations.kyrgyz")


def _titles(doc: Doc, quotes: list[Quote]) -> list[Quote]:
    """The quoted titles of talks: each behind its word, or one more behind «доклады: «…» (…), «…»»."""
    titles: list[Quote] = []
    several = False
    for quote in quotes:
        before = text_of(doc)[_sentence(doc, quote).start : quote.span.start]
        if _follows_talk(doc, quote, before):
            several = bool(_several().search(before) or _WORKS.search(before))
            titles.append(quote)
        elif several and titles and _adjoins(doc, titles[-1], quote):
            titles.append(quote)
    return titles


def _adjoins(doc: Doc, title: Quote, quote: Quote) -> bool:
    """Only brackets and «и» stand between."""
    between = re.sub(r"\([^()]*\)", "", text_of(doc)[title.span.stop : min(quote.span.start, title.span.stop + 400)])
    return quote.span.start < title.span.stop + 400 and len(between.strip(" ,;и")) <= 3


def _sentence(doc: Doc, quote: Quote) -> Span:
    sentence = sentences_of(doc).at(quote.span.start)
    return sentence.span if sentence else quote.span


def _in_brackets(doc: Doc, quote: Quote, titles: list[Quote]) -> Name | None:
    """««Ышым или доверенность?» (Данияр Мусаев)», also where the title ends a sentence."""
    match = _BRACKET.match(text_of(doc), quote.span.stop)
    named = _people(doc, Span(*match.span())) if match else []
    return named[0] if named else None


_BRACKET = re.compile(r"\s*\([^()]{3,300}\)")


def _bracketed(doc: Doc, quotes: list[Quote]) -> Iterator[Mention]:
    """«прозвучали доклады А. Р. Габдуллиной («Нулевая точка зимой») и …»: the title in brackets behind the name."""
    for quote in quotes:
        giver = people_of(doc).last_before(quote.span.start)
        if giver is None or not _OPENED.fullmatch(text_of(doc)[giver.span.stop : quote.span.start]):
            continue
        if _talks().search(text_of(doc), _sentence(doc, quote).start, giver.span.start):
            yield _mention(doc, quote, giver, "presentations.brackets")


_OPENED = re.compile(r"\s*\(\s*")


@cache
def _talks() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(row['one'] for row in lexicons.read('talks'))})", re.I)


@cache
def _to_title() -> re.Pattern[str]:
    return re.compile(_talks().pattern + _TO_TITLE, re.I)


@cache
def _constructions() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What stands right before a title and right behind it where it is a talk's."""
    return tuple(
        (re.compile(rf"(?:{row['before']})\s*[:–—-]?\s*$", re.I), re.compile(row["after"], re.I))
        for row in lexicons.read("talk_constructions")
    )


def _is_constructed(doc: Doc, quote: Quote, before: str) -> bool:
    """«С консультацией «…» выступила», «Вопрос «…» осветила»: whatever the talk is called."""
    text = text_of(doc)
    return any(after.match(text, quote.span.stop) and lead.search(before[-_LEAD:]) for lead, after in _constructions())


@cache
def _several() -> re.Pattern[str]:
    """«доклады на темы: «…», «…»»."""
    many = "|".join(row["several"] for row in lexicons.read("talks"))
    return re.compile(rf"(?:{many})\W*$|{_talks().pattern}[^.!?«»\n]{{0,80}}(?:тем[аыу]|:)[^.!?«»\n]{{0,40}}$", re.I)


def _quoted(doc: Doc, slot: Slot) -> bool:
    return any(_outer(doc, piece) for piece in slot.pieces)


def _outer(doc: Doc, span: Span) -> list[Quote]:
    return [quote for quote in quotes_of(doc).inside(span) if quote.depth == 0]


def _people(doc: Doc, span: Span) -> list[Name]:
    return people_of(doc).inside(span)


def _is_title(doc: Doc, quote: Quote, slot: Slot) -> bool:
    """Not the name of a fund or a newspaper in somebody's post."""
    if any(piece.start == quote.span.start for piece in slot.pieces):
        return True
    before = text_of(doc)[max(slot.span.start, quote.span.start - 60) : quote.span.start]
    words = re.findall(r"[^\W\d_]+", before)
    if re.search(r"[–—:,;(]\s*$", before) or not words or quote.span.start == slot.pieces[0].start:
        return True
    if slot.field == "presentations" and re.search(r"(?:тем[уаы]|доклад[а-я]*|презентаци[а-я]*)\s*$", before, re.I):
        return True
    told = any(form.pos in ("VERB", "PRTS") for form in forms(words[-1].lower())[:1])  # «лучшей признана «…»»
    return not told and not _is_owner(words[-1]) and len(quote.inner.of(text_of(doc)).split()) > 2


def _is_owner(word: str) -> bool:
    project = not lemmas(word.lower()).isdisjoint(("проект", "программа"))
    return project or _is_body(word) or is_post(word) or word.isupper()


def _is_body(word: str) -> bool:
    return not lemmas(word.lower()).isdisjoint(organisation_heads() - {"проект"})


def _is_work(word: str) -> bool:
    """«представил монографию «…»»: what is named so was written, sung or shown."""
    return not (_NAMED.match(word) or _talks().match(word)) and not lemmas(word.lower()).isdisjoint(works())


def _is_said(word: str, before: str) -> bool:
    """«в своём выступлении она отметила: «…»»: what she said, no title."""
    spoken = any(form.pos == "VERB" and form.lemma not in _SOUNDED for form in forms(word.lower())[:1])
    return spoken and before.rstrip()[-1:] in ":,–—"


def _follows_talk(doc: Doc, quote: Quote, before: str) -> bool:
    """The word for a talk leads to the title, right up to it or over the name of who gave it."""
    words = re.findall(r"[^\W\d_]+", before)
    if _is_constructed(doc, quote, before) and not (words and (_is_work(words[-1]) or _is_body(words[-1]))):
        return True
    aside = _ABOUT_IT.search(before) or _QUOTED_SPEECH.search(before)
    if not words or aside or _is_said(words[-1], before) or _is_work(words[-1]):
        return False
    if _to_title().search(before):
        return not _is_owner(words[-1]) or bool(_TOLD.search(before))
    giver = people_of(doc).last_before(quote.span.start)
    near = (
        giver is not None
        and not any(_is_work(word) for word in words)
        and not text_of(doc)[giver.span.stop : quote.span.start].strip()
    )
    return near and bool(_talks().search(before)) and "«" not in before


def _giver(doc: Doc, quote: Quote, people: list[Name], quotes: list[Quote]) -> Name | None:
    """In brackets after the title, before a dash and the title, the only person between two titles, or one for each."""
    after = text_of(doc)[quote.span.stop : quote.span.stop + 30]
    following = [p for p in people if p.span.start >= quote.span.stop]
    next_title = min((q.span.start for q in quotes if q.span.start > quote.span.start), default=10**9)
    if (after.lstrip().startswith("(") or _GIVEN.match(after)) and following and following[0].span.start < next_title:
        return following[0]
    if len(people) == len(quotes) > 1 and people[-1].span.stop <= quotes[0].span.start:
        return people[quotes.index(quote)]
    last_title = max((q.span.stop for q in quotes if q.span.stop <= quote.span.start), default=0)
    beside = _BRACKET.match(text_of(doc), last_title) if last_title else None
    free = beside.end() if beside else last_title
    preceding = [p for p in people if free <= p.span.start and p.span.stop <= quote.span.start]
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
