"""Years apart from the event's date: in a title, a header or footer, a stamp of approval, a digest's heading."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.headings import ends_sentence
from pipeline.annotators.matches import dates_of
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.mentions import mention
from pipeline.model.document import Block, Label
from pipeline.model.mention import Mention
from pipeline.model.span import Span

_YEAR = re.compile(
    r"(?<![\d.,/№-])(?:19|20)\d\d(?![\d/]|-\d|\s*(?:человек|экз|руб|сом))(?!\s*[-–—]\s*(?:19|20)\d\d)(?<![-–—]\d{4})(?<![-–—]\s\d{4})"
)
_PROGRAMME = re.compile(
    r"(?<!\w)(?:стратеги|(?:под)?программ|концепци|план|бюджет|закон|постановлени|приказ|©|редакц|годы|гг\.|на)\W+(?:[^\W\d_]+\W+){0,4}$",
    re.I,
)
_STAMP = re.compile(r"утвержда|утвержден|утверждён|согласован", re.I)
_PUBLISHED = re.compile(r"(?:\d{1,2}\s|[A-Z][a-z]+\s\d)[^.:]{0,24}(?:19|20)\d\d,?\s+\d{1,2}:\d\d(?!\d)")
"""«21 сентябрь 2020 17:36 800 Barometr», «January 31, 2015, 06:00»: when a page was published."""
_LAST_LINE = re.compile(r"\A[^.!?\n]{0,60}(?:19|20)\d\d\s*(?:г\.|года?)?\s*\Z")
"""«г. Кант, 2023 год», «Клуб «Импульс», весна 2024 года» at the very end."""
_TOP = 8
_YEAR_OF = re.compile(
    r"\b(?:(?:весн|осен|зим)(?:ой|ью|а|ы|и)|лет(?:ом|о|а)|(?:янв|фев|мар|апр|ма[йяе]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*|"
    r"квартал[ае]?|полугоди[еяи]|течение|в|за)\s+(?P<year>(?:19|20)\d\d)(?=\s+г(?:од[уа]?)?\b|\W*$)",
    re.I,
)
"""«Осенью 2022 года», «за 2024 год»; not «Стратегия до 2030 года»."""


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates for the year of a date that names none; `value` is the year."""
    reading = reading_of(doc)
    document = reading.document
    last = reading.parts[-1].block if reading.parts else None
    mended = {part.block.span: reading.text[part.start : part.stop] for part in reading.parts}
    body = 0
    stamped = 0
    for block in document.blocks:
        text = mended.get(block.span, document[block.span])
        ends = block == last and _LAST_LINE.search(text) is not None
        rule = "year.footer" if ends else _rule(block, body, text, stamped)
        body += not block.label.furniture
        stamped = 4 if _STAMP.match(text.lstrip(' «"')) else max(stamped - 1, 0)
        for match in _YEAR.finditer(document.text, block.span.start, block.span.stop) if rule else ():
            if not _PROGRAMME.search(document.text[max(block.span.start, match.start() - 60) : match.start()]):
                yield Mention("year", Span(*match.span()), match[0], match[0], rule, match[0])
    yield from _introduced(doc)


def _introduced(doc: Doc) -> Iterator[Mention]:
    """«с марта по май 2025 года», «Осенью 2025 года» above the first of several events: a year of no full day."""
    scopes = scopes_of(doc)
    above = Span(0, scopes[0].span.start if len(scopes) > 1 else 0)
    days = [match.span for match in dates_of(doc).inside(above) if match.period.start.day]
    for match in _YEAR_OF.finditer(text_of(doc), above.start, above.stop):
        if not any(day.covers(Span(*match.span())) for day in days):
            yield mention(doc, "year", Span(*match.span("year")), "year.introduction", match["year"])


def _rule(block: Block, body: int, text: str, stamped: int) -> str:
    if block.label is Label.PAGE_HEADER:
        return "year.header"
    if block.label is Label.PAGE_FOOTER:
        return "year.footer"
    if _STAMP.match(text.lstrip(' «"')) or stamped:
        return "year.stamp"
    if _PUBLISHED.match(text):
        return "year.body"
    if block.label in (Label.TITLE, Label.SECTION_HEADER) or (
        body < _TOP and len(text) < 160 and not ends_sentence(text)
    ):
        return "year.title"
    return "year.body"
