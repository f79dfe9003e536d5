"""What part somebody had, in Kyrgyz: the verb comes last."""

import re
from functools import cache

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from pipeline import lexicons
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.people.cue import Cue
from pipeline.model.span import Span
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.names import kin
from pipeline.normalisers.names.kyrgyz import in_kyrgyz_case


@cache
def _kyrgyz() -> tuple[tuple[str, re.Pattern[str]], ...]:
    told = ((row["role"], "|".join(kyrgyz.spellings(row["pattern"]))) for row in lexicons.read("roles_ky"))
    return tuple((role, re.compile(rf"(?<!\w)(?:{pattern})", re.I)) for role, pattern in told)


def in_kyrgyz(sent: Tokens, start: int, end: int) -> Cue | None:
    """The verb comes last: the nearest cue behind the name, else the nearest before it."""
    text, offset = sent.text, sent.start_char
    name = Span(sent.doc[start].idx - offset, sent.doc[end - 1].idx + len(sent.doc[end - 1].text) - offset)
    if re.match(r"\s+(?:бол(?:ду|гон|уп)|шайланды)", text[name.stop :]):
        role = next((role for role, pattern in _kyrgyz() if pattern.search(text, 0, name.start)), "participant")
        return Cue("moderator" if _KYRGYZ_HOST.search(text[: name.start]) else role, start, True)
    if _NAMED_HOST.search(text[: name.start]):
        return Cue("moderator", start, True)
    if _ORDERED.match(text, name.stop):
        return Cue("mentioned", start, True)
    if _WELCOMED.match(text[: name.start]):
        return Cue("opening", start, True)
    if _receives(sent.doc[end - 1].text):
        floor = _FLOOR.match(text, name.stop)
        return Cue("participant" if floor is None else "opening" if floor["welcome"] else "speaker", start, True)
    held = _HELD.match(text, name.stop)
    if held and _has_event_before(sent.doc, Span(offset, sent.doc[start].idx)):
        return Cue("organizer" if held["organised"] else "moderator", start, True)
    found = [(match.start(), role) for role, pattern in _kyrgyz() for match in pattern.finditer(text)]
    behind = sorted(one for one in found if one[0] >= name.stop)
    if len(behind) > 1 and behind[1][1] == "moderator" and _AT_ONCE.fullmatch(text, behind[0][0], behind[1][0]):
        behind = behind[1:]
    if len(behind) > 1 and _CONVERB.match(text, min(behind)[0]):
        behind.remove(min(behind))
    if len(behind) > 1 and _PRESENCE.match(text, min(behind)[0]) and not _OWNS.search(sent.doc[end - 1].text):
        behind.remove(min(behind))
    before = [one for one in found if one[0] < name.start]
    chosen = min(behind) if behind else max(before, default=None)
    if chosen and chosen[1] == "speaker" and _KYRGYZ_WELCOME.search(text[: name.start]):
        return Cue("opening", start, True)
    return Cue(chosen[1], start, True) if chosen else None


_NAMED_HOST = re.compile(r"(?:алып\s+баруучу|модератор|төрага)[а-яөүң]*\s*[–—-]\s[^–—.;:]*$", re.I)
"""«Форумдун алып баруучусу – журналист Зоя Ли»."""
_KYRGYZ_WELCOME = re.compile(r"(?:кириш|куттук\w*|ачылыш)\s+сөз", re.I)
"""«Кириш сөздү Төлөнбек Маматов сүйлөдү»."""
_WELCOMED = re.compile(r"\W*(?:[^\s,]+\s+){0,3}?(?:кириш|куттук\w*|ачылыш)\s+сөз[а-яөүң]*\s+менен\s", re.I)
"""«Куттуктоо сөзү менен Асан Асанов, Айгүл Асанова чыгышты»"""
_ORDERED = re.compile(
    r"\s+(?:«[^»]{2,200}»\s+(?:[^\s,]+\s+){0,6}?|[а-яөүң]+\s+)?(?:тапшырма|жарлы[гк]|буйру[гк]|токтом|кайрылуу)[а-яөүң]*",
    re.I,
)
"""«Асановдун тапшырмасынын негизинде», «Асановдун «…» 2022-жылдагы Жарлыгын»: he need not be there."""
_CONVERB = re.compile(r"(?:катыш|кел)ип(?!\w)|катышып(?!\w)", re.I)
"""«катышып, семинарды ачты»: the next verb tells more."""
_PRESENCE = re.compile("катышуус", re.I)
"""«Президент акимдердин катышуусунда жыйын өткөрдү»: others did."""
_OWNS = re.compile(r"[ндт][ыиуү]н$")
_RECEIVES = re.compile(r"(?:[гкн][аеоө]|[дтн][ыиуү])$")
"""«Асановго ыраазычылык билдирди», «Асановду куттуктады»: another speaks."""
_FLOOR = re.compile(r"\s+(?P<welcome>(?:куттук|кириш|ачылыш)[а-яөүң]*\s+)?сөз[а-яөүң]*\s+бер", re.I)
"""«Асановго куттуктоо сөзү берилди»"""
_KYRGYZ_HOST = re.compile(r"алып\s+баруучу|модератор|төрага", re.I)
_HELD = re.compile(r"(?:\s+[^\s,.]+){0,8}?\s+(?:(?P<organised>уюштур)|[өо]тк[өо][рз])(?:[дг]|[уү]п|[уү]шт)", re.I)
"""«Семинарды Асан Асанов өткөрдү»"""
_AT_ONCE = re.compile(r"\S+[ыиуү]п,?\s+(?:[а-яөүң]+\s+){0,3}")
"""«ачып, төрагалык кылды»: he did both."""


def _receives(word: str) -> bool:
    """«Асановго», «Асановду», «уулун»: no subject."""
    if kin(word):
        return kyrgyz.stripped(word).case in ("datv", "accs")
    return bool(_RECEIVES.search(word)) and in_kyrgyz_case(word)


def _has_event_before(doc: Doc, span: Span) -> bool:
    """An event is the object: «семинарды», «жыйынын»."""
    nouns = event_nouns_of(doc).inside(span)
    return any(kyrgyz.stripped(noun.core.of(text_of(doc)).lower()).case == "accs" for noun in nouns)
