"""Events that are told of by a name of their own: «прошли «Научные бои»», «был проведён день узбекского языка»."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from pipeline.annotators.matches import dates_of, quotes_of
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.morphology import forms, lemmas

_HELD = frozenset({"пройти", "состояться", "проходить", "стартовать"})
"""Verbs whose subject can be nothing but an event: not «открылся «Дордой»»."""
_HOLDING = frozenset({"провести", "организовать", "проводить"})
"""Verbs whose object is one."""
_SPANS = frozenset({"день", "ночь", "неделя", "час", "вечер", "декада"})
"""Stretches of time after which events are called: «День донора», «день узбекского языка»."""
_DAY = re.compile(r"(?:күн|кун|жумалыг|айлыг|апталыг|жылдыг|мааракес|декадас|майрам)[ыиуү]")
_KEPT = re.compile("(?:белгилен|майрамдал)")
"""Kyrgyz verbs of keeping such a day."""
_NEAR = 4
"""Words between such a day and its verb: «күнү салтанаттуу түрдө белгиленди»."""


_WORDS = 2
"""Words in the genitive between what took place and its name."""
_LASTING = frozenset({"проект", "набор", "регистрация", "отбор", "фильм", "книга", "журнал"})
"""What is called by a name, and is no event."""


def occasions(doc: Doc, verbs: Iterable[int]) -> Iterator[tuple[int, Span]]:
    """The names of what took place, each with the number of the word that heads it."""
    for i in verbs:
        if _KEPT.match(doc[i].lower_):
            yield from _kept(doc, i)
        for child in doc[i].children:
            name = _name(doc[i], child) if child.dep_.startswith(_roles(doc[i])) else None
            if name:
                yield child.i, name


def _kept(doc: Doc, verb: int) -> Iterator[tuple[int, Span]]:
    """«Ошто 23-апрелде Бүткүл дүйнөлүк китеп күнү белгиленди»: a day in Kyrgyz, and all that tells which."""
    first = doc[verb].sent.start
    head = next((i for i in range(verb - 1, max(first, verb - _NEAR) - 1, -1) if _DAY.fullmatch(doc[i].lower_)), None)
    if head is None:
        return
    start = head
    while start > first and _tells_which(doc[start - 1]):
        start -= 1
    if start < head:
        yield head, Span(doc[start].idx, doc[head].idx + len(doc[head].text))


def _tells_which(word: Token) -> bool:
    """No place where, nor day on which it was kept."""
    dated = bool(dates_of(word.doc).at(word.idx))
    return not (dated or word.is_punct or kyrgyz.stripped(word.text).case in ("loct", "datv", "ablt"))


def _roles(verb: Token) -> tuple[str, ...]:
    """The tree may take a subject behind such a verb for its object."""
    found = lemmas(verb.lower_)
    if found & _HELD:
        return ("nsubj", "obj")
    return ("nsubj:pass", "obj") if found & _HOLDING else ("none",)


def _name(verb: Token, subject: Token) -> Span | None:
    """What is quoted and nothing else; what is called so; or what begins with a stretch of time and says which."""
    quote = quotes_of(verb.doc).at(subject.idx)
    if quote:
        return None if quote.span.start <= verb.idx < quote.span.stop else quote.inner
    called = _called(subject)
    if called:
        return called
    last = subject.right_edge
    of_what = any(child.dep_ == "nmod" and _is_genitive(child) for child in subject.children)
    if lemmas(subject.lower_) & _SPANS and of_what and not subject.i <= verb.i <= last.i:
        return Span(subject.idx, last.idx + len(last.text))
    return None


def _called(subject: Token) -> Span | None:
    """«игровая программа» before «Страна здоровья», «читка пьесы» before «Полынь»; not a project, which goes on."""
    if subject.pos_ != "NOUN" or lemmas(subject.lower_) & _LASTING:
        return None
    last = subject
    while last.i + 1 < len(subject.doc) and last.i - subject.i < _WORDS and _is_genitive(subject.doc[last.i + 1]):
        last = subject.doc[last.i + 1]
    stop = last.idx + len(last.text)
    quoted = quotes_of(subject.doc).begins_in(Span(stop, stop + 2))
    return Span(subject.left_edge.idx, stop) if quoted else None


def _is_genitive(token: Token) -> bool:
    return any(form.case == "gent" for form in forms(token.lower_))
