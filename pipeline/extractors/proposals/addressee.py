"""To whom a proposal is addressed."""

import re
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.bodies import bodies_of
from pipeline.annotators.complements import number_at
from pipeline.annotators.matches import places_of
from pipeline.annotators.phrases import phrase_end
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import Slot
from pipeline.annotators.tokens import index_from, text_of, token_at
from pipeline.extractors.mentions import mention, stripped
from pipeline.extractors.proposals.infinitives import is_infinitive, starts_infinitive
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms, lemmas
from pipeline.normalisers.phrases import head, is_abbreviation, is_dative

# who is asked to do it: «Министерству просвещения – включить», «Поручить комиссии … проверить»
_TO_DASH = re.compile(r"(?P<name>[^–—:;.\n]{4,120}?)\s*[–—:-]\s+(?=[а-яё])")
_TO_COLON = re.compile(r"(?P<name>[А-ЯЁӨҮа-яё][^:;.\n]{2,90}?)\s*:\s+(?=[а-яё])")
_DIRECT = ("nomn", "accs")
_ORDERS = re.compile(r"[а-яё]{2}(?:ть|ти|чь)(?:ся)?\b", re.I)
"""«Отделу раз в месяц вывешивать список – постоянно»: no name, the order itself."""
CHARGE = re.compile(
    r"\s*(?:поручить|рекомендовать|предложить|обязать|просить|призвать|обратиться\s+к|направить\s+(?:в|письмо\s+в))\s+",
    re.I,
)
"""«Поручить | комиссии проверить счета»: before who has to do it."""
# «Рекомендации для мэрии города Талас:», «Обращение к жителям прибрежных сёл:», «Рекомендации мэрии:»
_LABEL_FOR = re.compile(
    r"(?:рекоменд|предложени|пожелани|совет)[а-яё]*\s+для\s+(?P<name>[^:\n]{3,120}?)\s*[:.]?\s*$", re.I
)
_LABEL_TO = re.compile(r"\b(?:ко?|в\s+адрес)\s+(?P<name>[^:\n]{3,120}?)\s*[:.]?\s*$", re.I)
_WITH_CALL = re.compile(
    r"\s+(?:с|со)\s+(?:[а-яё]+\s+)?(?:призыв|просьб|предложени|обращени|рекомендаци|пожелани|требовани)[а-яё]*.*$",
    re.I,
)
_LABEL_DATIVE = re.compile(
    r"(?:рекоменд|предложени|обращени|призыв)[а-яё]*\s+(?P<name>[^:\n]{3,120}?)\s*[:.]?\s*$", re.I
)
# «обратились к кенешу с призывом», «обратились в министерство с просьбой»
_APPEALED_TO = re.compile(r"\bко?\s+(?P<name>[^.,;:]{4,120}?)\s*$")
_APPEALED_IN = re.compile(r"\bобрат[а-яё]+\s+во?\s+(?P<name>[^.,;:]{4,120}?)\s*$", re.I)
# «Муниципалитетам поручено», «…, а землячеству рекомендовала»
_BEFORE_VERB = re.compile(
    r"(?:^|[.!?:]\s+|,\s+(?:а\s+|и\s+)?)(?:(?i:по\s+(?:итогам|результатам))(?:\s+[а-яё]+){1,3}?\s+(?=[А-ЯЁ]))?"
    r"(?P<name>[^.,;:!?\n]{4,80}?)\s*(?:(?:было|он|она|они)\s*)?$"
)
# «Пчеловоды просят айыл окмоту:», «призвали мэрии городов:»
_LABEL_ASKED = re.compile(
    r"\b(?:прос(?:ят|или|им)|призва(?:ли|ла|л)|призыва(?:ют|ет|ем))\s+(?!\w+ть\b|ко?\s|от\s)(?P<name>[^:\n,]{3,120}?)\s*[:.]?\s*$",
    re.I,
)
# «Мэру города поручено:», «Участники предложили мэрии:», «От мэрии потребовали:»
_LABEL_BEFORE = re.compile(
    r"^\W*(?P<name>[^:\n]{3,90}?)\s+(?:было\s+)?(?:рекомендован|поручен|предложен|предписан|адресован)[оаы]\s*:?\s*$",
    re.I,
)
_LABEL_BEHIND = re.compile(
    r"\b(?:предложи|рекомендова|поручи|посоветова|предписа)л[аи]?\s+(?P<name>[^:\n]{3,90}?)\s*:?\s*$", re.I
)
_LABEL_FROM = re.compile(r"\bот\s+(?P<name>[^:\n,]{3,90}?)\s+(?:по)?требу?[а-яё]+\s*:?\s*$", re.I)
_LABEL_OF = re.compile(r"\b(?:прос|жд|хот|треб)[а-яё]+\s+от\s+(?P<name>[^:\n,]{3,90}?)\s*:?\s*$", re.I)
_LABEL_IN = re.compile(r"\bобрат[а-яё]+\s+во?\s+(?P<name>[^:\n]{3,120}?)\s*[:.]?\s*$", re.I)
_LABELS = (
    (_LABEL_FOR, "gent"),
    (_LABEL_ASKED, "accs"),
    (_LABEL_IN, "accs"),
    (_LABEL_TO, "datv"),
    (_LABEL_DATIVE, "datv"),
    (_LABEL_BEFORE, "datv"),
    (_LABEL_BEHIND, "datv"),
    (_LABEL_FROM, "gent"),
    (_LABEL_OF, "gent"),
)
_BY_NAME = re.compile(r"(?:[А-ЯЁӨҮҢ]{2,6}\s+)?(?:«[^«»\n]{2,60}»|“[^“”\n]{2,60}”)")
_NEXT_CLAUSE = frozenset({"до", "в", "к", "не"})
"""«ветеринарам | не скрывать больных», «отделу | до 1 мая вывесить план»: words of what is to be done."""
_BACK = 160
"""Characters before a verb among which its addressee is looked for."""


def addressee(doc: Doc, span: Span) -> Mention | None:
    """Inside an item: «Министерству просвещения – включить», «Поручить комиссии … проверить»."""
    if by_colon := _colon_addressee(doc, span):
        return by_colon
    match = _TO_DASH.match(text_of(doc), span.start, span.stop)
    if match and _is_charged(doc, match):
        return mention(doc, "addressee", stripped(text_of(doc), Span(*match.span("name"))), "proposals.colon", "nomn")
    if match and is_dative(match["name"]) and not _ORDERS.search(match["name"]):
        return mention(doc, "addressee", stripped(text_of(doc), Span(*match.span("name"))), "proposals.dash", "datv")
    charge = CHARGE.match(text_of(doc), span.start, span.stop)
    if charge:
        asked = re.match(r"\s*(?:просить|призвать)", charge[0], re.I)
        return dative_phrase(doc, charge.end(), span.stop, ("accs", "gent") if asked else ("datv",))
    return _first_dative(doc, span)


def _is_charged(doc: Doc, match: re.Match[str]) -> bool:
    """«Районное управление – | поставить пункт»: an organisation in the nominative, then what it has to do."""
    token = token_at(doc, match.end())
    named = bodies_of(doc).at(match.start("name"))
    short = token_at(doc, match.start("name"))
    if short is not None and is_abbreviation(short.text.split("-")[0]) and not re.search(r"\s", match["name"]):
        return token is not None and starts_infinitive(doc, token)
    whole = named is not None and named.span.start == match.start("name") and "nomn" in named.cases
    return whole and not is_dative(match["name"]) and token is not None and starts_infinitive(doc, token)


def _colon_addressee(doc: Doc, span: Span) -> Mention | None:
    """«Министерство: опубликовать порядок»: who has to do it, in the nominative or, behind «просят», the accusative."""
    match = _TO_COLON.match(text_of(doc), span.start, span.stop)
    token = token_at(doc, match.end()) if match else None
    if match is None or token is None or not starts_infinitive(doc, token):
        return None
    first = token_at(doc, match.start("name"))
    if first is None or is_infinitive(first) or not (is_abbreviation(first.text) or head(match["name"], _DIRECT)):
        return None
    if any(word.pos_ == "VERB" for word in doc[first.i : token.i]):  # «чаще всего повторялось одно: обязать …»
        return None
    return mention(doc, "addressee", Span(*match.span("name")), "proposals.colon", " ".join(_DIRECT))


def label_addressee(doc: Doc, slot: Slot) -> Mention | None:
    """«Рекомендации для мэрии города Талас:», «обращение к жителям прибрежных сёл:»."""
    label = slot.label.of(text_of(doc))
    found = ((pattern.search(label), case) for pattern, case in _LABELS)
    fits = ((match, case) for match, case in found if match and (case != "datv" or is_dative(match["name"])))
    match, case = next(fits, (None, ""))
    if match is None:
        return None
    name = _WITH_CALL.sub("", match["name"])
    start = slot.label.start + match.start("name")
    span = stripped(text_of(doc), Span(start, start + len(name)))
    return mention(doc, "addressee", span, "proposals.label", case) if len(span) else None


def address_before(doc: Doc, position: int, kind: str) -> Mention | None:
    """«обратились к Бишкекскому городскому кенешу с призывом …», «Муниципалитетам поручено …»."""
    sentence = sentences_of(doc).at(position)
    start = max(sentence.span.start if sentence else 0, position - _BACK)
    text = text_of(doc)[start:position]
    appealed = ((_APPEALED_TO, "datv"), (_APPEALED_IN, "accs")) if kind in ("appeal", "proposal") else ()
    rules = appealed if kind == "appeal" else (*appealed, (_BEFORE_VERB, "datv"))
    for pattern, case in rules:
        match = pattern.search(text)
        if match and (case == "accs" or is_dative(match["name"])):
            span = Span(start + match.start("name"), start + match.end("name"))
            return mention(doc, "addressee", span, "proposals.appeal", case)
    return None


def is_for_guests(addressee: Mention | None) -> bool:
    """«предложил участникам ответить на вопросы»: what those who came were to do there."""
    words = addressee.reading.lower().split() if addressee else ()
    return any(not lemmas(word).isdisjoint(_guests()) for word in words[:3])


@cache
def _guests() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicons.read("guests"))


def _first_dative(doc: Doc, span: Span) -> Mention | None:
    """«Деканату закупить аптечки», «деканам до 1 марта представить планы»: who has to, then the infinitive."""
    token = token_at(doc, span.start)
    called = _BY_NAME.match(text_of(doc), span.start)
    if token is None or is_infinitive(token) or not (called or is_dative(span.of(text_of(doc)))):
        return None
    found = dative_phrase(doc, span.start, span.stop)
    following = after_phrase(doc, span.start, ("datv",))
    return found if any(is_infinitive(word) for word in doc[following : following + 6]) else None


def dative_phrase(doc: Doc, start: int, stop: int, cases: tuple[str, ...] = ("datv",)) -> Mention | None:
    """The noun phrase in the dative that begins here, up to the infinitive; or what is only called by its name."""
    span = _phrase(doc, start, cases)
    if span is None:
        return None
    return mention(doc, "addressee", Span(span.start, min(span.stop, stop)), "proposals.dative", cases[0])


def after_phrase(doc: Doc, start: int, cases: tuple[str, ...]) -> int:
    """The number of the word behind the noun phrase that begins at a character."""
    span = _phrase(doc, start, cases)
    return index_from(doc, span.stop if span else start)


def _phrase(doc: Doc, start: int, cases: tuple[str, ...]) -> Span | None:
    token = token_at(doc, start)
    head = _dative_head(doc, token.i, cases) if token is not None else None
    if token is None or head is None:
        called = _BY_NAME.match(text_of(doc), start) if cases else None  # «обязало | «Теплосервис» | закончить ремонт»
        return Span(*called.span()) if called else None
    end = phrase_end(doc, token.i, head)
    while end > token.i + 1 and (doc[end - 1].lower_ in _NEXT_CLAUSE or is_infinitive(doc[end - 1])):
        end -= 1
    end = _past_number(doc, end)
    return Span(token.idx, doc[end - 1].idx + len(doc[end - 1].text))


def _past_number(doc: Doc, end: int) -> int:
    """«музеи | двух стран»."""
    number = number_at(doc, end) if end < len(doc) else None
    following = index_from(doc, number.span.stop) if number and number.qualifier == "exact" else end
    while end + 1 < len(doc) and doc[end].lower_ in (",", "и") and places_of(doc).begins(doc[end + 1].idx):
        end = following = end + 2  # «мэрии Оша | , Ферганы и Худжанда»
    counted = end < following < len(doc) and any(form.case == "gent" for form in forms(doc[following].lower_))
    return phrase_end(doc, following) if counted and not is_infinitive(doc[following]) else end


def _dative_head(doc: Doc, i: int, cases: tuple[str, ...] = ("datv",)) -> int | None:
    """The noun in the dative (or another case) with only its own adjectives before it."""
    best = fixed = None
    for at in range(i, min(i + 6, len(doc))):
        found = forms(doc[at].lower_)
        if any(f.pos == "INFN" for f in found):
            return fixed if best is None else best
        fixed = at if any("Fixd" in f.marks and f.known for f in found) else fixed  # «айыл окмоту»
        if found[:1] and found[0].pos == "COMP":  # «чаще» is no forest
            return best
        if any(f.pos == "NOUN" and f.case in cases and "Fixd" not in f.marks for f in found):
            best = at
        if not any((f.pos in ("ADJF", "PRTF") and f.case in cases) or "Fixd" in f.marks for f in found):
            return best
    return best
