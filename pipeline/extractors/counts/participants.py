"""Counts told by the noun alone: «32 участника», people close to the sentence that names the event."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pipeline.annotators.around import tells_of_another_time
from pipeline.annotators.event_nouns import event_nouns_of, word_lemmas
from pipeline.annotators.matches import numbers_of
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import slotted_of
from pipeline.annotators.tenses import has_happened
from pipeline.annotators.tokens import text_of, token_at
from pipeline.extractors.counts.attended import NEAR, NOT_PEOPLE, is_of_earlier
from pipeline.extractors.counts.sentence import ALONE, has_more, of_sexes
from pipeline.extractors.counts.words import AFTER, PART, animate_after, count, general, is_dated, people_word, sex_of
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.numbers import NumberMatch


def by_people_near_lead(doc: Doc) -> Iterator[Mention]:
    """«Зал был полон: 400 зрителей»: people counted close to the lead, whatever the verb."""
    for scope in scopes_of(doc):
        start = scope.lead.sentence.start if scope.lead else scope.span.start
        for sentence in sentences_of(doc).from_(start)[:NEAR]:
            span = sentence.span
            if span.start >= scope.span.stop or NOT_PEOPLE.search(text_of(doc), span.start, span.stop):
                continue
            inside = [n for n in numbers_of(doc).inside(span) if not is_dated(doc, n) and not sex_of(doc, n, span)]
            told = [n for n in inside if people_word(doc, n) in general() and not has_more(doc, n, inside)]
            if len(told) == 1 and not _OTHER_DOING.search(text_of(doc), span.start, span.stop):
                before = text_of(doc)[max(span.start, told[0].span.start - 40) : told[0].span.start]
                if not PART.search(before) and not _in_slot(doc, told[0]):
                    yield count(doc, told[0], "total", "count.near_lead")
                    yield from of_sexes(doc, span, "count.near_lead")


def by_participants(doc: Doc) -> Iterator[Mention]:
    """«За два часа 34 участника успели поговорить»: wherever participants are counted."""
    for number in numbers_of(doc):
        before = text_of(doc)[max(0, number.span.start - 40) : number.span.start]
        if (_counts_participants(doc, number, before) or _is_headed(doc, number, before)) and not _in_slot(doc, number):
            aside = is_dated(doc, number) or is_of_earlier(doc, number.span.start)
            if not PART.search(before) and not aside:
                yield count(doc, number, "total", "count.participants")


def _counts_participants(doc: Doc, number: NumberMatch, before: str) -> bool:
    """«34 участника», «слушателей двадцать один»."""
    after = AFTER.match(text_of(doc), number.span.stop)
    named = after is not None and not word_lemmas(after[1]).isdisjoint(_THERE)
    return named or bool(_NUMBERING.search(before) and ALONE.match(text_of(doc), number.span.stop))


def _is_headed(doc: Doc, number: NumberMatch, before: str) -> bool:
    """«Воркшоп «Первое видео»: 24 человека»: right behind the name of the event."""
    sentence = sentences_of(doc).at(number.span.start)
    if (
        sentence is None
        or people_word(doc, number) not in ("человек", "чел")
        or not before.endswith((": ", " – ", " — "))
    ):
        return False
    return event_nouns_of(doc).begins_in(Span(sentence.span.start, number.span.start))


def by_doers(doc: Doc) -> Iterator[Mention]:
    """«18 человек осваивали каталог»: the only people whom the sentences near the lead count, and what they did."""
    for scope in scopes_of(doc):
        start = scope.lead.sentence.start if scope.lead else scope.span.start
        near = (one.span for one in sentences_of(doc).from_(start)[: NEAR + 1] if one.span.start < scope.span.stop)
        told = [number for span in near if not _tells_of_others(doc, span) for number in numbers_of(doc).inside(span)]
        people = [number for number in told if people_word(doc, number) or animate_after(doc, number)]
        if len(people) == 1 and people[0].value >= _FEW and _did(doc, people[0]):
            yield count(doc, people[0], "total", "count.doers")


_FEW = 5
"""«Двое волонтёров принесли стулья»: fewer are some of those who came."""


def _tells_of_others(doc: Doc, sentence: Span) -> bool:
    patterns = (NOT_PEOPLE, _OTHER_DOING)
    aside = any(pattern.search(text_of(doc), sentence.start, sentence.stop) for pattern in patterns)
    return aside or tells_of_another_time(doc, sentence)


def _did(doc: Doc, number: NumberMatch) -> bool:
    """The people counted are the subject of a verb that tells of the past."""
    word = token_at(doc, number.span.start)
    noun = word.head if word is not None and word.dep_.startswith("nummod") else word
    before = text_of(doc)[max(0, number.span.start - 40) : number.span.start]
    free = not (_in_slot(doc, number) or sex_of(doc, number, number.span) or PART.search(before))
    if not free or noun is None:
        return False
    return (noun.dep_ == "nsubj" and noun.head.pos_ == "VERB" and has_happened(noun.head)) or _is_followed(noun)


def _is_followed(noun: Token) -> bool:
    """«28 фельдшеров и медсестёр ФАПов отрабатывали приёмы»: a verb of many close behind."""
    for word in noun.doc[noun.i + 1 : min(noun.i + _CLOSE, noun.sent.end)]:
        if word.is_punct:
            return False
        past = [form for form in forms(word.lower_)[:1] if form.pos == "VERB" and "past" in form.marks]
        if past:
            return past[0].number == "plur" and has_happened(word)
    return False


_CLOSE = 6
"""Words from those who are counted to what they did."""


_THERE = frozenset({"участник", "участница", "слушатель", "пришедший", "собравшийся", "присутствующий"})

_NUMBERING = re.compile(r"\b(?:слушателей|зрителей|гостей|участниц|участников|делегатов)\s+$", re.I)

_OTHER_DOING = re.compile(
    r"\b(?:прожива|жив[её]т|живут|населени|работа[ею]т|трудятся|погиб|пострада|ранен|наград|награжд|грамот|преми|выступил|"
    r"высказал|задал|проголосов|обратил|безработн|заболе|родил|переселен|член(?:ами|ом)\s+(?:союз|парти)|состо[ия]т|"
    r"обуча[ею]тся|учи(?:лись|тся|лось)|назад|планир|будут|отобра|победител|лауреат|волонт[её]р[а-я]*\s+помога)",
    re.I,
)
"""What else people are counted for."""


def _in_slot(doc: Doc, number: NumberMatch) -> bool:
    """The number stands in a labelled value."""
    return slotted_of(doc).cover(number.span)
