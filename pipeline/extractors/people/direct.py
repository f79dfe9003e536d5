"""Roles told by the words right beside a name and its post: «под председательством …», «…, открывшая встречу»."""

import re
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.tokens import reading_of, text_of

_REACH = 260
"""Characters that are looked at on either side: enough for a title in quotation marks."""
_LEDGER = re.compile(
    r"секци[^.:]{0,60}?(?:руковод|вели|модерир|председател)|(?:руковод|вели|модерир|председател)[^.:]{0,60}секци", re.I
)
"""«Во второй день работой секций руководили: «Почва» – …, «Вода» – …»."""
_GENITIVE = re.compile(
    r"(?<!\w)(?:(?:видео)?приветстви|доклад|сообщени|выступлени|презентаци|лекци|под\s|\d+[-–]?\s?лети|юбиле|годовщин|д(?:ню|ня)\s)",
    re.I,
)

_BEING = re.compile(r"(?<!\w)(?:выступ|стал|был|явля|оказал)\w*\s*$", re.I)
"""«Модераторами форума выступили А. и Б.»: who is said to be something is the subject."""
_CHOSEN = re.compile(r"(?<!\w)(?:избрали|выбрали|назначили)(?:\s(?:[^.;]|(?<=[А-ЯЁ])\.)*)?$", re.I)
"""«Председателем избрали Т. Горова, секретарём – З. Ли»: who is chosen is the object."""
_GIVEN = re.compile(r"(?:в[её]л[аи]?|прове\w+|проч\w+|сдела\w+|предста\w+|подготови\w+)\s+(?:\w+\s+){0,2}$", re.I)
"""«Вела презентацию Н. Абдыкалыкова»: what stands behind is the subject."""
_READ = re.compile(r"\s+(?:был\w*\s+)?(?:зачит|прочит|проч[лт]|проч[её]л|оглас|оглаш|озвуч|переда)", re.I)
"""«Приветственное слово министра З. Асановой зачитал Марат Ли»: somebody else spoke for her."""


class Direct(NamedTuple):
    """A role, the case that the words demand of the name, '' where they demand none; whether they stand before it."""

    role: str
    case: str
    ahead: bool = True


class _Rule(NamedTuple):
    role: str
    pattern: re.Pattern[str]


_ENDS = {
    "before": r"(?<!\w)(?:{})\s*$",
    "section": r"(?:{})\s*$",
    "bracket": r"(?:{})[\s,]*\((?:[^()]*[,;])?\s*$",
    "after": r"(?:{})",
    "post": r"(?:{})",
}
"""How each side's patterns meet the phrase."""


@cache
def _rules(side: str) -> tuple[_Rule, ...]:
    rows = (row for row in lexicons.read("roles_direct") if row["side"] == side)
    return tuple(_Rule(row["role"], re.compile(_ENDS[side].format(row["pattern"]), re.I)) for row in rows)


def direct(doc: Doc, first: int, end: int, cases: Collection[str]) -> Direct | None:
    """The role of the phrase from word `first` (post or name) to word `end` (past the name).

    `cases` are those that the name can stand in: what demands another tells of somebody else.
    """
    text, begin, stop = text_of(doc), doc[first].idx, doc[end - 1].idx + len(doc[end - 1].text)
    behind = text[stop : min(stop + _REACH, doc[end - 1].sent.end_char)]
    for rule in _rules("after"):
        if rule.pattern.match(behind):
            return Direct(rule.role, "", ahead=False)
    for rule in _rules("post"):
        if rule.pattern.match(text, begin, stop):
            return Direct(rule.role, "")
    part = reading_of(doc).part_at(begin)
    clause = text[max(doc[first].sent.start_char, begin - _REACH) : begin]
    paragraph = text[max(part.start, begin - _REACH) : begin]
    return _before(clause, behind, cases) or _listed(paragraph)


def _before(ahead: str, behind: str, cases: Collection[str]) -> Direct | None:
    for rule in _rules("before"):
        match = rule.pattern.search(ahead)
        if not match:
            continue
        case = "gent" if _GENITIVE.match(match[0]) else "nomn" if _BEING.search(match[0]) and "nomn" in cases else ""
        case = case or ("accs" if _CHOSEN.search(ahead) and "accs" in cases else "")
        if case == "gent" and (case not in cases or _GIVEN.search(ahead[: match.start()])):
            continue
        if rule.role in ("opening", "speaker") and "gent" in cases and _READ.match(behind):
            return Direct("mentioned", "gent")
        return Direct(rule.role, case)
    return None


def _listed(ahead: str) -> Direct | None:
    """Speakers in brackets behind their titles, and sections with a leader each."""
    for side in ("bracket", "section"):
        for rule in _rules(side):
            if rule.pattern.search(ahead) and (side != "section" or _LEDGER.search(ahead)):
                return Direct(rule.role, "")
    return None
