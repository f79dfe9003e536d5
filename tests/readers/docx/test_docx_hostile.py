"""Files that mean harm, or are broken, give a Document or a ReadError."""

import random
from contextlib import suppress
from dataclasses import replace

import pytest
from docx_case import LIST_1
from docx_cases import CASES
from docx_made import (
    abstract,
    cell,
    control,
    docx,
    drawing,
    field,
    item,
    level,
    mark,
    members,
    num,
    p,
    r,
    row,
    style,
    table,
    zipped,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import DamagedError, LimitError, ReadError
from pipeline.readers.docx import read
from pipeline.settings import Limits, Settings

DEEP = 10_000
SEED = 20_220_614
LOL = "<!ENTITY l0 'lol'>" + "".join(f'<!ENTITY l{i + 1} "{f"&l{i};" * 10}">' for i in range(9))


def nested(opening: str, inside: str, closing: str, depth: int = DEEP) -> str:
    """Elements inside each other."""
    return opening * depth + inside + closing * depth


@pytest.mark.parametrize(
    "body",
    [
        nested("<w:tbl><w:tr><w:tc>", p("Ош"), "</w:tc></w:tr></w:tbl>"),
        nested("<w:sdt><w:sdtContent>", p("Ош"), "</w:sdtContent></w:sdt>"),
        p(nested("<w:sdt><w:sdtContent>", r("Ош"), "</w:sdtContent></w:sdt>")),
        p(nested("<w:smartTag>", r("Ош"), "</w:smartTag>")),
    ],
)
def test_elements_nested_ten_thousand_times(body: str):
    with pytest.raises(DamagedError):
        read(docx(body))


@pytest.mark.parametrize(
    "body",
    [
        nested("<w:tbl><w:tr><w:tc>", p("Ош"), "</w:tc></w:tr></w:tbl>", 82),
        nested("<w:customXml>", p("Ош"), "</w:customXml>", 200),
        p(nested("<w:smartTag>", r("Ош"), "</w:smartTag>", 200)),
    ],
)
def test_what_lies_too_deep_is_a_problem(body: str):
    document = read(docx(p("Нарын") + body))
    assert document.text == "Нарын"
    assert [problem.details["part"] for problem in document.problems] == ["слишком глубоко вложенный текст"]


def test_text_boxes_inside_each_other_are_read():
    body = p("дно")
    for _ in range(30):
        body = p(r(drawing(body)))
    assert read(docx(body)).text == "дно"


def with_entities(entities: str, inside: str) -> bytes:
    """A document with a document type, and something before its first paragraph."""
    files = members(p("Ош"), {}, "", {})
    document = str(files["word/document.xml"]).replace("<w:document", f"<!DOCTYPE d [{entities}]><w:document")
    files["word/document.xml"] = document.replace("<w:p>", f"{inside}<w:p>", 1)
    return zipped(files)


@pytest.mark.parametrize("inside", ["&l9;", '<w:p w:rsid="&l9;"/>'])
def test_entities_are_not_unfolded(inside: str):
    with pytest.raises(DamagedError):
        read(with_entities(LOL, inside))


def test_external_entity_is_not_read(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("тайна", encoding="utf-8")
    with pytest.raises(DamagedError):
        read(with_entities(f'<!ENTITY x SYSTEM "{secret.as_uri()}">', p("&x;")))


def test_part_that_unfolds_too_much():
    limits = Limits(unfolded_floor=100_000, ratio=10)
    with pytest.raises(LimitError) as error:
        read(docx(p("а" * 1_000_000)), Settings(limits=limits))
    assert error.value.code == "expands_too_much"


def test_what_is_not_opened_does_not_count():
    files = members(p("Ош"), {}, "", {}) | {"word/media/bomb.bin": bytes(5_000_000)}
    limits = Limits(unfolded_floor=100_000, ratio=10)
    assert read(zipped(files), Settings(limits=limits)).text == "Ош"


@pytest.mark.parametrize(
    ("limit", "code"),
    [("characters", "too_many_characters"), ("members", "too_many_members"), ("bytes", "too_large")],
)
def test_limits(limit: str, code: str):
    with pytest.raises(LimitError) as error:
        read(docx(p("Отчёт о семинаре")), Settings(limits=replace(Limits(), **{limit: 3})))
    assert error.value.code == code


def test_labels_have_an_end():
    definitions = abstract(1, level(0, "lowerRoman", "%1" * 1_000)) + num(1, 1)
    document = read(docx(item("x") * 100, numbering=definitions))
    assert len(document.blocks) == 100
    assert len(document.text) < 100 * 300


@pytest.mark.parametrize("number", ["-1", "99", "9" * 5_000, "٣", "1e9", "", "x"])
def test_absurd_numbers(number: str):
    said = f'w:val="{number}"'
    definitions = abstract(1, level(0, "lowerRoman", "%1.").replace('w:val="1"', said)) + num(1, 1)
    properties = f'<w:numPr><w:ilvl {said}/><w:numId w:val="1"/></w:numPr><w:outlineLvl {said}/>'
    cells = row(cell("ж", properties=f"<w:gridSpan {said}/>"), properties=f"<w:gridBefore {said}/>")
    document = read(docx(p("ж", properties=properties) + item("ж") + table(cells), numbering=definitions))
    assert document.text.count("ж") == 3


def test_circles_end():
    styles = style("A", based="B") + style("B", based="A")
    linked = style("N", f"<w:pPr>{LIST_1}</w:pPr>", type="numbering")
    definitions = abstract(1, inside='<w:numStyleLink w:val="N"/>') + num(1, 1)
    assert read(docx(p("x", style="A") + item("y"), styles=styles + linked, numbering=definitions)).text == "x\ny"


def survives(data: bytes) -> None:
    """Read; nothing but a ReadError may be raised."""
    with suppress(ReadError):
        read(data)


def test_truncated_files():
    data = docx(p("Ош"), styles=style("A"))
    for stop in range(0, len(data), 7):
        survives(data[:stop])


def test_bytes_changed_in_the_zip():
    chance = random.Random(SEED)
    for case in chance.sample(CASES, 40):
        data = bytearray(case.data)
        for _ in range(10):
            data[chance.randrange(len(data))] = chance.randrange(256)
            survives(bytes(data))


def test_elements_shuffled_in_the_xml():
    """Tags out of their places: well-formed or not, it is an outcome."""
    chance = random.Random(SEED)
    for _ in range(300):
        parts = ["".join(chance.choices(FRAGMENTS, k=12)) for _ in range(3)]
        survives(docx(parts[0], styles=parts[1], numbering=parts[2]))


FRAGMENTS = (
    *(p("x"), r("y"), item("z"), table(row("a", "b")), p(r(drawing(p("c")))), p(field(" PAGE ", r("1")))),
    *(style("A", based="A"), abstract(1, level(0, "decimal", "%1.")), num(1, 1), control(p("d")), cell("e"), row("f")),
    *(mark("begin"), mark("separate"), mark("end"), "<w:tc/>", "<w:tr/>", "<w:r/>", "<w:sdt/>", "<w:sdtContent/>"),
    *("<w:pPr/>", "<w:rPr><w:b/></w:rPr>", "<w:fldChar/>", "<w:instrText/>", "<w:vMerge/>", "<mc:AlternateContent/>"),
    *('<w:r><w:footnoteReference w:id="1"/></w:r>', "<w:sectPr/>", "<w:p>", "</w:p>", "&#0;", "<", "]]>"),
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes):
    survives(data)
    survives(b"PK\x03\x04" + data)
    survives(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + data)
