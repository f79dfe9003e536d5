"""The town at the end of a venue's words, which is no part of it."""

import re

from spacy.tokens import Doc

from pipeline.annotators.matches import places_of, quoted_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import stripped
from pipeline.model.span import Span
from pipeline.normalisers.gazetteer import Kind
from pipeline.normalisers.places import Toponym

_NAMED_AFTER = re.compile(r"\bим(?:\.|ени)\s*$", re.I)
"""«парк имени Токтогула»: a name, not where it lies."""


def without_town(doc: Doc, span: Span) -> Span:
    """«школа» of «школа села Каныш-Кия Чаткальского района», «Дворец спорта» of «Дворец спорта города Манас»."""
    town = next(iter(_at_end(doc, span)), None)
    if town is None or town.kind is not Kind.SETTLEMENT or quoted_of(doc).cover(town.span):
        return span
    typed = town.span.of(text_of(doc))[0].islower() or any(unit.town for unit in town.units)
    named = _NAMED_AFTER.search(text_of(doc), span.start, town.span.start)
    return stripped(text_of(doc), Span(span.start, town.span.start), " ,") if typed and not named else span


def _at_end(doc: Doc, span: Span) -> list[Toponym]:
    """«школа села Каныш-Кия Чаткальского района»: the places at the end of a phrase, side by side."""
    found: list[Toponym] = []
    for one in reversed(places_of(doc).inside(span)):
        stop = found[0].span.start if found else span.stop
        if one.span.start == span.start or text_of(doc)[one.span.stop : stop].strip(" ,.)"):
            break
        found.insert(0, one)
    return found
