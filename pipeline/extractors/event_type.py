"""The kind of event, and the words that say so."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pipeline.annotators.event_nouns import EventNoun, event_nouns_of, is_plural
from pipeline.annotators.leads import Lead
from pipeline.annotators.matches import names_day, places_of, quoted_of
from pipeline.annotators.scopes import Scope, scopes_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.tenses import tells_of_future
from pipeline.annotators.titles import titles_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.gazetteer import Kind
from pipeline.normalisers.kyrgyz import is_kyrgyz
from pipeline.normalisers.morphology import forms, lemmas

_FIRST = 3
"""Event nouns of a scope among which one is looked for that is named in passing, and again later."""
_MANY = 12
_THEME = re.compile(r"\s*(?:на\s+тему:?\s*)?[«“\"]", re.I)
_AT = re.compile(
    r"(?<!\w)(?:на|в|во|за|в\s+ходе|во\s+время|в\s+рамках|в\s+форм(?:ате|е)|по\s+итогам|по\s+результатам|(?:перед|к)\s+участникам[и]?)"
    r"\s+(?:открытии\s+|закрытии\s+)?[«“\"]?$",
    re.I,
)
_CALLED = frozenset({"объявить", "объявлять", "анонсировать"})
_TOP = 3
"""Sentences, the headline among them, that say what a text is about."""
_SPOKE = re.compile(r"\bвыступ(?:ил[аи]?|лени[а-я]+)\b", re.I)


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
            yield _mention(doc, scope.lead.noun, _rule(doc, scope, scope.lead))


def _rule(doc: Doc, scope: Scope, lead: Lead) -> str:
    if lead.turnout:
        return "event_type.turnout"
    if lead.noun.told:
        return "event_type.encounter"
    part = is_plural(doc, lead.noun) and _named_by_title(doc, scope)
    return "event_type.mention" if part else "event_type.lead"


def _named_by_title(doc: Doc, scope: Scope) -> bool:
    """«Конференция «Говоры»» above «Заседания шли три дня»: the sittings are parts of it."""
    nouns = [noun for title in titles_of(doc) if scope.span.covers(title.span) for noun in _inside(doc, title.span)]
    return any(noun.rank and not _is_quoted(doc, noun) and not is_plural(doc, noun) for noun in nouns)


def by_generic(doc: Doc) -> Iterator[Mention]:
    """«22 декабря состоялись новогодние мероприятия»: held on a day or in a town, of no kind that has a name."""
    for scope in scopes_of(doc):
        lead = scope.lead
        if lead and lead.verb and not lead.noun.rank and (lead.dated or _has_theme(doc, lead) or _is_placed(doc, lead)):
            yield _mention(doc, lead.noun, "event_type.generic")


def _is_placed(doc: Doc, lead: Lead) -> bool:
    """«мероприятие прошло в Оше»."""
    return any(place.kind is Kind.SETTLEMENT for place in places_of(doc).inside(lead.sentence))


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
        if bare and not _is_wanted(doc[bare[0].token]):
            noun = max(bare, key=lambda one: (one.rank, -one.span.start))
            yield _mention(doc, noun, "event_type.form_title" if form or title.labelled else "event_type.title")


def _is_wanted(noun: Token) -> bool:
    """«Приглашаем на семинар», «просят разрешить акцию», «объявляет конкурс»: no event as yet."""
    ruled = noun.head.morph.get("VerbForm", []) == ["Inf"] or bool(lemmas(noun.head.lower_) & _CALLED)
    return ruled or tells_of_future(noun.sent)


def _is_quoted(doc: Doc, noun: EventNoun) -> bool:
    """Inside a title; not «круглый стол», where nothing else is quoted."""
    quote = quoted_of(doc).at(noun.core.start)
    return quoted_of(doc).cover(noun.core) and (quote is None or len(quote) > len(noun.core) + 2)


def by_passing(doc: Doc) -> Iterator[Mention]:
    """«На заседании комитета депутаты обсудили …», and the session again: where no lead names the event."""
    for scope in scopes_of(doc):
        if scope.lead and scope.lead.verb and scope.lead.noun.rank:
            continue
        nouns = event_nouns_of(doc).inside(scope.span)[:_MANY]
        for noun in nouns[:_FIRST]:
            again = any(_is_same(doc, one, noun) and doc[one.token].sent != doc[noun.token].sent for one in nouns)
            shown = again or _is_topmost(doc, scope, noun) or _is_taken_up(doc, scope, noun)
            if shown and noun.rank and not _is_quoted(doc, noun) and _in_passing(doc, noun):
                yield _mention(doc, noun, "event_type.passing")
                break


def _is_same(doc: Doc, one: EventNoun, other: EventNoun) -> bool:
    """The same kind, or the same noun: «на общественных обсуждениях», «обсуждения вёл мэр»."""
    return one.type == other.type or not lemmas(doc[one.token].lower_).isdisjoint(lemmas(doc[other.token].lower_))


_MET = re.compile(
    r"(?<!\w)(?:встрети(?:л[аи]?сь|лся)|приня(?:л|ла|ли)(?!\s+(?:\w+\s+)?участи)|посети(?:л|ла|ли)|побывал[аи]?)\s",
    re.I,
)


def _is_taken_up(doc: Doc, scope: Scope, noun: EventNoun) -> bool:
    """«Министр принял посла. В ходе встречи …»: a sentence before says with a verb that people met."""
    return bool(_MET.search(text_of(doc), scope.span.start, doc[noun.token].sent.start_char))


def _is_topmost(doc: Doc, scope: Scope, noun: EventNoun) -> bool:
    """What a text begins with: an event on a day, or one at which somebody spoke."""
    top = [sentence.span for sentence in sentences_of(doc).inside(scope.span)[:_TOP]]
    sentence = next((span for span in top if span.covers(noun.core)), None)
    if sentence is None:
        return False
    dated = names_day(doc, sentence)
    return dated or bool(_SPOKE.search(text_of(doc), sentence.start, sentence.stop))


def _in_passing(doc: Doc, noun: EventNoun) -> bool:
    """One event, behind such a preposition, in a sentence that tells what people did."""
    sent = doc[noun.token].sent
    if is_kyrgyz(sent.text):
        return _in_passing_kyrgyz(doc, noun)
    one = any(form.number == "sing" or form.lemma in _ONE for form in forms(doc[noun.token].lower_))
    told = any(token.pos_ == "VERB" and token.morph.get("Tense", []) in (["Past"], ["Pres"]) for token in sent)
    told = told and not tells_of_future(sent)
    return one and told and bool(_AT.search(text_of(doc), max(0, noun.span.start - 40), noun.span.start))


def _in_passing_kyrgyz(doc: Doc, noun: EventNoun) -> bool:
    """«Жыйында депутаттар … сунушташты»: one event, in the locative, and a verb of the past ends the sentence."""
    word = doc[noun.token].lower_
    last = next((token for token in reversed(list(doc[noun.token].sent)) if token.is_alpha), None)
    told = last is not None and kyrgyz.is_past(last.lower_)
    return told and kyrgyz.stripped(word).case == "loct" and not kyrgyz.is_plural(word)


_ONE = frozenset({"слушание", "обсуждение", "чтение", "дебаты", "консультация", "курс", "учение"})
"""Nouns whose plural is one event: «на общественных слушаниях»."""


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
