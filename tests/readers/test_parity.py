"""A report, written in every format that can be written here by hand, is read as one text and as one Report."""

import dataclasses
from collections.abc import Iterator

import pytest

from pipeline import flow
from pipeline.model.document import Document
from pipeline.model.report import Grounded
from pipeline.model.source import Source
from pipeline.readers import office, read
from tests.readers.saved import FORMATS, REPORTS, ROUND_TABLE, as_rtf, as_text


def understood(report: str, format: str) -> dict[str, object]:
    """All values of the Report of one file, by their path; without where they stand and how sure they are."""
    return dict(_values(flow.extract(Source(f"report.{format}", FORMATS[format](REPORTS[report]))).events, ""))


def _values(item: object, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(item, Grounded):
        yield path, item.value
    elif isinstance(item, tuple):
        for number, one in enumerate(item, 1):
            yield from _values(one, f"{path} {number}")
    elif dataclasses.is_dataclass(item):
        for field in dataclasses.fields(item):
            yield from _values(getattr(item, field.name), f"{path} {field.name}")


def told(document: Document) -> list[str]:
    return [" ".join(document[block.span].split()) for block in document.body]


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("format", FORMATS)
def test_one_text(report: str, format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "command", lambda: "")
    document = read(FORMATS[format](REPORTS[report]))
    assert document.format == format
    assert told(document) == REPORTS[report].text


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("format", [one for one in FORMATS if one not in {"docx", "eml"}])
def test_one_report(report: str, format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same events, people, talks and decisions, whatever the file is."""
    monkeypatch.setattr(office, "command", lambda: "")
    assert understood(report, format) == understood(report, "docx")


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "utf-16"])
def test_one_text_in_every_encoding(encoding: str) -> None:
    data = as_text(ROUND_TABLE).decode().encode(encoding, "replace")
    assert told(read(data)) == [one.encode(encoding, "replace").decode(encoding) for one in ROUND_TABLE.text]


@pytest.mark.skipif(not office.command(), reason="LibreOffice is not on this machine")
def test_one_text_through_libreoffice() -> None:
    assert told(read(as_rtf(ROUND_TABLE))) == ROUND_TABLE.text
