"""Lists of groups of people: «12 акушерок, фельдшеры и студенты медицинского колледжа».

Writes `doc.user_data["groups"]`: every stretch of the text that lists groups, whatever it says of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from pipeline.annotators.complements import complement_end, number_at
from pipeline.annotators.found import Found
from pipeline.annotators.matches import places_of
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.sentences import Sentence, sentences_of
from pipeline.annotators.tokens import index_from, span_of, text_of
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.groups import is_people, words_of
from pipeline.normalisers.morphology import CASES, Form, forms, lemmas, plural
from pipeline.normalisers.numbers import NumberMatch
from pipeline.normalisers.phrases import is_abbreviation, lowered
from pipeline.normalisers.positions import heads_organisation

_ALL = frozenset(CASES)
_COUNTED = frozenset({"nomn", "accs"})
"""What a numeral with a group can stand in where it does not decline itself."""
_MODIFIERS = ("ADJF", "PRTF", "ANUM", "NPRO")
_RULED = {"по": "datv", "при": "loct", "из": "gent", "от": "gent", "с": "ablt", "со": "ablt", "в": "loct"}
"""«резчики по дереву», «женщины из новостроек», «школьники с родителями», «эксперты в области экологии»."""
_APART = {preposition: case for preposition, case in _RULED.items() if preposition not in ("с", "со")}
"""«встреча родителей | с врачами»: with whom they met."""
_JOINTS = frozenset([",", ";", "и", "а", "также", "или", "да"])
_BRACKET = re.compile(r"\s*\(\s*(?P<count>\d{1,5})\s*(?:чел[а-я.]*)?\s*\)")
_DASH = re.compile(
    r"(?:\s*[–—-]\s*|\s*\.{3,}\s*|\t+\s*| +(?=\d{1,4}\s*(?:\n|$)))"
    r"(?P<count>\d{1,5})(?:\s*чел[а-я.]*)?(?=\s*(?:[,;.)\n]|$))"
)
"""«учителя – 12», «учителя 12» at the end of a line."""
_WHOSE = frozenset({"их", "его", "её", "ее"})
_REACH = 6
"""Words that may stand before the noun: «молодых и опытных сельских»."""
_MOSTLY = 0.3
"""The share of its readings at which a word means people: «членов», not «языков»."""


@dataclass(frozen=True, slots=True)
class Group:
    """One group: its words without a number, its name in the nominative plural, the number said with it."""

    span: Span
    name: str
    lemma: str
    number: NumberMatch | None = None
    bare: bool = False
    """Only a noun with its adjectives."""


@dataclass(frozen=True, slots=True)
class Groups:
    """A list of groups; `cases` are those in which all of it can stand; `shared`: a number before it counts all."""

    span: Span
    items: tuple[Group, ...]
    cases: frozenset[str]
    shared: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """A group, its cases, the words it stands in, its noun: what «Тувы» in «пчеловоды Алтая, Тувы» goes on with."""

    group: Group
    cases: frozenset[str]
    start: int
    end: int
    head: str = ""


def groups(doc: Doc) -> Doc:
    """Find the lists of groups."""
    doc.user_data["groups"] = Found(one for sentence in sentences_of(doc) for one in _inside(doc, sentence))
    return doc


def _inside(doc: Doc, sentence: Sentence) -> Iterator[Groups]:
    """The lists of a Russian sentence."""
    i = sentence.end if kyrgyz.is_kyrgyz(sentence.span.of(text_of(doc))) else sentence.start
    while i < sentence.end:
        listed = _list(doc, i) if doc[i].text[0].isalnum() else []
        if listed:
            yield _listed(listed)
        i = max(listed[-1].end if listed else 0, i + 1)


def groups_of(doc: Doc) -> Found[Groups]:
    """All lists of groups, in order."""
    found: Found[Groups] = doc.user_data["groups"]
    return found


def _listed(listed: list[_Found]) -> Groups:
    items = [one.group for one in listed]
    first, last = listed[0].group, items[-1]
    counted = first.number is not None and first.number.span < first.span
    cases = listed[0].cases if counted else frozenset.intersection(*(one.cases for one in listed))
    start = first.number.span.start if first.number and counted else first.span.start
    stop = max(last.span.stop, last.number.span.stop if last.number else 0)
    return Groups(Span(start, stop), tuple(items), cases, counted and _are_counted(listed[1:]))


def _are_counted(others: list[_Found]) -> bool:
    """«208 управдомов, художников и дворников»: none has a number of its own, nor can be anything but counted."""
    return bool(others) and not any(one.group.number or "nomn" in one.cases for one in others)


def _list(doc: Doc, i: int) -> list[_Found]:
    """Groups one after the other, as far as they agree in case."""
    listed: list[_Found] = []
    cases, at = _ALL, i
    while at < len(doc):
        wider = _widened(doc, at, listed[-1]) if listed else None
        one = wider or _group(doc, at, cases) or (_continued(doc, at, _sharing(listed)) if listed else None)
        if one is None:
            break
        listed = [*listed[:-1], one] if wider else [*listed, one]
        cases, at = cases & one.cases, _after_joint(doc, one.end)
        if at == one.end:
            break
    return listed


def _sharing(listed: list[_Found]) -> _Found:
    """The last group; of «представителей школ, доноров фонда, | больниц» the one that stands for what follows."""
    shared = (one for one in reversed(listed[-_REACH:]) if one.group.lemma in words_of("sharing"))
    return next(shared, listed[-1]) if "gent" in listed[-1].cases else listed[-1]


def _after_joint(doc: Doc, i: int) -> int:
    start = i
    while i < min(start + 4, len(doc)) and doc[i].lower_ in _JOINTS:
        i += 1
    return i if i < len(doc) and not doc[i].is_sent_start else start


def _group(doc: Doc, i: int, cases: frozenset[str]) -> _Found | None:
    """«43 кузнеца», «учителя истории (12)», «школьники с родителями»; None where no group begins here."""
    number = _count_at(doc, i)
    many = number is None and doc[i].lower_ in words_of("many")
    start = index_from(doc, number.span.stop) if number else i + many
    if start >= len(doc) or not doc[start].text[0].isalpha():
        return None
    head = _counted_head(doc, start, number) if number else _many_head(doc, start) if many else _head(doc, start, cases)
    if head is None:
        return None
    at, form, outer = head
    if not outer & cases or people_of(doc).begins(doc[start].idx) or people_of(doc).at(doc[at].idx):
        return None
    ruled = _APART if i and not lemmas(doc[i - 1].lower_).isdisjoint(words_of("meeting")) else _RULED
    end = complement_end(doc, at, ruled, _begins_side if form.lemma in words_of("sharing") else _begins_people)
    span = span_of(doc, start, end)
    if span.stop <= doc[at].idx:
        return None
    name = _name(doc, _past_own(doc, start, at), at, end, form)
    behind = None if number else _number_behind(doc, span.stop)
    stop = behind.span.stop if behind else span.stop
    group = Group(span, name, form.lemma, number or behind, bare=end == at + 1)
    return _Found(group, outer & cases, i, index_from(doc, stop), _name(doc, at, at, at + 1, form))


def _past_own(doc: Doc, start: int, head: int) -> int:
    """«наши | мастера», «сами | подростки», «трое их | сыновей»: whose they are is no part of the name."""
    own = doc[start].lower_ in _WHOSE or any(form.lemma in words_of("own") for form in forms(doc[start].lower_))
    return start + 1 if own and start < head else start


def _number_behind(doc: Doc, position: int) -> NumberMatch | None:
    """«учителя истории (12)», «учителя – 12»."""
    for pattern in (_BRACKET, _DASH):
        match = pattern.match(text_of(doc), position)
        if match:
            return NumberMatch(Span(match.start("count"), match.end()), int(match["count"]))
    return None


def _head(doc: Doc, start: int, cases: frozenset[str]) -> tuple[int, Form, frozenset[str]] | None:
    """The plural noun for people with only its own adjectives before it, and the cases that fit all of them."""
    if doc[start].lower_ in ("они", "них") or (places_of(doc).at(doc[start].idx) and doc[start].text.istitle()):
        return None  # «из них | учителя», «у села Балыкчы | волонтёры»
    fitting = cases
    for at in range(start, min(start + _REACH, len(doc))):
        if at > start and doc[at].is_sent_start:
            return None
        low = doc[at].lower_
        if at > start and low in ("и", ","):
            apart = _apart(doc, at, fitting) if low == "и" else None
            if apart:
                return apart
            continue
        found = forms(low)
        nouns = [f for f in found if is_people(f) and f.number == "plur" and f.case in fitting]
        if nouns and not _before_people(doc, at, fitting):
            return at, nouns[0], frozenset(f.case for f in nouns)
        adjectives = [f for f in found if f.pos in _MODIFIERS and f.number == "plur" and f.case in fitting]
        alone = [f for f in adjectives if f.lemma in words_of("substantive")]
        if alone and not _before_noun(doc, at, fitting):
            return at, alone[0], frozenset(f.case for f in alone)
        if not adjectives:
            return None
        fitting &= frozenset(f.case for f in adjectives)
    return None


def _apart(doc: Doc, at: int, cases: frozenset[str]) -> tuple[int, Form, frozenset[str]] | None:
    """«демобилизованные | и военнослужащие»: an adjective before «и» and a noun stands for people itself."""
    if at + 1 >= len(doc) or not any(
        is_people(f) and f.number == "plur" and f.case in cases for f in _parsed(doc, at + 1)
    ):
        return None
    found = [f for f in forms(doc[at - 1].lower_) if f.pos in _MODIFIERS and f.number == "plur" and f.case in cases]
    return (at - 1, found[0], frozenset(f.case for f in found)) if found else None


def _many_head(doc: Doc, start: int) -> tuple[int, Form, frozenset[str]] | None:
    """«много | студентов», «десятки | семей»: the genitive that a word for many rules, as a numeral does."""
    head = _head(doc, start, frozenset({"gent"}))
    return (*head[:2], _COUNTED) if head else None


def _counted_head(doc: Doc, start: int, number: NumberMatch) -> tuple[int, Form, frozenset[str]] | None:
    """The noun that a number counts: «43 кузнеца», «21 студент», «пятнадцать молодых врачей»."""
    for at in range(start, min(start + _REACH, len(doc))):
        if at > start and doc[at].is_sent_start:
            return None
        found = forms(doc[at].lower_)
        for form in found:
            if form.pos == "NOUN" and _counts_next(doc, at):
                continue
            alone = form.case == "nomn" and form.number == "sing" and number.value % 10 == 1
            if is_people(form) and (form.case == "gent" or alone) and form.share > 0.05:
                return at, form, _COUNTED | {"gent"}
        named = [f for f in found if f.lemma in words_of("substantive") and f.number == "plur" and f.case == "gent"]
        if named and not _before_noun(doc, at, frozenset({"gent"})):
            return at, named[0], _COUNTED | {"gent"}
        oblique = [f for f in found if is_people(f) and f.number == "plur" and f.case in ("datv", "ablt")]
        if oblique:
            return at, oblique[0], frozenset({oblique[0].case})
        if not any(f.pos in _MODIFIERS and f.case in ("gent", "nomn", "datv", "ablt") for f in found):
            return None
    return None


def _counts_next(doc: Doc, at: int) -> bool:
    """«14 безработных | женщин»: an adjective of those who are counted, though it may be a noun."""
    modifies = any(f.pos in _MODIFIERS and f.number == "plur" and f.case == "gent" for f in forms(doc[at].lower_))
    following = forms(doc[at + 1].lower_) if modifies and at + 1 < len(doc) else ()
    return any(is_people(f) and f.case == "gent" and f.number == "plur" for f in following)


def _before_noun(doc: Doc, at: int, cases: frozenset[str]) -> bool:
    """«участковые врачи»: a noun that the word agrees with follows."""
    following = forms(doc[at + 1].lower_) if at + 1 < len(doc) else ()
    nouns = [f for f in following if f.pos == "NOUN" and f.number == "plur" and f.case in cases]
    return any(f.case != "gent" or is_people(f) for f in nouns)


def _before_people(doc: Doc, at: int, cases: frozenset[str]) -> bool:
    """«учащиеся девятиклассники», «молодые специалисты»: the word is an adjective of the noun that follows."""
    here = forms(doc[at].lower_)
    if at + 1 >= len(doc) or not any(f.pos in _MODIFIERS and f.number == "plur" and f.case in cases for f in here):
        return False
    following = forms(doc[at + 1].lower_)
    return any(f.pos == "NOUN" and f.number == "plur" and f.case in cases and f.case != "gent" for f in following)


def _count_at(doc: Doc, i: int) -> NumberMatch | None:
    """The number that begins with a word; not «жителей трёх | кварталов», which reads like «человек сорок»."""
    number = number_at(doc, i)
    counts = number is not None and (doc[i].pos_ != "NOUN" or doc[i].lower_ == "человек" or doc[i].is_digit)
    return number if counts else None


def _begins_people(doc: Doc, i: int) -> bool:
    """A noun for people stands here, or behind a number and its own adjectives."""
    number = _count_at(doc, i)
    start = index_from(doc, number.span.stop) if number else i
    for at in range(start, min(start + 4, len(doc))):
        found = _parsed(doc, at)
        if sum(f.share for f in found if is_people(f)) >= _MOSTLY * sum(f.share for f in found):
            return True
        if not any(f.pos in _MODIFIERS for f in found):
            return False
    return False


def _parsed(doc: Doc, i: int) -> tuple[Form, ...]:
    """The readings of a word in the number that the sentence's tree gives it: «учёные и | политики»."""
    number = {"Sing": "sing", "Plur": "plur"}.get("".join(doc[i].morph.get("Number", [])), "")
    found = forms(doc[i].lower_)
    return tuple(form for form in found if form.number == number) or found


def _begins_side(doc: Doc, i: int) -> bool:
    """«представители деловых кругов и | научного сообщества»: people, or those whom the same people stand for.

    Not in «международных организаций и | проектов», which may share the adjective, nor in «местных и | новых властей».
    """
    number = number_at(doc, i)
    i = min(index_from(doc, number.span.stop), len(doc) - 1) if number else i
    at = next((at for at in range(i, min(i + 4, len(doc))) if not _modifies(doc, at)), i)
    bare = at == i and doc[i].text.islower() and not _is_genitive(doc, at + 1)
    shared = _modifies(doc, i - 2) or (bare and _modifies(doc, i - 3))
    return _begins_people(doc, i) or (not shared and _is_side(doc[at].text))


def _modifies(doc: Doc, i: int) -> bool:
    found = forms(doc[i].lower_)
    return any(form.pos in _MODIFIERS and form.case == "gent" for form in found) and not _is_other(doc, i)


def _is_genitive(doc: Doc, i: int) -> bool:
    return i < len(doc) and any(form.case == "gent" and form.share > _MOSTLY for form in forms(doc[i].lower_))


def _is_other(doc: Doc, i: int) -> bool:
    """«и | других государств»."""
    return any("Apro" in form.marks for form in forms(doc[i].lower_))


def _is_side(word: str) -> bool:
    nouns = [form for form in forms(word.lower()) if form.pos == "NOUN" and form.case == "gent"]
    return is_abbreviation(word) or any(
        heads_organisation(form.lemma) or form.lemma in words_of("side") for form in nouns
    )


def _continued(doc: Doc, i: int, last: _Found) -> _Found | None:
    """«пчеловоды Алтая, Тувы и Восточного Казахстана», «представители школ, больниц»: the head is said once."""
    shared = last.group.lemma in words_of("sharing")
    place = places_of(doc).at(doc[i].idx) or (doc[i].text[0].isupper() and last.group.name.split()[-1][0].isupper())
    found = forms(doc[i].lower_)
    if shared and (number := number_at(doc, i)):  # «представители мэрии и двух | страховых компаний»
        i = min(index_from(doc, number.span.stop), len(doc) - 1)
        found = forms(doc[i].lower_)
    if not (shared or place or is_abbreviation(doc[i].text)) or people_of(doc).begins(doc[i].idx) or _is_one(doc, i):
        return None
    if not (shared and is_abbreviation(doc[i].text)) and not any(
        f.case == "gent" and f.pos in ("NOUN", "ADJF", "PRTF") and "Apro" not in f.marks for f in found
    ):
        return None
    end = _before_place(doc, i, complement_end(doc, i - 1, _RULED, _begins_side if shared else _begins_people))
    if end <= i:
        return None
    span = span_of(doc, i, end)
    name = f"{last.head} {span.of(text_of(doc))}"
    return _Found(Group(span, name, last.group.lemma), last.cases, i, end, last.head)


def _widened(doc: Doc, i: int, last: _Found) -> _Found | None:
    """«представители министерств Казахстана | , Кыргызстана»: places of what they stand for, not of others."""
    place = places_of(doc).at(doc[i].idx)
    rest = last.group.name.removeprefix(last.head).split()
    if place is None or not rest or not (rest[-1][0].isupper() and rest[0].islower()) or rest[0] in _RULED:
        return None
    span = Span(last.group.span.start, max(place.span.stop, doc[i].idx + len(doc[i].text)))
    name = " ".join((last.group.name + text_of(doc)[last.group.span.stop : span.stop]).split())
    return replace(last, group=replace(last.group, span=span, name=name), end=index_from(doc, span.stop))


def _is_one(doc: Doc, i: int) -> bool:
    """«встреча представителей СМИ и | спикера парламента»: somebody, for whom nobody else stands."""
    return any(form.animate and form.number == "sing" and form.share > _MOSTLY for form in forms(doc[i].lower_))


def _before_place(doc: Doc, start: int, end: int) -> int:
    """«Тувы | и Восточного Казахстана»."""
    if not places_of(doc).at(doc[start].idx):
        return end
    return next((i for i in range(start + 1, end - 1) if doc[i].lower_ == "и" and doc[i + 1].text[0].isupper()), end)


def _name(doc: Doc, start: int, head: int, end: int, form: Form) -> str:
    """The words with the head and its adjectives in the nominative plural."""
    text = text_of(doc)
    out, at = [], doc[start].idx
    for i in range(start, head + 1):
        word = doc[i].text
        made = word if word in ("и", ",") else _nominative(word, form, noun=i == head)
        out += [text[at : doc[i].idx], made]
        at = doc[i].idx + len(word)
    stop = doc[end - 1].idx + len(doc[end - 1].text)
    return lowered(" ".join(("".join(out) + text[at:stop]).split()))


def _nominative(word: str, form: Form, *, noun: bool) -> str:
    if form.case == "nomn" and form.number == "plur":
        return word
    cases = (form.case,) if noun else (form.case, "gent", "nomn")
    return plural(word, cases, form.pos if noun else "|".join(_MODIFIERS))
