"""Whether a sentence tells what has been or what is to come, and whether a verb's deed was done."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from pipeline.annotators.matches import quoted_of
from pipeline.normalisers.morphology import forms

_FUTURE = frozenset(
    [
        "состоится",
        "пройдёт",
        "пройдет",
        "начнётся",
        "начнется",
        "откроется",
        "планируется",
        "намечено",
        "намечена",
        "намечен",
        "будет",
        "будут",
        "ожидается",
        "предстоит",
        "запланирован",
        "запланирована",
        "запланировано",
        "запланированы",
        "приглашаем",
        "приглашает",
        "приглашаются",
    ]
)
_AND = frozenset(["и", "а", "но"])
_TENSES = frozenset(["past", "pres", "futr", "INFN"])
_VERBS = frozenset(["VERB", "INFN"])
_TO_COME = frozenset(["INFN", "futr"])


def tells_of_future(sent: Tokens) -> bool:
    """Whether a sentence speaks of what is to come: «приглашаем на семинар», «посетит Ош».

    Not «сообщил, что придёт», and not what a title says: «Школа, которая устоит»; nor «открылась выставка, и длиться
    она будет до снега».
    """
    quoted = quoted_of(sent.doc)
    said = [token for token in sent if not quoted.inside(token.idx)]
    ahead = next((at for at, token in enumerate(said) if token.lower_ in _FUTURE), None)
    if ahead is not None:
        return not _is_added(said[: ahead + 1])
    tenses = _tenses(said)
    return "futr" in tenses and "past" not in tenses


def tells_of_now(sent: Tokens) -> bool:
    """Whether a sentence speaks of what always is: «Магазин работает с 9:00 до 18:00», «Поливать можно до девяти»."""
    tenses = _tenses(sent)
    return bool(tenses) and "past" not in tenses


def _tenses(words: Iterable[Token]) -> frozenset[str]:
    likely = (form for token in words for form in forms(token.lower_)[:1] if form.pos in _VERBS and form.known)
    return frozenset().union(*(form.marks & _TENSES for form in likely))


def _is_added(said: Sequence[Token]) -> bool:
    """Whether the last word belongs to a clause that is joined to one of the past by «и», «а» or «но»."""
    joints = [at for at, token in enumerate(said) if token.lower_ in _AND and at and said[at - 1].text == ","]
    return bool(joints) and any(_is_past(token) for token in said[: joints[-1]])


def ends_clause(word: Token) -> bool:
    """Whether a clause ends behind a word."""
    following = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    return following is None or following.is_punct or following.is_space


def has_happened(verb: Token) -> bool:
    """Whether a verb says what took place: not «проведёт», «намерены провести», «так и не состоялся»."""
    return not (_is_to_come(verb.lower_) or _is_denied(verb))


def _is_to_come(word: str) -> bool:
    """«проведёт», «намерены провести»."""
    found = [form for form in forms(word) if form.pos in ("VERB", "INFN") and form.known]
    return bool(found) and all(form.marks & _TO_COME for form in found)


def _is_denied(verb: Token) -> bool:
    """«так и не состоялся», «приехали бы»."""
    doc = verb.doc
    return (verb.i > 0 and doc[verb.i - 1].lower_ == "не") or (verb.i + 1 < len(doc) and doc[verb.i + 1].lower_ == "бы")


def deed_in(said: Tokens) -> Token | None:
    """The first verb in the past that is not said by somebody, where nothing is told of the future."""
    if tells_of_future(said):
        return None
    return next((token for token in said if _is_past(token) and not quoted_of(said.doc).inside(token.idx)), None)


def _is_past(token: Token) -> bool:
    """«Пришли 19 человек» is no request to send: the tagger decides where a word may be both."""
    past = [at for at, form in enumerate(forms(token.lower_)) if form.pos == "VERB" and "past" in form.marks]
    told = bool(past) and (past[0] == 0 or "Tense=Past" in str(token.morph))
    return told and has_happened(token)
