"""Questions one after the other, each apart.

They are parted at «;», at the commas of a list, before «а также», at its last «и»: there what follows is a noun
phrase in the case of the one before. Inside one question nothing is parted.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.matches import quoted_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import stripped
from pipeline.model.span import Span, Spans
from pipeline.normalisers.morphology import CASES, forms

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SPLIT = re.compile(r"(?P<firm>\s*;\s*|\s*,?\s+а\s+также\s+)|\s*,\s*(?:и\s+)?", re.I)
_RULES = ("обо?|о", "на", "про", "за")
_SPLIT_RULED = {
    rules: re.compile(
        rf"(?P<firm>\s*;\s*|\s*,?\s+а\s+также\s+(?:(?:{rules})\s+)?|(?:\s*,\s*(?:и\s+)?|\s+и\s+)(?:{rules})\s+)"
        r"|\s*,\s*(?:и\s+)?",
        re.I,
    )
    for rules in _RULES
}
"""«о залах, о сеансах и о правах», «на дороги и на тарифы»: each question has a preposition of its own."""
_RULED_BY = {rules: re.compile(rf"\b(?:{rules})\s+$", re.I) for rules in _RULES}
_AND = re.compile(r"\s+и\s+")
_BRACKETS = re.compile(r"\([^()]*\)")
_INSIDE = re.compile(
    r"(?:котор|что|чтобы|как(?:ой|ая|ие)?\b|где|когда|если|участ|связанн|направленн|оставш|прежде|касающ|находящ"
    r"|прожива|возник|существующ|имеющ|то\s+есть|а\s+(?:не|именно))",
    re.I,
)
_ASKING = (
    r"(?:(?:где|кто|кому|куда|откуда|сколько|когда|почему|зачем|как|чем|какие|какой|какая)\s"
    r"|что\s+(?:такое|делать|нужно|надо|можно|нельзя|будет|изменится|дальше)\b|[а-яё]+\s+ли\s)"
)
ASKS = re.compile(_ASKING, re.I)
_NEXT_ASKS = re.compile(
    rf"(?:\?\s+|[,;]\s*(?:и\s+|а\s+также\s+)|(?<!\bтех)(?<!\bтот)(?<!\bтем),\s*(?!когда)|;\s*|\s+и\s+)(?:(?:о\s+)?(?:том|тем|тому),\s+)?(?={_ASKING})",
    re.I,
)
"""Not «как провести урок, когда нет зала»."""
_OF_WHAT = re.compile(rf"(?:о\s+)?(?:том|тем|тому|то),\s+(?={_ASKING})", re.I)
_AND_SO_ON = re.compile(
    r",?\s+(?:и|а\s+также)\s+(?:(?:т\.\s?[дп]|др|пр)\b\.?|(?:многое\s+|многие\s+)?друг(?:ие|ое|их)(?:\s+(?:вопрос|проблем|тем)[а-яё]*)?)"
    r"(?=\s*$|[\s.;])",
    re.I,
)
"""«… и др.», «… и другие вопросы»"""
_FOR_EXAMPLE = re.compile(r"(?:включая|в\s+том\s+числе|особенно|например|таки[ех]|в\s+частности)\b", re.I)
_ACTION = re.compile(
    r"(?:ние|тие|ция|[внпртдж]ка)$|^(?:ремонт|вы?воз|сбор|уч[её]т|выпас|перегон|полив|отлов|сбыт|перенос|снос)$"
)
"""Nouns of what is done."""
_NAMES = re.compile(r"(?:[А-ЯЁӨҮ][а-яёөүң-]+)(?=\s*(?:[,.;]|$|и\s+[А-ЯЁӨҮ]))")
_ON = re.compile(r"(?:на|в|во|за|через|под|про)\s+(?!\d)", re.I)
_RULED = re.compile(
    r"(?<=\s)(?:во?|на|по|со?|об?|при|для|ко?|от|из|за|под|без|до)\s+(?:[а-яё]+(?:[ыи][йхм]|[ыи]ми|[ое]го|[ое]му?|[ое]й|[ую]ю|вух|р[её]х)\s+)?"
    r"[^\s,;]+",
    re.I,
)
_MODIFIERS = ("ADJF", "PRTF", "ANUM", "NUMR")
_DIRECT = frozenset({"nomn", "accs"})
_OBLIQUE = frozenset(CASES) - _DIRECT
_PLAIN = frozenset({"datv", "ablt", "loct"})
"""Cases that what belongs to a noun seldom stands in."""
_MOSTLY = 0.3
"""The share of its readings at which a word is meant so."""
_SELDOM = 0.1
_PREPOSITION = 4
_LONG = 400
"""Characters of an item that is not looked into; of what is looked at ahead."""


def questions(doc: Doc, span: Span) -> Iterator[Span]:
    """The items but those that only say more of the first: «проект закона, опубликованный 4 августа»."""
    for number, item in enumerate(items(doc, span)):
        told = _OF_WHAT.match(text_of(doc), item.start, item.stop)
        if told:
            yield from _asked(text_of(doc), Span(told.end(), item.stop))
            continue
        first = item.of(text_of(doc)).split()[0].lower()
        if not number or not any(form.pos == "PRTF" and form.share > _MOSTLY for form in forms(first)):
            yield item


def items(doc: Doc, span: Span) -> Iterator[Span]:
    """Items at «;», else at the commas of a list and before «а также»; then at the last «и»."""
    text = text_of(doc)
    rest = _AND_SO_ON.search(text, span.start, span.stop)
    span = Span(span.start, rest.start()) if rest and not text[rest.end() : span.stop].strip(" .;") else span
    if ASKS.match(text, span.start, span.stop):
        yield from _asked(text, span)
        return
    closed = Spans(
        [*quoted_of(doc).overlapping(span), *(Span(*m.span()) for m in _BRACKETS.finditer(text, span.start, span.stop))]
    )
    semicolons = ";" in span.of(text)
    start, listed, examples = span.start, False, False
    for match in _split_of(text, span.start).finditer(text, span.start, span.stop):
        firm = match["firm"] is not None
        if closed.inside(match.start()) or match.end() >= span.stop or (semicolons and not firm):
            continue
        examples = not firm and (examples or bool(_FOR_EXAMPLE.match(text, match.end())))
        if not firm and (
            examples or not _begins_item(text, Span(start, match.start()), _ahead(match.end(), span.stop))
        ):
            continue
        yield stripped(text, Span(start, match.start()))
        start, listed = match.end(), True
    last = stripped(text, Span(start, span.stop))
    if len(last):
        yield from [last] if semicolons or examples else _at_and(text, last, listed=listed)


def _split_of(text: str, position: int) -> re.Pattern[str]:
    """What parts the questions that begin at a character, behind a preposition or not."""
    led = (rules for rules, by in _RULED_BY.items() if by.search(text, max(position - _PREPOSITION, 0), position))
    return next((_SPLIT_RULED[rules] for rules in led), _SPLIT)


def _asked(text: str, span: Span) -> Iterator[Span]:
    """«где переходить дорогу, кто чистит канал и куда звонить»: each begins with a word that asks."""
    start = span.start
    firm = ";" in span.of(text)
    for match in _NEXT_ASKS.finditer(text, span.start, span.stop):
        if firm and match[0][0] != ";":
            continue
        yield stripped(text, Span(start, match.start()))
        start = match.end()
    yield stripped(text, Span(start, span.stop))


def _at_and(text: str, item: Span, *, listed: bool) -> list[Span]:
    """The item at the first «и» that joins another question."""
    for match in _AND.finditer(text, item.start, item.stop) if len(item) < _LONG else ():
        before, after = Span(item.start, match.start()), Span(match.end(), item.stop)
        if _are_two(before.of(text), after.of(text), listed=listed):
            return [stripped(text, before), stripped(text, after)]
    return [item]


def _are_two(before: str, after: str, *, listed: bool) -> bool:
    """«подготовку ко Дню студента | и | конкурс роликов»: each a thing of its own, with words of its own.

    In a list one word will do, and an oblique case where only the heads stand in it.
    """
    if not any(_may_be_noun(word) for word in _WORD.findall(before)):
        return False  # «демократические | и | рыночные реформы»
    shared = head_cases(before) & head_cases(after)
    if "gent" in shared and len(before.split()) > 1 and _are_actions(before, after):
        return True
    if shared == {"gent"}:
        apart = listed and not _may_stand(_WORD.findall(before)[-1], shared)  # «залога за принтеры | и | штрафов»
        return apart or (listed and _is_bare(before, shared))
    if listed and shared & _OBLIQUE:
        return _is_bare(before, shared & _OBLIQUE)
    rich = len(before.split()) > 1 and len(after.split()) > 1 and not _is_ruled(before)
    if rich and shared & _PLAIN:
        return not any(_may_stand(word, shared & _PLAIN) for word in _behind_head(before))
    return (listed or rich) and bool(shared & _DIRECT) and "gent" not in shared


def _is_bare(before: str, cases: frozenset[str]) -> bool:
    """No word behind the head may stand in its case, so that «и» joins another head."""
    return not any(_declines(word) and _may_stand(word, cases) for word in _behind_head(before))


def _are_actions(before: str, after: str) -> bool:
    """«ремонта дорог | и | вывоза мусора»: each begins with what is done; not «подготовки гидов и переводчиков»."""
    first, last, following = (_WORD.findall(text)[at].lower() for text, at in ((before, 0), (before, -1), (after, 0)))
    return _is_action(first) and _is_action(following) and first != last and not _is_action(last)


def _is_action(word: str) -> bool:
    return any(form.pos == "NOUN" and _ACTION.search(form.lemma) for form in forms(word))


def _is_ruled(before: str) -> bool:
    """«влияние на экологию | и здоровье людей»: the noun before «и» is ruled by a preposition."""
    rules = list(_ON.finditer(before))
    words = _WORD.findall(before[rules[-1].end() :]) if rules else []
    return any(_may_stand(word, frozenset({"accs"})) for word in words[:1])


def _declines(word: str) -> bool:
    """«возврата НДС | и | нехватки»: in a list, a word of one form is asked nothing."""
    return not any("Fixd" in form.marks for form in forms(word.lower()))


def _may_stand(word: str, cases: frozenset[str]) -> bool:
    return any(form.case in cases and form.share > _SELDOM for form in forms(word.lower()))


def _behind_head(text: str) -> list[str]:
    """The words after the first noun but those that a preposition rules: «помощи | в проведении | ремонта»."""
    words = _WORD.findall(_RULED.sub(" ", text))
    head = next((i for i, word in enumerate(words) if any(f.pos == "NOUN" for f in forms(word.lower()))), len(words))
    return words[head + 1 :]


def _ahead(start: int, stop: int) -> Span:
    return Span(start, min(stop, start + _LONG))


def _begins_item(text: str, item: Span, rest: Span) -> bool:
    """After a comma the list goes on: a noun phrase in the case of the item before."""
    if text[item.stop - 1] in "»”" and text[rest.start] in "«“":
        return True
    if _INSIDE.match(text, rest.start, rest.stop):
        return False
    if _are_adjectives(item.of(text), rest.of(text)) or _says_more(item.of(text), rest.of(text)):
        return False
    before, after = head_cases(item.of(text)), head_cases(rest.of(text))
    return bool(before & after) or (not before and bool(after)) or bool(before & _OBLIQUE and after & _OBLIQUE)


def _are_adjectives(before: str, after: str) -> bool:
    """«экономического | , гуманитарного сотрудничества»."""
    sides = [
        {f.case for f in forms(word.lower()) if f.pos in _MODIFIERS} for word in (before.split()[-1], after.split()[0])
    ]
    return bool(sides[0] & sides[1]) and not _may_be_noun(before.split()[-1])


def _says_more(before: str, after: str) -> bool:
    """«из-за скота | , приходящего с гор», «для сёл Зергер | , Кутурган и Аюу»: more of the last word."""
    last, first = _WORD.findall(before)[-1:], _WORD.findall(after)[:1]
    if not last or not first:
        return False
    nouns = [form for form in forms(last[0].lower()) if form.pos == "NOUN"]
    told = [form for form in forms(first[0].lower()) if form.pos == "PRTF"]
    names = bool(_NAMES.match(after)) and last[0].istitle() and len(before.split()) > 1
    likely = sum(form.share for form in told) > _MOSTLY
    return names or (likely and any(one.agrees(noun) for one in told for noun in nouns))


def _may_be_noun(word: str) -> bool:
    return any(form.pos == "NOUN" and form.share > _SELDOM for form in forms(word.lower()))


def head_cases(text: str) -> frozenset[str]:
    """Cases that the first noun of a phrase can stand in, with the adjectives before it.

    >>> sorted(head_cases("новую школу")), sorted(head_cases("сложившаяся в стране ситуация"))
    (['accs'], ['nomn'])
    """
    cases: frozenset[str] = frozenset()
    for word in _WORD.findall(text)[:5]:
        found = [f for f in forms(word.lower()) if f.case and f.share > _SELDOM]
        own = frozenset(f.case for f in found)
        if cases and not own:
            return cases
        cases = (cases & own or cases) if cases else own
        if any(f.pos == "NOUN" for f in found):
            return cases
        if not any(f.pos in _MODIFIERS for f in found):
            return frozenset()
    return cases
