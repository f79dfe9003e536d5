"""Bytes to characters: which encoding, told from the bytes, with an eye for Cyrillic."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log

BOMS = (
    (BOM_UTF8, "utf-8"),
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)
"""In the order in which they are tried: the mark of UTF-32 LE begins like that of UTF-16 LE."""

SINGLE = {"cp1251": 0.0, "koi8-r": -3.0, "cp866": -3.0, "mac-cyrillic": -4.0, "iso8859-5": -5.0, "cp1252": -5.0}
"""Encodings of one byte a character, with the logarithm of how much rarer than the first each is met."""

MISREAD = (
    ("cp1251", "utf-8"),  # РџСЂРѕС‚РѕРєРѕР»
    ("cp1252", "utf-8"),  # ÐŸÑ€Ð¾Ñ‚Ð¾ÐºÐ¾Ð»
    ("cp1252", "cp1251"),  # Ïðîòîêîë
    ("cp866", "utf-8"),  # ╨Я╤А╨╛╤В╨╛╨║╨╛╨╗
    ("koi8-r", "utf-8"),  # п÷я─п╬я┌п╬п╨п╬п╩
    ("koi8-r", "cp1251"),  # оПНРНЙНК
    ("cp1251", "koi8-r"),  # рТПФПЛПМ
    ("cp1251", "cp866"),  # Џа®в®Є®«
    ("cp866", "cp1251"),  # ╧ЁюЄюъюы
)
"""(what it was taken for, what it is): «Протокол» as each mistake shows it."""

LETTERS = (
    "о1097 е845 а801 и735 н670 т626 с547 р473 в454 л440 к349 м321 д298 п281 у262 я201 ы190 ь174 г170 з165 б159 ч144 "
    "й121 х97 ж94 ш73 ю64 ц48 щ36 э32 ф26 ъ4 ё4 ө40 ү40 ң30 і2 ї1 є1 ґ1 қ1 ғ1 ҳ1 ә1 ұ1 һ1 ѳ1 ў1 ӯ1 ӣ1 ҷ1"
)
"""How many in ten thousand letters of Russian prose; for Kyrgyz and neighbouring alphabets an order of magnitude."""

SIGNS = "«»–—№“”„…•·’‘°§©®±−×€\xa0\xad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\ufeff\u202f\u2009\u2011‑▪●◦■□→✓✔∙"
PLAUSIBLE = -4.6
"""Mean log-likelihood of a character outside ASCII, below which nobody wrote the text so."""

SAMPLE = 4_000
"""Characters by which is judged whether a text was decoded wrongly."""

_ODDITY = -13.0
_CLASHES = ("lU", "lL", "UL", "Ll", "LU", "lr", "rl", "Ur", "rU")
"""Neighbours that one word does not hold: a capital after a small letter, another alphabet, a rule of a table."""
_WORDS = re.compile(rb"[^\x00-\x7f][^\r\n]*")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_BINARY = re.compile(rb"[\x00-\x06\x0e-\x19\x1c-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Text:
    """Decoded characters. `lost` counts those that nobody can read any more; '?' stands for each of them."""

    text: str
    encoding: str
    lost: int = 0


def decode(data: bytes, declared: str = "") -> Text:
    """The characters of a text file.

    `declared` is what the file says of itself (a meta element, a mail's header): believed where the bytes bear it out.
    Control characters are left out, line ends become '\\n'; nothing is ever replaced by U+FFFD.

    >>> decode("Протокол".encode("koi8-r")).text
    'Протокол'
    >>> decode("Протокол собрания".encode("utf-8").decode("cp1251").encode("utf-8")).text
    'Протокол собрания'
    """
    encoding, text, lost = _decoded(data, declared)
    text = _repaired(text)
    lost += text.count("\ufffd")
    return Text(cleaned(text.replace("\r\n", "\n").replace("\r", "\n")), encoding, lost)


def cleaned(text: str) -> str:
    """The text without control characters, and with '?' for those that were lost.

    >>> cleaned("Про\\x00шла в го\\ufffdоде")
    'Прошла в го?оде'
    """
    if not text.replace("\n", "").isprintable():  # told in a fifth of the time
        text = _CONTROLS.sub("", text)
    return text.replace("\ufffd", "?")


def is_text(data: bytes) -> bool:
    """Whether somebody wrote these bytes to be read as text, in whatever encoding."""
    if _marked(data) or _utf16(data):
        return True
    if len(_BINARY.findall(data)) * 100 > max(len(data), 400):
        return False
    return _utf8(data) is not None or plausibility(_sample(data).decode(single_byte(data), "replace")) >= PLAUSIBLE


def single_byte(data: bytes) -> str:
    """The likeliest of the encodings of one byte a character."""
    return likeliest(_sample(data), tuple(SINGLE))


@lru_cache(maxsize=16)
def likeliest(sample: bytes, codecs: tuple[str, ...]) -> str:
    """The one of some encodings of one byte a character in which the sample reads best.

    >>> likeliest("Протокол.docx".encode("cp866"), ("cp866", "cp1251"))
    'cp866'
    """
    return max(codecs, key=lambda codec: SINGLE[codec] + _likelihood(sample.decode(codec, "replace"))[0])


def plausibility(text: str) -> float:
    """Mean log-likelihood of the characters outside ASCII, as Russian or Kyrgyz; 0 where there are none.

    >>> plausibility("Жыйналыш өттү") > PLAUSIBLE > plausibility("РџСЂРѕС‚РѕРєРѕР»")
    True
    """
    likelihood, characters = _likelihood(text)
    return likelihood / max(characters, 1)


def _likelihood(text: str) -> tuple[float, int]:
    """Log-likelihood of the characters outside ASCII, and how many they are."""
    foreign = {character: count for character, count in Counter(text).items() if character > "\x7f"}
    likelihood = sum(_EACH.get(character, _ODDITY) * count for character, count in foreign.items())
    classes = text.translate(_CLASSES)
    return likelihood + _ODDITY * sum(map(classes.count, _CLASHES)), sum(foreign.values())


def _decoded(data: bytes, declared: str) -> tuple[str, str, int]:
    if mark := _marked(data):
        return mark[1], data[len(mark[0]) :].decode(mark[1], "replace"), 0
    if encoding := _utf16(data):
        return encoding, data.decode(encoding, "replace"), 0
    if (text := _utf8(data)) is not None:
        return "utf-8", text, 0
    if _is_nearly_utf8(data):
        return "utf-8", data.decode("utf-8", "replace"), 0
    encoding = declared if _bears_out(data, declared) else single_byte(data)
    return encoding, data.decode(encoding, "replace"), 0


def _marked(data: bytes) -> tuple[bytes, str] | None:
    return next((bom for bom in BOMS if data.startswith(bom[0])), None)


def _utf8(data: bytes) -> str | None:
    """The characters, None where the bytes are no UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _is_nearly_utf8(data: bytes) -> bool:
    """UTF-8 with a few broken characters: cut off in the middle, or pasted from elsewhere."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return broken * 20 < _foreign(text)


def _foreign(text: str) -> int:
    """How many characters are outside ASCII."""
    return len(text) - len(text.encode("ascii", "ignore"))


def _utf16(data: bytes) -> str:
    """UTF-16 without its mark: in Russian every second byte is 0x04 for a letter, 0x00 for a blank."""
    sample = data[:4000]
    if len(sample) < 4 or len(data) % 2:
        return ""
    even, odd = sample[::2], sample[1::2]
    for encoding, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if _share(high, b"\x00\x04\x20") > 0.9 and _share(low, b"\x00\x04") < 0.2:
            return encoding
    return ""


def _share(data: bytes, wanted: bytes) -> float:
    return sum(map(data.count, wanted)) / len(data)


def _bears_out(data: bytes, declared: str) -> bool:
    try:
        return bool(declared) and plausibility(_sample(data).decode(declared, "replace")) >= PLAUSIBLE
    except LookupError:
        return False


def _sample(data: bytes) -> bytes:
    """Some of the bytes of those lines that hold more than ASCII."""
    size, sample = 0, []
    for found in _WORDS.finditer(data):
        sample.append(found[0][:1500])
        size += len(sample[-1])
        if size > 1500:
            break
    return b"\n".join(sample)


def _repaired(text: str) -> str:
    """Text that was decoded wrongly, saved and decoded again, as it was meant."""
    if (text.count("а") + text.count("о")) * 8 > _foreign(text) or plausibility(text) >= PLAUSIBLE:
        return text
    sample = text[:SAMPLE]
    likely = max(MISREAD, key=lambda misread: plausibility(_undone(sample, *misread) or sample))
    mended = _undone(text, *likely)
    return mended if mended and plausibility(mended) >= PLAUSIBLE else text


def _undone(text: str, wrong: str, right: str) -> str:
    """The text as it was before bytes in one encoding were taken for another; '' where it never was so."""
    try:
        data = text.translate(_places(wrong)).encode("latin-1")
        return data.decode(right, "ignore" if len(text) == SAMPLE else "strict")
    except UnicodeError:
        return ""


@cache
def _places(codec: str) -> dict[int, int]:
    """The byte of each character of an encoding; bytes that it does not know stand for themselves."""
    characters = (bytes([byte]).decode(codec, "replace") for byte in range(256))
    return {ord(character): byte for byte, character in enumerate(characters) if character != "\ufffd"}


def _each() -> dict[str, float]:
    known = {sign: log(0.006) for sign in SIGNS}
    known |= {chr(code): log(0.003) for code in range(0x2500, 0x256D)}
    known |= {chr(code): log(0.0008) for code in range(0xC0, 0x180)}
    for entry in LETTERS.split():
        letter, count = entry[0], int(entry[1:])
        known[letter] = log(count / 10000)
        known[letter.upper()] = log(count / 10000) - 1
    return known


def _classes() -> dict[int, str]:
    """Small and capital Cyrillic letters as 'l' and 'U', Latin ones as 'L', rules of tables as 'r', all else as '.'."""
    cyrillic = [entry[0] for entry in LETTERS.split()]
    classes = dict.fromkeys(range(0x180), ".") | {ord(sign): "." for sign in SIGNS}
    classes |= {code: "L" for code in range(0x180) if chr(code).isalpha()}
    classes |= dict.fromkeys(range(0x2500, 0x256D), "r")
    classes |= {ord(letter): "l" for letter in cyrillic} | {ord(letter.upper()): "U" for letter in cyrillic}
    return classes


_EACH = _each()
_CLASSES = _classes()
