"""Whether a stretch that a network takes for a name can be one."""

import re
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.persons.words import (
    INSIDE,
    SURNAME,
    VOWEL,
    certain_form,
    is_capital,
    is_initial,
    is_known_given,
    is_place,
    may_be_surname,
)
from pipeline.annotators.tokens import text_of
from pipeline.normalisers.gazetteer import longest
from pipeline.normalisers.kyrgyz import is_kyrgyz, stripped, without_possessive
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.names import is_given
from pipeline.normalisers.names.kyrgyz import in_kyrgyz_case
from pipeline.normalisers.positions import is_body, is_post, kyrgyz_post, organisation_heads


def plausible(doc: Doc, start: int, end: int) -> bool:
    """Whether these words can be a name: no country, no organisation, no town alone."""
    words = [token for token in doc[start:end] if is_capital(token) and len(token.text) > 1]
    if not words or (start and doc[start - 1].lower_ in INSIDE) or _is_country(doc, start, end):
        return False
    if (len(words) == 1 and names_organisation(words[0].text)) or any(_is_body(word.text) for word in words):
        return False
    short = [word for word in words if word.text.isupper() and len(word.text) <= ACRONYM]
    if any(len(word.text) > 1 and not VOWEL.search(word.text) for word in short):
        return False  # «Кенеша КР»
    named_by = SURNAME.search if is_kyrgyz(doc[start].sent.text) else is_known_given
    if len(words) > 1 and len(short) == 1 and not any(named_by(word.text) for word in words):
        return False  # «Ак-Суйской СОШ», «КР Дин иштери боюнча комиссиясы»
    if len(words) == 1 and not is_initial(doc, start) and not (end > start + 1):
        named = may_be_surname(words[0]) and not words[0].lower_.endswith("ых") and not _is_town(doc, words[0])
        return (
            named
            and not _is_kyrgyz_office(words[0])
            and not _holds_post(words[0])
            and not is_kyrgyz(doc[start].sent.text)
        )
    if is_kyrgyz(doc[start].sent.text) and any(is_of_body(word) for word in words):
        return False
    if not is_kyrgyz(doc[start].sent.text):
        return True
    named = any(certain_form(w.text) or (is_known_given(w.text) and not is_place(w.text)) for w in words)
    return len(words) < 4 and (named or (len(words) == 2 and start > 0 and bool(kyrgyz_post(doc[start - 1].text))))


def _is_kyrgyz_office(word: Token) -> bool:
    """«Төрага КОС» of a Russian sentence: a post that nobody bears as a name."""
    return bool(kyrgyz_post(word.text)) and not (is_known_given(word.text) or certain_form(word.text))


def _holds_post(word: Token) -> bool:
    """«Раис джамоата»: a post that is a name too, with what it is the head of."""
    following = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    owned = following is not None and following.text.islower() and any(f.case == "gent" for f in forms(following.text))
    return owned and is_post(word.text)


def _is_town(doc: Doc, word: Token) -> bool:
    """«Баткен, зал администрации»: a listed place whose name nobody bears."""
    hit = longest(text_of(doc), word.idx)
    whole = hit is not None and hit.stop == word.idx + len(word.text)
    return whole and not (is_known_given(word.text) or certain_form(word.text))


def _is_country(doc: Doc, start: int, end: int) -> bool:
    """«Коста Рика», «Эль Сальвадор»; and what stands behind «Сан»: «в Сан Луисе»."""
    said = doc[start:end].text.lower().replace(" ", "-").removeprefix("эль-")
    return said in _countries() or bool(start and doc[start - 1].text in _SAINTS)


@cache
def _countries() -> frozenset[str]:
    named = (name for row in lexicons.read("countries") for name in (row["name"], *row["variants"].split("; ")))
    return frozenset(name.lower().replace(" ", "-").removeprefix("эль-") for name in named)


_SAINTS = frozenset(["Сан", "Санта", "Санкт", "Сент", "Лос", "Лас", "Нью", "Порт"])


def is_of_body(word: Token) -> bool:
    """A word of a Kyrgyz sentence that names no person: «Башкармалыгы», «Республикасынын»; Кеңеш may be a name."""
    bare = without_possessive(stripped(word.lower_).word)
    return owns(word) or (is_body(word.text) and bare != word.lower_)


def owns(word: Token) -> bool:
    """A Kyrgyz genitive that is no name's: «Облусунун»."""
    named = in_kyrgyz_case(word.text) or is_known_given(word.text)
    return stripped(word.lower_).case == "gent" and (is_body(word.text) or not named)


@cache
def names_organisation(word: str) -> bool:
    """«Башгосуниверситета», «Рыбоохрана»: one word, its end the head of an organisation's name or a common thing."""
    heads = tuple(head for head in organisation_heads() if len(head) >= _HEAD)
    if any(form.lemma.endswith(heads) for form in forms(word.lower())):
        return True
    clipped = None if certain_form(word) else _CLIPPED.fullmatch(word.lower())
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


ACRONYM = 4
"""Letters of a word in capitals that is likelier the short name of a school than a surname."""

_HEAD = 5
"""Letters from which on the end of a word tells an organisation: «фронт», not «союз»."""
