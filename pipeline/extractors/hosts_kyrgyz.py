"""Organisations behind the event, told in Kyrgyz: «Британ Кеңешинин колдоосу менен өттү»."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from pipeline.annotators.persons import people_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.positions import is_body

_RULE = "hosts.kyrgyz"
_VERB = r"(?:(?:өткөр|өткөз)(?:дү|үштү|үүдө)|уюштур(?:ду|ушту|ган|уп|ууда))"
_CUES = (
    # role, whether the organisation stands in the genitive before it, the words
    ("donor", True, re.compile(r"\s+(?:каржылык\s+|финансылык\s+)?колдоосу\s+(?:менен|астында|алдында)")),
    ("donor", False, re.compile(r"\s+(?:каржылады|каржылаган)")),
    ("organizer", True, re.compile(r"\s+(?:уюштуруусу(?:нда|\s+менен)|демилгеси\s+менен)")),
    ("organizer", False, re.compile(r"\s+тарабынан(?=(?:\s+[^\s.!?]+){0,25}?\s+(?:уюштур|өткөр|даярда(?!лган)))")),
    (
        "organizer",
        False,
        re.compile(r"\s+(?:өткөрдү|өткөрүштү|өткөрүүдө|уюштуруп|уюштурууда|уюштурду|уюштурушту|уюштурган)(?![а-яөүң])"),
    ),
    ("donor", False, re.compile(r"\s+тарабынан\s+колдо")),
    ("partner", False, re.compile(r"\s+менен\s+(?:биргелик|бирге|кызматташ(?:ууда|тыкта)(?!\w))")),
)
_EDGE = re.compile(
    r"(?<![А-ЯӨҮҢ])\.|[,;:\n()]|\b(?:тарабынан|колдоосу\s+(?:менен|астында|алдында)|менен\s+биргеликте|боюнча|үчүн)\s"
    r"|(?:стол|семинар|тренинг|форум|жолугушуу|иш-чара|конференция|кеңешме|жыйын|отурум|чогулуш|сынак|акция|фестивал|майрам|көргөзмө|долбоор)"
    r"[а-яөүң]*\s+|(?:^|\s)(?:\d{1,2}-)*(?:[^\W\d_]+(?:[дт][аеоө]|нд[аеоө])|[^\W\d_]+\sкүнү)\s+",
    re.I,
)
_EVENT = re.compile(
    r"(?:стол|семинар|тренинг|форум|жолугушуу|иш-чара|конференция|кеңешме|жыйын|майрам)[а-яөүң]*$", re.I
)
_AND = re.compile(r"\s+жана\s+|\s+менен\s+|\s*,\s*")
_ENDS = re.compile(rf"\s{_VERB}\W*$")
_JOINT = re.compile(
    r"[А-ЯӨҮҢ][а-яөүң]+(?:\s[а-яөүң]+)?,\s(?:[а-яөүң]+(?:\s[а-яөүң]+)?,\s){0,3}[а-яөүң]+(?:\s[а-яөүң]+)?"
    r"\sжана\s[а-яөүң\s]{2,60}(?:министрлиг|комитет|агенттиг)[а-яөүң]*$"
)
"""«Маданият, маалымат, спорт жана жаштар саясаты министрлигинин уюштуруусунда»"""
_LINK = re.compile(r"\s*(?:менен|жана)\s+")
_NAMED = re.compile(r"[А-ЯЁӨҮҢA-Z«“„\"]")


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each organisation; `value` is its role, a part 'case' says that it stands in Kyrgyz."""
    for sent in doc.sents:
        if kyrgyz.is_kyrgyz(sent.text):
            yield from list(_cued(doc, sent)) or _subject(doc, sent)


def _cued(doc: Doc, sent: Tokens) -> Iterator[Mention]:
    """Before words such as «колдоосу менен», «тарабынан»."""
    for role, owned, pattern in _CUES:
        for match in pattern.finditer(sent.text):
            yield from _named(doc, sent.start_char, sent.text[: match.start()], role, "ky" if owned else "nomn")


def _subject(doc: Doc, sent: Tokens) -> Iterator[Mention]:
    """«7-декабрда тил институту … семинар өткөрдү»: the first body that owns nothing, where such a verb ends all."""
    if not _ENDS.search(sent.text):
        return
    body = next((token for token in sent if _is_named_body(token)), None)
    if body is not None and not people_of(doc).inside(Span(sent.start_char, body.idx)):
        yield from _named(
            doc, sent.start_char, sent.text[: body.idx + len(body.text) - sent.start_char], "organizer", "nomn"
        )


def _is_named_body(token: Token) -> bool:
    """«институту», not «институт окуучулары» nor «институтунун»."""
    low = token.lower_
    return is_body(low) and kyrgyz.stripped(low).case == "nomn" and kyrgyz.without_possessive(low) != low


def _named(doc: Doc, offset: int, before: str, role: str, case: str) -> Iterator[Mention]:
    """The organisations at the end of a stretch: behind the event, the place and other cues."""
    quoted = [match.span() for match in re.finditer("«[^»]*»|“[^”]*”", before)]
    edges = [m.end() for m in _EDGE.finditer(before) if not any(a < m.end() <= b and m.start() > a for a, b in quoted)]
    start = max((edge for edge in edges if edge < len(before) - 3), default=0)
    joint = _JOINT.search(before)
    start = min(start, joint.start()) if joint else start
    for piece in _pieces(before, start):
        at = _LINK.match(before, *piece)
        span = stripped(text_of(doc), Span(offset + (at.end() if at else piece[0]), offset + piece[1]))
        name = span.of(text_of(doc))
        if len(span) > 3 and _is_organisation(name) and not _EVENT.search(name) and not people_of(doc).inside(span):
            yield mention(doc, "host", span, _RULE, role, (mention(doc, "case", span, _RULE, case),))


def _is_organisation(name: str) -> bool:
    """It has a capital or a quotation mark, or its last word is a body's: «окуу жайдын кабыл алуу комиссиясы»."""
    return bool(_NAMED.search(name)) or is_body(name.split()[-1])


def _pieces(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The organisations of a list; «Маданият, маалымат жана жаштар саясаты министрлиги» is one."""
    at = start
    for match in _AND.finditer(text, start):
        if _WHOLE.search(text, at, match.start()) or is_body(text[at : match.start()].split(" ")[-1]):
            yield at, match.start()
            at = match.end()
    yield at, len(text)


_WHOLE = re.compile(r"(?:[»”\")]|[А-ЯЁӨҮҢA-Z]{2,}|(?:[а-яөүң]+(?:сы|си|су|сү|лиги|лыгы|ду|ту|ди|ти)))$")
"""What can end an organisation's name."""
