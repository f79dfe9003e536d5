"""Those who are thanked: «Спасибо мэрии за автобус и пекарне «Тандыр» за хлеб»."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pipeline.annotators.bodies import bodies_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.hosts.marked import marked
from pipeline.model.mention import Mention
from pipeline.model.span import Span

_THANKS = re.compile(r"\b(?:спасибо|благодарност[ьи]|благодарны|признательны|поклон|респект)\b", re.I)
_ORGANISERS = re.compile(r"\bорганизаторам\b[^.!?,]*$", re.I)
"""«Спасибо организаторам – клубу «Айдай»»"""


def by_thanks(doc: Doc) -> Iterator[Mention]:
    """«Спасибо мэрии за автобус и пекарне «Тандыр» за хлеб»: those who are thanked, each in the dative."""
    for match in _THANKS.finditer(text_of(doc)):
        sentence = sentences_of(doc).at(match.start())
        for bodies in bodies_of(doc).inside(sentence.span) if sentence else ():
            if (
                "datv" in bodies.cases
                and bodies.span.stop > match.end()
                and doc[bodies.head].dep_ != "nmod"
                and not _is_ruled(doc[bodies.head])
            ):
                role = "organizer" if _ORGANISERS.search(text_of(doc), match.end(), bodies.span.start) else "partner"
                for span in (Span(max(one.start, match.end()), one.stop) for one in bodies.items):
                    yield marked(doc, span, role, "hosts.pattern", "datv")


def _is_ruled(head: Token) -> bool:
    """«Спасибо Азизу | из кафе «Причал»»: who is thanked stands before it."""
    return any(child.dep_ == "case" for child in head.children)
