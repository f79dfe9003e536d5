"""`tools/quality` counts, guesses and writes as it says."""

import json

import pytest

from pipeline.assemble import trust
from pipeline.evaluation.slots import Slot, Verdict
from tools.quality import crossed, lexicon, page
from tools.quality.causes import ALIEN, BOUNDS, FORM, OTHER, UNSEEN, cause
from tools.quality.chance import Guess, features, fitted, line
from tools.quality.corpus import blind, samples
from tools.quality.discount import discount, lowered
from tools.quality.judged import Judged, Value, Whole, judge
from tools.quality.reliability import bins, error
from tools.quality.shares import counted

DATE = ("date_edtf", "date.label")


def _report(*values, events=()):
    return Judged(None, (), values, events)


def _event(*keys, right=True):
    return Whole(keys, (), False, right)


def test_a_report_is_judged_value_by_value(tmp_path):
    report = tmp_path / "отчёт.md"
    text = "# Семинар «Вода»\n\nДата: 5 мая 2019 г.\n\nМесто: г. Ош\n\nУчастники: 13 человек\n"
    report.write_text(text, encoding="utf-8")
    gold = {"events": [{"title": "Семинар «Вода»", "date_edtf": "2019-05-05", "settlement": "Талас"}]}
    (tmp_path / "отчёт.md.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    sample = next(one for one in samples(tmp_path) if one.path == report)
    judged = judge(sample)
    found = {value.key: value.right for value in judged.values}
    assert found[DATE] is True
    assert found["settlement", "place.label"] is False
    (event,) = judged.events
    assert DATE in event.values
    assert not event.right


def test_the_blind_reports_are_left_alone():
    paths = [one.path.as_posix() for one in samples(None)]
    assert any("press/01_" in path for path in paths)
    assert not any("press/02_" in path for path in paths)
    kept = [one.path.as_posix() for one in blind()]
    assert any("press/02_" in path for path in kept)
    assert set(kept).isdisjoint(paths)


def test_few_values_are_drawn_to_what_is_usual():
    many = _report(*[Value(DATE, True)] * 90, *[Value(("date_edtf", "date.first"), False)])
    shares = counted([many])
    assert shares.share(*DATE) > 0.97
    assert 0.5 < shares.share("date_edtf", "date.first") < shares.share("date_edtf", "date.unseen")


def test_the_more_of_its_values_look_odd_the_less_is_an_events_chance():
    sure, unsure = _event(DATE), _event(DATE, ("venue", "venue.lead?"), right=False)
    weights = fitted([sure, unsure] * 20)
    assert trust.chance(features(sure), weights) > trust.chance(features(unsure), weights)


def test_the_line_is_as_low_as_enough_of_what_is_above_allows():
    guesses = [Guess(0.9, False, True), Guess(0.8, False, True), Guess(0.7, False, False), Guess(0.95, True, False)]
    assert line(guesses) == 0.8
    assert line([Guess(0.9, False, False)]) > 1
    assert line([Guess(0.9, False, True), Guess(0.9, False, False)]) > 1  # those of one chance pass together


def test_each_report_is_guessed_at_once_in_each_division():
    reports = [_report(Value(DATE, no % 2 == 0), events=(_event(DATE, right=no % 2 == 0),)) for no in range(12)]
    assert len(list(crossed.values(reports))) == len(list(crossed.events(reports))) == 12 * crossed.ROUNDS


def test_what_blind_reports_show_is_taken_off():
    said = [(0.9, True), (0.9, False), (0.8, True), (0.7, False)]
    less = discount(said)
    assert less > 0
    assert sum(lowered(chance, less) for chance, _ in said) == pytest.approx(2, abs=1e-6)
    assert float(list(lexicon.calibration(counted([_report(*[Value(DATE, True)] * 9)]), less))[1].split("\t")[4]) < 0.9


def test_honest_confidence_has_no_error():
    assert error(bins([(0.75, True)] * 3 + [(0.75, False)])) == 0
    assert error(bins([(0.9, False)] * 2)) == pytest.approx(0.9)


def _slot(verdict, gold, found, field="venue"):
    return Slot("а.txt#1", field, gold, found, verdict)


def test_errors_have_causes():
    assert cause(_slot(Verdict.MISSED, "зал", None), []) == UNSEEN
    assert cause(_slot(Verdict.EXTRA, None, "зал"), []) == ALIEN
    assert cause(_slot(Verdict.NEAR, "двор мечети", "двор мечети по"), []) == BOUNDS
    assert cause(_slot(Verdict.WRONG, "двор", "зал"), []) == OTHER
    swapped = [
        _slot(Verdict.MISSED, "Чотонова Бурмагүл", None, "people.name"),
        _slot(Verdict.EXTRA, None, "Бурмагүл Чотонова", "people.name"),
    ]
    assert {cause(slot, swapped) for slot in swapped} == {FORM}


def test_what_is_written_can_be_read(tmp_path):
    shares = counted([_report(*[Value(DATE, True)] * 9)])
    lines = list(lexicon.calibration(shares, 0.0))
    assert lines[0].split("\t") == ["field", "key", "right", "of", "share"]
    assert {len(line.split("\t")) for line in lines} == {5}
    named = [line.split("\t")[0] for line in lexicon.trust((1.0, -2.0, -3.0, -4.0), 0.9)]
    assert named == ["name", "bias", "empties", "doubts", "people", "line"]


def test_sections_stand_between_their_marks(tmp_path):
    made = tmp_path / "a.md"
    made.write_text("до\n<!-- x -->\nстарое\n<!-- /x -->\nпосле\n", encoding="utf-8")
    page.written(made, [("x", "новое")])
    assert made.read_text(encoding="utf-8") == "до\n<!-- x -->\n\nновое\n\n<!-- /x -->\nпосле\n"
    with pytest.raises(ValueError, match="no marks"):
        page.written(made, [("y", "")])
