"""Proposals told in Kyrgyz: «Катышуучулар айылдагы дарыгерлерге турак жай берүүнү сунушташты»."""

import itertools
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.persons.name import Name, people_of
from pipeline.annotators.slots import slotted_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.people import is_of_people
from pipeline.normalisers.positions import is_kyrgyz_body, kyrgyz_post

_RULE = "proposals.kyrgyz"
_SENTENCE = re.compile(r"(?<!\b[А-ЯЁӨҮҢ])[.!?:\n;]")
_REACH = 400
_SHORT = 8
# «Жыйын», «Кеңеш», «Айрым талдоочулар», «Катышуучулары», «Ал»
_SUBJECT = re.compile(
    r"\W*(?:[^\s,]+\s+){0,3}?(?:(?:жыйын|кеңеш|ал|[а-яөүң]{3,}[лдт](?:ар|ер|ор|өр)[ыиуү]?)\s+)(?!менен|үчүн)", re.I
)
# «ыраазычылык билдирди жана», «пикирлерин айтышты,», «маселени айтып,»
_JOINED = re.compile(r"[дт][ыиуү](?:\s+жана|\s+да|,)\s+|[аеоөыиуүйрл]п,\s+")
_FRAME = re.compile(
    r"\W*(?:(?:ошондой\s+эле|ал\s+эми|анда|мында|мындан\s+тышкары|андан\s+сырткары|муну\s+менен\s+катар)[,\s]+"
    r"|(?:[^\s,]+\s+){0,3}?[а-яөүң]*(?:соң|аяг|жыйынтыг|натыйжас|жүрүш|учур)[ыиуү]нд[ае],?\s+)*",
    re.I,
)
"""What a sentence begins with before what is proposed: «Конференциянын соңунда», «Ошондой эле»."""
_NEXT = re.compile(r"(?<=уу|үү|оо|өө)(?:,|н[уү](?:,|\s+жана(?=\s)))\s+(?:ошондой\s+эле\s+)?")
"""«коруктарды кеңейтүү, сабак киргизүү сунушталды»: behind a verbal noun begins another proposal."""
_OWNED = re.compile(r"[нтд][ыиуү]н$")
"""«Асановдун»: whose something is, not who did it."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_VERBAL = re.compile(r"[^\W\d_]{2}(?:уу|үү|оо|өө)(?:н[уү])?$")
_AUTHORITY = re.compile(
    r"(?:министрли|өкмөт|мэрия|кеңеш|кабинет|агентти|департамент|администрация|акимчили|президент)", re.I
)
"""«Экономика министрлигине салыкты азайтуу сунушталды»"""
_REACHED = 9
"""Words at the beginning among which one looks for who is to do it."""
_FIRST = 5
"""Words at the beginning among which one looks for who proposes."""


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each; `value` is its kind; a part 'person' where a person proposes it."""
    slots = slotted_of(doc, "proposals")
    for verb in _verbs():
        for match in verb.pattern.finditer(text_of(doc)):
            if not slots.at(match.start()):
                yield from _proposals(doc, match.start(), verb)


class Verb(NamedTuple):
    """What proposes: the kind, whether nobody is said to, and whether those whom it orders stand in the dative."""

    kind: str
    impersonal: bool
    orders: bool
    pattern: re.Pattern[str]


@cache
def _verbs() -> tuple[Verb, ...]:
    return tuple(
        Verb(
            row["kind"],
            row["by"] == "nobody",
            row["to"] == "datv",
            re.compile(rf"(?:{'|'.join(kyrgyz.spellings(row['pattern']))})(?!\w)"),
        )
        for row in lexicons.read("proposing_ky")
    )


def _proposals(doc: Doc, stop: int, verb: Verb) -> Iterator[Mention]:
    """From behind who proposes to the end of the verbal noun; nothing where nobody is named before it."""
    text = text_of(doc)
    begin = max((m.end() for m in _SENTENCE.finditer(text, max(0, stop - _REACH), stop)), default=max(0, stop - _REACH))
    author = None if verb.impersonal else _author(doc, Span(begin, stop))
    start = _start(text, Span(begin, stop), author, impersonal=verb.impersonal)
    if start is None:
        return
    addressee = _addressee(text, Span(start, stop), _is_ordered if verb.orders else _is_authority)
    start = addressee.stop if addressee else start
    joints = list(_NEXT.finditer(text, start, stop))
    starts, stops = [start, *(joint.end() for joint in joints)], [*(joint.start() for joint in joints), stop]
    for one, other in zip(starts, stops, strict=True):
        span = stripped(text, Span(one, other))
        if len(span) > _SHORT:
            yield mention(doc, "proposal", span, _RULE, verb.kind, _parts(doc, author, addressee))


def _parts(doc: Doc, author: Name | None, addressee: Span | None) -> tuple[Mention, ...]:
    by = mention(doc, "person", author.span, _RULE) if author else None
    to = mention(doc, "addressee", addressee, _RULE, "kyrgyz") if addressee else None
    return tuple(part for part in (to, by) if part is not None)


def _start(text: str, span: Span, author: Name | None, *, impersonal: bool) -> int | None:
    """Behind the frame of the sentence, who proposes, and what he did before."""
    frame = _FRAME.match(text, span.start, span.stop)
    framed = frame.end() if frame else span.start
    starts = [match.end() for match in _JOINED.finditer(text, span.start, span.stop)]
    if impersonal:
        return max([framed, *starts])
    subject = _subject(text, Span(framed, span.stop))
    starts += [author.span.stop] if author else [subject] if subject and not starts else []
    return max(starts, default=None)


def _subject(text: str, span: Span) -> int | None:
    """Where the words for who proposes end: «Айрым катышуучулар», «Аким»."""
    words = zip(_WORD.finditer(text, span.start, span.stop), range(_FIRST), strict=False)
    post = next((m.end() for m, _ in words if _holds(m[0])), None)
    named = _SUBJECT.match(text, span.start, span.stop)
    return post or (named.end() if named else None)


def _holds(word: str) -> bool:
    """A post in the nominative."""
    return bool(kyrgyz_post(word)) and kyrgyz.stripped(word).case == "nomn"


def _addressee(text: str, span: Span, holds: Callable[[str], bool]) -> Span | None:
    """«| Айыл өкмөттөрүнүн башчыларына | көмүр сатууну көзөмөлдөө тапшырылды»: who is to do it, in the dative."""
    for match in itertools.islice(_WORD.finditer(text, span.start, span.stop), _REACHED):
        word = match[0].lower()
        if _VERBAL.search(word):
            return None
        if kyrgyz.stripped(word).case == "datv" and holds(word):
            return stripped(text, Span(span.start, match.end()))
    return None


def _is_ordered(word: str) -> bool:
    """«башчыларына», «ишканасына», «кызматтарга»."""
    return is_of_people(word) or is_kyrgyz_body(word)


def _is_authority(word: str) -> bool:
    """«министрлигине», where «дарыгерлерге» may say whom the proposal itself is for."""
    return bool(_AUTHORITY.match(word))


def _author(doc: Doc, span: Span) -> Name | None:
    """The last person before the verb whose name is no genitive."""
    people = people_of(doc).inside(span)
    return next((one for one in reversed(people) if not _OWNED.search(one.span.of(text_of(doc)))), None)
