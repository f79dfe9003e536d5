"""The page for the archivist: whole HTML, nothing from elsewhere, links that lead to the reports."""

import os
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from pipeline.batch.page.html import bars, months

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


def test_every_link_leads_to_something_and_none_out_of_the_machine(shown, place):
    latest = place.out / "latest"
    for address in shown.addresses:
        assert not re.match(r"\w+:|//", address), address
        if not address.startswith("#"):
            assert Path(os.path.normpath(f"{latest}/{unquote(address)}")).exists(), address  # as a browser goes
    assert "отчёт №1 <script>.txt" in {unquote(address).rsplit("/")[-1] for address in shown.addresses}


def test_an_empty_folder_has_a_page_too(place):
    place.run()
    assert "Все файлы прочитаны." in read(place).text


def test_bars_are_as_long_as_their_numbers():
    assert re.findall(r"width:([\d.]+)%", bars([("Ош", 4), ("Нарын", 1), ("Талас", 0)])) == ["100.0", "25.0", "0.0"]


def test_a_month_without_events_has_an_empty_cell():
    table = months({(2023, 2): 3, (2024, 12): 1})
    assert table.index("2024") < table.index("2023")
    assert table.count("<td") == 24
    assert table.count("·") == 22
