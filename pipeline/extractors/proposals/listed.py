"""Proposals listed below what announces them."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.matches import quoted_of
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.reading import Reading
from pipeline.annotators.slots import Slot, slots_of
from pipeline.annotators.stops import first_sentence
from pipeline.annotators.tokens import reading_of, text_of, token_at
from pipeline.extractors.mentions import mention, stripped
from pipeline.extractors.numbered import numbered
from pipeline.extractors.proposals.addressee import CHARGE, addressee, label_addressee
from pipeline.extractors.proposals.infinitives import coordinated, starts_infinitive
from pipeline.extractors.proposals.opposed import opposed
from pipeline.extractors.proposals.said import said
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.phrases import is_dative

_NUMBER = re.compile(r"\s*(?:№\s?(?P<sign>\d{1,3})|\(?(?P<number>\d{1,6}(?:\.\d{1,2})*|[а-яa-z]|[IVX]{1,5})[.)])")
"""«2.1.», «а)», «№ 3»."""
_MARKS = " .;,:–—-•*\n\t"
_ABOUT = re.compile(r"об?о?\s+", re.I)
_HEADING = re.compile(r"^(?:по\s+[а-яё]+(?:ому|ему)\s+вопрос|раздел|глава|блок|направлени)[^.]*$", re.I)
_VERBAL = re.compile(r"(?<=[а-яөүң](?:уу|үү|оо|өө)),(?=\s)")
_VERBAL_END = re.compile(r"(?:уу|үү|оо|өө)\W*$")
_KYRGYZ_VERB = re.compile(r"[а-яөүң]{4}[дт][ыиуү]$")
_CHARGED = re.compile(
    r"(?<=[.;,])\s+срок\s*[–—:-]|\s*\((?:отв|исп)[^()]*\)?"
    r"|(?<=[.;])\s+\(?(?:отв|исп|ответственн[а-яё]+|исполнител[а-яё]+|срок(?:и|\s+исполнения)?)(?:[.:]|\s+[–—-]\s)"
    r"|\s*\([«\"“]?за[»\"”]?\s*[–—:-]\s*\d[^()]*\)"
    r"|(?<=[.;])\s+(?:(?:решение|проголосовал[аио]?|голосовал[аио]?|принято|постановлено)\b[^.]{0,40}\b(?:единоглас|большинств|«?за|голос)"
    r"|[«\"“]?за[»\"”]?\s*(?:[–—:-]\s*)?\d|голосовал[аио]?\b|единогласно\b)",
    re.I,
)
"""«… до 20 мая. | Отв. Жумалиев О.», «… завозить уголь. | Срок: март», «утвердить | (за – 39)»,
«… удовлетворительной. | «За» 180, «против» 2», «… | Принято единогласно»."""
_WHOSE = re.compile(r"\s*\((?:[^()]{3,90})\)$")
_AIM = re.compile(r",\s+(?:для\s+чего|с\s+этой\s+целью|в\s+том\s+числе|а\s+именно)\W*$", re.I)
"""«Утвердить порядок обмена | , для чего:»"""
_DASH = re.compile(r"\s[–—-]\s+|:\s+")
_SEMICOLON = re.compile(";")
_NEXT = re.compile(r";|,\s+а\s+(?=[^,;:–—]{3,80}\s[–—-]\s+(?:[а-яё]+\s+){0,3}?[а-яё]+(?:ть|ти|чь)\b)")
"""«…; …», «…, а Высшей школе – ввести курс»."""
_MARK = re.compile(r"\s*[–—•▪●*-]\s")
_SHORTEST = 3
_NOT_ITEM = re.compile(
    r"^(?:голосовал|приложени|примечани|председател|секретар|подпис|(?:решение\s+)?принято\s+(?:единоглас|большин)|единогласно"
    r"|[«\"“]?за[»\"”]?\s*(?:[–—-]|\d))",
    re.I,
)


def by_slot(doc: Doc) -> Iterator[Mention]:
    """«РЕШИЛИ:», «Предложения участников:» with the list below."""
    for slot in slots_of(doc, "proposals"):
        if is_told(doc, slot):
            continue
        to_all, of_all = label_addressee(doc, slot), _label_author(doc, slot)
        for number, item in _told(doc, slot):
            to_some = _heading_addressee(doc, slot, number, item) or to_all
            whole, whose = _whose(doc, slot, stripped(text_of(doc), _charged_off(doc, item), _MARKS))
            told = said(doc, whole, named=slot.form)
            span, shape = _worded(doc, told.span if told else whole)
            if len(span) < _SHORTEST or _NOT_ITEM.match(span.of(text_of(doc))):
                continue
            to = (told.addressee if told else None) or addressee(doc, span) or to_some
            by = of_all or whose or (told.author if told else None)
            plain = to_all is not None or _is_plain(doc, item)
            if to and (to.rule == "proposals.colon" or (to.rule == "proposals.dash" and number is None and plain)):
                span = _behind_addressee(doc, span)
            parts = tuple(part for part in (_number_mention(doc, number), to, by) if part is not None)
            yield mention(doc, "proposal", span, "proposals.slot", (slot.kind or "proposal") + shape, parts)
            yield from opposed(doc, span.stop, told.verb) if told else ()


def is_told(doc: Doc, slot: Slot) -> bool:
    """«Предложения: ребята попросили открыть двор. Бекова предложила купить мяч.»: sentences, no list."""
    first = first_sentence(doc, slot.pieces[0])
    more = len(slot.pieces) == 1 and first.stop + 1 < slot.pieces[0].stop
    return more and not numbered(text_of(doc), slot.pieces[0]) and said(doc, first) is not None


def _items(doc: Doc, slot: Slot) -> Iterator[tuple[Span | None, Span]]:
    """The items of a slot with their numbers, without the headings above them."""
    numbers = [_number_before(reading_of(doc), piece, slot.label) for piece in slot.pieces]
    for i, piece in enumerate(slot.pieces):
        if not _is_heading(doc, piece, numbers[i], numbers[i + 1 : i + 2]):
            yield from _inline(doc, piece, numbers[i]) if len(slot.pieces) == 1 else [(numbers[i], piece)]


def _told(doc: Doc, slot: Slot) -> Iterator[tuple[Span | None, Span]]:
    """The items; in a sentence, «Жители предложили: убрать киоски, посадить сад. …», each infinitive is one."""
    for number, item in _items(doc, slot):
        flowing = len(slot.pieces) == 1 and number is None
        several = coordinated(doc, first_sentence(doc, item)) if flowing else _ordered(doc, item, number)
        apart = len(several) > 1 and (not slot.form or "," in text_of(doc)[several[0].stop : several[1].start])
        yield from ((number, one) for one in several) if apart else [(number, item)]


def _ordered(doc: Doc, item: Span, number: Span | None) -> list[Span]:
    """«Министерству – завести журнал и обучить врачей.» in a line without a mark: the first with whom it asks."""
    dash = _DASH.search(text_of(doc), item.start, item.stop)
    if number is not None or not _is_plain(doc, item) or dash is None:
        return []
    if not is_dative(text_of(doc)[item.start : dash.start()]):
        return []
    first, *others = coordinated(doc, Span(dash.end(), item.stop))
    return [Span(item.start, first.stop), *others]


def _is_plain(doc: Doc, item: Span) -> bool:
    """Without a mark of a list before it."""
    part = reading_of(doc).part_at(item.start)
    return not part.block.marker and _MARK.match(text_of(doc), part.start, item.start) is None


def _heading_addressee(doc: Doc, slot: Slot, number: Span | None, item: Span) -> Mention | None:
    """«1. Мэрии города Ош:», «Рекомендовать мэрии:» above 1.1: whom the last heading before an item names."""
    above = [
        piece for piece in slot.pieces if piece.stop <= item.start and piece.of(text_of(doc)).rstrip().endswith(":")
    ]
    headed = _number_before(reading_of(doc), above[-1], slot.label) if above else None
    if not above or (headed and number and headed.of(text_of(doc)).isdigit() and number.of(text_of(doc)).isdigit()):
        return None  # «1. Рекомендовать мэрии: … 2. Утвердить порядок»
    span = stripped(text_of(doc), above[-1], _MARKS)
    charge = CHARGE.match(text_of(doc), span.start, span.stop)
    span = Span(charge.end(), span.stop) if charge else span
    if not is_dative(span.of(text_of(doc))):
        return None
    return mention(doc, "addressee", span, "proposals.label", "datv")


def _behind_addressee(doc: Doc, span: Span) -> Span:
    """«Рекомендовано палате: хранить записи; министерству – | обновить правила», «Центры: | вести тетрадь»."""
    dash = _DASH.search(text_of(doc), span.start, span.stop)
    return Span(dash.end(), span.stop) if dash else span


def _charged_off(doc: Doc, item: Span) -> Span:
    """Without who answers for it, how it was voted for, what it leads to."""
    aim = _AIM.search(text_of(doc), item.start, item.stop)
    item = Span(item.start, aim.start()) if aim else item
    charged = _CHARGED.search(text_of(doc), item.start, item.stop)
    return Span(item.start, charged.start()) if charged and charged.start() > item.start else item


def _whose(doc: Doc, slot: Slot, item: Span) -> tuple[Span, Mention | None]:
    """«Открыть пункт | (ветеринар Самат Келгенбаев)»: the item, and whose it is; of a decision, who has to do it."""
    match = None if slot.kind == "decision" else _WHOSE.search(text_of(doc), item.start, item.stop)
    people = people_of(doc).inside(Span(*match.span())) if match else []
    if match is None or len(people) != 1 or match.start() == item.start:
        return item, None
    return Span(item.start, match.start()), mention(doc, "person", people[0].span, "proposals.author")


def _label_author(doc: Doc, slot: Slot) -> Mention | None:
    """«Дмитрий Ким предложил:»: the only person who is named before a verb in the singular."""
    people = people_of(doc).inside(slot.label)
    if len(people) != 1:
        return None
    words = re.findall(r"[^\W\d_]+", text_of(doc)[people[0].span.stop : slot.label.stop].lower())
    return mention(doc, "person", people[0].span, "proposals.author") if any(map(_is_of_one, words)) else None


def _is_of_one(word: str) -> bool:
    """«предложил», «поручила», «сунуштады»."""
    told = any(f.pos == "VERB" and f.number == "sing" and f.gender in ("masc", "femn") for f in forms(word))
    return told or bool(_KYRGYZ_VERB.search(word))


def _worded(doc: Doc, span: Span) -> tuple[Span, str]:
    """«об исключении реестра»: without the preposition, which the nominative of the noun does not need."""
    match = _ABOUT.match(text_of(doc), span.start, span.stop)
    token = token_at(doc, match.end()) if match else None
    if match is None or token is None or not any(form.case == "loct" for form in forms(token.lower_)):
        return span, ""
    return Span(match.end(), span.stop), " gent loct"


def _number_before(reading: Reading, piece: Span, label: Span) -> Span | None:
    """The list label in front of a piece: «2.1», «а»; not that of the form's own label, «9. Предложения: …»."""
    part = reading.part_at(piece.start)
    if part.start <= label.start < piece.start:
        return None
    first = part.content if part.block.marker and part.content < piece.start else part.start
    match = _NUMBER.match(reading.text, first, piece.start) if piece.start > part.start else None
    return Span(*match.span("number" if match["number"] else "sign")) if match else None


def _number_mention(doc: Doc, span: Span | None) -> Mention | None:
    return mention(doc, "number", span, "proposals.number") if span is not None else None


def _is_heading(doc: Doc, piece: Span, number: Span | None, following: list[Span | None]) -> bool:
    """«1. По первому вопросу:» above 1.1; not «Утвердить порядок, для чего:»."""
    text = text_of(doc)
    body = piece.of(text).strip()
    if body.endswith(":"):
        return bool(CHARGE.match(body)) or not _begins_infinitive(doc, piece)
    below = following[0].of(text) if following and following[0] is not None else ""
    own = number.of(text) if number is not None else ""
    return (bool(own) and below.startswith(own + ".")) or bool(_HEADING.fullmatch(body.rstrip(".")))


def _begins_infinitive(doc: Doc, piece: Span) -> bool:
    first = token_at(doc, piece.start)
    return first is not None and starts_infinitive(doc, first)


def _inline(doc: Doc, piece: Span, number: Span | None) -> list[tuple[Span | None, Span]]:
    """«1) …; 2) …» in one paragraph; else items at semicolons; else the whole."""
    text = text_of(doc)
    if found := numbered(text, piece):
        return list(found)
    if lines := _lines(text, piece):
        return [(None, line) for line in lines]
    parting = _NEXT if _begins_infinitive(doc, piece) else _SEMICOLON
    if parting.search(text, piece.start, piece.stop):
        cuts = [
            m.span() for m in parting.finditer(text, piece.start, piece.stop) if not quoted_of(doc).inside(m.start())
        ]
        edges = [piece.start, *(stop for _, stop in cuts)], [*(start for start, _ in cuts), piece.stop]
        return [(None, Span(start, stop)) for start, stop in zip(*edges, strict=True) if text[start:stop].strip(" .\n")]
    parts = _verbal_nouns(doc, piece)
    return [(None, part) for part in parts] if len(parts) > 1 else [(number, piece)]


def _lines(text: str, piece: Span) -> list[Span]:
    """The lines of a cell, each a sentence of its own; none where one goes on with another."""
    lines = [Span(*match.span()) for match in re.compile(r"[^\n]+").finditer(text, piece.start, piece.stop)]
    apart = all(line.of(text)[:1].isupper() and line.of(text).rstrip()[-1:] in ".;" for line in lines)
    return lines if len(lines) > 1 and apart else []


def _verbal_nouns(doc: Doc, piece: Span) -> list[Span]:
    """«мораторий киргизүү, көчөт сатып алуу»: Kyrgyz verbal nouns with commas between."""
    cuts = [m.start() for m in _VERBAL.finditer(text_of(doc), piece.start, piece.stop)]
    ends = _VERBAL_END.search(piece.of(text_of(doc)))
    edges = zip([piece.start, *cuts], [*cuts, piece.stop], strict=True)
    return [stripped(text_of(doc), Span(*edge), _MARKS) for edge in edges] if cuts and ends else [piece]
