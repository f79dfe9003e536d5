"""Proposals told in Kyrgyz: «Катышуучулар айылдагы дарыгерлерге турак жай берүүнү сунушташты»."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.persons import Name, people_of
from pipeline.annotators.slots import slotted_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz

_RULE = "proposals.kyrgyz"
_SENTENCE = re.compile(r"[.!?:\n]")
_REACH = 400
_SHORT = 8
# «Жыйын», «Кеңеш», «Айрым талдоочулар», «Катышуучулары»
_SUBJECT = re.compile(r"\b(?:жыйын|кеңеш|[а-яөүң]{3,}[лдт](?:ар|ер|ор|өр)[ыиуү]?)\s+", re.I)
# «ыраазычылык билдирди жана», «пикирлерин айтышты,»
_JOINED = re.compile(r"[дт][ыиуү](?:\s+жана|\s+да|,)\s+")
_OWNED = re.compile(r"[нтд][ыиуү]н$")
"""«Асановдун»: whose something is, not who did it."""


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each; `value` is its kind; a part 'person' where a person proposes it."""
    slots = slotted_of(doc, "proposals")
    for kind, pattern in _verbs():
        for match in pattern.finditer(text_of(doc)):
            if not slots.at(match.start()):
                yield from _proposal(doc, match.start(), kind)


@cache
def _verbs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = lexicons.read("proposing_ky")
    return tuple((row["kind"], re.compile("|".join(kyrgyz.spellings(row["pattern"])))) for row in rows)


def _proposal(doc: Doc, stop: int, kind: str) -> Iterator[Mention]:
    """From behind who proposes to the end of the verbal noun; nothing where nobody is named before it."""
    text = text_of(doc)
    begin = max((m.end() for m in _SENTENCE.finditer(text, max(0, stop - _REACH), stop)), default=max(0, stop - _REACH))
    author = _author(doc, Span(begin, stop))
    subject = _SUBJECT.search(text, begin, stop)
    starts = [m.end() for m in _JOINED.finditer(text, begin, stop)]
    starts += [author.span.stop] if author else [subject.end()] if subject and not starts else []
    if starts and stop - max(starts) > _SHORT:
        span = stripped(text, Span(max(starts), stop))
        parts = (mention(doc, "person", author.span, _RULE),) if author else ()
        yield mention(doc, "proposal", span, _RULE, kind, parts)


def _author(doc: Doc, span: Span) -> Name | None:
    """The last person before the verb whose name is no genitive."""
    people = people_of(doc).inside(span)
    return next((one for one in reversed(people) if not _OWNED.search(one.span.of(text_of(doc)))), None)
