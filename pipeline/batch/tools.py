"""Tools: the programs outside Python that some files are read with. Which there are decides what can be read."""

from collections.abc import Iterable
from pathlib import Path

from pipeline.readers import office
from pipeline.readers.tessdata import places


def tools(languages: Iterable[str]) -> list[str]:
    """Those found on this machine: 'libreoffice', and which languages of Tesseract's. They are not started."""
    spoken = [one for one in languages if any((Path(place) / f"{one}.traineddata").is_file() for place in places())]
    return [*(["libreoffice"] if office.command() else []), *spoken]
