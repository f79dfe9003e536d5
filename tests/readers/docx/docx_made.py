"""Small DOCX files, made of raw XML: what a test wants to show is what it writes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "v": "urn:schemas-microsoft-com:vml",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    }.items()
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
EXTENSIONS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "bin": "text/html",
}
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def docx(
    body: str, links: dict[str, str] | None = None, core: str = "", chunks: dict[str, bytes] | None = None, **parts: str
) -> bytes:
    """A package with that body.

    `parts` are the insides of further parts: styles, numbering, settings, footnotes, comments, header1, footer1 …,
    whose relationship id is their name; `links` are external addresses, `chunks` whole documents by relationship id.
    """
    return zipped(members(body, links or {}, core, parts, chunks))


def members(
    body: str, links: dict[str, str], core: str, parts: dict[str, str], chunks: dict[str, bytes] | None = None
) -> dict[str, str | bytes]:
    """The members of such a package."""
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types("document", *parts),
        "_rels/.rels": relations(
            ("rId1", f"{OFFICE}/officeDocument", "word/document.xml", ""),
            ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml", ""),
        ),
        "docProps/core.xml": f"<coreProperties {SPACES}>{core}</coreProperties>",
        "word/document.xml": f"{HEAD}<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(
            *((name, f"{OFFICE}/{_kind(name)}", f"{name}.xml", "") for name in parts),
            *((name, f"{OFFICE}/aFChunk", f"{name}.bin", "") for name in chunks or ()),
            *((id, f"{OFFICE}/hyperlink", address, "External") for id, address in links.items()),
        ),
    }
    for name, inside in parts.items():
        root = ROOTS.get(_kind(name), _kind(name))
        files[f"word/{name}.xml"] = f"{HEAD}<w:{root} {SPACES}>{inside}</w:{root}>"
    return files | {f"word/{name}.bin": data for name, data in (chunks or {}).items()}


def _kind(part: str) -> str:
    return part.rstrip("0123456789")


ROOTS = {"header": "hdr", "footer": "ftr"}
"""Roots that are not called as the relationship is."""


def zipped(files: dict[str, str | bytes]) -> bytes:
    """A zip of these members."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def content_types(*parts: str) -> str:
    """What each part is."""
    entries = [f'<Default Extension="{extension}" ContentType="{type}"/>' for extension, type in EXTENSIONS.items()]
    for part in parts:
        type = f"{WORDML}.{'document.main' if part == 'document' else _kind(part)}+xml"
        entries.append(f'<Override PartName="/word/{part}.xml" ContentType="{type}"/>')
    return f'<Types xmlns="{PACKAGE}/content-types">{"".join(entries)}</Types>'


def relations(*entries: tuple[str, str, str, str]) -> str:
    """A .rels part: id, type, target, mode."""
    names = ("Id", "Type", "Target", "TargetMode")
    inside = "".join(f"<Relationship {_attributes(**dict(zip(names, entry, strict=True)))}/>" for entry in entries)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def _attributes(**values: str) -> str:
    return " ".join(f'{name}="{value}"' for name, value in values.items() if value)


def t(text: str) -> str:
    """Text of a run."""
    return f'<w:t xml:space="preserve">{text}</w:t>'


def r(inside: str, properties: str = "") -> str:
    """A run: of text, or of elements."""
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside if inside.startswith('<') else t(inside)}</w:r>"


def p(*inside: str, style: str = "", properties: str = "") -> str:
    """A paragraph of texts and elements."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    content = "".join(one if one.startswith("<") else r(one) for one in inside)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{content}</w:p>"


def item(text: str, list: int = 1, level: int = 0, style: str = "") -> str:
    """A paragraph in a list."""
    return p(text, style=style, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>')


def abstract(id: int, *levels: str, inside: str = "") -> str:
    """A `w:abstractNum`."""
    return f'<w:abstractNum w:abstractNumId="{id}">{inside}{"".join(levels)}</w:abstractNum>'


def level(ilvl: int, format: str, text: str, inside: str = "", start: int = 1) -> str:
    """A `w:lvl`."""
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/>{inside}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def num(id: int, abstract: int, overrides: str = "") -> str:
    """A `w:num`."""
    return f'<w:num w:numId="{id}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def numbering(*levels: str) -> str:
    """One list, number 1, with these levels."""
    return abstract(1, *levels) + num(1, 1)


def style(id: str, inside: str = "", type: str = "paragraph", name: str = "", based: str = "", default: int = 0) -> str:
    """A `w:style`."""
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    attributes = f'w:type="{type}" w:styleId="{id}" w:default="{default}"'
    return f'<w:style {attributes}><w:name w:val="{name or id}"/>{on}{inside}</w:style>'


def cell(*inside: str, properties: str = "") -> str:
    """A table cell of texts and elements."""
    content = "".join(one if one.startswith("<w:") else p(one) for one in inside) or p()
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A table row of texts and cells."""
    content = "".join(one if one.startswith("<w:") else cell(one) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{content}</w:tr>"


def table(*rows: str, properties: str = "") -> str:
    """A table."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def control(inside: str, properties: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def mark(type: str, form: str = "") -> str:
    """A mark of a complex field, with the data of a form field."""
    return f'<w:r><w:fldChar w:fldCharType="{type}">{form}</w:fldChar></w:r>'


def code(text: str) -> str:
    """The code of a complex field."""
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def field(instruction: str, result: str, form: str = "") -> str:
    """A complex field."""
    inside = instruction if instruction.startswith("<") else code(instruction)
    return mark("begin", form) + inside + mark("separate") + result + mark("end")


def drawing(inside: str) -> str:
    """A text box of DrawingML."""
    box = f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx>"
    return f"<w:drawing><a:graphic><wps:wsp>{box}</wps:wsp></a:graphic></w:drawing>"


def vml(inside: str) -> str:
    """A text box of VML."""
    return f"<w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict>"
