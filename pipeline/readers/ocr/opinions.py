"""A second opinion on unsure words: «]а]а1-АЪаа» is «Jalal-Abad», and a Russian reading of Kyrgyz has no ң, ө, ү."""

import re
from collections.abc import Sequence

from pipeline.readers.ocr.engine import Seen, languages, word
from pipeline.readers.ocr.picture import Grey

UNSURE = 0.85
"""Confidence below which another language is asked."""
ENOUGH = 0.8
"""Confidence that its answer must have, and it must have `BETTER` more than the word had."""
BETTER = 0.1
MOST = 60
"""Words of a page that are asked about."""
TRIED = 12
"""Words by which a page is shown to be Kyrgyz."""

_LETTERS = re.compile(r"[^\W\d_]{2}")
_LATIN = re.compile(r"[DFGIJLNQRSUVWZdfghijlnqrstvwz]")
"""Letters that are not drawn like Cyrillic ones: «AO» may be «АО»."""
_CYRILLIC = re.compile(r"[а-яёөүң]", re.I)
_KYRGYZ = re.compile(r"[ңөү]", re.I)


def in_latin(picture: Grey, seen: Sequence[Seen], dpi: int) -> list[Seen]:
    """The words, those that are surely Latin read as Latin."""
    if "eng" not in languages()[1]:
        return list(seen)
    asked = {one for one in sorted(seen, key=lambda one: one.confidence)[:MOST] if _is_unsure(one)}
    return [_latin(picture, one, dpi) if one in asked else one for one in seen]


def is_kyrgyz(picture: Grey, seen: Sequence[Seen], dpi: int) -> bool:
    """Whether unsure words are surer read as Kyrgyz, with letters that Russian has not."""
    if "kir" not in languages()[1]:
        return False
    asked = [one for one in sorted(seen, key=lambda one: one.confidence) if _is_unsure(one)][:TRIED]
    answers = [(one, *word(picture, one, "kir", dpi)) for one in asked]
    proofs = sum(bool(_KYRGYZ.search(text)) and sure > one.confidence for one, text, sure in answers)
    return proofs >= max(2, len(asked) // 3)


def _is_unsure(one: Seen) -> bool:
    return one.confidence < UNSURE and _LETTERS.search(one.text) is not None


def _latin(picture: Grey, one: Seen, dpi: int) -> Seen:
    text, sure = word(picture, one, "eng", dpi)
    better = sure >= ENOUGH and sure > one.confidence + BETTER
    return (
        one._replace(text=text, confidence=sure)
        if better and _LATIN.search(text) and not _CYRILLIC.search(text)
        else one
    )
