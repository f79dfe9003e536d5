"""Groups that took part, told in Kyrgyz: «Ага айыл өкмөттөрдүн өкүлдөрү, 31 мугалим катышты»."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.persons import people_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz

_RULE = "audience.kyrgyz"
_CAME = re.compile(
    r"(?:^|[.!?]\s|\n)(?P<list>[^.!?\n:]{5,400}?)\s+(?:катыш(?:ты|ышты|кан|ышкан|ууда|ышууда|ып)|чогулду|чогулушту|келишти)\b"
)
_JOINT = re.compile(r"\s*[,;]\s*(?:ошондой\s+эле\s+|жана\s+)?|\s+[–—]\s+|\s+(?:жана|менен\s+бирге|ошондой\s+эле)\s+")
# «31 мугалим», «200дөн ашык окуучу»
_COUNTED = re.compile(
    r"(?P<count>\d+)(?P<about>[дт][аеоө]н\s+(?:ашуун|ашык|көп)|г[ао]\s+жакын)?\s*(?P<name>[^\d].*)$", re.I
)
_PLURAL = re.compile(r"[лдт][аеоө]р(?:[ыиуү]|[ыиуү]н)?$", re.I)
_MARKS = frozenset("–—")
_LOOSE = re.compile(
    r"(?:(?:ага|анда|мында|буга|ошондой\s+эле|дагы|башка|(?:башка\s+)?бир\s+(?:катар|топ|нече)|айрым|көптөгөн|ар\s+кандай"
    r"|[^\W\d_]*(?:жыйын|отурум|семинар|тренинг|форум|стол|жолугушуу|кеңешме|иш-чара|конференция|чогулуш)[^\W\d_]*[гк][аеоө])\s+)+",
    re.I,
)
"""«отурумга министрликтин өкүлдөрү», «бир катар жетекчилер»"""
_WHOLE = re.compile(r"[лдт][аеоө]р(?:[ыиуү])?$", re.I)
_NOBODY = re.compile(r"(?:адам|киши|аял|эркек|кыз|бала|катышуучу|анын\s+ичинде|баары)[а-яөүң]*$", re.I)
_AND = re.compile(r"\s+жана\s")


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each group; `value` is the plural; parts: number."""
    for match in _CAME.finditer(text_of(doc)):
        yield from _groups(doc, Span(*match.span("list")))
    for slot in slots_of(doc, "audience"):
        for piece in slot.pieces:
            whole = f"{slot.label.of(text_of(doc))}: {piece.of(text_of(doc))}"
            if kyrgyz.is_kyrgyz(whole) and not people_of(doc).inside(piece):
                yield from _groups(doc, piece)


def _groups(doc: Doc, span: Span) -> Iterator[Mention]:
    """Items of a list that are plural, or counted; what the meeting is called before them left out."""
    start, counted = _start(text_of(doc), span), False
    for match in [*_joints(text_of(doc), start, span.stop), None]:
        item = _bare(text_of(doc), stripped(text_of(doc), Span(start, match.start() if match else span.stop)))
        start = match.end() if match else start
        number = _COUNTED.search(text_of(doc), item.start, item.stop)
        counted = counted or bool(number)
        name = Span(*number.span("name")) if number else item
        if _is_group(name.of(text_of(doc)), counted):
            yield _group(doc, name, _count(doc, number))


def _joints(text: str, start: int, stop: int) -> Iterator["re.Match[str]"]:
    """Where a list parts: at «жана» only behind a whole item, not in «Ош жана Баткен шаарларынын тургундары»."""
    at = start
    for match in _JOINT.finditer(text, start, stop):
        if (
            "," in match[0]
            or ";" in match[0]
            or _WHOLE.search(text, at, match.start())
            or re.search(r"\d", text[at : match.start()])
        ):
            yield match
            at = match.end()


def _count(doc: Doc, match: "re.Match[str] | None") -> Span | None:
    """Where the group's own number stands: «200дөн ашык окуучу жана мугалим» has none."""
    if match is None or match["about"] or _AND.match(text_of(doc), match.end()):
        return None
    return Span(*match.span("count"))


def _is_group(text: str, counted: bool) -> bool:
    if len(text) < 4 or _NOBODY.search(text) or re.search(r"\d", text):
        return False
    return counted or bool(_PLURAL.search(text))


def _group(doc: Doc, span: Span, count: Span | None) -> Mention:
    text = span.of(text_of(doc))
    parts = (mention(doc, "number", count, _RULE, count.of(text_of(doc))),) if count else ()
    return mention(doc, "audience", span, _RULE, text if _PLURAL.search(text) else kyrgyz.plural(text), parts)


def _start(text: str, span: Span) -> int:
    """Behind «Талкууга», «Жыйынга Бишкектен»: words of the first item that say where."""
    first = re.split(r"[,;]", span.of(text))[0]
    ends = [m.end() for m in re.finditer(r"[^\W\d_]+", first) if _tells_where(m[0]) and m.end() < len(first)]
    return span.start + (ends[-1] if ends else 0)


def _tells_where(word: str) -> bool:
    return word.lower() == "ага" or (len(word) > 4 and kyrgyz.stripped(word).case in ("datv", "loct", "ablt"))


def _bare(text: str, span: Span) -> Span:
    """An item without «отурумга», «бир катар», «айрым» before what it names."""
    match = _LOOSE.match(text, span.start, span.stop)
    return Span(match.end(), span.stop) if match else span
