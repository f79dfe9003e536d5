"""What somebody is said to propose within an item of a list: «Бекова предложила открыть архив»."""

from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.annotators.groups import groups_of
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.proposals.author import author
from pipeline.extractors.proposals.verbs import Verb, clause, verbs
from pipeline.model.mention import Mention
from pipeline.model.span import Span

_NEAR = 40
"""Characters of an item within which the verb that proposes it may begin."""


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a proposal, the verb that leads to them, to whom it is addressed, whose it is."""

    span: Span
    verb: Verb
    addressee: Mention | None
    author: Mention | None


def said(doc: Doc, span: Span, *, named: bool = False) -> Said | None:
    """«Своё пожелание высказали и солдаты: они просили мэрию починить колонку»; `named`: only where somebody is."""
    for verb in verbs():
        match = verb.pattern.search(text_of(doc), span.start, min(span.stop, span.start + _NEAR))
        found = clause(doc, match.end(), verb) if match else None
        if match and found and not (named and not _is_somebody(doc, Span(span.start, match.start()))):
            return Said(found[0], verb, found[1], author(doc, match.start()))
    return None


def _is_somebody(doc: Doc, span: Span) -> bool:
    """Who says it: a name, a group of people."""
    return bool(people_of(doc).inside(span) or groups_of(doc).inside(span))
