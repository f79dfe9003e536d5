"""PDFs written by hand: every letter is half as wide as its size, so that places can be reckoned.

Characters are their own codes; the fonts are named and not embedded. Coordinates are points from the top left.
"""

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

FONTS = {"plain": "Serif", "bold": "Serif-Bold", "italic": "Serif-Italic", "signs": "Wingdings"}
PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


@dataclass
class Paper:
    """A page, and what was put on it."""

    width: float = 595
    height: float = 842
    turned: int = 0
    """Degrees clockwise by which a viewer turns the page."""
    body: list[str] = field(default_factory=list)
    pictures: list[tuple[int, int, bytes]] = field(default_factory=list)
    links: list[tuple[tuple[float, float, float, float], str]] = field(default_factory=list)
    notes: list[tuple[tuple[float, float, float, float], str, str]] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: float = 12, font: str = "plain", aslant: bool = False) -> None:
        """A line whose baseline starts there."""
        self.show(
            f"{size} 0 0 {size}" if not aslant else f"{size * 0.7} {size * 0.7} {-size * 0.7} {size * 0.7}",
            x,
            y,
            text,
            font,
        )

    def upwards(self, x: float, y: float, text: str, size: float = 12) -> None:
        """A line that runs from the bottom up."""
        self.show(f"0 {size} {-size} 0", x, y, text, "plain")

    def show(self, matrix: str, x: float, y: float, text: str, font: str, mode: int = 0, unit: int = 1) -> None:
        codes = text.encode("utf-16-be").hex()
        self.body.append(f"BT {mode} Tr /{font} {unit} Tf {matrix} {x} {self.height - y} Tm <{codes}> Tj ET")

    def lines(self, x: float, y: float, text: str, size: float = 12, font: str = "plain", step: float = 1.2) -> float:
        """Lines below each other; gives the height of the next baseline."""
        for line in text.split("\n"):
            self.text(x, y, line, size, font)
            y += step * size
        return y

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A straight stroke."""
        self.body.append(f"{x0} {self.height - y0} m {x1} {self.height - y1} l S")

    def strike(self, x: float, y: float, letters: int, size: float = 12) -> None:
        """A stroke through so many letters of the line whose baseline is there."""
        self.rule(x, y - 0.28 * size, x + letters * size / 2, y - 0.28 * size)

    def dot(self, x: float, y: float) -> None:
        """A bullet that is drawn: four points high."""
        self.body.append(f"{x} {self.height - y - 2} 4 4 re f")

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        """All rules of a table."""
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)

    def picture(self, width: int, height: int, grey: bytes) -> None:
        """A grey picture over the whole page."""
        self.body.append(f"q {self.width} 0 0 {self.height} 0 0 cm /P{len(self.pictures)} Do Q")
        self.pictures.append((width, height, grey))

    def link(self, x0: float, y0: float, x1: float, y1: float, address: str) -> None:
        """A place that leads elsewhere."""
        self.links.append(((x0, self.height - y1, x1, self.height - y0), address))

    def note(self, x0: float, y0: float, x1: float, y1: float, kind: str, text: str) -> None:
        """What a reader of the page wrote there: `kind` is Text, Highlight, Underline or StrikeOut."""
        self.notes.append(((x0, self.height - y1, x1, self.height - y0), kind, text))


def pdf(papers: Sequence[Paper], info: dict[str, str] | None = None, password: str | None = None) -> bytes:
    """The file: the same bytes for the same papers. `password` encrypts it ('' opens without asking)."""
    made = _Objects(None if password is None else password.encode())
    fonts = " ".join(f"/{name} {_font(made, base)} 0 R" for name, base in FONTS.items())
    root, tree = made.reserve(), made.reserve()
    pages = [_page(made, paper, fonts, tree) for paper in papers]
    made.fill(tree, f"<</Type/Pages/Kids[{' '.join(f'{page} 0 R' for page in pages)}]/Count {len(pages)}>>")
    made.fill(root, f"<</Type/Catalog/Pages {tree} 0 R>>")
    told = made.reserve()
    made.fill(told, "<<" + "".join(f"/{key} {made.string(value, told)}" for key, value in (info or {}).items()) + ">>")
    return made.file(root, told)


def _page(made: "_Objects", paper: Paper, fonts: str, tree: int) -> int:
    pictures = [
        made.stream(grey, f"/Type/XObject/Subtype/Image/Width {w}/Height {h}/ColorSpace/DeviceGray/BitsPerComponent 8")
        for w, h, grey in paper.pictures
    ]
    named = " ".join(f"/P{at} {number} 0 R" for at, number in enumerate(pictures))
    body = made.stream("\n".join(paper.body).encode())
    page = made.reserve()
    notes = "".join(
        f"<</Type/Annot/Subtype/Link/Rect[{' '.join(map(str, box))}]/A<</S/URI/URI {made.string(address, page)}>>>>"
        for box, address in paper.links
    ) + "".join(
        f"<</Type/Annot/Subtype/{kind}/Rect[{' '.join(map(str, box))}]/Contents {made.string(text, page)}>>"
        for box, kind, text in paper.notes
    )
    made.fill(
        page,
        f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {paper.width} {paper.height}]/Rotate {paper.turned}"
        f"/Resources<</Font<<{fonts}>>/XObject<<{named}>>>>/Contents {body} 0 R/Annots[{notes}]>>",
    )
    return page


def _font(made: "_Objects", base: str) -> int:
    ranges = "\n".join(f"<{high:02x}00> <{high:02x}ff> <{high:02x}00>" for high in (0x00, 0x04, 0x20, 0x21, 0x22, 0xF0))
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"6 beginbfrange\n{ranges}\nendbfrange endcmap end end"
    )
    unicode = made.stream(cmap.encode())
    descriptor = made.add(
        f"<</Type/FontDescriptor/FontName/{base}/Flags 4/FontBBox[0 -200 500 800]/ItalicAngle 0/Ascent 800/Descent -200"
        "/CapHeight 700/StemV 80>>"
    )
    system = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    child = made.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{base}/CIDSystemInfo{system}"
        f"/FontDescriptor {descriptor} 0 R/DW 500>>"
    )
    return made.add(
        f"<</Type/Font/Subtype/Type0/BaseFont/{base}/Encoding/Identity-H"
        f"/DescendantFonts[{child} 0 R]/ToUnicode {unicode} 0 R>>"
    )


class _Objects:
    """The numbered objects of a file; with a password, encrypted as PDF 1.1 did (RC4, 40 bits)."""

    def __init__(self, password: bytes | None) -> None:
        self._parts: list[bytes] = []
        self._key = b""
        if password is not None:
            self._owner = _rc4(hashlib.md5((password + PADDING)[:32]).digest()[:5], (password + PADDING)[:32])
            told = (password + PADDING)[:32] + self._owner + (-4 & 0xFFFFFFFF).to_bytes(4, "little") + b"0" * 16
            self._key = hashlib.md5(told).digest()[:5]

    def reserve(self) -> int:
        self._parts.append(b"")
        return len(self._parts)

    def fill(self, number: int, text: str) -> None:
        self._parts[number - 1] = text.encode("latin-1")

    def add(self, text: str) -> int:
        number = self.reserve()
        self.fill(number, text)
        return number

    def stream(self, data: bytes, extra: str = "") -> int:
        number = self.reserve()
        packed = self._locked(zlib.compress(data, 9), number)
        head = f"<</Length {len(packed)}/Filter/FlateDecode{extra}>>stream\n".encode()
        self._parts[number - 1] = head + packed + b"\nendstream"
        return number

    def string(self, text: str, number: int) -> str:
        data = text.encode("latin-1") if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be")
        return f"<{self._locked(data, number).hex()}>"

    def file(self, root: int, info: int) -> bytes:
        out, places = b"%PDF-1.5\n", []
        for number, part in enumerate(self._parts, 1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + part + b"\nendobj\n"
        table = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n" + "".join(
            f"{place:010} 00000 n \n" for place in places
        )
        trailer = f"trailer<</Size {len(places) + 1}/Root {root} 0 R/Info {info} 0 R{self._lock()}>>"
        return out + f"{table}{trailer}\nstartxref\n{len(out)}\n%%EOF\n".encode()

    def _lock(self) -> str:
        if not self._key:
            return ""
        user = _rc4(self._key, PADDING).hex()
        lock = f"<</Filter/Standard/V 1/R 2/O<{self._owner.hex()}>/U<{user}>/P -4>>"
        return f"/ID[<{(b'0' * 16).hex()}><{(b'0' * 16).hex()}>]/Encrypt{lock}"

    def _locked(self, data: bytes, number: int) -> bytes:
        if not self._key:
            return data
        return _rc4(hashlib.md5(self._key + number.to_bytes(3, "little") + b"\0\0").digest()[:10], data)


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    other = 0
    for at in range(256):
        other = (other + box[at] + key[at % len(key)]) % 256
        box[at], box[other] = box[other], box[at]
    out = bytearray()
    at = other = 0
    for byte in data:
        at = (at + 1) % 256
        other = (other + box[at]) % 256
        box[at], box[other] = box[other], box[at]
        out.append(byte ^ box[(box[at] + box[other]) % 256])
    return bytes(out)
