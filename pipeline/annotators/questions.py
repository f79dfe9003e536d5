"""Forms that ask: a question on a line of its own, the answer below it."""

import re
from collections.abc import Mapping

from pipeline.annotators.labels import fields_of
from pipeline.annotators.reading import Reading
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms

_QUESTIONS = re.compile(r"(?:\d{1,2}[.)]\s*)?(?:[^.!?:;\n]{4,120}\?\s*){1,2}(?:\([^()\n]*\))?\s*")
"""«Сколько человек участвовало? Сколько из них женщин?»"""
_LEAST = 2
"""Questions that make a form: one alone may be a headline."""
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?!\s+[«А-ЯЁӨҮ]|\s*$)|(?<=\b[^\W\d_])\.|(?<=\bул)\.)+[.!?]*\s*")
_WORD = re.compile(r"(?<![^\W_])[а-яёөүң]{3,}(?![^\W_])")


def questions(reading: Reading) -> Mapping[int, tuple[str, ...]]:
    """Where the blocks begin that ask for fields, and for which."""
    asked = {}
    for part in reading.parts:
        text = reading.text[part.content : part.stop]
        if part.block.cell is None and _QUESTIONS.fullmatch(text):
            asked[part.start] = fields_of(text.partition("?")[0], anchored=True)
    return asked if sum(map(bool, asked.values())) >= _LEAST else {}


def named_in(text: str, answer: Span) -> Span | None:
    """An answer up to the first sentence that tells what happened; None where that is the first one.

    >>> text = "В школе села Ак-Жар. Клуб не топили."
    >>> span = named_in(text, Span(0, len(text)))
    >>> span.of(text) if span else "", named_in(text, Span(21, len(text)))
    ('В школе села Ак-Жар.', None)
    """
    stop = answer.start
    for sentence in _SENTENCE.finditer(text, answer.start, answer.stop):
        if any(map(_tells, _WORD.findall(sentence[0].lower()))):
            break
        stop = sentence.end()
    named = text[answer.start : stop].rstrip()
    return Span(answer.start, answer.start + len(named)) if named else None


def _tells(word: str) -> bool:
    """«провели», «состоялась», «вели»: a verb of the past rather than a noun; no name, as «Вели»."""
    found = [form for form in forms(word) if form.known and "Name" not in form.marks]
    return bool(found) and found[0].pos == "VERB" and any("past" in form.marks for form in found)
