"""Case analysis of a whole name: surname, given name and patronymic agree, and the order follows from the words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from pipeline.normalisers.morphology import CASES
from pipeline.normalisers.names.given import given_gender
from pipeline.normalisers.names.lists import eastern_surnames
from pipeline.normalisers.names.name import Name
from pipeline.normalisers.names.paradigms import declined
from pipeline.normalisers.names.patronymics import kin
from pipeline.normalisers.names.reading import Part, Reading
from pipeline.normalisers.names.words import is_initial, readings

S, G, P, X = Part.SURNAME, Part.GIVEN, Part.PATRONYMIC, Part.INITIAL
_ORDERS: dict[tuple[Part, ...], float] = {
    # order of the parts: how usual it is in reports (log-odds)
    (G, S): 1.0,
    (S, G): -1.0,
    (S, G, P): 1.0,
    (G, P, S): 1.0,
    (G, P): 0.5,
    (P, G): -4.0,
    (X, X, S): 1.0,
    (S, X, X): 1.0,
    (X, S): 1.0,
    (S, X): 0.8,
    (X, X, X, S): 0.0,
    (G, X, S): 0.3,
    (G, S, S): -2.5,
    (G, G, S): -0.5,
    (G, G, S, S): -1.5,
    (G, G, G, S): -3.5,
    (S, P, G): -8.0,
    (G, S, P): -1.5,
    (S,): -0.2,
    (G,): -0.6,
    (P,): -3.0,
}
_TOKEN = re.compile(r"[^\W\d_]\.|[^\W\d_]{2}\.(?=\s*[^\W\d_])|[^\W\d_][^\W\d_’'ʼ`-]*(?:[-’'ʼ`‐‑][^\W\d_]+)*\.?")
_PARTICLES = frozenset(
    [
        "ван",
        "фон",
        "де",
        "дер",
        "ден",
        "ла",
        "ле",
        "дю",
        "эль",
        "аль",
        "бин",
        "ибн",
        "да",
        "ди",
        "тер",
        "дель",
        "van",
        "von",
        "de",
        "der",
        "den",
        "la",
        "le",
        "du",
        "el",
        "al",
        "bin",
        "ibn",
        "бен",
        "дос",
        "душ",
        "ду",
        "da",
        "di",
    ]
)
_CAPITAL_PARTICLES = frozenset(["Де", "Ле", "Ла", "Дю", "Дель", "Эль", "Аль", "Бин", "Фон", "Дер"])
_TITLES = frozenset(
    [
        "ажы",
        "ажи",
        "хаджи",
        "хажы",
        "ата",
        "аке",
        "ака",
        "апа",
        "опа",
        "эне",
        "байке",
        "эже",
        "г-н",
        "г-жа",
        "господин",
        "госпожа",
        "господина",
        "госпожи",
        "мырза",
        "айым",
        "кары",
    ]
)
_RESPECT = re.compile(r"(?<=[а-яёөүңқғҳҷ])-(?:(?:ап|ат|ак|оп)(?:[аеуыи]|ой)|байке|эже|эне|ажы)(?![^\W\d_])")
"""«Айша-эне», «Собир-ака»: how an elder is addressed is no part of the name, which stands in no case before it."""
_CYRILLIC = "Ѐ"
"""The first letter of that alphabet; those before it are Latin."""
_USUAL = {"nomn": 1.0, "loct": -1.5}
"""Log-odds of a case beside the genitive, before anything is known of the sentence."""
_AGREES = {"f": 3.5, "m": 2.0}
"""Log-odds of the gender that a verb shows of the person; with a post that is a man's it agrees whoever holds it."""
_SAID = 5.0
"""Log-odds of an order that a list is said to have."""
_FAR = 5.0
"""Log-odds below the best from which an analysis is not worth a thought."""


def parse_name(text: str, cases: Mapping[str, float] | None = None, gender: str = "") -> Name | None:
    """The parts of a name in the nominative; None where the words make no name.

    `cases` are log-odds for the case that the sentence demands, `gender` what it says of the person.

    >>> parse_name("Руслан Алтымышевич Алтымышев").canonical
    'Алтымышев Руслан Алтымышевич'
    >>> parse_name("Кубанычбеку Жунусалиевичу Сатарову").canonical
    'Сатаров Кубанычбек Жунусалиевич'
    >>> parse_name("Бакыт уулу Нурлан").canonical
    'Нурлан Бакыт уулу'
    >>> parse_name("Батма-апа Жекшеновой").canonical, parse_name("Собир-ака Нишонова").canonical
    ('Жекшенова Батма', 'Нишонов Собир')
    >>> parse_name("С.Ж. Мурзакматовой").canonical, parse_name("С.Ж. Мурзакматовой").gender
    ('Мурзакматова С. Ж.', 'f')
    """
    return next(iter(parse_names(text, cases, gender)), None)


def parse_names(
    text: str, cases: Mapping[str, float] | None = None, gender: str = "", *, surname_first: bool = False
) -> tuple[Name, ...]:
    """All that a name may be as `parse_name` has it, the likeliest first.

    `surname_first`: a list is said to give surnames first.

    >>> [name.canonical for name in parse_names("Свиридова")]
    ['Свиридова', 'Свиридов']
    >>> parse_names("Жумагали Ерболат", surname_first=True)[0].surname
    'Жумагали'
    """
    return _parsed(text, tuple(sorted((cases or {}).items())), gender, surname_first)


@lru_cache(maxsize=4096)
def _parsed(text: str, cases: tuple[tuple[str, float], ...], gender: str, surname_first: bool) -> tuple[Name, ...]:
    words = _words(text)
    if not words or len(words) > 6:
        return ()
    if any(map(kin, words)):
        return _only(_kin_name(words))
    if all(_latin(word) for word in words):
        return _only(_latin_name(words))
    if eastern := _eastern(words):
        return (eastern,)
    scored = _scored(words, dict(cases), gender, (), surname_first)
    return _only(_chosen(scored, words, gender)) + _others(scored, words)


def _only(name: Name | None) -> tuple[Name, ...]:
    return () if name is None else (name,)


def _others(scored: list["_Scored"], words: list[str]) -> tuple[Name, ...]:
    """The names that the words may be beside the best, none of them certain."""
    found: dict[tuple[str, str, str], Name] = {}
    for one in scored:
        if scored[0][0] - one[0] < _FAR:
            name = _name(one, words)
            found.setdefault((name.surname, name.given_name, name.patronymic), replace(name, certain=False))
    return tuple(found.values())[1:]


def name_cases(text: str) -> dict[str, float]:
    """The cases that a name can stand in, each with the weight of its best analysis.

    >>> cases = name_cases("Бахтияру Садыкову")
    >>> max(cases, key=cases.get)
    'datv'
    """
    return dict(_cases_of(text))


@lru_cache(maxsize=4096)
def _cases_of(text: str) -> Mapping[str, float]:
    words = _words(text)
    if not words or len(words) > 6 or any(map(kin, words)) or all(_latin(word) for word in words):
        return dict.fromkeys(CASES, 0.0) | {"nomn": _USUAL["nomn"]}
    if eastern := _eastern(words):
        return dict.fromkeys(CASES, -1.0) | {eastern.case: _USUAL["nomn"]}
    found: dict[str, float] = {}
    for weight, _, case, _, _ in _scored(words, {}, "", ()):
        found[case] = max(found.get(case, weight), weight)
    return found


def _words(text: str) -> list[str]:
    words = [_tidy(word) for word in _TOKEN.findall(text)]
    joined: list[str] = []
    for word in words:
        if word.lower() in _TITLES and joined:
            continue
        if joined and _leads(joined, word):
            joined[-1] += " " + word
        else:
            joined.append(word)
    return joined


def _leads(joined: list[str], word: str) -> bool:
    """The last word is a particle of the one that follows: «бин Ладен», and behind a name «Де Сантис»."""
    last = joined[-1].split()[-1]
    return last.lower() in _PARTICLES and (
        not joined[-1][0].isupper() or (len(joined) > 1 and last in _CAPITAL_PARTICLES)
    )


def _tidy(word: str) -> str:
    return word.rstrip(".") if not is_initial(word) and len(word) > 3 else word


def _latin(word: str) -> bool:
    return word[0] < _CYRILLIC


def _latin_name(words: list[str]) -> Name | None:
    if len(words) == 1:
        return Name(surname=words[0])
    *given, surname = words
    return Name(surname, " ".join(given))


def _kin_name(words: list[str]) -> Name | None:
    """«Бакыт уулу Нурлан», «Канатбек Мидин уулу», «Жээнбек кызы Айпери», «Асанов Нурлан Бакыт уулу»."""
    at = next(i for i, word in enumerate(words) if kin(word))
    relation, others = kin(words[at]), words[: max(at - 1, 0)] + words[at + 1 :]
    if at == 0 or not others or len(others) > 2:
        return None
    gender = "m" if relation in ("уулу", "улуу", "углы", "оглы", "оглу") else "f"
    patronymic = f"{_capital(words[at - 1])} {relation}"
    if len(others) == 1:
        given = _best(others, {}, gender, only=(G,)) or Name(given_name=others[0])
        return Name("", given.given_name, patronymic, gender, given.case, given.certain)
    rest = _best(others, {}, gender, only=(G, S)) or _best(others, {}, gender)
    return Name(rest.surname, rest.given_name, patronymic, gender, rest.case, rest.certain) if rest else None


def _capital(word: str) -> str:
    return word.capitalize() if word.isupper() and len(word) > 2 else word


def _best(words: list[str], cases: Mapping[str, float], gender: str, only: tuple[Part, ...] = ()) -> Name | None:
    """The assignment of parts, case and gender with the highest sum of weights."""
    return _chosen(_scored(words, cases, gender, only), words, gender)


def _chosen(scored: list["_Scored"], words: list[str], gender: str) -> Name | None:
    """The best, and whether any that comes near is another name."""
    if not scored:
        return None
    best = _name(scored[0], words)
    rivals = [_name(one, words) for one in scored[1:] if scored[0][0] - one[0] < 0.8]
    genders = {
        _name(one, words).gender
        for one in scored
        if scored[0][0] - one[0] < 0.3 and _name(one, words).canonical == best.canonical
    }
    sure = all(rival.canonical == best.canonical for rival in rivals)
    told = {reading.gender for reading in scored[0][4] if reading is not None} - {""}
    known = best.gender if told else gender or (best.gender if len(genders) == 1 else "")
    return Name(best.surname, best.given_name, best.patronymic, known, best.case, sure)


_Scored = tuple[float, tuple[Part, ...], str, str, list[Reading | None]]


def _scored(
    words: list[str], cases: Mapping[str, float], gender: str, only: tuple[Part, ...], surname_first: bool = False
) -> list[_Scored]:
    """All assignments, the best first."""
    options = [_fitting(_bare(word)) for word in words]
    scored: list[_Scored] = []
    for order, usual in _ORDERS.items():
        if len(order) != len(words) or (only and set(order) != set(only)):
            continue
        for case in CASES:
            for sex in ("m", "f"):
                chosen = [option.get((part, case, sex)) for option, part in zip(options, order, strict=True)]
                if None not in chosen:
                    weight = sum(reading.weight for reading in chosen if reading) + usual + cases.get(case, 0.0)
                    weight += _USUAL.get(case, 0.0) + (_AGREES[sex] if sex == gender else 0.0)
                    weight += _SAID if surname_first and order[0] is S else 0.0
                    scored.append((weight, order, case, sex, chosen))
    return sorted(scored, key=lambda one: -one[0])


def _eastern(words: list[str]) -> Name | None:
    """«Пак Ён Сун», and as it is told in the west «Ён Сун Пак»."""
    return _eastern_name(words) or (_eastern_name([words[-1], *words[:-1]]) if len(words) == 3 else None)


def _eastern_name(words: list[str]) -> Name | None:
    """A listed surname and a given name of two syllables, in one word or two, of which the last declines.

    >>> [parse_name(name).canonical for name in ("Хвана Чжан Епа", "Си Цзиньпином", "Цзян Цзэминя", "Ху Цзиньтао")]
    ['Хван Чжан Еп', 'Си Цзиньпин', 'Цзян Цзэминь', 'Ху Цзиньтао']
    """
    surname, *given = words
    if len(given) not in _SYLLABLES or any(map(is_initial, given)) or (bare := _eastern_surname(surname)) is None:
        return None
    if _is_listed(surname) and given[-1].lower() in eastern_surnames():  # «Ян Ли»
        return None
    if len(given) == 1 and _is_listed(given[0]):
        return None
    for last, case in declined(given[-1]):
        name = " ".join([*given[:-1], last])
        if _SYLLABLES[len(given)].fullmatch(name.lower()):
            return Name(bare, name, case=case)
    return None


def _eastern_surname(word: str) -> str | None:
    """The surname, which declines or not: «Кима», «Ким»."""
    return next((one for one, _ in declined(word) if one.lower() in eastern_surnames()), None)


def _is_listed(word: str) -> bool:
    return any(reading.part in (G, P) and reading.weight > 2.5 for reading in readings(word))


_SYLLABLE = "(?:нг|чж|цз|дз|дж|[кпт]х|[бпмфдтнлгкхжчшзсцрв])?ь?[аоуиыэюяеё]{1,2}(?:й|о)?(?:нг|нь?|нъ|[кмлпрт])?"
_SYLLABLES = {
    1: re.compile(f"(?:{_SYLLABLE}){{1,2}}"),
    2: re.compile(f"{_SYLLABLE} {_SYLLABLE}"),
}
"""«Цзиньтао», «Чжан Еп»: by how many words the given name has."""


def _bare(word: str) -> str:
    return word.split()[-1] if " " in word else word


@lru_cache(maxsize=20_000)
def _fitting(word: str) -> dict[tuple[Part, str, str], Reading]:
    """The best reading of a word as each part of a name, in each case, for each sex."""
    best: dict[tuple[Part, str, str], Reading] = {}
    for reading in _readings(word):
        for case in (reading.case,) if reading.case else CASES:
            for sex in (reading.gender,) if reading.gender else ("m", "f"):
                key = (reading.part, case, sex)
                if key not in best or reading.weight > best[key].weight:
                    best[key] = reading
    return best


def _readings(word: str) -> Iterator[Reading]:
    name, respected = _RESPECT.subn("", word)
    for reading in readings(name):
        if not respected:
            yield reading
        elif reading.part is G and reading.case in ("", "nomn"):
            yield reading._replace(case="")


def _name(scored: _Scored, words: list[str]) -> Name:
    _, order, case, sex, chosen = scored
    told: dict[Part, list[str]] = {}
    genders = set()
    for word, part, reading in zip(words, order, chosen, strict=True):
        assert reading is not None
        particle = word[: word.rindex(" ") + 1] if " " in word else ""
        told.setdefault(part, []).append(particle + reading.nominative)
        genders.add(reading.gender)
    initials = told.get(X, [])
    given = " ".join(told.get(G, [])) or (initials.pop(0) if initials else "")
    patronymic = " ".join(told.get(P, [])) or " ".join(initials)
    joint = " " if len(told.get(S, [])) > 1 else ""
    gender = sex if genders - {""} else ""
    if not gender and told.get(G):
        gender = given_gender(told[G][0])
    return Name(joint.join(told.get(S, [])) if joint else "".join(told.get(S, [])), given, patronymic, gender, case)
