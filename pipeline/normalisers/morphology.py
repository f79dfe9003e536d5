"""Word forms: a thin, cached layer over pymorphy3 (OpenCorpora dictionary) and the realia that it does not know."""

from collections.abc import Callable, Collection
from functools import cache, lru_cache
from itertools import takewhile
from typing import Any, NamedTuple

from pipeline import lexicons

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_FOLDED_CASES = {
    "gen1": "gent",
    "gen2": "gent",
    "loc1": "loct",
    "loc2": "loct",
    "acc1": "accs",
    "acc2": "accs",
    "voct": "nomn",
}
_SHARE = 1e-3
"""Readings of a lower estimated share are left out."""


class Form(NamedTuple):
    """One reading of a word. Grammemes are OpenCorpora's: pos NOUN, case gent, number sing, gender masc."""

    lemma: str
    pos: str
    case: str
    number: str
    gender: str
    animate: bool
    marks: frozenset[str]
    share: float
    known: bool

    def agrees(self, other: "Form") -> bool:
        """Whether an adjective and a noun can stand together: case, number, and gender in the singular."""
        if self.case != other.case or self.number != other.number:
            return False
        return self.number != "sing" or not self.gender or not other.gender or self.gender == other.gender


class _Parse(NamedTuple):
    form: Form
    inflect: Callable[[frozenset[str]], str | None]


@cache
def analyzer() -> Any:
    """The analyser itself; loading takes a tenth of a second."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=200_000)
def forms(word: str) -> tuple[Form, ...]:
    """All readings of a lower-case word, the likeliest first.

    >>> [(f.lemma, f.case) for f in forms("областью")], [(f.lemma, f.case) for f in forms("хукумата")]
    ([('область', 'ablt')], [('хукумат', 'gent')])
    """
    return tuple(parse.form for parse in _parses(word))


@lru_cache(maxsize=100_000)
def _parses(word: str) -> tuple[_Parse, ...]:
    if word in _realia():
        return _realia()[word]
    found = [parse for parse in analyzer().parse(word) if parse.score > _SHARE]
    return tuple(_Parse(_form(parse), _inflector(parse)) for parse in _both_declined(word, found))


def _both_declined(word: str, found: list[Any]) -> list[Any]:
    """«школе-лицее» is of «школа-лицей», not of «школе-лицей»: a first half that is no nominative is declined too."""
    first, hyphen, _ = word.partition("-")
    if not hyphen or not analyzer().word_is_known(first):
        return found
    if any(str(parse.tag.case or "nomn") == "nomn" for parse in analyzer().parse(first)):
        return found
    return [parse for parse in found if not parse.normal_form.startswith(f"{first}-")] or found


def _form(parse: Any) -> Form:
    tag = parse.tag
    case = str(tag.case or "")
    return Form(
        _participle(parse) if tag.POS == "PRTF" else parse.normal_form,
        str(tag.POS or ""),
        _FOLDED_CASES.get(case, case),
        str(tag.number or ""),
        str(tag.gender or ""),
        "anim" in tag,
        frozenset(str(mark) for mark in tag.grammemes),
        parse.score,
        parse.is_known,
    )


def _participle(parse: Any) -> str:
    """«заведующего» is a form of «заведующий» here, not of «заведовать»."""
    made = parse.inflect({"nomn", "sing", "masc"})
    return str(made.word if made else parse.normal_form)


def _inflector(parse: Any) -> Callable[[frozenset[str]], str | None]:
    def inflect(grammemes: frozenset[str]) -> str | None:
        made = parse.inflect(grammemes)
        if made and "Supr" in parse.tag:
            made = _nearest(parse, made)
        return made.word if made else None

    return inflect


def _nearest(parse: Any, made: Any) -> Any:
    """«Высшей» → «Высшая», not «Высочайшая»: of two superlatives of one adjective the one that was written."""
    alike = (one for one in parse.lexeme if one.tag == made.tag)
    return max(alike, key=lambda one: _shared(one.word, parse.word))


def _shared(one: str, other: str) -> int:
    """Letters from the first on that two words have in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@cache
def _realia() -> dict[str, tuple[_Parse, ...]]:
    """Forms of local words, after a model word of the dictionary that declines alike; others do not decline."""
    found: dict[str, tuple[_Parse, ...]] = {}
    for row in lexicons.read("realia"):
        if row["model"]:
            _decline(row["word"], row["model"], found)
        else:
            found[row["word"]] = tuple(_fixed(row["word"], case) for case in CASES)
    return found


def _decline(word: str, model: str, found: dict[str, tuple[_Parse, ...]]) -> None:
    tail = 2 if model[-1] in "йяь" else 0
    cut, put = model[: len(model) - tail], word[: len(word) - tail]
    for parse in analyzer().parse(model)[0].lexeme:
        if not parse.word.startswith(cut):
            continue
        form = _form(parse)._replace(lemma=word, known=True, share=1.0)
        inflect = _inflector(parse)
        own = _Parse(form, lambda wanted, inflect=inflect: put + (inflect(wanted) or cut)[len(cut) :])  # type: ignore[misc]
        key = put + parse.word[len(cut) :]
        found[key] = (*found.get(key, ()), own)


def _fixed(word: str, case: str) -> _Parse:
    form = Form(word, "NOUN", case, "sing", "", False, frozenset({"NOUN", "Fixd"}), 1 / len(CASES), True)
    return _Parse(form, lambda wanted: word)


def lemma(word: str) -> str:
    """The dictionary form of the likeliest reading.

    >>> lemma("приветствовали")
    'приветствовать'
    """
    found = forms(word.lower())
    return found[0].lemma if found else word.lower()


@lru_cache(maxsize=100_000)
def lemmas(word: str) -> frozenset[str]:
    """The dictionary forms of all readings.

    >>> sorted(lemmas("вела"))
    ['вести']
    """
    return frozenset(form.lemma for form in forms(word.lower())) or frozenset({word.lower()})


@lru_cache(maxsize=20_000)
def verbs(word: str, *, passive: bool = False) -> frozenset[str]:
    """The infinitives of the finite verbs and participles that a word may be; `passive`: only where they are so.

    >>> sorted(verbs("организованная", passive=True)), sorted(verbs("проводится", passive=True)), verbs("встреча")
    (['организовать'], ['проводиться'], frozenset())
    """
    found = (parse for parse in analyzer().parse(word.lower()) if parse.score > _SHARE and parse.tag.POS in _VERBAL)
    return frozenset(
        str(one.normal_form) for one in found if not passive or "pssv" in one.tag or one.normal_form.endswith("ся")
    )


_VERBAL = frozenset({"VERB", "PRTF", "PRTS"})


@lru_cache(maxsize=50_000)
def inflected(
    word: str, wanted: str, *, case: str = "", number: str = "", gender: str = "", pos: str = "", single: bool = False
) -> str:
    """The word put into the case `wanted`, its capitals kept; the word itself where that cannot be done.

    `single` puts it into the singular as well.

    `case`, `number`, `gender` and `pos` ('ADJF|PRTF') choose among its readings.

    >>> inflected("Баткенскому", "nomn", number="sing", gender="neut")
    'Баткенское'
    >>> inflected("кенешем", "nomn")
    'кенеш'
    """
    for parse in _parses(word.lower()):
        form = parse.form
        if not form.case or (case and form.case != case) or (pos and form.pos not in pos.split("|")):
            continue
        if (number and form.number and form.number != number) or (
            gender and form.gender and form.gender != gender and not single
        ):
            continue
        adjective = form.pos in ("ADJF", "PRTF") and (single or form.number == "sing")
        grammemes = {wanted, *({gender} if gender and adjective else ()), *({"sing"} if single else ())}
        made = parse.inflect(frozenset(grammemes))
        return like(word, _spelt(word, _PLURALS.get(made, made))) if made else word
    return word


def plural(word: str, cases: Collection[str] = (), pos: str = "") -> str:
    """The nominative plural of a word; the word itself where it has none.

    `cases`, the first preferred, and `pos` ('ADJF|PRTF') choose among its readings.

    >>> plural("представитель"), plural("молодых", ("gent",), "ADJF"), plural("кузнеца", ("gent",))
    ('представители', 'молодые', 'кузнецы')
    """
    fitting = [parse for parse in _parses(word.lower()) if not pos or parse.form.pos in pos.split("|")]
    ranked = [parse for case in cases for parse in fitting if parse.form.case == case] or fitting
    made = next((parse.inflect(frozenset({"plur", "nomn"})) for parse in ranked), None)
    if not made:
        return word
    usual = _PLURALS.get(made, made)
    return like(word, usual if "ё" in word.lower() else _spelt(word, usual))  # медсестёр → медсёстры


_PLURALS = {
    "учители": "учителя",
    "профессоры": "профессора",
    "директоры": "директора",
    "докторы": "доктора",
    "инспекторы": "инспекторы",
}
"""Of two plurals that the dictionary has, the one in use."""


def _spelt(word: str, made: str) -> str:
    """Keep the author's «е» where the dictionary has «ё»: почетного → почетный."""
    same = [m if m.lower() == w or (m.lower(), w) == ("е", "ё") else "" for m, w in zip(word, made, strict=False)]
    size = next((i for i, letter in enumerate(same) if not letter), len(same))
    return word[:size].lower() + made[size:]


def like(model: str, word: str) -> str:
    """Give a word the capitals of another.

    >>> like("Ак-Суйской", "ак-суйская"), like("МИНИСТЕРСТВА", "министерство"), like("ЖК", "жк")
    ('Ак-Суйская', 'МИНИСТЕРСТВО', 'ЖК')
    """
    if model.isupper() and len(model) > 1:
        return word.upper()
    parts, models = word.split("-"), model.split("-")
    if len(parts) != len(models):
        return word[:1].upper() + word[1:] if model[:1].isupper() else word
    return "-".join(p[:1].upper() + p[1:] if m[:1].isupper() else p for p, m in zip(parts, models, strict=True))
