"""The kind of event, and the words that say so."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.leads import EventNoun, Lead, event_nouns_of
from pipeline.annotators.matches import quoted_of
from pipeline.annotators.scopes import Scope, scopes_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.titles import titles_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.kyrgyz import is_kyrgyz
from pipeline.normalisers.morphology import forms

_FIRST = 3
"""Event nouns of a scope among which one is looked for that is named in passing, and again later."""
_MANY = 12
_THEME = re.compile(r"\s*(?:на\s+тему:?\s*)?[«“\"]", re.I)
_AT = re.compile(
    r"(?<!\w)(?:на|в|во|в\s+ходе|во\s+время|в\s+рамках|по\s+итогам|по\s+результатам)\s+(?:открытии\s+|закрытии\s+)?$",
    re.I,
)


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
            part = _is_plural(doc, scope.lead.noun) and _named_by_title(doc)
            yield _mention(doc, scope.lead.noun, "event_type.mention" if part else "event_type.lead")


def _is_plural(doc: Doc, noun: EventNoun) -> bool:
    return all(form.number == "plur" for form in forms(doc[noun.token].lower_) if form.case in ("nomn", "accs"))


def _named_by_title(doc: Doc) -> bool:
    """«Конференция «Говоры»» above «Заседания шли три дня»: the sittings are parts of it."""
    nouns = [noun for title in titles_of(doc) for noun in _inside(doc, title.span)]
    return any(noun.rank and not _is_quoted(doc, noun) and not _is_plural(doc, noun) for noun in nouns)


def by_generic(doc: Doc) -> Iterator[Mention]:
    """«22 декабря состоялись новогодние мероприятия»: held on a day, of no kind that has a name."""
    for scope in scopes_of(doc):
        lead = scope.lead
        if lead and lead.verb and not lead.noun.rank and (lead.dated or _has_theme(doc, lead)):
            yield _mention(doc, lead.noun, "event_type.generic")


def _has_theme(doc: Doc, lead: Lead) -> bool:
    """«было проведено мероприятие на тему «…»»."""
    return bool(_THEME.match(text_of(doc), lead.noun.span.stop, lead.sentence.stop))


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


def by_passing(doc: Doc) -> Iterator[Mention]:
    """«На заседании комитета депутаты обсудили …», and the session again: where no lead names the event."""
    for scope in scopes_of(doc):
        if scope.lead and scope.lead.verb:
            continue
        nouns = event_nouns_of(doc).inside(scope.span)[:_MANY]
        for noun in nouns[:_FIRST]:
            again = any(one.type == noun.type and doc[one.token].sent != doc[noun.token].sent for one in nouns)
            if again and noun.rank and not _is_quoted(doc, noun) and _in_passing(doc, noun):
                yield _mention(doc, noun, "event_type.passing")
                break


def _in_passing(doc: Doc, noun: EventNoun) -> bool:
    """One event, behind such a preposition, in a sentence that tells what people did."""
    sent = doc[noun.token].sent
    singular = any(form.number == "sing" for form in forms(doc[noun.token].lower_))
    told = any(token.pos_ == "VERB" and token.morph.get("Tense", []) == ["Past"] for token in sent)
    return singular and told and bool(_AT.search(text_of(doc), max(0, noun.span.start - 40), noun.span.start))


def by_mention(doc: Doc) -> Iterator[Mention]:
    """Any event noun, where nothing else is said; the strongest first."""
    for noun in event_nouns_of(doc):
        if noun.rank:
            yield _mention(doc, noun, "event_type.mention")


def _inside(doc: Doc, span: Span) -> list[EventNoun]:
    return [noun for noun in event_nouns_of(doc).touching(span) if span.covers(noun.core)]


def _mention(doc: Doc, noun: EventNoun, rule: str) -> Mention:
    return mention(doc, "event_type", noun.span, rule, noun.type)


RULES = (by_label, by_lead, by_generic, by_entry, by_title, by_passing, by_mention)
