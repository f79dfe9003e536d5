"""How many took part, and whether it adds up."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.assemble.choice import grounded, ranked
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Finding


def counted(event: Event, mentions: Sequence[Mention], event_no: int) -> tuple[Event, list[Finding]]:
    """The event with its head counts."""
    counts = ranked(mention for mention in mentions if mention.label == "count")
    chosen = {sex: next((mention for mention in counts if mention.value == sex), None) for sex in ("total", "f", "m")}
    total, female, male = chosen["total"], chosen["f"], chosen["m"]
    if total is not None:
        value, qualifier = _number(total)
        event = replace(
            event, participants_total=grounded(value, total), participants_qualifier=grounded(qualifier, total)
        )
    if female is not None:
        event = replace(event, participants_female=grounded(_number(female)[0], female))
    if male is not None:
        event = replace(event, participants_male=grounded(_number(male)[0], male))
    return event, [*_sum(event, event_no), *_several(counts, event_no)]


def _number(mention: Mention) -> tuple[int, str]:
    part = mention.part("number")
    assert part is not None
    value, _, qualifier = part.value.partition(" ")
    return int(value), qualifier


def _sum(event: Event, event_no: int) -> list[Finding]:
    total, female, male = event.participants_total, event.participants_female, event.participants_male
    if not (total and (female or male)):
        return []
    exact = event.participants_qualifier is None or event.participants_qualifier.value == "exact"
    told = (female.value if female else 0) + (male.value if male else 0)
    wrong = told != total.value if female and male and exact else told > total.value and exact
    if not wrong:
        return []
    details: list[tuple[str, object]] = [("sum", told), ("total", total.value)]
    if female and male:
        details += [("female", female.value), ("male", male.value)]
    return [Finding("counts_do_not_add_up", event_no, "events", "participants_total", None, tuple(details))]


def _several(counts: Sequence[Mention], event_no: int) -> list[Finding]:
    """Two totals that the same kind of place states."""
    totals = [mention for mention in counts if mention.value == "total"]
    told = (
        list(dict.fromkeys(_number(mention)[0] for mention in totals if mention.rule == totals[0].rule))
        if totals
        else []
    )
    if len(told) < 2:
        return []
    return [
        Finding(
            "several_totals",
            event_no,
            "events",
            "participants_total",
            None,
            (("values", ", ".join(map(str, told[:4]))),),
        )
    ]
