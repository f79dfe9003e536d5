"""Headcounts: whether a stretch of text says how many people there were."""

from spacy.tokens import Doc

from pipeline.annotators.matches import numbers_of
from pipeline.annotators.tokens import index_from
from pipeline.model.span import Span
from pipeline.normalisers.groups import is_people
from pipeline.normalisers.morphology import forms

_NEAR = 3
"""Words behind a number among which those counted stand: «18 юных художников»."""


def counts_people(doc: Doc, span: Span) -> bool:
    """«Вышли 34 человека»."""
    stops = [index_from(doc, number.span.stop) for number in numbers_of(doc).inside(span)]
    near = (token for stop in stops for token in doc[stop : stop + _NEAR] if token.idx < span.stop)
    return any(is_people(form) for token in near for form in forms(token.lower_)[:1])
