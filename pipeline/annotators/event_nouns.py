"""Event nouns: the words of a text that name a kind of event («круглый стол»), with the adjectives before them.

Writes `doc.user_data["event_nouns"]`.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.found import Found
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.groups import is_people
from pipeline.normalisers.morphology import forms, lemmas

_PEOPLE = "<люди>"


@dataclass(frozen=True, slots=True)
class EventNoun:
    """An event noun with the adjectives before it: `span`; `core` is the noun phrase of the lexicon itself."""

    span: Span
    core: Span
    type: str
    rank: int
    token: int
    """The core's head."""
    told: bool = False
    """No noun, but a verb that tells of the event by itself: «встретился»."""


def event_nouns(doc: Doc) -> Doc:
    """Find event nouns."""
    doc.user_data["event_nouns"] = Found(_again(doc, list(_nouns(doc))))
    return doc


def event_nouns_of(doc: Doc) -> Found[EventNoun]:
    """All event nouns, in order."""
    found: Found[EventNoun] = doc.user_data["event_nouns"]
    return found


@cache
def _types() -> dict[str, list[tuple[tuple[str, ...], str, int]]]:
    table: dict[str, list[tuple[tuple[str, ...], str, int]]] = defaultdict(list)
    for row in lexicons.read("event_types"):
        for spelling in kyrgyz.spellings(row["words"]):
            words = tuple(spelling.split())
            table[words[0]].append((words, row["type"], int(row["rank"])))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def is_plural(doc: Doc, noun: EventNoun) -> bool:
    """Whether an event noun names several, as a subject or object may: «вебинары», not «заседанием»."""
    if kyrgyz.is_kyrgyz(doc[noun.token].sent.text):
        return kyrgyz.is_plural(doc[noun.token].lower_)
    return any(form.number == "plur" and form.case in ("nomn", "accs") for form in forms(doc[noun.token].lower_))


def is_event_word(lemma: str) -> bool:
    """Whether a noun names a kind of event.

    >>> is_event_word("вебинар"), is_event_word("фонд")
    (True, False)
    """
    return any(len(words) == 1 for words, _, _ in _types().get(lemma, ()))


@lru_cache(maxsize=50_000)
def word_lemmas(word: str) -> frozenset[str]:
    """Dictionary forms of a word, Russian or Kyrgyz."""
    low = word.lower()
    bare = kyrgyz.stripped(low).word
    found = lemmas(low) | {low, bare, kyrgyz.without_possessive(low), kyrgyz.without_possessive(bare)}
    found |= {kyrgyz.singular(bare)}
    if "-" in low and low.split("-")[-1].isalpha():  # «бизнес-форум»
        return found | word_lemmas(low.rsplit("-", 1)[1])
    return found


def _nouns(doc: Doc) -> Iterator[EventNoun]:
    table = _types()
    i = 0
    while i < len(doc):
        match = _match(doc, i, table)
        if match is None:
            i += 1
            continue
        size, kind, rank = match
        last = doc[i + size - 1]
        start = _with_adjectives(doc, i)
        yield EventNoun(
            Span(doc[start].idx, last.idx + len(last.text)),
            Span(doc[i].idx, last.idx + len(last.text)),
            kind,
            rank,
            _head(doc, i, size),
        )
        i += size


def _head(doc: Doc, i: int, size: int) -> int:
    """«день» of «день открытых дверей», «стол» of «круглый стол»."""
    nouns = (k for k in range(i, i + size) if any(form.pos == "NOUN" for form in forms(doc[k].lower_)))
    return next(nouns, i + size - 1)


def _again(doc: Doc, nouns: list[EventNoun]) -> list[EventNoun]:
    """The nouns, and where the head of one of several words stands alone later: «школа» after «двухдневная школа»."""
    heads: dict[str, EventNoun] = {}
    for noun in nouns:
        if len(doc[noun.token].text) < len(noun.core):
            for lemma in lemmas(doc[noun.token].lower_):
                heads.setdefault(lemma, noun)
    known = {noun.token for noun in nouns}
    for token in doc if heads else ():
        first = next((heads[lemma] for lemma in sorted(lemmas(token.lower_)) if lemma in heads), None)
        if first and token.i > first.token and token.i not in known and token.text.islower():
            span = Span(token.idx, token.idx + len(token.text))
            nouns.append(EventNoun(span, span, first.type, 1, token.i))
    return sorted(nouns, key=lambda noun: noun.span)


def _match(doc: Doc, i: int, table: dict[str, list[tuple[tuple[str, ...], str, int]]]) -> tuple[int, str, int] | None:
    if not doc[i].text[0].isalpha():
        return None
    if kyrgyz.is_homonym(doc[i].text):
        return None
    entries = [entry for first in word_lemmas(doc[i].text) for entry in table.get(first, ())]
    for words, kind, rank in sorted(entries, key=lambda entry: (-len(entry[0]), -len(entry[0][0]), entry)):
        if i + len(words) <= len(doc) and all(_fits(doc[i + k], word) for k, word in enumerate(words)):
            other = _names_hall(doc, i + len(words)) or _is_year_of_study(doc, i)
            return None if other else (len(words), kind, rank)
    return None


def _fits(token: Token, word: str) -> bool:
    """A word of the lexicon in any form; «<люди>» is whoever the noun before is for: «школа сиделок»."""
    if word == _PEOPLE:
        return any(form.case == "gent" and is_people(form) for form in forms(token.lower_))
    return word in word_lemmas(token.text)


def _is_year_of_study(doc: Doc, i: int) -> bool:
    """«2 курс», «студент 3-го курса»."""
    counted = i > 0 and doc[i - 1].text.split("-")[0].isdigit()
    return counted and any(form.lemma == "курс" and form.number == "sing" for form in forms(doc[i].lower_))


def _names_hall(doc: Doc, i: int) -> bool:
    """«жыйындар залы», «кеңешмелер бөлмөсү»: a bare plural before what is named by it."""
    if i >= len(doc) or not kyrgyz.is_bare_plural(doc[i - 1].lower_):
        return False
    following = kyrgyz.stripped(doc[i].lower_).word
    return kyrgyz.without_possessive(following) in kyrgyz_halls() - {following}


@cache
def kyrgyz_halls() -> frozenset[str]:
    """Kyrgyz nouns of places in which events are held, in both spellings."""
    return frozenset(head for row in lexicons.read("venues_ky") for head in kyrgyz.spellings(row["head"]))


def _with_adjectives(doc: Doc, i: int) -> int:
    """Adjectives that agree with the noun and stand before it."""
    cases = {(form.case, form.number) for form in forms(doc[i].lower_) if form.case}
    start = i
    while start and not doc[start].is_sent_start:
        word = doc[start - 1]
        if word.lower_ == "и" and start > 1 and _agrees(doc[start - 2], cases):
            start -= 1
            continue
        if not (_agrees(word, cases) or _is_ordinal(word)):
            break
        start -= 1
    return start


def _is_ordinal(token: Token) -> bool:
    return (bool(token.text) and set(token.text) <= set("IVXLC")) or (
        token.text.split("-")[0].isdigit() and token.text.endswith(("-й", "-я", "-го", "-ый", "-ая"))
    )


def _agrees(token: Token, cases: set[tuple[str, str]]) -> bool:
    """An adjective of the noun's; not «наш», «этот», which tell nothing of its kind."""
    return any(
        form.pos in ("ADJF", "PRTF", "ANUM") and (form.case, form.number) in cases and "Apro" not in form.marks
        for form in forms(token.lower_)
    )
