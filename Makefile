# Both `make demo` and `make test` start from nothing: Python 3.11 with pip is all they need.

PYTHON ?= $(firstword $(foreach name,python3.11 python3 python,$(shell command -v $(name))))
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check
PLUGIN := --load-plugins=pyfunc_lint --disable=all --enable=pyfunc-lint --score=n
CORPUS ?=
VENV2  := .venv-keras2
# TensorFlow 2.15 has no packages for later versions of Python.
PYTHON2 ?= $(firstword $(foreach name,python3.11 python3.10,$(shell command -v $(name))))

.DEFAULT_GOAL := help
.PHONY: help demo test test-keras2 corpus bench new-message message clean

help: ## say what can be made
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## */make \1\t/'

demo: $(VENV)/.installed ## install, lint examples/ with pylint and our plugin, explain the findings
	@echo "==> pylint $(PLUGIN) examples/*.py"
	@$(BIN)/pylint --rcfile=/dev/null $(PLUGIN) --exit-zero examples/*.py
	@echo "==> pyfunc-lint types examples/   (what each wrapped function receives and returns)"
	@$(BIN)/pyfunc-lint types examples
	@$(BIN)/pylint --rcfile=/dev/null $(PLUGIN) --exit-zero --msg-template='{symbol}' examples/*.py \
	| grep -v '^\*' | sort -u | while read -r symbol; do \
	    echo; echo "==> pyfunc-lint explain $$symbol"; $(BIN)/pyfunc-lint explain "$$symbol"; \
	done

test: $(VENV)/.developed ## install everything (TensorFlow too: some 600 MB) and run every check
	@echo "==> style"
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@echo "==> types"
	$(BIN)/mypy
	@echo "==> floors"
	$(BIN)/lint-imports
	@echo "==> pylint with our plugin on our own code"
	$(BIN)/pylint --rcfile=/dev/null $(PLUGIN) --recursive=y pyfunc_lint tools benchmarks
	@echo "==> tests"
	$(BIN)/pytest -n 2

test-keras2: $(VENV2)/.installed ## the same for TensorFlow 2.15, the last with Keras 2 (Python 3.10 or 3.11)
	@echo "==> tests under Keras 2"
	$(VENV2)/bin/python -m pytest -m keras2 tests/keras2

corpus: $(VENV)/.installed ## fetch some small packages (6 MB) and fail on any error of ours in them
	$(BIN)/python benchmarks/fetch.py
	$(BIN)/python benchmarks/corpus.py .corpus --limit 10 --memory 200

bench: $(VENV)/.developed ## cost as ratios; CORPUS=folder adds a folder of packages
	$(BIN)/python benchmarks/cost.py $(CORPUS)
ifneq ($(CORPUS),)
	$(BIN)/python benchmarks/corpus.py $(CORPUS)
endif

new-message: ## begin a message: SYMBOL=some-symbol [KIND=E|W] [CAUSE=NAME] [ID=73NN]
	@$(PYTHON) tools/new_message.py --kind "$(or $(KIND),E)" --cause "$(CAUSE)" --id "$(ID)" -- "$(SYMBOL)"

message: $(VENV)/.developed ## say what a message lacks first: SYMBOL=some-symbol
	@test -n "$(SYMBOL)" || { echo "name the message: make message SYMBOL=some-symbol"; exit 2; }
	@$(BIN)/pytest -x -q --tb=short --no-header -rN -k "$(SYMBOL)" \
	    tests/completeness tests/texts tests/test_messages.py tests/test_programs_lint.py

clean: ## remove what was made
	rm -rf $(VENV) $(VENV2) .corpus build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "No python3.11, python3 or python on the PATH."; exit 1; }
	@echo "==> making a virtual environment in $(VENV) with $(PYTHON)"
	$(PYTHON) -m venv $(VENV)

# Stamps: a second run installs nothing.
$(VENV)/.installed: pyproject.toml | $(BIN)/python
	@echo "==> installing pyfunc-lint and pylint"
	$(PIP) install --editable .
	@touch $@

$(VENV)/.developed: pyproject.toml | $(BIN)/python
	@echo "==> installing pyfunc-lint with what the tests need (TensorFlow is large: a few minutes)"
	$(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/.installed

$(VENV2)/.installed: pyproject.toml tests/keras2/requirements.txt
	@test -n "$(PYTHON2)" || { echo "No python3.11 or python3.10 on the PATH."; exit 1; }
	@echo "==> making $(VENV2) with TensorFlow 2.15 (some 300 MB)"
	test -x $(VENV2)/bin/python || $(PYTHON2) -m venv $(VENV2)
	$(VENV2)/bin/python -m pip --disable-pip-version-check install --editable . --requirement tests/keras2/requirements.txt
	@touch $@
