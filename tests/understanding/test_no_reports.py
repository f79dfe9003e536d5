"""Papers and news that report no event: laws, plans, vacancies, biographies, announcements, appointments, prices."""

from pathlib import Path

import pytest

from pipeline import flow
from pipeline.model.source import Source

FOLDER = Path(__file__).parent.parent / "corpus" / "not_reports"


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_a_text_that_is_no_report_gives_no_event(path: Path) -> None:
    assert not flow.extract(Source(path.name, path.read_bytes())).events
