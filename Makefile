# Everything a contributor or CI runs. Each target installs what it needs first; see scripts/install.sh for what and why.
.DEFAULT_GOAL := help
BUILD := swift build -c release -Xswiftc -cross-module-optimization --static-swift-stdlib -Xlinker -lcurl --product portal
PORTAL := .build/release/portal

.PHONY: help site serve check test browser validate measure shots fuzz lint format bench install

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

site: $(PORTAL) ## build the demo city into site/
	@$(PORTAL) build
	@echo "Open site/index.html, or run 'make serve' and open http://127.0.0.1:8000/"

serve: $(PORTAL) ## preview on 127.0.0.1:8000, rebuilt on every change
	@$(PORTAL) serve

check: $(PORTAL) ## check content and templates, write nothing
	@$(PORTAL) check

test: ## everything that CI runs
	@scripts/test.sh

browser: $(PORTAL) ## look at the demo city in a real browser: journeys, and every rule on every kind of page in every view
	@PORTAL_EVERY_RULE=1 scripts/browser-tests.sh

validate: $(PORTAL) ## every page, style sheet and picture of the demo city by the Nu checker
	@scripts/install.sh --tests && scripts/venv.sh && .venv/bin/python Tests/Browser/test_validity.py

measure: $(PORTAL) ## weight, first paint, layout shift and blocking time of each kind of page, and queries, on a slowed processor
	@scripts/install.sh --tests && scripts/venv.sh && .venv/bin/python Tests/Browser/measure.py && .venv/bin/python Tests/Browser/measure_search.py

shots: $(PORTAL) ## pictures of each kind of page in .build/shots/
	@scripts/install.sh --tests && scripts/venv.sh && .venv/bin/python Tests/Browser/shots.py

fuzz: ## give every reader inputs made up by libFuzzer, 60 s each
	@scripts/install.sh --tests && scripts/fuzz.sh

lint: ## the checks that need no build: layers, format, doc comments, diagnostics
	@scripts/lint.sh

format: ## rewrite the Swift sources in the project's format
	@swift format --in-place --recursive --parallel Sources Tests Package.swift

bench: $(PORTAL) ## time builds of the demo city: full, unchanged, one record changed
	@bench/run.sh

install: ## install the Debian packages that are missing
	@scripts/install.sh

# SwiftPM knows what is out of date; make only knows that it has to ask.
.PHONY: $(PORTAL)
$(PORTAL): install
	@$(BUILD)
