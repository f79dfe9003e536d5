"""Which groups of a list are told, and which number counts them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.annotators.groups import Group, Groups
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.slots import Slot, slots_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import stripped
from pipeline.model.span import Span, Spans
from pipeline.normalisers.groups import words_of

Told = tuple[Group, str]
"""A group that took part, and the rule that says so."""
_PARTED = re.compile(
    r"\s*(?:из\s+[^:.;,]{3,60})?(?::\s*|\s\(\s*|,\s*(?:среди\s+них|в\s+том\s+числе|в\s+числе\s+которых)\s+)(?=[а-яё]{4,}(?:и|ы|а)\b)|,\s*включая\s+(?=[а-яё]{4,})",
    re.I,
)


_BY_SEX = re.compile(
    r"\s*\((?:\d+\s*)?(?:жен|муж)[^()\n]*\)(?!\s*,)|,?\s*(?:из\s+них|в\s+том\s+числе|в\s+т\.\s?ч\.)\W{1,3}(?:\d+\s+)?(?:жен|муж)",
    re.I,
)


def counted(doc: Doc, groups: Groups) -> Iterator[Group]:
    """The groups of a list; one number before several counts none of them."""
    numbered = [group for group in groups.items if group.number]
    paired = len(numbered) == 1 and len(groups.items) > 1 and groups.items[0] in numbered and _at_and(doc, groups)
    shared = groups.shared or paired
    for group in groups.items:
        if not is_nobody(group) and not is_everybody(doc, group):
            yield replace(group, number=None) if shared else group


def _at_and(doc: Doc, groups: Groups) -> bool:
    between = text_of(doc)[groups.items[0].span.stop : groups.items[1].span.start]
    return between.strip() == "и"


def is_nobody(group: Group) -> bool:
    """«участники», «134 жителя»: everybody who was there."""
    told = " с " in group.name  # «люди с инвалидностью»
    return (group.lemma in words_of("nobody") and not told) or (group.bare and group.lemma in words_of("bare"))


def is_everybody(doc: Doc, group: Group) -> bool:
    """«134 жителя (80 мужчин, 54 женщины)»: all who came, by their sex; not «жители – 25, депутаты – 6»."""
    all_of_them = group.bare and group.number is not None and group.lemma in words_of("sexed")
    return all_of_them and bool(_BY_SEX.match(text_of(doc), group.span.stop))


def is_total(doc: Doc, groups: Groups) -> bool:
    """«около трёхсот горожан: школьники, солдаты»: what follows says who they were."""
    one = groups.items[-1]
    return one.number is not None and bool(_PARTED.match(text_of(doc), groups.span.stop))


def listed(doc: Doc, slot: Slot) -> bool:
    """A labelled list; where it names people, too, what stands there is told in sentences."""
    return not any(people_of(doc).inside(piece) for piece in slot.pieces)


def slotted(doc: Doc) -> Spans:
    """The slots of something else than counts: a host, a talk; the lists of those who came."""
    other = (slot for slot in slots_of(doc) if slot.field not in ("count", "ignore"))
    return Spans(slot.span for slot in other if slot.field != "audience" or listed(doc, slot))


def whole(doc: Doc, group: Group, item: Span) -> Group:
    """With what else stands in a labelled item: «учителя, работающие в сёлах», without brackets and figures."""
    rest = text_of(doc)[group.span.stop : item.stop]
    more = re.match(r"[^()\d:–—.]*(?=\(|[.\s]*$)", rest)
    if (group.number and group.number.span.start > group.span.start) or not more or len(more[0].split()) > 6:
        return group
    span = stripped(text_of(doc), Span(group.span.start, group.span.stop + more.end()))
    name = " ".join((group.name + text_of(doc)[group.span.stop : span.stop]).split())
    return replace(group, span=span, name=name, bare=group.bare and not more[0].strip())
