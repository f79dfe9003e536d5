"""What of a page is not the document: menus, side columns, share buttons, related news, comments, rates.

Told by what elements are called, by the few phrases that head such parts, and by how much of their text is links.
Whatever holds much of the page's own text stays, however it is called.
"""

import re
from dataclasses import dataclass
from functools import cache

from pipeline import lexicons
from pipeline.readers.hypertext.tree import Node, is_link, measure

TAGS = frozenset({"nav", "aside", "footer", "menu"})
ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog", "alert"}
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "foot", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
"""Elements that begin a line of their own."""
PARENTS = BLOCKS - HEADINGS - {"p", "pre", "dt", "caption", "figcaption", "hr"}
"""Elements that hold others of their kind."""
CONTAINERS = frozenset({"div", "main", "article", "section", "center", "form", "td", "tr", "tbody"})
WORD = re.compile(r"[A-ZА-Я]?[a-zа-я]+[0-9]*|[A-Z]+|ya-share2?")

FOOT = "foot"
"""Name of the element that the foot of a page is put into."""

MOST = 0.3
"""Share of the page's own text above which a part stays, however it is called."""
WHOLE = 0.95
"""Share of the page's own text that its main part holds."""
LINKED, FEW, SHORT = 0.6, 0.4, 150
"""Share of links in the text of a menu; the same where it says hardly anything else, and what 'hardly' is."""


@dataclass(frozen=True, slots=True)
class Words:
    """The lexicon `web`, each place of it as one pattern."""

    name: re.Pattern[str]
    stamp: re.Pattern[str]
    heading: re.Pattern[str]
    line: re.Pattern[str]
    foot: re.Pattern[str]


@cache
def words() -> Words:
    """What furniture is called and what it says."""
    rows = lexicons.read("web")
    told = {
        place: re.compile("|".join(f"(?:{row['pattern']})" for row in rows if row["place"] == place), re.IGNORECASE)
        for place in ("name", "stamp", "heading", "line", "foot")
    }
    return Words(**told)


def clear(body: Node) -> Node:
    """Take out of a page what is not the document; gives the element that holds the rest."""
    _prune_called(body, own(body))
    main = _main(body)
    if main.linked:
        _prune_menus(main, own(main))
    _prune_sections(main, own(main))
    _set_foot_apart(main)
    return main


def own(node: Node) -> int:
    """Characters that carry no link."""
    return node.size - node.linked


def is_line(text: str) -> bool:
    """Whether a paragraph is one that stands on every page of a site: a copyright, share buttons, rates."""
    return len(text) <= 400 and bool(words().line.fullmatch(text.strip()))


def is_stamp(node: Node) -> bool:
    """Whether an element is called what stamps of publication are called, and is as short as these are."""
    if not (node.attributes and 0 < node.size <= 100):
        return False
    names = _names(node)
    return "event" not in names and any(map(words().stamp.fullmatch, names))


def _prune_called(node: Node, total: int) -> None:
    """Take out what is called furniture, and count it out of what is left."""
    kept: list[Node | str] = []
    linked = is_link(node)
    for child in node.children:
        if not isinstance(child, str):
            size, links = child.size, child.linked
            if not _called(child) or _holds(child, total):
                _prune_called(child, total)
                size, links = size - child.size, links - child.linked
                kept.append(child)
            node.size -= size
            node.linked -= size if linked else links
        else:
            kept.append(child)
    node.children = kept


def _called(node: Node) -> bool:
    """Whether an element's name, role, class or id says furniture."""
    if not node.attributes:
        return node.tag in TAGS or node.tag == "header"
    if node.tag in TAGS or node.attributes.get("role") in ROLES:
        return True
    if node.tag in ("body", "article", "main", *HEADINGS):
        return False
    return node.tag == "header" or any(map(words().name.fullmatch, _names(node)))


def _names(node: Node) -> list[str]:
    return WORD.findall(f"{node.attributes.get('class', '')} {node.attributes.get('id', '')}")


def _holds(node: Node, total: int) -> bool:
    """Whether an element holds the headline, or much of the page's own text."""
    return own(node) > MOST * total or any(below.tag == "h1" for below in node.walk())


def _main(body: Node) -> Node:
    """The smallest element that holds nearly all of the page's own text, its headline and paragraphs beside it."""
    total, node = own(body), body
    while inner := next((child for child in node.elements if own(child) >= WHOLE * total > 0), None):
        beside = [other for other in node.elements if other is not inner]
        told = any(other.tag == "p" and own(other) for other in beside)
        if inner.tag not in CONTAINERS or told or any(below.tag == "h1" for other in beside for below in other.walk()):
            break
        node = inner
    return node


def _prune_menus(node: Node, total: int) -> None:
    """Take out blocks that are mostly links, but for those among paragraphs of text."""
    running = sum(own(child) >= 60 for child in node.elements if child.tag in ("p", "blockquote")) >= 2
    node.children = [
        child
        for child in node.children
        if isinstance(child, str) or running or not _is_menu(child) or own(child) > MOST * total
    ]
    for child in node.elements:
        if child.linked:
            _prune_menus(child, total)


def _is_menu(node: Node) -> bool:
    if node.tag not in BLOCKS or node.tag in HEADINGS or node.linked < FEW * node.size:
        return False
    links = sum(map(is_link, node.walk()))
    return links >= 2 and (node.linked >= LINKED * node.size or (links >= 3 and own(node) < SHORT))


def _prune_sections(node: Node, total: int) -> bool:
    """Take out a heading such as «Читайте также», and what stands below it up to the next heading or running text.

    Gives whether the element is a section of its own: whether it begins with such a heading.
    """
    kept: list[Node | str] = []
    section: bool | None = None
    dropping = False
    for child in node.children:
        if isinstance(child, str):
            section = False if section is None and child.strip() else section
            kept.append(child)
            continue
        heads = _heads_furniture(child)
        section = heads if section is None else section
        parts = child.tag in PARENTS and _prune_sections(child, total)
        if heads:
            dropping = True
        elif own(child) > MOST * total or not parts:
            dropping = dropping and not _goes_on(child)
            if not dropping:
                kept.append(child)
    node.children = kept
    return bool(section)


def _set_foot_apart(main: Node) -> None:
    """A short imprint or contact line at the end, below a rule or in an element of its own, becomes the page's foot."""
    rules = [at for at, child in enumerate(main.children) if isinstance(child, Node) and child.tag == "hr"]
    blocks = [at for at, child in enumerate(main.children) if isinstance(child, Node) and child.tag in BLOCKS]
    start = rules[-1] + 1 if rules else blocks[-1] if len(blocks) > 1 else len(main.children)
    below = Node(FOOT, children=main.children[start:])
    measure(below)
    if 0 < below.size <= 300 and below.size * 5 < main.size and words().foot.search(below.text):
        main.children[start:] = [below]


def _heads_furniture(node: Node) -> bool:
    return 0 < node.size <= 60 and node.tag in BLOCKS and bool(words().heading.fullmatch(node.text.strip(" :…»>→")))


def _goes_on(node: Node) -> bool:
    return node.tag in HEADINGS or (own(node) > 120 and node.linked * 4 < node.size)
