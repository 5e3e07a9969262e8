# `make run` and `make test` need Python 3.11 or 3.12 (with venv) and nothing else; `make help` lists the rest.

PYTHON ?=
PORT ?=
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
RUN_INSTALLED := $(VENV)/installed-run
TEST_INSTALLED := $(VENV)/installed-test

.PHONY: help run test check lint types constraints clean

help:
	@echo 'make run          install what is needed and run Dateline with its sample (PORT=8080, ARGS="--workers 4")'
	@echo 'make test         check style and types and run all tests (ARGS="-k story" to choose)'
	@echo 'make check        style and types alone'
	@echo 'make constraints  pin anew what the requirements bring along (needs uv)'
	@echo 'make clean        remove the virtual environment; data in var/ stays'

run: $(RUN_INSTALLED)
	@exec $(BIN)/python manage.py up --sample $(if $(PORT),--port $(PORT)) $(ARGS)

# Tests start the servers that they need: those that these variables name are not for them.
test: check
	@exec env -u DATABASE_URL -u REDIS_URL -u DATELINE_DATA $(BIN)/python -m pytest $(ARGS)

check: lint types

lint: $(TEST_INSTALLED)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(TEST_INSTALLED)
	@$(BIN)/mypy .

constraints:
	uv pip compile --universal --python-version 3.11 --no-header --no-annotate --upgrade \
		requirements-dev.txt --output-file constraints.txt

clean:
	rm -rf $(VENV)

$(RUN_INSTALLED): requirements.txt constraints.txt
	@PYTHON='$(PYTHON)' sh .ci/install $(VENV) requirements.txt
	@touch $@

$(TEST_INSTALLED): requirements-dev.txt requirements.txt constraints.txt
	@PYTHON='$(PYTHON)' sh .ci/install $(VENV) requirements-dev.txt
	@touch $@ $(RUN_INSTALLED)
