"""What an organisation's verb is done to, in its clause: «Костюмы бесплатно | сшил | дом быта «Ийне»»."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pipeline.annotators.agents import Agent
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.matches import dates_of, places_of, quoted_of
from pipeline.normalisers.morphology import Form, forms

_PARTING = frozenset([",", ";", ":", ".", "!", "?", "–", "—", "(", ")", "а", "но", "где"])
_ITSELF = frozenset(["её", "ее", "его", "их", "всё", "это"])
"""What stands for the event in «Её готовили музей и архив», «А придумал всё клуб «Исток»»."""
_WHICH = "который"
_REACH = 14
"""Words to either side of the verb that are looked at."""
_NEAR = 10
"""Words before «который» among which that stands which it means."""
_RARE = 0.02
"""A reading of a smaller share is not meant."""


def objects_of(doc: Doc, agent: Agent) -> Iterator[Token]:
    """The words of the verb's clause that may be its direct object; for «который» the noun that it stands for."""
    for token in _clause(doc, agent):
        found = [form for form in forms(token.lower_) if form.case == "accs" and form.share > _RARE]
        if token.lower_ in _ITSELF:
            yield token
        elif not found or _is_ruled(token) or dates_of(doc).at(token.idx) or places_of(doc).at(token.idx):
            continue
        elif any(form.lemma == _WHICH for form in found):
            yield from _meant(token)
        elif any(form.pos == "NOUN" for form in found):
            yield token


def is_event(doc: Doc, token: Token) -> bool:
    """Whether a word names the event, or stands for it."""
    noun = event_nouns_of(doc).at(token.idx)
    return token.lower_ in _ITSELF or (noun is not None and noun.core.start <= token.idx)


def _clause(doc: Doc, agent: Agent) -> Iterator[Token]:
    """The words of the verb's clause, without the organisations and what stands in quotation marks."""
    verb, sentence = doc[agent.word], doc[agent.word].sent
    for step, last in ((-1, max(sentence.start, verb.i - _REACH) - 1), (1, min(sentence.end, verb.i + _REACH))):
        for i in range(verb.i + step, last, step):
            if agent.bodies.span.start <= doc[i].idx < agent.bodies.span.stop or quoted_of(doc).at(doc[i].idx):
                continue
            if doc[i].lower_ in _PARTING:
                break
            yield doc[i]


def _is_ruled(token: Token) -> bool:
    """«на | сцену», «в большой | зал»."""
    doc, i = token.doc, token.i - 1
    while i >= 0 and any(form.pos in ("ADJF", "PRTF", "NUMR") for form in forms(doc[i].lower_)):
        i -= 1
    return i >= 0 and doc[i].pos_ == "ADP"


def _meant(which: Token) -> list[Token]:
    """«зал, | который дал музей»: the nearest noun before that agrees."""
    number = {(form.number, form.gender) for form in forms(which.lower_) if form.case == "accs"}
    nearest = (which.doc[i] for i in range(which.i - 1, max(which.sent.start, which.i - _NEAR) - 1, -1))
    return next(([token] for token in nearest if any(_fits(form, number) for form in forms(token.lower_))), [])


def _fits(form: Form, number: set[tuple[str, str]]) -> bool:
    return form.pos == "NOUN" and any(
        form.number == one and (one == "plur" or form.gender == gender) for one, gender in number
    )
