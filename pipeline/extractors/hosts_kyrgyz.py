"""Organisations behind the event, told in Kyrgyz: «Британ Кеңешинин колдоосу менен өттү»."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz

_RULE = "hosts.kyrgyz"
_CUES = (
    # role, whether the organisation stands in the genitive before it, the words
    ("donor", True, re.compile(r"\s+(?:каржылык\s+|финансылык\s+)?колдоосу\s+(?:менен|астында|алдында)")),
    ("donor", False, re.compile(r"\s+(?:каржылады|каржылаган)")),
    ("organizer", False, re.compile(r"\s+тарабынан(?=[^.!?]*\s(?:уюштур|өткөр|даярда))")),
    ("organizer", False, re.compile(r"\s+(?:уюштурду|уюштурушту|уюштурган)(?![а-яөүң])")),
    ("partner", False, re.compile(r"\s+менен\s+(?:биргелик|кызматташ|бирге)")),
)
_EDGE = re.compile(
    r"[.,;:\n()]|\b(?:тарабынан|колдоосу\s+(?:менен|астында|алдында)|менен\s+биргеликте|боюнча|үчүн)\s"
    r"|(?:стол|семинар|тренинг|форум|жолугушуу|иш-чара|конференция|кеңешме|жыйын|фестивал|майрам|көргөзмө|долбоор)"
    r"[а-яөүң]*\s+|\s(?:[^\W\d_]+(?:[дт][аеоө]|нд[аеоө]))\s+",
    re.I,
)
_EVENT = re.compile(
    r"(?:стол|семинар|тренинг|форум|жолугушуу|иш-чара|конференция|кеңешме|жыйын|майрам)[а-яөүң]*$", re.I
)
_AND = re.compile(r"\s+жана\s+|\s*,\s*")


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each organisation; `value` is its role, a part 'case' says that it stands in Kyrgyz."""
    for sent in doc.sents:
        if kyrgyz.is_kyrgyz(sent.text):
            for role, owned, pattern in _CUES:
                for match in pattern.finditer(sent.text):
                    yield from _named(doc, sent.start_char, sent.text[: match.start()], role, "ky" if owned else "nomn")


def _named(doc: Doc, offset: int, before: str, role: str, case: str) -> Iterator[Mention]:
    """The organisations at the end of a stretch: behind the event, the place and other cues."""
    quoted = [match.span() for match in re.finditer("«[^»]*»|“[^”]*”", before)]
    edges = [m.end() for m in _EDGE.finditer(before) if not any(a < m.end() <= b and m.start() > a for a, b in quoted)]
    start = max((edge for edge in edges if edge < len(before) - 3), default=0)
    for piece in _pieces(before, start):
        span = stripped(text_of(doc), Span(offset + piece[0], offset + piece[1]))
        if len(span) > 3 and not _EVENT.search(span.of(text_of(doc))):
            yield mention(doc, "host", span, _RULE, role, (mention(doc, "case", span, _RULE, case),))


def _pieces(text: str, start: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _AND.finditer(text, start):
        yield at, match.start()
        at = match.end()
    yield at, len(text)
