"""`letopis run` as a whole process: what it says, how it ends, what it leaves."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

FAKED = Path(__file__).parents[1] / "batch" / "letopis_faked.py"


class Run:
    """A run of the faked program over one folder."""

    def __init__(self, root):
        self.raw, self.out = root / "raw", root / "out"
        self.raw.mkdir()

    def put(self, name, text):
        path = self.raw / name
        path.write_text(text)
        os.utime(path, (1e9, 1e9))

    def start(self, *words, env=None, cwd=None):
        command = [sys.executable, FAKED, "run", self.raw, self.out, *words]
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(command, text=True, env=env, cwd=cwd, start_new_session=True, **streams)

    def __call__(self, *words, **more):
        process = self.start(*words, **more)
        said, errors = process.communicate(timeout=60)
        return process.returncode, said, errors

    def rows(self, table="documents"):
        import pyarrow.parquet as pq

        return pq.read_table(self.out / "latest" / f"{table}.parquet").to_pylist()


@pytest.fixture
def run(tmp_path):
    return Run(tmp_path)


def until(met, seconds=20):
    end = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < end, "it does not come"
        time.sleep(0.02)


def test_all_well_is_0_and_the_summary_says_what_was_done(run):
    run.put("a.txt", "event Съезд")
    code, said, log = run()
    assert code == 0
    assert "прочитано 1" in said
    assert json.loads(log.splitlines()[-1])["path"] == "a.txt"
    code, said, log = run()
    assert (code, log) == (0, "")
    assert "ничего нового" in said


def test_a_quiet_run_speaks_only_of_what_is_wrong(run):
    run.put("a.txt", "event Съезд")
    assert run("--quiet") == (0, "", "")
    run.put("b.txt", "damaged")
    code, said, log = run("--quiet")
    assert (code, log) == (1, "")
    assert "b.txt: Файл повреждён" in said


def test_an_empty_folder_is_well_and_said_to_be_empty(run):
    code, said, _ = run()
    assert code == 0
    assert "нет ни одного файла" in said
    assert run.rows() == []


def test_a_run_that_finds_nothing_new_loads_nothing_heavy(run):
    run.put("a.txt", "event Съезд")
    run()
    code, _, imported = run(env={**os.environ, "PYTHONPROFILEIMPORTTIME": "1"})
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in imported.splitlines()}
    assert code == 0
    assert "pipeline" in loaded
    assert not {"spacy", "numpy", "pandas", "pyarrow", "lxml", "pymorphy3", "PIL", "tesserocr"} & loaded


def test_a_file_that_needs_a_look_is_1_and_is_named_with_advice(run):
    run.put("a\x1b[31m.txt", "damaged")
    code, said, _ = run()
    assert code == 1
    assert "a\\x1b[31m.txt: Файл повреждён" in said


def test_what_cannot_run_is_3_and_says_why_without_a_traceback(run):
    run.raw.rmdir()
    code, _, errors = run()
    assert code == 3
    assert "Нет папки с отчётами" in errors
    run.out.rename(run.out.with_name("elsewhere"))
    run.out.write_text("a file")
    code, _, errors = run()
    assert code == 3
    assert "Это не папка" in errors
    assert "Traceback" not in errors


@pytest.mark.skipif(not __file__.isascii(), reason="without UTF-8 Python itself does not find what lies here")
def test_a_bare_environment_as_crons_is_enough(run):
    run.put("отчёт.txt", "event Съезд")
    bare = {"PATH": "/usr/bin:/bin", "LANG": "C", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    code, said, _ = run(env=bare, cwd="/")
    assert code == 0
    assert "прочитан 1" in said
    assert [row["path"] for row in run.rows()] == ["отчёт.txt"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP], ids=lambda number: number.name)
def test_a_signal_ends_the_run_within_seconds_publishes_what_is_done_and_leaves_no_process(run, number):
    run.put("a.txt", "event Съезд")
    run.put("b.txt", "hang")
    process = run.start()
    logs = run.out / ".letopis" / "logs" / "1.jsonl"
    until(lambda: logs.exists() and "a.txt" in logs.read_text())
    os.killpg(process.pid, number)
    began = time.monotonic()
    said, _ = process.communicate(timeout=30)
    assert time.monotonic() - began < 10
    assert process.returncode == 3
    assert "прерван" in said
    assert {row["path"]: row["status"] for row in run.rows()} == {"a.txt": "ok", "b.txt": "skipped"}
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


def test_after_a_kill_the_next_run_finishes_the_work(run):
    for number in range(5):
        run.put(f"{number}.txt", f"event Съезд {number}\nsleep 0.3")
    process = run.start("--jobs", "1")
    logs = run.out / ".letopis" / "logs" / "1.jsonl"
    until(lambda: logs.exists() and len(logs.read_text().splitlines()) >= 2)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    assert not (run.out / "latest").exists()
    code, said, _ = run()
    assert code == 0
    assert "прочитано 5" not in said, "what was done before counts"
    assert [row["status"] for row in run.rows()] == ["ok"] * 5
    assert len(run.rows("events")) == 5


def test_a_run_goes_on_when_nobody_listens_any_more(run):
    for number in range(3):
        run.put(f"{number}.txt", f"event Съезд {number}\nsleep 0.2")
    process = run.start("--jobs", "1")
    process.stderr.close()
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "прочитано 3" in said


def test_two_runs_at_once_give_one_that_works_and_one_that_leaves_or_waits(run):
    run.put("a.txt", "event Съезд\nsleep 1")
    first = run.start()
    until(lambda: (run.out / ".letopis" / "logs" / "1.jsonl").exists())
    code, _, errors = run()
    assert code == 3
    assert f"процесс {first.pid}" in errors
    code, said, _ = run("--wait")
    assert code == 0
    assert "ничего нового" in said
    first.communicate()
    assert first.returncode == 0
