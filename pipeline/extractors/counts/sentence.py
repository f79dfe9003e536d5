"""The counts that a sentence tells: all who came, and the women and men among them."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from pipeline.annotators.event_nouns import word_lemmas
from pipeline.annotators.groups import groups_of
from pipeline.annotators.matches import numbers_of, quoted_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.counts.groups import is_of_groups
from pipeline.extractors.counts.words import (
    AFTER,
    PART,
    TOTAL,
    animate_after,
    count,
    everybody,
    general,
    is_dated,
    people_word,
    sex_of,
    things,
)
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.numbers import NumberMatch

_OF_ALL = re.compile(r"\s+из\s+\d")
"""«присутствуют 19 из 25 членов»."""

_OF_ALL_BEFORE = re.compile(r"\d\s+из\s+$")
"""«из 25»: the number of all stands last."""

_OUT_OF = re.compile(r"(?<!\w)из\s+(?:общего\s+числа\s+|всех\s+|приглаш[её]нных\s+|зарегистрированных\s+)?$", re.I)
"""«Из 87 членов присутствовали 61», «из приглашённых 30 явились 24»."""

_GROUP = re.compile(
    r"(?<![^\W\d_])(?!всего|итого|участник|присутств|количеств|числ|охват)[^\W\d_]{3,}\s*[–—-]\s*$", re.I
)
"""«члены совета – 9 чел., приглашённые – 6 чел.»"""

_ALL = re.compile(
    r"\b(?:участвовал|присутствовал|пришл|собрал|приш|приехал|слушал|обучал|занимал|учил|подключил|всего)[а-яё]*\s+(?:(?:было|были|только|около|более)\s+)?$",
    re.I,
)
"""«Участвовали 18 женщин»: they were all."""

_AND_ONE = re.compile(r"\s+[а-яё]+\s+и\s+(?:один|одна)\s", re.I)
"""«двадцать две женщины и один мужчина»"""


def in_sentence(doc: Doc, span: Span, rule: str = "count.attendance") -> Iterator[Mention]:
    """The counts of one sentence."""
    inside = [n for n in numbers_of(doc).inside(span) if not (is_dated(doc, n) or quoted_of(doc).cover(n.span))]
    sexed = [n for n in inside if sex_of(doc, n, span)]
    yield from of_sexes(doc, span, rule)
    for number in _totals(doc, span, inside, sexed):
        yield count(doc, number, "total", rule)


def of_sexes(doc: Doc, span: Span, rule: str) -> Iterator[Mention]:
    """The women and the men that a sentence counts."""
    for number in numbers_of(doc).inside(span):
        sex = sex_of(doc, number, span)
        if sex and not is_dated(doc, number):
            yield count(doc, number, sex, rule)


def _totals(doc: Doc, span: Span, inside: list[NumberMatch], sexed: list[NumberMatch]) -> list[NumberMatch]:
    """The number that a sentence counts all by, none where it tells parts only."""

    def before(number: NumberMatch, reach: int) -> str:
        return text_of(doc)[max(span.start, number.span.start - reach) : number.span.start]

    of_all = [n for n in inside if _counts_all(doc, n)]
    people = [
        n for n in inside if n in of_all or people_word(doc, n) or _counts_people(doc, n, span) or animate_after(doc, n)
    ]
    people = [n for n in people if people_word(doc, n) in everybody() or not is_of_groups(doc, n)]
    whole = [n for n in people if n not in sexed and not _is_part(before(n, 40), last=n is inside[-1])]
    whole = [n for n in whole if not has_more(doc, n, inside)]
    whole = [n for n in whole if not _ENROLLED.search(before(n, 40))] or whole
    grouped = [n for n in whole if _GROUP.search(before(n, 40))]
    if len(grouped) > 1:
        whole = [n for n in whole if n not in grouped]
    one = len(sexed) == 1 and not _AND_ONE.match(text_of(doc), sexed[0].span.stop)
    if not whole and one and _ALL.search(before(sexed[0], 40)):
        return sexed
    stated = [n for n in whole if _came_alone(doc, n, span)] or [n for n in whole if TOTAL.search(before(n, 60))]
    apart = [n for n in whole if people_word(doc, n) not in everybody() and _joined(doc, n, inside)]
    named = [n for n in whole if people_word(doc, n) in general() and n not in apart]
    all_who = [n for n in whole if n in of_all or n in named or _counts_people(doc, n, span)]
    groups = [n for n in whole if n in all_who or not _joined(doc, n, inside)]
    counted = [n for n in groups if animate_after(doc, n)]
    if not all_who and len(counted) == 1:
        all_who = counted
    return stated[:1] or all_who[:1] or (groups if len(groups) == 1 and not _sums(doc, inside, span) else [])


def has_more(doc: Doc, number: NumberMatch, inside: Iterable[NumberMatch]) -> bool:
    """«В зале 90 человек, ещё 35 – по Zoom»: only a part of all."""
    more = (other for other in inside if _MORE.fullmatch(text_of(doc), number.span.stop, other.span.start))
    return any(not _WATCHED.match(text_of(doc), other.span.stop) for other in more)


def _counts_all(doc: Doc, number: NumberMatch) -> bool:
    """«208 управдомов, художников и дворников»: a list of groups that has no other number."""
    groups = next(iter(groups_of(doc).touching(number.span)), None)
    return groups is not None and groups.shared and groups.span.start == number.span.start


def _is_part(before: str, *, last: bool) -> bool:
    """«из них 12», «19 из 25», «из 87 членов присутствовали 61»."""
    return bool(PART.search(before) or _OF_ALL_BEFORE.search(before) or (not last and _OUT_OF.search(before)))


def _joined(doc: Doc, number: NumberMatch, inside: list[NumberMatch]) -> bool:
    """«11 членов совета и 23 приглашённых»: a part of a sum that is not told."""
    pairs = [(number, other) for other in inside if other.span.start > number.span.stop]
    pairs += [(other, number) for other in inside if other.span.stop < number.span.start]
    for one, other in pairs:
        between = text_of(doc)[one.span.stop : other.span.start]
        after = AFTER.match(text_of(doc), other.span.stop)
        if _JOINT.fullmatch(between) and after and not word_lemmas(after[1]) & things():
            people = people_word(doc, other) or animate_after(doc, other) or after[1].endswith(("ых", "их"))
            if people and sex_of(doc, other, Span(one.span.start, other.span.stop + 24)) == "":
                return True
    return False


def _sums(doc: Doc, inside: list[NumberMatch], span: Span) -> bool:
    """«12 акушерок, 9 фельдшеров»: groups, and no total."""
    return len([n for n in inside if AFTER.match(text_of(doc), n.span.stop)]) > 1


_JOINT = re.compile(r"\s[^.;:()\d,]{3,60}(?:\sи|,)\s+(?:ещ[её]\s+)?")

_CAME = re.compile(
    r"(?:присутств(?:овал[аио]?|у[юе]т)|участв(?:овал[аио]?|у[юе]т)|явил(?:ись|ось)|пришл[аио]|приехал[аио]|(?:зарегистрировал|подключил)(?:ись|ось)|\b(?:нас|их|всего|вместе)\s+(?:собрал|набрал)(?:ись|ось)|\bнас\s+было)\s+(?:[–—-]\s+)?$",
    re.I,
)

_MORE = re.compile(r"[^.;:()\d]{0,40}[,;]\s+(?:и\s+)?ещ[её]\s+(?!больше)")

_WATCHED = re.compile(r"[^.;]{0,40}(?:трансл|следил|смотре|запис)", re.I)
"""«ещё 120 следили за трансляцией»: they took no part."""

_ENROLLED = re.compile(r"(?:зарегистрир|записал|подал)[а-яё]*\s+(?:[^\s.,;:]+\s+){0,2}$", re.I)
"""«Зарегистрировались 96 человек, подключились 61»: who signed up need not have come."""

ALONE = re.compile(r"\s*(?:[.,;:()!\n]|$)")
"""«на конференцию приехали 85.»"""

_OF_PEOPLE = re.compile(
    r"(?:участник|гост|слушател|делегат|пришедш|собравш|присутствующ)[а-я]*\s+(?:было|оказалось|набралось|собралось|пришло|насчитали)\s*$|"
    r"участник(?:ов|и)\s*[–—:-]\s*$|"
    r"(?:катышуучулардын|катышкандардын|келгендердин)\s+(?:жалпы\s+)?саны\s*[–—:-]?\s*$|"
    r"(?:числ[оа]|количеств[оа]|численность)\s+(?:[а-яё]+\s+){0,2}?(?:участник|присутствующ|гост|слушател|делегат)[а-я]*\s*(?:[а-яё]+\s+){0,3}[–—:-]?\s*$",
    re.I,
)


def _counts_people(doc: Doc, number: NumberMatch, span: Span) -> bool:
    """«Число участников превысило 300»."""
    start = max(span.start, number.span.start - 120)
    ends = (number.span.start, number.span.stop - len(str(number.value)))
    if _OF_ALL.match(text_of(doc), number.span.stop, span.stop):
        return True
    if _came_alone(doc, number, span):
        return True
    return any(_OF_PEOPLE.search(text_of(doc)[start:end]) for end in ends)


def _came_alone(doc: Doc, number: NumberMatch, span: Span) -> bool:
    """«в комиссии 9 человек, участвуют 7:», «на конференцию приехали 85.»"""
    before = text_of(doc)[max(span.start, number.span.start - 120) : number.span.start]
    return bool(_CAME.search(before) and ALONE.match(text_of(doc), number.span.stop, span.stop))
