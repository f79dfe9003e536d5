"""Tools: the programs outside Python that some files are read with. Which there are decides what can be read."""

from pathlib import Path

from pipeline.readers import office
from pipeline.readers.ocr.engine import PLACES

_LANGUAGES = ("rus", "kir")


def tools() -> list[str]:
    """Those found on this machine: 'libreoffice', and each language of Tesseract's. They are not started."""
    spoken = [one for one in _LANGUAGES if any((Path(place) / f"{one}.traineddata").is_file() for place in PLACES)]
    return [*(["libreoffice"] if office.command() else []), *spoken]
