"""Turnouts: people came on a day, and are counted, though no verb says that an event took place.

«Макет парка два дня, 9 и 10 марта, стоял в фойе Дворца горняков. Подошли не меньше 300 человек.»
"""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from pipeline.annotators.event_nouns import EventNoun, event_nouns_of, is_plural
from pipeline.annotators.headcounts import counts_people
from pipeline.annotators.matches import names_day, places_of
from pipeline.annotators.sentences import Sentence, sentences_of
from pipeline.annotators.tenses import deed_in
from pipeline.annotators.tokens import text_of
from pipeline.annotators.venues import venue_in
from pipeline.model.span import Span

_TOP, _NEAR = 6, 3
"""Sentences among which the day is told, and in which, from it on, those who came are counted."""
_CAME = re.compile(
    r"\b(?:приш(?:ли|ло|ёл|ла)|подошл[ио]|собрал(?:ись|ось|о)|приехал[ио]|сошл(?:ись|ось)|набрал(?:ись|ось)|"
    r"участвовал[ио]|приняли\s+участие|подключил(?:ись|ось)|побывал[ио]|слушал[ио]|учил(?:ись|ось)|обучил(?:ись|ось)|"
    r"зрител(?:ей|и)|слушател(?:ей|и)|гостей|участник(?:ов|и))\b",
    re.I,
)


def turnouts(doc: Doc) -> Iterator[tuple[Sentence, EventNoun]]:
    """The sentence at the top that tells such a day, and what names the event: a noun up to there, or its verb."""
    tops = sentences_of(doc)[: _TOP + _NEAR]
    for number, one in enumerate(tops[:_TOP]):
        verb = deed_in(doc[one.start : one.end])
        near = [sentence.span for sentence in tops[number : number + _NEAR]]
        if verb is not None and names_day(doc, one.span) and _is_set(doc, near) and _is_counted(doc, near):
            yield one, _named(doc, one.span) or _deed(verb)
            return


def _is_set(doc: Doc, spans: Iterable[Span]) -> bool:
    """In a town or a house."""
    return any(places_of(doc).inside(span) or venue_in(doc, span) for span in spans)


def _is_counted(doc: Doc, spans: Iterable[Span]) -> bool:
    """Behind the verb of coming, or right before it: not «эвакуированы 120 человек, пришли волонтёры»."""
    text = text_of(doc)
    for span in spans:
        for came in _CAME.finditer(text, span.start, span.stop):
            before = re.split(r"[,;:]", text[span.start : came.start()])[-1]
            if counts_people(doc, Span(came.start() - len(before), span.stop)):
                return True
    return False


def _named(doc: Doc, sentence: Span) -> EventNoun | None:
    """«Мастер-класс «Ширдак» мы задумали весной»: the first that the text names, up to the day."""
    above = event_nouns_of(doc).inside(Span(0, sentence.stop))
    return next((one for one in above if one.rank > 1 and not is_plural(doc, one)), None)


def _deed(verb: Token) -> EventNoun:
    word = Span(verb.idx, verb.idx + len(verb.text))
    return EventNoun(word, word, "other", 1, verb.i, told=True)
