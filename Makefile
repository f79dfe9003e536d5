# make run   поставить всё в .venv и разобрать raw_reports/ в extracted/
# make test  все проверки и тесты
# make bench замеры (по требованию)
# make lock  пересобрать файлы зависимостей

PYTHON ?= python3.11
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --quiet --disable-pip-version-check
JOBS   ?= auto

.PHONY: run test check setup setup-dev system bench lock clean

run: setup system
	@$(BIN)/letopis run || [ $$? -eq 1 ]  # 1: отдельные файлы требуют внимания, таблицы опубликованы

test: setup-dev system check
	$(BIN)/python -m pytest -n $(JOBS)

check: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

setup: $(VENV)/installed
setup-dev: $(VENV)/installed-dev

$(BIN)/python:
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || { rm -rf $(VENV); tools/venv.sh $(PYTHON) $(VENV); }

$(VENV)/installed: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Ставлю зависимости в $(VENV) …"
	@$(PIP) install --require-hashes --no-deps -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock $(VENV)/installed
	@echo "Ставлю то, чем проверяют …"
	@$(PIP) install --require-hashes --no-deps -r requirements-dev.lock
	@touch $@

system:
	@tools/system.sh

bench: setup-dev
	@for file in tests/bench/[a-z]*.py; do echo "== $$file"; $(BIN)/python $$file || exit 1; done

LOCK := pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

lock:
	$(LOCK) --output-file requirements.lock pyproject.toml
	$(LOCK) --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

clean:
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
