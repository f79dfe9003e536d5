"""Where the event took place, as its sentences, labels and titles say: the settlement and the units above it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.annotators.around import around, is_note, place_line
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.kyrgyz_venues import kyrgyz_venues
from pipeline.annotators.matches import places_of, quoted_of
from pipeline.annotators.scopes import Scope, scopes_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.tenses import has_happened
from pipeline.annotators.titles import titles_of
from pipeline.annotators.tokens import reading_of, span_of, text_of, token_at
from pipeline.annotators.venues import names_venue, venues_in
from pipeline.extractors.mentions import mention, place_mention, toponym_mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.gazetteer import Kind
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.phrases import nominative
from pipeline.normalisers.places import Toponym, completed
from pipeline.normalisers.positions import is_post

_LOCATIVE = re.compile(
    r"(?:^|[\s(«,])(?:в|во|на|из\s+села)\s+(?-i:[а-яё]+\s+){0,2}$|(?<!\w)по\s+всему\s+$|\bпо\s+адресу:?\s+$"
    r"|(?<!\w)в\s+столице\s+(?:[А-ЯЁ][а-яё]+\s+)?$",
    re.I,
)
_IN_TOWN = re.compile(r"(?<!\w)(?:[Вв]о?)\s+$")
_ORIGIN = re.compile(r"(?<!\w)из\s+(?:г(?:\.|орода)|с(?:\.|ела))?\s*$", re.I)
"""«Школьник из Иванова»: not where he went."""
_WORDS = re.compile(r"[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁа-яё][а-яё]+)*")
_BRACKET = re.compile(r"\s*\([^()]{1,60}\)")
_NAMED_AFTER = re.compile(r"(?:\bим(?:\.|ени)|\bул(?:\.|иц[аеы]))\s*$", re.I)
"""«парк имени Токтогула», «на улице Токмок»: a name, not where it lies."""
_SEAT = re.compile(r"(?:\bО[ФО]|\bОсОО|\bНПО|фонд|объединени|ассоциаци|компани)[^«(\n]{0,40}«[^»\n]{1,60}»\s\($", re.I)
"""«ОФ «Луч» (г. Нарын)»: where an organisation sits."""
_FOR = re.compile(r"(?<!\w)(?:по|в|во)\s+$", re.I)
_NEAR_TOP = 6


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates for the place."""
    for rule in RULES:
        yield from rule(doc)


def by_label(doc: Doc) -> Iterator[Mention]:
    """«Место проведения: г. Баткен, малый зал областной государственной администрации»."""
    for slot in slots_of(doc, "place"):
        for piece in slot.pieces:
            inside = _toponyms(doc, piece)
            if named := _named_by_label(doc, slot.label, _first_of(doc, piece)):
                parts = (named, *(toponym_mention(doc, one) for one in inside))
                yield mention(doc, "place", piece, "place.label", parts=parts)
            elif inside:
                yield place_mention(doc, inside, "place.label")


def _first_of(doc: Doc, piece: Span) -> Span:
    """«Лангар» of «Лангар, Ишкашимский район»."""
    comma = text_of(doc).find(",", piece.start, piece.stop)
    return Span(piece.start, piece.stop if comma < 0 else comma)


def _named_by_label(doc: Doc, label: Span, name: Span) -> Mention | None:
    """«Область: Чуйская», «Район: Сокулукский»: the label is the word that the name lacks."""
    found = None if _toponyms(doc, name) else completed(name.of(text_of(doc)), label.of(text_of(doc)))
    if found is None:
        return None
    return replace(mention(doc, "toponym", name, "place.toponym", found.kind.value), reading=found.phrase)


def by_lead(doc: Doc) -> Iterator[Mention]:
    """«25–27 мая в г.Фергане прошёл семинар»."""
    for scope in scopes_of(doc):
        for rank, span in enumerate(around(doc, scope)):
            cluster = (rank == 0 and _at_head(doc, scope)) or _located(doc, span) or _in_venue(doc, span)
            if rank and cluster and (_is_of_thing(doc, cluster[0], span) or _is_wide(doc, cluster, span)):
                continue
            if cluster:
                yield place_mention(doc, cluster, "place.lead" if rank == 0 else "place.near_lead")
                break
            if rank == 0 and (unknown := _unlisted(doc, span)):
                yield unknown
                break


def _is_wide(doc: Doc, cluster: list[Toponym], sentence: Span) -> bool:
    """«добились успеха во всей Рязанской области»: no town, and nothing of the event in the sentence."""
    units = all(one.kind in (Kind.REGION, Kind.COUNTRY) for one in cluster)
    return units and not event_nouns_of(doc).inside(sentence)


def _is_of_thing(doc: Doc, one: Toponym, sentence: Span) -> bool:
    """«проект метро в Бишкеке», «рассказал, как работает школа в Нарыне»: where a thing is, or other news."""
    word = token_at(doc, one.span.start)
    if word is None or kyrgyz.is_kyrgyz(text_of(doc)[max(0, one.span.start - _FAR) : one.span.stop + _FAR]):
        return False
    if word.dep_ != "nmod":
        told = word.head.dep_ == "ccomp" and not event_nouns_of(doc).inside(sentence)
        return word.head.pos_ == "VERB" and (told or not has_happened(word.head))
    held = event_nouns_of(doc).at(word.head.idx) is not None
    housed = any(phrase.start <= word.head.i < phrase.end for phrase in venues_in(doc, sentence))
    housed = housed or (word.head.dep_ == "nsubj" and names_venue(word.head.text))  # «филиал в Канте принял гостей»
    return word.head.pos_ == "NOUN" and not (held or housed)


def _at_head(doc: Doc, scope: Scope) -> list[Toponym]:
    """«10 июля, Джалал-Абад. Тренинг …»: the place between the day and the event."""
    if scope.lead is None or not is_note(scope):
        return []
    start, stop = scope.lead.sentence.start, scope.lead.sentence.stop
    before = _toponyms(doc, Span(start, max(start, scope.lead.noun.span.start)))
    bracket = re.compile(r"\([^()]*\)").search(text_of(doc), scope.lead.noun.span.stop, stop)
    spans = (Span(*bracket.span()) if bracket else None, scope.lead.dateline, place_line(doc, scope))
    behind = (_toponyms(doc, span) for span in spans if span)
    return before or next((found for found in behind if found), [])


def _unlisted(doc: Doc, sentence: Span) -> Mention | None:
    """«в Лахти»: a town that the gazetteer lacks, told by the network and by what it stands behind."""
    for span in _locations(doc).overlapping(sentence):
        if not sentence.covers(span) or places_of(doc).overlap(span) or _in_quotes(doc, span):
            continue
        if _IN_TOWN.search(text_of(doc), max(0, span.start - 24), span.start) and not _may_be_common(
            span.of(text_of(doc))
        ):
            name = nominative(span.of(text_of(doc)), ("loct",))
            part = replace(mention(doc, "toponym", span, "place.toponym", Kind.SETTLEMENT.value), reading=f"г. {name}")
            return mention(doc, "place", span, "place.unlisted", parts=(part,))
    return None


def _locations(doc: Doc) -> Spans:
    """What the network takes for a place; found once a document."""
    if "locations" not in doc.user_data:
        found = (Span(one.start_char, one.end_char) for one in doc.spans["ner"] if one.label_ == "LOC")
        doc.user_data["locations"] = Spans(found)
    known: Spans = doc.user_data["locations"]
    return known


def _may_be_common(name: str) -> bool:
    """A noun of the dictionary, a region by its ending, an abbreviation."""
    if name.endswith(("стане", "ии", "ье")) or not _WORDS.fullmatch(name):
        return True
    return any(
        f.known and f.pos == "NOUN" and "Geox" not in f.marks for word in name.split() for f in forms(word.lower())
    )


def by_residents(doc: Doc) -> Iterator[Mention]:
    """«Жители Каракола собрались на сход»: they met at home, where nothing else is said."""
    for scope in scopes_of(doc):
        met = [span for span in around(doc, scope)[:3] if event_nouns_of(doc).inside(span)]
        for one in (toponym for span in met for toponym in _toponyms(doc, span)):
            told = _OF_TOWN.search(text_of(doc), max(0, one.span.start - 24), one.span.start)
            if told and one.kind is Kind.SETTLEMENT:
                yield place_mention(doc, [one], "place.residents")
                break


_OF_TOWN = re.compile(r"(?<!\w)(?:жители|горожане|сельчане|население)\s+(?:(?:города|села|аила)\s+)?$", re.I)


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
            yield place_mention(doc, cluster, "place.heading")
        elif len(named) == 1:
            yield place_mention(doc, _with_units(doc, named[0], title.span), "place.named_in_heading")
        elif not named and (unknown := _unlisted(doc, title.span)):
            yield unknown
    for below in _subtitles(doc):
        if cluster := _located(doc, below):
            yield place_mention(doc, cluster, "place.heading")


def _subtitles(doc: Doc) -> Iterator[Span]:
    """«В Майлуу-Суу впервые спросили, что горожане пьют» below the title: short, without a full stop."""
    stops = [title.span.stop for title in titles_of(doc)]
    for part in reading_of(doc).parts[:_NEAR_TOP]:
        for line in _LINE.finditer(text_of(doc), part.start, part.stop):
            follows = any(0 <= line.start() - stop <= 2 for stop in stops)
            if follows and len(line[0]) < _SUBTITLE and line[0][-1] not in ".:;,":
                yield Span(*line.span())


_LINE = re.compile(r"[^\n]+")
_SUBTITLE = 120
"""Characters of a line below a title that belongs to it."""


def _with_units(doc: Doc, town: Toponym, span: Span) -> list[Toponym]:
    """«села Кызыл-Адыр (Кара-Бууринский район …)», «(Лейлекский район, с. Маргун)»: the units right beside a town."""
    units = [one for one in _toponyms(doc, span) if one.kind in (Kind.DISTRICT, Kind.REGION)]
    cluster = [town]
    for other in (one for one in units if one.span.start >= town.span.stop):
        if text_of(doc)[cluster[-1].span.stop : other.span.start].strip(" ,(\n"):
            break
        cluster.append(other)
    for other in (one for one in reversed(units) if one.span.stop <= town.span.start):
        if text_of(doc)[other.span.stop : cluster[0].span.start].strip(" ,"):
            break
        cluster.insert(0, other)
    return cluster


def _toponyms(doc: Doc, span: Span) -> list[Toponym]:
    return places_of(doc).inside(span)


def _located(doc: Doc, span: Span) -> list[Toponym]:
    """The toponyms of a sentence that say where: one after «в», and what stands beside it."""
    inside = [one for one in _toponyms(doc, span) if not _in_quotes(doc, one.span)]
    for i, one in enumerate(inside):
        if one.kind is not Kind.COUNTRY and _says_where(doc, one) and not _is_ahead(doc, one, span):
            cluster = [one]
            for other in inside[i + 1 :]:
                between = text_of(doc)[cluster[-1].span.stop : other.span.start]
                apart = (len(between) > 4 or re.search(r"[а-яё]", between)) and between.strip(" ,") not in _OF
                if apart or other.kind in {c.kind for c in cluster}:
                    break
                cluster.append(other)
            for other in reversed(inside[:i]):
                between = text_of(doc)[other.span.stop : cluster[0].span.start].strip(" ,(")
                if between not in ("", "в", "во", *_OF) or other.kind in {c.kind for c in cluster}:
                    break
                cluster.insert(0, other)
            return cluster
    return []


def _in_venue(doc: Doc, span: Span) -> list[Toponym]:
    """«в Доме культуры села Беловодское», «в гостинице «Ак-Кеме» (г. Бишкек)»: the town of the venue."""
    for phrase in venues_in(doc, span):
        venue = phrase.span(doc)
        bracket = _BRACKET.match(text_of(doc), venue.stop, span.stop)
        inside = _toponyms(doc, Span(venue.start, bracket.end() if bracket else venue.stop))
        for one in inside:
            named = _NAMED_AFTER.search(text_of(doc), max(0, one.span.start - 20), one.span.start)
            if one.kind is Kind.SETTLEMENT and not named and not _in_quotes(doc, one.span):
                return [other for other in inside if other is one or other.kind is Kind.DISTRICT]
        behind = next(iter(places_of(doc).from_(venue.stop)), None)
        if behind and span.covers(behind.span) and _is_appended(doc, Span(venue.stop, behind.span.start), behind):
            return _with_units(doc, behind, span)
    return []


def _is_appended(doc: Doc, between: Span, town: Toponym) -> bool:
    """«в цехе кооператива «Сүт», село Мин-Куш, прошёл …»: told right behind its venue, with the word that says what."""
    typed = town.kind is Kind.SETTLEMENT and town.span.of(text_of(doc))[0].islower()
    return typed and between.of(text_of(doc)) == ", "


def _says_where(doc: Doc, one: Toponym) -> bool:
    if kyrgyz.stripped(text_of(doc)[one.span.start : one.span.stop].split()[-1]).case == "loct" and kyrgyz.is_kyrgyz(
        text_of(doc)[max(0, one.span.start - 80) : one.span.stop + 80]
    ):
        return True
    if one.kind in (Kind.SETTLEMENT, Kind.DISTRICT) and _ATTRIBUTE.search(text_of(doc), one.span.start, one.span.stop):
        near = Span(one.span.stop, one.span.stop + _FAR)
        return any(near.start <= doc[end - 1].idx < near.stop for _, end in kyrgyz_venues(doc))
    if _RESIDENTS.match(text_of(doc), one.span.stop) or _owns_venue(doc, one):
        return True
    before, after = (
        text_of(doc)[max(0, one.span.start - 24) : one.span.start],
        text_of(doc)[one.span.stop : one.span.stop + 1],
    )
    word = token_at(doc, one.span.stop - 1)
    if word is not None and word.dep_ == "nmod" and any(is_post(one.text) for one in (word.head, word.head.head)):
        return False  # «полномочный представитель Правительства в Ошской области»
    seat = _SEAT.search(text_of(doc), max(0, one.span.start - _FAR), one.span.start)
    bracketed = before.endswith("(") and after in (")", ",") and one.span.of(text_of(doc))[0].islower() and not seat
    return bracketed or bool(_LOCATIVE.search(before))


def _owns_venue(doc: Doc, one: Toponym) -> bool:
    """«Ысык-Көл облусунун райондук администрациясында», «Ош шаарынын маданият үйүндө»."""
    if not _GENITIVE.search(text_of(doc), one.span.start, one.span.stop):
        return False
    for start, end in kyrgyz_venues(doc):
        if 0 <= doc[start].idx - one.span.start <= len(one.span) + 1:
            return one.kind is not Kind.REGION or not _toponyms(doc, span_of(doc, start, end))
    return False


_GENITIVE = re.compile(r"[ндт][ыиуү]н$")
_OF = frozenset(["караштуу", "жайгашкан", "в", "во"])
"""«Түп районуна караштуу Арал айылында», «Талас районунда жайгашкан …», «в Тонском районе, в селе …»"""
_FAR = 80
"""Characters between the town and the end of its venue."""
_ATTRIBUTE = re.compile(r"[дт][аеоө]г[ыиуү]$")
"""«Бишкектеги филармонияда»"""
_RESIDENTS = re.compile(r"(?<=н)\s+(?:[^\s.,;:]+\s+){0,6}?(?:элин|эли(?![а-яөүң])|тургун|жашоочу|калкы)")
"""«Москва районунун эли», «Чоң-Алай районунун … 300дөн ашуун тургундары менен жыйын өттү»"""


def _is_ahead(doc: Doc, one: Toponym, sentence: Span) -> bool:
    """«6-майда Ошто өтө турган жыйын»: the next event is there."""
    return kyrgyz.is_future(re.split(r"[,;]\s", text_of(doc)[one.span.stop : sentence.stop], maxsplit=1)[0])


def _in_quotes(doc: Doc, span: Span) -> bool:
    return quoted_of(doc).cover(span)


def by_title(doc: Doc) -> Iterator[Mention]:
    """«Диалоговая площадка по Чуйской области»: the region that an event's title says it is for."""
    for title in titles_of(doc):
        nouns = event_nouns_of(doc).inside(title.span)
        for one in _toponyms(doc, title.span):
            wide = one.kind in (Kind.REGION, Kind.DISTRICT) and not _in_quotes(doc, one.span)
            if (
                wide
                and any(noun.span.stop < one.span.start for noun in nouns)
                and _FOR.search(text_of(doc), title.span.start, one.span.start)
            ):
                yield place_mention(doc, [one], "place.title")


RULES = (by_label, by_lead, by_residents, by_heading, by_title)
