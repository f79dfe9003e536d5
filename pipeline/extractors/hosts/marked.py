"""The mention of an organisation in its role."""

import re
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span

ROLES = ("organizer", "partner", "donor", "host")
NO_NAME = re.compile(r"\d{4}|^проекта?$|^(?:он|она|они|мы|наш[а-я]*|ваш[а-я]*|его|её|их)\b", re.I)
LATIN = re.compile(r"[A-Z][a-z]+(?:[ -][A-Za-z][a-z]+)+")
"""«провёл Ji-hoon Park»: rather a person."""
_NOTE = re.compile(r"\s*\((?:далее\s+[^()]*|(?P<what>[а-яё]+)[^()A-ZА-ЯЁ«»]*)\)$")
"""What was given, behind who gave it: «Фонд «Арча» | (грант)»."""


@cache
def hosting(kind: str) -> dict[str, str]:
    """Dictionary form → role: of verbs, and of what an organisation is said to be."""
    return {row["word"]: row["role"] for row in lexicons.read("hosting") if row["kind"] == kind}


def marked(doc: Doc, span: Span, role: str, rule: str, case: str) -> Mention:
    """The mention; a note behind the name, and half a pair of brackets, are no part of it."""
    note = _NOTE.search(span.of(text_of(doc)))
    if note:
        span = Span(span.start, span.start + note.start())
        role = _noted(note["what"] or "", role)
    span = stripped(text_of(doc), span, " .;,:!?\n\t" + _half_brackets(span.of(text_of(doc))))
    return mention(doc, "host", span, rule, role, (mention(doc, "case", span, rule, case),))


def _noted(what: str, role: str) -> str:
    """«ВОЗ (донор)», of a partner «кафе «Нарын» (чай)»: the role that brackets tell."""
    told = hosting("office").get(what)
    return told or (hosting("gift").get(what, role) if role == "partner" else role)


def _half_brackets(text: str) -> str:
    """The brackets of a name of which one half is outside: «Союз ремесленников (», «HELVETAS)»."""
    return "" if text.count("(") == text.count(")") else "()"
