"""OpenDocument text."""

from pipeline.errors import DamagedError
from pipeline.model.document import Document, Label, Properties
from pipeline.readers.builder import Builder
from pipeline.readers.opendocument.names import DC, META, OFFICE, STYLE
from pipeline.readers.opendocument.package import Element, parts
from pipeline.readers.opendocument.story import Place, Story
from pipeline.readers.opendocument.styles import Styles
from pipeline.settings import Settings

HEADERS = ("header-first", "header", "header-left")
FOOTERS = ("footer-first", "footer", "footer-left")


def read(data: bytes, settings: Settings) -> Document:
    """A document as it is printed with all changes accepted.

    Headers come first, footers and comments last; text boxes and notes after the paragraph that they belong to. What
    was deleted is a note on its block. Raises EncryptedError, DamagedError, LimitError, EmptyError.
    """
    found = parts(data, settings.limits)
    body = found.content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise DamagedError(reason="no office:text")
    builder = Builder("odt" if data.startswith(b"PK") else "fodt", settings.limits)
    for name in found.damaged:
        builder.problem("damaged_part", part=name)
    styles = Styles(found)
    story = Story(builder, styles, body)
    _furniture(story, styles, HEADERS, Label.PAGE_HEADER)
    story.blocks(body, Place())
    _furniture(story, styles, FOOTERS, Label.PAGE_FOOTER)
    story.lay_comments()
    return builder.document(properties=_properties(found.meta))


def _furniture(story: Story, styles: Styles, names: tuple[str, ...], label: Label) -> None:
    for page in styles.master_pages():
        for name in names:
            part = page.find(f"{STYLE}{name}")
            if part is not None and part.get(f"{STYLE}display") != "false":
                story.blocks(part, Place(label))


def _properties(meta: Element | None) -> Properties:
    told = None if meta is None else meta.find(f"{OFFICE}meta")

    def said(*names: str) -> str:
        found = ("" if told is None else told.findtext(name, "") for name in names)
        return next((text.strip() for text in found if text), "")

    return Properties(
        title=said(f"{DC}title"),
        author=said(f"{META}initial-creator", f"{DC}creator"),
        created=_moment(said(f"{META}creation-date")),
        modified=_moment(said(f"{DC}date")),
        printed=_moment(said(f"{META}print-date")),
    )


def _moment(text: str) -> str:
    """A date and time without its fractions of a second."""
    return text.partition(".")[0]
