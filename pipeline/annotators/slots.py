"""Slots: what stands after a label, beside it in a table, or below it as a list.

A form says «Модератор: …», a protocol «РЕШИЛИ:» with a numbered list, a press text «Слушатели обсудили вопросы: …; …».
All three become a Slot: the field that is announced, the words that announce it, and the pieces of the value.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.chronicles import Entry, entries_of
from pipeline.annotators.columns import across, done, unnumbered
from pipeline.annotators.labels import fields_of
from pipeline.annotators.questions import named_in, questions
from pipeline.annotators.reading import Part, Reading
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.tables import Row, table_rows
from pipeline.annotators.tokens import reading_of
from pipeline.model.document import Label
from pipeline.model.span import Span, Spans
from pipeline.normalisers.blanks import is_blank
from pipeline.normalisers.phrases import is_dative

LISTED = frozenset(
    {
        "proposals",
        "topics",
        "presentations",
        "audience",
        "roster",
        "count",
        "speakers",
        "opening",
        "moderator",
        "absent",
    }
)
"""Fields whose value may be a list of paragraphs below the label."""

_FLOWING = frozenset({"goal"})
"""Fields whose value is a sentence: a line of it that a hard break cut goes on below, in lower case."""

_DASHED = frozenset({"moderator", "secretary", "speakers"})
"""Fields that a dash announces in the middle of a paragraph: «Модератор — доцент кафедры Полат Реимов.»"""

_OF_HEAD = frozenset({"date", "time", "place"})
"""Fields that the head of a form may name in one line: «дата: 5 мая, время: 14:00, место: школа»."""

_COLON = re.compile(r"(?P<label>[^:\n]{2,220}?)\s*:(?!\d|//)(?P<blank>\s*)", re.S)
_DASH = re.compile(r"(?P<label>[^:\n–—-]{3,40}?)\s+[–—-]\s+")
_CLOSED = re.compile(r"[»”\",]\s*$")
"""««Мы предлагаем ускорить ремонт», | – сказал аким»: what was said is no label."""
_TAB = re.compile(r"(?P<label>[^:\n\t]{3,50})\t\s*(?=\S)")
_WITHIN = re.compile(r"(?<=[.;,)\d»])\s+(?=(?P<label>[^\W\d_]+(?:\s[а-яё]+){0,2})\s?:\s)")
"""«Дата: 3 мая 2025 г. Место: село Ак-Талаа», «… 2025 г., место: село …»: a full stop of «г.» ends no sentence."""
_SIGN = re.compile(r"\s*(?P<sign>[^\w\s])\ufe0f?\s*(?=\w)")
_SENTENCES = re.compile(r"[а-яё]{3}[.!?]\s+[А-ЯЁ]")
_LINE = re.compile(r"\n|\t+(?=[А-ЯЁӨҮ])")
_MARKER = re.compile(
    r"(?:№\s?\d{1,3}\.?|\(?\d{1,3}(?:\.\d{1,2})*[.)]|[а-я]\)|[-–—•*▪●■◦✓])\s+(?=\S)|(?:\d{1,3}|[а-я])\)(?=\S)"
)
_NUMBERED = re.compile(r"1[.)]\s")
_CHAPTER = re.compile(r"^(?:\d{1,2}|[IVX]{1,4})[.)]\s+")
_STAGE = re.compile(r"(?:День|Сессия|Модуль|Блок|Секция)\s+(?:\d{1,2}|[IVX]{1,3})\b[^\n]{0,40}", re.I)
"""«День 1 (9:30–17:00)» above the numbered questions of a day."""
_LETTERED = re.compile(r"[а-я]\)")
_ORDER = re.compile(r"[А-ЯЁ][^.:;\n–—]{3,90}\s[–—-]\s+[а-яё]+(?:ть|ти|чь)(?:ся)?\s")
"""«Верховному суду – сократить срок рассмотрения жалоб.», a line for each who is asked."""
_TYPED = re.compile(r"\d{1,2}\)\s+(?=\S)")
_LONG, _ABOVE = re.compile(r"([1-9]\d{3,5})[.)]\s+(?=\S)"), re.compile(r"(\d{3,6})[.)]\s+$")
"""1000. создать фонд: below «999. …» only, since «2023. В этом году …» looks the same"""
_VOTE = re.compile(
    r"\W*(?:(?:про)?голосовал|за\W+\d|принято\s+(?:единоглас|большин)|решение\s+принято|единогласно)", re.I
)
"""«Голосовали: «за» – 12.» between two decisions."""
_DASHED_LINE = re.compile(r"^[ \t]*[–—•▪●*-]\s+(?=\S)", re.M)
_QUOTES = frozenset('«“„"')
_PAIRED = re.compile(r"„[^„“”]*[“”]|“[^“”]*”|\"[^\"]*\"")
_CHARGED = 90
"""Characters of a line that may say who has to do what stands below."""
_NEAR = 4
"""Blocks between the numbered items of a form, each with its value below it."""
_TOLD_BY_ROW = frozenset({"date", "title", "ignore"})
"""What the row itself says of a column, whatever its head."""
_NAMING = 60
"""Characters of a label that is an item of a numbered form."""
_LEAST_LABELS = 3
"""Labels in the first row of a form that lies; of a form of two columns both."""
_SHORT_LABEL = 6
"""Words of a label behind a number."""
_NAMED = re.compile(r"[^\W\d_]+\s+[А-ЯЁӨҮ][а-яёөүң]+\s+[А-ЯЁӨҮ][а-яёөүң]+(?:\s+[А-ЯЁӨҮ][а-яёөүң]+)?")
"""«Секретарь   Дуйшеева Клара»: who it is, stands there already."""
_TELLS = re.compile(
    r"[А-ЯЁӨҮ][а-яёөүң]+\s+[А-ЯЁӨҮ][а-яёөүң]+\s+[а-яё]+л[аи]?(?:с[ья])?(?!\w)"
    r"|(?i:(?:председател|секретар|ведущ|модератор|фасилитатор|тренер|эксперт)[а-яё]*\s+(?:[а-яё]+\s+)?[а-яё]+л[аи]?(?:с[ья])?)$"
)
"""«Фасилитатор Зоя Ли начала с карты: …», «Секретарь доложила: …»: what somebody did is no label."""
_HEARD = re.compile(r"(?:По\s+[а-яё]+(?:ому|ему)\s+вопросу\s+(?:повестки\s+дня\s+)?)?(?:за)?слушали\b", re.I)
"""«По второму вопросу слушали Асанова …»: below decisions the next question begins."""
_HEADLIKE = re.compile(r"(?:[^.!?;,:\t]|,(?= (?i:котор))){3,80}$")


@dataclass(frozen=True, slots=True)
class Slot:
    """A labelled value. Spans are of the reading; `kind` refines the field ('decision'); `form`: of a form."""

    field: str
    label: Span
    pieces: tuple[Span, ...]
    kind: str = ""
    form: bool = True
    apart: bool = False
    """The label heads the column of its value and does not stand beside it."""

    @property
    def span(self) -> Span:
        """From the label to the end of the last piece; without the label where it stands apart."""
        if self.apart:
            return Span(self.pieces[0].start, self.pieces[-1].stop)
        last = self.pieces[-1] if self.pieces else self.label
        return Span(
            min(self.label.start, self.pieces[0].start if self.pieces else self.label.start),
            max(last.stop, self.label.stop),
        )


def slots(doc: Doc) -> Doc:
    """Write `doc.user_data["slots"]`."""
    reading = reading_of(doc)
    chronicle = Spans(entry.span for entry in entries_of(doc))
    found = find_slots(reading, [sentence.span.start for sentence in sentences_of(doc)])
    told = [slot for entry in entries_of(doc) for slot in _entry_slots(reading, entry)]
    doc.user_data["slots"] = _ordered([*(slot for slot in found if not chronicle.overlap(slot.span)), *told])
    return doc


def slots_of(doc: Doc, *fields: str) -> tuple[Slot, ...]:
    """The slots of some fields, in order; of all fields where none is named."""
    found: tuple[Slot, ...] = doc.user_data["slots"]
    return tuple(slot for slot in found if slot.field in fields) if fields else found


def slotted_of(doc: Doc, *fields: str) -> Spans:
    """Where the slots of some fields stand, their labels included; those of all fields where none is named."""
    return _slotted(doc, (fields, True), slots_of(doc, *fields))


def slotted_otherwise(doc: Doc, *fields: str) -> Spans:
    """Where the slots of all other fields stand."""
    return _slotted(doc, (fields, False), (slot for slot in slots_of(doc) if slot.field not in fields))


def _slotted(doc: Doc, key: tuple[tuple[str, ...], bool], slots: Iterable[Slot]) -> Spans:
    known: dict[tuple[tuple[str, ...], bool], Spans] = doc.user_data.setdefault("slotted", {})
    if key not in known:
        known[key] = Spans(slot.span for slot in slots)
    return known[key]


def find_slots(reading: Reading, sentences: Sequence[int]) -> tuple[Slot, ...]:
    """All slots of a document, in order; a label that announces two fields gives two slots with the same pieces.

    `sentences` are the first characters of the reading's sentences, in order.
    """
    found = [_filled(reading, slot) for slot in (*_flow_slots(reading, sentences), *_table_slots(reading))]
    return _ordered(slot for slot in found if slot.pieces)


def _ordered(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    return tuple(sorted(slots, key=lambda slot: (slot.span.start, slot.label, slot.field)))


def _filled(reading: Reading, slot: Slot) -> Slot:
    """The slot without what tells nothing; the lines of a list each for itself."""
    pieces = tuple(one for one in slot.pieces if not is_blank(one.of(reading.text)))
    lines = _dashed(reading.text, pieces[0]) if len(pieces) == 1 and slot.field in LISTED else []
    return replace(slot, pieces=tuple(lines) or pieces)


def _dashed(text: str, piece: Span) -> list[Span]:
    """«– создать совет\\n– провести ярмарку»: lines behind dashes; none where fewer than two are."""
    marks = list(_DASHED_LINE.finditer(text, piece.start, piece.stop))
    if len(marks) < 2 or marks[0].start() > piece.start:
        return []
    stops = [*(mark.start() for mark in marks[1:]), piece.stop]
    return [Span(mark.end(), _trim(text, mark.end(), stop)) for mark, stop in zip(marks, stops, strict=True)]


@dataclass(frozen=True, slots=True)
class _Open:
    """An announced field, collecting its pieces."""

    fields: tuple[str, ...]
    label: Span
    form: bool
    pieces: tuple[Span, ...] = ()
    whole: bool = False
    """The line is the value; the next lines are not."""
    marked: bool | None = None
    """Whether the pieces carry list markers; None before the first."""
    asks: bool = False
    """The label is a question: what happened may be told below it in sentences."""

    def charged(self, text: str) -> bool:
        """Whether the last piece says who has to do what stands below: «Министерству просвещения:»."""
        return bool(self.pieces) and text[self.pieces[-1].stop - 1] == ":" and _charges(self.pieces[-1].of(text), self)

    def close(self) -> Iterator[Slot]:
        for field in self.fields:
            name, _, kind = field.partition(":")
            if self.pieces:
                yield Slot(name, self.label, self.pieces, kind, self.form)


def _flow_slots(reading: Reading, sentences: Sequence[int]) -> list[Slot]:
    """Slots of running paragraphs and lists."""
    slots: list[Slot] = []
    opened: _Open | None = None
    asked, wide = questions(reading), across(reading)
    for part in reading.parts:
        if part.block.cell is not None and part.start not in wide:
            slots += opened.close() if opened else ()
            opened = None  # the table is what the label announced
            continue
        if part.start in asked:
            slots += opened.close() if opened else ()
            opened = _Open(asked[part.start], Span(part.content, part.stop), True, asks=True)
            continue
        if opened and _belongs(reading, part, opened):
            opened = _taking(reading, part, opened)
            continue
        if opened:
            slots += opened.close()
            opened = None
        inside = sentences[bisect_left(sentences, part.content) : bisect_left(sentences, part.stop)]
        inline, opened = _announced(reading, part, inside, first=part is reading.parts[0])
        slots += [slot for one in inline for slot in one.close()]
    return slots + (list(opened.close()) if opened else [])


def _taking(reading: Reading, part: Part, opened: _Open) -> _Open:
    if opened.fields == ("topics",) and _STAGE.fullmatch(reading.text[part.start : part.stop].strip()):
        return opened
    marker = _marker_of(reading, part, opened.pieces[-1:])
    value = Span(max(part.content, part.start + marker), part.stop)
    named = named_in(reading.text, value) if opened.asks and not marker else value
    if named is None:
        return replace(opened, fields=())
    return replace(
        opened,
        pieces=(*opened.pieces, named),
        marked=bool(marker) if opened.marked is None or opened.charged(reading.text) else opened.marked,
    )


def _marker_of(reading: Reading, part: Part, above: Sequence[Span] = ()) -> int:
    """Length of the list marker at the start of a block, its blank included; 0 where there is none.

    `above` is the piece before it, if there is one.
    """
    if part.block.marker:
        return _past_number(reading.text, part.content, part.stop) - part.start
    match = _MARKER.match(reading.text, part.start, part.stop) or _goes_on(reading, part, above)
    return match.end() - part.start if match else 0


def _past_number(text: str, start: int, stop: int) -> int:
    """«• | 1) собрать взнос»: behind the number that somebody typed into a list with bullets."""
    typed = _TYPED.match(text, start, stop)
    return typed.end() if typed else start


def _goes_on(reading: Reading, part: Part, above: Sequence[Span]) -> re.Match[str] | None:
    """A list number of four digits or more, if the piece above has the one before it."""
    match = _LONG.match(reading.text, part.start, part.stop)
    lasts = [_ABOVE.search(reading.text, max(piece.start - 9, 0), piece.start) for piece in above] if match else []
    return match if match and any(last and int(last[1]) + 1 == int(match[1]) for last in lasts) else None


def _belongs(reading: Reading, part: Part, opened: _Open) -> bool:
    """Whether a block goes on with the value that was announced before it."""
    text = reading.text[part.start : part.stop]
    if opened.fields == ("topics",) and _STAGE.fullmatch(text.strip()):
        return True
    if opened.fields and (_charges(text, opened) or (opened.marked and _VOTE.match(text))):
        return True
    if part.block.label in (Label.SECTION_HEADER, Label.TITLE) or not opened.fields:
        return False
    marker = _marker_of(reading, part, opened.pieces[-1:])
    marked = bool(marker)
    if _announces(reading, part.start + marker, part.stop) if marked else _begins_anew(reading, part):
        return False
    if marked and _is_next_label(reading, part, opened):
        return False
    if not opened.pieces:
        return bool(text.strip())
    kinds = {field.partition(":")[0] for field in opened.fields}
    if kinds.isdisjoint(LISTED) and not marked and _goes_with(text) and _may_flow(reading.text, opened):
        return True
    if kinds.isdisjoint(LISTED) and not (opened.marked and "count" in kinds):
        return False
    if opened.marked or (marked and opened.charged(reading.text)):
        return marked and not _is_above(reading, part, opened)
    last = reading.text[opened.pieces[-1].start : opened.pieces[-1].stop].rstrip()
    if _ORDER.match(last) and _ORDER.match(text):
        return True
    if marked or fields_of(text, anchored=True):
        return False
    if last[:1] in _QUOTES and text.lstrip()[:1] in _QUOTES:
        return True
    return last.endswith((";", ",")) or (
        opened.form
        and last[-1:] not in ".!?:"
        and text.rstrip()[-1:] not in "!?:"
        and len(text) < 250
        and not _SENTENCES.search(text)
    )


def _is_above(reading: Reading, part: Part, opened: _Open) -> bool:
    """«3. Выдвинуты пятеро» below «а) избрать совет», the first of its list: where a number stands above letters."""
    first = reading.part_at(opened.pieces[0].start)
    return reading.text[part.start].isdigit() and _LETTERED.match(reading.text, first.start) is not None


def _charges(text: str, slot: _Open) -> bool:
    """«Министерству просвещения:» among decisions: who has to do what stands below."""
    proposals = any(field.startswith("proposals") for field in slot.fields)
    charges = proposals and len(text) < _CHARGED and text.rstrip().endswith(":") and is_dative(text)
    return charges and not fields_of(text)


def _goes_with(text: str) -> bool:
    """A line in lower case that announces nothing: «от работодателей говорили:»."""
    return text[:1].islower() and not text.rstrip().endswith(":")


def _may_flow(text: str, slot: _Open) -> bool:
    """A sentence of a form that has no end yet: «Задачи: сверить карты, договориться о сроках | отбора проб»."""
    kinds = {field.partition(":")[0] for field in slot.fields}
    return slot.form and kinds <= _FLOWING and text[slot.pieces[-1].stop - 1] not in ".!?:;"


def _announces(reading: Reading, start: int, stop: int) -> bool:
    """A list item that is a heading of its own: «2. СЛУШАЛИ: коменданта общежития …», «II. … слушали Асанова»."""
    if _HEARD.match(reading.text, start, stop):
        return True
    match = _COLON.match(reading.text, start, min(stop, start + 60))
    return match is not None and match["label"].isupper() and bool(fields_of(match["label"]))


def _is_next_label(reading: Reading, part: Part, opened: _Open) -> bool:
    """«11. Принятые решения:» of a form whose items are numbered, and the list below one of them is not."""
    own = reading.text[part.start : part.content] or reading.text[part.start : part.start + 1]
    inside = reading.text[reading.part_at(opened.pieces[-1].start).start] if opened.pieces else ""
    labelled = opened.label.start > (above := reading.part_at(opened.label.start)).start or above.block.marker
    if not (labelled and own[:1].isdigit()) or inside.isdigit():
        return False
    match = _COLON.match(reading.text, part.content, min(part.stop, part.content + _NAMING))
    return match is not None and bool(fields_of(match["label"], anchored=True))


def _begins_anew(reading: Reading, part: Part) -> bool:
    return bool(
        _label_at(reading, part.start, part.stop)
        or _tabbed(reading.text, part.content, part.stop)
        or _heading(reading, part)
    )


def _label_at(reading: Reading, start: int, stop: int) -> tuple[str, ...]:
    match = _COLON.match(reading.text, start, min(stop, start + 240))
    return fields_of(match["label"]) if match else ()


def _announced(
    reading: Reading, part: Part, sentences: Sequence[int], *, first: bool
) -> tuple[list[_Open], _Open | None]:
    """The labelled values inside a block, and the label at its end that waits for the blocks below."""
    text, done = reading.text, []
    tabbed = _tabbed(text, part.content, part.stop)
    if tabbed:
        return [tabbed], None
    waiting: _Open | None = None
    lines = (m.end() for m in _LINE.finditer(text, part.content, part.stop))
    starts = sorted({part.content, *sentences, *lines, *_labels_within(reading, part)})
    stops = [*starts[1:], part.stop]
    current: _Open | None = None
    for start, stop in zip(starts, stops, strict=True):
        label = _inline(text, start, stop, at_start=start == part.content)
        if label is None:
            goes_on = current is not None and text[max(start - 3, 0) : start].rstrip().endswith(
                ";"
            )  # «Участвовали: Ли Зоя; Ким Павел»
            if current and not current.whole and (current.form or goes_on or not current.pieces):
                first_line = current.pieces[0].start if current.pieces else start
                form = current.form or not goes_on
                current = replace(current, form=form, pieces=(Span(first_line, _trim(text, start, stop)),))
            elif current:
                done.append(current)
                current = None
            continue
        if current:
            done.append(current)
            current = None
        if label.pieces:
            current = label
        elif stop == part.stop:
            waiting = label
        else:
            current = label
    if current:
        done.append(current)
    if not done and waiting is None and not first:
        waiting = _heading(reading, part)
    if waiting is None and done and _ends_open(text, done[-1], part):
        waiting = done.pop()
    return done, waiting


def _labels_within(reading: Reading, part: Part) -> Iterator[int]:
    """Where the labels begin that stand behind the value of another, in a paragraph that begins with a label."""
    known = set(_label_at(reading, part.content, part.stop))
    within = list(_WITHIN.finditer(reading.text, part.content, part.stop))
    for match in within if known or len(within) > 1 else ():
        fields = fields_of(match["label"], anchored=True)
        if fields and known.isdisjoint(fields) and (match["label"][0].isupper() or _OF_HEAD.issuperset(fields)):
            known = set(fields)
            yield match.end()


def _inline(text: str, start: int, stop: int, *, at_start: bool) -> _Open | None:
    """«Label: value» or «Label – value» in one sentence; without pieces where the sentence ends at the colon."""
    match = _COLON.match(text, start, stop)
    if match:
        fields = () if _is_inside_quotes(match["label"]) else fields_of(match["label"])
        if set(fields) <= _DASHED and _TELLS.search(match["label"]):
            fields = ()
        if fields and not (len(match["label"]) > 70 and fields == ("ignore",)):
            label = Span(start, match.end("label"))
            form = at_start and len(match["label"].split()) <= 7
            value = (
                Span(match.end(), _trim(text, match.end(), stop))
                if match.end() < _trim(text, match.end(), stop)
                else None
            )
            return _Open(fields, label, form, (value,) if value else ())
    if sign := _signed(text, start, stop):
        return sign
    if titled := _titled(text, start, stop):
        return titled
    match = _DASH.match(text, start, stop)
    if match:
        fields = () if _CLOSED.search(match["label"]) else fields_of(match["label"], anchored=True)
        if (
            fields
            and "ignore" not in fields
            and len(match["label"].split()) <= 4
            and (at_start or set(fields) <= _DASHED)
        ):
            return _Open(
                fields, Span(start, match.end("label")), False, (Span(match.end(), _trim(text, match.end(), stop)),)
            )
    return None


def _titled(text: str, start: int, stop: int) -> _Open | None:
    """«ПОВЕСТКА ДНЯ» on a line of its own above the numbered lines of the same paragraph."""
    line = text[start:stop].strip()
    if not line.isupper() or not _NUMBERED.match(text, stop):
        return None
    fields = fields_of(line, anchored=True)
    return _Open(fields, Span(start, start + len(line)), True) if LISTED.issuperset(_names(fields)) and fields else None


def _names(fields: Iterable[str]) -> set[str]:
    return {field.partition(":")[0] for field in fields}


@cache
def _signs() -> dict[str, tuple[str, ...]]:
    return {row["sign"]: tuple(row["fields"].split()) for row in lexicons.read("pictograms")}


def _signed(text: str, start: int, stop: int) -> _Open | None:
    """«📍 Баткен, коворкинг «Жаштар»»: a picture in place of a label."""
    match = _SIGN.match(text, start, stop)
    fields = _signs().get(match["sign"]) if match else None
    if match is None or fields is None:
        return None
    return _Open(
        fields, Span(*match.span("sign")), True, (Span(match.end(), _trim(text, match.end(), stop)),), whole=True
    )


def _tabbed(text: str, start: int, stop: int) -> _Open | None:
    """«Площадка⇥тепличное хозяйство «Зумрад»»: a form whose second column is set off by a tab."""
    match = None if "\n" in text[start:stop] else _TAB.match(text, start, stop)
    fields = fields_of(match["label"], anchored=True) if match and len(match["label"].split()) <= 5 else ()
    if match is None or not fields or "ignore" in fields:
        return None
    if set(fields) <= _DASHED and text[match.end() : stop].strip().isdigit():  # «председатели комитетов⇥9»
        return None
    return _Open(fields, Span(start, match.end("label")), True, (Span(match.end(), _trim(text, match.end(), stop)),))


def _is_inside_quotes(label: str) -> bool:
    """Whether the colon behind it stands inside a quotation: «в сборнике «Наука: от идеи к результату»»."""
    bare = _PAIRED.sub("", label)
    return label.count("«") > label.count("»") or any(mark in bare for mark in _QUOTES - {"«"})


def _trim(text: str, start: int, stop: int) -> int:
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return stop


def _ends_open(text: str, slot: _Open, part: Part) -> bool:
    """The value goes on in the blocks below: it ends in a colon, in the semicolon of a list, in no stop at all."""
    last, kinds = slot.pieces[-1], {field.partition(":")[0] for field in slot.fields}
    more = ":" if kinds.isdisjoint(LISTED) else ":;"
    return last.stop >= part.stop and (text[last.stop - 1] in more or _may_flow(text, slot))


def _heading(reading: Reading, part: Part) -> _Open | None:
    """A line without a colon that announces what follows: «ПОВЕСТКА ДНЯ», «Рекомендации участников» in bold."""
    text = reading.text[part.content : part.stop].strip()
    if part.block.label is Label.SECTION_HEADER:  # «2. | Повестка дня»
        text = _CHAPTER.sub("", text)
    if not _HEADLIKE.fullmatch(text) or len(text.split()) > 8 or _NAMED.fullmatch(text):
        return None
    numbered = part.block.marker and part.block.label is not Label.SECTION_HEADER
    if numbered and not _is_numbered_label(reading, part):
        return None
    bold = sum(len(span) for span in part.block.bold) >= 0.8 * len(part.block.span)
    if not (bold or part.block.label is Label.SECTION_HEADER or text.isupper() or len(text.split()) <= 4):
        return None
    fields = fields_of(text, anchored=True)
    return _Open(fields, Span(part.content, part.stop), True) if fields else None


def _is_numbered_label(reading: Reading, part: Part) -> bool:
    """«5. Численность» of a form, with its value below it, and another such item near by."""
    at = reading.index_at(part.start)
    near = range(max(0, at - _NEAR), min(len(reading.parts) - 1, at + _NEAR + 1))
    return _names_value_below(reading, at) and any(_names_value_below(reading, one) for one in near if one != at)


def _names_value_below(reading: Reading, at: int) -> bool:
    if at + 1 >= len(reading.parts):
        return False
    part, following = reading.parts[at : at + 2]
    numbered = part.content > part.start and reading.text[part.start].isdigit()
    if not numbered or part.block.cell or (following.block.marker and not _is_under(reading, part, following)):
        return False
    return bool(fields_of(reading.text[part.content : part.stop], anchored=True))


def _is_under(reading: Reading, part: Part, item: Part) -> bool:
    """«4. Договорились» above «4.1. Купить насос», above «а) купить насос», above «– купить насос»."""
    own, mark = (reading.text[one.start : one.content].strip() for one in (part, item))
    return not mark[:1].isdigit() or mark.startswith(f"{own.rstrip('.)')}.")


def _table_slots(reading: Reading) -> list[Slot]:
    """Slots of forms laid out as tables: the label in the first cell, its value in the others."""
    slots: list[Slot] = []
    rows = table_rows(reading)
    for table in dict.fromkeys(row.table for row in rows):
        own, planned = done(reading, [row for row in rows if row.table == table])
        slots += [Slot("ignore", span, (span,), apart=True) for span in planned]
        if len(own) == 2 and (lying := list(_lying(reading, *own))):
            slots += lying
            continue
        told = {row.number: list(_told_cells(reading, row)) for row in own}
        slots += [slot for each in told.values() for slot in each]
        own = unnumbered(reading, [row for row in own if not told[row.number]], _asks)
        named = [_row_label(reading, row) for row in own]
        if own and sum(bool(one) for one in named) * 2 >= len(own):
            slots += _form_slots(reading, own)
    return slots


def _told_cells(reading: Reading, row: Row) -> Iterator[Slot]:
    """«Дата: 5 мая | Место: г. Ош», «начало – 10 часов | окончание – 12 часов»: label and value in each cell."""
    spans = [span for _, span in row.cells]
    found = [_inline(reading.text, span.start, span.stop, at_start=True) for span in spans]
    if len(spans) > 1 and all(one and one.pieces for one in found):
        for one in found:
            yield from one.close() if one else ()


def _asks(label: str) -> bool:
    return len(label.split()) <= _SHORT_LABEL and bool(fields_of(label, anchored=True))


def _lying(reading: Reading, head: Row, values: Row) -> Iterator[Slot]:
    """A form that lies: labels in the first row, their values in the second."""
    below = dict(values.cells)
    labels = {column: fields_of(span.of(reading.text), anchored=True) for column, span in head.cells}
    named = sum(bool(fields) for fields in labels.values())
    if named < min(_LEAST_LABELS, max(len(labels), 2)) or fields_of(values.cells[0][1].of(reading.text)):
        return
    for column, label in head.cells:
        for field in labels[column] if column in below else ():
            name, _, kind = field.partition(":")
            yield Slot(name, label, _pieces(reading, below[column]), kind, True)


def _entry_slots(reading: Reading, entry: Entry) -> Iterator[Slot]:
    """What a row of a chronicle says: its day and its name, and what the heads of the other columns announce."""
    yield Slot("date", entry.head_of(entry.day.span), (entry.day.span,), apart=True)
    if entry.title:
        yield Slot("title", entry.head_of(entry.title), (entry.title,), apart=True)
    for head, cell in entry.cells:
        for field in fields_of(head.of(reading.text), anchored=True):
            name, _, kind = field.partition(":")
            if name not in _TOLD_BY_ROW:
                yield Slot(name, head, _pieces(reading, cell), kind, apart=True)


def _row_label(reading: Reading, row: Row) -> tuple[str, ...]:
    if len(row.cells) < 2 and row.cells[0][0] == 0:
        return ()
    return fields_of(row.cells[0][1].of(reading.text))


def _form_slots(reading: Reading, rows: Sequence[Row]) -> Iterator[Slot]:
    """A row whose first cell is missing goes on with the label above it: «Количество участников | женщин | 16»."""
    current: tuple[tuple[str, ...], Span] | None = None
    for row in rows:
        for label, values in _pairs(reading, row):
            if label is not None:
                current = (fields_of(label.of(reading.text)), label)
            if current and values:
                pieces = _pieces(reading, Span(values[0].start, values[-1].stop))
                for field in current[0]:
                    name, _, kind = field.partition(":")
                    yield Slot(name, current[1], pieces, kind)


def _pairs(reading: Reading, row: Row) -> Iterator[tuple[Span | None, list[Span]]]:
    """Each label of a row with its values; «Дата | 19.10.23 | Время | 09:45» has two."""
    cells = [span for _, span in row.cells]
    starts = [0] if row.cells[0][0] == 0 else []
    if starts and len(cells) == 4 and fields_of(cells[2].of(reading.text), anchored=True):
        starts.append(2)
    if not starts:
        yield None, cells
    for start, stop in zip(starts, [*starts[1:], len(cells)], strict=False):
        yield cells[start], cells[start + 1 : stop]


def _pieces(reading: Reading, span: Span) -> tuple[Span, ...]:
    """The paragraphs of a cell that are list items, each for itself; else the whole."""
    parts = reading.parts_in(span)
    marked = [part for part in parts if _marker_of(reading, part)]
    if len(marked) < 2:
        return (span,)
    return tuple(Span(max(part.content, part.start + _marker_of(reading, part)), part.stop) for part in marked)
