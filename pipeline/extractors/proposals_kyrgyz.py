"""Proposals told in Kyrgyz: «Катышуучулар айылдагы дарыгерлерге турак жай берүүнү сунушташты»."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.persons import people_of
from pipeline.annotators.slots import slotted_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span

_RULE = "proposals.kyrgyz"
# the accusative of a verbal noun: «берүү|нү сунуштады»
_PROPOSED = re.compile(
    r"(?<=[уү])н[уү]\s+(?P<verb>сунуш(?:тады|ташты|талды|тайт)|чечти|чечишти|токтом\s+кыл(?:ды|ышты))"
)
_SUBJECT = re.compile(r"катышуучулар(?:ы|дын)?\s+|жыйын\s+|кеңеш\s+", re.I)
_SENTENCE = re.compile(r"[.!?:\n]")


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each; `value` is its kind; a part 'person' where a person proposes it."""
    slots = slotted_of(doc, "proposals")
    for match in _PROPOSED.finditer(text_of(doc)):
        if not slots.at(match.start()):
            yield from _proposal(doc, match)


def _proposal(doc: Doc, match: re.Match[str]) -> Iterator[Mention]:
    """From behind who proposes to the end of the verbal noun; nothing where nobody is named before it."""
    text = text_of(doc)
    begin = max((m.end() for m in _SENTENCE.finditer(text, max(0, match.start() - 400), match.start())), default=0)
    author = next(iter(people_of(doc).inside(Span(begin, match.start()))), None)
    subject = _SUBJECT.search(text, begin, match.start())
    start = author.span.stop if author else subject.end() if subject else None
    if start is not None and match.start() - start > 8:
        span = stripped(text, Span(start, match.start()))
        parts = (mention(doc, "person", author.span, _RULE),) if author else ()
        kind = "proposal" if match["verb"].startswith("сунуш") else "decision"
        yield mention(doc, "proposal", span, _RULE, kind, parts)
