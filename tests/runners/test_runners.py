"""Whatever a task does to its worker, it costs that task only."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline import runners
from pipeline.errors import RunError
from pipeline.runners import vitals
from pipeline.runners.job import Bounds, Failure, Job

BOUNDS = Bounds(jobs=1, seconds=5, silence=5, memory=500_000_000)


def carried(tasks, name="processes", stop=lambda: False, argument=None, **bounds):
    bounds = Bounds(**{**_fields(BOUNDS), **bounds})
    with runners.crew(name, Job("bad_jobs:obey", argument), bounds, stop) as carry:
        return list(carry(tasks))


def values(done):
    return {one.task: one.value for one in done}


def _fields(bounds):
    return {name: getattr(bounds, name) for name in bounds.__slots__}


@pytest.mark.parametrize("name", list(runners.RUNNERS))
def test_every_runner_gives_each_task_its_value(name):
    assert values(carried([f"say {n}" for n in range(7)], name, jobs=2)) == {f"say {n}": str(n) for n in range(7)}


@pytest.mark.parametrize("name", list(runners.RUNNERS))
def test_an_unforeseen_exception_is_a_failure_of_that_task_and_names_its_place(name):
    failed, well = carried(["raise", "say on"], name)
    assert failed.value.code == "internal_error"
    assert "our bug" in failed.value.detail
    assert well.value == "on"


@pytest.mark.parametrize("name", list(runners.RUNNERS))
def test_a_job_that_cannot_be_prepared_stops_the_run_with_its_reason(name):
    with pytest.raises(RunError, match="no such model"):
        carried(["say on"], name, argument="broken")


def test_a_crash_by_signal_costs_that_task_only():
    done = values(carried(["say a", "crash", "leave", "say b"]))
    assert done == {
        "say a": "a",
        "crash": Failure("crash", "SIGSEGV"),
        "leave": Failure("crash", "exit code 3"),
        "say b": "b",
    }


def test_a_hanging_task_meets_the_silence_deadline_and_a_busy_one_only_the_total():
    done = values(carried(["hang", "spin", "say on"], seconds=1.2, silence=0.4))
    assert "no sign of life" in done["hang"].detail
    assert "not done after" in done["spin"].detail
    assert done["hang"].code == done["spin"].code == "timeout"
    assert done["say on"] == "on"


def test_a_worker_that_outgrows_its_memory_costs_that_task_only():
    done = values(carried(["say a", "eat", "say b"]))
    assert (done["eat"].code, done["say b"]) == ("memory", "b")


def test_what_a_worker_starts_counts_against_its_memory():
    done = values(carried(["breed", "say b"], memory=250_000_000, seconds=20, silence=20))
    assert (done["breed"].code, done["say b"]) == ("memory", "b")
    assert vitals.descendants(os.getpid()) == []


def test_a_task_is_tried_again_in_a_fresh_worker_where_the_old_one_may_be_to_blame():
    assert values(carried(["note used", "crash_if_used"])) == {"note used": "used", "crash_if_used": "fresh"}


def test_a_task_whose_worker_somebody_killed_is_tried_again(tmp_path):
    task = f"killed_once {tmp_path / 'once'}"
    assert values(carried([task])) == {task: "second try"}


def test_a_lost_nursery_is_replaced(tmp_path):
    task = f"kill_nursery_once {tmp_path / 'once'}"
    assert values(carried(["say a", task, "say b"])) == {"say a": "a", task: "second nursery", "say b": "b"}


def test_workers_are_replaced_after_their_number_of_tasks():
    pids = [one.value for one in carried(["pid"] * 6, recycle=2)]
    assert len(set(pids)) == 3


def test_no_worker_reaches_the_network():
    with socket.create_server(("127.0.0.1", 0)) as server:
        (done,) = carried([f"call {server.getsockname()[1]}"])
    assert done.value in ("OSError", "PermissionError", "ConnectionRefusedError")


def test_workers_use_one_thread_and_the_given_scratch_folder(tmp_path):
    done = values(carried(["threads", "scratch"], scratch=str(tmp_path)))
    assert done == {"threads": "1", "scratch": str(tmp_path)}


def test_what_a_killed_worker_started_is_killed_with_it():
    carried(["spawn", "say on"], seconds=1)
    assert _sleepers() == []


def test_stop_ends_the_run_at_once_and_leaves_no_process():
    began = time.monotonic()
    assert carried(["hang"], stop=lambda: time.monotonic() - began > 1, seconds=60, silence=60) == []
    assert time.monotonic() - began < 5
    assert vitals.children(os.getpid()) == []


def test_tasks_are_drawn_only_when_a_worker_is_free():
    drawn = []
    tasks = (drawn.append(n) or "say on" for n in range(50))
    with runners.crew("processes", Job("bad_jobs:obey"), BOUNDS) as carry:
        next(carry(tasks))
    assert len(drawn) <= 3


@pytest.mark.parametrize("name", list(runners.RUNNERS))
def test_a_crew_goes_on_with_more_tasks_without_loading_again(name):
    with runners.crew(name, Job("bad_jobs:obey"), BOUNDS) as carry:
        (first,) = carry(["parent"])
        (second,) = carry(["parent"])
    assert first.value == second.value


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_when_the_process_in_charge_is_killed_nothing_is_left(number):
    here = Path(__file__).parent
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pipeline import runners; from pipeline.runners.job import *\n"
        "print('up', flush=True)\n"
        "with runners.crew('processes', Job('bad_jobs:obey'), Bounds(jobs=2)) as carry: list(carry(['spawn', 'spin']))"
    )
    run = subprocess.Popen([sys.executable, "-c", script, str(here)], stdout=subprocess.PIPE, cwd=here.parents[1])
    run.stdout.readline()
    _until(lambda: len(vitals.descendants(run.pid)) >= 4)
    family = vitals.descendants(run.pid)
    os.kill(run.pid, number)
    run.wait()
    run.stdout.close()
    _until(lambda: not _running(family))
    assert _running(family) == []


def _running(pids):
    people = vitals.census()
    return [pid for pid in pids if pid in people and not people[pid].zombie]


def _sleepers():
    mine = vitals.descendants(os.getpid())
    return [pid for pid in mine if b"sleep" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def _until(met, seconds=10):
    end = time.monotonic() + seconds
    while not met() and time.monotonic() < end:
        time.sleep(0.02)
