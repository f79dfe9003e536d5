"""What a browser prints before a list item."""

import re
from collections.abc import Iterator

from pipeline.readers import glyphs
from pipeline.readers.hypertext.counters import Counters, counted
from pipeline.readers.hypertext.style import Styles, list_type
from pipeline.readers.hypertext.tree import Node

BULLETS = ("•", "◦", "▪")
"""disc, circle and square: by how deep the list lies."""
SHAPES = {"disc": "•", "circle": "◦", "square": "▪"}
TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
"""HTML 4.01, 10.3.1: the type attribute."""
FAMILY = re.compile(r"(?:^|;)font(?:-family)?:[^;]*?(symbol|wingdings|couriernew)")
LEVEL = re.compile(r"mso-list:[^;]*level(\d)")
IGNORED = "mso-list:ignore"
"""Word leaves a list label as text in a saved page, in a span that it asks itself to ignore when it reads it again."""


def markers(node: Node, depth: int, styles: Styles, counters: Counters) -> Iterator[tuple[Node, str]]:
    """The items of a list with their labels; '' for one that is printed without."""
    ordered = node.tag == "ol"
    items = [child for child in node.elements if child.tag == "li"]
    backwards = ordered and "reversed" in node.attributes
    number = _integer(node.attributes.get("start", ""), len(items) if backwards else 1)
    name = counters.named(node.attributes)
    kind = list_type(styles.of(node.attributes)) or _typed(node) or ("decimal" if ordered else "")
    for item in items:
        told = item.attributes
        number = _integer(told.get("value", ""), number) if ordered and told else number
        own = list_type(styles.of(told)) or _typed(item) if told else ""
        yield item, counters.label(name, number) if name else label(own or kind, number, depth)
        number += -1 if backwards else 1


def label(kind: str, number: int, depth: int) -> str:
    """The label of one item, by its list-style-type.

    >>> label("lower-roman", 4, 0), label("lower-alpha", 28, 0), label("", 1, 1), label("none", 1, 0)
    ('iv.', 'ab.', '◦', '')
    """
    if kind == "none":
        return ""
    if kind in ("", *SHAPES):
        return SHAPES.get(kind) or BULLETS[min(depth, 2)]
    return f"{counted(kind, number)}."


def word_marker(node: Node) -> str:
    """The label in such a span, a bullet of a symbol font as it looks."""
    text = node.text.strip("\xa0 ")
    if len(text) == 1:
        for inner in node.walk():
            if found := FAMILY.search(inner.style.replace('"', "").replace("'", "")):
                return glyphs.look(found[1], ord(text)) or ("◦" if text == "o" else text)
    return text


def word_level(style: str) -> int:
    """How deep a paragraph of Word lies in its list, from 0."""
    found = LEVEL.search(style)
    return int(found[1]) - 1 if found else 0


def _typed(node: Node) -> str:
    told = node.attributes.get("type", "")
    return TYPES.get(told) or (told.lower() if told.lower() in SHAPES else "")


def _integer(text: str, otherwise: int) -> int:
    found = re.match(r"\s*([+-]?\d{1,9})", text)
    return int(found[1]) if found else otherwise
