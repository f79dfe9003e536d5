"""The kind of event, and the words that say so."""

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.leads import EventNoun, event_nouns_of
from pipeline.annotators.matches import quoted_of
from pipeline.annotators.scopes import Scope, scopes_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.titles import titles_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.kyrgyz import is_kyrgyz


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates for the kind of event; `value` is the contract's."""
    for rule in RULES:
        yield from rule(doc)


def by_label(doc: Doc) -> Iterator[Mention]:
    """«Вид мероприятия: тренинг»."""
    for slot in slots_of(doc, "kind", "mode"):
        for noun in _inside(doc, slot.pieces[0])[:1]:
            yield _mention(doc, noun, "event_type.label")


def by_lead(doc: Doc) -> Iterator[Mention]:
    """«… состоялась межвузовская конференция»."""
    for scope in scopes_of(doc):
        if scope.lead and scope.lead.verb and (scope.lead.noun.rank or _is_all(doc, scope)):
            yield _mention(doc, scope.lead.noun, "event_type.lead")


def by_generic(doc: Doc) -> Iterator[Mention]:
    """«22 декабря состоялись новогодние мероприятия»: held on a day, of no kind that has a name."""
    for scope in scopes_of(doc):
        if scope.lead and scope.lead.verb and scope.lead.dated and not scope.lead.noun.rank:
            yield _mention(doc, scope.lead.noun, "event_type.generic")


def _is_all(doc: Doc, scope: Scope) -> bool:
    """«Кесипке багыттоо иш-чарасы өттү»: nothing else names the event, in Kyrgyz."""
    nouns = [noun for noun in event_nouns_of(doc).inside(scope.span) if not _is_quoted(doc, noun)]
    return not any(noun.rank for noun in nouns) and is_kyrgyz(scope.span.of(text_of(doc)))


def by_entry(doc: Doc) -> Iterator[Mention]:
    """«10 июля, Джалал-Абад. Тренинг «Семейный бюджет»»: no verb, but the day before it."""
    for scope in scopes_of(doc):
        if scope.lead and scope.lead.entry:
            yield _mention(doc, scope.lead.noun, "event_type.entry")


def by_title(doc: Doc) -> Iterator[Mention]:
    """«ПРОТОКОЛ № 7 заседания», «Обучающий семинар «Бюджет»» in a form."""
    form = sum(slot.form and slot.field != "ignore" for slot in slots_of(doc)) > 2
    for title in titles_of(doc):
        bare = [noun for noun in _inside(doc, title.span) if noun.rank and not _is_quoted(doc, noun)]
        if bare:
            noun = max(bare, key=lambda one: (one.rank, -one.span.start))
            yield _mention(doc, noun, "event_type.form_title" if form or title.labelled else "event_type.title")


def _is_quoted(doc: Doc, noun: EventNoun) -> bool:
    return quoted_of(doc).cover(noun.core)


def by_mention(doc: Doc) -> Iterator[Mention]:
    """Any event noun, where nothing else is said; the strongest first."""
    for noun in event_nouns_of(doc):
        if noun.rank:
            yield _mention(doc, noun, "event_type.mention")


def _inside(doc: Doc, span: Span) -> list[EventNoun]:
    return [noun for noun in event_nouns_of(doc).touching(span) if span.covers(noun.core)]


def _mention(doc: Doc, noun: EventNoun, rule: str) -> Mention:
    return mention(doc, "event_type", noun.span, rule, noun.type)


RULES = (by_label, by_lead, by_generic, by_entry, by_title, by_mention)
