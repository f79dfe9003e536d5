"""Organisations behind the event: organisers, partners, donors, hosts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.agents import Agent, agents_of
from pipeline.annotators.bodies import Bodies, bodies_at, bodies_of, works
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.groups import groups_of
from pipeline.annotators.headings import is_heading
from pipeline.annotators.matches import dates_of, quoted_of
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import Slot, slots_of
from pipeline.annotators.stops import first_sentence
from pipeline.annotators.tokens import index_from, reading_of, text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.positions import heads_organisation, split_parts

_ROLES = ("organizer", "partner", "donor", "host")
_IT = re.compile(
    r"\b(?:её|ее|его|их|он|она|оно|они|вс[её]\s+это|котор[а-яё]+|мероприяти[а-яё]+|праздник[а-яё]*)\b", re.I
)
"""What stands for the event in «Её подготовили музей и общество», «который организовал фонд»."""
_NO_NAME = re.compile(r"\d{4}|^проекта?$|^(?:он|она|они|мы|наш[а-я]*|его|её|их)\b", re.I)
_LATIN = re.compile(r"[A-Z][a-z]+(?:[ -][A-Za-z][a-z]+)+")
"""«провёл Ji-hoon Park»: rather a person."""
_PRINT = re.compile(r"\b(?:выходит|изда[её]тся|издан[аоы]?|напечатан[аоы]?)\s", re.I)
_BLANK = re.compile(r"[\s.]*(?:г\.|года)?\s*")
_RULES_GENITIVE = re.compile(r"(?:поддержке|содействии|участии|средства|сч[её]т)\W*$", re.I)
_IS_TOLD = re.compile(r"\s*:")
_THANKS = re.compile(r"\b(?:спасибо|благодарност[ьи]|благодарны|признательны)\b", re.I)
_JOINTS = frozenset([",", ";", "и"])
_NOTE = re.compile(r"\s*\((?P<what>[а-яё]+)[^()A-ZА-ЯЁ«»]*\)$")
"""What was given, behind who gave it: «Фонд «Арча» | (грант)»."""
_REACH = 8
"""Words around «предоставил» among which it is told what."""
_OWNED = frozenset({"conference", "forum", "congress", "summit", "festival", "exhibition", "round_table"})
"""Kinds of events that somebody holds; a session or a course is of its members."""


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words beside an organisation that say its role, and the case in which it stands with them.

    `open`: whatever stands there is an organisation.
    """

    role: str
    case: str
    pattern: re.Pattern[str]
    open: bool


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each organisation; `value` is its role, a part 'case' says how it stands there."""
    told = (*by_label(doc), *by_cue(doc), *by_thanks(doc), *by_genitive(doc), *by_agent(doc))
    found = list({one.span: one for one in reversed(told)}.values())[::-1]
    named = {one.reading.lower() for one in found if one.value == "organizer"}
    yield from found
    yield from (one for one in by_digest(doc) if not named - {one.reading.lower()})


def by_label(doc: Doc) -> Iterator[Mention]:
    """«Организаторы: Центр «Арман»; Алматинский городской методический кабинет»."""
    for slot in slots_of(doc, *_ROLES):
        for piece in slot.pieces if slot.form else ():
            if not people_of(doc).inside(piece):
                for span in map(partial(_up_to_deed, doc), _listed(doc, _up_to_cue(doc, piece))):
                    if not _NO_NAME.search(span.of(text_of(doc))) and not _tells(doc, span):
                        yield _mention(doc, span, slot.field, "hosts.label", _label_case(doc, slot, span))


def _tells(doc: Doc, span: Span) -> bool:
    """«Деньги: проект финансируется посольством»: a clause, whose verb says who did what."""
    agents = (agent for agent in agents_of(doc) if span.covers(agent.bodies.span))
    return any(span.covers(Span(doc[agent.word].idx, doc[agent.word].idx + len(doc[agent.word]))) for agent in agents)


def _label_case(doc: Doc, slot: Slot, span: Span) -> str:
    """«При поддержке: Посольства Великобритании»: in the case that the label asks for, where nothing else is likely."""
    i = index_from(doc, span.start)
    head = next((forms(word.lower_) for word in doc[i : i + _REACH] if word.pos_ in ("NOUN", "PROPN")), ())
    ruled = _RULES_GENITIVE.search(slot.label.of(text_of(doc)))
    return (
        "gent"
        if ruled
        and {f.case for f in head if f.number == "sing"} >= {"gent"}
        and not any(f.case == "nomn" and f.number == "sing" for f in head)
        else "nomn"
    )


def by_cue(doc: Doc) -> Iterator[Mention]:
    """«при поддержке Фонда ООН», «Организатором выступил фонд «Эне-Бала»», «совместно с мэрией»."""
    labels = Spans(slot.label for slot in slots_of(doc, *_ROLES) if slot.form)
    for cue in _cues("before", "open"):
        for match in cue.pattern.finditer(text_of(doc)):
            aside = labels.at(match.start()) or "\n" in match[0] or _is_of_print(doc, match.start())
            if not aside:
                for span in _after(doc, match.end(), cue):
                    yield _mention(doc, span, cue.role, "hosts.pattern", cue.case)


def by_agent(doc: Doc) -> Iterator[Mention]:
    """«Центр правовой помощи «Жолдош» провёл вебинар»: an organisation and what it did."""
    for agent in agents_of(doc):
        role = _role(doc, agent)
        if role and not _is_unnamed(doc, agent):
            for span in agent.bodies.items:
                if agent.case != "nomn" or not _LATIN.fullmatch(span.of(text_of(doc))):
                    yield _mention(doc, span, role, "hosts.subject", agent.case)


def by_genitive(doc: Doc) -> Iterator[Mention]:
    """«состоялась ежегодная конференция Объединения палат Германии»: whose event it is."""
    for scope in scopes_of(doc):
        lead = scope.lead
        if lead:
            near = bodies_of(doc).from_(lead.noun.span.stop)[:1]
            if (
                near
                and near[0].span.start <= lead.noun.span.stop + 1
                and "gent" in near[0].cases
                and _is_own(doc, near[0])
                and (lead.noun.type in _OWNED or quoted_of(doc).overlapping(near[0].items[0]))
            ):
                yield _mention(doc, near[0].items[0], "organizer", "hosts.genitive", "gent")


def by_thanks(doc: Doc) -> Iterator[Mention]:
    """«Спасибо мэрии за автобус и пекарне «Тандыр» за хлеб»: those who are thanked, each in the dative."""
    for match in _THANKS.finditer(text_of(doc)):
        sentence = sentences_of(doc).at(match.start())
        for bodies in bodies_of(doc).inside(sentence.span) if sentence else ():
            if "datv" in bodies.cases and bodies.span.stop > match.end() and doc[bodies.head].dep_ != "nmod":
                for span in (Span(max(one.start, match.end()), one.stop) for one in bodies.items):
                    yield _mention(doc, span, "partner", "hosts.pattern", "datv")


def by_digest(doc: Doc) -> Iterator[Mention]:
    """«Библиотечный клуб «Саховат»: что было в ноябре»: whose digest it is; a letterhead says nothing of events."""
    reading, scopes = reading_of(doc), scopes_of(doc)
    for part in reading.parts[:2] if len(scopes) > 1 else ():
        if part.stop <= scopes[0].span.start and is_heading(reading, part):
            line = stripped(text_of(doc), Span(part.start, part.stop))
            for bodies in bodies_of(doc).inside(line)[:1]:
                first = bodies.items[0]
                if (
                    "nomn" in bodies.cases
                    and first.start == line.start
                    and not _is_paper(doc, bodies)
                    and _IS_TOLD.match(text_of(doc), first.stop)
                ):
                    yield _mention(doc, first, "organizer", "hosts.digest", "nomn")


def _is_paper(doc: Doc, bodies: Bodies) -> bool:
    """«Вестник центра «Арча»»: what is printed, and holds nothing."""
    return any(form.lemma in works() for form in forms(doc[bodies.head].lower_))


@cache
def _cues(*places: str) -> tuple[_Cue, ...]:
    return tuple(
        _Cue(row["role"], row["case"], re.compile(row["pattern"], re.I | re.M), row["place"] == "open")
        for row in lexicons.read("hosts")
        if row["place"] in places
    )


def _role(doc: Doc, agent: Agent) -> str | None:
    """What its verb makes an organisation of an event; None where the verb, or what it is said of, is another."""
    if agent.office in _hosting("office"):
        return _hosting("office")[agent.office]
    if _is_light(doc, agent):
        return None
    event, last = _of_event(doc, agent), _is_last(doc, agent)
    given = _given(doc, agent)
    if given or (agent.verbs & _hosting("calling").keys() and _calls_people(doc, agent)):
        return given or "organizer"
    told = {**(_hosting("verb") if event or last else {}), **(_hosting("tied") if event and not last else {})}
    return next((told[verb] for verb in sorted(agent.verbs) if verb in told), None)


def _given(doc: Doc, agent: Agent) -> str | None:
    """«Музей предоставил зал», «проезд оплачен фондом»: what an event was given makes a partner, or a donor."""
    if agent.verbs.isdisjoint(_hosting("giving")):
        return None
    near = [word for word in doc[agent.word].sent if abs(word.i - agent.word) <= _REACH]
    lemmas = {form.lemma for word in near for form in forms(word.lower_) if form.pos == "NOUN"}
    found = next((_hosting("gift")[lemma] for lemma in sorted(lemmas & _hosting("gift").keys())), None)
    if found is None and any(word.pos_ == "NOUN" and word.i < agent.word for word in doc[agent.word].children):
        return next(_hosting("giving")[verb] for verb in sorted(agent.verbs) if verb in _hosting("giving"))
    return found


def _calls_people(doc: Doc, agent: Agent) -> bool:
    """«Союз собрал в селе мирабов»: people stand behind the verb."""
    behind = Span(doc[agent.word].idx, doc[agent.word].sent.end_char)
    return any("accs" in groups.cases for groups in groups_of(doc).inside(behind))


def _is_last(doc: Doc, agent: Agent) -> bool:
    """«Её организовал клуб»: the event is known, who did it is told."""
    return doc[agent.word].idx < agent.bodies.span.start


def _is_light(doc: Doc, agent: Agent) -> bool:
    """«Институт принял участие»: the verb says nothing by itself."""
    return any(form.lemma in _hosting("light") for word in doc[agent.word].children for form in forms(word.lower_))


def _is_unnamed(doc: Doc, agent: Agent) -> bool:
    """«клуб провёл»; «наш клуб провёл»."""
    text = agent.bodies.span.of(text_of(doc))
    return bool(_NO_NAME.search(text)) or (" " not in text and text.islower() and not _is_last(doc, agent))


@cache
def _hosting(kind: str) -> dict[str, str]:
    """Dictionary form → role: of verbs, and of what an organisation is said to be."""
    return {row["word"]: row["role"] for row in lexicons.read("hosting") if row["kind"] == kind}


def _is_of_print(doc: Doc, position: int) -> bool:
    """«Вестник выходит при поддержке посольства»."""
    sentence = sentences_of(doc).at(position)
    return sentence is not None and bool(_PRINT.search(text_of(doc), sentence.span.start, position))


def _past_day(doc: Doc, position: int) -> int:
    """«провёл 14 ноября 2020 г. | Центр «Мээрим»»."""
    day = dates_of(doc).at(position)
    match = _BLANK.match(text_of(doc), day.span.stop) if day and day.span.start == position else None
    return match.end() if match else position


def _after(doc: Doc, position: int, cue: _Cue) -> Iterator[Span]:
    """The organisations that begin right behind a cue, in its case: a bare name too, «Организаторы: | «Мост»»."""
    position = _past_day(doc, position)
    i = index_from(doc, position)
    begins = i < len(doc) and doc[i].idx == position
    named = quoted_of(doc).at(position) if begins and cue.open else None
    if named and named.start == position:
        yield named
        i = index_from(doc, named.stop)
        i += i < len(doc) and doc[i].lower_ in _JOINTS
    for span in bodies_at(doc, i, cue.case, anything=cue.open or _is_name(doc, i)) if begins else ():
        if not _NO_NAME.search(span.of(text_of(doc))) and not (
            cue.case == "nomn" and _LATIN.fullmatch(span.of(text_of(doc)))
        ):
            yield span


def _is_name(doc: Doc, i: int) -> bool:
    """A capital in the middle of a sentence."""
    return bool(doc[i].text[0].isupper()) and not doc[i].is_sent_start


def _of_event(doc: Doc, agent: Agent) -> bool:
    """The sentence tells of an event, by its noun or by a word that stands for it."""
    sentence = sentences_of(doc).at(agent.bodies.span.start)
    return sentence is not None and (
        bool(event_nouns_of(doc).inside(sentence.span))
        or bool(_IT.search(text_of(doc), sentence.span.start, sentence.span.stop))
    )


def _is_own(doc: Doc, bodies: Bodies) -> bool:
    """One that is named, or told apart by more than a noun: not «конференция клуба», «выставка организаций».

    A Latin name is the event's own.
    """
    if "Number=Plur" in str(doc[bodies.head].morph):
        return False
    text = bodies.items[0].of(text_of(doc))
    words = text.split("«")[0].split()
    heads = any(heads_organisation(form.lemma) for word in words for form in forms(word.lower()))
    return not text[0].isascii() and len(text.split()) > 1 and heads


def _up_to_deed(doc: Doc, span: Span) -> Span:
    """«Помогли: акимиат | дал аппаратуру, фонд «Арча» | оплатил обед»: without what each did."""
    words = doc[index_from(doc, span.start) + 1 : index_from(doc, span.stop)]
    deeds = (word.idx for word in words if _is_past(word.lower_) and not quoted_of(doc).inside(word.idx))
    return stripped(text_of(doc), Span(span.start, next(deeds, span.stop)))


def _is_past(word: str) -> bool:
    found = forms(word)[:1]
    return any(form.known and form.pos == "VERB" and "past" in form.marks for form in found)


def _up_to_cue(doc: Doc, piece: Span) -> Span:
    """«фонд «Таяныч» совместно с отделом образования»: the rest is a cue of its own; «Организатор –» is none."""
    text = text_of(doc)
    opened = (cue.pattern.match(text, piece.start, piece.stop) for cue in _cues("open"))
    start = max((match.end() for match in opened if match), default=piece.start)
    found = (cue.pattern.search(text, start, piece.stop) for cue in _cues("before"))
    return Span(start, min((match.start() for match in found if match), default=piece.stop))


def _listed(doc: Doc, piece: Span) -> Iterator[Span]:
    """Items of a labelled value: at «;», at commas, at «и» where another organisation begins."""
    first = first_sentence(doc, piece).of(text_of(doc))
    parts = split_parts(first) if ";" not in first else [m.span() for m in re.finditer(r"[^;]+", first)]
    pending: Span | None = None
    for start, stop in parts:
        span = stripped(text_of(doc), Span(piece.start + start, piece.start + stop))
        for one in _at_and(doc, span) if len(span) else ():
            if pending is not None and not _may_begin(doc, one):
                pending = Span(pending.start, one.stop)
                continue
            if pending is not None:
                yield pending
            pending = one
    if pending is not None:
        yield pending


def _at_and(doc: Doc, span: Span) -> list[Span]:
    """«Фонд «Арча» и школа № 5» parted where the second begins."""
    inside = [one for bodies in bodies_of(doc).inside(span) for one in bodies.items]
    behind = (one.start for one in inside if _AND.search(text_of(doc), span.start, one.start))
    starts = [span.start, *(start for start in behind if not _is_attribute(doc, Span(span.start, start)))]
    stops = [*(start for start in starts[1:]), span.stop]
    return [stripped(text_of(doc), _without_and(doc, Span(*pair))) for pair in zip(starts, stops, strict=True)]


def _is_attribute(doc: Doc, span: Span) -> bool:
    """«Продовольственная и» of «Продовольственная и сельскохозяйственная организация»."""
    return all(
        token.lower_ == "и" or any(form.pos == "ADJF" for form in forms(token.lower_))
        for token in doc[index_from(doc, span.start) : index_from(doc, span.stop)]
    )


_AND = re.compile(r"\sи\s+$")


def _without_and(doc: Doc, span: Span) -> Span:
    match = _AND.search(span.of(text_of(doc)))
    return Span(span.start, span.start + match.start()) if match else span


def _may_begin(doc: Doc, span: Span) -> bool:
    """A capital, a quotation mark, or an organisation begins here."""
    text = span.of(text_of(doc))
    near = bodies_of(doc).touching(span)
    return text[:1].isupper() or text[:1] in '«“"' or any(one.start == span.start for b in near for one in b.items)


def _mention(doc: Doc, span: Span, role: str, rule: str, case: str) -> Mention:
    note = _NOTE.search(span.of(text_of(doc)))
    if note:
        span = Span(span.start, span.start + note.start())
        role = _hosting("gift").get(note["what"], role) if role == "partner" else role
    span = stripped(text_of(doc), span, " .;,:\n\t" + _half_brackets(span.of(text_of(doc))))
    return mention(doc, "host", span, rule, role, (mention(doc, "case", span, rule, case),))


def _half_brackets(text: str) -> str:
    """The brackets of a name of which one half is outside: «Союз ремесленников (», «HELVETAS)»."""
    return "" if text.count("(") == text.count(")") else "()"
