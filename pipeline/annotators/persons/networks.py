"""Names that the networks find: slovnet's, and the one for nested spans."""

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.nested import stretches_of
from pipeline.annotators.persons.name import name_at
from pipeline.annotators.persons.namesakes import is_namesake
from pipeline.annotators.persons.plausible import plausible
from pipeline.annotators.persons.strangers import describes, without_neighbours, without_post, without_strangers
from pipeline.annotators.persons.words import (
    OPENING,
    TITLES,
    certain_surname,
    is_capital,
    is_common_plural,
    is_initial,
    is_joining,
    is_kin,
    is_no_name,
    leads_another,
)
from pipeline.normalisers.kyrgyz import is_kyrgyz
from pipeline.normalisers.names import is_patronymic, kin
from pipeline.normalisers.positions import is_post

_JOINS = frozenset(["жана", "менен"])


def by_training(doc: Doc) -> Iterator[tuple[int, int]]:
    """Names by the network for nested spans, in Russian sentences."""
    network = {(span.start, span.end) for span in doc.spans["ner"] if span.label_ == "PER"}
    inside = {i for start, end in network for i in range(start, end)}
    for one in stretches_of(doc):
        if one.label != "PERSON" or is_kyrgyz(doc[one.start].sent.text):
            continue
        start, end = without_neighbours(doc, *_name_words(doc, one.start, one.end))
        while end - start > 2 - (start not in inside) and is_no_name(doc[start].text):  # «Академик Сагдеев»
            start += 1
        start = without_post(doc, start, end)
        while end - start > 1 and (is_common_plural(doc[start].text) and doc[start].is_sent_start):
            start += 1  # «Пчеловоды Хатлона считают деньги»
        if end > start and describes(doc, end - 1):
            end -= 1
        sure = one.chance > _SURE or (one.chance > _LIKELY and (start, end) in network)
        if end <= start or not sure or not plausible(doc, start, end):
            continue
        titled = one.start and doc[one.start - 1].text in OPENING  # «Шкода Октавия»
        if (start, end) in network or not (titled or is_namesake(doc, name_at(doc, start, end))):
            yield start, end


_SURE, _LIKELY = 0.7, 0.5
"""From which chance on the network for nested spans is believed, alone and together with slovnet's."""


def by_network(doc: Doc) -> Iterator[tuple[int, int]]:
    """Names by slovnet's network, widened and narrowed to what can be one."""
    for span in doc.spans["ner"]:
        if span.label_ != "PER":
            continue
        start, end = without_neighbours(doc, *_widened(doc, *_name_words(doc, span.start, span.end)))
        while end - start > 2 and is_no_name(doc[start].text):  # «Профессора Ильдар Гарифуллин»
            start += 1
        start = without_post(doc, start, end)
        if end > start and describes(doc, end - 1):  # «Аким Южно-Казахстанской области»
            end -= 1
            end = start if end == start + 1 and is_post(doc[start].text) else end
        while end - start > 2 and _begins_anew(doc, start, end - 1):
            end -= 1
        if end > start and is_kyrgyz(doc[start].sent.text):
            start, end = without_strangers(doc, start, end)
        if end > start and plausible(doc, start, end):
            yield start, end


def _begins_anew(doc: Doc, start: int, last: int) -> bool:
    """«Шин Р. О. Отдыхающие снимают …», «Асанова З. Т. Гость – …»: the first word of the next sentence."""
    word = doc[last].text
    initials = doc[last - 1].text == "." and certain_surname(doc[start])
    return is_common_plural(word) or (initials and len(word) > 1 and is_no_name(word))


def unpersonal(doc: Doc) -> Iterator[tuple[int, int]]:
    """What the networks take for places and organisations."""
    yield from ((one.start, one.end) for one in doc.spans["ner"] if one.label_ != "PER")
    found = (one for one in stretches_of(doc) if one.label in ("ORG", "LOC") and one.chance > _SURE)
    yield from ((one.start, one.end) for one in found)


def _name_words(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The first stretch of a span that has only words and full stops of initials: not «Игоря Наркевича (Ректор»."""
    while start < end and not (is_initial(doc, start) or (is_capital(doc[start]) and not is_joining(doc, start))):
        start += 1
    at = start
    while (
        at < end
        and doc[at].lower_ not in _JOINS
        and (
            doc[at].is_alpha
            or is_capital(doc[at])
            or (doc[at].text == "." and is_initial(doc, at - 1))
            or ("-" in doc[at].text and not doc[at].text.islower())
        )
    ):
        at += 1
    return start, at


def _widened(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Initials and «уулу» that the network left out; words that are no part of a name go."""
    while start >= 2 and is_initial(doc, start - 2) and doc[start - 1].text == ".":
        start -= 2
    if (
        start
        and is_capital(doc[start - 1])
        and certain_surname(doc[start - 1])
        and not doc[start - 1].text.isupper()
        and end - start == 2
        and is_patronymic(doc[end - 1].text)
    ):
        start -= 1
    while end < len(doc) and is_kin(doc[end]):
        end += 2 if doc[end].lower_ in TITLES and end + 1 < len(doc) and is_capital(doc[end + 1]) else 1
    if is_initial(doc, end - 1):
        end += 1
    while end + 1 < len(doc) and is_initial(doc, end) and not (doc[end - 1].is_punct or leads_another(doc, end)):
        end += 2
    if end < len(doc) and is_patronymic(doc[end].text) and is_capital(doc[end]):
        end += 1
    while end > start and not (is_capital(doc[end - 1]) or doc[end - 1].text == "." or kin(doc[end - 1].text)):
        end -= 1
    return start, end
