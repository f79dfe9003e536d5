# make run: set up and process raw_reports/ into extracted/; make test: all checks and tests.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check setup bench lock clean
