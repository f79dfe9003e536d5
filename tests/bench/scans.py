"""Character error rate on made scans: `python -m tests.bench.scans [FOLDER]`, where the scans are left if it is named.

A page of text is drawn, spoiled in five ways and read back by Letopis and by plain Tesseract (page segmentation 3, the
default, with the page's own language, on the same picture). Blanks and line breaks count as one blank each. Times are
CPU seconds for one page, the better of two; `labels` counts the list labels that stand at the start of a line.
"""

import io
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import tesserocr
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from rapidfuzz.distance import Levenshtein

from pipeline.readers import image
from pipeline.readers.ocr.engine import languages

DPI = 200
PAPER = 1654, 2339
RUSSIAN, KYRGYZ = (
    Path(__file__).with_name(f"scan_{name}.txt").read_text(encoding="utf-8").strip() for name in ("russian", "kyrgyz")
)


def drawn(text: str) -> Image.Image:
    """The text on a white page; a line that begins with '# ' is a bold heading in the middle."""
    page = Image.new("L", PAPER, 255)
    draw = ImageDraw.Draw(page)
    size = round(10.5 * DPI / 72)
    plain, bold = font("Regular", size), font("Bold", size)
    left, right, y = round(3 / 2.54 * DPI), PAPER[0] - round(1.5 / 2.54 * DPI), round(2 / 2.54 * DPI)
    for paragraph in text.splitlines():
        heading = paragraph.startswith("# ")
        face = bold if heading else plain
        for line in wrapped(draw, paragraph.removeprefix("# "), face, right - left):
            start = (left + right - draw.textlength(line, face)) / 2 if heading else left
            draw.text((start, y), line, 0, face)
            y += round(size * 1.2)
        y += round(size * 0.4)
    return page


def font(style: str, size: int) -> ImageFont.FreeTypeFont:
    """A serif face that has the Kyrgyz letters too."""
    for name in ("DejaVuSerif-Bold" if style == "Bold" else "DejaVuSerif", f"FreeSerif-{style}"):
        try:
            return ImageFont.truetype(name + ".ttf", size)
        except OSError:
            continue
    raise SystemExit("Нужен шрифт DejaVu Serif")


def wrapped(draw: ImageDraw.ImageDraw, text: str, face: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if line and draw.textlength(longer, face) > width:
            yield line
            line = word
        else:
            line = longer
    yield line


def clean(page: Image.Image, rng: np.random.Generator) -> Image.Image:
    return grainy(page, rng, noise=4, blur=0.4)


def noisy(page: Image.Image, rng: np.random.Generator) -> Image.Image:
    """A bad copier: grey paper, coarse grain, dust, pale ink."""
    spoiled = grainy(page, rng, noise=18, blur=0.8, paper=220, ink=70)
    draw = ImageDraw.Draw(spoiled)
    for _ in range(300):
        x, y, r = rng.integers(0, page.width), rng.integers(0, page.height), rng.integers(1, 4)
        draw.ellipse((x - r, y - r, x + r, y + r), fill=int(rng.integers(40, 150)))
    return spoiled


def skewed(page: Image.Image, rng: np.random.Generator) -> Image.Image:
    turned = page.rotate(2, Image.Resampling.BICUBIC, fillcolor=255)
    return grainy(turned, rng, noise=8, blur=0.6, paper=240, ink=40)


def photographed(page: Image.Image, rng: np.random.Generator) -> Image.Image:
    """From above a table: paper in perspective, light from one side, a shadow, the table around it, JPEG."""
    width, height = page.size
    corners = ((0.06, 0.05), (0.02, 0.97), (0.985, 0.94), (0.93, 0.03))
    quad = [(x * width, y * height) for x, y in corners]
    spread = perspective(quad, [(0, 0), (0, height), (width, height), (width, 0)])
    mask = Image.new("L", page.size, 255).transform(
        page.size, Image.Transform.PERSPECTIVE, spread, Image.Resampling.BICUBIC
    )
    paper = page.transform(page.size, Image.Transform.PERSPECTIVE, spread, Image.Resampling.BICUBIC)
    across, down = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    light = 1.0 - 0.45 * across - 0.15 * down - 0.15 * np.exp(-(((down - 0.7) / 0.12) ** 2))
    ink = 35 + np.asarray(paper, np.float32) / 255 * 200
    seen = np.where(np.asarray(mask) > 128, ink, 70) * light
    return grainy(Image.fromarray(np.clip(seen, 0, 255).astype(np.uint8)), rng, noise=6, blur=0.8, quality=80)


def grainy(
    page: Image.Image,
    rng: np.random.Generator,
    noise: float,
    blur: float,
    paper: int = 255,
    ink: int = 0,
    quality: int = 85,
) -> Image.Image:
    """Blurred, with grain, and through JPEG as a scanner stores it."""
    toned = np.asarray(page.filter(ImageFilter.GaussianBlur(blur)), np.float32) / 255 * (paper - ink) + ink
    toned += rng.normal(0, noise, toned.shape).astype(np.float32)
    stored = io.BytesIO()
    Image.fromarray(np.clip(toned, 0, 255).astype(np.uint8)).save(stored, "JPEG", quality=quality)
    return Image.open(stored).convert("L")


def perspective(quad: list[tuple[float, float]], target: list[tuple[float, float]]) -> list[float]:
    """The eight coefficients by which PIL takes each point of `quad` from the corner of `target`."""
    rows, values = [], []
    for (x, y), (u, v) in zip(quad, target, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return list(np.linalg.solve(np.array(rows), np.array(values)))


def stamped(page: Image.Image, rng: np.random.Generator) -> Image.Image:
    """A grey copy of a page with a round seal across the text."""
    return grainy(
        Image.fromarray(np.minimum(np.asarray(page), 255 - seal(page, rng))), rng, noise=5, blur=0.5, paper=245, ink=25
    )


def seal(page: Image.Image, rng: np.random.Generator) -> np.ndarray:
    """Two rings with letters between them, unevenly inked: 0 to 130."""
    mask = Image.new("L", page.size, 0)
    draw = ImageDraw.Draw(mask)
    for x, y in ((700, 900), (1250, 1500)):
        for radius, width in ((160, 7), (105, 4)):
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=130, width=width)
        for at, letter in enumerate("КЫРГЫЗСКАЯ РЕСПУБЛИКА * АЙЫЛ ОКМОТУ * "):
            turn = at * 360 / 38
            glyph = Image.new("L", (40, 40), 0)
            ImageDraw.Draw(glyph).text((20, 20), letter, 130, font("Bold", 26), anchor="mm")
            place = np.radians(turn - 90)
            glyph = glyph.rotate(-turn)
            mask.paste(glyph, (round(x + 132 * np.cos(place)) - 20, round(y + 132 * np.sin(place)) - 20), glyph)
    patches = Image.fromarray(rng.integers(130, 256, (40, 30)).astype(np.uint8)).resize(
        page.size, Image.Resampling.BICUBIC
    )
    return (np.asarray(mask, np.float32) * np.asarray(patches) / 255).astype(np.uint8)


SPOILED = (clean, noisy, skewed, photographed, stamped)
TEXTS = (("Russian", "rus", RUSSIAN), ("Kyrgyz", "kir", KYRGYZ))


def ours(data: bytes) -> str:
    return image.read(data).text


def plainly(language: str) -> Callable[[bytes], str]:
    engine = tesserocr.PyTessBaseAPI(path=languages()[0], lang=language, psm=tesserocr.PSM.AUTO)

    def read(data: bytes) -> str:
        engine.SetImage(Image.open(io.BytesIO(data)))
        engine.SetSourceResolution(DPI)
        return str(engine.GetUTF8Text())

    return read


def error(read: str, text: str) -> float:
    """Edits for each character of the text."""
    told, meant = (" ".join(one.replace("# ", "").split()) for one in (read, text))
    return Levenshtein.distance(told, meant) / len(meant)


def labels(text: str) -> int:
    return len(re.findall(r"^(?:\d+[.)]|[а-я]\)) ", text, re.MULTILINE))


def timed(read: Callable[[bytes], str], data: bytes) -> tuple[str, float]:
    times = []
    for _ in range(2):
        start = time.process_time()
        text = read(data)
        times.append(time.process_time() - start)
    return text, min(times)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    print(f"{'':21}{'Letopis':>24}{'Tesseract, psm 3':>26}")
    print(f"{'':21}{'errors':>9}{'time':>7}{'labels':>8}{'errors':>11}{'time':>7}{'labels':>8}{'times':>8}")
    for name, language, text in TEXTS:
        page, plain = drawn(text), plainly(language)
        for spoil in SPOILED:
            scan = spoil(page, np.random.default_rng(5))
            stored = io.BytesIO()
            scan.save(stored, "PNG", dpi=(DPI, DPI))
            if folder:
                (folder / f"{name}_{spoil.__name__}.png").write_bytes(stored.getvalue())
            (mine, a), (theirs, b) = (timed(read, stored.getvalue()) for read in (ours, plain))
            row = (
                f"{error(mine, text):9.2%}{a:7.2f}{labels(mine):8}{error(theirs, text):11.2%}{b:7.2f}{labels(theirs):8}"
            )
            print(f"{name:8}{spoil.__name__:13}{row}{a / b:8.2f}", flush=True)


if __name__ == "__main__":
    main()
