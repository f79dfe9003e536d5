"""Whom an event was for, where nothing else is said of those who came."""

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.groups import Groups, groups_of
from pipeline.annotators.matches import quoted_of
from pipeline.annotators.scopes import Scope, scopes_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import slotted_otherwise
from pipeline.annotators.tokens import index_from, text_of
from pipeline.extractors.audience.counted import Told, counted
from pipeline.extractors.audience.cues import WINDOW, is_headline, is_told
from pipeline.model.span import Span
from pipeline.normalisers.groups import words_of
from pipeline.normalisers.morphology import lemmas, verbs

_WITH = (" с ", " со ")


def implied(doc: Doc, known: Sequence[Span]) -> Iterator[Told]:
    """Who met; where nothing else is said of an event: whom it was for, whose it was, who a headline says was there."""
    for scope in scopes_of(doc):
        inside = groups_of(doc).inside(scope.span)
        meant = [groups for groups in inside if _is_meant(doc, groups, scope) and not _is_aside(doc, groups.span)]
        if any(scope.span.covers(span) for span in known):
            told = [one for groups in meant if len(one := [*_met(doc, groups)]) > 1]
        else:
            named = [groups for groups in inside if is_headline(doc, groups) and is_told(doc, groups)]
            acting = [groups for groups in inside if _acts(doc, groups, scope)]
            told = [[*_met(doc, groups)] for groups in [*meant, *named, *acting][:1]]
        yield from ((group, "audience.implied") for met in told for one in met for group in counted(doc, one))


def _met(doc: Doc, groups: Groups) -> Iterator[Groups]:
    """«встреча родителей | с врачами»: both."""
    yield groups
    for one in groups_of(doc).inside(Span(groups.span.stop, groups.span.stop + WINDOW))[:1]:
        if "ablt" in one.cases and text_of(doc)[groups.span.stop : one.span.start] in _WITH:
            yield one


def _is_meant(doc: Doc, groups: Groups, scope: Scope) -> bool:
    """«семинар для библиотекарей», «состоялся сход жителей улицы Токтогула», «прошла встреча с жителями»."""
    sentence = sentences_of(doc).at(groups.span.start)
    before = text_of(doc)[max(groups.span.start - WINDOW, sentence.span.start if sentence else 0) : groups.span.start]
    nouns = event_nouns_of(doc).touching(Span(groups.span.start - len(before), groups.span.start))
    if not nouns:
        lead = scope.lead
        return lead is not None and before.lower().endswith("для ") and lead.sentence.covers(groups.span)
    own = scope.lead is not None and nouns[-1].span == scope.lead.noun.span
    between = before[nouns[-1].span.stop - groups.span.start :]
    meets = not lemmas(doc[nouns[-1].token].lower_).isdisjoint(words_of("meeting")) and ":" not in between
    apart = between in _WITH or (meets and between.endswith(_WITH))
    met = own and "ablt" in groups.cases and apart
    return met or ("gent" in groups.cases and (before.endswith("для ") or (own and between == " ")))


def _acts(doc: Doc, groups: Groups, scope: Scope) -> bool:
    """«В Балыкчы волонтёры посадили 80 елей»: the subject of the event's first sentence, right before what was done."""
    i = index_from(doc, groups.span.stop)
    if "nomn" not in groups.cases or i >= len(doc) or not _is_done(doc[i]) or is_headline(doc, groups):
        return False
    before = Span(min(scope.span.start, groups.span.start), groups.span.start)
    clause = text_of(doc).rfind(":", before.start, before.stop) + 1
    words = doc[index_from(doc, max(clause, before.start)) : index_from(doc, before.stop)]
    return all(word.pos_ != "VERB" for word in words) and not _is_aside(doc, groups.span)


def _is_done(word: Token) -> bool:
    """A verb in the past, in the plural, of those who came; not of those who only say something, or hold an event."""
    morph = str(word.morph)
    done = word.pos_ == "VERB" and "VerbForm=Fin" in morph and "Tense=Past" in morph and "Number=Plur" in morph
    return done and verbs(word.text).isdisjoint(_of_others())


@cache
def _of_others() -> frozenset[str]:
    said = {row["pattern"] for row in lexicons.read("roles") if row["construction"] in ("subject", "dative")}
    return frozenset(said | {row["word"] for row in lexicons.read("hosting") if row["role"]})


def _is_aside(doc: Doc, span: Span) -> bool:
    return quoted_of(doc).inside(span.start) or slotted_otherwise(doc, "title", "topic", "kind").cover(span)
