# make run    start the program       make test    lint, types, contracts and all tests
# make check  the same as test        make format  rewrite the code's layout
#
# Each makes .venv first when it is missing. PYTHON=python3.12 chooses another
# Python; ARGS="export balance --out balance.png" passes a command to the program.

VENV ?= .venv
BIN := $(VENV)/bin
ARGS ?=
WORKERS ?= 2
# The gate on coverage makes sense for the whole suite only.
COVERAGE := $(if $(ARGS),,--cov --cov-fail-under=100)
export VENV PYTHON

.DEFAULT_GOAL := help
.PHONY: help run test test-core check lint types contracts format lock clean environment dev-environment

help:
	@sed -n 's/^# \{0,1\}//p;/^$$/q' Makefile

environment:
	@sh .ci/environment.sh run requirements.lock

dev-environment:
	@sh .ci/environment.sh dev requirements-dev.lock

run: environment
	@$(BIN)/python main.py $(ARGS)

test: lint types contracts
	$(BIN)/python -m pytest -n $(WORKERS) $(COVERAGE) $(ARGS)

# The core needs no Qt: here its tests run as if none were installed.
test-core: dev-environment
	$(BIN)/python -m pytest -p no:pytest-qt -p tests.architecture.without_qt -n $(WORKERS) tests/core tests/dataio tests/i18n $(ARGS)

# Before each push: what test does.
check: test

lint: dev-environment
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: dev-environment
	$(BIN)/mypy

contracts: dev-environment
	$(BIN)/lint-imports

format: dev-environment
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Needs uv; the options keep addresses out of the files.
COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate pyproject.toml
lock:
	$(COMPILE) -o requirements.lock
	$(COMPILE) --group dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
