"""Grey picture → page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from pipeline.readers.builder import Builder
from pipeline.readers.layout import Page, Rule, Word
from pipeline.readers.layout.tables import Grid, grids, scaled
from pipeline.readers.ocr import opinions, turning
from pipeline.readers.ocr.dust import dusted
from pipeline.readers.ocr.engine import Region, Seen, words
from pipeline.readers.ocr.picture import Grey, even, ink, smooth, unruled
from pipeline.readers.ocr.regions import begun, regions
from pipeline.readers.ocr.rules import rules, without
from pipeline.readers.ocr.sheet import cut_out
from pipeline.readers.ocr.stamps import unstamped
from pipeline.readers.ocr.type import typed
from pipeline.readers.ocr.view import Matrix, View, whole
from pipeline.readers.ocr.weight import weighed
from pipeline.settings import Ocr

POINTS = 72
"""An inch."""
LEVEL = 0.25
"""Degrees of skew that do no harm."""
SECONDS = 30.0
"""For one region of a page; text never takes so long, noise may."""
FEW = 10
"""Characters that a picture without text may give."""
RUBBISH = 0.4
"""Mean confidence below which what was read is no text."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A level view without rules and dust; some of its text, and the rest of it, as regions to read.

    Rules are in points, tables in pixels.
    """

    view: View
    rules: tuple[Rule, ...]
    tables: list[Grid]
    some: list[Region]
    rest: list[Region]


def recognised(picture: Grey, number: int, dpi: int, unit: float, settings: Ocr) -> Page:
    """The page that a grey picture of so many dots an inch shows.

    `unit` is the size of a pixel on the page as shown, in points. Raises UnsupportedError("needs_tesseract") without
    Tesseract and its Russian.
    """
    ready, seen = _read(_lit(cut_out(whole(picture))), dpi, settings)
    seen = opinions.numbered(ready.view.picture, seen, dpi)
    if "kir" in settings.languages:
        seen = opinions.in_kyrgyz(ready.view.picture, seen, dpi)
    if "eng" in settings.languages:
        seen = opinions.in_latin(ready.view.picture, seen, dpi)
    return _page(ready, seen, number, dpi, unit)


def legible(page: Page, builder: Builder, settings: Ocr) -> Iterator[Page]:
    """The page, if it is text at all: a photograph of people gives letters too, but no sure ones.

    A page on which it is doubtful on the whole is told of as a problem.
    """
    sure = _mean([(len(word.text), word.confidence or 0.0) for word in page.words], 1.0)
    if sure < settings.doubtful and page.letters > FEW:
        builder.problem("doubtful_ocr", page=page.number, confidence=round(sure, 2))
    if sure >= RUBBISH:
        yield page


def _read(view: View, dpi: int, settings: Ocr) -> tuple[Ready, list[Seen]]:
    """The view the right way up, and its words."""
    if turning.lies(unruled(ink(view.picture))):
        ready = max(
            (_ready(view.turned(1), dpi), _ready(view.turned(3), dpi)), key=lambda ready: _sureness(_glance(ready, dpi))
        )
        return ready, _words(ready, dpi, settings)
    ready = _ready(view, dpi)
    seen = _words(ready, dpi, settings)
    if seen and _sureness(seen) < settings.doubtful:
        over = _ready(view.turned(2), dpi)
        if _sureness(_glance(over, dpi)) > max(_sureness(seen), settings.doubtful):
            return over, _words(over, dpi, settings)
    return ready, seen


def _words(ready: Ready, dpi: int, settings: Ocr) -> list[Seen]:
    """All words: in Russian, or in both languages where some of them, or all in the end, prove to be Kyrgyz."""
    picture, kyrgyz = ready.view.picture, "kir" in settings.languages
    seen = _glance(ready, dpi)
    if not (kyrgyz and opinions.is_kyrgyz(picture, seen, dpi)):
        seen = _together(seen, words(picture, ready.rest, "rus", dpi, SECONDS))
        if not (kyrgyz and opinions.is_kyrgyz(picture, seen, dpi)):
            return seen
    return list(words(picture, ready.some + ready.rest, "kir+rus", dpi, SECONDS))


def _glance(ready: Ready, dpi: int) -> list[Seen]:
    """Some of the words: enough to see the language, and whether the page stands on its head."""
    return list(words(ready.view.picture, ready.some, "rus", dpi, SECONDS))


def _together(first: Sequence[Seen], more: Iterable[Seen]) -> list[Seen]:
    """Both, with lines counted on."""
    lines = first[-1].line if first else 0
    return [*first, *(one._replace(line=one.line + lines) for one in more)]


def _sureness(seen: Sequence[Seen]) -> float:
    return _mean([(len(one.text), one.confidence) for one in seen], 0.0)


def _mean(told: Sequence[tuple[int, float]], nothing: float) -> float:
    """The mean of the second, weighted by the first."""
    weights = sum(weight for weight, _ in told)
    return sum(weight * value for weight, value in told) / weights if weights else nothing


def _lit(view: View) -> View:
    return view.repainted(even(view.picture))


def _ready(view: View, dpi: int) -> Ready:
    """Level, with its rules found and taken out, without grain and dust."""
    angle, _ = turning.skew(unruled(ink(view.picture)))
    level = view.rotated(angle) if abs(angle) > LEVEL else view
    lines = rules(level.picture)
    clean = without(unstamped(smooth(level.picture)), lines)
    clean, mask = dusted(clean, ink(clean))
    points = tuple(Rule(*(place * POINTS / dpi for place in rule)) for rule in lines)
    tables = [scaled(grid, dpi / POINTS) for grid in grids(points)]
    return Ready(level.repainted(clean), points, tables, *begun(mask, regions(mask, tables)))


def _page(ready: Ready, seen: Sequence[Seen], number: int, dpi: int, unit: float) -> Page:
    """Pixels to points: those of the page as it is read here, and the way to those of the page as shown."""
    scale = POINTS / dpi
    height, width = ready.view.picture.shape
    back = np.diag([unit, unit, 1.0]) @ ready.view.back @ np.diag([1 / scale, 1 / scale, 1.0])
    told = tuple(_scaled(weighed(typed(seen), ready.view.picture), scale))
    return Page(number, width * scale, height * scale, told, ready.rules, _rows(back), ocr=True)


def _scaled(told: Iterable[Word], scale: float) -> Iterator[Word]:
    for word in told:
        x0, y0, x1, y1, size = (place * scale for place in word[1:6])
        yield word._replace(x0=x0, y0=y0, x1=x1, y1=y1, size=size)


def _rows(matrix: Matrix) -> tuple[float, ...]:
    return tuple(float(value) for value in (matrix / matrix[2, 2]).ravel())
