"""Where the event took place: settlement and units above it, the venue, its address."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.leads import event_nouns_of, leads_of
from pipeline.annotators.matches import dates_of, places_of, quoted_of, times_of
from pipeline.annotators.phrases import phrase_end
from pipeline.annotators.scopes import Scope, scopes_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import slots_of, slotted_of
from pipeline.annotators.titles import titles_of
from pipeline.annotators.tokens import index_from, reading_of, text_of, token_at
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.gazetteer import Kind
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.phrases import nominative
from pipeline.normalisers.places import Toponym, find_places

# «ул. Токтогула, 118», «проспект Чуй, 205», «мкр. Джал, д. 2», «Абдрахманов көчөсү, 12»
_ADDRESS = re.compile(
    r"(?:\b(?:ул(?:иц[аеы]|\.)|пр(?:осп(?:ект[ае]?|\.)|-т|\.)|проспект[ае]?|б(?:ульва|-)р[аеу]?|пер(?:еул(?:ок|ке)|\.)|пл(?:ощад[ьи]|\.)|мкр(?:н|\.)?|микрорайон[е]?|шоссе|набережн[а-я]+|тупик|махалл[яе])\s?"
    r"[«\"]?[А-ЯЁӨҮҢ0-9][^,;()\n«»]{1,40}[»\"]?(?:,?\s*(?:(?:д(?:ом|\.)|зд\.|корп\.|стр\.|кв\.|офис|каб\.|этаж)\s*)?№?\s?\d+[-/]?\d*\s?[а-яА-Я]?(?![а-яё\d])(?:\s*[/,]\s*(?:\d+|корп\.?\s*\d+))?)?"
    r"|[А-ЯЁӨҮҢ][а-яёөүң-]+\s+көчөсү,?\s*\d+)",
    re.I,
)
_LOCATIVE = re.compile(r"(?:^|[\s(«,])(?:в|во|на|из\s+села)\s+(?:[а-яё]+\s+){0,1}$", re.I)
_LOOSE = re.compile(r"\s+(?:по|на|в|во|у|при|из|до)\s*$", re.I)
_CLOCK = re.compile(r"\s*\d{1,2}[.:]\d\d\.?\s+")
_GENERIC = frozenset(
    ["зал", "класс", "кабинет", "помещение", "здание", "двор", "площадка", "центр", "дом", "холл", "фойе"]
)
"""Heads that say where only with what follows."""
_IN_TOWN = re.compile(r"(?<!\w)(?:[Вв]о?)\s+$")
_ORIGIN = re.compile(r"(?<!\w)из\s+(?:г(?:\.|орода)|с(?:\.|ела))?\s*$", re.I)
"""«Школьник из Иванова»: not where he went."""
_WORDS = re.compile(r"[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁа-яё][а-яё]+)*")
_BRACKET = re.compile(r"\s*\([^()]{1,60}\)")
_NAMED_AFTER = re.compile(r"(?:\bим(?:\.|ени)|\bул(?:\.|иц[аеы]))\s*$", re.I)
"""«парк имени Токтогула», «на улице Токмок»: a name, not where it lies."""
_SEGMENT = re.compile(r"[,;\n]|(?<=[^\W\d_]{3})\.\s(?=[А-ЯЁ])")
_HELD_HERE = re.compile(
    r"\b(?:прош[её]?л[аио]?|проход[а-я]+|состоял[а-я]+|шл[аио]|ш[её]л|собрал[а-я]+|встретил[а-я]+|провод[а-я]+|провед[а-я]+|провел[аи]?|провёл|разместил[а-я]+|открыл[а-я]+|принял[аи]?|обсужда[а-я]+|обсуди[а-я]+|занима[а-я]+|заседа[а-я]+|присутств[а-я]+|встре[а-я]+|ждал[аи]?|жд[её]т|прибыл[аи]?|пригласил[аи]?|начал[а-я]+|развернул[а-я]+|организова[а-я]+|устроил[аи]|работал[аи]?)\b",
    re.I,
)
_PLATFORM = re.compile(
    r"\b(?:площадкой|местом\s+(?:встречи|проведения|форума)|местом)\s+(?:[а-яё]+\s+){0,2}?(?:стал[аио]?|послужил[аио]?|выступил[аио]?|был[аио]?)\s+|\b(?:стал[аио]?\s+(?:главной\s+)?площадкой)\s+",
    re.I,
)
_INTRODUCERS = frozenset(["в", "во", "на"])
_BASE = re.compile(r"\b(?:на\s+(?:базе|площадке|территории)|в\s+(?:стенах|здании|помещении))$", re.I)
_INSTITUTION = re.compile(r"[А-ЯЁ][А-ЯЁа-яё]*(?:У|УА|ИА|ГИ|НИИ|МА|ПИ)")
"""Abbreviations of universities and institutes: КГТУ, ОшГУ, КРСУ."""
_HOSTED = re.compile(
    r"\b(?:гостей|участников|форум|встречу|конференцию|слушателей)\s+(?:у\s+себя\s+)?(?:принимал|принял|приютил|встречал)[аио]?\s+|\b(?:принимающей|принимающая)\s+площадк[а-я]+\s*[–—:-]?\s*(?:стал[аио]?\s+)?",
    re.I,
)
_NEAR_TOP = 6
_REACH = 5
"""Sentences after the lead in which a venue may still be told."""


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates for place, venue and address."""
    for rule in RULES:
        yield from rule(doc)


def by_label(doc: Doc) -> Iterator[Mention]:
    """«Место проведения: г. Баткен, малый зал областной государственной администрации»."""
    for slot in slots_of(doc, "place"):
        for piece in slot.pieces:
            inside = _toponyms(doc, piece)
            if inside:
                yield _place(doc, inside, "place.label")
            elif named := _named_by_label(doc, slot.label, piece):
                yield named
                continue
            yield from _venue_in_slot(doc, slot.label.of(text_of(doc)), piece)


def _named_by_label(doc: Doc, label: Span, piece: Span) -> Mention | None:
    """«Область: Чуйская», «Район: Сокулукский»: the label is the word that the name lacks."""
    text = text_of(doc)
    name, kind = stripped(text, piece).of(text), stripped(text, label).of(text).lower()
    for phrase in (f"{name} {kind}", f"{kind} {name}") if len(kind.split()) == 1 else ():
        found = find_places(phrase)
        if len(found) == 1 and len(found[0].span) == len(phrase):
            part = replace(mention(doc, "toponym", piece, "place.toponym", found[0].kind.value), reading=phrase)
            return mention(doc, "place", piece, "place.label", parts=(part,))
    return None


def by_lead(doc: Doc) -> Iterator[Mention]:
    """«25–27 мая в г.Фергане прошёл семинар»."""
    for scope in scopes_of(doc):
        for rank, span in enumerate(_sentences(doc, scope)):
            cluster = (rank == 0 and _at_head(doc, scope)) or _located(doc, span) or _in_venue(doc, span)
            if cluster:
                yield _place(doc, cluster, "place.lead" if rank == 0 else "place.near_lead")
                break
            if rank == 0 and (unknown := _unlisted(doc, span)):
                yield unknown
                break


def _at_head(doc: Doc, scope: Scope) -> list[Toponym]:
    """«10 июля, Джалал-Абад. Тренинг …»: the place between the day and the event."""
    if scope.lead is None or not scope.lead.entry:
        return []
    start, stop = scope.lead.sentence.start, scope.lead.sentence.stop
    before = _toponyms(doc, Span(start, max(start, scope.lead.noun.span.start)))
    bracket = re.compile(r"\([^()]*\)").search(text_of(doc), scope.lead.noun.span.stop, stop)
    return before or (_toponyms(doc, Span(*bracket.span())) if bracket else [])


def _unlisted(doc: Doc, sentence: Span) -> Mention | None:
    """«в Лахти»: a town that the gazetteer lacks, told by the network and by what it stands behind."""
    for entity in doc.spans["ner"]:
        span = Span(entity.start_char, entity.end_char)
        if entity.label_ != "LOC" or not sentence.covers(span) or places_of(doc).overlap(span) or _in_quotes(doc, span):
            continue
        if _IN_TOWN.search(text_of(doc), max(0, span.start - 24), span.start) and not _may_be_common(
            span.of(text_of(doc))
        ):
            name = nominative(span.of(text_of(doc)), ("loct",))
            part = replace(mention(doc, "toponym", span, "place.toponym", Kind.SETTLEMENT.value), reading=f"г. {name}")
            return mention(doc, "place", span, "place.unlisted", parts=(part,))
    return None


def _may_be_common(name: str) -> bool:
    """A noun of the dictionary, a region by its ending, an abbreviation."""
    if name.endswith(("стане", "ии", "ье")) or not _WORDS.fullmatch(name):
        return True
    return any(
        f.known and f.pos == "NOUN" and "Geox" not in f.marks for word in name.split() for f in forms(word.lower())
    )


def by_top_line(doc: Doc) -> Iterator[Mention]:
    """«г. Бишкек                29 сентября 2021 года» above a protocol."""
    reading = reading_of(doc)
    for part in reading.parts[:_NEAR_TOP]:
        span = Span(part.start, part.stop)
        inside = _toponyms(doc, span)
        if not inside:
            continue
        known = [t.span for t in inside] + [m.span for m in dates_of(doc).inside(span)]
        rest = re.sub(r"[\s,.;|–-]", "", _without(text_of(doc), span, known))
        if len(rest) <= 3:
            yield _place(doc, inside, "place.top_line")
        elif _is_dateline(doc, span, inside[0]):
            yield _place(doc, inside[:1], "place.dateline")


def _is_dateline(doc: Doc, part: Span, place: Toponym) -> bool:
    """«Нарын. 2 ноября 2022 г. Жители города …», «7 февраля 2024 года. Бишкек. …»."""
    date = next(iter(dates_of(doc).inside(part)), None)
    if date is None:
        return False
    first, second = sorted((place.span, date.span))
    beside = text_of(doc)[part.start : first.start] + text_of(doc)[first.stop : second.start]
    return not beside.strip(" .,–—") and text_of(doc)[second.stop : second.stop + 1] in (".", ",", " ", ":")


def by_head_line(doc: Doc) -> Iterator[Mention]:
    """«3 апреля 2019 г., город Талас, зал заседаний районной администрации, 11.00» below a heading."""
    reading = reading_of(doc)
    for part in reading.parts[:_NEAR_TOP]:
        span = Span(part.start, part.stop)
        inside = _toponyms(doc, span)
        dated = bool(dates_of(doc).inside(span))
        tokens = doc.char_span(part.start, part.stop, alignment_mode="expand") or ()
        if (
            inside
            and dated
            and len(span) < 200
            and not any(token.pos_ in ("VERB", "AUX") for token in tokens)
            and part.block.cell is None
            and not slotted_of(doc).overlap(span)
            and not any(title.span.overlaps(span) for title in titles_of(doc))
            and not any(lead.verb and lead.sentence.overlaps(span) for lead in leads_of(doc))
        ):
            yield _place(doc, inside, "place.top_line")
            yield from (m for m in _venue_in_slot(doc, "", span) if m.label == "address" or _names_venue(m.reading))


def _names_venue(text: str) -> bool:
    """Whether one of its first words is the head of a venue: «зал заседаний районной администрации»."""
    words: list[str] = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)[:4]
    return any(_is_head(word) for word in words)


def by_heading(doc: Doc) -> Iterator[Mention]:
    """«В Нарыне ищут способ …» above a text that names no town in its lead."""
    for title in titles_of(doc):
        cluster = _located(doc, title.span)
        named = [
            one
            for one in _toponyms(doc, title.span)
            if one.kind is Kind.SETTLEMENT
            and not _in_quotes(doc, one.span)
            and not _ORIGIN.search(text_of(doc), max(0, one.span.start - 12), one.span.start)
        ]
        if cluster:
            yield _place(doc, cluster, "place.heading")
        elif len(named) == 1:
            yield _place(doc, named, "place.named_in_heading")


def venue_in_lead(doc: Doc) -> Iterator[Mention]:
    """«… в актовом зале Института языков, состоялась конференция», «Занятия шли в учебном центре «Мехр»»."""
    for scope in scopes_of(doc):
        for rank, span in enumerate(_sentences(doc, scope)[: _REACH + 1]):
            if rank and not _HELD_HERE.search(text_of(doc), span.start, span.stop):
                continue
            found = _venue(doc, span)
            if found and not (rank and found[1] - found[0] == 1 and doc[found[0]].lemma_ in _GENERIC):
                yield _venue_mention(doc, found, "venue.lead" if rank == 0 else "venue.near_lead")
                yield from _address_after(doc, found, span)
                break


def venue_as_subject(doc: Doc) -> Iterator[Mention]:
    """«Площадкой стал спортивный комплекс «Манас-Ата»»."""
    for match in (*_PLATFORM.finditer(text_of(doc)), *_HOSTED.finditer(text_of(doc))):
        token = token_at(doc, match.end())
        if token is not None:
            head = _head_token(doc, token.i, ("nomn",))
            end = phrase_end(doc, token.i, head) if head is not None else token.i
            if end > token.i:
                span = Span(token.idx, doc[end - 1].idx + len(doc[end - 1].text))
                yield mention(doc, "venue", span, "venue.subject", "nomn")


def venue_kyrgyz(doc: Doc) -> Iterator[Mention]:
    """«Иш-чара облустук китепкананын окуу залында болду»."""
    heads = {row["head"] for row in lexicons.read("venues_ky")}
    for sentence in doc.sents:
        for token in sentence if kyrgyz.is_kyrgyz(sentence.text) else ():
            bare = kyrgyz.stripped(token.lower_)
            if bare.case == "loct" and {bare.word, kyrgyz.without_possessive(bare.word)} & heads:
                start = _kyrgyz_start(doc, token.i)
                yield mention(doc, "venue", Span(doc[start].idx, token.idx + len(token.text)), "venue.kyrgyz", "ky")


def addresses(doc: Doc) -> Iterator[Mention]:
    """An address anywhere near the top, where the venue brings none."""
    for match in _ADDRESS.finditer(text_of(doc)):
        if re.search(r"\d", match[0]):
            yield mention(doc, "address", stripped(text_of(doc), Span(*match.span())), "address.mention")


def _sentences(doc: Doc, scope: Scope) -> list[Span]:
    """The lead's sentence, then those after it; without a lead, the first of the scope."""
    first = scope.lead.sentence.start + 1 if scope.lead else scope.span.start
    after = [one.span for one in sentences_of(doc).from_(first)[:_REACH] if one.span.start < scope.span.stop]
    if scope.lead is None:
        return after[:3]
    others = [
        lead.sentence
        for lead in leads_of(doc)
        if lead.sentence != scope.lead.sentence and scope.span.covers(lead.sentence) and lead.verb
    ]
    last = sentences_of(doc).last_before(scope.lead.sentence.start)
    before = [last.span] if last and scope.span.covers(last.span) else []
    return [scope.lead.sentence, *after[:2], *before, *others[:2], *after[2:]]


def _toponyms(doc: Doc, span: Span) -> list[Toponym]:
    return places_of(doc).inside(span)


def _located(doc: Doc, span: Span) -> list[Toponym]:
    """The toponyms of a sentence that say where: one after «в», and what stands beside it."""
    inside = [one for one in _toponyms(doc, span) if not _in_quotes(doc, one.span)]
    for i, one in enumerate(inside):
        if one.kind is not Kind.COUNTRY and _says_where(doc, one):
            cluster = [one]
            for other in inside[i + 1 :]:
                between = text_of(doc)[cluster[-1].span.stop : other.span.start]
                if len(between) > 4 or re.search(r"[а-яё]", between) or other.kind in {c.kind for c in cluster}:
                    break
                cluster.append(other)
            for other in reversed(inside[:i]):
                between = text_of(doc)[other.span.stop : cluster[0].span.start].strip(" ,(")
                if between not in ("", "в", "во") or other.kind in {c.kind for c in cluster}:
                    break
                cluster.insert(0, other)
            return cluster
    return []


def _in_venue(doc: Doc, span: Span) -> list[Toponym]:
    """«в Доме культуры села Беловодское», «в гостинице «Ак-Кеме» (г. Бишкек)»: the town of the venue."""
    for start, end, _ in _venues(doc, span):
        venue = Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1].text))
        bracket = _BRACKET.match(text_of(doc), venue.stop, span.stop)
        inside = _toponyms(doc, Span(venue.start, bracket.end() if bracket else venue.stop))
        for one in inside:
            named = _NAMED_AFTER.search(text_of(doc), max(0, one.span.start - 20), one.span.start)
            if one.kind is Kind.SETTLEMENT and not named and not _in_quotes(doc, one.span):
                return [other for other in inside if other is one or other.kind is Kind.DISTRICT]
    return []


def _says_where(doc: Doc, one: Toponym) -> bool:
    if kyrgyz.stripped(
        text_of(doc)[one.span.start : one.span.stop].split()[-1].lower()
    ).case == "loct" and kyrgyz.is_kyrgyz(text_of(doc)[max(0, one.span.start - 80) : one.span.stop + 80]):
        return True
    before, after = (
        text_of(doc)[max(0, one.span.start - 24) : one.span.start],
        text_of(doc)[one.span.stop : one.span.stop + 1],
    )
    bracketed = before.endswith("(") and after in (")", ",") and one.span.of(text_of(doc))[0].islower()
    return bracketed or bool(_LOCATIVE.search(before))


def _in_quotes(doc: Doc, span: Span) -> bool:
    return quoted_of(doc).cover(span)


def _place(doc: Doc, toponyms: list[Toponym], rule: str) -> Mention:
    """Parts: one for each toponym, in order; `value` is its kind."""
    parts = tuple(mention(doc, "toponym", one.span, "place.toponym", one.kind.value) for one in toponyms)
    return mention(
        doc, "place", Span(toponyms[0].span.start, max(one.span.stop for one in toponyms)), rule, parts=parts
    )


def _without(text: str, span: Span, known: list[Span]) -> str:
    out, at = [], span.start
    for one in Spans(known).overlapping(span):
        out.append(text[at : one.start])
        at = one.stop
    return "".join((*out, text[at : span.stop]))


def _venue_in_slot(doc: Doc, label: str, piece: Span) -> Iterator[Mention]:
    """What is left of the value when toponyms, dates, times and the address are taken out."""
    text = text_of(doc)
    address = _ADDRESS.search(text, piece.start, piece.stop)
    if address:
        yield mention(doc, "address", stripped(text, Span(*address.span())), "address.label")
    known = [one.span for one in _toponyms(doc, piece) if not _in_quotes(doc, one.span)]
    known += [one.span for one in dates_of(doc).inside(piece)]
    known += [one.span for one in times_of(doc).inside(piece)]
    known += [Span(*address.span())] if address else []
    cuts = [m for m in _SEGMENT.finditer(text, piece.start, piece.stop) if not quoted_of(doc).inside(m.start())]
    edges = [piece.start, *(m.end() for m in cuts)], [*(m.start() for m in cuts), piece.stop]
    kept = []
    for start, stop in zip(*edges, strict=True):
        span = _trimmed(text, Span(start, stop), known)
        if span and re.search(r"[^\W\d_]{2}", span.of(text)) and not _MODE.search(span.of(text)):
            kept.append(span)
    if kept and (not re.match(r"(?:адрес|дареги)", label, re.I) or _names_venue(kept[0].of(text))):
        first, last = kept[0], kept[0]
        for span in kept[1:]:
            if text[last.stop : span.start].strip(" ,") and not set(text[last.stop : span.start]) <= set(" ,\n"):
                break
            last = span
        yield mention(doc, "venue", Span(first.start, last.stop), "venue.label", "nomn loct")


_MODE = re.compile(r"zoom|онлайн|online|видеоконф", re.I)


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
def _heads() -> frozenset[str]:
    return frozenset(row["head"] for row in lexicons.read("venues"))


def _venue(doc: Doc, span: Span) -> tuple[int, int, str] | None:
    """The first venue of a sentence."""
    return next(_venues(doc, span), None)


def _venues(doc: Doc, span: Span) -> Iterator[tuple[int, int, str]]:
    """The «в / на» phrases with the head of a venue in a sentence: first word, end, case of its head."""
    for token in doc.char_span(span.start, span.stop, alignment_mode="expand") or ():
        if token.lower_ not in _INTRODUCERS or token.i + 1 >= len(doc) or quoted_of(doc).inside(token.idx):
            continue
        based = _BASE.search(text_of(doc)[max(0, token.idx) : doc[token.i + 1].idx + len(doc[token.i + 1].text)])
        start = token.i + 2 if based else token.i + 1
        cases = ("gent",) if based else ("loct",)
        head = _head_token(doc, start, cases)
        if head is None and based:  # «в здании айыл окмоту»: of what, no head tells
            start, cases = token.i + 1, ("loct",)
            head = _head_token(doc, start, cases)
        if head is None or (not based and _governed_away(token)):
            continue
        end = phrase_end(doc, start, head)
        if end > start:
            yield start, end, cases[0]


def _governed_away(token: Token) -> bool:
    """«учатся в школах», «работает в отделе»: told of somebody, not of the event."""
    return token.head.head.lower_ in ("учиться", "работать") if token.head is not token else False


def _is_head(word: str) -> bool:
    """«зал», «конгресс-центр», «СДК»."""
    lemmas = {form.lemma for form in forms(word.lower()) if form.pos == "NOUN"} | {word.lower()}
    return any(lemma in _heads() or lemma.split("-")[-1] in _heads() for lemma in lemmas)


def _head_token(doc: Doc, start: int, cases: tuple[str, ...]) -> int | None:
    """The head of a venue's noun phrase within its first words, all before it being adjectives."""
    for i in range(start, min(start + 6, len(doc))):
        found = forms(doc[i].lower_)
        if i == start and _INSTITUTION.fullmatch(doc[i].text) and i + 1 < len(doc):
            return i
        if doc[i].text.isupper() and doc[i].lower_ in _heads():
            return i
        if any(
            f.pos == "NOUN"
            and f.case in cases
            and f.number == "sing"
            and (f.lemma in _heads() or f.lemma.split("-")[-1] in _heads())
            for f in found
        ):
            return i
        if doc[i].text in "«“" or not (
            any(f.pos in ("ADJF", "PRTF", "ANUM") for f in found)
            or doc[i].text in (",", "и")
            or "Fixd" in {m for f in found for m in f.marks}
        ):
            return None
    return None


def _venue_mention(doc: Doc, found: tuple[int, int, str], rule: str) -> Mention:
    start, end, case = found
    span = Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1].text))
    inside = [
        one for one in places_of(doc).inside(span) if one.span.stop >= span.stop - 1 and one.span.start > span.start
    ]
    if (
        inside
        and not _in_quotes(doc, inside[0].span)
        and (inside[0].span.of(text_of(doc))[0].islower() or any(unit.town for unit in inside[0].units))
        and inside[0].kind is Kind.SETTLEMENT
        and not _NAMED_AFTER.search(text_of(doc), span.start, inside[0].span.start)
    ):
        span = stripped(text_of(doc), Span(span.start, inside[0].span.start), " ,")
    return mention(doc, "venue", span, rule, case)


def _address_after(doc: Doc, found: tuple[int, int, str], sentence: Span) -> Iterator[Mention]:
    start = doc[found[1] - 1].idx
    match = _ADDRESS.search(text_of(doc), start, min(sentence.stop, start + 120))
    if match:
        yield mention(doc, "address", stripped(text_of(doc), Span(*match.span())), "address.venue")


def _kyrgyz_start(doc: Doc, i: int) -> int:
    """Back over what belongs to the noun: genitives, adjectives, numbers, a quoted name."""
    start = i
    while start > doc[i].sent.start:
        before = doc[start - 1]
        quote = quoted_of(doc).at(before.idx)
        if quote:
            start = index_from(doc, quote.start)
            continue
        if (
            before.is_punct
            or event_nouns_of(doc).at(before.idx)
            or kyrgyz.stripped(before.lower_).case in ("loct", "accs")
            or before.lower_.endswith(("күнү", "саатта"))
        ):
            break
        if places_of(doc).at(before.idx) and kyrgyz.stripped(before.lower_).case != "gent":
            break
        start -= 1
    return start


RULES = (
    by_label,
    by_lead,
    by_top_line,
    by_head_line,
    by_heading,
    venue_in_lead,
    venue_as_subject,
    venue_kyrgyz,
    addresses,
)
