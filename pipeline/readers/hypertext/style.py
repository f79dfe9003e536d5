"""The little of CSS that changes what a reader sees: hidden, bold, italic, struck, how list items are marked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.readers.hypertext.counters import befores

HIDDEN = re.compile(r"(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)(?:!important)?(?:;|$)")
BOLD = re.compile(r"(?:^|;)font-weight:(bold|bolder|[6-9]00|normal|[1-5]00)")
ITALIC = re.compile(r"(?:^|;)font-style:(italic|oblique|normal)")
LIST = re.compile(
    r"(?:^|;)list-style(?:-type)?:(?:inside|outside)?"
    r"(none|disc|circle|square|decimal-leading-zero|decimal|(?:lower|upper)-(?:roman|alpha|latin))"
)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
CONDITIONAL = re.compile(r"@[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})|/\*.*?\*/", re.DOTALL)
"""@media print { … }, @import …;, comments"""
SIMPLE = re.compile(r"(?:^|,)\s*(?:[a-z]\w*)?\.([\w-]+)\s*(?=,|$)")
"""A rule for a class alone: ol.lst-kix, .c5"""
OF_INTEREST = ("font-weight", "font-style", "list-style", "line-through")

SCREEN_READERS = frozenset({"sr-only", "visually-hidden", "screen-reader-text", "visuallyhidden"})
"""Classes for text that only screen readers speak: it repeats what is seen."""


@dataclass(frozen=True, slots=True)
class Styles:
    """What the style sheets say of each class: its declarations, without blanks, and what it writes before items."""

    classes: Mapping[str, str] = field(default_factory=dict)
    befores: Mapping[str, str] = field(default_factory=dict)

    def of(self, attributes: Mapping[str, str]) -> str:
        """The declarations that hold for an element, its own style last."""
        told = [self.classes[name] for name in attributes.get("class", "").split() if name in self.classes]
        own = _squeezed(attributes.get("style", ""))
        return "".join([*told, own])


def styles(sheets: str) -> Styles:
    """The rules of style sheets that concern a class alone.

    >>> styles("@media print {.c {font-weight: 400}} .c { font-weight: 700 }").of({"class": "a c"})
    'font-weight:700;'
    """
    if not any(word in sheets for word in OF_INTEREST):
        return Styles()
    told: dict[str, str] = {}
    for selectors, declarations in RULE.findall(CONDITIONAL.sub("", sheets)):
        if any(word in declarations for word in OF_INTEREST):
            for name in SIMPLE.findall(selectors.strip()):
                told[name] = f"{told.get(name, '')}{_squeezed(declarations)};"
    return Styles(told, befores(sheets))


def hides(attributes: Mapping[str, str]) -> bool:
    """Whether an element with these attributes is not shown, or only repeats what is."""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style", "")
    if ("display" in style or "visib" in style or "mso-hide" in style) and HIDDEN.search(_squeezed(style)):
        return True
    return bool(SCREEN_READERS.intersection(attributes.get("class", "").split()))


def bold(style: str, before: bool) -> bool:
    """Whether text is bold under these declarations."""
    found = BOLD.findall(style)
    return found[-1] in ("bold", "bolder", "600", "700", "800", "900") if found else before


def italic(style: str, before: bool) -> bool:
    """Whether text is italic under these declarations."""
    found = ITALIC.findall(style)
    return found[-1] != "normal" if found else before


def list_type(style: str) -> str:
    """The list-style-type of these declarations, '' where they say none."""
    found = LIST.findall(style)
    return found[-1] if found else ""


def _squeezed(style: str) -> str:
    return "".join(style.split()).lower()
