"""Questions in Kyrgyz, where the verb stands last."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span

_TOLD = re.compile(
    r"(?:^|[.!?]\s|\n)(?P<list>[^.!?\n:]{8,300}?)\s+(?:маселелер[а-яөүң]*\s+(?:талкууланды|каралды|көтөрүлдү|талкуулашты)"
    r"|(?:жөнүндө|тууралуу)\s+(?:сүйлөшүштү|талкуулашты|кеп\s+болду))"
)
_JOINT = re.compile(r"\s*[,;]\s*|\s+жана\s+")
_WHERE = re.compile(r"^(?:[^\s,]+\s+){0,3}?(?:[^\s,]+[дт][аеоө]|катышуучулар[ы]?|алар|анда)\s+", re.I)


def by_kyrgyz(doc: Doc) -> Iterator[Mention]:
    """«жайыт билетинин баасы, малдын саны жана көпүрөлөрдү оңдоо маселелери талкууланды»."""
    for match in _TOLD.finditer(text_of(doc)):
        start = max((m.end() for m in _WHERE.finditer(match["list"].split(",")[0])), default=0) + match.start("list")
        for piece in [*_JOINT.finditer(text_of(doc), start, match.end("list")), None]:
            span = stripped(text_of(doc), Span(start, piece.start() if piece else match.end("list")))
            start = piece.end() if piece else start
            if len(span) > 4:
                yield mention(doc, "topic_row", span, "topics.kyrgyz")
