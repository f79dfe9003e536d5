"""Organisations behind the event: organisers, partners, donors, hosts."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.leads import event_nouns_of, is_event_word
from pipeline.annotators.matches import quoted_of
from pipeline.annotators.persons import people_of
from pipeline.annotators.phrases import phrase_end
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.tokens import index_from, text_of, token_at
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.phrases import is_abbreviation
from pipeline.normalisers.positions import organisation_heads, split_parts

_ROLES = ("organizer", "partner", "donor", "host")
_JOINT = re.compile(r"\s*(?:,\s*а\s+также|,|\s+а\s+также|\s+и)\s+", re.I)
_KYRGYZ = (
    # «Швейцариянын Өнүктүрүү агенттигинин колдоосу менен»
    (
        "donor",
        re.compile(r"(?P<name>[^.,;:\n()]{4,160}?)\s+(?:каржылык\s+)?колдоосу\s+(?:менен|астында|алдында)", re.I),
    ),
    ("organizer", re.compile(r"(?:уюштуруучу(?:су|лары)?)\s*[–—:-]\s*(?P<name>[^.;\n]{4,160})", re.I)),
    ("organizer", re.compile(r"(?P<name>[^.,;:\n]{4,160}?)\s+(?:тарабынан\s+)?уюштур(?:ду|улду|ган)", re.I)),
    ("partner", re.compile(r"(?P<name>[^.,;:\n]{4,160}?)\s+менен\s+(?:биргелик|кызматташ)", re.I)),
)
_PERSONAL = re.compile(r"\d{4}|^(?:он|она|они|мы|его|её|их)\b", re.I)


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each organisation; `value` is its role, a part 'case' says how it stands there."""
    for rule in RULES:
        yield from rule(doc)


def by_label(doc: Doc) -> Iterator[Mention]:
    """«Организаторы: Центр «Арман»; Алматинский городской методический кабинет»."""
    for slot in slots_of(doc, *_ROLES):
        for piece in slot.pieces if slot.form else ():
            if people_of(doc).inside(piece):
                continue
            for span in _listed(doc, piece):
                yield _mention(doc, span, slot.field, "hosts.label", "nomn")


def by_pattern(doc: Doc) -> Iterator[Mention]:
    """«Тренинг проведён при поддержке Фонда ООН …», «Организатором выступил фонд «Эне-Бала»»."""
    labelled = Spans(slot.span for slot in slots_of(doc, *_ROLES) if slot.form)
    for role, case, pattern in _patterns():
        for match in pattern.finditer(text_of(doc)):
            if labelled.at(match.start()):
                continue
            for span, own in _organisations(doc, match.end(), case):
                yield _mention(doc, span, role, "hosts.pattern", own)


def by_subject(doc: Doc) -> Iterator[Mention]:
    """«Центр правовой помощи «Жолдош» провёл вебинар»: the subject of the lead's verb."""
    for scope in scopes_of(doc):
        if scope.lead is None:
            continue
        sentence = sentences_of(doc).at(scope.lead.sentence.start)
        if sentence is not None:
            for token in doc[sentence.start : sentence.end]:
                if token.dep_.startswith("nsubj") and token.head.lower_ in _HOLDERS and _heads_organisation(token):
                    start = _phrase_start(doc, token.i)
                    end = phrase_end(doc, start, token.i)
                    yield _mention(doc, _span(doc, start, end), "organizer", "hosts.subject", "nomn")


_HOLDERS = frozenset(
    [
        "провёл",
        "провел",
        "провела",
        "провело",
        "провели",
        "проводит",
        "организовал",
        "организовала",
        "организовало",
        "организовали",
        "принимал",
        "принимала",
        "принимало",
        "принимали",
        "выпустил",
        "выпустила",
    ]
)


_OWNED = frozenset({"conference", "forum", "congress", "summit", "festival", "exhibition", "round_table"})
"""Kinds of events that somebody holds; a session or a course is of its members."""


def by_genitive(doc: Doc) -> Iterator[Mention]:
    """«состоялась ежегодная конференция Объединения палат Германии», «заседание партии «…»»: whose event it is."""
    for scope in scopes_of(doc):
        if scope.lead is None or not scope.lead.verb:
            continue
        after = doc.char_span(scope.lead.noun.core.stop, scope.lead.noun.core.stop + 2, alignment_mode="expand")
        start = index_from(doc, scope.lead.noun.span.stop)
        if after is None or start >= len(doc) or scope.lead.noun.type not in _OWNED:
            continue
        head = _organisation_head(doc, start, "gent")
        if head is not None and _is_proper(doc, start, head):
            end = phrase_end(doc, start, head)
            yield _mention(doc, _span(doc, start, end), "organizer", "hosts.genitive", "gent")


def by_kyrgyz(doc: Doc) -> Iterator[Mention]:
    """«Тегерек стол Швейцариянын Өнүктүрүү агенттигинин колдоосу менен өттү»."""
    for sent in doc.sents:
        if not kyrgyz.is_kyrgyz(sent.text):
            continue
        for role, pattern in _KYRGYZ:
            for match in pattern.finditer(sent.text):
                start, stop = match.span("name")
                start = _kyrgyz_begin(sent.text, start, stop)
                span = stripped(text_of(doc), Span(sent.start_char + start, sent.start_char + stop))
                if len(span) > 3:
                    yield _mention(doc, span, role, "hosts.kyrgyz", "ky")


def _kyrgyz_begin(text: str, start: int, stop: int) -> int:
    """Without the event that the sentence begins with."""
    match = re.match(
        r"\s*(?:[^\W\d_]+\s+){0,2}?(?:стол|семинар|тренинг|форум|жолугушуу|иш-чара|конференция|кеңешме|жыйын|долбоор)[а-яөүң]*\s+(?:[а-яөүң]+да\s+)?",
        text[start:stop],
        re.I,
    )
    return start + match.end() if match else start


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((row["role"], row["case"], re.compile(row["pattern"], re.I | re.M)) for row in lexicons.read("hosts"))


def _listed(doc: Doc, piece: Span) -> Iterator[Span]:
    """Items of a labelled value: at «;», at commas, at «и» where another organisation begins."""
    text = piece.of(text_of(doc))
    first = re.split(r"[.!?]\s+(?=[А-ЯЁ])", text)[0]
    parts = split_parts(first) if ";" not in first else [m.span() for m in re.finditer(r"[^;]+", first)]
    pending: Span | None = None
    for start, stop in parts:
        span = stripped(text_of(doc), Span(piece.start + start, piece.start + stop))
        if not len(span):
            continue
        for one in _at_and(doc, span):
            if pending is not None and not _may_begin(doc, one):
                pending = Span(pending.start, one.stop)
                continue
            if pending is not None:
                yield pending
            pending = one
    if pending is not None:
        yield pending


def _at_and(doc: Doc, span: Span) -> list[Span]:
    for match in re.compile(r"\s+и\s+").finditer(text_of(doc), span.start, span.stop):
        rest = Span(match.end(), span.stop)
        if not quoted_of(doc).inside(match.start()) and _may_begin(doc, rest) and _begins_with_head(doc, rest):
            return [Span(span.start, match.start()), *_at_and(doc, rest)]
    return [span]


def _may_begin(doc: Doc, span: Span) -> bool:
    """A capital, a quotation mark, an abbreviation or the noun of an organisation begins here."""
    text = span.of(text_of(doc))
    return text[:1].isupper() or text[:1] in '«“"' or _begins_with_head(doc, span)


def _begins_with_head(doc: Doc, span: Span) -> bool:
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", span.of(text_of(doc)))[:4]:
        found = forms(word.lower())
        if is_abbreviation(word) or any(
            f.pos == "NOUN" and f.case in ("nomn", "ablt") and f.lemma in organisation_heads() for f in found
        ):
            return True
        if not any(f.pos in ("ADJF", "PRTF") for f in found):
            return False
    return False


def _organisations(doc: Doc, position: int, case: str) -> Iterator[tuple[Span, str]]:
    """Organisations in a case, from a position on: «пансионат «Прибой» и ОсОО «ЭкоПласт»»."""
    token = token_at(doc, position)
    while token is not None:
        head = _organisation_head(doc, token.i, case)
        if head is None:
            return
        end = phrase_end(doc, token.i, head)
        if end <= token.i:
            return
        span = _span(doc, token.i, end)
        if not _PERSONAL.search(span.of(text_of(doc))):
            yield span, case
        joint = _JOINT.match(text_of(doc), span.stop)
        token = token_at(doc, joint.end()) if joint else None


def _organisation_head(doc: Doc, start: int, case: str) -> int | None:
    """The head of an organisation's noun phrase in a case: «Швейцарского агентства», «ОФ «Ынтымак»»."""
    proper = False
    for i in range(start, min(start + 7, len(doc))):
        token = doc[i]
        noun = event_nouns_of(doc).at(token.idx)
        if noun is not None and noun.core.start <= token.idx:
            return None
        if token.is_space or (token.is_punct and token.text not in '«“"-'):
            return None
        if token.text in '«“"':
            return i if i > start or case == "nomn" else None
        if is_abbreviation(token.text) or (token.text[0].isascii() and token.text[0].isupper()):
            return i
        found = forms(token.lower_)
        nouns = [f for f in found if f.pos == "NOUN" and (f.case == case or "Fixd" in f.marks)]
        proper = proper or (token.text[0].isupper() and not token.is_sent_start)
        following = doc[i + 1].text if i + 1 < len(doc) else ""
        if any(f.lemma in organisation_heads() or f.lemma.split("-")[0] in organisation_heads() for f in nouns):
            return i
        if (
            nouns
            and (following in ("«", "“", '"') or proper)
            and not all(f.animate or is_event_word(f.lemma) for f in nouns)
        ):
            return i
        if not any((f.pos in ("ADJF", "PRTF", "ANUM") and f.case == case) or "Fixd" in f.marks for f in found):
            return None
    return None


def _is_proper(doc: Doc, start: int, head: int) -> bool:
    """Named, not «конференции школьников», and in Cyrillic letters: a Latin name is the event's own."""
    return not doc[start].text[0].isascii() and any(
        token.text[0].isupper() or token.text in '«“"' for token in doc[start : head + 2]
    )


def _heads_organisation(token: Token) -> bool:
    return is_abbreviation(token.text) or any(f.lemma in organisation_heads() for f in forms(token.lower_))


def _phrase_start(doc: Doc, i: int) -> int:
    start = i
    while (
        start > doc[i].sent.start
        and any(f.pos in ("ADJF", "PRTF", "ANUM") and f.case == "nomn" for f in forms(doc[start - 1].lower_))
        and not doc[start - 1].is_punct
    ):
        start -= 1
    return start


def _span(doc: Doc, start: int, end: int) -> Span:
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1].text))


def _mention(doc: Doc, span: Span, role: str, rule: str, case: str) -> Mention:
    span = stripped(text_of(doc), span)
    return mention(doc, "host", span, rule, role, (mention(doc, "case", span, rule, case),))


RULES = (by_label, by_pattern, by_subject, by_genitive, by_kyrgyz)
