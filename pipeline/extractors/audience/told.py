"""Groups that a sentence says to have been there."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pipeline.annotators.groups import Groups, groups_of
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.tokens import index_from, text_of
from pipeline.extractors.audience.counted import Told, counted, is_total, slotted
from pipeline.extractors.audience.cues import WINDOW, attended, attending, is_headline, is_told

_JOINT = re.compile(r"(?:[,;]|\sи|\sтакже)\s+$", re.I)
_GOES_ON = re.compile(
    r"\s*[,;]?\s*(?:а\s+также\s+|и\s+)?(?:(?:посредством|через|по|онлайн|дистанционно)\b[^,;.–—]{0,40}[–—-]\s+)?(?:более\s+|около\s+)?",
    re.I,
)
_NEAR = 12
"""Characters in which a joint stands before a group."""


def by_sentence(doc: Doc) -> Iterator[Told]:
    """«В тренинге приняли участие 12 акушерок», «конференция собрала учителей», «фермеры собрались»."""
    told, aside = False, slotted(doc)
    before: Groups | None = None
    for groups in groups_of(doc):
        after = before is not None and ((told and _follows(doc, before, groups)) or _parts(doc, before, groups))
        told = after or (not is_headline(doc, groups) and (is_told(doc, groups) or _in_row(doc, groups)))
        before = groups
        if told and not is_total(doc, groups) and not aside.cover(groups.span):
            yield from ((group, "audience.sentence") for group in counted(doc, groups))


def by_number(doc: Doc) -> Iterator[Told]:
    """«На встречу пришло свыше ста детей и родителей»: a counted group in a sentence of attendance."""
    aside = slotted(doc)
    for sentence in sentences_of(doc):
        inside = [one for one in groups_of(doc).inside(sentence.span) if any(group.number for group in one.items)]
        if inside and attended().search(text_of(doc), sentence.span.start, sentence.span.stop):
            for groups in inside:
                if not aside.cover(groups.span) and not is_total(doc, groups):
                    yield from ((group, "audience.number") for group in counted(doc, groups) if group.number)


def _in_row(doc: Doc, groups: Groups) -> bool:
    """«приняли участие аким района, мэр города А. Токтогулов, | депутаты и журналисты»: a later one of those named."""
    sentence = sentences_of(doc).at(groups.span.start)
    named = text_of(doc)[groups.span.start].isupper()
    if sentence is None or named or "nomn" not in groups.cases or not _joined(doc, groups):
        return False
    cues = list(attending().finditer(text_of(doc), sentence.span.start, groups.span.start))
    row = doc.char_span(cues[-1].end(), groups.span.start, alignment_mode="contract") if cues else None
    broken = row is None or any(word.text in ";:" or _is_verb(word) for word in row)
    return not broken and not _is_subject(doc, groups)


def _joined(doc: Doc, groups: Groups) -> bool:
    before = groups.span.start
    return bool(_JOINT.search(text_of(doc), max(before - _NEAR, 0), before))


def _is_subject(doc: Doc, groups: Groups) -> bool:
    """Another clause begins with the groups, or a name follows: «, а депутаты | сказали», «депутаты | А. Бекова»."""
    i = index_from(doc, groups.span.stop)
    return i < len(doc) and (_is_verb(doc[i]) or people_of(doc).begins(doc[i].idx))


def _is_verb(word: Token) -> bool:
    return word.pos_ in ("VERB", "AUX") and "VerbForm=Fin" in str(word.morph)


def _follows(doc: Doc, before: Groups, groups: Groups) -> bool:
    """«около 350 врачей и фельдшеров, | а также представители …»: the list goes on in another case."""
    between = text_of(doc)[before.span.stop : groups.span.start]
    return "nomn" in groups.cases and bool(_GOES_ON.fullmatch(between))


def _parts(doc: Doc, total: Groups, groups: Groups) -> bool:
    between = text_of(doc)[total.span.stop : groups.span.start]
    return len(between) < WINDOW and is_total(doc, total) and between.rstrip().endswith((":", "(", "числе", "них"))
