"""Where Tesseract keeps its languages; apart from what recognises, which takes long to load."""

import os
from collections.abc import Iterator
from pathlib import Path

_PLACES = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)
"""Where Debian and others put the languages."""


def places() -> Iterator[str]:
    """The folders there are, the one first that TESSDATA_PREFIX names: it is Tesseract's own way to be told.

    Tesseract itself is not asked where it would look: without that variable it searches the present folder and all
    below it, which for a service is the whole machine.
    """
    named = os.environ.get("TESSDATA_PREFIX")
    yield from (place for place in ([named] if named else []) + list(_PLACES) if Path(place).is_dir())
