"""Places in running text: which are named, where, and what a phrase that names several says.

The gazetteer knows the names; here is what must stand around one for it to be a place. «Кант» is a town in «в Канте»
and «г. Кант», «Алга» a village in «село Алга»; the Naryn of «река Нарын» and «Нарын» of «гостиница „Нарын“» are none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.model.span import Span
from pipeline.normalisers import gazetteer, place_types
from pipeline.normalisers.gazetteer import LETTERS, Hit, Kind, Needs, Unit
from pipeline.normalisers.place_types import TypeWord


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place named in a text.

    `span` covers the name and the word that says what it is («г. Ош»), `name` is canonical Russian. `units` are the
    places of the gazetteer that may be meant, none for a village that it does not know.
    """

    span: Span
    kind: Kind
    name: str
    units: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """What is said of where: only what is stated; the coordinates are the settlement's, where it is certain which."""

    country: str | None = None
    region: str | None = None
    region_code: str | None = None
    district: str | None = None
    settlement: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class _Found(NamedTuple):
    """A toponym, and whether it stands on its own feet or needs its district beside it."""

    toponym: Toponym
    certain: bool


_UPPER = "[А-ЯЁӨҮҢѲҚҒҰІӘҺЎҲҶ]"
_CAPITAL = re.compile(rf"(?<!\w){_UPPER}[{LETTERS}]*")
_TAIL = rf"[{LETTERS}]{{1,30}}"
_NAME = rf"{_UPPER}{_TAIL}(?:[-‐‑]{_TAIL}){{0,3}}"

_UNKNOWN = re.compile(rf"(?:[А-ЯЁ][а-яё]{{1,30}}(?:ая|ое|ый|ий|ые|ие)\s)?{_NAME}(?![{LETTERS}]|\.(?:\S|\s[а-яё]))")
"""«с. Ак-Башат», «село Новая Жизнь»: the name behind a type word."""

_OF_UNIT = re.compile(r"(?<=[оы]й|[оы]м|ий|им|го|му|ая|ую)\s+(?:район|округ|сельсовет|област[ьи]|кра[йюея]\b)")
"""«в Дзержинском районе»: no town of that name."""
_SPACED = re.compile(rf"(?P<first>{_UPPER}{_TAIL})\s[-‐‑–—]\s(?P<second>{_UPPER}{_TAIL})")

_COORDINATED = re.compile(
    rf"(?:(?:\s*,\s*|\s+(?:и|или|а\s+также)\s+){_NAME}(?:(?<=[сц]к[а-яё]{{2}})|(?<=[сц]к[а-яё]{{3}}))){{1,5}}"
    r"\s+(область|област|район|р-н|кра)"
)
"""«Иссык-Кульской и Нарынской областей»: what lies between the first adjective and the noun, from there on."""

_GENERIC = re.compile(
    rf"(?P<stem>{_UPPER}(?:{_TAIL}[-‐‑]){{0,3}}{_TAIL}(?<=[сц]к))(?:"
    r"(?P<he>ий|ого|ому|им|ом)\s+(?P<noun>район|р-н|край|кра)(?:а|у|ом|е|я|ю|ем)?|"
    r"(?:ая|ой|ую)\s+(?:област(?:ь|и|ью)|обл\.?))(?!\w)"
)
"""«в Исфаринском районе»."""

_IN = re.compile(r"(?<!\w)(?:[Вв]о?|[Ии]з)\s+$")
"""«в Канте», «во Владимире», «из Иванова»."""

_LOCATIVE = re.compile(r"[дт][аео](?:г[ыиу])?$")
"""«Токтогулда», «Канттагы»: the ending of a Kyrgyz locative, folded."""

_WITH_DAY = re.compile(
    r",\s+\d{1,2}(?:[–-]\d{1,2})?(?:\.\d\d|\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек))", re.I
)
_BEHIND_DAY = re.compile(r"(?:\d{4}(?:\s?г(?:ода|\.)?)?|\.\d\d|\d\s[а-яё]{3,8})[,.]\s$")
"""«Кант, 20 сентября», «9 апреля 2024 г., Кант»: a place, where a day is its only company."""

_INITIAL = re.compile(r"[А-ЯЁ]\.\s?$")
"""«И. Кант»."""

_SURNAME = re.compile(r"\s+[А-ЯЁӨҮ][а-яёөү]+(?:[оеё]в|[иы]н|ск(?:ий|ая|ого|ой)|уулу|кызы|бек)(?:а|у|ым|ом|ой|е)?(?!\w)")
"""«Нарын Айылчиев»."""

_OWNED = re.compile(r"\w+(?:[оеё]в|[иы]н)о (?!о$)")
"""A name and an ending that are a person's too: Иваново, and a Mariya Ivanova."""

_RELATIVE = re.compile(r"[сц]к ом$")
"""A name and an ending that are an adjective: Кировск, and «в Кировском районном суде»."""

_BESIDE = re.compile(r"[\s,(]{1,3}")
"""Between «Кенеш» and «Ысык-Атинского района»."""

_EDGES = " .;,:\n\t–—-"
_QUOTES = "«»“”„\"'"
_RUSSIAN = str.maketrans("ӨөҮүҢңѲѳ", "ОоУуНнОо")
_UNCOUNTED = 5_000
"""People who may live in a village of which the gazetteer does not know how many do."""


def find_places(text: str) -> tuple[Toponym, ...]:
    """All places that a text names, in order.

    >>> [(place.kind.value, place.name) for place in find_places("из Чолпон-Аты Ысык-Көл облусунун; в г.Бишкеке, КР")]
    [('settlement', 'Чолпон-Ата'), ('region', 'Иссык-Кульская область'), ('settlement', 'Бишкек'),
     ('country', 'Кыргызстан')]
    """
    found: list[_Found] = []
    position = 0
    for word in _CAPITAL.finditer(text):
        start = word.start()
        if start < position:
            continue
        hit, before = gazetteer.longest(text, start), place_types.before(text, start)
        named = (_unit(text, start, hit) or _settlement(text, start, hit, before)) if hit else None
        named = named or _generic(text, start) or _unknown(text, start, before) or _spaced(text, start)
        if named:
            found.append(named)
        position = max(named.toponym.span.stop if named else 0, hit.stop if hit and not hit.partial else 0)
    return tuple(one.toponym for index, one in enumerate(found) if one.certain or _supported(text, found, index))


def resolve(toponyms: Sequence[Toponym]) -> Place | None:
    """What several toponyms of one phrase say together: the first of each kind; None where there is none.

    >>> resolve(find_places("село Кызыл-Туу Тонского района")).district
    'Тонский район'
    """
    first: dict[Kind, Toponym] = {}
    for toponym in toponyms:
        first.setdefault(toponym.kind, toponym)
    if not first:
        return None
    settlement = first.pop(Kind.SETTLEMENT, None)
    country, region, district = first.get(Kind.COUNTRY), first.get(Kind.REGION), first.get(Kind.DISTRICT)
    fitting = _fitting(settlement.units, list(first.values())) if settlement else []
    certain = _outstanding(fitting)
    return Place(
        country=country.units[0].country if country else None,
        region=region.name if region else None,
        region_code=region.units[0].region if region and region.units else None,
        district=district.name if district else None,
        settlement=_likeliest(fitting).name if fitting else settlement.name if settlement else None,
        latitude=certain.latitude if certain else None,
        longitude=certain.longitude if certain else None,
    )


def parse_place(text: str) -> Place | None:
    """A place phrase: what it states, canonical; None where it names no place.

    >>> place = parse_place("Республика Таджикистан, Согдийская область, г. Исфара")
    >>> place.country, place.region, place.region_code, place.settlement
    ('TJ', 'Согдийская область', 'TJ-SU', 'Исфара')

    >>> find_places("Талас районунун Кум – Арык айылында")[1].name
    'Кум-Арык'

    What is known to be a place needs no «в» before a name that is a common word too:

    >>> parse_place("Тамчы").settlement, find_places("Тамчы")
    ('Тамчы', ())
    """
    return resolve(max(find_places(text), find_places(f"в {text}"), key=len))


class Completed(NamedTuple):
    """A name that a form's label completes: «Область: Чуйская»."""

    phrase: str
    kind: Kind


def completed(name: str, label: str) -> Completed | None:
    """The place that a name and the one word of its label say together; None where they say none.

    >>> completed("Чуйская", "Область:").phrase, completed("Тамчы", "Место проведения:")
    ('Чуйская область', None)
    """
    name, kind = name.strip(_EDGES), label.strip(_EDGES).lower()
    for phrase in (f"{name} {kind}", f"{kind} {name}") if len(kind.split()) == 1 else ():
        found = find_places(phrase)
        if len(found) == 1 and len(found[0].span) == len(phrase):
            return Completed(phrase, found[0].kind)
    return None


# --- one name -----------------------------------------------------------------------------------------------------


def _unit(text: str, start: int, hit: Hit) -> _Found | None:
    """A country, a region or a district."""
    units = tuple(unit for unit in hit.units if unit.kind is not Kind.SETTLEMENT)
    if hit.partial:
        noun = _COORDINATED.match(text, hit.stop)
        units = tuple(unit for unit in units if noun and f" {noun[1][:3]}" in unit.name)
    if not units or _joined(text, start, hit.stop) or _quoted(text, start, hit.stop):
        return None
    if units[0].needs is not Needs.NOTHING and not _IN.search(text, max(0, start - 6), start):
        return None
    return _Found(Toponym(Span(start, hit.stop), units[0].kind, units[0].name, units), certain=True)


def _settlement(text: str, start: int, hit: Hit, before: TypeWord | None) -> _Found | None:
    """A settlement that the gazetteer knows."""
    units = tuple(unit for unit in hit.units if unit.kind is Kind.SETTLEMENT)
    if not units or hit.partial or _joined(text, start, hit.stop) or _OF_UNIT.match(text, hit.stop):
        return None
    after = place_types.after(text, hit.stop)
    kind = before or after
    if kind and kind.kind == "other":
        return None
    if kind:
        units = tuple(unit for unit in units if unit.town == (kind.kind == "town")) or units
        return _Found(_toponym(start, hit.stop, units, before, after), certain=True)
    units = tuple(unit for unit in units if not _RELATIVE.search(f"{unit.name} {hit.ending}"))
    located = bool(_IN.search(text, max(0, start - 6), start) or _LOCATIVE.search(hit.ending))
    located = located or (not hit.ending and _is_beside_day(text, start, hit.stop))
    if not units or _quoted(text, start, hit.stop) or (not located and _of_a_person(text, start, hit.stop)):
        return None
    surface = text[start : hit.stop]
    doubtful = _OWNED.match(f"{units[0].name} {hit.ending}") or (len(surface) <= 3 and surface.isupper())
    needs = min(Needs.IN if doubtful and unit.needs is Needs.NOTHING else unit.needs for unit in units)
    return _Found(_toponym(start, hit.stop, units), certain=needs is Needs.NOTHING or (located and needs is Needs.IN))


def _toponym(
    start: int, stop: int, units: tuple[Unit, ...], before: TypeWord | None = None, after: TypeWord | None = None
) -> Toponym:
    span = Span(before.start if before else start, after.stop if after and not before else stop)
    return Toponym(span, Kind.SETTLEMENT, _likeliest(units).name, units)


def _generic(text: str, start: int) -> _Found | None:
    """A region or district that the gazetteer does not know: «в Исфаринском районе»."""
    match = _GENERIC.match(text, start)
    if not match:
        return None
    stem = match["stem"].translate(_RUSSIAN)
    if not match["he"]:
        kind, name = Kind.REGION, f"{stem}ая область"
    elif match["noun"] in ("край", "кра"):
        kind, name = Kind.REGION, f"{stem}ий край"
    else:
        kind, name = Kind.DISTRICT, f"{stem}ий район"
    return _Found(Toponym(Span(*match.span()), kind, name), certain=True)


def _unknown(text: str, start: int, before: TypeWord | None) -> _Found | None:
    """A settlement that the gazetteer does not know but a type word declares: «с. Ак-Башат», «Жаңы-Талап айылы»."""
    match = _UNKNOWN.match(text, start)
    if not match or (before and before.kind in ("other", "known")):
        return None
    after = None if before else place_types.after(text, match.end())
    if not before and (not after or after.kind in ("other", "known")):
        return None
    kind = before or after
    if before and "\n" in text[before.start : start]:
        return None
    if _joined(text, start, match.end()) or (kind and kind.kind == "town" and _SURNAME.match(f" {match[0]}")):
        return None
    span = Span(before.start if before else start, after.stop if after else match.end())
    return _Found(Toponym(span, Kind.SETTLEMENT, _nominative(match[0])), certain=True)


def _spaced(text: str, start: int) -> _Found | None:
    """«Кум – Арык айылы»: a village whose hyphen is written as a dash."""
    match = _SPACED.match(text, start)
    after = place_types.after(text, match.end()) if match else None
    if match is None or after is None or after.kind not in ("village", "town"):
        return None
    name = f"{match['first']}-{match['second']}".translate(_RUSSIAN)
    return _Found(Toponym(Span(start, after.stop), Kind.SETTLEMENT, name), certain=True)


def _nominative(name: str) -> str:
    """The nominative of a name that the gazetteer does not have, by its last part: Кара-Булаке, Погореловке."""
    head, joint, last = name.translate(_RUSSIAN).rpartition("-")
    last = re.sub(r"(?<=[вн])ке$", "ка", last)
    last = re.sub(r"(?<=[сц]к)ом$", "ое", last)
    return head + joint + (gazetteer.nominative(last) if joint else last)


# --- what stands around it ----------------------------------------------------------------------------------------


def _joined(text: str, start: int, stop: int) -> bool:
    """Whether a hyphen ties the name to something else: «МГИМО-Одинцово»."""
    before, after = text[max(0, start - 2) : start], text[stop : stop + 2]
    return bool(re.fullmatch(r"\w[-‐‑]", before) or re.fullmatch(rf"[-‐‑][{LETTERS}]", after))


def _quoted(text: str, start: int, stop: int) -> bool:
    """Whether quotation marks enclose the name and nothing else: a hotel, a fund."""
    return text[start - 1 : start] in _QUOTES and start > 0 and stop < len(text) and text[stop] in _QUOTES


def _of_a_person(text: str, start: int, stop: int) -> bool:
    """Whether an initial stands before, or a surname after: «И. Кант», «Нарын Айылчиев»."""
    return bool(_INITIAL.search(text, max(0, start - 3), start) or _SURNAME.match(text, stop))


def _is_beside_day(text: str, start: int, stop: int) -> bool:
    """Whether the name begins a line or a sentence, a day behind it, or stands between a day and a stop."""
    begins = not text[:start].strip() or text[:start].endswith(("\n", ". "))
    behind = _BEHIND_DAY.search(text, max(0, start - 14), start) and text[stop : stop + 1] in (",", ".", "")
    return bool(begins and _WITH_DAY.match(text, stop)) or bool(behind)


def _supported(text: str, found: Sequence[_Found], index: int) -> bool:
    """Whether the district or region of an uncertain settlement stands beside it: «Кенеш Ысык-Атинского района»."""
    one = found[index].toponym
    for other in (found[i].toponym for i in (index - 1, index + 1) if 0 <= i < len(found)):
        first, second = sorted((one.span, other.span))
        beside = _BESIDE.fullmatch(text, first.stop, second.start)
        if beside and other.kind is not Kind.SETTLEMENT and any(_lies(unit, other) for unit in one.units):
            return True
    return False


# --- which is meant -----------------------------------------------------------------------------------------------


def _fitting(units: Sequence[Unit], areas: Sequence[Toponym]) -> list[Unit]:
    """The units that lie where the phrase says. Abroad a district says nothing: «Ленинский район» is in many a city."""
    wider = [area for area in areas if area.kind is not Kind.DISTRICT]
    return [unit for unit in units if all(_lies(unit, area) for area in areas)] or [
        unit for unit in units if unit.country != "KG" and all(_lies(unit, area) for area in wider)
    ]


def _outstanding(units: Sequence[Unit]) -> Unit | None:
    """The one that is meant: a town among villages, or ten times as many people as elsewhere; else None.

    Of many a village the gazetteer does not know how many live there; `_UNCOUNTED` are assumed.
    """
    towns = [unit for unit in units if unit.town]
    ranked = sorted(towns or units, key=lambda unit: -unit.population)
    if len(ranked) == 1 or (ranked and ranked[0].population > 10 * max(ranked[1].population, _UNCOUNTED)):
        return ranked[0]
    return None


def _lies(unit: Unit, area: Toponym) -> bool:
    """Whether a settlement lies in an area. An area that we do not know is not in Kyrgyzstan.

    A city that is a region itself is looked for round about: «г. Ош, Ошская область».
    """
    if not area.units:
        return unit.country != "KG"
    if area.kind is Kind.COUNTRY or not unit.region:
        return any(unit.country == other.country for other in area.units)
    if area.kind is Kind.REGION or (unit.town and not unit.district):
        return any(unit.region == other.region for other in area.units)
    return any((unit.region, unit.district) == (other.region, other.district) for other in area.units)


def _likeliest(units: Sequence[Unit]) -> Unit:
    return max(units, key=lambda unit: (unit.town, unit.population, unit.country == "KG"))
