"""Whether the head counts add up."""

from collections.abc import Iterator

from pipeline.assemble.choice import ranked
from pipeline.assemble.counts import number
from pipeline.assemble.scopes import Share
from pipeline.model.report import Event, Finding

_SHOWN = 4
"""Of the totals that compete."""


def sums(event: Event, share: Share) -> Iterator[Finding]:
    """Women and men do not sum up to an exact total, or one sex alone is more than it."""
    total, female, male = event.participants_total, event.participants_female, event.participants_male
    sexes = [count.value for count in (female, male) if count is not None]
    if total is None or not sexes or not _exact(event):
        return
    if sum(sexes) > total.value or (len(sexes) == 2 and sum(sexes) != total.value):
        both = {"female": female.value, "male": male.value} if female and male else {}
        yield _finding("counts_do_not_add_up", sum=sum(sexes), total=total.value, **both)


def _exact(event: Event) -> bool:
    return event.participants_qualifier is None or event.participants_qualifier.value == "exact"


def several(event: Event, share: Share) -> Iterator[Finding]:
    """Two totals that the same kind of place states."""
    totals = [mention for mention in ranked(share.of("count")) if mention.value == "total"]
    told = list(dict.fromkeys(number(mention) for mention in totals if mention.rule == totals[0].rule))
    if len(told) > 1:
        yield _finding("several_totals", values=", ".join(map(str, told[:_SHOWN])))


def _finding(code: str, **details: object) -> Finding:
    return Finding(code, table="events", column="participants_total", details=tuple(details.items()))
