"""Pictures of pages → words: the sheet cut out, light, orientation and skew made good, then Tesseract.

No reader itself: what the readers of PDFs and of pictures share.
"""

from pipeline.readers.ocr.engine import ready
from pipeline.readers.ocr.letters import best_scale
from pipeline.readers.ocr.reading import legible, recognised
from pipeline.readers.ocr.stamps import grey

__all__ = ["best_scale", "grey", "legible", "ready", "recognised"]
