"""Words beside an organisation that say its role: «при поддержке Фонда ООН», «Организатором выступил …»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.bodies import bodies_at
from pipeline.annotators.matches import dates_of, quoted_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.tokens import index_from, text_of
from pipeline.extractors.hosts.marked import LATIN, NO_NAME, ROLES, marked
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans

_PRINT = re.compile(r"\b(?:выходит|изда[её]тся|издан[аоы]?|напечатан[аоы]?)\s", re.I)
_BLANK = re.compile(r"[\s.]*(?:г\.|года)?\s*")
_JOINTS = frozenset([",", ";", "и"])


@dataclass(frozen=True, slots=True)
class Cue:
    """Words beside an organisation that say its role, and the case in which it stands with them.

    `open`: whatever stands there is an organisation.
    """

    role: str
    case: str
    pattern: re.Pattern[str]
    open: bool


def by_cue(doc: Doc) -> Iterator[Mention]:
    """«при поддержке Фонда ООН», «Организатором выступил фонд «Эне-Бала»», «совместно с мэрией»."""
    labels = Spans(slot.label for slot in slots_of(doc, *ROLES) if slot.form)
    for cue in cues("before", "open"):
        for match in cue.pattern.finditer(text_of(doc)):
            aside = labels.at(match.start()) or "\n" in match[0] or _is_of_print(doc, match.start())
            if not aside:
                for span in _after(doc, match.end(), cue):
                    yield marked(doc, span, cue.role, "hosts.pattern", cue.case)


@cache
def cues(*places: str) -> tuple[Cue, ...]:
    """The cues of `lexicons/hosts.tsv` that stand in some places."""
    return tuple(
        Cue(row["role"], row["case"], re.compile(row["pattern"], re.I | re.M), row["place"] == "open")
        for row in lexicons.read("hosts")
        if row["place"] in places
    )


def _is_of_print(doc: Doc, position: int) -> bool:
    """«Вестник выходит при поддержке посольства»."""
    sentence = sentences_of(doc).at(position)
    return sentence is not None and bool(_PRINT.search(text_of(doc), sentence.span.start, position))


def _past_day(doc: Doc, position: int) -> int:
    """«провёл 14 ноября 2020 г. | Центр «Мээрим»»."""
    day = dates_of(doc).at(position)
    match = _BLANK.match(text_of(doc), day.span.stop) if day and day.span.start == position else None
    return match.end() if match else position


def _after(doc: Doc, position: int, cue: Cue) -> Iterator[Span]:
    """The organisations that begin right behind a cue, in its case: a bare name too, «Организаторы: | «Мост»»."""
    position = _past_day(doc, position)
    i = index_from(doc, position)
    begins = i < len(doc) and doc[i].idx == position
    named = quoted_of(doc).at(position) if begins and cue.open else None
    if named and named.start == position:
        yield named
        i = index_from(doc, named.stop)
        i += i < len(doc) and doc[i].lower_ in _JOINTS
    for span in bodies_at(doc, i, cue.case, anything=cue.open or _is_name(doc, i)) if begins else ():
        if not NO_NAME.search(span.of(text_of(doc))) and not (
            cue.case == "nomn" and LATIN.fullmatch(span.of(text_of(doc)))
        ):
            yield span


def _is_name(doc: Doc, i: int) -> bool:
    """A capital in the middle of a sentence."""
    return bool(doc[i].text[0].isupper()) and not doc[i].is_sent_start
