"""What a table or a list of events may stand under or beside, so that it tells of none that took place."""

import re

from spacy.tokens import Doc

from pipeline.annotators.event_nouns import EventNoun, event_nouns_of, is_plural
from pipeline.annotators.frames import counts_several
from pipeline.annotators.headcounts import counts_people
from pipeline.annotators.leads import leads_of
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms

_TELLING = 5.0
"""The score of a lead outside that makes the document the report of another event."""
_PLAN = re.compile(r"\b(?:план|график|программ|повестк|анонс)[а-яё]*\b|предсто[а-яё]+", re.I)
"""What events to come, or the parts of one event, stand under."""
_CALENDAR = re.compile(r"\b(?:расписани|календар)[а-яё]*\b", re.I)
_CAPTION = 2
"""Blocks above in which the caption may stand."""
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def is_planned(doc: Doc, listed: Span) -> bool:
    """Whether a plan, a programme or an announcement is what stands there."""
    parts = reading_of(doc).parts
    first = reading_of(doc).index_at(listed.start)
    above = [Span(one.start, one.stop) for one in parts[max(0, first - _CAPTION) : first]]
    planned = any(_PLAN.search(text_of(doc), one.start, one.stop) for one in above)
    return planned or (any(is_calendar(one.of(text_of(doc))) for one in above) and not counts_people(doc, listed))


def is_calendar(heading: str) -> bool:
    """Whether it heads what may be past or to come: who came is told only of what has been.

    >>> is_calendar("Календарь событий центра"), is_calendar("План работы")
    (True, False)
    """
    return bool(_CALENDAR.search(heading))


def announced_above(doc: Doc, listed: Span) -> EventNoun | None:
    """What all of them are: «В мае проведены следующие тренинги:», «Мы провели четыре тренинга.» right above."""
    first = reading_of(doc).index_at(listed.start)
    above = next((Span(one.start, one.stop) for one in reading_of(doc).parts[max(0, first - 1) : first]), None)
    if above is None:
        return None
    nouns = [noun for noun in event_nouns_of(doc).inside(above) if noun.rank > 1]
    if above.of(text_of(doc)).rstrip().endswith(":"):
        return next((noun for noun in nouns if is_plural(doc, noun)), None)
    return next((noun for noun in nouns if counts_several(doc, noun)), None)


def is_of_one(doc: Doc, listed: Span) -> bool:
    """Whether the text outside reports an event of its own."""
    outside = [lead for lead in leads_of(doc) if not listed.covers(lead.sentence)]
    return any(lead.verb and lead.dated and lead.score >= _TELLING for lead in outside)


def is_task(told: str) -> bool:
    """Whether something is still to be done.

    >>> is_task("Провести семинар"), is_task("Проведён семинар")
    (True, False)
    """
    first = _FIRST_WORD.match(told)
    return first is not None and any(form.pos == "INFN" for form in forms(first[0].lower()))
