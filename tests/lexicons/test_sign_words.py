import re

import pytest

from pipeline import lexicons
from pipeline.assemble.checks.empty import CORE

ROWS = lexicons.read("signs")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["example"])
def test_each_sign_finds_its_example(row):
    assert re.search(row["pattern"], row["example"], re.I)


def test_every_core_field_has_its_signs():
    assert {row["column"] for row in ROWS} == set(CORE)


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("settlement", "Отчёт за 2021 г. В нём"),
        ("settlement", "жители сельских управ"),
        ("participants_total", "выделено 300 тысяч сомов"),
        ("venue", "в новом законе о музеях"),
        ("date_edtf", "закон принят 5 раз"),
    ],
)
def test_signs_are_not_seen_everywhere(column, text):
    rows = [row for row in ROWS if row["column"] == column and not row["where"].startswith("slot:")]
    assert not any(re.search(row["pattern"], text, re.I) for row in rows)
