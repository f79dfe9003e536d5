"""Text boxes and other text in drawings, DrawingML and VML, each once."""

from collections.abc import Iterator

from pipeline.readers.docx.names import DGM, MC, V, W
from pipeline.readers.docx.package import Element

BOX = W + "txbxContent"
WORD_ART, STRING = V + "textpath", "string"
DIAGRAM = DGM + "relIds"
HOLDERS = frozenset({BOX, WORD_ART, DIAGRAM})

ALTERNATE, CHOICE, FALLBACK = MC + "AlternateContent", MC + "Choice", MC + "Fallback"
UNDERSTOOD = "http://schemas.microsoft.com/office/"
"""Where the namespaces of Word's own extensions begin."""


def branch(alternate: Element) -> Element | None:
    """The branch of an AlternateContent that is shown (29500-3, 9.3): the first one understood, or the fallback."""
    options = [option for option in alternate if option.tag == FALLBACK or option.tag == CHOICE]
    understood = (option for option in options if option.tag == FALLBACK or _understood(option))
    return next(understood, options[0] if options else None)


def boxes(drawing: Element) -> Iterator[Element]:
    """In order, what of a drawing holds text: a text box's content, WordArt, the reference of a SmartArt diagram."""
    waiting = [drawing]
    while waiting:
        element = waiting.pop()
        if element.tag in HOLDERS:
            yield element
        elif element.tag == ALTERNATE:
            shown = branch(element)
            waiting.extend(() if shown is None else (shown,))
        else:
            waiting.extend(reversed(element))


def _understood(choice: Element) -> bool:
    names = choice.nsmap
    return all((names.get(prefix) or "").startswith(UNDERSTOOD) for prefix in choice.get("Requires", "").split())
