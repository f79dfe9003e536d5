"""Digests: where each of a document's events begins, if it tells of several."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from spacy.tokens import Doc

from pipeline.annotators.doings import entry_named_in, tells_of_doing
from pipeline.annotators.event_nouns import event_nouns_of, is_plural
from pipeline.annotators.frames import is_digest, is_framed_by_one
from pipeline.annotators.headcounts import counts_people
from pipeline.annotators.headings import headings_above, is_caption, is_heading
from pipeline.annotators.leads import Lead, leads_of
from pipeline.annotators.listed import listed_in
from pipeline.annotators.matches import dates_of, places_of, quoted_of, quotes_of
from pipeline.annotators.narratives import narrated_in
from pipeline.annotators.openings import day_below, is_day_alone, opening_of
from pipeline.annotators.plans import is_planned
from pipeline.annotators.reading import Part, Reading
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import Slot, slots_of
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.model.document import Label
from pipeline.model.span import Span
from pipeline.normalisers.dates import DateMatch, Period
from pipeline.normalisers.gazetteer import Kind

_STRONG = 5.0
_LINE, _LEAST = 200, 3
"""Characters of an entry of a calendar; how many make one."""
_TOP = 2
"""Blocks among which the first event may be told behind other sentences of its own."""


def starts_of(doc: Doc) -> list[int]:
    """Where each event begins, in order; fewer than two where a document is no digest."""
    reading = reading_of(doc)
    forms = _forms(reading, slots_of(doc))
    headed, entries = _headed(doc, reading), _entries(doc, reading)
    apart = _at_blocks(reading, entries or listed_in(doc, reading) or _digest(doc, reading))
    inside = _joined(reading, apart, narrated_in(doc, reading))
    if forms:
        return _at_blocks(reading, forms)
    if headed and not _part_further(doc, reading, headed, inside):
        return _at_blocks(reading, headed)
    return inside


def _joined(reading: Reading, apart: Sequence[int], told: Sequence[int]) -> list[int]:
    """What sentences tell, and the blocks in which none does; where blocks tell more, these alone."""
    if len(told) < len(apart):
        return [*apart]
    held = {reading.index_at(start) for start in told}
    return sorted({*told, *(start for start in apart if reading.index_at(start) not in held)})


def _at_blocks(reading: Reading, numbers: Iterable[int]) -> list[int]:
    return [reading.parts[number].start for number in numbers]


def _part_further(doc: Doc, reading: Reading, headed: Sequence[int], starts: Sequence[int]) -> bool:
    """«1. Обучение» above two paragraphs, each of a day: the headings are of kinds, and name no event."""
    sections = [bisect_right(headed, reading.index_at(start)) for start in starts]
    several = {number for number in sections if number and sections.count(number) > 1}
    heads = (Span(reading.parts[headed[i - 1]].start, reading.parts[headed[i - 1]].stop) for i in several)
    named = (one for head in heads for one in event_nouns_of(doc).inside(head))
    return bool(several) and not any(one.rank > 1 and not is_plural(doc, one) for one in named)


def _forms(reading: Reading, slots: Sequence[Slot]) -> list[int]:
    """A form that is filled in twice: the first label of each filling, with the heading above it."""
    form = [slot for slot in slots if slot.form and slot.field in ("date", "place", "title", "topic", "kind")]
    fields = [slot.field for slot in form]
    if (
        fields.count("date") < 2
        or max((fields.count(name) for name in ("place", "title", "topic", "kind")), default=0) < 2
    ):
        return []
    dates = [slot for slot in form if slot.field == "date"]
    if len({slot.pieces[0].of(reading.text).strip(" .") for slot in dates}) < 2:
        return []
    first = next(field for field in fields if fields.count(field) >= 2)
    starts = [reading.index_at(slot.label.start) for slot in form if slot.field == first]
    starts = list(dict.fromkeys(starts))
    return _with_headings(reading, starts)


def _with_headings(reading: Reading, starts: Sequence[int]) -> list[int]:
    """Starts moved up over its own headings: as many as all have, since those above the first may be the document's."""
    above = [headings_above(reading, start) for start in starts]
    common = min(above[1:], default=0)
    return [start - min(count, common) for start, count in zip(starts, above, strict=True)]


def _headed(doc: Doc, reading: Reading) -> list[int]:
    """Sections of a digest: headings of one rank, two of them or more told with a day of their own.

    Where nothing calls the document a digest, a heading has to name an event.
    """
    several = is_digest(doc, reading)
    for own in _ranks(reading):
        below = _below_days(doc, reading, own)
        starts = {i: i - (i in below) for i in own}
        stops = [*(reading.parts[start].start for start in list(starts.values())[1:]), len(reading.text)]
        sections = {i: Span(reading.parts[starts[i]].start, stop) for i, stop in zip(own, stops, strict=True)}
        named = [i for i in own if _names_event(doc, Span(reading.parts[i].start, reading.parts[i].stop))]
        dated = {i: day for i in own if (day := _day_in(doc, reading.parts[i]))}
        if dated and _are_days_of_one(doc, reading.parts[own[0]].start, dated.values()):
            continue
        days = dated | {
            i: _first_day(doc, span) if several or i in named else _led_day(doc, span)
            for i, span in sections.items()
            if i not in dated
        }
        told = _on_days_of_their_own(dict(sorted(days.items())))
        if len(told) >= 2 and (named or several or _are_events(doc, reading, dated)):
            known = {*told, *named}
            apart = (i for i in own if i > min(known) and (several or _is_led(doc, sections[i])))
            return sorted({starts[i] for i in (*known, *apart)})
    return []


def _day_in(doc: Doc, heading: Part) -> Period | None:
    """«Узген, 12 марта», «12 марта. Узген»: the day that a heading begins with."""
    opening = opening_of(doc, heading)
    return opening.period if opening else None


def _are_days_of_one(doc: Doc, start: int, dated: Iterable[Period]) -> bool:
    """«14 октября», «15 октября» below «14–15 октября в Фергане состоялся форум»."""
    above = [lead for lead in leads_of(doc) if lead.verb and lead.sentence.start < start]
    told = [one.period for lead in above for one in dates_of(doc).inside(lead.sentence) if one.period.end]
    return any(all(period.nests(day) for day in dated) for period in told)


def _are_events(doc: Doc, reading: Reading, dated: Mapping[int, Period]) -> bool:
    """Whether headings of days are of one event each: no forum above holds them all, or each has a town of its own."""
    parts = [reading.parts[i] for i in dated]
    if len(_on_days_of_their_own(dated)) < 2:
        return False
    towns = [{place.name for place in places_of(doc).inside(Span(part.start, part.stop))} for part in parts]
    return _are_apart(towns) or not is_framed_by_one(doc, parts[0].start)


def _are_apart(towns: Sequence[set[str]]) -> bool:
    """Each event has a town, and no two the same."""
    return all(towns) and sum(map(len, towns)) == len(set().union(*towns))


def _below_days(doc: Doc, reading: Reading, own: Sequence[int]) -> list[int]:
    """«21.02.2024» above «Конкурс чтецов»: the headings with such a line above, if but the first may have none."""
    above = {i: reading.parts[i - 1] for i in own if i > 0}
    found = [i for i, part in above.items() if (day := opening_of(doc, part)) and is_day_alone(doc, part, day)]
    return found if len(found) >= max(len(own) - 1, 2) else []


def _ranks(reading: Reading) -> Iterable[list[int]]:
    """The headings of each rank; numbered lines above paragraphs are one."""
    ranks: dict[tuple[str, int], list[int]] = {}
    for i, part in enumerate(reading.parts):
        if is_caption(reading, part):
            ranks.setdefault(("caption", part.block.level), []).append(i)
        elif is_heading(reading, part) and part.block.label is not Label.TITLE:
            ranks.setdefault((part.block.label, part.block.level), []).append(i)
    return [own for own in ranks.values() if not _are_lines(reading, own)]


def _are_lines(reading: Reading, own: Sequence[int]) -> bool:
    """«3 марта – лекция» | «10 марта – тренинг»: lines of text one below the other head nothing."""
    plain = all(reading.parts[i].block.label is Label.TEXT for i in own)
    return plain and 2 * sum(b - a == 1 for a, b in pairwise(own)) > len(own)


def _on_days_of_their_own(days: Mapping[int, Period | None]) -> list[int]:
    """The sections told with a day that none before it has."""
    known: list[Period] = []
    told = []
    for i, day in days.items():
        if day and not any(day.nests(other) for other in known):
            known.append(day)
            told.append(i)
    return told


def _is_led(doc: Doc, section: Span) -> bool:
    """It tells of an event, though its heading names none, and belongs to none before it."""
    return any(lead.verb and lead.score >= _STRONG for lead in leads_of(doc) if section.covers(lead.sentence))


def _entries(doc: Doc, reading: Reading) -> list[int]:
    """A chronicle: paragraphs that begin with a day, each naming an event, or in a digest telling of one by a verb."""
    found: dict[int, bool] = {}
    days: list[Period] = []
    openings = list(_openings(doc, reading))
    several = is_digest(doc, reading) or _is_calendar(doc, reading, openings) or _is_journey(doc, openings)
    for i, day, own in openings:
        named = any(noun.rank > 1 for noun in event_nouns_of(doc).inside(own)) or (several and _is_led(doc, own))
        done = several and (tells_of_doing(doc, own) or entry_named_in(doc, own))
        if (named or done) and not any(day.nests(one) for one in days):
            found[i] = named or counts_people(doc, own)
            days.append(day)
    if 2 * sum(found.values()) < len(found):
        return []
    if several:
        return list(found) if len(found) > 1 else []
    return list(found) if len(found) > 2 and not is_framed_by_one(doc, reading.parts[next(iter(found))].start) else []


def _is_calendar(doc: Doc, reading: Reading, openings: Sequence[tuple[int, Period, Span]]) -> bool:
    """«3 марта – тренинг» | «10 марта – лекция»: most of the blocks begin with a day and hold a line."""
    days = {day for _, day, own in openings if len(own) < _LINE}
    blocks = sum(not is_heading(reading, part) for part in reading.parts)
    if len(days) < _LEAST or 2 * len(days) <= blocks:
        return False
    start = openings[0][2].start
    return not (is_framed_by_one(doc, start) or is_planned(doc, Span(start, len(reading.text))))


def _is_journey(doc: Doc, openings: Sequence[tuple[int, Period, Span]]) -> bool:
    """«В Барскооне 6 июня говорили о мусоре» | «В Тосоре 7 июня учили …»: another town on another day."""
    towns = [
        {place.name for place in places_of(doc).inside(sentence.span) if place.kind is Kind.SETTLEMENT}
        for _, _, own in openings
        for sentence in sentences_of(doc).from_(own.start)[:1]
    ]
    return len(towns) > 1 and _are_apart(towns) and not is_framed_by_one(doc, openings[0][2].start)


def _openings(doc: Doc, reading: Reading) -> Iterator[tuple[int, Period, Span]]:
    """The blocks that begin with a day, each with what is told of it: where it says the day alone, all below it."""
    below = day_below if is_digest(doc, reading) else _no_day
    opened = [(i, day) for i, part in enumerate(reading.parts) if (day := opening_of(doc, part) or below(doc, part))]
    for at, (i, day) in enumerate(opened):
        part = reading.parts[i]
        stop = reading.parts[opened[at + 1][0]].start - 1 if at + 1 < len(opened) else len(reading.text)
        yield i, day.period, Span(part.start, stop if is_day_alone(doc, part, day) else part.stop)


def _no_day(_doc: Doc, _part: Part) -> DateMatch | None:
    return None


def _names_event(doc: Doc, heading: Span) -> bool:
    """An event noun outside quotation marks: «Круглый стол «Аральское море»»."""
    nouns = event_nouns_of(doc).inside(heading)
    return any(noun.rank and not quoted_of(doc).cover(noun.core) for noun in nouns)


def _first_day(doc: Doc, span: Span) -> Period | None:
    """The first day that a section's leads name."""
    for lead in leads_of(doc):
        if span.start <= lead.sentence.start < span.stop and lead.dated:
            return next((match.period for match in dates_of(doc).inside(lead.sentence)), None)
    early = Span(span.start, min(span.stop, span.start + 250))
    return next((match.period for match in dates_of(doc).inside(early) if match.period.start.day), None)


def _led_day(doc: Doc, span: Span) -> Period | None:
    """The day of a section whose heading names no event but whose first sentences say that one took place."""
    early = Span(span.start, min(span.stop, span.start + 400))
    led = any(
        lead.dated and lead.verb and lead.score >= _STRONG for lead in leads_of(doc) if early.covers(lead.sentence)
    )
    return _first_day(doc, span) if led else None


def _digest(doc: Doc, reading: Reading) -> list[int]:
    """Leads at the beginning of blocks, each with a date of its own."""
    found: list[tuple[int, bool, Lead, Period | None]] = []
    several = is_digest(doc, reading)
    for lead in leads_of(doc):
        if (
            not (lead.dated or several)
            or lead.score + min(0.25 * len(found), 3) < _STRONG - 2.5 - 2 * several
            or not lead.verb
        ):
            continue
        block = reading.index_at(lead.sentence.start)
        part = reading.parts[block]
        if not (_begins_block(reading, lead) or (not found and block <= _TOP)):
            continue
        if found and lead.score < _STRONG and not _begins_block(reading, found[0][2]):
            continue
        period = next((match.period for match in dates_of(doc).inside(lead.sentence)), None)
        if any(_same_event(lead, period, known, told) for _, _, known, told in found):
            continue
        found.append((block, bool(headings_above(reading, block)) or part.block.marker is not None, lead, period))
    if len(found) < 2:
        return []
    headed = sum(heading for _, heading, _, _ in found[1:])
    apart = _own_topics(doc, found) or _in_own_towns(doc, found) or _of_own_kinds(doc, found)
    if headed == len(found) - 1 or several or apart:
        return _with_headings(reading, [start for start, _, _, _ in found])
    return []


def _begins_block(reading: Reading, lead: Lead) -> bool:
    return not reading.text[reading.part_at(lead.sentence.start).content : lead.sentence.start].strip()


def _same_event(lead: Lead, period: Period | None, known: Lead, told: Period | None) -> bool:
    """Told of again: on a day of the same event, or, where no day is named, with the same noun."""
    if period and told:
        return period.nests(told)
    return lead.noun.type == known.noun.type


def _own_topics(doc: Doc, found: Sequence[tuple[int, bool, Lead, Period | None]]) -> bool:
    """Every lead names its own event by a quoted title, and no two are alike."""
    titles = []
    for _, _, lead, _ in found:
        after = Span(lead.noun.span.stop, max(lead.noun.span.stop, lead.sentence.stop))
        near = [quote for quote in quotes_of(doc).inside(after) if quote.span.start < after.start + 40]
        if not near:
            return False
        titles.append(near[0].inner.of(text_of(doc)).lower())
    return len(set(titles)) == len(titles)


def _in_own_towns(doc: Doc, found: Sequence[tuple[int, bool, Lead, Period | None]]) -> bool:
    """Every lead names a day and a town, and no two the same: «На следующий день, 5 июня, в Денау прошёл тренинг»."""
    towns = [
        {place.name for place in places_of(doc).inside(lead.sentence) if place.kind is Kind.SETTLEMENT}
        for _, _, lead, day in found
        if day and day.start.day
    ]
    return len(towns) == len(found) and _are_apart(towns)


def _of_own_kinds(doc: Doc, found: Sequence[tuple[int, bool, Lead, Period | None]]) -> bool:
    """Every lead names a day and an event of another kind, and no headline one that holds them all."""
    days = [day for _, _, lead, day in found if day and day.start.day and lead.score >= _STRONG]
    kinds = {lead.noun.type for _, _, lead, _ in found}
    return len(days) == len(found) == len(kinds) and not is_framed_by_one(doc, reading_of(doc).parts[found[0][0]].start)
