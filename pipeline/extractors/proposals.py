"""Proposals, recommendations, decisions and appeals."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pipeline.annotators.matches import quoted_of
from pipeline.annotators.persons import people_of
from pipeline.annotators.phrases import phrase_end
from pipeline.annotators.reading import Reading
from pipeline.annotators.slots import Slot, slots_of, slotted_of
from pipeline.annotators.tokens import reading_of, text_of, token_at
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms

_NUMBER = re.compile(r"\s*\(?(?P<number>\d{1,2}(?:\.\d{1,2})*|[а-яa-z])[.)]")
_INLINE = re.compile(r"(?:(?<=\s)|^)(?P<number>\d{1,2})[.)]\s+(?=\S)")
# who is asked to do it: «Министерству просвещения – включить», «Поручить комиссии … проверить»
_TO_DASH = re.compile(r"(?P<name>[^–—:;.\n]{4,120}?)\s*[–—:-]\s+(?=[а-яё])")
_CHARGE = re.compile(
    r"\s*(?:поручить|рекомендовать|предложить|обязать|просить|обратиться\s+к|направить\s+(?:в|письмо\s+в))\s+", re.I
)
_LABEL_TO = re.compile(r"(?:для|к|ко|в\s+адрес)\s+(?P<name>[^:\n]{3,120}?)\s*[:.]?\s*$", re.I)
_LABEL_DATIVE = re.compile(
    r"(?:рекоменд|предложени|обращени|призыв)[а-яё]*\s+(?P<name>[^:\n]{3,120}?)\s*[:.]?\s*$", re.I
)
# narrative: the verb, then an infinitive clause or a noun phrase
_VERBS = (
    ("decision", re.compile(r"\b(?:было\s+)?(?:решено|постановлено)\s+(?:также\s+)?", re.I)),
    (
        "decision",
        re.compile(r"\b(?:решил[иа]?|постановил[иа]?|договорил(?:ись|ся|ась)|условились)\s+(?:также\s+)?", re.I),
    ),
    ("decision", re.compile(r"\bпринят[оы]\s+решени[ея]\s+(?:об?\s+)?", re.I)),
    ("decision", re.compile(r"\bпринял[иа]?\s+решени[ея]\s+(?:об?\s+)?", re.I)),
    ("recommendation", re.compile(r"\b(?:по)?рекомендовал[аи]?о?с?ь?\s+", re.I)),
    (
        "recommendation",
        re.compile(
            r"\b(?:рекомендуют|рекомендует|рекомендовано|считают\s+необходимым|призна(?:ли|но)\s+(?:необходимым|целесообразным))\s+(?:рекомендовать\s+)?",
            re.I,
        ),
    ),
    ("proposal", re.compile(r"\bпредложил[аи]?\s+(?:также\s+|ещ[её]\s+)?", re.I)),
    ("proposal", re.compile(r"\b(?:предлагает|предлагают|предложено)\s+(?:также\s+)?", re.I)),
    (
        "proposal",
        re.compile(
            r"\b(?:вн[её]с(?:ла|ли)?|внесен[ыо]?|внесён|высказал[аи]?|выдвинул[аи]?|поддержал[аи]?|поддержано|озвучил[аи]?|прозвучало|поступило)\s+(?:ряд\s+|такое\s+|также\s+)?предложени[ея]\s+(?:об?\s+)?",
            re.I,
        ),
    ),
    ("appeal", re.compile(r"\bс\s+(?:призывом|обращением|просьбой)\s+(?:об?\s+)?", re.I)),
    ("appeal", re.compile(r"\bпризвал[аи]?\s+(?!к\s)", re.I)),
    ("appeal", re.compile(r"\b(?:по)?просил[аи]?\s+", re.I)),
    ("decision", re.compile(r"\bпоручил[аи]?\s+|\bпоручено\s+", re.I)),
)
_REASON = re.compile(
    r";\s|,\s*(?:отметив|подчеркнув|добавив|сообщил|рассказал|сказал|поскольку|так\s+как|потому\s+что|а\s+также\s+(?:отметил|рассказал)|и\s+(?:отметил|рассказал|сообщил))|\s*[–—]\s+(?:сказал|отметил|считает|заявил)"
)
_HEADING = re.compile(r"^(?:по\s+[а-яё]+(?:ому|ему)\s+вопрос|раздел|глава|блок|направлени)[^.]*$", re.I)
_NOT_ITEM = re.compile(
    r"^(?:голосовал|приложени|примечани|председател|секретар|подпис|принято\s+единогласно|за\s*[–—-])", re.I
)


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each; `value` is its kind; parts: number, addressee, person."""
    for rule in RULES:
        yield from rule(doc)


def by_slot(doc: Doc) -> Iterator[Mention]:
    """«РЕШИЛИ:», «Предложения участников:» with the list below."""
    reading = reading_of(doc)
    for slot in slots_of(doc, "proposals"):
        to_all = _label_addressee(doc, slot)
        pieces = list(slot.pieces)
        for i, piece in enumerate(pieces):
            number = _number_before(reading, piece)
            if _is_heading(
                text_of(doc), piece, number, [_number_before(reading, other) for other in pieces[i + 1 : i + 2]]
            ):
                continue
            items = _inline(doc, piece) if len(pieces) == 1 else [(number, piece)]
            for own, item in items:
                span = stripped(text_of(doc), item)
                if len(span) < 3 or _NOT_ITEM.match(span.of(text_of(doc))):
                    continue
                addressee = _addressee(doc, span)
                parts = tuple(part for part in (_number_mention(doc, own), addressee or to_all) if part is not None)
                yield mention(doc, "proposal", span, "proposals.slot", slot.kind or "proposal", parts)


def by_sentence(doc: Doc) -> Iterator[Mention]:
    """«Она предложила рассылать предупреждения», «было решено создать рабочую группу»."""
    slots = slotted_of(doc, "proposals", "topics", "goal")
    taken: list[Span] = []
    for kind, pattern in _VERBS:
        for match in pattern.finditer(text_of(doc)):
            if (
                slots.at(match.start())
                or any(span.start <= match.start() < span.stop for span in taken)
                or _in_title(doc, match.start())
            ):
                continue
            low = match[0].lower()
            cases = ("accs", "gent") if "просил" in low or "призвал" in low else ("datv",)
            found = _clause(doc, match.end(), cases, noun="предложени" in low or "решени" in low)
            if found is None:
                continue
            span, addressee = found
            taken.append(Span(match.start(), span.stop))
            to = addressee or _address_before(doc, match.start(), kind)
            parts = tuple(part for part in (to, _author(doc, match.start())) if part is not None)
            value = f"{kind} noun" if _is_noun_phrase(doc, span) else kind
            for one in _coordinated(doc, span):
                yield mention(doc, "proposal", one, "proposals.sentence", value, parts)


def _coordinated(doc: Doc, span: Span) -> list[Span]:
    """«издать сборник тезисов и открыть летнюю школу»: two; «… и поблагодарил ребят» is none."""
    first = token_at(doc, span.start)
    if first is None or not _is_infinitive(first):
        return [span]
    starts = [span.start]
    for token in doc.char_span(span.start, span.stop, alignment_mode="contract") or ():
        if token.lower_ == "и" and token.i + 1 < len(doc):
            following = doc[token.i + 1]
            if (
                any(f.pos == "VERB" for f in forms(following.lower_))
                and following.pos_ == "VERB"
                and not _is_infinitive(following)
            ):
                return [
                    stripped(text_of(doc), Span(start, stop), " ,.;")
                    for start, stop in zip(starts, [*starts[1:], token.idx], strict=True)
                ]
            if _is_infinitive(following) and following.dep_ == "conj" and following.head.i == first.i:
                starts.append(following.idx)
    stops = [*starts[1:], span.stop]
    return [
        stripped(text_of(doc), Span(start, stop - (2 if stop != span.stop else 0)), " ,.;")
        for start, stop in zip(starts, stops, strict=True)
    ]


def _number_before(reading: Reading, piece: Span) -> Span | None:
    """The list label in front of a piece: «2.1», «а»."""
    part = reading.part_at(piece.start)
    match = _NUMBER.match(reading.text, part.start, piece.start) if piece.start > part.start else None
    return Span(*match.span("number")) if match else None


def _number_mention(doc: Doc, span: Span | None) -> Mention | None:
    return mention(doc, "number", span, "proposals.number") if span is not None else None


def _is_heading(text: str, piece: Span, number: Span | None, following: list[Span | None]) -> bool:
    """«1. По первому вопросу:» above 1.1."""
    body = piece.of(text).strip()
    below = following[0].of(text) if following and following[0] is not None else ""
    own = number.of(text) if number is not None else ""
    return (
        body.endswith(":") or (bool(own) and below.startswith(own + ".")) or bool(_HEADING.fullmatch(body.rstrip(".")))
    )


def _inline(doc: Doc, piece: Span) -> list[tuple[Span | None, Span]]:
    """«1) …; 2) …» in one paragraph; else items at semicolons; else the whole."""
    text = text_of(doc)
    marks = list(_INLINE.finditer(text, piece.start, piece.stop))
    if len(marks) > 1:
        stops = [*(m.start() for m in marks[1:]), piece.stop]
        return [(Span(*m.span("number")), Span(m.end(), stop)) for m, stop in zip(marks, stops, strict=True)]
    if ";" in piece.of(text):
        cuts = [
            m.start()
            for m in re.compile(";").finditer(text, piece.start, piece.stop)
            if not quoted_of(doc).inside(m.start())
        ]
        edges = [piece.start, *(cut + 1 for cut in cuts)], [*cuts, piece.stop]
        return [(None, Span(start, stop)) for start, stop in zip(*edges, strict=True) if text[start:stop].strip(" .\n")]
    return [(_number_before(reading_of(doc), piece), piece)]


def _label_addressee(doc: Doc, slot: Slot) -> Mention | None:
    """«Рекомендации для мэрии города Талас:», «обращение к жителям прибрежных сёл:»."""
    label = slot.label.of(text_of(doc))
    match = _LABEL_TO.search(label)
    case = "gent" if match and match[0].lower().startswith("для") else "datv"
    if match is None:
        match = _LABEL_DATIVE.search(label)
        if match is None or not _is_dative(match["name"]):
            return None
    span = stripped(text_of(doc), Span(slot.label.start + match.start("name"), slot.label.start + match.end("name")))
    return mention(doc, "addressee", span, "proposals.label", case) if len(span) else None


def _is_dative(phrase: str) -> bool:
    """Every word up to the noun can stand in the dative, and the noun does so unmistakably."""
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", phrase)[:5]:
        found = forms(word.lower())
        if not any(f.case == "datv" for f in found):
            return False
        if any(f.pos == "NOUN" and f.case == "datv" for f in found):
            return True
    return False


def _addressee(doc: Doc, span: Span) -> Mention | None:
    """Inside an item: «Министерству просвещения – включить», «Поручить комиссии … проверить»."""
    match = _TO_DASH.match(text_of(doc), span.start, span.stop)
    if match and _is_dative(match["name"]):
        return mention(doc, "addressee", stripped(text_of(doc), Span(*match.span("name"))), "proposals.dash", "datv")
    charge = _CHARGE.match(text_of(doc), span.start, span.stop)
    return _dative_phrase(doc, charge.end(), span.stop) if charge else None


def _dative_phrase(doc: Doc, start: int, stop: int, cases: tuple[str, ...] = ("datv",)) -> Mention | None:
    """The noun phrase in the dative that begins here, up to the infinitive."""
    token = token_at(doc, start)
    if token is None:
        return None
    head = _dative_head(doc, token.i, cases)
    if head is None:
        return None
    end = phrase_end(doc, token.i, head)
    while end > token.i + 1 and (
        doc[end - 1].lower_ in ("до", "в", "к") or any(f.pos == "INFN" for f in forms(doc[end - 1].lower_))
    ):
        end -= 1
    span = Span(token.idx, min(doc[end - 1].idx + len(doc[end - 1].text), stop))
    return mention(doc, "addressee", span, "proposals.dative", cases[0])


def _dative_head(doc: Doc, i: int, cases: tuple[str, ...] = ("datv",)) -> int | None:
    """The noun in the dative (or another case) with only its own adjectives before it."""
    best = None
    for at in range(i, min(i + 6, len(doc))):
        found = forms(doc[at].lower_)
        if any(f.pos == "INFN" for f in found):
            return best
        if any(f.pos == "NOUN" and f.case in cases and "Fixd" not in f.marks for f in found):
            best = at
        if not any((f.pos in ("ADJF", "PRTF") and f.case in cases) or "Fixd" in f.marks for f in found):
            return best
    return best


def _in_title(doc: Doc, position: int) -> bool:
    part = reading_of(doc).part_at(position)
    return part.block.label in ("title", "section_header")


def _clause(doc: Doc, start: int, cases: tuple[str, ...], *, noun: bool) -> tuple[Span, Mention | None] | None:
    """The infinitive clause from here, an addressee in the dative before it; after «предложение» a noun phrase."""
    token = token_at(doc, start)
    if token is None:
        return None
    addressee = None if _is_infinitive(token) else _dative_phrase(doc, start, len(text_of(doc)), cases)
    at = token
    if addressee is not None:
        following = _after_phrase(doc, token.i, cases)
        at = doc[following] if following < len(doc) else token
    end = _REASON.search(text_of(doc), at.idx, at.sent.end_char)
    stop = min(end.start() if end else at.sent.end_char, reading_of(doc).part_at(token.idx).stop)
    if _starts_infinitive(doc, at):
        return (stripped(text_of(doc), Span(at.idx, stop)), addressee) if stop - at.idx > 8 else None
    if noun and any(f.pos in ("NOUN", "ADJF") and f.case in ("gent", "loct") for f in forms(token.lower_)):
        return (stripped(text_of(doc), Span(token.idx, stop)), None) if stop - token.idx > 8 else None
    return None


def _after_phrase(doc: Doc, i: int, cases: tuple[str, ...]) -> int:
    head = _dative_head(doc, i, cases)
    end = phrase_end(doc, i, head) if head is not None else i
    while end > i + 1 and any(f.pos == "INFN" for f in forms(doc[end - 1].lower_)):
        end -= 1
    return end


def _is_infinitive(token: Token) -> bool:
    return any(f.pos == "INFN" for f in forms(token.lower_))


def _starts_infinitive(doc: Doc, token: Token) -> bool:
    """An infinitive within the next words, nothing but adverbs and particles before it."""
    for at in range(token.i, min(token.i + 4, len(doc))):
        if _is_infinitive(doc[at]):
            return True
        if doc[at].pos_ not in ("ADV", "PART", "ADP", "NOUN", "NUM") or doc[at].is_punct:
            return False
    return False


def _is_noun_phrase(doc: Doc, span: Span) -> bool:
    token = token_at(doc, span.start)
    return token is not None and not _starts_infinitive(doc, token)


def _address_before(doc: Doc, position: int, kind: str) -> Mention | None:
    """«обратились к Бишкекскому городскому кенешу с призывом …»."""
    if kind != "appeal":
        return None
    sentence = text_of(doc)[max(0, position - 160) : position]
    match = re.search(r"\bк(?:о)?\s+(?P<name>[^.,;:]{4,120}?)\s*$", sentence)
    if not match:
        return None
    start = max(0, position - 160) + match.start("name")
    return (
        mention(doc, "addressee", Span(start, start + len(match["name"])), "proposals.appeal", "datv")
        if _is_dative(match["name"])
        else None
    )


def _author(doc: Doc, position: int) -> Mention | None:
    """The person who is the verb's subject, or whom «она», «который» stands for."""
    token = token_at(doc, position)
    if token is None:
        return None
    sent = token.sent
    subject = next((child for child in token.children if child.dep_.startswith("nsubj")), None)
    if subject is not None and subject.pos_ == "NOUN" and subject.morph.get("Number", []) == ["Plur"]:
        return None
    if any(f.number == "plur" and f.pos in ("VERB", "PRTS") for f in forms(token.lower_)) or token.lower_ in (
        "было",
        "решено",
        "принято",
        "внесено",
        "поддержано",
    ):
        return None
    inside = people_of(doc).inside(Span(sent.start_char, sent.end_char))
    before_verb = [p for p in inside if p.start < token.i]
    after_verb = [p for p in inside if p.start > token.i]
    chosen = before_verb[-1] if before_verb else None
    if chosen is None and subject is not None and subject.pos_ != "PRON" and after_verb:
        chosen = after_verb[0]
    if chosen is None and (subject is None or subject.pos_ == "PRON"):
        chosen = people_of(doc).last_before(sent.start_char) if subject is not None else None
    if chosen is None:
        return None
    return mention(doc, "person", chosen.span, "proposals.author")


RULES = (by_slot, by_sentence)
