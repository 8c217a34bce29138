#!/bin/sh
# Everything that CI runs, from a fresh clone.
. "$(dirname "$0")/steps.sh"

step 'install' scripts/install.sh --tests
step 'lint' scripts/lint.sh
step 'build for tests' swift build --build-tests
step 'tests' swift test --skip-build
step 'build for release' make --no-print-directory .build/release/portal
step 'demo city' scripts/check-demo.sh
step 'SARIF' scripts/check-sarif.sh
step 'open data' scripts/check-open-data.sh
step 'faults' python3 scripts/check-faults.py
step 'workflows' scripts/check-workflows.sh
# Journeys of readers and every kind of page in every view; `make browser` also asks each rule of axe-core in each view.
step 'browser' scripts/browser-tests.sh
