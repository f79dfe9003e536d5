"""Personal names: what the network finds, made whole, and what the forms of the words prove.

Writes `doc.user_data["names"]` and, without the names that streets and institutions bear, `doc.user_data["people"]`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.found import Found
from pipeline.annotators.nested import stretches_of
from pipeline.annotators.tokens import span_of, text_of
from pipeline.model.span import Span
from pipeline.normalisers import place_types
from pipeline.normalisers.gazetteer import longest
from pipeline.normalisers.kyrgyz import is_bare_plural, is_common, is_kyrgyz, spellings, stripped, without_possessive
from pipeline.normalisers.morphology import Form, forms
from pipeline.normalisers.names import is_given, is_patronymic, kin, listed_surnames, name_cases, parse_name, readings
from pipeline.normalisers.names.words import Part, declined, in_kyrgyz_case
from pipeline.normalisers.positions import is_body, is_post, kyrgyz_post, organisation_heads

_UPPER = "А-ЯЁӨҮҢҚҒҲҶӢӮҰҺӘІA-ZÀ-ÖØ-ÞŚŠŞÇŁŽČ"
_LOWER = "а-яёөүңқғҳҷӣӯұһәіa-zß-öø-ÿā-ž"
_CAPITAL = re.compile(
    rf"(?:(?:аль|эль|ас|ад|ан|ибн)-)?[{_UPPER}][{_LOWER}]+(?:[-’'ʼ][{_UPPER}]?[{_LOWER}]+)*|[{_UPPER}]{{2,}}(?:-[{_UPPER}]{{2,}})*|[ОДOD]['’ʼ][{_UPPER}][{_LOWER}]+|О"
)
_INITIAL = re.compile(rf"[{_UPPER}]|Дж|Дз")
_INSIDE = frozenset(["в", "во", "из", "под"])
"""What follows these is a place."""
_ORDINALS = frozenset(["I", "V"])
"""«Пётр I. Инициатором …»: Roman numerals, no initials."""
_TITLES = frozenset(["ажы", "хаджи", "кары", "ата", "аке", "байке", "эже"])
_JOINS = frozenset(["жана", "менен"])


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name: where it stands, and its words `start` to `end`."""

    span: Span
    start: int
    end: int


def persons(doc: Doc) -> Doc:
    """Find the names of people."""
    doc.user_data["unpersonal"] = sorted(_unpersonal(doc))
    spans = _with_trained(doc, _spans(doc))
    spans = [one for one in spans if not any(is_common(word.text) for word in doc[slice(*one)])]
    found = [_behind_town(doc, _name(doc, *one)) for one in sorted({*spans, *_again(doc, spans)})]
    doc.user_data["names"] = Found(found)
    others = [name for name in found if not _is_honoured(doc, name)]
    meant = (_behind_namesake(doc, name) if _is_namesake(doc, name) else _behind_place(doc, name) for name in others)
    doc.user_data["people"] = Found(name for name in meant if name)
    return doc


def _behind_namesake(doc: Doc, name: Name) -> Name | None:
    """«жительница улицы Курбанова Мавжуда Собирова»: the street's name, and then a person's."""
    words = [token.text for token in doc[name.start : name.end]]
    if len(words) != 3 or is_patronymic(words[2]) or not _is_known_given(words[1]):
        return None
    return _name(doc, name.start + 1, name.end)


def _behind_place(doc: Doc, name: Name) -> Name:
    """«аким области Абай Марат Горов», «глава села Кум Горов А.»: the place's name, then a person's."""
    words = [token.text for token in doc[name.start : name.end]]
    whole = 3 if kin(words[-1]) else 2
    placed = place_types.before(text_of(doc), name.span.start) is not None and len(words) > whole
    if not placed or _is_known_given(words[0]) or (is_patronymic(words[2]) and whole == 2):
        return name
    return name if "." in words and words.index(".") != 3 else _name(doc, name.start + 1, name.end)


def _behind_town(doc: Doc, name: Name) -> Name:
    """«мэр Токтогула Баатырбек Асанкулов»: a town in the genitive behind a noun, and then the name."""
    town, *rest = (token.text for token in doc[name.start : name.end])
    if len(rest) != 2 or is_patronymic(rest[1]) or not (_is_known_given(rest[0]) and _certain_form(rest[1])):
        return name
    noun = doc[name.start - 1].lower_ if name.start else ""
    led = any(form.pos == "NOUN" and form.animate for form in forms(noun)) or is_post(noun)
    hit = longest(text_of(doc), name.span.start) if led and town.endswith(("а", "я", "и", "ы")) else None
    return _name(doc, name.start + 1, name.end) if hit and hit.stop == name.span.start + len(town) else name


def _name(doc: Doc, start: int, end: int) -> Name:
    return Name(span_of(doc, start, end), start, end)


def names_of(doc: Doc) -> Found[Name]:
    """All personal names, in order."""
    found: Found[Name] = doc.user_data["names"]
    return found


def people_of(doc: Doc) -> Found[Name]:
    """The names of people who are meant themselves: not «улица Токтогула»."""
    found: Found[Name] = doc.user_data["people"]
    return found


def _spans(doc: Doc) -> list[tuple[int, int]]:
    """Disjoint stretches of words, in order; where two overlap, the wider one that is a name."""
    network = set(_by_network(doc))
    formed = {one for one in _by_form(doc) if not (one[0] and doc[one[0] - 1].lower_ in _INSIDE)}
    formed -= {one for one in formed if is_kyrgyz(doc[one[0]].sent.text) and any(map(_is_of_body, doc[slice(*one)]))}
    candidates = sorted({*network, *formed}, key=lambda one: (one[0], -one[1]))
    kept: list[tuple[int, int]] = []
    for start, end in candidates:
        if kept and start < kept[-1][1]:
            if end - start > kept[-1][1] - kept[-1][0] or (
                end - start == kept[-1][1] - kept[-1][0] and end > kept[-1][1] and (start, end) in network
            ):
                kept[-1] = (start, end)
            continue
        kept.append((start, end))
    return kept


def _with_trained(doc: Doc, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Names as the network for nested spans has them, and all that it lacks; what a form proves is kept as it is."""
    formed = set(_by_form(doc))
    over = {i: one for one in spans for i in range(*one)}
    trained = [
        (start, end)
        for start, end in _by_training(doc)
        if not any(_is_proved(doc, *over[i], (start, end), formed) for i in range(start, end) if i in over)
    ]
    taken = {i for one in trained for i in range(*one)}
    return trained + [one for one in spans if taken.isdisjoint(range(*one))]


def _is_proved(doc: Doc, start: int, end: int, other: tuple[int, int], formed: set[tuple[int, int]]) -> bool:
    """Initials, a patronymic, «уулу», among which no other word stands; or a form that only adds to the other name."""
    signs = any(one.text == "." or _is_kin(one) or is_patronymic(one.text) for one in doc[start:end])
    return signs or ((start, end) in formed and start <= other[0] and other[1] <= end)


def _by_training(doc: Doc) -> Iterator[tuple[int, int]]:
    network = {(span.start, span.end) for span in doc.spans["ner"] if span.label_ == "PER"}
    inside = {i for start, end in network for i in range(start, end)}
    for one in stretches_of(doc):
        if one.label != "PERSON" or is_kyrgyz(doc[one.start].sent.text):
            continue
        start, end = _without_neighbours(doc, *_name_words(doc, one.start, one.end))
        while end - start > 2 - (start not in inside) and _is_no_name(doc[start].text):  # «Академик Сагдеев»
            start += 1
        sure = one.chance > _SURE or (one.chance > _LIKELY and (start, end) in network)
        if end <= start or not sure or not _plausible(doc, start, end):
            continue
        titled = one.start and doc[one.start - 1].text in _OPENING  # «Шкода Октавия»
        if (start, end) in network or not (titled or _is_namesake(doc, _name(doc, start, end))):
            yield start, end


_OPENING = frozenset("«“„\"'")
"""What follows these is a title."""
_SURE, _LIKELY = 0.7, 0.5
"""From which chance on the network for nested spans is believed, alone and together with slovnet's."""


def _again(doc: Doc, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """A surname alone, of somebody who is named in full elsewhere: «Ратманский», «по словам Ратманского»."""
    inside = {i for start, end in spans for i in range(start, end)}
    full = (parse_name(doc[start:end].text) for start, end in spans if end - start > 1)
    known = {name.surname.lower() for name in full if name and len(name.surname) > 2}
    for i, token in enumerate(doc):
        if i in inside or not _is_capital(token) or len(token.text) < 3 or _beside_capital(doc, i):
            continue
        if _surnames(token.text) & known and not (i and doc[i - 1].lower_ in _INSIDE) and not _is_place(token.text):
            yield i, i + 1


def _beside_capital(doc: Doc, i: int) -> bool:
    """Part of another name: «площадь Ала-Тоо», «Фонд Сороса»."""
    before, after = doc[i - 1] if i else None, doc[i + 1] if i + 1 < len(doc) else None
    return (
        before is not None
        and (
            before.text in _OPENING or (_is_capital(before) and before.sent == doc[i].sent and not before.is_sent_start)
        )
    ) or (after is not None and _is_capital(after) and after.sent == doc[i].sent)


@cache
def _surnames(word: str) -> frozenset[str]:
    """What surnames a word can be a form of."""
    return frozenset(one.nominative.lower() for one in readings(word) if one.part is Part.SURNAME)


def _by_network(doc: Doc) -> Iterator[tuple[int, int]]:
    for span in doc.spans["ner"]:
        if span.label_ != "PER":
            continue
        start, end = _without_neighbours(doc, *_widened(doc, *_name_words(doc, span.start, span.end)))
        while end - start > 2 and _is_no_name(doc[start].text):  # «Профессора Ильдар Гарифуллин»
            start += 1
        if _describes(doc, end - 1):  # «Аким Южно-Казахстанской области»
            end -= 1
            end = start if end == start + 1 and is_post(doc[start].text) else end
        while end - start > 2 and _is_common_plural(doc[end - 1].text):  # «Шин Р. О. Отдыхающие снимают …»
            end -= 1
        if end > start and is_kyrgyz(doc[start].sent.text):
            start, end = _without_strangers(doc, start, end)
        if end > start and _plausible(doc, start, end):
            yield start, end


def _without_neighbours(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Places and organisations beside a name: «Аль-Джазиры Сами аль-Хадж», «Кима Чен Ира КНДР»."""
    named: list[tuple[int, int]] = doc.user_data["unpersonal"]
    inside = {
        i
        for first, last in named[bisect_left(named, (start, 0)) : bisect_left(named, (end, 0))]
        if last <= end and last - first < end - start
        for i in range(first, last)
        if not (len(doc[i].text) == 1 or _certain_form(doc[i].text) or _is_known_given(doc[i].text))
    }
    while end - start > 1 and (start in inside or _leads_arabic(doc, start)):
        start += 1
    while end - start > 1 and (end - 1 in inside or _is_acronym_behind(doc, start, end)):
        end -= 1
    return start, end


def _unpersonal(doc: Doc) -> Iterator[tuple[int, int]]:
    """What the networks take for places and organisations."""
    yield from ((one.start, one.end) for one in doc.spans["ner"] if one.label_ != "PER")
    found = (one for one in stretches_of(doc) if one.label in ("ORG", "LOC") and one.chance > _SURE)
    yield from ((one.start, one.end) for one in found)


def _leads_arabic(doc: Doc, start: int) -> bool:
    """«Аль-Кайды Усамы бин Ладена»: such a word ends a name."""
    return doc[start].lower_.startswith(("аль-", "эль-")) and _is_known_given(doc[start + 1].text)


def _is_acronym_behind(doc: Doc, start: int, end: int) -> bool:
    """«КНДР» behind words that are not in capitals."""
    *words, last = (one.text for one in doc[start:end])
    return 2 < len(last) <= _ACRONYM and last.isupper() and not any(word.isupper() and len(word) > 1 for word in words)


def _without_strangers(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """«Кадырбаев Ош», «Асанов Уюштуруу», «Азирети Муфтийи Асан», «Асанов ЖАКтын»: capitalised words beside a name."""
    start = next((i + 1 for i in range(end - 2, start - 1, -1) if _is_owned_post(doc[i].text)), start)
    end = next((i for i in range(start + 1, end) if doc[i].text[:2].isupper() and _owns(doc[i])), end)
    while end - start > 1 and not _may_be_named(doc, end - 1):
        end -= 1
    if end - start > 2 and doc[end - 1].text == "." and _leads_another(doc, end - 2):
        end -= 2
    if end - start == 1 and _is_compound_place(doc, start):
        return start, start
    if end - start > 2 and (_is_place(doc[start].text) or _is_no_part(doc, start, end)):
        start += 1
    return start, end


def _is_owned_post(word: str) -> bool:
    """«Муфтийи», «Президенти»"""
    return bool(kyrgyz_post(word)) and without_possessive(word) != word


def _is_no_part(doc: Doc, start: int, end: int) -> bool:
    """«Чогулгандар Токсобаев Асанга»: the word that begins the sentence, where the others make a name."""
    word, rest = doc[start].text, doc[start + 1 : end]
    if _is_known_given(word) or _certain_form(word) or any(is_patronymic(one.text) for one in rest):
        return False
    return any(_is_known_given(one.text) for one in rest) and any(_certain_form(one.text) for one in rest)


def _may_be_named(doc: Doc, i: int) -> bool:
    """Whether a word of a Kyrgyz sentence can end a name; one that owns what follows («Уюштуруу комитети») does not."""
    word, last = doc[i].text, doc[i - 1].text
    kind = place_types.after(text_of(doc), doc[i].idx + len(word))
    if _owns(doc[i]) or (kind is not None and kind.kind != "other") or _is_compound_place(doc, i):
        return False
    if _is_known_given(word) or _certain_form(word) or is_patronymic(word) or doc[i].lower_ in _TITLES or word == ".":
        return True
    if (_is_place(word) and not _SURNAME.search(word)) or _ATTRIBUTE.search(word):
        return False
    owner = i + 1 < len(doc) and stripped(doc[i + 1].lower_).case == "gent"
    return last != "." and not (owner and _certain_form(last))


def _is_compound_place(doc: Doc, i: int) -> bool:
    """«Ак-Жол», «Жалал-Абад облусу»: a place of two words or of two halves."""
    hit = longest(text_of(doc), doc[i].idx)
    end = doc[i].idx + len(doc[i].text)
    return hit is not None and (hit.stop > end or (hit.stop == end and "-" in doc[i].text))


_SURNAME = re.compile("[оеё]ва?$")
"""«Аденов» is no form of Аден in Kyrgyz."""
_VOWEL = re.compile("[аеёиоуыэюяөүaeiouy]", re.I)
_ATTRIBUTE = re.compile("[дт][аеоө]г[ыиуү]$")
"""«Кыргызстандагы»"""


def _is_no_name(word: str) -> bool:
    return len(word) > 1 and not _is_borne(word) and (_is_everyday(word) or bool(kyrgyz_post(word)))


@cache
def _is_borne(word: str) -> bool:
    """A common word that is a name too: «Франк Мюллер», «Хван Чжан Еп»."""
    if is_post(word):  # «Аким»
        return False
    given = any(one.part is Part.GIVEN and one.nominative == word and one.weight > 2.5 for one in readings(word))
    return given or any(one.lower() in listed_surnames() for one, _ in declined(word))


def _describes(doc: Doc, i: int) -> bool:
    """«Ошской» of «Ошской области»: an adjective of the common noun behind it."""
    following = doc[i + 1] if i + 1 < len(doc) else None
    if following is None or not following.is_alpha or not following.text.islower() or following.sent != doc[i].sent:
        return False
    return bool(_LANDS.search(doc[i].text)) and any(
        one.pos == "ADJF" and other.pos == "NOUN" and one.agrees(other)
        for one in forms(doc[i].lower_)
        for other in forms(following.lower_)
    )


_LANDS = re.compile("ск(?:ая|ой|ую|ий|ого|ому|им|ом|ое|ие|их|ими)$")


@cache
def _is_common_plural(word: str) -> bool:
    """A common word in the plural, at the head of a sentence: «Отдыхающие», «Участники»."""
    known = [form for form in forms(word.lower()) if form.known]
    plural = any(form.case == "nomn" for form in known) and all(form.number == "plur" for form in known)
    return plural and _is_everyday(word)


def _name_words(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The first stretch of a span that has only words and full stops of initials: not «Игоря Наркевича (Ректор»."""
    while start < end and not (_is_initial(doc, start) or (_is_capital(doc[start]) and not _is_joining(doc, start))):
        start += 1
    at = start
    while (
        at < end
        and doc[at].lower_ not in _JOINS
        and (
            doc[at].is_alpha
            or _is_capital(doc[at])
            or (doc[at].text == "." and _is_initial(doc, at - 1))
            or ("-" in doc[at].text and not doc[at].text.islower())
        )
    ):
        at += 1
    return start, at


def _is_joining(doc: Doc, i: int) -> bool:
    """«Всё-таки Проди», «Если-же»: a word that only joins others; not «Ни Е.»."""
    return len(doc[i].text) > 1 and _joins_only(doc[i].lower_) and not _is_initial(doc, i + 1)


@cache
def _joins_only(word: str) -> bool:
    return ("-" in word and word.rpartition("-")[2] in _CLITICS) or all(
        form.known and form.pos in _JOINING for form in forms(word)
    )


_CLITICS = frozenset(["таки", "же", "то", "за", "под", "либо", "нибудь"])
"""What stands behind a hyphen in no name."""
_JOINING = frozenset(["CONJ", "PREP", "PRCL", "ADVB"])


def _plausible(doc: Doc, start: int, end: int) -> bool:
    words = [token for token in doc[start:end] if _is_capital(token) and len(token.text) > 1]
    if not words or (start and doc[start - 1].lower_ in _INSIDE) or _is_country(doc, start, end):
        return False
    if (len(words) == 1 and _names_organisation(words[0].text)) or any(_is_body(word.text) for word in words):
        return False
    short = [word for word in words if word.text.isupper() and len(word.text) <= _ACRONYM]
    if any(len(word.text) > 1 and not _VOWEL.search(word.text) for word in short):
        return False  # «Кенеша КР»
    named_by = _SURNAME.search if is_kyrgyz(doc[start].sent.text) else _is_known_given
    if len(words) > 1 and len(short) == 1 and not any(named_by(word.text) for word in words):
        return False  # «Ак-Суйской СОШ», «КР Дин иштери боюнча комиссиясы»
    if len(words) == 1 and not _is_initial(doc, start) and not (end > start + 1):
        named = _may_be_surname(words[0]) and not words[0].lower_.endswith("ых") and not _is_town(doc, words[0])
        return named and not _holds_post(words[0]) and not is_kyrgyz(doc[start].sent.text)
    if is_kyrgyz(doc[start].sent.text) and any(_is_of_body(word) for word in words):
        return False
    if not is_kyrgyz(doc[start].sent.text):
        return True
    named = any(_certain_form(w.text) or (_is_known_given(w.text) and not _is_place(w.text)) for w in words)
    return len(words) < 4 and (named or (len(words) == 2 and start > 0 and bool(kyrgyz_post(doc[start - 1].text))))


def _holds_post(word: Token) -> bool:
    """«Раис джамоата»: a post that is a name too, with what it is the head of."""
    following = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    owned = following is not None and following.text.islower() and any(f.case == "gent" for f in forms(following.text))
    return owned and is_post(word.text)


def _is_town(doc: Doc, word: Token) -> bool:
    """«Баткен, зал администрации»: a listed place whose name nobody bears."""
    hit = longest(text_of(doc), word.idx)
    whole = hit is not None and hit.stop == word.idx + len(word.text)
    return whole and not (_is_known_given(word.text) or _certain_form(word.text))


def _is_country(doc: Doc, start: int, end: int) -> bool:
    """«Коста Рика», «Эль Сальвадор»; and what stands behind «Сан»: «в Сан Луисе»."""
    said = doc[start:end].text.lower().replace(" ", "-").removeprefix("эль-")
    return said in _countries() or bool(start and doc[start - 1].text in _SAINTS)


@cache
def _countries() -> frozenset[str]:
    named = (name for row in lexicons.read("countries") for name in (row["name"], *row["variants"].split("; ")))
    return frozenset(name.lower().replace(" ", "-").removeprefix("эль-") for name in named)


_SAINTS = frozenset(["Сан", "Санта", "Санкт", "Сент", "Лос", "Лас", "Нью", "Порт"])


def _is_of_body(word: Token) -> bool:
    """A word of a Kyrgyz sentence that names no person: «Башкармалыгы», «Республикасынын»; Кеңеш may be a name."""
    bare = without_possessive(stripped(word.lower_).word)
    return _owns(word) or (is_body(word.text) and bare != word.lower_)


def _owns(word: Token) -> bool:
    """A Kyrgyz genitive that is no name's: «Облусунун»."""
    named = in_kyrgyz_case(word.text) or _is_known_given(word.text)
    return stripped(word.lower_).case == "gent" and (is_body(word.text) or not named)


@cache
def _names_organisation(word: str) -> bool:
    """«Башгосуниверситета», «Рыбоохрана»: one word, its end the head of an organisation's name or a common thing."""
    heads = tuple(head for head in organisation_heads() if len(head) >= _HEAD)
    if any(form.lemma.endswith(heads) for form in forms(word.lower())):
        return True
    clipped = None if _certain_form(word) else _CLIPPED.fullmatch(word.lower())
    rest = forms(clipped["rest"]) if clipped else ()
    return any(form.known and form.pos == "NOUN" and not form.animate for form in rest)


_CLIPPED = re.compile(
    r"(?:нац|гос|рос|рыбо?|вики|мин|глав|спец|проф|сель|строй|энерго|теле|радио|медиа|евро|эко|агро|пром|транс)"
    r"(?P<rest>[а-яё]{5,})"
)


@cache
def _is_body(word: str) -> bool:
    """«Мажлис» of «Олий Мажлиса», «Университет»: what heads the name of an organisation and bears no other sense."""
    found = forms(word.lower())
    somebody = any(form.known and (form.animate or {"Name", "Surn"} & form.marks) for form in found)
    return not somebody and any(form.lemma in organisation_heads() for form in found) and not is_given(word)


_ACRONYM = 4
"""Letters of a word in capitals that is likelier the short name of a school than a surname."""
_HEAD = 5
"""Letters from which on the end of a word tells an organisation: «фронт», not «союз»."""


def _widened(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Initials and «уулу» that the network left out; words that are no part of a name go."""
    while start >= 2 and _is_initial(doc, start - 2) and doc[start - 1].text == ".":
        start -= 2
    if (
        start
        and _is_capital(doc[start - 1])
        and _certain_surname(doc[start - 1])
        and not doc[start - 1].text.isupper()
        and end - start == 2
        and is_patronymic(doc[end - 1].text)
    ):
        start -= 1
    while end < len(doc) and _is_kin(doc[end]):
        end += 2 if doc[end].lower_ in _TITLES and end + 1 < len(doc) and _is_capital(doc[end + 1]) else 1
    if _is_initial(doc, end - 1):
        end += 1
    while end + 1 < len(doc) and _is_initial(doc, end) and not (doc[end - 1].is_punct or _leads_another(doc, end)):
        end += 2
    if end < len(doc) and is_patronymic(doc[end].text) and _is_capital(doc[end]):
        end += 1
    while end > start and not (_is_capital(doc[end - 1]) or doc[end - 1].text == "." or kin(doc[end - 1].text)):
        end -= 1
    return start, end


def _leads_another(doc: Doc, i: int) -> bool:
    """«Асан Асанов Т. Кулатов айылына барды»: an initial of the surname behind it, which has none of its own."""
    after = i + 2
    surname = after < len(doc) and _is_capital(doc[after]) and _certain_form(doc[after].text)
    return surname and not _is_initial(doc, after + 1)


def _is_kin(token: Token) -> bool:
    """«уулу», «кызынын», «ажы»."""
    return bool(kin(token.text)) or token.lower_ in _TITLES


def _is_capital(token: Token) -> bool:
    return bool(_CAPITAL.fullmatch(token.text))


def _is_initial(doc: Doc, i: int) -> bool:
    return (
        i + 1 < len(doc)
        and doc[i + 1].text == "."
        and bool(_INITIAL.fullmatch(doc[i].text))
        and doc[i].text not in _ORDINALS
    )


def _by_form(doc: Doc) -> Iterator[tuple[int, int]]:
    """Names whose form leaves no doubt: initials and a surname, a known given name beside a surname, a patronymic."""
    i = 0
    while i < len(doc):
        end = _initials_first(doc, i) or _surname_first(doc, i) or _kin(doc, i) or _titled(doc, i) or _full(doc, i)
        if end:
            yield i, end
            i = end
        else:
            i += 1


def _initials_first(doc: Doc, i: int) -> int:
    """«К.Г. Чикнаверова», «Н.Абдыкалыкова», «Дж. Сатылганов»."""
    if i and _is_initial(doc, i - 2 if i > 1 else 0) and doc[i - 1].text == ".":
        return 0
    at = i
    while _is_initial(doc, at) and at - i < 6:
        at += 2
    if at == i or at >= len(doc) or (doc[at - 1].sent != doc[at].sent and len(doc[at].text) < 2):
        return 0
    sure = not _is_everyday(doc[at].text) or not (doc[i].is_sent_start or _is_common_plural(doc[at].text))
    sure = sure and not (doc[i].text.isascii() and _is_joining(doc, at))  # «до 8 G. Но»
    return at + 1 if _is_capital(doc[at]) and sure and not _is_place(doc[at].text) and len(doc[at].text) > 1 else 0


def _surname_first(doc: Doc, i: int) -> int:
    """«Ибраимова Д. К.», «Ли С. А.»."""
    if (
        not (_is_capital(doc[i]) and len(doc[i].text) > 1 and _may_be_surname(doc[i]))
        or i + 2 >= len(doc)
        or not _is_initial(doc, i + 1)
    ):
        return 0
    end = i + 5 if i + 4 < len(doc) and _is_initial(doc, i + 3) else i + 3
    certain = _certain_surname(doc[i])
    if not certain and (end == i + 3 or doc[i].text.isupper()):
        return 0
    followed = end < len(doc) and _is_capital(doc[end]) and len(doc[end].text) > 1 and _may_be_surname(doc[end])
    return 0 if followed and not (certain and _is_initial(doc, end + 1)) else end


def _kin(doc: Doc, i: int) -> int:
    """«Бакыт уулу Нурлан», «Сайкал Тынчтыкбек кызы»; of «НАН КР Асан Болот уулу» nothing in capitals."""
    if (
        not _is_capital(doc[i])
        or (doc[i].text.isupper() and i + 1 < len(doc) and not doc[i + 1].text.isupper())
        or i + 2 >= len(doc)
        or (
            i
            and _is_capital(doc[i - 1])
            and doc[i - 1].sent == doc[i].sent
            and not doc[i - 1].is_punct
            and is_given(doc[i - 1].text)
        )
    ):
        return 0
    if kin(doc[i + 1].text) == doc[i + 1].lower_ and _is_capital(doc[i + 2]):
        return i + 3
    if _is_capital(doc[i + 1]) and kin(doc[i + 2].text):
        return i + 3
    return (
        i + 4
        if i + 3 < len(doc)
        and not (_is_no_name(doc[i].text) or is_bare_plural(doc[i].lower_))
        and _is_capital(doc[i + 1])
        and _is_capital(doc[i + 2])
        and kin(doc[i + 3].text)
        else 0
    )


def _titled(doc: Doc, i: int) -> int:
    """«Равшан ажы Эратов», «Мирлан ажы Токтомушовдун»."""
    if i + 2 >= len(doc) or doc[i + 1].lower_ not in _TITLES or not (_is_capital(doc[i]) and _is_capital(doc[i + 2])):
        return 0
    return i + 3 if _certain_form(doc[i + 2].text) or is_patronymic(doc[i + 2].text) else 0


def _full(doc: Doc, i: int) -> int:
    """Capitalised words side by side of which one is a patronymic, or one a given name and one a certain surname."""
    if _is_acronym(doc, i):  # «психолог МЧС Зоя Павловна Ли»
        return 0
    end = i
    while (
        end < len(doc)
        and end - i < 3
        and _is_capital(doc[end])
        and (end == i or doc[end].sent == doc[i].sent)
        and len(doc[end].text) > 1
    ):
        end += 1
    words = [doc[at].text for at in range(i, end)]
    for size in range(len(words), 1, -1):
        some = words[:size]
        if any(is_patronymic(word) and not kin(word) for word in some[1:]) and any(
            _is_known_given(word) for word in some
        ):
            return 0 if size == 3 and (_is_place(some[0]) or _is_common_plural(some[0])) else i + size
        if not _VOWEL.search(some[0]):  # «КР Дин иштери боюнча комиссиясы»
            continue
        if size == 2 and any(_is_known_given(one) and _certain_form(other) for one, other in (some, some[::-1])):
            return i + size
        if (
            size == 2
            and i
            and kyrgyz_post(doc[i - 1].text)
            and _SURNAME.search(some[1])
            and is_kyrgyz(doc[i].sent.text)
        ):
            return i + size
    return 0


def _is_acronym(doc: Doc, i: int) -> bool:
    """Capitals before a word that is not in them: «МЧС», «НАН»."""
    word, behind = doc[i].text, doc[i + 1].text if i + 1 < len(doc) else ""
    if not 1 < len(word) <= _ACRONYM or not word.isupper() or behind.isupper():
        return False
    return not (_is_known_given(word) or _certain_form(word))


@cache
def _is_known_given(word: str) -> bool:
    return any(reading.part is Part.GIVEN and reading.weight >= 2.0 for reading in readings(word)) and len(word) > 2


@cache
def _certain_form(word: str) -> bool:
    """Only a surname looks like this: «Шамшиев», «Искаковой»."""
    if any(
        reading.part is Part.SURNAME and reading.nominative.lower() in listed_surnames() for reading in readings(word)
    ):
        return True
    if any(form.known and "Surn" not in form.marks and "Name" not in form.marks for form in forms(word.lower())):
        return False
    return any(reading.part is Part.SURNAME and reading.weight >= 1.2 for reading in readings(word))


def _certain_surname(token: Token) -> bool:
    return _certain_form(token.text) or any("Surn" in form.marks for form in forms(token.lower_))


def _may_be_surname(token: Token) -> bool:
    """Not an everyday word at the start of a sentence, not only a town."""
    return not _is_everyday(token.text) and not _is_place(token.text)


@cache
def _is_everyday(word: str) -> bool:
    """A word of the dictionary that is no name: «Модератором», «Российско-немецкое»."""
    known = [form for form in forms(word.lower()) if form.known or _is_adjective(form)]
    return bool(known) and not any({"Surn", "Name", "Sgtm", "Geox"} & form.marks for form in known)


def _is_adjective(form: Form) -> bool:
    """An adjective by its ending; «Рустамова» is guessed to be a possessive one, but is a name."""
    return form.pos in ("ADJF", "PRTF") and "Poss" not in form.marks


@cache
def _is_place(word: str) -> bool:
    known = [form for form in forms(word.lower()) if form.known]
    return bool(known) and all("Geox" in form.marks for form in known)


@cache
def _namesakes() -> re.Pattern[str]:
    patterns = "|".join(row["pattern"] for row in lexicons.read("namesakes"))
    return re.compile(
        rf"(?<![а-яё])(?:{patterns})(?:\s+(?:[а-яё]+ик[аеу]?|геро[яй]\s+[а-яё]+|академика|профессора|поэта|писателя))?\s*$",
        re.I,
    )


@cache
def _honours() -> re.Pattern[str]:
    patterns = "|".join(one for row in lexicons.read("namesakes_ky") for one in spellings(row["pattern"]))
    return re.compile(rf"\s+(?:[«“\"][^«»“”\"]{{2,60}}[»”\"]\s+(?:аттуу\s+)?)?(?:{patterns})", re.I)


def _is_honoured(doc: Doc, name: Name) -> bool:
    """Whose name an institution bears, or whose jubilee it is, told in Kyrgyz behind the name."""
    village = _is_initial(doc, name.start) and _VILLAGE.match(text_of(doc), name.span.stop)
    return bool(village or _honours().match(text_of(doc), name.span.stop))


_VILLAGE = re.compile(r"\s+айыл(?:дык)?\s+(?:[өо]км[өо]т|айма[гк]|ке[ңн]еш|округ)")
"""«А.Орозбеков айыл өкмөтү»"""


def _is_namesake(doc: Doc, name: Name) -> bool:
    """«улица Токтогула», «музей Фрунзе»; not «зав. музея А. А. Майоровым», «директор музея Асан Болот уулу»."""
    before = text_of(doc)[max(0, name.span.start - 40) : name.span.start]
    if not _namesakes().search(before):
        return False
    posted = any(is_post(one.text) for one in doc[max(name.start - _POST, 0) : name.start])
    if posted and kin(doc[name.end - 1].text):
        return False
    strange = {"datv", "ablt", "nomn"} if posted else {"datv", "ablt"}
    cases = name_cases(name.span.of(text_of(doc)))
    likely = {case for case, weight in cases.items() if weight > max(cases.values()) - _LIKELY_CASE}
    return len(name.span) < 5 or not likely <= strange


_LIKELY_CASE = 4.0
"""Log-odds within which a case is thought of beside the likeliest."""


_POST = 6
"""Words before a name among which the post is that its bearer holds in what stands between."""
