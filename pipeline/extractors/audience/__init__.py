"""Groups that took part: after a label, in a table, or in a list that a sentence says to have been there."""

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.groups import Group
from pipeline.extractors.audience.implied import implied
from pipeline.extractors.audience.labelled import by_label
from pipeline.extractors.audience.tabled import by_table
from pipeline.extractors.audience.told import by_number, by_sentence
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each group; `value` is the nominative plural; parts: number."""
    told = {group.span: (group, rule) for from_ in reversed(RULES) for group, rule in from_(doc)}
    told |= {group.span: (group, rule) for group, rule in implied(doc, sorted(told))}
    yield from (_mention(doc, *told[span]) for span in sorted(told))


def _mention(doc: Doc, group: Group, rule: str) -> Mention:
    number = group.number
    exact = number is not None and number.qualifier == "exact"
    parts = (mention(doc, "number", number.span, rule, str(number.value)),) if number and exact else ()
    return mention(doc, "audience", group.span, rule, group.name, parts)


RULES = (by_label, by_table, by_sentence, by_number)
