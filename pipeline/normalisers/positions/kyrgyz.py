"""Kyrgyz positions: the organisation stands in the genitive, then the post with a possessive."""

import re
from collections.abc import Iterable
from functools import cache

from pipeline import lexicons
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.gazetteer import longest
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.positions.heads import is_post

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDING = r"(?:с?[ыиуү]|[ыиуү]?б[ыиуү]з)?(?:н[ыиуү]н|[дт][ыиуү]н|[гк][аеоө]|н[аеоө]|н?[дт][аеоө]н?|н[ыиуү]?)?"
"""A possessive and a case."""
_RESIDENT = re.compile(r"([А-ЯЁӨҮҢ][\w-]+)л[ыиуү]к\s\S+$")
"""«Ат-Башылык фермер»: of Ат-Башы."""
_GENITIVE = re.compile(r"[ндт][ыиуү]н$", re.I)


def _forms(heads: Iterable[str]) -> re.Pattern[str]:
    spelt = (spelling for head in heads for spelling in kyrgyz.spellings(head))
    told = "|".join(_softening(head) for head in sorted(spelt, key=len, reverse=True))
    return re.compile(rf"({told}){_ENDING}", re.I)


def _softening(head: str) -> str:
    """«башкармалык», «башкармалыгы»."""
    return re.sub("п$", "[пб]", re.sub("к$", "[кг]", head))


@cache
def _posts() -> re.Pattern[str]:
    return _forms(row["head"] for row in lexicons.read("kyrgyz_posts"))


@cache
def _nouns(kind: str) -> re.Pattern[str]:
    return _forms(row["head"] for row in lexicons.read("kyrgyz_owners") if row["kind"] == kind)


def kyrgyz_post(word: str) -> str:
    """The bare form of a Kyrgyz post, '' for another word.

    >>> kyrgyz_post("адиси"), kyrgyz_post("төрагасы"), kyrgyz_post("мугалимине"), kyrgyz_post("мэрии")
    ('адис', 'төрага', 'мугалим', '')
    >>> kyrgyz_post("башчысы-аким")
    'башчысы-аким'
    """
    if match := _posts().fullmatch(word):
        return match[1].lower()
    first, hyphen, last = word.rpartition("-")
    match = _posts().fullmatch(last) if first.lower() == "экс" or _posts().fullmatch(first) else None
    return (first + hyphen + match[1]).lower() if match else ""


def is_kyrgyz_position(position: str) -> bool:
    """Whether a position is told in Kyrgyz: by its last word, its genitives, or its letters."""
    words = position.split() or [""]
    owned = any(
        (kyrgyz.stripped(word).case == "gent" or _nouns("organisation").fullmatch(word))
        and not any(form.known for form in forms(word.lower()))
        for word in words[:-1]
    )
    by_post = bool(kyrgyz_post(words[-1])) and (owned or not is_post(words[-1]))
    headed = len(words) > 1 and is_post(words[0])  # «глава айыл өкмөтү» has its head first, as Russian does
    by_letters = not headed and kyrgyz.is_kyrgyz(re.sub("«[^»]*»", "", position))
    return by_post or _of_residence(position) or by_letters


def is_kyrgyz_body(word: str) -> bool:
    """Whether a Kyrgyz word, in any case, names organisations.

    >>> is_kyrgyz_body("министрлигине"), is_kyrgyz_body("ишканасына"), is_kyrgyz_body("көпүрөгө")
    (True, True, False)
    """
    return bool(_nouns("organisation").fullmatch(kyrgyz.singular(kyrgyz.stripped(word).word)))


def owns(word: str) -> bool:
    """Whether a word is an organisation in the genitive: not «директорунун», not «шаарынын».

    >>> owns("кеңешинин"), owns("үйдүн"), owns("директорунун"), owns("шаарынын")
    (True, True, False, False)
    """
    listed = _nouns("organisation").fullmatch(word)
    if _nouns("place").fullmatch(word) or (kyrgyz_post(word) and not listed):
        return False
    return kyrgyz.stripped(word).case == "gent" or bool(listed and _GENITIVE.search(word))


def is_body(word: str) -> bool:
    """Whether a word heads the name of a Kyrgyz organisation, in any case.

    >>> is_body("Кеңештин"), is_body("мектепте"), is_body("Асановдун")
    (True, True, False)
    """
    return bool(_nouns("organisation").fullmatch(word))


def is_company(word: str) -> bool:
    """Whether a word, in any case, is one for people who are many: «эл», «делегация».

    >>> is_company("эли"), is_company("делегацияны"), is_company("элчи")
    (True, True, False)
    """
    return bool(_nouns("company").fullmatch(word))


def is_kyrgyz_layman(word: str) -> bool:
    """Whether a word tells of somebody, but names no post of theirs: «тургуну», «пенсионер».

    >>> is_kyrgyz_layman("тургуну"), is_kyrgyz_layman("директору")
    (True, False)
    """
    return bool(_nouns("layman").fullmatch(word))


def post_and_owner(part: str) -> tuple[str, str]:
    """The post, and the organisation in the nominative; a post of a place, or of nothing, keeps its possessive.

    >>> post_and_owner("Баткен шаардык кеңешинин төрагасы"), post_and_owner("мектеп директору")
    (('төрага', 'Баткен шаардык кеңеши'), ('директор', 'мектеп'))
    >>> post_and_owner("Нарын шаарынын вице-мэри"), post_and_owner("айыл чарба министри")
    (('Нарын шаарынын вице-мэри', ''), ('айыл чарба министри', ''))
    >>> post_and_owner("Суу чарба кызматынын директорунун орун басары")
    ('директордун орун басары', 'Суу чарба кызматы')
    """
    words = [(m.start(), m[0]) for m in _WORD.finditer(part)]
    owner = max((i for i, (_, word) in enumerate(words[:-1]) if owns(word)), default=-1)
    if owner < 0:
        return _bare(part)
    cut = words[owner][0] + len(words[owner][1])
    return _own_post(part[cut:].strip()), _GENITIVE.sub("", part[:cut])


def _own_post(text: str) -> str:
    """«төрагасы» → «төрага»; a deputy's master loses the possessive, he does not: «директордун орун басары»."""
    *before, last = text.split(" ")
    masters = [kyrgyz_post(word) if kyrgyz.stripped(word).case == "gent" else "" for word in before]
    if any(masters):
        told = [kyrgyz.genitive(m) if m else word for m, word in zip(masters, before, strict=True)]
        return " ".join([*told, last])
    return " ".join([*before, kyrgyz_post(last) or last])


def _bare(part: str) -> tuple[str, str]:
    """No genitive: «мектеп директору» has its organisation beside it, «айыл башчысы» has none."""
    *before, last = part.split(" ")
    post = kyrgyz_post(last)
    if before and post not in ("", last.lower()) and _nouns("organisation").fullmatch(before[-1]):
        return post, " ".join(before)
    if _of_residence(part):
        return last, ""
    return (part if before else post or last), ""


def _of_residence(part: str) -> bool:
    match = _RESIDENT.match(part)
    return bool(match and longest(match[1], 0))
