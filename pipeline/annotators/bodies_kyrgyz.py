"""Organisations of a Kyrgyz sentence: «Швейцариянын Кыргыз Республикасындагы элчилиги», «Мусулмандар дин башкармалыгы».

A Kyrgyz noun phrase ends with its head; all that belongs to it stands before: genitives, attributes in -дагы and bare
nouns. So the head is sought first, and then how far the phrase goes back.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.found import Found
from pipeline.annotators.matches import dates_of, quoted_of
from pipeline.annotators.persons.name import names_of, people_of
from pipeline.annotators.sentences import Sentence
from pipeline.annotators.tokens import index_at, index_from
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.phrases import is_abbreviation

_INSIDE = frozenset({"боюнча", "аттуу", "аралык", "алдындагы", "караштуу", "өз", "ара"})
_OUTSIDE = frozenset(
    {"менен", "үчүн", "тарабынан", "тууралуу", "жөнүндө", "катары", "күнү", "жылы", "бул", "ал", "анда", "деп", "жана"}
)
_AND = frozenset({"жана", ","})
_JOINTS = _AND | {"менен"}
_SEVERAL = re.compile(r"(?:министрлиг|комитет|агенттиг|министрлик|агенттик)", re.I)
"""What has several fields: «Маданият, маалымат жана спорт министрлиги»."""
_ATTRIBUTE = re.compile(r"(?:[дт][аеоө]г[ыиуү]|(?:л|д|т)[ыиуү]к)$", re.I)
"""«Республикасындагы», «Бишкектеги», «шаардык»."""
_PLURAL = re.compile(r"[лдт][аеоө]р[ыиуү]$", re.I)
_TITLE = re.compile(r"[А-ЯЁӨҮҢ]\.?$")


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation, its case («nomn» where it has no ending), and the number of the word behind it."""

    span: Span
    case: str
    end: int


def bodies_in(doc: Doc, sentence: Sentence) -> list[list[Body]]:
    """The lists of organisations of a Kyrgyz sentence; the last of a list tells the case of all."""
    lists: list[list[Body]] = []
    for body in _each(doc, sentence):
        joint = (
            lists
            and doc[lists[-1][-1].end].lower_ in _JOINTS
            and index_at(doc, body.span.start) == lists[-1][-1].end + 1
        )
        if joint:
            lists[-1].append(body)
        else:
            lists.append([body])
    return lists


def _each(doc: Doc, sentence: Sentence) -> Iterator[Body]:
    edge = sentence.start
    i = sentence.start
    while i < sentence.end:
        quoted = quoted_of(doc).at(doc[i].idx)
        if quoted:
            i = max(index_from(doc, quoted.stop), i + 1)
            if i - 2 > edge and _case_of_head(doc, i - 2) == "nomn" and not (_goes_on(doc, i) or _is_theme(doc, i)):
                yield Body(quoted, "nomn", i)
            continue
        case = _case_of_head(doc, i)
        if case == "gent" or (case and not _goes_on(doc, i + 1)):
            start = _start(doc, edge, i)
            span = _span(doc, start, i, plural=bool(_PLURAL.search(doc[i].text)))
            yield Body(span, case, i + 1)
            edge = edge if case == "gent" else i + 1
        i += 1


def _case_of_head(doc: Doc, i: int) -> str:
    """The case of a word that names an organisation, '' where it names none."""
    word = doc[i].text
    if is_abbreviation(re.sub("[а-яёөүң]+$", "", word)) and len(word) > 2 and "-" not in word:
        return "" if _is_bracketed(doc, i) else kyrgyz.stripped(word).case
    if _is_head(word.lower()):
        return "nomn"  # «фонду» is somebody's, and no accusative
    bare = kyrgyz.stripped(word.lower())
    return bare.case if _is_head(bare.word) else ""


def _is_bracketed(doc: Doc, i: int) -> bool:
    """«мамлекеттик комиссиясы (КР ДИМК)»: the short name of what stands before it."""
    return i + 1 < len(doc) and doc[i + 1].text == ")" and any(one.text == "(" for one in doc[max(0, i - 3) : i])


def _is_head(word: str) -> bool:
    single = re.sub("[лдт][аеоө]р$", "", kyrgyz.without_possessive(word))
    return not _heads().isdisjoint({word, single, kyrgyz.without_possessive(word)})


@cache
def _heads() -> frozenset[str]:
    rows = (row["head"] for row in lexicons.read("kyrgyz_owners") if row["kind"] == "organisation")
    return frozenset(head for row in rows for head in kyrgyz.spellings(row))


def _goes_on(doc: Doc, i: int) -> bool:
    """The next word is the head of a longer phrase: «мэрия | кызматкерлери», «GIZ | уюму»."""
    if i >= len(doc) or _case_of_head(doc, i):
        return i < len(doc) and not is_abbreviation(doc[i].text)
    word = doc[i].text.lower()
    return (
        bool(re.search(r"[^\W\d_]{2,}(?:[сбвгджзйклмнңпрт][ыиуү](?:н[ыиуү]н)?)$", word))
        and word not in _OUTSIDE
        and not _is_verb(word)
    )


def _is_theme(doc: Doc, i: int) -> bool:
    """««Дин жана коом» аттуу конференция»: what is called so."""
    return i < len(doc) and doc[i].lower_ in _CALLED


_CALLED = frozenset({"аттуу", "деген", "темасында", "темасындагы", "аталышындагы"})
_VERB = re.compile(r"(?:[дт][ыиуү]|[ыиуү]п|г[аеоө]н|к[аеоө]н|[уүоө]{2}д[аеоө])$", re.I)


def _is_verb(word: str) -> bool:
    return bool(_VERB.search(word))


def _start(doc: Doc, edge: int, head: int) -> int:
    """How far back the phrase of a head goes."""
    at, owned = head, False
    while at > edge:
        before = at - 1
        quoted = quoted_of(doc).at(doc[before].idx)
        if quoted:
            opening = index_at(doc, quoted.start)
            return at if owned or opening < edge else opening
        listed = (
            doc[before].text == "," and before > edge and _SEVERAL.match(doc[head].text) and _is_field(doc, before - 1)
        )
        if not listed and not _belongs(doc, before, at):
            break
        owned = owned or kyrgyz.stripped(doc[before].text).case == "gent"
        at = before
    while at < head and doc[at].lower_ in (*_AND, *_INSIDE):
        at += 1
    return at


def _is_field(doc: Doc, i: int) -> bool:
    """«маданият,»: a bare noun that is no organisation."""
    return doc[i].is_alpha and kyrgyz.stripped(doc[i].text).case == "nomn" and not _case_of_head(doc, i)


def _belongs(doc: Doc, i: int, following: int) -> bool:
    """Whether a word belongs to the phrase that begins behind it."""
    word = doc[i].text
    low = word.lower()
    if names_of(doc).at(doc[i].idx) and not people_of(doc).at(doc[i].idx):  # «Жусуп Баласагын атындагы»
        return True
    if low == "жана":
        return i > 0 and not _case_of_head(doc, i - 1) and doc[following].text[0].islower()
    if low in _INSIDE or (word == "." and i > 0 and _TITLE.match(doc[i - 1].text)) or word == "-":
        return True
    if low in _OUTSIDE or not word[0].isalpha() or any(found.at(doc[i].idx) for found in _strangers(doc)):
        return False
    case = kyrgyz.stripped(word).case
    if case == "gent" or _ATTRIBUTE.search(word):
        return True
    if case != "nomn" and len(word) > 4:
        return False
    return not (_is_verb(low) and word.islower())


def _strangers(doc: Doc) -> tuple[Found[Any], ...]:
    """What is no part of an organisation's name: days, events, people."""
    return dates_of(doc), event_nouns_of(doc), people_of(doc)


def _span(doc: Doc, start: int, head: int, *, plural: bool) -> Span:
    """Where the phrase stands; «уюмдары» behind names in quotation marks belongs to all of them."""
    stop = doc[head].idx + len(doc[head].text)
    quoted = quoted_of(doc).at(doc[start].idx)
    if plural and quoted and index_from(doc, quoted.stop) == head:
        return quoted
    return Span(doc[start].idx, stop)
