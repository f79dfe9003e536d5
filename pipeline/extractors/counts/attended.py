"""Counts in sentences that say who came: «В семинаре участвовали 32 человека»."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.leads import tells_of_earlier
from pipeline.annotators.matches import numbers_of
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.counts.sentence import in_sentence
from pipeline.extractors.counts.words import animate_after, count, sex_of
from pipeline.model.mention import Mention
from pipeline.model.span import Span

_OF_SEX = re.compile(
    r"\s*(?:(?:из\s+них|среди\s+(?:них|[а-яё]{3,}(?:[ыи]х|шихся|ников|телей|тов))|в\s+том\s+числе|в\s+их\s+числе)\s*[–—:-]?\s*)?(?:было\s+)?"
    r"(?:(?:женщин|мужчин|девуш|девоч|девчон|юнош|мальчи|парн)[а-яё]*(?:\s+(?:оказалось|было|больше|меньше|только|всего|даже|аж))*\s*[–—:-]?\s*\d+|\d+\s+(?:женщин|мужчин|девуш|девоч|юнош|мальчик|парн)[а-яё]*)"
    r"(?:\s*(?:[,;]|\sи)\s*[^\W\d]+\s*[–—:-]?\s*\d*(?:\s[^\W\d]+)?)?[\s.!]*",
    re.I,
)
"""«Женщин – 58.», «Из них 30 женщин и 26 мужчин.»"""

_LAST_YEAR = re.compile(
    r"\b(?:в\s+прошлом\s+году|в\s+прошлый\s+раз|(?:год(?:ом|а)?|лет)\s+(?:назад|ранее)|былтыр)\b", re.I
)

NEAR = 4
"""Sentences, the lead's among them."""

NOT_PEOPLE = re.compile(
    r"\b(?:за\s+(?:[а-яё]+\s+)?(?:период|проект|год[а]?|лет)\b|в\s+рамках\s+проекта|с\s+начала\s+(?:проекта|года)|с\s+20\d\d\s+года|в\s+20\d\d(?:\s*-\s*\d+)?\s+год[уа]|ежегодно|в\s+год|работа[ею]т|жив[её]т|живут|прожива|населени[ея]|жаша(?:ган|йт|шат)|иштешет|окушат)",
    re.I,
)
"""What tells of people who did not come: of a project, a year, a town."""


def by_attendance(doc: Doc) -> Iterator[Mention]:
    """«В семинаре участвовали 32 человека – 17 женщин и 15 мужчин», «Число участников превысило 300»."""
    for scope in scopes_of(doc):
        for sentence in sentences_of(doc).from_(scope.span.start):
            span = sentence.span
            if span.start > scope.span.stop:
                break
            aside = NOT_PEOPLE.search(text_of(doc), span.start, span.stop) or is_of_earlier(doc, span.start)
            if not aside and _attended(text_of(doc), span):
                yield from in_sentence(doc, span)
            elif not aside and _OF_SEX.fullmatch(text_of(doc), span.start, span.stop):
                yield from (one for one in in_sentence(doc, span) if one.value != "total")


def is_of_earlier(doc: Doc, position: int) -> bool:
    """«В прошлом году турнир собрал 30 участников»: not where an event is told first."""
    sentence = sentences_of(doc).at(position)
    told = sentence.span.of(text_of(doc)) if sentence else ""
    if sentence is None or not (tells_of_earlier(told) or _LAST_YEAR.search(told)):
        return False
    return not any(scope.lead is not None and scope.lead.sentence == sentence.span for scope in scopes_of(doc))


def by_nearness(doc: Doc) -> Iterator[Mention]:
    """«За парты сели 27 человек»: a verb that may speak of anything, close to the sentence that names the event."""
    for scope in scopes_of(doc):
        start = scope.lead.sentence.start if scope.lead else scope.span.start
        for sentence in sentences_of(doc).from_(start)[:NEAR]:
            span = sentence.span
            yield from _taught(doc, scope.lead.noun.span.stop, span) if scope.lead and span.start == start else ()
            weak = _attendance("weak").search(text_of(doc), span.start, min(span.stop, scope.span.stop))
            aside = NOT_PEOPLE.search(text_of(doc), span.start, span.stop) or is_of_earlier(doc, span.start)
            if weak and not aside:
                yield from in_sentence(doc, span, "count.near_lead")


def _taught(doc: Doc, position: int, sentence: Span) -> Iterator[Mention]:
    """«прошёл тренинг для 22 старшеклассников (14 девушек, 8 юношей)»."""
    inside = [n for n in numbers_of(doc).inside(sentence) if n.span.start > position]
    for number in inside:
        if _FOR.search(text_of(doc), position, number.span.start) and animate_after(doc, number):
            yield count(doc, number, "total", "count.near_lead")
            sexed = ((other, sex_of(doc, other, sentence)) for other in inside if other is not number)
            yield from (count(doc, other, sex, "count.near_lead") for other, sex in sexed if sex)
            return


_FOR = re.compile(r"\bдля\s+$", re.I)


@cache
def _attendance(strength: str) -> re.Pattern[str]:
    """Verbs that say who came, after `lexicons/attendance.tsv`."""
    rows = [row["pattern"] for row in lexicons.read("attendance") if row["strength"] == strength]
    return re.compile("|".join(f"(?:{pattern})" for pattern in rows), re.I)


def _attended(text: str, span: Span) -> bool:
    """A sentence says who came."""
    return bool(_attendance("strong").search(text, span.start, span.stop))
