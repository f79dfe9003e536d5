"""What a file is, told from its bytes, never from its name."""

import io
import re
import zipfile

import olefile  # type: ignore[import-untyped]

from pipeline.readers.encodings import decode, is_text

SIGNATURES = (
    (0, rb"\x89PNG\r\n\x1a\n", "png"),
    (0, rb"\xff\xd8\xff", "jpeg"),
    (0, rb"II\*\x00|MM\x00\*|II\+\x00|MM\x00\+", "tiff"),
    (0, rb"GIF8[79]a", "gif"),
    (0, rb"BM.{4}\x00{4}", "bmp"),
    (0, rb"RIFF.{4}WEBP", "webp"),
    (4, rb"ftyp(?:hei[cfmsx]|hev[cx]|mif1|msf1|avif)", "heic"),
    (0, rb"\xff\x0a|\x00\x00\x00\x0cJXL |\x00\x00\x00\x0cjP", "jpeg2000"),
    (0, rb"8BPS", "psd"),
    (0, rb"AT&TFORM", "djvu"),
    (0, rb"Rar!\x1a\x07", "rar"),
    (0, rb"7z\xbc\xaf\x27\x1c", "7z"),
    (0, rb"\x1f\x8b\x08", "gz"),
    (0, rb"BZh[1-9]1AY&SY", "bz2"),
    (0, rb"\xfd7zXZ\x00", "xz"),
    (0, rb"MSCF\x00{4}", "cab"),
    (257, rb"ustar", "tar"),
    (0, rb"MZ.{58}", "exe"),
    (0, rb"\x7fELF", "exe"),
    (0, rb"L\x00\x00\x00\x01\x14\x02\x00", "lnk"),
    (0, rb"ID3[\x02-\x04]|\xff[\xfa\xfb][\x10-\xe0]|OggS|fLaC|#!AMR|FORM.{4}AIF[FC]|MThd", "audio"),
    (0, rb"RIFF.{4}WAVE", "audio"),
    (4, rb"ftyp(?:M4A|M4B)", "audio"),
    (0, rb"\x00{3}.ftyp", "video"),
    (0, rb"RIFF.{4}AVI |\x1aE\xdf\xa3|FLV\x01|\x00\x00\x01[\xba\xb3]|0&\xb2u\x8ef\xcf\x11", "video"),
    (0, rb"SQLite format 3\x00", "sqlite"),
    (0, rb"\x00\x01\x00\x00Standard (?:Jet|ACE) DB", "mdb"),
    (0, rb"\x00\x01\x00\x00|OTTO|wOF[F2]", "font"),
    (0, rb"%!PS", "ps"),
    (0, rb"\xdb\xa5", "word2"),
    (0, rb"\s*<(?i:!doctype\s+html|html)\b", "html"),
)
"""Where, what stands there, what it then is. As in the formats' own descriptions; the first that fits counts.

A page that says so is HTML whatever else it holds: LibreOffice leaves control characters around a form's fields.
"""

PACKAGES = (
    (r"wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled", "docx"),
    (r"spreadsheetml\.|ms-excel\.", "xlsx"),
    (r"presentationml\.|ms-powerpoint\.", "pptx"),
)
"""ECMA-376, part 2: the type of a package's main part in [Content_Types].xml."""

MIMETYPES = {
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.text-template": "odt",
    "application/vnd.oasis.opendocument.text-master": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.presentation": "odp",
    "application/vnd.oasis.opendocument.graphics": "odg",
    "application/vnd.sun.xml.writer": "odt",
    "application/epub+zip": "epub",
}
"""OpenDocument 1.3, part 2, 3.3: the first member of the package names its type."""

STREAMS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
    ("__properties_version1.0", "msg"),
    ("VisioDocument", "vsd"),
    ("Quill", "pub"),
)
"""What a compound file (MS-CFB) holds, and what it then is; beside what is encrypted there may be an empty document."""

HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*+<(?:!doctype\s+html|html|head|body|title|meta|table|div|p|center)\b",
    re.IGNORECASE | re.DOTALL,
)
TAG = re.compile(r"</?(?:p|br|div|table|tr|td|span|font|b|h[1-6]|ul|li|body|html)\b[^<>]*>", re.I)
BREAK = re.compile(r"<br\b", re.I)
"""The one tag without which a cell of Markdown has no second line."""
HEADER = re.compile(
    r"^(?:From|To|Cc|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To|Reply-To"
    r"|X-[\w-]+|DKIM-Signature|Content-Transfer-Encoding|Snapshot-Content-Location)[ \t]*:",
    re.I | re.M,
)
ARCHIVED = re.compile(r"^Content-Type:\s*multipart/related|^Snapshot-Content-Location:|^From: <?Saved by", re.I | re.M)
XML = re.compile(r"\s*<\?xml\b|\s*<[A-Za-z][\w.-]*(?::[\w.-]+)?(?:\s+xmlns|\s*>)")
MARKDOWN = (
    r"^#{1,6} +\S.*(?:\n\s*\n|\n?\Z)",  # ## Секции
    r"(?<![\w*])\*\*(?=\S)[^*\n]{2,200}(?<=\S)\*\*(?![\w*])",  # **Участники:**
    r"(?<![\w_])__(?=\S)[^_\n]{2,200}(?<=\S)__(?![\w_])",
    r"\[[^\]\n]{1,200}\]\((?:https?:|mailto:|/|#|\.)[^)\s]*\)",  # [Фото](https://example.org/photo)
    r"^ {0,3}\|?[ :-]*-{3,}[ :-]*\|[ |:-]*$",  # |---|---|
    r"\A---\n(?:[\w-]+:.*\n)+(?:---|\.\.\.)\n",  # front matter
    r"^```",
)
MARKDOWN_SIGNS = tuple(re.compile(pattern, re.M) for pattern in MARKDOWN)
"""What hardly anybody types who does not write Markdown."""

HEADING = re.compile(r"^#{1,6} +\S", re.M)
"""A heading with text right below it: a lone one may be «# п/п», two are Markdown."""
_START = 65536
"""Characters by which one kind of text is told from another."""


def detect(data: bytes) -> str:
    """The kind of a file: a key of `readers.READERS` or `readers.CONTAINERS`, or another known kind.

    'empty' for nothing but blanks, 'unknown' for what is not known.

    >>> detect(b"%PDF-1.4"), detect("## Секции\\n\\nтекст".encode()), detect(b""), detect(bytes(range(256)))
    ('pdf', 'md', 'empty', 'unknown')
    """
    if not data.strip(b"\x00 \t\r\n\x0c\x1a\xef\xbb\xbf"):
        return "empty"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _package(data)
    if data.startswith(olefile.MAGIC):
        return _compound(data)
    if re.match(rb"[\s\x00\xef\xbb\xbf]{0,16}\{\\rt", data):
        return "rtf"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    for at, pattern, kind in SIGNATURES:
        if re.compile(pattern, re.DOTALL).match(data, at):
            return kind
    head = _head(data)
    return _text(decode(head).text) if is_text(head) else "unknown"


def _head(data: bytes) -> bytes:
    """The beginning of a file, not cut inside a character of UTF-8.

    >>> detect(b"1" + "Выступили Осмонова, Алиев. ".encode() * 5_000)
    'txt'
    """
    stop = min(_START, len(data))
    while _START - 4 < stop < len(data) and data[stop] & 0xC0 == 0x80:
        stop -= 1
    return data[:stop]


def _package(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
            types = _member(package, "[Content_Types].xml") if "[Content_Types].xml" in names else ""
            mimetype = _member(package, "mimetype").strip() if "mimetype" in names else ""
    except Exception:  # a zip that does not open is the reader's to refuse
        return "docx" if b"word/document.xml" in data else "odt" if b"opendocument.text" in data[:200] else "zip"
    for pattern, kind in PACKAGES:
        if re.search(pattern, types):
            return kind
    if mimetype in MIMETYPES:
        return MIMETYPES[mimetype]
    if "word/document.xml" in names:
        return "docx"
    if any(name.endswith(".iwa") or name.startswith("Index.zip") or name == "index.apxl" for name in names):
        return "pages"
    return "odt" if {"content.xml", "META-INF/manifest.xml"} <= names else "zip"


def _member(package: zipfile.ZipFile, name: str) -> str:
    with package.open(name) as member:
        return member.read(_START).decode("utf-8", "replace")


def _compound(data: bytes) -> str:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as compound:
            return next((kind for stream, kind in STREAMS if compound.exists(stream)), "ole")
    except Exception:  # olefile raises whatever its arithmetic comes to
        return "doc" if "WordDocument".encode("utf-16-le") in data else "ole"


def _text(text: str) -> str:
    if HTML.match(text):
        return "html"
    head = text.lstrip().split("\n\n", 1)[0]
    if len(HEADER.findall(head)) >= 2 and re.match(r"[A-Za-z-]+[ \t]*:|From ", head):
        return "mht" if ARCHIVED.search(head) else "eml"
    if XML.match(text):
        return _markup(text)
    written = any(sign.search(text) for sign in MARKDOWN_SIGNS) or len(HEADING.findall(text)) > 1
    tags = TAG.findall(text)
    if len(tags) >= 3 and not (written and all(map(BREAK.match, tags))):
        return "html"
    return "md" if written else "txt"


def _markup(text: str) -> str:
    for sign, kind in (
        ("schemas.microsoft.com/office/word/2003/wordml", "wordml"),
        ("officedocument.wordprocessingml.document.main+xml", "docx"),
        ("opendocument:xmlns:office", "fodt"),
        ("FictionBook", "fb2"),
        ("<svg", "svg"),
        ("<html", "html"),
    ):
        if sign in text:
            return kind
    return "html" if len(TAG.findall(text)) >= 3 else "xml"
