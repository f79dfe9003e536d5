"""Counts of forms: behind a label, in a table, at the head of a list of people."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.event_nouns import word_lemmas
from pipeline.annotators.matches import numbers_of
from pipeline.annotators.slots import Slot, slots_of
from pipeline.annotators.stops import first_sentence
from pipeline.annotators.tokens import text_of
from pipeline.extractors.counts.groups import counted_group, is_by_groups
from pipeline.extractors.counts.sentence import ALONE
from pipeline.extractors.counts.tables import sums
from pipeline.extractors.counts.words import (
    AFTER,
    PART,
    PRESENT,
    TOTAL,
    count,
    general,
    is_dated,
    people_word,
    sex_of,
    things,
    word_sex,
)
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.numbers import NumberMatch

_LAST_WORD = re.compile(r"[^\W\d_]+(?=[^\w]*$)")
"""«Из них женщин/девушек»."""

_SLASH = re.compile(r"\s*/\s*")

_BARE = re.compile(r"\s*(?:[()]|$)")
"""«Участники: 19 (Ж – 11, М – 8)»."""

_WHOLE = re.compile(r"\s*[\d]+\s+[а-яё]+\W*", re.I)
"""«Сколько было: 27 женщин»"""

_ROW = re.compile(r"\s*\d+(?:\s*\n\s*\d+)+\s*")
"""«33 | 15 | 48»: a row of a table, whose heads tell what they count."""

_SUMMED = re.compile(r"\W*(?:всего|итого|вместе|общим\s+числом|баары|жалпы)\W*", re.I)

_SUMMED_BELOW = re.compile(r"[\s.]*(?:всего|итого|вместе)[\s.:–—-]*\d+(?![\d.])", re.I)

_SUM = re.compile(r"\W*итого\W*", re.I)
"""«Итого: 5 человек», not «Итого: 2500»."""

_MEMBERS = re.compile(
    r"\W*всего\s+(?!участ|присут|человек|прин|было|собр|гост|слуш|зарег|приш)[а-яё]{3,}(?:\s+[а-яё]+)?\W*", re.I
)
"""«Всего педагогов – 42. Присутствовало – 38»: who might have come."""

_ANEW = re.compile(r"[а-яё]{3}[.;]\s+$", re.I)
"""«жители, журналисты. | Прим. 50 чел.»"""

_NOTHING_MORE = re.compile(r"[ .)]*(?:человека?)?[ .)]*")
"""The end of a list."""

_OTHER_LABEL = re.compile(
    r"\bмест|предложени|вопрос|доклад|заяв|организац|школ|сел|районов|мероприяти|дней|часов|экземпляр|секци", re.I
)
"""Labels that count something else."""


def by_label(doc: Doc) -> Iterator[Mention]:
    """«Количество участников: 43, из них 21 женщин и 22 мужчин»; a row «женщин | 16» of a form."""
    for slot in slots_of(doc, "count"):
        label = slot.label.of(text_of(doc))
        if _OTHER_LABEL.search(label) and not re.search("участ|присутств|человек|катыш", label, re.I):
            continue
        stated = _told_in(doc, slot.label) or _summed_in(doc, slot)
        for number in stated[:1]:
            yield count(doc, number, "total", "count.label")
        grouped = sum(bool(counted_group(doc, piece)) for piece in slot.pieces) > 1
        for piece in (one for one in slot.pieces if not _ROW.fullmatch(one.of(text_of(doc)))):
            found = _in_value(doc, slot, piece)
            yield from (one for one in found if not (stated or grouped) or one.value != "total")


def by_columns(doc: Doc) -> Iterator[Mention]:
    """«Участников всего / женщин / мужчин: 84 / 47 / 37»: a label of several, and as many numbers."""
    for slot in slots_of(doc, "count", "audience", "roster"):
        heads, (piece, *others) = _SLASH.split(slot.label.of(text_of(doc))), slot.pieces
        numbers = numbers_of(doc).inside(piece)
        if len(heads) > 1 and not others and len(heads) == len(numbers) == len(_SLASH.split(piece.of(text_of(doc)))):
            for head, number in zip(heads, numbers, strict=True):
                yield count(doc, number, word_sex(next(iter(_LAST_WORD.findall(head)), "")) or "total", "count.label")


def _told_in(doc: Doc, label: Span) -> list[NumberMatch]:
    """«Состав комиссии – 9 человек, участвуют 7:»: those who were there, else whoever the label counts."""
    inside = numbers_of(doc).inside(label)
    present = [n for n in inside if PRESENT.search(text_of(doc), label.start, n.span.start)]
    return present or [n for n in inside if people_word(doc, n)]


def _summed_in(doc: Doc, slot: Slot) -> list[NumberMatch]:
    """«вместе 35», a line of a list or right below it; «Итого ....... 81»."""
    rows = any(_ROW.fullmatch(piece.of(text_of(doc))) for piece in slot.pieces)
    below = None if rows else _SUMMED_BELOW.match(text_of(doc), slot.span.stop)
    inside = [n for piece in slot.pieces for n in numbers_of(doc).inside(piece) if _is_summed(doc, n, piece)]
    return inside or (numbers_of(doc).inside(Span(*below.span())) if below else [])


def _is_summed(doc: Doc, number: NumberMatch, piece: Span) -> bool:
    return bool(_SUMMED.fullmatch(text_of(doc), piece.start, number.span.start))


def by_people_slot(doc: Doc) -> Iterator[Mention]:
    """«Участники: 24 человека, из них 15 девушек», «Присутствовали: 14 человек (список прилагается)»."""
    for slot in slots_of(doc, "audience", "roster"):
        summed = _summed_in(doc, slot)
        yield from (count(doc, number, "total", "count.people_slot") for number in summed[:1])
        for piece in slot.pieces:
            by_groups = is_by_groups(doc, piece) or piece is not slot.pieces[0]
            for number in numbers_of(doc).inside(piece):
                told = not by_groups and not summed and _is_of_list(doc, number, piece)
                of = sex_of(doc, number, piece) or ("total" if told else "")
                if of:
                    yield count(doc, number, of, "count.people_slot")


def _is_of_list(doc: Doc, number: NumberMatch, piece: Span) -> bool:
    """Before a list, behind «всего», in a sentence of its own; in brackets at its end: «… и учителя (33 человека)».

    Or of the only group: «24 учителя начальных классов».
    """
    only = counted_group(doc, piece)
    if only and only.items[0].number == number and len(only.items) == 1:
        return ALONE.match(text_of(doc), only.span.stop, first_sentence(doc, piece).stop) is not None
    before = text_of(doc)[piece.start : number.span.start]
    anybody = people_word(doc, number) in general()
    apart = not before.strip() or TOTAL.search(before) or (anybody and _ANEW.search(before))
    if apart and (anybody or _BARE.match(text_of(doc), number.span.stop, piece.stop)):
        return True
    ends = _NOTHING_MORE.fullmatch(text_of(doc), number.span.stop, piece.stop)
    return anybody and bool(ends) and "(" in before[-3:]


def by_table(doc: Doc) -> Iterator[Mention]:
    """«Итого | 30 | 16 | 46» below «Группа | жен. | муж. | всего»."""
    for number, heading in sums(doc):
        of = word_sex(heading.split()[-1]) if heading.split() else "total"
        if of:
            yield count(doc, number, of, "count.table")


def _in_value(doc: Doc, slot: Slot, piece: Span) -> Iterator[Mention]:
    """The counts in the value of a label."""
    inside = [number for number in numbers_of(doc).inside(piece) if not is_dated(doc, number)]
    label = slot.label.of(text_of(doc))
    label_sex = word_sex(next(iter(_LAST_WORD.findall(label)), ""))
    present = [n for n in inside if PRESENT.search(text_of(doc), piece.start, n.span.start)]
    total, members = is_by_groups(doc, piece), _MEMBERS.fullmatch(label)
    for number in [*present, *(n for n in inside if n not in present)]:
        sex = sex_of(doc, number, piece) or (label_sex if len(inside) == 1 else "")
        after = AFTER.match(text_of(doc), number.span.stop)
        if after and not people_word(doc, number) and any(lemma in things() for lemma in word_lemmas(after[1])):
            continue
        if sex:
            yield count(doc, number, sex, "count.label")
            if _WHOLE.fullmatch(text_of(doc), piece.start, piece.stop) and not label_sex and not PART.search(label):
                yield count(doc, number, "total", "count.label")
        elif not total and not (_SUM.match(label) and not people_word(doc, number)):
            total = True
            yield count(doc, number, "total", "count.members" if members and number not in present else "count.label")
