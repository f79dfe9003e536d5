"""What a number counts: people, of which sex, or something else."""

import re
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.event_nouns import word_lemmas
from pipeline.annotators.matches import dates_of, times_of
from pipeline.annotators.tokens import text_of, token_at
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.numbers import NumberMatch
from pipeline.normalisers.people import is_of_people

AFTER = re.compile(r"[\s\-–—:(]*([^\W\d_]+)\.?(?:\s+([^\W\d_]+))?")
"""The word or two behind a number."""

_SEX_LABEL = re.compile(r"([^\W\d_]+)\.?\s*[:\-–—=]\s*$")
"""«Женщин: 12»: what stands before a number."""

_SEX_TOLD = re.compile(
    r"([^\W\d_]+)(?:\s+(?:из\s+них|среди\s+них|было|оказалось|больше|меньше|только|лишь|аж|всего))+\s*[–—:-]?\s+$", re.I
)
"""«мужчин из них только четверо», «Девочек оказалось больше: 27»"""

_LETTERED = re.compile(r"\d+\s*(?P<sex>[жм])\b", re.I)
"""«22Ж», «18 М»: a sex by its letter."""

_BOTH_LETTERED = re.compile(r"\d+\s*[жм]\b[.,;/\s–—-]+(?:и\s+)?\d+\s*[жм]\b", re.I)
"""«16 ж. и 5 м.», «22Ж / 18М»: either letter alone may be metres."""

PART = re.compile(
    r"(?:(?:трансляци|эфир|запис)[а-яё]*\s+(?:по|про)?смотре[а-яё]+|просмотр[а-яё]*)\s+(?:[а-яё]+\s+){0,2}$|(?:из\s+(?:них|которых|нее)|в\s+том\s+числе|в\s*т\.?\s?ч\.?|анын\s+ичинен|среди\s+них|ещ[её]|остальн[а-я]+|по\s+видеосвязи|онлайн|дистанционно|\(?\s*по)\s*[–—:-]?\s*$",
    re.I,
)
"""What says that a number is only a part of all."""

_BOTH = re.compile(r"\s+([^\W\d_]+)\s+и\s+([^\W\d_]+)")
"""«тридцать парней и девушек»."""

PRESENT = re.compile(r"(?:присутству|участву|явил|приш)[а-яё]*\s*[–—:-]?\s*$", re.I)
"""«Всего депутатов – 21, присутствуют – 17»."""

TOTAL = re.compile(
    r"(?:всего|итого|баары(?:\s+болуп)?|жалпы(?:сынан)?|бардыгы(?:\s+болуп)?|в\s+общей\s+сложности|в\s+совокупности)\W+(?:[^\W\d_]+\W+){0,4}$",
    re.I,
)
"""«в общей сложности»: what says that a number is all."""

_FOLLOWING = re.compile(r"(?:\s+[^\W\d_]+){1,4}")
"""Up to four words behind a number."""


def animate_after(doc: Doc, number: NumberMatch) -> bool:
    """A noun of people follows, adjectives between: «28 подростков», «85 сельских врачей»."""
    following = _FOLLOWING.match(text_of(doc), number.span.stop)
    words = following[0].split("\n")[0].split() if following else []
    told = token_at(doc, number.span.start)
    foreign = told is not None and kyrgyz.is_kyrgyz(told.sent.text)
    if foreign and _kyrgyz_people(words):
        return True
    for word in words:
        found = forms(word.lower())
        if any(f.lemma in things() for f in found):
            return False
        if any(f.pos == "NOUN" and f.animate and f.case in ("gent", "nomn") and f.share > 0.3 for f in found):
            return not foreign or any(f.known for f in found)
        if not any(f.pos in ("ADJF", "PRTF") for f in found):
            return False
    return False


def _kyrgyz_people(words: Sequence[str]) -> bool:
    """«жергиликтүү тургундар», «кызматчы», «мектеп окуучулары»: in Kyrgyz the noun stands last."""
    for word in words:
        if is_of_people(word):
            return True
        if kyrgyz.stripped(word.lower()).case != "nomn":
            return False
    return False


def is_dated(doc: Doc, number: NumberMatch) -> bool:
    """«26 мая», «в 14 часов»."""
    return dates_of(doc).overlap(number.span) or times_of(doc).overlap(number.span)


@cache
def _nouns() -> dict[str, str]:
    """Nouns for people, and their sex."""
    return {row["word"]: row["sex"] for row in lexicons.read("people_nouns")}


@cache
def _counted(*kinds: str) -> frozenset[str]:
    return frozenset(row["noun"] for row in lexicons.read("counted") if row["counts"] in kinds)


def things() -> frozenset[str]:
    """What is counted and is no people: «5 школ»."""
    return _counted("thing")


def everybody() -> frozenset[str]:
    """Nouns for all who came, whoever they are: «человек», «участник»."""
    return _counted("everybody")


def general() -> frozenset[str]:
    """Those, and nouns that may be one group among others as well: «житель»."""
    return _counted("everybody", "group")


"""Of these «94 жителя, 5 представителей» does not count all."""

_TURNED = re.compile(r"человек(?=\s)", re.I)
"""«собралось человек сорок»: the noun before the number says that it is a guess."""


def people_word(doc: Doc, number: NumberMatch) -> str:
    """The noun of people that a number counts, '' where it counts none."""
    turned = _TURNED.match(text_of(doc), number.span.start)
    if turned:
        return turned[0].lower()
    after = AFTER.match(text_of(doc), number.span.stop)
    if after and word_lemmas(after[1]) & things():
        return ""
    for word in (after[1], after[2]) if after else ():
        for lemma in sorted(word_lemmas(word or "")):
            if lemma in _nouns():
                return lemma
        if word and word[0].isupper():
            break
    return ""


def word_sex(word: str) -> str:
    """The sex that a word tells."""
    return next((_nouns()[lemma] for lemma in sorted(word_lemmas(word.strip(".:,()"))) if _nouns().get(lemma)), "")


def sex_of(doc: Doc, number: NumberMatch, within: Span) -> str:
    """«21 женщина», «женщин – 22», «15 девушек»."""
    before = text_of(doc)[max(within.start, number.span.start - 32) : number.span.start]
    labelled = _SEX_LABEL.search(before) or _SEX_TOLD.search(before)
    if labelled and word_sex(labelled[1]):
        return word_sex(labelled[1])
    beside = re.search(r"([^\W\d_]+)\.?[\s:]*$", before)
    alone = re.compile(r"\s*(?:[,;.)\n]|$|и\s)").match(text_of(doc), number.span.stop)
    if beside and ("\n" in beside[0] or "\t" in beside[0] or alone) and word_sex(beside[1]):
        return word_sex(beside[1])
    both = _BOTH.match(text_of(doc), number.span.stop, within.stop)
    if both and {word_sex(both[1]), word_sex(both[2])} == {"f", "m"}:
        return ""
    after = re.compile(r"(?:и|ү|у|ы|сы|си)?\s*(?:[–—-]\s*)?(?:из\s+(?:них|которых)\s+(?:[–—-]\s*)?)?([^\W\d_]+)").match(
        text_of(doc), number.span.stop, within.stop
    )
    told = word_sex(after[1]) if after and len(after[1]) > 1 else ""
    return told or _lettered_sex(doc, number, within)


def _lettered_sex(doc: Doc, number: NumberMatch, within: Span) -> str:
    letter = _LETTERED.match(text_of(doc), number.span.start, within.stop)
    pairs = _BOTH_LETTERED.finditer(text_of(doc), within.start, within.stop) if letter else ()
    inside = any(pair.start() <= number.span.start < pair.end() for pair in pairs)
    return {"ж": "f", "м": "m"}[letter["sex"].lower()] if letter and inside else ""


def count(doc: Doc, number: NumberMatch, value: str, rule: str) -> Mention:
    """A count found in the text."""
    part = mention(doc, "number", number.span, rule, f"{number.value} {number.qualifier}")
    return mention(doc, "count", number.span, rule, value, (part,))
