"""What a word alone tells of whether it is part of a name."""

import re
from functools import cache

from spacy.tokens import Doc, Token

from pipeline.normalisers.morphology import Form, forms
from pipeline.normalisers.names import kin, listed_surnames, readings
from pipeline.normalisers.names.paradigms import declined
from pipeline.normalisers.names.reading import Part
from pipeline.normalisers.positions import is_post, kyrgyz_post

_UPPER = "А-ЯЁӨҮҢҚҒҲҶӢӮҰҺӘІA-ZÀ-ÖØ-ÞŚŠŞÇŁŽČ"

_LOWER = "а-яёөүңқғҳҷӣӯұһәіa-zß-öø-ÿā-ž"

_CAPITAL = re.compile(
    rf"(?:(?:аль|эль|ас|ад|ан|ибн)-)?[{_UPPER}][{_LOWER}]+(?:[-’'ʼ][{_UPPER}]?[{_LOWER}]+)*|[{_UPPER}]{{2,}}(?:-[{_UPPER}]{{2,}})*|[ОДOD]['’ʼ][{_UPPER}][{_LOWER}]+|О"
)

_INITIAL = re.compile(rf"[{_UPPER}]|Дж|Дз")

INSIDE = frozenset(["в", "во", "из", "под"])
"""What follows these is a place."""

_ORDINALS = frozenset(["I", "V"])
"""«Пётр I. Инициатором …»: Roman numerals, no initials."""

TITLES = frozenset(["ажы", "хаджи", "кары", "ата", "ака", "аке", "апа", "опа", "эне", "байке", "эже"])
"""What follows a given name: «Равшан ажы»."""

OPENING = frozenset("«“„\"'")
"""What follows these is a title."""

SURNAME = re.compile("[оеё]ва?$")
"""«Аденов» is no form of Аден in Kyrgyz."""

VOWEL = re.compile("[аеёиоуыэюяөүaeiouy]", re.I)
"""A word without one is an abbreviation."""


def is_no_name(word: str) -> bool:
    """A word of the dictionary, or a Kyrgyz post, that nobody bears as a name."""
    everyday = is_everyday(word) or ("-" in word and all(map(is_everyday, word.split("-"))))
    return len(word) > 1 and not _is_borne(word) and (everyday or bool(kyrgyz_post(word)))


@cache
def _is_borne(word: str) -> bool:
    """A common word that is a name too: «Франк Мюллер», «Хван Чжан Еп»."""
    if is_post(word):  # «Аким»
        return False
    given = any(one.part is Part.GIVEN and one.nominative == word and one.weight > 2.5 for one in readings(word))
    return given or any(one.lower() in listed_surnames() for one, _ in declined(word))


@cache
def is_common_plural(word: str) -> bool:
    """A common word in the plural, at the head of a sentence: «Отдыхающие», «Участники»."""
    known = [form for form in forms(word.lower()) if form.known]
    plural = any(form.case == "nomn" for form in known) and all(form.number == "plur" for form in known)
    return plural and is_everyday(word)


def is_joining(doc: Doc, i: int) -> bool:
    """«Всё-таки Проди», «Если-же»: a word that only joins others; not «Ни Е.»."""
    return len(doc[i].text) > 1 and _joins_only(doc[i].lower_) and not is_initial(doc, i + 1)


@cache
def _joins_only(word: str) -> bool:
    return ("-" in word and word.rpartition("-")[2] in _CLITICS) or all(
        form.known and form.pos in _JOINING for form in forms(word)
    )


_CLITICS = frozenset(["таки", "же", "то", "за", "под", "либо", "нибудь"])
"""What stands behind a hyphen in no name."""

_JOINING = frozenset(["CONJ", "PREP", "PRCL", "ADVB"])


def leads_another(doc: Doc, i: int) -> bool:
    """«Асан Асанов Т. Кулатов айылына барды»: an initial of the surname behind it, which has none of its own."""
    after = i + 2
    surname = after < len(doc) and is_capital(doc[after]) and certain_form(doc[after].text)
    return surname and not is_initial(doc, after + 1)


def is_kin(token: Token) -> bool:
    """«уулу», «кызынын», «ажы»."""
    return bool(kin(token.text)) or token.lower_ in TITLES


def is_capital(token: Token) -> bool:
    """Written as a name is: «Асан», «АСАНОВ», «Аль-Амин», «О'Коннор»."""
    return bool(_CAPITAL.fullmatch(token.text))


def is_initial(doc: Doc, i: int) -> bool:
    """A capital and its full stop: «К.», «Дж.»."""
    return (
        i + 1 < len(doc)
        and doc[i + 1].text == "."
        and bool(_INITIAL.fullmatch(doc[i].text))
        and doc[i].text not in _ORDINALS
    )


@cache
def is_known_given(word: str) -> bool:
    """A given name of the lists."""
    return any(reading.part is Part.GIVEN and reading.weight >= 2.0 for reading in readings(word)) and len(word) > 2


@cache
def certain_form(word: str) -> bool:
    """Only a surname looks like this: «Шамшиев», «Искаковой»."""
    if any(
        reading.part is Part.SURNAME and reading.nominative.lower() in listed_surnames() for reading in readings(word)
    ):
        return True
    if any(form.known and "Surn" not in form.marks and "Name" not in form.marks for form in forms(word.lower())):
        return False
    return any(reading.part is Part.SURNAME and reading.weight >= 1.2 for reading in readings(word))


def certain_surname(token: Token) -> bool:
    """Only a surname looks like this, or the dictionary has it as one."""
    return certain_form(token.text) or any("Surn" in form.marks for form in forms(token.lower_))


def may_be_surname(token: Token) -> bool:
    """Not an everyday word at the start of a sentence, not only a town."""
    return not is_everyday(token.text) and not is_place(token.text)


@cache
def is_everyday(word: str) -> bool:
    """A word of the dictionary that is no name: «Модератором», «Российско-немецкое»."""
    known = [form for form in forms(word.lower()) if form.known or _is_adjective(form)]
    return bool(known) and not any({"Surn", "Name", "Sgtm", "Geox"} & form.marks for form in known)


def _is_adjective(form: Form) -> bool:
    """An adjective by its ending; «Рустамова» is guessed to be a possessive one, but is a name."""
    return form.pos in ("ADJF", "PRTF") and "Poss" not in form.marks


@cache
def is_place(word: str) -> bool:
    """Only a place for the dictionary."""
    known = [form for form in forms(word.lower()) if form.known]
    return bool(known) and all("Geox" in form.marks for form in known)
