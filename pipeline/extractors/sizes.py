"""How long a list is said to be: «выступили шесть докладчиков», «внесено пять предложений»."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.matches import numbers_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each number of things that are listed; `value` is the list's table and the number."""
    for number in numbers_of(doc):
        match = _things().match(text_of(doc), number.span.stop)
        if match is not None and number.qualifier == "exact":
            value = f"{match.lastgroup} {number.value}"
            yield mention(doc, "size", Span(number.span.start, match.end()), "sizes.number", value)


@cache
def _things() -> re.Pattern[str]:
    """A noun of the lexicon, an adjective before it or not: «шесть приглашённых докладчиков»."""
    nouns = "|".join(f"(?P<{row['table']}>{row['pattern']})" for row in lexicons.read("list_sizes"))
    return re.compile(rf"\s{{1,3}}(?:[а-яё]{{2,20}}(?:ых|их)\s{{1,3}})?(?:{nouns})", re.I)
