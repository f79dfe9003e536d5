"""Talks listed below a label."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.persons.name import Name
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import Slot, slots_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.extractors.presentations.givers import giver, people, sole, titled
from pipeline.extractors.presentations.talks import talks
from pipeline.extractors.presentations.titles import is_slotted, outer
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.positions import is_post
from pipeline.normalisers.quotes import Quote

SLOTS = ("presentations", "speakers", "talk", "opening")
_SEMICOLON = re.compile(";")
_GIVEN = re.compile(r"\b(?:про(?:читал|ч[её]л|чла|чли)|читал|в[её]л|пров[её]л|выступ)[а-яё]*\b", re.I)
"""«прочла курс лекций», «выступила с докладами»."""
_TITLE = re.compile(
    r"(?:,[^–—:\n]{3,80})?(?:\s+[–—-]\s+|\s*:\s+|(?<=[А-ЯЁӨҮ])\.\s+|(?<=[А-ЯЁӨҮ]\.)\s+)(?P<title>[А-ЯЁӨҮ][^\n]{8,})"
)
"""«Беков А., эколог – | Почему горит торф»: behind who gave it."""
_BESIDE = 3
"""Characters between two slots of a row."""


def by_slot(doc: Doc) -> Iterator[Mention]:
    """«Были заслушаны презентации «…», «…»»; «Абдылдаева Ч. М., инженер, – «Состояние водопроводов»;»."""
    previous: Name | None = None
    slots = slots_of(doc, *SLOTS)
    for slot, following in zip(slots, (*slots[1:], None), strict=False):
        beside = _beside(doc, slot, following)
        pending: Quote | None = None
        lecturer = _lecturer(doc, slot)
        for piece in slot.pieces:
            quotes = [quote for quote in outer(doc, piece) if is_slotted(doc, quote, slot)]
            named = people(doc, piece)
            if not quotes and not named and pending is None and _is_plain(doc, slot):
                yield from _plain(doc, slot, piece, beside)
            elif not quotes and len(named) == 1 and slot.field == "presentations":
                yield from _behind_name(doc, piece, named[0])
            if pending is not None and named and not quotes:
                yield titled(doc, pending, named[0], "presentations.lines")
                pending = None
            if pending is not None and quotes:
                yield titled(doc, pending, lecturer, "presentations.slot")
                pending = None
            for quote in quotes:
                person = giver(doc, quote, named, quotes) or (previous if slot.field == "talk" else None)
                if person is None and not named and slot.field == "presentations" and len(slot.pieces) > 1:
                    pending = quote
                else:
                    yield titled(doc, quote, person or beside, "presentations.slot")
            previous = named[-1] if named else previous
        if pending is not None:
            yield titled(doc, pending, lecturer, "presentations.slot")


def _lecturer(doc: Doc, slot: Slot) -> Name | None:
    """«Курс лекций прочла Зоя Ли» above «Темы лекций:» with nobody named below: the only one who gave any."""
    named = [person for piece in slot.pieces for person in people(doc, piece)]
    scope = next((one for one in scopes_of(doc) if one.span.covers(slot.label)), None)
    if scope is None or named or slot.field != "presentations":
        return None
    above = [one.span for one in sentences_of(doc).from_(scope.span.start) if one.span.stop <= slot.label.start]
    given = [
        one
        for one in above
        if talks().search(text_of(doc), one.start, one.stop) and _GIVEN.search(text_of(doc), one.start, one.stop)
    ]
    return sole([person for sentence in given for person in people(doc, sentence)])


def _beside(doc: Doc, slot: Slot, following: Slot | None) -> Name | None:
    """«Доклад | «Слепая зона автобуса» | Докладчик | Ли Мария»: the only person of the slot right behind."""
    if following is None or following.field != "speakers" or following.label.start > slot.span.stop + _BESIDE:
        return None
    return sole([person for piece in following.pieces for person in people(doc, piece)])


def _is_plain(doc: Doc, slot: Slot) -> bool:
    """Nothing is quoted in a slot of talks."""
    return slot.field in ("presentations", "talk") and not any(outer(doc, piece) for piece in slot.pieces)


def _behind_name(doc: Doc, piece: Span, person: Name) -> Iterator[Mention]:
    """«1. Беков А. Почему горит торф», «Беков А., эколог – Почему горит торф»: a title without quotation marks."""
    match = _TITLE.match(text_of(doc), person.span.stop, piece.stop) if person.span.start == piece.start else None
    if match and not is_post(match["title"].split()[0].lower()) and len(match["title"].split()) > 1:
        giver = mention(doc, "person", person.span, "presentations.plain")
        title = stripped(text_of(doc), Span(*match.span("title")), " .,;\n")
        yield mention(doc, "presentation", title, "presentations.plain", "", (giver,))


def _plain(doc: Doc, slot: Slot, piece: Span, person: Name | None) -> Iterator[Mention]:
    """Titles without quotation marks, each a list item; the only one of a form, beside who gave it."""
    if len(slot.pieces) < 2 and ";" not in piece.of(text_of(doc)) and person is None:
        return
    giver = (mention(doc, "person", person.span, "presentations.plain"),) if person is not None else ()
    cuts = [match.start() for match in _SEMICOLON.finditer(text_of(doc), piece.start, piece.stop)]
    for start, stop in zip([piece.start, *(cut + 1 for cut in cuts)], [*cuts, piece.stop], strict=True):
        span = stripped(text_of(doc), Span(start, stop))
        if len(span) > 5 and len(span.of(text_of(doc)).split()) > 1:
            yield mention(doc, "presentation", span, "presentations.plain", "", giver)
