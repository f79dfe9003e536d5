"""Organisations behind a label: «Организаторы: Центр «Арман»; Алматинский городской методический кабинет»."""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from spacy.tokens import Doc

from pipeline.annotators.agents import Agent, agents_of
from pipeline.annotators.bodies import bodies_of
from pipeline.annotators.matches import quoted_of
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.slots import Slot, slots_of
from pipeline.annotators.stops import first_sentence
from pipeline.annotators.tokens import index_from, text_of
from pipeline.extractors.hosts.cued import cues
from pipeline.extractors.hosts.marked import NO_NAME, ROLES, marked
from pipeline.extractors.hosts.subjects import role_of
from pipeline.extractors.mentions import stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.positions import split_parts

_RULES_GENITIVE = re.compile(r"(?:поддержке|содействии|участии|средства|сч[её]т)\W*$", re.I)
_WE = re.compile(r"мы\b", re.I)
_REACH = 8
"""Words around «предоставил» among which it is told what."""
_AND = re.compile(r"\sи\s+$")
_FIRM, _APART = re.compile(r";|\s\+\s"), re.compile(r"(?:[^;+]|\+(?!\s))+")
"""«ОО «Арча» + клуб «Эне»»."""
_GIVEN = re.compile(
    r"(?:грант[ыа]?|средства|деньги|финансовая\s+поддержка|помощь|поддержка)\s+(?:от\s+)?(?=[^\s,;])", re.I
)
"""«Деньги: грант | фонда «Арча»»."""


def by_label(doc: Doc) -> Iterator[Mention]:
    """«Организаторы: Центр «Арман»; Алматинский городской методический кабинет»; an answer in a sentence too."""
    slots = [slot for slot in slots_of(doc, *ROLES) if slot.form]
    agents = list(agents_of(doc)) if slots else []
    for slot in slots:
        for piece in slot.pieces:
            told = [agent for agent in agents if piece.covers(agent.bodies.span)]
            yield from _told(doc, slot, told)
            if not _names_people(doc, piece):
                items = (one for one in _listed(doc, _up_to_cue(doc, piece)) if not _is_of_things(doc, told, one))
                for span in map(partial(_up_to_deed, doc), items):
                    if not NO_NAME.search(span.of(text_of(doc))) and not _tells(doc, told, span):
                        given = _GIVEN.match(text_of(doc), span.start, span.stop)
                        case = "gent" if given else _label_case(doc, slot, span)
                        span = Span(given.end(), span.stop) if given else span
                        yield marked(doc, span, slot.field, "hosts.label", case)


def _names_people(doc: Doc, piece: Span) -> bool:
    """Somebody is named, but for whom an organisation is called after: «Фонд Конрада Аденауэра»."""
    people = (person.span for person in people_of(doc).inside(piece))
    return any(not any(bodies.span.covers(one) for bodies in bodies_of(doc).touching(one)) for one in people)


def _told(doc: Doc, slot: Slot, agents: Iterable[Agent]) -> Iterator[Mention]:
    """«Чьими силами? Мастерскую вела артель «Кийиз»»: the question asked for its part, whatever the verb."""
    for agent in agents:
        if agent.case == "nomn" and doc[agent.word].idx >= slot.pieces[0].start and role_of(doc, agent) is None:
            yield from (marked(doc, span, slot.field, "hosts.label", "nomn") for span in agent.bodies.items)


def _tells(doc: Doc, agents: Iterable[Agent], span: Span) -> bool:
    """«Деньги: проект финансируется посольством»: a clause, whose verb says who did what."""
    words = {doc[agent.word].idx for agent in agents}
    return any(span.start <= word < span.stop for word in words) or bool(_WE.match(span.of(text_of(doc))))


def _is_of_things(doc: Doc, agents: Iterable[Agent], span: Span) -> bool:
    """«Кто помогал? Костюмы | сшил дом быта»: what was done stands first, who did it last."""
    return any(span.start < doc[one.word].idx < one.bodies.span.start < span.stop for one in agents)


def _label_case(doc: Doc, slot: Slot, span: Span) -> str:
    """«При поддержке: Посольства Великобритании»: in the case that the label asks for, where nothing else is likely."""
    i = index_from(doc, span.start)
    head = next((forms(word.lower_) for word in doc[i : i + _REACH] if word.pos_ in ("NOUN", "PROPN")), ())
    ruled = _RULES_GENITIVE.search(slot.label.of(text_of(doc)))
    return (
        "gent"
        if ruled
        and {f.case for f in head if f.number == "sing"} >= {"gent"}
        and not any(f.case == "nomn" and f.number == "sing" for f in head)
        else "nomn"
    )


def _up_to_deed(doc: Doc, span: Span) -> Span:
    """«Помогли: акимиат | дал аппаратуру, фонд «Арча» | оплатил обед», «чай дал | акимиат»: without what each did."""
    words = doc[index_from(doc, span.start) + 1 : index_from(doc, span.stop)]
    deeds = (word.idx for word in words if _is_past(word.lower_) and not quoted_of(doc).inside(word.idx))
    deed = next(deeds, span.stop)
    behind = [] if bodies_of(doc).overlap(Span(span.start, deed)) else bodies_of(doc).inside(Span(deed, span.stop))
    return behind[0].items[0] if behind else stripped(text_of(doc), Span(span.start, deed))


def _is_past(word: str) -> bool:
    found = forms(word)[:1]
    return any(form.known and form.pos == "VERB" and "past" in form.marks for form in found)


def _up_to_cue(doc: Doc, piece: Span) -> Span:
    """«фонд «Таяныч» совместно с отделом образования»: the rest is a cue of its own; «Организатор –» is none."""
    text = text_of(doc)
    opened = (cue.pattern.match(text, piece.start, piece.stop) for cue in cues("open"))
    start = max((match.end() for match in opened if match), default=piece.start)
    found = (cue.pattern.search(text, start, piece.stop) for cue in cues("before"))
    return Span(start, min((match.start() for match in found if match), default=piece.stop))


def _listed(doc: Doc, piece: Span) -> Iterator[Span]:
    """Items of a labelled value: at «;», at commas, at «и» where another organisation begins."""
    first = first_sentence(doc, piece).of(text_of(doc))
    parts = [m.span() for m in _APART.finditer(first)] if _FIRM.search(first) else split_parts(first)
    pending: Span | None = None
    for start, stop in parts:
        span = stripped(text_of(doc), Span(piece.start + start, piece.start + stop))
        for one in _at_and(doc, span) if len(span) else ():
            if pending is not None and not _may_begin(doc, one):
                pending = Span(pending.start, one.stop)
                continue
            if pending is not None:
                yield pending
            pending = one
    if pending is not None:
        yield pending


def _at_and(doc: Doc, span: Span) -> list[Span]:
    """«Фонд «Арча» и школа № 5» parted where the second begins."""
    inside = [one for bodies in bodies_of(doc).inside(span) for one in bodies.items]
    behind = (one.start for one in inside if _AND.search(text_of(doc), span.start, one.start))
    starts = [span.start, *(start for start in behind if not _is_attribute(doc, Span(span.start, start)))]
    stops = [*(start for start in starts[1:]), span.stop]
    return [stripped(text_of(doc), _without_and(doc, Span(*pair))) for pair in zip(starts, stops, strict=True)]


def _is_attribute(doc: Doc, span: Span) -> bool:
    """«Продовольственная и» of «Продовольственная и сельскохозяйственная организация»."""
    return all(
        token.lower_ in ("и", "+") or any(form.pos == "ADJF" for form in forms(token.lower_))
        for token in doc[index_from(doc, span.start) : index_from(doc, span.stop)]
    )


def _without_and(doc: Doc, span: Span) -> Span:
    match = _AND.search(span.of(text_of(doc)))
    return Span(span.start, span.start + match.start()) if match else span


def _may_begin(doc: Doc, span: Span) -> bool:
    """A capital, a quotation mark, or an organisation begins here."""
    text = span.of(text_of(doc))
    near = bodies_of(doc).touching(span)
    return text[:1].isupper() or text[:1] in '«“"' or any(one.start == span.start for b in near for one in b.items)
