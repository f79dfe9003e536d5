"""Lists of organisations: «Ассоциация «Хунарманд», хокимият Бухарской области и Корейское агентство (KOICA)».

Writes `doc.user_data["bodies"]`: every stretch of the text that lists organisations, whatever it says of them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.complements import complement_end
from pipeline.annotators.event_nouns import event_nouns_of, is_event_word
from pipeline.annotators.found import Found
from pipeline.annotators.matches import dates_of, places_of, quoted_of
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.sentences import Sentence, sentences_of
from pipeline.annotators.tokens import index_from, span_of, text_of
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.groups import words_of
from pipeline.normalisers.morphology import CASES, Form, forms, lemmas
from pipeline.normalisers.phrases import is_abbreviation
from pipeline.normalisers.positions import heads_organisation

_ALL = frozenset(CASES)
_GENITIVE = frozenset({"gent"})
_MODIFIERS = ("ADJF", "ANUM")
_RULED = {"по": "datv", "в": "loct", "при": "loct"}
"""«отдел по делам молодёжи», «Фонд ООН в области народонаселения», «совет при президенте»."""
_JOINTS = frozenset(["+", ",", ";", "и", "а", "также"])
_PARTING = frozenset(["+", ",", ";", "(", "при", "с", "со", "совместно", "вместе"])
_ALIAS = re.compile(r"\s?\((?=[^()]*[A-ZА-ЯЁ]{2})[^()\d]{2,40}\)")
_LATIN = re.compile(r"[A-Z][\w&.-]*")
_MOSTLY = 0.2
"""The share from which a reading may be meant."""
_REACH = 7
"""Words that may stand before the noun: «Ошское городское управление»."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """A list of organisations, each where it stands; `cases` are those in which all of it can stand.

    `head` is the word that names the first of them: «фонд» of «общественный фонд «Мост»».
    """

    span: Span
    items: tuple[Span, ...]
    cases: frozenset[str]
    head: int


@dataclass(frozen=True, slots=True)
class _Body:
    """An organisation's words, and the cases in which they can stand."""

    start: int
    end: int
    cases: frozenset[str]
    head: int


def bodies(doc: Doc) -> Doc:
    """Find the lists of organisations."""
    doc.user_data["organisation_ends"] = _organisation_ends(doc)
    doc.user_data["bodies"] = Found(one for sentence in sentences_of(doc) for one in _inside(doc, sentence))
    return doc


def _organisation_ends(doc: Doc) -> dict[int, tuple[int, int]]:
    """Word → where the longest organisation that the networks see there begins and ends."""
    ends: dict[int, tuple[int, int]] = {}
    for one in (*doc.spans["nested"], *doc.spans["ner"]):
        if one.label_ == "ORG":
            for i in range(one.start, one.end):
                ends[i] = max(ends.get(i, (0, 0)), (one.start, one.end), key=lambda pair: pair[1] - pair[0])
    return ends


def bodies_of(doc: Doc) -> Found[Bodies]:
    """All lists of organisations, in order."""
    found: Found[Bodies] = doc.user_data["bodies"]
    return found


def bodies_at(doc: Doc, i: int, case: str, *, anything: bool = False) -> list[Span]:
    """The organisations from a word on that stand in a case, one after the other.

    With `anything` the words before leave no doubt that it is one: «Организатор – Медиасовет», «молодёжная биржа».
    """
    own = frozenset({case})
    listed = _list(doc, i, own) or (_list(doc, i, own, anything=True) if anything else [])
    return [_span(doc, one) for one in listed]


def _span(doc: Doc, body: _Body) -> Span:
    """Where it stands, in the quotation marks that hold just it: «Горный клуб»."""
    span = span_of(doc, body.start, body.end)
    quoted = quoted_of(doc).at(span.start)
    whole = quoted is not None and (quoted.start, quoted.stop) == (span.start - 1, span.stop + 1)
    return quoted if quoted is not None and whole else span


def _inside(doc: Doc, sentence: Sentence) -> Iterator[Bodies]:
    """The lists of a Russian sentence."""
    i = sentence.end if kyrgyz.is_kyrgyz(sentence.span.of(text_of(doc))) else sentence.start
    while i < sentence.end:
        listed = _list(doc, i) if doc[i].text[0].isalpha() else []
        if listed:
            items = tuple(_span(doc, one) for one in listed)
            cases = frozenset.intersection(*(one.cases for one in listed))
            yield Bodies(Span(items[0].start, items[-1].stop), items, cases, listed[0].head)
        i = max(listed[-1].end if listed else 0, i + 1)


def _list(doc: Doc, i: int, cases: frozenset[str] = _ALL, *, anything: bool = False) -> list[_Body]:
    """Organisations one after the other, as far as they agree in case."""
    listed: list[_Body] = []
    at = i
    while at < len(doc):
        one = _body(doc, at, cases, anything=anything and not listed)
        if one is None or (listed and doc[at - 1].text == "," and _does(doc, one)):
            break
        listed.append(one)
        cases, at = cases & one.cases, _after_joint(doc, one.end)
        if at == one.end:
            break
    return listed


def _does(doc: Doc, body: _Body) -> bool:
    """«Провёл клуб, | палатки дал музей, | завод выделил воду»: one alone does another thing; a clause of its own."""
    after = forms(doc[body.end].lower_) if body.end < len(doc) else ()
    return any(form.pos == "VERB" and form.number == "sing" and "past" in form.marks for form in after)


def _after_joint(doc: Doc, i: int) -> int:
    start = i
    while i < min(start + 3, len(doc)) and doc[i].lower_ in _JOINTS:
        if doc[i].lower_ == "а" and doc[i + 1 : i + 2].text.lower() != "также":  # «чай дал клуб, | а ЖЭК починил»
            return start
        i += 1
    return i if i < len(doc) and not doc[i].is_sent_start else start


def _body(doc: Doc, i: int, cases: frozenset[str], *, anything: bool) -> _Body | None:
    head = _head(doc, i, cases, anything=anything)
    if head and _is_of_another(doc, head[0]):
        return None
    return _Body(i, _end(doc, i, head[0]), head[1], head[0]) if head else None


def _head(doc: Doc, start: int, cases: frozenset[str], *, anything: bool = False) -> tuple[int, frozenset[str]] | None:
    """The noun that is an organisation, with only its own adjectives before it, and the cases that fit all of them."""
    if people_of(doc).at(doc[start].idx) or dates_of(doc).at(doc[start].idx) or is_pointing(doc[start].lower_):
        return None
    fitting = cases
    for at in range(start, min(start + _REACH, len(doc))):
        if (at > start and doc[at].is_sent_start) or _is_event(doc, at):
            return None
        if _is_short(doc, at, named=at > start):
            return at, fitting
        found = forms(doc[at].lower_)
        nouns = [f for f in _meant(found) if f.pos == "NOUN" and (f.case in fitting or "Fixd" in f.marks)]
        bodies = [f for f in nouns if _is_body(doc, start, at, f) or (anything and not f.animate)]
        if bodies:
            return at, frozenset(f.case for f in bodies)
        modifiers = [f for f in found if (f.pos in _MODIFIERS and f.case in fitting) or "Fixd" in f.marks]
        if not modifiers or (not doc[at].is_alpha and "-" not in doc[at].text):
            return None
        fitting &= frozenset(f.case for f in modifiers)
    return None


def _meant(found: Sequence[Form]) -> Sequence[Form]:
    """«Тюпская | больница»: a word that no dictionary has is rather an adjective, where it looks like one."""
    adjectives = [form for form in found if form.pos in _MODIFIERS and form.share > _MOSTLY]
    return found if any(form.known for form in found) else adjectives or found


def _is_of_another(doc: Doc, at: int) -> bool:
    """«команда | Молодёжного центра»: people who act for their organisation."""
    sent = not _words("sent").isdisjoint(lemmas(doc[at].lower_))
    return sent and at + 1 < len(doc) and not doc[at + 1].is_sent_start and _head(doc, at + 1, _GENITIVE) is not None


def _is_event(doc: Doc, at: int) -> bool:
    """An event's noun stands here, but for «Ассамблея | народа»: an event by its noun, a body by whose it is."""
    noun = event_nouns_of(doc).at(doc[at].idx)
    owners = lemmas(doc[at + 1].lower_) if at + 1 < len(doc) else frozenset()
    return noun is not None and noun.core.start <= doc[at].idx and owners.isdisjoint(_words("owner"))


def _is_short(doc: Doc, at: int, *, named: bool) -> bool:
    """An abbreviation or a name in Latin letters that stands for an organisation: «ОФ «Ынтымак»», «USAID»."""
    word = doc[at].text
    if not word[0].isalpha() or word.lower() in _words("no_body"):
        return False
    if _LATIN.fullmatch(word) and len(word) > 2 and not people_of(doc).at(doc[at].idx):
        return True
    return is_abbreviation(word) and (named or len(word) > 2 or _quoted_next(doc, at) or _is_told_apart(doc, at + 1))


def _is_told_apart(doc: Doc, i: int) -> bool:
    """«СШ | № 4», «ДК | им. Абая»."""
    return doc[i : i + 1].text.lower() in ("№", "им", "имени")


def _is_body(doc: Doc, start: int, at: int, form: Form) -> bool:
    if heads_organisation(form.lemma):
        return True
    if form.animate or _is_work(form.lemma):
        return False
    return _quoted_next(doc, at) or _is_seen(doc, start, at)


def _is_seen(doc: Doc, start: int, at: int) -> bool:
    """The networks see an organisation from here on that has more words: «Национальной системы | развития …»."""
    seen, end = doc.user_data["organisation_ends"].get(at, (0, 0))
    return seen == start and at < end - 1 and doc[start].text[0].isupper() and places_of(doc).at(doc[at].idx) is None


def _is_work(lemma: str) -> bool:
    """«книга «Мой алфавит»» is no organisation, nor is an event."""
    return is_event_word(lemma) or lemma in works()


def works() -> frozenset[str]:
    """Nouns that a title follows which is no organisation's name: «книга», «фильм», «премия»."""
    return _words("work")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in lexicons.read("bodies") if row["kind"] == kind)


def is_pointing(word: str) -> bool:
    """No word of a name: «всё», «наша», «который».

    >>> is_pointing("нашим"), is_pointing("районный")
    (True, False)
    """
    return not _words("pointing").isdisjoint({word, *lemmas(word)})


def _quoted_next(doc: Doc, at: int) -> bool:
    if at + 1 >= len(doc):
        return False
    quoted = quoted_of(doc).at(doc[at + 1].idx)
    return quoted is not None and quoted.start == doc[at + 1].idx


def _seen_end(doc: Doc, start: int, head: int, end: int) -> int:
    """Where the networks see the organisation of a noun end, where that is farther: «… и сотрудничеству | в Европе».

    Networks go on into another organisation that does it too; what stands between these stays out.
    """
    seen: tuple[int, int] = doc.user_data["organisation_ends"].get(head, (0, 0))
    rest = range(end, seen[1])
    if seen[0] < start or any(
        doc[i].lower_ in _PARTING or _is_aside(doc, i) or (doc[i].lower_ == "и" and _begins(doc, i + 1)) for i in rest
    ):
        return end
    closed = seen[1] < len(doc) and doc[seen[1]].text == ")"
    return max(seen[1] + closed, end)


def _is_aside(doc: Doc, i: int) -> bool:
    """«службы | по просьбе Ассоциации»."""
    ruled = doc[i].lower_ == "по" and i + 1 < len(doc)
    return ruled and not words_of("aside").isdisjoint(lemmas(doc[i + 1].lower_))


def _end(doc: Doc, start: int, head: int) -> int:
    """Behind the quoted name, genitives, words in Latin letters, the short name in brackets, a name behind that."""
    at = head
    while at + 1 < len(doc) and _LATIN.fullmatch(doc[at].text) and _LATIN.fullmatch(doc[at + 1].text):
        at += 1
    if _quoted_next(doc, at):
        quoted = quoted_of(doc).at(doc[at + 1].idx)
        at = index_from(doc, quoted.stop) - 1 if quoted else at
    end = _seen_end(doc, start, head, complement_end(doc, at, _RULED, _begins, rows=True))
    alias = _ALIAS.match(text_of(doc), doc[end - 1].idx + len(doc[end - 1].text))
    end = index_from(doc, alias.end()) if alias else end
    named = quoted_of(doc).at(doc[end].idx) if end < len(doc) and doc[end - 1].text == ")" else None
    return index_from(doc, named.stop) if named and named.start == doc[end].idx else end


def _begins(doc: Doc, i: int) -> bool:
    """Another organisation begins here: «хокимията области и | Корейского агентства»."""
    return _head(doc, i, _ALL) is not None
