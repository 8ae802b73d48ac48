# Overflight: `make run` is all a new user needs. Everything lies in .venv and data/ of this checkout.

PYTHON := $(shell command -v python3.11 || command -v python3.12 || command -v python3)
BIN := .venv/bin
STAMP := .venv/.installed
TEST_STAMP := .venv/.installed-for-tests
BI_PYTHON := $(shell command -v python3.11)
BI_BIN := .venv-bi/bin
BI_STAMP := .venv-bi/.installed
HOME_DIR := $(or $(OVERFLIGHT_HOME),data)
PORT := 8088
export DO_NOT_TRACK := 1
export GX_ANALYTICS_ENABLED := false
export DAGSTER_DISABLE_TELEMETRY := yes
export PIP_DISABLE_PIP_VERSION_CHECK := 1
unexport PYTHONDONTWRITEBYTECODE  # .venv is ours, and without its bytecode every start compiles for seconds

.PHONY: help setup run ui bi notebook test test-bi fuzz faults walk audit format lock bench train docs dist clean

help:  ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

setup: $(STAMP)  ## Make .venv with what running needs, as locked

$(STAMP): requirements-run.txt pyproject.toml tools/install.py
	@$(PYTHON) tools/install.py requirements-run.txt && touch $(STAMP)

$(TEST_STAMP): requirements.txt $(STAMP)
	@$(PYTHON) tools/install.py requirements.txt && touch $(TEST_STAMP)

run: setup  ## Run the pipeline over the embedded sample and publish the warehouse
	@$(BIN)/overflight run

ui: setup  ## Start the Dagster UI on 127.0.0.1:3000, schedules and inbox sensor included
	@$(BIN)/overflight ui

bi: $(BI_STAMP)  ## Start Apache Superset with its dashboards on 127.0.0.1:8088 (HOME_DIR=…, PORT=…)
	@$(BI_BIN)/python bi/start.py --home "$(HOME_DIR)" --port $(PORT)

# Superset 6.1 runs on Python 3.11 and keeps older libraries than the pipeline, so it has an environment of its own
$(BI_STAMP): bi/requirements.txt
	@test -n "$(BI_PYTHON)" || { echo "Superset needs Python 3.11: install python3.11 and run again."; exit 1; }
	@echo "Making .venv-bi and installing Superset's locked requirements (a minute or some, once) …"
	@test -x $(BI_BIN)/python || $(BI_PYTHON) -m venv .venv-bi
	@$(BI_BIN)/python -m pip install --quiet --require-hashes -r bi/requirements.txt
	@touch $(BI_STAMP)

notebook: $(TEST_STAMP)  ## Open a notebook over the release in the browser (HOME_DIR=…)
	@OVERFLIGHT_HOME="$(HOME_DIR)" $(BIN)/marimo edit notebooks/overflight.py

test: $(TEST_STAMP)  ## Run every test: lint, types, pytest (with dbt's unit tests)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

test-bi: $(TEST_STAMP) $(BI_STAMP)  ## Test Superset's dashboards in Chromium, SQL Lab, and publishing beside them
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
		|| { echo "The dashboards are tested in Chromium: install it (Debian: chromium) and run again."; exit 1; }
	@PYTHONPATH=bi:. $(BI_BIN)/python -m pytest bi/tests

fuzz: $(TEST_STAMP)  ## Try every door with hostile input for MINUTES=10; tells inputs and findings, and fails on these
	@$(BIN)/python -m tests.hostile.fuzz --minutes $(or $(MINUTES),10)

faults: $(TEST_STAMP)  ## Let each write, commit, lock and process of a run fail once, in every way: hours (SHARE=1/4: of each act one way)
	@$(BIN)/python -m tests.lasting.faults --share $(or $(SHARE),1/1)

walk: $(TEST_STAMP)  ## Walk at random over runs, kills, damage, copies and upgrades of a home for MINUTES=60
	@$(BIN)/python -m tests.lasting.walk --minutes $(or $(MINUTES),60)

# It has an environment of its own: what looks for faults in the requirements is none of them
audit: $(TEST_STAMP)  ## Ask for known vulnerabilities of the locked requirements; without a network it says so
	@test -x .venv-audit/bin/pip-audit || { $(PYTHON) -m venv .venv-audit \
		&& .venv-audit/bin/python -m pip install --quiet 'pip-audit>=2.10,<3'; } \
		|| { rm -rf .venv-audit; echo "Nothing was audited: pip-audit can't be installed (is there a network?)."; exit 0; }; \
	test ! -x .venv-audit/bin/pip-audit || $(BIN)/python -m tests.hostile.audit .venv-audit/bin/pip-audit

format: $(TEST_STAMP)  ## Format the code
	$(BIN)/ruff check --fix . && $(BIN)/ruff format .

bench: $(TEST_STAMP)  ## Measure reading, an archive, copies, the site, the past, and a warm run beside an empty one
	$(BIN)/python bench/reading_speed.py
	$(BIN)/python bench/archive.py
	$(BIN)/python bench/copies.py
	$(BIN)/python bench/report.py
	$(BIN)/python bench/as_of.py
	$(BIN)/python bench/warm_run.py

train: $(TEST_STAMP)  ## Fit what is learned anew: what sentences tell of, and how far reports can be relied on
	$(BIN)/python -m training.proposals --measure
	$(BIN)/python -m training.confidence

lock:  ## Lock the requirements with hashes (needs uv)
	uv pip compile --all-extras --generate-hashes --no-strip-extras --no-header \
		--python-version 3.11 pyproject.toml -o requirements.txt
	uv pip compile --extra postgres --extra checkout --generate-hashes --no-strip-extras --no-header \
		--python-version 3.11 -c requirements.txt pyproject.toml -o requirements-run.txt
	sed -i 's/^lxml\[html-clean\]/lxml[html_clean]/' requirements.txt requirements-run.txt  # pip 23 stumbles over it
	uv pip compile --generate-hashes --no-strip-extras --no-header \
		--python-version 3.11 bi/requirements.in -o bi/requirements.txt

docs: $(TEST_STAMP)  ## Build the documentation as a site into dist/docs
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict && echo "Open dist/docs/index.html; served by a web server, it can be searched."

dist: setup  ## Build the package into dist/: a wheel and an sdist, the same bytes from the same commit
	@rm -rf dist/*.whl dist/*.tar.gz
	@SOURCE_DATE_EPOCH=$(or $(SOURCE_DATE_EPOCH),$(shell git log -1 --format=%ct)) $(BIN)/hatchling build -d dist

clean:  ## Remove the environments and all state in data/
	rm -rf .venv .venv-bi .venv-audit dist data
