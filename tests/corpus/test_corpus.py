"""The corpus holds together: every report has gold, gold speaks of the report, and links inside it lead somewhere."""

import html
import json
import re
import unicodedata
from importlib import import_module
from pathlib import Path

import pytest

from make_samples import (
    APART,
    BY_A_STRANGER,
    BY_ANOTHER_AUTHOR,
    BY_STILL_OTHERS,
    BY_TWO_MORE,
    FAR,
    FOR_DEVELOPMENT,
    FRESH,
    FROM_AFAR,
    HERE,
    IN_KYRGYZ,
    IN_MANY_VOICES,
    KYRGYZ,
    MORE,
    NEXT,
    NOVEL,
    RAW,
    SET_APART,
    SHIPPED,
    WIDE,
    YET,
)

GOLDS = sorted(HERE.rglob("*.gold.json"), key=lambda path: path.name)
PRINTED = ("title", "goal", "address", "date_text", "outcome")
READABLE = (".txt", ".md", ".html")
MADE = (
    [(HERE / name, f"samples.{module}") for name, module in SHIPPED.items()]
    + [(MORE / name, f"samples.{module}") for name, module in FOR_DEVELOPMENT.items()]
    + [(FRESH / name, f"fresh_makers.{module}") for name, module in BY_ANOTHER_AUTHOR.items()]
    + [(YET / name, f"yet_makers.{module}") for name, module in BY_A_STRANGER.items()]
    + [(KYRGYZ / name, f"kyrgyz_makers.{module}") for name, module in IN_KYRGYZ.items()]
    + [(NOVEL / name, f"novel_makers.{module}") for name, module in IN_MANY_VOICES.items()]
    + [(NEXT / name, f"next_makers.{module}") for name, module in BY_TWO_MORE.items()]
    + [(WIDE / name, f"wide_makers.{module}") for name, module in BY_STILL_OTHERS.items()]
    + [(FAR / name, f"far_makers.{module}") for name, module in FROM_AFAR.items()]
    + [(APART / name, f"apart_makers.{module}") for name, module in SET_APART.items()]
)


def report(gold: Path) -> Path:
    folder = RAW if gold.parent == HERE else gold.parent
    return folder / gold.name.removesuffix(".gold.json")


def events(gold: Path) -> list[dict]:
    return json.loads(gold.read_text(encoding="utf-8"))["events"]


def answers(value: object) -> list:
    return value if isinstance(value, list) else [value]


def squeezed(text: str) -> str:
    text = html.unescape(re.sub(r"<[^>]+>|[*#]", "", text))
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text)).casefold()


def words(path: Path) -> str:
    data = path.read_bytes()
    try:
        return squeezed(data.decode("utf-8"))
    except UnicodeDecodeError:
        return squeezed(data.decode("cp1251"))


def test_every_report_has_gold_and_all_gold_has_its_report() -> None:
    folders = {RAW, MORE} | {gold.parent for gold in GOLDS} - {HERE}
    reports = {path for folder in folders for path in folder.iterdir() if not path.name.endswith(".gold.json")}
    assert reports == {report(gold) for gold in GOLDS}


@pytest.mark.parametrize(
    ("folder", "count"), [("more", 48), ("press", 40), ("fresh", 44), ("yet", 40), ("kyrgyz", 20), ("novel", 62)]
)
def test_the_sets_for_development_are_numbered_through(folder: str, count: int) -> None:
    numbers = sorted(int(gold.name[:2]) for gold in GOLDS if gold.parent.name == folder)
    assert numbers == list(range(1, count + 1))


@pytest.mark.parametrize(("made", "module"), MADE, ids=lambda value: getattr(value, "name", value))
def test_gold_that_is_made_is_the_gold_that_is_kept(made: Path, module: str) -> None:
    kept = made.with_name(f"{made.name}.gold.json")
    assert events(kept) == json.loads(json.dumps(import_module(module).GOLD))


@pytest.mark.parametrize("gold", GOLDS, ids=lambda path: path.name)
def test_talks_and_proposals_name_people_of_the_event(gold: Path) -> None:
    for event in events(gold):
        names = [person["name"] for person in event["people"]]
        assert len(names) == len(set(names))
        for row in event["presentations"] + event["proposals"]:
            assert {name for name in answers(row.get("person")) if name} <= set(names)


@pytest.mark.parametrize(
    "gold", [gold for gold in GOLDS if report(gold).suffix in READABLE], ids=lambda path: path.name
)
def test_what_gold_quotes_stands_in_the_report(gold: Path) -> None:
    told = words(report(gold))
    for event in events(gold):
        quoted = [event.get(column) for column in PRINTED]
        quoted += [row["title"] for row in event["presentations"]] + [row["text"] for row in event["topics"]]
        for value in quoted:
            assert any(one is None or squeezed(one).strip(".") in told for one in answers(value)), value
