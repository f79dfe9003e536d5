"""Places, organisations and common words at the ends of a stretch that a network takes for a name."""

import re
from bisect import bisect_left

from spacy.tokens import Doc

from pipeline.annotators.persons.plausible import ACRONYM, names_organisation, owns
from pipeline.annotators.persons.words import SURNAME, TITLES, certain_form, is_known_given, is_place, leads_another
from pipeline.annotators.tokens import text_of
from pipeline.normalisers import place_types
from pipeline.normalisers.gazetteer import longest
from pipeline.normalisers.kyrgyz import stripped, without_possessive
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.names import is_patronymic, kin
from pipeline.normalisers.positions import is_post, kyrgyz_post


def without_neighbours(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Places and organisations beside a name: «Аль-Джазиры Сами аль-Хадж», «Кима Чен Ира КНДР»."""
    named: list[tuple[int, int]] = doc.user_data["unpersonal"]
    inside = {
        i
        for first, last in named[bisect_left(named, (start, 0)) : bisect_left(named, (end, 0))]
        if last <= end and last - first < end - start
        for i in range(first, last)
        if not (len(doc[i].text) == 1 or certain_form(doc[i].text) or is_known_given(doc[i].text))
    }
    while end - start > 1 and (start in inside or _leads_arabic(doc, start)):
        start += 1
    while end - start > 1 and (end - 1 in inside or _is_acronym_behind(doc, start, end)):
        end -= 1
    return start, end


def _leads_arabic(doc: Doc, start: int) -> bool:
    """«Аль-Кайды Усамы бин Ладена»: such a word ends a name."""
    return doc[start].lower_.startswith(("аль-", "эль-")) and is_known_given(doc[start + 1].text)


def _is_acronym_behind(doc: Doc, start: int, end: int) -> bool:
    """«КНДР» behind words that are not in capitals."""
    *words, last = (one.text for one in doc[start:end])
    return 2 < len(last) <= ACRONYM and last.isupper() and not any(word.isupper() and len(word) > 1 for word in words)


def without_strangers(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """«Кадырбаев Ош», «Асанов Уюштуруу», «Азирети Муфтийи Асан», «Асанов ЖАКтын»: capitalised words beside a name."""
    start = next((i + 1 for i in range(end - 2, start - 1, -1) if _is_owned_post(doc[i].text)), start)
    end = next((i for i in range(start + 1, end) if doc[i].text[:2].isupper() and owns(doc[i])), end)
    while end - start > 1 and not _may_be_named(doc, end - 1):
        end -= 1
    if end - start > 2 and doc[end - 1].text == "." and leads_another(doc, end - 2):
        end -= 2
    if end - start == 1 and _is_compound_place(doc, start):
        return start, start
    if end - start > 2 and (is_place(doc[start].text) or _is_no_part(doc, start, end)):
        start += 1
    return start, end


def without_post(doc: Doc, start: int, end: int) -> int:
    """Where «Мираб Асан Горов», «Уважаемый Петер», «Бишкекводоканала Асан Горов», «Вели Асан Горов» begin as a name."""
    if end - start < 2:
        return start
    addressed = doc[start].lower_ in _ADDRESS
    rest = [one.text for one in doc[start + 1 : end]]
    first = doc[start].text
    posted = len(rest) > 1 and (is_post(first) or bool(kyrgyz_post(first)))
    housed = len(rest) > 1 and names_organisation(first) and (is_known_given(rest[0]) or certain_form(rest[-1]))
    told = len(rest) > 1 and doc[start].is_sent_start and all(form.pos == "VERB" for form in forms(first.lower()))
    whole = "." not in rest and not any(is_patronymic(word) or kin(word) for word in rest)
    return start + 1 if addressed or housed or told or (posted and whole) else start


_ADDRESS = frozenset(["уважаемый", "уважаемая", "дорогой", "дорогая", "многоуважаемый", "многоуважаемая"])


def _is_owned_post(word: str) -> bool:
    """«Муфтийи», «Президенти»"""
    return bool(kyrgyz_post(word)) and without_possessive(word) != word


def _is_no_part(doc: Doc, start: int, end: int) -> bool:
    """«Чогулгандар Токсобаев Асанга»: the word that begins the sentence, where the others make a name."""
    word, rest = doc[start].text, doc[start + 1 : end]
    if is_known_given(word) or certain_form(word) or any(is_patronymic(one.text) for one in rest):
        return False
    return any(is_known_given(one.text) for one in rest) and any(certain_form(one.text) for one in rest)


def _may_be_named(doc: Doc, i: int) -> bool:
    """Whether a word of a Kyrgyz sentence can end a name; one that owns what follows («Уюштуруу комитети») does not."""
    word, last = doc[i].text, doc[i - 1].text
    kind = place_types.after(text_of(doc), doc[i].idx + len(word))
    if owns(doc[i]) or (kind is not None and kind.kind != "other") or _is_compound_place(doc, i):
        return False
    if is_known_given(word) or certain_form(word) or is_patronymic(word) or doc[i].lower_ in TITLES or word == ".":
        return True
    if (is_place(word) and not SURNAME.search(word)) or _ATTRIBUTE.search(word):
        return False
    owner = i + 1 < len(doc) and stripped(doc[i + 1].lower_).case == "gent"
    return last != "." and not (owner and certain_form(last))


def _is_compound_place(doc: Doc, i: int) -> bool:
    """«Ак-Жол», «Жалал-Абад облусу»: a place of two words or of two halves."""
    hit = longest(text_of(doc), doc[i].idx)
    end = doc[i].idx + len(doc[i].text)
    return hit is not None and (hit.stop > end or (hit.stop == end and "-" in doc[i].text))


_ATTRIBUTE = re.compile("[дт][аеоө]г[ыиуү]$")
"""«Кыргызстандагы»"""


def describes(doc: Doc, i: int) -> bool:
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
