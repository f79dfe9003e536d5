"""Groups that took part: after a label, after a head count, or as the subject of «приняли участие»."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.matches import numbers_of, quoted_of
from pipeline.annotators.persons import names_of, people_of
from pipeline.annotators.phrases import phrase_end
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import slots_of, slotted_otherwise
from pipeline.annotators.tokens import index_from, text_of, token_at
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.numbers import NumberMatch
from pipeline.normalisers.phrases import head

_PEOPLE = (
    r"(?:человек[а]?|участник(?:а|ов)?|гост(?:я|ей)|делегат(?:а|ов)?|слушател(?:я|ей)|жител(?:я|ей)|"
    r"чел\.|женщин|мужчин|адам|киши)"
)
# «собралось более 60 человек: спасатели, дорожники», «32 человека – 17 женщин и 15 мужчин: члены комитетов»
_AFTER_COUNT = re.compile(
    rf"(?P<count>[^\W_]+)\s?{_PEOPLE}[^.:;\n]{{0,60}}?(?:\s*:\s*|\s+[–—-]\s+|,\s*(?:среди\s+(?:них|которых)|в\s+том\s+числе)\s*[–—:-]?\s*)(?P<list>[^\d:][^.:\n]{{5,600}})",
    re.I,
)
_BRACKETS = re.compile(rf"(?P<count>[^\W_]+)\s?{_PEOPLE}\s*\((?P<list>[^()\d][^()]{{5,300}})\)", re.I)
_TOOK_PART = re.compile(
    r"(?:приняли|принимали|принимают|приняло)\s+(?:активное\s+|личное\s+)?участие|(?:при)?участвовали|присутствовали|участие\s+приняли|собрались|съехались|стали\s+участниками|(?:вошли|были)\s+приглашены",
    re.I,
)
_NOISE = re.compile(
    r"(?:а\s+также|также|и\s+другие|и\s+др|другие|и|всего|в\s+том\s+числе|из\s+них|среди\s+них|остальные|анын\s+ичинен|баары\s+болуп|ага)\b[\s,:–-]*",
    re.I,
)
_JOINT = re.compile(r"\s*(?:,\s*а\s+также|\s+а\s+также|;|,)\s*|\s+(?:и|жана)\s+", re.I)
_SUBJECT_END = re.compile(r"[.:;()–—\n]|,\s*(?:котор|где|что|чтобы|прошед|обуч)|\s(?:из|от)\s", re.I)


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each group; `value` is the nominative plural; parts: count."""
    for rule in RULES:
        yield from rule(doc)


def by_label(doc: Doc) -> Iterator[Mention]:
    """«Участники: представители государственных органов, журналисты, эксперты по миграции»."""
    for slot in slots_of(doc, "audience"):
        for piece in slot.pieces:
            if people_of(doc).inside(piece):
                continue
            start = piece.start
            whole = re.compile(rf"[^.:;\n]{{0,40}}?{_PEOPLE}[^.:;\n]{{0,60}}?(?:\s*[:–—]\s*|\()").match(
                text_of(doc), piece.start, piece.stop
            )
            start = whole.end() if whole and numbers_of(doc).begins_in(Span(*whole.span())) else start
            yield from _groups(doc, _sentence(doc, Span(start, piece.stop)), "audience.label", ("nomn", "accs", "gent"))


def by_count(doc: Doc) -> Iterator[Mention]:
    """«Пришли 16 человек, из них 11 женщин: руководители молодых организаций, волонтёры»."""
    for pattern in (_AFTER_COUNT, _BRACKETS):
        for match in pattern.finditer(text_of(doc)):
            span = Span(*match.span("list"))
            counted = numbers_of(doc).last_before(match.end("count"))
            if counted and counted.span.stop > match.start("count") and _is_people_list(doc, span):
                yield from _groups(doc, span, "audience.count", ("nomn", "gent", "accs"))


def by_verb(doc: Doc) -> Iterator[Mention]:
    """«В тренинге приняли участие 12 акушерок, 9 фельдшеров», «Участие приняли депутаты и журналисты»."""
    for match in _TOOK_PART.finditer(text_of(doc)):
        end = _SUBJECT_END.search(text_of(doc), match.end())
        span = stripped(text_of(doc), Span(match.end(), end.start() if end else len(text_of(doc))))
        if len(span) > 4 and not _has_person(doc, span) and _is_people_list(doc, span):
            yield from _groups(doc, span, "audience.verb", ("nomn", "gent"))


def by_kyrgyz(doc: Doc) -> Iterator[Mention]:
    """«Ага айыл өкмөттөрдүн өкүлдөрү, суу пайдалануучулар, мугалимдер катышты»."""
    for match in re.finditer(r"(?:^|[.!?]\s|\n)(?P<list>[^.!?\n]{5,400}?)\s+катыш(?:ты|ышты)", text_of(doc)):
        span = Span(*match.span("list"))
        if re.search(r"(?:лар|лер|лор|лөр|дар|дер|дор|дөр|тар|тер|тор|төр)[ыиуү]?\b", span.of(text_of(doc))):
            yield from _groups(doc, span, "audience.kyrgyz", ())


def _sentence(doc: Doc, span: Span) -> Span:
    """The first sentence of a value."""
    match = re.compile(r"[.!?]\s+(?=[А-ЯЁ])").search(text_of(doc), span.start, span.stop)
    return Span(span.start, match.start()) if match else span


def _has_person(doc: Doc, span: Span) -> bool:
    return bool(names_of(doc).inside(span))


def _is_people_list(doc: Doc, span: Span) -> bool:
    """The first item is people, in the plural."""
    first = next(_items(doc, span), None)
    if first is None:
        return False
    words = re.findall(r"[^\W\d_]+", first.of(text_of(doc)))[:4]
    return any(
        form.animate and form.number == "plur" and form.pos in ("NOUN", "ADJF", "PRTF")
        for word in words
        for form in forms(word.lower())[:3]
    )


def _items(doc: Doc, span: Span) -> Iterator[Span]:
    """Items of a list: at «;», at commas and «и» outside brackets and quotation marks."""
    brackets = re.compile(r"\([^()]*\)").finditer(text_of(doc), span.start, span.stop)
    closed = Spans([*quoted_of(doc).overlapping(span), *(Span(*match.span()) for match in brackets)])
    listed = ";" in span.of(text_of(doc))
    start = span.start
    for match in _JOINT.finditer(text_of(doc), span.start, span.stop):
        if closed.inside(match.start()) or (listed and ";" not in match[0]):
            continue
        if match[0].strip().lower() in ("и", "жана") and not _begins_group(doc, Span(match.end(), span.stop)):
            continue
        yield stripped(text_of(doc), Span(start, match.start()))
        start = match.end()
    yield stripped(text_of(doc), Span(start, span.stop))


def _begins_group(doc: Doc, rest: Span) -> bool:
    """What stands after «и» is another group, not a second word of the same."""
    text = re.split(r"[,;]", rest.of(text_of(doc)))[0]
    if re.match(r"\d", text.strip()):
        return True
    words: list[str] = re.findall(r"[^\W\d_]+", text)[:4]
    for word in words:
        found = forms(word.lower())
        if any(
            f.pos == "NOUN" and f.animate and f.number == "plur" and f.case in ("nomn", "accs") and f.share > 0.2
            for f in found
        ):
            return True
        if not any(f.pos in ("ADJF", "PRTF") for f in found):
            return word.lower().endswith(("лар", "лер", "лор", "лөр", "дар", "дер", "тар", "тер", "лары", "лери"))
    return False


def _groups(doc: Doc, span: Span, rule: str, cases: tuple[str, ...]) -> Iterator[Mention]:
    shared = ""
    for item in _items(doc, span):
        noise = _NOISE.match(text_of(doc), item.start, item.stop)
        item = Span(noise.end(), item.stop) if noise else item
        count = next((n for n in numbers_of(doc).inside(item) if n.span.start == item.start), None)
        name = stripped(text_of(doc), Span(count.span.stop, item.stop)) if count else item
        text = name.of(text_of(doc))
        if (
            len(text) < 3
            or not re.search(r"[^\W\d_]{3}", text)
            or re.search(r"\d", text.split()[0])
            or _is_total(text, bool(count))
        ):
            continue
        if _NOT_GROUP.search(text):
            continue
        own = _animate_head(text, cases)
        parts = (mention(doc, "number", count.span, rule, str(count.value)),) if count else ()
        value = ""
        if own:
            shared = own if own in _SHARING else ""
        elif shared and cases:
            value = shared
        yield mention(doc, "audience", name, rule, value, parts)


_NOT_GROUP = re.compile(
    r"\b(?:прилага|список|согласно|см\.)|^(?:женщин|мужчин|девуш|юнош|аялдар|эркектер)[а-я]*$", re.I
)
_SHARING = frozenset(["представитель", "член", "сотрудник", "руководитель", "специалист", "работник"])


def _is_total(text: str, counted: bool) -> bool:
    return (counted and bool(re.fullmatch(_PEOPLE + r"[^а-яё]*", text, re.I))) or bool(
        re.match(r"(?:человек|адам)\b", text, re.I)
    )


def _animate_head(text: str, cases: tuple[str, ...]) -> str:
    """The lemma of the head where it is people."""
    found = head(text, cases, "plur") if cases else None
    if found is None or not found.animate:
        return ""
    return found.lemma


def by_number(doc: Doc) -> Iterator[Mention]:
    """«На встречу пришло свыше ста детей и родителей», «Больше сотни фермеров Хатлонской области»."""
    for sentence in sentences_of(doc):
        numbers = numbers_of(doc).inside(sentence.span)
        if numbers and _attended().search(text_of(doc), sentence.span.start, sentence.span.stop):
            for number in numbers:
                yield from _counted(doc, number)


_NO_GROUP = re.compile(r"\s*(?:" + _PEOPLE + "|сом|рубл)", re.I)


def _counted(doc: Doc, number: NumberMatch) -> Iterator[Mention]:
    """The group that a number counts."""
    following = text_of(doc)[number.span.stop : number.span.stop + 60].strip()
    start = index_from(doc, number.span.stop)
    if start >= len(doc) or not _animate_head(following, ("gent", "nomn")):
        return
    if _NO_GROUP.match(text_of(doc), number.span.stop) or _in_slot(doc, number.span):
        return
    end = phrase_end(doc, start)
    if end <= start:
        return
    span = Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1].text))
    more = re.compile(r"\s+и\s+([^\W\d_]+)").match(text_of(doc), span.stop)
    if more and any(f.animate and f.number == "plur" and f.case == "gent" for f in forms(more[1].lower())):
        span = Span(span.start, more.end())
    yield from _groups(doc, span, "audience.number", ("gent", "nomn"))


def _in_slot(doc: Doc, span: Span) -> bool:
    return slotted_otherwise(doc, "audience", "count").cover(span)


def by_subject(doc: Doc) -> Iterator[Mention]:
    """«Учителя физкультуры сельских школ собрались на семинар»: the subject before the verb."""
    for match in _GATHERED.finditer(text_of(doc)):
        token = token_at(doc, match.start())
        if token is None:
            continue
        for child in token.children:
            if child.dep_.startswith("nsubj") and child.i < token.i and _is_group(child):
                for noun in (child, *(c for c in child.children if c.dep_ == "conj" and _is_group(c))):
                    start = _left(doc, noun)
                    end = phrase_end(doc, start, noun.i)
                    if end > start and end <= token.i + 1:
                        yield mention(
                            doc,
                            "audience",
                            Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1].text)),
                            "audience.subject",
                        )


def _is_group(token: Token) -> bool:
    return (
        any(f.pos == "NOUN" and f.animate and f.number == "plur" and f.case == "nomn" for f in forms(token.lower_))
        and token.lower_ not in _NOBODY
    )


def _left(doc: Doc, noun: Token) -> int:
    start = noun.i
    while start > noun.sent.start and any(
        f.pos in ("ADJF", "PRTF") and f.number == "plur" for f in forms(doc[start - 1].lower_)
    ):
        start -= 1
    return int(start)


@cache
def _attended() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row['pattern']})" for row in lexicons.read("attendance")), re.I)


_NOBODY = frozenset(
    ["участники", "участницы", "люди", "жители", "гости", "собравшиеся", "присутствующие", "они", "организаторы"]
)
_GATHERED = re.compile(
    r"\b(?:собрались|съехались|приняли\s+(?:активное\s+)?участие|(?:при)?участвовали|присутствовали|сошлись|встретились)\b",
    re.I,
)

RULES = (by_label, by_count, by_verb, by_number, by_subject, by_kyrgyz)
