"""Counts of found, missed, wrong and extra, for each field."""

import io
import json
import unicodedata

import pytest
from rich.console import Console
from spoiling import tables_of

from pipeline.errors import UsageError
from pipeline.evaluation import Evaluation, Slot, Verdict, evaluate, show
from pipeline.evaluation.compare import compare
from pipeline.evaluation.gold import Gold, stated
from pipeline.evaluation.published import shaped
from pipeline.tables import to_arrow
from pipeline.writers import write

EVENT = {
    "title": "Диалог о воде",
    "date_edtf": "XXXX-04-22",
    "venue": "Дом культуры села Кызыл-Туу",
    "participants_total": 43,
    "people": [
        {"name": "Асанов Бакыт", "role": ["speaker", "presenter"], "gender": "m"},
        {"name": "Усенова Айгуль Маратовна", "role": "moderator", "affiliations": [{"kind": "post", "post": "аким"}]},
    ],
    "proposals": [{"number": "1", "kind": "proposal", "text": "создать фонд", "person": "Асанов Бакыт"}],
}


def verdicts(found, gold=(EVENT,), scored=None):
    """Field → verdicts, for a report with that gold where `found` was published."""
    published = shaped(tables_of({"а.docx": {"events": found}}))["а.docx"]
    slots = compare(Gold("а.docx", tuple(gold), scored), published)
    told: dict[str, list[str]] = {}
    for slot in slots:
        told.setdefault(slot.field, []).append(slot.verdict.value)
    return told


def changed(**fields):
    return [{**EVENT, **fields}]


def test_gold_itself_is_right_in_every_slot():
    told = verdicts([EVENT])
    assert {one for of in told.values() for one in of} == {"right"}
    assert told["people.role"] == ["right", "right"]
    assert set(told) >= {"events", "affiliations", "proposals.person", "people.gender"}


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        ("дом культуры  села Кызыл — Туу.", "right"),
        ("Дом культуры сёл Кызыл-Туу", "near"),
        ("Мэрия города Ош", "wrong"),
        (None, "missed"),
    ],
)
def test_a_value_is_right_nearly_right_wrong_or_missed(found, verdict):
    assert verdicts(changed(venue=found))["venue"] == [verdict]


def test_a_value_that_is_not_due_is_extra():
    assert verdicts(changed(goal="мир"))["goal"] == ["extra"]


def test_numbers_codes_and_dates_are_never_nearly_right():
    assert verdicts(changed(participants_total=44))["participants_total"] == ["wrong"]
    assert verdicts(changed(date_edtf="XXXX-04-23"))["date_edtf"] == ["wrong"]


def test_an_inferred_year_is_not_held_against_a_date_without_one():
    assert verdicts(changed(date_edtf="2019?-04-22"))["date_edtf"] == ["right"]
    assert verdicts(changed(date_edtf="2019-04-22"))["date_edtf"] == ["wrong"]


def test_only_a_date_has_inferred_years():
    assert verdicts(changed(title="Итоги 2019? года"), gold=changed(title="Итоги XXXX года"))["title"] != ["right"]


def test_rows_are_paired_by_key_and_their_columns_compared():
    people = [{"name": "Усенова Айгуль Муратовна", "role": "speaker"}, {"name": "Некто"}]
    told = verdicts(changed(people=people, proposals=[]))
    assert told["people.name"] == ["missed", "near", "extra"]
    assert told["people.role"] == ["wrong"]
    assert told["affiliations"] == ["missed"]
    assert told["proposals.text"] == ["missed"]
    assert "proposals.person" not in told


def test_any_of_several_right_answers_is_right():
    people = [{"name": "Асанов Бакыт", "role": "presenter"}]
    assert verdicts(changed(people=people, proposals=[]))["people.role"] == ["right"]


@pytest.mark.parametrize(
    ("answers", "found", "verdict"),
    [
        (["Ош", None], "Ош", ["right"]),
        (["Ош", None], None, []),
        (["Ош", None], "Нарын", ["wrong"]),
        ([None, "Ош"], "Нарын", ["extra"]),
    ],
)
def test_where_nothing_is_one_of_the_right_answers_a_wrong_one_is_held_against_the_first(answers, found, verdict):
    told = verdicts(changed(settlement=found), gold=changed(settlement=answers))
    assert told.get("settlement", []) == verdict


def test_a_list_that_is_null_is_empty():
    told = verdicts([EVENT], gold=stated(changed(people=None)))
    assert told["people.name"] == ["extra", "extra"]


def test_only_scored_fields_count_and_parts_only_with_their_key():
    scored = frozenset({"venue", "people.role"})
    assert set(verdicts([EVENT], scored=scored)) == {"events", "venue"}
    assert set(verdicts([EVENT], scored=scored | {"people.name"})) == {"events", "venue", "people.name", "people.role"}


def test_events_of_a_digest_are_paired_by_what_they_say():
    other = {"title": "Семинар о земле", "date_edtf": "2020-05-01", "people": []}
    told = verdicts([other, EVENT], gold=[EVENT, other])
    assert {one for of in told.values() for one in of} == {"right"}
    bare = {"people": [{"name": "Некто"}], "goal": "мир"}, {"people": EVENT["people"], "goal": "труд"}
    assert verdicts(bare[::-1], gold=bare)["goal"] == ["right", "right"]
    assert verdicts([other], gold=[EVENT, other])["events"] == ["missed", "right"]
    assert verdicts([EVENT, other], gold=[other])["events"] == ["right", "extra"]


def test_events_stand_by_their_number():
    events = [{"document_id": "d", "event_id": f"d-{no}", "event_no": str(no), "title": no} for no in (10, 9)]
    told = shaped({"documents": [{"path": "а", "document_id": "d"}], "events": events})
    assert [event["title"] for event in told["а"]] == [9, 10]


@pytest.fixture
def folders(tmp_path):
    """Two reports with gold; of one everything was published but the venue, of the other nothing."""
    gold, tables = tmp_path / "gold", tmp_path / "extracted" / "latest"
    (gold / "2019").mkdir(parents=True)
    tables.mkdir(parents=True)
    (gold / "2019" / "й.docx.gold.json").write_text(json.dumps({"events": [EVENT]}), "utf-8")
    (gold / "б.docx.gold.json").write_text(json.dumps({"events": [EVENT], "scored": ["venue"]}), "utf-8")
    proposals = [{**EVENT["proposals"][0], "text": "создать фонды"}]
    path = unicodedata.normalize("NFD", "2019/й.docx")
    told = tables_of({path: {"events": changed(venue=None, proposals=proposals)}})
    write("parquet", {name: to_arrow(name, rows) for name, rows in told.items()}, tables)
    return gold, tables.parent


def test_figures_are_counts_over_all_reports(folders):
    evaluation = evaluate(*folders)
    venue, names = evaluation.fields["venue"], evaluation.fields["people.name"]
    assert (venue.support, venue.missed, venue.f1()) == (2, 2, 0.0)
    assert (names.support, names.right, names.f1()) == (2, 2, 1.0)
    assert (evaluation.reports, evaluation.perfect) == (2, 0)
    assert evaluation.core.support == 2 + 2 + 1 + 1 + 1
    assert [(slot.where, slot.verdict) for slot in evaluation.errors] == [
        ("2019/й.docx#1", Verdict.MISSED),
        ("2019/й.docx#1", Verdict.NEAR),
        ("б.docx#1", Verdict.MISSED),
    ]


def test_json_holds_strict_and_soft_figures_and_counts(folders):
    told = json.loads(json.dumps(evaluate(*folders).json()))
    assert told["fields"]["venue"] == {
        "strict": {"precision": 0.0, "recall": 0.0, "f1": 0.0},
        "soft": {"precision": 0.0, "recall": 0.0, "f1": 0.0},
        "support": 2,
        "found": 0,
        "missed": 2,
        "wrong": 0,
        "nearly": 0,
        "extra": 0,
    }
    nearly = told["fields"]["proposals.text"]
    assert (nearly["found"], nearly["wrong"], nearly["nearly"], nearly["soft"]["f1"]) == (0, 1, 1, 1.0)


def test_a_terminal_shows_figures_and_errors(folders):
    evaluation = evaluate(*folders)
    console = Console(width=120, record=True, file=io.StringIO())
    console.print(show.table(evaluation), *show.errors(evaluation))
    told = console.export_text()
    assert "people.name" in told
    assert "без единой ошибки: 0" in told
    assert "2019/й.docx#1  venue  пропущено\n    надо  Дом культуры села Кызыл-Туу\n    дано  —" in told


def test_figures_are_whole_on_a_narrow_terminal():
    slots = tuple(Slot("a#1", "participants_qualifier", "exact", "exact", Verdict.RIGHT) for _ in range(10_000))
    console = Console(width=80, record=True, file=io.StringIO())
    console.print(show.table(Evaluation(10_000, 0, slots)))
    told = console.export_text()
    assert "participants_qualifier 10000 10000" in told
    assert "…" not in told


def test_without_gold_or_tables_it_says_so_in_russian(folders, tmp_path):
    gold, tables = folders
    with pytest.raises(UsageError, match="эталонов"):
        evaluate(tables, tables)
    with pytest.raises(UsageError, match="таблиц"):
        evaluate(gold, gold)
