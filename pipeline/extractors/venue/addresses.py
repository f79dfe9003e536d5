"""Streets with their houses."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.tokens import text_of
from pipeline.annotators.venues import VenuePhrase
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span

_HOUSE = (
    r",?\s*(?:(?:д(?:ом|\.)|зд\.|корп\.|стр\.|кв\.|офис|каб\.|этаж)\s*)?№?\s?\d+[-/]?\d*\s?[а-яА-Я]?(?![а-яё\d])"
    r"(?:\s*[/,]\s*(?:\d+|корп\.?\s*\d+))?"
)
"""«, 118», «, д. 5а», «, 5, корп. 2»"""


def addresses(doc: Doc) -> Iterator[Mention]:
    """An address anywhere near the top, where the venue brings none."""
    for match in address_pattern().finditer(text_of(doc)):
        if re.search(r"\d", match[0]):
            yield mention(doc, "address", stripped(text_of(doc), Span(*match.span())), "address.mention")


@cache
def address_pattern() -> re.Pattern[str]:
    """A street with its house: «ул. Токтогула, 118», «мкр. Джал, д. 2», «Абдрахманов көчөсү, 12»."""
    roads = "|".join(row["pattern"] for row in lexicons.read("roads"))
    return re.compile(
        rf"\b(?:{roads})\s?[«\"]?[А-ЯЁӨҮҢ0-9][^,;()\n«»]{{1,40}}[»\"]?(?:{_HOUSE})?"
        r"|(?<![\w-])[А-ЯЁӨҮҢ][а-яёөүң-]{1,40}\s+көчөсү,?\s*\d+",
        re.I,
    )


def address_after(doc: Doc, found: VenuePhrase, sentence: Span) -> Iterator[Mention]:
    """The address close behind a venue."""
    start = doc[found.end - 1].idx
    match = address_pattern().search(text_of(doc), start, min(sentence.stop, start + 120))
    if match:
        yield mention(doc, "address", stripped(text_of(doc), Span(*match.span())), "address.venue")
