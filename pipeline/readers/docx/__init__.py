"""DOCX (also DOCM, DOTX, DOTM): WordprocessingML, Transitional and Strict (ISO/IEC 29500).

    bytes (of a zip, or `flat`) → Package → Parts → Story → Passages → Builder → Document

`package` opens the zip, `parts` its XML; a `story` walks paragraphs and tables, `inline` what is inside a paragraph;
`styles`, `numbering` (with `formats`), `notes`, `fields` (with `autonumbers`), `tables`, `boxes`, `chunks`, `symbols`
each know one chapter of the standard.
"""

from pipeline.model.document import Document
from pipeline.readers.builder import Builder
from pipeline.readers.docx import flat
from pipeline.readers.docx.furniture import comments, footers, headers
from pipeline.readers.docx.package import Package
from pipeline.readers.docx.parts import Parts
from pipeline.readers.docx.properties import properties
from pipeline.readers.docx.story import Story
from pipeline.settings import Settings

DEFAULTS = Settings()


def read(data: bytes, settings: Settings = DEFAULTS) -> Document:
    """Read a document as it is printed with all revisions accepted.

    Headers come first, footers and comments last; text boxes, foot- and endnotes after the paragraph that they belong
    to. What was deleted and the prompts of controls that nobody filled in are notes on the blocks. A part that does not
    open is a problem `damaged_part`. Raises EncryptedError, DamagedError, LimitError, EmptyError.
    """
    builder = Builder("docx", settings.limits)
    parts = Parts(Package(flat.zipped(data), settings.limits), settings, builder.problem)
    body = Story(parts, parts.main).read(parts.body)
    for passage in [*headers(parts), *body, *footers(parts), *comments(parts)]:
        passage.lay(builder)
    return builder.document(properties=properties(parts.core))
