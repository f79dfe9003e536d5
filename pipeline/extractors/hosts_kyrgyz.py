"""Organisations behind the event, told in Kyrgyz: «Британ Кеңешинин колдоосу менен өттү»."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.bodies_kyrgyz import Body, bodies_in
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.sentences import Sentence, sentences_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.normalisers import kyrgyz

_RULE = "hosts.kyrgyz"


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each organisation; `value` is its role, a part 'case' says that it stands in Kyrgyz."""
    for sentence in sentences_of(doc):
        if kyrgyz.is_kyrgyz(sentence.span.of(text_of(doc))):
            for bodies in bodies_in(doc, sentence):
                role = _cued(doc, sentence, bodies[-1]) or _agent(doc, sentence, bodies[-1])
                for body in bodies if role else ():
                    case = mention(doc, "case", body.span, _RULE, "ky" if body.case == "gent" else "nomn")
                    yield mention(doc, "host", body.span, _RULE, role, (case,))


def _cued(doc: Doc, sentence: Sentence, body: Body) -> str:
    """The role that the words behind an organisation give it: «… тарабынан уюштурулду»."""
    rest = text_of(doc)[doc[body.end - 1].idx + len(doc[body.end - 1].text) : sentence.span.stop]
    return next((role for role, case, pattern in _cues() if case == body.case and pattern.match(rest)), "")


@cache
def _cues() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    rows = lexicons.read("hosts_ky")
    return tuple(
        (row["role"], row["case"], re.compile(pattern, re.I))
        for row in rows
        for pattern in kyrgyz.spellings(row["pattern"])
    )


_HELD = re.compile(
    r"\b(?:(?:уюштур|[өо]тк[өо]р)(?:ду|дү|ушту|үштү|ууда|үүдө|уп|үп)|[өо]тк[өо]з(?:дү|үштү)|жасады)(?![а-яөүң])|(?:уюштур|[өо]тк[өо]р|жаса)г[аө]н(?:\s*[.!]|[ыү])"
)
_JOINTLY = re.compile(r"\sменен\s+биргеликте\s(?:[^.!?]*\s)?(?:уюштур|[өо]тк[өо])[а-яөүң]+(?=\s*[.!?]|$)")
"""«Комиссия башкармалык менен биргеликте … семинар өткөрүлүүдө»"""
_AFTER = re.compile(r"\s+(?:үчүн|менен|боюнча|тууралуу|жөнүндө|тарабынан|аркылуу|катары)(?![а-яөүң])")


def _agent(doc: Doc, sentence: Sentence, body: Body) -> str:
    """«Дин башкармалыгы … аттуу семинар өткөрүүдө»: the subject of a verb of holding, with an event in the sentence."""
    text = body.span.of(text_of(doc))
    unnamed = " " not in text and text.islower()  # «китепкана өткөрдү»
    if body.case != "nomn" or unnamed or not event_nouns_of(doc).inside(sentence.span):
        return ""
    if _AFTER.match(text_of(doc), body.span.stop):
        return ""
    jointly = _JOINTLY.search(text_of(doc), body.span.stop, sentence.span.stop)
    held = _HELD.search(text_of(doc), body.span.stop, sentence.span.stop)
    return "organizer" if held or jointly else ""
