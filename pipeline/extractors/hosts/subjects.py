"""What an organisation did, or had done: «Центр правовой помощи «Жолдош» провёл вебинар»."""

import re
from collections.abc import Iterator, Mapping, Set

from spacy.tokens import Doc

from pipeline.annotators.agents import Agent, agents_of
from pipeline.annotators.bodies import works
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.groups import groups_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.tokens import index_at, text_of
from pipeline.extractors.hosts.marked import LATIN, NO_NAME, hosting, marked
from pipeline.extractors.hosts.objects import is_event, objects_of
from pipeline.extractors.hosts.short import in_full
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms, lemmas

_IT = re.compile(
    r"\b(?:её|ее|его|их|он|она|оно|они|вс[её]\s+это|котор[а-яё]+|мероприяти[а-яё]+|праздник[а-яё]*)\b", re.I
)
"""What stands for the event in «Её подготовили музей и общество», «который организовал фонд»."""
_EVERYBODY = re.compile(r"\b(?:всех|нас|вас|людей|народ)\b", re.I)
_REACH = 8
"""Words around «предоставил» among which it is told what."""


def by_agent(doc: Doc) -> Iterator[Mention]:
    """«Центр правовой помощи «Жолдош» провёл вебинар»: an organisation and what it did."""
    for agent in agents_of(doc):
        role = role_of(doc, agent)
        if role and _is_unnamed(doc, agent):
            full = in_full(doc, agent.bodies.span, role, "hosts.subject")
            yield from [full] if full and _is_over(doc, agent) else ()
        elif role:
            for span in agent.bodies.items:
                if agent.case != "nomn" or not LATIN.fullmatch(span.of(text_of(doc))):
                    yield marked(doc, span, role, "hosts.subject", agent.case)


def role_of(doc: Doc, agent: Agent) -> str | None:
    """What its verb makes an organisation of an event; None where the verb, or what it is said of, is another."""
    if agent.office in hosting("office"):
        return hosting("office")[agent.office]
    if _is_light(doc, agent):
        return None
    return _given(doc, agent) or _held(doc, agent) or _called(doc, agent) or _brought(doc, agent)


def _held(doc: Doc, agent: Agent) -> str | None:
    """«Клуб провёл форум», «Её готовил музей», «Гостей накормила пекарня»: of the event, or of its guests."""
    event, last = _of_event(doc, agent), _is_last(doc, agent)
    makes = _first(hosting("making"), agent) is not None
    held = (event or (last and not makes)) and not _is_of_things(doc, agent)  # «Подготовил отдел»: the paper
    told = {**hosting("serving"), **(hosting("verb") if held else {})}
    if event and not _is_building(doc, agent):
        told |= hosting("housing" if last else "tied")
    told |= hosting("object") if any(is_event(doc, one) for one in objects_of(doc, agent)) else {}
    return _first(told, agent)


def _is_of_things(doc: Doc, agent: Agent) -> bool:
    """«Задачи придумал банк», «Исследование провёл институт»: a thing is named where the event would be."""
    things = _fronted(doc, agent) if agent.case == "nomn" else frozenset[str]()
    return bool(things) and (_first(hosting("making"), agent) is not None or _is_empty(things))


def _is_empty(things: Set[str]) -> bool:
    return not things.isdisjoint(hosting("light").keys() | hosting("empty").keys() | works())


def _fronted(doc: Doc, agent: Agent) -> frozenset[str]:
    """Dictionary forms of the things before an organisation that its verb may be done to; none beside an event."""
    objects = [one for one in objects_of(doc, agent) if one.idx < agent.bodies.span.start]
    if not _is_last(doc, agent) or any(is_event(doc, one) for one in objects):
        return frozenset()
    found = (form for one in objects for form in forms(one.lower_))
    return frozenset(form.lemma for form in found if form.pos == "NOUN" and form.case == "accs")


def _first(told: Mapping[str, str], agent: Agent) -> str | None:
    return next((told[verb] for verb in sorted(agent.verbs) if verb in told), None)


def _given(doc: Doc, agent: Agent) -> str | None:
    """«Музей предоставил зал», «проезд оплачен фондом»: what an event was given makes a partner, or a donor."""
    if agent.verbs.isdisjoint(hosting("giving")):
        return None
    near = [word for word in doc[agent.word].sent if abs(word.i - agent.word) <= _REACH]
    return _gift(agent, {form.lemma for word in near for form in forms(word.lower_) if form.pos == "NOUN"})


def _gift(agent: Agent, things: Set[str]) -> str | None:
    """What was given tells more of the giver than that he gave; who pays is a donor whatever he pays for."""
    role = next((hosting("gift")[thing] for thing in sorted(things & hosting("gift").keys())), None)
    return "donor" if role and _first(hosting("giving"), agent) == "donor" else role


def _brought(doc: Doc, agent: Agent) -> str | None:
    """«Лёд залил водоканал»: a thing first, and who did it last, is told of what the event was given.

    «машина, предоставленная | мэрией»: whatever it is.
    """
    if agent.case == "ablt":
        return _first(hosting("giving"), agent)
    things = _fronted(doc, agent)
    if not things or not _is_deed(doc, agent) or _is_empty(things):
        return None
    return _first(hosting("calling"), agent) or _gift(agent, things) or _first(hosting("giving"), agent) or "partner"


def _is_over(doc: Doc, agent: Agent) -> bool:
    """«Музей дал зал»; not «Более 20 лет ассоциация помогает мастерам»."""
    return agent.case == "ablt" or any("past" in form.marks for form in forms(doc[agent.word].lower_))


def _is_deed(doc: Doc, agent: Agent) -> bool:
    """Done in the past, by one that gives: not «Первое место заняла команда», «победителей назвало жюри»."""
    done = any({"past", "tran"} <= form.marks for form in forms(doc[agent.word].lower_))
    heads = {form.lemma for form in forms(doc[agent.bodies.head].lower_)}
    return done and agent.case == "nomn" and not (agent.verbs | heads) & hosting("empty").keys()


def _called(doc: Doc, agent: Agent) -> str | None:
    """«Союз собрал в селе мирабов»: people stand behind the verb."""
    called = _first(hosting("calling"), agent) if agent.case != "ablt" and not _is_building(doc, agent) else None
    return called if called and (_calls_people(doc, agent) or _EVERYBODY.search(doc[agent.word].sent.text)) else None


def _calls_people(doc: Doc, agent: Agent) -> bool:
    behind = Span(doc[agent.word].idx, doc[agent.word].sent.end_char)
    return any("accs" in groups.cases for groups in groups_of(doc).inside(behind))


def _is_last(doc: Doc, agent: Agent) -> bool:
    """«Её организовал клуб»: the event is known, who did it is told."""
    return doc[agent.word].idx < agent.bodies.span.start


def _is_building(doc: Doc, agent: Agent) -> bool:
    """«Форум принимал дворец «Манас»»: where it was, not whose guests they were."""
    return any(form.lemma in hosting("building") for form in forms(doc[agent.bodies.head].lower_))


def _is_light(doc: Doc, agent: Agent) -> bool:
    """«Институт принял участие»: the verb says nothing by itself; «при участии» is told of others."""
    bare = (word for word in doc[agent.word].children if all(child.dep_ != "case" for child in word.children))
    return any(form.lemma in hosting("light") for word in bare for form in forms(word.lower_))


def _is_unnamed(doc: Doc, agent: Agent) -> bool:
    """«клуб провёл»; «наш клуб провёл», «который оплатил ваш фонд»."""
    text = agent.bodies.span.of(text_of(doc))
    if NO_NAME.search(text) or (text.islower() and _is_somebodys(doc, agent)):
        return True
    return " " not in text and text.islower() and agent.case != "ablt" and not _is_last(doc, agent)


def _is_somebodys(doc: Doc, agent: Agent) -> bool:
    """«ваш | фонд»."""
    before = index_at(doc, agent.bodies.span.start) - 1
    return before >= 0 and not lemmas(doc[before].lower_).isdisjoint(("наш", "ваш", "свой"))


def _of_event(doc: Doc, agent: Agent) -> bool:
    """The sentence tells of an event, by its noun or by a word that stands for it."""
    sentence = sentences_of(doc).at(agent.bodies.span.start)
    return sentence is not None and (
        bool(event_nouns_of(doc).inside(sentence.span))
        or bool(_IT.search(text_of(doc), sentence.span.start, sentence.span.stop))
    )
