"""Where characters stand on the pages of a document."""

from bisect import bisect_right
from operator import attrgetter

from pipeline.model.document import Document
from pipeline.model.span import Span

_STOP = attrgetter("stop")


class Layout:
    """The boxes and blocks of a document, ready to be asked; both are in the order of the text.

    >>> from pipeline.model.document import Box
    >>> words = Box(0, 2, 1, 10, 20, 30, 32), Box(3, 7, 1, 35, 20, 60, 32)
    >>> layout = Layout(Document("Ош 2024", boxes=words))
    >>> layout.of(Span(1, 5))
    (1, '10.0 20.0 60.0 32.0')
    """

    def __init__(self, document: Document) -> None:
        self._boxes = document.boxes
        self._blocks = document.blocks
        self._starts = [block.span.start for block in document.blocks]

    def of(self, span: Span) -> tuple[int | None, str | None]:
        """The page of the span, and 'x0 y0 x1 y1' in points: all boxes that it touches on the first page it touches."""
        first = bisect_right(self._boxes, span.start, key=_STOP)
        if first == len(self._boxes) or self._boxes[first].start >= span.stop:
            return self._page(span), None
        page, touched = self._boxes[first].page, []
        for box in self._boxes[first:]:
            if box.page != page or box.start >= span.stop:
                break
            touched.append(box)
        corner = min(box.x0 for box in touched), min(box.y0 for box in touched)
        opposite = max(box.x1 for box in touched), max(box.y1 for box in touched)
        return page, " ".join(f"{edge:.1f}" for edge in corner + opposite)

    def _page(self, span: Span) -> int | None:
        block = bisect_right(self._starts, span.start) - 1
        return self._blocks[block].page if block >= 0 else None
