"""Where Tesseract keeps its languages; apart from what recognises, which takes long to load."""

PLACES = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)
"""Where Debian and others put the languages, asked after the place that TESSDATA_PREFIX gives to Tesseract itself."""
