"""Every command is documented, in Russian, and the program answers at once."""

import os
import subprocess
import sys

import pytest

from pipeline.cli import VERBS, app
from pipeline.cli.russian import complaint

HEAVY = {"spacy", "numpy", "pandas", "pyarrow", "lxml", "pymorphy3", "slovnet", "rich", "sqlite3"}


@pytest.mark.parametrize("verb", [verb.__name__ for verb in VERBS])
def test_every_verb_says_what_it_does_with_examples_and_exit_codes(letopis, verb):
    code, told, _ = letopis(verb, "--help")
    assert code == 0
    assert told.startswith(f"Использование: letopis {verb}")
    assert f"\n  letopis {verb}" in told.split("Примеры:")[1]
    codes = told.split("Коды возврата:")[1]
    assert "\n  0  " in codes
    assert "\n  2  " in codes
    assert "None" not in told


@pytest.mark.parametrize("words", [(), *((verb.__name__,) for verb in VERBS)])
def test_help_fits_on_a_narrow_terminal(letopis, words):
    _, told, _ = letopis(*words, "--help")
    assert [line for line in told.splitlines() if len(line) > 80] == []


def test_every_option_is_explained():
    from typer.main import get_command

    for verb in get_command(app).commands.values():
        for one in verb.params:
            assert one.help, f"{verb.name} {one.name}"
            assert one.param_type_name == "option" or one.metavar, f"{verb.name} {one.name}"


def test_the_program_lists_its_verbs_and_says_its_version(letopis):
    _, told, _ = letopis("--help")
    assert all(f"\n  {verb.__name__} " in told for verb in VERBS)
    assert letopis() == (0, told, "")
    assert letopis("--version")[1].startswith("letopis ")


def test_numpy_is_kept_to_one_thread_unless_told_otherwise(letopis, monkeypatch):
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    letopis("--version")
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "3")
    letopis("--version")
    assert os.environ["OPENBLAS_NUM_THREADS"] == "3"


def test_help_loads_nothing_heavy():
    script = "import sys\ntry:\n import pipeline.cli; pipeline.cli.main()\nfinally:\n print(*sys.modules)"
    for words in (["--help"], ["run", "--help"]):
        told = subprocess.run([sys.executable, "-c", script, *words], capture_output=True, text=True)
        assert not HEAVY & set(told.stdout.splitlines()[-1].split()), words


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["rnu"], "нет такой команды: rnu"),
        (["run", "--frce"], "нет такого ключа: --frce"),
        (["run", "a", "b", "c"], "лишнее в команде: c"),
        (["run", "--jobs"], "после ключа --jobs нужно значение"),
        (["run", "--jobs", "x"], "недопустимое значение: --jobs / -j"),
        (["show"], "не указано: ФАЙЛ"),
        (["run", "--settings", "nowhere.toml"], "Нет файла настроек: nowhere.toml"),
        (["run", "--format", "paper"], "Такого вида таблиц нет: paper"),
    ],
)
def test_a_wrong_command_is_told_so_in_russian(letopis, monkeypatch, tmp_path, words, said):
    monkeypatch.chdir(tmp_path)
    code, _, errors = letopis(*words)
    assert code == 2
    assert said in errors


def test_what_we_do_not_know_how_to_say_is_said_as_it_came():
    assert complaint("Something new.") == "Something new."


def test_importing_the_package_loads_nothing():
    script = "import sys, pipeline; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True).stdout
    assert [name for name in told.split() if name.startswith("pipeline")] == ["pipeline"]
