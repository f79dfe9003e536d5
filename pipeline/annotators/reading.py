r"""The text as a person reads it, every character remembering where it came from.

Offsets into the document hold for ever, so nothing is mended there. What would only confuse every rule later is mended
here, once: soft hyphens and words broken at a line's end, blanks of all kinds, Latin letters inside Cyrillic words,
accents put over vowels, the mark of a footnote behind a word, a blank that was forgotten after a full stop or before a
capital, the rules of a form under what was filled in, and the choices of a form that were not ticked.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from pipeline.model.document import Block, Document
from pipeline.model.span import Span
from pipeline.normalisers.morphology import analyzer, forms

_LOOKALIKE = str.maketrans("aAeEoOpPcCyYxXBHKMT", "аАеЕоОрРсСуУхХВНКМТ")
_LOOKALIKE_KYRGYZ = _LOOKALIKE | str.maketrans("Yy", "Үү")
"""In a word that has letters of Kyrgyz: «Yмүт»."""
_OLD = str.maketrans({"ѳ": "ө", "Ѳ": "Ө", "ԥ": "ң"})
_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN, _CYRILLIC = re.compile("[A-Za-z]"), re.compile("[А-Яа-яЁёӨөҮүҢң]")
_KYRGYZ = re.compile("[ӨөҮүҢң]")
_LONE = re.compile(r"(?<=[а-яё,;:] )[aoyckAOYCKB](?= [а-яёА-ЯЁ«])")
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301\u0300\u0002")
_COMPOSED = {("и", "\u0306"): "й", ("И", "\u0306"): "Й", ("е", "\u0308"): "ё", ("Е", "\u0308"): "Ё"}
_BLANK = re.compile(r"[^\S\n\t]")
_BREAK = re.compile(r"([^\W\d_]+)[-‐\u00ad\u0002]\s*\n\s*([а-яёөүң]+)")
_KEPT = re.compile(r"(?<=[^\W_][-‐])\s*\n\s*(?=[А-ЯЁӨҮҢA-Z\d])|(?<=\d[-‐])\s*\n\s*(?=\w)")  # «Ак-⏎Суу», «85-⏎летию»
_CUT = re.compile(r"(?<![\w-])[^\W\d_]+(?:\n[а-яёөүң]+)+(?![\w-])")
"""«Должнос⏎ть»: what may be one word in a cell too narrow for it, which Word breaks at any letter, without a hyphen."""
_ROOT, _TAIL = 4, 8
"""Letters that the first root of a compound has at least, and what follows it."""
_PIECES, _LONGEST = 5, 30
"""Pieces that one word is broken into, and letters that it has, at most."""
_SPREAD = re.compile(r"(?<![^\W_])(?:[^\W\d_] ){3,}[^\W\d_](?![^\W_])")
"""«П Р О Т О К О Л», «О т ч ё т»: the letters of a word with a blank between."""
_GLUED_STOP = re.compile(
    r"(?<=[а-яёөүң»)][а-яёөүң»)][.!?;,:])(?=[«]?[А-ЯЁӨҮҢ][а-яёөүң])|(?<=[а-яёөүң]{2}[»)])(?=[А-ЯЁӨҮҢ][а-яёөүң])"
)
_GLUED_MARK = re.compile(r"(?<=[а-яёөүң»][,;:])(?=[а-яёөүң«])")
_GLUED_DIGIT = re.compile(r"(?<=\d)(?=([а-яё]{4,}))")
_GLUED_DEGREE = re.compile(r"(?<=[а-яёөү]{3})(?=-[кд]\.\s?[а-я])|(?<=[а-яёөү]{3}-)(?=[кд]\.\s?[а-я])")
_WORD = 100
"""No word is longer: what looks so is no text, and patterns for words would take for ever with it."""
_TOP = 3
"""Blocks among which a headline is printed again."""
_MONSTER = re.compile(rf"[^\W_]{{{_WORD + 1},}}")
_GLUED_CAPITAL = re.compile(r"(?<=[а-яёөүң]{4})(?=[А-ЯЁӨҮҢ][а-яёөүң]{2,}|[А-ЯЁ]\.\s?[А-ЯЁ])")


_FILLED = re.compile(
    r"(?<=[^\W_])__+(?=[^\W_])|(?<=\d)_(?=\d+_)|"  # «Город__Ош», «20_23_ г.»
    r"(?<=[^\W_])(?<!\b20)_+(?!\w)|(?<!\w)_+(?=[^\W_])|(?<=[»”])_+|_+(?=[«“])"  # «__Ош__», but not «20__ г.»
)
"""«__Ош__», «20_23_ г.»: the rule that what is filled in stands on; one without anything on it stays."""
_NOTED = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[»\").,;:!?]))[⁰¹²³⁴-⁹]+(?!\w)")
"""«ВСЕГО¹»: a mark of a footnote behind its word, but not «46 км²»."""
_BOX = re.compile(r"(?:(?P<on>[☒☑✓✔⊠]|\[[xXхХvV+]\])|[☐□▢]|\[ ?\])[ \xa0]*")
_CHOICE = re.compile(r"[^\n\t☒☑✓✔⊠☐□▢\[]*")


@dataclass(frozen=True, slots=True)
class Part:
    """A block as it stands in the reading: from `start` (its marker included) to `stop`; its content from `content`."""

    block: Block
    start: int
    content: int
    stop: int


@dataclass(frozen=True, slots=True)
class Reading:
    """`text`, and for each of its characters the first and last + 1 character of the document that it stands for."""

    document: Document
    text: str
    starts: "array[int]"
    stops: "array[int]"
    parts: tuple[Part, ...]

    def source(self, start: int, stop: int) -> Span:
        """Where a stretch of the reading stands in the document.

        Raises ValueError for an empty stretch, or one that stands for no character of the document.
        """
        if start >= stop:
            raise ValueError(f"nothing to ground: {start}:{stop}")
        return Span(self.starts[start], self.stops[stop - 1])

    def part_at(self, position: int) -> Part:
        """The block that holds a character of the reading."""
        return self.parts[self.index_at(position)]

    def index_at(self, position: int) -> int:
        """The number of the block that holds a character."""
        return max(bisect_right(self.parts, position, key=lambda part: part.start) - 1, 0)

    def parts_in(self, span: Span) -> tuple[Part, ...]:
        """The blocks that lie wholly inside a span, in order."""
        first = bisect_left(self.parts, span.start, key=lambda part: part.start)
        last = bisect_right(self.parts, span.stop, key=lambda part: part.stop)
        return self.parts[first:last]


def read(document: Document) -> Reading:
    r"""Document -> Reading of its running text; blocks are parted by a line break.

    >>> from pipeline.readers.builder import Builder
    >>> builder = Builder("txt")
    >>> builder.block("Конферен-\nция прошла в г.Оше\nи собрала 70 чело­век.", wrapped=True)
    >>> reading = read(builder.document())
    >>> reading.text
    'Конференция прошла в г.Оше и собрала 70 человек.'
    >>> reading.document[reading.source(0, 11)]
    'Конферен-\nция'
    """
    text: list[str] = []
    starts, stops = array("L"), array("L")
    parts: list[Part] = []
    for block in _once(document):
        if parts:
            text.append("\n")
            starts.append(block.span.start)
            stops.append(block.span.start)
        begin, content = len(text), None
        for letter, start, stop in _mended(document, block):
            if content is None and start >= block.content.start:
                content = len(text)
            text.append(letter)
            starts.append(start)
            stops.append(stop)
        parts.append(Part(block, begin, len(text) if content is None else content, len(text)))
    return Reading(document, "".join(text), starts, stops, tuple(parts))


def _once(document: Document) -> Iterator[Block]:
    """The blocks of the body; a headline that is printed again right below itself is read once."""
    headline = next((document[block.span] for block in document.body), "")
    for number, block in enumerate(document.body):
        if not 0 < number < _TOP or block.cell is not None or document[block.span] != headline:
            yield block


Letter = tuple[str, int, int]


def _mended(document: Document, block: Block) -> list[Letter]:
    letters = _unnoted(list(_composed(document.text, block.span.start, block.span.stop)))
    letters = _joined(_uncut(letters) if block.wrapped and block.cell else letters, block.wrapped)
    content = sum(start < block.content.start for _, start, _ in letters)
    letters = _spaced(_closed(_filled(_ticked(letters, content))))
    return _parted(_cyrillic(letters))


def _composed(text: str, start: int, stop: int) -> Iterator[Letter]:
    """Letters with their accents; soft hyphens stay until line ends are mended."""
    at = start
    while at < stop:
        pair = (text[at], text[at + 1]) if at + 1 < stop else ("", "")
        if pair in _COMPOSED:
            yield _COMPOSED[pair], at, at + 2
            at += 2
        else:
            yield text[at].translate(_OLD), at, at + 1
            at += 1


def _unnoted(letters: list[Letter]) -> list[Letter]:
    """Without the marks of footnotes."""
    marks = {at for match in _NOTED.finditer("".join(one[0] for one in letters)) for at in range(*match.span())}
    return [one for at, one in enumerate(letters) if at not in marks] if marks else letters


def _joined(letters: list[Letter], wrapped: bool) -> list[Letter]:
    """Undo line breaks that are only where the line was full, and the hyphens before them."""
    text = "".join(letter for letter, _, _ in letters)
    if "\n" not in text:
        return [one for one in letters if one[0] not in _DROPPED]
    out, last = [], 0
    for match in _BREAK.finditer(text):
        keep = _hyphenated(match[1], match[2])
        out += letters[last : match.end(1)]
        out += letters[match.end(1) : match.end(1) + 1] if keep else []
        last = match.start(2)
    out += letters[last:]
    out = _rejoined(out) if wrapped else out
    text = "".join(letter for letter, _, _ in out)
    for at, (letter, start, stop) in enumerate(out):
        if letter == "\n" and (wrapped or _flows_on(text, at)):
            out[at] = (" ", start, stop)
    return [one for one in out if one[0] not in _DROPPED]


def _uncut(letters: list[Letter]) -> list[Letter]:
    """Words made whole that the dictionary has, but not all of their pieces."""
    breaks: set[int] = set()
    for match in _CUT.finditer("".join(letter for letter, _, _ in letters)):
        words, at = match[0].split("\n"), 0
        starts = list(accumulate((len(word) + 1 for word in words), initial=match.start()))
        while at < len(words):
            stop = at + _pieces(words[at : at + _PIECES])
            breaks.update(start - 1 for start in starts[at + 1 : stop])
            at = stop
    return [one for at, one in enumerate(letters) if at not in breaks] if breaks else letters


def _pieces(words: Sequence[str]) -> int:
    """How many of these words, from the first on, are pieces of one."""
    return next((count for count in range(len(words), 1, -1) if _is_cut(words[:count])), 1)


def _is_cut(pieces: Sequence[str]) -> bool:
    whole = "".join(pieces)
    return len(whole) <= _LONGEST and _is_known(whole.lower(), pieces) and not all(map(_is_word, pieces))


def _is_known(word: str, pieces: Sequence[str]) -> bool:
    """Whether the dictionary has the word, or what one of two roots ends in: «пастбищеполь|зователей».

    What is a piece by itself tells nothing: «Кочкорского|районного» are two words.
    """
    seams = set(accumulate(map(len, pieces)))
    ends = (at for at in range(_ROOT, len(word) - _TAIL + 1) if word[at - 1] in "ое" and at not in seams)
    return any(map(analyzer().word_is_known, (word, *(word[at:] for at in ends))))


def _is_word(text: str) -> bool:
    return any(form.known for form in forms(text.lower()))


def _rejoined(letters: list[Letter]) -> list[Letter]:
    """«Ак-⏎Суу» made one again: before a capital and after a figure the hyphen at a line's end is the word's own."""
    out, last = [], 0
    for match in _KEPT.finditer("".join(letter for letter, _, _ in letters)):
        out += letters[last : match.start()]
        last = match.end()
    return out + letters[last:]


def _hyphenated(left: str, right: str) -> bool:
    """Whether «научно-⏎практическая» and «USAID-⏎проект» keep their hyphen, as «конферен-⏎ция» does not."""
    if len(left) > 1 and left.isupper():
        return True
    return not _is_word(left + right) and _is_word(left) and _is_word(right)


def _flows_on(text: str, at: int) -> bool:
    """A break inside a sentence: the next line goes on in small letters, and this one has no full stop."""
    before, after = text[max(0, at - 40) : at].rstrip(), text[at : at + 40].lstrip()
    return (
        bool(after)
        and bool(before)
        and before[-1] not in ".:;!?"
        and bool(re.match(r"[а-яёөүң]", after))
        and not re.match(r"[а-я]\)", after)
    )


def _closed(letters: list[Letter]) -> list[Letter]:
    """The blanks inside a word that is spread out are dropped, where the dictionary has the word."""
    out, last = [], 0
    for match in _SPREAD.finditer("".join(letter for letter, _, _ in letters)):
        if any(form.known for form in forms(match[0].replace(" ", "").lower())):
            out += letters[last : match.start()] + letters[match.start() : match.end() : 2]
            last = match.end()
    return out + letters[last:]


def _ticked(letters: list[Letter], content: int) -> list[Letter]:
    """«☐ семинар ☒ тренинг» says «тренинг»; a box alone, at the start of the content, only marks an item."""
    text = "".join(letter for letter, _, _ in letters)
    boxes = list(_BOX.finditer(text))
    chosen = any(box["on"] for box in boxes) and not all(box["on"] for box in boxes)
    out, last = [], 0
    for box in boxes:
        if chosen or (box.start() == content and box[0].startswith("[")):
            left_out = chosen and not box["on"]
            out += letters[last : box.start()]
            last = _CHOICE.match(text, box.end()).end() if left_out else box.end()  # type: ignore[union-attr]
    return out + letters[last:]


def _filled(letters: list[Letter]) -> list[Letter]:
    """The rules under what is filled in are dropped; between two words they are a blank."""
    text = "".join(letter for letter, _, _ in letters)
    if "_" not in text:
        return letters
    out, last = [], 0
    for rule in _FILLED.finditer(text):
        out += letters[last : rule.start()]
        last = rule.end()
        beside = text[rule.start() - 1 : rule.start()] + text[last : last + 1]
        if beside.isalnum() and len(beside) == 2 and not beside.isdigit():
            out.append((" ", letters[rule.start()][1], letters[rule.end() - 1][2]))
    return out + letters[last:]


def _spaced(letters: list[Letter]) -> list[Letter]:
    """One blank for many; a tab for a run that holds a tab or is wide."""
    out: list[Letter] = []
    run: list[Letter] = []
    for one in (*letters, ("", 0, 0)):
        if one[0] and (one[0] == "\t" or _BLANK.match(one[0])):
            run.append(one)
            continue
        if run:
            wide = len(run) > 3 or any(letter == "\t" for letter, _, _ in run)
            out.append(("\t" if wide else " ", run[0][1], run[-1][2]))
            run = []
        if one[0]:
            out.append(one)
    return out


def _cyrillic(letters: list[Letter]) -> list[Letter]:
    """Latin letters that look Cyrillic, inside Cyrillic words."""
    text = "".join(letter for letter, _, _ in letters)
    if not (_LATIN.search(text) and _CYRILLIC.search(text)):
        return letters
    mixed = (one for one in _LETTERS.finditer(text) if _LATIN.search(one[0]) and _CYRILLIC.search(one[0]))
    for match in (*mixed, *_LONE.finditer(text)):
        word = match[0].translate(_LOOKALIKE_KYRGYZ if _KYRGYZ.search(match[0]) else _LOOKALIKE)
        if not _LATIN.search(word):
            for at, letter in enumerate(word, match.start()):
                letters[at] = (letter, *letters[at][1:])
    return letters


def _parted(letters: list[Letter]) -> list[Letter]:
    """Put in blanks that were forgotten: «конец.Начало», «25ноября», «коммуникацийВалентиной К.»."""
    text = "".join(letter for letter, _, _ in letters)
    places = {
        match.start() for pattern in (_GLUED_STOP, _GLUED_MARK, _GLUED_DEGREE) for match in pattern.finditer(text)
    }
    places |= {match.start() for match in _GLUED_DIGIT.finditer(text) if any(form.known for form in forms(match[1]))}
    places |= {at for match in _MONSTER.finditer(text) for at in range(match.start() + _WORD, match.end(), _WORD)}
    places |= {match.start() for match in _GLUED_CAPITAL.finditer(text) if _two_words(text, match.start())}
    if not places:
        return letters
    out: list[Letter] = []
    for at, one in enumerate(letters):
        if at in places:
            out.append((" ", one[1], one[1]))
        out.append(one)
    return out


def _two_words(text: str, at: int) -> bool:
    """A word in small letters that the dictionary has, glued to a capitalised one: no brand is written like that."""
    left = re.search(r"[^\W\d_]+$", text[max(0, at - 40) : at])
    return left is not None and left[0].islower() and any(form.known for form in forms(left[0]))
