"""Positions taken apart: «председатель Совета, доктор экономических наук» is a post, its organisation, and a degree."""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from pipeline import lexicons
from pipeline.normalisers.gazetteer import longest
from pipeline.normalisers.morphology import CASES, forms
from pipeline.normalisers.phrases import lowered, nominative
from pipeline.normalisers.positions.heads import (
    heads_organisation,
    is_layman,
    is_post,
    place_nouns,
    post_heads,
    ranks,
    services,
    specialised,
)
from pipeline.normalisers.positions.kyrgyz import is_kyrgyz_layman, is_kyrgyz_position, kyrgyz_post, post_and_owner
from pipeline.normalisers.positions.parts import TOKEN, pieces, split_parts, starts_post
from pipeline.normalisers.quotes import find_quotes

_PREPOSITIONS = frozenset(
    ["по", "в", "во", "на", "при", "с", "со", "для", "от", "из", "к", "над", "под", "без", "до", "у"]
)
_ABBREVIATION = re.compile(r"[А-ЯЁA-Z][А-ЯЁа-яёA-Za-z]*[А-ЯЁA-Z][а-яё]{0,2}|[А-ЯЁA-Z]{2,}")
_DECLINED = re.compile(r"\b([А-ЯЁ]{2,5})(?:а|у|ом|е)\b")
"""«Пумского ФАПа», «директор ДКа»."""
_QUOTES = frozenset('«“„"')
_COUNTRY = frozenset(["РФ", "КР", "РК", "РУз", "РТ", "США", "ЕС", "СССР"])
_ORIGIN = re.compile(r"\s+(?:родом\s+)?из\s+(?:[а-я]+\.?\s*){0,2}[А-ЯЁӨҮ].*$")
"""«ткачиха из Маргилана», «фермер из села Чернорецк»."""
_PLACE = re.compile(r"(?:с|г|пос|дер)\.\s?[А-ЯЁӨҮҢ]")
"""«библиотекарь, с. Баетово»: where somebody works."""
_LINK = re.compile(r"[\s–-]+(?:(?:из|от|в|во|при|на)\s+)?$")
"""Between a post and its organisation: «представитель из Министерства»."""
_SAME = re.compile(r"(?:того|той|этого|этой|данного|данной|нашего|нашей|своего|своей)(?:\s+же)?\s+")
"""«доцент того же вуза»."""
_BARE_UNITS = frozenset(["кафедрой", "отделом", "отделением", "сектором", "лабораторией", "секцией"])
"""«заведующий кафедрой»: of which, is not said, so it is the post."""
_GRADE = re.compile(r"(?:старший|младший|ст\.|мл\.)\s*$")
"""«старший лейтенант»."""
_ERRAND = re.compile(
    r"\s+по\s+(?:[а-яё-]+\s+){0,3}(?:работе|части|вопросам|науке|экономике|финансам|безопасности|строительству|"
    r"качеству|развитию|производству|кадрам|персоналу|связям|хозяйству|воспитанию|образованию|культуре)\b.*$"
)
"""«заместитель директора музея по научной работе»: the deputy's field, not the museum's."""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """One post, degree, title or expertise; `start` and `stop` are characters of the position that was taken apart."""

    kind: str
    post: str
    organization: str
    start: int
    stop: int
    organization_start: int = -1


@cache
def _degrees() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["kind"], re.compile(row["pattern"], re.I)) for row in lexicons.read("degrees"))


def take_apart(position: str) -> list[Affiliation]:
    """The posts, degrees and titles of a position whose heads are in the nominative.

    >>> [(a.kind, a.post, a.organization) for a in take_apart("к.ф.н., доцент кафедры кыргызского языка")]
    [('degree', 'к.ф.н.', ''), ('post', 'доцент', 'кафедра кыргызского языка')]
    >>> [(a.kind, a.post, a.organization) for a in take_apart("вице-мэр г. Жалал-Абад по социальным вопросам")]
    [('post', 'вице-мэр г. Жалал-Абад по социальным вопросам', '')]
    >>> [(a.kind, a.post, a.organization) for a in take_apart("инспектор ИДН ст. лейтенант милиции")]
    [('post', 'инспектор', 'ИДН'), ('post', 'ст. лейтенант милиции', '')]
    >>> [(a.kind, a.post, a.organization) for a in take_apart("ТПП Ошской области, заместитель директора")]
    [('post', 'заместитель директора', 'ТПП Ошской области')]
    >>> [(a.kind, a.post, a.organization) for a in take_apart("Баткен шаардык кеңешинин төрагасы")]
    [('post', 'төрага', 'Баткен шаардык кеңеши')]
    """
    if is_kyrgyz_position(position):
        return _kyrgyz(position)
    found: list[Affiliation] = []
    for start, stop in pieces(position, ("nomn",)):
        part = re.sub(r"\s(?:и|а также)$", "", position[start:stop])
        if _PLACE.match(part):
            continue
        stop = start + len(part)
        if found and found[-1].kind == "post" and not found[-1].organization and _is_organisation(part):
            found[-1] = Affiliation("post", found[-1].post, part, found[-1].start, stop, start)
            continue
        ranked = _degree_start(part) or _rank_start(part) or _title_start(part)
        found += _one(part[:ranked].rstrip(), start) if ranked else []
        found += _one(part[ranked:], start + ranked)
    return _with_first(position, found)


def _with_first(position: str, found: list[Affiliation]) -> list[Affiliation]:
    """«ТПП области, директор»: the organisation that is told first is that of the post behind it, and no post itself.

    So is that of «Минприроды, начальник управления», whose unit belongs to the post.
    """
    owner = position[found[0].start : found[0].stop] if found and found[0].kind == "post" else ""
    if not owner or not _is_organisation(owner):
        return found
    if len(found) < 2 or found[1].kind != "post":
        return found[1:]
    post = _tidy(position[found[1].start : found[1].stop])
    return [replace(found[1], post=post, organization=owner, organization_start=found[0].start), *found[2:]]


_DEGREE = re.compile(r"(?<=[а-яё.]\s)[кд]\.\s?(?:[а-я]{1,7}\.?-?\s?){1,3}н\.?$")


def _degree_start(part: str) -> int:
    """Where in «зав. каф. к.ф.-м.н.» the degree begins; 0 where it is all or there is none."""
    match = _DEGREE.search(part)
    return match.start() if match else 0


_TITLE = re.compile(
    r"(?<=[а-яё.»]\s)(?:(?:профессор|доцент|академик)(?![а-яё-])|(?:доктор|кандидат)\s+(?:[а-яё-]+\s+){1,3}наук)"
)


def _title_start(part: str) -> int:
    """Where in «декан факультета профессор» the title or degree begins; 0 where it is all, or «почётный» before it."""
    match = _TITLE.search(part)
    before = TOKEN.findall(part[: match.start()])[-1:] if match else []
    free = before and not any(form.pos in _BEFORE_TITLE for form in forms(before[0].lower().rstrip(".")))
    return match.start() if match and free and starts_post(part, ("nomn",)) else 0


_BEFORE_TITLE = ("ADJF", "PRTF", "PREP", "CONJ")


def _rank_start(part: str) -> int:
    """Where in «инспектор отдела старший лейтенант милиции» the rank begins; 0 where it is all or there is none."""
    tokens = list(TOKEN.finditer(part))
    for token, following in pairwise(tokens):
        rank = any(form.lemma in ranks() and form.case == "nomn" for form in forms(token[0].lower()))
        if rank and any(form.lemma in services() for form in forms(following[0].lower())):
            grade = _GRADE.search(part, 0, token.start())
            return grade.start() if grade else token.start()
    return 0


def _one(part: str, offset: int) -> list[Affiliation]:
    for kind, pattern in _degrees():
        match = pattern.match(part)
        if match and len(match[0]) >= len(part.rstrip(". ")) - 1:
            return [Affiliation(kind, _tidy(re.sub(r"^действующ\w+\s", "", part)), "", offset, offset + len(part))]
        if match and kind == "degree" and not re.match(r"[кд]\.", part):
            rest = part[match.end() :].lstrip()
            if rest:
                return [
                    Affiliation("degree", _tidy(match[0]), "", offset, offset + match.end()),
                    *_one(rest, offset + len(part) - len(rest)),
                ]
    return _post(part, offset)


def _post(part: str, offset: int) -> list[Affiliation]:
    """A post with its organisation; nothing where the head is no post: «участница тренинга»."""
    tokens = [(m.start(), m[0]) for m in TOKEN.finditer(part)]
    if tokens and is_layman(tokens[_head_position(tokens)][1]):
        return []
    at = _organisation_start(part, tokens)
    if part[at:] in _BARE_UNITS:
        at = 0
    post = _LINK.sub("", part[:at]) if at else _ORIGIN.sub("", part)
    organization = part[at:] if at else ""
    errand = _errand(post, organization)
    if errand:
        post, organization = post + organization[errand:], organization[:errand]
    name = _own_organisation(organization) if organization else ""
    kind = _kind(post, name)
    return [Affiliation(kind, _tidy(post), name, offset, offset + len(part), offset + at if at else -1)]


def _errand(post: str, organization: str) -> int:
    """Where in «музея по научной работе» the deputy's field begins; 0 where it is the organisation's own."""
    match = _ERRAND.search(organization)
    if not match or not re.search(r"\bзам", post, re.I):
        return 0
    words = re.findall(r"[а-яё-]+", organization[: match.start()].lower())
    own = any(form.lemma in specialised() for word in words for form in forms(word))
    return 0 if own else match.start()


def _tidy(post: str) -> str:
    return lowered(post.strip())


def _kind(post: str, organization: str) -> str:
    words = [w for w in TOKEN.findall(post) if w[0].isalpha()]
    heads = [post_heads().get(form.lemma, "") for word in words[:3] for form in forms(word.lower())[:1]]
    if not organization and (any(kind == "expertise" for kind in heads) or re.match(r"консультант\s+по\s", post)):
        return "expertise"
    return "post"


def _own_organisation(text: str) -> str:
    """The organisation in the nominative, without «при», «в», «того же».

    >>> _own_organisation("Пумского ФАПа"), _own_organisation("того же вуза"), _own_organisation("при мэрии")
    ('Пумский ФАП', 'вуз', 'мэрия')
    """
    bare = re.sub(r"^(?:в|во|при|из|от)\s+", "", text)
    cases = ("loct", "gent", "ablt") if bare != text else ("gent", "ablt", "datv", "loct")
    proper = re.match(r"[А-ЯЁ][а-яё]+\s(?=[а-яё])", bare)
    kept = proper[0] if proper and _names_next([(0, word) for word in bare.split()], 0) and not _agrees(bare) else ""
    return (kept + nominative(_DECLINED.sub(r"\1", _SAME.sub("", bare[len(kept) :])), cases)).strip()


def _agrees(phrase: str) -> bool:
    """The first word rules or agrees with the second: «Федерации профсоюзов», not «Торайгыров университета»."""
    found = [form for form in forms(phrase.split()[0].lower()) if form.case != "nomn"]
    return any(form.pos in ("ADJF", "PRTF") or heads_organisation(form.lemma) for form in found)


def _organisation_start(part: str, tokens: list[tuple[int, str]]) -> int:
    """Where the organisation begins inside «post organisation»; 0 where there is none."""
    quoted = [(q.span.start, q.span.stop) for q in find_quotes(part)]
    first = _head_position(tokens)
    begin = first + 1 + _of_post(tokens, first)
    for i in range(begin, len(tokens)):
        at, word = tokens[i]
        if any(a <= at < b for a, b in quoted):
            return at if (i and tokens[i - 1][1].lower() in ("в", "на")) or i == first + 1 or word in _QUOTES else 0
        if not word[0].isalpha() or word.lower() in _PREPOSITIONS:
            continue
        if _begins_organisation(tokens, i) or _begins_proper(part, tokens, i, begin):
            return at
    return 0


def _of_post(tokens: list[tuple[int, str]], first: int) -> int:
    """How many words after the head belong to it whatever they are: «майор милиции», «зав. лабораторией Института»."""
    following = [word.lower() for _, word in tokens[first + 1 : first + 3]]
    head = tokens[first][1].lower() if tokens else ""
    if following and {form.lemma for form in forms(head)} & ranks():
        of_service = [bool({form.lemma for form in forms(word)} & services()) for word in following]
        return of_service.index(True) + 1 if True in of_service else 0
    if head == "зав." and following[:1] and following[0] in _BARE_UNITS and len(tokens) > first + 2:
        return int(_begins_organisation(tokens, first + 2))
    return 0


def _head_position(tokens: list[tuple[int, str]]) -> int:
    """Index of the head noun of the post: «первый заместитель» → 1."""
    for i, (_, word) in enumerate(tokens):
        if _GRADE.fullmatch(word):
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
    if (_ABBREVIATION.fullmatch(word) or _DECLINED.fullmatch(word)) and word not in _COUNTRY:
        return True
    modifiers = 0
    for j in range(i, min(i + 7, len(tokens))):
        here = tokens[j][1]
        if not here[0].isalpha():
            return False
        if modifiers and _ABBREVIATION.fullmatch(here) and here not in _COUNTRY:
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
            or (j == i and here[0].isupper() and _names_next(tokens, j))
            or (j > i and here == "же")
        ):
            modifiers += 1
            continue
        return False
    return False


def _names_next(tokens: list[tuple[int, str]], i: int) -> bool:
    """A proper name that is part of the organisation's: «Торайгыров университета», «Чүй-Маркет компании»."""
    following = tokens[i + 1][1] if i + 1 < len(tokens) else ""
    return following.islower() and any(
        form.pos == "NOUN" and form.case == "gent" and heads_organisation(form.lemma) for form in forms(following)
    )


def _begins_proper(part: str, tokens: list[tuple[int, str]], i: int, begin: int) -> bool:
    """A proper name in the genitive right after the post, which is no place: «Государственного Эрмитажа»."""
    word = tokens[i][1]
    if i != begin or not word[0].isupper() or word in _COUNTRY or len(word) < 4 or _of_place(part, tokens, i):
        return False
    found = forms(word.lower())
    return any(form.case == "gent" and form.pos in ("NOUN", "ADJF", "PRTF") for form in found) and not any(
        {"Name", "Surn", "Patr"} & form.marks for form in found
    )


def _of_place(part: str, tokens: list[tuple[int, str]], i: int) -> bool:
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


def _is_organisation(part: str) -> bool:
    """A part that is an organisation by itself: «Генеральный директор, Институт фармации»."""
    tokens = [w for w in TOKEN.findall(part) if w[0].isalpha()]
    if not tokens or starts_post(part, CASES):
        return False
    first = next((word for word in tokens[:5] if not any(f.pos == "ADJF" for f in forms(word.lower()))), tokens[0])
    if any(heads_organisation(form.lemma) and form.case == "nomn" for form in forms(first.lower())):
        return True
    return part[0].isupper() and (
        bool(_ABBREVIATION.fullmatch(tokens[0]))
        or any(heads_organisation(form.lemma) for word in tokens[:5] for form in forms(word.lower()))
    )


def _kyrgyz(position: str) -> list[Affiliation]:
    """«Баткен шаардык кеңешинин төрагасы»: the organisation in the genitive, then the post with a possessive."""
    found = []
    for start, stop in split_parts(position):
        part = position[start:stop]
        degree = next((kind for kind, pattern in _degrees() if pattern.fullmatch(part)), "")
        if degree:
            found.append(Affiliation(degree, part, "", start, stop))
            continue
        if is_kyrgyz_layman(part.split()[-1]):
            continue
        post, organization = post_and_owner(part)
        kind = "expertise" if not organization and kyrgyz_post(post.split()[-1]) == "эксперт" else "post"
        told = post if longest(post, 0) else lowered(post)
        found.append(Affiliation(kind, told, organization, start, stop, start if organization else -1))
    return found
