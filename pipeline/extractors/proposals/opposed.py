"""Proposals that go on without their verb: «Рузиев предложил обойти дворы, Бекова – беречь чинары, студенты – …»."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.persons.name import people_of
from pipeline.annotators.tokens import text_of, token_at
from pipeline.extractors.mentions import mention
from pipeline.extractors.proposals.infinitives import starts_infinitive
from pipeline.extractors.proposals.verbs import Verb, clause
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.phrases import head, is_dative

# «…, а ветеринарам – вести тетрадь прививок», «…, Айша Бекова - беречь чинары», «…. Отделу — проверить списки»
_HALF = re.compile(r"\s*(?P<joint>[,;.])\s*(?:а\s+)?(?P<who>[^,;:–—]{3,90}?)\s+[–—-]\s+")


def opposed(doc: Doc, position: int, verb: Verb) -> Iterator[Mention]:
    """The other halves of a proposal that ends here: for somebody else, or by somebody else."""
    while match := _HALF.match(text_of(doc), position):
        token = token_at(doc, match.end())
        found = clause(doc, match.end(), verb) if token is not None and starts_infinitive(doc, token) else None
        who = Span(*match.span("who"))
        cases = _asked(doc, who, verb)
        if found is None or not (cases or (match["joint"] != "." and _is_nominative(doc, who))):
            return
        yield mention(doc, "proposal", found[0], "proposals.sentence", verb.kind, _parts(doc, who, cases))
        position = found[0].stop


def _asked(doc: Doc, who: Span, verb: Verb) -> tuple[str, ...]:
    """The cases in which who has to do it stands; none where it is somebody else who proposes."""
    text = who.of(text_of(doc))
    if is_dative(text):
        return ("datv",)
    direct = "accs" in verb.cases and not people_of(doc).inside(who) and head(text, verb.cases) is not None
    return verb.cases if direct else ()


def _parts(doc: Doc, who: Span, cases: tuple[str, ...]) -> tuple[Mention, ...]:
    """Who has to do it, in its case; else the person who proposes it."""
    if cases:
        return (mention(doc, "addressee", who, "proposals.dash", " ".join(cases)),)
    people = people_of(doc).inside(who)
    return (mention(doc, "person", people[0].span, "proposals.author"),) if len(people) == 1 else ()


def _is_nominative(doc: Doc, who: Span) -> bool:
    """Somebody who proposes: a name, a noun in the nominative."""
    words = re.findall(r"[^\W\d_]+", who.of(text_of(doc)).lower())
    found = (form for word in words for form in forms(word))
    return bool(people_of(doc).inside(who)) or any(f.pos == "NOUN" and f.case == "nomn" and f.animate for f in found)
