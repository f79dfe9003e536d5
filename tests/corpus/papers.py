"""The other kinds of paper: pdf, doc and scans through LibreOffice, odt, rtf and mail by hand. The same text gives the same bytes."""

import os
import re
import subprocess
import tempfile
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image

from word import Word, pack

STAMP = b"D:20240115093000Z"


def pdf(word: Word, path: Path) -> None:
    """Print a document as LibreOffice prints it."""
    path.write_bytes(_timeless(_converted(word, "pdf")))


def doc(word: Word, path: Path) -> None:
    """Save a document for Word 97; the moments kept inside are as LibreOffice sets them."""
    path.write_bytes(_converted(word, "doc"))


def scan(word: Word, path: Path, seed: int, turn: float = 0, dpi: int = 150) -> None:
    """Print a document and scan the paper: grey pages turned by some degrees, speckled, without a text layer."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "report.pdf"
        source.write_bytes(_converted(word, "pdf"))
        subprocess.run(["pdftoppm", "-gray", "-r", str(dpi), str(source), f"{folder}/page"], check=True, timeout=300)
        chance = Random(seed)
        pages = [_speckled(Image.open(page), chance, turn) for page in sorted(Path(folder).glob("page*.pgm"))]
        made = Path(folder) / "scan.pdf"
        pages[0].save(made, save_all=True, append_images=pages[1:], resolution=dpi, quality=40)
        path.write_bytes(_timeless(made.read_bytes()))


def columns(word: Word, count: int) -> None:
    """What follows stands in so many columns."""
    section = word.document.add_section(WD_SECTION.CONTINUOUS)
    for told in section._sectPr.xpath("./w:cols"):
        section._sectPr.remove(told)
    section._sectPr.append(parse_xml(f'<w:cols {nsdecls("w")} w:num="{count}" w:space="400"/>'))


def mail(path: Path, sender: str, receiver: str, subject: str, moment: str, body: str) -> None:
    """A letter with a plain body; `moment` as the head of a letter writes it."""
    letter = EmailMessage(policy=SMTP)
    letter["From"], letter["To"], letter["Subject"], letter["Date"] = sender, receiver, subject, moment
    letter.set_content(body, charset="utf-8", cte="base64")
    path.write_bytes(letter.as_bytes())


def odt(path: Path, *blocks: str | list[str] | list[list[str]], foot: str = "") -> None:
    """An OpenDocument text: '# heading', a paragraph, a list of items or a table of rows; `foot` is the running foot."""
    body = "".join(_odt_block(block) for block in blocks)
    content = _ODT_CONTENT.format(_ODT_NAMES, body)
    styles = _ODT_STYLES.format(
        _ODT_NAMES, f"<style:footer><text:p>{escape(foot)}</text:p></style:footer>" if foot else ""
    )
    parts = [
        ("mimetype", _ODT_TYPE),
        ("content.xml", content),
        ("styles.xml", styles),
        ("META-INF/manifest.xml", _ODT_MANIFEST),
    ]
    pack(path, [(name, (text if name == "mimetype" else _XML + text).encode()) for name, text in parts])


def rtf(path: Path, *paragraphs: str) -> None:
    """Rich text in the Cyrillic code page; `**bold**` is the only mark, a line feed a line break."""
    body = "\n".join(rf"\pard\sa120 {_rtf_runs(text)}\par" for text in paragraphs)
    path.write_bytes((_RTF_HEAD + body + "\n}\n").encode("ascii"))


def _converted(word: Word, kind: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "report.docx"
        word.save(source)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        told = {**os.environ, "SOURCE_DATE_EPOCH": "1705311000", "TZ": "UTC"}
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=300, env=told)
        return source.with_suffix(f".{kind}").read_bytes()


def _speckled(page: Image.Image, chance: Random, turn: float) -> Image.Image:
    page = page.convert("L").rotate(turn, Image.Resampling.BICUBIC, fillcolor=255)
    noise = Image.frombytes("L", page.size, chance.randbytes(page.width * page.height))
    return Image.blend(page, noise, 0.18)


def _timeless(data: bytes) -> bytes:
    """Blot out the moment of printing and the random ids, length for length."""
    data = re.sub(rb"(Date ?\()(D:[^)]*)", lambda stamp: stamp[1] + STAMP.ljust(len(stamp[2]))[: len(stamp[2])], data)
    return re.sub(rb"(?<=[<\x2f])[0-9A-F]{32}(?=[>\s\x2f])", b"0" * 32, data)


def _odt_block(block: str | list[str] | list[list[str]]) -> str:
    if isinstance(block, list) and isinstance(block[0], list):
        return _odt_table(block)
    if isinstance(block, list):
        items = "".join(f"<text:list-item><text:p>{escape(item)}</text:p></text:list-item>" for item in block)
        return f"<text:list>{items}</text:list>"
    if block.startswith("# "):
        return f'<text:h text:outline-level="1" text:style-name="Heading_20_1">{escape(block[2:])}</text:h>'
    return f"<text:p>{escape(block)}</text:p>".replace("\n", "<text:line-break/>")


def _odt_table(rows: list[list[str]]) -> str:
    told = "".join(f"<table:table-row>{''.join(_odt_cell(text) for text in row)}</table:table-row>" for row in rows)
    columns = f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    return f"<table:table {_ODT_TABLE}>{columns}{told}</table:table>"


def _odt_cell(text: str) -> str:
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def _rtf_runs(text: str) -> str:
    return "".join(
        rf"{{\b {_rtf_code(run)}}}" if bold % 2 else _rtf_code(run) for bold, run in enumerate(text.split("**"))
    )


def _rtf_code(text: str) -> str:
    return "".join(_rtf_sign(sign) for sign in text)


def _rtf_sign(sign: str) -> str:
    if sign in "\\{}":
        return "\\" + sign
    if sign == "\n":
        return r"\line "
    if sign.isascii():
        return sign
    try:
        return rf"\'{sign.encode('cp1251')[0]:02x}"
    except UnicodeEncodeError:
        return rf"\u{ord(sign)}?"


_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ODT_TYPE = "application/vnd.oasis.opendocument.text"
_ODT_NAMES = " ".join(
    [
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
        for short, full in (("office", "office"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible"))
    ]
    + ['office:version="1.2"']
)
_ODT_TABLE = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
_ODT_CONTENT = (
    "<office:document-content {0}><office:body><office:text>{1}</office:text></office:body></office:document-content>"
)
_ODT_STYLES = (
    '<office:document-styles {0}><office:styles><style:style style:name="Standard" style:family="paragraph"/>'
    '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph">'
    '<style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style></office:styles>'
    '<office:automatic-styles><style:page-layout style:name="page"/></office:automatic-styles><office:master-styles>'
    '<style:master-page style:name="Standard" style:page-layout-name="page">{1}</style:master-page>'
    "</office:master-styles></office:document-styles>"
)
_ODT_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in (("/", _ODT_TYPE), ("content.xml", "text/xml"), ("styles.xml", "text/xml"))
    )
    + "</manifest:manifest>"
)
_RTF_HEAD = (
    r"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\froman\fcharset204 Times New Roman;}}"
    "\n"
    r"\paperw11906\paperh16838\margl1701\margr850\margt1134\margb1134\f0\fs24"
    "\n"
)
