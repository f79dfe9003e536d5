"""Where a noun phrase of running text ends."""

import re

from spacy.tokens import Doc

from pipeline.annotators.matches import dates_of, quoted_of
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.tokens import index_from, text_of
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.phrases import is_abbreviation

_CALLED = re.compile(r"(?:с|под)\s+(?:[а-яё]+\s+){0,2}названием\s+(?=[«“„\"])")
"""«отель с символическим названием «Достук»»."""


def phrase_end(doc: Doc, start: int, head: int | None = None) -> int:
    """Where a noun phrase ends: at a comma, a bracket, a verb, a preposition, a conjunction without a genitive."""
    quoted, people = quoted_of(doc), people_of(doc)
    i = start
    sentence_end = doc[start].sent.end
    while i < sentence_end:
        token = doc[i]
        inside = quoted.at(token.idx)
        if inside:
            i = min(index_from(doc, inside.stop), sentence_end)
            continue
        called = _CALLED.match(text_of(doc), token.idx)
        if called:
            i = min(index_from(doc, called.end()), sentence_end)
            continue
        if i > start and (people.begins(token.idx) or not _goes_on(doc, i, head if head is not None else start)):
            break
        i += 1
    while i > start and (doc[i - 1].text in ",.;:()–—-" or doc[i - 1].lower_ in ("и", "а", "при")):
        i -= 1
    return i


def _goes_on(doc: Doc, i: int, head: int) -> bool:
    token = doc[i]
    if i <= head:
        return True
    low = token.lower_
    if token.is_space and "\n" in token.text:
        return False
    if _is_initial(doc, i) or (token.text.isascii() and token.text.isalpha()):  # «отель Jannat Regency»
        return True
    if token.dep_ == "obj" and token.head.i > i:  # «в здании гостей принял ректор»
        return False
    if not _begins_date(doc, i) and (
        token.text[0].isdigit()
        or token.text in ("№", "-")
        or low in ("имени", "им", "по", "при", "в")
        or is_abbreviation(token.text)
    ):
        return low not in ("по", "при", "в") or _keeps_preposition(doc, i)
    if token.text == ".":
        return doc[i - 1].lower_ in _SHORTENED or len(doc[i - 1].text) == 1
    if (token.pos_ == "ADP" and low not in ("имени", "по", "при", "в")) or _begins_date(doc, i):
        return False
    if token.pos_ in ("VERB", "AUX") and not any(f.pos == "NOUN" for f in forms(low)):
        return False
    if token.text == ",":
        return _between_adjectives(doc, i) or _between_genitives(doc, i)
    if low == "и":
        following = doc[i + 1] if i + 1 < len(doc) else token
        if any(word.lower_ == "по" for word in doc[max(i - 4, head) : i]) and following.morph.get("Case", []) == [
            "Dat"
        ]:
            return True
        return any(
            f.case == "gent" and f.pos in ("NOUN", "ADJF") for f in forms(following.lower_)
        ) and following.morph.get("Case", []) == ["Gen"]
    found = forms(low)
    if any(f.case in _governed(doc, i) and f.pos in ("NOUN", "ADJF", "PRTF") for f in found) or any(
        "Fixd" in f.marks for f in found
    ):
        return True
    return (token.text[0].isupper() and doc[i - 1].lower_ in ("имени", "им", ".")) or (
        (token.text[0].isupper() and token.ent_type_ == "") and token.dep_.startswith(("flat", "appos", "nmod"))
    )


def _is_initial(doc: Doc, i: int) -> bool:
    """«дворец им. У. А. Жолдасбекова»: no conjunction, no preposition."""
    letter = len(doc[i].text) == 1 and doc[i].text.isupper()
    return letter and i + 1 < len(doc) and doc[i + 1].text == "." and doc[i - 1].lower_ in (".", "имени", "им")


def _governed(doc: Doc, i: int) -> tuple[str, ...]:
    """Cases in which a noun phrase goes on: the genitive; after «по» the dative; «помощи семье»."""
    before = doc[i - 1]
    if (
        before.lower_ == "по"
        or (before.lower_ == "и" and any(word.lower_ == "по" for word in doc[max(i - 6, 0) : i]))
        or (i > 1 and doc[i - 2].lower_ == "по" and any(f.pos == "ADJF" for f in forms(before.lower_)))
    ):
        return ("gent", "datv")
    deverbal = any(f.pos == "NOUN" and f.lemma in _GIVING for f in forms(before.lower_))
    return ("gent", "datv") if deverbal else ("gent",)


def _between_adjectives(doc: Doc, i: int) -> bool:
    """«развития научной, творческой и инновационной деятельности»."""
    if i + 1 >= len(doc):
        return False
    return all(
        any(f.pos in ("ADJF", "PRTF") and f.case == "gent" for f in forms(doc[j].lower_)) and doc[j].text.islower()
        for j in (i - 1, i + 1)
    )


_TWO = r"(?:[а-яё]{2,}(?:[ое]го|[ое]й|[ыи]х)\s)?[а-яё]{4,}"
_LISTED = re.compile(rf",\s(?:{_TWO},\s)*{_TWO}\sи\s{_TWO}")


def _between_genitives(doc: Doc, i: int) -> bool:
    """«университет строительства, водного транспорта и архитектуры»: genitives, the last behind «и»."""
    listed = _LISTED.match(text_of(doc), doc[i].idx)
    words = re.findall(r"[а-яё]{2,}", listed[0]) if listed else []
    return (
        bool(words)
        and all(any(f.case == "gent" and f.pos in ("NOUN", "ADJF") for f in forms(word)) for word in words)
        and all(
            any(f.case == "gent" and f.pos == "NOUN" and "Name" not in f.marks for f in forms(word))
            for word in (doc[i - 1].lower_, words[-1])
        )
    )


_SHORTENED = frozenset(["им", "г", "с", "ул", "ауд", "каб", "ком"])
"""Words with a full stop of their own: «ауд. 312 Института перевода»."""
_GIVING = frozenset(["помощь", "поддержка", "содействие", "услуга", "служение", "обучение"])
_AUTHORITIES = frozenset(["президент", "правительство", "кабинет", "министерство", "парламент"])
"""«Академия государственного управления при Президенте»."""
_AWAY = frozenset(
    [
        "окончание",
        "завершение",
        "итог",
        "слово",
        "инициатива",
        "адрес",
        "улица",
        "время",
        "мнение",
        "приглашение",
        "случай",
        "данные",
        "результат",
        "поручение",
        "просьба",
        "традиция",
        "заявка",
        "заказ",
        "решение",
        "линия",
        "сообщение",
    ]
)


def _keeps_preposition(doc: Doc, i: int) -> bool:
    """«отдел по делам молодёжи» belongs together; «в зале по окончании» does not."""
    if doc[i].lower_ == "в":
        return (
            i + 1 < len(doc)
            and doc[i + 1].lower_ in ("области", "сфере")
            and i + 2 < len(doc)
            and doc[i + 2].text.islower()
        )
    if doc[i].lower_ == "при":
        return any(form.lemma in _AUTHORITIES for token in doc[i + 1 : i + 4] for form in forms(token.lower_))
    if doc[i].lower_ != "по":
        return False
    following = [form for token in doc[i + 1 : i + 4] for form in forms(token.lower_) if form.pos == "NOUN"]
    return (
        bool(following)
        and following[0].case in ("datv", "loct", "gent")
        and not any(form.lemma in _AWAY for form in following[:3])
    )


def _begins_date(doc: Doc, i: int) -> bool:
    return dates_of(doc).begins(doc[i].idx)
