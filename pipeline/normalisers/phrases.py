"""Noun phrases of Russian put into the nominative: the head noun and the adjectives that agree; the rest stays."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline import lexicons
from pipeline.normalisers.morphology import CASES, Form, forms, inflected, like

_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑’'][^\W\d_]+)*\.?|\d+(?:-[а-яё]+)?|[^\w\s]")
_MODIFIERS = ("ADJF", "PRTF", "ANUM", "NPRO")
_BETWEEN = frozenset({"и", ","})
"""May stand between two adjectives: «чрезвычайного и полномочного посла»."""


@dataclass(frozen=True, slots=True)
class Head:
    """The core of a noun phrase: where its words stand, and its case, number and gender."""

    modifiers: tuple[tuple[int, int], ...]
    noun: tuple[int, int]
    case: str
    number: str
    gender: str
    lemma: str
    animate: bool


@lru_cache(maxsize=20_000)
def head(phrase: str, cases: Collection[str] = CASES, number: str = "", *, somebody: bool = False) -> Head | None:
    """The head of a noun phrase, read in one of `cases`, the first preferred; None where it begins with none.

    `somebody` prefers a person to a thing: «управляющего комитета» is a manager, not a committee.

    >>> head("Баткенскому управлению лесного хозяйства").lemma
    'управление'
    >>> head("ведущая телеканала «Ысык-Көл»").lemma
    'ведущий'
    """
    words = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(phrase[:300])][:12]
    best: tuple[float, Head] | None = None
    for position, (start, stop, word) in enumerate(words):
        if not word[0].isalpha():
            if word in _BETWEEN and position:
                continue
            break
        if word in _BETWEEN:
            continue
        if is_abbreviation(word):
            break
        before = words[:position]
        for form in forms(word.lower().rstrip(".")):
            if (
                form.pos not in ("NOUN", "ADJF", "PRTF", "ADJS")
                or form.case not in cases
                or (number and form.number not in ("", number))
            ):
                continue
            weight = _agreement(before, form)
            if weight is None:
                continue
            post = form.pos != "NOUN" and form.lemma in _substantives() and _owns_next(words, position)
            substantive = form.pos != "NOUN" and not post
            score = (
                weight
                + form.share
                - 1.5 * substantive
                - 1.0 * (form.pos != "NOUN" and form.gender == "neut")  # «уполномоченного» is somebody
                - (1.5 + position) * (somebody and not (form.animate or post))
                - 0.01 * tuple(cases).index(form.case)
                + 0.2 * position * (not substantive)
            )
            if best is None or score > best[0]:
                spots = tuple((s, e) for s, e, _ in before)
                best = score, Head(spots, (start, stop), form.case, form.number, form.gender, form.lemma, form.animate)
        if not any(form.pos in _MODIFIERS for form in forms(word.lower())) and not _goes_on(word):
            break
    return best[1] if best else None


@cache
def _substantives() -> frozenset[str]:
    """Posts that are adjectives by form: управляющий, заведующая, уполномоченный."""
    return frozenset(row["head"] for row in lexicons.read("posts") if row["head"].endswith(("ий", "ый", "ая", "яя")))


def _owns_next(words: list[tuple[int, int, str]], position: int) -> bool:
    """No animate noun follows: «управляющего Объединения», not «ведущего специалиста»."""
    following = words[position + 1 : position + 4]
    for _, _, word in following:
        found = forms(word.lower())
        if any(form.pos == "NOUN" for form in found):
            return not any(form.pos == "NOUN" and form.animate for form in found)
        if not any(form.pos in _MODIFIERS for form in found):
            return True
    return True


def is_abbreviation(word: str) -> bool:
    """Whether a word is written with capitals inside and does not decline.

    >>> is_abbreviation("ОшГУ"), is_abbreviation("МЧС"), is_abbreviation("МИНИСТЕРСТВА"), is_abbreviation("Ошский")
    (True, True, False, False)
    """
    capitals = sum(letter.isupper() for letter in word)
    if capitals < 2 or ("-" in word and all(half[:1].isupper() and half[1:].islower() for half in word.split("-"))):
        return False
    return (
        not word.isupper()
        or len(word) <= 4
        or (len(word) <= 6 and not any(form.known and "Abbr" not in form.marks for form in forms(word.lower())))
    )


@cache
def _undeclined() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicons.read("realia") if not row["model"])


def _goes_on(word: str) -> bool:
    """A word that does not decline and stands before the head: «айыл» окмоту, not «бюро» фонда."""
    return word.lower() in _undeclined()


def _fixed(word: str) -> bool:
    return any("Fixd" in form.marks and form.known for form in forms(word.lower()))


def _agreement(modifiers: list[tuple[int, int, str]], noun: Form) -> float | None:
    """How well the words before fit as modifiers of the noun; None if one cannot."""
    weight = 0.0
    for _, _, word in modifiers:
        if word in _BETWEEN or _fixed(word):
            continue
        fitting = [form for form in forms(word.lower()) if form.pos in _MODIFIERS and form.case and form.agrees(noun)]
        if not fitting:
            return None
        weight += max(form.share for form in fitting)
    return weight


def nominative(
    phrase: str, cases: Collection[str] = CASES, number: str = "", *, single: bool = False, somebody: bool = False
) -> str:
    """The phrase with its head and the head's adjectives in the nominative; the number kept unless `single`.

    `somebody` is as for `head`.

    >>> nominative("Ошской городской налоговой службы", ("gent",))
    'Ошская городская налоговая служба'
    >>> nominative("заместителя координатора проекта ЕС", number="sing")
    'заместитель координатора проекта ЕС'
    >>> nominative("Ак-Татырского айыл окмоту")
    'Ак-Татырский айыл окмоту'
    >>> nominative("ОО «Эгемен Келечек»")
    'ОО «Эгемен Келечек»'
    >>> nominative("российских представителей", ("gent",), "plur", single=True)
    'российский представитель'
    >>> nominative("Лейлекского РУВХ")
    'Лейлекское РУВХ'
    """
    found = head(phrase, tuple(cases), number, somebody=somebody)
    if found is None or (found.case == "nomn" and not single):
        return phrase
    return _declined(phrase, found, "nomn", single=single)


def genitive(phrase: str) -> str | None:
    """The phrase, which stands in the nominative, as what belongs to it names it; None where its head is not known.

    >>> genitive("Ошский центр скорой помощи"), genitive("ОО «Эгемен Келечек»"), genitive("«Булак»")
    ('Ошского центра скорой помощи', 'ОО «Эгемен Келечек»', None)
    """
    found = head(phrase, ("nomn",))
    if found is None:
        first = _WORD.match(phrase)
        return phrase if first and is_abbreviation(first[0]) else None
    return _declined(phrase, found, "gent")


def _declined(phrase: str, found: Head, wanted: str, *, single: bool = False) -> str:
    gender = _gender_behind(phrase, found) or found.gender or _gender_of(phrase, found)
    out, last = [], 0
    for start, stop in (*found.modifiers, found.noun):
        word = phrase[start:stop]
        is_noun = (start, stop) == found.noun
        pos = "" if is_noun else "|".join(_MODIFIERS)
        made = (
            word
            if word in _BETWEEN or _fixed(word)
            else inflected(word, wanted, case=found.case, number=found.number, gender=gender, pos=pos, single=single)
        )
        out += [phrase[last:start], made]
        last = stop
    return "".join(out) + phrase[last:]


@cache
def _abbreviations() -> dict[str, str]:
    return {row["short"]: row["gender"] for row in lexicons.read("abbreviations")}


def _gender_of(phrase: str, found: Head) -> str:
    """The gender that the adjectives show, where the noun does not decline; masculine before neuter."""
    words = [phrase[start:stop].lower() for start, stop in found.modifiers]
    shown = {
        form.gender for word in words for form in forms(word) if form.pos in _MODIFIERS and form.case == found.case
    }
    return next((gender for gender in ("masc", "femn", "neut") if gender in shown), "")


def _gender_behind(phrase: str, found: Head) -> str:
    """The gender of the abbreviation to which an adjective belongs: «Лейлекского РУВХ» is a neuter; else ''."""
    short = _WORD.search(phrase, found.noun[1])
    word = phrase[slice(*found.noun)].lower()
    known = _abbreviations().get(short[0], "") if short else ""
    shown = {form.gender for form in forms(word) if form.pos in _MODIFIERS and form.case == found.case}
    return known if known in shown else ""


def lowered(phrase: str) -> str:
    """The phrase with a small first letter, unless its first word is an abbreviation or a proper name.

    >>> lowered("Начальник"), lowered("ОО «Билим»")
    ('начальник', 'ОО «Билим»')
    """
    first = re.match(r"[\w-]+", phrase)
    if not first or (first[0].isupper() and len(first[0]) > 1):
        return phrase
    return like(first[0].lower(), phrase[:1].lower()) + phrase[1:]


def is_dative(phrase: str) -> bool:
    """Every word up to the noun can stand in the dative, and the noun does so unmistakably.

    >>> is_dative("Министерству просвещения"), is_dative("площади")
    (True, True)
    """
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", phrase)[:5]:
        found = forms(word.lower())
        if not any(f.case == "datv" for f in found):
            return False
        if any(f.pos == "NOUN" and f.case == "datv" for f in found):
            return True
    return False
