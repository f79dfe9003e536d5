"""The page for the archivist: `index.html` in a release, in Russian, that needs neither a server nor the network.

What came in, what was understood, what failed and what to do, what to look at first.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING

from pipeline.batch.page import sections
from pipeline.batch.page.dates import day
from pipeline.batch.page.facts import Facts

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["NAME", "Facts", "page"]

NAME = "index.html"


def page(tables: Mapping[str, pa.Table], facts: Facts) -> str:
    """The page's text."""
    parts = [section(tables, facts) for section in sections.SECTIONS]
    subtitle = f"Выпуск {facts.run}, {day(facts.at[:10])}, {facts.at[11:16]}"
    template = Template((files(__name__) / "page.html").read_text(encoding="utf-8"))
    return template.substitute(title=f"выпуск {facts.run}", subtitle=subtitle, body="\n".join(parts))
