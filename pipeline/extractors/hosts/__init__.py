"""Organisations behind the event: organisers, partners, donors, hosts."""

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.extractors.hosts.cued import by_cue
from pipeline.extractors.hosts.labelled import by_label
from pipeline.extractors.hosts.owners import by_digest, by_genitive
from pipeline.extractors.hosts.short import whole
from pipeline.extractors.hosts.subjects import by_agent
from pipeline.extractors.hosts.thanked import by_thanks
from pipeline.model.mention import Mention


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each organisation; `value` is its role, a part 'case' says how it stands there."""
    told = (*by_label(doc), *by_cue(doc), *by_thanks(doc), *by_genitive(doc), *by_agent(doc))
    known = {one.span: one for one in reversed(told)}
    found = [whole(doc, known[span]) for span in sorted(known)]
    named = {one.reading.lower() for one in found if one.value == "organizer"}
    yield from found
    yield from (one for one in by_digest(doc) if not named - {one.reading.lower()})
