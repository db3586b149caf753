# Needs Python 3.11 or newer and make. The first command makes .venv and installs everything into it.

RUN = .venv/bin

.PHONY: help site serve test test-long check lint format bench bench-long docs gallery clean \
	installed installed-dev installed-bench

help:
	@echo 'make site       build the site of this programme into site/'
	@echo 'make serve      show it at http://127.0.0.1:8000, and again after every change'
	@echo 'make test       run the tests'
	@echo 'make check      what a reviewer asks for: format, lint, types, imports, tests'
	@echo 'make format     put the code into its format'
	@echo 'make docs       write docs/rules/ again from the catalogue of rules'
	@echo 'make bench      measure check, match and build, the site and the matcher beside others: some 20 minutes'
	@echo 'make bench-long measure the matcher with 1,000,000 mentees too: some hours'
	@echo 'make test-long  run the tests that take minutes'
	@echo 'make gallery    take pictures of every page in every state into gallery/'
	@echo 'make clean      remove what was built, and .venv'

site: installed
	@$(RUN)/mentorbook build
	@echo 'Here that is: make serve'

serve: installed
	@$(RUN)/mentorbook serve

test: installed-dev
	@$(RUN)/python -m pytest -m 'not browser and not long' --numprocesses=auto --dist=loadfile
	@$(RUN)/python -m pytest -m 'browser and not long'

test-long: installed-dev
	@sh .ci/install-npm tests/lighthouse
	@$(RUN)/python -m pytest -m long
	@TRIES=10 $(RUN)/python -m pytest -m property

check: lint test

lint: installed-dev
	@$(RUN)/ruff format --check
	@$(RUN)/ruff check
	@$(RUN)/mypy
	@$(RUN)/lint-imports --no-logo
	@echo "Lines of code: $$(find generator -name '*.py' -exec cat {} + | wc -l), of tests: $$(find tests -name '*.py' -exec cat {} + | wc -l)"

format: installed-dev
	@$(RUN)/ruff format
	@$(RUN)/ruff check --fix

bench: installed-bench
	@$(RUN)/python -m benchmarks.run
	@$(RUN)/python -m benchmarks.site
	@$(RUN)/python -m benchmarks.readers
	@$(RUN)/python -m benchmarks.race

bench-long: installed-bench
	@$(RUN)/python -m benchmarks.race --long

gallery: installed-dev
	@$(RUN)/python -m tests.browser.gallery gallery

docs: installed
	@rm -rf docs/rules
	@mkdir docs/rules
	@$(RUN)/python -m mentorbook.reporters.rule_page docs/rules

clean:
	rm -rf .venv site site-private gallery dist benchmarks/results
	rm -rf tests/browser/node_modules tests/lighthouse/node_modules
	rm -rf .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find generator tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

installed:
	@sh .ci/install

installed-dev:
	@sh .ci/install dev
	@sh .ci/install-npm tests/browser

installed-bench:
	@sh .ci/install bench
