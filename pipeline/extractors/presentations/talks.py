"""Words for talks and for works, after `lexicons/talks.tsv` and `lexicons/talk_constructions.tsv`."""

import re
from functools import cache

from pipeline import lexicons
from pipeline.annotators.bodies import works
from pipeline.normalisers.morphology import forms, lemmas
from pipeline.normalisers.positions import is_post, organisation_heads

_SOUNDED = frozenset({"прозвучать", "звучать", "быть", "стать"})
_GIVEN = re.compile(
    r"(?:пред|про|за|вы|до|с)?(?:став|чит|чес|чёл|чел|чл|слуш|звуч|дел|ступ|лож)|презент|показ|озвуч|назв|назыв|рассказ|подел|освет"
)
"""Verbs of giving a talk: «представила «…»», «прочитал «…»»."""
_NAMED = re.compile(r"тем[аоуые]|назван|слов|девиз|вопрос", re.I)
_LEAD = 160
"""Characters before a title that may lead to it."""


@cache
def talks() -> re.Pattern[str]:
    """Any word for a talk: «доклад», «лекцию»."""
    return re.compile(rf"\b(?:{'|'.join(row['one'] for row in lexicons.read('talks'))})", re.I)


@cache
def several() -> re.Pattern[str]:
    """What leads to more titles than one: «доклады на темы: «…», «…»»."""
    many = "|".join(row["several"] for row in lexicons.read("talks"))
    return re.compile(rf"(?:{many})\W*$|{talks().pattern}[^.!?«»\n]{{0,80}}(?:тем[аыу]|:)[^.!?«»\n]{{0,40}}$", re.I)


@cache
def _constructions() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What stands right before a title and right behind it where it is a talk's."""
    return tuple(
        (re.compile(rf"(?:{row['before']})\s*[:–—-]?\s*$", re.I), re.compile(row["after"], re.I))
        for row in lexicons.read("talk_constructions")
    )


def is_constructed(before: str, text: str, stop: int) -> bool:
    """«С консультацией «…» выступила», «Вопрос «…» осветила»: whatever the talk is called."""
    return any(after.match(text, stop) and lead.search(before[-_LEAD:]) for lead, after in _constructions())


def is_owner(word: str) -> bool:
    """«проект «…»», «директор «…»»: what is named so gives no talk."""
    project = not lemmas(word.lower()).isdisjoint(("проект", "программа"))
    return project or is_body(word) or is_post(word) or word.isupper()


def is_body(word: str) -> bool:
    """«фонд «…»», but for a project, which may be shown."""
    return not lemmas(word.lower()).isdisjoint(organisation_heads() - {"проект"})


def is_work(word: str) -> bool:
    """«представил монографию «…»»: what is named so was written, sung or shown."""
    return not (_NAMED.match(word) or talks().match(word)) and not lemmas(word.lower()).isdisjoint(works())


def is_done(word: str) -> bool:
    """«пришлю презентацию тем, кто напишет «…»»: the words are of another verb."""
    found = forms(word.lower())[:1]
    return any(form.pos == "VERB" and form.lemma not in _SOUNDED for form in found) and not _GIVEN.match(word.lower())


def is_said(word: str, before: str) -> bool:
    """«в своём выступлении она отметила: «…»»: what she said, no title."""
    spoken = any(form.pos == "VERB" and form.lemma not in _SOUNDED for form in forms(word.lower())[:1])
    return spoken and before.rstrip()[-1:] in ":,–—"
