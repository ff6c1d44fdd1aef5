# The words of the house. `make` alone tells them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
JOBS ?= 2
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all:
# Settings of this machine must not leak into the lock files: no index, mirror or constraint of its own.
CLEAN_ENV := env -u UV_INDEX -u UV_DEFAULT_INDEX -u UV_INDEX_URL -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS -u UV_CONSTRAINT
COMPILE := $(CLEAN_ENV) $(BIN)/uv pip compile -q --no-config --universal --no-header --generate-hashes --python-version 3.11

.DEFAULT_GOAL := help
.PHONY: help site example serve validate check test test-full bench golden docs format lint types lock clean

help: ## tell what each target does
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' | expand -t 12

site: $(VENV)/runtime ## check the data packages and build the portal into public/
	$(BIN)/python -m site_builder build $(ARGS)

example: $(VENV)/runtime ## build the portal of a fictional regency into examples/kabupaten-contoh/public
	$(BIN)/python -m site_builder build --project examples/kabupaten-contoh $(ARGS)

serve: $(VENV)/runtime ## show the portal on this machine only, rebuilding on change (PORT=8000)
	$(BIN)/python -m site_builder serve --port $(PORT) $(ARGS)

validate: $(VENV)/runtime ## check the data packages only
	$(BIN)/python -m site_builder validate $(ARGS)

check: lint types ## format, lint and types, and the tests that need no browser
	$(BIN)/pytest -q -n $(JOBS) --dist worksteal -m "not browser and not judge and not giant" $(ARGS)

test: $(VENV)/development ## set up what tests need and run them all, but for giants (under 15 minutes on two cores)
	sh tests/setup.sh
	$(BIN)/pytest -n $(JOBS) --dist worksteal -m "not giant" $(ARGS)

test-full: $(VENV)/development ## run every test, giants included, and what make bench measures
	sh tests/setup.sh
	$(BIN)/pytest -n $(JOBS) --dist worksteal $(ARGS)
	$(MAKE) bench

bench: $(VENV)/development ## weigh every kind of page, and ask Lighthouse (needs Chromium and npm)
	$(BIN)/python -m site_builder build --output .pytest_cache/bench
	$(BIN)/python -m benchmarks.weight .pytest_cache/bench
	cd benchmarks/judges && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	$(BIN)/python -m benchmarks.lighthouse

golden: $(VENV)/development ## write the golden sites and transcripts anew; read the diff before you commit it
	$(BIN)/pytest -q tests/sites tests/cli/test_transcripts.py --rewrite $(ARGS)

docs: $(VENV)/development ## write the documents that are made from code anew
	$(BIN)/python -m tests.sayings
	$(BIN)/python -c "from site_builder.text.role_table import roles_document as text; print(text(), end='')" > docs/roles.md
	$(BIN)/python -c "from site_builder.text.quality import quality_document as text; print(text(), end='')" > docs/mutu.md
	$(BIN)/python -c "from site_builder.text.reference import rules_document as text; print(text(), end='')" > docs/rules.md
	$(BIN)/python -c "from site_builder.text.reference import settings_document as text; print(text(), end='')" > docs/settings.md

format: $(VENV)/development ## put code into shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: $(VENV)/development ## look for mistakes in form
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/development ## check the types, strictly
	$(BIN)/mypy

lock: $(VENV)/development ## write the lock files anew, with hashes (ARGS=--upgrade for newer versions)
	$(COMPILE) $(ARGS) pyproject.toml -o requirements.lock
	$(COMPILE) $(ARGS) -c requirements.lock --group dev pyproject.toml -o requirements-dev.lock

clean: ## remove what was made
	rm -rf $(VENV) public .mypy_cache .ruff_cache .pytest_cache .hypothesis tests/judges/node_modules benchmarks/judges/node_modules

# Two environments in one folder: the lock of run time alone builds the portal, the other adds what tests need.
# Only wheels are taken: nothing is compiled, and no build step fetches what no lock file names.
$(VENV)/runtime: requirements.lock | $(BIN)/python
	$(PIP) -r requirements.lock
	touch $@

$(VENV)/development: requirements-dev.lock $(VENV)/runtime
	$(PIP) -r requirements-dev.lock
	touch $@

# Told beforehand, because `venv` without ensurepip leaves half an environment behind.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Python 3.11 or newer is needed; \"$(PYTHON)\" is not. Name another one: make PYTHON=python3.12 ..." >&2; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "Python lacks venv or ensurepip. On Debian and Ubuntu: sudo apt-get install python3-venv" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)
