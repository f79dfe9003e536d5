"""The post before a name, told in Kyrgyz: «Баткен шаардык кеңешинин төрагасы, доцент Асан Асанов»."""

import re
from functools import cache

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from pipeline import lexicons
from pipeline.annotators.event_nouns import is_event_word
from pipeline.annotators.matches import dates_of, places_of, quoted_of
from pipeline.annotators.tokens import index_from, span_of, text_of
from pipeline.model.span import Span
from pipeline.normalisers.kyrgyz import (
    OWNED_PLURAL,
    is_bare_plural,
    of_one,
    singular,
    spellings,
    stripped,
    without_possessive,
)
from pipeline.normalisers.positions import kyrgyz_post, owns

_TITLES = re.compile(
    r"(?<!\S)(?P<titles>(?:(?:профессор|доцент|академик|(?:[а-яөүң]+\s)?илимдеринин\s(?:доктору|кандидаты)"
    r"|(?:[а-яө]-)?(?:[а-яө]{1,6}\.-?\s?){1,3}[дк]\.)[\s,]+){1,4})$",
    re.I,
)
"""«э.и.д., профессор »"""
_MINISTRY = re.compile(r"(?:[А-ЯӨҮҢ]?[а-яөүң]+(?:\s[а-яөүң]+)?,\s){1,3}[а-яөүң]+(?:\s[а-яөүң]+)?\s$")
"""«Маданият, маалымат жана жаштар саясаты министри»"""
_OTHERS = re.compile(r"(?:[лдт][аеоө]р(?:[ыиуү]|[ыиуү]?н[ыиуү]?н?)?|[гк][аеоө]н|[дт][ыиуү]|ып|ип|уп|үп)$", re.I)
"""Before «жана»: a group of others, or a verb."""
_PARTICIPLE = re.compile(r"[а-яөүң]{2,}[гк][аеоө]н")
"""«Москвадан келген сүрөтчү»."""
_SURNAME = re.compile("[А-ЯӨҮҢ][а-яөүң]{2,}[оеё]ва?")
_APPOINTED = re.compile("дайындалган|шайланган|жаңыдан|кайрадан|жакында")
"""«жаңыдан дайындалган башчысы»: since when somebody holds his post."""
_DEED = re.compile("[гк][аеоө]н[ыиуү]н$")
"""«мелдеш өткөрүлгөнүн спорт инструктору билдирди»"""
_VERBAL = re.compile(r".*(?:оо|өө|уу|үү|ткаруучу)")
"""«чечимдерин даярдоо боюнча», «милдетин аткаруучу»: what governs an accusative."""


def kyrgyz_before(doc: Doc, start: int, limit: int, *, several: bool = False) -> Span | None:
    """The post that ends before word `start`, not reaching below word `limit`; None where none does.

    Back over genitives, adjectives, a quoted name, and the posts and titles that commas add. `several` admits a plural.
    """
    titles = _first_title(doc, start, limit)
    if titles == start and not kyrgyz_post(doc[start - 1].text) and not (several and is_plural_post(doc[start - 1])):
        return None
    first = min(titles, start - 1)
    while first > limit:
        before = _one_more(doc, first, start, limit)
        if before is None:
            break
        first = before
    return span_of(doc, first, start)


def is_plural_post(word: Token) -> bool:
    """«ишмерлер Асан Асанов, Айгүл Асанова»"""
    single = singular(word.lower_)
    return single != word.lower_ and bool(kyrgyz_post(single))


def _first_title(doc: Doc, start: int, limit: int) -> int:
    """The first word of the titles and degrees that stand before a name."""
    match = _TITLES.search(text_of(doc), doc[limit].idx, doc[start].idx)
    return index_from(doc, match.start("titles")) if match else start


def _one_more(doc: Doc, first: int, stop: int, limit: int) -> int | None:
    """Where the post begins with what stands before word `first`; None where that is no part of it."""
    word = doc[first - 1]
    inside = quoted_of(doc).at(word.idx)
    if inside is not None and inside.start >= doc[limit].idx and not _is_goal(doc, inside):
        return index_from(doc, inside.start)
    if word.text == ")":
        return _opening(doc, first - 1, limit)
    if word.text == "." and len(doc[first - 2].text) == 1 and doc[first].text[0].isupper():  # «Б.Сыдыков атындагы»
        return first - 2
    if word.text in _DASHES and kyrgyz_post(doc[first].text) and kyrgyz_post(doc[first - 2].text):
        return first - 2  # «администрациясынын башчысы — аким»
    if word.text == ",":
        return first - 2 if first - 2 >= limit and _is_listed(doc[first - 2], doc[first]) else None
    if word.lower_ == "жана":
        return _conjoined(doc, first - 1, stop, limit)
    if word.lower_ == "менен":
        return first - 1 if _is_field(doc[first:stop]) else None
    if dates_of(doc).at(word.idx):  # «29-январда Ош шаарынын мэри»
        return None
    if _SURNAME.fullmatch(word.text) and doc[first].lower_ not in ("атындагы", "аттуу"):  # «Асанов мектептин директору»
        return None
    return None if (word.is_punct and word.text != "№") or word.is_space or _leaves(word) else first - 1


def _is_field(words: Tokens) -> bool:
    """«жаштар менен иштөө бөлүмүнүн», «иш менен камсыз кылуу башкармалыгынын»: what an office deals with."""
    return any(_VERBAL.fullmatch(word.lower_) or word.lower_.startswith("байланыш") for word in words[:_NEAR])


_NEAR = 3
_DASHES = frozenset("–—-")


def _is_listed(before: Token, after: Token) -> bool:
    """A post before another, a country before another: «Молдова, Румыния жана Болгариядагы элчиси»."""
    places = places_of(before.doc)
    return bool(kyrgyz_post(before.text)) or bool(places.at(before.idx) and places.at(after.idx))


def _is_goal(doc: Doc, quote: Span) -> bool:
    """«“Тегерек столго” айыл башчысы …»: what somebody came to."""
    words = quote.of(text_of(doc)).strip('«»“”„"').split()
    return bool(words) and stripped(words[-1].lower()).case in ("datv", "loct")


def _opening(doc: Doc, closing: int, limit: int) -> int | None:
    """Where a short bracket that ends at a word opens: «уюмунун (ТМУ) башкы катчысы»."""
    return next((i for i in range(closing - 1, max(limit, closing - 6), -1) if doc[i].text == "("), None)


def _conjoined(doc: Doc, i: int, stop: int, limit: int) -> int | None:
    """The first word of what «жана» at word `i` joins inside a post: «соода жана өнөр жай министри»; None in a list."""
    if i <= limit or doc[i - 1].is_punct:
        return None
    if kyrgyz_post(doc[i - 1].text):  # «Президенттин жана Министрлер кабинетинин …»
        return i - 1 if stripped(doc[i - 1].lower_).case == "gent" else None
    charged = any(word.lower_ == "боюнча" for word in doc[i:stop])
    if (_OTHERS.search(doc[i - 1].text) and not charged) or _leaves(doc[i - 1]):
        return None
    listed = _MINISTRY.search(text_of(doc), doc[limit].idx, doc[i].idx)
    return _behind_goal(doc, index_from(doc, listed.start())) if listed else i - 1


def _behind_goal(doc: Doc, i: int) -> int:
    """Not «форумга», where somebody came to, before «маданият, маалымат жана спорт министри»."""
    return i + 1 if stripped(doc[i].lower_).case == "datv" else i


@cache
def _stops() -> frozenset[str]:
    return frozenset(word for row in lexicons.read("kyrgyz_stops") for word in spellings(row["word"]))


def _is_whole(word: str) -> bool:
    """«делегациясы ЭЭУнун башкы директору»: what is owned and owns nothing ends a phrase of its own."""
    owned = without_possessive(word) != word and stripped(word).case == "nomn"
    return owned and not kyrgyz_post(word) and not _AREA.fullmatch(word)


def _is_bare_genitive(word: str) -> bool:
    """«жаштар шаардын мэри», not «балдар бакчасынын»: a genitive that nothing before it owns."""
    bare = stripped(word.lower())
    return bare.case == "gent" and without_possessive(bare.word) == bare.word


_AREA = re.compile("шаары|облусу|району|айылы|аймагы|жогорку|ички|тышкы|.*[дт][аеоө]г[ыиуү]")
"""«Кыргызстандагы Атайын элчи», «Чүй облусу»: what follows is of it."""


def _leaves(word: Token) -> bool:
    """A word that no Kyrgyz position holds: a conjunction, a participle, an event, a case other than the genitive."""
    if _APPOINTED.fullmatch(word.lower_):
        return False
    if word.lower_ in _stops() or (_PARTICIPLE.fullmatch(word.text) and not kyrgyz_post(word.text)):
        return True
    following = word.nbor().text if word.i + 1 < len(word.doc) else ""
    if is_event_word(word.lower_) and not kyrgyz_post(word.text) and (word.is_sent_start or following[:1].isupper()):
        return True
    if following[:1].isupper() and (OWNED_PLURAL.search(word.text) or _is_whole(word.lower_)):
        return True
    if word.text.islower() and _DEED.search(word.text):
        return True
    case = stripped(word.lower_).case
    if case in ("accs", "datv") and following.islower() and _VERBAL.fullmatch(following):
        return False
    if is_bare_plural(word.lower_) and of_one(word.lower_) != word.lower_ and _is_bare_genitive(following):
        return True
    governed = case in ("accs", "datv", "loct", "ablt") and word.lower_ != "орун" and not owns(word.text)
    return governed and (word.is_sent_start or not word.text[0].isupper())
