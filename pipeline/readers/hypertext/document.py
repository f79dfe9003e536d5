"""A saved page as a Document."""

from pipeline.model.document import Document, Properties
from pipeline.readers.builder import Builder
from pipeline.readers.encodings import Text
from pipeline.readers.hypertext import dates
from pipeline.readers.hypertext.blocks import Layer
from pipeline.readers.hypertext.furniture import clear
from pipeline.readers.hypertext.tree import parse
from pipeline.readers.plain import note_losses
from pipeline.settings import Settings

TOO_DEEP = "слишком глубоко вложенный текст"


def document(text: Text, format: str, settings: Settings) -> Document:
    """The document of a page, without what the site puts around it. Nothing that the page names is fetched.

    Raises EmptyError where no text is left, LimitError where there is too much of it, DamagedError `lost_characters`.
    """
    builder = Builder(format, settings.limits)
    note_losses(builder, text)
    page = parse(text.text)
    if page.flat:
        builder.problem("damaged_part", part=TOO_DEEP)
    linked = page.body.linked > 0
    layer = Layer(builder, page.styles, page.title, site=linked)
    layer.lay(clear(page.body))
    properties = Properties(
        title=page.title,
        author=page.meta.get("author", ""),
        created=dates.created(page, layer.stamps),
        modified=dates.modified(page),
    )
    return builder.document(properties=properties)
