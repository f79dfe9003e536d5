"""People: who is named, as what, and what part they had."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.annotators.matches import quotes_of
from pipeline.annotators.persons import Name, names_of, people_of
from pipeline.annotators.slots import Slot, slots_of
from pipeline.annotators.tokens import index_from, reading_of, text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.extractors.people.position import Position, after, before
from pipeline.extractors.people.role import cue
from pipeline.extractors.people.rosters import rosters
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.kyrgyz import is_kyrgyz
from pipeline.normalisers.morphology import CASES
from pipeline.normalisers.names import Part, is_given, name_cases, readings
from pipeline.normalisers.quotes import LONGEST

_SLOT_ROLES = {
    "moderator": "moderator",
    "opening": "opening",
    "speakers": "speaker",
    "secretary": "participant",
    "absent": "mentioned",
    "roster": "participant",
    "audience": "participant",
    "organizer_person": "organizer",
    "organizer": "organizer",
    "presentations": "speaker",
    "talk": "speaker",
}
_TREE_CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_SIGNATURE = re.compile(r"_{3,}|\.{6,}|…{3,}")
_CREDIT = re.compile(
    r"(?:^|[.!?]\s|\n)\W*(?:фото|автор(?:ы)?(?:\s+(?:текста|фото|статьи|материала))?|текст|корреспондент|подготовил[аи]?|отч[её]т\s+(?:составил|подготовил)[аи]?|исполнитель|исп\.|камера|оператор|монтаж|видео(?:съ[её]мка)?|пресс-секретарь|пресс-служба|контактное\s+лицо|сүрөт)\s*[:–—-]?\s*$",
    re.I,
)
_ENTITLED = re.compile(r"\s*(?:аттуу|деген\s+(?:тема|атал)|темасында|аталышында)")
"""«„…“ аттуу конференция»: what is quoted is a title, however long."""
_LABELLED = re.compile(r"(?<!\w)(?:текст|автор|корреспондент|корр\.)\s*:\s*$", re.I)
"""«7 сентября, 12:30 Текст: Ольга Асанова» above the report."""
_DATED = re.compile(r"\W*\d{1,2}[:.]\d{2}\W|\W*\d{1,2}\s+[а-яё]+\s+\d{4}")
"""«14:38, 30 сентября 2019, Бишкек – агентство, Мария Асанова»: the agency's line begins with the time."""
_EDITED = re.compile(r"(?:^|[.!?]\s)\W*(?:\w+\s)?редактор\w*\s*[:–—-]?\s*$", re.I)
"""«Редактор: А. Токтоматов. Тираж 999 экз.» in the last lines."""
_REACH = 200
"""Characters around a name in which a signature's line or the word of a credit may stand."""
_PICTURED = re.compile(r"\W{1,3}фото\s*:?\s+(?:автора|из|с|предоставлен|пресс)", re.I)
"""«Алия САДЫКОВА. Фото автора»."""


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each name; `value` is the role that its place or sentence says; its parts: position, case …"""
    listed = {one.span.start: one for one in rosters(doc)}
    yield from listed.values()
    reading = reading_of(doc)
    people = {name.start: name.end for name in names_of(doc)}
    slotted = _slotted(doc)
    last = 0
    shared: Position | None = None
    leader: Mention | None = None
    for person in people_of(doc):
        span = person.span
        if (
            reading.source(span.start, span.stop).start in listed
            or _in_name_of_something(doc, span)
            or _is_credit(doc, person)
            or is_alias(doc, person, last)
        ):
            continue
        if shared is not None and not _JOINED.fullmatch(
            text_of(doc), doc[last - 1].idx + len(doc[last - 1].text), span.start
        ):
            shared = None
        made, position = _person(doc, person, slotted.get(person.start), last, people, shared)
        if shared is not None and position is shared and leader is not None and made.rule in _WEAK:
            made = replace(made, value=leader.value, rule=leader.rule)
        leader = made
        yield made
        shared = position if position is not None and position.plural else None
        last = person.end


def _in_name_of_something(doc: Doc, span: Span) -> bool:
    """Inside quotation marks that hold more than a speech: a fund, a hotel, a film named after somebody."""
    quotes = quotes_of(doc).touching(Span(max(span.start - LONGEST, 0), span.start))
    around = (quote for quote in quotes if quote.inner.covers(span))
    return any(len(quote.inner) < _TITLE or _ENTITLED.match(text_of(doc), quote.span.stop) for quote in around)


_TITLE = 80
"""Characters of the longest name that something bears, if it is not said to be its title."""


def is_alias(doc: Doc, person: Name, last: int) -> bool:
    """The name once more in Latin letters: «Гвидо Флаттен (Guido Flatten)»; `last` is the end of the name before."""
    between = text_of(doc)[doc[last - 1].idx + len(doc[last - 1].text) : person.span.start] if last else ""
    return between.strip() == "(" and doc[person.start].text.isascii()


def _is_credit(doc: Doc, person: Name) -> bool:
    """A photographer, a reporter in a dateline, who signs below."""
    part = reading_of(doc).part_at(person.span.start)
    before_name = text_of(doc)[max(part.start, person.span.start - _REACH) : person.span.start]
    if _CREDIT.search(before_name) or _PICTURED.match(text_of(doc), person.span.stop):
        return True
    if _is_byline(doc, person) or _LABELLED.search(before_name[-30:]) or _ends_dateline(doc, person):
        return True
    if part is reading_of(doc).parts[-1] and _EDITED.search(before_name[-60:]):
        return True
    dateline = "/" in before_name[-2:] or (before_name.count("/") == 1 and len(before_name) < 40)
    return dateline and "/" in text_of(doc)[person.span.stop : person.span.stop + 40]


def _ends_dateline(doc: Doc, person: Name) -> bool:
    """The last words of a line at the top that begins with the time and has no verb."""
    here = reading_of(doc).index_at(person.span.start)
    part = reading_of(doc).parts[here]
    line = text_of(doc)[part.content : part.stop].rstrip(" .")
    if here > _TOP or len(line) > _LINE or person.span.stop < part.content + len(line) or not _DATED.match(line):
        return False
    inside = doc[index_from(doc, part.content) : person.start]
    return len(line) > len(person.span) and not any(token.pos_ == "VERB" for token in inside)


_TOP, _LINE = 3, 120
"""How far down an agency's line stands, and how long it is."""
_PARAGRAPH = 200
"""Characters from which on a block is a paragraph and no line."""


def _is_byline(doc: Doc, person: Name) -> bool:
    """Nothing but the name on a line below the last paragraph: who wrote the report."""
    parts, here = reading_of(doc).parts, reading_of(doc).index_at(person.span.start)
    alone = text_of(doc)[parts[here].content : parts[here].stop].strip(" .,") == person.span.of(text_of(doc))
    if not alone or here == 0 or here < len(parts) - 3 or parts[here].block.cell is not None:
        return False
    above = text_of(doc)[parts[here - 1].start : parts[here - 1].stop].rstrip()
    return len(above) > _PARAGRAPH and above.endswith((".", "!", "?", "»"))


_WEAK = frozenset(["people.nearby", "people.bare"])
_JOINED = re.compile(r"\s*(?:,|и|,\s*и|а\s+также)\s*", re.I)


def _several(doc: Doc, person: Name, people: Mapping[int, int]) -> bool:
    """Another name follows at once: «Нуриддинова, Сергей Ли и Анвар Бобомуродов»."""
    following = next((start for start in range(person.end + 1, person.end + 4) if start in people), None)
    return following is not None and bool(_JOINED.fullmatch(text_of(doc), person.span.stop, doc[following].idx))


def _person(
    doc: Doc, person: Name, slot: Slot | None, last: int, people: Mapping[int, int], shared: Position | None
) -> tuple[Mention, Position | None]:
    limit = max(last, _first_token(doc, person, slot))
    cases = _cases(doc, person, slot)
    position = before(doc, person.start, limit, cases, several=_several(doc, person, people)) or shared
    last_token = _last_token(doc, person, slot)
    follows = after(doc, person.end, last_token, cases, people, posted=position is not None)
    if position and follows and _is_listed(doc, person, follows):
        follows = None
    first = index_from(doc, position.span.start) if position is not None and position is not shared else person.start
    found = cue(doc, person.start, person.end, first, _narrowed(cases, position)) if slot is None else None
    parts: list[Mention] = []
    for one in (position, follows):
        if one is not None:
            parts.append(_position(doc, one))
    case = position.case if position else found.case if found and found.tied and found.case in cases else ""
    if slot is not None and re.match(r"(?:за)?слушал", slot.label.of(text_of(doc)).lower()) and "accs" in cases:
        case = "accs"
    if case:
        parts.append(mention(doc, "case", person.span, "people.case", case))
    elif tagged := _tagged(doc, person):
        parts.append(mention(doc, "tagged", person.span, "people.tagged", tagged))
    if found and found.gender and (found.tied or _alone(doc, person)):
        parts.append(mention(doc, "gender", _token_span(doc, found.token), "people.agreement", found.gender))
    if found:
        parts.append(mention(doc, "cue", _token_span(doc, found.token), "people.cue", found.role))
    role, rule = _role(doc, person, slot, found.role if found else "", found.tied if found else False)
    return mention(doc, "person", person.span, rule, role, tuple(parts)), position


def _is_listed(doc: Doc, person: Name, follows: Position) -> bool:
    """In Kyrgyz the post stands before the name: what follows a comma is the next item of a list."""
    gap = text_of(doc)[person.span.stop : follows.span.start]
    return gap.strip() == "," and is_kyrgyz(doc[person.start].sent.text)


def _narrowed(cases: Mapping[str, float], position: Position | None) -> Mapping[str, float]:
    """The cases that the post leaves to its name: «визит министра Асанова» is no subject of any verb."""
    oblique = {"gent", "accs"} if position and position.case == "gent" else {position.case} if position else set()
    kept = {case: weight for case, weight in cases.items() if case in oblique}
    return kept if kept and "nomn" not in kept else cases


def _tagged(doc: Doc, person: Name) -> str:
    """The case of all words of the name, as the network sees their sentence; '' where they differ.

    Of an oblique one it is believed only behind a word, and for full names in a sentence: in lists and brackets names
    stand in the nominative.
    """
    words = [token for token in doc[person.start : person.end] if len(token.text) > 1]
    cases = {_TREE_CASES.get((token.morph.get("Case", []) or [""])[0], "") for token in words}
    case = cases.pop() if len(cases) == 1 else ""
    first = doc[person.start]
    led = person.start and not first.is_sent_start and doc[person.start - 1].is_alpha
    told = len(words) == person.end - person.start and any(token.pos_ == "VERB" for token in first.sent)
    return case if led or told or case == "nomn" else ""


def _alone(doc: Doc, person: Name) -> bool:
    """The only name of its sentence: the verb's gender can only be his."""
    sent = doc[person.start].sent
    return len(names_of(doc).inside(Span(sent.start_char, sent.end_char))) == 1


def _token_span(doc: Doc, i: int) -> Span:
    return Span(doc[i].idx, doc[i].idx + len(doc[i].text))


def _position(doc: Doc, position: Position) -> Mention:
    span = stripped(text_of(doc), position.span, " ,;:\n\t–—")
    return mention(
        doc,
        "position",
        span,
        "people.before" if position.before else "people.after",
        f"{position.case} plur" if position.plural else position.case,
    )


def _role(doc: Doc, person: Name, slot: Slot | None, cued: str, tied: bool) -> tuple[str, str]:
    part = reading_of(doc).part_at(person.span.start)
    near = max(part.start, person.span.start - _REACH), min(part.stop, person.span.stop + _REACH)
    if _SIGNATURE.search(text_of(doc), *near):
        return "", "people.signature"
    if slot is not None:
        return _SLOT_ROLES[slot.field], f"people.{slot.field}"
    if cued:
        return cued, "people.tree" if tied else "people.nearby"
    return "", "people.bare"


def _slotted(doc: Doc) -> Mapping[int, Slot]:
    """The first word of each name in a slot → the first slot that it stands in."""
    known: dict[int, Slot] = {}
    for slot in slots_of(doc, *_SLOT_ROLES):
        for piece in slot.pieces:
            for person in people_of(doc).inside(piece):
                known.setdefault(person.start, slot)
    return known


def _first_token(doc: Doc, person: Name, slot: Slot | None) -> int:
    sentence = int(doc[person.start].sent.start)
    if slot is None:
        return sentence
    piece = next(piece for piece in slot.pieces if piece.start <= person.span.start < piece.stop)
    return max(sentence, index_from(doc, piece.start))


def _last_token(doc: Doc, person: Name, slot: Slot | None) -> int:
    end = int(doc[person.end - 1].sent.end)
    part = reading_of(doc).part_at(person.span.start)
    while end > person.end and doc[end - 1].idx >= part.stop:
        end -= 1
    return end


_UNDECLINED = -2.0
"""Log-odds of an oblique case for a foreign name that stands in it as in the nominative."""


def _stays(name: str) -> bool:
    """A name of which no part has a form that only the nominative has: «с послом Луиз Чемберлен», «Джихан Окай»."""
    words = re.findall(r"[^\W\d_]{3,}", name)
    endings = (one for word in words[1:] for one in readings(word) if one.part is Part.SURNAME)
    declines = any(one.gender and one.weight >= _DECLINES for one in endings)
    return len(words) > 1 and not is_given(words[-1]) and not declines


_DECLINES = 1.2
"""The weight of a surname's reading from which on it is sure that it declines."""


def _cases(doc: Doc, person: Name, slot: Slot | None) -> dict[str, float]:
    """In which cases the name can stand, as log-odds: by its own forms, by the network, by its place."""
    own = name_cases(person.span.of(text_of(doc)))
    cases = {case: own[case] for case in CASES if case in own}
    for token in doc[person.start : person.end]:
        told = _TREE_CASES.get((token.morph.get("Case", []) or [""])[0], "")
        if told in cases:
            cases[told] += 0.6 / (person.end - person.start)
    if slot is not None and slot.form and "nomn" in cases:
        cases["nomn"] += 0.8
    if _stays(person.span.of(text_of(doc))):
        least = max(cases.values(), default=0.0) + _UNDECLINED
        cases = {case: max(cases.get(case, least), least) for case in CASES}
    best = max(cases.values(), default=0.0)
    return {case: weight - best for case, weight in cases.items() if weight > best - 4.0} or {"nomn": 0.0}
