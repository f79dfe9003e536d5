"""The post before a name: «директор школы Асан Асанов»."""

import re
from collections.abc import Mapping
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.event_nouns import is_event_word
from pipeline.annotators.matches import quoted_of
from pipeline.annotators.tokens import index_from, reading_of, text_of
from pipeline.extractors.people.kyrgyz_position import is_plural_post, kyrgyz_before
from pipeline.extractors.people.position.bounds import CHAIRS, DASHES, is_verb, reach
from pipeline.extractors.people.position.head import after_preposition, first_modifier, heads, holds, opens_phrase
from pipeline.extractors.people.position.position import Position, end_of
from pipeline.model.span import Span
from pipeline.normalisers.kyrgyz import is_kyrgyz
from pipeline.normalisers.morphology import lemmas
from pipeline.normalisers.positions import is_kyrgyz_position, is_post, kyrgyz_post, short_posts


def before(doc: Doc, start: int, limit: int, cases: Mapping[str, float], *, several: bool = False) -> Position | None:
    """The post that stands before the name beginning at word `start`, not reaching below word `limit`.

    `cases` are those the name can stand in: the head of the post stands in the same. `several` admits a post in the
    plural, since other names follow this one.
    """
    if start <= limit:
        return _shortened_before(doc, start)
    foreign = is_kyrgyz(doc[start].sent.text)
    if foreign or _is_told_in_kyrgyz(doc, start, limit):
        told = kyrgyz_before(doc, start, limit, several=several)
        if told is not None:
            return Position(told, "nomn", True, is_plural_post(doc[start - 1]))
    if doc[start - 1].text in DASHES and start - 1 > limit and (several or _entry(doc, start - 1, limit, cases)):
        start -= 1  # «доценты факультета – А. А. Курганов, …»
    if doc[start - 1].text == "," and start - 1 > limit and _in_apposition(doc, start, limit):
        start -= 1  # «Открыла заседание проректор по науке, Горова З.А.»
    low = reach(doc, start, limit)
    best: tuple[float, int, str, bool] | None = None
    quoted = quoted_of(doc)
    for i in range(low, start):
        if quoted.at(doc[i].idx) or (foreign and not is_post(doc[i].text)):
            continue
        for form in heads(doc, i):
            if (form.number == "plur") != several and form.number == "plur":
                continue
            if form.case not in cases or not opens_phrase(doc, i, low, form) or not holds(doc, i + 1, start, form):
                continue
            first = first_modifier(doc, i, low, form)
            score = (
                cases[form.case]
                + 0.3 * form.share
                + 1.5 * is_post(doc[i].text)
                - 0.05 * (i - low)
                - 2.0 * after_preposition(doc, first, low)
            )
            if best is None or score > best[0]:
                best = score, first, form.case, form.number == "plur"
    if best is None or best[0] < _UNLIKELY:
        return _acting(doc, low, start, cases) or _shortened_before(doc, start)
    stop = end_of(_without_honorific(doc, start))
    if best[1] > low and (acting := _acting(doc, low, start, cases)) and acting.span.start < doc[best[1]].idx:
        return acting
    first = _with_degree(doc, doc[_behind_praise(doc, best[1], start)].idx)
    return Position(Span(first, stop), best[2], True, best[3]) if stop > first else None


_OF_AGE = re.compile(r"[а-яё]+летн(?:ий|яя|его|ей|ему|им|юю)")


@cache
def _praise() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicons.read("praise"))


def _behind_praise(doc: Doc, first: int, start: int) -> int:
    """«опытный пчеловод», «двенадцатилетний манасчи»: what is said of him is no part of the post."""
    while first + 1 < start and (_praise() & lemmas(doc[first].lower_) or _OF_AGE.fullmatch(doc[first].lower_)):
        first += 1
    return first


_DEGREED = re.compile(
    r"(?:^|[:;)]|[а-яё](?=\s))[\s,]*(?P<degree>(?:[кд]\.\s?(?:[а-я]{1,7}\.?-?\s?){1,3}н\.|ph\.?\s?d\.?)[\s,]+)$", re.I
)
"""«… («Вода»), к.ю.н., профессор Зоя Ли»; not «Асан Горов, к.ю.н., профессор Зоя Ли»."""


def _with_degree(doc: Doc, first: int) -> int:
    """The character where a post begins, or the degree in front of it."""
    ahead = text_of(doc)[max(reading_of(doc).part_at(first).start, first - _SHORT) : first]
    match = _DEGREED.search(ahead)
    return first - len(match["degree"]) if match else first


_ACTING = re.compile(r"(?<!\w)и\.\s?о\.\s?(?=\w)", re.I)


def _acting(doc: Doc, low: int, start: int, cases: Mapping[str, float]) -> Position | None:
    """«и.о. ректора Зоя Горова»: who acts for somebody, whose post stands in the genitive."""
    match = next(iter(_ACTING.finditer(text_of(doc), doc[low].idx, doc[start].idx)), None)
    stop = end_of(_without_honorific(doc, start))
    if match is None or match.end() >= stop or not is_post(doc[index_from(doc, match.end())].text):
        return None
    return Position(Span(match.start(), stop), max(cases, key=lambda case: cases[case]), True)


def _entry(doc: Doc, dash: int, limit: int, cases: Mapping[str, float]) -> bool:
    """«В него вошли: председатель совета – Е. Акунова, секретарь совета – …»: an entry of a list, a post and a name.

    Or a name in the oblique case of its post: «книга поэта – Николая Асанова».

    Who leads the event itself is told by his part, not by a post.
    """
    if max(cases, key=lambda case: cases[case]) != "nomn":
        return True
    if dash == limit + 1:  # «Переводчик – Н. Горов»
        return is_post(doc[limit].text) and not lemmas(doc[limit].lower_) & (CHAIRS | _PARTS)
    behind = limit if limit > doc[dash].sent.start else dash  # «… – Зоя Ли и председатель комитета – Марат Горов»
    first = next((i + 1 for i in range(dash - 1, limit - 1, -1) if doc[i].text in ":,;" or is_verb(doc[i])), behind)
    first += doc[first].lower_ == "и"
    told = doc[first:dash]
    return (
        len(told) > 1
        and is_post(told[0].text)
        and not any(is_event_word(lemma) for t in told for lemma in lemmas(t.lower_))
    )


_PARTS = frozenset(["эксперт", "участник", "участница", "координатор", "организатор", "ментор", "гость", "гостья"])
"""Before a dash they tell a part as labels do."""


def _in_apposition(doc: Doc, start: int, limit: int) -> bool:
    """A post of several words from the verb, or the head of the sentence, to the comma before a name.

    One word where a comma and a verb follow the name: «Аким, Жаныбек Горов, обещал помощь».
    """
    low = reach(doc, start - 1, limit)
    told = doc[low : start - 1]
    if low == doc[start].sent.start and len(told) == 1 and is_post(told[0].text):
        return _is_parenthesis(doc, start)
    begins = low == doc[start].sent.start or is_verb(doc[low - 1]) or doc[low - 1].lower_ in ("также", "и")
    return begins and len(told) > 1 and is_post(told[0].text) | is_post(told[1].text)


def _is_parenthesis(doc: Doc, start: int) -> bool:
    """A comma and a verb follow the name that begins at word `start`."""
    comma = next((i for i in range(start, min(start + 6, len(doc) - 1)) if doc[i].text == ","), None)
    return comma is not None and is_verb(doc[comma + 1]) and all(word.text[0].isupper() for word in doc[start:comma])


_UNLIKELY = -1.0
"""Below this a phrase is not the post of the name behind it."""


def _is_told_in_kyrgyz(doc: Doc, start: int, limit: int) -> bool:
    """«Выступили: мектеп директору Асан Асанов»: a Kyrgyz post, whatever the sentence is."""
    post = doc[start - 1].text
    if not kyrgyz_post(post):
        return False
    return not is_post(post) or (start - 2 >= limit and is_kyrgyz_position(doc[start - 2 : start].text))


@cache
def _shortened() -> re.Pattern[str]:
    """«к.с.-х.н. Гульнур Байдуллаева», «ст. преп. Р. Бабаев»; the last comma parts them from the name."""
    short = "|".join(sorted(short_posts()))
    return re.compile(
        r"(?:^|(?<=[^\w\s]\s)|(?<=[а-яё]\s)|(?<=\())"
        rf"(?:(?:[кд]\.\s?(?:[а-я]{{1,7}}\.?-?\s?){{1,3}}н\.?|(?:{short})\.|ph\.?\s?d\.?"
        r"|(?:д-р|докт\.|канд\.|доктор|кандидат)\s(?:[а-я-]{2,10}\.\s?){1,2}наук|д-р)[\s,]*)+$",
        re.I,
    )


_SHORT = 60


def _shortened_before(doc: Doc, start: int) -> Position | None:
    """Degrees and posts cut short, though the full stops of some look like the end of a sentence.

    Between two commas they are the former person's: «Айнур Токоева, к.и.н., Асан Горов».
    """
    at = doc[start].idx
    ahead = text_of(doc)[max(reading_of(doc).part_at(at).start, at - _SHORT) : at]
    match = _shortened().search(ahead)
    if not match or (ahead.rstrip().endswith(",") and ahead[: match.start()].rstrip().endswith(",")):
        return None
    first = at - len(match[0])
    return Position(Span(first, first + len(match[0].rstrip(" ,"))), "nomn", True)


_HONORIFICS = frozenset(
    [
        "г-н",
        "г-жа",
        "господин",
        "госпожа",
        "господина",
        "госпожи",
        "господину",
        "госпоже",
        "господином",
        "госпожой",
        "тов",
        "товарищ",
    ]
)


def _without_honorific(doc: Doc, start: int) -> Token:
    last = start - 1
    while last and (doc[last].lower_ in _HONORIFICS or (doc[last].text == "." and doc[last - 1].lower_ in _HONORIFICS)):
        last -= 1
    return doc[last]
