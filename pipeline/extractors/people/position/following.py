"""The post behind a name: «, директор школы», «– юрист», «(юрист фонда)», or on the line below."""

import re
from collections.abc import Mapping

from spacy.tokens import Doc

from pipeline.annotators.labels import fields_of
from pipeline.annotators.matches import places_of, quoted_of
from pipeline.annotators.tokens import index_from, reading_of, text_of
from pipeline.extractors.people.position.apposition import apposition_end, closing_bracket
from pipeline.extractors.people.position.bounds import CLAUSE, DASHES, POSSESSIVES, are_several, ends_degree, is_verb
from pipeline.extractors.people.position.position import DEGREE, LONG, Position, end_of
from pipeline.model.span import Span
from pipeline.normalisers.kyrgyz import is_kyrgyz
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.phrases import is_abbreviation
from pipeline.normalisers.positions import is_post, kyrgyz_post, organisation_heads

_OPENERS = re.compile(r"\s*(?:,|\(|[–—-](?=\s)|\s-|-(?=[а-яё])|\s(?=[кд]\.[а-яё.\s-]{1,15}н\.))\s*")


def after(
    doc: Doc, end: int, stop: int, cases: Mapping[str, float], people: Mapping[int, int], *, posted: bool = False
) -> Position | None:
    """The post that stands after a name ending before word `end`: «, директор школы», «– юрист», «(юрист фонда)».

    `stop` bounds the search; `people` maps the first word of each name in it to its end. Where the name has a post in
    front (`posted`), what stands between it and the next name is that one's: «поэт Зоя Ли, художник Марат Асанов».
    """
    if end >= stop:
        return _below(doc, end, cases, people)
    gap = _OPENERS.match(text_of(doc), end_of(doc[end - 1]))
    if not gap:
        return None
    opener = gap[0].strip()[:1]
    if posted and opener == "," and _leads_to_person(doc, end, stop, people):
        return None
    start = end
    while start < stop and doc[start].idx < gap.end():
        start += 1
    if start + 1 < stop and doc[start].lower_ in _HIMSELF:
        start += 1
    if start < stop and doc[start].lower_ in POSSESSIVES:  # «…, его помощницей была …»
        return None
    last = closing_bracket(doc, start, stop) if opener == "(" else apposition_end(doc, start, stop, people)
    last = _without_place(doc, start, _without_tail(doc, start, last))
    if _labels_next(doc, last, people):
        last = next((i for i in range(last - 1, start, -1) if doc[i].text == ","), start)
    if last <= start or not _is_position(doc, start, last, opener):
        return None
    if _is_anothers(doc, start, cases):
        return None
    return Position(Span(doc[start].idx, end_of(doc[last - 1])), _case(doc, start, last, cases), False)


def _is_anothers(doc: Doc, start: int, cases: Mapping[str, float]) -> bool:
    """«врач Марат Горов, сестрой года названа Зоя Ли»: in a case in which the name cannot stand."""
    found = [form for form in forms(doc[start].lower_) if form.pos == "NOUN" and form.animate]
    return bool(found) and all(form.case not in ("nomn", *cases) for form in found)


_HIMSELF = frozenset(["сам", "сама", "тоже"])
"""«Вела вечер Зоя Ли, сама журналистка»."""


def _leads_to_person(doc: Doc, end: int, stop: int, people: Mapping[int, int]) -> bool:
    """Only words of a post stand before the next name of the list."""
    quoted = quoted_of(doc)
    bracket = -1
    for i in range(end + 1, stop):
        if i in people:
            return True
        if doc[i].text == "(":
            bracket = closing_bracket(doc, i + 1, stop)
        if i <= bracket:
            continue
        joined = doc[i].lower_ == "и" and doc[i - 1].text == ","
        if not quoted.at(doc[i].idx) and (
            doc[i].text in ";:.()–—" or joined or is_verb(doc[i]) or doc[i].lower_ in CLAUSE
        ):
            return False
    return False


def _labels_next(doc: Doc, last: int, people: Mapping[int, int]) -> bool:
    """«…, секретарь – Ирина Ткаченко», «…, спикер – юрист Марат Ли»: the words before the dash are another person's."""
    if last + 1 >= len(doc) or doc[last].text not in DASHES:
        return False
    for i in range(last + 1, min(last + LONG, doc[last].sent.end)):
        if i in people:
            return True
        if doc[i].text in ",;:." or is_verb(doc[i]):
            return False
    return False


def _below(doc: Doc, end: int, cases: Mapping[str, float], people: Mapping[int, int]) -> Position | None:
    """A name alone on its line, and the post on the next: a talk's title, its speaker, his post."""
    parts = reading_of(doc).parts
    here = reading_of(doc).index_at(doc[end - 1].idx)
    if here + 1 >= len(parts) or end_of(doc[end - 1]) < parts[here].stop - 1:
        return None
    line, below = parts[here], parts[here + 1]
    if len(text_of(doc)[line.content : line.stop].split()) > 4 or below.block.cell or below.stop - below.start > 250:
        return None
    start = index_from(doc, below.content)
    last = start
    while last < len(doc) and doc[last].idx < below.stop:
        if last in people:
            return None
        last += 1
    last = _without_tail(doc, start, last)
    if fields_of(text_of(doc)[below.content : below.stop]) or ":" in text_of(doc)[below.content : below.stop]:
        return None  # a label of its own: «Слушатели», «Катышты: 86 киши»
    if last <= start or (not is_post(doc[start].text) and not _is_position(doc, start, last, ",")):
        return None
    return Position(Span(doc[start].idx, end_of(doc[last - 1])), "nomn", False)


def _without_tail(doc: Doc, start: int, last: int) -> int:
    while last > start and (
        doc[last - 1].is_space
        or (doc[last - 1].text in ",.;–—-" and not _is_abbreviated(doc, last))
        or doc[last - 1].lower_ in ("и", "а", "также")
    ):
        last -= 1
    return last


def _without_place(doc: Doc, start: int, last: int) -> int:
    """«грант-менеджер (Алматы)»: where somebody comes from is no part of the post."""
    opening = next((i for i in range(last - 2, start, -1) if doc[i].text == "("), start)
    if opening == start or doc[last - 1].text != ")":
        return last
    inner = Span(doc[opening + 1].idx, doc[last - 1].idx)
    return opening if any(place.span == inner for place in places_of(doc).inside(inner)) else last


def _is_abbreviated(doc: Doc, last: int) -> bool:
    """The full stop before word `last` belongs to the word: «к.г.-м.н.», «им. А. Ю.»."""
    if doc[last - 1].text != ".":
        return False
    return len(doc[last - 2].text) < 4 or ends_degree(doc, last)


def _is_position(doc: Doc, start: int, last: int, opener: str) -> bool:
    """It begins with a post, a degree or a title, or (in brackets) with an organisation."""
    text = text_of(doc)[doc[start].idx : end_of(doc[last - 1])]
    if DEGREE.match(text):
        return True
    if opener == "," and _tells_of_others(doc, start, last):
        return False
    if is_kyrgyz(text) or kyrgyz_post(doc[last - 1].text):
        return bool(kyrgyz_post(doc[last - 1].text)) and len(text.split()) <= LONG
    for i in range(start, min(last, start + 6)):
        word = doc[i]
        found = forms(word.lower_)
        if is_post(word.text):
            return True
        if any(f.known and f.marks >= {"past", "actv"} for f in found[:1]):  # «…, пожелавший слушателям удачи»
            return False
        somebody = (f for f in found if f.pos == "NOUN" and f.animate and f.share > _RARE)
        if any(not {"Name", "Surn", "Patr"} & f.marks for f in somebody):
            return True
        if opener == "(" and (is_abbreviation(word.text) or any(f.lemma in organisation_heads() for f in found)):
            return True
        if not any(f.pos in ("ADJF", "PRTF", "ANUM", "ADVB") for f in found):
            return False
    return False


_RARE = 0.1
"""Share of a word's reading that is not thought of: «урок» is of «урка» too."""


def _tells_of_others(doc: Doc, start: int, last: int) -> bool:
    """«…, руководители ведомств, местные врачи и чабаны»: others who were there, and no post of one person."""
    goes_on = last < doc[start].sent.end and doc[last].text == ","
    heads = [i for i in range(start, last) if i == start or doc[i - 1].text == ","]
    behind = [last + 1] if goes_on and any(form.number == "plur" for form in forms(doc[start].lower_)) else []
    return any(are_several(doc, i, doc[start].sent.end) for i in (*heads, *behind) if i < len(doc))


def _case(doc: Doc, start: int, last: int, cases: Mapping[str, float]) -> str:
    """The case of the head: the name's own or the nominative."""
    for i in range(start, min(last, start + 5)):
        found = [f for f in forms(doc[i].lower_) if f.case and f.pos in ("NOUN", "ADJF", "PRTF") and f.number != "plur"]
        if found:
            named = max(cases, key=lambda case: cases[case], default="nomn")
            own = {f.case for f in found}
            if "nomn" in own and (named == "nomn" or named not in own or doc[i].morph.get("Case", []) == ["Nom"]):
                return "nomn"
            return named if named in own else next(iter(sorted(own)))
    return "nomn"
