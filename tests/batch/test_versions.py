"""A new version of the program works again on what its changed stages touch, only."""

import shutil
from pathlib import Path

import pytest

import pipeline
from pipeline.batch import versions

KINDS = ("docx", "pdf", "odt", "html", "md", "txt", "doc", "rtf", "eml", "zip", "png")


@pytest.fixture
def program(tmp_path, monkeypatch):
    """A copy of the program that can be changed."""
    root = tmp_path / "pipeline"
    shutil.copytree(Path(pipeline.__file__).parent, root, ignore=shutil.ignore_patterns("__pycache__", "*.npz"))
    monkeypatch.setattr(versions, "_ROOT", root)
    monkeypatch.setattr(versions, "_READERS", root / "readers")
    yield root
    forget()


def forget():
    versions.reading.cache_clear()
    versions.understanding.cache_clear()


def present():
    forget()
    stages = {kind: versions.reading(kind) for kind in KINDS}
    return stages | {"understanding": versions.understanding(), "publishing": versions.publishing(["parquet"])}


@pytest.mark.parametrize(
    ("changed", "touched"),
    [
        ("readers/pdf/__init__.py", {"pdf"}),
        ("readers/docx/__init__.py", {"docx", "doc", "rtf"}),
        ("readers/markdown.py", {"md"}),
        ("readers/builder.py", {"docx", "pdf", "odt", "html", "md", "txt", "doc", "rtf", "eml", "png"}),
        ("extractors/date.py", {"understanding"}),
        ("lexicons/outcomes.tsv", {"understanding"}),
        ("writers/csv.py", {"publishing"}),
        ("batch/page/page.html", {"publishing"}),
        ("cli/run.py", set()),
        ("runners/processes.py", set()),
    ],
)
def test_a_change_touches_what_is_made_with_it(program, changed, touched):
    before = present()
    with (program / changed).open("ab") as file:
        file.write(b"\n")
    after = present()
    assert {stage for stage in before if before[stage] != after[stage]} == touched


def test_a_format_that_is_not_read_waits_for_any_reader(program):
    before = versions.reading(None), versions.reading("exe")
    (program / "readers" / "spreadsheet.py").write_text("")
    forget()
    assert versions.reading(None) != before[0]
    assert versions.reading("exe") != before[1]
