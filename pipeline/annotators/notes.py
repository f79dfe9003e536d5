"""Notes: a day, a town, a house by themselves in the first sentences of a scope, before any verb.

«Кант, 20 сентября | Библиотека имени Горького, 24 слушателя. Вёл экономист …»
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.matches import names_day, places_of
from pipeline.annotators.scopes import Scope, scopes_of
from pipeline.annotators.sentences import Sentence, sentences_of
from pipeline.annotators.slots import slotted_otherwise
from pipeline.annotators.titles import titles_of
from pipeline.annotators.tokens import text_of
from pipeline.model.span import Span
from pipeline.normalisers.gazetteer import Kind
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.places import Toponym

_FIRST = 8
"""Sentences of a scope among which its notes stand: heads of papers have many short ones."""
_STOPS = " ,.;|()\t\n–—-"


def notes_of(doc: Doc, scope: Scope) -> list[Sentence]:
    """The first sentences of a scope that have no verb, from the one that has a day or a town alone."""
    found: list[Sentence] = []
    single = len(scopes_of(doc)) == 1
    for one in sentences_of(doc).from_(scope.span.start)[:_FIRST]:
        if one.span.start >= scope.span.stop:
            break
        if single and any(title.span.overlaps(one.span) for title in titles_of(doc)):
            continue
        if _tells(doc, one) or slotted_otherwise(doc, "time").overlap(one.span):
            break
        if found or names_day(doc, one.span) or any(towns_alone(doc, one.span)):
            found.append(one)
    return found


def towns_alone(doc: Doc, span: Span) -> Iterator[Toponym]:
    """«Кара-Суу» of «Семинар «Чем помочь?», Кара-Суу, Дом культуры.»: nothing beside them up to the next stop."""
    for one in places_of(doc).inside(span):
        before, after = text_of(doc)[span.start : one.span.start], text_of(doc)[one.span.stop : span.stop]
        apart = not before.strip() or before.rstrip(" ")[-1] in _STOPS
        if one.kind is Kind.SETTLEMENT and apart and (not after.strip() or after[0] in _STOPS):
            yield one


def _tells(doc: Doc, sentence: Sentence) -> bool:
    """It has a verb: a finite one, or «проведён»."""
    words = (word for word in doc[sentence.start : sentence.end] if not word.is_space)
    return any(form.known and form.pos in ("VERB", "PRTS") for word in words for form in forms(word.lower_)[:1])
