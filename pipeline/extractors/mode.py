"""How it was held: onsite, online, or both."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.scopes import is_another, scopes_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span

_REACH = 1200
"""Characters of a scope in which the way it was held is told; what comes later speaks of other things."""
_NOT_HELD = re.compile(
    r"(?:запись|ссылк|портал|курс|платформ[аы]\s+для|банк|торгов|продаж|магазин|опрос|регистрац|приложени|сервис|кабинет|игр)[а-яё]*\W+(?:[^\W\d_]+\W+){0,2}$",
    re.I,
)

_BLANK = re.compile(r"[^:\n]{0,60}:\s*(?:_{3,}|\.{5,}|…{2,})")
"""«Онлайн-площадка (если дистанционно): ______»: a form's line that nobody filled in."""
_DENIED = re.compile(r"[^.;:!?\n]{0,30}\sне\s+(?:было|была|вел|проводил|планир)", re.I)
"""«Онлайн-трансляции не было»."""


def extract(doc: Doc) -> Iterator[Mention]:
    """Words that speak of the way; `value` is the contract's mode."""
    for slot in slots_of(doc, "mode", "place"):
        yield from _found(doc, slot.pieces[0], "mode.label")
    for scope in scopes_of(doc):
        yield from _found(doc, Span(scope.span.start, min(scope.span.stop, scope.span.start + _REACH)), "mode.text")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["mode"], re.compile(row["pattern"], re.I)) for row in lexicons.read("modes"))


def _found(doc: Doc, span: Span, rule: str) -> Iterator[Mention]:
    for value, pattern in _patterns():
        for match in pattern.finditer(text_of(doc), span.start, span.stop):
            before = text_of(doc)[max(span.start, match.start() - 40) : match.start()]
            blank = _BLANK.match(text_of(doc), match.end())
            denied = _DENIED.match(text_of(doc), match.end())
            if not (blank or denied or _NOT_HELD.search(before) or _is_another(doc, match.start())):
                yield mention(doc, "mode", Span(*match.span()), rule, value)


def _is_another(doc: Doc, position: int) -> bool:
    """«проходят вебинары, онлайн-лекции» beside the conference that is told of."""
    noun = event_nouns_of(doc).at(position)
    return noun is not None and is_another(doc, noun)
