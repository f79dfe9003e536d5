"""Infinitives, the clauses that they head, and how one clause follows another."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pipeline.annotators.tokens import text_of, token_at
from pipeline.extractors.mentions import stripped
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms

_JOINS = frozenset({"и", ",", ";", "также"})
_ASIDE = frozenset({"ADV", "PART", "ADP", "ADJ", "NOUN", "NUM"})
_ABOUT = re.compile(r"\bобо?\s+$|\bо\s+$", re.I)
_AND_ABOUT = re.compile(r"(?:,?\s+(?:и|а\s+также)|,)\s+об?о?\s+", re.I)
_NEXT_NOUN = re.compile(r"(?:,\s+(?:а\s+также\s+|и\s+)?|\s+(?:и|а\s+также)\s+)(?P<next>[а-яё]+)")
_ACTION = re.compile(r"(?:ние|тие|ство|ция|[впст]ка)$|^(?:ремонт|вывоз|перенос|ввод)$")
"""Nouns of what is done."""
_OPPOSED = re.compile(r",\s+а\s+(?!также\b|не\b)(?:что\s+)?")
_PREPOSITION = 5
"""Characters of «обо» and the blank behind it."""
_OWN = _ASIDE | {"DET"}
_REACH = 6
"""Words before an infinitive that may belong to it: «до 1 июня установить»."""


def is_infinitive(token: Token) -> bool:
    """Whether a word can be an infinitive."""
    return any(f.pos == "INFN" for f in forms(token.lower_))


def starts_infinitive(doc: Doc, token: Token) -> bool:
    """An infinitive within the next words, nothing but adverbs and particles before it."""
    for at in range(token.i, min(token.i + _REACH, len(doc))):
        if is_infinitive(doc[at]):
            return True
        if not doc[at].is_digit and (doc[at].pos_ not in _OWN or doc[at].is_punct):
            return False
    return False


def is_noun_phrase(doc: Doc, span: Span) -> bool:
    """Whether a stretch begins with something else than an infinitive and what belongs to it."""
    token = token_at(doc, span.start)
    return token is not None and not starts_infinitive(doc, token)


def coordinated(doc: Doc, span: Span) -> list[Span]:
    """«издать сборник, собрать отзывы и открыть школу»: three; «… и поблагодарил ребят» is none."""
    words = list(doc.char_span(span.start, span.stop, alignment_mode="contract") or ())
    if not words or not starts_infinitive(doc, words[0]):
        return [part for one in _each_about(doc, span) for part in _each_done(doc, one)]
    starts, stop = [span.start], span.stop
    for join, word in _joined(doc, words):
        if not is_infinitive(word):
            stop = join.idx
            break
        starts.append(join.idx)
    edges = zip(starts, [*starts[1:], stop], strict=True)
    return [_without_join(doc, Span(*edge)) for edge in edges]


def clauses(doc: Doc, span: Span) -> list[Span]:
    """«комитет пришлёт врача, | а союз составит реестр»: each has a verb of its own."""
    cuts = [match.span() for match in _OPPOSED.finditer(text_of(doc), span.start, span.stop)]
    edges = zip([span.start, *(stop for _, stop in cuts)], [*(start for start, _ in cuts), span.stop], strict=True)
    parts = [Span(*edge) for edge in edges]
    told = (doc.char_span(part.start, part.stop, alignment_mode="contract") or () for part in parts)
    return parts if all(any(is_finite(word) for word in words) for words in told) else [span]


def _each_about(doc: Doc, span: Span) -> list[Span]:
    """«договорились об обмене книгами | и об общем чате»: each with a preposition of its own."""
    cuts = [match.span() for match in _AND_ABOUT.finditer(text_of(doc), span.start, span.stop)]
    if not cuts or not _ABOUT.search(text_of(doc), max(span.start - _PREPOSITION, 0), span.start):
        return [span]
    edges = zip([span.start, *(stop for _, stop in cuts)], [*(start for start, _ in cuts), span.stop], strict=True)
    return [Span(*edge) for edge in edges]


def _each_done(doc: Doc, span: Span) -> list[Span]:
    """«строительство школы, открытие клуба | и возведение моста»: nouns of what is to be done, in one case."""
    first = token_at(doc, span.start)
    cases = _cases_of_action(first.lower_) if first is not None else frozenset()
    joints = _NEXT_NOUN.finditer(text_of(doc), span.start, span.stop)
    cuts = [(match.start(), match.start("next")) for match in joints if cases & _cases_of_action(match["next"])]
    edges = zip([span.start, *(stop for _, stop in cuts)], [*(start for start, _ in cuts), span.stop], strict=True)
    return [Span(*edge) for edge in edges]


def _cases_of_action(word: str) -> frozenset[str]:
    return frozenset(form.case for form in forms(word.lower()) if form.pos == "NOUN" and _ACTION.search(form.lemma))


def _joined(doc: Doc, words: list[Token]) -> Iterator[tuple[Token, Token]]:
    """Where another infinitive of the same row is joined, and it; a finite verb that is joined ends the row."""
    row = [next((word for word in words if is_infinitive(word)), words[0])]
    for word in words[row[0].i - words[0].i + 1 :]:
        join = _join(doc, word, row[-1]) if is_infinitive(word) else None
        if join is not None and (join.lower_ != "и" or _is_apart(join, word, row)):
            row.append(word)
            yield join, word
        elif word.pos_ == "VERB" and doc[word.i - 1].lower_ == "и" and is_finite(word):
            yield doc[word.i - 1], word
            return


def _is_apart(join: Token, word: Token, row: list[Token]) -> bool:
    """«открыть архив | и собрать отзывы»; not «перекрыть мост и не ждать беды»."""
    return word.dep_ == "conj" and word.head in row and word.doc[join.i + 1].lower_ != "не"


def is_finite(word: Token) -> bool:
    """Whether a word can be a verb in a tense of its own."""
    return any(f.pos == "VERB" for f in forms(word.lower_)) and not is_infinitive(word)


def _join(doc: Doc, word: Token, last: Token) -> Token | None:
    """What joins an infinitive, with what belongs to it, to one whose own words stand between: «и», a comma."""
    for at in range(word.i - 1, max(word.i - _REACH, last.i + 1), -1):
        if doc[at].lower_ in _JOINS:
            return doc[at]
        if doc[at].pos_ not in _ASIDE or doc[at].is_punct:
            return None
    return None


def _without_join(doc: Doc, span: Span) -> Span:
    """«, а также собрать отзывы» without the words that join it."""
    span = stripped(text_of(doc), span, " ,.;")
    token = token_at(doc, span.start)
    while token is not None and token.lower_ in ("и", "а", "также") and token.idx + len(token.text) < span.stop:
        span = stripped(text_of(doc), Span(token.idx + len(token.text), span.stop), " ,.;")
        token = token_at(doc, span.start)
    for word in reversed(doc.char_span(span.start, span.stop, alignment_mode="contract") or ()):
        if word.lower_ not in ("и", "а", "также"):
            break
        span = stripped(text_of(doc), Span(span.start, word.idx), " ,.;")
    return span
