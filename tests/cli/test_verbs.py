"""What the verbs beside `run` say and how they end."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

FAKED = Path(__file__).parents[1] / "batch" / "letopis_faked.py"
REPORT = """# Круглый стол «Чистая вода»

5 июня 2024 года в г. Ош прошёл круглый стол. Модератор – Айгуль Осмонова. Участвовало 12 человек.
"""


def put(path, text):
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    os.utime(path, (1e9, 1e9))
    return path


@pytest.fixture
def done(tmp_path):
    """An output folder after a run over a good and a damaged file."""
    put(tmp_path / "raw" / "a.txt", "event Съезд")
    put(tmp_path / "raw" / "b.txt", "damaged")
    command = [sys.executable, FAKED, "run", tmp_path / "raw", tmp_path / "out"]
    assert subprocess.run(command, capture_output=True).returncode == 1
    return tmp_path / "out"


def test_status_names_what_needs_a_look_and_the_last_runs(letopis, done):
    code, told, _ = letopis("status", str(done))
    assert code == 1
    assert "прочитан 1, не прочитан 1" in told
    assert "b.txt: Файл повреждён" in told
    assert "прочитано 2" in told
    code, told, _ = letopis("status", str(done), "--json")
    assert json.loads(told)["troubles"][0]["code"] == "damaged"


def test_status_before_the_first_run_says_what_to_do(letopis, tmp_path):
    code, _, errors = letopis("status", str(tmp_path))
    assert code == 3
    assert "letopis run" in errors


def test_verify_says_whether_all_agrees_and_mends_it(letopis, done):
    assert letopis("verify", str(done)) == (0, "Всё сходится.\n", "")
    (done / "latest" / "csv" / "events.csv").write_text("")
    code, told, _ = letopis("verify", str(done), "--json")
    assert (code, [one["code"] for one in json.loads(told)]) == (1, ["bytes"])
    code, told, _ = letopis("verify", str(done), "--repair")
    assert code == 0
    assert "Построен выпуск 2" in told


def test_schedule_prints_for_the_present_folders(letopis, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, told, _ = letopis("schedule", "--at", "23:05")
    assert code == 0
    assert f'ReadOnlyPaths="-{tmp_path}/raw_reports"' in told
    assert "OnCalendar=*-*-* 23:05:00" in told
    assert "--settings" not in told
    assert letopis("schedule", "--at", "25:00")[0] == 2


def test_what_is_scheduled_keeps_the_settings_of_the_present_folder(letopis, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "letopis.toml", "[run]\nkeep_releases = 3\n")
    _, told, _ = letopis("schedule")
    assert told.count(f"--settings {tmp_path}/letopis.toml") == 1
    assert told.count(f'--settings "{tmp_path}/letopis.toml"') == 1


def test_show_puts_the_passage_beside_each_value(letopis, tmp_path):
    path = put(tmp_path / "raw" / "отчёт.md", REPORT)
    code, told, _ = letopis("show", str(path))
    assert code == 0
    assert "Участников: 12" in told
    assert "⟦12⟧ человек" in told
    assert "Осмонова Айгуль" in told
    code, told, _ = letopis("show", str(path), "--json")
    (one,) = json.loads(told)
    assert [one["text"][row["start"] : row["end"]] for row in one["evidence"]] == [
        row["text"] for row in one["evidence"]
    ]


def test_show_of_what_is_no_report_says_so(letopis, tmp_path):
    code, told, _ = letopis("show", str(put(tmp_path / "a.txt", "Рецепт: взять муку.")))
    assert code == 1
    assert "не найдено ни одного мероприятия" in told
    code, _, errors = letopis("show", str(tmp_path / "nowhere"))
    assert code == 2
    assert "его нет" in errors


def test_doctor_tells_what_is_read_here_and_what_is_missing_how_to_get(letopis, monkeypatch):
    from pipeline.readers import office

    monkeypatch.setattr(office, "command", lambda: "")
    code, told, _ = letopis("doctor")
    assert code == 1
    assert "НЕТ   LibreOffice: не найдено (doc, rtf)\n      Поставьте: sudo apt install libreoffice" in told
    assert "docx, pdf" in told


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_a_signal_ends_every_verb_with_3_and_without_a_traceback(letopis, monkeypatch, number):
    from pipeline.cli import checks

    monkeypatch.setattr(checks, "checks", lambda: os.kill(os.getpid(), number))
    assert letopis("doctor") == (3, "", "Прервано.\n")


def test_a_folder_that_may_not_be_read_is_told_of_in_words(letopis, tmp_path, monkeypatch):
    put(tmp_path / "raw" / "a.txt", "event Съезд")
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    code, _, errors = letopis("status", str(tmp_path / "raw"))
    assert (code, "прогонов ещё не было" in errors) == (3, True)


def test_evaluate_reads_the_reports_beside_the_gold(letopis, tmp_path):
    put(tmp_path / "отчёт.md", REPORT)
    put(tmp_path / "отчёт.md.gold.json", json.dumps({"events": [{"settlement": "Ош", "participants_total": 13}]}))
    code, told, _ = letopis("evaluate", str(tmp_path), "--json")
    assert code == 0
    fields = json.loads(told)["fields"]
    assert fields["settlement"]["found"] == 1
    assert fields["participants_total"]["wrong"] == 1


def test_evaluate_says_which_gold_has_no_report_beside_it(letopis, tmp_path):
    put(tmp_path / "нет.md.gold.json", json.dumps({"events": [{"settlement": "Ош"}]}))
    code, told, errors = letopis("evaluate", str(tmp_path), "--json")
    assert code == 0
    assert "нет отчётов: 1, первый нет.md" in errors
    assert json.loads(told)["fields"]["settlement"]["missed"] == 1


def test_evaluate_without_gold_is_a_wrong_command(letopis, tmp_path):
    assert letopis("evaluate", str(tmp_path), str(tmp_path))[0] == 2


def test_watch_takes_what_comes_and_ends_when_asked(tmp_path):
    put(tmp_path / "raw" / "a.txt", "event Съезд")
    command = [sys.executable, FAKED, "watch", tmp_path / "raw", tmp_path / "out", "--every", "30"]
    process = subprocess.Popen(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert "прочитано 1" in process.stdout.readline()
    time.sleep(0.5)
    put(tmp_path / "raw" / "b.txt", "event Форум")
    lines = iter(process.stdout.readline, "")
    assert "прочитано 1" in next(line for line in lines if line.startswith("Прогон")), "well before the 30 seconds"
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=20)
    assert process.returncode == 0
    assert (tmp_path / "out" / "latest").resolve().name == "2"
