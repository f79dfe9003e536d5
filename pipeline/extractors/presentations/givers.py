"""Who gave a talk, and the talk with him."""

import re

from spacy.tokens import Doc

from pipeline.annotators.persons.name import Name, people_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.quotes import Quote

# «Доклад «Форма жара» был прочитан керамистом …», «доклад «…» – хранителем …»
_GIVEN = re.compile(
    r"\s*,?\s*(?:был[аио]?\s+)?(?:прочитан|представлен|сделан|зачитан|подготовлен|прочёл|прочел)[аоы]?\s|\s*[–—-]\s",
    re.I,
)
_BRACKET = re.compile(r"\s*\([^()]{3,300}\)")
_DASH = re.compile(r"[–—-]\s*$")
_BEHIND = 30
"""Characters behind a title that may lead to a name."""


def people(doc: Doc, span: Span) -> list[Name]:
    """The people named in a stretch."""
    return people_of(doc).inside(span)


def sole(found: list[Name]) -> Name | None:
    """The only one of them."""
    return found[0] if len(found) == 1 else None


def in_brackets(doc: Doc, quote: Quote) -> Name | None:
    """««Ышым или доверенность?» (Данияр Мусаев)», also where the title ends a sentence."""
    match = _BRACKET.match(text_of(doc), quote.span.stop)
    named = people(doc, Span(*match.span())) if match else []
    return named[0] if named else None


def giver(doc: Doc, quote: Quote, named: list[Name], quotes: list[Quote]) -> Name | None:
    """In brackets after the title, before a dash and the title, the only person between two titles, or one for each."""
    after = text_of(doc)[quote.span.stop : quote.span.stop + _BEHIND]
    next_title = min((q.span.start for q in quotes if q.span.start > quote.span.start), default=len(text_of(doc)))
    following = [p for p in named if quote.span.stop <= p.span.start < next_title]
    if following and (after.lstrip().startswith("(") or _GIVEN.match(after)):
        return following[0]
    if len(named) == len(quotes) > 1 and named[-1].span.stop <= quotes[0].span.start:
        return named[quotes.index(quote)]
    preceding = [p for p in named if _behind_title(doc, quote, quotes) <= p.span.start < quote.span.start]
    preceding = preceding[1:] or preceding if _is_given_before(doc, quote, quotes) else preceding
    if preceding and (len(quotes) > 1 or _DASH.search(text_of(doc)[preceding[-1].span.stop : quote.span.start])):
        return preceding[0]
    if len(quotes) == 1:
        return preceding[-1] if preceding else following[0] if following else None
    return None


def _is_given_before(doc: Doc, quote: Quote, quotes: list[Quote]) -> bool:
    """««Соль» – так назвала свою Зоя Ли, а Асан Горов выступил с рассказом «Роса»»: the first belongs to the other."""
    last = max((q.span.stop for q in quotes if q.span.stop <= quote.span.start), default=0)
    return last > 0 and _GIVEN.match(text_of(doc), last) is not None


def _behind_title(doc: Doc, quote: Quote, quotes: list[Quote]) -> int:
    """Where the title before, with the brackets behind it, ends."""
    last = max((q.span.stop for q in quotes if q.span.stop <= quote.span.start), default=0)
    beside = _BRACKET.match(text_of(doc), last) if last else None
    return beside.end() if beside else last


def titled(doc: Doc, quote: Quote, person: Name | None, rule: str) -> Mention:
    """The mention of a titled talk."""
    parts = (mention(doc, "person", person.span, rule),) if person is not None else ()
    return mention(doc, "presentation", stripped(text_of(doc), quote.inner, " .,;\n"), rule, "", parts)
