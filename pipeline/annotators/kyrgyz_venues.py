"""Venues told in Kyrgyz: the house stands in the locative, behind all that belongs to it."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pipeline.annotators.event_nouns import event_nouns_of, kyrgyz_halls
from pipeline.annotators.matches import dates_of, places_of, quoted_of
from pipeline.annotators.persons.name import names_of, people_of
from pipeline.annotators.tokens import index_from
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.gazetteer import Kind
from pipeline.normalisers.places import Toponym

_CLOCK = re.compile("[дт][аеоө]н?|к[үу]н[үу]|.*саатта")
"""«5-май күнү», «саат 15.00 дө»"""
_BUILT = re.compile("[а-яөүң]{3,}[гк][аеоө]н")
"""«базасында ачылган борборунда», not «Баткен»"""
_DEED = re.compile("[а-яөүң]+(?:уу|үү)")
_OUTSIDE = frozenset(["алар", "биз", "анда", "караштуу", "бери", "чейин", "менен", "үчүн", "деп", "ал", "ага", "бул"])
_OF_A_KIND = re.compile("[а-яөүң-]+(?:[лдт][ыиуү]к)")
"""«технологиялык»"""
_MINISTRY = re.compile("(?:министрлиг|агенттиг|комитет|институт|факультет)[а-яөүң]*", re.I)
"""What has several fields."""
_BASE = re.compile("базасында(?:г[ыи])?")
"""«факультетинин базасында»: at the faculty."""
_NEAR = 40
"""Characters within which the event stands that is told to be there."""


def kyrgyz_venues(doc: Doc) -> Iterator[tuple[int, int]]:
    """The first word and the end of each: «облустук китепкананын окуу залында»."""
    for sentence in doc.sents:
        if kyrgyz.is_kyrgyz(sentence.text) and not kyrgyz.is_aside(sentence.text):
            ends = (i for token in sentence if (i := _last(doc, token)) is not None)
            yield from ((start, i + 1) for i in ends if not _is_of_event(doc, start := _start(doc, i)))


def _is_of_event(doc: Doc, start: int) -> bool:
    """«конференциянын жыйынтыктоо бөлүмүндө»: a part of the event."""
    before = doc[start - 1] if start > doc[start].sent.start else None
    return before is not None and event_nouns_of(doc).at(before.idx) is not None and _is_owner(before.text)


def _last(doc: Doc, token: Token) -> int | None:
    """The last word of the venue that a word ends: the one before «базасында», «үйүндөгү» before an event."""
    if _BASE.fullmatch(token.lower_) and token.i > token.sent.start and _is_owner(doc[token.i - 1].lower_):
        built = token.i + 1 < len(doc) and _BUILT.fullmatch(doc[token.i + 1].text)
        return None if built else int(token.i) - 1
    held = event_nouns_of(doc).begins_in(Span(token.idx, token.idx + _NEAR))
    word = kyrgyz.ATTRIBUTE.sub("", token.lower_) if held else token.lower_
    return int(token.i) if _is_head(word) else None


def _names_house(doc: Doc, i: int) -> bool:
    """«Юрьевка мектебинде», «Ош технологиялык университетинде»: the town that a house is called by, with no ending."""
    bare = kyrgyz.stripped(doc[i].text).case == "nomn"
    behind = i + 1
    while behind < len(doc) and _OF_A_KIND.fullmatch(doc[behind].lower_):
        behind += 1
    return bare and behind < len(doc) and _is_head(doc[behind].lower_)


def _is_of_office(doc: Doc, place: Toponym) -> bool:
    """«агенттиктин Талас облусундагы өкүлчүлүгүндө»: the region that an office of somebody's is for."""
    first, last = index_from(doc, place.span.start), index_from(doc, place.span.stop) - 1
    owned = bool(first) and _is_owner(doc[first - 1].text) and not places_of(doc).at(doc[first - 1].idx)
    return owned and bool(kyrgyz.ATTRIBUTE.search(doc[last].lower_))


def _is_owner(word: str) -> bool:
    return kyrgyz.stripped(word).case == "gent"


def _is_head(word: str) -> bool:
    bare = kyrgyz.stripped(word)
    likely = {bare.word, kyrgyz.without_possessive(bare.word), bare.word[:-1]}  # «корпусу»: no «корпу»
    return bare.case == "loct" and not kyrgyz_halls().isdisjoint(likely)


def _start(doc: Doc, i: int) -> int:
    """Back over what belongs to the noun: genitives, adjectives, numbers, a quoted name."""
    start = i
    while start > doc[i].sent.start:
        before = doc[start - 1]
        if before.text == "." and start > 1 and len(doc[start - 2].text) == 1:  # «Б.Сыдыков атындагы»
            start -= 2
            continue
        quote = quoted_of(doc).at(before.idx)
        if quote:
            start = index_from(doc, quote.start)
            continue
        if _parts(doc, before) or _is_subject(doc, before, start):
            break
        start -= 1
    return _behind_places(doc, _with_fields(doc, start, i))


def _with_fields(doc: Doc, start: int, i: int) -> int:
    """Back over the fields of a ministry that commas part: «Эмгек, камсыздоо жана миграция министрлигинин»."""
    joined = next((k for k in range(start, i) if doc[k].lower_ == "жана"), None)
    if joined is None or not any(_MINISTRY.fullmatch(word.text) for word in doc[joined : i + 1]):
        return start
    first = doc[i].sent.start
    while start - 2 >= first and doc[start - 1].text == "," and _is_bare(doc[start - 2]):
        start -= 2
        while start > first and (_is_bare(doc[start - 1]) or _is_owner(doc[start - 1].text)):
            start -= 1
    return start


def _is_bare(word: Token) -> bool:
    """A noun or adjective without an ending."""
    return word.is_alpha and kyrgyz.stripped(word.text).case == "nomn" and not event_nouns_of(word.doc).at(word.idx)


def _is_subject(doc: Doc, word: Token, start: int) -> bool:
    """«Угуу № 7 мектептин залында»: what was held, first in its sentence; not «Окуу борборунун залында»."""
    first = word.i == word.sent.start and _DEED.fullmatch(word.lower_)
    return bool(first) and kyrgyz_halls().isdisjoint(
        (kyrgyz.without_possessive(kyrgyz.stripped(doc[start].text).word),)
    )


def _behind_places(doc: Doc, start: int) -> int:
    """Behind «облусунун Сокулук районундагы»: the rest of a place that was left out, and where the house is."""
    place = places_of(doc).at(doc[start].idx)
    while place and not _is_of_office(doc, place):
        end = index_from(doc, place.span.stop)
        if place.kind is Kind.COUNTRY or not (
            place.span.start < doc[start].idx or kyrgyz.ATTRIBUTE.search(doc[end - 1].lower_)
        ):
            break
        start, place = end, places_of(doc).at(doc[end].idx)
    return start


def _parts(doc: Doc, word: Token) -> bool:
    """A word that is no part of the venue: the day, the town, the event, what was done there."""
    place = places_of(doc).at(word.idx)
    if names_of(doc).at(word.idx) and not place:
        return people_of(doc).at(word.idx) is not None
    case = kyrgyz.stripped(word.text).case
    country = place is not None and place.kind is Kind.COUNTRY
    own = place is not None and (country or _names_house(doc, word.i) or _is_of_office(doc, place))
    elsewhere = place is not None and case != "gent" and not own
    told = word.lower_ in _OUTSIDE or any(found.at(word.idx) for found in (event_nouns_of(doc), dates_of(doc)))
    by_form = case in ("loct", "accs", "datv", "ablt") or _CLOCK.fullmatch(word.lower_) or _BUILT.fullmatch(word.text)
    return word.is_punct or elsewhere or told or bool(by_form) or kyrgyz.OWNED_PLURAL.search(word.lower_) is not None
