"""The other kinds of paper: pdf through LibreOffice, odt and rtf by hand. The same text gives the same bytes."""

import os
import re
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from word import Word, pack

STAMP = b"D:20240115093000Z"


def pdf(word: Word, path: Path) -> None:
    """Print a document as LibreOffice prints it."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "report.docx"
        word.save(source)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        told = {**os.environ, "SOURCE_DATE_EPOCH": "1705311000", "TZ": "UTC"}
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=300, env=told)
        path.write_bytes(_timeless(source.with_suffix(".pdf").read_bytes()))


def odt(path: Path, *blocks: str | list[str], foot: str = "") -> None:
    """An OpenDocument text: '# heading', a paragraph, or a list of items; `foot` is the running foot."""
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


def _timeless(data: bytes) -> bytes:
    """Blot out the moment of printing and the random ids, length for length."""
    data = re.sub(rb"(?<=Date\()D:[^)]*", lambda stamp: STAMP.ljust(len(stamp[0]))[: len(stamp[0])], data)
    return re.sub(rb"(?<=[<\x2f])[0-9A-F]{32}(?=[>\s\x2f])", b"0" * 32, data)


def _odt_block(block: str | list[str]) -> str:
    if isinstance(block, list):
        items = "".join(f"<text:list-item><text:p>{escape(item)}</text:p></text:list-item>" for item in block)
        return f"<text:list>{items}</text:list>"
    if block.startswith("# "):
        return f'<text:h text:outline-level="1" text:style-name="Heading_20_1">{escape(block[2:])}</text:h>'
    return f"<text:p>{escape(block)}</text:p>".replace("\n", "<text:line-break/>")


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
