"""Where the document speaks of which event."""

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.scopes import scopes_of
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each scope; parts: the event noun of its lead."""
    for scope in scopes_of(doc):
        if scope.span.of(doc.text).strip():
            lead = scope.lead
            parts = (mention(doc, "noun", lead.noun.span, "scopes.lead", lead.noun.type),) if lead else ()
            yield mention(doc, "scope", scope.span, "scopes.lead" if lead else "scopes.whole", parts=parts)
