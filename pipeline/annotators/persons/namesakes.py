"""Names that streets and institutions bear, and people whose name stands behind such a one."""

import re
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.persons.name import Name, name_at
from pipeline.annotators.persons.words import SURNAME, certain_form, is_capital, is_initial, is_known_given
from pipeline.annotators.tokens import text_of
from pipeline.normalisers import place_types
from pipeline.normalisers.gazetteer import longest
from pipeline.normalisers.kyrgyz import spellings
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.names import is_patronymic, kin, name_cases
from pipeline.normalisers.positions import is_post, place_nouns


def behind_namesake(doc: Doc, name: Name) -> Name | None:
    """«жительница улицы Курбанова Мавжуда Собирова»: the street's name, and then a person's."""
    words = [token.text for token in doc[name.start : name.end]]
    last = max((i for i, word in enumerate(words) if word == "."), default=-1) + 1
    if last and len(words) > last + 2 and is_known_given(words[last + 1]):  # «имени М. Т. Калинина Марат Асанов»
        return name_at(doc, name.start + last + 1, name.end)
    if len(words) == 4 and is_known_given(words[1]) and is_patronymic(words[2]):
        return name_at(doc, name.start + 1, name.end)
    if len(words) != 3 or is_patronymic(words[2]) or not is_known_given(words[1]):
        return None
    return name_at(doc, name.start + 1, name.end)


def behind_place(doc: Doc, name: Name) -> Name:
    """«аким области Абай Марат Горов», «мэр г. Исфара Д. Горов»: the place's name, then a person's."""
    words = [token.text for token in doc[name.start : name.end]]
    whole = 3 if kin(words[-1]) else 2
    placed = place_types.before(text_of(doc), name.span.start) is not None and len(words) > whole
    if not placed or is_known_given(words[0]) or (is_patronymic(words[2]) and whole == 2):
        return name
    if "." in words and words.index(".") != 3 and (words[-1] == "." or not is_initial(doc, name.start + 1)):
        return name
    return name_at(doc, name.start + 1, name.end)


def behind_town(doc: Doc, name: Name) -> Name:
    """«мэр Токтогула Баатырбек Асанкулов»: a town in the genitive behind a noun, and then the name."""
    town, *rest = (token.text for token in doc[name.start : name.end])
    if len(rest) != 2 or is_patronymic(rest[1]) or not (is_known_given(rest[0]) and certain_form(rest[1])):
        return name
    noun = doc[name.start - 1].lower_ if name.start else ""
    led = any(form.pos == "NOUN" and form.animate for form in forms(noun)) or is_post(noun)
    hit = longest(text_of(doc), name.span.start) if led and town.endswith(("а", "я", "и", "ы")) else None
    return name_at(doc, name.start + 1, name.end) if hit and hit.stop == name.span.start + len(town) else name


def is_of_places(doc: Doc, name: Name) -> bool:
    """«представители джамоатов Чилгази, Сурх и Ворух»: one word in a list of places."""
    word = doc[name.start]
    if (
        name.end - name.start > 1
        or (certain_form(word.text) and SURNAME.search(word.text))
        or is_known_given(word.text)
    ):
        return False
    i = name.start - 1
    while i > word.sent.start and (doc[i].text in _LISTING or is_capital(doc[i])):
        i -= 1
    return i >= 0 and any(form.lemma in place_nouns() for form in forms(doc[i].lower_))


_LISTING = frozenset([",", "и"])


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


def is_honoured(doc: Doc, name: Name) -> bool:
    """Whose name an institution bears, or whose jubilee it is, told in Kyrgyz behind the name."""
    village = is_initial(doc, name.start) and _VILLAGE.match(text_of(doc), name.span.stop)
    return bool(village or _honours().match(text_of(doc), name.span.stop))


_VILLAGE = re.compile(r"\s+айыл(?:дык)?\s+(?:[өо]км[өо]т|айма[гк]|ке[ңн]еш|округ)")
"""«А.Орозбеков айыл өкмөтү»"""


def is_namesake(doc: Doc, name: Name) -> bool:
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
    return len(name.span) < 5 or not likely or not likely <= strange


_LIKELY_CASE = 4.0
"""Log-odds within which a case is thought of beside the likeliest."""

_POST = 6
"""Words before a name among which the post is that its bearer holds in what stands between."""
