"""From hard lines to paragraphs: is a line break only where the line was full, or was it meant?

Shared by all that comes as lines: text files, paragraphs of Markdown, pages made with <br>, mails.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from pipeline.readers.markers import Marker, follows, marker

DASHES = ("-", "–", "—")
SENTENCES = re.compile(r"[а-яёөүң»)][.!?…]\s+[А-ЯЁӨҮҢ«]")
"""- Для нас это очень важное событие. Мы благодарны всем."""
FINISHED = re.compile(r"[.!?…:;]['\"»”“)\]*_]*$")
"""… члены общественных советов."""
SENTENCE = re.compile(r"[.!?…]['\"»”“)\]*_]*$")
LOW = re.compile(r"[(«\"“„*_]*[a-zа-яёөүң]")
"""рассказал старший преподаватель"""
TOWN = re.compile(r"(?:г|гор|с|д|пос|п|а)\.\s?[«А-ЯЁӨҮҢ]")
"""г. Бишкек"""
GAP = re.compile(r"\S(?: {3,}|[ ]*\t\s*)\S")
LABEL = re.compile(r"[*_]*[А-ЯЁӨҮҢA-Z«\"“][^.:;!?\n]{1,70}:(?:[*_]*\s|[*_]*$)")
"""Дата и место проведения: 22 апреля"""
DANGLING = re.compile(
    r"(?:(?:^|[\s(«\"])(?:в|во|на|и|а|с|со|по|о|об|от|до|для|при|из|к|ко|за|у|над|под|или|что|как|не|имени)|\s№"
    r"|(?:^|(?<!\d)[\s(«\"])(?:г|им|ул|пос)\."
    r"|[,(«„–—])$",
    re.IGNORECASE,
)
"""… прошло заседание в / в партнёрстве с / Абдыров Т. Ш.,"""
HYPHEN = re.compile(r"[а-яёөүңa-z][-\xad‐]$", re.IGNORECASE)
"""меропри-"""

NARROWEST, WIDEST = 40, 250
"""Characters: no text is wrapped at less, and no line of a wrapped text is longer."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines `start` to `stop` (the last excluded) that are one paragraph or list item.

    `skip` counts the characters of the first line before its own text: the indent and the list label.
    """

    start: int
    stop: int
    marker: str = ""
    level: int = 0
    skip: int = 0
    wrapped: bool = False


CAPTIONS = 3
"""Lines in capitals above others that are no accident."""


class Joint(Enum):
    """What the break between two lines is."""

    NEW = "a new paragraph"
    BREAK = "meant, inside one paragraph"
    WRAP = "only where the line was full"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two lines below each other and what is known about them."""

    left: str
    right: str
    margin: "Margin"
    opening: str
    """First line of the paragraph that `left` belongs to."""
    first: bool
    """That paragraph is the first of the text."""
    item: str
    """List label of that paragraph."""
    above: str
    """The last list label above `right`."""
    marker: Marker | None
    """List label of `right`."""

    @property
    def text(self) -> str:
        """The right line without its indent."""
        return self.right.strip()

    @property
    def finished(self) -> bool:
        """The left line ends as a sentence, a clause or a label does."""
        return bool(FINISHED.search(self.left))

    @property
    def low(self) -> bool:
        """The right line goes on with a small letter."""
        return bool(LOW.match(self.text))

    @property
    def full(self) -> bool:
        """The first word of the right line would not have fitted into the left one."""
        word = self.text.split(maxsplit=1)[0]
        return self.margin.width > 0 and len(self.left) + 1 + len(word) > self.margin.width

    @property
    def long(self) -> bool:
        """The left line is nearly full: people who break lines by hand do not fill them."""
        return self.margin.width > 0 and len(self.left) >= 0.6 * self.margin.width


@dataclass(frozen=True, slots=True)
class Margin:
    """How a text is set: the column at which it is wrapped (0 where every break seems meant).

    `spaced` says that paragraphs are parted by blank lines alone, `captioned` that lines in capitals head others.
    """

    width: int = 0
    spaced: bool = False
    captioned: bool = False


def passages(lines: Sequence[str], margin: Margin | None = None, above: str = "") -> list[Passage]:
    """The paragraphs and list items that the lines make.

    `margin` is that of the text that they are part of, `above` the last list label before them.

    >>> [(p.start, p.stop, p.marker) for p in passages(["Решили:", "1. создать", "фонд;", "2. обучить."])]
    [(0, 1, ''), (1, 3, '1.'), (3, 4, '2.')]
    """
    return list(_levelled(lines, _without_speech(lines, list(_grouped(lines, margin or margin_of(lines), above)))))


def singles(lines: Sequence[str]) -> list[Passage]:
    """Each line as a paragraph or list item of its own, blank ones left out."""
    each, above = [], ""
    for at, line in enumerate(lines):
        for one in _grouped([line], Margin(), above):
            each.append(replace(one, start=at, stop=at + 1))
            above = one.marker or above
    return list(_levelled(lines, iter(each)))


def margin_of(lines: Sequence[str]) -> Margin:
    """How a text is set.

    Judged by the breaks that can hardly be meant: an unfinished line, then a small letter. They make a margin when
    most of these lines are about equally long and hardly any line is longer. Where the word behind each of them would
    have stood beyond one column, no full line is wider than that.
    """
    captioned = sum(map(_is_caption, lines, lines[1:])) >= CAPTIONS
    broken = [(left.rstrip(), right.split(maxsplit=1)[0]) for left, right in pairwise(lines) if _runs_on(left, right)]
    if not broken:
        return Margin(captioned=captioned)
    widest = max(len(left) for left, _ in broken)
    even = sum(len(left) >= 0.7 * widest for left, _ in broken) * 2 >= len(broken)
    lengths = [len(line.rstrip()) for line in lines if line.strip()]
    beyond = sum(length > 1.15 * widest for length in lengths)
    if not (NARROWEST <= widest <= WIDEST and even and beyond * 10 <= len(lengths)):
        return Margin(captioned=captioned)
    whole = (one for one in broken if len(one[0]) >= 0.7 * widest and not HYPHEN.search(one[0]))
    reach = min((len(left) + len(word) for left, word in whole), default=0)
    width = max(length for length in lengths if length <= (reach if reach >= widest else 1.15 * widest))
    tight = any(_ends(left, right) and len(left.rstrip()) < 0.8 * width for left, right in pairwise(lines))
    return Margin(width, not tight, captioned)


def _is_caption(left: str, right: str) -> bool:
    """СОБЫТИЕ / мастер-класс"""
    above = left.strip()
    return (
        above.isupper()
        and above[-1].isalpha()
        and len(above.split()) <= 4
        and not right.isupper()
        and right.strip() != ""
    )


def joint(pair: Pair) -> Joint:
    """What the break between two lines is: the answer of the first rule that has one."""
    return next(found for rule in RULES if (found := rule(pair)) is not None)


def wrapped_dash(pair: Pair) -> Joint | None:
    """32 человека / – 17 женщин и 15 мужчин: a dash inside a sentence."""
    if pair.marker and pair.marker.dash and not pair.finished and pair.full:
        return Joint.WRAP
    return None


def wrapped_number(pair: Pair) -> Joint | None:
    """… приказом № / 77. Затем: a number that no list comes to here."""
    if pair.marker and pair.marker.text[0].isdigit() and not pair.finished and pair.full:
        return None if follows(pair.above, pair.marker.text) else Joint.WRAP
    return None


def new_item(pair: Pair) -> Joint | None:
    """1. создать фонд; / 2. провести обучение"""
    return Joint.NEW if pair.marker else None


def hyphenated(pair: Pair) -> Joint | None:
    """меропри- / ятие"""
    return Joint.WRAP if HYPHEN.search(pair.left) and pair.low else None


def new_label(pair: Pair) -> Joint | None:
    """Дата: 5 мая / Место: г. Ош"""
    inside = DANGLING.search(pair.left) or (pair.margin.spaced and pair.long)
    return Joint.NEW if LABEL.match(pair.text) and not inside else None


def set_apart(pair: Pair) -> Joint | None:
    """ПРОТОКОЛ № 7 / г. Бишкек          29 сентября 2021 года: a line that is laid out by itself"""
    return Joint.NEW if GAP.search(pair.text) or GAP.search(pair.left.strip()) else None


def town(pair: Pair) -> Joint | None:
    """Протокол собрания / г. Ош: a small letter that begins a line of its own"""
    inside = pair.margin.width or DANGLING.search(pair.left)
    return Joint.NEW if TOWN.match(pair.text) and not inside else None


def hanging(pair: Pair) -> Joint | None:
    """1. создать / (indented) фонд: what goes on below its own item."""
    if pair.item and _indent(pair.right) > _indent(pair.opening) and not (pair.finished and not pair.low):
        return Joint.WRAP
    return None


def indented(pair: Pair) -> Joint | None:
    """A first line is set in, and the sentence above is at its end."""
    inward = _indent(pair.right) > _indent(pair.left) + 1
    return Joint.NEW if inward and SENTENCE.search(pair.left) else None


def outdented(pair: Pair) -> Joint | None:
    """Спикеры – А. Асанов, / (indented) пожарный / Гости – …: what hung below its first line is at its end."""
    hung = _indent(pair.left) > _indent(pair.opening) + 1 and _indent(pair.right) <= _indent(pair.opening)
    return Joint.NEW if hung and not pair.low and not DANGLING.search(pair.left) else None


def unmarked_list(pair: Pair) -> Joint | None:
    """Предложили: / создать фонд / обучить специалистов"""
    listed = LOW.match(pair.opening.strip()) and not pair.item
    return Joint.NEW if listed and pair.low and not pair.long else None


def heads(pair: Pair) -> Joint | None:
    """Основные вопросы / наследование доли: a label without its colon, in a text that is not wrapped"""
    capital = pair.left.isupper() and not pair.margin.captioned
    short = len(pair.left.split()) <= 4 and "," not in pair.left and not capital
    inside = pair.margin.width or pair.first or pair.item or DANGLING.search(pair.left)
    return Joint.NEW if short and pair.low and not inside else None


def goes_on(pair: Pair) -> Joint | None:
    """О маршрутах к петроглифам / рассказал старший преподаватель"""
    if not pair.low or SENTENCE.search(pair.left) or pair.left.endswith((":", ";")):
        return None
    return Joint.WRAP if len(pair.left.strip()) > 0.35 * pair.margin.width > 0 else Joint.BREAK


def quoted(pair: Pair) -> Joint | None:
    """«Город и слово: / язык малых городов»; прозвучали доклады: / «Имена улиц», …: a colon by a quotation"""
    inside = pair.low and pair.left.rfind("«") > pair.left.rfind("»")
    goes_on = pair.long if inside else pair.full and pair.text.startswith("«")
    return Joint.WRAP if goes_on and pair.left.endswith(":") else None


def full(pair: Pair) -> Joint | None:
    """The next word would not have fitted."""
    return Joint.WRAP if pair.full and not pair.left.endswith(":") else None


def next_sentence(pair: Pair) -> Joint | None:
    """… общинного туризма. / Она собрала порядка 80 человек: where only blank lines part paragraphs."""
    return Joint.WRAP if pair.margin.spaced and pair.long and SENTENCE.search(pair.left) else None


def number_goes_on(pair: Pair) -> Joint | None:
    """за сезон 2022 года / 14 гостевых домов приняли"""
    return Joint.WRAP if pair.long and not pair.finished and pair.text[0].isdigit() else None


def dangling(pair: Pair) -> Joint | None:
    """в партнёрстве с / Иссык-Кульской торговой палатой"""
    if not DANGLING.search(pair.left):
        return None
    return Joint.WRAP if pair.long else Joint.BREAK


def otherwise(pair: Pair) -> Joint | None:
    """Иванов И. И., директор школы / Петров П. П., учитель"""
    return Joint.NEW


RULES: tuple[Callable[[Pair], Joint | None], ...] = (
    wrapped_dash,
    wrapped_number,
    new_item,
    hyphenated,
    new_label,
    set_apart,
    town,
    hanging,
    indented,
    outdented,
    unmarked_list,
    heads,
    goes_on,
    quoted,
    full,
    next_sentence,
    number_goes_on,
    dangling,
    otherwise,
)


def _grouped(lines: Sequence[str], margin: Margin, above: str = "") -> Iterator[Passage]:
    """The passages; `above` is the last list label before them."""
    opened = None
    start = next((at for at, line in enumerate(lines) if line.strip()), 0)
    for at, line in enumerate(lines):
        if not line.strip():
            if opened:
                yield opened
            opened = None
            continue
        label = marker(line.strip(), above)
        if opened:
            left, opening = lines[at - 1].rstrip(), lines[opened.start]
            kind = joint(Pair(left, line, margin, opening, opened.start == start, opened.marker, above, label))
            if kind is not Joint.NEW:
                only = opened.wrapped or opened.stop == opened.start + 1
                opened = replace(opened, stop=at + 1, wrapped=only and kind is Joint.WRAP)
                continue
            yield opened
        opened = Passage(at, at + 1, label.text if label else "", 0, _indent(line) + (label.length if label else 0))
        above = opened.marker or above
    if opened:
        yield opened


def _without_speech(lines: Sequence[str], grouped: Sequence[Passage]) -> Iterator[Passage]:
    """A dash without a sibling, before several sentences, opens speech."""
    labels = ["", *(passage.marker for passage in grouped), ""]
    for at, passage in enumerate(grouped):
        text = " ".join(lines[passage.start : passage.stop])
        alone = passage.marker in DASHES and passage.marker not in (labels[at], labels[at + 2])
        if alone and SENTENCES.search(text):
            passage = replace(passage, marker="", skip=_indent(lines[passage.start]))
        yield passage


def _levelled(lines: Sequence[str], grouped: Iterator[Passage]) -> Iterator[Passage]:
    """List items with their level, by the label itself or by how far they are set in."""
    indents: list[int] = []
    for passage in grouped:
        if not passage.marker:
            indents.clear()
            yield passage
            continue
        indent = _indent(lines[passage.start])
        while indents and indents[-1] > indent:
            indents.pop()
        if not indents or indents[-1] < indent:
            indents.append(indent)
        level = max(Marker(passage.marker, 0).depth, len(indents) - 1)
        yield replace(passage, level=level)


def _runs_on(left: str, right: str) -> bool:
    left, right = left.rstrip(), right.strip()
    return bool(left and right and LOW.match(right) and not FINISHED.search(left) and not marker(right))


def _ends(left: str, right: str) -> bool:
    """A paragraph ends, and another begins right below."""
    left, right = left.rstrip(), right.strip()
    if not left or not right or LOW.match(right) or marker(right):
        return False
    return bool(SENTENCE.search(left) or LABEL.match(right))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
