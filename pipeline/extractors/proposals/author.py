"""Who makes a proposal."""

from spacy.tokens import Doc, Token

from pipeline.annotators.persons.name import Name, people_of
from pipeline.annotators.subjects import subject_of
from pipeline.annotators.tokens import token_at
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms, lemma
from pipeline.normalisers.positions import is_post

_IMPERSONAL = frozenset({"было", "решено", "принято", "внесено", "поддержано"})
_SETTLED = frozenset({"решить", "согласиться", "договориться"})
_ALONE = frozenset({"фонд", "команда", "семья", "редакция", "студент", "школьник", "студентка", "школьница"})
_NEAR = 30
"""People before a sentence among whom the holder of a post is looked for."""
_POST = 15
"""Words before or behind a name that may be of its post."""


def author(doc: Doc, position: int) -> Mention | None:
    """The person who is the subject of the verb here, or whom «она», «который», «посол» stands for."""
    verb = token_at(doc, position)
    person = _person(doc, verb) if verb is not None and not _is_of_many(verb) else None
    return mention(doc, "person", person.span, "proposals.author") if person else None


def is_own_affair(doc: Doc, position: int) -> bool:
    """«Он решил стать врачом», «Фонд решил провести встречу в Оше»: what somebody settles for himself."""
    verb = token_at(doc, position)
    if verb is None or lemma(verb.lower_) not in _SETTLED or _is_of_many(verb):
        return False
    subject = subject_of(verb)
    if subject is None or is_post(subject.text):
        return False
    return subject.pos_ in ("PRON", "PROPN") or lemma(subject.lower_) in _ALONE


def _is_of_many(verb: Token) -> bool:
    return verb.lower_ in _IMPERSONAL or any(
        f.number == "plur" and f.pos in ("VERB", "PRTS", "NOUN") for f in forms(verb.lower_)
    )


def _person(doc: Doc, verb: Token) -> Name | None:
    if verb.lower_ == "по":  # «По словам врача Анны Ким, нужно …»
        return next(iter(people_of(doc).inside(Span(verb.idx, verb.sent.end_char))), None)
    subject = subject_of(verb)
    if subject is not None and subject.pos_ == "NOUN" and subject.morph.get("Number", []) == ["Plur"]:
        return None
    inside = people_of(doc).inside(Span(verb.sent.start_char, verb.sent.end_char))
    before = [person for person in inside if person.start < verb.i]
    if before:
        return before[-1]
    if subject is None:
        return None
    if subject.pos_ == "PRON":
        return people_of(doc).last_before(verb.sent.start_char)
    behind = [person for person in inside if person.start > verb.i]
    return _holder(doc, subject) or (behind[0] if behind else None)


def _holder(doc: Doc, subject: Token) -> Name | None:
    """«посол»: the last one before who was named with that post."""
    if not is_post(subject.text):
        return None
    post, people = lemma(subject.lower_), people_of(doc)
    first = people.inside(Span(0, subject.sent.start_char))[-_NEAR:]
    return next((person for person in reversed(first) if post in _beside(doc, person)), None)


def _beside(doc: Doc, person: Name) -> set[str]:
    """The words around a name in its sentence, in their first form."""
    sentence = doc[person.start].sent
    words = doc[max(person.start - _POST, sentence.start) : min(person.end + _POST, sentence.end)]
    return {lemma(word.lower_) for word in words}
