"""Questions that were discussed."""

from dataclasses import replace

from pipeline.assemble.choice import grounded
from pipeline.assemble.scopes import Share
from pipeline.model.report import Event, Topic
from pipeline.normalisers.names import fold


def discussed(event: Event, share: Share) -> Event:
    """The event with its questions as printed, each once: as first said, where it is said last."""
    rows = {
        fold(mention.reading): Topic(grounded(mention.reading, mention)) for mention in reversed(share.of("topic_row"))
    }
    return replace(event, topics=tuple(reversed(rows.values())))
