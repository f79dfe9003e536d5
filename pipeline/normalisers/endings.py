"""Endings of place names in Russian and Kyrgyz: a part of a name gives its stems and what may follow each.

Generous on purpose: a stem takes the endings of every declension that its last letter allows, since a name that no
place bears is found by nobody. Parts are folded (`gazetteer.fold`): «ю» counts as «у», «ё» as «е».
"""

import re
from collections.abc import Iterator

_Endings = frozenset[str]


def _set(endings: str) -> _Endings:
    return frozenset(endings.replace("ю", "у").replace("-", "").split(","))


_ADJECTIVE = _set("ий,ый,ой,ого,его,ому,ему,им,ым,ом,ем,ая,яя,ую,юю,ою,ей,ее,ое,ие,ые,их,ых,ими,ыми")
_NOUN = {
    "а": _set("а,ы,и,е,у,ой,ою,ей"),
    "я": _set("я,и,е,ю,ей,ею"),
    "о": _set("о,а,у,ом,е"),
    "е": _set("е,я,ю,ем,а,у"),
    "ь": _set("ь,я,ю,ем,е,и,ью"),
    "й": _set("й,я,ю,ем,е,и"),
    "ы": _set("ы,-,ов,ам,ами,ах"),
    "и": _set("и,-,ов,ев,ей,ам,ям,ами,ями,ах,ях"),
}
_MASCULINE = _set("-,а,у,ом,ем,е")
_FLEETING = _set("а,у,ом,ем,е")
_UNCHANGED = _set("-")
_ADJECTIVAL = re.compile(r"(?:[ыио]й|[ая]я|[ое]е|[ыи]е)$")
_LOST = (("лец", "льц"), ("ец", "ц"), ("ок", "к"), ("ек", "к"), ("ел", "л"))
"""What a vowel that comes and goes leaves: Елец, в Ельце; Торжок, в Торжке; Орёл, в Орле."""

_POSSESSED = re.compile(r"(?:облусу|облысы|областы|району|республикасы|федерациясы|штаттары|эмираттары|арабиясы)$")
_VOICELESS = "пктфсшчщцх"
_VOWELS = "аеиоуыэя"


def paradigm(part: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The stems of a part, each with its endings; an abbreviation in capitals, or an «и», does not decline.

    >>> sorted((stem, "е" in endings) for stem, endings in paradigm("елец"))
    [('елец', False), ('елец', True), ('ельц', True)]
    """
    if part.isupper() or len(part) == 1:
        yield part, _UNCHANGED
        return
    yield from _russian(part)
    yield part, _kyrgyz(part)


def _russian(part: str) -> Iterator[tuple[str, frozenset[str]]]:
    last = part[-1]
    if len(part) > 4 and _ADJECTIVAL.search(part):
        yield part[:-2], _ADJECTIVE
    if last in _NOUN:
        endings = _NOUN[last]
        if last in "ыи":
            endings = (endings if len(part) > 6 else endings - _UNCHANGED) - ({"ы", "и"} - {last})
        yield part[:-1], endings
    elif last in _VOWELS:
        yield part, _UNCHANGED
    else:
        yield part, _MASCULINE
        for full, rest in _LOST:
            if part.endswith(full):
                yield part[: -len(full)] + rest, _FLEETING
                break


def _kyrgyz(part: str) -> frozenset[str]:
    """Locative, its adjective, ablative, dative, genitive and accusative, by the last sound.

    >>> {"то", "тон", "ко"} <= _kyrgyz("ош"), {"да", "нын", "га"} <= _kyrgyz("ата"), "нда" in _kyrgyz("облусу")
    (True, True, True)
    """
    if _POSSESSED.search(part):
        return _POSSESSIVE
    if part[-1] in _VOWELS:
        return _AFTER_VOWEL
    return _AFTER_VOICELESS if part[-1] in _VOICELESS else _AFTER_VOICED


def _cases(stop: str, back: str, genitive: str) -> _Endings:
    broad, narrow = "аео", "ыиу"
    endings = [f"{stop}{v}{rest}" for v in broad for rest in ("", "н", "гы", "ги", "гу")]
    return frozenset(
        [*endings, *(f"{back}{v}" for v in broad), *(f"{genitive}{v}{rest}" for v in narrow for rest in ("", "н"))]
    )


_AFTER_VOWEL = _cases("д", "г", "н")
_AFTER_VOICED = _cases("д", "г", "д")
_AFTER_VOICELESS = _cases("т", "к", "т")
_POSSESSIVE = _cases("нд", "н", "н") | {"н", "нан", "нен", "нон"}
