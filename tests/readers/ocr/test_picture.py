"""Light, grain, dust, orientation, skew, rules, stamps, sheets: what is made good before anything is recognised."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pipeline.readers.ocr import turning
from pipeline.readers.ocr.dust import dusted
from pipeline.readers.ocr.picture import even, grain, ink, smooth, unruled
from pipeline.readers.ocr.regions import regions
from pipeline.readers.ocr.rules import rules, without
from pipeline.readers.ocr.sheet import cut_out
from pipeline.readers.ocr.stamps import grey as in_grey
from pipeline.readers.ocr.stamps import unstamped
from pipeline.readers.ocr.view import whole
from tests.readers.ocr.sheets import face, grey, needs_font, sheet

pytestmark = needs_font


def test_uneven_light_is_made_even() -> None:
    """Paper that fades from 250 to 90 is white everywhere, and ink stays ink."""
    page = grey(sheet())
    shade = np.linspace(1.0, 0.35, page.shape[1])
    lit = even((page * shade).astype(np.uint8))
    paper = lit[5:40, 40:-40]
    assert paper.min() > 235
    assert 0.8 < ink(lit).sum() / ink(page).sum() < 1.2


def test_grain_is_measured_and_softened() -> None:
    noise = np.random.default_rng(1).normal(0, 20, grey(sheet()).shape)
    noisy = np.clip(grey(sheet()) * 0.8 + 40 + noise, 0, 255).astype(np.uint8)
    assert grain(grey(sheet())) < 2
    assert grain(smooth(noisy)) < 0.7 * grain(noisy)


def test_dust_goes_and_list_numbers_stay() -> None:
    page = sheet(("1. Состояние колодцев", "2. Порядок забора"), width=1400)
    draw = ImageDraw.Draw(page)
    for x, y in ((1200, 70), (1300, 150), (900, 20)):
        draw.ellipse((x, y, x + 5, y + 5), fill=0)
    clean, mask = dusted(grey(page), ink(grey(page)))
    assert np.array_equal(clean, grey(sheet(("1. Состояние колодцев", "2. Порядок забора"), width=1400)))
    assert np.array_equal(mask, ink(clean))


@pytest.mark.parametrize("angle", [-7.0, -2.0, -0.4, 0.0, 1.5, 10.0])
def test_skew_is_found_to_a_quarter_of_a_degree(angle: float) -> None:
    turned = sheet(width=1400).rotate(-angle, Image.Resampling.BICUBIC, fillcolor=255)
    assert abs(turning.skew(ink(grey(turned)))[0] - angle) <= 0.25


@pytest.mark.parametrize(("turn", "lies"), [(0, False), (90, True), (180, False), (270, True)])
def test_lines_that_run_up_or_down_are_seen(turn: int, lies: bool) -> None:
    page = sheet().rotate(turn, expand=True)
    assert turning.lies(unruled(ink(grey(page)))) is lies


def test_rules_are_found_and_painted_over() -> None:
    page = sheet()
    draw = ImageDraw.Draw(page)
    draw.line((40, 40, 960, 40), 0, 3)
    draw.line((500, 40, 500, 400), 0, 2)
    found = rules(grey(page))
    assert sorted(rule.horizontal for rule in found) == [False, True]
    (level,) = (rule for rule in found if rule.horizontal)
    assert np.allclose(level, (40, 40, 960, 40), atol=12)
    assert without(grey(page), found)[38:44, 60:480].min() == 255


def test_text_has_no_rules() -> None:
    assert rules(grey(sheet())) == []


@pytest.mark.parametrize("colour", [(50, 70, 190), (200, 30, 40), (90, 40, 160)])
def test_a_coloured_stamp_is_taken_out(colour: tuple[int, int, int]) -> None:
    page = sheet(width=1200).convert("RGB")
    ImageDraw.Draw(page).ellipse((300, 80, 620, 400), outline=colour, width=9)
    assert np.abs(in_grey(page).astype(int) - grey(sheet(width=1200))).mean() < 2.5
    assert in_grey(page)[235:245, 300:309].min() > 140


def test_a_stamp_at_the_edge_of_a_picture_of_any_size() -> None:
    page = Image.new("RGB", (603, 450), "white")
    ImageDraw.Draw(page).ellipse((400, 250, 640, 490), fill=(30, 60, 200))
    assert in_grey(page).shape == (450, 603)


def test_a_blue_heading_is_no_stamp() -> None:
    page = sheet().convert("RGB")
    ImageDraw.Draw(page).text((60, 8), "Синий заголовок в строку", (46, 116, 181), face(34))
    assert np.array_equal(in_grey(page), grey(page))


def test_a_pale_stamp_is_taken_out_and_grey_print_is_not() -> None:
    page = sheet(width=1200)
    draw = ImageDraw.Draw(page)
    draw.text((60, 8), "Серый заголовок", 125, face(34))
    stamped = np.minimum(grey(page), 255 - np.zeros_like(grey(page)))
    ring = Image.new("L", page.size, 255)
    ImageDraw.Draw(ring).ellipse((300, 80, 620, 400), outline=150, width=9)
    clean = unstamped(np.minimum(stamped, grey(ring)))
    assert clean[235:245, 300:309].min() > 200
    assert clean[:50].min() < 130


def test_a_photographed_sheet_is_cut_out_and_points_lead_back() -> None:
    page = sheet(width=1200).resize((1200, 1600))
    table = Image.new("L", (1600, 2000), 60)
    quad = (-180, -140, 40, 1900, 1360, 1840, 1420, -60)
    laid = page.transform((1600, 2000), Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor=60)
    table.paste(laid)
    view = cut_out(whole(grey(table)))
    assert view.picture.shape != (2000, 1600)
    assert view.picture[:20].min() > 150
    height, width = view.picture.shape
    x, y, depth = view.back @ np.array([width / 2, height / 2, 1.0])
    assert 600 < x / depth < 1000
    assert 700 < y / depth < 1300


def test_a_scan_that_fills_the_picture_is_left_as_it_is() -> None:
    view = whole(grey(sheet()))
    assert cut_out(view) is view


def test_turning_and_rotating_lead_back() -> None:
    """A point of the turned picture is taken to where it was."""
    view = whole(grey(sheet()))
    height, width = view.picture.shape
    x, y, _ = view.turned(1).back @ np.array([height - 1.0, 0.0, 1.0])
    assert (round(x), round(y)) == (0, 1)
    middle = view.rotated(5).back @ np.array([width / 2, height / 2, 1.0])
    assert np.allclose(middle[:2], (width / 2, height / 2))


def test_two_columns_are_read_one_by_one() -> None:
    page = Image.new("L", (1500, 1000), 255)
    for x in (60, 800):
        page.paste(sheet(("участники семинара обсудили все",) * 18, 640, 30, 48, 30), (x, 60))
    assert len(regions(ink(grey(page)), [])) == 2
    assert len(regions(ink(grey(sheet())), [])) == 1


def test_a_heading_in_much_larger_type_is_read_by_itself() -> None:
    """Beside small lines Tesseract gives «Кр й стол «Вода»."""
    page = sheet(("", "", *["участники семинара обсудили все"] * 6))
    ImageDraw.Draw(page).text((60, 30), "Круглый стол «Вода»", 0, face(72))
    (_, _, _, low), (_, top, _, _) = regions(ink(grey(page)), [])
    assert 90 < low <= top + 16 < 180
