"""How many took part: in all, women, men, with a qualifier."""

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.extractors.counts.attended import by_attendance, by_nearness
from pipeline.extractors.counts.labelled import by_columns, by_label, by_people_slot, by_table
from pipeline.extractors.counts.participants import by_doers, by_participants, by_people_near_lead
from pipeline.model.mention import Mention


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates for counts: label 'count', value 'total', 'f' or 'm'; parts: the number with its qualifier."""
    for rule in RULES:
        yield from rule(doc)


RULES = (
    *(by_label, by_columns, by_people_slot, by_table),
    *(by_attendance, by_nearness, by_people_near_lead, by_participants, by_doers),
)
