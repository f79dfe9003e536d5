"""Releases: all or nothing, the same bytes by whatever way, the old ones kept for a while."""

import datetime as dt
import errno
import hashlib
import json
import os
import re
import sqlite3
from dataclasses import replace

import pytest

from batch.places import QUICK
from pipeline.batch import publish
from pipeline.batch.output import Output
from pipeline.errors import RunError

CLOCKED = {"run.json", "index.html"}
"""These tell of the run, and so of the clock."""


def digests(folder):
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in CLOCKED
    }


def with_run(**changes):
    return replace(QUICK, run=replace(QUICK.run, **changes))


def catalog(place):
    return sqlite3.connect(Output(place.out).catalog)


def test_many_small_runs_give_the_bytes_of_one_rebuilding_run(place):
    for name in "cab":
        place.put(f"{name}.txt", f"event Съезд {name}\nperson Осмонова {name}")
        place.run()
    place.put("b.txt", "event Форум\nperson Иванов\nperson Петров", age=500)
    place.put("d.txt", "event Съезд a\nperson Осмонова a")
    place.run()
    (place.raw / "a.txt").unlink()
    place.run()
    grown = digests(place.latest)
    with catalog(place) as connection:
        connection.execute("UPDATE releases SET recipe = 'of an older program'")
    assert place.run().published
    assert digests(place.latest) == grown


def test_the_same_folder_gives_the_same_bytes_whatever_the_order_of_its_files(place, tmp_path):
    for name in "abc":
        place.put(f"{name}.txt", f"event Съезд {name}\nperson Осмонова {name}")
    place.run()
    first = digests(place.latest)
    place.out = tmp_path / "other"
    for name in "cba":
        place.put(f"{name}.txt", f"event Съезд {name}\nperson Осмонова {name}")
    place.run()
    assert digests(place.latest) == first


def test_texts_that_have_not_changed_are_hard_links(place):
    place.put("a.txt", "event Съезд")
    place.run()
    (text,) = (place.latest / "texts").iterdir()
    place.put("b.txt", "event Форум")
    place.run()
    assert os.path.samefile(text, place.latest / "texts" / text.name)


def test_old_releases_go_and_the_latest_stays(place):
    for number in range(4):
        place.put("a.txt", f"event Съезд {number}", age=500 - number)
        place.run(with_run(keep_releases=2))
    assert sorted(os.listdir(place.out / "releases")) == ["3", "4"]
    assert place.latest.name == "4"
    assert place.titles() == ["Съезд 3"]


def test_other_formats_make_a_new_release(place):
    place.put("a.txt", "event Съезд")
    place.run()
    assert place.run(with_run(formats=("parquet", "csv", "xlsx", "csv-for-excel"))).published
    assert (place.latest / "letopis.xlsx").is_file()
    assert (place.latest / "csv-for-excel" / "events.csv").is_file()
    assert place.run(with_run(formats=("csv",))).published
    assert sorted(path.name for path in place.latest.glob("*.parquet")) == []


def test_a_release_that_somebody_spoiled_is_not_built_upon(place):
    place.put("a.txt", "event Съезд")
    place.run()
    (place.latest / "events.parquet").write_bytes(b"")
    place.put("b.txt", "event Форум")
    place.run()
    assert place.titles() == ["Съезд", "Форум"]


def test_a_deleted_release_comes_back(place):
    place.put("a.txt", "event Съезд")
    place.run()
    for path in sorted(place.latest.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    place.latest.rmdir()
    assert place.run().published
    assert place.titles() == ["Съезд"]


class Killed(BaseException):
    """Stands for SIGKILL: nothing that follows is done."""


@pytest.mark.parametrize(
    "moment", ["lay_out", "datapackage.write", "safely.sync_all", "safely.sync", "releases.add", "safely.point"]
)
def test_whatever_moment_publishing_is_cut_off_at_the_next_run_finishes_it(place, monkeypatch, moment):
    place.put("a.txt", "event Съезд")
    place.run()
    place.put("b.txt", "event Форум")
    whole = publish
    *path, name = moment.split(".")
    for part in path:
        whole = getattr(whole, part)

    def killed(*_):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(whole, name, killed)
        with pytest.raises(Killed):
            place.run()
    assert place.titles() == ["Съезд"]
    place.run()
    assert place.titles() == ["Съезд", "Форум"]
    assert sorted(os.listdir(place.out / "releases")) == sorted({"1", place.latest.name})
    assert sorted(os.listdir(place.out / ".letopis")) == ["catalog.sqlite", "lock", "logs"]


def test_a_file_system_without_links_is_told_of_before_anything_is_read(place, monkeypatch):
    place.put("a.txt", "event Съезд")

    def refused(*_):
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "symlink", refused)
    with pytest.raises(RunError, match="не бывает символических ссылок"):
        place.run()
    assert place.events == []


def test_a_full_disk_is_said_in_words_and_nothing_is_lost(place, monkeypatch):
    place.put("a.txt", "event Съезд")
    place.run()
    place.put("b.txt", "event Форум")

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(publish, "lay_out", full)
        with pytest.raises(RunError, match="Нет места на диске"):
            place.run()
    assert place.titles() == ["Съезд"]
    again = place.run()
    assert (again.worked, place.titles()) == (0, ["Съезд", "Форум"])


def test_a_catalog_made_anew_leaves_old_releases_alone_and_counts_on(place):
    place.put("a.txt", "event Съезд")
    place.run()
    (place.out / ".letopis/catalog.sqlite").unlink()
    assert place.run().run == 2
    assert sorted(os.listdir(place.out / "releases")) == ["1", "2"]
    assert place.latest.name == "2"


def test_the_figures_for_prometheus_tell_of_the_last_run(place):
    place.put("a.txt", "event Съезд")
    place.run()
    figures = (place.out / "letopis.prom").read_text()
    assert 'letopis_files{status="ok"} 1\n' in figures
    assert "letopis_last_good_run_timestamp_seconds 1714521600\n" in figures
    assert "letopis_last_good_run_age_seconds 0\n" in figures
    place.raw.rename(place.raw.with_name("gone"))
    place.moment += dt.timedelta(hours=1)
    with pytest.raises(RunError):
        place.run()
    figures = (place.out / "letopis.prom").read_text()
    assert "letopis_last_run_exit_code 3\n" in figures
    assert "letopis_last_good_run_timestamp_seconds 1714521600\n" in figures
    assert "letopis_last_good_run_age_seconds 3600\n" in figures


_SAMPLE = re.compile(r'(letopis_\w+)(?:\{[a-z]+="[^"\\\n]*"\})? -?\d[\d.e+-]*')


def test_prometheus_can_read_the_figures_each_metric_is_explained_once_before_its_samples(place):
    place.put("a.txt", "event Съезд")
    place.put("b.txt", "damaged")
    place.run()
    text = (place.out / "letopis.prom").read_text()
    assert text.endswith("\n")
    explained, typed, seen, metric = [], [], set(), ""
    for line in text.splitlines():
        if line.startswith("# HELP "):
            explained.append(metric := line.split()[2])
        elif line.startswith("# TYPE "):
            assert line == f"# TYPE {metric} gauge"
            typed.append(metric)
        else:
            assert _SAMPLE.fullmatch(line)[1] == metric, line
            assert line.rsplit(" ", 1)[0] not in seen
            seen.add(line.rsplit(" ", 1)[0])
    assert explained == typed
    assert len(set(explained)) == len(explained) > 8


def test_run_json_tells_how_the_run_ended(place):
    place.put("a.txt", "damaged")
    summary = place.run()
    told = json.loads((place.latest / "run.json").read_text())
    assert (told["run"], told["state"], told["exit_code"]) == (summary.run, "done", 1)
    assert (told["published"], told["release"]) == (True, summary.run)
    assert (told["last_good_at"], told["last_good_age_seconds"]) == (None, None)
    place.moment += dt.timedelta(days=1)
    place.put("b.txt", "event Съезд")
    place.run()
    told = json.loads((place.latest / "run.json").read_text())
    assert (told["last_good_at"], told["last_good_age_seconds"]) == ("2024-05-01T00:00:00+00:00", 86400)
