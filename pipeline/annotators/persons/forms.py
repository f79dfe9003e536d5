"""Names that the forms of their words prove: initials and a surname, a patronymic, «уулу», a known given name."""

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.persons.plausible import ACRONYM
from pipeline.annotators.persons.words import (
    SURNAME,
    TITLES,
    VOWEL,
    certain_form,
    certain_surname,
    is_capital,
    is_common_plural,
    is_everyday,
    is_initial,
    is_joining,
    is_known_given,
    is_no_name,
    is_place,
    may_be_surname,
)
from pipeline.normalisers.kyrgyz import is_bare_plural, is_kyrgyz
from pipeline.normalisers.names import is_given, is_patronymic, kin
from pipeline.normalisers.positions import kyrgyz_post


def by_form(doc: Doc) -> Iterator[tuple[int, int]]:
    """Names whose form leaves no doubt: initials and a surname, a known given name beside a surname, a patronymic."""
    i = 0
    while i < len(doc):
        end = _initials_first(doc, i) or _surname_first(doc, i) or kin_first(doc, i) or _titled(doc, i) or _full(doc, i)
        if end:
            yield i, end
            i = end
        else:
            i += 1


def _initials_first(doc: Doc, i: int) -> int:
    """«К.Г. Чикнаверова», «Н.Абдыкалыкова», «Дж. Сатылганов»."""
    if i and is_initial(doc, i - 2 if i > 1 else 0) and doc[i - 1].text == ".":
        return 0
    at = i
    while is_initial(doc, at) and at - i < 6:
        at += 2
    if at == i or at >= len(doc) or (doc[at - 1].sent != doc[at].sent and len(doc[at].text) < 2):
        return 0
    sure = not is_everyday(doc[at].text) or not (doc[i].is_sent_start or is_common_plural(doc[at].text))
    sure = sure and not (doc[i].text.isascii() and is_joining(doc, at))  # «до 8 G. Но»
    return at + 1 if is_capital(doc[at]) and sure and not is_place(doc[at].text) and len(doc[at].text) > 1 else 0


def _surname_first(doc: Doc, i: int) -> int:
    """«Ибраимова Д. К.», «Ли С. А.»."""
    if (
        not (is_capital(doc[i]) and len(doc[i].text) > 1 and may_be_surname(doc[i]))
        or i + 2 >= len(doc)
        or not is_initial(doc, i + 1)
    ):
        return 0
    end = i + 5 if i + 4 < len(doc) and is_initial(doc, i + 3) else i + 3
    certain = certain_surname(doc[i])
    if not certain and (end == i + 3 or doc[i].text.isupper()):
        return 0
    followed = end < len(doc) and is_capital(doc[end]) and len(doc[end].text) > 1 and may_be_surname(doc[end])
    return 0 if followed and not (certain and is_initial(doc, end + 1)) else end


def kin_first(doc: Doc, i: int) -> int:
    """«Бакыт уулу Нурлан», «Сайкал Тынчтыкбек кызы»; of «НАН КР Асан Болот уулу» nothing in capitals."""
    if (
        not is_capital(doc[i])
        or (doc[i].text.isupper() and i + 1 < len(doc) and not doc[i + 1].text.isupper())
        or i + 2 >= len(doc)
        or (
            i
            and is_capital(doc[i - 1])
            and doc[i - 1].sent == doc[i].sent
            and not doc[i - 1].is_punct
            and is_given(doc[i - 1].text)
        )
    ):
        return 0
    if kin(doc[i + 1].text) == doc[i + 1].lower_ and is_capital(doc[i + 2]):
        return i + 3
    if is_capital(doc[i + 1]) and kin(doc[i + 2].text):
        return i + 3
    return (
        i + 4
        if i + 3 < len(doc)
        and not (is_no_name(doc[i].text) or is_bare_plural(doc[i].lower_))
        and is_capital(doc[i + 1])
        and is_capital(doc[i + 2])
        and kin(doc[i + 3].text)
        else 0
    )


def _titled(doc: Doc, i: int) -> int:
    """«Равшан ажы Эратов», «Мирлан ажы Токтомушовдун»."""
    if i + 2 >= len(doc) or doc[i + 1].lower_ not in TITLES or not (is_capital(doc[i]) and is_capital(doc[i + 2])):
        return 0
    return i + 3 if certain_form(doc[i + 2].text) or is_patronymic(doc[i + 2].text) else 0


def _full(doc: Doc, i: int) -> int:
    """Capitalised words side by side of which one is a patronymic, or one a given name and one a certain surname."""
    if _is_acronym(doc, i):  # «психолог МЧС Зоя Павловна Ли»
        return 0
    end = i
    while (
        end < len(doc)
        and end - i < 3
        and is_capital(doc[end])
        and (end == i or doc[end].sent == doc[i].sent)
        and len(doc[end].text) > 1
    ):
        end += 1
    words = [doc[at].text for at in range(i, end)]
    for size in range(len(words), 1, -1):
        some = words[:size]
        if any(is_patronymic(word) and not kin(word) for word in some[1:]) and any(
            is_known_given(word) for word in some
        ):
            return 0 if size == 3 and (is_place(some[0]) or is_common_plural(some[0])) else i + size
        if not all(map(VOWEL.search, some)):  # «КР Дин иштери боюнча комиссиясы», «Кенеша КР»
            continue
        if size == 2 and any(is_known_given(one) and certain_form(other) for one, other in (some, some[::-1])):
            return i + size
        if size == 2 and i and kyrgyz_post(doc[i - 1].text) and SURNAME.search(some[1]) and is_kyrgyz(doc[i].sent.text):
            return i + size
    return 0


def _is_acronym(doc: Doc, i: int) -> bool:
    """Capitals before a word that is not in them: «МЧС», «НАН»."""
    word, behind = doc[i].text, doc[i + 1].text if i + 1 < len(doc) else ""
    if not 1 < len(word) <= ACRONYM or not word.isupper() or behind.isupper():
        return False
    return not (is_known_given(word) or certain_form(word))
