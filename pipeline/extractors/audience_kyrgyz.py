"""Groups that took part, told in Kyrgyz: «Ага айыл өкмөттөрдүн өкүлдөрү, 31 мугалим катышты»."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.matches import dates_of, places_of
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.people import is_of_people
from pipeline.normalisers.positions import kyrgyz_post

_RULE = "audience.kyrgyz"
_SENTENCE = r"(?:^|[.!?]\s|\n)(?P<list>[^.!?\n:]{5,400}?)"
_TOLD = tuple(
    (case, re.compile(pattern))
    for case, pattern in (
        # «Жыйынга мугалимдер жана ата-энелер катышты»
        (
            "nomn",
            rf"{_SENTENCE}\s+(?:катыш(?:ты|ышты|кан(?:ын|дыгын)?|ышкан(?:ын)?|ууда|ышууда|ып|ышып)|чогулду|чогулушту|келишти|чакырыл(?:ып|ды|ган))\b",
        ),
        # «Аким айылдын тургундары менен жолугушту»
        (
            "nomn",
            rf"{_SENTENCE}\s+менен\s+(?:(?:жолугуш|жолук|кездеш|баарлаш)(?:ту|ти|ты|уп|ип|ып|кан|кен|ушту)"
            r"|(?:[^\s.,]+\s+){0,4}?(?:жыйын|жолугушуу|кеңешме|кездешүү)[а-яөүң]*\s+өтк[өа])",
        ),
        # «Жыйын мугалимдердин, ата-энелердин катышуусунда өттү»
        ("gent", rf"{_SENTENCE}\s+катышуусу(?:нда|\s+менен)\b"),
        # «Тренингдин катышуучулары токойдун жумушчулары жана айылдын тургундары.»
        (
            "nomn",
            r"(?:^|[.!?]\s|\n)(?:[^\s.!?]+\s+){0,3}катышуучулары\s+(?:[–—-]\s+)?(?P<list>[^.!?\n:]{5,300}?[лдт][аеоө]р[ыиуү]?)(?=\s*[.\n]|$)",
        ),
    )
)
_JOINT = re.compile(r"\s*[,;]\s*(?:ошондой\s+эле\s+|жана\s+)?|\s+[–—]\s+|\s+(?:жана|менен\s+бирге|ошондой\s+эле)\s+")
# «31 мугалим», «200дөн ашык окуучу»
_COUNTED = re.compile(
    r"(?P<count>\d+)(?P<about>[дт][аеоө]н\s+(?:ашуун|ашык|көп)|[гк][аеоө]\s+(?:жакын|чукул))?\s*(?P<name>[^\d].*)$",
    re.I,
)
_PLURAL = re.compile(r"[лдт][аеоө]р(?:[ыиуү]|[дт]?[ыиуү]н|[ыиуү]н[ыиуү]н)?$", re.I)
_COUNTS_ELSE = re.compile(r"\d(?!\d*\s+\S+[нтд][ыиуү]н\s)")
"""A number that stands before no owner; «27 мектептин мугалимдери» are a group."""
_MARKS = frozenset(";–—")
_BEHIND = re.compile(r"(?:\s+(?:баштаган|башында\s+турган))?\s+(?:жана\s+)?")
_GENITIVE = re.compile(r"(?<=[аеоө]р)[дт][ыиуү]н$|(?<=[лдт][аеоө]р[ыиуү])н[ыиуү]н$")
_LOOSE = re.compile(
    r"(?:(?:ага|анда|мында|буга|ошондой\s+эле|дагы|башка|(?:башка\s+)?бир\s+(?:катар|топ|нече)|айрым|көптөгөн|ар\s+кандай"
    r"|[^\W\d_]*(?:жыйын|отурум|семинар|тренинг|форум|стол|жолугушуу|кеңешме|иш-чара|конференция|чогулуш)[^\W\d_]*[гк][аеоө])\s+)+",
    re.I,
)
"""«отурумга министрликтин өкүлдөрү», «бир катар жетекчилер»"""
_WHOLE = {
    "nomn": re.compile(r"[лдт][аеоө]р(?:[ыиуү])?$", re.I),
    "gent": re.compile(r"[лдт][аеоө]р(?:[дт][ыиуү]н|[ыиуү]н[ыиуү]н)$", re.I),
}
_NOBODY = re.compile(
    r"(?<!\w)(?:(?:адам|киши|аял|эркек|катышуучу|баары)[а-яөүң]*|кыз(?:дар)?|бала|анын\s+ичинде)$", re.I
)
_AND = re.compile(r"\s+жана\s")


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each group; `value` is the plural; parts: number."""
    for case, pattern in _TOLD:
        for match in pattern.finditer(text_of(doc)):
            if not kyrgyz.is_aside(match["list"]):
                yield from _groups(doc, Span(*match.span("list")), case)
    for slot in slots_of(doc, "audience"):
        for piece in slot.pieces:
            whole = f"{slot.label.of(text_of(doc))}: {piece.of(text_of(doc))}"
            if kyrgyz.is_kyrgyz(whole) and not people_of(doc).inside(piece):
                yield from _groups(doc, piece)


def _groups(doc: Doc, span: Span, case: str = "nomn") -> Iterator[Mention]:
    """Items of a list that are plural, or counted; what the meeting is called before them left out."""
    text, start, counted = text_of(doc), _start(text_of(doc), span), False
    for match in [*_joints(doc, Span(start, span.stop), case), None]:
        item = _own(doc, stripped(text, Span(start, match.start() if match else span.stop)))
        item = stripped(text, Span(_start(text, item), item.stop)) if case == "gent" else item
        start = match.end() if match else start
        number = _number(text, item)
        counted = counted or bool(number)
        owner = text[item.start : number.start()].strip() if number and _is_owned(text, item, number) else ""
        told = Span(*number.span("name")) if number and not owner else item
        name = f"{owner} {number['name']}" if number and owner else told.of(text)
        if _is_group(name, counted) and not _is_else(doc, item):
            yield _group(doc, told, name, _count(doc, number))


def _is_else(doc: Doc, item: Span) -> bool:
    """A day or a person: «бүгүн, 25-апрелде, төрага Асан Асанов менен жолугушту»."""
    return bool(dates_of(doc).inside(item) or people_of(doc).inside(item))


def _number(text: str, item: Span) -> "re.Match[str] | None":
    """The number of a group; not that of «27 мектептин мугалимдери»."""
    number = _COUNTED.search(text, item.start, item.stop)
    return None if number and kyrgyz.stripped(number["name"].split()[0]).case == "gent" else number


def _is_owned(text: str, item: Span, number: "re.Match[str]") -> bool:
    """«Лейлек районунун 300дөн ашуун тургундары»: the number stands inside what the group is called."""
    before = text[item.start : number.start()].split()
    return bool(before) and kyrgyz.stripped(before[-1]).case == "gent"


def _own(doc: Doc, item: Span) -> Span:
    """An item without the person before it: «министр Асан Асанов баштаган коллегия мүчөлөрү»."""
    people = people_of(doc).inside(item)
    behind = _BEHIND.match(text_of(doc), people[-1].span.stop, item.stop) if people else None
    return _bare(text_of(doc), Span(behind.end(), item.stop) if behind else item)


def _joints(doc: Doc, span: Span, case: str) -> Iterator["re.Match[str]"]:
    """Where a list parts: not between towns, and at «жана» only behind a whole item.

    So not in «Ош жана Баткен шаарларынын тургундары».
    """
    text, at = text_of(doc), span.start
    for match in _JOINT.finditer(text, span.start, span.stop):
        item = _own(doc, Span(at, match.start()))
        if _MARKS & set(match[0]) or ("," in match[0] and not _is_town(doc, item)) or _ends_item(item.of(text), case):
            yield match
            at = match.end()


def _is_town(doc: Doc, item: Span) -> bool:
    """«Ош, Жалал-Абад жана Баткен облустарынан»: one of several places that the groups are from."""
    return any(stripped(text_of(doc), item) == place.span for place in places_of(doc).inside(item))


def _ends_item(item: str, case: str) -> bool:
    """A plural, a number, a post: what «жана» adds to is whole."""
    words = item.split()
    whole = bool(words) and kyrgyz.stripped(words[-1]).case in ("nomn", case) and _WHOLE[case].search(words[-1])
    return bool(whole or re.search(r"\d", item) or (len(words) > 1 and kyrgyz_post(words[-1])))


def _count(doc: Doc, match: "re.Match[str] | None") -> Span | None:
    """Where the group's own number stands: «200дөн ашык окуучу жана мугалим» has none."""
    if match is None or match["about"] or _AND.match(text_of(doc), match.end()):
        return None
    return Span(*match.span("count"))


def _is_group(text: str, counted: bool) -> bool:
    if (len(text) < 4 and not is_of_people(text)) or _NOBODY.search(text) or _COUNTS_ELSE.search(text):
        return False
    return counted or bool(_PLURAL.search(text))


def _group(doc: Doc, span: Span, name: str, count: Span | None) -> Mention:
    parts = (mention(doc, "number", count, _RULE, count.of(text_of(doc))),) if count else ()
    return mention(doc, "audience", span, _RULE, _plural(name), parts)


def _plural(text: str) -> str:
    """«эксперттердин» → «эксперттер», «окуучу» → «окуучулар»."""
    bare = _GENITIVE.sub("", text)
    return bare if _PLURAL.search(bare) else kyrgyz.plural(bare)


def _start(text: str, span: Span) -> int:
    """Behind «Талкууга», «Жыйынга Бишкектен»: words of the first item that say where."""
    first = re.split(r"[,;]", span.of(text))[0]
    ends = [m.end() for m in re.finditer(r"[^\W\d_]+", first) if _tells_where(m[0]) and m.end() < len(first)]
    return span.start + (ends[-1] if ends else 0)


def _tells_where(word: str) -> bool:
    return word.lower() == "ага" or (
        (len(word) > 4 or word[0].isupper()) and kyrgyz.stripped(word).case in ("datv", "loct", "ablt")
    )


def _bare(text: str, span: Span) -> Span:
    """An item without «отурумга», «бир катар», «айрым» before what it names."""
    match = _LOOSE.match(text, span.start, span.stop)
    return Span(match.end(), span.stop) if match else span
