"""Groups below a label."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from pipeline.annotators.groups import Group, groups_of
from pipeline.annotators.matches import quoted_of
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.slots import Slot, slots_of
from pipeline.annotators.stops import first_sentence
from pipeline.annotators.tokens import text_of
from pipeline.extractors.audience.counted import Told, counted, is_everybody, is_nobody, whole
from pipeline.extractors.mentions import stripped
from pipeline.model.span import Span, Spans
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.groups import words_of
from pipeline.normalisers.numbers import NumberMatch

_COMMA = re.compile(r"\s*[,;]\s*")
_NO_GROUP = re.compile(r"\d|прилага|список|согласно|\bсм\.|^(?:чел|всего|в\s+т\.|итого|и\s+др)", re.I)


_FROM = re.compile(r"от\s+(?P<whom>[^\W\d_][^\d:;–—]{2,60}?)[\s.–—-]+(?P<count>\d{1,4})(?:\s*чел[а-я.]*)?\W*", re.I)
"""«от заказчика – 3»"""


def by_label(doc: Doc) -> Iterator[Told]:
    """«Участники: представители государственных органов, журналисты, СМИ»."""
    for slot in slots_of(doc, "audience"):
        for piece in slot.pieces:
            span = first_sentence(doc, piece)
            if not people_of(doc).inside(span if slot.apart else piece) and not kyrgyz.is_kyrgyz(
                _labelled(doc, slot, span)
            ):
                found = [group for item in _pieces(doc, span) for group in _labelled_groups(doc, item)]
                yield from ((group, "audience.label") for group in _without_total(found))
    for slot in slots_of(doc, "count"):
        for groups in (one for piece in slot.pieces for one in groups_of(doc).inside(piece)):
            yield from (
                (group, "audience.label") for group in counted(doc, groups) if group.number or "nomn" in groups.cases
            )


def _without_total(found: list[Group]) -> list[Group]:
    """«директора, прорабы, депутаты (33 человека)»: the only number behind a list counts all of it."""
    behind = [group for group in found if group.number and group.number.span.start > group.span.start]
    return [replace(group, number=None) for group in found] if len(behind) == 1 < len(found) else found


def _labelled(doc: Doc, slot: Slot, span: Span) -> str:
    return f"{slot.label.of(text_of(doc))}: {span.of(text_of(doc))}"


def _pieces(doc: Doc, span: Span) -> Iterator[Span]:
    """A value at its commas and semicolons, outside brackets and quotation marks."""
    brackets = re.compile(r"\([^()]*\)").finditer(text_of(doc), span.start, span.stop)
    closed = Spans([*quoted_of(doc).overlapping(span), *(Span(*match.span()) for match in brackets)])
    start = span.start
    for match in _COMMA.finditer(text_of(doc), span.start, span.stop):
        if not closed.inside(match.start()):
            yield Span(start, match.start())
            start = match.end()
    yield Span(start, span.stop)


def _labelled_groups(doc: Doc, item: Span) -> Iterator[Group]:
    """The groups that begin in an item; else the item as it stands."""
    lists = groups_of(doc).touching(item)
    found = [group for one in lists for group in one.items if item.start <= group.span.start < item.stop]
    if found:
        told = (*found[:-1], whole(doc, found[-1], item))
        yield from (group for group in told if not (is_nobody(group) or is_everybody(doc, group)))
        return
    sent = _FROM.fullmatch(text_of(doc), item.start, item.stop)
    if sent:
        number = NumberMatch(Span(*sent.span("count")), int(sent["count"]))
        yield Group(Span(*sent.span("whom")), f"представители {sent['whom']}", "представитель", number)
        return
    if any(_tells(word) for word in doc.char_span(item.start, item.stop, alignment_mode="expand") or ()):
        return
    span = stripped(text_of(doc), item, " .;,:–—-()\n\t")
    text = span.of(text_of(doc))
    words = text.split()
    if len(text) > 2 and len(words) < 12 and not _NO_GROUP.search(text) and words[0].lower() not in words_of("nobody"):
        yield Group(span, "", "")


def _tells(word: Token) -> bool:
    """A verb: what stands there is told, and names nobody."""
    return word.pos_ in ("VERB", "AUX") and not {"Fin", "Inf"}.isdisjoint(word.morph.get("VerbForm", []))
