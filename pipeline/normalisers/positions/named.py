"""The organisation of a post in the nominative: «директор Тазалыка» → «Тазалык», «редактор «Ошских вестей»»."""

import re

from pipeline.normalisers.morphology import Form, forms
from pipeline.normalisers.phrases import head, nominative
from pipeline.normalisers.positions.heads import heads_organisation
from pipeline.normalisers.positions.owners import DECLINED, names_next

_SAME = re.compile(r"\b(?:того|той|этого|этой|данного|данной|нашего|нашей|своего|своей)(?:\s+же)?\s+")
"""«доцент того же вуза»."""
_QUOTED = re.compile(r"([«“„\"])([^«»“”„\"]+)([»”“\"])")
_ONE = re.compile(r"[А-ЯЁӨҮҢ][а-яёөүң]+[ая]")


def own_organisation(text: str) -> str:
    """The organisation in the nominative, without «при», «в», «того же».

    >>> own_organisation("Пумского ФАПа"), own_organisation("того же вуза"), own_organisation("при мэрии")
    ('Пумский ФАП', 'вуз', 'мэрия')
    >>> own_organisation("«Тазалыка»"), own_organisation("«Ошских вестей»"), own_organisation("«Береке»")
    ('«Тазалык»', '«Ошские вести»', '«Береке»')
    """
    if match := _QUOTED.fullmatch(text):
        return match[1] + _title(match[2]) + match[3]
    bare = re.sub(r"^(?:в|во|при|из|от)\s+", "", text)
    cases = ("loct", "gent", "ablt") if bare != text else ("gent", "ablt", "datv", "loct")
    proper = re.match(r"[А-ЯЁ][а-яё]+\s(?=[а-яё])", bare)
    kept = proper[0] if proper and names_next([(0, word) for word in bare.split()], 0) and not _agrees(bare) else ""
    return (kept + nominative(DECLINED.sub(r"\1", _SAME.sub("", bare[len(kept) :])), cases)).strip()


def _agrees(phrase: str) -> bool:
    """The first word rules or agrees with the second: «Федерации профсоюзов», not «Торайгыров университета»."""
    found = [form for form in forms(phrase.split()[0].lower()) if form.case != "nomn"]
    return any(form.pos in ("ADJF", "PRTF") or heads_organisation(form.lemma) for form in found)


def _title(name: str) -> str:
    """A name that declines with its post; as it stands where it may be in the nominative: «Алга», «Айгине»."""
    first, *others = name.split()
    if not others:
        lost = _lost(first) if _ONE.fullmatch(first) else None
        return name if lost is None else name[:-1] + lost
    found = head(name, ("gent",))
    if found is None:
        return name
    sure = not _may_head(first) and (found.modifiers or forms(first.lower())[0].known)
    house = not found.modifiers and found.number == "sing" and heads_organisation(found.lemma)
    return nominative(name, ("gent",)) if sure or house else name


def _may_head(word: str) -> bool:
    """Whether a word may stand in the nominative."""
    return any(form.case == "nomn" for form in forms(word.lower()))


def _lost(word: str) -> str | None:
    """What stands in the nominative for the ending of a genitive, None where the word is none: «Тазалыка», «Дордоя»."""
    bare = word[:-1].lower()
    endings = {bare: "", bare + "й": "й", bare + "ь": "ь"}
    declined: list[Form] = [form for form in forms(word.lower()) if form.case]
    if not declined or any(form.case not in ("gent", "accs") for form in declined):
        return None
    return next((endings[form.lemma] for form in declined if form.lemma in endings and form.gender == "masc"), None)
