"""Which quoted words are titles of talks."""

import re
from functools import cache

from spacy.tokens import Doc

from pipeline.annotators.matches import quotes_of
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import Slot
from pipeline.annotators.tokens import text_of
from pipeline.extractors.presentations.talks import (
    is_body,
    is_constructed,
    is_done,
    is_owner,
    is_said,
    is_work,
    several,
    talks,
)
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.positions import is_body as is_kyrgyz_body
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
# «доклады студентов КГУ: «…»», «доклад сотрудника КГУ на тему «…»»: the title is no part of a name
_TOLD = re.compile(r"тем[уыа]\W*$|:\s*$", re.I)
_PRESENTED = re.compile(r"(?:тем[уаы]|доклад[а-я]*|презентаци[а-я]*)\s*$", re.I)
_APART = re.compile(r"[–—:,;(]\s*$")
_OTHER = re.compile(r"\s*,\s+(?:а|и)\s+[^«».;]{3,90}?\s+[–—-]\s+(?:на\s+тему\s+|о\s+теме\s+|с\s+докладом\s+)?", re.I)
_FAR = 400
"""Characters over which one title goes on with another."""
_NEAR = 60


def outer(doc: Doc, span: Span) -> list[Quote]:
    """The quoted stretches that stand in no other."""
    return [quote for quote in quotes_of(doc).inside(span) if quote.depth == 0]


def sentence_of(doc: Doc, quote: Quote) -> Span:
    """The sentence in which a quoted stretch begins."""
    sentence = sentences_of(doc).at(quote.span.start)
    return sentence.span if sentence else quote.span


def titles(doc: Doc, quotes: list[Quote]) -> list[Quote]:
    """The quoted titles of talks: each behind its word, or one more behind «доклады: «…» (…), «…»»."""
    found: list[Quote] = []
    more = False
    for quote in quotes:
        before = text_of(doc)[sentence_of(doc, quote).start : quote.span.start]
        if _follows_talk(doc, quote, before):
            more = bool(several().search(before) or _WORKS.search(before))
            found.append(quote)
        elif found and (_is_opposed(doc, found[-1], quote) or (more and _adjoins(doc, found[-1], quote))):
            found.append(quote)
    return found


def _is_opposed(doc: Doc, title: Quote, quote: Quote) -> bool:
    """«выступила с докладом «Соль», а Асан Беков – «Роса»»: the other's talk."""
    match = _OTHER.fullmatch(text_of(doc), title.span.stop, min(quote.span.start, title.span.stop + _FAR))
    return match is not None and bool(people_of(doc).inside(Span(*match.span())))


def _names_kyrgyz_body(text: str, start: int) -> bool:
    """««Адилет» юридикалык клиникасынын юристи»: what is quoted is called so."""
    following = _WORDS.match(text, start)
    return following is not None and any(is_kyrgyz_body(word) for word in following[0].split())


_WORDS = re.compile(r"(?:[ ]+[а-яөүң-]+){1,3}", re.I)


def is_slotted(doc: Doc, quote: Quote, slot: Slot) -> bool:
    """A title in a slot of talks; not the name of a fund or a newspaper in somebody's post."""
    if any(piece.start == quote.span.start for piece in slot.pieces):
        return True
    if _names_kyrgyz_body(text_of(doc), quote.span.stop):
        return False
    before = text_of(doc)[max(slot.span.start, quote.span.start - _NEAR) : quote.span.start]
    words = re.findall(r"[^\W\d_]+", before)
    if _APART.search(before) or not words or (slot.field == "presentations" and _PRESENTED.search(before)):
        return True
    told = any(form.pos in ("VERB", "PRTS") for form in forms(words[-1].lower())[:1])  # «лучшей признана «…»»
    return not told and not is_owner(words[-1]) and len(quote.inner.of(text_of(doc)).split()) > 2


def _adjoins(doc: Doc, title: Quote, quote: Quote) -> bool:
    """Only brackets and «и» stand between."""
    between = re.sub(r"\([^()]*\)", "", text_of(doc)[title.span.stop : min(quote.span.start, title.span.stop + _FAR)])
    return quote.span.start < title.span.stop + _FAR and len(between.strip(" ,;и")) <= 3


@cache
def _to_title() -> re.Pattern[str]:
    return re.compile(talks().pattern + _TO_TITLE, re.I)


def _follows_talk(doc: Doc, quote: Quote, before: str) -> bool:
    """The word for a talk leads to the title, right up to it or over the name of who gave it."""
    words = re.findall(r"[^\W\d_]+", before)
    named = bool(words) and (is_work(words[-1]) or is_body(words[-1]))
    if not named and is_constructed(before, text_of(doc), quote.span.stop):
        return True
    aside = _ABOUT_IT.search(before) or _QUOTED_SPEECH.search(before)
    if not words or aside or is_said(words[-1], before) or is_work(words[-1]) or is_done(words[-1]):
        return False
    if _to_title().search(before):
        return not is_owner(words[-1]) or bool(_TOLD.search(before))
    giver = people_of(doc).last_before(quote.span.start)
    beside = giver is not None and not text_of(doc)[giver.span.stop : quote.span.start].strip()
    return beside and "«" not in before and bool(talks().search(before)) and not any(is_work(word) for word in words)
