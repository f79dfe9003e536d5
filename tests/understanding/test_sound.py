"""Whatever a report has been through, its rows are such as the contract promises, and its evidence is its text."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

from pipeline import annotators, assemble, extractors, flow, readers
from pipeline.errors import EmptyError, ReadError
from pipeline.model.document import Document
from pipeline.model.report import Event, Grounded, Report
from pipeline.model.source import Source
from tests.understanding.disturbed import disturbed
from tests.understanding.mutilations import MUTILATIONS, mutilated
from tests.understanding.sound import faults
from tests.understanding.torments import TORMENTS

HERE = Path(__file__).parents[1]
FOLDERS = HERE.parent / "raw_reports", *(HERE / "corpus" / name for name in ("more", "press", "fresh", "not_reports"))
KINDS = {".txt", ".md", ".html", ".docx", ".odt"}
SHORT = 3_000
TIMES = 5


@cache
def texts() -> tuple[str, ...]:
    """The text of every report of ours that is not too long and quickly read."""
    return tuple(document.text for document in documents() if len(document.text) < SHORT)


@cache
def documents() -> tuple[Document, ...]:
    """Every report of ours that is quickly read."""
    files = sorted(path for folder in FOLDERS for path in folder.iterdir() if path.suffix in KINDS)
    return tuple(readers.read(path.read_bytes()) for path in files)


def understood(text: str) -> Report | None:
    """None where there is nothing to read in it."""
    try:
        return flow.extract(Source("отчёт.txt", text.encode(errors="ignore")))
    except ReadError:
        return None


@pytest.mark.parametrize("mutilation", [*MUTILATIONS, mutilated], ids=lambda one: one.__name__)
def test_a_mutilated_report_gives_sound_rows(mutilation):
    chance = Random(mutilation.__name__)
    for _ in range(TIMES):
        text = mutilation(chance.choice(texts()), chance)
        report = understood(text)
        assert report is None or faults(report) == [], text


@pytest.mark.parametrize("seed", range(TIMES))
def test_a_report_of_disturbed_blocks_gives_sound_rows(seed):
    """`tests/bench/mutants.py` tries more of them."""
    chance = Random(seed)
    for _ in range(TIMES):
        try:
            document = disturbed(chance.choice(documents()), chance)
        except EmptyError:
            continue
        report = assemble.assemble(document, extractors.extract(annotators.annotate(document)), "отчёт.txt")
        assert faults(report) == [], document.text


@pytest.mark.parametrize("torment", TORMENTS)
def test_what_repeats_on_and_on_gives_sound_rows(torment):
    """How long it may take is measured by `tests/bench/growth.py`."""
    report = understood(TORMENTS[torment](1_500))
    assert report is None or faults(report) == []


def test_characters_that_stand_in_the_way_of_names_are_no_crash():
    """Here a blank stands where the word before the name is looked for."""
    report = understood("Отчёт о семинаре в Оше\n\nСеминар прошёл 5 мая 2024 г.\tАйгуль Осмонова, открывшая встречу.")
    assert report is not None
    assert faults(report) == []


def test_faults_are_seen():
    report = understood(
        "Отчёт\n\nСеминар «Вода» прошёл 5 мая 2024 г. в г. Ош. Участвовали 45 человек. Модератор: А. Асанов"
    )
    assert report is not None
    (event,) = report.events
    assert faults(report) == []
    assert faults(_with(report, venue=_of(event, " двор"))) == [
        "events.venue: ' двор'",
        "empty: ['proposals'], told of ['proposals', 'venue']",
    ]
    assert faults(_with(report, participants_total=_of(event, -1))) == ["events.participants_total: -1"]
    assert faults(_with(report, date_edtf=_of(event, "2024-05-99")))[0].startswith("date_edtf 2024-05-99")
    assert faults(_with(report, settlement=None)) == [
        "empty: ['proposals', 'settlement', 'venue'], told of ['proposals', 'venue']"
    ]
    assert "evidence" in faults(replace(report, document=replace(report.document, text=report.document.text[1:])))[0]


def _of(event: Event, value: object) -> Grounded[object]:
    assert event.title is not None
    return replace(event.title, value=value)


def _with(report: Report, **changes: object) -> Report:
    return replace(report, events=(replace(report.events[0], **changes),))
