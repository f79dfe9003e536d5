"""CPU time of the readers for html, md, odt and txt: `python tests/bench/text_formats.py`.

Two hundred made documents of 5,000 characters in each format, the best of five passes; beside them the same walk by
lxml or the bare decoding, which is what the machine can do at best. People are invented, towns are real.
"""

import io
import random
import time
import zipfile
from collections.abc import Callable

from lxml import etree, html

from pipeline.readers import reader
from pipeline.settings import Settings

DOCUMENTS, CHARACTERS, PASSES = 200, 5_000, 5
WORDS = (
    "участники", "обсудили", "состояние", "сельских", "водопроводов", "договорились", "порядке", "проверки",
    "скважин", "весной", "района", "области", "директор", "фонда", "отметила", "жители", "попросили",
    "депутаты", "предложили", "провести", "семинар", "встречу", "форум", "тренинг", "местного", "бюджета",
    "школы", "дороги", "пастбища", "женщин", "молодёжи", "журналистов", "экспертов",
)  # fmt: skip
TOWNS = ("Ош", "Нарын", "Талас", "Каракол", "Баткен", "Джалал-Абад", "Токмок")


def paragraphs(chance: random.Random) -> list[str]:
    """Paragraphs of some sentences, together about `CHARACTERS` long."""
    told: list[str] = []
    while sum(map(len, told)) < CHARACTERS:
        sentences = (" ".join(chance.choices(WORDS, k=chance.randint(6, 18))).capitalize() for _ in range(3))
        told.append(f"{chance.randint(1, 28)} мая в г. {chance.choice(TOWNS)}: {'. '.join(sentences)}.")
    return told


def as_txt(told: list[str]) -> bytes:
    return "\n\n".join(["Отчёт о встрече", *told]).encode()


def as_md(told: list[str]) -> bytes:
    items = "\n".join(f"{at}. **{text[:40]}**;" for at, text in enumerate(told[:5], 1))
    return "\n\n".join(["# Отчёт о встрече", *told, items]).encode()


def as_html(told: list[str]) -> bytes:
    menu = "".join(f'<li><a href="/{at}">Раздел {at}</a></li>' for at in range(12))
    news = "".join(f'<li><a href="/n/{at}">Новость {at}</a></li>' for at in range(8))
    body = "".join(f"<p>{text[:30]}<b>{text[30:50]}</b>{text[50:]}</p>" for text in told)
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Отчёт — Лента</title><style>p{margin:0}</style></head>'
        f"<body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>Отчёт о встрече</h1>{body}</article>"
        f"<aside><h3>Читайте также</h3><ul>{news}</ul></aside></main><footer>© Лента</footer></body></html>"
    ).encode()


def as_odt(told: list[str]) -> bytes:
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for name, long in (("office", "office"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible"))
    )
    bold = (
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    body = "".join(
        f'<text:p>{text[:30]}<text:span text:style-name="B">{text[30:50]}</text:span>{text[50:]}</text:p>'
        for text in told
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr(
            "content.xml",
            f"<office:document-content{spaces}><office:automatic-styles>{bold}</office:automatic-styles><office:body>"
            f"<office:text>{body}</office:text></office:body></office:document-content>",
        )
    return data.getvalue()


def floor_html(data: bytes) -> str:
    return str(html.document_fromstring(data.decode()).text_content())


def floor_odt(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "".join(map(str, etree.fromstring(package.read("content.xml")).itertext()))


FORMATS: dict[str, tuple[Callable[[list[str]], bytes], Callable[[bytes], str]]] = {
    "html": (as_html, floor_html),
    "md": (as_md, bytes.decode),
    "odt": (as_odt, floor_odt),
    "txt": (as_txt, bytes.decode),
}


def milliseconds(read: Callable[[bytes], object], files: list[bytes]) -> float:
    """CPU time of one document, the best of some passes."""
    best = float("inf")
    for _ in range(PASSES):
        began = time.process_time()
        for data in files:
            read(data)
        best = min(best, time.process_time() - began)
    return best / len(files) * 1000


def main() -> None:
    chance, settings = random.Random(1), Settings()
    told = [paragraphs(chance) for _ in range(DOCUMENTS)]
    print(f"{'format':8}{'bytes':>8}{'ms':>8}{'text only':>12}")
    for kind, (make, floor) in FORMATS.items():
        files, read = [make(one) for one in told], reader(kind)
        took = milliseconds(lambda data: read(data, settings), files)  # noqa: B023
        print(f"{kind:8}{len(files[0]):8}{took:8.2f}{milliseconds(floor, files):12.3f}")


if __name__ == "__main__":
    main()
