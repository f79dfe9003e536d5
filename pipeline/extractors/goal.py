"""The stated aim."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.matches import quoted_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span

# «Цель тренинга – отработать порядок действий», «Цель форума, напомнил ректор, – свести …», «Целью встречи стало …»
_IS = re.compile(
    r"\b(?:цел(?:ь|ью|ями)|задачей)\s+(?:[^\s,.:;–—]+\s+){0,4}?(?:(?:[^\s,.:;–—]+,\s+[^,.\n]{3,90},\s*)?[–—-]\s+|(?:явля(?:ется|лось|лась)|стал[аио]?|был[аио]?|назва(?:ли|н[аоы]?|л[аи]?)|заключа(?:ется|лась)\s+в\s+том,\s+чтобы)\s+)(?P<goal>[^.\n]{8,500})",
    re.I,
)

# «Тренингдин максаты – жардам көрсөтүүнү үйрөтүү», «Форумдун негизги максаты жаштарды колдоо болду»
_KYRGYZ_IS = re.compile(
    r"(?<![^\s,.:;–—])(?:[^\s,.:;–—]+[ндт][ыиуү]н)\s+(?:негизги\s+|башкы\s+)?максаты\s*(?:[–—-]\s+|:\s+|болуп\s+)?(?P<goal>[^.\n:]{8,400}?)"
    r"(?:\s+(?:болуп\s+саналат|болду|эсептелет))?(?=[.\n]|$)",
    re.I,
)
# «тренинг был задуман с целью снизить число драк», «встреча организована в целях обмена опытом»
_PURPOSE = re.compile(
    r"\b(?:прове[дл]|пров[её][дл]|организ|прош[её]?л|проход|состоя|задум|созва|собра|устро)[а-яё]*\s+(?:[^.\n]{0,160}?\s)?"
    r"(?:с\s+целью|в\s+целях)\s+(?P<goal>[^.\n]{8,400})",
    re.I,
)
# «Семинар направлен на обмен опытом», «Форум призван свести учёных и пасечников»
_AIMED = re.compile(
    r"\s+(?:[^\W\d_]+\s+){0,4}?(?:был[аио]?\s+)?"
    r"(?:призван[аоы]?|(?:направлен|нацелен)[аоы]?\s+на(?:\s+то,\s+чтобы)?|имел[аои]?\s+целью|ставил[аои]?\s+(?:своей\s+)?целью)\s+"
    r"(?P<goal>[^.\n]{8,400})",
    re.I,
)
_TASKS = re.compile(r"\W*задачи", re.I)
"""What is to be done towards the aim, one after the other: the aim itself where no other is stated."""


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates for the aim."""
    for slot in slots_of(doc, "goal"):
        rule = "goal.tasks" if _TASKS.match(slot.label.of(text_of(doc))) else "goal.label"
        yield mention(doc, "goal", _quoted(doc, Span(slot.pieces[0].start, slot.pieces[-1].stop)), rule)
    aimed = (_AIMED.match(text_of(doc), noun.span.stop) for noun in event_nouns_of(doc).from_(0))
    for match in (*_PURPOSE.finditer(text_of(doc)), *filter(None, aimed)):
        yield mention(doc, "goal", _quoted(doc, Span(*match.span("goal"))), "goal.purpose")
    for match in (*_IS.finditer(text_of(doc)), *_KYRGYZ_IS.finditer(text_of(doc))):
        stop = match.end("goal") + (text_of(doc)[match.end("goal") : match.end("goal") + 1] == ".")
        yield mention(doc, "goal", _quoted(doc, Span(match.start("goal"), stop)), "goal.sentence")


def _quoted(doc: Doc, span: Span) -> Span:
    """Up to where the quotation ends that began before: ««Цель – учить | », – сказал директор»."""
    quote = quoted_of(doc).at(span.start)
    return Span(span.start, min(span.stop, quote.stop - 1)) if quote else span
