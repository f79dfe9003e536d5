"""A Kyrgyz report typed without «ө», «ү», «ң» says the same."""

from pathlib import Path

import pytest

from pipeline import flow
from pipeline.model.report import Event
from pipeline.model.source import Source

CORPUS = Path(__file__).parents[1] / "corpus"
REPORTS = [
    "press/27_ky_talaa_jumushtary.txt",
    "press/31_ky_naryn_jayit.txt",
    "fresh/41_kitep_bajramy.txt",
    "more/43_mixed_uzgen.md",
]
TYPED = str.maketrans("өүңӨҮҢ", "оунОУН")
SCALARS = (
    "title",
    "event_type",
    "topic",
    "date_edtf",
    "region",
    "district",
    "settlement",
    "venue",
    "participants_total",
)


def _told(text: str, name: str) -> list[list[str]]:
    return [_values(event) for event in flow.extract(Source(name, text.encode())).events]


def _values(event: Event) -> list[str]:
    found = [getattr(event, field) for field in SCALARS]
    found += [value for person in event.people for value in (person.name, person.role, person.position)]
    found += [row.name for row in (*event.hosts, *event.audience)]
    found += [row.text for row in (*event.topics, *event.proposals)]
    return [str(value.value).translate(TYPED) if value else "" for value in found]


@pytest.mark.parametrize("name", REPORTS)
def test_lost_letters_change_nothing(name: str) -> None:
    text = (CORPUS / name).read_text(encoding="utf-8")
    assert _told(text, Path(name).name) == _told(text.translate(TYPED), Path(name).name)
