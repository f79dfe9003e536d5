"""Where the document speaks of which event."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span

_ANNOUNCED = re.compile(
    r"\b(?:состоится|пройд[её]т|приглашаем|приглашает|приглашаются|регистрация\s+(?:до|по|открыта)|будет\s+проход|планируется\s+провед|заявки\s+принимаются)",
    re.I,
)


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each scope; parts: the event noun of its lead."""
    for scope in scopes_of(doc):
        if scope.span.of(text_of(doc)).strip():
            lead = scope.lead
            parts = (mention(doc, "noun", lead.noun.span, "scopes.lead", lead.noun.type),) if lead else ()
            yield mention(doc, "scope", scope.span, "scopes.lead" if lead else "scopes.whole", parts=parts)
    for match in _ANNOUNCED.finditer(text_of(doc)):
        yield mention(doc, "announced", Span(*match.span()), "scopes.announced")
