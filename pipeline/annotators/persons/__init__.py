"""Personal names: what the network finds, made whole, and what the forms of the words prove.

Writes `doc.user_data["names"]` and, without the names that streets and institutions bear, `doc.user_data["people"]`.
"""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline.annotators.found import Found
from pipeline.annotators.persons.forms import by_form
from pipeline.annotators.persons.name import name_at
from pipeline.annotators.persons.namesakes import (
    behind_namesake,
    behind_place,
    behind_town,
    is_honoured,
    is_namesake,
    is_of_places,
)
from pipeline.annotators.persons.networks import by_network, by_training, unpersonal
from pipeline.annotators.persons.plausible import is_of_body
from pipeline.annotators.persons.strangers import describes
from pipeline.annotators.persons.words import INSIDE, OPENING, is_capital, is_kin, is_place
from pipeline.normalisers.kyrgyz import is_common, is_kyrgyz
from pipeline.normalisers.names import is_patronymic, parse_name, readings
from pipeline.normalisers.names.reading import Part


def persons(doc: Doc) -> Doc:
    """Find the names of people."""
    doc.user_data["unpersonal"] = sorted(unpersonal(doc))
    spans = _with_trained(doc, _spans(doc))
    spans = [one for one in spans if not any(is_common(word.text) for word in doc[slice(*one)])]
    found = [behind_town(doc, name_at(doc, *one)) for one in sorted({*spans, *_again(doc, spans)})]
    doc.user_data["names"] = Found(found)
    others = [name for name in found if not (is_honoured(doc, name) or is_of_places(doc, name))]
    meant = (behind_namesake(doc, name) if is_namesake(doc, name) else behind_place(doc, name) for name in others)
    doc.user_data["people"] = Found(name for name in meant if name)
    return doc


def _spans(doc: Doc) -> list[tuple[int, int]]:
    """Disjoint stretches of words, in order; where two overlap, the wider one that is a name."""
    network = set(by_network(doc))
    formed = {one for one in by_form(doc) if not (one[0] and doc[one[0] - 1].lower_ in INSIDE)}
    formed -= {one for one in formed if describes(doc, one[1] - 1)}
    formed -= {one for one in formed if is_kyrgyz(doc[one[0]].sent.text) and any(map(is_of_body, doc[slice(*one)]))}
    candidates = sorted({*network, *formed}, key=lambda one: (one[0], -one[1]))
    kept: list[tuple[int, int]] = []
    for start, end in candidates:
        if kept and start < kept[-1][1]:
            if end - start > kept[-1][1] - kept[-1][0] or (
                end - start == kept[-1][1] - kept[-1][0] and end > kept[-1][1] and (start, end) in network
            ):
                kept[-1] = (start, end)
            continue
        kept.append((start, end))
    return kept


def _with_trained(doc: Doc, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Names as the network for nested spans has them, and all that it lacks; what a form proves is kept as it is."""
    formed = set(by_form(doc))
    over = {i: one for one in spans for i in range(*one)}
    trained = [
        (start, end)
        for start, end in by_training(doc)
        if not any(_is_proved(doc, *over[i], (start, end), formed) for i in range(start, end) if i in over)
    ]
    taken = {i for one in trained for i in range(*one)}
    return trained + [one for one in spans if taken.isdisjoint(range(*one))]


def _is_proved(doc: Doc, start: int, end: int, other: tuple[int, int], formed: set[tuple[int, int]]) -> bool:
    """Initials, a patronymic, «уулу», among which no other word stands; or a form that only adds to the other name."""
    signs = any(one.text == "." or is_kin(one) or is_patronymic(one.text) for one in doc[start:end])
    return signs or ((start, end) in formed and start <= other[0] and other[1] <= end)


def _again(doc: Doc, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """A surname alone, of somebody who is named in full elsewhere: «Ратманский», «по словам Ратманского»."""
    inside = {i for start, end in spans for i in range(start, end)}
    full = (parse_name(doc[start:end].text) for start, end in spans if end - start > 1)
    known = {name.surname.lower() for name in full if name and len(name.surname) > 2}
    for i, token in enumerate(doc):
        if i in inside or not is_capital(token) or len(token.text) < 3 or _beside_capital(doc, i):
            continue
        if _surnames(token.text) & known and not (i and doc[i - 1].lower_ in INSIDE) and not is_place(token.text):
            yield i, i + 1


def _beside_capital(doc: Doc, i: int) -> bool:
    """Part of another name: «площадь Ала-Тоо», «Фонд Сороса»."""
    before, after = doc[i - 1] if i else None, doc[i + 1] if i + 1 < len(doc) else None
    return (
        before is not None
        and (before.text in OPENING or (is_capital(before) and before.sent == doc[i].sent and not before.is_sent_start))
    ) or (after is not None and is_capital(after) and after.sent == doc[i].sent)


@cache
def _surnames(word: str) -> frozenset[str]:
    """What surnames a word can be a form of."""
    return frozenset(one.nominative.lower() for one in readings(word) if one.part is Part.SURNAME)
