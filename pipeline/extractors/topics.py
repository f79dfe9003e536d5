"""Questions that were raised or discussed."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.matches import quoted_of
from pipeline.annotators.scopes import scope_at
from pipeline.annotators.slots import slots_of, slotted_of
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.document import Label
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans
from pipeline.normalisers.morphology import forms

_LEADING = re.compile(
    r"\s*(?:(?:также|такие|следующие|ряд|различные|актуальные|основные|важные|острые|насущные|проблемные|ключевые|многие|организационные(?=\s+вопросы,)|и\s+другие)\s+)*"
    r"(?:вопрос(?:ы|ов|а|ам|у)?|проблем(?:ы|ам|а)?|тем(?:ы|ам|у)|аспект(?:ы|ов)|моменты|направлени[ея])(?:\s+и\s+(?:проблем[ыа]|тем[ыа]))?"
    r"(?:\s*[,:–—]\s*(?:как|связанн[а-я]+\s+со?|касающи[а-я]+ся|а\s+именно|в\s+частности)?|\s+(?:по\s+(?:проблем(?:е|ам)|вопрос(?:у|ам)|теме)|о|об|по|касательно|относительно|в\s+(?:сфере|области))(?=\s))?[\s:–—]*",
    re.I,
)
_PREPOSITION = re.compile(r"\s*(?:о\s+том,?\s*как|об?|по\s+(?:проблем(?:е|ам)|вопрос(?:у|ам)|теме))\s+", re.I)
_SPLIT = re.compile(r"\s*;\s*|\s*,?\s+а\s+также\s+|\s*,\s*(?:и\s+)?", re.I)
_INSIDE = re.compile(
    r"(?:котор|что|чтобы|как(?:ой|ая|ие)?\b|где|когда|если|участ|связанн|направленн|оставш|включая|в\s+том\s+числе|особенно|прежде|например|таки[ех]|касающ|находящ|прожива|возник|существующ|имеющ|то\s+есть|а\s+(?:не|именно))",
    re.I,
)
_BARE = re.compile(r"обсу|рассм|обсужд", re.I)
"""Verbs that need no «вопросы»: «обсудили качество словарей, лицензии и оплату труда»."""
_END = re.compile(r"[.!?](?:\s|$)|\n")
_ROLE = re.compile(r"\bроль\b", re.I)


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each question."""
    for rule in RULES:
        yield from rule(doc)


def by_slot(doc: Doc) -> Iterator[Mention]:
    """«Рассмотренные вопросы: доходы местного бюджета; выравнивающие гранты»; an agenda."""
    for slot in slots_of(doc, "topics"):
        several = len(slot.pieces) > 1
        for piece in slot.pieces:
            sentence = piece if several else _first_sentence(doc, piece)
            led = _leading(doc, sentence)
            for item in [sentence] if several and ";" not in sentence.of(text_of(doc)) else _items(doc, led):
                span = stripped(text_of(doc), _numbered_off(doc, item))
                if len(span) > 2 and not span.of(text_of(doc)).endswith(":"):
                    yield mention(doc, "topic_row", span, "topics.slot")


def by_sentence(doc: Doc) -> Iterator[Mention]:
    """«Участники обсудили вопросы получения паспорта, очереди на жильё, а также помощи наставников»."""
    slots = slotted_of(doc, "topics", "proposals", "presentations", "goal")
    done = 0
    for match in _patterns().finditer(text_of(doc)):
        aside = slots.at(match.start()) or _is_headline(doc, match.start())
        if aside or match.start() < done or scope_at(doc, match.start()) is None:
            continue
        end = _END.search(text_of(doc), match.end())
        whole = Span(match.end(), end.start() if end else len(text_of(doc)))
        led = _LEADING.match(text_of(doc), whole.start, whole.stop)
        start = led.end() if led and led[0].strip() else whole.start
        if start == whole.start and not (
            _BARE.search(match[0])
            and _head_cases(whole.of(text_of(doc))) & {"nomn", "accs"}
            and not _is_somebody(whole.of(text_of(doc)))
        ):
            continue
        rest = stripped(text_of(doc), _clause(doc, Span(start, whole.stop)))
        if len(rest) < 4 or rest.of(text_of(doc))[0].isdigit():
            continue
        done = whole.stop
        yield from (mention(doc, "topic_row", one, "topics.sentence") for one in _questions(doc, rest))


def _is_headline(doc: Doc, position: int) -> bool:
    reading = reading_of(doc)
    return reading.part_at(position).block.label in (Label.TITLE, Label.SECTION_HEADER)


def _questions(doc: Doc, span: Span) -> Iterator[Span]:
    """The items but those that only say more of the first: «проект закона, опубликованный 4 августа»."""
    for number, item in enumerate(_items(doc, span)):
        first = item.of(text_of(doc)).split()[0].lower()
        if not number or not any(form.pos == "PRTF" and form.share > _MOSTLY for form in forms(first)):
            yield item


_MOSTLY = 0.3
"""The share of its readings at which a word is a participle."""


def by_kyrgyz(doc: Doc) -> Iterator[Mention]:
    """«жайыт билетинин баасы, малдын саны жана көпүрөлөрдү оңдоо маселелери талкууланды»."""
    for match in _KYRGYZ.finditer(text_of(doc)):
        start = max((m.end() for m in _WHERE.finditer(match["list"].split(",")[0])), default=0) + match.start("list")
        for piece in [*_KYRGYZ_JOINT.finditer(text_of(doc), start, match.end("list")), None]:
            span = stripped(text_of(doc), Span(start, piece.start() if piece else match.end("list")))
            start = piece.end() if piece else start
            if len(span) > 4:
                yield mention(doc, "topic_row", span, "topics.kyrgyz")


_KYRGYZ = re.compile(
    r"(?:^|[.!?]\s|\n)(?P<list>[^.!?\n:]{8,300}?)\s+(?:маселелер[а-яөүң]*\s+(?:талкууланды|каралды|көтөрүлдү|талкуулашты)"
    r"|(?:жөнүндө|тууралуу)\s+(?:сүйлөшүштү|талкуулашты|кеп\s+болду))"
)
_KYRGYZ_JOINT = re.compile(r"\s*[,;]\s*|\s+жана\s+")
_WHERE = re.compile(r"^(?:[^\s,]+\s+){0,3}?(?:[^\s,]+[дт][аеоө]|катышуучулар[ы]?|алар|анда)\s+", re.I)


@cache
def _patterns() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:\\b{row['pattern']})" for row in lexicons.read("discussed")), re.I)


def _first_sentence(doc: Doc, span: Span) -> Span:
    match = re.compile(r"[.!?]\s+(?=[А-ЯЁӨҮ])").search(text_of(doc), span.start, span.stop)
    return Span(span.start, match.start()) if match else span


def _leading(doc: Doc, span: Span) -> Span:
    """Without «вопросы», «по проблемам» at its head."""
    match = _LEADING.match(text_of(doc), span.start, span.stop) or _PREPOSITION.match(
        text_of(doc), span.start, span.stop
    )
    start = match.end() if match and match.end() < span.stop else span.start
    more = _PREPOSITION.match(text_of(doc), start, span.stop)
    if more and re.match(r"\s*по\s", text_of(doc)[start : start + 4]):
        start = more.end()
    return Span(start, span.stop)


def _numbered_off(doc: Doc, span: Span) -> Span:
    match = re.compile(r"\s*(?:\d{1,2}[.)]|[–—•-])\s+").match(text_of(doc), span.start, span.stop)
    return Span(match.end(), span.stop) if match else span


def _clause(doc: Doc, span: Span) -> Span:
    """Up to where another sentence part with its own verb begins: «…, и договорились встретиться»."""
    match = re.compile(
        r",\s*(?:и\s+)?(?:[а-яё]+\s+){0,2}(?:договорил|решил|приш|отмет|подчеркн|предложи|рекомендова|прозвуч)[а-яё]+",
        re.I,
    ).search(text_of(doc), span.start, span.stop)
    return Span(span.start, match.start()) if match else span


def _items(doc: Doc, span: Span) -> Iterator[Span]:
    """Items at «;», else at the commas of a list and before «а также»; never inside one question."""
    text = text_of(doc)
    brackets = re.compile(r"\([^()]*\)").finditer(text, span.start, span.stop)
    closed = Spans([*quoted_of(doc).overlapping(span), *(Span(*match.span()) for match in brackets)])
    semicolons = ";" in span.of(text)
    start = span.start
    for match in _SPLIT.finditer(text, span.start, span.stop):
        if closed.inside(match.start()) or match.end() >= span.stop:
            continue
        also = "также" in match[0]
        if semicolons and ";" not in match[0] and not also:
            continue
        if (
            not also
            and ";" not in match[0]
            and not _begins_item(doc, Span(start, match.start()), match.end(), span.stop)
        ):
            continue
        yield stripped(text, Span(start, match.start()))
        start = match.end()
    last = stripped(text, Span(start, span.stop))
    if len(last):
        yield from _at_and(doc, last) if not semicolons and (start > span.start or _are_two(doc, last)) else [last]


def _are_two(doc: Doc, item: Span) -> bool:
    """«подготовку ко Дню студента и конкурс социальных роликов»: each a thing of its own, with words of its own."""
    sides = re.split(r"\s+и\s+", item.of(text_of(doc)))
    return len(sides) == 2 and all(len(side.split()) > 1 and "accs" in _head_cases(side) for side in sides)


def _at_and(doc: Doc, item: Span) -> list[Span]:
    """The last «и» of a list parts two questions where both are in the nominative or accusative."""
    for match in re.compile(r"\s+и\s+").finditer(text_of(doc), item.start, item.stop):
        before, after = (
            _head_cases(text_of(doc)[item.start : match.start()]),
            _head_cases(text_of(doc)[match.end() : item.stop]),
        )
        if before & after & {"nomn", "accs"} and "gent" not in before & after:
            return [
                stripped(text_of(doc), Span(item.start, match.start())),
                stripped(text_of(doc), Span(match.end(), item.stop)),
            ]
    return [item]


def _is_somebody(text: str) -> bool:
    """«обсудили министры»: who, not what."""
    words = re.findall(r"[^\W\d_]+", text)[:3]
    return any(f.pos == "NOUN" and f.animate and f.share > 0.3 for word in words[:1] for f in forms(word.lower()))


def _begins_item(doc: Doc, item: Span, start: int, stop: int) -> bool:
    """After a comma the list goes on: a noun phrase in the case of the item before."""
    if _INSIDE.match(text_of(doc), start, stop):
        return False
    before, after = _head_cases(text_of(doc)[item.start : item.stop]), _head_cases(text_of(doc)[start:stop])
    oblique = {"gent", "datv", "loct", "ablt"}
    return bool(before & after) or (not before and bool(after)) or bool(before & oblique and after & oblique)


def _head_cases(text: str) -> frozenset[str]:
    """Cases that the first noun of a phrase can stand in, with the adjectives before it."""
    cases: frozenset[str] = frozenset()
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)[:5]:
        found = [f for f in forms(word.lower()) if f.case]
        own = frozenset(f.case for f in found)
        cases = (cases & own or cases) if cases else own
        if any(f.pos == "NOUN" for f in found):
            return cases
        if not any(f.pos in ("ADJF", "PRTF", "ANUM", "NUMR") for f in found):
            return frozenset()
    return cases


RULES = (by_slot, by_sentence, by_kyrgyz)
