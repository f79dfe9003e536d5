"""Events that are told of by a name of their own: «прошли «Научные бои»», «состоялся День донора»."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from pipeline.annotators.matches import quotes_of
from pipeline.model.span import Span
from pipeline.normalisers.morphology import lemmas

_HELD = frozenset({"пройти", "состояться", "проходить", "стартовать"})
"""Verbs whose subject can be nothing but an event: not «открылся «Дордой»»."""
_SPANS = frozenset({"день", "ночь", "неделя", "час", "вечер", "декада"})
"""Stretches of time after which events are called, with a capital letter."""


def occasions(doc: Doc, verbs: Iterable[int]) -> Iterator[tuple[int, Span]]:
    """The names that are subjects of verbs of taking place, each with the number of the word that heads it.

    The tree may take a subject behind such a verb for its object.
    """
    for i in verbs:
        if lemmas(doc[i].lower_) & _HELD:
            for child in doc[i].children:
                name = _name(doc[i], child) if child.dep_.startswith(("nsubj", "obj")) else None
                if name:
                    yield child.i, name


def _name(verb: Token, subject: Token) -> Span | None:
    """What is quoted and nothing else, or what begins with such a stretch of time."""
    quote = quotes_of(verb.doc).at(subject.idx)
    if quote:
        return None if quote.span.start <= verb.idx < quote.span.stop else quote.inner
    if lemmas(subject.lower_) & _SPANS and subject.text[0].isupper():
        last = subject.right_edge
        return Span(subject.idx, last.idx + len(last.text)) if last.i < verb.i or subject.i > verb.i else None
    return None
