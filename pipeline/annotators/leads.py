"""Leads: the sentences that say that an event took place.

Writes `doc.user_data["leads"]`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from pipeline import lexicons
from pipeline.annotators.encounters import encounters
from pipeline.annotators.event_nouns import EventNoun, event_nouns_of
from pipeline.annotators.found import Found
from pipeline.annotators.matches import dates_of, names_day, places_of, quoted_of, quotes_of
from pipeline.annotators.occasions import occasions
from pipeline.annotators.reading import Part
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.tenses import ends_clause, has_happened, tells_of_future
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.annotators.turnouts import turnouts
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.morphology import forms, lemmas

_EARLIER = re.compile(
    r"^\W*(?:напомним|напоминаем|p\.?\s?s\b|читайте\s+также|(?:ещё|ранее)\s+по\s+теме)|\bперв(?:ая|ый|ое)\s+(?:так|подобн)[а-я]+\s"
    r"|\bещ[её]\s+(?:\d{1,2}\s+(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)|в\s+\d{4})",
    re.I,
)
_NOUNS = frozenset(["участие"])
"""Nouns among the words of taking place, in one form only: not «конференция с участием экспертов»."""
_OTHER = frozenset(
    [
        "ранее",
        "прежде",
        "предыдущий",
        "прошлогодний",
        "следующий",
        "следущий",
        "очередной",
        "напомнить",
        "накануне",
        "впоследствии",
        "аналогичный",
    ]
)


_RELATIVE = re.compile(r"^[^.;!?]{0,120}?,\s*(?:на\s+|в\s+)?котор[а-яё]+\s+(?:\w+\s+){0,6}$", re.I)
"""«на совещании по безопасности, которое прошло 12 марта»."""


_INTO = re.compile(r"\s(?:в|во|на)\s+(?:работе\s+)?(?:[^\W\d]+(?:ом|ой|ем|ей|ый|ую|ое|ие|ых)\s+){0,3}$")
_HEAD = 80
ENTRY = 2.5
"""What the day before it adds to an event noun without a verb."""
_REACH, _LONG = 12, 30
"""Words between a Kyrgyz event noun and its verb, which stands last; a subject in the nominative may be far from it."""
_JOINING = "катыш"
"""«Форумга …, … жана … катышты»: all who took part stand between."""
_BESIDE = 3
"""Words within which a Kyrgyz verb follows its subject: «уюштуруу комитетинин отуруму болуп өттү»."""
_NOW = re.compile(r"\b(?:сегодня|сейчас|в\s+эти\s+дни)\b", re.I)
_SAID = re.compile(r"\s*,?\s*[–—-]\s")
_LASTING = frozenset({"длиться", "проводиться", "созываться"})
"""What in the present is said of no single event."""
_SEVERAL = re.compile(r"\b(?:[3-9]|[1-9]\d+)\s+(?:[а-яё]+(?:ых|их)\s+)?$")
"""«с 2017 года фонд провёл 14 семинаров»."""
_WORK = frozenset({"работа", "ход"})
"""Nouns that a verb rules in place of the event: «в работе семинара приняли участие»."""
_PARTS = frozenset({"этап", "тур", "финал", "открытие", "закрытие", "день", "часть"})
"""Nouns that take place in its stead: «прошёл второй тур конкурса»."""
_WITHIN = 14
"""Words between «в рамках» and the noun that they rule: «в рамках участия министра в работе заседания»."""
_FRAMES = frozenset({"рамках", "после", "накануне"})
_EARLY = 4
"""Sentences at the top in one of which a verb tells what a text is about."""
_SOON = 50
"""Words behind an event noun without a verb among which a verb tells what took place."""
_PARTED = re.compile(r"(?:[.,:;–—]|\sот)\s+(?=\S)")
_BRACKETS = re.compile(r"\(([^()]+)\)")
_ONLINE = re.compile(r"онлайн|online|zoom|год[а-я]*", re.I)
_TAKEN_UP = re.compile(
    r"(?:он[аои]?|это(?:т\s+\w+|\s+событие)?|мероприятие|последн(?:яя|ий|ее)(?:\s+из\s+них)?|перв(?:ая|ый|ое)(?:\s+из\s+них)?|"
    r"котор(?:ый|ая|ое))\s|(?=(?:состоял(?:ся|ась|ось|ись)|прош(?:[её]л|ла|ло|ли)|провед[её]н[аоы]?)\s)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Lead:
    """A sentence that says that an event took place, the noun that names it, and how strongly it does."""

    sentence: Span
    noun: EventNoun
    verb: str
    score: float
    dated: bool
    entry: bool = False
    """No verb says it, but the day at the head of the block: «10 июля, Джалал-Абад. Тренинг «…».»"""
    usual: bool = False
    """May speak of what happens again and again: no report where all leads do."""
    turnout: bool = False
    """No verb says it, but people came on that day and are counted."""
    dateline: Span | None = None
    """Of an entry, where the day and the place stand behind the noun."""


def leads(doc: Doc) -> Doc:
    """Find the leads."""
    found = tuple(_leads(doc, event_nouns_of(doc)))
    if not any(lead.verb and not lead.usual for lead in found):
        found = tuple(lead for lead in found if not lead.usual)
        found = found if any(lead.entry for lead in found) else tuple(_came(doc)) or found
    doc.user_data["leads"] = found
    return doc


def leads_of(doc: Doc) -> tuple[Lead, ...]:
    """All leads, in order, the best noun of each sentence."""
    found: tuple[Lead, ...] = doc.user_data["leads"]
    return found


def tells_of_earlier(sentence: str) -> bool:
    """Whether a sentence tells of an event before this one.

    >>> tells_of_earlier("Первая такая конференция прошла в 2009 году.")
    True
    """
    return bool(_EARLIER.search(sentence))


def speaks_of_another(sent: Tokens) -> bool:
    """«Ранее министр встретился …», «Предыдущий сход состоялся …»."""
    return any(lemma in _OTHER for token in sent for lemma in lemmas(token.lower_))


@cache
def _held() -> dict[str, str]:
    return {row["verb"]: row["form"] for row in lexicons.read("held")}


def _leads(doc: Doc, nouns: Found[EventNoun]) -> Iterator[Lead]:
    told: list[EventNoun] = []
    for number, sentence in enumerate(sentences_of(doc)):
        span = sentence.span
        sent = doc[sentence.start : sentence.end]
        verbs = _verbs(sent)
        names = dict(occasions(doc, verbs))
        inside = [noun for noun in nouns.inside(span) if noun.token in names or not _is_quoted(doc, noun)]
        scored = [lead for noun in inside if (lead := _lead(doc, sent, span, noun, verbs, number))]
        if not verbs and (entry := _entry(doc, span, inside)):
            scored.append(entry)
        scored += _met(doc, sent, span, number)
        if not any(noun.rank > 1 for noun in inside):
            scored += _called(doc, sent, span, names, number)
        if not any(noun.rank for noun in inside) and (again := _taken_up(doc, span, told, verbs, number)):
            scored = [again]
        if scored:
            yield max(scored, key=lambda lead: (lead.score, -lead.noun.span.start))
        told = [noun for noun in inside if noun.rank > 0]


def _came(doc: Doc) -> Iterator[Lead]:
    """«Макет стоял 9 марта в фойе Дворца горняков. Подошли 300 человек»: where nothing else tells of an event."""
    for sentence, noun in turnouts(doc):
        yield Lead(sentence.span, noun, doc[noun.token].lower_, noun.rank + 2.0, dated=True, turnout=True)


def _met(doc: Doc, sent: Tokens, span: Span, number: int) -> list[Lead]:
    """«Министр встретился с послом»: told by a verb alone, at the top of the text or on a day."""
    dated = names_day(doc, span)
    told = span.of(text_of(doc))
    if not (number < _EARLY or dated) or speaks_of_another(sent) or tells_of_earlier(told) or kyrgyz.is_aside(told):
        return []
    leads = []
    for token, met in encounters(sent):
        word = Span(token.idx, token.idx + len(token.text))
        noun = EventNoun(word, word, met.type, 2, token.i, told=True)
        leads.append(Lead(span, noun, token.lower_, noun.rank + 3.0 + 2.0 * dated - min(0.25 * number, 3.0), dated))
    return leads


def _called(doc: Doc, sent: Tokens, span: Span, names: dict[int, Span], number: int) -> Iterator[Lead]:
    """«15 апреля прошли «Научные бои»»: on a day or in a place, under a name that does not tell the kind."""
    dated = names_day(doc, span)
    if (dated or _place_spans(doc, span)) and not tells_of_future(sent):
        for i, name in names.items():
            noun = EventNoun(name, name, "other", 1, i, told=True)
            yield Lead(span, noun, doc[i].head.lower_, noun.rank + 3.0 + 2.0 * dated - min(0.25 * number, 3.0), dated)


def _is_quoted(doc: Doc, noun: EventNoun) -> bool:
    """Inside a quoted title; not «“тегерек стол” өттү», «“Жаштар форуму” өттү», where the noun is what is quoted."""
    quote = quoted_of(doc).at(noun.core.start)
    if quote is None or not quoted_of(doc).cover(noun.core):
        return quoted_of(doc).cover(noun.core)
    if _SAID.match(text_of(doc), quote.stop) and sentences_of(doc).begins(quote.start):
        return False  # «Тренинг завершился в Оше», – сообщили в фонде
    alone = len(quote) < len(noun.core) + 5
    return quote.stop - noun.core.stop > 2 or not (alone or kyrgyz.is_kyrgyz(doc[noun.token].sent.text))


def _entry(doc: Doc, span: Span, inside: list[EventNoun]) -> Lead | None:
    """An event noun behind the day, or the day and place, that its block begins with; or before them, in brackets."""
    noun = next((noun for noun in inside if noun.rank > 1), None)
    if noun is None:
        return None
    part = reading_of(doc).part_at(span.start)
    if span.start - part.content > _HEAD:
        return None
    before = Span(part.content, span.start if span.start > part.content else max(part.content, noun.span.start))
    behind = None
    if not _is_dateline(doc, before):
        behind = _dateline_behind(doc, part, span, noun) if span.start == part.content else None
        if behind is None or noun.span.start - span.start > _HEAD:
            return None
    stop = max(span.stop, behind.stop) if behind else span.stop
    return Lead(Span(part.content, stop), noun, "", noun.rank + ENTRY, True, entry=True, dateline=behind)


def _dateline_behind(doc: Doc, part: Part, span: Span, noun: EventNoun) -> Span | None:
    """The dateline that stands behind the noun: in brackets, or «Тренинг для акушерок. Ош, 12 марта»."""
    bracket = _BRACKETS.search(text_of(doc), noun.span.stop, span.stop)
    if bracket and _is_dateline(doc, Span(*bracket.span(1))):
        return Span(*bracket.span(1))
    until = min(part.stop, noun.span.stop + 2 * _HEAD)
    day = next((one.span for one in dates_of(doc).inside(Span(noun.span.stop, until)) if one.period.start.day), None)
    if day is None or not _is_told(doc, noun, day):
        return None
    parted = _PARTED.finditer(text_of(doc), noun.span.stop, day.start + 1)
    datelines = (Span(one.end(), day.stop) for one in parted)
    return next((one for one in datelines if _is_dateline(doc, one)), None)


def _is_told(doc: Doc, noun: EventNoun, day: Span) -> bool:
    """A nominative with no verb up to the day, and verbs of the past soon behind it."""
    word = doc[noun.token]
    if not any(form.case == "nomn" for form in forms(word.lower_)) or tells_of_future(word.sent):
        return False
    verbs = [token for token in doc[noun.token : noun.token + _SOON] if "Fin" in token.morph.get("VerbForm", [])]
    return all(token.idx >= day.stop for token in verbs) and any("Past" in one.morph.get("Tense", []) for one in verbs)


def _is_dateline(doc: Doc, span: Span) -> bool:
    """«10 июля 2023 г., Джалал-Абад»: a day, and nothing but places beside it."""
    dates = dates_of(doc).inside(span)
    if len(span) > _HEAD or not any(match.period.start.day for match in dates):
        return False
    rest = _without(text_of(doc), span, [*(match.span for match in dates), *_place_spans(doc, span)])
    return not re.search(r"[^\W\d_]{3}", _ONLINE.sub("", rest))


def _place_spans(doc: Doc, span: Span) -> list[Span]:
    return [one.span for one in places_of(doc).inside(span)]


def _without(text: str, span: Span, known: list[Span]) -> str:
    """A stretch of text without what is known in it."""
    out, at = [], span.start
    for one in sorted(known):
        out.append(text[at : one.start])
        at = max(at, one.stop)
    return "".join((*out, text[at : span.stop]))


def _taken_up(doc: Doc, span: Span, told: list[EventNoun], verbs: dict[int, str], number: int) -> Lead | None:
    """«… школа фермеров. Она прошла 5 мая»: a pronoun for the noun of the sentence before, and such a verb."""
    opening = _TAKEN_UP.match(text_of(doc), span.start, span.stop)
    held = next((i for i, form in verbs.items() if form == "active"), None)
    if opening is None or held is None or not told or tells_of_future(doc[held].sent):
        return None
    noun = max(told, key=lambda one: (one.rank, -one.span.start))
    dated = names_day(doc, span)
    score = noun.rank + 3.0 + 2.0 * dated - min(0.25 * number, 3.0)
    return Lead(span, noun, doc[held].lower_, score, dated) if dated or _place_spans(doc, span) else None


@cache
def _kyrgyz_held() -> re.Pattern[str]:
    return kyrgyz.told(row["stem"] for row in lexicons.read("held_ky"))


def _is_kyrgyz_held(doc: Doc, i: int) -> bool:
    """«өткөрүлүүдө», «катышышты»; a participle only where a clause ends: not «форумду уюштурган тарап»."""
    match = _kyrgyz_held().fullmatch(doc[i].lower_)
    if match and match[0].startswith("от") and not kyrgyz.is_kyrgyz(doc[i].sent.text):
        return False  # «отпуск», and not «өткөрүлдү» typed without the letters
    return match is not None and (not match["past"] or ends_clause(doc[i]))


def _verbs(sent: Tokens) -> dict[int, str]:
    """Verbs of taking place: token → form of construction."""
    found = {}
    for token in sent:
        low = token.lower_
        if not has_happened(token):
            continue
        named = frozenset() if token.pos_ == "NOUN" else lemmas(low) - _NOUNS
        for word in [low] if low in _held() else sorted(named):
            if word in _held():
                found[token.i] = _held()[word]
        if token.i not in found and _is_kyrgyz_held(sent.doc, token.i):
            found[token.i] = "kyrgyz"
        if low.endswith(("ён", "ен", "на", "но", "ны")) and any(
            f.pos == "PRTS" and f.lemma in ("провести", "организовать", "проводить") for f in forms(low)
        ):
            found[token.i] = "active"
    return found


def _within(doc: Doc, noun: EventNoun, verbs: dict[int, str]) -> bool:
    """«в рамках форума прошла встреча», «обсудили после прошедшего в Алматы заседания»: not the forum."""
    before = doc[max(doc[noun.token].sent.start, noun.token - _WITHIN) : noun.token]
    frame = next((token.i for token in reversed(list(before)) if token.lower_ in _FRAMES), None)
    ruled = any(form.case == "gent" for form in forms(doc[noun.token].lower_))
    told = (i for i in verbs if any(form.pos in ("VERB", "PRTS") for form in forms(doc[i].lower_)))
    return frame is not None and ruled and not any(frame < i < noun.token for i in told)


def _lead(doc: Doc, sent: Tokens, span: Span, noun: EventNoun, verbs: dict[int, str], number: int) -> Lead | None:
    if (
        tells_of_future(sent)
        or sent.text.rstrip().endswith("?")
        or kyrgyz.is_future(text_of(doc)[noun.span.stop : span.stop])
    ):
        return None
    if tells_of_earlier(span.of(text_of(doc))):
        return None
    tied = [i for i in verbs if _tied(doc, i, noun, verbs[i])]
    dated = names_day(doc, span)
    score = noun.rank + 3.0 * bool(tied) + 1.0 * bool(verbs) + 2.0 * dated
    score += 1.5 * quotes_of(doc).begins_in(Span(noun.span.stop, noun.span.stop + 12))
    score += 0.5 * any(verbs[i] == "kyrgyz" and 0 < i - noun.token <= _BESIDE for i in tied)
    score -= 2.5 * kyrgyz.is_aside(sent.text)
    score -= 2.5 * speaks_of_another(sent)
    score -= 3.5 * _within(doc, noun, verbs)
    score -= min(0.25 * number, 3.0)
    verb = doc[tied[0]].lower_ if tied else ""
    if not tied and (speaks_of_another(sent) or _is_intended(doc[noun.token])):
        return None
    usual = bool(tied) and not dated and _is_usual(doc, noun, tied)
    return Lead(span, noun, verb, score, dated, usual=usual) if verbs or dated else None


def _is_intended(token: Token) -> bool:
    """«предложил провести слушания 5 мая», «слушания назначить на 5 мая»: somebody wants it."""
    ruled = token.dep_ in ("obj", "nsubj") and "Inf" in token.head.morph.get("VerbForm", [])
    return ruled or any(word.dep_ == "nmod" and "Inf" in word.morph.get("VerbForm", []) for word in token.children)


def _is_usual(doc: Doc, noun: EventNoun, tied: list[int]) -> bool:
    """«Слушания проводятся весной», «стол длится три часа», «фонд провёл 14 семинаров»: again and again."""
    sent = doc[noun.token].sent
    if _NOW.search(sent.text) or _place_spans(doc, Span(sent.start_char, sent.end_char)):
        return False
    several = all(form.number == "plur" for form in forms(doc[noun.token].lower_))
    told = [form for i in tied for form in forms(doc[i].lower_)[:1] if form.pos == "VERB" and form.known]
    usual = bool(told) and all("pres" in form.marks and (several or form.lemma in _LASTING) for form in told)
    return usual or (several and bool(_SEVERAL.search(text_of(doc), sent.start_char, noun.span.start)))


def _tied(doc: Doc, i: int, noun: EventNoun, form: str) -> bool:
    """The noun is what took place, or what somebody held: subject or object of the verb."""
    token = doc[noun.token]
    if form == "being":
        return token.head.i == i and token.dep_ == "nsubj" and _is_dated(doc, token)
    if form == "kyrgyz":
        case = kyrgyz.stripped(token.lower_).case
        far = case == "nomn" or (case == "datv" and doc[i].lower_.startswith(_JOINING))
        return bool(token.sent == doc[i].sent) and -_REACH < i - noun.token < (_LONG if far else _REACH)
    before = doc[noun.token - 1] if noun.token else token
    roles = ("nsubj", "obj") if form == "agent" else ("nsubj", "obj", "obl", "nmod")
    for word in (token, before) if before.idx >= noun.span.start or lemmas(before.lower_) & _WORK else (token,):
        if word.head.i == i and word.dep_.startswith(roles):
            return True
    whole = token.head
    if token.dep_ == "nmod" and whole.head.i == i and whole.dep_.startswith(("nsubj", "obj")) and _is_part(whole):
        return True
    if 0 < i - noun.token < 25 and _RELATIVE.search(text_of(doc)[noun.span.stop : doc[i].idx]):
        return True
    own = {(f.case, f.number) for f in forms(doc[i].lower_) if f.pos == "PRTF"}
    if own and 0 < i - noun.token <= 10:  # «отчёт о диалоге с верующими, состоявшемся 28 апреля»
        return any((f.case, f.number) in own for f in forms(token.lower_))
    cases = {f.case for f in forms(token.lower_)}
    if form == "other" and 0 < noun.token - i <= 8 and cases & {"loct", "accs", "gent"}:  # «участвовали в форуме»
        into = _INTO.search(text_of(doc), doc[i].idx, noun.span.start)
        return into is not None and ("работе" in into[0]) == (not cases & {"loct", "accs"})
    near = abs(i - noun.token) <= 8 and doc[min(i, noun.token) : max(i, noun.token)].text.count(",") <= 1
    return near and bool(cases & {"nomn", "accs"})


def _is_dated(doc: Doc, token: Token) -> bool:
    sent = Span(token.sent.start_char, token.sent.end_char)
    return names_day(doc, sent)


def _is_part(token: Token) -> bool:
    return bool(lemmas(token.lower_) & _PARTS)
