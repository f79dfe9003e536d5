"""Phrases of running text that name a venue: «в актовом зале Института языков», «на базе школы № 5»."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.matches import quoted_of
from pipeline.annotators.phrases import phrase_end
from pipeline.annotators.tokens import span_of, text_of
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms, lemmas

_INTRODUCERS = frozenset(["в", "во", "на"])
_BASE = re.compile(r"\b(?:на\s+(?:базе|площадке|территории)|в\s+стенах)$", re.I)
_INSTITUTION = re.compile(r"[А-ЯЁ][А-ЯЁа-яё]*(?:У|УА|ИА|ГИ|НИИ|МА|ПИ)")
"""Abbreviations of universities and institutes: КГТУ, ОшГУ, КРСУ."""
_ALWAYS = frozenset({"учиться"})
"""What is always done in a house: «учатся в школах»; what was, may be the event's."""
_ELSEWHERE = frozenset({"работать", "сообщить", "сообщать", "рассказать", "пояснить", "уточнить"})
"""What is done in a house that is not the event's."""
_CLOSE = 3
"""Words between what was done elsewhere and its house: «сообщили агентству в представительстве»."""
_FIGURATIVE = frozenset(["одной", "единой", "общей"])
"""«объединил на одной площадке»: together, not where."""
_OPEN = frozenset(["площадка", "двор", "площадь", "поле", "поляна", "сквер", "парк", "навес"])
_BESIDE = frozenset(["перед", "у", "возле", "около", "за", "напротив", "под"])
_NEAR_TO = frozenset(["у", "возле", "около", "напротив"])
"""«в чайхане у моста»: of several such houses, the one beside it; not «в клубе за столом»."""
_LANDMARKS = frozenset(["причал", "памятник", "мемориал", "монумент", "фонтан"])
"""«на старт у причала»: where one meets."""
_OUTDOORS = frozenset(["берег", "пляж", "набережная", "площадь"])
"""Heads that say where, but a house beside them says it better: «на берегу озера, в пансионате «Евразия»»."""


class VenuePhrase(NamedTuple):
    """A venue without its preposition: tokens from `start` to `end`, and the case of its head."""

    start: int
    end: int
    case: str

    def span(self, doc: Doc) -> Span:
        """Where it stands in the reading."""
        return span_of(doc, self.start, self.end)


def venues_in(doc: Doc, span: Span) -> Iterator[VenuePhrase]:
    """The «в / на» phrases with the head of a venue in a sentence, in order; «у родника» where people met there."""
    for token in doc.char_span(span.start, span.stop, alignment_mode="expand") or ():
        if token.i + 1 >= len(doc) or quoted_of(doc).inside(token.idx):
            continue
        if token.lower_ in _INTRODUCERS:
            phrase = _within(doc, token)
        elif token.lower_ in _BESIDE:
            phrase = _beside(doc, token)
        else:
            continue
        if phrase is not None and phrase.end > phrase.start:
            yield phrase


def _within(doc: Doc, token: Token) -> VenuePhrase | None:
    """«в актовом зале школы»; «В актовый зал пришли 70 человек», told by who came."""
    based = _BASE.search(text_of(doc)[max(0, token.idx) : doc[token.i + 1].idx + len(doc[token.i + 1].text)])
    start = token.i + 2 if based else token.i + 1
    start += doc[start].lower_ in _OWN
    cases = ("gent",) if based else ("accs", "loct") if _is_entered(token) else ("loct",)
    head = venue_head(doc, start, cases)
    if head is None and based:  # «на площадке перед школой»: of what, no head tells
        start, cases = token.i + 1, ("loct",)
        head = venue_head(doc, start, cases)
    if head is None or (not based and _governed_away(token)) or doc[start].lower_ in _FIGURATIVE:
        return None
    if "accs" in cases and event_nouns_of(doc).at(doc[head].idx):  # «На диалоговую площадку пришли …»
        return None
    return VenuePhrase(start, _landmark_end(doc, head, phrase_end(doc, start, head)), _case(doc, head, cases))


def _case(doc: Doc, head: int, cases: tuple[str, ...]) -> str:
    """The first of the cases that the head may stand in."""
    own = {form.case for form in forms(doc[head].lower_) if form.number == "sing"}
    return next((case for case in cases if case in own), cases[0])


_OWN = frozenset(["её", "ее", "его", "их", "нашем", "нашей", "своём", "своем", "своей"])
"""«в её зале периодики»"""
_ENTERED = 7
"""Words from «в» to who came, where the parser errs."""


def _is_entered(token: Token) -> bool:
    """«В сельский клуб набилось человек двести»: somebody came there, and no thing did."""
    near = (_governor(token.head), *token.doc[token.i + 2 : min(token.i + _ENTERED, token.sent.end)])
    verb = next((word for word in near if lemmas(word.lower_) & _arrivals()), None)
    if verb is None:
        return False
    came = [child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass")]
    return all(child.pos_ not in ("NOUN", "PROPN") or _lives(child.lower_) for child in came)


def _governor(word: Token) -> Token:
    """What governs a word, or the first of those that it is joined to: «приехал в Каракол, в музей»."""
    while word.dep_ == "conj" and word.head.i < word.i:
        word = word.head
    return word.head


def _lives(word: str) -> bool:
    found = [form for form in forms(word) if form.pos == "NOUN"]
    return not found or any(form.animate for form in found)


def _beside(doc: Doc, token: Token) -> VenuePhrase | None:
    """«Жители собрались у родника Ак-Булак», «Сход прошёл под навесом»."""
    noun = token.head
    if noun.i <= token.i or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    met = lemmas(noun.head.lower_) & _met() or event_nouns_of(doc).at(noun.head.idx)
    if not met and lemmas(noun.lower_).isdisjoint(_LANDMARKS):
        return None
    cases = ("ablt",) if token.lower_ in ("под", "перед", "за") else ("gent",)
    head = venue_head(doc, token.i + 1, cases)
    head = None if head is None or _is_numbered_house(doc, head) else head
    return (
        None
        if head is None
        else VenuePhrase(token.i + 1, _landmark_end(doc, head, phrase_end(doc, token.i + 1, head)), cases[0])
    )


def _is_numbered_house(doc: Doc, head: int) -> bool:
    """«у дома № 14 по улице Школьной»: an address."""
    return "дом" in lemmas(doc[head].lower_) and head + 1 < len(doc) and doc[head + 1].text == "№"


def _landmark_end(doc: Doc, head: int, end: int) -> int:
    """«на площадке перед ТЦ «Сарай»», «в чайхане у моста»: where a bare head lies, only what is beside it tells."""
    beside = _BESIDE if lemmas(doc[head].lower_) & _OPEN else _NEAR_TO
    if end > head + 1 or end >= len(doc) or doc[end].lower_ not in beside:
        return end
    mark = next((token for token in doc[end + 1 : end + 4] if token.pos_ in ("NOUN", "PROPN")), None)
    if mark is None or any(form.animate for form in forms(mark.lower_)[:1]):
        return end
    return phrase_end(doc, end + 1, mark.i)


_FIRST = {"loct": 0, "accs": 2}
"""«под навесом во дворе музея», «приехали прямо в поле: на полевом стане …»: where they were says best where."""


def venue_in(doc: Doc, span: Span) -> VenuePhrase | None:
    """The phrase of a sentence that says best where: the first that names a house, else the first."""
    found = list(venues_in(doc, span))
    houses = [one for one in found if not _lies_outdoors(doc, one)]
    houses.sort(key=lambda one: _FIRST.get(one.case, 1))
    return next(iter((*houses, *found)), None)


def _lies_outdoors(doc: Doc, phrase: VenuePhrase) -> bool:
    head = venue_head(doc, phrase.start, (phrase.case,))
    return head is not None and not lemmas(doc[head].lower_).isdisjoint(_OUTDOORS)


def names_venue(text: str) -> bool:
    """Whether one of its first words is the head of a venue: «зал заседаний районной администрации»."""
    words: list[str] = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)[:4]
    return any(_is_head(word) for word in words)


def begins_with_venue(text: str) -> bool:
    """Whether its first noun is the head of a venue: «малый зал», not «Вестник кенеша»."""
    words: list[str] = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)[:4]
    nouns = (word for word in words if not any(form.pos in ("ADJF", "PRTF") for form in forms(word.lower())))
    return _is_head(next(nouns, ""))


def _is_head(word: str) -> bool:
    """«зал», «конгресс-центр», «СДК»."""
    lemmas = {form.lemma for form in forms(word.lower()) if form.pos == "NOUN"} | {word.lower()}
    return any(map(_heads_venue, lemmas))


def _heads_venue(lemma: str) -> bool:
    """«зал», «конгресс-центр», «спорткомплекс»."""
    last = lemma.split("-")[-1]
    return last in _heads() or (last.endswith(_COMPOUND) and len(last) > 9)


_COMPOUND = (
    *("комплекс", "центр", "площадка", "клуб", "театр", "школа", "лицей", "станция", "больница", "зал", "музей"),
    *("администрация", "библиотека"),
)
"""Venues that have other words glued in front: «этноцентр», «киноклуб», «ветстанция»."""


def venue_head(doc: Doc, start: int, cases: tuple[str, ...]) -> int | None:
    """The head of a venue's noun phrase within its first words, all before it being adjectives."""
    for i in range(start, min(start + 6, len(doc))):
        found = forms(doc[i].lower_)
        if i == start and _INSTITUTION.fullmatch(doc[i].text) and i + 1 < len(doc):
            return i
        shortened = doc[i].text.isupper() or (i + 1 < len(doc) and doc[i + 1].text == ".")
        if shortened and doc[i].lower_ in _heads():
            return i
        if any(f.pos == "NOUN" and f.case in cases and f.number == "sing" and _heads_venue(f.lemma) for f in found):
            return i
        if doc[i].text in "«“" or not (
            any(f.pos in ("ADJF", "PRTF", "ANUM") for f in found)
            or doc[i].text in (",", "и")
            or "Fixd" in {m for f in found for m in f.marks}
            or (doc[i].text.istitle() and not any(f.known for f in found))  # «в Жогорку Кенеше»
        ):
            return None
    return None


def _is_event_again(word: Token) -> bool:
    """«Этот вопрос вынесли на площадку. Она работала в чайхане»: a pronoun right behind an event's name."""
    last = word.sent.start - 2
    return (
        word.lower_ in ("он", "она", "оно")
        and last >= 0
        and event_nouns_of(word.doc).at(word.doc[last].idx) is not None
    )


def _governed_away(token: Token) -> bool:
    """«учатся в школах», «сообщили в представительстве»: told of somebody, not of the event."""
    subjects = [child for child in token.head.head.children if child.dep_ == "nsubj"]
    if any(event_nouns_of(token.doc).at(child.idx) or _is_event_again(child) for child in subjects):
        return False  # «Площадка работала в чайхане»
    if subjects and not any(_lives(child.lower_) for child in subjects):
        return False  # «Площадка «Ртуть и мы» работала в клубе»
    before = token.doc[max(token.sent.start, token.i - _CLOSE) : token.i]
    return any(_tells_elsewhere(word) for word in (token.head.head, *before))


def _tells_elsewhere(word: Token) -> bool:
    """«учатся в школах», not «учились мирить соседей»."""
    past = any("past" in form.marks for form in forms(word.lower_))
    return bool(lemmas(word.lower_) & (_ELSEWHERE if past else _ALWAYS | _ELSEWHERE))


@cache
def _arrivals() -> frozenset[str]:
    return frozenset(row["verb"] for row in lexicons.read("arrivals"))


@cache
def _met() -> frozenset[str]:
    return frozenset(row["verb"] for row in lexicons.read("held_here")) | _arrivals()


@cache
def _heads() -> frozenset[str]:
    return frozenset(row["head"] for row in lexicons.read("venues"))
