"""Verbs that tell of an event without naming it: «министр встретился с послом», «комитет рассмотрел 16 марта …»."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from pipeline.annotators.encounters_kyrgyz import kyrgyz_encounters
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.matches import names_day, places_of
from pipeline.annotators.persons.name import names_of
from pipeline.annotators.subjects import subject_of
from pipeline.annotators.tokens import text_of
from pipeline.annotators.venues import venue_in
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.encounters import Encounter, encounter, gathers
from pipeline.normalisers.gazetteer import Kind
from pipeline.normalisers.groups import is_people
from pipeline.normalisers.morphology import Form, forms
from pipeline.normalisers.positions import is_post

_IN = re.compile(r"(?<!\w)во?\s+(?:г\.\s?|город[еу]\s+|сел[еу]\s+)?$", re.I)
_PHRASE = 6
"""Words of a subject among which the people stand: «больше сотни местных жителей»."""
_SOURCE = re.compile(r"\W*(?:об\s+этом|как)\s", re.I)


def encounters(sent: Tokens) -> Iterator[tuple[Token, Encounter]]:
    """The verbs of a sentence that tell of an event: somebody in office, or a company, comes together with people."""
    if kyrgyz.is_kyrgyz(sent.text):
        yield from kyrgyz_encounters(sent)
        return
    for token in sent:
        told = encounter(token.text) if token.pos_ == "VERB" else None
        if told and any(_fits(token, way) for way in told.object.split()):
            yield token, told


def _fits(verb: Token, way: str) -> bool:
    subject = subject_of(verb)
    return _ALONE[way](verb, subject) if way in _ALONE else subject is not None and _FITS[way](verb, subject)


def _with_people(verb: Token, subject: Token) -> bool:
    others = [child for child in verb.children if child.dep_.startswith(("obl", "nmod")) and _is_ruled(child, "с")]
    return any(_meet(subject, other, "ablt") for other in others)


def _together(verb: Token, subject: Token) -> bool:
    """«депутаты обсудили с жителями …», «главы двух министерств обсудили …»."""
    peers = any(form.number == "plur" and gathers(form.lemma, "peer") for form in forms(subject.lower_))
    return peers or _with_people(verb, subject)


def _received(verb: Token, subject: Token) -> bool:
    others = [child for child in verb.children if child.dep_.startswith("obj")]
    return _is_official(subject) and any(_meet(subject, other, "accs") for other in others)


def _for_an_aim(verb: Token, subject: Token) -> bool:
    """«жители собрались, чтобы обсудить план»."""
    aims = [child for child in verb.children if child.dep_ == "advcl" and child.morph.get("VerbForm", []) == ["Inf"]]
    return bool(aims) and _is_many(subject)


def _gathered(verb: Token, subject: Token) -> bool:
    """«20 июля в Дархане сошлись тридцать хозяев»: many people, on a day and at a place, and no noun tells of what."""
    sent = Span(verb.sent.start_char, verb.sent.end_char)
    named = any(noun.rank for noun in event_nouns_of(verb.doc).inside(sent))
    parts = (child for child in (subject, *verb.children) if child.dep_.startswith("nsubj"))
    many = any(_is_plural(form) for part in parts for word in [*part.subtree][:_PHRASE] for form in forms(word.lower_))
    return many and not named and _is_dated(verb) and _is_set(verb.doc, sent)


def _is_set(doc: Doc, sent: Span) -> bool:
    """In a town or a house, no whole country."""
    return (
        any(place.kind is not Kind.COUNTRY for place in places_of(doc).inside(sent)) or venue_in(doc, sent) is not None
    )


def _volunteered(verb: Token, subject: Token) -> bool:
    """«20 апреля школьники посадили в Токмоке 300 елей»: not «фермеры высадили 300 гектаров картофеля»."""
    free = any(gathers(form.lemma, "volunteers") for form in forms(subject.lower_))
    return free and _gathered(verb, subject)


def _in_council(verb: Token, subject: Token) -> bool:
    """A body that sits, on a day: not «парламент рассмотрел 300 законопроектов за год»."""
    return _is_dated(verb) and any(gathers(form.lemma, "council") for form in forms(subject.lower_))


def _called_on(verb: Token, subject: Token) -> bool:
    """An official or a company, on a day: «27 июня университет посетила делегация»."""
    return _is_dated(verb) and _is_official(subject) and any(child.dep_.startswith("obj") for child in verb.children)


def _by_nobody(verb: Token, subject: Token | None) -> bool:
    """«В Оше обсудили, как сократить очереди»: in the plural, without a subject, in a town or on a day.

    Not «обсудили на заседании», where a noun tells it.
    """
    several = verb.morph.get("Number", []) == ["Plur"] and verb.dep_ == "ROOT"
    sent = Span(verb.sent.start_char, verb.sent.end_char)
    named = any(noun.rank for noun in event_nouns_of(verb.doc).inside(sent))
    return subject is None and several and not named and _is_placed(verb)


def _taught(verb: Token, subject: Token | None) -> bool:
    """«В Нарыне школьникам объяснили, как тушить торф», «врачи рассказали 5 мая студентам …», «обучили 30 женщин»."""
    told = [child for child in verb.children if child.dep_.startswith(("iobj", "obl", "obj"))]
    taught = any(
        gathers(form.lemma, "pupils") for child in told for form in forms(child.lower_) if form.case in _TAUGHT
    )
    return taught and _is_placed(verb) and (subject is None or _is_person(subject))


def _how(verb: Token, subject: Token | None) -> bool:
    """«24 апреля в Зарбдаре они показали, как работает полив»: on a day, in a place, how something is done."""
    following = verb.doc[verb.i + 1 : verb.i + 3].text.lower()
    placed = places_of(verb.doc).inside(Span(verb.sent.start_char, verb.sent.end_char))
    many = subject is None or subject.pos_ == "PRON" or _is_person(subject)
    return following.endswith("как") and following.startswith(",") and _is_dated(verb) and bool(placed) and many


_TAUGHT = frozenset({"datv", "accs", "gent"})


def _is_placed(verb: Token) -> bool:
    """On a day, or in a town; not «об этом рассказали …», which only says where the news is from."""
    if _SOURCE.match(verb.sent.text):
        return False
    sent = Span(verb.sent.start_char, verb.sent.end_char)
    places = (one.span for one in places_of(verb.doc).inside(sent))
    return _is_dated(verb) or any(_IN.search(text_of(verb.doc), sent.start, place.start) for place in places)


def _is_dated(verb: Token) -> bool:
    sent = Span(verb.sent.start_char, verb.sent.end_char)
    return names_day(verb.doc, sent)


_ALONE = {"nobody": _by_nobody, "taught": _taught, "how": _how}
"""Ways that need no subject."""
_FITS = {
    "with": _with_people,
    "together": _together,
    "whom": _received,
    "aim": _for_an_aim,
    "gathered": _gathered,
    "volunteers": _volunteered,
    "what": _in_council,
    "house": _called_on,
}


def _is_ruled(token: Token, preposition: str) -> bool:
    return any(child.dep_ == "case" and child.lower_ in (preposition, f"{preposition}о") for child in token.children)


def _meet(subject: Token, other: Token, case: str) -> bool:
    """Two that can meet in office: each a person or people, one at least an official, a company or many."""
    both = _is_person(subject) and _is_person(other, case)
    return both and (_is_official(subject) or _is_official(other))


def _is_person(token: Token, case: str = "") -> bool:
    if names_of(token.doc).at(token.idx):
        return True
    return _is_official(token) or any(_is_plural(form) for form in forms(token.lower_) if case in ("", form.case))


def _is_official(token: Token) -> bool:
    return is_post(token.text) or any(gathers(form.lemma, "company") for form in forms(token.lower_))


def _is_many(token: Token) -> bool:
    return any(_is_plural(form) for form in forms(token.lower_) if form.case == "nomn")


def _is_plural(form: Form) -> bool:
    return form.number == "plur" and is_people(form)
