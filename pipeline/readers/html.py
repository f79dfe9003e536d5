"""Saved pages."""

import re

from pipeline.model.document import Document, Properties
from pipeline.readers.builder import Builder
from pipeline.readers.encodings import decode
from pipeline.readers.hypertext import dates
from pipeline.readers.hypertext.blocks import Layer
from pipeline.readers.hypertext.furniture import clear
from pipeline.readers.hypertext.tree import Page, parse
from pipeline.readers.plain import note_losses
from pipeline.settings import Settings

CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]{0,100}encoding=[\"']([\w-]+)", re.IGNORECASE
)


def read(data: bytes, settings: Settings) -> Document:
    """The document of a page, without what the site puts around it. Nothing that the page names is fetched.

    Raises EmptyError where no text is left, LimitError where there is too much of it, DamagedError `lost_characters`.
    """
    text = decode(data, declared(data))
    builder = Builder("html", settings.limits)
    note_losses(builder, text)
    page = parse(text.text)
    main = clear(page.body)
    layer = Layer(builder, page.styles, page.title, site=page.body is not main or page.body.linked > 0)
    layer.lay(main)
    return builder.document(properties=properties(page, layer.stamps))


def declared(data: bytes) -> str:
    """The encoding that a page says it has, '' where it says none."""
    found = CHARSET.search(data, 0, 4096)
    return (found[1] or found[2]).decode("ascii") if found else ""


def properties(page: Page, stamps: list[str]) -> Properties:
    """What the page says of itself; `stamps` are those of publication in its text."""
    return Properties(
        title=page.title,
        author=page.meta.get("author", ""),
        created=dates.created(page, stamps),
        modified=dates.modified(page),
    )
