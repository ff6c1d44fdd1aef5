# The words of the house. `make` alone tells them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000

.DEFAULT_GOAL := help
.PHONY: help site serve validate check test format lint types docs lock clean

help: ## tell what each target does
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' | expand -t 12

site: $(VENV)/runtime ## check the data packages and build the portal into public/
	$(BIN)/python -m site_builder build $(ARGS)

serve: $(VENV)/runtime ## show the portal on this machine only, rebuilding on change
	$(BIN)/python -m site_builder serve --port $(PORT)

validate: $(VENV)/runtime ## check the data packages only
	$(BIN)/python -m site_builder validate $(ARGS)

check: lint types ## format, lint and types, and the tests that need no browser
	$(BIN)/pytest -q -n 2 -m "not browser and not judge"

test: $(VENV)/development ## set up what tests need and run every one of them
	sh tests/setup.sh
	$(BIN)/pytest -n 2 $(ARGS)

format: $(VENV)/development ## put code into shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: $(VENV)/development ## look for mistakes in form
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/development ## check the types, strictly
	$(BIN)/mypy

lock: $(VENV)/development ## write the lock files anew, with hashes
	$(BIN)/uv pip compile -q --universal --no-header --generate-hashes --python-version 3.11 pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal --no-header --generate-hashes --python-version 3.11 -c requirements.lock --group dev pyproject.toml -o requirements-dev.lock

clean: ## remove what was made
	rm -rf $(VENV) public .mypy_cache .ruff_cache .pytest_cache

# Two environments in one folder: the lock of run time alone builds the portal, the other adds what tests need.
$(VENV)/runtime: requirements.lock
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

$(VENV)/development: requirements-dev.lock $(VENV)/runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@
