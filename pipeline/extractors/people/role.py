"""What part somebody had: by the words beside him, his verb or noun, what is nearby, a list's head."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from spacy.tokens import Doc

from pipeline.annotators.persons.name import people_of
from pipeline.annotators.tokens import index_from, reading_of, text_of
from pipeline.extractors.people.cue import TOGETHER, Cue, gender, may_stand, named, participle_role, together
from pipeline.extractors.people.direct import direct
from pipeline.extractors.people.kyrgyz_role import in_kyrgyz
from pipeline.extractors.people.nearby import agrees, cue_at, nearby
from pipeline.extractors.people.series import Phrase, Series, stop_of
from pipeline.extractors.people.tree import in_tree
from pipeline.model.span import Span
from pipeline.normalisers.kyrgyz import is_kyrgyz


def cues(doc: Doc, named: Iterable[Series]) -> Iterator[tuple[Phrase, Cue | None]]:
    """Each phrase with its cue: the words beside it, else what all who are named in one breath have in common."""
    last: Cue | None = None
    for start, group in groupby(named, key=lambda series: doc[series[0].name.start].sent.start):
        sentence = list(group)
        own = [[_direct(doc, phrase) for phrase in series] for series in sentence]
        led = [_ahead(series, cues) for series, cues in zip(sentence, own, strict=True)]
        told = last if start and doc[start - 1].text == ";" else None  # «Участвовали Зоя Ли; Марат Горов»
        for series, mine, common in zip(sentence, own, _common(doc, sentence, led), strict=True):
            last = common or told
            yield from zip(series, (one or last for one in mine), strict=True)


def _ahead(series: Series, own: Sequence[Cue | None]) -> Cue | None:
    """What the words before the first of a series say of all: «с участием министра Асанова и посла Ли»."""
    return own[0] if own[0] is not None and own[0].token < series[0].first else None


def _direct(doc: Doc, phrase: Phrase) -> Cue | None:
    if is_kyrgyz(doc[phrase.name.start].sent.text):
        return None
    beside = direct(doc, phrase.first, phrase.name.end, phrase.cases)
    if beside is None:
        return None
    token = _beside(doc, phrase.first) if beside.ahead else min(phrase.name.end, len(doc) - 1)
    return Cue(beside.role, token, True, "", beside.case)


def _common(doc: Doc, sentence: Sequence[Series], led: Sequence[Cue | None]) -> list[Cue | None]:
    """What a sentence says of each of its series; None where it says nothing of a part in the event."""
    if is_kyrgyz(doc[sentence[0][0].name.start].sent.text):
        return [in_kyrgyz(doc[one[0].name.start].sent, one[0].name.start, one[-1].name.end) for one in sentence]
    told = [
        one or _agreed([_told(doc, phrase) for phrase in series]) for series, one in zip(sentence, led, strict=True)
    ]
    told = _subjects(doc, sentence, told)
    near = _nearest(doc, sentence, told)
    found: list[Cue | None] = []
    for number, (series, one) in enumerate(zip(sentence, told, strict=True)):
        if one is None and found and _is_elliptic(doc, series):
            one = found[-1]
        beside = None if one else _accompanied(doc, series)
        if led[number] is None and beside is None and (one is None or _is_doubtful(doc, series, one)):
            one = near.get(number) or one or _before_speech(doc, series) or _announced(doc, series)
        found.append(one or beside)
    return found


def _is_doubtful(doc: Doc, series: Series, cue: Cue) -> bool:
    """A subject that only took part, or one of a verb in the plural: a nearer verb may tell more."""
    several = len(series) == 1 and doc[cue.token].morph.get("Number", []) == ["Plur"]
    return cue.case == "nomn" and (cue.role == "participant" or several)


def _accompanied(doc: Doc, series: Series) -> Cue | None:
    """«встретились с писателями – Зоей Ли, Асаном Горовым»: who is in the instrumental behind «с» was there."""
    first, cases = series[0].first, series[0].cases
    if max(cases, key=lambda case: cases[case]) != "ablt":
        return None
    for i in range(first - 1, max(doc[first].sent.start, first - _BACK) - 1, -1):
        if doc[i].lower_ in TOGETHER:
            return next((cue for word in reversed(doc[max(i - _BEFORE, 0) : i]) if (cue := together(word))), None)
        if doc[i].pos_ in ("VERB", "AUX", "ADP") or doc[i].text in ".;:!?":
            return None
    return None


_BEFORE = 8
"""Words before a preposition among which the one is that it belongs to: «встреча жителей района с …»."""
_BACK = 20
"""Words of posts that may part a name from its preposition."""


def _subjects(doc: Doc, sentence: Sequence[Series], told: Sequence[Cue | None]) -> list[Cue | None]:
    """Of those whom the tree makes the subject of one verb in the singular, the nearest is."""
    nearest: dict[int, tuple[int, int]] = {}
    for number, (series, cue) in enumerate(zip(sentence, told, strict=True)):
        if cue is not None and _has_one(doc, cue):
            far = max(cue.token - series[-1].name.end, series[0].name.start - cue.token)
            nearest[cue.token] = min(nearest.get(cue.token, (far, number)), (far, number))
    kept = {number for _, number in nearest.values()}
    return [
        cue if cue is None or cue.token not in nearest or number in kept or not _has_one(doc, cue) else None
        for number, cue in enumerate(told)
    ]


def _nearest(doc: Doc, sentence: Sequence[Series], told: Sequence[Cue | None]) -> dict[int, Cue]:
    """The nearest cue of each series that the tree ties to none; a verb in the singular has one subject."""
    busy = {one.token: number for number, one in enumerate(told) if one and _has_one(doc, one)}
    unsure = [k for k, one in enumerate(told) if one is None or _is_doubtful(doc, sentence[k], one)]
    found = [(far, number, cue) for number in unsure for far, cue in nearby(doc, sentence[number])]
    near: dict[int, Cue] = {}
    for _, number, cue in sorted(found, key=lambda one: one[:2]):
        if number in near or busy.get(cue.token, number) != number:
            continue
        near[number] = cue
        if _has_one(doc, cue):
            busy[cue.token] = number
    return near


def _has_one(doc: Doc, cue: Cue) -> bool:
    """Whether it is a verb with one subject: «выступил», not «выступили»."""
    return doc[cue.token].pos_ in ("VERB", "AUX") and cue.case in ("nomn", "") and bool(gender(doc[cue.token]))


_DASHES = frozenset("–—-")


def _is_elliptic(doc: Doc, series: Series) -> bool:
    """«Первый доклад прочла Зоя Ли, а Асан Асанов – второй», «третий – Вера Зуева»: the verb is told once."""
    behind = text_of(doc)[series[-1].stop(doc) :][:2].strip()
    return doc[max(series[0].first - 1, 0)].text in _DASHES or behind in _DASHES


def _told(doc: Doc, phrase: Phrase) -> Cue | None:
    """What the tree says of a name; the post may hang on the verb where the name hangs on the post's last word."""
    told = _fitting(in_tree(doc, phrase.name.start, phrase.name.end), phrase.cases)
    if told is None and phrase.first < phrase.name.start:
        told = _fitting(in_tree(doc, phrase.first, phrase.name.start), phrase.cases)
    strange = told is not None and told.case == "nomn" and not agrees(doc, phrase, doc[told.token])
    return _added(doc, phrase, None if strange else told)


def _added(doc: Doc, phrase: Phrase, told: Cue | None) -> Cue | None:
    """«К нам присоединилась юрист Зоя Ли, рассказавшая о браслетах»: a participle tells more than that she came."""
    comma = phrase.name.end
    if (told is not None and told.role != "participant") or comma + 1 >= len(doc) or doc[comma].text != ",":
        return told
    return Cue("speaker", comma + 1, True) if participle_role(doc[comma + 1]) == "speaker" else told


def _agreed(told: Sequence[Cue | None]) -> Cue | None:
    """The role that most of a series have; of equals the first one's; it shows no gender of several people."""
    found = [one for one in told if one is not None]
    if not found:
        return None
    counts = Counter(one.role for one in found)
    role = max(counts, key=lambda one: counts[one])
    chosen = next(one for one in found if one.role == role)
    return chosen if len(told) == 1 else replace(chosen, gender="")


def _fitting(told: Cue | None, cases: Mapping[str, float]) -> Cue | None:
    return None if told is not None and told.case == "nomn" and not may_stand(cases, "nomn") else told


def _beside(doc: Doc, first: int) -> int:
    """The word in front of a phrase, or the phrase's own first where nothing but a blank is there."""
    return first - 1 if first and not doc[first - 1].is_space else first


_SPEECH = re.compile(r"[^.\n]{0,160}:\s*\n?\s*(?=[–—«\"„“-]\s?\S)")
_SAYING = re.compile(r"(?:\)|\s*\([^()\n]{1,60}\))?\s*:\s+[а-яё-]+,?\s+[а-яё]|\s+[–—-]\s+[^.!?\n]{8,200}\?")
"""«Ли Зоя (кв. 14): грузовики разбили мост», «А. Ким – когда пустят воду?»"""


def _before_speech(doc: Doc, series: Series) -> Cue | None:
    """«Директор школы А. Б. Иванова:» above a paragraph that begins with a dash or a quotation mark."""
    end = series[-1].name.end
    match = _SPEECH.match(text_of(doc), stop_of(doc, end)) or _said(doc, series)
    return Cue("speaker", end - 1, False) if match else None


def _said(doc: Doc, series: Series) -> re.Match[str] | None:
    """What stands behind somebody who is named at the head of a paragraph or sentence, if it is what he said."""
    first = doc[series[0].first]
    head = reading_of(doc).part_at(first.idx).content
    at_head = len(series) == 1 and (first.idx == head or bool(first.is_sent_start))
    return _SAYING.match(text_of(doc), series[0].stop(doc)) if at_head else None


_LIST = re.compile(r"\W*(?:список|перечень|реестр)\s+(?:[а-яё]+\s+)?(?:участни|приглаш[её]н|присутств|гост)", re.I)
"""«Список участников тренинга «Медиация», г. Ош» above their names."""
_ITEMS = 60
"""Items above which the line that announces a list is looked for."""


def _announced(doc: Doc, series: Series) -> Cue | None:
    """A list of people, each on a line of his own, under «Темы выступлений:» or «В работе участвовали:»."""
    parts = reading_of(doc).parts
    here = reading_of(doc).index_at(doc[series[0].name.start].idx)
    for part in parts[max(here - _ITEMS, 0) : here][::-1]:
        if text_of(doc)[part.start : part.stop].rstrip().endswith(":"):
            return _announcing(doc, Span(part.start, part.stop))
        if _LIST.match(text_of(doc), part.start, part.stop):
            return Cue("participant", index_from(doc, part.content), False)
        if not people_of(doc).inside(Span(part.start, part.stop)):
            return None
    return None


def _announcing(doc: Doc, line: Span) -> Cue | None:
    """What the last word of a part in the event says of those who are listed below the line."""
    tokens = [doc[i] for i in range(index_from(doc, line.start), index_from(doc, line.stop))]
    cues = (cue_at(token) or (named(token) if token.pos_ == "NOUN" else None) for token in reversed(tokens))
    told = next((one for one in cues if one is not None), None)
    return Cue(told.role, told.token, False) if told else None
