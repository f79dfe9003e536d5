"""How many took part: in all, women, men, with a qualifier."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.event_nouns import event_nouns_of, word_lemmas
from pipeline.annotators.groups import Groups, groups_of
from pipeline.annotators.leads import tells_of_earlier
from pipeline.annotators.matches import dates_of, numbers_of, times_of
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import Slot, slots_of, slotted_of
from pipeline.annotators.stops import first_sentence
from pipeline.annotators.tokens import text_of, token_at
from pipeline.extractors.counts_tables import sums
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.groups import words_of
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.numbers import NumberMatch
from pipeline.normalisers.people import is_of_people

_AFTER = re.compile(r"[\s\-–—:(]*([^\W\d_]+)\.?(?:\s+([^\W\d_]+))?")
_LAST_WORD = re.compile(r"[^\W\d_]+(?=[^\w]*$)")
"""«Из них женщин/девушек»."""
_SEX_LABEL = re.compile(r"([^\W\d_]+)\.?\s*[:\-–—=]\s*$")
_SEX_TOLD = re.compile(
    r"([^\W\d_]+)(?:\s+(?:из\s+них|среди\s+них|было|оказалось|больше|меньше|только|лишь|аж|всего))+\s*[–—:-]?\s+$", re.I
)
"""«мужчин из них только четверо», «Девочек оказалось больше: 27»"""
_LETTERED = re.compile(r"\d+\s*(?P<sex>[жм])\b", re.I)
_BOTH_LETTERED = re.compile(r"\d+\s*[жм]\b[.,;/\s–—-]+(?:и\s+)?\d+\s*[жм]\b", re.I)
"""«16 ж. и 5 м.», «22Ж / 18М»: either letter alone may be metres."""
_PART = re.compile(
    r"(?:(?:трансляци|эфир|запис)[а-яё]*\s+(?:по|про)?смотре[а-яё]+|просмотр[а-яё]*)\s+(?:[а-яё]+\s+){0,2}$|(?:из\s+(?:них|которых|нее)|в\s+том\s+числе|в\s*т\.?\s?ч\.?|анын\s+ичинен|среди\s+них|ещ[её]|остальн[а-я]+|по\s+видеосвязи|онлайн|дистанционно|\(?\s*по)\s*[–—:-]?\s*$",
    re.I,
)
_BARE = re.compile(r"\s*(?:\(|$)")
"""«Участники: 19 (Ж – 11, М – 8)»."""
_OF_ALL = re.compile(r"\s+из\s+\d")
"""«присутствуют 19 из 25 членов»."""
_OF_ALL_BEFORE = re.compile(r"\d\s+из\s+$")
_OUT_OF = re.compile(r"(?<!\w)из\s+(?:общего\s+числа\s+|всех\s+|приглаш[её]нных\s+|зарегистрированных\s+)?$", re.I)
"""«Из 87 членов присутствовали 61», «из приглашённых 30 явились 24»."""
_BOTH = re.compile(r"\s+([^\W\d_]+)\s+и\s+([^\W\d_]+)")
"""«тридцать парней и девушек»."""
_GROUP = re.compile(
    r"(?<![^\W\d_])(?!всего|итого|участник|присутств|количеств|числ|охват)[^\W\d_]{3,}\s*[–—-]\s*$", re.I
)
"""«члены совета – 9 чел., приглашённые – 6 чел.»"""
_ALL = re.compile(
    r"\b(?:участвовал|присутствовал|пришл|собрал|приш|приехал|слушал|обучал|занимал|учил|подключил|всего)[а-яё]*\s+(?:(?:было|были|только|около|более)\s+)?$",
    re.I,
)
"""«Участвовали 18 женщин»: they were all."""
_AND_ONE = re.compile(r"\s+[а-яё]+\s+и\s+(?:один|одна)\s", re.I)
"""«двадцать две женщины и один мужчина»"""
_PRESENT = re.compile(r"(?:присутству|участву|явил|приш)[а-яё]*\s*[–—:-]?\s*$", re.I)
"""«Всего депутатов – 21, присутствуют – 17»."""
_OF_SEX = re.compile(
    r"\s*(?:(?:из\s+них|среди\s+них|в\s+том\s+числе|в\s+их\s+числе)\s*[–—:-]?\s*)?(?:было\s+)?"
    r"(?:(?:женщин|мужчин|девуш|девоч|девчон|юнош|мальчи|парн)[а-яё]*(?:\s+(?:оказалось|было|больше|меньше|только|всего|даже|аж))*\s*[–—:-]?\s*\d+|\d+\s+(?:женщин|мужчин|девуш|девоч|юнош|мальчик|парн)[а-яё]*)"
    r"(?:\s*(?:[,;]|\sи)\s*[^\W\d]+\s*[–—:-]?\s*\d*(?:\s[^\W\d]+)?)?[\s.!]*",
    re.I,
)
"""«Женщин – 58.», «Из них 30 женщин и 26 мужчин.»"""
_BRACKETED = re.compile(r"\([^()]*\)")
_WHOLE = re.compile(r"\s*[\d]+\s+[а-яё]+\W*", re.I)
"""«Сколько было: 27 женщин»"""
_ROW = re.compile(r"\s*\d+(?:\s*\n\s*\d+)+\s*")
"""«33 | 15 | 48»: a row of a table, whose heads tell what they count."""
_SUMMED = re.compile(r"\W*(?:всего|итого|вместе|общим\s+числом|баары|жалпы)\W*", re.I)
_SUMMED_BELOW = re.compile(r"[\s.]*(?:всего|итого|вместе)[\s.:–—-]*\d+(?![\d.])", re.I)
_SUM = re.compile(r"\W*итого\W*", re.I)
"""«Итого: 5 человек», not «Итого: 2500»."""
_MEMBERS = re.compile(
    r"\W*всего\s+(?!участ|присут|человек|прин|было|собр|гост|слуш|зарег|приш)[а-яё]{3,}(?:\s+[а-яё]+)?\W*", re.I
)
"""«Всего педагогов – 42. Присутствовало – 38»: who might have come."""
_LAST_YEAR = re.compile(
    r"\b(?:в\s+прошлом\s+году|в\s+прошлый\s+раз|(?:год(?:ом|а)?|лет)\s+(?:назад|ранее)|былтыр)\b", re.I
)
_NEAR = 4
"""Sentences, the lead's among them."""
_ANEW = re.compile(r"[а-яё]{3}[.;]\s+$", re.I)
"""«жители, журналисты. | Прим. 50 чел.»"""
_NOTHING_MORE = re.compile(r"[ .)]*(?:человека?)?[ .)]*")
_TOTAL = re.compile(
    r"(?:всего|итого|баары(?:\s+болуп)?|жалпы(?:сынан)?|бардыгы(?:\s+болуп)?|в\s+общей\s+сложности|в\s+совокупности)\W+(?:[^\W\d_]+\W+){0,4}$",
    re.I,
)
_NOT_PEOPLE = re.compile(
    r"\b(?:за\s+(?:[а-яё]+\s+)?(?:период|проект|год[а]?|лет)\b|в\s+рамках\s+проекта|с\s+начала\s+(?:проекта|года)|с\s+20\d\d\s+года|в\s+20\d\d(?:\s*-\s*\d+)?\s+год[уа]|ежегодно|в\s+год|работа[ею]т|жив[её]т|живут|прожива|населени[ея]|жаша(?:ган|йт|шат)|иштешет|окушат)",
    re.I,
)
_OTHER_LABEL = re.compile(
    r"\bмест|предложени|вопрос|доклад|заяв|организац|школ|сел|районов|мероприяти|дней|часов|экземпляр|секци", re.I
)
_FOLLOWING = re.compile(r"(?:\s+[^\W\d_]+){1,4}")
_NEGATIVE = frozenset(
    [
        "процент",
        "сом",
        "рубль",
        "доллар",
        "тысяча",
        "миллион",
        "год",
        "лет",
        "месяц",
        "день",
        "час",
        "минута",
        "страна",
        "организация",
        "институт",
        "компания",
        "школа",
        "село",
        "район",
        "город",
        "вопрос",
        "предложение",
        "доклад",
        "раз",
        "метр",
        "километр",
        "группа",
        "класс",
        "секция",
    ]
)


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates for counts: label 'count', value 'total', 'f' or 'm'; parts: the number with its qualifier."""
    for rule in RULES:
        yield from rule(doc)


def by_label(doc: Doc) -> Iterator[Mention]:
    """«Количество участников: 43, из них 21 женщин и 22 мужчин»; a row «женщин | 16» of a form."""
    for slot in slots_of(doc, "count"):
        label = slot.label.of(text_of(doc))
        if _OTHER_LABEL.search(label) and not re.search("участ|присутств|человек|катыш", label, re.I):
            continue
        stated = _told_in(doc, slot.label) or _summed_in(doc, slot)
        for number in stated[:1]:
            yield _mention(doc, number, "total", "count.label")
        grouped = sum(bool(_counted_group(doc, piece)) for piece in slot.pieces) > 1
        for piece in (one for one in slot.pieces if not _ROW.fullmatch(one.of(text_of(doc)))):
            found = _in_value(doc, slot, piece)
            yield from (one for one in found if not (stated or grouped) or one.value != "total")


def _told_in(doc: Doc, label: Span) -> list[NumberMatch]:
    """«Состав комиссии – 9 человек, участвуют 7:»: those who were there, else whoever the label counts."""
    inside = numbers_of(doc).inside(label)
    present = [n for n in inside if _PRESENT.search(text_of(doc), label.start, n.span.start)]
    return present or [n for n in inside if _people_word(doc, n)]


def _summed_in(doc: Doc, slot: Slot) -> list[NumberMatch]:
    """«вместе 35», a line of a list or right below it; «Итого ....... 81»."""
    rows = any(_ROW.fullmatch(piece.of(text_of(doc))) for piece in slot.pieces)
    below = None if rows else _SUMMED_BELOW.match(text_of(doc), slot.span.stop)
    inside = [n for piece in slot.pieces for n in numbers_of(doc).inside(piece) if _is_summed(doc, n, piece)]
    return inside or (numbers_of(doc).inside(Span(*below.span())) if below else [])


def _is_summed(doc: Doc, number: NumberMatch, piece: Span) -> bool:
    return bool(_SUMMED.fullmatch(text_of(doc), piece.start, number.span.start))


def by_people_slot(doc: Doc) -> Iterator[Mention]:
    """«Участники: 24 человека, из них 15 девушек», «Присутствовали: 14 человек (список прилагается)»."""
    for slot in slots_of(doc, "audience", "roster"):
        summed = _summed_in(doc, slot)
        yield from (_mention(doc, number, "total", "count.people_slot") for number in summed[:1])
        for piece in slot.pieces:
            by_groups = _is_by_groups(doc, piece) or piece is not slot.pieces[0]
            for number in numbers_of(doc).inside(piece):
                told = not by_groups and not summed and _is_of_list(doc, number, piece)
                of = _sex(doc, number, piece) or ("total" if told else "")
                if of:
                    yield _mention(doc, number, of, "count.people_slot")


def _is_of_list(doc: Doc, number: NumberMatch, piece: Span) -> bool:
    """Before a list, behind «всего», in a sentence of its own; in brackets at its end: «… и учителя (33 человека)».

    Or of the only group: «24 учителя начальных классов».
    """
    only = _counted_group(doc, piece)
    if only and only.items[0].number == number and len(only.items) == 1:
        return _ALONE.match(text_of(doc), only.span.stop, first_sentence(doc, piece).stop) is not None
    before = text_of(doc)[piece.start : number.span.start]
    general = _people_word(doc, number) in _GENERAL
    apart = not before.strip() or _TOTAL.search(before) or (general and _ANEW.search(before))
    if apart and (general or _BARE.match(text_of(doc), number.span.stop, piece.stop)):
        return True
    ends = _NOTHING_MORE.fullmatch(text_of(doc), number.span.stop, piece.stop)
    return general and bool(ends) and "(" in before[-3:]


def by_table(doc: Doc) -> Iterator[Mention]:
    """«Итого | 30 | 16 | 46» below «Группа | жен. | муж. | всего»."""
    for number, heading in sums(doc):
        of = _word_sex(heading.split()[-1]) if heading.split() else "total"
        if of:
            yield _mention(doc, number, of, "count.table")


def by_attendance(doc: Doc) -> Iterator[Mention]:
    """«В семинаре участвовали 32 человека – 17 женщин и 15 мужчин», «Число участников превысило 300»."""
    for scope in scopes_of(doc):
        for sentence in sentences_of(doc).from_(scope.span.start):
            span = sentence.span
            if span.start > scope.span.stop:
                break
            aside = _NOT_PEOPLE.search(text_of(doc), span.start, span.stop) or _is_of_earlier(doc, span.start)
            if not aside and _attended(text_of(doc), span):
                yield from _in_sentence(doc, span)
            elif not aside and _OF_SEX.fullmatch(text_of(doc), span.start, span.stop):
                yield from (one for one in _in_sentence(doc, span) if one.value != "total")


def _is_of_earlier(doc: Doc, position: int) -> bool:
    """«В прошлом году турнир собрал 30 участников»: not where an event is told first."""
    sentence = sentences_of(doc).at(position)
    told = sentence.span.of(text_of(doc)) if sentence else ""
    if sentence is None or not (tells_of_earlier(told) or _LAST_YEAR.search(told)):
        return False
    return not any(scope.lead is not None and scope.lead.sentence == sentence.span for scope in scopes_of(doc))


def by_nearness(doc: Doc) -> Iterator[Mention]:
    """«За парты сели 27 человек»: a verb that may speak of anything, close to the sentence that names the event."""
    for scope in scopes_of(doc):
        start = scope.lead.sentence.start if scope.lead else scope.span.start
        for sentence in sentences_of(doc).from_(start)[:_NEAR]:
            span = sentence.span
            yield from _taught(doc, scope.lead.noun.span.stop, span) if scope.lead and span.start == start else ()
            weak = _attendance("weak").search(text_of(doc), span.start, min(span.stop, scope.span.stop))
            aside = _NOT_PEOPLE.search(text_of(doc), span.start, span.stop) or _is_of_earlier(doc, span.start)
            if weak and not aside:
                yield from _in_sentence(doc, span, "count.near_lead")


def _taught(doc: Doc, position: int, sentence: Span) -> Iterator[Mention]:
    """«прошёл тренинг для 22 старшеклассников (14 девушек, 8 юношей)»."""
    inside = [n for n in numbers_of(doc).inside(sentence) if n.span.start > position]
    for number in inside:
        if _FOR.search(text_of(doc), position, number.span.start) and _animate_after(doc, number):
            yield _mention(doc, number, "total", "count.near_lead")
            sexed = ((other, _sex(doc, other, sentence)) for other in inside if other is not number)
            yield from (_mention(doc, other, sex, "count.near_lead") for other, sex in sexed if sex)
            return


_FOR = re.compile(r"\bдля\s+$", re.I)


def _in_value(doc: Doc, slot: Slot, piece: Span) -> Iterator[Mention]:
    inside = numbers_of(doc).inside(piece)
    label = slot.label.of(text_of(doc))
    label_sex = _word_sex(next(iter(_LAST_WORD.findall(label)), ""))
    present = [n for n in inside if _PRESENT.search(text_of(doc), piece.start, n.span.start)]
    total, members = _is_by_groups(doc, piece), _MEMBERS.fullmatch(label)
    for number in [*present, *(n for n in inside if n not in present)]:
        sex = _sex(doc, number, piece) or (label_sex if len(inside) == 1 else "")
        after = _AFTER.match(text_of(doc), number.span.stop)
        if after and not _people_word(doc, number) and any(lemma in _NEGATIVE for lemma in word_lemmas(after[1])):
            continue
        if sex:
            yield _mention(doc, number, sex, "count.label")
            if _WHOLE.fullmatch(text_of(doc), piece.start, piece.stop) and not label_sex and not _PART.search(label):
                yield _mention(doc, number, "total", "count.label")
        elif not total and not (_SUM.match(label) and not _people_word(doc, number)):
            total = True
            yield _mention(
                doc, number, "total", "count.members" if members and number not in present else "count.label"
            )


def _is_by_groups(doc: Doc, piece: Span) -> bool:
    """«94 жителя, 5 представителей госорганов»: groups, of which none is all, nor the sum of the others."""
    listed = _counted_group(doc, piece)
    first = listed.items[0].number if listed else None
    if listed is None or first is None:
        return False
    named = [group for group in listed.items[1:] if group.number is None and group.lemma not in words_of("nobody")]
    others = [n.value for n in _apart(doc, first, piece)]
    return bool(named or others) and first.value != sum(others)


def _counted_group(doc: Doc, piece: Span) -> Groups | None:
    """The groups with which a value begins, where the first of them is counted and is not everybody."""
    listed = next(iter(groups_of(doc).inside(piece)), None)
    first = listed.items[0].number if listed else None
    if listed is None or listed.shared or first is None or _people_word(doc, first) in _EVERYBODY:
        return None
    return None if text_of(doc)[piece.start : listed.span.start].strip() else listed


def _is_of_groups(doc: Doc, number: NumberMatch) -> bool:
    pieces = (piece for slot in slots_of(doc, "count", "audience", "roster") for piece in slot.pieces)
    return any(piece.covers(number.span) and _is_by_groups(doc, piece) for piece in pieces)


def _apart(doc: Doc, first: NumberMatch, piece: Span) -> Iterator[NumberMatch]:
    """The groups counted behind another, up to what is told of its parts."""
    for number in numbers_of(doc).inside(piece):
        between = _BRACKETED.sub("", text_of(doc)[first.span.stop : number.span.start])
        aside = "(" in between or _PART.search(between) or _sex(doc, number, piece)
        if not aside and number.span.start > first.span.stop and _animate_after(doc, number):
            yield number


def _in_sentence(doc: Doc, span: Span, rule: str = "count.attendance") -> Iterator[Mention]:
    inside = [n for n in numbers_of(doc).inside(span) if not _is_dated(doc, n)]
    sexed = [n for n in inside if _sex(doc, n, span)]
    yield from _sexed(doc, span, rule)
    for number in _totals(doc, span, inside, sexed):
        yield _mention(doc, number, "total", rule)


def _sexed(doc: Doc, span: Span, rule: str) -> Iterator[Mention]:
    """The women and the men that a sentence counts."""
    for number in numbers_of(doc).inside(span):
        sex = _sex(doc, number, span)
        if sex and not _is_dated(doc, number):
            yield _mention(doc, number, sex, rule)


def _totals(doc: Doc, span: Span, inside: list[NumberMatch], sexed: list[NumberMatch]) -> list[NumberMatch]:
    """The number that a sentence counts all by, none where it tells parts only."""

    def before(number: NumberMatch, reach: int) -> str:
        return text_of(doc)[max(span.start, number.span.start - reach) : number.span.start]

    of_all = [n for n in inside if _counts_all(doc, n)]
    people = [
        n
        for n in inside
        if n in of_all or _people_word(doc, n) or _counts_people(doc, n, span) or _animate_after(doc, n)
    ]
    people = [n for n in people if _people_word(doc, n) in _EVERYBODY or not _is_of_groups(doc, n)]
    whole = [n for n in people if n not in sexed and not _is_part(before(n, 40), last=n is inside[-1])]
    whole = [n for n in whole if not _ENROLLED.search(before(n, 40))] or whole
    grouped = [n for n in whole if _GROUP.search(before(n, 40))]
    if len(grouped) > 1:
        whole = [n for n in whole if n not in grouped]
    one = len(sexed) == 1 and not _AND_ONE.match(text_of(doc), sexed[0].span.stop)
    if not whole and one and _ALL.search(before(sexed[0], 40)):
        return sexed
    stated = [n for n in whole if _came_alone(doc, n, span)] or [n for n in whole if _TOTAL.search(before(n, 60))]
    apart = [n for n in whole if _people_word(doc, n) not in _EVERYBODY and _joined(doc, n, inside)]
    named = [n for n in whole if _people_word(doc, n) in _GENERAL and n not in apart]
    general = [n for n in whole if n in of_all or n in named or _counts_people(doc, n, span)]
    groups = [n for n in whole if n in general or not _joined(doc, n, inside)]
    counted = [n for n in groups if _animate_after(doc, n)]
    if not general and len(counted) == 1:
        general = counted
    return stated[:1] or general[:1] or (groups if len(groups) == 1 and not _sums(doc, inside, span) else [])


def _counts_all(doc: Doc, number: NumberMatch) -> bool:
    """«208 управдомов, художников и дворников»: a list of groups that has no other number."""
    groups = next(iter(groups_of(doc).touching(number.span)), None)
    return groups is not None and groups.shared and groups.span.start == number.span.start


def _is_part(before: str, *, last: bool) -> bool:
    """«из них 12», «19 из 25», «из 87 членов присутствовали 61»."""
    return bool(_PART.search(before) or _OF_ALL_BEFORE.search(before) or (not last and _OUT_OF.search(before)))


def _joined(doc: Doc, number: NumberMatch, inside: list[NumberMatch]) -> bool:
    """«11 членов совета и 23 приглашённых»: a part of a sum that is not told."""
    pairs = [(number, other) for other in inside if other.span.start > number.span.stop]
    pairs += [(other, number) for other in inside if other.span.stop < number.span.start]
    for one, other in pairs:
        between = text_of(doc)[one.span.stop : other.span.start]
        after = _AFTER.match(text_of(doc), other.span.stop)
        if _JOINT.fullmatch(between) and after and not word_lemmas(after[1]) & _NEGATIVE:
            people = _people_word(doc, other) or _animate_after(doc, other) or after[1].endswith(("ых", "их"))
            if people and _sex(doc, other, Span(one.span.start, other.span.stop + 24)) == "":
                return True
    return False


def _animate_after(doc: Doc, number: NumberMatch) -> bool:
    """A noun of people follows, adjectives between: «28 подростков», «85 сельских врачей»."""
    following = _FOLLOWING.match(text_of(doc), number.span.stop)
    words = following[0].split("\n")[0].split() if following else []
    told = token_at(doc, number.span.start)
    foreign = told is not None and kyrgyz.is_kyrgyz(told.sent.text)
    if foreign and _kyrgyz_people(words):
        return True
    for word in words:
        found = forms(word.lower())
        if any(f.lemma in _NEGATIVE for f in found):
            return False
        if any(f.pos == "NOUN" and f.animate and f.case in ("gent", "nomn") and f.share > 0.3 for f in found):
            return not foreign or any(f.known for f in found)
        if not any(f.pos in ("ADJF", "PRTF") for f in found):
            return False
    return False


def _kyrgyz_people(words: Sequence[str]) -> bool:
    """«жергиликтүү тургундар», «кызматчы», «мектеп окуучулары»: in Kyrgyz the noun stands last."""
    for word in words:
        if is_of_people(word):
            return True
        if kyrgyz.stripped(word.lower()).case != "nomn":
            return False
    return False


def _is_dated(doc: Doc, number: NumberMatch) -> bool:
    """«26 мая», «в 14 часов»."""
    return dates_of(doc).overlap(number.span) or times_of(doc).overlap(number.span)


def _sums(doc: Doc, inside: list[NumberMatch], span: Span) -> bool:
    """«12 акушерок, 9 фельдшеров»: groups, and no total."""
    return len([n for n in inside if _AFTER.match(text_of(doc), n.span.stop)]) > 1


@cache
def _nouns() -> dict[str, str]:
    return {row["word"]: row["sex"] for row in lexicons.read("people_nouns")}


_GENERAL = frozenset(
    [
        "человек",
        "чел",
        "участник",
        "участница",
        "житель",
        "гражданин",
        "гость",
        "слушатель",
        "делегат",
        "зритель",
        "посетитель",
        "присутствующий",
        "персона",
        "адам",
        "киши",
        "катышуучу",
        "докладчик",
        "представитель",
        "жаш",
    ]
)


_EVERYBODY = _GENERAL - {"житель", "гражданин", "гость", "делегат", "зритель", "представитель", "жаш", "персона"}
"""Of these «94 жителя, 5 представителей» does not count all."""

_TURNED = re.compile(r"человек(?=\s)", re.I)
"""«собралось человек сорок»: the noun before the number says that it is a guess."""


def _people_word(doc: Doc, number: NumberMatch) -> str:
    """The noun of people that a number counts, '' where it counts none."""
    turned = _TURNED.match(text_of(doc), number.span.start)
    if turned:
        return turned[0].lower()
    after = _AFTER.match(text_of(doc), number.span.stop)
    if after and word_lemmas(after[1]) & _NEGATIVE:
        return ""
    for word in (after[1], after[2]) if after else ():
        for lemma in sorted(word_lemmas(word or "")):
            if lemma in _nouns():
                return lemma
        if word and word[0].isupper():
            break
    return ""


def _word_sex(word: str) -> str:
    return next((_nouns()[lemma] for lemma in sorted(word_lemmas(word.strip(".:,()"))) if _nouns().get(lemma)), "")


def _sex(doc: Doc, number: NumberMatch, within: Span) -> str:
    """«21 женщина», «женщин – 22», «15 девушек»."""
    before = text_of(doc)[max(within.start, number.span.start - 32) : number.span.start]
    labelled = _SEX_LABEL.search(before) or _SEX_TOLD.search(before)
    if labelled and _word_sex(labelled[1]):
        return _word_sex(labelled[1])
    beside = re.search(r"([^\W\d_]+)\.?[\s:]*$", before)
    alone = re.compile(r"\s*(?:[,;.)\n]|$|и\s)").match(text_of(doc), number.span.stop)
    if beside and ("\n" in beside[0] or "\t" in beside[0] or alone) and _word_sex(beside[1]):
        return _word_sex(beside[1])
    both = _BOTH.match(text_of(doc), number.span.stop, within.stop)
    if both and {_word_sex(both[1]), _word_sex(both[2])} == {"f", "m"}:
        return ""
    after = re.compile(r"(?:и|ү|у|ы|сы|си)?\s*(?:[–—-]\s*)?(?:из\s+(?:них|которых)\s+(?:[–—-]\s*)?)?([^\W\d_]+)").match(
        text_of(doc), number.span.stop, within.stop
    )
    told = _word_sex(after[1]) if after and len(after[1]) > 1 else ""
    return told or _lettered_sex(doc, number, within)


def _lettered_sex(doc: Doc, number: NumberMatch, within: Span) -> str:
    letter = _LETTERED.match(text_of(doc), number.span.start, within.stop)
    pairs = _BOTH_LETTERED.finditer(text_of(doc), within.start, within.stop) if letter else ()
    inside = any(pair.start() <= number.span.start < pair.end() for pair in pairs)
    return {"ж": "f", "м": "m"}[letter["sex"].lower()] if letter and inside else ""


@cache
def _attendance(strength: str) -> re.Pattern[str]:
    rows = [row["pattern"] for row in lexicons.read("attendance") if row["strength"] == strength]
    return re.compile("|".join(f"(?:{pattern})" for pattern in rows), re.I)


_JOINT = re.compile(r"\s[^.;:()\d,]{3,60}(?:\sи|,)\s+(?:ещ[её]\s+)?")


def _attended(text: str, span: Span) -> bool:
    return bool(_attendance("strong").search(text, span.start, span.stop))


_CAME = re.compile(
    r"(?:присутств(?:овал[аио]?|у[юе]т)|участв(?:овал[аио]?|у[юе]т)|явил(?:ись|ось)|пришл[аио]|приехал[аио]|(?:зарегистрировал|подключил)(?:ись|ось)|\bнас\s+было)\s+$",
    re.I,
)
_ENROLLED = re.compile(r"(?:зарегистрир|записал|подал)[а-яё]*\s+(?:[^\s.,;:]+\s+){0,2}$", re.I)
"""«Зарегистрировались 96 человек, подключились 61»: who signed up need not have come."""
_ALONE = re.compile(r"\s*(?:[.,;:()!\n]|$)")
"""«на конференцию приехали 85.»"""
_OF_PEOPLE = re.compile(
    r"(?:участник|гост|слушател|делегат)[а-я]*\s+(?:было|оказалось|набралось|насчитали)\s*$|"
    r"участник(?:ов|и)\s*[–—:-]\s*$|"
    r"(?:катышуучулардын|катышкандардын|келгендердин)\s+(?:жалпы\s+)?саны\s*[–—:-]?\s*$|"
    r"(?:числ[оа]|количеств[оа]|численность)\s+(?:[а-яё]+\s+){0,2}?(?:участник|присутствующ|гост|слушател|делегат)[а-я]*\s*(?:[а-яё]+\s+){0,3}[–—:-]?\s*$",
    re.I,
)


def _counts_people(doc: Doc, number: NumberMatch, span: Span) -> bool:
    """«Число участников превысило 300»."""
    start = max(span.start, number.span.start - 120)
    ends = (number.span.start, number.span.stop - len(str(number.value)))
    if _OF_ALL.match(text_of(doc), number.span.stop, span.stop):
        return True
    if _came_alone(doc, number, span):
        return True
    return any(_OF_PEOPLE.search(text_of(doc)[start:end]) for end in ends)


def _came_alone(doc: Doc, number: NumberMatch, span: Span) -> bool:
    """«в комиссии 9 человек, участвуют 7:», «на конференцию приехали 85.»"""
    before = text_of(doc)[max(span.start, number.span.start - 120) : number.span.start]
    return bool(_CAME.search(before) and _ALONE.match(text_of(doc), number.span.stop, span.stop))


def _mention(doc: Doc, number: NumberMatch, value: str, rule: str) -> Mention:
    part = mention(doc, "number", number.span, rule, f"{number.value} {number.qualifier}")
    return mention(doc, "count", number.span, rule, value, (part,))


def by_people_near_lead(doc: Doc) -> Iterator[Mention]:
    """«Зал был полон: 400 зрителей»: people counted close to the lead, whatever the verb."""
    for scope in scopes_of(doc):
        start = scope.lead.sentence.start if scope.lead else scope.span.start
        for sentence in sentences_of(doc).from_(start)[:_NEAR]:
            span = sentence.span
            if span.start >= scope.span.stop or _NOT_PEOPLE.search(text_of(doc), span.start, span.stop):
                continue
            inside = [n for n in numbers_of(doc).inside(span) if not _is_dated(doc, n) and not _sex(doc, n, span)]
            told = [n for n in inside if _people_word(doc, n) in _GENERAL]
            if len(told) == 1 and not _OTHER_DOING.search(text_of(doc), span.start, span.stop):
                before = text_of(doc)[max(span.start, told[0].span.start - 40) : told[0].span.start]
                if not _PART.search(before) and not _in_slot(doc, told[0]):
                    yield _mention(doc, told[0], "total", "count.near_lead")
                    yield from _sexed(doc, span, "count.near_lead")


def by_participants(doc: Doc) -> Iterator[Mention]:
    """«За два часа 34 участника успели поговорить»: wherever participants are counted."""
    for number in numbers_of(doc):
        before = text_of(doc)[max(0, number.span.start - 40) : number.span.start]
        if (_counts_participants(doc, number, before) or _is_headed(doc, number, before)) and not _in_slot(doc, number):
            aside = _is_dated(doc, number) or _is_of_earlier(doc, number.span.start)
            if not _PART.search(before) and not aside:
                yield _mention(doc, number, "total", "count.participants")


def _counts_participants(doc: Doc, number: NumberMatch, before: str) -> bool:
    """«34 участника», «слушателей двадцать один»."""
    after = _AFTER.match(text_of(doc), number.span.stop)
    named = after is not None and not word_lemmas(after[1]).isdisjoint(_THERE)
    return named or bool(_NUMBERING.search(before) and _ALONE.match(text_of(doc), number.span.stop))


def _is_headed(doc: Doc, number: NumberMatch, before: str) -> bool:
    """«Воркшоп «Первое видео»: 24 человека»: right behind the name of the event."""
    sentence = sentences_of(doc).at(number.span.start)
    if (
        sentence is None
        or _people_word(doc, number) not in ("человек", "чел")
        or not before.endswith((": ", " – ", " — "))
    ):
        return False
    return event_nouns_of(doc).begins_in(Span(sentence.span.start, number.span.start))


_THERE = frozenset({"участник", "участница", "слушатель", "пришедший", "собравшийся", "присутствующий"})
_NUMBERING = re.compile(r"\b(?:слушателей|зрителей|гостей|участниц|участников|делегатов)\s+$", re.I)
_OTHER_DOING = re.compile(
    r"\b(?:прожива|жив[её]т|живут|населени|работа[ею]т|трудятся|погиб|пострада|ранен|наград|награжд|грамот|преми|выступил|"
    r"высказал|задал|проголосов|обратил|безработн|заболе|родил|переселен|член(?:ами|ом)\s+(?:союз|парти)|состо[ия]т|"
    r"обуча[ею]тся|учи(?:лись|тся|лось)|назад|планир|будут|отобра|победител|лауреат|волонт[её]р[а-я]*\s+помога)",
    re.I,
)
"""What else people are counted for."""


def _in_slot(doc: Doc, number: NumberMatch) -> bool:
    return slotted_of(doc).cover(number.span)


RULES = (by_label, by_people_slot, by_table, by_attendance, by_nearness, by_people_near_lead, by_participants)
