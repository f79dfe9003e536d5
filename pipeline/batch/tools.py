"""Tools: the programs outside Python that some files are read with. Which there are decides what can be read."""

from pipeline.readers import office

TESSERACT = ("rus", "kir")
"""Languages that pictures are read in."""


def tools() -> list[str]:
    """Those found on this machine: 'libreoffice', and a language of Tesseract's each."""
    return [*(["libreoffice"] if office.command() else []), *(one for one in TESSERACT if tesseract(one))]


def tesseract(language: str) -> str:
    """The folder that has the language; empty without Tesseract, or without the language."""
    from pipeline.readers.ocr.engine import languages

    folder, known = languages()
    return folder if language in known else ""
