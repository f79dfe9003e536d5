"""The page for the archivist: `index.html` in a release, in Russian, that needs neither a server nor the network.

What came in, what was understood, what failed and what to do, what to look at first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING

from pipeline.batch.page import sections
from pipeline.batch.page.dates import day

if TYPE_CHECKING:
    import pyarrow as pa

NAME = "index.html"


@dataclass(frozen=True, slots=True)
class Facts:
    """Beside the tables: the run's number, when it began (ISO 8601), and the way from the page to the reports."""

    run: int
    at: str
    raw: str


def page(tables: Mapping[str, pa.Table], facts: Facts) -> str:
    """The page's text."""
    parts = [section(tables, facts.raw) for section in sections.SECTIONS]
    subtitle = f"Выпуск {facts.run}, {day(facts.at[:10])}"
    template = Template((files(__name__) / "page.html").read_text(encoding="utf-8"))
    return template.substitute(title=f"выпуск {facts.run}", subtitle=subtitle, body="\n".join(parts))
