"""Numbers as list labels and reference marks write them."""

LATIN = "abcdefghijklmnopqrstuvwxyz"
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
"""29 letters of a Russian list (`russianLower`), U+0430–0438, 043A–0449, 044B, 044D–044F: ё, й, ъ and ь are skipped, з,
о, ч and ы are not (GOST 7.32 skips those too, Word does not). ISO/IEC 29500-1, 17.18.59; LibreOffice has the same
letters in its `defaultnumberingprovider.cxx` (CHARS_CYRILLIC_LOWER_LETTER_RU)."""
RAISED = str.maketrans("0123456789+-=()in", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ")
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def raised(text: str) -> str:
    """Characters above the line as those that look so; one that has no such twin stays.

    >>> raised("12"), raised("*")
    ('¹²', '*')
    """
    return text.translate(RAISED)


def roman(number: int) -> str:
    """Small Roman numerals; decimal where there are none for it.

    >>> roman(4), roman(1999), roman(0)
    ('iv', 'mcmxcix', '0')
    """
    if not 0 < number < 4000:
        return str(number)
    text = ""
    for value, letters in ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def lettered(number: int, alphabet: str = LATIN, *, doubled: bool = False) -> str:
    """Small letters: z is followed by aa and ab, or with `doubled` by aa and bb; decimal below 1.

    >>> lettered(26), lettered(28), lettered(28, doubled=True), lettered(0)
    ('z', 'ab', 'bb', '0')
    """
    if number < 1:
        return str(number)
    if doubled:
        times, at = divmod(number - 1, len(alphabet))
        return alphabet[at] * (times + 1)
    text = ""
    while number:
        number, at = divmod(number - 1, len(alphabet))
        text = alphabet[at] + text
    return text
