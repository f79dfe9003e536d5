"""Our figures are those of the shared scorer, on gold spoiled in many ways."""

import csv
import importlib.util
import json
import unicodedata
from pathlib import Path

import pytest
from spoiling import spoiled, tables_of

from pipeline.evaluation import evaluate

SHARED = Path(__file__).parents[3] / "shared"
SCORER = SHARED / "bench" / "score.py"
pytestmark = pytest.mark.skipif(not SCORER.exists(), reason="the shared scorer does not lie beside this checkout")
NOTHING = {"strict": 1.0, "soft": 1.0, "p": 1.0, "r": 1.0, "n": 0}


@pytest.fixture(scope="module")
def scorer():
    import sys

    spec = importlib.util.spec_from_file_location("shared_score", SCORER)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def gold_of(folder):
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.gold.json")}
    return {
        unicodedata.normalize("NFD", name.removesuffix(".gold.json")): json.loads(path.read_text("utf-8"))
        for name, path in files.items()
    }


def publish(tables, folder):
    """CSV as text only: a cell without a value is empty."""
    for name, rows in tables.items():
        columns = list(dict.fromkeys(column for row in rows for column in row))
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns or ["event_id"])
            writer.writeheader()
            writer.writerows({column: "" if value is None else value for column, value in row.items()} for row in rows)


def theirs(scorer, gold, tables):
    return scorer.summary(*scorer.score(gold, tables))


def ours(evaluation):
    """Our figures in the shape of theirs."""

    def both(counts):
        return {"strict": round(counts.f1(), 4), "soft": round(counts.f1(soft=True), 4)}

    return {
        "reports": evaluation.reports,
        "perfect": evaluation.perfect,
        "core": both(evaluation.core),
        "all": both(evaluation.all),
        "fields": {
            field: both(counts)
            | {"p": round(counts.precision(), 4), "r": round(counts.recall(), 4), "n": counts.support}
            for field, counts in evaluation.fields.items()
        },
    }


@pytest.mark.parametrize("reports", ["dev", "real"])
def test_gold_as_it_is_scores_one(reports, tmp_path):
    folder = SHARED / "reports" / reports
    publish(tables_of(gold_of(folder)), tmp_path)
    evaluation = evaluate(folder, tmp_path)
    assert evaluation.perfect == evaluation.reports > 0
    assert evaluation.errors == ()
    assert {counts.f1() for counts in evaluation.fields.values()} == {1.0}


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("reports", ["dev", "real"])
def test_all_figures_agree_on_spoiled_tables(scorer, reports, seed, tmp_path):
    folder = SHARED / "reports" / reports
    publish(spoiled(tables_of(gold_of(folder)), seed), tmp_path)
    expected, told = theirs(scorer, folder, tmp_path), ours(evaluate(folder, tmp_path))
    expected["fields"] = {field: figures for field, figures in expected["fields"].items() if figures != NOTHING}
    told["fields"] = {field: figures for field, figures in told["fields"].items() if figures != NOTHING}
    assert told == expected
    assert told["all"]["strict"] < 1


def test_nothing_published_for_any_report_is_nothing_found(scorer, tmp_path):
    folder = SHARED / "reports" / "real"
    publish({"documents": [], "events": []}, tmp_path)
    evaluation = evaluate(folder, tmp_path)
    assert ours(evaluation)["all"] == theirs(scorer, folder, tmp_path)["all"] == {"strict": 0.0, "soft": 0.0}
    assert {slot.verdict for slot in evaluation.errors} == {"missed"}
