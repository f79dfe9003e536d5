"""When the event took place: its date told from datelines, laws, deadlines, stamps and other events."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from spacy.tokens import Doc

from pipeline.annotators.datelines import is_dateline
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.leads import leads_of, tells_of_earlier
from pipeline.annotators.matches import dates_of, is_clocked
from pipeline.annotators.openings import opening_of
from pipeline.annotators.persons.name import names_of
from pipeline.annotators.reading import Part
from pipeline.annotators.scopes import is_another, scopes_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import Slot, slots_of, slotted_otherwise
from pipeline.annotators.titles import in_stamp
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.mentions import mention
from pipeline.model.document import Label
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.dates import DateMatch, Period, find_dates
from pipeline.normalisers.numbers import find_numbers

# what stands before a date that is not the event's
_OTHER = re.compile(
    r"(?<![^\W_])(?:от|№\s*\S+\s+от|законом?|приказ[а-я]*|постановлени[а-я]*|решени[а-я]*|распоряжени[а-я]*|указ[а-я]*|до|к|после|с|начиная\s+с|намечен[а-я]*\s+на|назначен[а-я]*\s+на|запланирован[а-я]*\s+на|состоится|пройд[её]т|"
    r"перенес[её]н[а-я]*\s+на|(?:следующ|предыдущ|прошл)[а-я]+\s+(?:встреч|заняти|семинар|заседани|совещани)[а-я]*(?:\s+[а-яё]+){0,3}\s*[–—-]?|опубликован[а-я]*|родил[а-я]*|основан[а-я]*|создан[а-я]*|принят[а-я]*|утвержд[её]н[а-я]*|"
    r"зарегистрирован[а-я]*|подписан[а-я]*|вступ[а-я]+\s+в\s+силу|при[её]м\s+(?:заявок|заявлений)[^.]{0,40}|заявк[а-я]+\s+принима[а-я]+[^.]{0,20})\s*$",
    re.I,
)
_OTHER_BEHIND = re.compile(r"\s*(?:№|N\s?\d|чейин(?!\w))")
"""«5 мая № 12», «5-майга чейин»: a paper's date, a deadline."""
_RANGE_WORD = re.compile(r"^с\s", re.I)
_DAYS = re.compile(
    r"\b(?P<count>дв(?:ух|у)|тр[её]х|четыр[её]х|пяти|шести|семи|\d{1,2}-?(?:ми|ти|х|и)?)[- ]?(?:дневн|днев\b)[а-яё]*",
    re.I,
)
_COUNTS = {"двух": 2, "дву": 2, "трех": 3, "трёх": 3, "четырех": 4, "четырёх": 4, "пяти": 5, "шести": 6, "семи": 7}
_BEGAN = re.compile(r"\b(?:начал|начин|стартовал|открыл|открыва|дан\s+старт)", re.I)
_ENDED = re.compile(r"\b(?:заверш|закончил|подвели\s+итоги|закры)", re.I)
_WEEKDAY = re.compile(
    r"(понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье)[^\W\d_]*\W{1,3}(?:\([^)]*\)\s*)?$", re.I
)
_WEEKDAY_AFTER = re.compile(
    r"\s*\(?,?\s*(понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье)", re.I
)
_STEMS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень")
_BEGUN_LABEL, _ENDED_LABEL = re.compile("начал|открыт|башта", re.I), re.compile("оконч|заверш|конец|аякта", re.I)
_TODAY = re.compile(r"\b(?:сегодня|бүгүн)\b(?!,?\s*\d)", re.I)
"""Not «сегодня, 16 апреля»: then the text names the day itself."""
_FIGURES = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d\d-\d\d")
_FEAST = re.compile(r"\s*[–—-]\s*(?:[Дд]ень|[Пп]раздник|[Вв]семирн|[Мм]еждународн|[Дд]ата)")
_BEGINS = re.compile(r"\s+[А-ЯЁ]")
_SHORT = 60
"""Characters of a line that says who wrote."""
_NEXT = 80
"""Characters behind a page's day within which the text names its own."""
_OPENING = 250
"""Characters behind a dateline within which «сегодня» is its day."""
_NEAR_TOP = 6
_TOLD, _SOON = 600, 10
"""Characters of a text in which it tells its day, and days within which it is published."""
_BESIDE = 160
"""Characters between a day and the event of its sentence."""


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates for the date; `value` is EDTF; parts: weekday, and duration where the text says how many days."""
    for rule in RULES:
        yield from rule(doc)


def by_label(doc: Doc) -> Iterator[Mention]:
    """«Сроки проведения: с 21 по 23 сентября»."""
    slots = slots_of(doc, "date") or [slot for slot in slots_of(doc, "time") if _in(doc, slot.pieces[0])]
    for slot, after in zip_longest(slots, slots[1:]):
        for piece in slot.pieces:
            for match in _in(doc, piece, loose=True)[:1]:
                yield (after and _begun_and_ended(doc, slot, match, after)) or _mention(doc, match, "date.label")


def _begun_and_ended(doc: Doc, slot: Slot, begun: DateMatch, after: Slot) -> Mention | None:
    """«Дата начала: 10.05.2022. Дата окончания: 12.05.2022» is one period."""
    text = text_of(doc)
    ended = next(iter(_in(doc, after.pieces[0], loose=True)), None)
    if ended is None or not (_BEGUN_LABEL.search(slot.label.of(text)) and _ENDED_LABEL.search(after.label.of(text))):
        return None
    if begun.period.end or ended.period.end or ended.span.start < begun.span.stop:
        return None
    span = Span(begun.span.start, ended.span.stop)
    return mention(doc, "date", span, "date.label", Period(begun.period.start, ended.period.start).edtf())


def by_lead(doc: Doc) -> Iterator[Mention]:
    """«22 апреля в Оше прошёл круглый стол»: a date in the sentence that says the event took place."""
    for scope in scopes_of(doc):
        if scope.lead:
            for match in _in(doc, scope.lead.sentence):
                if not _is_other(doc, match):
                    yield _mention(doc, match, "date.lead", _duration(doc, scope.lead.sentence))
                    break


def by_opening(doc: Doc) -> Iterator[Mention]:
    """«КАРАКОЛ, 5 марта. Студенты провели дебаты»: the day with which one of several events begins, as news do."""
    scopes = scopes_of(doc)
    for scope in scopes if len(scopes) > 1 else ():
        part = next(iter(reading_of(doc).parts_in(scope.span)), None)
        if part and (day := opening_of(doc, part)):
            yield _mention(doc, day, "date.opening")


def by_other_lead(doc: Doc) -> Iterator[Mention]:
    """The same said again: «Межвузовский семинар … состоялся 21 марта» below a headline that names no day."""
    others = _of_others(doc)
    for noun in event_nouns_of(doc):
        sentence = sentences_of(doc).at(noun.span.start)
        if sentence and noun.rank > 0:
            sent = sentence.span
            if not _is_future(text_of(doc), sent) and sent not in others:
                for match in _in(doc, sent):
                    near = abs(match.span.start - noun.span.start) < _BESIDE
                    if match.period.start.day and near and not _is_other(doc, match):
                        yield _mention(doc, match, "date.noun", _duration(doc, sent))
                        break


def _of_others(doc: Doc) -> frozenset[Span]:
    """The sentences that tell of other events: «С 19 по 25 апреля проходят вебинары» beside a conference."""
    return frozenset(lead.sentence for lead in leads_of(doc) if lead.verb and is_another(doc, lead.noun))


def by_top_line(doc: Doc) -> Iterator[Mention]:
    """«г. Бишкек                29 сентября 2021 года» above a protocol, or a line that is only a date."""
    reading = reading_of(doc)
    for part in reading.parts[:_NEAR_TOP]:
        inside = dates_of(doc).inside(Span(part.start, part.stop))
        rest = part.stop - part.start - sum(len(match.span) for match in inside)
        if (
            len(inside) == 1
            and rest < 45
            and not is_clocked(doc, part)
            and not in_stamp(reading, part)
            and not _is_byline(doc, part)
            and not is_dateline(doc, inside[0])
            and not _is_future(text_of(doc), Span(part.start, part.stop))
        ):
            yield _mention(doc, inside[0], "date.top_line")


def _is_byline(doc: Doc, part: Part) -> bool:
    """«Занфира Асанова, Ош» | «20.05.2024»: the day in figures below who wrote, or soon after the one told below it."""
    inside = dates_of(doc).inside(Span(part.start, part.stop))
    if not inside or not _FIGURES.fullmatch(text_of(doc)[part.start : part.stop].strip()):
        return False
    above = reading_of(doc).parts[max(0, reading_of(doc).index_at(part.start) - 1)]
    signed = above.stop - above.start < _SHORT and bool(names_of(doc).inside(Span(above.start, above.stop)))
    below = dates_of(doc).inside(Span(part.stop, min(part.stop + _TOLD, len(text_of(doc)))))
    return signed or any(_is_soon_after(inside[0].period, other.period) for other in below)


def _is_soon_after(published: Period, told: Period) -> bool:
    """«12.02.2025», and the text tells of «11 февраля»."""
    if published.year and told.year and published.year != told.year:
        return False
    days = [one.month * 31 + one.day for one in (told.last, published.start) if one.day]
    return len(days) == 2 and 0 < days[1] - days[0] <= _SOON


def by_title(doc: Doc) -> Iterator[Mention]:
    """A day in the heading."""
    reading = reading_of(doc)
    for part in reading.parts[:_NEAR_TOP]:
        if part.block.label in (Label.TITLE, Label.SECTION_HEADER):
            for match in _in(doc, Span(part.start, part.stop)):
                if not _is_other(doc, match):
                    yield _mention(doc, match, "date.title")


def by_first(doc: Doc) -> Iterator[Mention]:
    """The first day of the running text that nothing speaks against."""
    reading, others = reading_of(doc), _of_others(doc)
    for scope in scopes_of(doc):
        for match in _in(doc, scope.span):
            part = reading.part_at(match.span.start)
            sentence = sentences_of(doc).at(match.span.start)
            if (
                match.period.start.day
                and not _is_other(doc, match)
                and not in_stamp(reading, part)
                and not is_clocked(doc, part)
                and not _in_ignored(doc, match.span)
                and not _is_feast(doc, match)
                and not _is_calendar(doc, match)
                and not _is_byline(doc, part)
                and (sentence is None or not _is_of_another(doc, sentence.span, others))
            ):
                yield _mention(doc, match, "date.first")
                break


def _is_calendar(doc: Doc, match: DateMatch) -> bool:
    """«25 ноября, понедельник» below a text: a line that only says what day it is."""
    part = reading_of(doc).part_at(match.span.start)
    late = reading_of(doc).index_at(part.start) >= _NEAR_TOP
    rest = text_of(doc)[part.start : match.span.start] + text_of(doc)[match.span.stop : part.stop]
    return late and part.block.cell is None and bool(_WEEKDAY_AFTER.fullmatch(rest.rstrip(" .)")))


def _is_feast(doc: Doc, match: DateMatch) -> bool:
    """«1 декабря – День Первого Президента»: what is kept on that day, not what took place."""
    return bool(_FEAST.match(text_of(doc), match.span.stop))


def _is_of_another(doc: Doc, sentence: Span, others: frozenset[Span]) -> bool:
    """«Напомним, 8 марта 2020 года на участниц марша напали»."""
    return sentence in others or tells_of_earlier(sentence.of(text_of(doc)))


def _in(doc: Doc, span: Span, *, loose: bool = False) -> list[DateMatch]:
    found = dates_of(doc).inside(span)
    if not found and loose:
        found = [
            DateMatch(Span(span.start + m.span.start, span.start + m.span.stop), m.period, m.rule)
            for m in find_dates(span.of(text_of(doc)), loose=True)
        ]
    return found


def _in_ignored(doc: Doc, span: Span) -> bool:
    """Below a label that speaks of something else: «Дата составления», «Программа»."""
    return slotted_otherwise(doc, "date", "place", "title", "topic", "kind").cover(span)


_FUTURE = re.compile(
    r"\b(?:состоится|пройд[её]т|намечен|назначен[аоы]?\s+на\s|запланирован|планируется|предстоит|откроется|начн[её]тся|приглашаем|анонс)",
    re.I,
)


def _is_future(text: str, span: Span) -> bool:
    """Of what is still to come, was long ago, or is told beside the matter."""
    told = span.of(text)
    return bool(_FUTURE.search(told)) or tells_of_earlier(told) or kyrgyz.is_future(told) or kyrgyz.is_aside(told)


def _is_other(doc: Doc, match: DateMatch) -> bool:
    """A law's date, a deadline, another event's, the agency's dateline."""
    start = reading_of(doc).part_at(match.span.start).start
    before = text_of(doc)[max(start, match.span.start - 60) : match.span.start]
    if _RANGE_WORD.match(match.span.of(text_of(doc))):
        before = before.rstrip()
    if is_dateline(doc, match):
        stop = reading_of(doc).part_at(match.span.start).stop
        return not _TODAY.search(text_of(doc), match.span.stop, min(stop, match.span.stop + _OPENING))
    if _is_page_stamp(doc, match, start) or kyrgyz.is_future(_clause_after(doc, match)):
        return True
    return bool(_OTHER.search(before)) or bool(_OTHER_BEHIND.match(text_of(doc), match.span.stop))


def _is_page_stamp(doc: Doc, match: DateMatch, start: int) -> bool:
    """«21.06.2024 В четверг, 20 июня, …»: a page's day in figures, glued to a text that names another."""
    text = text_of(doc)
    alone = not text[start : match.span.start].strip() and _FIGURES.fullmatch(match.span.of(text))
    if not alone or not _BEGINS.match(text, match.span.stop):
        return False
    near = dates_of(doc).inside(Span(match.span.stop, min(match.span.stop + _NEXT, len(text))))
    return any(other.period.start.day for other in near)


def _clause_after(doc: Doc, match: DateMatch) -> str:
    """What follows a date in its clause; in Kyrgyz its verb stands there: «6-майда өтө турган»."""
    sentence = sentences_of(doc).at(match.span.start)
    rest = text_of(doc)[match.span.stop : sentence.span.stop if sentence else match.span.stop]
    return re.split(r"[,;]\s", rest, maxsplit=1)[0]


def _duration(doc: Doc, span: Span) -> tuple[Mention, ...]:
    """«двухдневный семинар»: how many days, and whether the date is the first or the last of them."""
    match = _DAYS.search(text_of(doc), span.start, span.stop)
    if not match:
        return ()
    words = match["count"].lower()
    count = _COUNTS.get(words) or next((one.value for one in find_numbers(re.sub(r"\D", "", words))), 0)
    text = span.of(text_of(doc))
    way = "last" if _ENDED.search(text) else "first" if _BEGAN.search(text) else ""
    return (
        (mention(doc, "duration", Span(*match.span()), "date.duration", f"{count} {way}"),) if count > 1 and way else ()
    )


def _mention(doc: Doc, match: DateMatch, rule: str, parts: tuple[Mention, ...] = ()) -> Mention:
    weekday = _weekday(doc, match)
    return mention(doc, "date", match.span, rule, match.period.edtf(), (*parts, *weekday))


def _weekday(doc: Doc, match: DateMatch) -> tuple[Mention, ...]:
    """«В пятницу, 21 февраля 2020 г.»: 1 is Monday."""
    before = max(0, match.span.start - 24)
    found = _WEEKDAY.search(text_of(doc), before, match.span.start) or _WEEKDAY_AFTER.match(
        text_of(doc), match.span.stop
    )
    if not found:
        return ()
    number = next(i for i, stem in enumerate(_STEMS, 1) if found[1].lower().startswith(stem))
    return (mention(doc, "weekday", Span(*found.span(1)), "date.weekday", str(number)),)


RULES = (by_label, by_lead, by_opening, by_other_lead, by_top_line, by_title, by_first)
