"""The elements of a page that a browser shows."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from pipeline.readers.encodings import cleaned
from pipeline.readers.hypertext.style import Styles, hides, styles

UNSEEN = frozenset({
    "script", "style", "noscript", "template", "head", "title", "meta", "link", "base", "iframe", "frame", "object",
    "embed", "applet", "svg", "math", "canvas", "video", "audio", "map", "area", "select", "option", "datalist",
    "button", "input", "textarea", "progress", "meter", "img", "param", "source", "track", "dialog", "xml",
})  # fmt: skip
"""Elements without text of the document's own."""

FORMATTING = re.compile(r"</?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\b[^>]*>", re.IGNORECASE)
"""Left open, each of these is opened again in every later paragraph (the 'adoption agency' of HTML5)."""
OPENING = re.compile(
    r"<(/?)(?!(?:area|base|br|col|dd|dt|hr|img|input|li|link|meta|option|p|param|t[drh]|wbr)\b)[a-z]", re.IGNORECASE
)
DEEPEST = 120
"""Elements inside each other; what lies deeper is laid into the deepest."""
LOOSE, HOPELESS = 1_000, 20_000
"""Elements left open: above the first formatting is taken out, above the second all elements are."""
ANY = re.compile(r"<[^>]*>")


@dataclass(slots=True, eq=False)
class Node:
    """An element: its name, its attributes, and its children in order, text among them.

    `size` counts the characters of text below it, `linked` those of them that carry a link.
    """

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node | str"] = field(default_factory=list)
    size: int = 0
    linked: int = 0

    @property
    def elements(self) -> Iterator["Node"]:
        """The children that are elements."""
        return (child for child in self.children if not isinstance(child, str))

    @property
    def style(self) -> str:
        """The style attribute, without blanks, in small letters."""
        return "".join(self.attributes.get("style", "").split()).lower()

    @property
    def text(self) -> str:
        """All text below, blanks run together."""
        return " ".join("".join(_texts(self)).split())

    def walk(self) -> Iterator["Node"]:
        """The element and all below it, in order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [child for child in reversed(node.children) if not isinstance(child, str)]


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page. `meta` are the names and contents of its meta elements, `styles` what its style sheets say."""

    body: Node
    title: str
    meta: dict[str, str]
    styles: Styles
    flat: bool = False
    """More elements were left open than any real page leaves, and only the text was taken."""


def is_link(node: Node) -> bool:
    """Whether an element leads somewhere."""
    return node.tag == "a" and "href" in node.attributes


def parse(html: str) -> Page:
    """The page as a browser builds it."""
    html, flat = _tamed(html)
    parsed = LexborHTMLParser(html)
    body = _built(parsed.body, cleaned if "&" in html else str) if parsed.body is not None else Node("body")
    titles: list[str] = []
    sheets: list[str] = []
    meta: dict[str, str] = {}
    for element in parsed.css("title, style, meta"):
        if element.tag == "meta":
            told = element.attributes
            name = told.get("name") or told.get("property") or told.get("itemprop") or ""
            meta.setdefault(name.lower(), told.get("content") or "")
        else:
            (titles if element.tag == "title" else sheets).append(element.text())
    return Page(body, " ".join("".join(titles[:1]).split()), meta, styles("\n".join(sheets)), flat)


def measure(node: Node) -> None:
    """Count anew how much text there is below an element, and how much of it carries a link."""
    size = linked = 0
    for child in node.children:
        if isinstance(child, str):
            size += len(child.strip())
        else:
            measure(child)
            size += child.size
            linked += child.linked
    node.size, node.linked = size, size if is_link(node) else linked


def _tamed(html: str) -> tuple[str, bool]:
    """The page so that a parser which opens again what was left open ends in time; whether its elements are lost."""
    if _open(html) > LOOSE:
        html = FORMATTING.sub("", html)
    if _open(html) > HOPELESS:
        return ANY.sub(" ", html), True
    return html, False


def _open(html: str) -> int:
    """How many elements are never closed; those that HTML5 closes by itself do not count. So many at most if few."""
    most = html.count("<") - html.count("</")
    if most <= LOOSE:
        return most
    found = OPENING.findall(html)
    return len(found) - 2 * found.count("/")


def _built(root: LexborNode, clean: Callable[[str], str]) -> Node:
    """The tree below an element; `clean` is what its text still needs, once entities are characters."""
    top = Node("body", _attributes(root))
    waiting = [(root, top, 0)]
    while waiting:
        element, node, depth = waiting.pop()
        child = element.child
        while child is not None:
            tag = child.tag or "-"
            if tag == "-text":
                node.children.append(clean(child.text_content or ""))
            elif tag[0] not in "-!" and tag not in UNSEEN:
                attributes = _attributes(child)
                if not (attributes and hides(attributes)):
                    below = node if depth >= DEEPEST else Node(tag, attributes)
                    if below is not node:
                        node.children.append(below)
                    waiting.append((child, below, depth + 1))
            child = child.next
    measure(top)
    return top


def _attributes(element: LexborNode) -> dict[str, str]:
    told: dict[str, str | None] = element.attributes
    return {name: value or "" for name, value in told.items()} if told else {}


def _texts(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, str):
            yield child
        else:
            yield from _texts(child)
