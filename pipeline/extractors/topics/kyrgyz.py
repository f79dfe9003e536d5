"""Questions that were discussed, told in Kyrgyz: «малдын саны жана көпүрөлөрдү оңдоо маселелери талкууланды».

The verb stands last, so what was discussed lies between the frame of the sentence («Жыйындын жүрүшүндө тараптар») and
the words that say so. A list parts only behind a whole item: a noun phrase that ends with its head.
"""

import itertools
import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.headings import is_heading
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.scopes import scope_at
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.people import is_kyrgyz_people

_RULE = "topics.kyrgyz"
_SENTENCE = r"(?:^|[.!?]\s|\n)(?P<list>(?:[^.!?\n:]|(?<=\d):(?=\d)){8,600}?)\s+"
_JOINT = re.compile(r"\s*;\s*|\s*,\s*(?:ошондой\s+эле\s+|атап\s+айтканда,?\s+)?|\s+жана\s+|\s+ошондой\s+эле\s+")
_HERE = re.compile(r"[А-ЯӨҮҢ]\S*[дт][аеоө]\s+(?!\S*[дт][аеоө]\s)")
"""«Тегерек столдо», «Жыйында»: what begins the sentence."""
_FRAME = re.compile(
    r"(?:\S+\s+){0,4}?\S*(?:ж[үу]р[үу]ш[үу]|алкагы|учуру|убагы|соңу|аягы|башы|тартиби)нд[аеоө]\s+"
    r"|(?:жана\s+)?(?:[^\s,]+\s+){0,6}?\S*(?:катыш|жолугуш|чогул|алмаш|келиш)[ыиуү]п,?\s+"
    r"|(?:ошондой\s+эле|мындан\s+тышкары|маалыматка\s+ылайык|мында|анда|алардан|айрыкча)(?:,\s*|\s+)"
    r"|(?:[^\s,]+\s+){0,4}менен\s+(?:\S+уусу?нда\s+)?"
    r"|саат\s+\d{1,2}[:.]\d\d\S*\s+(?:башталган\s+)?(?:[а-яөүң]+[дт][аеоө]\s+)?"
    r"|(?:бир|эки|үч|төрт|беш|алты|жети|сегиз|тогуз|он|\d+)\s+маселе(?=\s)"
    r"|(?:[а-яөүң]+\s)?(?:тараптар|катышуучулар[ыи]?|алар|депутаттар|адистер)\s+(?:(?:катышуучулар|биргеликте|өз\s+ара)\s+)*",
    re.I,
)
"""What stands before the questions: where and when they were discussed, by whom and with whom."""
_WHOLE = re.compile(r"(?:уу|үү|оо|өө|[ыиуү]ш|[лдт][аеоө]р|(?<!уу.)(?<!үү.)[ыиуү])(?:н|[дт][ыиуү])?$", re.I)
"""A verbal noun, a plural, a possessive: «оңдоо», «көйгөйлөр», «саны»; not «ичүүчү»."""
_OPEN = re.compile(r"[аеоөыиуү]п$")
"""«урматтап, …»: the item goes on."""
_EMPTY = re.compile(
    r"(?:т[өо]м[өо]н(?:к[үу]|д[өо]г[үу])|бир\s+катар|бир\s+топ|бир\s+нече|башка|ар\s+(?:түрдүү|кандай)|негизги)\b"
    r"|.*\b(?:жакын|ашуун|ашык|негизги|актуалдуу|түрдүү|маанилүү|көптөгөн)$",
    re.I,
)
_ABOUT = re.compile(r"\s+(?:боюнча|тууралуу|жөнүндө)$", re.I)
_NEEDS = {
    "": re.compile(""),
    "problem": re.compile(r"көйгөй[а-яөүң]*$"),
    "accusative": re.compile(r"(?:^|\s)(?!маселе)\S*(?:[дт][ыиуү]|н[ыиуү]|[ыиуү]н)$"),
    "list": re.compile(r"(?:\sжана\s|,\s.*,\s)(?!.*(?:маселе|көйгөй)\S*$)"),
    "agenda": re.compile(r"күн\s+тартиби(?!.*маселе\S*$)", re.I),
}
"""What the questions need to be taken for such, besides the words behind them."""
_WORD = re.compile(r"(?P<led>(?P<word>[^\W\d_]+)\s+(?:негизинен\s+|көбүнчө\s+)?)(?=\S)")
_FIRST = 3
"""Words at the beginning among which one looks for who discussed."""
_NEAR = 24
"""Characters within which the event ends that they were discussed at."""
_SHORTEST = 4


def by_kyrgyz(doc: Doc) -> Iterator[Mention]:
    """A mention for each question."""
    text = text_of(doc)
    for needs, pattern in _told():
        for match in pattern.finditer(text):
            told = match["list"]
            if _NEEDS[needs].search(told) and _is_of_event(doc, match.start("list")) and not kyrgyz.is_aside(told):
                for span in _items(text, _questions(doc, Span(*match.span("list")))):
                    yield mention(doc, "topic_row", span, _RULE)


@cache
def _told() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What the questions need, and the words behind them."""
    rows = lexicons.read("discussed_ky")
    told = ((row["needs"], "|".join(kyrgyz.spellings(row["pattern"]))) for row in rows)
    return tuple((needs, re.compile(rf"{_SENTENCE}(?:{pattern})(?!\w)", re.I)) for needs, pattern in told)


def _is_of_event(doc: Doc, position: int) -> bool:
    """Told of an event, and no headline."""
    part = reading_of(doc).part_at(position)
    return scope_at(doc, position) is not None and not is_heading(reading_of(doc), part)


def _questions(doc: Doc, span: Span) -> Span:
    """Behind the frame of the sentence and the people in it."""
    text, people = text_of(doc), people_of(doc).inside(span)
    start = stripped(text, Span(people[-1].span.stop if people else span.start, span.stop)).start
    here = _HERE.match(text, start, span.stop)
    start = here.end() if here else start
    start = _behind_subject(text, Span(start, span.stop))
    while (end := _frame_end(doc, Span(start, span.stop))) > start:
        start = end
    return Span(start, span.stop)


def _behind_subject(text: str, span: Span) -> int:
    """«Келген багбандар суу бөлүүнү талкуулашты»: behind the people who did."""
    words = itertools.islice(_WORD.finditer(text, span.start, span.stop), _FIRST)
    ends = (m.end("led") for m in words if kyrgyz.stripped(m["word"]).case == "nomn" and is_kyrgyz_people(m["word"]))
    return next(ends, span.start)


def _frame_end(doc: Doc, span: Span) -> int:
    """Where what stands before the questions ends: «Жыйындын жүрүшүндө», «жолугушууда»."""
    if match := _FRAME.match(text_of(doc), span.start, span.stop):
        return match.end()
    nouns = event_nouns_of(doc).inside(Span(span.start, min(span.start + _NEAR, span.stop)))
    held = (noun.span.stop for noun in nouns if kyrgyz.stripped(noun.core.of(text_of(doc)).lower()).case == "loct")
    return next(held, span.start)


def _items(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in [*_JOINT.finditer(text, span.start, span.stop), None]:
        item = stripped(text, Span(start, match.start() if match else span.stop))
        if match and not _is_whole(item.of(text), match[0]):
            continue
        start = match.end() if match else start
        about = _ABOUT.search(text, item.start, item.stop)
        item = Span(item.start, about.start()) if about else item
        if len(item) > _SHORTEST and not _EMPTY.match(item.of(text)):
            yield item


def _is_whole(item: str, joint: str) -> bool:
    """Whether a list may part behind an item; at «жана» only behind a noun that is plainly its head."""
    words = item.split()
    if not words or ";" in joint:
        return True
    last = words[-1].lower()
    if kyrgyz.stripped(last).case in ("loct", "gent", "datv", "ablt") or _OPEN.search(last):
        return False
    return bool(_WHOLE.search(last)) if "," not in joint else not words[-1][0].isupper()
