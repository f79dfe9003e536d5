"""Small files, each named for what it shows, with what a person sees in it beside: `<name>.drawn`.

A file dropped into a format's folder is a test; one without its drawing fails, and `--update-golden` writes it and
fails that run, so that nobody lands an unread drawing.
"""

from pathlib import Path

import pytest

from pipeline.readers import reader
from pipeline.settings import Settings
from tests.readers.drawn import drawn

HERE = Path(__file__).parent
KINDS = ("html", "md", "txt", "fodt", "pdf")
FILES = sorted(file for kind in KINDS for file in (HERE / kind).glob(f"*.{kind}"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.suffix[1:]}: {file.stem.replace('_', ' ')}")
def test_what_a_person_sees(file: Path, request: pytest.FixtureRequest) -> None:
    golden = file.with_suffix(".drawn")
    document = reader(file.suffix[1:])(file.read_bytes(), Settings())
    seen = "".join(f"{line}\n" for line in drawn(document))
    assert document.format == file.suffix[1:]
    if request.config.getoption("--update-golden", default=False):
        golden.write_text(seen, encoding="utf-8")
        pytest.fail(f"written, to be read: {golden.name}")
    assert golden.exists(), f"no drawing: {golden.name}"
    assert seen == golden.read_text(encoding="utf-8")
