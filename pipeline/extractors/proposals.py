"""Proposals, recommendations, decisions and appeals."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
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

_NUMBER = re.compile(r"\s*\(?(?P<number>\d{1,2}(?:\.\d{1,2})*|[а-яa-z]|[IVX]{1,5})[.)]")
_INLINE = re.compile(r"(?:(?<=\s)|^)(?P<number>\d{1,2})[.)]\s+(?=\S)")
# who is asked to do it: «Министерству просвещения – включить», «Поручить комиссии … проверить»
_TO_DASH = re.compile(r"(?P<name>[^–—:;.\n]{4,120}?)\s*[–—:-]\s+(?=[а-яё])")
_CHARGE = re.compile(
    r"\s*(?:поручить|рекомендовать|предложить|обязать|просить|призвать|обратиться\s+к|направить\s+(?:в|письмо\s+в))\s+",
    re.I,
)
_LABEL_TO = re.compile(r"(?:для|к|ко|в\s+адрес)\s+(?P<name>[^:\n]{3,120}?)\s*[:.]?\s*$", re.I)
_WITH_CALL = re.compile(
    r"\s+(?:с|со)\s+(?:следующ[а-я]+\s+)?(?:призыв|просьб|предложени|обращени|рекомендаци|пожелани)[а-яё]*.*$", re.I
)
_LABEL_DATIVE = re.compile(
    r"(?:рекоменд|предложени|обращени|призыв)[а-яё]*\s+(?P<name>[^:\n]{3,120}?)\s*[:.]?\s*$", re.I
)
_REASON = re.compile(
    r";\s|,\s*(?:это\s|что\s+(?:поддержал|одобрил)|а\s+(?:[а-яё-]+\s+){1,5}(?:[–—-]\s+(?:[а-яё]+\s+){0,2}?[а-яё]+(?:ть|ти|чь)(?:ся)?\b|(?:рекомендо|посовето|предлож|поруч|попрос)))|,\s*(?:отметив|подчеркнув|добавив|сообщил|рассказал|сказал|поскольку|так\s+как|потому\s+что|а\s+также\s+(?:отметил|рассказал)|и\s+(?:отметил|рассказал|сообщил))|\s*[–—]\s+(?:сказал|отметил|считает|заявил)"
)
_MARKS = " .;,:–—-•*\n\t"
_ABOUT = re.compile(r"об?о?\s+", re.I)
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
                said, asked = _said(doc, slot, stripped(text_of(doc), item, _MARKS))
                span, shape = _worded(doc, said)
                if len(span) < 3 or _NOT_ITEM.match(span.of(text_of(doc))):
                    continue
                addressee = asked or _addressee(doc, span)
                parts = tuple(part for part in (_number_mention(doc, own), addressee or to_all) if part is not None)
                yield mention(doc, "proposal", span, "proposals.slot", (slot.kind or "proposal") + shape, parts)


def by_sentence(doc: Doc) -> Iterator[Mention]:
    """«Она предложила рассылать предупреждения», «было решено создать рабочую группу»."""
    slots = slotted_of(doc, "proposals", "topics", "goal")
    taken: list[Span] = []
    for kind, cases, pattern in _verbs():
        for match in pattern.finditer(text_of(doc)):
            if (
                slots.at(match.start())
                or any(span.start <= match.start() < span.stop for span in taken)
                or _in_title(doc, match.start())
            ):
                continue
            low = match[0].lower()
            found = _clause(doc, match.end(), cases, noun="предложени" in low or "решени" in low)
            if found is None:
                continue
            span, addressee = found
            several = _coordinated(doc, span)
            taken.append(Span(match.start(), several[-1].stop))
            to = addressee or _address_before(doc, match.start(), kind)
            parts = tuple(part for part in (to, _author(doc, match.start())) if part is not None)
            value = f"{kind} noun" if _is_noun_phrase(doc, span) else kind
            for one in several:
                yield mention(doc, "proposal", one, "proposals.sentence", value, parts)
            yield from _opposed(doc, span.stop, kind)


def _said(doc: Doc, slot: Slot, span: Span) -> tuple[Span, Mention | None]:
    """«Своё пожелание высказали и солдаты: они просили мэрию починить колонку»: what the verb says, and to whom."""
    if slot.form:
        return span, None
    for _, cases, pattern in _verbs():
        match = pattern.search(text_of(doc), span.start, min(span.stop, span.start + 40))
        found = _clause(doc, match.end(), cases, noun=False) if match else None
        if found:
            return found
    return span, None


def _worded(doc: Doc, span: Span) -> tuple[Span, str]:
    """«об исключении реестра»: without the preposition, which the nominative of the noun does not need."""
    match = _ABOUT.match(text_of(doc), span.start, span.stop)
    token = token_at(doc, match.end()) if match else None
    if match is None or token is None or not any(form.case == "loct" for form in forms(token.lower_)):
        return span, ""
    return Span(match.end(), span.stop), " noun"


@cache
def _verbs() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    """Kinds, the cases in which an addressee follows, and the verbs that an infinitive or a noun phrase follows."""
    rows = lexicons.read("proposing")
    return tuple((row["kind"], tuple(row["cases"].split()), re.compile(row["pattern"], re.I)) for row in rows)


# «рекомендовали айыл окмоту огородить место, а ветеринарам – вести тетрадь прививок»
_OPPOSED = re.compile(r"\s*,\s*а\s+(?P<to>(?:[а-яё-]+\s+){0,4}[а-яё-]+)\s+[–—-]\s+")


def _opposed(doc: Doc, position: int, kind: str) -> Iterator[Mention]:
    """The second half of a proposal, which is for somebody else."""
    match = _OPPOSED.match(text_of(doc), position)
    found = _clause(doc, match.end(), ("datv",), noun=False) if match and _is_dative(match["to"]) else None
    if match and found:
        to = mention(doc, "addressee", Span(*match.span("to")), "proposals.dash", "datv")
        yield mention(doc, "proposal", found[0], "proposals.sentence", kind, (to,))


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
    name = _WITH_CALL.sub("", match["name"])
    start = slot.label.start + match.start("name")
    span = stripped(text_of(doc), Span(start, start + len(name)))
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
    if charge:
        asked = re.match(r"\s*(?:просить|призвать)", charge[0], re.I)
        return _dative_phrase(doc, charge.end(), span.stop, ("accs", "gent") if asked else ("datv",))
    return _first_dative(doc, span)


def _first_dative(doc: Doc, span: Span) -> Mention | None:
    """«Деканату закупить аптечки», «деканам до 1 марта представить планы»: who has to, then the infinitive."""
    token = token_at(doc, span.start)
    if token is None or _is_infinitive(token) or not _is_dative(span.of(text_of(doc))):
        return None
    found = _dative_phrase(doc, span.start, span.stop)
    following = _after_phrase(doc, token.i, ("datv",))
    return found if any(_is_infinitive(word) for word in doc[following : following + 6]) else None


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
    best = fixed = None
    for at in range(i, min(i + 6, len(doc))):
        found = forms(doc[at].lower_)
        if any(f.pos == "INFN" for f in found):
            return fixed if best is None else best
        fixed = at if any("Fixd" in f.marks and f.known for f in found) else fixed  # «айыл окмоту»
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
    for at in range(token.i, min(token.i + 6, len(doc))):
        if _is_infinitive(doc[at]):
            return True
        numbered = doc[at].is_digit  # «до 1 июня установить вышки»
        if not numbered and (doc[at].pos_ not in ("ADV", "PART", "ADP", "NOUN", "NUM") or doc[at].is_punct):
            return False
    return False


def _is_noun_phrase(doc: Doc, span: Span) -> bool:
    token = token_at(doc, span.start)
    return token is not None and not _starts_infinitive(doc, token)


_TO_WHOM = re.compile(r"\bко?\s+(?P<name>[^.,;:]{4,120}?)\s*$")
# «посоветовала сохранять переписку, а землячеству рекомендовала завести номер»
_AND_TO = re.compile(r",\s*а\s+(?P<name>[^.,;:]{4,80}?)\s*$")


def _address_before(doc: Doc, position: int, kind: str) -> Mention | None:
    """«обратились к Бишкекскому городскому кенешу с призывом …»."""
    sentence = text_of(doc)[max(0, position - 160) : position]
    match = (_TO_WHOM if kind == "appeal" else _AND_TO).search(sentence)
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
