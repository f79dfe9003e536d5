"""Facts: what the page knows beside the tables, and where its links lead."""

from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import quote_from_bytes

from pipeline.batch import names

_TABLES = {
    "csv-for-excel": "csv-for-excel/{}.csv",
    "xlsx": "letopis.xlsx",
    "csv": "csv/{}.csv",
    "parquet": "{}.parquet",
}
"""Where a table lies in each format; what opens best by a double click first."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The run's number, the time (ISO 8601, of the place), the way from the page to the reports, the release's formats.

    `fresh` are the paths of which something has changed since the release before.
    """

    run: int
    at: str
    raw: str
    formats: Collection[str] = ()
    fresh: Collection[str] = ()

    def report(self, path: str) -> str:
        """The address of a report, whatever its name; of a member it is that of what holds it.

        >>> Facts(1, "", "../../raw").report("2019/отчёт №1.zip!/a.docx")
        '../../raw/2019/%D0%BE%D1%82%D1%87%D1%91%D1%82%20%E2%84%961.zip'
        """
        return f"{self.raw}/{quote_from_bytes(names.real(path.partition(names.MEMBER)[0]))}"

    def table(self, name: str) -> str:
        """The address of a table; empty where it is in no format that we know.

        >>> Facts(1, "", "", ("parquet", "csv")).table("events"), Facts(1, "", "").table("events")
        ('csv/events.csv', '')
        """
        return next((way.format(name) for format, way in _TABLES.items() if format in self.formats), "")
