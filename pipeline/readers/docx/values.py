"""Values as the XML gives them."""

from pipeline.readers.docx.names import VAL
from pipeline.readers.docx.package import Element

OFF = frozenset({"0", "false", "off", "none"})
"""ST_OnOff (17.17.4); 'none' where a property may also name a kind."""

DIGITS = 11
"""Of the longest number that is taken for one."""


def children(element: Element | None) -> dict[str, Element]:
    """The children by tag, of those with the same tag the last; much faster than to look for each."""
    return {} if element is None else {child.tag: child for child in element}


def value(element: Element | None) -> str | None:
    """`w:val` of an element that may not be there."""
    return None if element is None else element.get(VAL)


def integer(text: str | None) -> int | None:
    """A whole number of a sane size.

    >>> integer("7"), integer("7.5"), integer("9" * 5000), integer(None)
    (7, None, None, None)
    """
    try:
        return int(text) if text and len(text) <= DIGITS else None
    except ValueError:
        return None


def on(element: Element | None) -> bool | None:
    """An on/off property; None where it is not there."""
    return None if element is None else element.get(VAL, "1") not in OFF


def said(properties: Element | None, name: str) -> bool:
    """Whether an on/off property is there and on."""
    return properties is not None and bool(on(properties.find(name)))
