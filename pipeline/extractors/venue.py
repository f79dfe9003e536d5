"""The venue, and its address."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.around import REACH, around, head_lines, opening_line, place_line, tells_held
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.kyrgyz_venues import kyrgyz_venues
from pipeline.annotators.matches import dates_of, places_of, quoted_of, times_of
from pipeline.annotators.phrases import phrase_end
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.sentences import Sentence, sentences_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.tokens import span_of, text_of, token_at
from pipeline.annotators.venues import VenuePhrase, names_venue, venue_head, venue_in
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.gazetteer import Kind
from pipeline.normalisers.morphology import forms, lemmas
from pipeline.normalisers.places import Toponym, completed

_HOUSE = (
    r",?\s*(?:(?:д(?:ом|\.)|зд\.|корп\.|стр\.|кв\.|офис|каб\.|этаж)\s*)?№?\s?\d+[-/]?\d*\s?[а-яА-Я]?(?![а-яё\d])"
    r"(?:\s*[/,]\s*(?:\d+|корп\.?\s*\d+))?"
)
"""«, 118», «, д. 5а», «, 5, корп. 2»"""
_GENERIC = frozenset(
    ["зал", "класс", "кабинет", "помещение", "здание", "двор", "площадка", "центр", "дом", "холл", "фойе"]
)
"""Heads that say where only with what follows."""
_PLATFORM = re.compile(
    r"\b(?:площадкой|хозяином|хозяйкой|местом\s+(?:встречи|проведения|форума)|местом)\s+(?:[а-яё]+\s+){0,2}?(?:стал[аио]?|послужил[аио]?|выступил[аио]?|был[аио]?)\s+|\b(?:стал[аио]?\s+(?:главной\s+)?площадкой)\s+",
    re.I,
)
_HOSTED = re.compile(
    r"\b(?:его|её|их|гостей|участников|форум|встречу|конференцию|слушателей)\s+(?:у\s+себя\s+)?(?:принимал|принял|приютил|встречал)[аио]?\s+|\b(?:принимающей|принимающая)\s+площадк[а-я]+\s*[–—:-]?\s*(?:стал[аио]?\s+)?",
    re.I,
)
_STOPS = frozenset(",.;()")
_LISTING = re.compile(r":\s|\s[–—-]\s")
_HOSTING = frozenset(["принять", "принимать", "приютить", "встретить", "встречать"])
_NOTE = 300
"""Characters behind the event in which a note names its house."""
_LOOSE = re.compile(r"\s+(?:по|на|в|во|у|при|из|до)\s*$", re.I)
_CLOCK = re.compile(r"\s*\d{1,2}[.:]\d\d\.?\s+")
_SEGMENT = re.compile(r"[,;\n]|(?<=[^\W\d_]{3})\.\s(?=[А-ЯЁ])|(?<=\d)\.\s(?=[А-ЯЁ][а-яё]{3})")
_MODE = re.compile(r"^со?\s|zoom|онлайн|online|видеоконф|^(?:начало|сбор|регистрация|время)(?:\s+[а-яё]+)*$", re.I)
"""What says how or when, not where."""
_UNIT = re.compile(
    r"(?:МО|м\.\s?о\.|муниципальн\w+ образовани\w+|сельск\w+ поселени\w+|а/[ао]|район(?=\s[«\"]))\s.*"
    r"|.*\s(?:сельсовет|с\.\s?о\.?|сельский\s+округ|айыл\w*\s+аймак)",
    re.I,
)
"""«МО Ломинцевское», «Садовый с.о.», «Ак-Суйский айыл аймак», «район «Есиль»»: a unit of government, no house."""
_NAMED_AFTER = re.compile(r"\bим(?:\.|ени)\s*$", re.I)
"""«парк имени Токтогула»: a name, not where it lies."""


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates for venue and address."""
    for rule in RULES:
        yield from rule(doc)


def by_label(doc: Doc) -> Iterator[Mention]:
    """«Место проведения: г. Баткен, малый зал областной государственной администрации»."""
    for slot in slots_of(doc, "place"):
        label = slot.label.of(text_of(doc))
        for piece in slot.pieces:
            name, comma, _ = piece.of(text_of(doc)).partition(",")
            named = not places_of(doc).inside(Span(piece.start, piece.start + len(name))) and completed(name, label)
            start = piece.start + len(name) + len(comma) if named else piece.start
            yield from _in_slot(doc, label, Span(start, piece.stop)) if start < piece.stop else ()


def by_head_line(doc: Doc) -> Iterator[Mention]:
    """«3 апреля 2019 г., город Талас, зал заседаний районной администрации, 11.00» below a heading."""
    lines = (line(doc, scope) for scope in scopes_of(doc) for line in (place_line, opening_line))
    for span in (*head_lines(doc), *(line for line in lines if line)):
        found = (m for m in _in_slot(doc, "", span) if m.label == "address" or names_venue(m.reading))
        yield from (m for m in found if event_nouns_of(doc).at(m.span.start) is None)


def in_lead(doc: Doc) -> Iterator[Mention]:
    """«… в актовом зале Института языков, состоялась конференция», «Занятия шли в учебном центре «Мехр»»."""
    for scope in scopes_of(doc):
        for rank, span in enumerate(around(doc, scope)[: REACH + 1]):
            found = venue_in(doc, span)
            told = not rank or tells_held(doc, span) or _is_answer(doc, span) or (found and _is_of_event(doc, found))
            if found and told and not (found.end - found.start == 1 and lemmas(doc[found.start].lower_) & _GENERIC):
                yield _venue_mention(doc, found, "venue.lead" if rank == 0 else "venue.near_lead")
                yield from _address_after(doc, found, span)
                break


def _is_of_event(doc: Doc, found: VenuePhrase) -> bool:
    """«Организатором встречи на базе университета выступил …»: the event stands right before its house."""
    at = found.start - 1
    while at > 0 and doc[at].lower_ in _BEFORE:
        at -= 1
    return at >= doc[found.start].sent.start and event_nouns_of(doc).at(doc[at].idx) is not None


_BEFORE = frozenset(["в", "во", "на", "базе", "площадке", "территории", "стенах"])


def _is_answer(doc: Doc, sentence: Span) -> bool:
    """«В учительской средней школы, в селе Кызыл-Туу.»: where, and nothing else."""
    words = doc.char_span(sentence.start, sentence.stop, alignment_mode="expand")
    if words is None or words[0].lower_ not in ("в", "во", "на"):
        return False
    return not any(word.pos_ in ("VERB", "AUX") for word in words)


def in_note(doc: Doc) -> Iterator[Mention]:
    """«Конкурс чтецов «Манас», Дом культуры. 37 участников»: a house by itself, where no verb tells of the event."""
    for scope in scopes_of(doc):
        if scope.lead:
            stop = min(scope.span.stop, scope.lead.noun.span.stop + _NOTE)
            sentences = sentences_of(doc).inside(Span(scope.span.start, stop))
            notes = (one for one in sentences if not scope.lead.verb or _is_note(doc, one))
            found = next((house for one in notes for house in _by_themselves(doc, one)), None)
            if found:
                yield mention(doc, "venue", found, "venue.near_lead", "nomn")


def _is_note(doc: Doc, sentence: Sentence) -> bool:
    """«3–7 июня 2024 г., учебный центр больницы.»: with a day, not a line of a letterhead."""
    return any(match.period.start.day for match in dates_of(doc).inside(sentence.span))


def _by_themselves(doc: Doc, sentence: Sentence) -> Iterator[Span]:
    """The houses between two stops or commas; not in a list behind a colon or a dash: «Участники: школа № 2, клуб»."""
    listing = _LISTING.search(text_of(doc), sentence.span.start, sentence.span.stop)
    last = listing.start() if listing else sentence.span.stop
    for i in range(sentence.start, sentence.end):
        if _is_finite(doc[i]) and not quoted_of(doc).inside(doc[i].idx):
            return
        first = i == sentence.start or doc[i - 1].text in _STOPS
        head = venue_head(doc, i, ("nomn",)) if first and doc[i].idx < last and doc[i].text not in _STOPS else None
        if head is None or "," in (token.text for token in doc[i:head]) or quoted_of(doc).inside(doc[i].idx):
            continue
        end = phrase_end(doc, i, head)
        span = stripped(text_of(doc), span_of(doc, i, max(end, i + 1)), " .")
        alone = end >= sentence.end or doc[end].is_space or doc[end].text in _STOPS
        if end > i and alone and not event_nouns_of(doc).inside(span):
            yield span


def _is_finite(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.morph.get("VerbForm", []) == ["Fin"]


def as_subject(doc: Doc) -> Iterator[Mention]:
    """«Площадкой стал спортивный комплекс «Манас-Ата»», «Участников приняла центральная библиотека»."""
    for match in (*_PLATFORM.finditer(text_of(doc)), *_HOSTED.finditer(text_of(doc))):
        token = token_at(doc, match.end())
        if token is not None:
            yield from _subject(doc, token.i)


def as_host(doc: Doc) -> Iterator[Mention]:
    """«Университет имени Раззакова принимал в Бишкеке инженеров», «ГЭС приняла школьников»."""
    for scope in scopes_of(doc):
        for sentence in around(doc, scope)[:2]:
            for verb in doc.char_span(sentence.start, sentence.stop, alignment_mode="expand") or ():
                if not lemmas(verb.lower_) & _HOSTING or not any(_is_guest(child) for child in verb.children):
                    continue
                for host in (child for child in verb.children if child.dep_ == "nsubj"):
                    yield from _subject(doc, host.left_edge.i)


def _is_guest(word: Token) -> bool:
    return word.dep_ == "obj" and any(form.pos == "NOUN" and form.animate for form in forms(word.lower_))


def _subject(doc: Doc, start: int) -> Iterator[Mention]:
    head = venue_head(doc, start, ("nomn",))
    end = phrase_end(doc, start, head) if head is not None else start
    if end > start:
        yield mention(doc, "venue", span_of(doc, start, end), "venue.subject", "nomn")


def in_kyrgyz(doc: Doc) -> Iterator[Mention]:
    """«Иш-чара облустук китепкананын окуу залында болду»; one word alone, where nothing more is said but the event."""
    found = list(kyrgyz_venues(doc))
    for start, end in [one for one in found if one[1] - one[0] > 1] or [one for one in found if _with_event(doc, one)]:
        span = span_of(doc, start, end)
        led = any(scope.lead and scope.lead.sentence.covers(span) for scope in scopes_of(doc))
        yield mention(doc, "venue", span, "venue.lead" if led else "venue.kyrgyz", "ky")


def _with_event(doc: Doc, venue: tuple[int, int]) -> bool:
    sentence = doc[venue[0]].sent
    return bool(event_nouns_of(doc).inside(Span(sentence.start_char, sentence.end_char)))


def addresses(doc: Doc) -> Iterator[Mention]:
    """An address anywhere near the top, where the venue brings none."""
    for match in _address().finditer(text_of(doc)):
        if re.search(r"\d", match[0]):
            yield mention(doc, "address", stripped(text_of(doc), Span(*match.span())), "address.mention")


def _in_slot(doc: Doc, label: str, piece: Span) -> Iterator[Mention]:
    """What is left of the value when toponyms, dates, times and the address are taken out."""
    text = text_of(doc)
    address = _address().search(text, piece.start, piece.stop)
    if address:
        yield mention(doc, "address", stripped(text, Span(*address.span())), "address.label")
    known = [one.span for one in places_of(doc).inside(piece) if not quoted_of(doc).cover(one.span)]
    known += [one.span for one in dates_of(doc).inside(piece)]
    known += [one.span for one in times_of(doc).inside(piece)]
    known += [Span(*address.span())] if address else []
    cuts = [m for m in _SEGMENT.finditer(text, piece.start, piece.stop) if not quoted_of(doc).inside(m.start())]
    edges = [piece.start, *(m.end() for m in cuts)], [*(m.start() for m in cuts), piece.stop]
    kept = []
    for start, stop in zip(*edges, strict=True):
        span = _trimmed(text, Span(start, stop), known)
        if (
            span
            and re.search(r"[^\W\d_]{2}", span.of(text))
            and not _MODE.search(span.of(text))
            and not _UNIT.fullmatch(span.of(text))
        ):
            kept.append(span)
    if kept and (not re.match(r"(?:адрес|дареги)", label, re.I) or names_venue(kept[0].of(text))):
        first, last = kept[0], kept[0]
        for span in kept[1:]:
            if text[last.stop : span.start].strip(" ,") and not set(text[last.stop : span.start]) <= set(" ,\n"):
                break
            last = span
        yield mention(doc, "venue", Span(first.start, last.stop), "venue.label", "nomn loct")


def _trimmed(text: str, span: Span, known: list[Span]) -> Span | None:
    """A segment without the known spans at its ends and the prepositions that go with them."""
    start, stop = span.start, span.stop
    for one in sorted(known):
        if (
            one.start <= start + 3
            and one.stop <= stop
            and text[start : one.start].strip(" .,«»в") == ""
            and one.stop > start
        ):
            start = max(start, min(one.stop, stop))
    for one in sorted(known, reverse=True):
        if start <= one.start < stop and text[one.stop : stop].strip(" .,)") == "" and one.stop > start:
            stop = max(one.start, start)
            stop = start + len(re.sub(r"[\s,(]+(?:в|во|на)?\s*$", "", text[start:stop]))
    loose = _LOOSE.search(text, start, stop)
    clock = _CLOCK.match(text, start, stop)
    out = stripped(text, Span(clock.end() if clock else start, loose.start() if loose else stop), " .;,:\n\t–—-|")
    return out if len(out) else None


@cache
def _address() -> re.Pattern[str]:
    """A street with its house: «ул. Токтогула, 118», «мкр. Джал, д. 2», «Абдрахманов көчөсү, 12»."""
    roads = "|".join(row["pattern"] for row in lexicons.read("roads"))
    return re.compile(
        rf"\b(?:{roads})\s?[«\"]?[А-ЯЁӨҮҢ0-9][^,;()\n«»]{{1,40}}[»\"]?(?:{_HOUSE})?"
        r"|(?<![\w-])[А-ЯЁӨҮҢ][а-яёөүң-]{1,40}\s+көчөсү,?\s*\d+",
        re.I,
    )


def _venue_mention(doc: Doc, found: VenuePhrase, rule: str) -> Mention:
    span = found.span(doc)
    inside = _at_end(doc, span)
    if (
        inside
        and not quoted_of(doc).cover(inside[0].span)
        and (inside[0].span.of(text_of(doc))[0].islower() or any(unit.town for unit in inside[0].units))
        and inside[0].kind is Kind.SETTLEMENT
        and not _NAMED_AFTER.search(text_of(doc), span.start, inside[0].span.start)
    ):
        span = stripped(text_of(doc), Span(span.start, inside[0].span.start), " ,")
    return mention(doc, "venue", span, rule, found.case)


def _at_end(doc: Doc, span: Span) -> list[Toponym]:
    """«школа села Каныш-Кия Чаткальского района»: the places at the end of a phrase, side by side."""
    found: list[Toponym] = []
    for one in reversed(places_of(doc).inside(span)):
        stop = found[0].span.start if found else span.stop
        if one.span.start == span.start or text_of(doc)[one.span.stop : stop].strip(" ,.)"):
            break
        found.insert(0, one)
    return found


def _address_after(doc: Doc, found: VenuePhrase, sentence: Span) -> Iterator[Mention]:
    start = doc[found.end - 1].idx
    match = _address().search(text_of(doc), start, min(sentence.stop, start + 120))
    if match:
        yield mention(doc, "address", stripped(text_of(doc), Span(*match.span())), "address.venue")


RULES = (by_label, by_head_line, in_lead, in_note, as_subject, as_host, in_kyrgyz, addresses)
