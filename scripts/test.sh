#!/bin/sh
# Everything that CI runs, from a fresh clone.
. "$(dirname "$0")/steps.sh"

step 'install' scripts/install.sh
step 'lint' scripts/lint.sh
step 'build for tests' swift build --build-tests
step 'tests' swift test --skip-build
step 'build for release' make --no-print-directory .build/release/portal
step 'demo city' scripts/check-demo.sh
step 'SARIF' scripts/check-sarif.sh
# The journeys of readers; `make browser` also judges every kind of page in every view, which takes most of an hour.
browser='journeys lists map search'
# shellcheck disable=SC2046,SC2086 # a list of files
step 'browser' scripts/browser-tests.sh $(printf 'Tests/Browser/test_%s.py ' $browser)
