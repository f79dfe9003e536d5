"""Positions taken apart: «председатель Совета, доктор экономических наук» is a post, its organisation, and a degree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from pipeline import lexicons
from pipeline.normalisers.gazetteer import longest
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.phrases import lowered
from pipeline.normalisers.positions.heads import (
    heads_organisation,
    is_layman,
    is_post,
    post_heads,
    ranks,
    services,
    specialised,
)
from pipeline.normalisers.positions.kyrgyz import is_kyrgyz_layman, is_kyrgyz_position, kyrgyz_post, post_and_owner
from pipeline.normalisers.positions.named import own_organisation
from pipeline.normalisers.positions.owners import (
    BARE_UNITS,
    GRADE,
    head_position,
    is_organisation,
    of_place,
    organisation_start,
)
from pipeline.normalisers.positions.parts import TOKEN, pieces, split_parts, starts_post

_ORIGIN = re.compile(r"\s+(?:родом\s+)?из\s+(?:[а-я]+\.?\s*){0,2}[А-ЯЁӨҮ].*$")
"""«ткачиха из Маргилана», «фермер из села Чернорецк»."""
_PLACE = re.compile(r"(?:с|г|пос|дер)\.\s?[А-ЯЁӨҮҢ]")
"""«библиотекарь, с. Баетово»: where somebody works."""
_LINK = re.compile(r"[\s–-]+(?:(?:из|от|в|во|при|на)\s+)?$")
"""Between a post and its organisation: «представитель из Министерства»."""
_ERRAND = re.compile(
    r"\s+по\s+(?:[а-яё-]+\s+){0,3}(?:работе|части|вопросам|науке|экономике|финансам|безопасности|строительству|"
    r"качеству|развитию|производству|кадрам|персоналу|связям|хозяйству|воспитанию|образованию|культуре)\b.*$"
)
"""«заместитель директора музея по научной работе»: the deputy's field, not the museum's."""
_MISSION = re.compile(r"((?:[А-ЯЁA-Z]{2,}|Хельветас)(?:\s+в\s+[А-ЯЁ][\w-]+)?)\s+по\s+(?:вопросам\s+)?(?=[а-яё]{3})")
"""«специалист ПРООН по снижению рисков»: his field, and not where the organisation works: «УВД по Чуйской области»."""


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
        part = position[start:stop]
        if _PLACE.match(part):
            continue
        if found and _is_thing(part):
            if _goes_on(position[: found[-1].stop], part):
                found = [*found[:-1], *_one(position[found[-1].start : stop], found[-1].start)]
            continue
        if found and found[-1].kind == "post" and not found[-1].organization and is_organisation(part):
            found[-1] = Affiliation("post", found[-1].post, part, found[-1].start, stop, start)
            continue
        ranked = _degree_start(part) or _rank_start(part) or _title_start(part)
        found += _one(part[:ranked].rstrip(), start) if ranked else []
        found += _one(part[ranked:], start + ranked)
    return _with_first(position, found)


def _is_thing(part: str) -> bool:
    """Nobody, and no house: «сорок лет в горах», «информации» of «министр культуры, информации и спорта»."""
    told = (word for word in TOKEN.findall(part)[:4] if word[0].isalpha())
    for word in told:
        known = [form for form in forms(word) if form.known]
        if any(form.pos == "NUMR" for form in known):
            return True
        if (
            not known
            or word.endswith(".")
            or not word.islower()
            or is_post(word)
            or any(form.animate for form in known)
        ):
            return False
        if all(form.pos == "NOUN" for form in known):
            return not any(heads_organisation(form.lemma) for form in known)
    return False


def _goes_on(told: str, part: str) -> bool:
    """Another of the things that a post is about: they stand in one oblique case."""
    left, right = (_oblique_cases(words) for words in (TOKEN.findall(told)[-1:], TOKEN.findall(part)[:1]))
    return bool(left & right)


def _oblique_cases(words: list[str]) -> set[str]:
    return {form.case for word in words for form in forms(word.lower()) if form.case} - {"nomn", "accs"}


def _with_first(position: str, found: list[Affiliation]) -> list[Affiliation]:
    """«ТПП области, директор»: the organisation that is told first is that of the post behind it, and no post itself.

    So is that of «Минприроды, начальник управления», whose unit belongs to the post.
    """
    owner = position[found[0].start : found[0].stop] if found and found[0].kind == "post" else ""
    if not owner or not is_organisation(owner):
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
    tokens = [(match.start(), match[0]) for match in TOKEN.finditer(part)]
    start = next((at for i, (at, _) in enumerate(tokens) if _is_rank(tokens, i)), 0)
    grade = GRADE.search(part, 0, start)
    return grade.start() if grade else start


def _is_rank(tokens: list[tuple[int, str]], i: int) -> bool:
    """A rank with its service, «майор милиции», or at the end of another post: «пожарный инспектор лейтенант»."""
    word, *following = (word for _, word in tokens[i : i + 2])
    if not any(form.lemma in ranks() and form.case == "nomn" for form in forms(word.lower())):
        return False
    if following:
        return any(form.lemma in services() for form in forms(following[0].lower()))
    return head_position(tokens) < i


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
    if tokens and is_layman(tokens[head_position(tokens)][1]):
        return []
    at = organisation_start(part, tokens)
    if part[at:] in BARE_UNITS:
        at = 0
    post = _LINK.sub("", part[:at]) if at else _ORIGIN.sub("", part)
    organization = _ORIGIN.sub("", part[at:]) if at else ""
    errand = _errand(post, organization)
    if errand:
        post, organization = post + organization[errand:], organization[:errand]
    name = own_organisation(organization) if organization else ""
    if not name and _is_owned(post, tokens):
        return []
    kind = _kind(post, name)
    return [Affiliation(kind, _tidy(post), name, offset, offset + len(part), offset + at if at else -1)]


def _is_owned(post: str, tokens: list[tuple[int, str]]) -> bool:
    """Who is something of an organisation only: «спикер», «выпускница», not «спикер парламента»."""
    word = tokens[head_position(tokens)][1] if tokens else ""
    return any(post_heads().get(form.lemma) == "owned" for form in forms(word.lower())[:1])


def _errand(post: str, organization: str) -> int:
    """Where in «музея по научной работе» the deputy's field begins; 0 where it is the organisation's own."""
    if match := _MISSION.match(organization):
        words = [(m.start(), m[0]) for m in TOKEN.finditer(organization, match.end())]
        return 0 if of_place(organization, words, 0) else match.end(1)
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


def _kyrgyz(position: str) -> list[Affiliation]:
    """«Баткен шаардык кеңешинин төрагасы»: the organisation in the genitive, then the post with a possessive."""
    found = []
    for start, stop in _kyrgyz_parts(position):
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


_LEARNED = re.compile(r"(?<=\S)\s+(?=(?:проф|доц|акад)(?:\.|ессор|ент|емик)$)")
"""«Ректорубуз проф.»: the title is a part of its own."""


def _kyrgyz_parts(position: str) -> Iterator[tuple[int, int]]:
    """The parts between commas, those that end in no post together with the next: «маданият, спорт министри»."""
    first = None
    for start, stop in split_parts(position):
        first = start if first is None else first
        last = position[first:stop].split()[-1]
        if not kyrgyz_post(last) and "министр" in position[stop:]:
            continue
        cut = _LEARNED.search(position, first, stop)
        yield from [(first, cut.start()), (cut.end(), stop)] if cut else [(first, stop)]
        first = None
