"""What kinds of package are opened, and what is said of those that are not whole."""

import re

import pytest
from docx_case import BOLD
from docx_drawn import drawn
from docx_made import OFFICE, PACKAGE, docx, item, level, members, numbering, p, r, relations, style, zipped

from pipeline.errors import DamagedError, EmptyError, EncryptedError
from pipeline.model.document import Properties
from pipeline.readers.docx import read
from pipeline.readers.kinds import detect
from pipeline.settings import Limits

FLAT = "http://schemas.microsoft.com/office/2006/xmlPackage"
TRANSITIONAL = re.compile(r"http://schemas\.openxmlformats\.org/(?!package)(\w+)/2006/(\w+)")
CORE = """
<dc:title> Отчёт </dc:title><dc:creator>Асанова</dc:creator>
<dcterms:created>2022-06-14T10:00:00Z</dcterms:created><dcterms:modified>вчера</dcterms:modified>
<cp:lastPrinted>2022-06-15T09:30:00Z</cp:lastPrinted>
"""


def made(body: str = p("Ош"), **parts: str) -> dict[str, str | bytes]:
    """The members of a small document, to be spoilt."""
    return members(body, {}, "", parts)


def strict(data: str) -> str:
    """A part as Strict OOXML has it."""
    return TRANSITIONAL.sub(r"http://purl.oclc.org/ooxml/\1/\2", data)


def told(files: dict[str, str | bytes]) -> list[str]:
    """The parts that the problems name."""
    return [str(problem.details["part"]) for problem in read(zipped(files)).problems]


def test_strict_ooxml_is_read_like_transitional():
    parts = {"numbering": numbering(level(0, "russianLower", "%1)")), "styles": style("H", name="heading 1")}
    files = made(p("Итоги", style="H") + item("создать фонд"), **parts)
    lines = drawn(read(zipped({name: strict(str(data)) for name, data in files.items()})))
    assert lines == drawn(read(zipped(files))) == ["heading 1 | Итоги", "item 0 | а) создать фонд"]


@pytest.mark.parametrize("type", ["ms-word.document.macroEnabled.main", "ms-word.template.macroEnabledTemplate.main"])
def test_macros_are_not_touched(type: str):
    files = made() | {"word/vbaProject.bin": b"\x00not opened", "word/_rels/vbaProject.bin.rels": b"not opened"}
    files["[Content_Types].xml"] = f'<Types xmlns="{PACKAGE}/content-types"><Override ContentType="{type}"/></Types>'
    assert read(zipped(files)).text == "Ош"


def test_a_package_in_one_xml_file():
    def part(name: str, data: str | bytes) -> str:
        inside = str(data).partition("?>")[2] if str(data).startswith("<?xml") else str(data)
        return f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{inside}</pkg:xmlData></pkg:part>'

    parts = "".join(part(*file) for file in made(numbering=numbering(level(0, "russianLower", "%1)"))).items())
    picture = '<pkg:part pkg:name="/a.png"><pkg:binaryData>AAAA</pkg:binaryData></pkg:part>'
    data = f'<?xml version="1.0"?><pkg:package xmlns:pkg="{FLAT}">{parts}{picture}</pkg:package>'.encode()
    assert detect(data) == "docx"
    assert read(data).text == "Ош"
    with pytest.raises(DamagedError):
        read(data[:-20])


def test_core_properties():
    read_of = read(docx(p("Ош"), core=CORE)).properties
    assert read_of == Properties("Отчёт", "Асанова", "2022-06-14T10:00:00Z", "", "2022-06-15T09:30:00Z")


@pytest.mark.parametrize("name", ["/word/document.xml", "word\\document.xml", "Word/Document.xml"])
def test_part_names_as_odd_writers_give_them(name: str):
    files = made()
    files[name] = files.pop("word/document.xml")
    assert read(zipped(files)).text == "Ош"


def test_main_part_under_another_name():
    files = made()
    files["content/main.xml"] = files.pop("word/document.xml")
    files["_rels/.rels"] = relations(("a", f"{OFFICE}/officeDocument", "/content/main.xml", ""))
    assert read(zipped(files)).text == "Ош"


def test_package_without_relationships():
    assert read(zipped({"word/document.xml": made()["word/document.xml"]})).text == "Ош"


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1251"])
def test_xml_in_another_encoding(encoding: str):
    files = made(p("Ош", style="Жирный"), styles=style("Жирный", f"<w:rPr>{BOLD}</w:rPr>"))
    for name in ("word/document.xml", "word/styles.xml"):
        files[name] = str(files[name]).replace("UTF-8", encoding).encode(encoding)
    assert drawn(read(zipped(files))) == ["**Ош**"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda styles: styles.replace('"', "'"),
        lambda styles: styles.replace("<w:style ", "<!-- --><w:style "),
        lambda styles: styles.replace("<w:style ", "<w:style\n"),
        lambda styles: styles.replace("<w:style ", '<w:style w:styleId="Другой"/><w:style '),
    ],
)
def test_style_sheet_in_an_unusual_hand(spoil):
    files = made(p("Ош", style="Жирный"), styles=style("Жирный", f"<w:rPr>{BOLD}</w:rPr>"))
    files["word/styles.xml"] = spoil(str(files["word/styles.xml"]))
    assert drawn(read(zipped(files))) == ["**Ош**"]


def test_broken_style_is_a_problem_once_it_is_used():
    files = made(p("Ош", style="A"), styles=style("A", "<w:rPr>") + style("B"))
    assert told(files) == ["стили"]


@pytest.mark.parametrize(
    ("part", "name", "body"),
    [
        ("numbering", "нумерация", item("Ош")),
        ("comments", "примечания", p("Ош")),
        ("footnotes", "сноски", p("Ош", '<w:r><w:footnoteReference w:id="2"/></w:r>')),
    ],
)
def test_damaged_part_is_a_problem_and_the_rest_is_read(part: str, name: str, body: str):
    whole = made(body, **{part: "<w:p"})
    assert told(whole) == [name]
    assert read(zipped(whole)).text.startswith("Ош")


def test_truncated_style_sheet_is_a_problem():
    files = made(styles=style("A") + style("B"))
    files["word/styles.xml"] = str(files["word/styles.xml"])[:-30]
    assert told(files) == ["стили"]


def test_missing_part_is_a_problem():
    files = made(comments="")
    del files["word/comments.xml"]
    assert told(files) == ["примечания"]


@pytest.mark.parametrize("chunks", [{}, {"rId9": b"\x89PNG\r\n\x1a\n" + bytes(20)}])
def test_document_inside_the_document_that_cannot_be_read_is_a_problem(chunks: dict[str, bytes]):
    assert told(members(p("Ош") + '<w:altChunk r:id="rId9"/>', {}, "", {}, chunks)) == ["вложенный документ"]


def test_documents_inside_each_other_are_read_as_deep_as_archives():
    whole = docx(p("Ош"))
    for _ in range(8):
        whole = docx(p("Ош") + '<w:altChunk r:id="rId9"/>', chunks={"rId9": whole})
    document = read(whole)
    assert (document.text.count("Ош"), len(document.problems)) == (Limits().depth + 1, 1)


def test_smart_art_is_a_box():
    shape = '<w:drawing><a:graphic><dgm:relIds r:dm="diagramData"/></a:graphic></w:drawing>'
    words = "<dgm:pt><dgm:t><a:p><a:r><a:t>Сбор</a:t></a:r></a:p></dgm:t></dgm:pt>"
    files = made(p("Ход", r(shape)), diagramData=words)
    assert drawn(read(zipped(files))) == ["Ход", "box | Сбор"]


def test_nothing_to_read():
    with pytest.raises(EmptyError):
        read(docx(p("  ")))


def test_external_parts_are_never_opened():
    files = made(comments="")
    target = "file:///etc/passwd"
    files["word/_rels/document.xml.rels"] = relations(
        ("a", f"{OFFICE}/comments", target, "External"), ("b", f"{OFFICE}/styles", "../../../../etc/passwd", "")
    )
    assert read(zipped(files)).text == "Ош"


def ole(stream: str) -> bytes:
    """The beginning of an OLE file and a directory entry of it (MS-CFB)."""
    return bytes.fromhex("d0cf11e0a1b11ae1").ljust(1024, b"\0") + stream.encode("utf-16-le").ljust(128, b"\0")


def test_package_with_a_password():
    with pytest.raises(EncryptedError):
        read(ole("EncryptedPackage"))


def test_other_ole_file_is_damaged():
    with pytest.raises(DamagedError):
        read(ole("WordDocument"))


def test_zip_with_a_password():
    data = bytearray(docx(p("Ош")))
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(sign)
        while start >= 0:
            data[start + at] |= 1
            start = data.find(sign, start + 1)
    with pytest.raises(EncryptedError):
        read(bytes(data))
