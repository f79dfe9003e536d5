"""People: who is named, as what, and what part they had."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.annotators.bodies import bodies_at
from pipeline.annotators.matches import quotes_of
from pipeline.annotators.persons.name import Name, names_of, people_of
from pipeline.annotators.slots import Slot, slots_of
from pipeline.annotators.tokens import index_from, reading_of, text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.extractors.people.anaphors import anaphors
from pipeline.extractors.people.credits import is_credit
from pipeline.extractors.people.cue import Cue, gender
from pipeline.extractors.people.position.following import after
from pipeline.extractors.people.position.position import Position
from pipeline.extractors.people.position.preceding import before
from pipeline.extractors.people.position.pronoun import in_next_sentence
from pipeline.extractors.people.presence import is_present
from pipeline.extractors.people.role import cues
from pipeline.extractors.people.rosters import Listed, rosters
from pipeline.extractors.people.series import Phrase, in_series, stop_of
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
_OVER, _UNDER = frozenset(["moderator", "mentioned"]), frozenset(["participant", "speaker"])
"""«Кто говорил? Обсуждение вела Зоя Ли, психолог Горов болел»: what the words say over what the label says."""
_TREE_CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_SIGNATURE = re.compile(r"_{3,}|\.{6,}|…{3,}")
_ENTITLED = re.compile(r"\s*(?:аттуу|деген\s+(?:тема|атал)|темасында|аталышында)")
"""«„…“ аттуу конференция»: what is quoted is a title, however long."""
_REACH = 200
"""Characters around a name in which a signature's line or the word of a credit may stand."""


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each name; `value` is the role that its place or sentence says; its parts: position, case …"""
    listed = {one.name.start: one for one in rosters(doc)}
    yield from (one.mention for one in listed.values())
    others = (one for one in people_of(doc) if one.start not in listed)
    phrases = list(_phrases(doc, others))
    absent = set()
    for phrase, found in cues(doc, in_series(doc, phrases)):
        if found is not None and found.role == "mentioned":
            absent.add(phrase.name)
        yield _person(doc, phrase, found)
    known = sorted((*phrases, *map(_tabled, listed.values())), key=lambda phrase: phrase.name.start)
    for phrase, found in anaphors(doc, known):
        if phrase.name not in absent:
            yield replace(_person(doc, phrase, found), value=found.role, rule="people.post")


def _tabled(row: Listed) -> Phrase:
    """The name of a table with the post that stands in its row."""
    post = Position(row.post, "nomn", before=False) if row.post else None
    return Phrase(row.name, None, {"nomn": 0.0}, row.name.start, None, post)


def _phrases(doc: Doc, named: Iterable[Name]) -> Iterator[Phrase]:
    """Each name that may be somebody's of the event, with his posts; one post in the plural serves several names."""
    people = {name.start: name.end for name in names_of(doc)}
    slotted = _slotted(doc)
    last = 0
    shared: Position | None = None
    for person in named:
        if _in_name_of_something(doc, person.span) or is_credit(doc, person) or is_alias(doc, person, last):
            continue
        if shared is not None and not _JOINED.fullmatch(text_of(doc), stop_of(doc, last), person.span.start):
            shared = None
        phrase = _phrase(doc, person, slotted.get(person.start), last, people, shared)
        yield phrase
        shared = phrase.before if phrase.before is not None and phrase.before.plural else None
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
    return between.strip() == "(" and doc[person.start].text < "Ѐ"


_JOINED = re.compile(r"\s*(?:,|и|,\s*и|а\s+также|жана|,?\s*ошондой\s+эле)\s*", re.I)


def _several(doc: Doc, person: Name, people: Mapping[int, int]) -> bool:
    """Another name follows at once: «Нуриддинова, Сергей Ли и Анвар Бобомуродов»."""
    following = next((start for start in range(person.end + 1, person.end + 4) if start in people), None)
    return following is not None and bool(_JOINED.fullmatch(text_of(doc), person.span.stop, doc[following].idx))


def _phrase(
    doc: Doc, person: Name, slot: Slot | None, last: int, people: Mapping[int, int], shared: Position | None
) -> Phrase:
    limit = max(last, _first_token(doc, person, slot))
    cases = _cases(doc, person, slot)
    own = before(doc, person.start, limit, cases, several=_several(doc, person, people))
    ahead = own or shared
    follows = after(doc, person.end, _last_token(doc, person, slot), cases, people, posted=ahead is not None)
    told = follows.span.of(text_of(doc)) if follows else ""
    if _LED.fullmatch(told) or (ahead and follows and (_is_listed(doc, person, follows) or _OFFICE.fullmatch(told))):
        follows = None
    if ahead is None and follows is None:
        follows = in_next_sentence(doc, person, people)
    first = index_from(doc, own.span.start) if own else person.start
    return Phrase(person, slot, _narrowed(cases, ahead), first, ahead, follows)


_LED = re.compile(
    r"(?:председательствующ\w+|модератор\w*|ведущ(?:ий|ая|его|ей|им)|фасилитатор\w*)"
    r"(?:\s+(?:встречи|вечера|беседы|заседания|тренинга|семинара|круглого\s+стола))?",
    re.I,
)
"""«Асан Горов, ведущий», «поэтом Зоей Ли (ведущей встречи)»: his part in the meeting alone."""
_OFFICE = re.compile(r"(?:председатель(?:ствующ\w+)?|секретарь|модератор|ведущ(?:ий|ая)|фасилитатор)", re.I)
"""«доц. Горов А. (председатель)»: his part in the meeting, and no second post."""


def _person(doc: Doc, phrase: Phrase, found: Cue | None) -> Mention:
    person, slot, cases = phrase.name, phrase.slot, phrase.cases
    parts = [_position(doc, one) for one in (phrase.before, phrase.after) if one is not None]
    told = found.case if found and found.tied and slot is None and found.case in cases else ""
    case = phrase.before.case if phrase.before else told
    if slot is not None and re.match(r"(?:за)?слушал", slot.label.of(text_of(doc)).lower()) and "accs" in cases:
        case = "accs"
    if parts and (place := _workplace(doc, phrase)):
        parts.append(mention(doc, "organization", place, "people.workplace", "behind"))
    if case:
        parts.append(mention(doc, "case", person.span, "people.case", case))
    elif tagged := _tagged(doc, person):
        parts.append(mention(doc, "tagged", person.span, "people.tagged", tagged))
    if found and found.gender and (found.tied or _alone(doc, person)):
        parts.append(mention(doc, "gender", _token_span(doc, found.token), "people.agreement", found.gender))
    if found:
        parts.append(mention(doc, "cue", _token_span(doc, found.token), "people.cue", found.role))
    role, rule = _role(doc, phrase, found.role if found else "", found.tied if found else False)
    return mention(doc, "person", person.span, rule, role, tuple(parts))


def _workplace(doc: Doc, phrase: Phrase) -> Span | None:
    """«Медиатор Зоя Ли из центра «Мурас»»: the organisation that stands behind the name."""
    end = phrase.name.end
    if end + 1 >= len(doc) or doc[end].lower_ not in ("из", "от"):
        return None
    return next(iter(bodies_at(doc, end + 1, "gent")), None)


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
    if case in ("", "nomn") or (person.start and not first.is_sent_start and doc[person.start - 1].is_alpha):
        return case
    told = len(words) == person.end - person.start and any(token.pos_ == "VERB" for token in first.sent)
    return case if told else ""


def _alone(doc: Doc, person: Name) -> bool:
    """The only name of its sentence: the verb's gender can only be his."""
    sent = doc[person.start].sent
    return len(names_of(doc).inside(Span(sent.start_char, sent.end_char))) == 1


def _token_span(doc: Doc, i: int) -> Span:
    return Span(doc[i].idx, doc[i].idx + len(doc[i].text))


def _position(doc: Doc, position: Position) -> Mention:
    span = stripped(text_of(doc), position.span, " ,;:\n\t–—_")
    return mention(
        doc,
        "position",
        span,
        "people.before" if position.before else "people.after",
        f"{position.case} plur" if position.plural else position.case,
    )


def _role(doc: Doc, phrase: Phrase, cued: str, tied: bool) -> tuple[str, str]:
    person, slot = phrase.name, phrase.slot
    part = reading_of(doc).part_at(person.span.start)
    near = max(part.start, person.span.start - _REACH), min(part.stop, person.span.stop + _REACH)
    if _SIGNATURE.search(text_of(doc), *near):
        return "", "people.signature"
    if slot is not None and not (tied and cued in _OVER and _SLOT_ROLES[slot.field] in _UNDER):
        return _SLOT_ROLES[slot.field], f"people.{slot.field}"
    if cued:
        return cued, "people.tree" if tied else "people.nearby"
    return ("participant", "people.present") if is_present(doc, phrase) else ("", "people.bare")


def _slotted(doc: Doc) -> Mapping[int, Slot]:
    """The first word of each name in a slot → the first slot that it stands in."""
    known: dict[int, Slot] = {}
    for slot in slots_of(doc, *_SLOT_ROLES):
        for piece in slot.pieces:
            for person in people_of(doc).inside(piece):
                if not _LABELLED.search(text_of(doc), piece.start, person.span.start):
                    known.setdefault(person.start, slot)
    return known


_LABELLED = re.compile(
    r"[,;(]\s+(?:со)?(?:модератор|фасилитатор|ведущ|спикер|тренер|эксперт|лектор|докладчик|секретар)[а-яё]*"
    r"\s+[–—-]\s[^,;()]*$"
)
"""«Модератор – журналист Зоя Ли, спикер – юрист Марат Горов»: another label inside the value of the first."""


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


def _is_womans_verb(doc: Doc, person: Name) -> bool:
    """«Гость Асыла Горова рассказала»: all words nominative for the network, in apposition to a woman's verb's subject.

    Read as the genitive they would name a man.
    """
    words = doc[person.start : person.end]
    word = words.root
    for _ in range(_LINKS):
        if word.dep_ != "appos":
            break
        word = word.head
    told = word.dep_ == "nsubj" and gender(word.head) == "f"
    return told and all(token.morph.get("Case", []) == ["Nom"] for token in words if len(token.text) > 1)


_LINKS, _AGREED = 2, 4.0
"""How far the subject is; the log-odds of the nominative that its verb gives."""


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
    if "nomn" in cases and _is_womans_verb(doc, person):
        cases["nomn"] += _AGREED
    if _stays(person.span.of(text_of(doc))):
        least = max(cases.values(), default=0.0) + _UNDECLINED
        cases = {case: max(cases.get(case, least), least) for case in CASES}
    best = max(cases.values(), default=0.0)
    return {case: weight - best for case, weight in cases.items() if weight > best - 4.0} or {"nomn": 0.0}
