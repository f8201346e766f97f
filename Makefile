# The commands of this project. `make demo` and `make test` work on a bare Debian or Ubuntu with Python 3.11+, make and git.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
WORKERS ?= 2
STAMP := $(VENV)/.installed
TEST_STAMP := $(VENV)/.installed-for-tests

export PYTHON
export OMP_THREAD_LIMIT = 1
export PYTHONDONTWRITEBYTECODE = 1

.PHONY: demo test soak lint types imports check bench golden system system-tests venv tools clean

demo: $(STAMP) ## the whole journey on the embedded defaults, narrated
	@$(PY) run_bot.py demo

test: system-tests $(TEST_STAMP) ## every test that fits in ten minutes on two cores
	@$(PY) -m pytest -n $(WORKERS) -m "not soak"

soak: system-tests $(TEST_STAMP) ## what takes longer: ten thousand conversations, a simulated year
	@$(PY) -m pytest -n $(WORKERS) -m soak --timeout 3000

lint: $(TEST_STAMP)
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .

types: $(TEST_STAMP)
	@$(VENV)/bin/mypy

imports: $(TEST_STAMP)
	@$(VENV)/bin/lint-imports

check: lint types imports

bench: system-tests $(TEST_STAMP) ## ratios of speed, side by side
	@$(PY) -m bench

golden: $(TEST_STAMP) ## rewrite golden transcripts; git shows the difference, a person reviews it
	@$(PY) -m pytest -m "not soak" tests/acceptance tests/unit/replies --update-golden

venv: $(STAMP)

tools: $(TEST_STAMP)

system:
	@.ci/system run

system-tests:
	@.ci/system tests

$(STAMP): requirements.txt | system
	@.ci/venv run

$(TEST_STAMP): requirements.txt tests/requirements.txt | system
	@.ci/venv tests

clean:
	rm -rf $(VENV) demo state .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
