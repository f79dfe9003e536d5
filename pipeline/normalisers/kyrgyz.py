"""Kyrgyz word forms: case endings and possessives taken off by vowel harmony and consonant assimilation.

After the usual grammar (six cases; third-person possessive -ы/-сы; endings begin with н after a vowel, д after a voiced
and т after a voiceless consonant; after a possessive the locative is -нда, the dative -на, the accusative -н).
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline import lexicons
from pipeline.normalisers.morphology import forms

_V = "[ыиуү]"
_W = "[аеоө]"
_CASES = (
    # case, ending, what it may follow
    (
        "gent",
        rf"(?<=[аеёиоөуүыэюя])н{_V}н|(?<=(?-i:[А-ЯЁӨҮҢ]{{2}}))н{_V}н|(?<=[бвгджзйлмнңр])д{_V}н|(?<=[пктфсшчцх])т{_V}н",
    ),
    ("loct", rf"(?<={_V})нд{_W}|(?<=[аеёиоөуүыэюябвгджзйлмнңр])д{_W}|(?<=[пктфсшчцх])т{_W}"),
    ("ablt", rf"(?<={_V})н{_W}н|(?<=[аеёиоөуүыэюябвгджзйлмнңр])д{_W}н|(?<=[пктфсшчцх])т{_W}н"),
    ("datv", rf"(?<=[ыиуү])н{_W}|(?<=[аеёиоөуүыэюябвгджзйлмнңр])г{_W}|(?<=[пктфсшчцх])к{_W}"),
    ("accs", rf"(?<=[аеёиоөуүыэюя])н{_V}|(?<=[бвгджзйлмнңр])д{_V}|(?<=[пктфсшчцх])т{_V}|(?<=[сшчлрмнйдзгбвнң]{_V})н"),
)
_PATTERNS = tuple((case, re.compile(rf"(?:{ending})$", re.I)) for case, ending in _CASES)
_POSSESSIVE = re.compile(rf"(?<=[аеёиоөуүыэюя])с{_V}$|(?<=[а-яёөүң]{{2}}[бвгджзйклмнңпрстфхцчш]){_V}$", re.I)
ATTRIBUTE = re.compile(rf"(?<=[дт]{_W})г{_V}$", re.I)
"""«үйүндөгү»: of what is there."""
OWNED_PLURAL = re.compile("[лдт][аеоө]р[ыиуү]$")
"""«мугалимдери»: people or things of somebody, or of a body."""
_COUNTRY = re.compile(
    r"(?:кыргыз|казак|казах|өзбек|тажик|түркмөн|паки|ооган|афгани|татар|башкорто|даге)стан$|^соода$", re.I
)
"""No ablatives or locatives, though they look like such."""
_HARDENED = {"б": "п", "г": "к"}
_SOFTENED = {hard: soft for soft, hard in _HARDENED.items()}
_LETTERS = re.compile(r"[өүңѳ]", re.I)
_RUSSIAN = frozenset(
    [
        "и",
        "в",
        "на",
        "с",
        "по",
        "что",
        "для",
        "из",
        "за",
        "к",
        "от",
        "о",
        "об",
        "при",
        "не",
        "а",
        "но",
        "как",
        "во",
        "со",
    ]
)


_TYPED = str.maketrans("өѳүңӨҮҢ", "ооунОУН")


def spellings(text: str) -> tuple[str, ...]:
    """A word or pattern, and the same as it is typed where the keyboard has no Kyrgyz letters.

    >>> spellings("төрага"), spellings("жыйын")
    (('төрага', 'торага'), ('жыйын',))
    """
    return tuple(dict.fromkeys((text, text.translate(_TYPED))))


class Stripped(NamedTuple):
    """A word without its case ending, and the case ('nomn' where it has none)."""

    word: str
    case: str


def stripped(word: str) -> Stripped:
    """Take the case ending off.

    >>> stripped("кеңешинин"), stripped("залында"), stripped("мектептин"), stripped("агенттиги")
    (Stripped(word='кеңеши', case='gent'), Stripped(word='залы', case='loct'), Stripped(word='мектеп', case='gent'),
     Stripped(word='агенттиги', case='nomn'))
    >>> stripped("КМДБнын").word, stripped("ЮНИСЕФтин").word
    ('КМДБ', 'ЮНИСЕФ')
    >>> stripped("Ошто"), stripped("ата"), stripped("Кыргызстан"), stripped("Таластан")
    (Stripped(word='Ош', case='loct'), Stripped(word='ата', case='nomn'), Stripped(word='Кыргызстан', case='nomn'),
     Stripped(word='Талас', case='ablt'))
    """
    if _COUNTRY.search(word):
        return Stripped(word, "nomn")
    shortest = 2 if word[:1].isupper() else 3
    for case, pattern in _PATTERNS:
        match = pattern.search(word)
        if match and match.start() >= shortest:
            return Stripped(word[: match.start()], case)
    return Stripped(word, "nomn")


def without_possessive(word: str) -> str:
    """Take the third-person possessive off: a post named of somebody's organisation.

    >>> without_possessive("директору"), without_possessive("төрагасы"), without_possessive("мугалими")
    ('директор', 'төрага', 'мугалим')
    """
    match = _POSSESSIVE.search(word)
    if not match or len(word) - len(match[0]) < 3:
        return word
    stem = word[: match.start()]
    return stem[:-1] + _HARDENED[stem[-1]] if stem[-1] in _HARDENED and len(match[0]) == 1 else stem


def nominative(phrase: str) -> str:
    """The last word of a phrase without its case ending; its possessive stays.

    >>> nominative("«Жаш лидер» коомдук бирикмесинин"), nominative("маданият үйүндөгү")
    ('«Жаш лидер» коомдук бирикмеси', 'маданият үйү')
    """
    match = re.search(r"[а-яёөүң-]+$", phrase, re.I)
    return phrase if not match else phrase[: match.start()] + stripped(ATTRIBUTE.sub("", match[0])).word


def plural(word: str) -> str:
    """The plural of a word or phrase: -лар after a vowel, й, р; -дар after other voiced sounds; -тар after voiceless.

    >>> plural("мугалим"), plural("окуучу"), plural("дарыгер"), plural("чоң ишкер"), plural("дос")
    ('мугалимдер', 'окуучулар', 'дарыгерлер', 'чоң ишкерлер', 'достор')
    """
    vowel = next((letter for letter in reversed(word.lower()) if letter in _BROAD), "а")
    last = word[-1:].lower()
    onset = "л" if last in _BROAD or last in "йр" else "т" if last in _VOICELESS else "д"
    return f"{word}{onset}{_BROAD[vowel]}р"


_PLURAL = re.compile(r"(?<=[а-яёөүң]{3})[лдт][аеоө]р(?P<owned>[ыиуү])?$", re.I)


def singular(word: str) -> str:
    """A word without its plural and the possessive behind it.

    >>> singular("семинарлары"), singular("тренингдер"), singular("семинар")
    ('семинар', 'тренинг', 'семинар')
    """
    return _PLURAL.sub("", word)


def of_one(word: str) -> str:
    """A plural as one of them; its possessive stays.

    >>> of_one("ишмерлер"), of_one("адистери"), of_one("мектеп мугалимдери"), of_one("медиаторы")
    ('ишмер', 'адиси', 'мектеп мугалими', 'медиаторы')
    """
    match = _PLURAL.search(word)
    if match is None or not word.lower().startswith(plural(word[: match.start()].lower())):
        return word
    return possessed(word[: match.start()]) if match["owned"] else word[: match.start()]


def possessed(word: str) -> str:
    """A word with the third-person possessive: -сы after a vowel, -ы after a consonant, which may soften.

    >>> possessed("адис"), possessed("төрага"), possessed("кызматчылык"), possessed("өкүл")
    ('адиси', 'төрагасы', 'кызматчылыгы', 'өкүлү')
    """
    last = next((letter for letter in reversed(word.lower()) if letter in _NARROW), "ы")
    if word[-1:].lower() in _NARROW:
        return f"{word}с{_NARROW[last]}"
    return f"{word[:-1]}{_SOFTENED.get(word[-1:], word[-1:])}{_NARROW[last]}"


def is_plural(word: str) -> bool:
    """Whether a word is a plural, in any case.

    >>> is_plural("жыйындарда"), is_plural("жыйында")
    (True, False)
    """
    return _PLURAL.search(stripped(word).word) is not None


_PAST = re.compile(rf"(?:[дт]{_V}|[гк]{_W}н)$")


def is_past(verb: str) -> bool:
    """Whether the last word of a sentence, which is its verb, tells what was.

    >>> is_past("сунуштады"), is_past("жактырган"), is_past("өтөт")
    (True, True, False)
    """
    return bool(_PAST.search(verb))


def is_bare_plural(word: str) -> bool:
    """Whether a word is a plural without any other ending: «жыйындар» of «жыйындар залы».

    >>> is_bare_plural("жыйындар"), is_bare_plural("жыйындары")
    (True, False)
    """
    match = _PLURAL.search(word)
    return match is not None and not match["owned"]


_BROAD = dict(zip("аыуяюоёеэиөү", "аааааооеееөө", strict=True))
_NARROW = dict(zip("аяыеэиоёуюөү", "ыыыиииууууүү", strict=True))
"""The broad and the narrow vowel of an ending, by the last vowel of the stem."""
_VOICELESS = frozenset("пктфсшчцх")


def genitive(word: str) -> str:
    """A bare word in the genitive, by vowel harmony and the last sound.

    >>> genitive("директор"), genitive("төрага"), genitive("министр"), genitive("декан")
    ('директордун', 'төраганын', 'министрдин', 'декандын')
    """
    stop = "н" if word[-1] in _NARROW else "т" if word[-1] in _VOICELESS else "д"
    last = next((letter for letter in reversed(word.lower()) if letter in _NARROW), "ы")
    return f"{word}{stop}{_NARROW[last]}н"


def told(stems: Iterable[str]) -> re.Pattern[str]:
    """The forms of Kyrgyz verbs that tell what took place; group 'past' is a participle, which may be an attribute.

    >>> bool(told(["өткөр"]).fullmatch("өткөрүштү")), told(["өт"]).fullmatch("өтсө")
    (True, None)
    """
    spelt = "|".join(spelling for stem in stems for spelling in spellings(stem))
    return re.compile(
        rf"(?:{spelt})(?:{_V}?ш)?(?:[дт]{_V}|(?:уу|үү|оо)д{_W}|{_V}?п|т?{_W}т|[гк]{_W}н(?:{_V}н|д{_W})|(?P<past>[гк]{_W}н))"
    )


@cache
def _other(kind: str) -> re.Pattern[str]:
    rows = (row["pattern"] for row in lexicons.read("kyrgyz_other") if row["kind"] == kind)
    patterns = (pattern for row in rows for pattern in spellings(row))
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})", re.I)


def is_future(clause: str) -> bool:
    """Whether a clause says, in Kyrgyz, what is still to come: its verb stands last.

    >>> is_future("20-майда Ошто өтө турган форум"), is_future("20-майда Ошто форум өттү")
    (True, False)
    """
    return bool(_other("future").search(clause))


def is_aside(sentence: str) -> bool:
    """Whether a sentence begins by saying, in Kyrgyz, that it tells of something else: «Белгилей кетсек, …»."""
    return bool(_other("aside").match(sentence.lstrip(" –—«")))


def is_homonym(word: str) -> bool:
    """Whether a word means in Kyrgyz something else than the Russian event that it looks like: «бала», a child.

    >>> is_homonym("балдарга"), is_homonym("бал")
    (True, False)
    """
    return bool(_other("homonym").fullmatch(word))


_ENDED = re.compile(r"(?:[ндт][ыиуү]н|[дт][ыиуү]|л[аеоө]р(?:[ыиуү]|[дн][ыиуү]н?|г[аеоө])?|[дт][аеоө]г[ыиуү])$")
"""Genitives, pasts and plurals: «кызматынын», «ачты», «жаштар», «айылындагы»."""


@cache
def _words() -> frozenset[str]:
    return frozenset(word for row in lexicons.read("kyrgyz_words") for word in spellings(row["word"]))


def is_common(word: str) -> bool:
    """Whether a word is one of the commonest of Kyrgyz, and long enough to be nothing else.

    >>> is_common("Боюнча"), is_common("Ага")
    (True, False)
    """
    return len(word) > _SHORT and word.lower() in _words()


_SHORT = 4


@lru_cache(maxsize=20_000)
def _is_own(word: str) -> bool:
    """Whether a word has a letter that Russian lacks, or a Kyrgyz ending and no place in the Russian dictionary."""
    if _LETTERS.search(word):
        return True
    known = any(form.known for half in word.split("-") for form in forms(half))
    return word.islower() and bool(_ENDED.search(word)) and not known


_DECLINED = re.compile(r"(?:ого|его|ому|ему|ыми|ими)$")
_TOLD = re.compile(r"л(?:а|и|о)?(?:с[ья])?$")


@lru_cache(maxsize=20_000)
def _is_russian(word: str) -> bool:
    """Whether only Russian has such a word: «на», «городского», «вёл»."""
    if word in _RUSSIAN:
        return True
    if not word.islower() or not (_DECLINED.search(word) or _TOLD.search(word)):
        return False
    return any(form.known and form.pos in ("ADJF", "VERB") for form in forms(word)[:1])


@lru_cache(maxsize=1_000)
def is_kyrgyz(text: str) -> bool:
    """Whether a stretch is written in Kyrgyz: letters that Russian lacks, or its commonest words.

    >>> is_kyrgyz("Иш-чара облустук китепкананын окуу залында болду"), is_kyrgyz("Встреча прошла в Оше")
    (True, False)
    >>> is_kyrgyz("Встречу провёл Университет Центральной Азии Фонда Ага Хана")
    False
    >>> is_kyrgyz("Слушания вела председатель городского кеңеша")
    False
    """
    words: list[str] = re.findall(r"[\w-]+", re.sub("«[^»]*»|“[^”]*”", " ", text))
    own = sum(_is_own(word) and (word.islower() or not i) for i, word in enumerate(words))
    marks = sum(word.lower() in _words() and (word.islower() or not i) for i, word in enumerate(words))
    if own + marks and len(words) > 2 and not any(map(_is_russian, words)):
        return own + 2 * marks >= 0.1 * len(words)
    return own + 3 * marks >= 0.2 * len(words) and own + 2 * marks >= 2
