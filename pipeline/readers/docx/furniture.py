"""Headers and footers, as far as they are printed (ISO/IEC 29500-1, 17.10), and comments (17.13.4)."""

from collections.abc import Iterator

from pipeline.model.document import Label
from pipeline.readers.docx.names import R, W
from pipeline.readers.docx.package import Element
from pipeline.readers.docx.parts import Parts
from pipeline.readers.docx.passage import Passage
from pipeline.readers.docx.story import Story
from pipeline.readers.docx.values import said

HEADER, FOOTER, ID, TYPE = W + "headerReference", W + "footerReference", R + "id", W + "type"
TITLE_PAGE, EVEN_AND_ODD = W + "titlePg", W + "evenAndOddHeaders"


def headers(parts: Parts) -> list[Passage]:
    """Each text that stands above a page, once."""
    return _margin(parts, HEADER, Label.PAGE_HEADER)


def footers(parts: Parts) -> list[Passage]:
    """Each text that stands below a page, once."""
    return _margin(parts, FOOTER, Label.PAGE_FOOTER)


def comments(parts: Parts) -> list[Passage]:
    """What reviewers wrote in the margin."""
    name, root = parts.only("comments")
    return [] if root is None else Story(parts, parts.part(name, root, Label.COMMENT)).read(root)


def _margin(parts: Parts, tag: str, label: Label) -> list[Passage]:
    passages: dict[str, Passage] = {}
    for name, root in _printed(parts, tag):
        for passage in Story(parts, parts.part(name, root, label)).read(root):
            passages.setdefault(passage.text, passage)
    return list(passages.values())


def _printed(parts: Parts, tag: str) -> Iterator[tuple[str, Element]]:
    seen = set()
    for section in parts.sections:
        for reference in section.iterchildren(tag):
            relation = parts.relations.get(reference.get(ID, ""))
            if (
                relation is None
                or relation.target in seen
                or not _shown(parts, section, reference.get(TYPE, "default"))
            ):
                continue
            seen.add(relation.target)
            root = parts.open(relation)
            if root is not None:
                yield relation.target, root


def _shown(parts: Parts, section: Element, type: str) -> bool:
    if type == "first":
        return said(section, TITLE_PAGE)
    if type == "even":
        return said(parts.settings, EVEN_AND_ODD)
    return True
