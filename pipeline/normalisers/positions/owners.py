"""Where in a position the organisation begins: «начальник участка | шахты № 11», «учитель ОБЖ | лицея»."""

import re
from functools import cache

from pipeline import lexicons
from pipeline.normalisers.gazetteer import longest
from pipeline.normalisers.morphology import CASES, forms
from pipeline.normalisers.positions.heads import (
    heads_organisation,
    is_post,
    place_nouns,
    ranks,
    services,
)
from pipeline.normalisers.positions.parts import TOKEN, starts_post
from pipeline.normalisers.quotes import find_quotes

ABBREVIATION = re.compile(r"[А-ЯЁA-Z][А-ЯЁа-яёA-Za-z]*[А-ЯЁA-Z][а-яё]{0,2}|[А-ЯЁA-Z]{2,}")
DECLINED = re.compile(r"\b([А-ЯЁ]{2,5})(?:а|у|ом|е)\b")
"""«Пумского ФАПа», «директор ДКа»."""
BARE_UNITS = frozenset(["кафедрой", "отделом", "отделением", "сектором", "лабораторией", "секцией", "участка", "смены"])
"""«заведующий кафедрой»: of which, is not said, so it is the post."""
GRADE = re.compile(r"(?:старший|младший|ст\.|мл\.)\s*$")
"""«старший лейтенант»."""
_PREPOSITIONS = frozenset(
    ["по", "в", "во", "на", "при", "с", "со", "для", "от", "из", "к", "над", "под", "без", "до", "у"]
)
_QUOTES = frozenset('«“„"')
_COUNTRY = frozenset(["РФ", "КР", "РК", "РУз", "РТ", "США", "ЕС", "СССР"])


@cache
def _heads(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in lexicons.read("post_words") if row["kind"] == kind)


def organisation_start(part: str, tokens: list[tuple[int, str]]) -> int:
    """Where the organisation begins inside «post organisation»; 0 where there is none."""
    quoted = [(q.span.start, q.span.stop) for q in find_quotes(part)]
    first = head_position(tokens)
    begin = first + 1 + _of_post(tokens, first)
    for i in range(begin, len(tokens)):
        at, word = tokens[i]
        if any(a <= at < b for a, b in quoted):
            return at if (i and tokens[i - 1][1].lower() in ("в", "на")) or i == begin or word in _QUOTES else 0
        if not word[0].isalpha() or word.lower() in _PREPOSITIONS or _is_matter(tokens, i, begin):
            continue
        if _begins_organisation(tokens, i) or _begins_proper(part, tokens, i, begin):
            return at
    return 0


def _is_matter(tokens: list[tuple[int, str]], i: int, begin: int) -> bool:
    """An abbreviation that says what the post is about: «учитель ОБЖ», «специалист по ГИС»."""
    after = tokens[i - 1][1].lower()
    return (i == begin and tokens[i][1] in _heads("matter")) or (after == "по" and _is_abbreviation(tokens[i][1]))


def _is_abbreviation(word: str) -> bool:
    return bool(ABBREVIATION.fullmatch(word) or DECLINED.fullmatch(word)) and word not in _COUNTRY


def _of_post(tokens: list[tuple[int, str]], first: int) -> int:
    """How many words after the head belong to it whatever they are: «майор милиции», «министр сельского хозяйства»."""
    words = [{form.lemma for form in forms(word.lower())} for _, word in tokens[first : first + 3]]
    if any(word & _heads("portfolio") for word in words):
        return len(tokens)
    if words[1:] and words[0] & ranks():
        of_service = [bool(word & services()) for word in words[1:]]
        return of_service.index(True) + 1 if True in of_service else 0
    return _of_unit(tokens, first)


def _of_unit(tokens: list[tuple[int, str]], first: int) -> int:
    """1 for a unit that only its organisation names: «начальник участка шахты № 11», not «отдела торговли мэрии»."""
    unit, owner = first + 1, first + 2
    if owner >= len(tokens) or not tokens[unit][1].islower():
        return 0
    known = any(form.lemma in _heads("unit") and form.case in ("gent", "ablt") for form in forms(tokens[unit][1]))
    local = tokens[owner + 1 : owner + 2] and tokens[owner + 1][1] == "по"  # «отдела МЧС по району»
    return int(known and not local and _begins_organisation(tokens, owner) and not _is_field(tokens, owner))


def _is_field(tokens: list[tuple[int, str]], i: int) -> bool:
    """What a unit deals with, though the word heads organisations too: «управление сельского хозяйства»."""
    words = [{word, *(form.lemma for form in forms(word.lower()))} for _, word in tokens[i : i + 3]]
    return any(word & _heads("field") for word in words)


def head_position(tokens: list[tuple[int, str]]) -> int:
    """Index of the head noun of the post: «первый заместитель» → 1."""
    for i, (_, word) in enumerate(tokens):
        if GRADE.fullmatch(word):
            continue
        if word[0].isalpha() and (
            is_post(word) or not any(f.pos in ("ADJF", "PRTF", "ADVB") for f in forms(word.lower()))
        ):
            following = tokens[i + 1][1] if i + 1 < len(tokens) else ""
            if (
                is_post(word)
                and is_post(following)
                and any(f.pos in ("ADJF", "PRTF") for f in forms(word.lower()))
                and not _oblique(following)
            ):
                continue
            return i
    return 0


def _oblique(word: str) -> bool:
    found = forms(word.lower())
    return bool(found) and not any(form.case == "nomn" for form in found)


def _begins_organisation(tokens: list[tuple[int, str]], i: int) -> bool:
    """An organisation's noun phrase begins here: «Ошской городской налоговой службы», «МЧС», «союза «Базарком»»."""
    word = tokens[i][1]
    if _is_abbreviation(word):
        return True
    modifiers = 0
    for j in range(i, min(i + 7, len(tokens))):
        here = tokens[j][1]
        if not here[0].isalpha():
            return False
        if modifiers and ABBREVIATION.fullmatch(here) and here not in _COUNTRY:
            return True  # «Сокулукского РОВД»
        found = forms(here.lower().rstrip("."))
        if any(
            form.pos == "NOUN" and form.case != "nomn" and form.number != "plur" and heads_organisation(form.lemma)
            for form in found
        ):
            return not (j > i and is_post(here) and not modifiers)
        following = tokens[j + 1][1] if j + 1 < len(tokens) else ""
        if (
            following in _QUOTES
            and any(form.pos == "NOUN" and form.case != "nomn" for form in found)
            and not is_post(here)
        ):
            return True
        if (
            any("Fixd" in form.marks for form in found)
            or any(form.pos in ("ADJF", "PRTF") and form.case != "nomn" for form in found)
            or (j == i and here[0].isupper() and names_next(tokens, j))
            or (j > i and here == "же")
        ):
            modifiers += 1
            continue
        return False
    return False


def names_next(tokens: list[tuple[int, str]], i: int) -> bool:
    """A proper name that is part of the organisation's: «Торайгыров университета», «Чүй-Маркет компании»."""
    following = tokens[i + 1][1] if i + 1 < len(tokens) else ""
    return following.islower() and any(
        form.pos == "NOUN" and form.case == "gent" and heads_organisation(form.lemma) for form in forms(following)
    )


def _begins_proper(part: str, tokens: list[tuple[int, str]], i: int, begin: int) -> bool:
    """A proper name in the genitive right after the post, which is no place: «Государственного Эрмитажа»."""
    word = tokens[i][1]
    if i != begin or not word[0].isupper() or word in _COUNTRY or len(word) < 4 or of_place(part, tokens, i):
        return False
    found = forms(word.lower())
    return any(form.case == "gent" and form.pos in ("NOUN", "ADJF", "PRTF") for form in found) and not any(
        {"Name", "Surn", "Patr"} & form.marks for form in found
    )


def of_place(part: str, tokens: list[tuple[int, str]], i: int) -> bool:
    """«района», «Ошской области», «Самарканда»: a place, or an adjective on the way to one."""
    if longest(part, tokens[i][0]):
        return True
    for _, word in tokens[i : i + 5]:
        found = forms(word.lower())
        if any(form.lemma in place_nouns() or "Geox" in form.marks for form in found):
            return True
        if not any(form.pos in ("ADJF", "PRTF") for form in found):
            return False
    return False


def is_organisation(part: str) -> bool:
    """A part that is an organisation by itself: «Генеральный директор, Институт фармации»."""
    tokens = [w for w in TOKEN.findall(part) if w[0].isalpha()]
    if not tokens or starts_post(part, CASES):
        return False
    first = next((word for word in tokens[:5] if not any(f.pos == "ADJF" for f in forms(word.lower()))), tokens[0])
    if any(heads_organisation(form.lemma) and form.case == "nomn" for form in forms(first.lower())):
        return True
    return part[0].isupper() and (
        bool(ABBREVIATION.fullmatch(tokens[0]))
        or any(heads_organisation(form.lemma) for word in tokens[:5] for form in forms(word.lower()))
    )
