"""Events that are told of by a name of their own: «прошли «Научные бои»», «был проведён день узбекского языка»."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from pipeline.annotators.matches import quotes_of
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms, lemmas

_HELD = frozenset({"пройти", "состояться", "проходить", "стартовать"})
"""Verbs whose subject can be nothing but an event: not «открылся «Дордой»»."""
_HOLDING = frozenset({"провести", "организовать", "проводить"})
"""Verbs whose object is one."""
_SPANS = frozenset({"день", "ночь", "неделя", "час", "вечер", "декада"})
"""Stretches of time after which events are called: «День донора», «день узбекского языка»."""


def occasions(doc: Doc, verbs: Iterable[int]) -> Iterator[tuple[int, Span]]:
    """The names of what took place, each with the number of the word that heads it."""
    for i in verbs:
        for child in doc[i].children:
            name = _name(doc[i], child) if child.dep_.startswith(_roles(doc[i])) else None
            if name:
                yield child.i, name


def _roles(verb: Token) -> tuple[str, ...]:
    """The tree may take a subject behind such a verb for its object."""
    found = lemmas(verb.lower_)
    if found & _HELD:
        return ("nsubj", "obj")
    return ("nsubj:pass", "obj") if found & _HOLDING else ("none",)


def _name(verb: Token, subject: Token) -> Span | None:
    """What is quoted and nothing else, or what begins with such a stretch of time and says which."""
    quote = quotes_of(verb.doc).at(subject.idx)
    if quote:
        return None if quote.span.start <= verb.idx < quote.span.stop else quote.inner
    last = subject.right_edge
    of_what = any(child.dep_ == "nmod" and _is_genitive(child) for child in subject.children)
    if lemmas(subject.lower_) & _SPANS and of_what and not subject.i <= verb.i <= last.i:
        return Span(subject.idx, last.idx + len(last.text))
    return None


def _is_genitive(token: Token) -> bool:
    return any(form.case == "gent" for form in forms(token.lower_))
