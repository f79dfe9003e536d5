"""Where the head of a paper says that it was: lines of a day and a town, datelines, letterheads."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.around import head_lines, opening_line
from pipeline.annotators.datelines import is_dateline
from pipeline.annotators.matches import dates_of, places_of
from pipeline.annotators.notes import notes_of, towns_alone
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.annotators.venues import names_venue
from pipeline.extractors.mentions import place_mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans
from pipeline.normalisers.gazetteer import Kind
from pipeline.normalisers.places import Toponym

_NEAR_TOP = 6
_SHORT = 80
"""Characters of a line that names whose paper it is."""


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates for the place."""
    for rule in RULES:
        yield from rule(doc)


def by_top_line(doc: Doc) -> Iterator[Mention]:
    """«г. Бишкек                29 сентября 2021 года» above a protocol."""
    reading = reading_of(doc)
    for part in reading.parts[:_NEAR_TOP]:
        span = Span(part.start, part.stop)
        inside = places_of(doc).inside(span)
        if not inside:
            continue
        known = [t.span for t in inside] + [m.span for m in dates_of(doc).inside(span)]
        rest = re.sub(r"[\s,.;|–-]|\b20\d\d\b", "", _without(text_of(doc), span, known))  # «Нарын, 2024»
        if len(rest) <= 3 and any(one.kind is not Kind.COUNTRY for one in inside):
            firm = len(known) > len(inside) or any(not one.span.of(text_of(doc))[0].isupper() for one in inside)
            yield place_mention(doc, inside, "place.top_line" if firm else "place.dateline")
        elif _is_dateline(doc, span, beside := _side_by_side(doc, inside)) or _stands_first(doc, span, beside):
            yield place_mention(doc, beside, "place.dateline")


def _side_by_side(doc: Doc, toponyms: list[Toponym]) -> list[Toponym]:
    """The first, and those that a blank or a comma parts from it: «Чүй облусунун Сокулук районунун …»."""
    found = toponyms[:1]
    for one in toponyms[1:]:
        if text_of(doc)[found[-1].span.stop : one.span.start].strip(" ,(") or one.kind in {
            other.kind for other in found
        }:
            break
        found.append(one)
    return found


_AGENCY = re.compile(r"[\s.,]*(?:/[^/\n]{2,40}/|[–—-]\s*(?:[A-ZА-ЯЁ][\w-]+\s?){1,3}\.\s)")
"""«Бишкек, 16.04.22. /Арал-Инфо/.», «ОШ, 2 окт — Арал-Инфо. Школы …»: where the agency is."""


def _is_dateline(doc: Doc, part: Span, places: list[Toponym]) -> bool:
    """«Нарын. 2 ноября 2022 г. Жители города …», «7 февраля 2024 года. Бишкек. …»."""
    date = next(iter(dates_of(doc).inside(part)), None)
    if date is None or _AGENCY.match(text_of(doc), date.span.stop):
        return False
    first, second = sorted((Span(places[0].span.start, places[-1].span.stop), date.span))
    beside = text_of(doc)[part.start : first.start] + text_of(doc)[first.stop : second.start]
    return not beside.strip(" .,–—)") and text_of(doc)[second.stop : second.stop + 1] in (".", ",", " ", ":")


def _stands_first(doc: Doc, part: Span, places: list[Toponym]) -> bool:
    """«Актобе. Больше двухсот человек собрал форум …»: a town and a full stop."""
    town = places[0]
    alone = town.span.start == part.start and town.kind is Kind.SETTLEMENT and len(places) == 1
    return alone and text_of(doc)[town.span.stop : town.span.stop + 2] == ". "


def by_house(doc: Doc) -> Iterator[Mention]:
    """«МЭРИЯ ГОРОДА ТОКМОК», «Дом культуры села Беловодское» above the title: whose paper it is met there."""
    for part in reading_of(doc).parts[:2]:
        for line in _LINE.finditer(text_of(doc), part.start, min(part.stop, part.start + 2 * _SHORT)):
            span = Span(*line.span())
            towns = [one for one in places_of(doc).inside(span) if one.kind is Kind.SETTLEMENT]
            if (
                len(towns) != 1
                or len(span) > _SHORT
                or towns[0].span.stop < span.stop - 1
                or dates_of(doc).inside(span)
            ):
                continue
            before = text_of(doc)[span.start : towns[0].span.start]
            typed = any(unit.town for unit in towns[0].units) or _TYPED.search(before)
            if before and typed and names_venue(before) and not set(before) & set("«,№"):
                yield place_mention(doc, towns, "place.house")


_TYPED = re.compile(r"(?:города|села|аила|посёлка|[гс]\.)\s*$", re.I)


def by_letterhead(doc: Doc) -> Iterator[Mention]:
    """«ОШСКАЯ ОБЛАСТЬ КАРА-КУЛЬДЖИНСКИЙ РАЙОН» in capitals above the title: the units that a line consists of.

    Two and more may stand before something else, which a page printed below them: «… РАЙОН АЙЫЛ ОКМОТУ «КЕНЕШ»».
    """
    for part in reading_of(doc).parts[:2]:
        for line in _LINE.finditer(text_of(doc), part.start, part.stop):
            first = _first_places(doc, Span(*line.span()))
            units = [one for one in first if one.kind in (Kind.REGION, Kind.DISTRICT)]
            whole = bool(first) and not text_of(doc)[first[-1].span.stop : line.end()].strip(_BETWEEN)
            if units and line[0].isupper() and (whole or len(first) > 1):
                yield place_mention(doc, units, "place.letterhead")


def _first_places(doc: Doc, line: Span) -> list[Toponym]:
    """The places that a line begins with, nothing between them."""
    found: list[Toponym] = []
    for one in places_of(doc).inside(line):
        if text_of(doc)[found[-1].span.stop if found else line.start : one.span.start].strip(_BETWEEN):
            break
        found.append(one)
    return found


_BETWEEN = " ,.;–—-\t"
_LINE = re.compile(r"[^\n]+")


def by_head_line(doc: Doc) -> Iterator[Mention]:
    """«3 апреля 2019 г., город Талас, зал заседаний районной администрации, 11.00» below a heading."""
    for span in head_lines(doc):
        written = all(is_dateline(doc, match) for match in dates_of(doc).inside(span))
        yield place_mention(doc, places_of(doc).inside(span), "place.dateline" if written else "place.top_line")
    for scope in scopes_of(doc):
        line = opening_line(doc, scope)
        beside = _side_by_side(doc, places_of(doc).inside(line)) if line else []
        settled = any(one.kind is Kind.SETTLEMENT for one in beside)
        if line and settled and any(names_venue(piece) for piece in line.of(text_of(doc)).split(",")):
            yield place_mention(doc, beside, "place.top_line")


def by_note(doc: Doc) -> Iterator[Mention]:
    """«Кант, 20 сентября» above an entry of a digest, «14 мая. Семинар «Чем помочь?», Кара-Суу, Дом культуры.»"""
    scopes = scopes_of(doc)
    for scope in scopes if len(scopes) > 1 else ():
        towns = (town for one in notes_of(doc, scope) for town in towns_alone(doc, one.span))
        if town := next(towns, None):
            yield place_mention(doc, [town], "place.top_line")


def _without(text: str, span: Span, known: list[Span]) -> str:
    out, at = [], span.start
    for one in Spans(known).overlapping(span):
        out.append(text[at : one.start])
        at = one.stop
    return "".join((*out, text[at : span.stop]))


RULES = (by_top_line, by_letterhead, by_house, by_head_line, by_note)
