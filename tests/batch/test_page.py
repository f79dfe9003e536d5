"""The page for the archivist: whole HTML, nothing from elsewhere, links that lead to the reports."""

import os
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from batch.places import QUICK
from pipeline.batch.page.figures import figures
from pipeline.batch.page.html import bars, months
from pipeline.tables import TABLES, to_arrow

VOID = {"meta", "br"}


class Reader(HTMLParser):
    """Checks that tags close, and collects addresses and text."""

    def __init__(self):
        super().__init__()
        self.open, self.addresses, self.text, self.tags = [], [], "", set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.addresses += [value for name, value in attrs if name in ("href", "src")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def read(place):
    reader = Reader()
    reader.feed((place.out / "latest" / "index.html").read_text())
    reader.close()
    assert reader.open == []
    return reader


@pytest.fixture
def shown(place):
    place.put("отчёт №1 <script>.txt", "event Съезд <b>«А» & Б</b>\nperson Осмонова")
    place.put("битый.txt", "damaged")
    place.run()
    return read(place)


def test_what_failed_and_what_was_understood_is_told_and_nothing_of_a_report_becomes_markup(shown):
    assert "Файл повреждён" in shown.text
    assert "Съезд <b>«А» & Б</b>" in shown.text
    assert "script" not in shown.tags


def whither(shown, place):
    """Where the links lead, as a browser goes; those within the page aside."""
    assert not [address for address in shown.addresses if re.match(r"\w+:|//", address)]
    outward = (unquote(address) for address in shown.addresses if not address.startswith("#"))
    return [Path(os.path.normpath(place.out / "latest" / address)) for address in outward]


@pytest.mark.parametrize("formats", [("parquet",), ("csv",), ("xlsx",), ("csv-for-excel", "csv"), ()])
def test_links_lead_to_tables_in_the_formats_that_there_are(place, formats):
    place.put("a.txt", "event Съезд")
    place.run(replace(QUICK, run=replace(QUICK.run, formats=formats)))
    assert [path for path in whither(read(place), place) if not path.exists()] == []


def test_every_link_leads_to_something_and_none_out_of_the_machine(shown, place):
    assert [path for path in whither(shown, place) if not path.exists()] == []
    assert "отчёт №1 <script>.txt" in {unquote(address).rsplit("/")[-1] for address in shown.addresses}


def test_an_empty_folder_has_a_page_too(place):
    place.run()
    told = read(place).text
    assert "положите в неё отчёты" in told
    assert told.count("Пока нечего показать.") == 7


def test_what_is_new_since_the_release_before_is_told_and_nothing_else(place):
    place.put("старый.txt", "event Съезд")
    place.put("ушёл.txt", "event Сход")
    place.run()
    assert "прочитанных заново файлов: 2." in read(place).text
    place.put("новый.txt", "event Форум\nevent Слёт")
    (place.raw / "ушёл.txt").unlink()
    place.run()
    came = read(place).text.split("Что пришло")[-1].split("Что понято")[0]
    assert "файлов: 2." in came
    assert "новый.txtпрочитан, мероприятий: 2" in came
    assert "ушёл.txtубран" in came
    assert "старый" not in came


def test_equal_causes_are_told_once_the_commonest_first_and_long_lists_are_folded(place):
    place.put("0.txt", "problem doubtful_ocr")
    for number in range(20):
        place.put(f"битый {number:02}.txt", f"damaged\n{number}")
    place.run()
    told = (place.out / "latest" / "index.html").read_text().split('id="troubles"')[1].split("</section>")[0]
    assert told.count('<p class="bad">') == 2
    assert told.index("Файл повреждён") < told.index("0.txt")
    assert told.split("<details>")[0].count("битый") == 8
    assert "<summary>Ещё 12</summary>" in told


def test_participants_are_counted_where_both_sexes_are_stated():
    rows = [
        {"participants_female": 10, "participants_male": 5},
        {"participants_female": 100, "participants_male": None},
    ]
    tables = {name: to_arrow(name, []) for name in TABLES} | {"events": to_arrow("events", rows)}
    found = figures(tables)
    assert (found.participants, found.stated) == ([("женщины", 10), ("мужчины", 5)], 1)


def test_bars_are_as_long_as_their_numbers():
    assert re.findall(r"width:([\d.]+)%", bars([("Ош", 4), ("Нарын", 1), ("Талас", 0)])) == ["100.0", "25.0", "0.0"]


def test_a_month_without_events_has_an_empty_cell():
    table = months({(2023, 2): 3, (2024, 12): 1})
    assert table.index("2024") < table.index("2023")
    assert table.count("<td") == 24
    assert table.count("·") == 22


def test_nothing_of_the_page_can_run_or_be_fetched_from_elsewhere(shown, place):
    told = (place.out / "latest" / "index.html").read_text()
    assert "default-src 'none'; style-src 'unsafe-inline'" in told
    assert shown.tags & {"script", "img", "iframe", "link", "object", "form"} == set()


def test_what_gave_no_event_or_was_passed_over_is_told_too_after_what_failed(place):
    place.put("рецепт.txt", "Взять муку.")
    place.put("битый.txt", "damaged")
    place.put("~$битый.txt", "x")
    (place.raw / "наружу").symlink_to("/etc")
    place.run()
    told = read(place).text.split("что делать")[-1].split("Что проверить")[0]
    assert told.index("битый.txt") < told.index("рецепт.txt")
    assert "если это отчёт, проверьте" in told
    assert "Это ссылка, которая ведёт за пределы папки" in told
    assert "~$" not in told


def test_numbers_in_names_are_put_in_order_as_numbers_however_long(place):
    for number in ("10", "9", "1" * 240):
        place.put(f"{number}.txt", f"damaged {number}")
    place.run()
    told = read(place).text
    assert told.index("9.txt") < told.index("10.txt") < told.index("1" * 240)
