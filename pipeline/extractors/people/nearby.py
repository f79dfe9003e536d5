"""The nearest word of a sentence that tells a part, where the tree ties none to the name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from pipeline.annotators.tokens import text_of
from pipeline.extractors.people.cue import (
    TOGETHER,
    Cue,
    active_role,
    gender,
    genitive,
    is_passive,
    may_stand,
    subject,
    verb_role,
)
from pipeline.extractors.people.series import Phrase
from pipeline.extractors.people.tree import is_somebody
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.names import parse_name

_SUBORDINATE = re.compile(r",\s*(?:что|чтобы|котор[а-яё]+|где|когда|как)\s", re.I)
_FAR = 30
_BESIDE = 4
"""Words within which «отсутствовал» speaks of the name, where the tree does not tie them."""


def nearby(doc: Doc, series: Sequence[Phrase]) -> Iterator[tuple[float, Cue]]:
    """The cues of the same sentence that a series may hang on, each with its distance; one in front is nearer."""
    first, start, end = series[0].first, series[0].name.start, series[-1].name.end
    sent = doc[start].sent
    if _is_subject_of_talk(doc, first):
        return
    for token in doc[max(sent.start, start - _FAR) : min(sent.end, end + _FAR)]:
        made = None if start <= token.i < end else cue_at(token)
        if made is None or not may_stand(series[0].cases, made.case or "nomn"):
            continue
        if len(series) == 1 and not agrees(doc, series[0], token):
            continue
        if made.role == "mentioned" and not start - _BESIDE <= token.i < end + _BESIDE:
            continue
        between = doc[min(token.i, end) : max(token.i, start)].text
        if token.i < start and _SUBORDINATE.search(between):
            continue
        if made.case == "gent" and token.i < start:
            if any(one.pos_ in ("VERB", "AUX") or one.lower_ in TOGETHER for one in doc[token.i + 1 : start]):
                continue  # «С приветствием выступил ректор, зачитав стихи Зои Ли»
            made = replace(made, tied=True)
        far = abs(token.i - (start if token.i < start else end))
        yield far + 6 * between.count(";") + 3 * (token.i > end) + 2 * between.count(","), made


def agrees(doc: Doc, phrase: Phrase, verb: Token) -> bool:
    """Whether a name in the nominative has the gender of a verb's subject: no «Пушкина» did what «провёл» says."""
    shown = gender(verb) if verb.pos_ in ("VERB", "AUX") else ""
    if shown == "m" and phrase.before is not None and 0 < phrase.first - verb.i <= _BESIDE:
        return True  # «Занятие вёл тренер Зоя Горова»: the verb goes with the post
    name = parse_name(phrase.name.span.of(text_of(doc)), {"nomn": _SURELY}) if shown else None
    return name is None or name.case != "nomn" or name.gender in ("", shown)


_SURELY = 3.0
"""Log-odds of a case that is taken for granted."""


def _is_capital_verb(token: Token) -> bool:
    """«Вёл», «Зачитала» at the head of a sentence, which the network takes for a name."""
    found = forms(token.lower_)
    told = bool(found) and found[0].known and found[0].pos == "VERB"
    return told and token.pos_ in ("PROPN", "NOUN") and bool(token.is_sent_start)


_ABOUT = frozenset(["о", "об", "обо", "про", "за", "для", "после", "до", "из", "через"])


def _is_subject_of_talk(doc: Doc, first: int) -> bool:
    """«рассказала о творчестве Тараса Асанова»: what stands behind such a preposition does not speak."""
    at = first - 1
    if at >= 0 and doc[at].lower_ in _ABOUT:
        return True
    while at > first - 4 and at > doc[first].sent.start and doc[at].pos_ in ("NOUN", "ADJ"):
        at -= 1
    return doc[at].lower_ in _ABOUT and doc[first - 1].pos_ == "NOUN" and not is_somebody(doc[first - 1])


def cue_at(token: Token) -> Cue | None:
    """What a word may say of somebody's part, however he is tied to it."""
    if token.pos_ in ("VERB", "AUX") or _is_capital_verb(token):
        if is_passive(token) and (role := verb_role(token, "agent") or active_role(token)):
            return Cue(role, token.i, False, "", "" if token.lower_.endswith(("ся", "сь")) else "ablt")
        made = subject(token)
        if made:
            return Cue(made.role, made.token, False, made.gender, "")
    if token.pos_ == "NOUN":
        made = genitive(token)
        if made:
            return Cue(made.role, made.token, False, "", "gent")
    return None
