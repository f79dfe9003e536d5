"""Positions taken apart: «председатель Совета, доктор экономических наук» is a post, its organisation, and a degree."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pipeline import lexicons
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.morphology import CASES, forms
from pipeline.normalisers.phrases import lowered, nominative
from pipeline.normalisers.quotes import find_quotes

_TOKEN = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*\.?|\d+|[^\w\s]")
_PREPOSITIONS = frozenset(
    ["по", "в", "во", "на", "при", "с", "со", "для", "от", "из", "к", "над", "под", "без", "до", "у"]
)
_ABBREVIATION = re.compile(r"[А-ЯЁA-Z][А-ЯЁа-яёA-Za-z]*[А-ЯЁA-Z][а-яё]{0,2}|[А-ЯЁA-Z]{2,}")
_QUOTES = frozenset('«“„"')
_COUNTRY = frozenset(["РФ", "КР", "РК", "РУз", "РТ", "США", "ЕС", "СССР"])


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
def post_heads() -> dict[str, str]:
    """Head nouns of posts, and the kind that each is by itself."""
    return {row["head"]: row["kind"] for row in lexicons.read("posts")}


@cache
def organisation_heads() -> frozenset[str]:
    """Head nouns of organisations."""
    return frozenset(row["head"] for row in lexicons.read("organisation_heads"))


@cache
def _degrees() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["kind"], re.compile(row["pattern"], re.I)) for row in lexicons.read("degrees"))


def is_post(word: str) -> bool:
    """Whether a word is a form of a noun that heads posts, or ends like one (врач-реаниматолог).

    >>> is_post("директору"), is_post("врачом-пульмонологом"), is_post("река")
    (True, True, False)
    """
    return any(_heads_post(form.lemma) for form in forms(word.lower()))


def _heads_post(lemma: str) -> bool:
    heads = post_heads()
    return lemma in heads or lemma.split("-")[-1] in heads or lemma.split("-")[0] in heads


def split_parts(text: str) -> list[tuple[int, int]]:
    """The parts of a position, at commas and semicolons outside quotation marks and brackets.

    >>> text = "доктор наук, директор ОФ «Мост, дорога» (Ош)"
    >>> [text[a:b] for a, b in split_parts(text)]
    ['доктор наук', 'директор ОФ «Мост, дорога» (Ош)']
    """
    closed = [(quote.span.start, quote.span.stop) for quote in find_quotes(text)]
    closed += [match.span() for match in re.finditer(r"\([^()]*\)", text)]
    cuts = [m.start() for m in re.finditer("[,;]", text) if not any(a <= m.start() < b for a, b in closed)]
    edges = [-1, *cuts, len(text)]
    parts = []
    for left, right in pairwise(edges):
        piece = text[left + 1 : right]
        start = left + 1 + len(piece) - len(piece.lstrip())
        stop = right - (len(piece) - len(piece.rstrip()))
        if stop > start:
            parts.append((start, stop))
    return parts


def position_nominative(text: str, cases: Collection[str] = CASES) -> str:
    """The position as printed, the head of each part in the nominative.

    >>> position_nominative("декана факультета, почетного профессора и заведующего кафедрой", ("gent",))
    'декан факультета, почетный профессор и заведующий кафедрой'
    """
    out, last = [], 0
    for left, right in _pieces(text, cases):
        piece = text[left:right]
        first = next((word for word in _TOKEN.findall(piece) if word[0].isalpha()), "")
        out += [text[last:left], nominative(piece, cases, "" if _plural(first) else "sing")]
        last = right
    return "".join(out) + text[last:]


_AND = re.compile(r"\s(?:и|а также)\s(?=\S)")


def _pieces(text: str, cases: Collection[str]) -> list[tuple[int, int]]:
    """The parts of a position, parted before «и» too where another post begins."""
    pieces = []
    for start, stop in split_parts(text):
        joints = [
            start,
            *(m.end() for m in _AND.finditer(text, start, stop) if _starts_post(text[m.end() : stop], cases)),
        ]
        pieces += list(zip(joints, [*joints[1:], stop], strict=True))
    return pieces


def _plural(word: str) -> bool:
    found = forms(word.lower())
    return bool(found) and all(form.number == "plur" for form in found if form.case)


def _starts_post(piece: str, cases: Collection[str]) -> bool:
    for word in _TOKEN.findall(piece)[:4]:
        if any(
            form.case in cases and form.number != "plur" and _heads_post(form.lemma) for form in forms(word.lower())
        ):
            return True
        if not any(form.pos in ("ADJF", "PRTF") for form in forms(word.lower())):
            return False
    return False


def take_apart(position: str) -> list[Affiliation]:
    """The posts, degrees and titles of a position whose heads are in the nominative.

    >>> [(a.kind, a.post, a.organization) for a in take_apart("к.ф.н., доцент кафедры кыргызского языка")]
    [('degree', 'к.ф.н.', ''), ('post', 'доцент', 'кафедра кыргызского языка')]
    >>> [(a.kind, a.post, a.organization) for a in take_apart("вице-мэр г. Жалал-Абад по социальным вопросам")]
    [('post', 'вице-мэр г. Жалал-Абад по социальным вопросам', '')]
    >>> [(a.kind, a.post, a.organization) for a in take_apart("Баткен шаардык кеңешинин төрагасы")]
    [('post', 'төрага', 'Баткен шаардык кеңеши')]
    """
    if _is_kyrgyz(position):
        return _kyrgyz(position)
    found: list[Affiliation] = []
    for start, stop in _pieces(position, ("nomn",)):
        part = re.sub(r"\s(?:и|а также)$", "", position[start:stop])
        stop = start + len(part)
        if found and found[-1].kind == "post" and not found[-1].organization and _is_organisation(part):
            found[-1] = Affiliation("post", found[-1].post, part, found[-1].start, stop, start)
            continue
        found += _one(part, start)
    return found


_BARE_UNITS = frozenset(["кафедрой", "отделом", "отделением", "сектором", "лабораторией", "секцией"])
"""«заведующий кафедрой»: of which, is not said, so it is the post."""


def _one(part: str, offset: int) -> list[Affiliation]:
    for kind, pattern in _degrees():
        match = pattern.match(part)
        if match and len(match[0]) >= len(part.rstrip(". ")) - 1:
            return [Affiliation(kind, _tidy(part), "", offset, offset + len(part))]
        if match and kind == "degree" and not re.match(r"[кд]\.", part):
            rest = part[match.end() :].lstrip()
            if rest:
                return [
                    Affiliation("degree", _tidy(match[0]), "", offset, offset + match.end()),
                    *_one(rest, offset + len(part) - len(rest)),
                ]
    at = _organisation_start(part)
    if part[at:] in _BARE_UNITS:
        at = 0
    post = part[:at].rstrip(" –-") if at else part
    organization = _own_organisation(part[at:]) if at else ""
    kind = _kind(post, organization)
    return [Affiliation(kind, _tidy(post), organization, offset, offset + len(part), offset + at if at else -1)]


def _tidy(post: str) -> str:
    return lowered(post.strip())


def _kind(post: str, organization: str) -> str:
    words = [w for w in _TOKEN.findall(post) if w[0].isalpha()]
    heads = [post_heads().get(form.lemma, "") for word in words[:3] for form in forms(word.lower())[:1]]
    if not organization and (any(kind == "expertise" for kind in heads) or re.match(r"консультант\s+по\s", post)):
        return "expertise"
    return "post"


def _own_organisation(text: str) -> str:
    """The organisation in the nominative, without «при», «в»."""
    bare = re.sub(r"^(?:в|во|при|из|от)\s+", "", text)
    cases = ("loct", "gent", "ablt") if bare != text else ("gent", "ablt", "datv", "loct")
    return nominative(bare, cases)


def _organisation_start(part: str) -> int:
    """Where the organisation begins inside «post organisation»; 0 where there is none."""
    tokens = [(m.start(), m[0]) for m in _TOKEN.finditer(part)]
    quoted = [(q.span.start, q.span.stop) for q in find_quotes(part)]
    first = _head_position(tokens)
    for i in range(first + 1, len(tokens)):
        at, word = tokens[i]
        if any(a <= at < b for a, b in quoted):
            return at if (i and tokens[i - 1][1].lower() in ("в", "на")) or i == first + 1 or word in _QUOTES else 0
        if not word[0].isalpha() or word.lower() in _PREPOSITIONS:
            continue
        if _begins_organisation(tokens, i):
            return at
    return 0


def _head_position(tokens: list[tuple[int, str]]) -> int:
    """Index of the head noun of the post: «первый заместитель» → 1."""
    for i, (_, word) in enumerate(tokens):
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
    if _ABBREVIATION.fullmatch(word) and word not in _COUNTRY:
        return True
    modifiers = 0
    for j in range(i, min(i + 7, len(tokens))):
        here = tokens[j][1]
        if not here[0].isalpha():
            return False
        found = forms(here.lower().rstrip("."))
        if any(
            form.pos == "NOUN" and form.case != "nomn" and form.number != "plur" and _heads_organisation(form.lemma)
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
        if any("Fixd" in form.marks for form in found) or any(
            form.pos in ("ADJF", "PRTF") and form.case != "nomn" for form in found
        ):
            modifiers += 1
            continue
        return False
    return False


def _heads_organisation(lemma: str) -> bool:
    heads = organisation_heads()
    return lemma in heads or lemma.split("-")[0] in heads or (lemma.split("-")[-1] in heads and "-" in lemma)


def _is_organisation(part: str) -> bool:
    """A part that is an organisation by itself: «Генеральный директор, Институт фармации»."""
    tokens = [w for w in _TOKEN.findall(part) if w[0].isalpha()]
    if not tokens or _starts_post(part, CASES):
        return False
    if any(
        _heads_organisation(form.lemma) and form.case == "nomn" for word in tokens[:2] for form in forms(word.lower())
    ):
        return True
    return part[0].isupper() and (
        bool(_ABBREVIATION.fullmatch(tokens[0]))
        or any(_heads_organisation(form.lemma) for word in tokens[:5] for form in forms(word.lower()))
    )


@cache
def _kyrgyz_posts() -> re.Pattern[str]:
    """Posts with a possessive and a case ending."""
    heads = sorted((row["head"] for row in lexicons.read("kyrgyz_posts")), key=len, reverse=True)
    return re.compile(
        rf"({'|'.join(heads)})(?:с?[ыиуү])?(?:н[ыиуү]н|[дт][ыиуү]н|[гк][аеоө]|н[аеоө]|н?[дт][аеоө]н?|н[ыиуү]?)?", re.I
    )


def kyrgyz_post(word: str) -> str:
    """The bare form of a Kyrgyz post, '' for another word.

    >>> kyrgyz_post("адиси"), kyrgyz_post("төрагасы"), kyrgyz_post("мугалимине"), kyrgyz_post("мэрии")
    ('адис', 'төрага', 'мугалим', '')
    """
    match = _kyrgyz_posts().fullmatch(word)
    return match[1].lower() if match else ""


def _is_kyrgyz(position: str) -> bool:
    words = position.split() or [""]
    owned = any(
        kyrgyz.stripped(word).case == "gent" and not any(form.known for form in forms(word.lower()))
        for word in words[:-1]
    )
    return (bool(kyrgyz_post(words[-1])) and (owned or not is_post(words[-1]))) or kyrgyz.is_kyrgyz(
        re.sub("«[^»]*»", "", position)
    )


def _kyrgyz(position: str) -> list[Affiliation]:
    """«Баткен шаардык кеңешинин төрагасы»: the organisation in the genitive, then the post with a possessive."""
    found = []
    for start, stop in split_parts(position):
        part = position[start:stop]
        words = [(m.start(), m[0]) for m in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", part)]
        owner = max((i for i, (_, word) in enumerate(words[:-1]) if kyrgyz.stripped(word).case == "gent"), default=-1)
        cut = words[owner][0] + len(words[owner][1]) if owner >= 0 else 0
        *before, last = part[cut:].strip().split(" ")
        post = " ".join([*before, kyrgyz_post(last) or last])
        kind = "expertise" if owner < 0 and kyrgyz_post(last) == "эксперт" else "post"
        found.append(Affiliation(kind, lowered(post), kyrgyz.nominative(part[:cut]), start, stop, start if cut else -1))
    return found
