"""What an event is called and about: title, kind, topic, times, aim and closing remark."""

from dataclasses import replace

from pipeline.assemble.choice import best, meaning, read, reading
from pipeline.assemble.scopes import Share
from pipeline.model.mention import Mention
from pipeline.model.report import Event
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.encounters import encounter
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.phrases import lowered, nominative
from pipeline.normalisers.quotes import unquoted


def described(event: Event, share: Share) -> Event:
    """The event with its texts."""
    kind = _named_kind(share)
    return replace(
        event,
        title=read(best(share.of("title")), _title),
        event_type=read(kind, meaning),
        event_type_text=read(kind, _kind),
        topic=read(best(share.of("topic")), _topic),
        time_start=read(best(share.of("time_start")), meaning),
        time_end=read(best(share.of("time_end")), meaning),
        goal=read(best(share.of("goal")), reading),
        outcome=read(best(share.of("outcome")), reading),
    )


def _named_kind(share: Share) -> Mention | None:
    """The event's own kind; where only a verb tells of it, the one of which the document says that it tells several."""
    own = best(share.of("event_type"))
    if own is None or own.value != _UNNAMED:
        return own
    above = (kind for kind in share.common.get("event_type", ()) if kind.value != _UNNAMED and _is_plural(kind.reading))
    several = {kind.value: kind for kind in above}
    return next(iter(several.values())) if len(several) == 1 else own


def _is_plural(words: str) -> bool:
    """«семинаров», «круглые столы»."""
    return all(form.number == "plur" for form in forms(words.split()[-1].lower())[:1])


_UNNAMED = "other"
_BY_DEED = frozenset({"event_type.entry", "event_type.turnout"})
"""Rules of what is told by any verb."""


def _title(mention: Mention) -> str:
    return mention.reading.strip()


def _kind(mention: Mention) -> str | None:
    """The words that name the kind: «межвузовская конференция»; those in Latin letters keep their capitals.

    A verb that tells of it is given as its noun: «встреча» for «встретился»; others name none: «вычистили».
    """
    told = encounter(mention.reading)
    if told:
        return told.named
    if mention.rule in _BY_DEED and mention.value == _UNNAMED and _is_verb(mention.reading):
        return None
    if kyrgyz.is_kyrgyz(mention.reading):
        return mention.reading.lower()
    named = nominative(mention.reading)
    return named if mention.reading[:1].isascii() else lowered(named).lower()


def _is_verb(words: str) -> bool:
    return all(form.pos == "VERB" for form in forms(words.lower())[:1])


def _topic(mention: Mention) -> str:
    """The theme without its quotation marks; its head in the nominative where a preposition ruled its case."""
    text = unquoted(mention.reading)
    return nominative(text, (mention.value,)) if mention.value else text
