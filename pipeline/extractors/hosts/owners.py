"""Whose event it is, or whose digest."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.bodies import Bodies, bodies_of, works
from pipeline.annotators.headings import is_heading
from pipeline.annotators.matches import quoted_of
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.hosts.marked import marked
from pipeline.extractors.mentions import stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.positions import heads_organisation

_IS_TOLD = re.compile(r"\s*:")
_OWNED = frozenset({"conference", "forum", "congress", "summit", "festival", "exhibition", "round_table"})
"""Kinds of events that somebody holds; a session or a course is of its members."""


def by_genitive(doc: Doc) -> Iterator[Mention]:
    """«состоялась ежегодная конференция Объединения палат Германии»: whose event it is."""
    for scope in scopes_of(doc):
        lead = scope.lead
        if lead:
            near = bodies_of(doc).from_(lead.noun.span.stop)[:1]
            if (
                near
                and near[0].span.start <= lead.noun.span.stop + 1
                and "gent" in near[0].cases
                and _is_own(doc, near[0])
                and (lead.noun.type in _OWNED or quoted_of(doc).overlapping(near[0].items[0]))
            ):
                yield marked(doc, near[0].items[0], "organizer", "hosts.genitive", "gent")


def by_digest(doc: Doc) -> Iterator[Mention]:
    """«Библиотечный клуб «Саховат»: что было в ноябре»: whose digest it is; a letterhead says nothing of events."""
    reading, scopes = reading_of(doc), scopes_of(doc)
    for part in reading.parts[:2] if len(scopes) > 1 else ():
        if part.stop <= scopes[0].span.start and is_heading(reading, part):
            line = stripped(text_of(doc), Span(part.start, part.stop))
            for bodies in bodies_of(doc).inside(line)[:1]:
                first = bodies.items[0]
                if (
                    "nomn" in bodies.cases
                    and first.start == line.start
                    and not _is_paper(doc, bodies)
                    and _IS_TOLD.match(text_of(doc), first.stop)
                ):
                    yield marked(doc, first, "organizer", "hosts.digest", "nomn")


def _is_paper(doc: Doc, bodies: Bodies) -> bool:
    """«Вестник центра «Арча»»: what is printed, and holds nothing."""
    return any(form.lemma in works() for form in forms(doc[bodies.head].lower_))


def _is_own(doc: Doc, bodies: Bodies) -> bool:
    """One that is named, or told apart by more than a noun: not «конференция клуба», «выставка организаций».

    A Latin name is the event's own.
    """
    if "Number=Plur" in str(doc[bodies.head].morph):
        return False
    text = bodies.items[0].of(text_of(doc))
    words = text.split("«")[0].split()
    heads = any(heads_organisation(form.lemma) for word in words for form in forms(word.lower()))
    return not text[0].isascii() and len(text.split()) > 1 and heads
