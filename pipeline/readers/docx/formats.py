"""Numbers as Word writes them in lists and notes (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat)."""

from collections.abc import Callable

from pipeline.readers.numerals import LATIN, ROMAN, RUSSIAN

ROUNDS = 30
"""Letters are doubled, trebled … after the last one; Word's lists start over after so many times the alphabet."""

LARGEST = 32_767
"""The last number that Word writes in another format than `decimal`."""

SUPERSCRIPT = str.maketrans("0123456789ivxlcdm", "⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣˡᶜᵈᵐ")


def written(number: int, format: str, language: str = "ru") -> str:
    """The number in that format, which may be a sample such as '001' (numFmt `custom`).

    Decimal where the format is not known here, or the number is too large for it.

    >>> [written(10, "russianLower"), written(30, "russianUpper"), written(4, "lowerRoman"), written(3, "ordinal")]
    ['к', 'АА', 'iv', '3-й']
    >>> [written(number, "ordinal", "en-US") for number in (1, 2, 3, 4, 11, 13, 21, 111)]
    ['1st', '2nd', '3rd', '4th', '11th', '13th', '21st', '111th']
    """
    if format in EMPTY:
        return ""
    if format.isdecimal():
        return str(number).zfill(len(format))
    if not 0 <= number <= LARGEST:
        return str(number)
    if format == "ordinal":
        return _ordinal(number, language)
    return FORMATS.get(format, str)(number)


def raised(mark: str) -> str:
    """A reference mark as it stands above the line.

    >>> raised("12"), raised("iv"), raised("*")
    ('¹²', 'ⁱᵛ', '*')
    """
    return mark.translate(SUPERSCRIPT)


def _roman(number: int) -> str:
    letters = []
    for value, letter in ROMAN:
        times, number = divmod(number, value)
        letters.append(letter * times)
    return "".join(letters)


def _letters(alphabet: str) -> Callable[[int], str]:
    def write(number: int) -> str:
        if not number:
            return ""
        rounds, letter = divmod(number - 1, len(alphabet))
        return alphabet[letter] * (rounds % ROUNDS + 1)

    return write


def _enclosed(first: str) -> Callable[[int], str]:
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= 20 else str(number)


def _padded(number: int) -> str:
    return f"{number:02}"


def _ordinal(number: int, language: str) -> str:
    if not language.startswith("en"):
        return f"{number}-й"
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


EMPTY = frozenset({"none", "bullet"})
"""A level so numbered has no number to show, in its own label or in that of a level below it."""

FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": _padded,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": _letters(LATIN.upper()),
    "lowerLetter": _letters(LATIN),
    "russianUpper": _letters(RUSSIAN.upper()),
    "russianLower": _letters(RUSSIAN),
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedCircle": _enclosed("①"),
    "decimalEnclosedParen": _enclosed("⑴"),
    "decimalEnclosedFullstop": _enclosed("⒈"),
    "hex": lambda number: f"{number:X}",
    "chicago": _letters("*†‡§"),
}
